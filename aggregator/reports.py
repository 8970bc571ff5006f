"""What goes into the store and comes out of it beside drafts and events: visits, health, changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from aggregator.model import Draft, Event, Judgement, Lineage


@dataclass(frozen=True, slots=True)
class Festival:
    """One edition. `starts_on`/`ends_on` are its first and last day, both inclusive, in `timezone` (IANA)."""

    key: str
    name: str
    starts_on: date | None = None
    ends_on: date | None = None
    timezone: str | None = None
    city: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    url: str | None = None
    hashtags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Followed:
    """A source as settings know it: enough for the store to say when it is due and who speaks."""

    key: str
    platform: str
    url: str
    name: str = ""
    festival: str | None = None
    lineage: Lineage = "platform"
    timezone: str | None = None
    min_interval: int = 0


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave with an address: its ETag and Last-Modified as sent, and our hash of the body."""

    etag: str | None = None
    last_modified: str | None = None
    hash: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A source that is due and that is ours until `until`; `memory` is what its adapter asked to remember."""

    key: str
    until: datetime
    memory: Mapping[str, str]
    validators: Mapping[str, Validators]
    failures: int
    last_success_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class VisitReport:
    """One attempt at a source as the scrapers tell it; `schedules` converts.

    `ended` is why it ended (`exhausted`, `unchanged`, `page_cap`, `cursor_stuck`, `error`, …); `unchanged`
    says that the server or the hash answered that nothing changed. `code` and `reason` are set when it
    failed. `memory` and `known` (address → validators) are kept when the visit was complete. `retry_at` and
    `cache_until` are what the server asked for. `every` is a fixed cadence instead of the festival's clock.
    """

    source_key: str
    started_at: datetime
    ended_at: datetime
    ended: str
    complete: bool
    unchanged: bool = False
    pages: int = 0
    bytes: int = 0
    unreadable: Sequence[tuple[str, str]] = ()
    code: str | None = None
    reason: str | None = None
    retry_at: datetime | None = None
    cache_until: datetime | None = None
    every: timedelta | None = None
    memory: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, Validators] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """Whether the visit brought an error rather than an answer."""
        return self.code is not None


@dataclass(frozen=True, slots=True)
class VisitOutcome:
    """What a visit changed. `flagged` is a sentence when a brake held; `code` says why it failed."""

    source_key: str
    found: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    merged: int = 0
    unreadable: int = 0
    flagged: str | None = None
    code: str | None = None
    next_visit_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """How one source fares: what the sources page and `festmeet sources` show. Instants are aware UTC."""

    key: str
    name: str
    platform: str
    url: str
    festival: str | None
    lineage: Lineage
    active: bool
    state: str
    last_visit_at: datetime | None
    last_success_at: datetime | None
    last_change_at: datetime | None
    next_visit_at: datetime
    listings: int
    unreadable: int
    failures: int
    failing_since: datetime | None
    code: str | None
    reason: str | None
    flagged: str | None


@dataclass(frozen=True, slots=True)
class Visited:
    """A past visit of one source, for its page and `festmeet sources KEY`."""

    source_key: str
    started_at: datetime
    ended_at: datetime
    ended: str
    complete: bool
    pages: int
    bytes: int
    found: int
    new: int
    changed: int
    unchanged: int
    withdrawn: int
    merged: int
    unreadable: int
    unreadable_sample: tuple[tuple[str, str], ...]
    code: str | None
    reason: str | None
    flagged: str | None


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One field's change. Values are plain JSON values; instants inside are ISO 8601 in UTC."""

    event_id: str
    at: datetime
    sequence: int
    field: str
    was: object
    now: object
    by: str


@dataclass(frozen=True, slots=True)
class Change:
    """An event as it is after a change, or a tombstone (`gone`): withdrawn, merged, or erased (`None`)."""

    number: int
    at: datetime
    event_id: str
    gone: bool
    event: Event | None


@dataclass(frozen=True, slots=True)
class Changes:
    """A page of changes in commit order. Ask again with `cursor`; `too_old` means: fetch everything anew."""

    changes: tuple[Change, ...]
    cursor: int
    more: bool
    too_old: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A listing that may be the same gathering, and the event it stands for.

    `held`: a listing of the asker's own source is in that event, so that the asker cannot be.
    """

    event_id: str
    draft: Draft
    canonical: str | None
    held: bool = False


@dataclass(frozen=True, slots=True)
class MatchVerdict:
    """Which event a draft belongs to (`None`: a new one), why, and which others a person should look at.

    `score`: how sure that is, 0..1. `also`: events that were taken for others until the draft showed that
    they are the same gathering. `moves`: listings of other events (source key, origin id) that clearly
    belong here.
    """

    event_id: str | None = None
    why: tuple[str, ...] = ()
    review: tuple[tuple[str, float], ...] = ()
    score: float = 0.0
    also: tuple[str, ...] = ()
    moves: tuple[tuple[str, str], ...] = ()


Matcher = Callable[[Draft, Sequence[Candidate]], MatchVerdict]
Judged = tuple[Draft, Judgement]
Judge = Callable[[Draft], Judgement]


@dataclass(frozen=True, slots=True)
class Rejudged:
    """One stored listing judged anew: `change` is "kind social → niche", `why` the new reasons in words."""

    title: str
    source_key: str
    origin_id: str
    change: str
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A listing of the uncertain middle, as judged; `event_id` is `None` for what is told to nobody."""

    source_key: str
    origin_id: str
    event_id: str | None
    draft: Draft
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class DoubtfulPair:
    """Two events that may be one gathering; `score` is 0..1."""

    one: Event
    other: Event
    score: float
