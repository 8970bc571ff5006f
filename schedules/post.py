"""The nightly letters: who is due, what to say, send, remember. Decides nothing itself."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta

from aggregator.digest import Digest, Edition, Subscription, Told, Was, compose, upcoming, wants_today
from aggregator.localtime import in_zone
from aggregator.model import Event
from aggregator.people import deliveries
from aggregator.people.deliveries import Delivery
from aggregator.people.subscriptions import forget_unconfirmed
from aggregator.reports import HistoryEntry, SourceHealth
from aggregator.store import Store
from aggregator.telling.hooks import digest_call
from aggregator.telling.letters import Letter, Rows, digest_letter
from aggregator.telling.wording import place_line
from schedules.outbox import Line, Lines, Outcome, Sender

LINES = 4
log = logging.getLogger("festmeet.digest")


@dataclass(frozen=True, slots=True)
class DigestReport:
    """Figures of one run. `deferred` go out later; `failed` were given up or could not be written.

    `taken_over` were another run's by the time it was their turn.
    """

    due: int = 0
    sent: int = 0
    empty: int = 0
    suppressed: int = 0
    bounced: int = 0
    deferred: int = 0
    failed: int = 0
    taken_over: int = 0
    subjects: tuple[str, ...] = ()

    @property
    def is_alarming(self) -> bool:
        """Letters were due and had something to say, and not one left the house."""
        return self.sent == 0 and self.due > self.empty + self.suppressed + self.taken_over

    def counts(self) -> dict[str, int]:
        """How many letters met which fate, by its name; what did not happen is left out."""
        named = ((one.name, getattr(self, one.name)) for one in fields(self))
        return {name: count for name, count in named if isinstance(count, int) and count}


@dataclass(slots=True)
class Night:
    """What every letter of one run shares."""

    store: Store
    now: datetime
    sender: Sender
    editions: Mapping[str, Edition]
    health: Sequence[SourceHealth]
    rows: Rows = field(init=False)
    began: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        self.rows = Rows(self.sender.head.base_url)

    def moment(self) -> datetime:
        """`now`, moved on by what the run has taken so far."""
        return self.now + timedelta(seconds=time.monotonic() - self.began)

    def letter(self, digest: Digest) -> Letter:
        """The digest as a letter, or as a call to its reader's webhook."""
        if digest.subscription.channel == "webhook":
            return digest_call(digest, self.sender.head, self.sender.links, self.now)
        return digest_letter(digest, self.sender.head, self.sender.links, self.now, self.rows)


async def run_digest(
    store: Store, sender: Sender, now: datetime, *, holder: str = "digest", dry_run: bool = False
) -> DigestReport:
    """As `send_due`, in a thread, so that a schedule's other jobs go on."""
    return await asyncio.to_thread(send_due, store, sender, now, holder=holder, dry_run=dry_run)


def send_due(
    store: Store,
    sender: Sender,
    now: datetime,
    *,
    holder: str = "digest",
    dry_run: bool = False,
    everyone: bool = False,
) -> DigestReport:
    """Write and send every letter that is due; safe to run twice, or by two at once.

    A dry run claims and remembers nothing: give it a `FolderLine`. With `everyone` a dry run writes for
    all active subscriptions, due or not.
    """
    night = Night(store, now, sender, editions(store), store.sources(now))
    if dry_run:
        return asyncio.run(_rehearse(night, everyone))
    forget_unconfirmed(store, now)
    runs, report = _claimed(night, holder)
    report = asyncio.run(_send_all(night, runs, report))
    if report.due:
        level = logging.ERROR if report.is_alarming else logging.INFO
        log.log(level, "digest run", extra=report.counts())
    return report


def editions(store: Store) -> dict[str, Edition]:
    """When each festival is on."""
    return {
        festival.key: Edition(festival.starts_on, festival.ends_on)
        for festival in store.festivals()
        if festival.starts_on and festival.ends_on
    }


def _claimed(night: Night, holder: str) -> tuple[list[Delivery], DigestReport]:
    """Every run that is ours: those put off before, then those whose hour has come."""
    runs = list(deliveries.claim_again(night.store, night.now, holder))
    report = DigestReport(due=len(runs))
    for subscription in deliveries.due(night.store, night.now):
        run = deliveries.claim(night.store, subscription, night.now, holder)
        if run == "suppressed":
            report = replace(report, due=report.due + 1, suppressed=report.suppressed + 1)
        elif run is not None:
            report = replace(report, due=report.due + 1)
            runs.append(run)
    return runs, report


async def _send_all(night: Night, runs: list[Delivery], report: DigestReport) -> DigestReport:
    """A few lines to the server share the runs; one slow recipient holds up one line."""
    waiting = iter(runs)
    fates: list[tuple[str, str]] = []

    async def work(line: Line) -> None:
        fates.extend([await _deliver(night, run, line) for run in waiting])

    async with Lines(night.sender.line, min(LINES, max(len(runs), 1))) as lines:
        await asyncio.gather(*(work(line) for line in lines.all))
    for fate, subject in fates:
        report = replace(report, **{fate: getattr(report, fate) + 1})
        if fate == "sent":
            report = replace(report, subjects=(*report.subjects, subject))
    return report


async def _deliver(night: Night, run: Delivery, line: Line) -> tuple[str, str]:
    """Write one letter, send it, remember what became of it; says which figure it counts for."""
    if not deliveries.hold(night.store, run, night.moment()):
        return "taken_over", ""
    try:
        written = _written(night, run)
    except Exception as trouble:
        # Whatever is wrong with this one letter, the others must not wait for it.
        log.exception("letter not written", extra={"subscription": run.subscription.id})
        deliveries.put_off(night.store, run, f"not written: {trouble!r}", night.moment())
        return "failed", ""
    if written is None:
        deliveries.empty(night.store, run, night.now)
        return "empty", ""
    if not deliveries.may_send(night.store, run):
        deliveries.not_wanted(night.store, run, night.now)
        return "suppressed", ""
    digest, letter = written
    outcome = await line.send(letter)
    return _remembered(night, run, digest, letter.message_id, outcome), digest.subject


def _written(night: Night, run: Delivery) -> tuple[Digest, Letter] | None:
    """What there is to say, and the letter that says it."""
    composed = _composed(night, run.subscription)
    if composed is None:
        return None
    digest = replace(composed, run_on=run.run_on)
    return digest, night.letter(digest)


def _remembered(night: Night, run: Delivery, digest: Digest, message_id: str, outcome: Outcome) -> str:
    if outcome.fate == "sent":
        deliveries.sent(night.store, run, digest.told, message_id, night.now)
        return "sent"
    log.warning("letter not taken", extra={"subscription": run.subscription.id, "why": outcome.reason})
    if outcome.fate == "refused":
        deliveries.bounced(night.store, run, outcome.reason, night.now)
        return "bounced"
    return "deferred" if deliveries.put_off(night.store, run, outcome.reason, night.moment()) else "failed"


async def _rehearse(night: Night, everyone: bool) -> DigestReport:
    """Write what would be sent, and forget it."""
    report = DigestReport()
    chosen = deliveries.active(night.store) if everyone else deliveries.due(night.store, night.now)
    for subscription in chosen:
        digest = _composed(night, subscription)
        report = replace(report, due=report.due + 1, empty=report.empty + (digest is None))
        if digest is not None:
            await night.sender.line.send(night.letter(digest))
            report = replace(report, sent=report.sent + 1, subjects=(*report.subjects, digest.subject))
    return report


def _composed(night: Night, subscription: Subscription) -> Digest | None:
    """Today's digest of one subscription, or `None`."""
    edition = night.editions.get(subscription.festival or "")
    if not wants_today(subscription, edition, in_zone(night.now, subscription.timezone).date()):
        return None
    ledger = deliveries.ledger(night.store, subscription.id)
    remembered = night.store.events(sorted({told.event_id for told in ledger}))
    return compose(
        subscription, matching(night.store, subscription, night.now), remembered, ledger, night.now,
        was=_was(night.store.history, remembered, ledger), edition=edition,
        failed=failing(night.health, subscription),
    )  # fmt: skip


def matching(store: Store, subscription: Subscription, now: datetime) -> tuple[Event, ...]:
    """Every event the subscription's search finds from now on, page by page up to its bound."""
    query = upcoming(subscription, now)
    most, events, cursor = query.limit, list[Event](), None
    while len(events) < most:
        found = store.search(replace(query, limit=100, cursor=cursor), now)
        events += found.events
        cursor = found.cursor
        if cursor is None:
            break
    return tuple(events[:most])


def failing(health: Sequence[SourceHealth], subscription: Subscription) -> tuple[str, ...]:
    """Names of the sources behind this search whose last visit failed."""
    wanted = set(subscription.query.festival)
    return tuple(
        source.name or source.key
        for source in health
        if source.active and source.code and (not wanted or source.festival in wanted)
    )


def _was(
    history: Callable[[str], Sequence[HistoryEntry]], remembered: Sequence[Event], ledger: Sequence[Told]
) -> dict[str, Was]:
    """For each event that changed since it was told: the oldest value of what changed since then."""
    told: dict[str, int] = {}
    for line in ledger:
        told[line.event_id] = max(told.get(line.event_id, -1), line.sequence)
    return {
        event.id: was_since(history(event.id), told[event.id], event)
        for event in remembered
        if event.sequence > told[event.id]
    }


def was_since(history: Sequence[HistoryEntry], sequence: int, event: Event) -> Was:
    """What start, place and title were as of that sequence, where they are different now."""
    oldest: dict[str, object] = {}
    for entry in history:
        if entry.sequence > sequence:
            oldest.setdefault(entry.field, entry.was)
    start = oldest.get("start_at")
    was_at = datetime.fromisoformat(start) if isinstance(start, str) else None
    name, address = (
        oldest.get("venue.name", event.venue.name),
        oldest.get("venue.address", event.venue.address),
    )
    place = place_line(
        replace(event.venue, name=name if isinstance(name, str) else None,
                address=address if isinstance(address, str) else None)
    )  # fmt: skip
    title = oldest.get("title")
    return Was(
        was_at if was_at != event.start_at else None,
        place if place != place_line(event.venue) else None,
        title if isinstance(title, str) and title != event.title else None,
    )
