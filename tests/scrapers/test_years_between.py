"""Rows that leave out their year between rows that tell it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from scrapers.dates.when import When
from scrapers.programme_days.years_between import years_between
from tests.scrapers.test_list_evidence import told


def _page(rows: Sequence[str]) -> str:
    cells = "".join(f"<tr><td>{row}, 19:00</td><td>Board of Pilots Meeting</td></tr>" for row in rows)
    return f"<h1>Meetings</h1><table>{cells}</table>"


DOWN = ("4 February 2025", "21 January", "3 December", "27 August 2024", "2 July 2024", "4 June 2024")
DOWN += ("7 May 2024", "2 April 2024", "5 March 2024")


def _starts(rows: Sequence[str]) -> list[str]:
    return [start[:10] for _, start in told(_page(rows))]


def test_years_left_out_are_those_between_the_rows_around() -> None:
    assert _starts(DOWN)[:4] == ["2025-02-04", "2025-01-21", "2024-12-03", "2024-08-27"]
    assert _starts(DOWN[::-1])[-4:] == ["2024-08-27", "2024-12-03", "2025-01-21", "2025-02-04"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("21. Januar", "3. Dezember"),
        ("21 janvier", "3 décembre"),
        ("21 de enero", "3 de diciembre"),
        ("21 gennaio", "3 dicembre"),
        ("21 de janeiro", "3 de dezembro"),
        ("21 januari", "3 december"),
    ],
)
def test_years_in_other_languages(one: str, two: str) -> None:
    rows = ("4.2.2025", one, two, "27.8.2024", "2.7.2024", "4.6.2024", "7.5.2024", "2.4.2024")
    assert _starts(rows)[:4] == ["2025-02-04", "2025-01-21", "2024-12-03", "2024-08-27"]


def _when(year: int, month: int, day: int, *, stated: bool = True) -> When:
    return When(date(year, month, day), None, False, False, stated, None, (0, 1))


STATED = [_when(2025 - at, 3, 1) for at in range(6)]


@pytest.mark.parametrize(
    "bare",
    [
        [_when(2027, 1, 21, stated=False), _when(2026, 2, 3, stated=False), _when(2026, 1, 5, stated=False)],
        [_when(2028, 2, 29, stated=False)],
    ],
)
def test_days_that_fit_nowhere_between_are_left_as_they_are(bare: list[When]) -> None:
    assert years_between([STATED[0], *bare, *STATED[1:]]) == [None] * (6 + len(bare))


def test_short_lists_their_ends_and_lists_in_no_order_show_nothing() -> None:
    bare = _when(2027, 1, 21, stated=False)
    assert years_between([STATED[0], bare, *STATED[1:5]]) == [None] * 6
    assert years_between([*STATED, bare]) == [None] * 7
    mixed = [STATED[at] for at in (0, 3, 1, 4, 2, 5)]
    assert years_between([mixed[0], bare, *mixed[1:]]) == [None] * 7
