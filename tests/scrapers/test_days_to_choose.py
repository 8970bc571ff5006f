"""Days in turn that lead to what is on then, and say nothing of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from scrapers.plain_pages.days_to_choose import without_days_to_choose
from scrapers.programmes.lines import Entry, Line
from tests.scrapers.test_blocks import told

MONDAY = date(2027, 2, 15)


def week(form: str, many: int) -> str:
    days = (MONDAY + timedelta(days=at) for at in range(many))
    return "".join(form.format(day=f"{day.day}/{day.month:02}/2027", at=at) for at, day in enumerate(days))


def kept(many: int, address: str, words: str = "{day}") -> int:
    """How many of some days in turn stay, each linked to `address`, which may hold its number."""
    days = [MONDAY + timedelta(days=at) for at in range(many)]
    texts = [f"{day:%A} {day.day}/02" for day in days]
    lines = [
        Line(text, sign="ul/li", links=((words.format(day=text), address.format(at=at)),))
        for at, text in enumerate(texts)
    ]
    entries = [Entry("Paper boats", day, None, True, line=at) for at, day in enumerate(days)]
    return len(without_days_to_choose(entries, lines))


@pytest.mark.parametrize("address", ["https://quay.example/on/{at}", "?day={at}"])
def test_a_week_of_links_is_no_list(address: str) -> None:
    assert kept(7, address) == 0


@pytest.mark.parametrize(
    ("many", "address", "words"),
    [
        (7, "#day{at}", "{day}"),  # what is on then stands on the page
        (7, "/tickets", "{day}"),  # all of them lead to the desk
        (4, "/tickets/{at}", "{day}"),  # a play is on for some days
        (7, "/tickets/{at}", "Book"),
    ],
)
def test_days_of_a_play_are_those_of_a_list(many: int, address: str, words: str) -> None:
    assert kept(many, address, words) == many


def test_days_without_links_below_a_play_are_told() -> None:
    page = f"<h1>Salt roads</h1><p>Quay Stage</p><h2>Performances</h2><ul>{week('<li>{day}</li>', 7)}</ul>"
    assert len(told(page)) == 7
