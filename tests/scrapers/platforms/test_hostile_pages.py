"""Pages and answers of event platforms, cut off or damaged, raise only our own errors."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

from scrapers import registry
from scrapers.contract import Finding, Listing, Page, ScraperError, Source, Unreadable
from tests.scrapers.test_samples import SAMPLES, SUFFIX, page_of

PLATFORMS = (
    "eventbrite", "meetup", "luma", "partiful", "outsavvy", "dice", "tickettailor", "resident_advisor",
    "ticketsolve",
)  # fmt: skip
PAIRS = [path for platform in PLATFORMS for path in sorted((SAMPLES / platform).glob(f"*{SUFFIX}"))]


def sample(path: Path) -> Page:
    return page_of(path, json.loads(path.read_text(encoding="utf-8")))


def read(page: Page, platform: str) -> list[Finding] | ScraperError:
    adapter = registry.adapter(platform)
    assert 0.0 <= adapter.recognise(page) <= 1.0
    found: list[Finding] = []
    try:
        found.extend(adapter.read(page, Source("hostile", platform, page.url, credential="k3y")))
    except ScraperError as error:
        return error
    return found


@pytest.mark.parametrize(
    "path", PAIRS, ids=lambda path: f"{path.parent.name}-{path.name.removesuffix(SUFFIX)}"
)
def test_cut_off_anywhere(path: Path) -> None:
    """What a cut page still lists was in the whole one, and the cut is told: nothing may look withdrawn."""
    page, platform = sample(path), path.parent.name
    whole = read(page, platform)
    assert isinstance(whole, list)
    known = {one.origin_id for one in whole if isinstance(one, Listing)}
    for at in range(0, len(page.body), max(1, len(page.body) // 40)):
        found = read(replace(page, body=page.body[:at]), platform)
        if isinstance(found, list):
            fewer = known - {one.origin_id for one in found if isinstance(one, Listing)}
            told = any(isinstance(one, Unreadable) and one.cut for one in found)
            # A page of mark-up alone has no end that could be missed: its event is in it or it is not.
            assert told or not fewer or page.body.lstrip().startswith(b"<!DOCTYPE"), (at, fewer)


@pytest.mark.parametrize(
    "path", PAIRS, ids=lambda path: f"{path.parent.name}-{path.name.removesuffix(SUFFIX)}"
)
def test_damaged_anywhere(path: Path) -> None:
    page, platform = sample(path), path.parent.name
    dice = random.Random(path.name)
    for _ in range(25):
        body = bytearray(page.body)
        for _ in range(dice.randint(1, 8)):
            body[dice.randrange(len(body))] = dice.randrange(256)
        read(replace(page, body=bytes(body)), platform)


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize(
    "body",
    [
        b"[" * 200_000,
        b'{"events":' * 30_000,
        b'{"data": {"venue": [], "events": [[], 1, null, {"name": {}, "start": []}]}, "entries": {}}',
        b'{"events": [{"id": 1e999, "name": "A", "start": {"utc": -1e30}, "venue": "no record"}]}',
        b"<venues><shows>" + b"<show>" * 50_000,
        b'<!DOCTYPE a [<!ENTITY b "c">]><venues><venue><shows><show>&b;</show></shows></venue></venues>',
        b"<html><script id=__NEXT_DATA__>" + b'{"props":' * 20_000,
        b"<html>" + b"<script>window.__SERVER_DATA__ = {" * 3000,
    ],
    ids=lambda body: body[:24].decode(),
)
def test_depth_and_nonsense(platform: str, body: bytes) -> None:
    """Nothing but our own errors, whatever the nesting; a listing of nonsense has a title and a start."""
    page = sample(PAIRS[0])
    url = {"outsavvy": "https://www.outsavvy.com/event/1/a", "meetup": "https://www.meetup.com/a/events/"}
    found = read(replace(page, url=url.get(platform, page.url), body=body), platform)
    assert isinstance(found, ScraperError) or all(one.title for one in found if isinstance(one, Listing))
