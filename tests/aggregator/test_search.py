"""Every parameter of a search, against a plain reading of the same events; pages, facets, cursors, words."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from aggregator.model import (
    ACCESSES,
    COSTS,
    GENRES,
    KINDS,
    ROLES,
    Draft,
    Event,
    Judgement,
    Near,
    Query,
    Venue,
)
from aggregator.moments import until
from aggregator.plaintext import fold
from aggregator.searching import near
from aggregator.searching.cursor import BadCursor
from aggregator.searching.masks import LINEAGES
from aggregator.store import Store
from tests.aggregator.visits import FEST, HALL, NOW, OTHER, SOURCES, at, draft, opened, report, visit

DAY = timedelta(days=1)
WORDS = ["mixer", "drinks", "networking", "brunch", "producers", "editors", "café", "Łódź", "straße", "night"]
CITIES = {
    "Berlin": (52.52, 13.40),
    "Łódź": (51.77, 19.46),
    "Málaga": (36.72, -4.42),
    "Suva": (-18.14, 179.98),
}


def made_up(number: int, dice: random.Random) -> tuple[Draft, Judgement]:
    city = dice.choice(list(CITIES))
    lat, lon = (degree + dice.uniform(-0.05, 0.05) for degree in CITIES[city])
    venue = Venue(f"Bar {dice.choice(WORDS)}", None, city, "DE", *dice.choice([(lat, lon), (None, None)]))
    start = NOW + timedelta(minutes=15 * dice.randrange(-200, 2000))
    length = dice.choice([None, 2, 5, 30, 24 * 9])
    source = dice.choice(SOURCES[:3]).key
    one = draft(source, f"o{number}", " ".join(dice.sample(WORDS, 3)), start, venue=venue)
    one = replace(
        one,
        end_at=start + timedelta(hours=length) if length else None,
        time_stated=dice.random() > 0.1,
        festival=dice.choice([FEST.key, OTHER.key, None]),
        description=" ".join(dice.sample(WORDS, 4)),
        status=dice.choice(["scheduled", "scheduled", "cancelled"]),
        mode=dice.choice(["in_person", "online", "hybrid"]),
        is_post=dice.random() < 0.2,
    )
    judged = Judgement(
        True, 1.0, dice.choice(KINDS), tuple(dice.sample(ROLES, 2)), tuple(dice.sample(GENRES, 1)),
        dice.choice(ACCESSES), None, dice.choice(COSTS),
    )  # fmt: skip
    return one, judged


@pytest.fixture(scope="module")
def crowd() -> list[tuple[Draft, Judgement]]:
    dice = random.Random(7)
    return [made_up(number, dice) for number in range(150)]


@pytest.fixture
def full(store: Store, crowd: list[tuple[Draft, Judgement]]) -> Iterator[Store]:
    opened(store)
    for source in SOURCES:
        mine = [pair for pair in crowd if pair[0].source_key == source.key]
        store.record_visit(report(source.key), mine, NOW)
    return store


def everything(store: Store, query: Query) -> list[Event]:
    """All pages of a search, in order."""
    found: list[Event] = []
    while True:
        page = store.search(query, NOW)
        found += page.events
        if page.cursor is None:
            return found
        query = replace(query, cursor=page.cursor)


def over(event: Event) -> datetime:
    return until(event.start_at, event.end_at, timed=event.time_stated)


def minute_within(event: Event, after: time | None, before: time | None) -> bool:
    if not event.time_stated:
        return after is None and before is None
    local = event.start_at.astimezone(ZoneInfo(event.timezone or "UTC")).time()
    if after and before and after >= before:
        return local >= after or local < before
    return (after is None or local >= after) and (before is None or local < before)


def matches(event: Event, query: Query, source_of: dict[str, str]) -> bool:
    """The same question in plain Python."""
    any_of = {"festival": event.festival, "kind": event.kind, "access": event.access, "cost": event.cost}
    any_of |= {"mode": event.mode, "confidence": event.confidence, "status": event.status}
    text = f"{event.title} {event.organiser} {event.venue.name} {event.venue.city} {event.description}"
    words = set(fold(text).split())
    checks = [not getattr(query, name) or value in getattr(query, name) for name, value in any_of.items()]
    checks += [
        not query.role or bool(set(query.role) & set(event.roles)),
        not query.genre or bool(set(query.genre) & set(event.genres)),
        not query.source or source_of[event.id] in query.source,
        query.from_at is None or over(event) > query.from_at,
        query.to_at is None or event.start_at < query.to_at,
        minute_within(event, query.after, query.before),
        query.city is None or fold(event.venue.city or "") == fold(query.city),
        query.near is None
        or (near.metres(query.near, event.venue.lat, event.venue.lon) or 1e9) <= query.near.radius,
        query.q is None or set(fold(query.q).split()) <= words,
    ]
    return all(checks)


def some_query(dice: random.Random) -> Query:
    """A few filters at random; the window often."""
    from_at = NOW + dice.choice([-3, 0, 0, 2, 9]) * DAY
    choices = {
        "q": dice.choice(WORDS), "festival": tuple(dice.sample(["fest", "other"], dice.choice([1, 2]))),
        "kind": tuple(dice.sample(KINDS, 2)), "role": tuple(dice.sample(ROLES, 3)), "genre": ("horror",),
        "access": tuple(dice.sample(ACCESSES, 3)), "cost": ("free",), "mode": ("in_person", "hybrid"),
        "to_at": from_at + dice.choice([1, 5, 30]) * DAY, "after": time(18), "before": time(2),
        "near": Near(*dice.choice(list(CITIES.values())), dice.choice([900.0, 4000.0, 90_000.0])),
        "city": dice.choice(["lodz", "BERLIN", "malaga"]), "source": ("guild", "tickets"),
        "confidence": ("confirmed", "lead"), "status": ("cancelled",),
    }  # fmt: skip
    picked = {name: choices[name] for name in dice.sample(list(choices), dice.choice([0, 1, 2, 3]))}
    if dice.random() < 0.8 or "to_at" in picked:
        picked["from_at"] = from_at
    sorts = [
        "start",
        "start",
        "newest",
        "updated",
        *(["relevance"] if "q" in picked else []),
        *(["distance"] if "near" in picked else []),
    ]
    return Query(sort=dice.choice(sorts), limit=dice.choice([3, 17, 100]), **picked)  # type: ignore[arg-type]  # by name


def test_a_search_finds_what_a_plain_reading_finds(full: Store, crowd: list[tuple[Draft, Judgement]]) -> None:
    dice = random.Random(11)
    known = everything(full, Query(limit=100))
    assert len(known) == len(crowd)
    by_key = {(one.title, one.start_at, one.description): one.source_key for one, _ in crowd}
    source_of = {event.id: by_key[event.title, event.start_at, event.description] for event in known}
    for _ in range(60):
        query = some_query(dice)
        found = everything(full, query)
        wanted = {event.id for event in known if matches(event, query, source_of)}
        assert {event.id for event in found} == wanted, query
        assert len(found) == len(wanted), query
        first = full.search(query, NOW)
        assert (first.total, first.total_is_exact) == (len(wanted), True), query
        in_order(found, query)


def in_order(found: list[Event], query: Query) -> None:
    if query.sort == "start":
        assert all(a.start_at <= b.start_at for a, b in pairwise(found))
    if query.sort == "distance":
        assert all((a.distance_m or 0) <= (b.distance_m or 0) + 1 for a, b in pairwise(found))
        assert all(event.distance_m is not None for event in found)


def test_facets_count_the_same_search_without_their_own_filter(full: Store) -> None:
    names = ("kind", "role", "genre", "access", "cost", "festival", "city", "source", "day")
    query = Query(
        kind=("social", "niche"),
        cost=("free", "paid"),
        from_at=NOW,
        to_at=NOW + 9 * DAY,
        facets=names,
        limit=100,
    )
    found = full.search(query, NOW)
    any_kind = everything(full, replace(query, kind=(), facets=()))
    assert found.facets["kind"] == dict(Counter(event.kind for event in any_kind))
    assert found.facets["role"] == dict(Counter(role for event in found.events for role in event.roles))
    assert found.facets["city"] == dict(Counter(event.venue.city for event in found.events))
    assert found.facets["day"] == dict(Counter(event.start_on.isoformat() for event in found.events))
    assert list(found.facets["day"]) == sorted(found.facets["day"])
    assert found.facets["festival"] == dict(Counter(one.festival for one in found.events if one.festival))
    assert sum(found.facets["source"].values()) == len(found.events)


def test_a_facet_of_a_search_for_words(full: Store) -> None:
    found = full.search(Query(q="mixer", from_at=NOW, facets=("kind", "source"), limit=100), NOW)
    assert found.facets["kind"] == dict(Counter(event.kind for event in found.events))
    assert full.search(Query(q="!!", facets=("kind",)), NOW).facets == {"kind": {}}


def test_a_cursor_only_continues_its_own_search(full: Store) -> None:
    query = Query(from_at=NOW, limit=5)
    page = full.search(query, NOW)
    assert page.cursor is not None
    later = NOW + timedelta(minutes=3)
    moved_along = replace(query, from_at=later, cursor=page.cursor)
    second = full.search(moved_along, later)
    assert {one.id for one in second.events}.isdisjoint({one.id for one in page.events})
    for wrong in (
        {"kind": ("social",)},
        {"sort": "newest"},
        {"from_at": NOW + DAY},
        {"from_at": None},
        {"q": "mixer"},
    ):
        with pytest.raises(BadCursor):
            full.search(replace(query, cursor=page.cursor, **wrong), NOW)  # type: ignore[arg-type]  # by name
    for damaged in ("", "x", page.cursor[:-3], page.cursor + "AAAA", "W10", "é", "a" * 5000):
        with pytest.raises(BadCursor):
            full.search(replace(query, cursor=damaged), NOW)


def test_words_weigh_by_where_they_stand(store: Store) -> None:
    opened(store)
    drafts = [
        draft("fest-site", "text", "Evening", at(12, 10), description="a night of bagels with friends"),
        draft("fest-site", "host", "Evening two", at(12, 11), organiser="Bagels United"),
        draft("fest-site", "title", "Bagels at ten", at(12, 12)),
    ]
    visit(store, "fest-site", drafts)
    found = store.search(Query(q="bagels", sort="relevance"), NOW).events
    assert [one.title for one in found] == ["Bagels at ten", "Evening two", "Evening"]
    assert [one.start_at.hour for one in store.search(Query(q="bagels"), NOW).events] == [9, 10, 11]


FOUND = [
    "lodz",
    "ŁÓDŹ",
    "strasse",
    "Straße",
    "apero",
    "APÉRO",
    '"producers apéro"',
    "apéro producers",
    "東京",
]
FOUND += ['"producers', "producers -apéro", "o'brien", "obrien", " producers  apéro "]
NOT_FOUND = [
    '"apéro producers"',
    "producers' apéro OR nothing",
    "NEAR(producers)",
    "prod*",
    "obriens",
    "",
    "?!",
]
NOT_FOUND += ["title:apero", '"', "producers & | ! <->", "\u0000", "' or 1=1 --"]


def test_words_as_people_type_them(store: Store) -> None:
    opened(store)
    title = "Producers Apéro at O'Brien in der Straße, Łódź 東京"
    visit(store, "fest-site", [draft("fest-site", "a", title), draft("fest-site", "b", "Else", at(13))])
    found = {asked for asked in FOUND + NOT_FOUND if store.search(Query(q=asked), NOW).events}
    assert found - {"producers & | ! <->"} == set(FOUND)


def test_moved_and_changed_words_leave_no_trace(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "a", "Old name")])
    visit(store, "fest-site", [draft("fest-site", "a", "New name", at(15))], NOW + DAY)
    assert store.search(Query(q="old"), NOW).events == ()
    found = store.search(Query(q="new", from_at=at(15, 18)), NOW)
    assert [one.title for one in found.events] == ["New name"]
    assert store.search(Query(from_at=at(12, 18), to_at=at(12, 23)), NOW).events == ()


def test_many_in_one_minute_keep_their_order_and_pages(store: Store) -> None:
    opened(store)
    visit(
        store,
        "fest-site",
        [draft("fest-site", str(n), f"Mixer {n}", url=None, venue=HALL) for n in range(230)],
    )
    found = everything(store, Query(limit=7, from_at=NOW))
    assert len({one.id for one in found}) == 230


def test_totals_stop_counting(store: Store) -> None:
    opened(store)
    visit(store, "guild", [draft("guild", str(n), "Mixer", at(12, n % 24), url=None) for n in range(1010)])
    for query in (Query(), Query(q="mixer"), Query(kind=("social",), sort="newest")):
        found = store.search(query, NOW)
        assert (found.total, found.total_is_exact) == (1000, False)


def test_updated_since_also_tells_what_went(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "a"), draft("fest-site", "b", "Brunch", at(14))])
    for day in (1, 2):
        visit(store, "fest-site", [draft("fest-site", "a")], NOW + day * DAY)
    found = store.search(Query(updated_since=NOW + DAY, sort="updated"), NOW).events
    assert [(one.title, one.status) for one in found] == [("Brunch", "withdrawn")]


def test_lineages_are_those_of_the_model() -> None:
    assert LINEAGES == ("festival", "organiser", "platform", "community", "social")


def test_what_began_long_ago_and_still_runs_is_found(store: Store) -> None:
    opened(store)
    lounge = draft("fest-site", "lounge", "Filmmakers' Lounge", at(1), end_at=at(20), url=None)
    visit(
        store,
        "fest-site",
        [lounge, draft("fest-site", "a", "Drinks", at(12)), draft("fest-site", "b", "Past", at(2))],
    )
    for query in (
        Query(),
        Query(q="lounge"),
        Query(sort="newest"),
        Query(near=Near(52.51, 13.39, 500.0), sort="distance"),
    ):
        found = store.search(replace(query, from_at=at(12, 20), to_at=at(12, 23)), NOW)
        assert "Filmmakers' Lounge" in {one.title for one in found.events}
        assert "Past" not in {one.title for one in found.events}
