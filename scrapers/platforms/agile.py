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
from scrapers.json_data.events import ONLINE, Shape, at, complaint, flag_at, read_records, text_at, with_query
from scrapers.json_data.lists import dicts_at
from scrapers.needles import holds
from scrapers.page_kinds import is_from, starts_as_json, starts_as_markup

platform = "agile"
min_interval = 1800
"""Seconds: the feed is kept at the server for minutes anyway."""

NO_FEED = "no feed of shows: the server number or the guid may be wrong"

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
    ours = is_from(page, "agileticketing.net", "agiletix.com") and not holds(page.body, b"ld+json")
    feed = holds(page.body, b"CurrentShowings") and b"ArrayOfShows" in page.body[:20_000]
    return 0.9 if ours or (feed and (starts_as_json(page) or starts_as_markup(page))) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The feed as JSON, every show with all its showings."""
    whole = with_query(source.url, showslist="true", withmedia="false", format="json", v="latest")
    yield Request(whole if "feed.ashx" in source.url.lower() else source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:  # noqa: ARG001 - the contract's signature
    """A listing for each showing; a feed without shows is an empty one."""
    from scrapers.json_data.islands import read_body
    from scrapers.json_data.xml_records import read_xml

    if b"<html" in page.body[:2000].lower():
        raise LayoutChanged(NO_FEED, page.url)
    island = read_xml(page, "Show") if starts_as_markup(page) else read_body(page)
    told, shows = island.value, at(island.value, "ArrayOfShows") or []
    known = isinstance(told, dict) and bool({"ArrayOfShows", "SourceLink", "LastUpdated"} & set(told))
    if not known or not isinstance(shows, list):
        raise LayoutChanged(complaint(told) or NO_FEED, page.url)
    for number, show in enumerate(shows):
        pairs = ({"show": show, "showing": showing} for showing in dicts_at(show, "CurrentShowings"))
        yield from read_records(pairs, SHAPE, f"ArrayOfShows[{number}].CurrentShowings", _mended)
    yield from island.missing()


def _mended(record: dict[str, Any], listing: Listing) -> Listing | Unreadable:
    from scrapers.status import graver, status_from_title, status_from_word

    showing = record["showing"]
    if flag_at(showing, "DateTBD"):
        return Unreadable(listing.origin_id, "its date is not fixed yet", listing.title)
    status = graver(listing.status, status_from_title(text_at(showing, "SalesMessage") or ""))
    status = graver(status, status_from_word(text_at(showing, "SalesState") or "confirmed"))
    at_home = (text_at(showing, "ContentDelivery") or "InPerson") not in ("InPerson", "Hybrid")
    return replace(listing, status=status, place=listing.place or (ONLINE if at_home else None))
