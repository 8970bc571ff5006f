"""The Events Calendar's month, whose days hold nothing but titles: when they are is told to its own script.

<div class="type-tribe_events" data-tribejson='{"eventId": 7, "title": "Mixer", "permalink": "…",
  "startTime": "May 1, 2027 @ 7:00 pm", "endTime": "9:00 pm"}'><h3 class="tribe-events-month-event-title">…

Later versions tell `dateDisplay`, as printed and often without a year, below the `data-day` of a cell
(the plug-in's views/month/single-event.php and single-day.php, versions 3 and 4).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

import orjson
from selectolax.lexbor import LexborNode

from scrapers.climbing import above
from scrapers.contract import Listing, Source
from scrapers.dates.iso import read_iso
from scrapers.dates.printed import find_whens
from scrapers.document import Document
from scrapers.plain import plain
from scrapers.status import status_from_title

MOST = 2000
"""Entries of one month that are read."""

LONGEST_WHEN = 200

HIGHEST = 6
"""Elements between an entry and the cell of its day."""


def read_month(document: Document, source: Source) -> Iterator[Listing]:
    """A listing of each entry of a month; what goes on for days stands in each of their cells."""
    if b"data-tribejson" not in document.page.body:
        return
    seen: set[tuple[str, object]] = set()
    for node in document.tree.css("[data-tribejson]")[:MOST]:
        told = _told(node)
        title, when = _title(node, told), _when(node, told, document, source)
        if not title or not when or (title, when[0]) in seen:
            continue
        seen.add((title, when[0]))
        url = plain(str(told.get("permalink") or "")) or None
        yield Listing(
            origin_id=f"{url or title}#{when[0].isoformat()}",
            title=title,
            start=when[0],
            end=when[1],
            all_day=not isinstance(when[0], datetime),
            timezone=source.timezone,
            url=url or document.page.url,
            status=status_from_title(title),
        )


def _told(node: LexborNode) -> Mapping[str, Any]:
    try:
        held: Any = orjson.loads(node.attributes.get("data-tribejson") or "")
    except orjson.JSONDecodeError:
        return {}
    return held if isinstance(held, dict) else {}


def _title(node: LexborNode, told: Mapping[str, Any]) -> str | None:
    """As the cell prints it, else as the script knows it."""
    printed = node.css_first("[class*='event-title']")
    return (plain(printed.html) if printed is not None else None) or plain(str(told.get("title") or ""))


def _when(
    node: LexborNode, told: Mapping[str, Any], document: Document, source: Source
) -> tuple[datetime | date, datetime | date | None] | None:
    """When it is, in the year of its cell where it tells none."""
    words = plain(str(told.get("dateDisplay") or "")) or " - ".join(
        said for name in ("startTime", "endTime") if (said := plain(str(told.get(name) or "")))
    )
    near = _day_of_cell(node) or document.page.fetched_at.date()
    whens = find_whens(
        words[:LONGEST_WHEN].replace("@", " "), near=near, language=document.language or source.language
    )
    return (whens[0].start, whens[0].end) if len(whens) == 1 else None


def _day_of_cell(node: LexborNode) -> date | None:
    stated = (around.attributes.get("data-day") or "" for around in above(node, HIGHEST))
    day = next((moment for said in stated if (moment := read_iso(said))), None)
    return day.date() if isinstance(day, datetime) else day
