"""Any iCalendar feed (RFC 5545): Google, Outlook, iCloud, Teamup, Tockify, LiveWhale, festivals' own exports;
also one written as XML or JSON (RFC 6321, RFC 7265) or in a CalDAV server's answer (RFC 4791).

Options of a source: `from` and `to` (ISO days, `to` exclusive) bound what is read; without them repeats are
read from 30 days before the visit to 400 after it, and single events whenever they are. `expand = false`
gives each repeating event once, as the calendar writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from scrapers.contract import Finding, LayoutChanged, Page, Request, Source
from scrapers.ical.caldav import calendars_of, is_caldav
from scrapers.needles import holds
from scrapers.page_kinds import is_calendar_in_brackets

platform = "icalendar"

BEFORE, AFTER = timedelta(days=30), timedelta(days=400)


def recognise(page: Page) -> float:
    """A calendar says so in its first line; some servers put blanks or a mark before it."""
    start = page.body[:2000].lstrip(b"\xef\xbb\xbf\xfe\xff \t\r\n\x00").replace(b"\x00", b"")
    if start[:15].upper() == b"BEGIN:VCALENDAR":
        return 0.5
    if is_calendar_in_brackets(page):
        return 0.9
    if _opens_in_comment(start) or is_caldav(page):
        return 0.9
    head = page.body[:100_000].upper()
    if holds(head, b"BEGIN:V") and re.search(rb"^BEGIN:(VCALENDAR|VEVENT)\s", head, re.MULTILINE):
        return 0.3
    return 0.2 if "text/calendar" in (page.content_type or "") else 0.0


def _opens_in_comment(start: bytes) -> bool:
    """Whether a calendar begins right behind a comment's mark, as generators of static sites leave it."""
    return re.match(rb"<!--[^<>]{0,500}?\sBEGIN:VCALENDAR\s", start, re.IGNORECASE) is not None


def first_requests(source: Source) -> Iterator[Request]:
    """The feed itself; `webcal:` is another name for HTTPS."""
    yield Request(re.sub(r"^webcals?:", "https:", source.url, flags=re.IGNORECASE))


def read(page: Page, source: Source) -> Iterator[Finding]:
    """Every gathering of the calendar; raises `LayoutChanged` when the body is none."""
    from scrapers.calendars import read_calendar  # every command that only recognises a page would pay for it

    today = page.fetched_at.date()
    text = page.text()
    if is_calendar_in_brackets(page):
        from scrapers.ical.xcal import as_lines

        text = as_lines(text)
    elif is_caldav(page):
        text = calendars_of(text)
    first, last = (_day(source.options.get(name)) for name in ("from", "to"))
    window = (first or today - BEFORE, last or max(today, first or today) + AFTER)
    try:
        yield from read_calendar(
            text,
            window=window,
            default_zone=source.timezone,
            bound_singles=bool(first or last),
            expand=source.options.get("expand", True) is not False,
        )
    except LayoutChanged as error:
        raise LayoutChanged(error.why, page.url) from error


def _day(option: object) -> date | None:
    return date.fromisoformat(str(option)) if option else None
