"""What a record tells, by the roles of its names: its title, its place, its moments.

A title may be that of the film or event it holds (`"movie": {"title": …}`) or the first act of a concert; a
day may be its own or that of what is around it, an hour may stand apart from its day or in a list of hours.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from scrapers.json_data.event_names import SHAPE
from scrapers.json_data.moments import Habit, last_day, read_hours, read_moment
from scrapers.json_data.name_roles import parts_of, role_of
from scrapers.json_data.paths import text_at
from scrapers.json_data.utc_names import as_named, tells_utc
from scrapers.plain import plain

WHEN = ("start", "day", "clock")
"""Roles of the names under which a start may stand."""

MOST_HOURS = 100
"""Hours of one list that are read."""

Fields = dict[str, list[tuple[str, Any]]]
Hours = tuple[time, time | None]
Moment = datetime | date


def fields_of(record: dict[str, Any]) -> Fields:
    """What the record tells, by the roles of its names."""
    fields: Fields = {}
    for name, held in record.items():
        if held not in (None, "", [], {}) and (role := role_of(name)) is not None:
            fields.setdefault(role, []).append((name, held))
    return fields


def text_of(fields: Fields, role: str) -> str | None:
    """The first text of that role."""
    told = (plain(str(held)) for _, held in fields.get(role, ()) if isinstance(held, str))
    return next((text for text in told if text), None)


def title_of(record: dict[str, Any], fields: Fields) -> str | None:
    """The title, the film or event that is named or held, or the subject of a message."""
    if (text := text_of(fields, "title") or text_at(record, SHAPE.title)) is not None:
        return text
    held = (_said(one) for _, one in fields.get("kind", ()) if isinstance(one, str | dict))
    named = next((text for text in held if text and any(map(str.isalpha, text))), None)
    return named or text_of(fields, "subject")


def act_of(fields: Fields) -> str | None:
    """Who plays, where nothing else names a concert."""
    return next((text for _, held in fields.get("act", ()) if (text := _said(held))), None)


def place_of(fields: Fields) -> str | None:
    """The name of a place, told or held."""
    return next((text for _, held in fields.get("place", ()) if (text := _said(held))), None)


def gathers(fields: Fields, habit: Habit) -> bool:
    """Whether more than a date tells that it takes place: a start, an end, an hour, a place, a film.

    What has `started` may be a machine's work as well.
    """
    edges = [*fields.get("start", ()), *fields.get("end", ())]
    dated = (read_moment(held, habit) for name, held in edges if not name.lower().startswith("started"))
    spans = any(isinstance(held, dict) and "start" in held for _, held in fields.get("day", ()))
    named = any("kind" in parts_of(name) for name, _ in fields.get("title", ()))
    shown = any(isinstance(held, dict) for _, held in fields.get("kind", ()))
    return "place" in fields or named or shown or spans or bool(_hours(fields)) or any(dated)


def day_of(fields: Fields, habit: Habit) -> date | None:
    """The day that a record tells, for what it lists."""
    told = (read_moment(held, habit) for role in ("start", "day") for _, held in fields.get(role, ()))
    days = (one for one in told if one is not None)
    return next((one.date() if isinstance(one, datetime) else one for one in days), None)


def starts_of(fields: Fields, day: date | None, habit: Habit) -> list[Moment]:
    """When it starts: the first whole moment; else its day, or that around it, at each of its hours."""
    told = [(name, read_moment(held, habit)) for role in WHEN for name, held in fields.get(role, ())]
    told.sort(key=lambda one: tells_utc(one[0]))
    moments = [as_named(name, one) for name, one in told if one is not None]
    whole = next((one for one in moments if isinstance(one, datetime)), None)
    hours = _hours(fields)
    if whole is not None and not (hours and (whole.hour, whole.minute) == (0, 0)):
        return [whole]
    own = next((one for one in moments if not isinstance(one, datetime)), None)
    on = whole.date() if whole is not None else own
    if on is None:
        return [datetime.combine(day, starts) for starts, _ in hours] if day else []
    return [datetime.combine(on, starts) for starts, _ in hours] or [on]


def end_of(fields: Fields, start: Moment, habit: Habit) -> Moment | None:
    """The end as a whole moment, an hour on the evening of the start or the last day."""
    for name, held in sorted(fields.get("end", ()), key=lambda one: tells_utc(one[0])):
        moment = as_named(name, read_moment(held, habit))
        hours = read_hours(held) if moment is None else None
        if hours and isinstance(start, datetime):
            return _same_evening(start, hours[0])
        if moment is not None and isinstance(moment, datetime) == isinstance(start, datetime):
            return moment
    hours = next(iter(_hours(fields)), None)
    if hours and hours[1] and isinstance(start, datetime):
        return _same_evening(start, hours[1])
    ends = (last_day(held, habit) for role in ("start", "day") for _, held in fields.get(role, ()))
    return next((one for one in ends if one is not None), None)


def _hours(fields: Fields) -> list[Hours]:
    """The hours that a record tells under names of a start or an hour, also as a list of them."""
    for role in ("start", "clock"):
        for _, held in fields.get(role, ()):
            several = held[:MOST_HOURS] if isinstance(held, list) else [held]
            told = [hours for one in several if (hours := read_hours(one)) is not None]
            if told and len(told) == len(several):
                return told
    return []


def _same_evening(start: datetime, until: time) -> datetime:
    """A clock time after the start, past midnight if need be."""
    end = datetime.combine(start.date(), until, tzinfo=start.tzinfo)
    return end if end > start else end + timedelta(days=1)


def _said(held: Any) -> str | None:
    """A name as plain text, on its own or as the title of an object."""
    if isinstance(held, dict):
        inner = fields_of(held)
        return next((text for role in ("title", "kind") if (text := text_of(inner, role))), None)
    if isinstance(held, list):
        first = held[0] if held else None
        alone = isinstance(first, dict) and fields_of(first).keys().isdisjoint(WHEN)
        return _said(first) if alone or isinstance(first, str) else None
    return (plain(held) or None) if isinstance(held, str) else None
