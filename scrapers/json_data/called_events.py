"""Records that tell when under a bare name, where what holds them says that they are events.

    {"allDatoCmsEvent": {"edges": [{"node": {"name": "Mixer", "time": "2027-02-11T19:00:00+01:00"}}]}}

A bare `time` or `date` says little by itself: articles and logs have them too. Lists of a site's own database
are called after what they hold, by its owner (`events`, `gigs`), by Gatsby (`allStrapiEvent`), by Contentful
(`eventCollection`) or by the address that answers with them (`/api/events`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from scrapers.json_data.event_names import SHAPE, plainly
from scrapers.json_data.paths import MOST_LOOKED_AT, moment_at, text_at

_WORDS = re.compile(
    r"events?|gigs?|concerts?|shows?|screenings?|performances?|veranstaltung(?:en)?|termine?|konzerte?|eventos?"
    r"|eventi|conciertos?|concert[oi]|evenements?|evenementen|arrangement(?:er)?|wydarzenia"
)
_BEHIND = frozenset(("collection", "connection", "list", "json", "csv", "yaml", "page", "paginated"))
"""Words that a system puts behind the name of what it lists: `eventsConnection`, `allEventsJson`."""

_THROUGH = re.compile(
    r"edges|nodes?|items|data|results?|list|docs|records|entries|attributes|fields|rows|content|members|hits|_source"
)
"""Names that only hold: what is in them is called as they are."""

_MOMENTS = (
    "time|date|when|day|start_day|datum|fecha|dia|data|termin|beginn|inicio|inizio|debut|datetime_local"
)
_NAMES = frozenset(_MOMENTS.split("|"))
_TITLES = "titel|titulo|titre|titolo|nombre|nome|nom|naam|artist|band|act|film|movie|headliner"
_PUBLISHED = frozenset(("date_gmt", "modified_gmt", "pubDate", "byline"))
"""Beside these a `date` is that of publication, whatever the list is called (WordPress)."""


def called_records(value: Any, base: str) -> Iterator[dict[str, Any]]:
    """The records with a title and a moment in what is called events, in the usual names of `SHAPE`."""
    pending, looked_at = [(value, _is_called(_last_part(base)))], 0
    while pending and looked_at < MOST_LOOKED_AT:
        one, called = pending.pop()
        looked_at += 1
        if isinstance(one, list):
            pending.extend((inner, called) for inner in reversed(one))
        elif isinstance(one, dict):
            if called and (told := _told(one)):
                yield told
                continue
            pending.extend(
                (inner, _is_called(name) or (called and _THROUGH.fullmatch(name) is not None))
                for name, inner in reversed(one.items()) if isinstance(inner, dict | list)
            )  # fmt: skip


def _told(record: dict[str, Any]) -> dict[str, Any] | None:
    if _NAMES.isdisjoint(record):
        return None
    record = plainly(record)
    title = text_at(record, f"{SHAPE.title}|{_TITLES}")
    start = _moment(record)
    if title is None or start is None or not _PUBLISHED.isdisjoint(record):
        return None
    return {**record, "title": title, "startDateTime": start.isoformat()}


def _moment(record: dict[str, Any]) -> datetime | date | None:
    """The first bare name that holds a day; a clock in another (`time`) is its hour."""
    told = (moment_at(record, name, SHAPE.start_time) for name in _MOMENTS.split("|"))
    return next((moment for moment in told if moment is not None), None)


def _is_called(name: str) -> bool:
    """Whether a name's last word means events: `allDatoCmsEvent`, `upcoming_events`; not `eventType`."""
    words = [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name[:80])]
    while words and words[-1] in _BEHIND:
        words.pop()
    return bool(words) and _WORDS.fullmatch(words[-1]) is not None


def _last_part(url: str) -> str:
    """What an address of an API asks for: `events` of `/api/events?page=2`."""
    try:
        parts = [part for part in urlsplit(url).path.split("/") if part]
    except ValueError:
        return ""
    return parts[-1].removesuffix(".json").removesuffix(".csv") if parts else ""
