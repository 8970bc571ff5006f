"""What the timetable runs, as plain functions over the store and the fetcher; each finds its own work."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from aggregator.reports import Claim, VisitOutcome
from aggregator.store import Store
from schedules.outbox import Sender
from schedules.post import run_digest
from schedules.visits import Follow, visit
from scrapers.fetch import Fetcher

log = logging.getLogger(__name__)


def this_process() -> str:
    """Who claims: this host and process, so that two schedulers on one store never mix up their claims."""
    return f"{socket.gethostname()}:{os.getpid()}"


def is_dead(holder: str) -> bool:
    """Whether a holder was a process of this machine that runs no more, or had our number before us."""
    host, _, number = holder.rpartition(":")
    if host != socket.gethostname() or os.name != "posix":
        return False
    if int(number) == os.getpid():
        return True
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


@dataclass
class Jobs:
    """The jobs of one process. `at_once` bounds the visits under way; `now` gives aware moments."""

    store: Store
    follows: Mapping[str, Follow]
    fetcher: Fetcher
    sender: Sender
    now: Callable[[], datetime]
    at_once: int = 24
    holder: str = field(default_factory=this_process)
    under_way: set[asyncio.Task[VisitOutcome | None]] = field(default_factory=set)

    async def visit_due(self) -> None:
        """Claim what is due, as much as there is room for, and start the visits; does not wait for them."""
        room = self.at_once - len(self.under_way)
        if room <= 0:
            return
        for claim in await asyncio.to_thread(self.claims, room):
            task = asyncio.create_task(self.visit(claim), name=f"visit {claim.key}")
            self.under_way.add(task)
            task.add_done_callback(self.under_way.discard)

    def claims(self, room: int) -> tuple[Claim, ...]:
        """Up to `room` sources that are due, claimed."""
        return self.store.due_sources(self.now(), room, self.holder)

    async def visit(self, claim: Claim) -> VisitOutcome | None:
        """One visit; a surprise is logged once with the source's key, and the claim is given back."""
        follow = self.follows.get(claim.key)
        try:
            if follow is not None:
                return await visit(claim, follow, self.fetcher, self.store, self.now)
        except asyncio.CancelledError:
            # We stop; whoever starts next need not wait until our claim runs out.
            await self.release(claim)
            raise
        except Exception:
            log.exception("visit could not be remembered", extra={"source": claim.key})
        await self.release(claim)
        return None

    async def release(self, claim: Claim) -> None:
        """Give a claim back without a visit."""
        await asyncio.to_thread(self.store.release, claim.key, self.holder)

    async def send_digests(self) -> None:
        """Compose and send the digests whose local hour has come."""
        report = await run_digest(self.store, self.sender, self.now())
        if report.due:
            log.info("digests sent", extra={"report": report})

    async def tidy(self) -> None:
        """Forget what need not be kept."""
        await asyncio.to_thread(self.store.tidy, self.now())

    async def finish(self, grace: float) -> None:
        """Wait `grace` seconds for the visits under way, then give the rest up: nothing is half stored."""
        if self.under_way:
            _, late = await asyncio.wait(self.under_way, timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
