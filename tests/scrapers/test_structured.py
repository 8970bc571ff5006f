"""Pages that mark up their events, each beside what a careful reader gets out of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from scrapers.contract import Listing, Page, Source, Unreadable
from scrapers.structured import read_structured

SAMPLES = Path(__file__).parent.parent / "samples" / "marked"
ADDRESS = "https://northlight.example/whats-on"


def page(body: bytes, url: str = ADDRESS) -> Page:
    return Page(url, body, datetime(2027, 1, 2, tzinfo=UTC), "text/html; charset=utf-8")


def read(body: bytes, **facts: Any) -> list[Listing | Unreadable]:
    return list(read_structured(page(body), Source(key="s", platform="website", url=ADDRESS, **facts)))


def listings(body: bytes, **facts: Any) -> list[Listing]:
    return [found for found in read(body, **facts) if isinstance(found, Listing)]


def marked(**event: Any) -> bytes:
    block = json.dumps({"@type": "Event", **event})
    return f'<html lang=en><script type="application/ld+json">{block}</script></html>'.encode()


def told(body: bytes) -> list[dict[str, Any]]:
    """The findings in short, for a comparison that people can read."""
    short: list[dict[str, Any]] = []
    for found in read(body):
        if isinstance(found, Unreadable):
            short.append({"where": found.where, "why": found.why})
            continue
        shown = {
            "title": found.title,
            "start": found.start.isoformat(),
            "end": found.end.isoformat() if found.end else None,
            "all_day": found.all_day or None,
            "place": found.place.line() if found.place else None,
            "url": found.url,
            "status": None if found.status == "confirmed" else found.status,
            "online_url": found.online_url,
            "organiser": found.organiser,
            "price": found.price,
            "origin_id": found.origin_id,
        }
        short.append({name: value for name, value in shown.items() if value is not None})
    return short


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.html")), ids=lambda path: str(path.stem))
def test_a_page_is_read_as_a_careful_reader_would(sample: Path) -> None:
    assert told(sample.read_bytes()) == json.loads(sample.with_suffix(".json").read_text())


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("Pilots' Hearing", None),
        ("4 Quay Street", "Pilots' Hearing, 4 Quay Street"),
        (None, "Pilots' Hearing"),
    ],
)
def test_the_name_of_an_event_told_as_its_place_and_address_is_no_place(
    address: str | None, place: str | None
) -> None:
    where = {"@type": "Place", "name": "Pilots' Hearing"} | ({"address": address} if address else {})
    found = listings(marked(name="Pilots' Hearing", startDate="2027-01-04T10:30", location=where))
    assert [one.place.line() if one.place else None for one in found] == [place]
