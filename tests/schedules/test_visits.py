"""When a visit asks for everything anew."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from aggregator.model import Query
from aggregator.reports import Claim, Festival, Followed
from aggregator.store import Store
from schedules.jobs import Jobs
from schedules.roles import Crew, at_work
from schedules.visits import FULL_EVERY_DAYS, Follow, is_full_turn, remember
from scrapers.contract import Post, Removed, Source
from scrapers.fetching.manners import Manners
from scrapers.visiting.visits import Collected, Found, Visit

NOON, DAY = datetime(2027, 2, 1, 12, tzinfo=UTC), timedelta(days=1)


def claim(last: datetime | None = None) -> Claim:
    return Claim("fest-site", NOON, {}, {}, 0, last)


def test_one_day_in_ten_the_first_visit_asks_without_validators() -> None:
    days = [NOON + number * DAY for number in range(FULL_EVERY_DAYS)]
    [turn] = [day for day in days if is_full_turn(claim(), day)]
    assert is_full_turn(claim(turn - DAY), turn)
    assert not is_full_turn(claim(turn - timedelta(hours=1)), turn), (
        "the second visit of that day is a polite one"
    )


def test_a_visit_given_up_at_the_end_can_be_made_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(f"sqlite:///{tmp_path / 'store.db'}")
    store.upgrade()
    store.follow([], [Followed("slow", "website", "https://slow.example/")], NOON)
    follows = {"slow": Follow(Source("slow", "website", "https://slow.example/"))}

    async def forever(*_: Any) -> None:
        await asyncio.Event().wait()

    async def stopped() -> None:
        jobs = Jobs(store, follows, None, None, lambda: NOON)  # type: ignore[arg-type]  # never asked for
        await jobs.visit_due()
        await asyncio.sleep(0)
        assert [one.state for one in store.sources(NOON)] == ["visiting"]
        await jobs.finish(grace=0)

    monkeypatch.setattr("schedules.jobs.visit", forever)
    asyncio.run(stopped())
    assert [one.key for one in store.due_sources(NOON, 9, "next")] == ["slow"]
    store.close()


def test_what_a_killed_process_had_claimed_is_visited_at_the_next_start(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'store.db'}")
    store.upgrade()
    keys = ("killed", "namesake", "alive", "elsewhere")
    store.follow([], [Followed(key, "website", f"https://{key}.example/") for key in keys], NOON)
    here, gone = socket.gethostname(), subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    numbers = (
        f"{here}:{gone.pid}",
        f"{here}:{os.getpid()}",
        f"{here}:{os.getppid()}",
        f"not-{here}:{gone.pid}",
    )
    for key, holder in zip(keys, numbers, strict=True):
        assert store.claim(key, NOON, holder)

    async def start() -> None:
        async with at_work(Crew(store, {}, Manners(), None, lambda: NOON, 1)):  # type: ignore[arg-type]  # no letters
            pass

    asyncio.run(start())
    assert [one.key for one in store.due_sources(NOON, 9, "next")] == ["killed", "namesake"]
    store.close()


def test_a_post_with_a_long_address_is_taken_out_when_its_author_takes_it_back(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'store.db'}")
    store.upgrade()
    fest = Festival("fest", "Fest", date(2027, 2, 1), date(2027, 2, 9), "Europe/Berlin", "Berlin")
    store.follow([fest], [Followed("tags", "mastodon", "https://social.example/", festival="fest")], NOON)
    follow = Follow(Source("tags", "mastodon", "https://social.example/", lineage="social"), fest)
    address = f"https://social.example/@ana/{'9' * 400}"
    post = Post(
        address, "Drinks tonight at 20:00 at Bar Rosa, all filmmakers welcome! #fest", NOON, "ana", address
    )

    def visited(*findings: Found) -> None:
        report = Visit("tags", NOON, NOON, "exhausted", complete=False)
        remember(Collected(findings, report), follow, store, NOON)

    visited(post)
    assert len(store.search(Query(), NOON).events) == 1
    visited(Removed(address))
    assert store.search(Query(), NOON).events == ()
    store.close()
