"""The queue of doubts and of word of mouth, alike on both databases."""

from __future__ import annotations

from datetime import timedelta

import pytest

from aggregator.model import AggregatorError, Query
from aggregator.people import submissions
from aggregator.reports import MatchVerdict
from aggregator.store import Store
from tests.aggregator.visits import NO_MEETUP, NOW, at, draft, opened, visit

COFFEE = {
    "title": "Editors' coffee",
    "day": "2027-02-12",
    "at": "18:30",
    "festival": "fest",
    "where": "Bar Rosa",
}


def test_a_listing_without_an_event_is_judged_and_stays_judged(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "a", "Long Table")], judgement=NO_MEETUP)
    event_id = store.judge("fest-site", "a", {"is_meetup": True, "kind": "niche"}, "ada", NOW)
    assert event_id is not None
    visit(store, "fest-site", [draft("fest-site", "a", "Longer Table")], NOW + timedelta(days=1), NO_MEETUP)
    found = store.search(Query(), NOW).events
    assert [(one.id, one.title, one.kind) for one in found] == [(event_id, "Longer Table", "niche")]
    assert [(label.is_meetup, label.kind) for label in store.labels()] == [(True, "niche")]
    assert store.judge("fest-site", "a", {"is_meetup": False}, "ada", NOW) == event_id
    assert store.search(Query(), NOW).events == ()
    with pytest.raises(AggregatorError, match="no such listing"):
        store.judge("guild", "a", {"is_meetup": True}, "ada", NOW)


def test_a_pair_in_doubt_is_decided_once(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "a")])
    one = store.search(Query(), NOW).events[0].id
    twin = draft("tickets", "x", "Drinks for producers", at(12, 20), url=None)
    visit(store, "tickets", [twin], match=lambda _, __: MatchVerdict(review=((one, 0.6),)))
    pair = store.doubtful_pairs(NOW)[0]
    assert (pair.score, {pair.one.title, pair.other.title}) == (
        0.6,
        {"Producers' Drinks", "Drinks for producers"},
    )
    store.merge(pair.one.id, pair.other.id, ("ada says so",), "ada", NOW)
    assert store.doubtful_pairs(NOW) == ()
    assert [said.same for said in store.labelled_pairs()] == [True]


def test_word_of_mouth_waits_and_becomes_an_event(store: Store) -> None:
    opened(store)
    first = submissions.submit(store, "event", COFFEE, "here", NOW, contact="ines@reader.example")
    assert first is not None
    assert submissions.submit(store, "event", COFFEE, "elsewhere", NOW) == first
    assert [one.id for one in submissions.waiting(store)] == [first]
    event = submissions.accept(store, first, "ada", NOW)
    assert event is not None
    assert (event.title, event.start_at, event.confidence) == ("Editors' coffee", at(12, 18, 30), "likely")
    with pytest.raises(AggregatorError, match="approved already"):
        submissions.accept(store, first, "ada", NOW)
    visit(store, "fest-site", [draft("fest-site", "a", "Other", at(15))])
    assert {one.title for one in store.search(Query(), NOW).events} == {"Other", "Editors' coffee"}
    assert store.event(event.id) == event
