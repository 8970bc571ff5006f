"""A new listing meets the events it might be: what the store is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from aggregator.comparing.same_event import decide_same
from aggregator.model import Draft, Venue
from aggregator.reports import Candidate, MatchVerdict

TOAST = Draft(
    source_key="guild",
    origin_id="1",
    title="Producers Guild Pinewood Toast",
    start_at=datetime(2026, 1, 25, 23, 0, tzinfo=UTC),
    start_on=date(2026, 1, 25),
    timezone="America/Denver",
    url="https://guild.example/toast",
    venue=Venue(name="Copper Kettle Distilling", address="364 Pine St", city="Pinewood"),
    festival="pinewood",
)
TICKETS = replace(
    TOAST,
    source_key="tickets",
    origin_id="77",
    title="PGA: Members' Toast",
    start_at=datetime(2026, 1, 25, 22, 30, tzinfo=UTC),
    url="https://tickets.example/77",
    venue=Venue(name="Copper Kettle"),
)


def candidate(event_id: str, draft: Draft) -> Candidate:
    return Candidate(event_id, draft, draft.url)


def test_another_source_of_the_same_evening_is_recognised() -> None:
    verdict = decide_same(TICKETS, [candidate("e1", TOAST)])
    assert verdict.event_id == "e1"
    assert verdict.why


def test_nobody_to_meet() -> None:
    assert decide_same(TICKETS, []) == MatchVerdict()


def test_the_order_of_candidates_does_not_matter() -> None:
    swim = replace(TOAST, origin_id="2", title="Composers' Swim", venue=Venue(name="Lake Bath"))
    both = [candidate("e1", TOAST), candidate("e2", swim)]
    assert decide_same(TICKETS, both) == decide_same(TICKETS, both[::-1])
    assert decide_same(TICKETS, both).event_id == "e1"


def test_next_day_is_another_event() -> None:
    tomorrow = replace(
        TOAST, start_at=datetime(2026, 1, 26, 23, 0, tzinfo=UTC), start_on=date(2026, 1, 26), url=None
    )
    assert decide_same(TICKETS, [candidate("e1", tomorrow)]).event_id is None


def test_two_listings_of_one_source_never_merge_through_another() -> None:
    twin = replace(TICKETS, origin_id="78", url="https://tickets.example/78")
    assert decide_same(twin, [candidate("e1", TOAST), candidate("e1", TICKETS)]).event_id is None


def test_without_a_time_two_events_of_the_day_are_for_a_person() -> None:
    early = replace(TOAST, origin_id="3", start_at=datetime(2026, 1, 25, 17, 0, tzinfo=UTC), url=None)
    lost = replace(
        TICKETS,
        title=TOAST.title,
        start_at=datetime(2026, 1, 25, 7, 0, tzinfo=UTC),
        time_stated=False,
        url=None,
    )
    verdict = decide_same(lost, [candidate("e1", TOAST), candidate("e2", early)])
    assert verdict.event_id is None
    assert {event for event, _ in verdict.review} == {"e1", "e2"}
