"""Records of an API → listings, by a table of paths.

A platform says where its answer keeps what: `Shape(title="name.text|name", start="start.utc", …)`. A path is
keys and list indexes joined by dots; `|` separates places to look in turn; the first that says something
counts. What one platform does differently its adapter mends afterwards with `dataclasses.replace`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit, urlunsplit

from scrapers.contract import Listing, ListingStatus, Place, Unreadable
from scrapers.dates.iso import read_duration, read_iso
from scrapers.plain import from_html, plain
from scrapers.status import graver, status_from_title, status_from_word
from scrapers.zones import zone_name, zone_of

MOST_RECORDS = 5000
"""Records of one answer that are read."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Where a record keeps what; an empty path means it keeps none.

    `start`/`end` lead to ISO 8601, epoch seconds or milliseconds; `start_time`/`end_time` to a time of day
    beside them; `duration` to ISO 8601, or a number of `duration_unit`; `timezone` to a zone's name.
    `url` may be relative to `base`.
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
    online_url: str = ""
    organiser: str = ""
    section: str = ""
    series: str = ""
    price: str = ""


ONLINE = Place(name="Online")
"""Where a gathering is that has no place but the net."""

MOST_LOOKED_AT = 200_000
"""Objects of one answer in which records are looked for."""


def at(record: Any, path: str) -> Any:
    """What a path leads to, `None` when nothing or nothing that says anything (empty text, empty list)."""
    for one in path.split("|") if path else ():
        found = record
        for key in one.split("."):
            if isinstance(found, dict):
                found = found.get(key)
            elif isinstance(found, list) and key.isdigit() and int(key) < len(found):
                found = found[int(key)]
            else:
                found = None
                break
        if found not in (None, "", [], {}):
            return found
    return None


def text_at(record: Any, path: str) -> str | None:
    """The text or number a path leads to, as one plain line."""
    for one in path.split("|") if path else ():
        found = at(record, one)
        if (
            isinstance(found, str | int | float)
            and not isinstance(found, bool)
            and (said := plain(str(found)))
        ):
            return said
    return None


def flag_at(record: Any, path: str) -> bool:
    """Whether a flag is set; some write it as text (`"true"`)."""
    found = at(record, path)
    return found is True or str(found).casefold() in ("true", "yes", "1")


def records_at(record: Any, path: str) -> list[Any] | None:
    """The list a path leads to, empty ones included; `None` when there is none."""
    for one in path.split("|"):
        head, _, last = one.rpartition(".")
        around = at(record, head) if head else record
        found = around.get(last) if isinstance(around, dict) else None
        if isinstance(found, list):
            return found
    return None


def find_records(value: Any, wanted: Callable[[dict[str, Any]], bool]) -> list[dict[str, Any]]:
    """The objects anywhere inside that are wanted, in document order; not those inside of a wanted one."""
    found: list[dict[str, Any]] = []
    pending, looked_at = [value], 0
    while pending and looked_at < MOST_LOOKED_AT:
        one = pending.pop()
        looked_at += 1
        if isinstance(one, list):
            pending.extend(reversed(one))
        elif isinstance(one, dict) and wanted(one):
            found.append(one)
        elif isinstance(one, dict):
            pending.extend(inner for inner in reversed(one.values()) if isinstance(inner, dict | list))
    return found


def read_records(records: Iterable[Any], shape: Shape, where: str) -> Iterator[Listing | Unreadable]:
    """A listing of each record; `where` names the list for what cannot be read."""
    for number, record in enumerate(records, 1):
        if number > MOST_RECORDS:
            yield Unreadable(where, f"it lists more than {MOST_RECORDS:,} gatherings; the rest is left out")
            return
        yield read_record(record, shape, f"{where}[{number - 1}]")


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
    return Listing(
        origin_id=text_at(record, shape.id) or url or f"{title}",
        title=title,
        start=start,
        end=_end(record, shape, start),
        all_day=not isinstance(start, datetime),
        timezone=zone_name(zone),
        url=url,
        status=_status(record, shape, title, url),
        description=long_text(at(record, shape.description)),
        place=_place(record, shape),
        online_url=http_url(text_at(record, shape.online_url)),
        organiser=text_at(record, shape.organiser),
        section=text_at(record, shape.section),
        series=text_at(record, shape.series),
        price=text_at(record, shape.price),
    )


def moment_at(record: Any, path: str, time_path: str = "") -> datetime | date | None:
    """A moment; whole seconds. A day and a time of day that stand apart are put together."""
    said = text_at(record, path)
    if said is None:
        return None
    clock = text_at(record, time_path)
    read = read_iso(f"{said}T{clock}" if clock and re.fullmatch(r"[\d-]{8,10}", said) else said)
    if read is None and re.fullmatch(r"\d{10,13}\.\d+", said):
        read = read_iso(said.split(".")[0])
    return read.replace(microsecond=0) if isinstance(read, datetime) else read


def long_text(said: Any) -> str | None:
    """A description as plain lines, links written out."""
    return (from_html(said, links=True) or None) if isinstance(said, str) else None


def http_url(said: str | None) -> str | None:
    """The address, when it is one of the web's."""
    return said if said and said.lower().startswith(("http://", "https://")) else None


def with_query(url: str, **parameters: str | int | None) -> str:
    """The address with these query parameters set; `None` takes one away."""
    parts = urlsplit(url)
    kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] not in parameters]
    added = [(name, str(value)) for name, value in parameters.items() if value is not None]
    return urlunsplit(parts._replace(query=urlencode(kept + added)))


def complaint(answer: Any) -> str | None:
    """What an API says instead of an answer: GraphQL `errors[]`, `message`, `error_description`, `error`."""
    said = text_at(
        answer,
        "errors.0.message|errors.0.detail|errors.0.title|errors.0|error_description|error.message|error_message"
        "|error.detail|error|detail|message|errors",
    )
    return said[:300] if said else None


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


def _place(record: Any, shape: Shape) -> Place | None:
    name, address, city, country = (
        text_at(record, path) for path in (shape.place, shape.address, shape.city, shape.country)
    )
    if name and address:  # a whole address often begins with the name
        address = address.removeprefix(f"{name}, ")
    lat, lon = degrees(at(record, shape.lat), at(record, shape.lon))
    if not (name or address or city or lat is not None):
        return None
    return Place(name=name, address=address, city=city, country=country, lat=lat, lon=lon)
