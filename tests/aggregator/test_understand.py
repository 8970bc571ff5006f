"""What a visit brought, understood: posts are leads by their own words, later words reach earlier ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from aggregator.model import Query
from aggregator.reports import Festival, Followed, Judged
from aggregator.store import Store
from aggregator.understand import Understood, Wanted, understand
from scrapers.contract import Listing, Post, Source
from tests.aggregator.visits import report

ZONE = ZoneInfo("Europe/Dublin")
MORNING = datetime(2026, 7, 8, 9, 0, tzinfo=ZONE)  # a Wednesday
NOW = MORNING + timedelta(hours=3)
FESTIVAL = Festival("skerry", "Skerry Shorts", date(2026, 7, 7), date(2026, 7, 12), "Europe/Dublin")
SOURCE = Source(
    "tags", "mastodon", "https://social.example/tags/skerry", "skerry", "Europe/Dublin", "social",
    starts_on=FESTIVAL.starts_on, ends_on=FESTIVAL.ends_on,
)  # fmt: skip
CALL = "Anyone up for drinks tonight? Documentary editors, let's meet at 7pm at Café Anker! #skerry"


def post(number: int, text: str, **more: Any) -> Post:
    known: dict[str, Any] = {"author": "@ines@social.example", "url": f"https://social.example/{number}"}
    moment = MORNING + timedelta(minutes=10 * number)
    return Post(f"p{number}", text, moment, **(known | more))


def read(*posts: Post, stored: tuple[Judged, ...] = (), **more: Any) -> Understood:
    return understand(posts, SOURCE, FESTIVAL, NOW, leads=stored, **more)


def only(found: Understood) -> Judged:
    assert len(found.judged) == 1, found
    return found.judged[0]


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 7, 8, hour, minute, tzinfo=ZONE).astimezone(UTC)


def test_a_call_is_a_lead_with_its_readings_labels_and_reasons() -> None:
    draft, judgement = only(read(post(1, CALL)))
    assert (draft.is_post, draft.start_at, draft.venue.name) == (True, at(19), "Café Anker")
    assert judgement.is_meetup
    assert judgement.roles == ("editor",)
    assert judgement.genres == ("documentary",)
    assert judgement.kind is not None
    assert any(why.startswith("when: ") for why in judgement.why)


def test_what_is_no_call_leaves_nothing() -> None:
    assert read(post(1, "Loved every minute of that documentary, five stars")).judged == ()


def test_a_sources_filter_is_for_posts_too() -> None:
    found = read(post(1, CALL), wanted=Wanted(starts_to=date(2026, 7, 7)))
    assert (found.judged, found.passed_over) == ((), 1)


def test_listings_keep_the_listing_judge() -> None:
    evening = datetime(2026, 7, 9, 20, 0, tzinfo=ZONE)
    film = Listing("f1", "Happy Hour (2015)", evening, description="Dir. Hamaguchi, 317 min")
    drinks = Listing("d1", "Filmmakers' Happy Hour", evening)
    found = understand([film, drinks], SOURCE, FESTIVAL, NOW)
    assert [judgement.is_meetup for _, judgement in found.judged] == [False, True]


UPDATES = [
    ("Change of plan: we're meeting at 8pm instead", {"thread": "p1"}),
    ("Update: drinks tonight moved to 8pm, documentary editors let's meet at 8pm at Café Anker", {}),
]


@pytest.mark.parametrize(("words", "more"), UPDATES)
@pytest.mark.parametrize("together", [True, False])
def test_a_move_reaches_the_earlier_call(words: str, more: dict[str, str], together: bool) -> None:
    first, second = post(1, CALL, thread="p1" if more else None), post(2, words, **more)
    found = read(first, second) if together else read(second, stored=read(first).judged)
    draft, _ = only(found)
    assert (draft.origin_id, draft.start_at, draft.status) == ("p1", at(20), "moved")
    assert draft.previous_start_at == at(19)
    assert draft.title == only(read(first))[0].title
    assert draft.description.startswith("Anyone up for drinks")


@pytest.mark.parametrize("thread", ["p1", None])
def test_a_cancellation_reaches_the_earlier_call(thread: str | None) -> None:
    stored = read(post(1, CALL, thread=thread)).judged
    found = read(post(2, "Sorry folks, tonight's drinks are cancelled!", thread=thread), stored=stored)
    draft, judgement = only(found)
    assert (draft.origin_id, draft.status, draft.cancels) == ("p1", "cancelled", False)
    assert judgement.is_meetup


STRANGERS = [
    post(2, "Cancelled! We are not coming to the drinks tonight", author="@max@social.example", thread="p1"),
    post(2, "Change of plan: we're meeting at 9pm instead", author="@max@social.example", thread="p1"),
    post(2, "Ugh, my 3pm screening was cancelled"),
    post(2, "Change of plan", author=None),
]


@pytest.mark.parametrize("other", STRANGERS, ids=lambda one: one.text[:20])
def test_others_words_and_other_things_change_nothing(other: Post) -> None:
    stored = read(post(1, CALL, thread="p1")).judged
    assert all(draft.origin_id != "p1" for draft, _ in read(other, stored=stored).judged)


def test_a_second_call_of_the_same_person_is_a_gathering_of_its_own() -> None:
    breakfast = "Producers, join us for breakfast tomorrow at 9am at Hotel Linde! All welcome"
    found = read(post(1, CALL), post(2, breakfast), post(3, breakfast, thread="p1"))
    assert sorted(draft.origin_id for draft, _ in found.judged) == ["p1", "p2", "p3"]
    assert {draft.status for draft, _ in found.judged} == {"scheduled"}


def test_the_old_words_read_again_take_nothing_back() -> None:
    first, second = post(1, CALL, thread="p1"), post(2, UPDATES[0][0], thread="p1")
    stored = read(second, stored=read(first).judged).judged
    assert read(first, stored=stored).judged == stored
    assert read(second, stored=stored).judged == stored


def test_a_doubtful_post_waits_for_a_person() -> None:
    draft, judgement = only(read(post(1, "drinks tomorrow 10am, we should")))
    assert (judgement.is_meetup, judgement.review) == (False, True)
    assert draft.start_on == date(2026, 7, 9)


def followed(store: Store) -> Store:
    known = Followed("tags", "mastodon", SOURCE.url, "#skerry", "skerry", "social")
    store.follow([FESTIVAL], [known], NOW)
    return store


def visit(store: Store, *posts: Post, after: timedelta = timedelta(0)) -> None:
    now = NOW + after
    found = understand(posts, SOURCE, FESTIVAL, now, leads=store.leads("tags", now))
    store.record_visit(report("tags", now), found.judged, now)


def test_in_the_store_a_call_is_a_lead_that_moves_and_falls(store: Store) -> None:
    followed(store)
    visit(store, post(1, CALL, thread="p1"))
    event = store.search(Query(), NOW).events[0]
    assert (event.confidence, event.status, event.roles) == ("lead", "scheduled", ("editor",))
    for minutes in (10, 20, 30):  # nothing new: a post is asked for once, and its silence means nothing
        visit(store, after=timedelta(minutes=minutes))
    visit(store, post(2, UPDATES[0][0], thread="p1"), after=timedelta(minutes=40))
    moved = store.event(event.id)
    assert moved is not None
    assert (moved.status, moved.start_at, moved.previous_start_at) == ("moved", at(20), at(19))
    visit(store, post(3, "Sorry, drinks are cancelled tonight", thread="p1"), after=timedelta(minutes=50))
    gone = store.event(event.id)
    assert gone is not None
    assert (gone.status, gone.sequence) == ("cancelled", 2)
    assert len(store.search(Query(), NOW).events) == 1


def test_new_rules_leave_a_posts_judgement_alone(store: Store) -> None:
    followed(store)
    visit(store, post(1, CALL))
    said = store.rejudge(lambda _: replace(only(read(post(1, CALL)))[1], is_meetup=False), NOW)
    assert said == ()
    assert len(store.search(Query(), NOW).events) == 1
