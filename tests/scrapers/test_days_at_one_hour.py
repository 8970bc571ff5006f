"""Several days in one line, all at the one hour that stands before or behind them."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

REST = "<p>Half Term: 10.30 - 4.30, Wednesday 2nd June 2027</p>"


def _read(line: str) -> list[tuple[str, str]]:
    found = told(f"<html lang=en><h1>Programme</h1><p>{line}</p>{REST}")
    return [one for one in found if one[1] < "2027-06"]


@pytest.mark.parametrize(
    "line",
    [
        "Film Lab: 5 - 7pm, Wednesdays 7th April, 14th April, 5th May and 12th May 2027",
        "Film Lab: WEDNESDAY 5 - 7pm - 7th & 14th April; 5th & 12th May 2027",
        "Film Lab, 5-7pm on 7 April, 14 April, 5 May, 12 May 2027",
        "Film Lab : 17h, les 7 avril, 14 avril, 5 mai et 12 mai 2027",
    ],
)
def test_the_hour_holds_for_all_days_and_is_no_part_of_the_title(line: str) -> None:
    assert _read(line) == [
        ("Film Lab", f"2027-{day}T17:00:00") for day in ("04-07", "04-14", "05-05", "05-12")
    ]


def test_a_weekday_that_is_not_that_of_the_days_stays_in_the_title() -> None:
    found = _read("Black Sundays: 7 April, 14 April and 21 April 2027, 17h")
    assert found == [("Black Sundays", f"2027-04-{day}T17:00:00") for day in ("07", "14", "21")]
