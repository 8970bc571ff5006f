"""The values this room passes on, one per stop of a listing's way (design: eight stops).

`Draft` is what we understood of a listing or post, `Judgement` what we think of it, `Event` what we tell.
`Query` is the one description of a search that JSON, calendar, page, feed and digest share.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, Literal

Kind = Literal["official", "association", "niche", "alumni", "social", "online_to_offline"]
Access = Literal["open", "rsvp", "badge", "members", "invite", "ticket", "unknown"]
Cost = Literal["free", "paid", "unknown"]
Mode = Literal["in_person", "online", "hybrid"]
Status = Literal["scheduled", "moved", "postponed", "cancelled", "withdrawn"]
Confidence = Literal["confirmed", "likely", "lead"]
Lineage = Literal["festival", "organiser", "platform", "community", "social"]

KINDS: tuple[Kind, ...] = ("official", "association", "niche", "alumni", "social", "online_to_offline")
ACCESSES: tuple[Access, ...] = ("open", "rsvp", "badge", "members", "invite", "ticket", "unknown")
COSTS: tuple[Cost, ...] = ("free", "paid", "unknown")
ROLES: tuple[str, ...] = (
    "director", "producer", "writer", "actor", "cinematographer", "editor", "composer", "sound", "animator",
    "vfx", "designer", "crew", "filmmaker", "programmer", "press", "sales", "funder", "industry", "student",
)  # fmt: skip
GENRES: tuple[str, ...] = (
    "documentary", "horror", "scifi", "comedy", "short", "animation", "experimental", "immersive", "lgbtq",
    "faith", "family",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Venue:
    """Where. `lat`/`lon` in degrees WGS 84, only when the source gave real ones."""

    name: str | None = None
    address: str | None = None
    city: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """One listing or post, understood: clean text, instants beside wall time, a zone, a venue.

    `start_at`/`end_at` are UTC instants; `start_on` is the local date; `time_stated` is false when only the
    day is known (then `start_at` is local midnight and not to be shown as a time). `zone_stated` is false
    when the zone came from the source or festival rather than from the page.
    """

    source_key: str
    origin_id: str
    title: str
    start_at: datetime
    start_on: date
    timezone: str
    end_at: datetime | None = None
    all_day: bool = False
    time_stated: bool = True
    zone_stated: bool = True
    end_is_guessed: bool = False
    url: str | None = None
    status: Status = "scheduled"
    description: str = ""
    venue: Venue = field(default_factory=Venue)
    mode: Mode = "in_person"
    online_url: str | None = None
    organiser: str | None = None
    section: str | None = None
    price: str | None = None
    previous_start_at: datetime | None = None
    series: str | None = None
    festival: str | None = None
    language: str | None = None
    lineage: Lineage = "platform"
    is_post: bool = False
    author: str | None = None
    thread: str | None = None
    cancels: bool = False
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """Is it a meetup, of which kind, for whom; `why` holds the words that decided it.

    `score` is 0..1; `review` marks the uncertain middle, which goes to a person, not to the bin.
    """

    is_meetup: bool
    score: float
    kind: Kind | None = None
    roles: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    access: Access = "unknown"
    access_note: str | None = None
    cost: Cost = "unknown"
    why: tuple[str, ...] = ()
    review: bool = False


@dataclass(frozen=True, slots=True)
class SourceRef:
    """Who told us of an event, and when they last confirmed it."""

    name: str
    url: str | None
    lineage: Lineage
    first_seen: datetime
    last_seen: datetime


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field on which sources disagree: every value said, with the source that says it."""

    field: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Event:
    """The gathering, once, as every teller (JSON, calendar, page, digest) sees it.

    Instants are aware UTC; `timezone` is IANA or `None` when no zone is known. `sequence` counts material
    changes (RFC 5545 SEQUENCE); `changed_at` is the moment of the last one; `updated` that of any change.
    """

    id: str
    title: str
    description: str
    start_at: datetime
    end_at: datetime | None
    start_on: date
    timezone: str | None
    all_day: bool
    time_stated: bool
    end_is_guessed: bool
    status: Status
    sequence: int
    previous_start_at: datetime | None
    kind: Kind | None
    roles: tuple[str, ...]
    genres: tuple[str, ...]
    access: Access
    access_note: str | None
    cost: Cost
    price: str | None
    mode: Mode
    online_url: str | None
    url: str | None
    venue: Venue
    organiser: str | None
    festival: str | None
    festival_name: str | None
    series_id: str | None
    language: str | None
    confidence: Confidence
    labels_why: tuple[str, ...]
    sources: tuple[SourceRef, ...]
    conflicts: tuple[Conflict, ...]
    first_seen: datetime
    changed_at: datetime
    updated: datetime
    cancelled_at: datetime | None = None
    merged_into: str | None = None
    distance_m: float | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """A circle: degrees WGS 84 and metres."""

    lat: float
    lon: float
    radius: float


@dataclass(frozen=True, slots=True)
class Query:
    """One search. Empty tuples and `None` mean *any*. Instants are aware UTC.

    An event matches the window when it overlaps `[from_at, to_at)`. `after`/`before` bound the local time of
    day of the start and wrap midnight. `updated_since` also lets withdrawn and merged events through.
    """

    q: str | None = None
    festival: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    genre: tuple[str, ...] = ()
    access: tuple[str, ...] = ()
    cost: tuple[str, ...] = ()
    mode: tuple[str, ...] = ()
    from_at: datetime | None = None
    to_at: datetime | None = None
    after: time | None = None
    before: time | None = None
    near: Near | None = None
    city: str | None = None
    country: str | None = None
    source: tuple[str, ...] = ()
    lineage: tuple[str, ...] = ()
    confidence: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    updated_since: datetime | None = None
    tz: str | None = None
    sort: Literal["start", "relevance", "distance", "newest", "updated"] = "start"
    limit: int = 20
    cursor: str | None = None
    facets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """One page of a search. `total` is exact unless `total_is_exact` is false (then: at least that many)."""

    events: tuple[Event, ...]
    cursor: str | None
    total: int
    total_is_exact: bool
    facets: dict[str, dict[str, int]] = field(default_factory=dict)


class AggregatorError(Exception):
    """Base of this room's errors; `where` names the row, source or parameter."""

    def __init__(self, why: str, where: str | None = None, **facts: Any) -> None:
        super().__init__(f"{where}: {why}" if where else why)
        self.why = why
        self.where = where
        self.facts = facts
