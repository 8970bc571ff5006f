"""Gatherings in the data that a page carries for its scripts, under names of the site's own: a last resort.

    <script id="daten" type="application/json">{"termine": [{"titel": "Mixer", "tag": "11.02.2027", …}]}

For pages whose markup, text and usual names tell none. Pages carry much else: translations, prices,
banners, articles, opening hours. A record counts where what holds it is called after gatherings, or where it
tells both its hour and its place; a name that only machines use (`page_view`) never does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from scrapers.contract import Listing, Source
from scrapers.document import Document
from scrapers.json_data.carried_values import carried_values
from scrapers.json_data.event_records import read_event_records
from scrapers.json_data.name_roles import words_mean
from scrapers.json_data.other_records import holds_others
from scrapers.json_data.paths import MOST_LOOKED_AT

_MACHINES = re.compile(r"[a-z0-9_.:/-]+")
"""Names that people do not give to what they go to, of one word or with marks between words."""

_PROGRAMME = re.compile(
    r"agenda|[ck]al[ae]nd[ae]r|calendrier|calendario|pro?gramm?a?e?s?$|spielplan", re.IGNORECASE
)
"""More names of lists of them."""

_OTHER = re.compile(
    r"^info$|track|analytic|listener|handler|log|hours|banner|popup|promo|campaign|experiment|cookie|consent|article|news"
    r"|post|pro[dt]u[ck]t|price|offer|layer|notice|alert|menu|slide|faq|review|comment",
    re.IGNORECASE,
)
"""What holds something else, whatever else its name says (`trackingEvents`)."""


def read_carried_events(document: Document, source: Source) -> Iterator[Listing]:
    """A listing of every gathering told, once."""
    page = document.page
    near = page.fetched_at.date()
    seen: set[tuple[str, object]] = set()
    for value in carried_values(page.text()):
        for listing in _told(value, document.base, near):
            if (listing.title, listing.start) not in seen:
                seen.add((listing.title, listing.start))
                yield replace(listing, timezone=listing.timezone or source.timezone)


def _told(value: Any, base: str, near: date) -> list[Listing]:
    """What lists of gatherings say; without any, what tells hour and place."""
    called = [
        listing
        for held in _called(value)
        for listing in read_event_records(held, base, near=near)
        if _is_named(listing)
    ]
    if called and _take_place(called, near):
        return called
    others = (one for one in read_event_records(_without_others(value, 0), base, near=near) if _is_named(one))
    return [one for one in others if one.place is not None and _tells_hour(one)]


def _take_place(listings: list[Listing], near: date) -> bool:
    """Whether some tell more than a day, or no day is long ago: a history has events too."""
    more = any(one.place or one.end or _tells_hour(one) for one in listings)
    since = (near - timedelta(days=366)).isoformat()
    return more or all(one.start.isoformat() >= since for one in listings)


def _called(value: Any) -> Iterator[Any]:
    """What stands under names of gatherings; not what is inside of that."""
    pending, looked_at = [value], 0
    while pending and looked_at < MOST_LOOKED_AT:
        one = pending.pop()
        looked_at += 1
        if isinstance(one, list):
            pending.extend(inner for inner in reversed(one) if isinstance(inner, dict | list))
        elif isinstance(one, dict):
            for name, held in reversed(one.items()):
                if not isinstance(held, dict | list) or _holds_others(name):
                    continue
                if "kind" in words_mean(name) or _PROGRAMME.search(name):
                    yield held
                else:
                    pending.append(held)


def _without_others(value: Any, depth: int) -> Any:
    """The same without what stands under names of something else."""
    if depth > 60:
        return None
    if isinstance(value, list):
        return [_without_others(one, depth + 1) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        name: _without_others(held, depth + 1)
        for name, held in value.items()
        if not (isinstance(held, dict | list) and _holds_others(name))
    }


def _holds_others(name: str) -> bool:
    return holds_others(name) or (len(name) <= 60 and _OTHER.search(name) is not None)


def _is_named(listing: Listing) -> bool:
    return _MACHINES.fullmatch(listing.title) is None and len(listing.title) > 1


def _tells_hour(listing: Listing) -> bool:
    return isinstance(listing.start, datetime) and listing.start.time() != time(0)
