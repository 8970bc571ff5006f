"""Events a page marks up for machines: JSON-LD, microdata, RDFa Lite, h-event and hCalendar, from one parse.

Other adapters call `read_structured` for pages that carry schema.org beside something of their own. What is
read, what is mended and what wins when the page contradicts itself: docs/decisions/structured-data.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time

from scrapers.contract import Listing, ListingStatus, Page, Source, Unreadable
from scrapers.dates.iso import read_iso
from scrapers.document import Document
from scrapers.status import graver, status_from_title
from scrapers.structured_data.jsonld import read_jsonld
from scrapers.structured_data.microformats import read_microformats
from scrapers.structured_data.same import Told, once
from scrapers.structured_data.schema_org import Setting, read_event, same_page
from scrapers.structured_data.scopes import read_microdata, read_rdfa
from scrapers.structured_data.thing import SHOWN_START, Thing
from scrapers.structured_data.visible import (
    LONGEST,
    needs_a_look,
    with_described_time,
    with_shown_start,
    with_shown_status,
    with_shown_text,
)

MOST_LISTINGS = 10_000
"""Listings of one page."""


def read_structured(page: Page, source: Source) -> Iterator[Listing | Unreadable]:
    """Every event the page marks up, once, as its visible text corrects it; what cannot be read is told.

    Raises `LayoutChanged` when no parser makes a page of the bytes.
    """
    return read_document(Document(page), source)


def read_document(document: Document, source: Source) -> Iterator[Listing | Unreadable]:
    """As `read_structured`, for a page that is parsed already."""
    setting = Setting(
        lambda: document.base,
        document.page.fetched_at.date(),
        document.language or source.language,
        _window(source),
    )
    told: list[Told] = []
    unreadable: list[Unreadable] = []
    for syntax, thing in read_things(document):
        if isinstance(thing, Unreadable):
            unreadable.append(thing)
            continue
        for found in read_event(thing, setting):
            if isinstance(found, Listing):
                told.append(Told(_corrected(found, thing, document, setting), syntax))
            else:
                unreadable.append(found)
        if len(told) > MOST_LISTINGS:
            break
    listings = once(told, document.page.url)
    yield from _finished(listings, document)
    yield from _still_missing(unreadable, listings)
    if document.is_weary:
        yield Unreadable("visible text", "too much of it overlaps: some events are as their markup says")


def read_things(document: Document) -> Iterator[tuple[str, Thing | Unreadable]]:
    """The events of every syntax the page uses."""
    markup = document.markup
    yield from (("json-ld", thing) for thing in read_jsonld(document.jsonld))
    if "itemtype" in markup.types:
        yield from (("microdata", thing) for thing in read_microdata(document.tree))
    if "typeof" in markup.types:
        yield from (("rdfa", thing) for thing in read_rdfa(document.tree))
    if markup.has_event_class:
        yield from (("microformats", thing) for thing in read_microformats(document.tree))


def _corrected(listing: Listing, thing: Thing, document: Document, setting: Setting) -> Listing:
    """The listing as the element of its start, then the element of the event, shows it."""
    listing = _at_hour_of_wall(_without_placeholder_end(listing, document), document)
    if (shown := thing.text(SHOWN_START)) is not None:
        listing = with_shown_start(listing, shown, setting.language)
    if thing.node is None:
        return listing
    off = listing.status == "confirmed" and document.mentions_calling_off
    if needs_a_look(listing) or off:
        text = document.visible_text(thing.node)
        listing = with_shown_text(listing, text, setting.language)
        listing = with_shown_status(listing, text) if off else listing
    return listing


def _finished(listings: list[Listing], document: Document) -> Iterator[Listing]:
    """Listings compared with the page around them; addresses and ids made definite."""
    addresses = Counter(listing.url for listing in listings if listing.url)
    entries: dict[int, str] | None = None
    seen = Counter(listing.origin_id for listing in listings)
    used: set[str] = set()
    about_one = len({listing.title.casefold() for listing in listings}) == 1  # several showings of a film
    for listing in listings:
        if needs_a_look(listing) or document.mentions_calling_off:
            entries = document.links_to(addresses) if entries is None else entries
            shared = addresses[listing.url or ""] > 1
            listing = _as_page_shows(listing, document, entries, shared, alone=len(listings) == 1)
        url = listing.url or (document.page.url if about_one else None)
        origin = _own_id(listing, shared=seen[listing.origin_id] > 1, used=used)
        used.add(origin)
        settled = url == listing.url and origin == listing.origin_id
        yield listing if settled else replace(listing, url=url, origin_id=origin)


def _own_id(listing: Listing, shared: bool, used: set[str]) -> str:
    """The listing's id; occurrences that share one are told apart by their day, then by their time."""
    if not shared and listing.origin_id not in used:
        return listing.origin_id
    day = f"{listing.origin_id}#{_day(listing.start).isoformat()}"
    moment = f"{listing.origin_id}#{listing.start.isoformat()}"
    choices = (day, moment, f"{moment}#{listing.title}") if shared else (day, moment)
    return next((choice for choice in choices if choice not in used), f"{moment}#{len(used)}")


def _as_page_shows(
    listing: Listing, document: Document, entries: Mapping[int, str], shared: bool, alone: bool
) -> Listing:
    """What the page prints about the event: in its entry of a list, or anywhere when it is alone there."""
    listing = with_described_time(listing, document.language)
    elsewhere = listing.url is not None and not same_page(listing.url, document.page.url)
    text: str | None = None
    if elsewhere or not alone:
        text = document.text_about(listing.url, entries, _day(listing.start), shared)
    if text is not None:
        return with_shown_status(with_shown_text(listing, text, document.language), text)
    return _alone_on_page(listing, document) if alone else listing


def _alone_on_page(listing: Listing, document: Document) -> Listing:
    """A page about one event: its main part and its heading speak of that."""
    text = document.main_text
    if document.mentions_calling_off:
        listing = with_shown_status(listing, "\n".join(line for line in text.split("\n") if len(line) > 40))
        listing = replace(listing, status=graver(listing.status, _status_of_heading(listing, document)))
    return with_shown_text(listing, text, document.language)


def _day(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _status_of_heading(listing: Listing, document: Document) -> ListingStatus:
    return (
        status_from_title(document.heading)
        if listing.title.casefold() in document.heading.casefold()
        else "confirmed"
    )


def _without_placeholder_end(listing: Listing, document: Document) -> Listing:
    """EventON (WordPress) writes 23:50 of the start's day where no end was entered."""
    end = listing.end
    placeholder = (
        isinstance(end, datetime) and end.time() == time(23, 50) and b"eventon" in document.page.body
    )
    return replace(listing, end=None) if placeholder else listing


def _at_hour_of_wall(listing: Listing, document: Document) -> Listing:
    """Modern Events Calendar (WordPress) may take the clock on the wall for UTC and give it an offset then.

    The page prints the clock itself, beside the markup that is wrong by its own offset.
    """
    start, end = listing.start, listing.end
    if not (isinstance(start, datetime) and isinstance(end, datetime)) or start.tzinfo is None:
        return listing
    if end.tzinfo is None or not document.is_of_modern_events_calendar:
        return listing
    from scrapers.dates.times import find_times  # as in `visible`: few pages need it

    printed = {(clock.start, clock.end) for clock in find_times(document.main_text[:LONGEST])}
    wall = [moment.astimezone(UTC).replace(tzinfo=start.tzinfo) for moment in (start, end)]
    told = tuple(moment.hour * 60 + moment.minute for moment in (start, end))
    meant = tuple(moment.hour * 60 + moment.minute for moment in wall)
    wrong = meant in printed and told not in printed
    return replace(listing, start=wall[0], end=wall[1]) if wrong else listing


def _still_missing(unreadable: list[Unreadable], listings: list[Listing]) -> Iterator[Unreadable]:
    """What could not be read and was not told readably in another syntax either."""
    titles = {listing.title.casefold() for listing in listings}
    for one in unreadable:
        if not (one.snippet and one.snippet.casefold() in titles):
            yield one


def _window(source: Source) -> tuple[date | None, date | None]:
    """The window for what repeats: options `from`/`to`, else the edition's dates."""
    first, last = (_option_day(source.options.get(name)) for name in ("from", "to"))
    return first or source.starts_on, last or source.ends_on


def _option_day(value: object) -> date | None:
    moment = read_iso(str(value)) if value else None
    return moment.date() if isinstance(moment, datetime) else moment
