"""The answers' shapes, for the documentation. The bytes are written elsewhere; a test holds both together."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from aggregator.model import Access, Confidence, Cost, Kind, Lineage, Mode, Status

LocalTime = Field(
    description="RFC 3339 with the local offset; a bare date when the day is all that is known or meant.",
    examples=["2027-02-12T18:30:00+01:00"],
)


class Exact(BaseModel):
    """Exactly these members, no others."""

    model_config = ConfigDict(extra="forbid")


class VenueBody(Exact):
    """Where. Coordinates only when a source gave real ones."""

    name: str | None
    address: str | None
    city: str | None
    country: str | None
    lat: float | None
    lon: float | None


class FestivalRef(Exact):
    """The festival an event belongs to."""

    key: str
    name: str | None


class SourceRefBody(Exact):
    """Who told us, and when they last confirmed it."""

    name: str
    url: str | None
    lineage: Lineage
    first_seen: datetime
    last_seen: datetime


class Saying(Exact):
    """What one source says."""

    source: str
    value: str


class ConflictBody(Exact):
    """A field on which sources disagree, every value with the source that says it."""

    field: str
    values: list[Saying]


class EventBody(Exact):
    """One gathering. Absent is null."""

    id: str
    url: str | None
    title: str
    description: str
    start: str = LocalTime
    end: str | None = LocalTime
    timezone: str | None
    all_day: bool
    end_is_guessed: bool
    status: Status
    previous_start: str | None
    sequence: int
    kind: Kind | None
    roles: list[str]
    genres: list[str]
    access: Access
    access_note: str | None
    cost: Cost
    price: str | None
    mode: Mode
    online_url: str | None
    venue: VenueBody
    organiser: str | None
    festival: FestivalRef | None
    series_id: str | None
    language: str | None
    confidence: Confidence
    labels_why: list[str]
    sources: list[SourceRefBody]
    conflicts: list[ConflictBody]
    first_seen: datetime
    updated: datetime
    distance_m: float | None
    merged_into: str | None


class PageBody(Exact):
    """Where in the answer we are. `total` is exact unless `total_is_exact` is false: then at least."""

    cursor: str | None
    limit: int
    total: int
    total_is_exact: bool


class LinksBody(Exact):
    """The same search in its other forms."""

    self: str
    next: str | None
    ics: str
    webcal: str
    atom: str
    json_feed: str
    html: str
    subscribe: str


class MetaBody(Exact):
    """How the search was understood."""

    query: str
    links: LinksBody
    defaults: dict[str, Any]
    data_as_of: datetime | None


class EventsBody(Exact):
    """One page of a search."""

    data: list[EventBody]
    page: PageBody
    facets: dict[str, dict[str, int]]
    meta: MetaBody


class OneEventBody(Exact):
    """One event."""

    data: EventBody


class FacetsBody(Exact):
    """Counts over a search."""

    facets: dict[str, dict[str, int]]
    meta: MetaBody


class HistoryBody(Exact):
    """One field's change."""

    at: datetime
    sequence: int
    field: str
    was: Any
    now: Any
    by: str


class HistoriesBody(Exact):
    """Every change of one event, oldest first."""

    data: list[HistoryBody]


class ChangeBody(Exact):
    """An event as it is after a change, or a tombstone."""

    number: int
    at: datetime
    id: str
    gone: bool
    event: EventBody | None


class ChangesBody(Exact):
    """Changes in order of commit; ask again with `cursor`."""

    data: list[ChangeBody]
    page: dict[str, Any]


class FestivalBody(Exact):
    """One edition followed. Dates are inclusive local days."""

    key: str
    name: str
    starts_on: str | None
    ends_on: str | None
    timezone: str | None
    city: str | None
    country: str | None
    lat: float | None
    lon: float | None
    url: str | None
    hashtags: list[str]


class FestivalsBody(Exact):
    """Every festival followed."""

    data: list[FestivalBody]


class SourceBody(Exact):
    """The health of one source."""

    key: str
    name: str
    platform: str
    url: str
    festival: str | None
    lineage: Lineage
    state: str
    last_visit: datetime | None
    last_success: datetime | None
    last_change: datetime | None
    next_visit: datetime | None
    found: int
    unreadable: int
    failing_since: datetime | None
    error: str | None
    reason: str | None
    flagged: str | None


class SourcesBody(Exact):
    """Every source followed."""

    data: list[SourceBody]


class QueuedBody(Exact):
    """It waits for a moderator; `status` tells its submitter what became of it."""

    id: str
    status: str


class AcceptedBody(Exact):
    """The same words whatever happens: nobody learns who is subscribed."""

    message: str


class ParamErrorBody(Exact):
    """One parameter at fault."""

    param: str
    message: str
    allowed: list[str]


class ProblemBody(BaseModel):
    """RFC 9457."""

    type: str
    title: str
    status: int
    detail: str
    request_id: str
    errors: list[ParamErrorBody] = []
