"""Agendas whose rows bear one title, and what is on where places are looked for."""

from __future__ import annotations

from datetime import datetime, timedelta

from scrapers.dates.clock import Clock, Strength
from scrapers.programme_titles.places_that_differ import with_places_that_differ
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.told import Told

NINE = datetime.fromisoformat("2027-03-05T09:00:00")
TALKS = ("Breakfast & badges", "Opening Ada Reed, Quay Ltd", "Knots", "Sails", "Lunch", "Oars")
HOUSES = ("Quay Cinema", "Mill Hall", "Lantern Theatre", "The Harbour Hotel", "Reed Library", "Salt Museum")


def called(below: tuple[str, ...], minutes: tuple[int, ...]) -> list[tuple[str, str | None]]:
    told = [Told(Line("Quay days", level=1, sign="h1"))]
    entries = []
    for number, (words, minute) in enumerate(zip(below, minutes, strict=True)):
        start = NINE + timedelta(minutes=minute)
        at = 1 + 2 * number
        clock = Clock(start.hour * 60 + start.minute, None, (0, 5), Strength.CLEAR)
        told += [
            Told(Line(f"{start:%H:%M}", sign="p"), clocks=(clock,), pieces=("", "")),
            Told(Line(words, sign="h")),
        ]
        entries.append(Entry("Quay days", start, place=words, line=at, title_line=0))
    return [(one.title, one.place) for one in with_places_that_differ(entries, told)]


def test_what_follows_each_hour_of_an_agenda_is_what_is_on() -> None:
    assert called(TALKS, (0, 60, 90, 120, 180, 240)) == [(words, None) for words in TALKS]


def test_houses_of_one_film_stay_places() -> None:
    assert called(HOUSES, (0, 60, 90, 120, 180, 240)) == [("Quay days", house) for house in HOUSES]


def test_rooms_that_come_back_and_hours_without_order_stay_as_they_are() -> None:
    assert {title for title, _ in called(TALKS[:2] * 3, (0, 60, 90, 120, 180, 240))} == {"Quay days"}
    assert {title for title, _ in called(TALKS, (240, 60, 300, 30, 180, 0))} == {"Quay days"}
