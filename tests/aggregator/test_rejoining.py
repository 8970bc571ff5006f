"""What came first decides nothing: events become one, and listings move, when a later one shows it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aggregator.comparing.same_event import decide_same
from aggregator.model import Draft, Query, Venue
from aggregator.reports import MatchVerdict
from aggregator.store import Store
from tests.aggregator.visits import NOW, draft, opened, visit

PUB, HOUSE = Venue("Tigh Neachtain"), Venue("Curtin House")
SOCIETY = draft("tickets", "1", "Galway Film Society Summer Meetup", venue=PUB)
SOUND = draft("tickets", "2", "Galway Sound Designers meetup", venue=PUB)
POST = draft(
    "tags", "3", "galway film soc meetup neachtains", venue=Venue("Neachtain's"), url=None, is_post=True
)
SHORT = draft("tickets", "4", "ADG drinks", venue=HOUSE, url=None)
EVENING = draft("guild", "5", "Evening for directors of shorts", venue=HOUSE, url=None)
BOTH = draft("fest-site", "6", "An evening for directors: drinks by the Guild", venue=HOUSE, url=None)


def brought(store: Store, *drafts: Draft) -> None:
    """Each in a visit of its own, in this order; none of them saw the whole of its source."""
    for one in drafts:
        visit(store, one.source_key, [one], match=decide_same, complete=False)


def gatherings(store: Store) -> list[set[str]]:
    """The sources of each event, the largest first."""
    found = [{source.name for source in event.sources} for event in store.search(Query(), NOW).events]
    return sorted(found, key=len, reverse=True)


@pytest.mark.parametrize("order", [(SOUND, POST, SOCIETY), (SOCIETY, POST, SOUND), (POST, SOUND, SOCIETY)])
def test_a_post_goes_where_it_fits_best_whatever_came_first(store: Store, order: tuple[Draft, ...]) -> None:
    brought(opened(store), *order)
    assert gatherings(store) == [{"Tickets", "#fest"}, {"Tickets"}]
    by_title = {event.title: len(event.sources) for event in store.search(Query(), NOW).events}
    assert by_title == {SOCIETY.title: 2, SOUND.title: 1}


def test_of_two_posts_of_one_source_only_one_moves(store: Store) -> None:
    opened(store)
    posts = [replace(POST, origin_id=f"post {number}") for number in (0, 1)]
    for number, post in enumerate(posts):
        event = draft("guild", f"evening {number}", f"Evening {number}", venue=PUB)
        visit(store, "guild", [event], complete=False)
        joined = {one.title: one.id for one in store.search(Query(), NOW).events}[event.title]
        verdict = MatchVerdict(joined)
        visit(store, "tags", [post], match=lambda _, __, verdict=verdict: verdict, complete=False)
    both = MatchVerdict(moves=tuple((post.source_key, post.origin_id) for post in posts))
    visit(store, "tickets", [SOCIETY], match=lambda _, __: both, complete=False)
    found = sorted(map(sorted, gatherings(store)))
    assert found == [["#fest", "Guild"], ["#fest", "Tickets"], ["Guild"]]


def test_a_listing_that_a_person_placed_stays(store: Store) -> None:
    brought(opened(store), SOUND, POST)
    (joined,) = store.search(Query(), NOW).events
    alone = store.split(joined.id, POST.source_key, POST.origin_id, "ana", NOW)
    store.merge(joined.id, alone.id, ["the landlord says so"], "ana", NOW)
    brought(store, SOCIETY)
    by_title = {event.title: len(event.sources) for event in store.search(Query(), NOW).events}
    assert by_title == {SOUND.title: 2, SOCIETY.title: 1}


@pytest.mark.parametrize("order", [(SHORT, EVENING, BOTH), (EVENING, BOTH, SHORT), (BOTH, SHORT, EVENING)])
def test_who_knows_two_events_makes_them_one(store: Store, order: tuple[Draft, ...]) -> None:
    brought(opened(store), *order)
    assert gatherings(store) == [{"Tickets", "Guild", "Fest of Films"}]


def test_what_a_person_called_two_stays_two(store: Store) -> None:
    brought(opened(store), SHORT, EVENING)
    one, other = sorted(event.id for event in store.search(Query(), NOW).events)
    store.apart(one, other, "ana", NOW)
    brought(store, BOTH)
    assert len(store.search(Query(), NOW).events) == 2


def test_of_two_listings_of_a_source_the_surer_one_joins(store: Store) -> None:
    opened(store)
    brought(store, replace(SOCIETY, source_key="guild", url=None))
    wrong = replace(SOUND, source_key="tickets", origin_id="0", title="Galway Film Society Sound Meetup")
    visit(store, "tickets", [wrong, SOCIETY], match=decide_same, complete=False)
    by_title = {event.title: len(event.sources) for event in store.search(Query(), NOW).events}
    assert by_title == {SOCIETY.title: 2, wrong.title: 1}
