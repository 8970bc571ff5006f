"""EventON (WordPress): the schema.org of its cards; where a site switched that off, the cards themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborNode

from scrapers.contract import Finding, Listing, Page, Place, Request, Source, Unreadable
from scrapers.needles import holds
from scrapers.page_kinds import starts_as_markup
from scrapers.platforms import website

if TYPE_CHECKING:
    from scrapers.document import Document

platform = "eventon"


def recognise(page: Page) -> float:
    """A page with EventON's cards."""
    return 0.6 if starts_as_markup(page) and holds(page.body, b"eventon_list_event") else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The page that shows the calendar."""
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """What the page marks up; its cards when it marks up nothing."""
    from scrapers.structured_data.own_markup import by_own_markup

    yield from by_own_markup(page, source, _read_cards, website.read_document)


def _read_cards(document: Document, source: Source) -> Iterator[Listing | Unreadable]:  # noqa: ARG001 - as asked for
    for number, card in enumerate(document.tree.css(".eventon_list_event[data-event_id]")):
        yield _listing(card, document, f"card[{number}]")


def _listing(card: LexborNode, document: Document, where: str) -> Listing | Unreadable:
    """Epoch seconds of a card count from the wall clock's 1970, so read as UTC they are the wall time."""
    from scrapers.plain import from_html
    from scrapers.status import graver, status_from_title

    title = _text(card, ".evcal_event_title")
    times = re.fullmatch(r"(\d{9,11})-(\d{9,11})", card.attributes.get("data-time") or "")
    if title is None or times is None:
        return Unreadable(where, "no title" if title is None else "no time", title or "")
    start, end = (datetime.fromtimestamp(int(time), UTC).replace(tzinfo=None) for time in times.groups())
    all_day = card.css_first(".evo_day_allday,.evcal_alldayevent,[data-allday='yes']") is not None
    link = card.css_first(".evo_event_schema a[href],a.evcal_list_a[href^='http'],a[itemprop='url'][href]")
    off = card.css_first(".evo_event_headers.canceled,.evo_cancel,.evo_event_status.cancelled,.cancel_event")
    place = _text(card, ".event_location_name,.evcal_location .event_location_name,.evo_location_name")
    name = _text(card, ".evcal_desc .event_location_attrs[data-location_name]") or place
    return Listing(
        origin_id=f"{card.attributes.get('data-event_id') or title}-{card.attributes.get('data-ri') or 0}",
        title=title,
        start=start.date() if all_day else start,
        end=None if end <= start or end.strftime("%H:%M") == "23:50" else end.date() if all_day else end,
        all_day=all_day,
        url=document.address(link) if link is not None else None,
        status=graver(status_from_title(title), "cancelled" if off is not None else "confirmed"),
        description=from_html(_html(card, ".eventon_full_description")) or None,
        place=Place(name=name) if name else None,
    )


def _html(around: LexborNode, selector: str) -> str:
    node = around.css_first(selector)
    return (node.html or "") if node is not None else ""


def _text(around: LexborNode, selector: str) -> str | None:
    from scrapers.plain import plain

    return plain(_html(around, selector))
