"""Cut and mangled answers of the post platforms raise our own errors only, and the rest is still told."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers import registry
from scrapers.contract import Page, Request, ScraperError, Source
from tests.scrapers.moments import NOON

PLATFORMS = ("mastodon", "bluesky", "x", "reddit", "facebook", "linkedin", "instagram", "threads", "hub")
SAMPLES = Path(__file__).resolve().parents[2] / "samples"
FILES = [
    path for name in PLATFORMS for path in sorted((SAMPLES / name).iterdir()) if ".expected" not in path.name
]
ROLES = {
    "mastodon": "tag 1 farol",
    "bluesky": "search t 1 farol",
    "x": "search 1",
    "reddit": "new t 1",
    "threads": "first",
}
ODD = (None, 7, "x", [], {}, [1], {"a": 1}, "https://[bad", -1, 1e308, True)


def survive(platform: str, url: str, body: bytes, role: str) -> None:
    page = Page(url, body, NOON, role=role)
    adapter = registry.adapter(platform)
    assert 0.0 <= adapter.recognise(page) <= 1.0
    try:
        list(adapter.read(page, Source("s", platform, url, credential="a:b", hashtags=("farol",))))
    except ScraperError:
        return  # ours to raise; anything else fails the test


def url_of(path: Path) -> str:
    return str(json.loads(path.with_suffix("").with_suffix(".expected.json").read_text())["url"])


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_cut_bodies(path: Path) -> None:
    body = path.read_bytes()
    for cut in range(0, len(body), max(1, len(body) // 25)):
        survive(path.parent.name, url_of(path), body[:cut], "")
        survive(path.parent.name, url_of(path), body[:cut], ROLES.get(path.parent.name, ""))


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if path.suffix == ".json"],
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
@given(st.randoms(use_true_random=False))
@settings(max_examples=25)
def test_values_of_other_kinds(path: Path, random: object) -> None:
    value = json.loads(path.read_text())
    spots = list(places(value))
    for _ in range(3):
        around, key = random.choice(spots)  # type: ignore[attr-defined] # hypothesis gives a random.Random
        around[key] = random.choice(ODD)  # type: ignore[attr-defined] # the same
    survive(path.parent.name, url_of(path), json.dumps(value).encode(), ROLES.get(path.parent.name, ""))


def places(value: object) -> list[tuple[object, object]]:
    """Every container inside, with each of its keys."""
    if isinstance(value, dict):
        return [(value, key) for key in value] + [spot for inner in value.values() for spot in places(inner)]
    if isinstance(value, list):
        return [(value, at) for at in range(len(value))] + [spot for inner in value for spot in places(inner)]
    return []


@pytest.mark.parametrize("platform", ["instagram", "threads", "facebook", "mastodon"])
def test_a_next_page_that_is_no_address_is_left_alone(platform: str) -> None:
    bad = "https://[bad"
    record = {
        "id": "1",
        "permalink": "https://www.instagram.com/p/1/",
        "name": "x",
        "start_time": "2027-02-02",
    }
    status = {"id": "1", "created_at": "2027-02-09T18:30:00Z", "url": "https://a.example/1", "account": {}}
    told = [status] if platform == "mastodon" else {"data": [record], "paging": {"next": bad}}
    page = Page(
        "https://h.example/x", json.dumps(told).encode(), NOON, headers={"link": f'<{bad}>; rel="next"'}
    )
    source = Source("s", platform, page.url, credential="a:b")
    found = list(registry.adapter(platform).read(replace(page, role=ROLES.get(platform, "")), source))
    assert found
    assert not any(isinstance(one, Request) for one in found)
