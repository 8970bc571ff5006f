"""One visit from claim to store: collect, understand, record. Joins the rooms and decides nothing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from aggregator.comparing.same_event import decide_same
from aggregator.normalise import origin_key
from aggregator.reports import Claim, Festival, Validators, VisitOutcome, VisitReport
from aggregator.store import Store
from aggregator.understand import Understood, Wanted, understand
from scrapers import registry
from scrapers.collect import collect
from scrapers.contract import Remember, Removed, Source
from scrapers.fetch import Fetcher
from scrapers.fetching.answers import Known
from scrapers.visiting.visits import Collected

log = logging.getLogger(__name__)

# Validators are hints (a server may be wrong about them), so once in ten days everything is fetched anew.
FULL_EVERY_DAYS = 10


@dataclass(frozen=True, slots=True)
class Follow:
    """A source to visit, its festival, and which of its listings are wanted.

    `every` replaces the festival's clock by a fixed cadence, for trying things out on one's own machine.
    """

    source: Source
    festival: Festival | None = None
    wanted: Wanted = Wanted()  # noqa: RUF009 - frozen
    every: timedelta | None = None


async def visit(
    claim: Claim, follow: Follow, fetcher: Fetcher, store: Store, now: Callable[[], datetime]
) -> VisitOutcome:
    """Make one claimed visit and remember it, in one transaction. Raises only what the store raises."""
    source = replace(follow.source, memory=claim.memory)
    collected = await collect(
        source,
        registry.adapter(source.platform),
        fetcher,
        known={url: known_of(validators) for url, validators in claim.validators.items()},
        full=is_full_turn(claim, now()),
    )
    return await asyncio.to_thread(remember, collected, replace(follow, source=source), store, now())


def is_full_turn(claim: Claim, now: datetime) -> bool:
    """Whether this is the first visit of the source's day without validators; sources have different days."""
    if claim.last_success_at is not None and claim.last_success_at.date() == now.date():
        return False
    return (now.toordinal() + sum(claim.key.encode())) % FULL_EVERY_DAYS == 0


def remember(collected: Collected, follow: Follow, store: Store, now: datetime) -> VisitOutcome:
    """Understand what a visit brought and store it."""
    leads = store.leads(follow.source.key, now)
    understood = understand(collected.findings, follow.source, follow.festival, now, follow.wanted, leads)
    removed = [origin_key(found.origin_id) for found in collected.findings if isinstance(found, Removed)]
    report = replace(report_of(collected, understood), every=follow.every)
    outcome = store.record_visit(report, understood.judged, now, removed=removed, match=decide_same)
    log.log(level_of(outcome), "visit ended", extra=fields_of(outcome))
    return outcome


def level_of(outcome: VisitOutcome) -> int:
    """Trouble is a warning, a change is news, a visit that changed nothing is neither."""
    if outcome.code or outcome.flagged:
        return logging.WARNING
    told = outcome.new or outcome.changed or outcome.withdrawn or outcome.merged
    return logging.INFO if told else logging.DEBUG


def fields_of(outcome: VisitOutcome) -> dict[str, object]:
    """What the log says of a visit: the source, and every figure that is not nothing."""
    figures = ("new", "changed", "withdrawn", "merged", "unreadable", "code", "flagged")
    named = {name: getattr(outcome, name) for name in figures}
    return {"source": outcome.source_key} | {name: value for name, value in named.items() if value}


def report_of(collected: Collected, understood: Understood) -> VisitReport:
    """The scrapers' report in the aggregator's words."""
    visit = collected.visit
    unreadable = [(one.where, one.why) for one in visit.unreadable]
    return VisitReport(
        source_key=visit.source_key,
        started_at=visit.started_at,
        ended_at=visit.ended_at,
        ended=visit.ended,
        complete=visit.complete,
        unchanged=visit.ended == "unchanged",
        pages=visit.pages,
        bytes=visit.bytes,
        unreadable=(*unreadable, *understood.unreadable),
        code=visit.code,
        reason=visit.reason,
        retry_at=visit.retry_at,
        cache_until=visit.cache_until,
        memory={found.name: found.value for found in collected.findings if isinstance(found, Remember)},
        known=validators_of(visit.known),
    )


def validators_of(known: Mapping[str, Known]) -> dict[str, Validators]:
    """What the store keeps of the validators."""
    return {url: Validators(one.etag, one.last_modified, one.body_hash) for url, one in known.items()}


def known_of(validators: Validators) -> Known:
    """Stored validators as the fetcher wants them, good for whichever address answers."""
    return Known(etag=validators.etag, last_modified=validators.last_modified, body_hash=validators.hash)
