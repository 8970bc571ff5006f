"""Events → one iCalendar (RFC 5545, RFC 7986) that people subscribe to.

The bytes depend on the events and the heading alone, so that a feed nobody changed answers 304.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from aggregator.localtime import has_time, in_zone, over_at, zone
from aggregator.model import Event, Query
from aggregator.telling.icaltext import line, moment, text, uri
from aggregator.telling.vevent import Cancelled, FeedStyle, duration, vevent
from aggregator.telling.vtimezone import vtimezone

BACK = timedelta(days=30)
AHEAD = timedelta(days=366)
MOST = 5_000
# How long a merged-away or withdrawn entry is sent as cancelled: a phone that was off for a week hears it.
FAREWELL = timedelta(days=8)
_KEEP_CANCELLED = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Heading:
    """What the calendar says of itself. `about` is a link for people, `source` the feed's own address."""

    name: str
    about: str
    source: str
    timezone: str | None = None
    refresh: timedelta = timedelta(hours=1)
    cut: bool = False


@dataclass(slots=True)
class Entries:
    """VEVENT texts kept between requests, one for each version of an event; all forgotten when full."""

    most: int = 20_000
    _kept: dict[FeedStyle, dict[tuple[object, ...], str]] = field(default_factory=dict)
    _size: int = 0

    def of(self, event: Event, style: FeedStyle) -> str:
        """The VEVENT of that event, serialised at most once for each of its versions."""
        confirmed = [source.last_seen.toordinal() for source in event.sources]
        key = (event.id, event.sequence, event.updated, event.status, event.merged_into, *confirmed)
        kept = self._kept.get(style)
        found = kept.get(key) if kept is not None else None
        if found is None:
            if self._size >= self.most:
                self._kept, self._size = {}, 0
            found = self._kept.setdefault(style, {})[key] = vevent(event, style)
            self._size += 1
        return found


def calendar(
    events: Sequence[Event], heading: Heading, style: FeedStyle, entries: Entries | None = None
) -> bytes:
    """The whole VCALENDAR in UTF-8; without events a valid, empty one."""
    write = entries.of if entries else vevent
    parts = [_head(events, heading), *_zones(events), *(write(event, style) for event in events)]
    return ("".join(parts) + "END:VCALENDAR\r\n").encode(errors="replace")


def window(query: Query, now: datetime) -> Query:
    """The query over 30 days back and a year ahead of today, unless it asks for a narrower window itself.

    Counted from midnight, so that the same day gives the same feed.
    """
    midnight = datetime.combine(now.astimezone(UTC).date(), time(0), UTC)
    begin, end = midnight - BACK, midnight + AHEAD
    return replace(
        query,
        from_at=max(begin, query.from_at) if query.from_at else begin,
        to_at=min(end, query.to_at) if query.to_at else end,
        sort="start",
        limit=MOST + 1,
        cursor=None,
        facets=(),
    )


def departed(query: Query, now: datetime) -> Query:
    """The query for what left the feed of late, merged away or withdrawn, to be sent as cancelled."""
    midnight = datetime.combine(now.astimezone(UTC).date(), time(0), UTC)
    return replace(window(query, now), updated_since=midnight - FAREWELL, status=())


def selected(
    events: Iterable[Event], gone: Iterable[Event], now: datetime, cancelled: Cancelled
) -> list[Event]:
    """The events a feed carries, by start; cancelled ones until a day after their planned end."""
    farewell = [event for event in gone if event.merged_into or event.status == "withdrawn"]
    kept: dict[str, Event] = {}
    for event in (*events, *farewell):
        off = event.status in ("cancelled", "withdrawn") or event.merged_into is not None
        if off and (cancelled == "drop" or over_at(event) + _KEEP_CANCELLED <= now):
            continue
        kept[event.id] = event
    return sorted(kept.values(), key=lambda event: (event.start_at, event.id))


def name_of(query: Query, festivals: Mapping[str, str], site: str) -> str:
    """A name people know the feed by: `Berlinale 2027 · producers · evenings`."""
    parts = [festivals.get(key, key) for key in query.festival]
    parts += [f"{role}s" for role in query.role] + list(query.genre)
    parts += [kind.replace("_", " ") for kind in query.kind]
    parts += [value for value in (*query.access, *query.cost, *query.mode) if value != "unknown"]
    parts += [part for part in (query.city, query.country, f"“{query.q}”" if query.q else None) if part]
    if query.near:
        parts.append(f"within {query.near.radius / 1000:g} km")
    if query.after or query.before:
        parts.append(_hours_name(query))
    return " · ".join(parts) or site


def _hours_name(query: Query) -> str:
    if query.after and query.before is None and query.after >= time(16):
        return "evenings"
    begin = f"{query.after:%H:%M}" if query.after else ""
    end = f"{query.before:%H:%M}" if query.before else ""
    return f"{begin}–{end}"


def refresh_of(now: datetime, editions: Iterable[tuple[date | None, date | None, str | None]]) -> timedelta:
    """A quarter of an hour while one of these festivals is on (start, last day, zone), an hour otherwise."""
    for begin, end, timezone in editions:
        today = in_zone(now, timezone).date()
        if begin and end and begin <= today <= end:
            return timedelta(minutes=15)
    return timedelta(hours=1)


def _head(events: Sequence[Event], heading: Heading) -> str:
    name, every = text(heading.name), duration(heading.refresh)
    about = f"Gatherings found by festmeet. {heading.about}"
    if heading.cut:
        about += f"\nThis calendar is cut at {MOST} events; narrow the search to see the rest."
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//festmeet//festmeet//EN", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH", f"NAME:{name}", f"X-WR-CALNAME:{name}",
        f"DESCRIPTION:{text(about)}", f"X-WR-CALDESC:{text(about)}",
        f"X-WR-TIMEZONE:{text(_timezone(events, heading))}",
        f"REFRESH-INTERVAL;VALUE=DURATION:{every}", f"X-PUBLISHED-TTL:{every}",
    ]  # fmt: skip
    if uri(heading.about):
        lines.append(f"URL:{heading.about}")
    if uri(heading.source):
        lines.append(f"SOURCE;VALUE=URI:{heading.source}")
    if events:
        lines.append(f"LAST-MODIFIED:{moment(max(event.changed_at for event in events))}")
    return "".join(map(line, lines))


def _timezone(events: Sequence[Event], heading: Heading) -> str:
    named = heading.timezone or next((event.timezone for event in events if event.timezone), None)
    return named if named and zone(named) else "UTC"


def _zones(events: Iterable[Event]) -> list[str]:
    """One VTIMEZONE for each zone used, for the years used and one on either side."""
    years: dict[str, tuple[int, int]] = {}
    for event in events:
        if event.timezone and has_time(event) and zone(event.timezone):
            first, last = years.get(event.timezone, (event.start_at.year, event.start_at.year))
            end = event.end_at or event.start_at
            years[event.timezone] = min(first, event.start_at.year), max(last, end.year)
    return [vtimezone(name, first - 1, last + 1) for name, (first, last) in sorted(years.items())]
