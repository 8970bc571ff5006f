"""What the entries of a feed say in elements of their own, by the words of their names, in many languages.

    <x-trumba:localstart tzAbbr="EST">2027-02-11T19:00:00</x-trumba:localstart>
    <mec:startDate>2027-02-11</mec:startDate><mec:startHour>7:00 pm</mec:startHour>
    <xcal:dtstart><xcal:date-time>2027-02-11T19:00:00</xcal:date-time></xcal:dtstart>
    <event start="2027-02-11T19:00" location="Hall 2"/>

feedparser drops the text of elements with attributes and all but the last of those of one name: here each
item is looked at by itself. Prefixes mean nothing, but for those of vocabularies that tell of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from scrapers.entries.feed_elements import OTHER_VOCABULARIES, Stated
from scrapers.json_data.event_names import SHAPE
from scrapers.json_data.name_roles import role_of
from scrapers.json_data.paths import moment_at, text_at
from scrapers.json_data.worded_events import worded_records
from scrapers.plain import plain

LONGEST_ITEM = 500_000
"""Characters of one item that are looked at."""

MOST_ITEMS = 5_000
"""Items of one feed that are looked at."""

MOST_STARTS = 100
"""Starts of one item that are read."""

DEEPEST = 10
"""Elements inside each other that are looked into."""

_ELEMENTS = (
    "title link guid id description summary content encoded pubdate published updated modified created author"
    " category enclosure comments source contributor rights image lastmod creator issued"
)
_STANDARD = frozenset(_ELEMENTS.split())
_VALUES = frozenset(("date-time", "date", "text", "utc", "value", "time"))
"""Elements that hold nothing but the value of the one around them (RFC 6321)."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    known = {
        "opening": r"<(item|entry)(?=[\s>])[^<>]{0,2000}>",
        "tag": r"<(/?)([\w-]{1,40}):([\w.-]{1,60})",
        "attribute": r"(\s)[\w-]{1,40}:([\w.-]{1,60}\s?=)",
        "entity": r"&(?!amp;|lt;|gt;|quot;|apos;|#)",
    }
    return re.compile(known[name])


@dataclass(frozen=True, slots=True)
class Own:
    """One start told by an item's own elements, and the title of the item."""

    title: str
    start: datetime | date
    end: datetime | date | None
    place: str | None


def own_or_stated(own: Sequence[Own], stated: Stated | None) -> Stated | None:
    """The start and end of the elements that say more.

    A wall time says more than a moment in UTC, an hour more than a day; days in figures are read as the whole
    feed writes them.
    """
    if not own:
        return stated
    told = Stated(own[0].start, own[0].end, all_day=not isinstance(own[0].start, datetime))
    if stated is None:
        return told
    if not isinstance(told.start, datetime):
        return stated
    if not isinstance(stated.start, datetime):
        return told
    local = told.start.tzinfo is None and stated.start.utcoffset() == timedelta()
    swapped = (told.start.month, told.start.day) == (stated.start.day, stated.start.month)
    if local or swapped:
        return told
    later = stated.end is None and told.start == stated.start
    return told if later else stated


def own_events(text: str, near: date) -> Mapping[int, list[Own]]:
    """What each item tells, by its place in the feed; `near` is the day on which it was fetched."""
    records = [one for number, item in enumerate(_items(text)) for one in _records(item, number)]
    found: dict[int, list[Own]] = {}
    for record in worded_records(records, near):
        start = moment_at(record, "startDateTime")
        number = record.get("#")
        if start is not None and isinstance(number, int):
            end = moment_at(record, "endDateTime")
            told = text_at(record, SHAPE.place)
            found.setdefault(number, []).append(
                Own(str(record["title"]), start, end, plain(told) if told else None)
            )
    return found


def _items(text: str) -> Iterator[str]:
    at = 0
    for _ in range(MOST_ITEMS):
        found = _pattern("opening").search(text, at)
        end = text.find(f"</{found[1]}", found.end()) if found else -1
        if found is None or end < 0:
            return
        yield text[found.end() : end][:LONGEST_ITEM]
        at = end


def _records(item: str, number: int) -> list[dict[str, Any]]:
    """The item's own elements as a record, for each of several starts one; none where it has none."""
    told = _told(item)
    title = told.pop("title", None)
    if not told or not isinstance(title, str):
        return []
    record = {**told, "title": title, "#": number}
    several = [
        name
        for name, held in told.items()
        if isinstance(held, list) and role_of(name) in ("start", "end", "day", "clock")
    ]
    count = max((len(told[name]) for name in several if role_of(name) in ("start", "day")), default=1)
    return [
        {**record, **{name: told[name][at] if at < len(told[name]) else None for name in several}}
        for at in range(min(count, MOST_STARTS))
    ]


def _told(item: str) -> dict[str, Any]:
    """The title and the elements of the item's own, prefixes as a part of names until they are looked at."""
    plainly = _pattern("tag").sub(r"<\1\2..\3", _pattern("entity").sub("&amp;", item))
    plainly = _pattern("attribute").sub(r"\1\2", plainly)
    try:
        root = ElementTree.fromstring(f"<item>{plainly}</item>")  # noqa: S314 - no document type is in it
    except (ElementTree.ParseError, ValueError, RecursionError):
        return {}
    told: dict[str, Any] = {}
    for element in root:
        prefix, _, name = element.tag.rpartition("..")
        if not prefix and name.lower() == "title":
            told["title"] = plain("".join(element.itertext()))
        elif prefix.lower() not in OTHER_VOCABULARIES and (prefix or name.lower() not in _STANDARD):
            _put(told, _name_of(element), _value(element, DEEPEST))
    return _flat(told, DEEPEST)


def _name_of(element: Element) -> str:
    """An element's name without its prefix; of a field that is named in an attribute, that name (Trumba)."""
    name = element.tag.rpartition("..")[2]
    return element.attrib.get("name", name)[:60] if name.lower() == "customfield" else name


def _put(told: dict[str, Any], name: str, value: Any) -> None:
    """A value under a name; a list where the name repeats."""
    if value in (None, "", {}) or name == "#":
        return
    if name in told:
        held = told[name] if isinstance(told[name], list) else [told[name]]
        told[name] = [*held[:MOST_STARTS], value]
    else:
        told[name] = value


def _value(element: Element, depth: int) -> Any:
    """An element's text, else what its attributes and the elements in it say."""
    said = (element.text or "").strip()
    if depth == 0 or (said and not len(element)):
        return said
    if len(element) == 1 and element[0].tag.rpartition("..")[2] in _VALUES and not len(element[0]):
        return (element[0].text or "").strip()
    told: dict[str, Any] = dict(element.attrib)
    for child in element:
        _put(told, _name_of(child), _value(child, depth - 1))
    return told


def _flat(told: dict[str, Any], depth: int) -> dict[str, Any]:
    """The same with what stands in mere wrappers (`vevent`, `event`) beside the rest."""
    flat: dict[str, Any] = {}
    for name, held in told.items():
        if depth and isinstance(held, dict) and role_of(name) in (None, "kind"):
            flat = {**_flat(held, depth - 1), **flat}
        else:
            flat[name] = held
    return flat
