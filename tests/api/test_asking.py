"""Asking changes nothing: whatever address is fetched, and whoever fetches it, the store stays as it is."""

from __future__ import annotations

from dataclasses import replace

from fastapi.routing import APIRoute
from sqlalchemy import text

from aggregator.model import Query
from aggregator.people import submissions, subscriptions
from aggregator.people.subscriptions import Wish
from aggregator.store import Store
from api.app import ROUTES
from tests.api.planting import NOW, SITE, Planted, planted

TOKEN = "a-long-random-word-of-the-operator"
GETS = [
    route
    for room in ROUTES
    for route in room.router.routes
    if isinstance(route, APIRoute) and "GET" in route.methods
]


def everything(store: Store) -> dict[str, list[object]]:
    """Every row of every table."""
    with store.reading() as connection:
        names = connection.execute(text("select name from sqlite_master where type = 'table'")).scalars()
        return {name: [*connection.execute(text(f"select * from '{name}'"))] for name in names.all()}  # noqa: S608


def asked_for(store: Store, address: str) -> str:
    """A subscription that waits to be confirmed."""
    wish = Wish(address, Query(), "all")
    return subscriptions.ask(store, wish, address, "yes", NOW) or ""


def filled_in(place: Planted) -> list[str]:
    """Every address that can be fetched, with real ids and tokens in it."""
    tokens = place.client.app.state.service.tokens  # type: ignore[attr-defined]
    active = asked_for(place.store, "ada@reader.example")
    subscriptions.confirm(place.store, active, NOW)
    waits = submissions.submit(place.store, "event", {"title": "Coffee"}, "192.0.2.3", NOW)
    known = {
        "{event_id}": next(iter(place.ids().values())),
        "{key}": "harbourfest-2027",
        "/confirm/{token}": f"/confirm/{tokens.confirm(asked_for(place.store, 'ines@reader.example'), NOW)}",
        "/u/{token}": f"/u/{tokens.leave(active)}",
        "{submission_id}": str(waits),
    }
    paths = [route.path for route in GETS]
    for part, real in known.items():
        paths = [path.replace(part, real) for path in paths]
    assert not [path for path in paths if "{" in path]
    return paths


def test_no_get_ever_acts(store: Store) -> None:
    place = planted(store, replace(SITE, operator_token=TOKEN))
    paths = filled_in(place)
    before = everything(store)
    for method in ("GET", "HEAD"):
        answers = [
            place.client.request(method, path, headers={"Authorization": f"Bearer {TOKEN}"}) for path in paths
        ]
        failed = [str(one.url) for one in answers if one.status_code != 200]
        assert failed == []
    place.client.close()
    assert len(paths) > 20
    assert everything(store) == before
