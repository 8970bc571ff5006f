"""Listing by listing in a store, or all at once: the same gatherings are found, whoever comes first."""

from __future__ import annotations

import random
import shutil
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from aggregator.comparing.same_event import decide_same
from aggregator.links import page_address
from aggregator.model import Draft, Venue
from aggregator.reports import Festival, Followed
from aggregator.stage_match import match_rows
from aggregator.store import Store
from tests.aggregator.match_helpers import sample_rows
from tests.aggregator.visits import MEETUP, NOW, report

POSTS = frozenset(("mastodon", "bluesky", "x", "reddit"))
HOW_MANY = 200
# What is joined at once by way of a third record, in another order than listings arrive, may stay apart.
LOST_SHARE = 0.03

Row = dict[str, Any]
Pair = frozenset[str]


def told_rows() -> list[Row]:
    """Sample rows that say when, no page of a source twice: to a store both are one listing."""
    dated = [row for row in sample_rows() if row["start"]]
    pages = {(source_of(row), page_address(row["url"]) or row["rid"]): row for row in dated}
    return [*pages.values()][:HOW_MANY]


def festival_key(name: str) -> str:
    return name.casefold().replace(" ", "-")


def source_of(row: Row) -> str:
    """One place we follow: a platform's pages about one festival, or one host."""
    return f"{row['source']} {urlsplit(row['url'] or '').netloc} {row['festival']}"


def draft_of(row: Row) -> Draft:
    """The row as its source would bring it."""
    start = datetime.fromisoformat(row["start"])
    hours = (start.utcoffset() or timedelta()).total_seconds() / 3600
    zone = f"Etc/GMT{-int(hours):+d}" if hours and hours == int(hours) else "UTC"
    at = start if start.tzinfo else start.replace(tzinfo=UTC)
    return Draft(
        source_of(row),
        row["rid"],
        row["title"],
        at.astimezone(UTC),
        at.astimezone(ZoneInfo(zone)).date(),
        zone,
        time_stated="T" in row["start"],
        url=row["url"],
        venue=Venue(row["venue"], row["address"]),
        festival=festival_key(row["festival"]) if row["festival"] else None,
        description=row["description"] or "",
        is_post=row["source"] in POSTS,
    )


def stored(path: Path, rows: Sequence[Row]) -> dict[str, str]:
    """The event of each row, after as many visits as there are rows."""
    store = Store(f"sqlite:///{path}")
    names = {row["festival"] for row in rows if row["festival"]}
    sources = [Followed(one, "website", "https://a.example/") for one in {*map(source_of, rows)}]
    store.follow([Festival(festival_key(name), name) for name in names], sources, NOW)
    for row in rows:
        draft = draft_of(row)
        part = report(draft.source_key, complete=False)
        store.record_visit(part, [(draft, MEETUP)], NOW, match=decide_same)
    with store.reading() as connection:
        found = connection.execute(text("select origin_id, event_id from listings")).all()
    store.close()
    return {row.origin_id: row.event_id for row in found}


def pairs_of(label: Mapping[str, str]) -> set[Pair]:
    return {frozenset(pair) for pair in combinations(sorted(label), 2) if label[pair[0]] == label[pair[1]]}


@pytest.fixture(scope="module")
def arrivals(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[list[Row], set[Pair], set[Pair]]:
    """The rows, and the pairs that a store joins when they arrive in one order and in another."""
    rows, folder = told_rows(), tmp_path_factory.mktemp("arrivals")
    found = []
    for number in (1, 2):
        path = Path(shutil.copy(sqlite_template, folder / f"{number}.db"))
        random.Random(number).shuffle(rows)
        found.append(pairs_of(stored(path, rows)))
    return rows, found[0], found[1]


def test_the_store_finds_what_is_found_at_once(arrivals: tuple[list[Row], set[Pair], set[Pair]]) -> None:
    rows, found, _ = arrivals
    at_once = pairs_of({answer["rid"]: answer["cluster"] for answer in match_rows(rows)})
    lost, beyond = at_once - found, found - at_once
    assert len(lost) <= LOST_SHARE * len(at_once), sorted(map(sorted, lost))
    assert len(beyond) <= LOST_SHARE * len(at_once), sorted(map(sorted, beyond))


def test_the_order_of_arrival_makes_no_other_gatherings(
    arrivals: tuple[list[Row], set[Pair], set[Pair]],
) -> None:
    _, found, again = arrivals
    assert len(found ^ again) <= LOST_SHARE * len(found), sorted(map(sorted, found ^ again))
