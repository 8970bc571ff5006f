"""What a person decided about a field outlives every later visit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, get_args

import orjson

from aggregator.links import http_url
from aggregator.model import (
    ACCESSES,
    COSTS,
    GENRES,
    KINDS,
    ROLES,
    AggregatorError,
    Confidence,
    Mode,
    Status,
    Venue,
)
from aggregator.moments import is_our_time
from aggregator.plaintext import plain_line, plain_text
from aggregator.storing.compose import Facts
from aggregator.walltime import known_zone

# Field → the values it may have; an empty tuple means free text.
LOCKABLE: dict[str, tuple[str, ...]] = {
    "title": (),
    "description": (),
    "start_at": (),
    "end_at": (),
    "timezone": (),
    "all_day": (),
    "time_stated": (),
    "status": get_args(Status),
    "kind": KINDS,
    "roles": ROLES,
    "genres": GENRES,
    "access": ACCESSES,
    "access_note": (),
    "cost": COSTS,
    "price": (),
    "mode": get_args(Mode),
    "online_url": (),
    "url": (),
    "venue": (),
    "organiser": (),
    "festival": (),
    "confidence": get_args(Confidence),
    "is_meetup": (),
}
INSTANTS = ("start_at", "end_at")
FLAGS = ("all_day", "time_stated", "is_meetup")
LISTS = ("roles", "genres")
# What a judgement says of a listing, which may have no event yet.
JUDGED = ("is_meetup", "kind", "roles", "genres", "access", "cost")
LINKS = ("url", "online_url")
# Fields that a person may empty; `LONGEST` bounds the others' words.
EMPTIED = ("end_at", "access_note", "price", "online_url", "url", "organiser", "festival", "description")
LONGEST = {"description": 8000}
LINE = 300


def lock_value(field: str, value: Any) -> Any:
    """A person's value as JSON keeps it; raises `AggregatorError` that names the field when it cannot be."""
    if field not in LOCKABLE:
        raise AggregatorError(f"is no field a person can set; those are {', '.join(LOCKABLE)}", field)
    if value is None and field in EMPTIED:
        return "" if field == "description" else None
    if field in INSTANTS:
        return _instant(field, value).isoformat()
    if field in FLAGS:
        return _flag(field, value)
    if field == "venue":
        return _venue(value)
    if field in LISTS or LOCKABLE[field]:
        return _known(field, value)
    return _text(field, value)


def _known(field: str, value: Any) -> Any:
    """One word of the field's vocabulary, or a list of them."""
    words = value if field in LISTS and isinstance(value, list | tuple) else [value]
    if wrong := [word for word in words if word not in LOCKABLE[field]]:
        raise AggregatorError(f"{wrong[0]!r} is none of {', '.join(LOCKABLE[field])}", field)
    return list(words) if field in LISTS else value


def _text(field: str, value: Any) -> str:
    """Plain words, a zone or an http(s) address."""
    if not isinstance(value, str):
        raise AggregatorError("wants words", field)
    if field == "timezone" and known_zone(value) is None:
        raise AggregatorError(f"{value!r} is no IANA zone", field)
    if field in LINKS:
        return _address(field, value)
    words = plain_text(value, LONGEST[field]) if field in LONGEST else plain_line(value, LINE)
    if not words:
        raise AggregatorError("may not be empty", field)
    return words


def _address(field: str, value: str) -> str:
    address = http_url(value)
    if address is None:
        raise AggregatorError("is no http(s) address", field)
    return address


def with_locks(facts: Facts, locks: Mapping[str, Any]) -> Facts:
    """The facts with a person's decisions in place of what the sources say."""
    known = {name: _as_fact(name, value) for name, value in locks.items() if name != "is_meetup"}
    if not known:
        return facts
    told = replace(facts, **known)
    return replace(told, start_on=_local_day(told)) if {"start_at", "timezone"} & set(known) else told


def read_locks(text: str) -> dict[str, Any]:
    """Locks as stored: field → value."""
    found: dict[str, Any] = orjson.loads(text)
    return found


def _as_fact(field: str, value: Any) -> Any:
    if field in INSTANTS and value is not None:
        return datetime.fromisoformat(value)
    if field == "venue":
        return Venue(**value)
    return tuple(value) if field in LISTS else value


def _local_day(facts: Facts) -> date:
    return facts.start_at.astimezone(known_zone(facts.timezone)).date()


def _instant(field: str, value: Any) -> datetime:
    try:
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    except (TypeError, ValueError) as trouble:
        raise AggregatorError(f"{value!r} is no moment in ISO 8601", field) from trouble
    if moment.tzinfo is None:
        raise AggregatorError("a moment needs its offset, as in 2027-02-12T19:30+01:00", field)
    if not is_our_time(moment.date()):
        raise AggregatorError(f"{value!r} is no year of ours", field)
    return moment


def _flag(field: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise AggregatorError("is yes or no", field)
    return value


def _venue(value: Any) -> dict[str, Any]:
    if isinstance(value, Venue):
        value = {name: getattr(value, name) for name in Venue.__slots__}
    if not isinstance(value, Mapping) or not value.keys() <= {*Venue.__slots__}:
        raise AggregatorError(f"a venue has {', '.join(Venue.__slots__)}", "venue")
    return {name: _venue_part(name, part) for name, part in value.items()}


def _venue_part(name: str, part: Any) -> str | float | None:
    if part is None:
        return None
    if name not in ("lat", "lon"):
        return _text(f"venue.{name}", part)
    if (
        isinstance(part, bool)
        or not isinstance(part, int | float)
        or not abs(part) <= (90, 180)[name == "lon"]
    ):
        raise AggregatorError("is a number of degrees", f"venue.{name}")
    return float(part)
