"""Wix Events: the events that a page of a Wix site carries for its own script.

Only the widget's first page of events is in the page; it says so, and the visit then counts as incomplete.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from scrapers.contract import Finding, Page, Place, Request, Source, Unreadable
from scrapers.json_events import ONLINE, Shape, at, find_records, flag_at, read_record, text_at
from scrapers.page_kinds import host_is, starts_as_json, starts_as_markup
from scrapers.platforms import website

platform = "wix"

APP = "140603ad-af8d-84a5-2c80-a0f60cb47351"
"""Wix's own number for its events app."""

_WHEN = ("scheduling.config", "dateAndTimeSettings", "scheduling")


def _when(part: str) -> str:
    return "|".join(f"{around}.{part}" for around in _WHEN)


SHAPE = Shape(
    id="id",
    title="title",
    start=_when("startDate"),
    end=_when("endDate"),
    timezone=_when("timeZoneId"),
    description="description|shortDescription|about|detailedDescription",
    place="location.name",
    address="location.address.formattedAddress|location.address|location.fullAddress.formattedAddress",
    city="location.fullAddress.city|location.address.city",
    country="location.fullAddress.countryFullname|location.fullAddress.country|location.address.country",
    lat="location.coordinates.lat|location.fullAddress.geocode.latitude|location.address.geocode.latitude",
    lon="location.coordinates.lng|location.fullAddress.geocode.longitude|location.address.geocode.longitude",
    section="categories.0.name",
    series="scheduling.config.recurrences.categoryId|dateAndTimeSettings.recurrences.categoryId",
    price="registration.ticketing.lowestTicketPriceFormatted|registration.ticketing.lowestPrice",
)


def recognise(page: Page) -> float:
    """The page's data for its scripts, with the events app in it."""
    if starts_as_json(page):
        return 0.8 if b'"timeZoneId"' in page.body and b'"slug"' in page.body else 0.0
    if not starts_as_markup(page) or b"wix-warmup-data" not in page.body:
        return 0.0
    return 0.9 if APP.encode() in page.body else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The page that shows the events."""
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The events in the page's data; a page whose data holds none is read as any web page."""
    from scrapers.islands import island_by_id, read_body

    if starts_as_markup(page):
        island = island_by_id(page.text(), "wix-warmup-data") if b"wix-warmup-data" in page.body else None
        apps = at(island.value, f"appsWarmupData.{APP}") if island else None
    else:  # what the site's own script is answered
        island = read_body(page)
        apps = island.value
    records = find_records(apps, _is_event) if apps else []
    if island is None or not records:
        yield from website.read(page, source)  # raises when the page is none
        return
    details = _details_path(apps)
    for number, record in enumerate(records):
        yield _listing(record, f"events[{number}]", page, details)
    yield from island.missing()
    if find_records(apps, lambda record: record.get("hasMore") is True):
        yield Unreadable("events", "the page holds only the first of the events it shows", cut=True)


def _is_event(record: dict[str, Any]) -> bool:
    return bool(at(record, "title") and (at(record, "scheduling") or at(record, "dateAndTimeSettings")))


def _details_path(apps: Any) -> str:
    settings = find_records(apps, lambda record: isinstance(record.get("detailsPagePath"), str))
    said = text_at(settings[0], "detailsPagePath") if settings else None
    return (said or "event-details").strip("/")


def _listing(record: dict[str, Any], where: str, page: Page, details: str) -> Finding:
    from scrapers.status import graver

    if any(
        flag_at(record, f"{around}.{name}") for around in _WHEN for name in ("scheduleTbd", "dateAndTimeTbd")
    ):
        return Unreadable(where, "its date is not fixed yet", text_at(record, "title") or "")
    listing = read_record(record, SHAPE, where)
    if isinstance(listing, Unreadable):
        return listing
    hidden = any(
        flag_at(record, f"{around}.{name}") for around in _WHEN for name in ("endDateHidden", "hideEndDate")
    )
    return replace(
        listing,
        url=_url(record, page, details),
        end=None if hidden else listing.end,
        place=_place(record, listing.place),
        status=graver(listing.status, "cancelled" if _is_cancelled(record) else "confirmed"),
    )


def _is_cancelled(record: dict[str, Any]) -> bool:
    """Status is a word, or its number in Wix's list: scheduled, started, ended, cancelled."""
    return str(record.get("status")).upper() in ("3", "CANCELED", "CANCELLED")


def _place(record: dict[str, Any], place: Place | None) -> Place | None:
    """Type 1 is online; an address to be announced says only its name."""
    if str(at(record, "location.type")).upper() in ("1", "ONLINE"):
        return ONLINE
    if place and (flag_at(record, "location.tbd") or flag_at(record, "location.locationTbd")):
        return Place(name=place.name) if place.name else None
    return place


def _url(record: dict[str, Any], page: Page, details: str) -> str | None:
    """The event's page: named, or under the site's path for them. A free site lives below its own name."""
    base, path = text_at(record, "eventPageUrl.base"), text_at(record, "eventPageUrl.path")
    if base and path:
        return urljoin(base, path)
    slug = text_at(record, "slug")
    if slug is None:
        return None
    parts = urlsplit(page.url)
    site = parts.path.split("/")[1] if host_is(page.url, "wixsite.com") else ""
    return urljoin(
        f"{parts.scheme}://{parts.netloc}", "/".join(("", *filter(None, (site, details)), quote(slug)))
    )
