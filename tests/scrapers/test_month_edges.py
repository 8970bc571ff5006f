"""Grids of a month whose edges name its neighbours, beside a small grid to choose a day from."""

from __future__ import annotations

from scrapers.page_days.edge_cells import without_names_of_neighbours
from scrapers.page_days.empty_days import without_empty_days
from scrapers.programmes.lines import Line


def _weeks(cells: list[str], first: int = 10) -> list[Line]:
    """Cells as lines, seven in a row of a table."""
    return [
        Line(words, (1, first, first + 1 + at // 7, 100 * first + at), row=first + 1 + at // 7)
        for at, words in enumerate(cells)
    ]


MONTH = Line("Mei 2027", (1, 2))
DAYS = [str(day) for day in range(1, 32)]


def _kept(lines: list[Line]) -> list[str]:
    return [line.text for line in without_names_of_neighbours(lines)]


def test_the_names_of_neighbours_in_a_months_grid_are_no_headings_of_its_days() -> None:
    assert _kept([MONTH, *_weeks(["April"] * 5 + DAYS + ["Juni"] * 6)]) == ["Mei 2027", *DAYS]
    assert _kept([MONTH, *_weeks(["April", *DAYS])]) == ["Mei 2027", *DAYS]


def test_a_month_beside_one_day_is_that_days_badge() -> None:
    row = ["May", "4", "Harbour Mixer"]
    assert _kept([MONTH, *_weeks(row)]) == ["Mei 2027", *row]


def test_grids_without_words_take_nothing_of_another_list_along() -> None:
    """The second run of a small grid (`1` to `31`) reaches back over the week left out already."""
    talks = [Line(f"Talk {number}", (1, 3, number)) for number in range(9)]
    small = _weeks([*map(str, range(24, 31)), *DAYS])
    assert without_empty_days([*talks, *small]) == talks
