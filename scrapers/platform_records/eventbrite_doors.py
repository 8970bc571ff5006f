"""Eventbrite's addresses: what to ask its API for, and where the lists of its answers and pages go on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from scrapers.contract import Page, Request, Source
from scrapers.fetching.keys import api_of, ask_api
from scrapers.json_data.events import at, http_url, text_at, with_query
from scrapers.page_kinds import host_of

API = "https://www.eventbriteapi.com"

_KINDS = {
    "organizer": r"/o/(?:[^/?#]*-)?(\d+)",
    "organization": r"/organizations/(\d+)",
    "event": r"/e/[^/?#]*?(\d{6,})",
}


def wants_api(source: Source) -> bool:
    """Whether the source names the API itself, not a page for people."""
    return "eventbriteapi." in source.url or not set(source.options).isdisjoint(_KINDS)


def api_address(source: Source) -> str | None:
    """What to ask the API for: by the source's options, else by its address; `None` when neither names it."""
    if "eventbriteapi." in source.url:
        return with_query(source.url, expand="venue,organizer")
    for kind, address in _KINDS.items():
        found = re.search(address, source.url)
        number = source.options.get(kind) or (found[1] if found else None)
        if number and kind == "event":
            return f"{api_of(source, API)}/v3/events/{number}/?expand=venue,organizer"
        if number:
            return f"{api_of(source, API)}/v3/{kind}s/{number}/events/?expand=venue,organizer&status=live"
    return None


def dates_of(series: dict[str, Any], source: Source) -> Iterator[Request]:
    """Where the dates of a series are listed: by the API with a token, else on its page."""
    number, url = text_at(series, "series_id|id"), http_url(text_at(series, "url"))
    if source.credential and number:
        address = f"{api_of(source, API)}/v3/series/{number}/events/"
        yield ask(source, with_query(address, expand="venue,organizer", time_filter="current_future"))
    elif url:
        yield Request(url, role="series")


def onward(told: Any, page: Page, source: Source) -> Iterator[Request]:
    """The next page: of the API by continuation or number, of an organiser's page by the site's own list."""
    paging = at(told, "pagination")
    if at(paging, "has_more_items") is True:
        follow = text_at(paging, "continuation")
        yield ask(source, with_query(page.url, continuation=follow, page=None if follow else _next(page.url)))
    organiser = re.search(_KINDS["organizer"], page.url)
    if organiser and at(told, "view_data.events.has_next_future_page") is True:
        list_of_all = f"https://{host_of(page.url)}/org/{organiser[1]}/showmore/"
        yield Request(with_query(list_of_all, page_size=50, type="future", page=1))
    elif "/showmore/" in page.url and at(told, "data.has_next_page") is True:
        yield Request(with_query(page.url, page=_next(page.url)))


def ask(source: Source, url: str) -> Request:
    """With the token, when it goes to the API."""
    key = {"Authorization": f"Bearer {source.credential}"} if source.credential else {}
    return ask_api(url, api_of(source, API), key)


def _next(url: str) -> int:
    found = re.search(r"[?&]page=(\d{1,6})", url)
    return int(found[1]) + 1 if found else 2
