"""Facebook: public event pages, a page's upcoming events, calendar exports. Off unless the operator says so.

Meta's terms forbid collecting by machine without permission (docs/sources/facebook.md), so a source on
facebook.com asks for nothing until its options say `permitted = true`. The reader also serves pages and
files that people hand in. Of calendars only events marked CLASS:PUBLIC are read, and never their guests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from scrapers.contract import Finding, LayoutChanged, Listing, MissingCredential, Page, Request, Source
from scrapers.json_data.paths import text_at
from scrapers.page_kinds import host_is, is_calendar, starts_as_json, starts_as_markup
from scrapers.platforms import icalendar

platform = "facebook"
options = ("permitted",)
min_interval = 43_200
"""Seconds: the exports say of themselves that they are made anew every twelve hours."""

HOSTS = ("facebook.com", "fb.me", "fb.com")
_PRIVATE = re.compile(r"^BEGIN:VEVENT(?:(?!^CLASS:PUBLIC\s*$).)*?^END:VEVENT\s*", re.MULTILINE | re.DOTALL)
_OWN_ID = re.compile(r"^e(\d+)@facebook\.com$")


def recognise(page: Page) -> float:
    """Facebook's hosts, its calendars by their maker, data collected from its pages."""
    ours = host_is(page.url, *HOSTS)
    if is_calendar(page):
        return 0.95 if ours or b"//Facebook//" in page.body[:1000] else 0.0
    if starts_as_json(page):
        signs = (b"ScheduledServerJS", b"day_time_sentence", b"//www.facebook.com/groups/")
        return 0.9 if ours or any(sign in page.body for sign in signs) else 0.0
    if not starts_as_markup(page):
        return 0.0
    return 0.9 if ours or (b"ServerJS" in page.body and b"day_time_sentence" in page.body) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The calendar export or page, once the operator has permitted it in so many words."""
    exported = "/ical/" in source.url
    if host_is(source.url, *HOSTS) and not exported and source.options.get("permitted") is not True:
        why = (
            "Facebook's terms forbid reading its pages by machine: use a submission, or set permitted = true"
        )
        raise MissingCredential(f"{why} in the source's options when you have Meta's permission", source.key)
    yield from icalendar.first_requests(source)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The events of a calendar, an answer of the Graph API, or the data inside of a page."""
    from scrapers.json_data.islands import read_body
    from scrapers.platform_records.facebook_graph import is_graph, read_graph
    from scrapers.platform_records.facebook_page import islands_of, read_nodes

    if is_calendar(page):
        yield from _read_calendar(page, source)
        return
    islands = [read_body(page)] if starts_as_json(page) else list(islands_of(page.text()))
    if starts_as_json(page) and (said := text_at(islands[0].value, "error.message")):
        raise LayoutChanged(said, page.url)
    if starts_as_json(page) and is_graph(islands[0].value):
        yield from read_graph(islands[0].value, page)
    else:
        yield from read_nodes([island.value for island in islands], page, source)
    yield from (missing for island in islands for missing in island.missing())


def _read_calendar(page: Page, source: Source) -> Iterator[Finding]:
    """Public events only; organisers are persons here, and stay out."""
    public = _PRIVATE.sub("", page.text().replace("\r\n", "\n"))
    for found in icalendar.read(replace(page, body=public.encode(), content_type=None), source):
        if isinstance(found, Listing):
            own = _OWN_ID.match(found.origin_id)
            yield replace(found, origin_id=own[1] if own else found.origin_id, organiser=None)
        else:
            yield found
