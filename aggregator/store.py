"""The memory: the only place that opens sessions.

`Store(url)` works alike on SQLite (`sqlite:///festmeet.db`) and PostgreSQL (`postgresql://…`). Writers take
turns, readers never wait for them. Every method is one transaction; `now` is always an argument.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

from sqlalchemy import Connection

from aggregator.model import Draft, Event, Found, Judgement, Query
from aggregator.reports import (
    Changes,
    Claim,
    Festival,
    Followed,
    HistoryEntry,
    Judge,
    Matcher,
    SourceHealth,
    Visited,
    VisitOutcome,
    VisitReport,
)

LEASE = timedelta(minutes=15)


class Store:
    """Everything remembered behind one database URL. Safe to share between threads and processes."""

    def __init__(self, url: str) -> None:
        raise NotImplementedError

    def upgrade(self) -> None:
        """Bring the schema up to this program's; raises `AggregatorError` when it is newer than we are."""
        raise NotImplementedError

    def close(self) -> None:
        """Give back every connection."""
        raise NotImplementedError

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent look at the store; never waits for a writer."""
        raise NotImplementedError
        yield

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that may write; writers take turns. An exception undoes all of it."""
        raise NotImplementedError
        yield

    # -- what is told ------------------------------------------------------------------------------------

    def search(self, query: Query, now: datetime) -> Found:
        """One page of the events that match; raises `BadCursor` for a cursor of another search."""
        raise NotImplementedError

    def event(self, event_id: str) -> Event | None:
        """The event of that id, or the one it was merged into (then `id` differs), or `None`."""
        raise NotImplementedError

    def events(self, ids: Sequence[str]) -> tuple[Event, ...]:
        """The events of those ids, in that order, unknown ones left out, merges not followed."""
        raise NotImplementedError

    def erased(self, event_id: str) -> str | None:
        """Why an id that was once known is gone for good, or `None`."""
        raise NotImplementedError

    def history(self, event_id: str) -> tuple[HistoryEntry, ...]:
        """Every change of an event, oldest first."""
        raise NotImplementedError

    def changes(self, cursor: int, limit: int = 100) -> Changes:
        """What changed after `cursor` (0: from the beginning of what is kept), in order of commit."""
        raise NotImplementedError

    def data_version(self) -> int:
        """A number that grows with every commit that changed an event. Costs one read of one row."""
        raise NotImplementedError

    def visits_version(self) -> int:
        """A number that grows with every visit: for answers that show when sources last confirmed."""
        raise NotImplementedError

    # -- festivals and sources ---------------------------------------------------------------------------

    def follow(self, festivals: Sequence[Festival], sources: Sequence[Followed], now: datetime) -> None:
        """Take over what settings say; what they no longer name is kept but not visited."""
        raise NotImplementedError

    def festivals(self) -> tuple[Festival, ...]:
        """Every edition followed, soonest first."""
        raise NotImplementedError

    def sources(self, now: datetime) -> tuple[SourceHealth, ...]:
        """The health of every source, by key."""
        raise NotImplementedError

    def visits(self, source_key: str, limit: int = 20) -> tuple[Visited, ...]:
        """The latest visits of a source, newest first."""
        raise NotImplementedError

    def due_sources(
        self, now: datetime, limit: int, holder: str, lease: timedelta = LEASE
    ) -> tuple[Claim, ...]:
        """Claim up to `limit` sources that are due, longest waiting first, for as long as `lease`."""
        raise NotImplementedError

    def claim(self, source_key: str, now: datetime, holder: str, lease: timedelta = LEASE) -> Claim | None:
        """Claim one source, due or not; `None` when unknown or held by somebody else."""
        raise NotImplementedError

    def release(self, source_key: str, holder: str) -> None:
        """Give a claim back without a visit."""
        raise NotImplementedError

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
        raise NotImplementedError

    def allow_vanishing(self, source_key: str) -> None:
        """A person says the flagged source really lost its listings: the next visit may withdraw them."""
        raise NotImplementedError

    # -- what persons decide -----------------------------------------------------------------------------

    def correct(self, event_id: str, field: str, value: object, by: str, now: datetime) -> Event:
        """Set a field and lock it against every later visit. `field` is a name of `Event` or `is_meetup`."""
        raise NotImplementedError

    def unlock(self, event_id: str, field: str, by: str, now: datetime) -> Event:
        """Let the sources speak for a field again."""
        raise NotImplementedError

    def merge(self, a: str, b: str, reasons: Sequence[str], by: str, now: datetime) -> Event:
        """Make two events one; the older id stays, the other answers with it for ever."""
        raise NotImplementedError

    def unmerge(self, gone_id: str, by: str, now: datetime) -> Event:
        """Undo the merge that took `gone_id` away; its listings go back and no rule merges them again."""
        raise NotImplementedError

    def split(self, event_id: str, source_key: str, origin_id: str, by: str, now: datetime) -> Event:
        """Take one listing out of an event into an event of its own, for good; returns the new event."""
        raise NotImplementedError

    def erase(
        self,
        by: str,
        now: datetime,
        *,
        link: str | None = None,
        handle: str | None = None,
        listing: tuple[str, str] | None = None,
    ) -> int:
        """Remove what came from a link, an author or (source key, origin id), for ever; returns how many."""
        raise NotImplementedError

    def rejudge(self, judge: Judge, now: datetime, *, dry_run: bool = False) -> tuple[tuple[str, str], ...]:
        """Judge every stored listing anew; returns (title, what changes) and stores it unless `dry_run`."""
        raise NotImplementedError

    def tidy(self, now: datetime) -> int:
        """Forget what need not be kept: people's words after their event, old visits and changes."""
        raise NotImplementedError
