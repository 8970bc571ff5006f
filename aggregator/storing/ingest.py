"""One visit's transaction: what was found meets what is known, and the difference is written.

Most nights most listings are unchanged, so everything turns on one read of hashes per source; an unchanged
listing costs nothing more. Nothing here commits: the caller's transaction holds the visit whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, insert, select, update

from aggregator.decide import Vanishing, carried, same_address, vanishing
from aggregator.engine import lists_for
from aggregator.model import AggregatorError, Draft, Judgement
from aggregator.moments import seconds
from aggregator.people.erasing import not_erased
from aggregator.people.review import remember_doubts
from aggregator.reports import Matcher, MatchVerdict, VisitOutcome, VisitReport
from aggregator.storing import health
from aggregator.storing.matching import Placing
from aggregator.storing.rejoining import move, rematch, unite
from aggregator.storing.renamed import renamed
from aggregator.storing.retell import BATCH, Told, retell
from aggregator.storing.rows import as_json, content_hash, draft_from, judgement_from, listing_columns
from aggregator.storing.withdrawing import call_off, stored, taken_back, withdraw
from aggregator.tables import table

LISTINGS, SOURCES = table("listings"), table("sources")
_COMPARED = (
    "id",
    "origin_id",
    "content_hash",
    "event_id",
    "missing",
    "withdrawn_at",
    "until_at",
    "judged_by",
    "is_post",
)
# What tells one gathering from another: when one of these changes, a listing may be known as another's.
TELLING = ("title", "start_at", "url", "venue")
KNOWN: Select[Any] = select(*(LISTINGS.c[name] for name in _COMPARED)).where(
    LISTINGS.c.source_key == bindparam("source")
)


@dataclass
class _Found:
    """A visit's listings beside what was known of them."""

    unchanged: list[int] = field(default_factory=list)
    changed: list[tuple[Row[Any], Draft, Judgement]] = field(default_factory=list)
    new: list[tuple[Draft, Judgement]] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    other_now: list[tuple[Row[Any], Draft]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.unchanged) + len(self.changed) + len(self.new)


def record_visit(
    connection: Connection,
    report: VisitReport,
    judged: Sequence[tuple[Draft, Judgement]],
    now: datetime,
    *,
    removed: Sequence[str] = (),
    match: Matcher | None = None,
) -> VisitOutcome:
    """Write one visit and return what it changed; see `Store.record_visit`."""
    source = connection.execute(select(SOURCES).where(SOURCES.c.key == report.source_key)).first()
    if source is None:
        raise AggregatorError("is no source the store knows; call `follow` first", report.source_key)
    known: dict[str, Row[Any]] = {
        row.origin_id: row for row in connection.execute(KNOWN, {"source": report.source_key})
    }
    told_now = list(not_erased(connection, _one_each(judged)))
    if report.complete and not report.failed:
        known |= _renamed(connection, known, [draft for draft, _ in told_now], now)
    found = _compared(known, told_now)
    gone = _vanishing(report, source, known, found, now)
    placing = Placing(connection, match or same_address)
    touched = _write(connection, found, now, placing)
    tombstones = [known[one] for one in removed if one in known]
    deleted = taken_back(connection, tombstones, now)
    touched |= withdraw(connection, gone, [row for row in tombstones if not row.is_post], now)
    touched |= move(connection, placing)
    told = retell(connection, touched, now, report.source_key)
    joined = rematch(connection, found.other_now, now, placing) + unite(connection, now, placing)
    remember_doubts(connection, placing.doubts, now)
    _confirm(connection, report, found, gone, now)
    return health.after_visit(
        connection, source, report, _counted(report, found, gone, told, joined, deleted), now
    )


def _one_each(judged: Iterable[tuple[Draft, Judgement]]) -> list[tuple[Draft, Judgement]]:
    """One draft per origin id, the last said, in an order that does not depend on the page's."""
    last = {draft.origin_id: (draft, judgement) for draft, judgement in judged}
    return [last[origin_id] for origin_id in sorted(last)]


def _compared(known: Mapping[str, Row[Any]], judged: Iterable[tuple[Draft, Judgement]]) -> _Found:
    found = _Found()
    for draft, judgement in judged:
        row = known.get(draft.origin_id)
        if row is None:
            found.new.append((draft, judgement))
            continue
        found.seen.add(row.id)
        if row.content_hash == content_hash(draft) and not row.missing and row.withdrawn_at is None:
            found.unchanged.append(row.id)
        else:
            found.changed.append((row, draft, judgement))
    return found


def _renamed(
    connection: Connection, known: Mapping[str, Row[Any]], drafts: Sequence[Draft], now: datetime
) -> dict[str, Row[Any]]:
    """The listings that came under another id, by that id; it is theirs from now on."""
    brought = {draft.origin_id for draft in drafts}
    absent = {
        row.id: row for name, row in known.items() if name not in brought and _is_upcoming(row, seconds(now))
    }
    fresh = [draft for draft in drafts if draft.origin_id not in known and not draft.is_post]
    if not absent or not fresh:
        return {}
    were = {number: draft_from(row.draft) for number, row in stored(connection, list(absent)).items()}
    pairs = renamed(were, fresh, [draft for draft in drafts if draft.origin_id in known])
    for origin_id, number in pairs.items():
        connection.execute(_RENAME, {"listing_id": number, "known_as": origin_id})
    return {origin_id: absent[number] for origin_id, number in pairs.items()}


_RENAME = (
    update(LISTINGS).where(LISTINGS.c.id == bindparam("listing_id")).values(origin_id=bindparam("known_as"))
)


def _is_upcoming(row: Row[Any], at: int) -> bool:
    """Whether silence about the listing means something. Posts scroll out of sight: theirs does not."""
    return row.withdrawn_at is None and row.until_at > at and not row.is_post


def _vanishing(
    report: VisitReport, source: Row[Any], known: Mapping[str, Row[Any]], found: _Found, now: datetime
) -> Vanishing:
    """What the visit's silence means. "Nothing changed since" says once more what was missing then."""
    upcoming = {row.id: row.missing for row in known.values() if _is_upcoming(row, seconds(now))}
    seen = found.seen
    if report.unchanged:
        seen = seen | {one for one, missing in upcoming.items() if missing == 0}
    return vanishing(
        upcoming,
        seen,
        max(len(found), len(seen) if report.unchanged else 0),
        believed=(report.complete or report.unchanged) and not report.failed,
        allowed=source.sweep_allowed,
    )


# -- new and changed listings --------------------------------------------------------------------------------


def _write(connection: Connection, found: _Found, now: datetime, placing: Placing) -> set[str]:
    """Write every listing that is new or says something else; returns the events they speak of."""
    calls_off = [draft for draft, _ in found.new if draft.cancels]
    found.new = [(draft, judgement) for draft, judgement in found.new if not draft.cancels]
    touched: set[str] = set()
    for changed in _batches(found.changed):
        touched |= _change(connection, found, changed, now, placing)
    for fresh in _batches(found.new):
        touched |= _add(connection, fresh, now, placing)
    return touched | call_off(connection, calls_off)


def _batches(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (rows[start : start + BATCH] for start in range(0, len(rows), BATCH))


def _add(
    connection: Connection, fresh: Sequence[tuple[Draft, Judgement]], now: datetime, placing: Placing
) -> set[str]:
    """Insert listings nobody knew; returns the events they speak of."""
    at = seconds(now)
    rows = []
    placed = placing.place([draft for draft, judgement in fresh if judgement.is_meetup])
    for draft, judgement in fresh:
        joins = _joins(placed.get((draft.source_key, draft.origin_id)))
        names = {
            "source_key": draft.source_key,
            "origin_id": draft.origin_id,
            "content_hash": content_hash(draft),
        }
        moments = {"first_seen_at": at, "seen_at": at, "missing": 0, "withdrawn_at": None}
        rows.append(listing_columns(draft, judgement) | names | joins | moments)
    connection.execute(insert(LISTINGS), rows)
    return {row["event_id"] for row in rows if row["event_id"]}


def _joins(verdict: MatchVerdict | None) -> dict[str, Any]:
    """The columns that tie a listing to its event; what is no meetup has none."""
    if verdict is None:
        return {"event_id": None, "match_why": "[]"}
    return {"event_id": verdict.event_id, "match_why": as_json(verdict.why)}


def _change(
    connection: Connection,
    found: _Found,
    batch: Sequence[tuple[Row[Any], Draft, Judgement]],
    now: datetime,
    placing: Placing,
) -> set[str]:
    """Update listings that say something else, or are back; returns the events they speak of."""
    before = stored(connection, [row.id for row, _, _ in batch])
    at, rows = seconds(now), []
    judged = [
        (row, draft, judgement_from(before[row.id].judgement) if row.judged_by else judgement)
        for row, draft, judgement in batch
    ]
    placed = placing.place([draft for row, draft, kept in judged if row.event_id is None and kept.is_meetup])
    for row, draft, kept in judged:
        was = before[row.id]
        before_it = draft_from(was.draft)
        if row.event_id is not None and any(
            getattr(before_it, one) != getattr(draft, one) for one in TELLING
        ):
            found.other_now.append((row, draft))
        columns = listing_columns(carried(before_it, draft), kept)
        joins = {"event_id": row.event_id, "match_why": was.match_why}
        if row.event_id is None:
            joins = _joins(placed.get((draft.source_key, draft.origin_id)))
        moments = {"seen_at": at, "missing": 0, "withdrawn_at": None}
        rows.append(columns | joins | moments | {"content_hash": content_hash(draft), "listing_id": row.id})
    connection.execute(_UPDATE, rows)
    return {row["event_id"] for row in rows if row["event_id"]}


_COLUMNS = [column.name for column in LISTINGS.c]
_FIXED = {"id", "source_key", "origin_id", "first_seen_at", "judged_by"}
_UPDATE = (
    update(LISTINGS)
    .where(LISTINGS.c.id == bindparam("listing_id"))
    .values({name: bindparam(name) for name in _COLUMNS if name not in _FIXED})
)


# -- what was seen -------------------------------------------------------------------------------------------


def _confirm(
    connection: Connection, report: VisitReport, found: _Found, gone: Vanishing, now: datetime
) -> None:
    """Note what was seen. A complete visit says so once, for the source; another for each listing."""
    if report.complete and not report.failed and not gone.failed:
        return
    lists = lists_for(connection.dialect.name)
    wanted = update(LISTINGS).where(lists.among(LISTINGS.c.id, "ids")).values(seen_at=bindparam("at"))
    if found.unchanged:
        connection.execute(wanted, {"ids": lists.bound(found.unchanged), "at": seconds(now)})


def _counted(
    report: VisitReport, found: _Found, gone: Vanishing, told: Told, joined: int, deleted: int
) -> VisitOutcome:
    failed = report.code or gone.failed
    meetups = sum(judgement.is_meetup for _, judgement in found.new)
    return VisitOutcome(
        source_key=report.source_key,
        found=len(found),
        new=len(told.new),
        changed=len(told.changed),
        unchanged=len(found.unchanged),
        withdrawn=len(told.withdrawn) + deleted,
        merged=joined + max(meetups - len(told.new), 0),
        unreadable=len(report.unreadable),
        flagged=gone.flagged,
        code=failed,
    )
