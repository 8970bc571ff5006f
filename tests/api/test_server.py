"""A real server on a real socket, while the schedule writes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from datetime import timedelta
from pathlib import Path

import httpx
import psycopg
import pytest
import uvicorn
from fastapi import FastAPI

from aggregator.store import Store
from api.listening import KEEP_ALIVE
from tests.aggregator.conftest import postgres, postgres_template  # noqa: F401 - fixtures
from tests.api.planting import LISTINGS, NOW, Planted, moved, planted, sown, visit

READERS = 200
PATHS = ("/", "/api/v1/events?limit=2", "/calendar.ics", "/api/v1/facets", "/feed.atom", "/sources")


@contextmanager
def served(place: Planted) -> Iterator[str]:
    """The service on a free port."""
    config = uvicorn.Config(
        place.client.app, port=0, log_level="warning", loop="asyncio", lifespan="off",
        timeout_keep_alive=KEEP_ALIVE,
    )  # fmt: skip
    server = uvicorn.Server(config)
    ready = threading.Event()
    startup = server.startup

    async def started(sockets: object = None) -> None:
        await startup(sockets)  # type: ignore[arg-type]
        ready.set()

    server.startup = started  # type: ignore[method-assign, assignment]
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        assert ready.wait(20)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


def test_readers_never_see_the_writer(place: Planted) -> None:
    """Every answer is whole and good while visits change the store under it."""
    done = threading.Event()

    def read(base: str) -> list[int]:
        codes = []
        with httpx.Client(base_url=base, timeout=30) as client:
            while not done.is_set() or len(codes) < len(PATHS):
                codes.append(client.get(PATHS[len(codes) % len(PATHS)]).status_code)
        return codes

    with served(place) as base, ThreadPoolExecutor(12) as readers:
        reading = [readers.submit(read, base) for _ in range(12)]
        for turn in range(12):
            shifted = [moved(listing, timedelta(minutes=turn + 1)) for listing in LISTINGS]
            visit(place.store, shifted, NOW + timedelta(minutes=turn))
        done.set()
        codes = [code for each in reading for code in each.result()]
    assert set(codes) == {200}
    assert len(codes) >= 12 * len(PATHS)


@pytest.fixture
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, on SQLite or on a real PostgreSQL."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.db'}"
    server, template = request.getfixturevalue("postgres"), request.getfixturevalue("postgres_template")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute(f"create database crowded template {template}")
    return str(server.get_uri("crowded"))


@pytest.mark.parametrize(
    ("url", "services"),
    [("sqlite", 1), pytest.param("postgresql", 2, marks=pytest.mark.postgres)],
    indirect=["url"],
)
def test_two_hundred_at_once_while_the_schedule_writes(url: str, services: int) -> None:
    """Each asks for answers that nobody has asked for before; all of them are good, whoever answers."""

    def read(client: httpx.Client, base: str, number: int) -> list[int]:
        day = f"2027-02-{number % 28 + 1:02}"
        asked = (f"/api/v1/events?limit={number % 100 + 1}&from={day}", f"/?q=mixer+{number}")
        return [client.get(base + path).status_code for path in asked]

    limits = httpx.Limits(max_connections=READERS)
    with ExitStack() as stack:
        store = stack.enter_context(closing(sown(url)))
        stores = [stack.enter_context(closing(Store(url))) for _ in range(services)]
        bases = [stack.enter_context(served(planted(each))) for each in stores]
        client = stack.enter_context(httpx.Client(timeout=120, limits=limits))
        readers = stack.enter_context(ThreadPoolExecutor(READERS))
        reading = [readers.submit(read, client, bases[n % services], n) for n in range(READERS)]
        for turn in range(20):
            shifted = [moved(listing, timedelta(minutes=turn + 1)) for listing in LISTINGS]
            visit(store, shifted, NOW + timedelta(minutes=turn))
        codes = [code for each in reading for code in each.result()]
    assert codes == [200] * (2 * READERS)


def test_a_change_in_the_store_is_seen_by_the_server(place: Planted) -> None:
    with served(place) as base, httpx.Client(base_url=base) as client:
        before = client.get("/calendar.ics")
        same = client.get("/calendar.ics", headers={"If-None-Match": before.headers["etag"]})
        assert same.status_code == 304
        visit(place.store, [moved(LISTINGS[0], timedelta(hours=1)), *LISTINGS[1:]], NOW)
        after = client.get("/calendar.ics", headers={"If-None-Match": before.headers["etag"]})
        assert after.status_code == 200
        assert after.text.count("[MOVED]") == 1


def test_routes_are_worked_out_before_the_first_request(place: Planted) -> None:
    """FastAPI does so on demand otherwise, in whatever thread asks first."""
    app = place.client.app
    assert isinstance(app, FastAPI)
    assert app.openapi_schema is not None
