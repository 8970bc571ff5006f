"""LinkedIn: what an event page that somebody hands in says of itself; nothing is fetched.

There is no open interface for events or groups, and LinkedIn's terms and robots.txt forbid reading its pages
by machine (docs/sources/linkedin.md). A submitted page is read when it marks up its event.
"""

from __future__ import annotations

from collections.abc import Iterator

from scrapers.contract import Finding, MissingCredential, Page, Request, Source
from scrapers.page_kinds import host_is, starts_as_markup

platform = "linkedin"

NOT_POSSIBLE = "LinkedIn cannot be read by machine: submit the event's link with its title, time and place"


def recognise(page: Page) -> float:
    """LinkedIn's own pages."""
    return 0.9 if host_is(page.url, "linkedin.com", "lnkd.in") and starts_as_markup(page) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """Nothing on LinkedIn; a page kept elsewhere is asked for."""
    if host_is(source.url, "linkedin.com", "lnkd.in"):
        raise MissingCredential(NOT_POSSIBLE, source.key)
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The event that the page marks up; raises `LayoutChanged` for a sign-in page or one without markup."""
    from scrapers.structured_data.marked import marked_events

    yield from marked_events(page, source, NOT_POSSIBLE)
