"""Pages of one evening whose hour the script of a spreadsheet printed, or whose parts follow each other."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told


def evening(hours: str, day: str = "March 6, 2027 · Ana Ruiz") -> str:
    facts = (
        f"<div class=meta>{day}</div><div class=line>{hours}</div><div class=line>7 Mill Lane, Elmford</div>"
    )
    return f"<html lang=en><body><h1>Knots for everyone</h1>{facts}<p>Bring a rope.</p>"


def test_a_day_that_a_script_printed_is_one() -> None:
    assert ("Knots for everyone", "2027-03-06T20:00:00+01:00") in told(
        evening("Sat Mar 06 2027 20:00:00 GMT+0100")
    )


@pytest.mark.parametrize(
    "hours", ["7:30 PM — Supper 8:00 PM — Workshop", "Supper begins: 7:30 PM Workshop begins: 8:00 PM"]
)
def test_the_parts_of_an_evening_are_one_gathering(hours: str) -> None:
    assert told(evening(hours)) == [("Knots for everyone", "2027-03-06T19:30:00")]


@pytest.mark.parametrize(
    "hours",
    ["5:30 PM — Beginners 8:00 PM — Everyone", "7:30 PM Screen 1 8:00 PM Screen 2", "7:30 PM, 8:00 PM"],
)
def test_hours_far_apart_in_halls_or_without_words_are_two(hours: str) -> None:
    assert len(told(evening(hours))) == 2
