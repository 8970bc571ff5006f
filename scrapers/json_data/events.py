"""Records of an API → listings, by a table of paths.

A platform says where its answer keeps what: `Shape(title="name.text|name", start="start.utc", …)`; paths are
those of `json_data/paths`, whose functions adapters find here too. What one platform does differently
its adapter mends afterwards: `read_records(records, SHAPE, "events", mend)`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from scrapers.contract import Listing, ListingStatus, Place, Unreadable
from scrapers.dates.iso import read_duration
from scrapers.ical.zones import zone_name, zone_of
from scrapers.json_data.lists import texts_at
from scrapers.json_data.paths import (
    at,
    complaint,
    find_records,
    flag_at,
    http_url,
    long_text,
    moment_at,
    records_at,
    text_at,
    with_query,
)
from scrapers.status import graver, status_from_title, status_from_word

__all__ = [
    "ONLINE",
    "Mend",
    "Shape",
    "at",
    "complaint",
    "degrees",
    "find_records",
    "flag_at",
    "http_url",
    "long_text",
    "moment_at",
    "read_record",
    "read_records",
    "records_at",
    "status_from_slug",
    "text_at",
    "with_query",
    "with_status",
]

MOST_RECORDS = 5000
"""Records of one answer that are read."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Where a record keeps what; an empty path means it keeps none.

    `start`/`end` lead to ISO 8601, epoch seconds or milliseconds; `start_time`/`end_time` to a time of day
    beside them; `duration` to ISO 8601, or a number of `duration_unit`; `timezone` to a zone's name.
    `url` may be relative to `base`; `section` may go through a list (`tags.*.name`). `all_day` and `online`
    lead to flags (`true`, `"yes"`), `online` also to words (`"VIRTUAL"`): then what has no place is online.
    """

    id: str
    title: str
    start: str
    end: str = ""
    start_time: str = ""
    end_time: str = ""
    duration: str = ""
    duration_unit: timedelta = timedelta(milliseconds=1)
    timezone: str = ""
    all_day: str = ""
    url: str = ""
    base: str = ""
    description: str = ""
    status: str = ""
    place: str = ""
    address: str = ""
    city: str = ""
    country: str = ""
    lat: str = ""
    lon: str = ""
    online: str = ""
    online_url: str = ""
    organiser: str = ""
    section: str = ""
    series: str = ""
    price: str = ""


ONLINE = Place(name="Online")
"""Where a gathering is that has no place but the net."""

_ON_THE_NET = frozenset({"online", "virtual", "livestream", "zoom", "meet"})

Mend = Callable[[dict[str, Any], Listing], Listing | Unreadable]
"""What a platform does differently: a record and what was read of it → its listing, or why it is none."""


def read_records(
    records: Iterable[Any], shape: Shape, where: str, mend: Mend | None = None
) -> Iterator[Listing | Unreadable]:
    """A listing of each record; `where` names the list for what cannot be read."""
    for number, record in enumerate(records, 1):
        if number > MOST_RECORDS:
            yield Unreadable(where, f"it lists more than {MOST_RECORDS:,} gatherings; the rest is left out")
            return
        found = read_record(record, shape, f"{where}[{number - 1}]")
        yield mend(record, found) if mend and isinstance(found, Listing) else found


def read_record(record: Any, shape: Shape, where: str) -> Listing | Unreadable:
    """The listing of one record, or why it is none."""
    if not isinstance(record, dict):
        return Unreadable(where, "not a record", repr(record)[:200])
    title = text_at(record, shape.title)
    zone = zone_of(text_at(record, shape.timezone))
    start = moment_at(record, shape.start, shape.start_time)
    if title is None or start is None:
        missing = "title" if title is None else "start"
        said = at(record, shape.start if start is None else shape.title)
        why = f"no {missing}" if said is None else f"its {missing} cannot be read"
        return Unreadable(where, why, str(said if said is not None else title or "")[:200])
    url = _url(record, shape)
    end = _end(record, shape, start)
    if flag_at(record, shape.all_day):
        start, end = _days(start, end)
    return Listing(
        origin_id=text_at(record, shape.id) or url or f"{title}",
        title=title,
        start=start,
        end=end,
        all_day=not isinstance(start, datetime),
        timezone=zone_name(zone),
        url=url,
        status=_status(record, shape, title, url),
        description=long_text(at(record, shape.description)),
        place=_place(record, shape),
        online_url=http_url(text_at(record, shape.online_url)),
        organiser=text_at(record, shape.organiser),
        section=_section(record, shape),
        series=text_at(record, shape.series),
        price=text_at(record, shape.price),
    )


def status_from_slug(url: str | None, title: str) -> ListingStatus:
    """What the first or last word of an address says and the title does not: `…/mixer-postponed`."""
    slug = unquote(urlsplit(url).path.rstrip("/").rsplit("/", 1)[-1]) if url else ""
    words = [word for word in slug.split("-") if word and not word.isdigit() and word != "tickets"]
    for word in {*words[:1], *words[-1:]} if len(words) > 1 else ():
        status = status_from_title(word)
        if status != "confirmed" and word.casefold() not in title.casefold():
            return status
    return "confirmed"


def degrees(lat: Any, lon: Any) -> tuple[float | None, float | None]:
    """Latitude and longitude, when both are real ones: (0, 0) and what lies off the globe are not."""
    try:
        north, east = float(lat), float(lon)
    except (TypeError, ValueError):
        return None, None
    real = abs(north) <= 90 and abs(east) <= 180 and (abs(north) > 0.01 or abs(east) > 0.01)
    return (north, east) if real else (None, None)


def with_status(listing: Listing, status: ListingStatus) -> Listing:
    """The listing with the graver of its own and this status."""
    return replace(listing, status=graver(listing.status, status))


def _days(start: datetime | date, end: datetime | date | None) -> tuple[date, date | None]:
    """The first and the last day; no last one when it is the first."""
    first = start.date() if isinstance(start, datetime) else start
    last = end.date() if isinstance(end, datetime) else end
    return first, last if last and last > first else None


def _section(record: Any, shape: Shape) -> str | None:
    """The first path's text, or the texts of a list joined: `tags.*.name`."""
    for path in shape.section.split("|"):
        held, through_list, name = path.partition(".*.")
        said = ", ".join(texts_at(record, held, name)[:10]) if through_list else text_at(record, path)
        if said:
            return said
    return None


def _url(record: Any, shape: Shape) -> str | None:
    said = text_at(record, shape.url)
    try:
        return http_url(urljoin(shape.base, said)) if said else None
    except ValueError:
        return None


def _status(record: Any, shape: Shape, title: str, url: str | None) -> ListingStatus:
    stated = status_from_word(text_at(record, shape.status) or "confirmed")
    return graver(stated, graver(status_from_title(title), status_from_slug(url, title)))


def _end(record: Any, shape: Shape, start: datetime | date) -> datetime | date | None:
    """The stated end, or the start and a duration; `None` when it is not after the start."""
    end = moment_at(record, shape.end, shape.end_time)
    if end is None and isinstance(start, datetime) and (span := _span(record, shape)):
        # Elapsed time: a zone of the start's own may change its clock in between.
        end = (start.astimezone(UTC) + span).astimezone(start.tzinfo) if start.tzinfo else start + span
    if end is None:
        return None
    if isinstance(start, datetime) != isinstance(end, datetime):
        return None
    if (
        isinstance(start, datetime)
        and isinstance(end, datetime)
        and (start.tzinfo is None) != (end.tzinfo is None)
    ):
        return None
    if isinstance(start, datetime):
        return end if end > start else None
    return end if end >= start else None


def _span(record: Any, shape: Shape) -> timedelta | None:
    said = text_at(record, shape.duration)
    if said is None:
        return None
    if re.fullmatch(r"\d{1,12}(?:\.\d+)?", said):
        span = float(said) * shape.duration_unit
        return span if timedelta() < span < timedelta(days=400) else None
    return read_duration(re.sub(r"^P0Y0M", "P", said.upper()))


def _is_online(record: Any, shape: Shape) -> bool:
    paths = shape.online.split("|") if shape.online else ()
    return any(
        flag_at(record, path) or (text_at(record, path) or "").casefold() in _ON_THE_NET for path in paths
    )


def _place(record: Any, shape: Shape) -> Place | None:
    name, address, city, country = (
        text_at(record, path) for path in (shape.place, shape.address, shape.city, shape.country)
    )
    if name and address:  # a whole address often begins with the name
        address = address.removeprefix(f"{name}, ")
    lat, lon = degrees(at(record, shape.lat), at(record, shape.lon))
    if not (name or address or city or lat is not None):
        return ONLINE if _is_online(record, shape) else None
    return Place(name=name, address=address, city=city, country=country, lat=lat, lon=lon)
