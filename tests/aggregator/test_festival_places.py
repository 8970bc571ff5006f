"""Gatherings whose venue names no city are found in that of their festival."""

from __future__ import annotations

from dataclasses import replace

from aggregator.model import Query, Venue
from aggregator.store import Store
from tests.aggregator.visits import FEST, NOW, SOURCES, draft, visit

BAR = Venue("Café Luna")


def found(store: Store, **wanted: str) -> list[str]:
    return sorted(event.title for event in store.search(Query(**wanted), NOW).events)


def test_a_venue_without_a_city_is_in_that_of_its_festival(store: Store) -> None:
    store.follow((FEST,), SOURCES, NOW)
    visit(
        store,
        "fest-site",
        [
            draft("fest-site", "a", "Doc Drinks", venue=BAR),
            draft("fest-site", "b", "Satellite Mixer", venue=Venue("Salle 2", None, "Lyon", "FR")),
            draft("fest-site", "c", "Embassy Drinks", venue=Venue("Ambasciata", None, None, "IT")),
            draft("fest-site", "d", "Chat from Home", venue=Venue(), mode="online"),
            draft("fest-site", "e", "Of no Festival", venue=BAR, festival=None),
        ],
    )
    assert found(store, city="berlin") == ["Doc Drinks"]
    assert found(store, country="DE") == ["Doc Drinks"]
    assert found(store, city="Lyon") == ["Satellite Mixer"]
    shown = next(event for event in store.search(Query(), NOW).events if event.title == "Doc Drinks")
    assert shown.venue.city is None


def test_a_festival_that_moves_takes_them_along(store: Store) -> None:
    store.follow((FEST,), SOURCES, NOW)
    visit(store, "fest-site", [draft("fest-site", "a", "Doc Drinks", venue=BAR)])
    store.follow((replace(FEST, city="Potsdam"),), SOURCES, NOW)
    assert found(store, city="Potsdam") == ["Doc Drinks"]
    assert found(store, city="Berlin") == []


def test_the_city_of_a_festival_is_counted_as_settings_write_it(store: Store) -> None:
    store.follow((replace(FEST, city="São Paulo"),), SOURCES, NOW)
    visit(store, "fest-site", [draft("fest-site", "a", "Doc Drinks", venue=BAR)])
    assert store.search(Query(facets=("city",)), NOW).facets == {"city": {"São Paulo": 1}}
