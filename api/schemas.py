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


class SubscriptionBody(BaseModel):
    """What somebody asks for by mail. `query` is a search as a query string; `website` stays empty."""

    model_config = ConfigDict(extra="forbid")

    email: str = Field(max_length=320, examples=["ines@reader.example"])
    query: str = Field("", max_length=2000, examples=["festival=harbourfest-2027&role=editor"])
    frequency: str = Field("daily", pattern="^(daily|weekly|festival)$")
    hour: int = Field(7, ge=0, le=23, description="Local hour.")
    weekday: int | None = Field(None, ge=0, le=6, description="For weekly letters; 0 is Monday.")
    timezone: str | None = Field(None, max_length=64, examples=["Europe/Berlin"])
    language: str = Field("en", pattern="^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=20)
    leads: bool = False
    website: str = Field("", max_length=200, description="Leave empty: whoever fills it is no person.")


class CorrectionBody(Exact):
    """A field of the event, or `is_meetup`, and its right value. Moments carry their offset."""

    field: str = Field(max_length=40, examples=["kind"])
    value: Any = Field(examples=["niche"])


class WithBody(Exact):
    """The other event."""

    other: str = Field(alias="with", max_length=64, examples=["7h2k9m4x0a"])


class SplitBody(Exact):
    """One listing: its source's key and its id there."""

    source: str = Field(max_length=64, examples=["harbour-site"])
    origin_id: str = Field(max_length=400, examples=["https://harbour.example/4711"])


class JudgementBody(SplitBody):
    """One part of a listing's judgement: is_meetup, kind, roles, genres, access or cost."""

    field: str = Field(max_length=40, examples=["is_meetup"])
    value: Any = Field(examples=[True])


class ErasureBody(Exact):
    """What to remove: an address, an author's handle, or both."""

    link: str | None = Field(None, max_length=2000, examples=["https://social.example/@ines/1"])
    handle: str | None = Field(None, max_length=200, examples=["@ines@social.example"])


class SubmissionBody(BaseModel):
    """Word of mouth: a gathering (`title`, `day`, …) or, with `kind=source`, an address to follow."""

    model_config = ConfigDict(extra="forbid")

    kind: str = Field("event", pattern="^(event|source)$")
    title: str = Field("", max_length=300, examples=["Editors' coffee"])
    day: str = Field("", max_length=10, examples=["2027-02-12"])
    at: str = Field("", max_length=8, description="Local start.", examples=["18:30"])
    until: str = Field("", max_length=8, description="Local end.", examples=["20:00"])
    timezone: str = Field("", max_length=64, examples=["Europe/Berlin"])
    festival: str = Field("", max_length=64, examples=["harbourfest-2027"])
    where: str = Field("", max_length=300, examples=["Café Anker"])
    address: str = Field("", max_length=300)
    city: str = Field("", max_length=120)
    access: str = Field("unknown", max_length=10)
    cost: str = Field("unknown", max_length=10)
    url: str = Field("", max_length=2000, description="Where it is announced; for a source, what to follow.")
    description: str = Field("", max_length=4000)
    organiser: str = Field("", max_length=300)
    contact: str = Field("", max_length=300, description="For the moderator's questions; never published.")
    website: str = Field("", max_length=200, description="Leave empty: whoever fills it is no person.")


class ReportBody(BaseModel):
    """What is wrong with an event: time, full, cancelled or other."""

    model_config = ConfigDict(extra="forbid")

    what: str = Field(pattern="^(time|full|cancelled|other)$")
    words: str = Field("", max_length=1000)
    contact: str = Field("", max_length=300)
    website: str = Field("", max_length=200, description="Leave empty: whoever fills it is no person.")


class LinkBody(BaseModel):
    """An address or a post's text to be read."""

    model_config = ConfigDict(extra="forbid")

    url: str = Field("", max_length=2000, examples=["https://lu.example/editors-coffee"])
    text: str = Field("", max_length=5000)
    festival: str = Field("", max_length=64)


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
