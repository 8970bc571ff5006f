"""Where candidates are found: for a whole batch at once, by index, no other than one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event, text

from aggregator.comparing.same_event import decide_same
from aggregator.model import Draft, Venue
from aggregator.reports import Matcher
from aggregator.store import Store
from aggregator.storing.lookup import KINDS, LOOKS, MOST_EACH_WAY, WINDOW, near_ids
from tests.aggregator.visits import HALL, at, draft, opened, visit

INDEXES = {
    "canonical": "ix_listings_canonical",
    "festival": "ix_listings_festival",
    "cell": "ix_listings_cell",
    "title_key": "ix_listings_title",
    "names": "events_fts",
    "names_off_map": "events_fts",
}
ELSEWHERE = Venue("Halle", lat=48.1, lon=11.5)


def near(store: Store, drafts: list[Draft]) -> list[set[str]]:
    """The origin ids of what is found near each draft."""
    with store.reading() as connection:
        names = dict(connection.execute(text("select id, origin_id from listings")).all())  # type: ignore[arg-type]
        return [{names[number] for number in found} for found in near_ids(connection, drafts)]


def test_each_way_to_be_found(store: Store) -> None:
    opened(store)
    far = at(12) + timedelta(seconds=WINDOW + 60)
    here = [
        draft("tickets", "place", "Swim", festival=None, url=None),
        draft("tickets", "title", "Coffee", festival=None, url=None, venue=ELSEWHERE),
        draft("tickets", "festival", "Yoga", url=None, venue=ELSEWHERE),
        draft("tickets", "house", "Tea", festival=None, url=None, venue=Venue("Café Farol, Porto")),
        draft("tickets", "there", "Tea", festival=None, url=None, venue=replace(ELSEWHERE, name="Farol")),
        draft("tickets", "page", "Page", far, festival=None, url="https://a.example/p", venue=ELSEWHERE),
        draft("tickets", "too late", "Coffee", far, url=None),
    ]
    visit(store, "tickets", here)
    alone = replace(draft("guild", "x", "Other"), festival=None, url=None, venue=ELSEWHERE)
    asked = [
        replace(alone, venue=HALL),
        replace(alone, title="Coffee", venue=Venue()),
        replace(alone, festival="fest", venue=Venue()),
        replace(alone, url="http://www.a.example/p?utm_source=x", venue=Venue()),
        replace(alone, venue=Venue("Farol Café (upstairs)")),
        replace(alone, title="Late at the Farol", venue=Venue("Theatre")),
        replace(alone, venue=replace(ELSEWHERE, lat=10.0, name="Farol")),
        replace(alone, venue=Venue()),
        replace(alone, venue=Venue("Theatre Lobby")),
    ]
    expected = [
        {"place"},
        {"title"},
        {"festival"},
        {"page"},
        {"house", "there"},
        {"house", "there"},
        {"house"},
        set(),
        set(),
    ]
    assert near(store, asked) == expected
    assert [found for one in asked for found in near(store, [one])] == expected


def test_the_nearest_are_found_and_no_more_than_are_bearable(store: Store) -> None:
    opened(store)
    many = [draft("tickets", f"{n:03}", f"Title {n}", at(12, 0) + timedelta(minutes=n)) for n in range(200)]
    visit(store, "tickets", many)
    asked = draft("guild", "x", "Other", at(12, 0) + timedelta(minutes=100), venue=Venue(), url=None)
    (found,) = near(store, [asked])
    assert found == {f"{n:03}" for n in range(100 - MOST_EACH_WAY, 100 + MOST_EACH_WAY)}


@pytest.mark.parametrize("kind", KINDS)
def test_every_walk_is_along_its_index(store: Store, kind: str) -> None:
    with store.reading() as connection:
        dialect = connection.dialect.name
        if dialect == "sqlite":
            bound: dict[str, object] = {"wants": "[]"}
            plan = connection.execute(text(f"explain query plan {LOOKS[dialect][kind].text}"), bound)
        else:
            # In an empty store reading the whole table would be cheapest.
            connection.execute(text("set local enable_seqscan = off"))
            lists = ("whose", "keys", "low", "at", "high")
            plan = connection.execute(
                text(f"explain {LOOKS[dialect][kind].text}"), {name: [] for name in lists}
            )
        told = "\n".join(str(row) for row in plan)
    assert INDEXES[kind] in told, told
    assert "SCAN listings" not in told, told
    assert "Seq Scan" not in told, told
    assert "ix_events_fts" not in told, f"a common word has events in every year: {told}"


@pytest.mark.parametrize("match", [None, decide_same])
def test_a_visit_asks_the_store_a_few_times_whatever_it_brings(store: Store, match: Matcher | None) -> None:
    opened(store)
    visit(store, "tickets", [draft("tickets", f"{n}", f"Drinks {n}", at(12, n % 20)) for n in range(100)])
    said: list[str] = []
    event.listen(store.engine, "before_cursor_execute", lambda _c, _k, statement, *_: said.append(statement))
    fresh = [draft("guild", f"{n}", f"Coffee {n}", at(12, n % 20, n // 20)) for n in range(100)]
    visit(store, "guild", fresh, match=match)
    assert len(said) < 50, len(said)
    said.clear()
    moved = [replace(one, title=f"Tea {at}") for at, one in enumerate(fresh)]
    visit(store, "guild", moved, match=match)
    assert len(said) < 60, len(said)


def test_a_guild_of_no_festival_tells_of_the_festivals_breakfast(store: Store) -> None:
    opened(store)
    its = draft("fest-site", "1", "Women in Film Porto: Networking Breakfast", venue=Venue("Café Farol"))
    told = draft(
        "guild", "2", "WIF Porto networking breakfast", venue=Venue("Café Farol, Porto"), festival=None
    )
    visit(store, "fest-site", [its], match=decide_same)
    outcome = visit(store, "guild", [told], match=decide_same)
    assert (outcome.new, outcome.merged) == (0, 1)
