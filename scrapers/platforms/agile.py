"""Agile Ticketing: the WebSales feed of a venue or festival, shows holding showings, as JSON or XML.

Times are the venue's wall clock without a zone. The feed's `guid` is the one of the venue's own links
(`epguid=`); a wrong server number answers with a page about an ended session.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, Source, Unreadable
from scrapers.json_events import (
    ONLINE,
    Shape,
    at,
    complaint,
    flag_at,
    read_record,
    text_at,
    with_query,
    with_status,
)
from scrapers.page_kinds import host_is, starts_as_json, starts_as_markup

platform = "agile"
min_interval = 1800
"""Seconds: the feed is kept at the server for minutes anyway."""

SHAPE = Shape(
    id="showing.ID",
    title="show.Name|showing.Name",
    start="showing.StartDate|showing.DisplayDate",
    end="showing.EndDate",
    duration="showing.Duration|show.Duration",
    duration_unit=timedelta(minutes=1),
    url="show.InfoLink|showing.LegacyPurchaseLink",
    description="show.ShortDescription|showing.ShortDescription",
    place="showing.Venue.Name",
    address="showing.Venue.Address1",
    city="showing.Venue.City",
    organiser="show.CorpOrgName",
    section="show.Type|showing.Type",
    series="show.ID",
)


def recognise(page: Page) -> float:
    """The feed by its list of shows, any answer of Agile's servers by its host."""
    if not (starts_as_json(page) or starts_as_markup(page)):
        return 0.0
    if host_is(page.url, "agileticketing.net", "agiletix.com") and b"ld+json" not in page.body:
        return 0.9
    return 0.85 if b"CurrentShowings" in page.body and b"ArrayOfShows" in page.body[:20_000] else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The feed as JSON, every show with all its showings."""
    if "feed.ashx" not in source.url.lower():
        yield Request(source.url)
        return
    yield Request(with_query(source.url, showslist="true", withmedia="false", format="json", v="latest"))


def read(page: Page, source: Source) -> Iterator[Finding]:  # noqa: ARG001 - the contract's signature
    """A listing for each showing; a feed without shows is an empty one."""
    from scrapers.islands import read_body
    from scrapers.xml_records import read_xml

    island = read_xml(page, "Show") if starts_as_markup(page) else read_body(page)
    told = island.value
    shows = at(told, "ArrayOfShows") or []
    known = isinstance(told, dict) and bool({"ArrayOfShows", "SourceLink", "LastUpdated"} & set(told))
    if not known or not isinstance(shows, list):
        why = complaint(told) or "no feed of shows: the server number or the guid may be wrong"
        raise LayoutChanged(why, page.url)
    for number, show in enumerate(shows):
        yield from _showings(show, f"ArrayOfShows[{number}]")
    yield from island.missing()


def _showings(show: Any, where: str) -> Iterator[Finding]:
    showings = at(show, "CurrentShowings") or []
    for number, showing in enumerate(showings if isinstance(showings, list) else []):
        place = f"{where}.CurrentShowings[{number}]"
        if flag_at(showing, "DateTBD"):
            yield Unreadable(place, "its date is not fixed yet", text_at(show, "Name") or "")
        else:
            yield _listing(show, showing, place)


def _listing(show: Any, showing: Any, where: str) -> Listing | Unreadable:
    from scrapers.status import status_from_title, status_from_word

    listing = read_record({"show": show, "showing": showing}, SHAPE, where)
    if isinstance(listing, Unreadable):
        return listing
    listing = with_status(listing, status_from_title(text_at(showing, "SalesMessage") or ""))
    listing = with_status(listing, status_from_word(text_at(showing, "SalesState") or "confirmed"))
    at_home = (text_at(showing, "ContentDelivery") or "InPerson") not in ("InPerson", "Hybrid")
    return replace(listing, place=ONLINE) if at_home and listing.place is None else listing
