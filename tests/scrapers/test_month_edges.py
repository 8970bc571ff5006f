"""Grids of a month whose edges name its neighbours, beside a small grid to choose a day from."""

from __future__ import annotations

from scrapers.page_days.empty_days import without_empty_days
from scrapers.programmes.lines import Line


def _weeks(cells: list[str], first: int = 10) -> list[Line]:
    """Cells as lines, seven in a row of a table."""
    return [
        Line(words, (1, first, first + 1 + at // 7, 100 * first + at), row=first + 1 + at // 7)
        for at, words in enumerate(cells)
    ]


DAYS = [str(day) for day in range(1, 32)]


def test_grids_without_words_take_nothing_of_another_list_along() -> None:
    """The second run of a small grid (`1` to `31`) reaches back over the week left out already."""
    talks = [Line(f"Talk {number}", (1, 3, number)) for number in range(9)]
    small = _weeks([*map(str, range(24, 31)), *DAYS])
    assert without_empty_days([*talks, *small]) == talks
