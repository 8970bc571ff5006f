"""DICE: pages of venues, promoters and events carry schema.org; their own JSON island is the fallback.

Also reads the answer of DICE's event-list widget (`/api/v2/events`), which promoters put on their own sites.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from scrapers.contract import Finding, LayoutChanged, Page, Request, Source
from scrapers.json_data.events import Shape, at, complaint, find_records, read_records, records_at, text_at
from scrapers.page_kinds import is_from, starts_as_json

if TYPE_CHECKING:
    from scrapers.json_data.islands import Island

platform = "dice"

SHAPE = Shape(
    id="id|event_id|perm_name",
    title="name",
    start="dates.event_start_date|date|date_unix",
    end="dates.event_end_date|date_end",
    timezone="dates.timezone|timezone",
    url="url|social_links.event_share|perm_name",
    base="https://dice.fm/event/",
    description="about.description|description|raw_description",
    status="status",
    place="venues.0.name|venue.name|venue",
    address="venues.0.address|venue.address|address",
    city="venues.0.city.name|venue.city.name|location.city|city",
    country="venues.0.city.country_name|location.country",
    lat="venues.0.location.lat|location.lat",
    lon="venues.0.location.lng|location.lng",
    organiser="presented_by|promoters.0.name",
)


def recognise(page: Page) -> float:
    """A page or an answer of dice.fm."""
    return 0.9 if is_from(page, "dice.fm") else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The page of the venue, promoter or event."""
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The page's events by its markup, else by its island; an answer's by its records."""
    from scrapers.json_data.islands import island_by_id, read_body
    from scrapers.structured import read_structured

    if starts_as_json(page):
        yield from _read_island(read_body(page), page)
        return
    found = list(read_structured(page, source))
    if found:
        yield from found
    elif island := island_by_id(page.text(), "__NEXT_DATA__"):
        yield from _read_island(island, page)
    else:
        raise LayoutChanged("neither marked-up events nor their data in this page of DICE", page.url)


def _is_event(record: dict[str, Any]) -> bool:
    starts = at(record, "dates.event_start_date") or (at(record, "date") and at(record, "timezone"))
    return bool(starts and at(record, "name"))


def _read_island(island: Island, page: Page) -> Iterator[Finding]:
    records = find_records(island.value, _is_event)
    if not records and starts_as_json(page) and records_at(island.value, "data|events") is None:
        raise LayoutChanged(complaint(island.value) or "no events in it", page.url)
    yield from read_records(records, SHAPE, "events")
    yield from island.missing()
    if (following := text_at(island.value, "links.next")) and following.startswith("http"):
        yield Request(following)
