"""Rows that say that their hour is still open have no hour, whatever is said of all."""

from __future__ import annotations

import pytest

from scrapers.programme_days.open_hours import is_open
from tests.scrapers.test_list_evidence import told

LIST = (
    "<h1>Harbour Board</h1><p>All meetings begin at 10:30 a.m.</p><ul>"
    "<li>Nets Committee: Friday, March 5, {}</li><li>Quay Committee: Thursday, March 11</li>"
    "<li>Tide Committee: Friday, March 12</li></ul>"
)


@pytest.mark.parametrize(
    "words", ["time TBD (approx.)", "times to be announced", "Uhrzeit folgt", "hora por confirmar"]
)
def test_a_row_whose_hour_is_open_has_no_hour(words: str) -> None:
    found = told(LIST.format(words))
    assert ("Nets Committee", "2027-03-05T10:30:00") not in found
    assert ("Quay Committee", "2027-03-11T10:30:00") in found
    assert all(title != f"Nets Committee {words}" for title, _ in found)


def test_a_row_whose_house_is_open_has_the_hour_of_all() -> None:
    assert told(LIST.format("place TBD"))[0][1] == "2027-03-05T10:30:00"


@pytest.mark.parametrize("words", ["Time to be brave", "A time to announce", "TBD", "Zeit für alle"])
def test_other_words_leave_no_hour_open(words: str) -> None:
    assert not is_open(words)
