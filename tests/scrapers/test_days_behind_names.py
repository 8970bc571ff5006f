"""Rows below the name of a month whose days stand behind what is on."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

ROWS = [
    ("Amber Jazz Days", "3 {} 5"),
    ("Birch Blues", "6"),
    ("Cedar Swing", "10 {} 14"),
    ("Dune Brass", "19 {} 21"),
]
DAYS = [("Amber Jazz Days", "2027-03-03"), ("Birch Blues", "2027-03-06"), ("Cedar Swing", "2027-03-10")]


def page(rows: list[tuple[str, str]], head: str = "March 2027") -> str:
    items = "".join(
        f"<li><a href='/{at}'>{name}</a> - {days}<br>Quay Town </li>" for at, (name, days) in enumerate(rows)
    )
    return f"<h1>Festival guide</h1><div class=month>{head}</div><ul>{items}</ul>"


@pytest.mark.parametrize("until", ["to", "-", "–", "bis", "al", "au"])
def test_days_that_end_rows_are_of_the_month_above(until: str) -> None:
    found = told(page([(name, days.format(until)) for name, days in ROWS]))
    assert found[:3] == DAYS


def test_numbers_that_do_not_ascend_are_no_days() -> None:
    assert told(page([("Amber Race", "31"), ("Birch Race", "12"), ("Cedar Race", "7")])) == []


def test_numbers_behind_few_of_many_rows_are_no_days() -> None:
    others = [(f"Reel {word}", "TBA") for word in ("one", "two", "three", "four", "five", "six", "seven")]
    assert told(page([*others, ("Amber", "3"), ("Birch", "6"), ("Cedar", "9")])) == []
