"""Rules without a store: what changed, what vanished, when to come again, what a person may set."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aggregator.clock import HASHTAGS, PAGES, cadence, jitter_of, next_visit_at
from aggregator.decide import Changed, New, Unchanged, Withdrawn, carried, decide, vanishing
from aggregator.model import ROLES, AggregatorError, Judgement, Venue
from aggregator.searching.masks import from_mask, to_mask
from aggregator.storing.compose import Voice, facts_of
from aggregator.storing.locks import lock_value, with_locks
from tests.aggregator.visits import MEETUP, NOW, at, draft

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ONE = facts_of([Voice(draft("guild", "a"), MEETUP)])


def test_intents() -> None:
    assert decide(None, ONE) == New(ONE)
    assert decide(None, None) == Unchanged()
    assert decide(ONE, ONE) == Unchanged()
    assert decide(ONE, None) == Withdrawn()
    assert decide(replace(ONE, status="withdrawn"), None) == Unchanged()


@pytest.mark.parametrize(
    ("field", "value", "material"),
    [
        ("title", "Else", True),
        ("start_at", at(13), True),
        ("end_at", at(12, 23), True),
        ("timezone", "Asia/Tokyo", True),
        ("status", "cancelled", True),
        ("venue", Venue("Elsewhere", "Lindenstr. 5", "Berlin", "DE", 52.51, 13.39), True),
        ("venue", Venue("Bar Rosa", "Lindenstr. 5", "Berlin", "DE", 52.6, 13.39), False),
        ("description", "new", False),
        ("price", "5 €", False),
        ("kind", "niche", False),
        ("confidence", "likely", False),
    ],
)
def test_only_what_planners_must_hear_is_material(field: str, value: object, material: bool) -> None:
    intent = decide(ONE, replace(ONE, **{field: value}))  # type: ignore[arg-type]  # by name
    assert isinstance(intent, Changed)
    assert intent.material is material


def test_a_move_is_remembered_by_its_listing() -> None:
    was, now = draft("guild", "a"), draft("guild", "a", start=at(13))
    moved = carried(was, now)
    assert (moved.status, moved.previous_start_at) == ("moved", at(12))
    assert carried(moved, replace(now, price="5 €")).previous_start_at == at(12)
    assert carried(was, replace(was, venue=Venue("Café Kosmos"))).status == "moved"
    assert carried(was, replace(was, venue=Venue("Bar Rosa, upstairs"))).status == "scheduled"
    assert carried(was, replace(now, status="cancelled")).status == "cancelled"
    assert carried(moved, was).previous_start_at == at(13)


def test_brakes() -> None:
    twenty = dict.fromkeys(range(20), 0)
    assert vanishing(twenty, set(range(19)), 19, believed=True).missed == (19,)
    assert vanishing(twenty | {19: 1}, set(range(19)), 19, believed=True).gone == (19,)
    assert vanishing(twenty, set(), 0, believed=False).failed is None
    assert vanishing(twenty, set(), 0, believed=True).failed == "empty"
    assert vanishing(twenty, set(range(14)), 14, believed=True).flagged
    assert vanishing(dict.fromkeys(range(40), 1), set(range(6, 40)), 34, believed=True).gone == tuple(
        range(6)
    )
    assert vanishing({1: 1, 2: 1}, set(), 0, believed=True).gone == (1, 2)
    assert vanishing(twenty, set(), 0, believed=True, allowed=True).gone == tuple(range(20))


@given(st.sets(st.integers(0, 60)), st.sets(st.integers(0, 60)), st.integers(0, 1))
def test_never_many_at_once(upcoming: set[int], seen: set[int], missed: int) -> None:
    said = vanishing(dict.fromkeys(upcoming, missed), seen, len(seen), believed=True)
    assert len(said.gone) <= max(5, 0.2 * len(upcoming))
    assert not set(said.gone) & seen
    assert set(said.gone) | set(said.missed) <= upcoming - seen


def test_the_story_of_two_sources_fills_gaps() -> None:
    first = draft(
        "fest-site", "a", time_stated=False, start=at(12, 0), venue=Venue("Bar Rosa"), description=""
    )
    second = draft("tickets", "b", end_at=at(12, 22), price="5 €", description="Come")
    facts = facts_of([Voice(second, Judgement(True, 1, "niche")), Voice(first, MEETUP)])
    assert (facts.start_at, facts.end_at, facts.time_stated) == (at(12), at(12, 22), True)
    assert (facts.venue.address, facts.venue.lat, facts.price, facts.description) == (
        "Lindenstr. 5",
        52.51,
        "5 €",
        "Come",
    )
    assert (facts.kind, facts.conflicts, facts.confidence) == ("social", (), "confirmed")


def test_posts_alone_are_a_lead() -> None:
    post = draft("tags", "1", is_post=True)
    assert facts_of([Voice(post, MEETUP)]).confidence == "lead"
    assert facts_of([Voice(post, MEETUP), Voice(draft("tickets", "b"), MEETUP)]).confidence == "confirmed"
    assert facts_of([Voice(draft("tickets", "b"), MEETUP)]).confidence == "likely"


# -- the festival's clock ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "pages", "hashtags"),
    [
        (-200, 7 * DAY, 7 * DAY),
        (-60, 3 * DAY, DAY),
        (-20, DAY, 6 * HOUR),
        (-5, 6 * HOUR, HOUR),
        (0, HOUR, HOUR / 12),
        (10, HOUR, HOUR / 12),
        (13, 7 * DAY, 7 * DAY),
    ],
)
def test_cadence_follows_the_festival(days: int, pages: timedelta, hashtags: timedelta) -> None:
    starts, today = date(2027, 2, 10), date(2027, 2, 10) + timedelta(days=days)
    assert cadence(PAGES, starts, date(2027, 2, 20), today) == pages
    assert cadence(HASHTAGS, starts, date(2027, 2, 20), today) == hashtags
    assert cadence(PAGES, None, None, today) == DAY


def test_the_longest_wish_wins_within_bounds() -> None:
    assert next_visit_at(NOW, HOUR) == NOW + HOUR
    assert next_visit_at(NOW, HOUR, retry_at=NOW + 2 * DAY) == NOW + 2 * DAY
    assert next_visit_at(NOW, HOUR, retry_at=NOW + 400 * DAY) == NOW + 7 * DAY
    assert next_visit_at(NOW, HOUR, cache_until=NOW + 400 * DAY) == NOW + DAY
    assert next_visit_at(NOW, HOUR, min_interval=3 * HOUR, jitter=0.0) == NOW + 3 * HOUR
    assert next_visit_at(NOW, HOUR, retry_at=NOW - DAY) == NOW + HOUR


@given(st.integers(0, 10_000), st.floats(0, 1), st.sampled_from([HOUR / 12, HOUR, DAY, 7 * DAY]))
def test_a_failing_source_backs_off_and_never_for_ever(failures: int, jitter: float, wait: timedelta) -> None:
    after = next_visit_at(NOW, wait, failures=failures, jitter=jitter) - NOW
    assert timedelta(minutes=5) <= after <= max(wait, DAY) * 1.1
    later = next_visit_at(NOW, wait, failures=failures + 1, jitter=jitter) - NOW
    assert later >= after or failures == 0


def test_jitter_is_spread_and_repeatable() -> None:
    values = [jitter_of(("source", number)) for number in range(200)]
    assert values == [jitter_of(("source", number)) for number in range(200)]
    assert all(0 <= value < 1 for value in values)
    assert min(values) < 0.1
    assert max(values) > 0.9


# -- persons and bits ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("colour", "red", "no field"),
        ("start_at", "tomorrow", "no moment"),
        ("start_at", "2027-02-12T19:00", "offset"),
        ("kind", "party", "none of"),
        ("roles", ["director", "clown"], "none of"),
        ("is_meetup", "yes", "yes or no"),
        ("timezone", "Mars/Olympus", "IANA"),
        ("venue", {"nam": "x"}, "a venue has"),
        ("venue", "Bar", "a venue has"),
    ],
)
def test_a_wrong_correction_says_what_is_right(field: str, value: object, why: str) -> None:
    with pytest.raises(AggregatorError, match=why):
        lock_value(field, value)


def test_a_locked_start_brings_its_day() -> None:
    locks = {"start_at": lock_value("start_at", datetime.fromisoformat("2027-02-13T00:30+01:00"))}
    assert with_locks(ONE, locks).start_on == date(2027, 2, 13)
    assert with_locks(ONE, {"venue": lock_value("venue", Venue("Here"))}).venue == Venue("Here")
    assert with_locks(ONE, {"is_meetup": False}) == ONE


@given(st.sets(st.sampled_from(ROLES)))
def test_masks_hold_words(words: set[str]) -> None:
    assert set(from_mask(to_mask(words, ROLES), ROLES)) == words
