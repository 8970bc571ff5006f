"""Pages and answers of sites and festivals' apps, cut off or damaged, raise only our own errors."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from scrapers.contract import Listing, Page, ScraperError, Unreadable
from tests.scrapers.platforms.test_hostile_pages import read, sample
from tests.scrapers.test_samples import SAMPLES, SUFFIX

PLATFORMS = (
    "tec", "eventon", "squarespace", "wix", "drupal", "sched", "eventive", "agile", "elevent", "guidebook",
    "swapcard", "edinburgh_festivals", "showings",
)  # fmt: skip
PAIRS = [path for platform in PLATFORMS for path in sorted((SAMPLES / platform).glob(f"*{SUFFIX}"))]
URLS = {
    "agile": "https://prod9.agileticketing.net/websales/feed.ashx?guid=0",
    "elevent": "https://www.goelevent.com/PierFest/e/Search",
    "eventive": "https://api.eventive.org/event_buckets/ab/events",
}
NOW = datetime(2027, 2, 1, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    "path", PAIRS, ids=lambda path: f"{path.parent.name}-{path.name.removesuffix(SUFFIX)}"
)
def test_cut_off_anywhere(path: Path) -> None:
    """What a cut answer still lists was in the whole one, and the cut is told: nothing may look withdrawn."""
    page, platform = sample(path), path.parent.name
    whole = read(page, platform)
    assert isinstance(whole, list)
    known = {one.origin_id for one in whole if isinstance(one, Listing)}
    is_json = page.body[:1] in (b"{", b"[")
    for at in range(0, len(page.body), max(1, len(page.body) // 30)):
        found = read(replace(page, body=page.body[:at]), platform)
        if isinstance(found, list) and is_json:
            fewer = known - {one.origin_id for one in found if isinstance(one, Listing)}
            assert not fewer or any(isinstance(one, Unreadable) and one.cut for one in found), (at, fewer)


@pytest.mark.parametrize(
    "path", PAIRS, ids=lambda path: f"{path.parent.name}-{path.name.removesuffix(SUFFIX)}"
)
def test_damaged_anywhere(path: Path) -> None:
    page, platform = sample(path), path.parent.name
    dice = random.Random(str(platform))
    for _ in range(20):
        body = bytearray(page.body)
        for _ in range(dice.randint(1, 8)):
            body[dice.randrange(len(body))] = dice.randrange(256)
        read(replace(page, body=bytes(body)), platform)


def values_exchanged(value: object, dice: random.Random) -> object:
    """The same JSON with some of its values of another kind than they should be."""
    if isinstance(value, dict | list) and dice.random() < 0.08:
        return dice.choice([None, [], {}, "", 7, "text"])
    if isinstance(value, dict):
        return {name: values_exchanged(one, dice) for name, one in value.items()}
    if isinstance(value, list):
        return [values_exchanged(one, dice) for one in value]
    return dice.choice([None, [], {}, "", -1e30, True, "2027-99-99", [[]]]) if dice.random() < 0.15 else value


@pytest.mark.parametrize(
    "path",
    [path for path in PAIRS if path.with_name(f"{path.name.removesuffix(SUFFIX)}.json").exists()],
    ids=lambda path: path.name,
)
def test_values_of_another_kind(path: Path) -> None:
    """An API that answers text for a list, or nothing for a record, costs that record at most."""
    page, platform = sample(path), path.parent.name
    told = json.loads(page.body)
    for seed in range(60):
        body = json.dumps(values_exchanged(told, random.Random(seed)))
        found = read(replace(page, body=body.encode()), platform)
        assert isinstance(found, ScraperError) or all(one.title for one in found if isinstance(one, Listing))


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize(
    "body",
    [
        b"[" * 200_000,
        b'{"events":' * 30_000,
        b'{"events": [[], 1, null, {"title": {}, "start_date": []}], "data": [null, {"attributes": []}]}',
        b'{"ArrayOfShows": [null, {"CurrentShowings": [null, 3, {"Venue": []}]}], "results": {"a": 1}}',
        b"<ATSFeed><ArrayOfShows>" + b"<Show>" * 50_000,
        b"<html>" + b"<div class='views-row'><div class='field-type-datetime'>" * 3000 + b"11 Feb 2027 19:00",
        b"<html>" + b"<a data-showing-time='2027-02-11T19:00' data-title='A'>19:00" * 3000,
        b"<html><script id='wix-warmup-data'>" + b'{"appsWarmupData":' * 20_000,
        b"<html>" + b"data-time-" * 100_000,
        b"<html>" + b"<script src=" * 50_000,
        b"<html><script type=application/json>" + b'{"startDate":"2027-02-11","title":[' * 20_000,
        b"<html><div id=event-search-module model='{&quot;Events&quot;:3,&quot;Showtimes&quot;:[1,{}]}'>",
        b"<html>"
        + b"<article class='eventlist-event'>" * 3000
        + b"<time class='event-date' datetime='2027-02-11'>",
    ],
    ids=lambda body: body[:28].decode(),
)
def test_depth_and_nonsense(platform: str, body: bytes) -> None:
    found = read(Page(URLS.get(platform, "https://farol.example/events"), body, NOW), platform)
    assert isinstance(found, ScraperError) or all(one.title for one in found if isinstance(one, Listing))
