"""What the HTTP benchmarks ask: the real service cached and uncached, and rivals on the same server.

Not run by hand: `benchmarks/http_answers.py` starts it with uvicorn and `FESTMEET_BENCH_DB` set.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from sqlmodel import Session, select
from starlette.responses import Response

from aggregator.calendar import Entries
from aggregator.localtime import in_zone
from aggregator.model import Draft, Judgement, Venue
from aggregator.reports import Festival, Followed, VisitReport
from aggregator.store import Store
from aggregator.tables import EventRow
from api.app import create_app
from api.deps import Site

NOW = datetime(2027, 2, 10, 9, 0, tzinfo=UTC)
WORDS = ["editors", "coffee", "documentary", "happy hour", "producers", "shorts", "night", "mixer", "drinks"]


def drafts(festival: str, count: int, source: str) -> list[tuple[Draft, Judgement]]:
    """That many gatherings over the next ten months, with descriptions of some 400 characters."""
    found = []
    for number in range(count):
        start = NOW + timedelta(minutes=30 + number * 430_000 // count)
        title = " ".join(WORDS[(number * 7 + step * 3) % len(WORDS)] for step in range(4)) + f" {number}"
        draft = Draft(
            source, f"{festival}-{number}", title.title(), start, in_zone(start, "Europe/Berlin").date(),
            "Europe/Berlin", start + timedelta(hours=2), url=f"https://{festival}.example/{number}",
            description="An evening to meet people who cut, shoot and produce; bring a card. " * 6,
            venue=Venue(f"Café {number}", f"Hafenstraße {number}", "Berlin", "DE", 52.4, 13.4 + number / 1e6),
            organiser="Cutters' Circle", festival=festival, lineage="festival",
        )  # fmt: skip
        judgement = Judgement(
            True, 0.9, "niche", ("editor",), ("documentary",), "rsvp", None, "free", ("mixer",)
        )
        found.append((draft, judgement))
    return found


def plant(path: Path, count: int = 1_000) -> None:
    """A store with one festival of `count` gatherings and another of nine times as many."""
    store = Store(f"sqlite:///{path}")
    store.upgrade()
    festivals = [Festival(key, key.title(), timezone="Europe/Berlin") for key in ("one", "other")]
    sources = [Followed(key, "website", f"https://{key}.example/", festival=key) for key in ("one", "other")]
    store.follow(festivals, sources, NOW)
    for key, times in (("one", 1), ("other", 9)):
        report = VisitReport(key, NOW - timedelta(hours=1), NOW - timedelta(hours=1), "exhausted", True)
        store.record_visit(report, drafts(key, count * times, key), NOW - timedelta(hours=1))
    store.close()


def uncached(app: FastAPI) -> FastAPI:
    """The same service that forgets every answer and every entry at once."""
    service = app.state.service
    service.shelf.get = lambda *_: None
    service.entries = Entries(most=0)
    return app


def build() -> FastAPI:
    """Everything on one port: `/` cached, `/cold` uncached, `/floor` and `/rival`."""
    store = Store(f"sqlite:///{os.environ['FESTMEET_BENCH_DB']}")
    site = Site("http://127.0.0.1", "a-secret-of-some-length", requests_per_minute=0)
    app = FastAPI(openapi_url=None)
    add_floor(app, create_app(store, site, now=lambda: NOW))
    add_rival(app, store)
    app.mount("/cold", uncached(create_app(store, site, now=lambda: NOW)))
    app.mount("/ours", create_app(store, site, now=lambda: NOW))
    return app


def add_floor(app: FastAPI, ours: FastAPI) -> None:
    """Routes that return ready bytes, in the loop and from a thread."""
    sizes: dict[str, bytes] = {}

    def ready(path: str) -> bytes:
        if path not in sizes:
            from tests.api.planting import TestClient

            sizes[path] = TestClient(ours).get(path, headers={"Accept-Encoding": "identity"}).content
        return sizes[path]

    events, feed = ready("/api/v1/events"), ready("/calendar.ics?festival=one")

    @app.get("/floor/events")
    async def floor_events() -> Response:
        return Response(events, media_type="application/json")

    @app.get("/floor/thread")
    def floor_thread() -> Response:
        return Response(events, media_type="application/json")

    @app.get("/floor/feed")
    async def floor_feed() -> Response:
        return Response(feed, media_type="text/calendar")


def add_rival(app: FastAPI, store: Store) -> None:
    """What the framework's tutorial does: SQLModel objects through `response_model`; sources left out."""

    @app.get("/rival/events", response_model=list[EventRow])
    def rival_events() -> Any:
        with Session(store.engine) as session:
            floor: Callable[..., Any] = EventRow.until_at.__gt__  # type: ignore[attr-defined]
            query = select(EventRow).where(floor(int(NOW.timestamp()))).order_by(EventRow.key).limit(20)  # type: ignore[arg-type]
            return session.exec(query).all()
