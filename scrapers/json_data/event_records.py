"""Gatherings among the records of somebody's JSON, whoever wrote it.

    {"films": [{"title": "Mixer", "showtimes": [{"dateTime": "2027-02-11T19:00", "venue": "Hall 2"}]}]}

Names differ from site to site; these are the usual ones. What holds a list of dates lends them its title, and
what names another record (`"movie_id": 7`) takes its title. Dates of publication or sale never count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from scrapers.contract import Listing
from scrapers.dates.iso import read_clock
from scrapers.json_data.called_events import called_records
from scrapers.json_data.event_names import CALLED_OFF, HIDDEN, NOT_PUBLIC, SHAPE, plainly
from scrapers.json_data.events import find_records, flag_at, moment_at, read_record, text_at, with_status
from scrapers.json_data.other_records import holds_none, is_article, is_other
from scrapers.json_data.utc_names import as_named, tells_utc
from scrapers.json_data.worded_events import worded_records

_LISTS = re.compile(
    r"(?:screen|show)ings?|showtimes|performances|sessions|(?:event_?)?dates|times|occurrences|events"
    r"|(?:event_?)?instances",
    re.IGNORECASE,
)
_SHOWINGS = re.compile(r"(?:screen|show)ings?|showtimes|performances", re.IGNORECASE)
_PROGRAMME = re.compile(r"contributions|sub_?contributions|entries|sessions|talks|lectures|presentations")
_TITLE = re.compile(r"(?:film|movie|event|show|session|performance)_?(?:title|name)", re.IGNORECASE)
_START = re.compile(
    r"(?:event|show|film|session|performance|screening|occur|start|begin)\w*|date_?(?:start|time)\w*",
    re.IGNORECASE,
)
_NO_START = re.compile(r"end|until|close|id$|updat|modif|creat|publi|sale|url|count|duration", re.IGNORECASE)
_GATHERS = re.compile(r"venue|location|place|city|room|screen|hall|end|time|ticket", re.IGNORECASE)
"""Beside a bare `date` something must tell of a gathering: many a list is of articles."""

_MEETS = re.compile(
    r"(?:venue|location|place|room|hall|stage)(?:_?(?:name|id))?|(?:whole|all)_?day|doors|tickets?(?:_?url)?",
    re.IGNORECASE,
)
"""Beside a bare `time`, which in records of many kinds is that of writing, one of these must stand."""

_CLOCKS = re.compile(r"start_?time|time_?start|time", re.IGNORECASE)
_ENDS = re.compile(r"end_?time|time_?end", re.IGNORECASE)
_ENDING = re.compile(
    r"(?:estimated|expected|planned|scheduled|show|performance|session|film)_?end(?:_?date)?(?:_?time)?"
    r"|end(?:_?date)?(?:_?time)?_?local",
    re.IGNORECASE,
)
_REFERS = re.compile(r"([a-z]{3,20}?)_?(?:id|slug|code|key)", re.IGNORECASE)


def read_event_records(
    value: Any, base: str = "", where: str = "json", near: date | None = None
) -> Iterator[Listing]:
    """A listing of every record with a title and a start; `base` is the address its links are relative to.

    With the day on which they were fetched (`near`) also of those whose names are only known word by word.
    """
    shape = replace(SHAPE, base=base)
    records = list(event_records(value)) or list(called_records(value, base))
    if near and (len(records) < 2 or not any(map(_tells_hour, records))):
        worded = worded_records(value, near)
        more = len(worded) > len(records) and len(records) < 2
        better = more or (len(worded) >= len(records) and any(map(_tells_hour, worded)))
        records = worded if better else records
    told: set[tuple[str, str, date]] = set()
    for number, record in enumerate(map(plainly, records)):
        listing = read_record(record, shape, f"{where}[{number}]") if _is_public(record) else None
        if isinstance(listing, Listing) and len(listing.title) <= 300:
            listing = with_status(listing, "cancelled") if flag_at(record, CALLED_OFF) else listing
            same = (_origin(record, listing), listing.title, listing.start)
            if same in told:  # Sessionize lists a talk below its room and below its hour
                continue
            told.add(same)
            yield replace(
                listing,
                origin_id=_origin(record, listing),
                end=listing.end or _ending(record, listing) or _lasting(record, listing),
                url=listing.url or _own_page(record, base),
            )


def _tells_hour(record: dict[str, Any]) -> bool:
    return isinstance(moment_at(plainly(record), SHAPE.start, SHAPE.start_time), datetime)


def _is_public(record: dict[str, Any]) -> bool:
    words = {(text_at(record, name) or "").casefold() for name in ("status", "visibility")}
    return not flag_at(record, HIDDEN) and not words & NOT_PUBLIC


def _lasting(record: dict[str, Any], listing: Listing) -> datetime | None:
    """The end by a duration on a clock (`01:30`), as programmes of conferences have it."""
    lasts = re.fullmatch(r"(\d{1,2}):(\d\d)", text_at(record, "duration") or "")
    if lasts is None or not isinstance(listing.start, datetime):
        return None
    return listing.start + timedelta(hours=int(lasts[1]), minutes=int(lasts[2]))


def _ending(record: dict[str, Any], listing: Listing) -> datetime | None:
    """The end under a name that says how sure or where: `estimatedEndDateTime`, `end_local`."""
    told = (moment_at(record, name) for name in record if _ENDING.fullmatch(name))
    end = next((one for one in told if isinstance(one, datetime)), None)
    if (
        end is None
        or not isinstance(listing.start, datetime)
        or bool(end.tzinfo) != bool(listing.start.tzinfo)
    ):
        return None
    return end if timedelta(0) < end - listing.start < timedelta(days=3) else None


def _own_page(record: dict[str, Any], base: str) -> str | None:
    """The page read, where it is the record's own: its address ends with the record's `slug`."""
    slug = text_at(record, "slug.current|slug")
    return base if slug and urlsplit(base).path.rstrip("/").endswith(f"/{slug}") else None


def event_records(value: Any) -> Iterator[dict[str, Any]]:
    """Records of events, and the dates that a record with a title holds, in the usual names of `SHAPE`."""
    found = find_records(value, _tells, holds_none)
    if not found and (plain := plainly(value)) != value:
        found = find_records(plain, _tells, holds_none)
    for record in found:
        yield from _dates(record) or [_named(record)]
    if not found:
        yield from _referring(value)


def _tells(record: dict[str, Any]) -> bool:
    other = is_other(record) or is_article(record) or _is_programme(record)
    return not other and (_starts(record) or bool(_dates(record)))


def _is_programme(record: dict[str, Any]) -> bool:
    """Whether it is a whole conference, which has a title and a start as its sessions have.

    Indico's export lists `contributions` or `sessions`, its timetable the `entries` of a session by id.
    """
    if isinstance(record.get("days"), list):
        return True
    lists = (held for name, held in record.items() if _PROGRAMME.fullmatch(name))
    firsts = (next(iter(held.values() if isinstance(held, dict) else held)) for held in lists
              if isinstance(held, dict | list) and held)  # fmt: skip
    return any(isinstance(one, dict) and _starts(plainly(one)) for one in firsts)


def _starts(record: dict[str, Any]) -> bool:
    return _title(record) is not None and _moment(record) is not None


def _title(record: dict[str, Any]) -> str | None:
    said = text_at(record, SHAPE.title) or _said(record, _TITLE)
    # Google's calendars, where a summary is the title: elsewhere it is a text about the event.
    return said or (text_at(record, "summary") if isinstance(record.get("start"), dict) else None)


def _moment(record: dict[str, Any]) -> Any:
    """When it starts: by a usual name, by one made of their words, or by a mere `date` of what gathers."""
    usual = moment_at(record, SHAPE.start, SHAPE.start_time)
    if usual is not None:
        return usual
    gathers = any(_GATHERS.search(name) for name in record)
    names = [name for name in record if _START.fullmatch(name) and not _NO_START.search(name)]
    if not gathers:  # so do machines and their work
        names = [name for name in names if not name.lower().startswith("started")]
    if "date" in record and gathers:
        names.append("date")
    if "time" in record and any(_MEETS.fullmatch(name) for name in record):
        names.append("time")
    moments = (
        as_named(name, moment_at(record, name, SHAPE.start_time)) for name in sorted(names, key=tells_utc)
    )
    return next((moment for moment in moments if moment is not None), None)


def _said(record: dict[str, Any], names: re.Pattern[str]) -> str | None:
    told = (text_at(record, name) for name in record if names.fullmatch(name))
    return next((text for text in told if text), None)


def _named(record: dict[str, Any]) -> dict[str, Any]:
    """The record with its title and start under the names that `SHAPE` looks for first."""
    told = dict(record)
    if not text_at(record, SHAPE.title):
        told["title"] = _title(record)
    if not moment_at(record, SHAPE.start):
        told["startDateTime"] = str(_moment(record))
    return told


def _dates(record: dict[str, Any]) -> list[dict[str, Any]]:
    """The dates in the lists of a record that has a title, each with what it takes from the record."""
    if (title := _title(record)) is None:
        return []
    lists = [name for name, held in record.items() if _LISTS.fullmatch(name) and isinstance(held, list)]
    around = {name: one for name, one in record.items() if name not in ("id", "_id", *lists)} | _house(record)
    rows = [row for name in lists for row in _rows(record, name, title)]
    of = text_at(record, "id|_id|slug")
    return [{**around, **row, "title": title, "of": of} for row in rows]


def _rows(record: dict[str, Any], name: str, title: str) -> list[dict[str, Any]]:
    """The dates of one list, none where they bear titles of their own.

    Where most showings bear none, the title of one (`PREVIEW`, `Relaxed`) tells of what kind it is.
    """
    rows = [row for one in record[name] if (row := _row(one, record)) is not None]
    own = [row for row in rows if _title(row) in (None, title)]
    return rows if _SHOWINGS.fullmatch(name) and len(own) * 2 > len(rows) else own


def _house(record: dict[str, Any]) -> dict[str, Any]:
    """The one house of a list that could name several: `"venues": [{"title": "Boathouse"}]`."""
    houses = record.get("venues")
    return {"venue": houses[0]} if isinstance(houses, list) and len(houses) == 1 else {}


def _row(one: Any, record: dict[str, Any]) -> dict[str, Any] | None:
    """A date of a list: a record of its own, or a clock time on the day that the record around it names."""
    if isinstance(one, dict) and len(one) == 1 and isinstance(inner := next(iter(one.values())), dict):
        one = inner  # Localist: {"event_instance": {…}}
    if isinstance(one, dict) and (moment := _moment({**one, "place": None})) is not None:
        return one if moment_at(one, SHAPE.start) else {**one, "startDateTime": str(moment)}
    starts, ends = (_said(one, _CLOCKS), _said(one, _ENDS)) if isinstance(one, dict) else (one, None)
    clock = read_clock(starts) if isinstance(starts, str) else None
    day = _moment(record) if clock else None
    if day is None or isinstance(day, datetime):
        return None
    until = read_clock(ends) if ends else None
    return {"startDateTime": f"{day}T{clock}", "endDateTime": f"{day}T{until}" if until else None}


def _referring(value: Any) -> Iterator[dict[str, Any]]:
    """Dates that name what is shown by its id, with the title of the record of that id."""
    shown = _titled(value)
    for row in find_records(value, lambda one: _title(one) is None and _moment(one) is not None):
        refers = [(found[1].lower(), str(row[name])) for name in row if (found := _REFERS.fullmatch(name))]
        if (known := next((shown[one] for one in refers if one in shown), None)) is not None:
            yield _named({**row, "title": _title(known), "of": text_at(known, "id|slug")})


def _titled(value: Any) -> dict[tuple[str, str], dict[str, Any]]:
    """The records with a title in a list (`movies`), by its name in the singular and their id."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for holder in find_records(value, lambda one: any(isinstance(held, list) for held in one.values())):
        for name, held in holder.items():
            stem = name.lower().removesuffix("s")
            for one in held if isinstance(held, list) else ():
                if isinstance(one, dict) and _title(one):
                    ids = (text_at(one, path) for path in ("id", "slug", "code", f"{stem}_id", f"{stem}Id"))
                    found |= {(stem, known): one for known in ids if known}
    return found


def _origin(record: dict[str, Any], listing: Listing) -> str:
    """The record's id; a date without one is known by its film's and its moment."""
    if text_at(record, SHAPE.id):
        return listing.origin_id
    moment = listing.start.isoformat()
    return f"{record.get('of') or listing.url or listing.title}#{moment}"
