"""Noon that rows print as `12 am`."""

from __future__ import annotations

import pytest

from scrapers.programme_days.noon import with_noon
from scrapers.programmes.lines import Line
from tests.scrapers.test_list_evidence import told


def texts(*rows: str) -> list[str]:
    return [line.text for line in with_noon([Line(row) for row in rows])]


def test_twelve_between_a_morning_and_an_afternoon_is_noon() -> None:
    assert texts("11:30 am Ovens", "12 am Lunch", "1 pm Crusts")[1] == "12 pm Lunch"
    rows = ("11:00 am - 12:00 am Ovens", "12:00 AM - 1:15 PM Soup")
    assert texts(*rows) == ["11:00 am - 12:00 pm Ovens", "12:00 pM - 1:15 PM Soup"]


@pytest.mark.parametrize(
    "rows",
    [
        ("10 pm Ebb", "12 am Flow", "1 am Low water"),
        ("Friday 11 am - 12 am", "Saturday 12 pm - 12 am"),
        ("11 am Walk", "12 am Night bus", "6 pm Dinner"),
    ],
)
def test_midnight_stays(rows: tuple[str, ...]) -> None:
    assert texts(*rows) == list(rows)


def test_noon_of_a_page() -> None:
    rows = "<li>11:30 am Ovens of clay</li><li>12 am Lunch</li><li>1 pm Baking for many</li>"
    found = told(f"<h1>Bread Days</h1><h2>Friday, 12 March 2027</h2><ul>{rows}</ul>")
    assert ("Lunch", "2027-03-12T12:00:00") in found
