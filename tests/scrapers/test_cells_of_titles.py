"""Months drawn as grids whose days hold titles."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Mapping

import pytest

from tests.scrapers.test_list_evidence import told

MARCH = {
    2: ("Reed choir", "Chess club", "Harbour walk"),
    5: ("Lantern night",),
    12: ("Soup evening", "Open workshop"),
    23: ("Reed choir", "Repair table"),
}
READ = [(title, f"2027-03-{day:02}") for day, titles in MARCH.items() for title in titles]
TABLE, DIVS = ("table", "tr", "td"), ("div", "div", "div")


def _month(titles: Mapping[int, tuple[str, ...]], tags: tuple[str, str, str], title: str) -> str:
    table, row, cell = tags
    weeks = ""
    for week in Calendar().monthdatescalendar(2027, 3):
        days = ""
        for day in week:
            on = titles.get(day.day, ()) if day.month == 3 else ()
            inside = "".join(title.format(words, day.day) for words in on)
            days += f"<{cell}><div>{day.day}</div>{inside}</{cell}>"
        weeks += f"<{row}>{days}</{row}>"
    return f"<html lang=en><h1>Quay House</h1><h2>Events for March 2027</h2><{table}>{weeks}</{table}>"


@pytest.mark.parametrize("tags", [TABLE, DIVS])
@pytest.mark.parametrize(
    "title", ["<h3>{}</h3>", "<p><a href='/{0}/{1}'>{0}</a></p>", "<ul><li><a href='/{0}'>{0}</a></li></ul>"]
)
def test_every_title_of_a_cell_is_of_its_day_and_no_empty_day_of_another(
    tags: tuple[str, str, str], title: str
) -> None:
    assert told(_month(MARCH, tags, title)) == READ


def test_beside_titles_with_hours_those_without_are_of_the_whole_day() -> None:
    titles = {2: ("7:30 pm Reed choir", "Chess club"), 5: ("Lantern night",), 9: ("Late film 9pm",)}
    assert told(_month(titles, TABLE, "<div><a href='/{0}'>{0}</a></div>")) == [
        ("Reed choir", "2027-03-02T19:30:00"),
        ("Chess club", "2027-03-02"),
        ("Lantern night", "2027-03-05"),
        ("Late film", "2027-03-09T21:00:00"),
    ]


def test_what_stands_below_a_title_in_its_cell_is_no_other() -> None:
    below = "<div><a href='/{1}'>{0}</a></div><div>in the old boathouse</div>"
    titles = {2: ("Reed choir",), 5: ("Lantern night",), 9: ("Late film",)}
    assert [one for one, _ in told(_month(titles, TABLE, below))] == [
        "Reed choir",
        "Lantern night",
        "Late film",
    ]


def test_days_with_no_more_than_a_button_are_empty() -> None:
    buttons = dict.fromkeys(range(1, 32), ("Book",))
    assert told(_month(buttons, TABLE, "<p><a href='/{1}'>{0}</a></p>")) == []
    assert told(_month(buttons | MARCH, TABLE, "<p><a href='/{0}/{1}'>{0}</a></p>")) == READ


def test_an_hour_before_its_title_is_of_that_title() -> None:
    titles = {2: ("7:00 pm|Reed choir", "8:30 pm|Chess club"), 5: ("6:15 pm|Lantern night",)}
    page = _month(titles, TABLE, "<div><div>{0}</div></div>")
    page = page.replace(" pm|", " pm</div><div><a href='/on'>").replace("</div></div>", "</a></div></div>")
    assert told(page) == [
        ("Reed choir", "2027-03-02T19:00:00"),
        ("Chess club", "2027-03-02T20:30:00"),
        ("Lantern night", "2027-03-05T18:15:00"),
    ]


def test_linked_hours_below_a_film_are_its_showings() -> None:
    hours = "<p><a href='/1'>2:00 pm</a></p><p><a href='/2'>7:00 pm</a></p>"
    films = {2: ("Reed Song", "Low Water"), 5: ("Low Water",)}
    assert told(_month(films, TABLE, f"<p><a href='/{{0}}'>{{0}}</a></p>{hours}")) == [
        (film, f"2027-03-{day:02}T{hour}:00:00")
        for day, shown in films.items()
        for film in shown
        for hour in (14, 19)
    ]
