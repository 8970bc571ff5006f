"""Records of Wix Events as listings."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from scrapers.contract import Listing, Page, Place, Unreadable
from scrapers.json_data.events import ONLINE, Mend, Shape, at, find_records, flag_at, text_at
from scrapers.page_kinds import host_is
from scrapers.status import graver

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


def is_event(record: dict[str, Any]) -> bool:
    """An event of the widget."""
    return bool(at(record, "title") and (at(record, "scheduling") or at(record, "dateAndTimeSettings")))


def mending(apps: Any, page: Page) -> Mend:
    """How the records of a page are mended: it says where its events' own pages are."""
    address = _addresses(apps, page)
    return lambda record, listing: _mended(record, listing, address)


def _mended(record: dict[str, Any], listing: Listing, address: Callable[[str], str]) -> Listing | Unreadable:
    if _flagged(record, "scheduleTbd") or _flagged(record, "dateAndTimeTbd"):
        return Unreadable(listing.origin_id, "its date is not fixed yet", listing.title)
    base, path = text_at(record, "eventPageUrl.base"), text_at(record, "eventPageUrl.path")
    slug = text_at(record, "slug")
    hidden = _flagged(record, "endDateHidden") or _flagged(record, "hideEndDate")
    return replace(
        listing,
        url=urljoin(base, path) if base and path else address(slug) if slug else None,
        end=None if hidden else listing.end,
        place=_place(record, listing.place),
        status=graver(listing.status, "cancelled" if _is_cancelled(record) else "confirmed"),
    )


def _flagged(record: dict[str, Any], name: str) -> bool:
    return any(flag_at(record, f"{around}.{name}") for around in _WHEN)


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


def _addresses(apps: Any, page: Page) -> Callable[[str], str]:
    """From an event's slug to its page: as this page links it, else under the path its settings name.

    The settings may lag behind the site's own addresses. A free site lives below its own name.
    """
    linked = {url.rsplit("/", 1)[-1]: url for url in _LINK.findall(page.text())}
    settings = find_records(apps, lambda record: isinstance(record.get("detailsPagePath"), str))
    said = text_at(settings[0], "detailsPagePath") if settings else None
    parts = urlsplit(page.url)
    site = parts.path.split("/")[1] if host_is(page.url, "wixsite.com") else ""
    path = "/".join(("", *filter(None, (site, (said or "event-details").strip("/"))), ""))

    def address(slug: str) -> str:
        return str(urljoin(page.url, linked.get(quote(slug), path + quote(slug))))

    return address


_LINK = re.compile(r"""\bhref=["']([^"'<>?#]{1,300}/[^"'<>?#/]{3,200})["']""")
