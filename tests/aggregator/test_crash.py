"""Kill -9 at any moment, several at once, reading meanwhile: nothing twice, nothing half."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from aggregator.model import Query
from aggregator.searching.fulltext import index, without
from aggregator.store import Store
from tests.aggregator.visits import NOW, at, draft, opened, visit

ROOT = Path(__file__).resolve().parent.parent.parent
ROUNDS = int(os.environ.get("KILLS", "3"))  # KILLS=20 for the long proof
LISTINGS = 30
CHILD = """
import sys
from tests.aggregator.test_crash import rounds
rounds(sys.argv[1])
"""


def listings(number: int) -> list[object]:
    """What the source lists in a round: some stay, some move, some are new."""
    return [
        draft(
            "fest-site", f"o{n}", f"Mixer {n}", at(12 + (number if n % 3 == 0 else 0), 10, n % 60), url=None
        )
        for n in range(number * 10, number * 10 + LISTINGS)
    ]


def rounds(url: str) -> None:
    """Record visit after visit, saying so before and after each, until somebody ends it."""
    store = Store(url)
    for number in range(1000):
        sys.stdout.write(f"begin {number}\n")
        sys.stdout.flush()
        visit(store, "fest-site", listings(number % 3), NOW + timedelta(hours=number))  # type: ignore[arg-type]  # drafts
        sys.stdout.write(f"done {number}\n")
        sys.stdout.flush()


def whole(store: Store) -> list[tuple[object, ...]]:
    """Everything that must agree with everything else; fails when it does not."""
    with store.reading() as connection:
        listings = connection.execute(
            text("select origin_id, event_id, missing from listings order by 1")
        ).all()
        events = connection.execute(text("select id, start_at, status, key from events order by 1")).all()
        history = connection.execute(text("select event_id, field from history where field = 'event'")).all()
        visits = connection.execute(text("select count(*) from visits")).scalar()
    assert len({row[0] for row in listings}) == len(listings)
    assert {row[1] for row in listings} == {row[0] for row in events}
    assert sorted(row[0] for row in history) == sorted(row[0] for row in events)
    found = store.search(Query(q="mixer", updated_since=NOW, limit=100), NOW)
    assert {event.id for event in found.events} == {row[0] for row in events}
    for row in events:
        if row[2] != "withdrawn":
            moment = NOW.fromtimestamp(row[1], NOW.tzinfo)
            [one] = store.events([row[0]])
            assert one.start_at == moment
    reindexed(store, [row[3] for row in events])
    return [("visits", visits), *listings]


def reindexed(store: Store, keys: list[int]) -> None:
    """The words in the index are those of the rows: taking all of them out leaves nothing."""
    with store.writing() as connection:
        without(connection, keys)
        matched = "events_fts match 'mixer'" if connection.dialect.name == "sqlite" else "true"
        assert connection.execute(text(f"select count(*) from events_fts where {matched}")).scalar() == 0  # noqa: S608  # constants
        index(connection, keys)


@pytest.mark.slow
def test_killed_in_the_middle_of_a_visit(url: str) -> None:
    store = opened(Store(url))
    dice = random.Random(3)
    for _ in range(ROUNDS):
        command = [sys.executable, "-W", "error", "-c", CHILD, url]
        child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)  # noqa: S603  # ourselves
        assert child.stdout is not None
        said = [child.stdout.readline()]
        time.sleep(dice.uniform(0.0, 0.25))
        os.kill(child.pid, signal.SIGKILL)
        said += child.stdout.readlines()
        child.wait()
        child.stdout.close()
        assert said[0] == "begin 0\n"
        whole(store)
    # The next run converges to what an undisturbed one gives.
    for number in (0, 1, 2, 0, 0):
        visit(store, "fest-site", listings(number))  # type: ignore[arg-type]  # drafts
    settled = {(row[0], row[2]) for row in whole(store)[1:]}
    store.close()
    assert {(f"o{n}", 0) for n in range(LISTINGS)} <= settled


def test_reading_never_waits_for_writing(url: str) -> None:
    store = opened(Store(url))
    visit(store, "fest-site", listings(0))  # type: ignore[arg-type]  # drafts
    stop, troubles, pages = threading.Event(), [], []

    def read() -> None:
        try:
            while not stop.is_set():
                found = store.search(Query(q="mixer", limit=100), NOW)
                titles = [event.title for event in found.events]
                pages.append(len(titles))
                # One consistent look: a page never shows an event twice, nor half of a visit.
                assert len(set(titles)) == len(titles) == found.total == LISTINGS
                assert store.data_version() > 0
        except Exception as trouble:
            troubles.append(trouble)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for number in range(3):
        moved = [
            draft("fest-site", f"o{n}", f"Mixer {n}", at(13 + number, 10, n % 60), url=None)
            for n in range(LISTINGS)
        ]
        visit(store, "fest-site", moved, NOW + timedelta(hours=number))
    stop.set()
    for reader in readers:
        reader.join()
    store.close()
    assert troubles == []
    assert pages


def test_two_writers_take_turns(url: str) -> None:
    stores = [opened(Store(url)), Store(url)]
    troubles: list[Exception] = []

    def write(store: Store, source: str) -> None:
        try:
            for number in range(5):
                mine = [
                    draft(source, f"o{n}", f"{source} {n}", at(12 + number, 10, n), url=None)
                    for n in range(8)
                ]
                visit(store, source, mine, NOW + timedelta(hours=number))
        except Exception as trouble:
            troubles.append(trouble)

    writers = [
        threading.Thread(target=write, args=pair) for pair in zip(stores, ("fest-site", "guild"), strict=True)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    found = stores[0].search(Query(limit=100), NOW)
    numbers = [one.number for one in stores[0].changes(0, 1000).changes]
    for store in stores:
        store.close()
    assert troubles == []
    assert (len(found.events), len(numbers)) == (16, 16)
    assert json.dumps(numbers) == json.dumps(sorted(numbers))
