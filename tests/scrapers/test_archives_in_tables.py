"""Archives of recordings: rows that name a meeting in the cell before its day, the latest first, all past."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

DAYS = [
    *("Dec 17, 2026", "Dec 3, 2026", "Nov 19, 2026", "Nov 5, 2026"),
    *("Oct 15, 2026", "Oct 1, 2026", "Sep 17, 2026", "Sep 3, 2026"),
]


def _archive(*names: str) -> str:
    rows = "".join(
        f"<tr><td>{names[at % len(names)]}<td>{day}<td>01h 46m<td><a href=/{at}>Video</a></tr>"
        for at, day in enumerate(DAYS)
    )
    return f"<table><tr><th>Name<th>Date<th>Duration<th>Video</tr>{rows}</table>"


@pytest.mark.parametrize(
    "names",
    [
        ("Regular Meeting",),
        ("Harbour Board Meeting", "Harbour Board", "Harbour Board Special Meeting"),
        ("Special Session @ Quay Hall", "Regular Session at Quay Hall"),
        ("Gemeinderatssitzung",),
        ("Séance du conseil",),
        ("Reunión de la junta",),
    ],
)
def test_rows_that_name_meetings_before_their_day_are_those_meetings(names: tuple[str, ...]) -> None:
    assert len(told(_archive(*names))) == len(DAYS)


@pytest.mark.parametrize(
    "names", [("Harbour news", "A letter from the quay"), ("Board – Item 9", "Board – Item 10")]
)
def test_rows_that_name_posts_or_parts_are_none(names: tuple[str, ...]) -> None:
    assert told(_archive(*names)) == []
