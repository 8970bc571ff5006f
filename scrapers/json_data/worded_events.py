"""Gatherings among records whose names are known word by word, in many languages and at any depth.

    {"2027-02-11": {"Hall 2": [{"titel": "Mixer", "beginn": "19:00"}]}}
    {"results": [{"movie": {"title": "Mixer"}, "showtimes": {"dubbed": [{"startsAt": "2027-02-11T19:00"}]}}]}

For what the usual names of `event_names` do not find. What a name means is told in `name_roles`. A day comes
from the record, from what holds it or from the name under which it stands; a title also from the film or
event that a list of dates belongs to. A programme's own record gives way to what it lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from scrapers.json_data.event_names import SHAPE, plainly
from scrapers.json_data.moments import Habit, month_first, read_moment
from scrapers.json_data.name_roles import role_of
from scrapers.json_data.other_records import holds_others, is_article, is_other
from scrapers.json_data.paths import MOST_LOOKED_AT, text_at
from scrapers.json_data.worded_fields import (
    WHEN,
    Fields,
    act_of,
    day_of,
    end_of,
    fields_of,
    gathers,
    place_of,
    starts_of,
    text_of,
    title_of,
)

DEEPEST = 40
"""Objects inside each other that are looked into."""

_DAY_NAME = re.compile(r"(?:19|20)\d\d-?\d\d-?\d\d(?:T00:00:00Z?)?")
_SHOWN = frozenset(("kind", "day", "clock", "start"))
_LISTED = re.compile(
    r"contributions|subcontributions|entries|talks|items|slots|timings|agenda|program(?:me)?s?|timetable|lectures"
    r"|presentations|sub_?events?|children|rooms|tracks|products|schedules?|days|results",
    re.IGNORECASE,
)
_FILMS = re.compile(r"film|movie", re.IGNORECASE)
"""A mere day in a list of films is that of their release."""

_OWN_FIELDS = re.compile(r"acf|meta|custom_?fields|extra|event_?details|details", re.IGNORECASE)
"""Under which systems keep what somebody added to their records: WordPress and its plugins."""

_SHORT = 8
"""Letters of a name of rooms (`rooms`, `venues`); a longer one, or one with figures, is that of a room."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What a record may take from what holds it."""

    title: str | None = None
    outer: str | None = None
    """The nearest title further out, for showings in groups of another name."""

    day: date | None = None
    slot: tuple[datetime, str | None] | None = None
    """The start and the end of the slot in whose list of sessions it stands."""

    place: str | None = None
    listed: bool = False
    """Whether it is in what a gathering lists: no deal, person or house."""

    house: str = ""
    """The name under which it stands, where that is one of houses or rooms (`rooms`, `Hall 2`)."""


def worded_records(value: Any, near: date) -> list[dict[str, Any]]:
    """The records in the usual names of `SHAPE`; `near` is the day on which the answer was fetched."""
    value = plainly(value)
    habit = Habit(near, month_first(_dated_texts(value)))
    return list(_Reader(habit, _titles_by_id(value)).read(value, _Around(), 0))


def _dated_texts(value: Any) -> Iterator[str]:
    """The texts under names of moments."""
    for _, record in _records(value):
        for name, held in record.items():
            if isinstance(held, str) and role_of(name) in ("start", "day", "end", "clock"):
                yield held


def _records(value: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object with the name under which it or its list stands."""
    pending: list[tuple[str, Any]] = [("", value)]
    looked_at = 0
    while pending and looked_at < MOST_LOOKED_AT:
        name, one = pending.pop()
        looked_at += 1
        if isinstance(one, list):
            pending.extend((name, inner) for inner in one if isinstance(inner, dict | list))
        elif isinstance(one, dict):
            yield name, one
            held = ((inner, told) for inner, told in one.items() if isinstance(told, dict | list))
            pending.extend((name if inner.isdigit() else inner, told) for inner, told in held)


def _titles_by_id(value: Any) -> dict[tuple[str, str], str]:
    """The titles of films and events by their ids, under the name of what they are: `film`, `7`."""
    titles: dict[tuple[str, str], str] = {}
    for holder, record in _records(value):
        for name, held in record.items():
            stem = _stem(name) or (_singular(holder) if name.lower() == "id" else None)
            if stem and isinstance(held, str | int) and role_of(stem) == "kind":
                fields = fields_of(record)
                if fields.keys().isdisjoint(WHEN) and (title := text_of(fields, "title")):
                    titles[stem, str(held)] = title
    return titles


def _stem(name: str) -> str | None:
    """What a reference leads to: `film` of `FilmId`, `movie` of `movie_id`."""
    found = re.fullmatch(r"([a-z]{3,20}?)[_-]?id", name.lower()) if len(name) < 30 else None
    return found[1] if found else None


def _singular(name: str) -> str:
    return name.lower().removesuffix("s")


class _Reader:
    """Walks through one answer; `left` bounds what hostile answers cost."""

    def __init__(self, habit: Habit, titles: dict[tuple[str, str], str]) -> None:
        self.habit = habit
        self.titles = titles
        self.left = MOST_LOOKED_AT

    def read(self, value: Any, around: _Around, depth: int) -> Iterator[dict[str, Any]]:
        self.left -= 1
        if depth > DEEPEST or self.left < 0:
            return
        if isinstance(value, list):
            for one in _rows_of(value) or value:
                if isinstance(one, dict | list):
                    yield from self.read(one, around, depth + 1)
        elif isinstance(value, dict) and not is_other(value):
            yield from self._record(_with_own_fields(value), around, depth)

    def _record(self, record: dict[str, Any], around: _Around, depth: int) -> Iterator[dict[str, Any]]:
        """What the record lists, else the gathering that it is."""
        fields = fields_of(record)
        house = bool(around.house) and fields.keys().isdisjoint(WHEN)
        title = around.title if house else self._title(record, fields, around)
        starts = starts_of(fields, around.day, self.habit)
        told = list(self._told(record, fields, title, around, starts))
        slot = None
        if starts and not title and isinstance(starts[0], datetime) and starts[0].time() != time(0):
            end = end_of(fields, starts[0], self.habit)
            slot = (starts[0], end.isoformat() if end else None)
        inner = replace(
            around,
            day=day_of(fields, self.habit) or around.day,
            slot=slot,
            place=(title_of(record, fields) if house else place_of(fields)) or around.place,
        )
        yield from list(self._listed(record, title, bool(told), inner, depth)) or told

    def _title(self, record: dict[str, Any], fields: Fields, around: _Around) -> str | None:
        if (title := title_of(record, fields) or around.title) is not None:
            return title
        refers = ((_stem(name), str(held)) for name, held in record.items() if isinstance(held, str | int))
        known = (self.titles.get((stem, held)) for stem, held in refers if stem)
        return next((title for title in known if title), None) or act_of(fields)

    def _listed(
        self, record: dict[str, Any], title: str | None, is_one: bool, around: _Around, depth: int
    ) -> Iterator[dict[str, Any]]:
        for name, held in record.items():
            if not isinstance(held, dict | list) or not held or holds_others(name):
                continue
            role = role_of(name)
            if role in ("start", "end", "day") and isinstance(held, dict) and read_moment(held, self.habit):
                continue
            shows = role in _SHOWN or _LISTED.fullmatch(name) is not None
            if is_one and not shows:
                continue
            lends = shows or around.listed
            tells = role in _SHOWN and not _FILMS.search(name)
            listed = around.listed or tells or (shows and around.day is not None)
            inner = replace(
                around,
                title=(title or (around.outer if shows else None)) if lends else None,
                outer=title or around.outer,
                day=_named_day(name) or around.day,
                slot=around.slot if shows else None,
                listed=listed,
                house=name if role == "place" else "",
            )
            yield from self.read(held, inner, depth + 1)

    def _told(
        self,
        record: dict[str, Any],
        fields: Fields,
        title: str | None,
        around: _Around,
        starts: list[datetime | date],
    ) -> Iterator[dict[str, Any]]:
        """The record in the usual names for each start, if more than a mere date tells of a gathering."""
        if title is None or is_article(record):
            return
        if around.slot and fields.keys().isdisjoint(WHEN) and title != around.title:
            slot = {"startDateTime": around.slot[0].isoformat(), "endDateTime": around.slot[1]}
            yield self._usual(record, fields, around, title) | slot
        elif starts and (around.listed or gathers(fields, self.habit)):
            usual = self._usual(record, fields, around, title)
            for start in starts:
                last = end_of(fields, start, self.habit)
                yield usual | {
                    "startDateTime": start.isoformat(),
                    "endDateTime": last.isoformat() if last else None,
                }

    def _usual(self, record: dict[str, Any], fields: Fields, around: _Around, title: str) -> dict[str, Any]:
        room = around.house if len(around.house) > _SHORT or re.search(r"\d", around.house) else None
        place = place_of(fields) or room or around.place
        usual = {
            "title": title,
            "url": text_at(record, SHAPE.url) or text_of(fields, "url"),
            "status": text_at(record, SHAPE.status) or text_of(fields, "status"),
            "venueName": None if text_at(record, SHAPE.place) else place,
            "city": text_at(record, SHAPE.city) or text_of(fields, "city"),
        }
        return {**record, **{name: said for name, said in usual.items() if said}}


def _rows_of(table: list[Any]) -> list[dict[str, Any]]:
    """The records of a table whose first row names the columns, as Google's and Excel's sheets answer."""
    names = table[0] if len(table) > 1 else None
    if not isinstance(names, list) or len(names) < 2 or not all(isinstance(one, str) for one in names):
        return []
    return [dict(zip(names, row, strict=False)) for row in table[1:] if isinstance(row, list)]


def _with_own_fields(record: dict[str, Any]) -> dict[str, Any]:
    """The record with what its site added to it; `date` is then that of publication."""
    added = [held for name, held in record.items() if isinstance(held, dict) and _OWN_FIELDS.fullmatch(name)]
    dated = next((held for held in added if not fields_of(held).keys().isdisjoint(WHEN)), None)
    if dated is None:
        return record
    published = "date_gmt" in record or "modified" in record
    passed = ("date", "modified") if published else ()
    return {**dated, **{name: held for name, held in record.items() if not name.startswith(passed)}}


def _named_day(name: str) -> date | None:
    """The day under whose name something stands: `2027-02-11`, `20270211`."""
    if not _DAY_NAME.fullmatch(name[:20]):
        return None
    digits = re.sub(r"\D", "", name)[:8]
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
