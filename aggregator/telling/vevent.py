"""One event → VEVENT (RFC 5545 3.6.1, RFC 7986). The same event gives the same bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from aggregator.localtime import has_time, in_zone, last_day, local_start, zone
from aggregator.model import Event
from aggregator.telling.icaltext import day, line, moment, quoted, text, uri, wall
from aggregator.telling.wording import moved_from, place_line, prefix, price_line, who_may_come

Cancelled = Literal["keep", "drop", "show"]
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FeedStyle:
    """How entries are written. `domain` ends every UID; `base_url` has no trailing slash.

    `alarm` is how long before the start a client should ring, `followup` how many days later to remind of
    writing to whom one met; `cancelled` as in `docs/api.md`.
    """

    domain: str
    base_url: str
    cancelled: Cancelled = "keep"
    alarm: timedelta | None = None
    followup: timedelta | None = None


def vevent(event: Event, style: FeedStyle) -> str:
    """The VEVENT of that event, and the follow-up entry when asked for."""
    entry = "".join(
        (
            _stamps(event, f"{event.id}@{style.domain}"),
            _times(event),
            line(f"SUMMARY:{prefix(event)}{text(event.title)}"),
            f"STATUS:{_status(event, style.cancelled)}\r\n",
            _where(event),
            line("DESCRIPTION:" + text(_description(event, style))),
            _about(event, style),
            _alarm(event, style.alarm),
            "END:VEVENT\r\n",
        )
    )
    return entry + _followup(event, style) if style.followup else entry


def _stamps(event: Event, uid: str) -> str:
    changed = moment(event.changed_at)
    created = changed if event.first_seen == event.changed_at else moment(event.first_seen)
    return (
        f"BEGIN:VEVENT\r\n{line('UID:' + text(uid))}DTSTAMP:{changed}\r\nLAST-MODIFIED:{changed}\r\n"
        f"CREATED:{created}\r\nSEQUENCE:{event.sequence}\r\n"
    )


def _times(event: Event) -> str:
    if not has_time(event):
        begin, end = event.start_on, last_day(event) + _ONE_DAY
        return f"DTSTART;VALUE=DATE:{day(begin)}\r\nDTEND;VALUE=DATE:{day(end)}\r\n"
    written = _moment_line("DTSTART", event.start_at, event.timezone)
    if event.end_at is None or event.end_at <= event.start_at:
        return written
    return written + _moment_line("DTEND", event.end_at, event.timezone)


def _moment_line(name: str, at: datetime, timezone: str | None) -> str:
    local = in_zone(at, timezone)
    # An hour that comes twice means the first pass (RFC 5545 3.3.5); the second can only be told in UTC.
    if zone(timezone) is None or local.fold:
        return f"{name}:{moment(at)}\r\n"
    return f"{name};TZID={timezone}:{wall(local)}\r\n"


def _status(event: Event, cancelled: Cancelled) -> str:
    if event.status in ("cancelled", "withdrawn") or event.merged_into:
        # Google hides cancelled entries; who asks for `show` wants to see the prefix instead.
        return "CONFIRMED" if cancelled == "show" else "CANCELLED"
    return "TENTATIVE" if event.status == "postponed" or event.confidence == "lead" else "CONFIRMED"


def _where(event: Event) -> str:
    place = place_line(event.venue)
    written = line("LOCATION:" + text(place)) if place else ""
    if event.venue.lat is not None and event.venue.lon is not None:
        written += f"GEO:{event.venue.lat:.6f};{event.venue.lon:.6f}\r\n"
    online = uri(event.online_url)
    if online:
        written += line(f"CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL={quoted('Join online')}:{online}")
    return written


def _about(event: Event, style: FeedStyle) -> str:
    tags = [tag for tag in (event.kind, *event.roles, *event.genres) if tag]
    written = line("CATEGORIES:" + ",".join(map(text, tags))) if tags else ""
    return f"{written}{line(f'URL:{style.base_url}/events/{event.id}')}CLASS:PUBLIC\r\nTRANSP:TRANSPARENT\r\n"


def _description(event: Event, style: FeedStyle) -> str:
    """Who may come first: it decides whether the rest matters."""
    parts = [who_may_come(event), price_line(event)]
    if event.merged_into:
        parts.insert(0, f"Listed twice; it goes on as {style.base_url}/events/{event.merged_into}")
    elif event.status == "withdrawn":
        parts.insert(0, "No longer announced by its sources. This is not the same as cancelled.")
    moved = moved_from(event)
    if moved:
        parts.append(moved[0].upper() + moved[1:])
    link = uri(event.url)
    if link:
        parts.append(f"{'RSVP' if event.access == 'rsvp' else 'More'}: {link}")
    parts += [*_caveats(event), event.description, *_sources(event)]
    return "\n".join(part for part in parts if part)


def _caveats(event: Event) -> list[str]:
    caveats = []
    if event.confidence == "lead":
        caveats.append("Not confirmed: one person's word so far.")
    if not event.all_day and not event.time_stated:
        caveats.append("The time of day is not stated.")
    if event.end_is_guessed and event.end_at:
        caveats.append("The end is a guess.")
    return caveats


def _sources(event: Event) -> list[str]:
    return [
        f"Source: {source.name}, last confirmed {source.last_seen.date().isoformat()}"
        + (f" {source.url}" if uri(source.url) else "")
        for source in event.sources
    ]


def _alarm(event: Event, before: timedelta | None) -> str:
    if before is None or event.status in ("cancelled", "withdrawn") or event.merged_into:
        return ""
    return (
        f"BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-{duration(before)}\r\n"
        f"{line('DESCRIPTION:' + text(event.title))}END:VALARM\r\n"
    )


def _followup(event: Event, style: FeedStyle) -> str:
    if style.followup is None or event.status in ("cancelled", "withdrawn", "postponed") or event.merged_into:
        return ""
    on = _ends_on(event) + timedelta(days=max(style.followup.days, 1))
    return "".join(
        (
            _stamps(event, f"{event.id}-followup@{style.domain}"),
            f"DTSTART;VALUE=DATE:{day(on)}\r\nDTEND;VALUE=DATE:{day(on + _ONE_DAY)}\r\n",
            line("SUMMARY:" + text(f"Write to whom you met: {event.title}")),
            f"STATUS:CONFIRMED\r\n{line(f'URL:{style.base_url}/events/{event.id}')}",
            "CLASS:PUBLIC\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n",
        )
    )


def _ends_on(event: Event) -> date:
    begin = local_start(event)
    return begin.date() if isinstance(begin, datetime) else last_day(event)


def duration(span: timedelta) -> str:
    """A positive span as RFC 5545 3.3.6, `PT1H`, `P1D`, `PT15M`."""
    minutes = int(span.total_seconds()) // 60
    if minutes % 1440 == 0 and minutes:
        return f"P{minutes // 1440}D"
    hours, minutes = divmod(minutes, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes or not hours else "")
