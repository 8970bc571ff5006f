"""Minutes set small and raised behind their hour."""

from __future__ import annotations

import pytest

from scrapers.prints.pdf_text import Run
from scrapers.prints.raised_minutes import with_raised_minutes
from tests.scrapers.prints import Placed, a_pdf, told

DAY: Placed = (20, 540, "Samstag, 8. Mai 2027")
SHOWN = [
    ("Die Fähre", "2027-05-08T18:15:00"),
    ("Nachtzug", "2027-05-08T20:30:00"),
    ("Spätes Eis", "2027-05-08T22:00:00"),
]


def shown(body: bytes) -> list[tuple[str, str]]:
    return sorted((title, start) for title, start, _ in told(body))


def raised(x: float, y: float, hour: str, minutes: str) -> list[Placed]:
    return [(x, y, hour, 12), (x + 14, y + 5, minutes, 7)]


def test_raised_minutes_are_those_of_their_hour() -> None:
    words: list[Placed] = [DAY]
    for at, (hour, minutes, title) in enumerate(
        (("18", "15", "Die F\\344hre"), ("20", "30", "Nachtzug"), ("22", "00", "Sp\\344tes Eis"))
    ):
        words += [*raised(20, 510 - 20 * at, hour, minutes), (70, 510 - 20 * at, title, 12)]
    assert [start for _, start in shown(a_pdf([words]))] == [start for _, start in SHOWN]


def runs_of(*pairs: tuple[str, str]) -> list[Run]:
    found: list[Run] = []
    for at, (number, small) in enumerate(pairs):
        y = 500.0 - 20 * at
        found += [Run(20, y, 34, y + 9, number, size=12), Run(34, y + 5, 42, y + 10, small, size=7)]
    return found


@pytest.mark.parametrize(
    "pairs",
    [
        (("10", "15"), ("10", "20"), ("10", "30"), ("10", "45")),  # powers of ten
        (("18", "1"), ("20", "2"), ("22", "3")),  # notes at the foot of the page
        (("18", "15"), ("20", "30")),  # too few to be a programme
        (("37", "15"), ("41", "30"), ("52", "45")),  # no hours
    ],
)
def test_what_else_stands_raised_is_left_alone(pairs: tuple[tuple[str, str], ...]) -> None:
    runs = runs_of(*pairs)
    assert with_raised_minutes(runs) == tuple(runs)


def test_the_end_of_a_span_goes_on_behind_raised_minutes() -> None:
    runs = runs_of(("9", "15"), ("11", "30"), ("14", "00"))
    behind = [Run(42, run.y0, 60, run.y1, "\u201310", size=12) for run in runs[::2]]
    minutes = [Run(60, run.y0 + 5, 68, run.y0 + 10, "45", size=7) for run in runs[::2]]
    whole = [run for at in range(3) for run in (*runs[2 * at : 2 * at + 2], behind[at], minutes[at])]
    assert [run.text for run in with_raised_minutes(whole)] == [
        "9:15\u201310:45", "11:30\u201310:45", "14:00\u201310:45"
    ]  # fmt: skip
