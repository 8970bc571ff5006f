"""A real store with a made-up festival in it, and a service over it."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from aggregator.localtime import in_zone
from aggregator.model import Draft, Judgement, Venue
from aggregator.reports import Festival, Followed, VisitReport
from aggregator.store import Store
from aggregator.telling.letters import Letter
from api.app import create_app
from api.deps import Site

with warnings.catch_warnings():
    # Starlette would rather have httpx2; the project prescribes httpx.
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

NOW = datetime(2027, 2, 10, 9, 0, tzinfo=UTC)
SECRET = "a-secret-of-some-length"
SITE = Site(
    "https://meet.example", SECRET, contact="https://meet.example/about", requests_per_minute=0,
    sender="Harbour Meets <letters@meet.example>", wishes_per_hour=0, trust_version_for=0,
)  # fmt: skip
FESTIVAL = Festival(
    "harbourfest-2027", "Harbourfest 2027", date(2027, 2, 10), date(2027, 2, 14), "Europe/Berlin", "Berlin",
    "DE", 52.5, 13.4, "https://harbour.example/", ("harbourfest",),
)  # fmt: skip
SOURCES = (
    Followed(
        "harbour-site", "website", "https://harbour.example/", "Harbourfest's site", FESTIVAL.key, "festival"
    ),
    Followed("guild", "icalendar", "https://guild.example/c.ics", "The guild's calendar", None, "organiser"),
)


def draft(number: int, start: datetime, **changes: Any) -> Draft:
    """A listing of a mixer, two hours long."""
    timezone = changes.get("timezone", "Europe/Berlin")
    facts: dict[str, Any] = {
        "source_key": "harbour-site",
        "origin_id": f"https://harbour.example/{number}",
        "title": f"Editors' mixer number {number}",
        "start_at": start,
        "start_on": in_zone(start, timezone).date(),
        "timezone": timezone,
        "end_at": start + timedelta(hours=2),
        "url": f"https://harbour.example/{number}",
        "description": "An evening to meet.",
        "venue": Venue(f"Café {number}", f"Hafenstraße {number}", "Berlin", "DE", 52.5 + number / 100, 13.4),
        "organiser": "Cutters' Circle",
        "festival": FESTIVAL.key,
        "lineage": "festival",
        "language": "en",
    }
    return Draft(**(facts | changes))


def judged(kind: Any = "niche", **changes: Any) -> Judgement:
    facts: dict[str, Any] = {
        "is_meetup": True, "score": 0.9, "kind": kind, "roles": ("editor",), "genres": ("documentary",),
        "access": "rsvp", "cost": "free", "why": ("“mixer” in the title",),
    }  # fmt: skip
    return Judgement(**(facts | changes))


EVENING = datetime(2027, 2, 10, 17, 30, tzinfo=UTC)
LISTINGS: tuple[tuple[Draft, Judgement], ...] = (
    (draft(1, EVENING), judged()),
    (
        draft(2, EVENING + timedelta(days=1), title="First-timers' speed networking"),
        judged("official", access="badge"),
    ),
    (
        draft(3, EVENING + timedelta(days=2), title="Horror & <b>hot chocolate</b>"),
        judged(genres=("horror",), cost="paid"),
    ),
    (
        draft(4, EVENING + timedelta(days=3), time_stated=False, end_at=None),
        judged("social", roles=("producer",)),
    ),
)


def visit(
    store: Store,
    listings: Sequence[tuple[Draft, Judgement]],
    now: datetime,
    source: str = "harbour-site",
    **more: Any,
) -> None:
    """One complete visit of a source that brought these listings."""
    whole = {"complete": True} | more
    report = VisitReport(source, now - timedelta(seconds=5), now, "exhausted", **whole)
    store.record_visit(report, listings, now)


@dataclass
class Planted:
    """A service over a store, the moment it thinks it is, and the letters it sent."""

    store: Store
    client: TestClient
    now: datetime = NOW
    letters: list[Letter] = field(default_factory=list)

    def ids(self) -> dict[str, str]:
        """Event ids by title."""
        found = self.client.get("/api/v1/events", params={"from": "2027-01-01", "limit": 100}).json()
        return {event["title"]: event["id"] for event in found["data"]}


def sown(url: str, listings: Sequence[tuple[Draft, Judgement]] = LISTINGS) -> Store:
    """A fresh store with the festival, its sources and these listings, a day ago."""
    store = Store(url)
    store.upgrade()
    before = NOW - timedelta(days=1)
    store.follow([FESTIVAL], SOURCES, before)
    visit(store, listings, before)
    return store


def planted(store: Store, site: Site = SITE) -> Planted:
    """A service over that store."""
    place = Planted(store, TestClient(None))  # type: ignore[arg-type]

    def post(letter: Letter) -> bool:
        place.letters.append(letter)
        return True

    app = create_app(store, site, now=lambda: place.now, post=post)
    place.client = TestClient(
        app, base_url=site.base_url, raise_server_exceptions=False, follow_redirects=False
    )
    return place


def moved(listing: tuple[Draft, Judgement], by: timedelta) -> tuple[Draft, Judgement]:
    """The listing, its times shifted."""
    was, judgement = listing
    start = was.start_at + by
    end = was.end_at + by if was.end_at else None
    return replace(was, start_at=start, start_on=in_zone(start, was.timezone).date(), end_at=end), judgement
