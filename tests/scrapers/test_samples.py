"""Every sample reads as the records beside it say, its platform recognised from bytes and address."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from scrapers import registry
from scrapers.contract import Finding, Listing, Page, Post, Request, Source, Unreadable
from scrapers.extract import record

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
SUFFIX = ".expected.json"


def pairs() -> list[Path]:
    return sorted(SAMPLES.glob(f"*/*{SUFFIX}"))


def page_of(expected_path: Path, expected: dict[str, Any]) -> Page:
    stem = expected_path.name.removesuffix(SUFFIX)
    (sample,) = (p for p in expected_path.parent.glob(f"{stem}.*") if not p.name.endswith(SUFFIX))
    moment = datetime.fromisoformat(expected["fetched_at"])
    return Page(expected["url"], sample.read_bytes(), moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def findings(page: Page, platform: str, expected: dict[str, Any]) -> list[Finding]:
    window = {
        name: date.fromisoformat(expected[name]).isoformat() for name in ("from", "to") if name in expected
    }
    options = {**expected.get("options", {}), **window}
    source = Source(key="sample", platform=platform, url=page.url, options=options)
    return list(registry.adapter(platform).read(page, source))


def told(finding: Listing | Post) -> dict[str, Any]:
    return {name: value for name, value in record(finding).items() if name != "description"}


@pytest.mark.parametrize(
    "path", pairs(), ids=lambda path: f"{path.parent.name}-{path.name.removesuffix(SUFFIX)}"
)
def test_a_sample_reads_as_expected(path: Path) -> None:
    expected = json.loads(path.read_text(encoding="utf-8"))
    page = page_of(path, expected)
    platform = registry.recognise(page).platform
    assert platform == path.parent.name
    found = findings(page, platform, expected)
    assert [told(one) for one in found if isinstance(one, Listing | Post)] == expected["records"]
    assert sum(isinstance(one, Unreadable) for one in found) == expected.get("unreadable", 0)
    if "requests" in expected:
        assert [one.url for one in found if isinstance(one, Request)] == expected["requests"]


def test_every_platform_has_a_sample() -> None:
    assert {path.parent.name for path in pairs()} >= set(registry.names())


@pytest.mark.parametrize("platform", registry.names())
def test_an_adapter_keeps_the_contract(platform: str) -> None:
    """Each answers to its file's name, says nothing of foreign bytes and starts with requests to http(s)."""
    adapter = registry.adapter(platform)
    assert adapter.platform == platform
    page = Page("https://farol.example/", b"\x00\xff", datetime(2027, 2, 1, tzinfo=UTC))
    assert adapter.recognise(page) == 0.0
