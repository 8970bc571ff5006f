"""A listing that comes under another id is the same listing, where it can only be that one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from aggregator.model import Draft, Event, Query
from aggregator.store import Store
from aggregator.storing.renamed import renamed
from tests.aggregator.visits import NOW, at, draft, opened, visit

DAY = timedelta(days=1)


def events(store: Store) -> tuple[Event, ...]:
    return store.search(Query(limit=100), NOW).events


def listed(origin: str, title: str = "Coffee for First-Timers", day: int = 12, hour: int = 10) -> Draft:
    return draft("fest-site", origin, title, at(day, hour), url=None)


@pytest.mark.parametrize(
    ("absent", "fresh", "stayed", "pairs"),
    [
        pytest.param([listed("a")], [listed("b", hour=11)], [], {"b": 0}, id="another hour"),
        pytest.param([listed("a")], [listed("b", day=14)], [], {"b": 0}, id="another day"),
        pytest.param([listed("a")], [listed("b", "COFFEE for first-timers!")], [], {"b": 0}, id="retyped"),
        pytest.param([listed("a")], [listed("b", "Producers' Lunch")], [], {}, id="another gathering"),
        pytest.param([listed("a")], [listed("b", day=28)], [], {}, id="too far"),
        pytest.param(
            [listed("a")],
            [listed("b", day=19)],
            [listed("c", day=15)],
            {},
            id="a series loses one, gains one",
        ),
        pytest.param(
            [listed("a"), listed("b", day=13)],
            [listed("c", hour=9), listed("d", day=13, hour=9)],
            [],
            {"c": 0, "d": 1},
            id="a series whose hour moved",
        ),
        pytest.param(
            [listed("a"), listed("b", hour=15)], [listed("c", hour=11)], [], {}, id="which of two is unknown"
        ),
        pytest.param(
            [listed("a")], [listed("b", hour=11), listed("c", hour=12)], [], {}, id="two that it may be"
        ),
    ],
)
def test_what_left_and_what_came(
    absent: list[Draft], fresh: list[Draft], stayed: list[Draft], pairs: dict[str, int]
) -> None:
    assert renamed(dict(enumerate(absent)), fresh, stayed) == pairs


def test_a_move_on_a_page_without_ids_is_a_move(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [listed("coffee#12T10"), listed("lunch", "Lunch")])
    (first,) = (one for one in events(store) if one.title.startswith("Coffee"))
    outcome = visit(
        store, "fest-site", [listed("coffee#12T11", hour=11), listed("lunch", "Lunch")], NOW + DAY
    )
    assert (outcome.new, outcome.changed, outcome.withdrawn) == (0, 1, 0)
    moved = store.event(first.id)
    assert moved is not None
    assert (moved.status, moved.sequence) == ("moved", 1)
    assert (moved.start_at, moved.previous_start_at) == (at(12, 11), at(12, 10))
    # Known by the new id from now on: the next visit finds it unchanged, and nothing is withdrawn.
    again = visit(
        store, "fest-site", [listed("coffee#12T11", hour=11), listed("lunch", "Lunch")], NOW + 2 * DAY
    )
    assert (again.changed, again.withdrawn, again.unchanged) == (0, 0, 2)


def test_new_addresses_all_over_a_site_are_no_vanishing(store: Store) -> None:
    opened(store)
    names = [
        f"{trade} Drinks" for trade in ("Editors", "Writers", "Sound", "Costume", "Colour", "Crew", "VFX")
    ]
    visit(store, "fest-site", [listed(f"old/{number}", name) for number, name in enumerate(names)])
    before = {one.id for one in events(store)}
    outcome = visit(
        store, "fest-site", [listed(f"new/{number}", name) for number, name in enumerate(names)], NOW + DAY
    )
    assert (outcome.new, outcome.flagged) == (0, None)
    assert {one.id for one in events(store)} == before


def test_an_incomplete_visit_renames_nothing(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [listed("a")])
    (first,) = events(store)
    visit(store, "fest-site", [listed("b", hour=11)], NOW + DAY, complete=False, ended="page_cap")
    assert {one.id for one in events(store)} > {first.id}
