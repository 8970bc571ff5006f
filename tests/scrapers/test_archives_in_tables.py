"""Archives of recordings: rows that name a meeting in the cell before its day, the latest first, all past."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

DAYS = [f"{month} {day}, 2026" for month, day in (
    ("Dec", 17), ("Dec", 3), ("Nov", 19), ("Nov", 5), ("Oct", 15), ("Oct", 1), ("Sep", 17), ("Sep", 3))]  # fmt: skip


def _archive(*names: str) -> str:
    rows = "".join(
        f"<tr><td>{names[at % len(names)]}</td><td>{day}</td><td>01h 46m</td><td><a href=/{at}>Video</a></td></tr>"
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
