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
from datetime import date, datetime, timedelta
from typing import Any

from scrapers.json_data.event_names import SHAPE, plainly
from scrapers.json_data.moments import Habit, last_day, month_first, read_hours, read_moment
from scrapers.json_data.name_roles import role_of
from scrapers.json_data.other_records import holds_others, is_article, is_other
from scrapers.json_data.paths import MOST_LOOKED_AT, text_at
from scrapers.plain import plain

DEEPEST = 40
"""Objects inside each other that are looked into."""

_DAY_NAME = re.compile(r"(?:19|20)\d\d-?\d\d-?\d\d(?:T00:00:00Z?)?")
_SHOWN = frozenset(("kind", "day", "clock", "start"))
_LISTED = re.compile(
    r"contributions|subcontributions|entries|talks|items|slots|timings|agenda|program(?:me)?s?|timetable|lectures"
    r"|presentations|sub_?events?|children|rooms|tracks|products|schedules?|days|results",
    re.IGNORECASE,
)
_WHEN = ("start", "day", "clock")
_MOMENT_ROLES = ("start", "day", "end", "clock")

Fields = dict[str, list[tuple[str, Any]]]


@dataclass(frozen=True, slots=True)
class _Around:
    """What a record may take from what holds it."""

    title: str | None = None
    day: date | None = None
    place: str | None = None
    listed: bool = False
    """Whether it is in what a gathering lists: no deal, person or house."""

    house: str = ""
    """The name under which it stands, where that is one of houses or rooms (`rooms`, `Hall 2`)."""


def worded_records(value: Any, near: date) -> list[dict[str, Any]]:
    """The records in the usual names of `SHAPE`; `near` is the day on which the answer was fetched."""
    value = plainly(value)
    habit = Habit(near, month_first(_dated_texts(value)))
    return list(_Reader(habit).read(value, _Around(), 0))


def _dated_texts(value: Any) -> Iterator[str]:
    """The texts under names of moments."""
    pending, looked_at = [value], 0
    while pending and looked_at < MOST_LOOKED_AT:
        one = pending.pop()
        looked_at += 1
        if isinstance(one, list):
            pending.extend(one)
        elif isinstance(one, dict):
            for name, held in one.items():
                if isinstance(held, dict | list):
                    pending.append(held)
                elif isinstance(held, str) and role_of(name) in _MOMENT_ROLES:
                    yield held


class _Reader:
    """Walks through one answer; `left` bounds what hostile answers cost."""

    def __init__(self, habit: Habit) -> None:
        self.habit = habit
        self.left = MOST_LOOKED_AT

    def read(self, value: Any, around: _Around, depth: int) -> Iterator[dict[str, Any]]:
        self.left -= 1
        if depth > DEEPEST or self.left < 0:
            return
        if isinstance(value, list):
            for one in value:
                if isinstance(one, dict | list):
                    yield from self.read(one, around, depth + 1)
        elif isinstance(value, dict) and not is_other(value):
            yield from self._record(value, around, depth)

    def _record(self, record: dict[str, Any], around: _Around, depth: int) -> Iterator[dict[str, Any]]:
        """What the record lists, else the gathering that it is."""
        fields = _fields(record)
        house = bool(around.house) and fields.keys().isdisjoint(_WHEN)
        title = around.title if house else _title(record, fields) or around.title or _act(fields)
        told = self._told(record, fields, title, around)
        place = (_title(record, fields) if house else _place(fields)) or around.place
        inner = replace(around, day=self._day(fields) or around.day, place=place, house="")
        listed = list(self._listed(record, title, told is not None, inner, depth))
        if listed or told is None:
            yield from listed
        else:
            yield told

    def _listed(
        self, record: dict[str, Any], title: str | None, is_one: bool, around: _Around, depth: int
    ) -> Iterator[dict[str, Any]]:
        for name, held in record.items():
            if not isinstance(held, dict | list) or not held or holds_others(name):
                continue
            role = role_of(name)
            if role in ("start", "end", "day") and isinstance(held, dict) and self._moment(held) is not None:
                continue
            shows = role in _SHOWN or _LISTED.fullmatch(name) is not None
            if is_one and not shows:
                continue
            lends = shows or around.listed
            inner = replace(
                around,
                title=title if lends else None,
                day=_named_day(name) or around.day,
                listed=lends,
                house=name if role == "place" else "",
            )
            yield from self.read(held, inner, depth + 1)

    def _day(self, fields: Fields) -> date | None:
        """The plain day that a record tells, for what it lists."""
        told = (self._moment(held) for role in ("start", "day") for _, held in fields.get(role, ()))
        days = (one for one in told if one is not None)
        return next((one.date() if isinstance(one, datetime) else one for one in days), None)

    def _moment(self, held: Any) -> datetime | date | None:
        return read_moment(held, self.habit)

    def _told(
        self, record: dict[str, Any], fields: Fields, title: str | None, around: _Around
    ) -> dict[str, Any] | None:
        """The record in the usual names, if it has a title, a start and more than a mere date."""
        start = self._start(fields, around.day)
        if title is None or start is None or is_article(record) or not _gathers(fields, around):
            return None
        house = around.house if re.search(r"[\d ]", around.house) else None
        place, city = _place(fields) or house or around.place, _text(fields, "city")
        usual = {"title": title, "startDateTime": start.isoformat(), "endDateTime": self._end(fields, start)}
        usual["url"] = text_at(record, SHAPE.url) or _text(fields, "url")
        usual["status"] = text_at(record, SHAPE.status) or _text(fields, "status")
        usual["venueName"] = None if text_at(record, SHAPE.place) else place
        usual["city"] = text_at(record, SHAPE.city) or city
        return {**record, **{name: said for name, said in usual.items() if said}}

    def _start(self, fields: Fields, day: date | None) -> datetime | date | None:
        """The first whole moment; else the record's day, or that around it, with its hour."""
        told = [(name, self._moment(held)) for role in _WHEN for name, held in fields.get(role, ())]
        moments = [(name, one) for name, one in told if one is not None]
        moments.sort(key=lambda one: one[0].lower().endswith(("utc", "gmt")))
        whole = next((one for _, one in moments if isinstance(one, datetime)), None)
        clock = self._clock(fields)
        plain_day = next((one for _, one in moments if not isinstance(one, datetime)), None)
        if whole is not None and not (clock and (whole.hour, whole.minute) == (0, 0)):
            return whole
        on = whole.date() if whole is not None else plain_day
        if on is not None:
            return datetime.combine(on, clock[0]) if clock else on
        return datetime.combine(day, clock[0]) if clock and day else None

    def _clock(self, fields: Fields) -> Any:
        told = (read_hours(held) for role in ("start", "clock") for _, held in fields.get(role, ()))
        return next((clock for clock in told if clock), None)

    def _end(self, fields: Fields, start: datetime | date) -> str | None:
        """The end as a whole moment, an hour of the day of the start or the last day."""
        for _, held in fields.get("end", ()):
            moment = self._moment(held)
            hours = read_hours(held) if moment is None else None
            if hours and isinstance(start, datetime):
                return _same_evening(start, hours[0])
            if moment is not None and isinstance(moment, datetime) == isinstance(start, datetime):
                return moment.isoformat()
        clock = self._clock(fields)
        if clock and clock[1] and isinstance(start, datetime):
            return _same_evening(start, clock[1])
        ends = (last_day(held, self.habit) for role in ("start", "day") for _, held in fields.get(role, ()))
        return next((one.isoformat() for one in ends if one is not None), None)


def _same_evening(start: datetime, until: Any) -> str:
    """A clock time after the start, past midnight if need be."""
    end = datetime.combine(start.date(), until, tzinfo=start.tzinfo)
    return (end if end > start else end + timedelta(days=1)).isoformat()


def _fields(record: dict[str, Any]) -> Fields:
    """What the record tells, by the roles of its names."""
    fields: Fields = {}
    for name, held in record.items():
        if held not in (None, "", [], {}) and (role := role_of(name)) is not None:
            fields.setdefault(role, []).append((name, held))
    return fields


def _gathers(fields: Fields, around: _Around) -> bool:
    """Whether more than a date tells that it takes place."""
    told = fields.keys() & {"start", "end", "place", "kind", "city"}
    spans = any(isinstance(held, dict) and "start" in held for _, held in fields.get("day", ()))
    return (
        bool(told) or spans or around.listed or any(read_hours(held) for _, held in fields.get("clock", ()))
    )


def _said(held: Any) -> str | None:
    """A name as plain text, on its own or as the title of an object."""
    if isinstance(held, dict):
        inner = _fields(held)
        return next((text for role in ("title", "kind") if (text := _text(inner, role))), None)
    if isinstance(held, list):
        first = held[0] if held else None
        alone = isinstance(first, dict) and _fields(first).keys().isdisjoint(_WHEN)
        return _said(first) if alone or isinstance(first, str) else None
    return (plain(held) or None) if isinstance(held, str) else None


def _text(fields: Fields, role: str) -> str | None:
    told = (plain(str(held)) for _, held in fields.get(role, ()) if isinstance(held, str))
    return next((text for text in told if text), None)


def _title(record: dict[str, Any], fields: Fields) -> str | None:
    """The title, the film or event that is named or held, or the subject of a message."""
    if (text := _text(fields, "title") or text_at(record, SHAPE.title)) is not None:
        return text
    held = (_said(one) for _, one in fields.get("kind", ()) if isinstance(one, str | dict))
    return next((text for text in held if text and any(map(str.isalpha, text))), None) or _text(
        fields, "subject"
    )


def _act(fields: Fields) -> str | None:
    """Who plays, where nothing else names a concert."""
    return next((text for _, held in fields.get("act", ()) if (text := _said(held))), None)


def _place(fields: Fields) -> str | None:
    return next((text for _, held in fields.get("place", ()) if (text := _said(held))), None)


def _named_day(name: str) -> date | None:
    """The day under whose name something stands: `2027-02-11`, `20270211`."""
    if not _DAY_NAME.fullmatch(name[:20]):
        return None
    digits = re.sub(r"\D", "", name)[:8]
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
