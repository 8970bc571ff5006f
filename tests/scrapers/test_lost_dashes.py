"""Dashes that a page lost to its charset: `4:30 � 6:30 p.m.` tells from when to when."""

from __future__ import annotations

import pytest

from scrapers.dates.times import find_times
from tests.scrapers.test_blocks import told


@pytest.mark.parametrize("dash", ["\ufffd", "–", "-"])
def test_a_lost_dash_between_hours_joins_them(dash: str) -> None:
    page = f"<h1>Harp recital</h1><p>5 March 2027</p><p>4:30 {dash} 6:30 p.m.</p>"
    assert told(page) == [("Harp recital", "2027-03-05T16:30:00")]


def test_a_lost_letter_joins_no_hours() -> None:
    assert len(find_times("at 16:30, caf\ufffd; at 18:30")) == 2
