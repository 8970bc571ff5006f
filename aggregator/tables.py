"""What is remembered: festivals, sources and their visits, listings, events, and how they came to change.

Instants (`…_at`) are whole seconds since 1970 UTC and days (`…_on`, `day`) are `date.toordinal()`: integers
compare, index and travel alike on SQLite and PostgreSQL. Lists and mappings are JSON text; nobody searches in
them. `docs/store.md` draws the map and says why the event's key is made of time.
"""

from __future__ import annotations

from sqlalchemy import Index, Table, text
from sqlmodel import Field, SQLModel

from aggregator.column_kinds import Big, maybe_moment, maybe_words, words


class FestivalRow(SQLModel, table=True):
    """One edition: name, dates (inclusive), zone, place, hashtags."""

    __tablename__ = "festivals"
    key: str = Field(primary_key=True)
    name: str
    starts_on: int | None = None
    ends_on: int | None = None
    timezone: str | None = None
    city: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    url: str | None = maybe_words()
    hashtags: str = words("[]")
    active: bool = True


class SourceRow(SQLModel, table=True):
    """One place we follow: what settings say of it, when it is due, who holds it, how it fares.

    `confirmed_at` is the end of the last visit that was complete: a listing with `missing = 0` was seen then.
    `retry_at` is when its host wants to hear from us again.
    """

    __tablename__ = "sources"
    key: str = Field(primary_key=True)
    name: str = words()
    platform: str
    url: str = words()
    festival: str | None = None
    lineage: str = "platform"
    timezone: str | None = None
    min_interval: int = 0
    active: bool = True
    next_visit_at: int = Field(default=0, sa_type=Big, index=True)
    claimed_until: int = Field(default=0, sa_type=Big)
    claimed_by: str | None = None
    failures: int = 0
    failing_since: int | None = maybe_moment()
    last_visit_at: int | None = maybe_moment()
    last_success_at: int | None = maybe_moment()
    confirmed_at: int | None = maybe_moment()
    last_change_at: int | None = maybe_moment()
    retry_at: int | None = maybe_moment()
    listings: int = 0
    unreadable: int = 0
    code: str | None = None
    reason: str | None = maybe_words()
    flagged: str | None = maybe_words()
    sweep_allowed: bool = False
    memory: str = words("{}")


class ValidatorRow(SQLModel, table=True):
    """What the server gave with an address, to ask next time whether it changed."""

    __tablename__ = "validators"
    source_key: str = Field(primary_key=True, foreign_key="sources.key", ondelete="CASCADE")
    url: str = Field(primary_key=True)
    etag: str | None = maybe_words()
    last_modified: str | None = None
    hash: str | None = None
    checked_at: int = Field(sa_type=Big)


class VisitRow(SQLModel, table=True):
    """One attempt at a source, whatever came of it, and why it ended."""

    __tablename__ = "visits"
    __table_args__ = (Index("ix_visits_source", "source_key", "started_at"),)
    id: int | None = Field(default=None, primary_key=True, sa_type=Big)
    source_key: str
    started_at: int = Field(sa_type=Big)
    ended_at: int = Field(sa_type=Big)
    ended: str
    complete: bool
    pages: int = 0
    bytes: int = Field(default=0, sa_type=Big)
    found: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    merged: int = 0
    unreadable: int = 0
    unreadable_sample: str = words("[]")
    code: str | None = None
    reason: str | None = maybe_words()
    flagged: str | None = maybe_words()


class ListingRow(SQLModel, table=True):
    """What one source says about one gathering, and the event it speaks of (a sighting, with its reasons).

    `draft` and `judgement` are the values whole, as JSON; the columns beside them are what is looked up.
    `event_id` is null for what is no meetup. `missing` counts complete visits since it was
    last seen; `judged_by` is the person whose judgement stands against later visits. `author_key` is the
    fingerprint of the author's handle, which goes when the gathering is over; erasing still finds it.
    """

    __tablename__ = "listings"
    __table_args__ = (
        Index("ix_listings_origin", "source_key", "origin_id", unique=True),
        Index("ix_listings_event", "event_id"),
        Index("ix_listings_canonical", "canonical"),
        Index("ix_listings_festival", "festival", "start_at"),
        Index("ix_listings_cell", "cell", "start_at"),
        Index("ix_listings_title", "title_key", "start_at"),
        Index("ix_listings_author", "author_key"),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Big)
    source_key: str
    origin_id: str = words()
    event_id: str | None = None
    match_why: str = words("[]")
    content_hash: str
    url: str | None = maybe_words()
    canonical: str | None = maybe_words()
    lineage: str = "platform"
    is_post: bool = False
    festival: str | None = None
    cell: int | None = None
    title_key: str = words()
    author: str | None = None
    author_key: str | None = None
    thread: str | None = maybe_words()
    start_at: int = Field(sa_type=Big)
    until_at: int = Field(sa_type=Big)
    draft: str = words()
    judgement: str = words()
    is_meetup: bool = True
    review: bool = False
    judged_by: str | None = None
    first_seen_at: int = Field(sa_type=Big)
    seen_at: int = Field(sa_type=Big)
    missing: int = 0
    withdrawn_at: int | None = maybe_moment()


LONG = text("is_long")
# What filters and counts read, so that neither touches the wide rows.
NARROW = ("key", "until_at", "status", "kind", "festival", "city_key", "access", "cost", "mode", "roles",
    "genres", "day", "minute", "confidence", "lineages")  # fmt: skip


class EventRow(SQLModel, table=True):
    """The gathering, once: the searched table, one row per occurrence, in order of time.

    `key` is minutes since 2020 in the high bits and a free slot in the low 12, so a search for what comes
    next reads the table forward and stops. It changes with the start; `id` never does. `roles`, `genres`
    and `lineages` are bit masks over vocabularies, in their order (`aggregator.searching.masks`). `until_at`
    is the end used for overlap (a guess when none is known); `minute` is the local time of day of the start,
    -1 for none; `names`, `tags` are what full text reads beside title and description.
    A merged-away row stays, `withdrawn`, so that its id answers for ever.
    """

    __tablename__ = "events"
    __table_args__ = (
        Index("ix_events_id", "id", unique=True),
        Index("ix_events_festival", "festival", "key"),
        Index("ix_events_city", "city_key", "key"),
        Index("ix_events_cell", "cell", "key", "lat", "lon"),
        Index("ix_events_newest", "first_seen_at", "key"),
        Index("ix_events_updated", "updated_at", "key"),
        Index("ix_events_long", "until_at", "key", sqlite_where=LONG, postgresql_where=LONG),
        Index("ix_events_narrow", *NARROW),
    )  # fmt: skip
    key: int = Field(primary_key=True, sa_type=Big, sa_column_kwargs={"autoincrement": False})
    id: str
    title: str = words()
    names: str = words()
    tags: str = words()
    description: str = words()
    start_at: int = Field(sa_type=Big)
    end_at: int | None = maybe_moment()
    until_at: int = Field(sa_type=Big)
    is_long: bool = False
    day: int
    minute: int
    timezone: str | None = None
    all_day: bool = False
    time_stated: bool = True
    end_is_guessed: bool = False
    status: str = "scheduled"
    sequence: int = 0
    previous_start_at: int | None = maybe_moment()
    kind: str | None = None
    roles: int = 0
    genres: int = 0
    access: str = "unknown"
    access_note: str | None = maybe_words()
    cost: str = "unknown"
    price: str | None = maybe_words()
    mode: str = "in_person"
    online_url: str | None = maybe_words()
    url: str | None = maybe_words()
    venue_name: str | None = maybe_words()
    venue_address: str | None = maybe_words()
    city: str | None = maybe_words()
    city_key: str | None = None
    country: str | None = None
    country_key: str | None = None
    lat: float | None = None
    lon: float | None = None
    cell: int | None = None
    organiser: str | None = maybe_words()
    festival: str | None = None
    series_id: str | None = None
    language: str | None = None
    section: str | None = maybe_words()
    confidence: str = "likely"
    lineages: int = 0
    why: str = words("[]")
    conflicts: str = words("[]")
    locks: str = words("{}")
    first_seen_at: int = Field(sa_type=Big)
    changed_at: int = Field(sa_type=Big)
    updated_at: int = Field(sa_type=Big)
    cancelled_at: int | None = maybe_moment()
    merged_into: str | None = None


class HistoryRow(SQLModel, table=True):
    """One field of one event: what it was, what it became (JSON), and who said so (a source or a person)."""

    __tablename__ = "history"
    __table_args__ = (Index("ix_history_event", "event_id", "id"),)
    id: int | None = Field(default=None, primary_key=True, sa_type=Big)
    event_id: str
    at: int = Field(sa_type=Big)
    sequence: int = 0
    field: str
    was: str | None = maybe_words()
    now: str | None = maybe_words()
    by: str = ""


class ChangeRow(SQLModel, table=True):
    """That an event changed, in order of commit: writers take turns, so a number seen is never undercut."""

    __tablename__ = "changes"
    id: int | None = Field(default=None, primary_key=True, sa_type=Big)
    event_id: str
    at: int = Field(sa_type=Big)
    gone: bool = False


class MergeRow(SQLModel, table=True):
    """Two events became one: which listings moved, why, who said so, and whether it was undone."""

    __tablename__ = "merges"
    __table_args__ = (Index("ix_merges_gone", "gone_id"), Index("ix_merges_kept", "kept_id"))
    id: int | None = Field(default=None, primary_key=True, sa_type=Big)
    kept_id: str
    gone_id: str
    listings: str = words("[]")
    reasons: str = words("[]")
    by: str = ""
    at: int = Field(sa_type=Big)
    undone_at: int | None = maybe_moment()


class StateRow(SQLModel, table=True):
    """One row: numbers that say whether anything changed. `events` counts commits that changed an event."""

    __tablename__ = "state"
    id: int = Field(default=1, primary_key=True, sa_column_kwargs={"autoincrement": False})
    events: int = Field(default=0, sa_type=Big)
    visits: int = Field(default=0, sa_type=Big)
    changes_from: int = Field(default=0, sa_type=Big)


TABLES = SQLModel.metadata.tables


def table(name: str) -> Table:
    """The core table of that name, for statements that read rows and not objects."""
    return TABLES[name]
