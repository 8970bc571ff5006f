"""When an event of Drupal's fields is: the machine's moments, and what is printed beside them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

from selectolax.lexbor import LexborNode

from scrapers.climbing import once
from scrapers.contract import Source
from scrapers.dates.iso import read_iso
from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.dates.when import When
from scrapers.document import Document
from scrapers.programme_days.whole_days import says_whole_day

BARE = 45
"""Characters of a line that holds nothing but a time of day, with a label perhaps."""

Moments = tuple[datetime | date, datetime | date | None]
"""Start and end."""


def when_of(nodes: list[LexborNode], document: Document, source: Source) -> Moments | None:
    """Start and end: the machine's instants on the printed clock, else what is printed, else the instants."""
    stated = [moment for node in nodes for moment in _stated(node)]
    words = _words(nodes, document)
    printed = _printed(words, document, source)
    first = printed[0] if printed else None
    if first and isinstance(first.start, datetime):
        return _aligned(first.start, first.end, stated)
    if not stated or (first and says_whole_day(words)):
        return (first.start, first.end) if first else None
    # A field for days alone is written as noon in UTC.
    moments = [
        one.date() if isinstance(one, datetime) and first and f"{one:%H%M}" == "1200" else one
        for one in stated
    ]
    later = [one for one in moments[1:] if type(one) is type(moments[0]) and str(one) > str(moments[0])]
    return moments[0], later[-1] if later else None


def days_of(nodes: list[LexborNode], document: Document, source: Source) -> list[Moments]:
    """Several days that one field prints, each with its hour; nothing where it prints one or a machine's."""
    if any(_stated(node) for node in nodes):
        return []
    whens = _printed(_words(nodes, document), document, source)
    timed = [(when.start, when.end) for when in whens if isinstance(when.start, datetime)]
    several = len({start.date() for start, _ in timed}) > 1 and len(timed) == len(whens)
    return [(start, end) for start, end in timed] if several else []


def _words(nodes: list[LexborNode], document: Document) -> str:
    return re.sub(r"\s+", " ", " ".join(document.visible_text(node) for node in nodes))


def _printed(words: str, document: Document, source: Source) -> list[When]:
    return find_whens(
        words,
        near=document.page.fetched_at.date(),
        language=document.language or source.language,
        timezone=source.timezone,
        dates=(source.starts_on, source.ends_on) if source.starts_on and source.ends_on else None,
    )


def with_lone_clock(when: Moments, row: LexborNode, document: Document) -> Moments:
    """A day alone, with the one time of day that stands elsewhere in its row."""
    start, end = when
    if isinstance(start, datetime) or end is not None:
        return when
    lines = [line for line in document.visible_text(row).split("\n") if len(line) <= BARE]
    clocks = {(clock.start, clock.end) for line in lines for clock in find_times(line)}
    if len(clocks) != 1:
        return when
    first, last = clocks.pop()
    midnight = datetime.combine(start, time())
    ends = midnight + timedelta(minutes=last) if last is not None and last != first else None
    return midnight + timedelta(minutes=first), ends


def _aligned(start: datetime, end: datetime | date | None, stated: list[datetime | date]) -> Moments:
    """What is printed is the wall clock; how far it is from the machine's instant is the offset."""
    instants = [one for one in stated if isinstance(one, datetime) and one.tzinfo is not None]
    if not instants or start.tzinfo is not None:
        return start, end
    instant = instants[0].astimezone(UTC).replace(tzinfo=None)
    ahead = timedelta(minutes=(start.hour * 60 + start.minute - instant.hour * 60 - instant.minute) % 1440)
    zone = timezone(ahead if ahead <= timedelta(hours=13) else ahead - timedelta(days=1))
    if ahead % timedelta(minutes=15):
        return start, end
    last = instants[-1].astimezone(zone) if instants[-1] > instants[0] else None
    if last is None and isinstance(end, datetime):
        last = end.replace(tzinfo=zone)
    return instants[0].astimezone(zone), last


def _stated(node: LexborNode) -> list[datetime | date]:
    """The machine-readable moments of a node; where some name a time of day, those."""
    said = [
        read_iso(value)
        for one in once([node, *node.css("[content]"), *node.css("[datetime]")])
        if (value := one.attributes.get("content") or one.attributes.get("datetime"))
    ]
    moments = [moment for moment in said if moment is not None]
    timed: list[datetime | date] = [moment for moment in moments if isinstance(moment, datetime)]
    aware = [moment for moment in timed if isinstance(moment, datetime) and moment.tzinfo]
    return list(aware) or timed or moments
