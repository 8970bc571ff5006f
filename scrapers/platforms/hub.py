"""Hubs and lounges: a place that is itself open at hours, shown as a meeting place on each festival day.

Hours come from the source's option `hours` (`["Mo-Su 10:00-18:00"]`, schema.org's way of writing), or from
the opening hours that the place's page marks up. Options: `hours`, `place` (its name), `address`. Days are
the edition's (`starts_on` to `ends_on`), or `from` and `to` (ISO days, `to` exclusive).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Place, Request, Source
from scrapers.needles import holds, holds_any
from scrapers.page_kinds import starts_as_markup

if TYPE_CHECKING:
    from scrapers.structured_data.opening_hours import Hours

platform = "hub"
options = ("hours", "place", "address")
min_interval = 43_200
"""Seconds: opening hours change rarely."""

_HUB = re.compile(
    rb"(?i)\b(?:hub|lounge|club\s?house|meeting[ -]?(?:point|place)|treffpunkt|punto[ -]de[ -]encuentro"
    rb"|ponto[ -]de[ -]encontro|point[ -]de[ -]rencontre|punto[ -]d.incontro"
    rb"|festival[ -]?(?:cent(?:er|re)|zentrum))\b"
)


def recognise(page: Page) -> float:
    """A page that calls itself a hub or lounge, marks up opening hours and no event.

    Many a venue's page of events states the hours of its box office: those are no hubs.
    """
    body = page.body
    if not starts_as_markup(page) or not holds(body, b"openingHours"):
        return 0.0
    events = holds_any(body, b"startDate", b"h-event", b"vevent")
    titles = re.findall(rb"<(?:title|h1)\b[^>]{0,300}>(.{0,200}?)</", body[:200_000], re.DOTALL)
    called = _HUB.search(b" ".join([*titles, urlsplit(page.url).path.encode()]))
    return 0.55 if called and not events else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The place's page. It is asked for even when the options name the hours: it must still be there."""
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """One listing for each festival day on which the place is open."""
    from scrapers.structured_data.opening_hours import open_on, read_lines
    from scrapers.structured_data.place_page import read_place_page

    place, rules = read_place_page(page)
    lines = source.options.get("hours") or ()
    rules = read_lines([lines] if isinstance(lines, str) else lines) or rules
    if not rules:
        raise LayoutChanged(
            "no opening hours in this page; write them in the source's option hours", page.url
        )
    name, address = source.options.get("place"), source.options.get("address")
    place = Place(
        name=str(name) if name else (place.name if place else None),
        address=str(address) if address else (place.address if place else None),
        city=place.city if place else None,
        lat=place.lat if place else None,
        lon=place.lon if place else None,
    )
    for day in _days(page, source):
        if hours := open_on(day, rules):
            yield _listing(day, hours, place, page, source)


def _days(page: Page, source: Source) -> list[date]:
    """The edition's days, or those asked for; without either, the week from the visit on."""
    from scrapers.structured_data.opening_hours import days_between

    first, last = source.starts_on, source.ends_on
    for option in ("from", "to"):
        if said := source.options.get(option):
            day = date.fromisoformat(str(said))
            first, last = (day, last) if option == "from" else (first, day - timedelta(days=1))
    first = first or page.fetched_at.date()
    return days_between(first, last or first + timedelta(days=6))


def _listing(day: date, hours: list[Hours], place: Place, page: Page, source: Source) -> Listing:
    """The day's listing, from the first opening to the last closing."""
    spans = [_span(day, one) for one in hours]
    said = ", ".join(f"{start:%H:%M}–{end:%H:%M}" for start, end in spans)
    return Listing(
        origin_id=f"{source.url}#{day.isoformat()}",
        title=f"{place.name or 'Hub'} open",
        start=spans[0][0],
        end=max(end for _, end in spans),
        timezone=source.timezone,
        url=page.url,
        description=f"Open {said}.",
        place=place if place.line() else None,
        section="Hub",
        series=source.url,
    )


def _span(day: date, hours: Hours) -> tuple[datetime, datetime]:
    opens, closes = hours.opens or time(0), hours.closes or time(0)
    return datetime.combine(day, opens), datetime.combine(day + timedelta(days=int(closes <= opens)), closes)
