"""When and where an entry's own elements say it is: event modules, and elements that mean the same.

Known dialects: RSS event module (`ev:startdate`), xCal (`xCal:dtstart`), Google (`gd:when`), Campus Labs
(`start`), LibCal (`libcal:date` + `libcal:start`), BiblioCommons (`bc:start_date_local`), Sidearm
(`s:localstartdate`), LiveWhale (`livewhale:ends`), CivicPlus (`calendarEvent:EventDates`), Trumba. Names are
compared without prefix and marks, so a site's own dialect is read when it says what it means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from scrapers.contract import Place
from scrapers.dates.iso import read_clock, read_iso
from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.plain import plain

_START = ["localstartdate", "startdatelocal", "startdatetime", "startdate", "dtstart", "eventstart",
    "starttime", "start", "begins", "begin", "eventstartdate", "eventdatetime", "eventdates", "eventdate",
    "datestart", "datedebut", "debut", "fechainicio", "fechadeinicio", "inicio", "datainicio", "beginn",
    "startdatum", "datainizio", "inizio", "when", "datum", "date"]  # fmt: skip
_END = ["localenddate", "enddatelocal", "enddatetime", "enddate", "dtend", "eventend", "endtime", "end",
    "ends", "eventenddate", "dateend", "datefin", "fin", "fechafin", "fechadefin", "datafim", "fim",
    "ende", "enddatum", "datafine", "fine"]  # fmt: skip
_START_CLOCK = [
    "eventtimes",
    "eventtime",
    "starttime",
    "start",
    "time",
    "heure",
    "uhrzeit",
    "hora",
    "timestart",
]
_END_CLOCK = ["endtime", "end", "timeend"]
_PLACE = ["location", "locationname", "venue", "venuename", "eventlocation", "place", "featurename",
    "lieu", "ort", "veranstaltungsort", "lugar", "local", "luogo", "where", "building",
    "bcname", "campus"]  # fmt: skip
_ADDRESS = ["address", "streetaddress", "venueaddress", "bcstreet", "adresse", "direccion", "indirizzo"]
_VOCABULARIES = (
    "atom dc dcterms media itunes podcast googleplay content slash wfw sy wp g job jobs yweather cap thr cc"
    " feedburner opensearch app activity image prism sdf rdf rdfs admin trackback"
)
OTHER_VOCABULARIES = frozenset(_VOCABULARIES.split())
"""Prefixes of vocabularies in which a start or a date is that of something else."""

_NOT_OURS = ("published", "updated", "created", *(f"{prefix}_" for prefix in OTHER_VOCABULARIES))


@dataclass(frozen=True, slots=True)
class Stated:
    """A start and perhaps an end, by elements meant for them."""

    start: datetime | date
    end: datetime | date | None = None
    all_day: bool = False


def stated_when(fields: Mapping[str, Any], near: date, language: str | None) -> Stated | None:
    """The start and end in an entry's elements, or `None`; what only has an end is not enough."""
    start = _first_moment(fields, _START, ("starttime", "start"), near, language)
    if start is None:
        return None
    if not isinstance(start, datetime):
        return _with_clocks(fields, start, near, language)
    end = _first_moment(fields, _END, ("endtime", "end"), near, language)
    if end is None and (clock := _clock(fields, _END_CLOCK)):
        end = datetime.combine(start.date(), clock, start.tzinfo)
    return Stated(start, _sound_end(start, end))


def stated_end(fields: Mapping[str, Any], near: date, language: str | None) -> datetime | date | None:
    """An end without a start: LiveWhale's feeds, whose publication date is the start."""
    return _first_moment(fields, _END, ("endtime", "end"), near, language)


def _with_clocks(fields: Mapping[str, Any], day: date, near: date, language: str | None) -> Stated:
    """A day whose hours stand in elements of their own."""
    for text in _values(fields, _START_CLOCK, ()):
        times = find_times(text)
        if times:
            begin = datetime.combine(day, time()) + timedelta(minutes=times[0].start)
            last = times[0].end if times[0].end is not None else None
            clock = _clock(fields, _END_CLOCK)
            end = datetime.combine(day, time()) + timedelta(minutes=last) if last is not None else None
            end = end or (datetime.combine(day, clock) if clock else None)
            return Stated(begin, _sound_end(begin, end))
    end_day = _first_moment(fields, _END, ("endtime", "end"), near, language)
    last_day = end_day.date() if isinstance(end_day, datetime) else end_day
    return Stated(day, last_day if last_day and last_day > day else None, all_day=True)


def _sound_end(start: datetime, end: datetime | date | None) -> datetime | date | None:
    """An end that can be compared with its start and lies behind it."""
    if not isinstance(end, datetime):
        return end if end and end > start.date() else None
    if (end.tzinfo is None) != (start.tzinfo is None):
        end = end.replace(tzinfo=start.tzinfo)
    return end if end > start else None


def _clock(fields: Mapping[str, Any], names: Iterable[str]) -> time | None:
    for text in _values(fields, names, ()):
        if clock := read_clock(text):
            return clock.replace(tzinfo=None)
    return None


def _first_moment(
    fields: Mapping[str, Any],
    names: Iterable[str],
    attributes: tuple[str, ...],
    near: date,
    language: str | None,
) -> datetime | date | None:
    for text in _values(fields, names, attributes):
        if moment := read_moment(text, near, language):
            return moment
    return None


def read_moment(text: str, near: date, language: str | None) -> datetime | date | None:
    """A date element in any dress: ISO 8601, RFC 822, or printed for people."""
    text = text.strip()
    if re.match(r"(?:[A-Za-z]{3},?\s+)?\d{1,2}\s+[A-Za-z]{3}\s+\d{4}\s+\d", text):
        from email.utils import parsedate_to_datetime  # brings sockets and a random generator

        try:
            return parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError):
            pass
    if re.match(r"\d{4}-?\d{2}|\d{10}", text) and (read := read_iso(text)):
        return read
    found = find_whens(text[:200], near=near, language=language)
    return found[0].start if found else None


def _values(fields: Mapping[str, Any], names: Iterable[str], attributes: tuple[str, ...]) -> list[str]:
    """Texts of the elements of these names, in that order; attributes where a dialect uses them."""
    found: list[tuple[int, str]] = []
    names = (
        [*names, "when"] if "endtime" in attributes else names
    )  # Google's `gd:when` holds both in attributes
    order = {name: place for place, name in enumerate(names)}
    for key, value in fields.items():
        if key.startswith(_NOT_OURS) or key.endswith("_detail"):
            continue
        if isinstance(value, dict) and not attributes:
            continue
        place = min((order[name] for name in _names(key) if name in order), default=None)
        if place is None:
            continue
        text = (
            next((value[name] for name in attributes if value.get(name)), "")
            if isinstance(value, dict)
            else value
        )
        if isinstance(text, str) and text.strip():
            found.append((place, text))
    return [text for _, text in sorted(found, key=lambda pair: pair[0])]


def _names(key: str) -> tuple[str, str]:
    """An element's name without marks: whole, and without its prefix."""
    prefix, _, local = key.partition("_")
    return key.replace("_", "").replace("-", "").lower(), (local or prefix).replace("_", "").replace(
        "-", ""
    ).lower()


def stated_place(fields: Mapping[str, Any]) -> Place | None:
    """Where an entry's elements say it is, with its point when one is given and is not (0, 0)."""
    names = [text for text in map(plain, _values(fields, _PLACE, ("valuestring", "value", "label"))) if text]
    addresses = [text for text in map(plain, _values(fields, _ADDRESS, ("valuestring",))) if text]
    lat, lon = _point(fields)
    name = names[0] if names else None
    address = addresses[0] if addresses else None
    if not name and not address and lat is None:
        return None
    return Place(name=name, address=address, lat=lat, lon=lon)


def _point(fields: Mapping[str, Any]) -> tuple[float | None, float | None]:
    """GeoRSS (`georss:point`) or W3C (`geo:lat`, `geo:long`)."""
    pair = str(fields.get("georss_point") or "").replace(",", " ").split()
    if len(pair) != 2:
        pair = [str(fields.get("geo_lat") or ""), str(fields.get("geo_long") or fields.get("geo_lon") or "")]
    try:
        lat, lon = (float(part) for part in pair)
    except ValueError:
        return None, None
    return (lat, lon) if (lat or lon) and abs(lat) <= 90 and abs(lon) <= 180 else (None, None)


def stated_status(fields: Mapping[str, Any]) -> str:
    """A status element's word, "" when there is none; `is_cancelled` counts when true."""
    for key, value in fields.items():
        name = _names(key)[1]
        text = value.get("value", "") if isinstance(value, dict) else value
        if name in ("status", "eventstatus") and isinstance(text, str):
            return text.rsplit(".", 1)[-1]
        if name in ("iscancelled", "iscanceled", "cancelled", "canceled") and str(text).lower() in (
            "true",
            "1",
            "yes",
        ):
            return "cancelled"
    return ""
