"""Sched: a conference's or festival's whole programme as one calendar file.

Its times are UTC and it never says where the festival is: give the source a `timezone`, and listings name
it. Sched's pages refuse scripts, so no page is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from scrapers.contract import Finding, Listing, Page, Request, Source
from scrapers.page_kinds import host_is, is_calendar
from scrapers.platforms import icalendar

platform = "sched"
min_interval = 900
"""Seconds: the export is made anew for each call."""

_HOSTS = ("sched.com", "sched.org")


def recognise(page: Page) -> float:
    """A calendar that Sched made, on whatever host."""
    if not is_calendar(page):
        return 0.0
    return 0.9 if host_is(page.url, *_HOSTS) or b"//Sched.com" in page.body[:3000] else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The export of the whole programme, whichever page of it is named; a file elsewhere as it is."""
    if host_is(source.url, *_HOSTS) and not source.url.endswith(".ics"):
        parts = urlsplit(source.url)
        yield Request(f"https://{parts.netloc}/all.ics")
    else:
        yield from icalendar.first_requests(source)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """Every session, in the source's zone when it has one."""
    for found in icalendar.read(page, source):
        missing = isinstance(found, Listing) and found.timezone is None and source.timezone
        yield replace(found, timezone=source.timezone) if missing and isinstance(found, Listing) else found
