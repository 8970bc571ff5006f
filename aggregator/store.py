"""The memory: the only place that opens sessions.

`Store(url)` works alike on SQLite (`sqlite:///festmeet.db`) and PostgreSQL (`postgresql://…`). Writers take
turns, readers never wait for them. Every method is one transaction; `now` is always an argument.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from aggregator import engine, schema, search
from aggregator.decide import same_address
from aggregator.engine import make_engine
from aggregator.model import Draft, Event, Found, Judgement, Query
from aggregator.people import erasing, examples, persons, review
from aggregator.reports import (
    Changes,
    Claim,
    Doubtful,
    DoubtfulPair,
    Festival,
    Followed,
    HistoryEntry,
    Judge,
    Judged,
    Matcher,
    Rejudged,
    SourceHealth,
    Visited,
    VisitOutcome,
    VisitReport,
)
from aggregator.storing import claims, health, ingest, past
from aggregator.storing.ready import fetch, ready
from aggregator.tables import table

LEASE = timedelta(minutes=15)
STATE = table("state").c
VERSIONS = {one: ready(select(STATE.events, STATE.visits), one) for one in ("sqlite", "postgresql")}


class Store:
    """Everything remembered behind one database URL. Safe to share between threads and processes."""

    def __init__(self, url: str) -> None:
        """`url` as in settings, e.g. `sqlite:///festmeet.db`. Opens nothing yet."""
        self.engine = make_engine(url)

    def upgrade(self) -> None:
        """Bring the schema up to this program's; raises `AggregatorError` when it is newer than we are."""
        schema.upgrade(self.engine)

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent look at the store; never waits for a writer."""
        with engine.reading(self.engine) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that may write; writers take turns. An exception undoes all of it."""
        with engine.writing(self.engine) as connection:
            yield connection

    # -- what is told ------------------------------------------------------------------------------------

    def search(self, query: Query, now: datetime) -> Found:
        """One page of the events that match; raises `BadCursor` for a cursor of another search."""
        with self.reading() as connection:
            return search.search(connection, query, now)

    def event(self, event_id: str) -> Event | None:
        """The event of that id, or the one it was merged into (then `id` differs), or `None`."""
        with self.reading() as connection:
            row = persons.follow_merges(connection, event_id)
            return _one(connection, row.id) if row else None

    def event_of(self, source_key: str, origin_id: str) -> str | None:
        """The event that one source's listing speaks of, or `None`."""
        with self.reading() as connection:
            return review.event_of(connection, source_key, origin_id)

    def events(self, ids: Sequence[str]) -> tuple[Event, ...]:
        """The events of those ids, in that order, unknown ones left out, merges not followed."""
        with self.reading() as connection:
            return search.events_by_id(connection, ids)

    def erased(self, event_id: str) -> str | None:
        """Why an id that was once known is gone for good, or `None`."""
        with self.reading() as connection:
            return erasing.why_gone(connection, event_id)

    def history(self, event_id: str) -> tuple[HistoryEntry, ...]:
        """Every change of an event, oldest first."""
        with self.reading() as connection:
            return past.history(connection, event_id)

    def changes(self, cursor: int, limit: int = 100) -> Changes:
        """What changed after `cursor` (0: from the beginning of what is kept), in order of commit."""
        with self.reading() as connection:
            return past.changes(connection, cursor, limit)

    def data_version(self) -> int:
        """A number that grows with every commit that changed an event. Costs one read of one row."""
        return self.versions()[0]

    def versions(self) -> tuple[int, int]:
        """`data_version`, and a number that grows with every visit and so with every "last confirmed"."""
        with self.reading() as connection:
            events, visits = fetch(connection, VERSIONS[connection.dialect.name], {})[0]
            return events, visits

    # -- festivals and sources ---------------------------------------------------------------------------

    def follow(self, festivals: Sequence[Festival], sources: Sequence[Followed], now: datetime) -> None:
        """Take over what settings say; what they no longer name is kept but not visited."""
        with self.writing() as connection:
            health.follow(connection, festivals, sources, now)

    def festivals(self) -> tuple[Festival, ...]:
        """Every edition followed, soonest first."""
        with self.reading() as connection:
            return health.festivals(connection)

    def sources(self, now: datetime) -> tuple[SourceHealth, ...]:
        """The health of every source, by key."""
        with self.reading() as connection:
            return health.sources(connection, now)

    def visits(self, source_key: str, limit: int = 20) -> tuple[Visited, ...]:
        """The latest visits of a source, newest first."""
        with self.reading() as connection:
            return health.visits(connection, source_key, limit)

    def due_sources(
        self, now: datetime, limit: int, holder: str, lease: timedelta = LEASE
    ) -> tuple[Claim, ...]:
        """Claim up to `limit` sources that are due, longest waiting first, for as long as `lease`."""
        with self.writing() as connection:
            return claims.due_sources(connection, now, limit, holder, lease)

    def claim(self, source_key: str, now: datetime, holder: str, lease: timedelta = LEASE) -> Claim | None:
        """Claim one source, due or not; `None` when unknown, held by somebody else, or its host not free."""
        with self.writing() as connection:
            return claims.claim(connection, source_key, now, holder, lease)

    def release(self, source_key: str, holder: str) -> None:
        """Give a claim back without a visit."""
        with self.writing() as connection:
            claims.release(connection, source_key, holder)

    def release_the_dead(self, is_dead: Callable[[str], bool]) -> None:
        """Give back what processes claimed that were killed; `is_dead` knows a holder's fate."""
        with self.writing() as connection:
            for holder in filter(is_dead, claims.holders(connection)):
                claims.release_all(connection, holder)

    def record_visit(
        self,
        report: VisitReport,
        judged: Sequence[tuple[Draft, Judgement]],
        now: datetime,
        *,
        removed: Sequence[str] = (),
        match: Matcher | None = None,
    ) -> VisitOutcome:
        """Remember one visit and what it brought, whole or not at all; says what changed."""
        with self.writing() as connection:
            return ingest.record_visit(connection, report, judged, now, removed=removed, match=match)

    def leads(self, source_key: str, now: datetime) -> tuple[Judged, ...]:
        """The source's posts whose gathering is not over: what a later post may move or call off."""
        with self.reading() as connection:
            return review.leads(connection, source_key, now)

    def allow_vanishing(self, source_key: str) -> None:
        """A person says the flagged source really lost its listings: the next visit may withdraw them."""
        with self.writing() as connection:
            health.allow_vanishing(connection, source_key)

    # -- what persons decide -----------------------------------------------------------------------------

    def correct(self, event_id: str, field: str, value: object, by: str, now: datetime) -> Event:
        """Set a field and lock it against every later visit. `field` is a name of `Event` or `is_meetup`."""
        with self.writing() as connection:
            return _one(connection, persons.correct(connection, event_id, field, value, by, now))

    def unlock(self, event_id: str, field: str, by: str, now: datetime) -> Event:
        """Let the sources speak for a field again."""
        with self.writing() as connection:
            return _one(connection, persons.unlock(connection, event_id, field, by, now))

    def merge(self, a: str, b: str, reasons: Sequence[str], by: str, now: datetime) -> Event:
        """Make two events one; the older id stays, the other answers with it for ever."""
        with self.writing() as connection:
            return _one(connection, persons.merge(connection, a, b, reasons, by, now))

    def unmerge(self, gone_id: str, by: str, now: datetime) -> Event:
        """Undo the merge that took `gone_id` away; its listings go back and no rule merges them again."""
        with self.writing() as connection:
            return _one(connection, persons.unmerge(connection, gone_id, by, now))

    def split(self, event_id: str, source_key: str, origin_id: str, by: str, now: datetime) -> Event:
        """Take one listing out of an event into an event of its own, for good; returns the new event."""
        with self.writing() as connection:
            return _one(connection, persons.split(connection, event_id, source_key, origin_id, by, now))

    def judge(
        self,
        source_key: str,
        origin_id: str,
        said: Mapping[str, object],
        by: str,
        now: datetime,
        *,
        match: Matcher | None = None,
    ) -> str | None:
        """Judge one listing for good, whether it has an event or not; returns its event's id, if any.

        `said` names parts of a `Judgement`: is_meetup, kind, roles, genres, access, cost.
        """
        with self.writing() as connection:
            name = (source_key, origin_id)
            return review.judge_listing(connection, name, said, by, now, match or same_address)

    def apart(self, a: str, b: str, by: str, now: datetime) -> None:
        """Two events that look alike are different gatherings, for good."""
        with self.writing() as connection:
            review.set_apart(connection, a, b, by, now)

    def doubtful(self, now: datetime) -> tuple[Doubtful, ...]:
        """Listings of the uncertain middle that wait for a person, soonest first."""
        with self.reading() as connection:
            return review.doubtful(connection, now)

    def doubtful_pairs(self, now: datetime) -> tuple[DoubtfulPair, ...]:
        """Pairs of events that may be one gathering and wait for a person, likeliest first."""
        with self.reading() as connection:
            return review.doubtful_pairs(connection, now)

    def labels(self) -> tuple[examples.Label, ...]:
        """Every listing a person judged or corrected, as a labelled example for the judge."""
        with self.reading() as connection:
            return examples.labels(connection)

    def labelled_pairs(self) -> tuple[examples.LabelledPair, ...]:
        """Every two listings a person called the same or different gatherings."""
        with self.reading() as connection:
            return examples.pairs(connection)

    def erase(
        self,
        by: str,
        now: datetime,
        *,
        link: str | None = None,
        handle: str | None = None,
        address: str | None = None,
        listing: tuple[str, str] | None = None,
    ) -> int:
        """Remove for ever what came from a link, an author or (source key, origin id), or what is known of a
        reader's address; returns how many.
        """
        with self.writing() as connection:
            return erasing.erase(connection, by, now, erasing.Wanted(link, handle, address, listing))

    def rejudge(
        self, judge: Judge, now: datetime, *, match: Matcher | None = None, dry_run: bool = False
    ) -> tuple[Rejudged, ...]:
        """Judge every stored listing anew; returns what changes and stores it unless `dry_run`."""
        with self.writing() as connection:
            return past.rejudge(connection, judge, match or same_address, now, dry_run=dry_run)

    def tidy(self, now: datetime) -> int:
        """Forget what need not be kept: people's words after their event, old visits and changes."""
        with self.writing() as connection:
            return past.tidy(connection, now)


def _one(connection: Connection, event_id: str) -> Event:
    return search.events_by_id(connection, [event_id])[0]
