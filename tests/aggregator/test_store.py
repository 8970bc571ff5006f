"""What the store promises, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from aggregator.model import AggregatorError, Judgement, Query, Venue
from aggregator.reports import Followed, Validators
from aggregator.store import Store
from tests.aggregator.visits import HALL, MEETUP, NO_MEETUP, NOW, at, draft, opened, report, visit

DAY = timedelta(days=1)
EVERYTHING = Query(limit=100, updated_since=NOW - 365 * DAY)


def only(store: Store, **more: object) -> object:
    found = store.search(Query(limit=100, **more), NOW)  # type: ignore[arg-type]  # test shorthand
    assert len(found.events) == 1, [event.title for event in found.events]
    return found.events[0]


def test_a_visit_is_found_again(store: Store) -> None:
    opened(store)
    outcome = visit(store, "fest-site", [draft("fest-site", "a", end_at=at(12, 22))])
    assert (outcome.found, outcome.new, outcome.changed, outcome.withdrawn) == (1, 1, 0, 0)
    event = only(store, from_at=NOW)
    assert (event.title, event.start_at, event.end_at) == ("Producers' Drinks", at(12), at(12, 22))
    assert (event.festival_name, event.venue, event.roles) == ("Fest of Films", HALL, ("producer",))
    assert (event.status, event.sequence, event.confidence) == ("scheduled", 0, "confirmed")
    assert [(one.name, one.last_seen) for one in event.sources] == [("Fest of Films", NOW)]


def test_storing_twice_is_storing_once(store: Store) -> None:
    opened(store)
    drafts = [draft("fest-site", name, start=at(12, hour)) for name, hour in (("a", 18), ("b", 20))]
    visit(store, "fest-site", drafts)
    before, version = store.search(EVERYTHING, NOW).events, store.data_version()
    outcome = visit(store, "fest-site", drafts, NOW + DAY)
    assert (outcome.new, outcome.changed, outcome.unchanged, outcome.withdrawn) == (0, 0, 2, 0)
    after = store.search(EVERYTHING, NOW).events
    assert [replace(one, sources=()) for one in after] == [replace(one, sources=()) for one in before]
    assert {ref.last_seen for one in after for ref in one.sources} == {NOW + DAY}
    assert store.data_version() == version
    assert len(store.changes(0).changes) == 2


def test_a_reschedule_is_a_change_not_a_death_and_a_birth(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "a")])
    first = only(store)
    visit(store, "fest-site", [draft("fest-site", "a", start=at(13, 20))], NOW + DAY)
    moved = only(store)
    assert (moved.id, moved.status, moved.sequence) == (first.id, "moved", 1)
    assert (moved.start_at, moved.previous_start_at) == (at(13, 20), at(12))
    assert moved.changed_at == NOW + DAY
    fields = {entry.field: (entry.was, entry.now) for entry in store.history(first.id) if entry.sequence == 1}
    assert fields["start_at"] == (at(12).isoformat(), at(13, 20).isoformat())
    # Seen again, it is still the one that moved, and nothing more happens.
    assert visit(store, "fest-site", [draft("fest-site", "a", start=at(13, 20))], NOW + 2 * DAY).changed == 0
    assert only(store).status == "moved"


def test_what_is_added_is_no_move(store: Store) -> None:
    opened(store)
    vague = draft("fest-site", "a", start=at(12, 0), time_stated=False)
    visit(store, "fest-site", [vague])
    visit(store, "fest-site", [draft("fest-site", "a")], NOW + DAY)
    event = only(store)
    assert (event.status, event.sequence, event.previous_start_at) == ("scheduled", 1, None)


def test_small_changes_do_not_raise_the_sequence(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "a")])
    visit(
        store, "fest-site", [draft("fest-site", "a", price="10 €", description="Bring a friend")], NOW + DAY
    )
    event = only(store)
    assert (event.sequence, event.changed_at, event.updated) == (0, NOW, NOW + DAY)
    assert (event.price, event.description) == ("10 €", "Bring a friend")
    assert only(store, q="friend").id == event.id


def test_cancelled_and_back(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "a")])
    visit(store, "fest-site", [draft("fest-site", "a", status="cancelled")], NOW + DAY)
    event = only(store)
    assert (event.status, event.sequence, event.cancelled_at) == ("cancelled", 1, NOW + DAY)
    visit(store, "fest-site", [draft("fest-site", "a")], NOW + 2 * DAY)
    event = only(store)
    assert (event.status, event.sequence, event.cancelled_at) == ("scheduled", 2, None)


# -- vanishing -----------------------------------------------------------------------------------------------


def test_missing_twice_is_withdrawn_and_may_come_back(store: Store) -> None:
    opened(store)
    both = [draft("fest-site", "a"), draft("fest-site", "b", "Editors' Brunch", at(14, 11))]
    visit(store, "fest-site", both)
    assert visit(store, "fest-site", both[:1], NOW + DAY).withdrawn == 0
    assert len(store.search(Query(), NOW).events) == 2
    assert visit(store, "fest-site", both[:1], NOW + 2 * DAY).withdrawn == 1
    assert only(store).title == "Producers' Drinks"
    gone = store.search(Query(status=("withdrawn",)), NOW).events[0]
    assert (gone.title, gone.sequence) == ("Editors' Brunch", 1)
    visit(store, "fest-site", both, NOW + 3 * DAY)
    back = store.event(gone.id)
    assert back is not None
    assert (back.status, back.sequence) == ("scheduled", 2)


@pytest.mark.parametrize(
    "trouble", [{"complete": False}, {"code": "timeout", "complete": False}, {"code": "http_500"}]
)
def test_a_visit_that_failed_or_stopped_withdraws_nothing(store: Store, trouble: dict[str, object]) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "a"), draft("fest-site", "b", "Brunch", at(14))])
    for day in range(1, 4):
        visit(store, "fest-site", [draft("fest-site", "a")], NOW + day * DAY, **trouble)
    assert len(store.search(Query(), NOW).events) == 2


def test_nothing_where_there_were_many_is_a_failure(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", str(n), f"Mixer {n}", at(12, 10 + n)) for n in range(4)])
    for day in (1, 2, 3):
        outcome = visit(store, "fest-site", [], NOW + day * DAY)
        assert (outcome.code, outcome.withdrawn) == ("empty", 0)
    assert len(store.search(Query(), NOW).events) == 4
    health = next(one for one in store.sources(NOW) if one.key == "fest-site")
    assert (health.state, health.code, health.failures, health.failing_since) == (
        "failing",
        "empty",
        3,
        NOW + DAY,
    )
    assert health.reason == "It listed nothing where 4 were expected."


def test_many_vanishing_at_once_are_not_believed_until_a_person_says_so(store: Store) -> None:
    opened(store)
    drafts = [draft("fest-site", str(n), f"Mixer {n}", at(12, 0, n)) for n in range(20)]
    visit(store, "fest-site", drafts)
    for day in (1, 2, 3):
        outcome = visit(store, "fest-site", drafts[:12], NOW + day * DAY)
        assert outcome.withdrawn == 0
        assert "8 of 20" in (outcome.flagged or "")
    store.allow_vanishing("fest-site")
    assert visit(store, "fest-site", drafts[:12], NOW + 4 * DAY).withdrawn == 8
    assert len(store.search(Query(limit=100), NOW).events) == 12


def test_past_events_are_left_in_peace(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "a"), draft("fest-site", "b", "Later", at(28))])
    for day in (20, 21, 22):
        visit(store, "fest-site", [draft("fest-site", "b", "Later", at(28))], NOW + day * DAY)
    assert {event.status for event in store.search(Query(limit=100), NOW).events} == {"scheduled"}


def test_unchanged_pages_confirm_what_they_listed_and_what_they_did_not(store: Store) -> None:
    opened(store)
    both = [draft("fest-site", "a"), draft("fest-site", "b", "Brunch", at(14))]
    visit(store, "fest-site", both)
    visit(store, "fest-site", both[:1], NOW + DAY)
    outcome = visit(store, "fest-site", [], NOW + 2 * DAY, unchanged=True)
    assert (outcome.withdrawn, outcome.code) == (1, None)
    assert only(store).sources[0].last_seen == NOW + 2 * DAY


def test_an_event_stays_while_another_source_carries_it(store: Store) -> None:
    opened(store)
    link = "https://fest.example/e/1"
    visit(store, "fest-site", [draft("fest-site", "a", url=link)])
    outcome = visit(store, "tickets", [draft("tickets", "x", "Producers Drinks", url=link)])
    assert (outcome.new, outcome.merged) == (0, 1)
    for day in (1, 2):
        visit(store, "fest-site", [], NOW + day * DAY)
    event = only(store)
    assert (event.status, event.title) == ("scheduled", "Producers Drinks")
    for day in (3, 4):
        visit(store, "tickets", [], NOW + day * DAY)
    assert store.search(Query(), NOW).events == ()


def test_removed_by_its_author(store: Store) -> None:
    opened(store)
    post = draft("tags", "1", is_post=True, author="@ada", description="come along")
    visit(store, "tags", [post])
    lead = only(store)
    assert lead.confidence == "lead"
    assert visit(store, "tags", [], NOW + DAY, removed=["1"], complete=False).withdrawn == 1
    assert (store.event(lead.id), store.history(lead.id)) == (None, ())
    assert store.erased(lead.id) == "Its author took it back."
    assert store.search(Query(), NOW).events == ()
    assert visit(store, "tags", [], NOW + DAY, removed=["1", "never seen"], complete=False).withdrawn == 0


def test_a_post_that_calls_off_its_thread_cancels_and_stays_cancelled(store: Store) -> None:
    opened(store)
    call = draft("tags", "1", is_post=True, author="@ada", thread="t1")
    off = draft("tags", "2", "Off!", is_post=True, author="@ada", thread="t1", cancels=True)
    visit(store, "tags", [call], complete=False)
    visit(store, "tags", [off], NOW + DAY, complete=False)
    assert only(store).status == "cancelled"
    visit(store, "tags", [call, off], NOW + 2 * DAY, complete=False)
    assert only(store).status == "cancelled"


# -- several sources -----------------------------------------------------------------------------------------


def test_the_first_party_wins_field_by_field_and_the_disagreement_is_kept(store: Store) -> None:
    opened(store)
    link = "https://fest.example/e/1"
    visit(
        store,
        "tickets",
        [draft("tickets", "x", "Drinks", at(12, 18, 30), url=link, price="5 €", end_at=at(12, 21))],
    )
    visit(
        store,
        "fest-site",
        [draft("fest-site", "a", url=link, venue=Venue("Café Kosmos"), description="Hello")],
    )
    event = only(store)
    assert (event.title, event.start_at, event.venue.name, event.price) == (
        "Producers' Drinks",
        at(12),
        "Café Kosmos",
        "5 €",
    )
    said = {
        conflict.field: {source: value for value, source in conflict.values} for conflict in event.conflicts
    }
    assert set(said) == {"start", "venue"}
    assert said["start"] == {"fest-site": "2027-02-12T19:00+01:00", "tickets": "2027-02-12T18:30+01:00"}
    assert (event.confidence, len(event.sources)) == ("confirmed", 2)
    assert event.status == "scheduled"


def test_two_listings_of_one_source_never_merge(store: Store) -> None:
    opened(store)
    link = "https://fest.example/e/1"
    visit(store, "fest-site", [draft("fest-site", "a", url=link)])
    visit(store, "tickets", [draft("tickets", "x", url=link), draft("tickets", "y", url=link)])
    assert len(store.search(Query(), NOW).events) == 2


def test_a_source_cannot_touch_what_another_supplied(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "uid-1")])
    visit(store, "tickets", [draft("tickets", "uid-1", "Other", at(15), status="cancelled", url=None)])
    assert {(one.title, one.status) for one in store.search(Query(), NOW).events} == {
        ("Producers' Drinks", "scheduled"),
        ("Other", "cancelled"),
    }


def test_what_is_no_meetup_makes_no_event(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "film", "A Film")], judgement=NO_MEETUP)
    assert store.search(Query(), NOW).events == ()
    assert visit(store, "fest-site", [draft("fest-site", "film", "A Film")], NOW + DAY).unchanged == 1
    said = store.rejudge(lambda _: MEETUP, NOW, dry_run=True)
    assert (said[0].title, said[0].why) == ("A Film", ("drinks",))
    assert "is_meetup False → True" in said[0].change
    assert store.search(Query(), NOW).events == ()
    store.rejudge(lambda _: MEETUP, NOW)
    assert only(store).title == "A Film"
    store.rejudge(lambda _: NO_MEETUP, NOW + DAY)
    assert store.search(Query(), NOW).events == ()


# -- persons -------------------------------------------------------------------------------------------------


def test_a_persons_correction_outlives_every_visit(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "a")])
    event_id = only(store).id
    corrected = store.correct(event_id, "start_at", "2027-02-12T20:30+01:00", "ada", NOW)
    assert (corrected.start_at, corrected.sequence) == (at(12, 20, 30), 1)
    store.correct(event_id, "kind", "niche", "ada", NOW)
    visit(store, "fest-site", [draft("fest-site", "a", "Drinks!", at(13, 9))], NOW + DAY)
    event = only(store)
    assert (event.title, event.start_at, event.kind) == ("Drinks!", at(12, 20, 30), "niche")
    assert store.unlock(event_id, "start_at", "ada", NOW + DAY).start_at == at(13, 9)
    with pytest.raises(AggregatorError, match="none of official"):
        store.correct(event_id, "kind", "party", "ada", NOW)
    with pytest.raises(AggregatorError, match="no such event"):
        store.correct("unknown", "kind", "niche", "ada", NOW)


def test_not_a_meetup_says_a_person(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "a")])
    event_id = only(store).id
    store.correct(event_id, "is_meetup", False, "ada", NOW)
    visit(store, "fest-site", [draft("fest-site", "a", description="new words")], NOW + DAY)
    assert store.search(Query(), NOW).events == ()
    assert store.unlock(event_id, "is_meetup", "ada", NOW).status == "scheduled"


def test_merge_and_undo(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "a")])
    visit(store, "tickets", [draft("tickets", "x", "Drinks for producers")], NOW + DAY)
    older, newer = sorted(store.search(Query(), NOW).events, key=lambda event: event.first_seen)
    merged = store.merge(newer.id, older.id, ["looks the same"], "ada", NOW + DAY)
    assert (merged.id, len(merged.sources)) == (older.id, 2)
    followed = store.event(newer.id)
    assert followed is not None
    assert followed.id == older.id
    [gone] = store.events([newer.id])
    assert (gone.merged_into, gone.status) == (older.id, "withdrawn")
    assert only(store).id == older.id
    assert {one.id for one in store.search(EVERYTHING, NOW).events} == {older.id, newer.id}
    back = store.unmerge(newer.id, "ada", NOW + 2 * DAY)
    assert (back.id, back.status, back.merged_into) == (newer.id, "scheduled", None)
    assert len(store.search(Query(), NOW).events) == 2
    # The listing changes so that the rule would merge it again; the person's word stands.
    same = draft("tickets", "x", "Drinks for producers", url="https://fest-site.example/e/a")
    visit(store, "tickets", [same], NOW + 3 * DAY)
    assert len(store.search(Query(), NOW).events) == 2


def test_a_listing_that_changes_may_be_recognised(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "a")])
    visit(store, "tickets", [draft("tickets", "x", url=None)])
    assert len(store.search(Query(), NOW).events) == 2
    outcome = visit(store, "tickets", [draft("tickets", "x", url="https://fest-site.example/e/a")], NOW + DAY)
    assert outcome.merged == 1
    assert len(only(store).sources) == 2


def test_split(store: Store) -> None:
    opened(store)
    link = "https://fest.example/e/1"
    visit(store, "fest-site", [draft("fest-site", "a", url=link)])
    visit(store, "tickets", [draft("tickets", "x", "Other drinks", url=link)])
    event_id = only(store).id
    fresh = store.split(event_id, "tickets", "x", "ada", NOW)
    assert (fresh.title, fresh.id != event_id) == ("Other drinks", True)
    visit(store, "tickets", [draft("tickets", "x", "Other drinks!", url=link)], NOW + DAY)
    assert len(store.search(Query(), NOW).events) == 2
    with pytest.raises(AggregatorError, match="one of several"):
        store.split(event_id, "fest-site", "a", "ada", NOW)


@pytest.mark.parametrize(
    "asked",
    [{"link": "https://www.tags.example/e/1?utm_source=x"}, {"handle": "Ada"}, {"listing": ("tags", "1")}],
)
def test_erased_stays_erased(store: Store, asked: dict[str, object]) -> None:
    opened(store)
    post = draft("tags", "1", "Secret drinks", is_post=True, author="@ada", description="come along")
    visit(store, "tags", [post, draft("tags", "2", "Other", at(13), url=None)])
    secret = store.search(Query(q="secret"), NOW).events[0].id
    assert store.erase("ada", NOW, **asked) == 1  # type: ignore[arg-type]  # parametrised
    for day in (0, 1):
        assert only(store).title == "Other"
        assert store.search(Query(q="secret"), NOW).events == ()
        assert store.search(replace(EVERYTHING, q="along"), NOW).events == ()
        assert (store.event(secret), store.history(secret)) == (None, ())
        assert store.erased(secret) == "It was removed on request."
        visit(store, "tags", [post, draft("tags", "2", "Other", at(13), url=None)], NOW + day * DAY)
    assert store.changes(0).changes[-1].event is None


def test_what_merged_is_erased_with_what_it_merged_into(store: Store) -> None:
    opened(store)
    tagged = draft("tags", "1", "Secret drinks", is_post=True, author="@ada", description="come along")
    visit(store, "tags", [tagged, draft("tags", "2", "Third table", at(12, 20), url=None)])
    visit(store, "guild", [draft("guild", "g", "Guild table", at(12, 20))], NOW + DAY)
    ids = {one.title: one.id for one in store.search(EVERYTHING, NOW).events}
    secret, third, guild = (ids[name] for name in ("Secret drinks", "Third table", "Guild table"))
    store.merge(guild, third, (), "me", NOW + DAY)
    store.merge(secret, third, (), "me", NOW + DAY)
    assert store.erase("ada", NOW + DAY, handle="ada") == 1
    everything = Query(status=("withdrawn", "scheduled"), updated_since=NOW - DAY, limit=100)
    assert "Secret drinks" not in {one.title for one in store.search(everything, NOW).events}
    assert store.search(replace(everything, q="secret"), NOW).events == ()
    left = store.event(secret)
    assert left is not None
    assert left.title in ("Third table", "Guild table")
    assert "Secret drinks" not in str([store.history(one) for one in ids.values()])
    store.erase("ada", NOW + DAY, listing=("tags", "2"))
    store.erase("ada", NOW + DAY, listing=("guild", "g"))
    assert store.search(everything, NOW).events == ()
    assert {store.erased(one) for one in (secret, third, guild)} == {"It was removed on request."}


@pytest.mark.parametrize("vanished_too", [False, True])
def test_what_only_a_vanished_listing_still_carries_keeps_no_erased_words(
    store: Store, vanished_too: bool
) -> None:
    opened(store)
    secret, other = draft("tags", "1", "Secret drinks"), draft("tags", "2", "Other", at(13))
    visit(store, "tags", [secret, other])
    visit(store, "guild", [draft("guild", "g", "Guild table"), draft("guild", "h", "Third", at(14))])
    ids = {one.title: one.id for one in store.search(EVERYTHING, NOW).events}
    kept = store.merge(ids["Secret drinks"], ids["Guild table"], (), "me", NOW).id
    for day in (1, 2):
        visit(store, "guild", [draft("guild", "h", "Third", at(14))], NOW + day * DAY)
        visit(store, "tags", [other] if vanished_too else [secret, other], NOW + day * DAY)
    assert (store.events([kept])[0].status == "withdrawn") == vanished_too
    store.erase("ada", NOW + 3 * DAY, link=secret.url)
    assert "ecret" not in str((store.events([*ids.values()]), store.history(kept)))
    assert store.events([kept])[0].status == "withdrawn"


def test_words_that_were_erased_do_not_hinder_undoing_a_merge(store: Store) -> None:
    opened(store)
    visit(store, "tags", [draft("tags", "1", "Drinks"), draft("tags", "2", "Third table", at(12, 20))])
    visit(store, "guild", [draft("guild", "g", "Guild table", at(12, 20))], NOW + DAY)
    ids = {one.title: one.id for one in store.search(EVERYTHING, NOW).events}
    store.merge(ids["Third table"], ids["Guild table"], (), "me", NOW + DAY)
    store.merge(ids["Third table"], ids["Drinks"], (), "me", NOW + DAY)
    store.erase("ada", NOW + DAY, listing=("tags", "1"))
    assert store.unmerge(ids["Guild table"], "me", NOW + DAY).title == "Guild table"
    assert [one.title for one in store.search(Query(q="guild"), NOW).events] == ["Guild table"]


def test_people_are_forgotten_when_it_is_over(store: Store) -> None:
    opened(store)
    visit(store, "tags", [draft("tags", "1", is_post=True, author="@ada", description="come along with me")])
    assert store.tidy(NOW) == 0
    assert store.tidy(at(14)) == 1
    assert only(store).description == ""
    assert store.tidy(at(14)) == 0
    kept = str([store.history(only(store).id), store.changes(0), only(store)])
    assert "come along" not in kept
    assert "ada" not in kept


def test_who_is_forgotten_can_still_be_erased(store: Store) -> None:
    opened(store)
    post = draft("tags", "1", is_post=True, author="@ada", description="come along with me")
    visit(store, "tags", [post])
    store.tidy(at(14))
    assert store.erase("ada", at(14), handle="Ada") == 1
    visit(store, "tags", [post], at(14))
    assert store.search(EVERYTHING, NOW).events == ()
    with store.reading() as connection:
        assert "ada" not in connection.execute(text("select value from erasures")).scalars().all()


# -- sources -------------------------------------------------------------------------------------------------


def test_one_visit_for_several_schedulers(store: Store) -> None:
    opened(store)
    first = store.due_sources(NOW, 3, "one")
    second = store.due_sources(NOW, 10, "two")
    assert len(first) == 3
    assert {one.key for one in first}.isdisjoint({one.key for one in second})
    assert len(second) == 1
    assert store.due_sources(NOW, 10, "three") == ()
    assert store.claim(first[0].key, NOW, "two") is None
    store.release(first[0].key, "one")
    assert store.claim(first[0].key, NOW, "two") is not None
    # Whoever held the others never came back.
    assert len(store.due_sources(NOW + timedelta(hours=1), 10, "three")) == 4


def test_one_host_is_visited_by_one_process_at_a_time(store: Store) -> None:
    near = [Followed(key, "website", f"https://fest.example/{key}") for key in ("a", "b", "c")]
    store.follow((), [*near, Followed("far", "website", "https://far.example/")], NOW)
    assert [one.key for one in store.due_sources(NOW, 2, "one")] == ["a", "b"]
    assert [one.key for one in store.due_sources(NOW, 9, "two")] == ["far"]
    assert store.claim("c", NOW, "two") is None
    assert store.claim("c", NOW, "one") is not None
    for key in ("a", "b", "c"):
        store.release(key, "one")
    assert [one.key for one in store.due_sources(NOW, 9, "two")] == ["a", "b", "c"]


def test_a_host_that_asked_to_be_left_alone_is_left_alone_by_all_of_its_sources(store: Store) -> None:
    near = [Followed(key, "website", f"https://fest.example/{key}") for key in ("a", "b")]
    store.follow((), near, NOW)
    visit(store, "a", [], code="rate_limited", complete=False, retry_at=NOW + DAY)
    assert store.due_sources(NOW + DAY - timedelta(seconds=1), 9, "another") == ()
    assert store.claim("b", NOW, "another") is None
    assert store.due_sources(NOW + DAY, 9, "another") != ()
    visit(store, "a", [], NOW + DAY)
    assert store.claim("b", NOW + DAY, "another") is not None


def test_a_clock_that_ran_ahead_holds_no_source_back(store: Store) -> None:
    opened(store)
    ahead = NOW + 365 * DAY
    for one in store.due_sources(ahead, 9, "one"):
        if one.key != "guild":
            store.record_visit(report(one.key, ahead), [], ahead)
    due = store.due_sources(NOW, 9, "two")
    assert {one.key for one in due} == {"fest-site", "tickets", "guild", "tags"}
    for one in due:
        store.record_visit(report(one.key, NOW), [], NOW)
    assert store.due_sources(NOW + timedelta(seconds=-5), 9, "two") == (), "a small step is no reason"
    store.claim("guild", ahead, "one")
    assert store.claim("guild", NOW, "two") is not None
    assert store.claim("guild", NOW, "three") is None


def test_what_a_visit_leaves_for_the_next(store: Store) -> None:
    opened(store)
    known = {"https://fest.example/": Validators('"abc"', "Mon, 01 Feb 2027 10:00:00 GMT", "h1")}
    outcome = visit(
        store,
        "fest-site",
        [draft("fest-site", "a")],
        memory={"token": "7"},
        known=known,
        unreadable=[("card 3", "no start")],
    )
    claim = store.claim("fest-site", NOW, "one")
    assert claim is not None
    assert (claim.memory, claim.validators, claim.failures) == ({"token": "7"}, known, 0)
    assert outcome.next_visit_at is not None
    assert timedelta(hours=20) < outcome.next_visit_at - NOW < timedelta(hours=28)
    [past] = store.visits("fest-site")
    assert (past.unreadable_sample, past.new) == ((("card 3", "no start"),), 1)
    visit(
        store,
        "fest-site",
        [],
        NOW,
        memory={"token": "8"},
        complete=False,
        code="timeout",
        reason="It took too long.",
    )
    claim = store.claim("fest-site", NOW, "one")
    assert claim is not None
    assert (claim.memory, claim.validators, claim.failures) == ({"token": "7"}, known, 1)


def test_retry_after_is_kept(store: Store) -> None:
    opened(store)
    wanted = NOW + 3 * DAY
    outcome = visit(store, "fest-site", [], code="http_429", complete=False, retry_at=wanted)
    assert outcome.next_visit_at == wanted
    assert store.due_sources(NOW + 2 * DAY, 10, "one", timedelta(0)) != ()
    assert "fest-site" not in {one.key for one in store.due_sources(wanted - timedelta(seconds=1), 10, "one")}


def test_a_fixed_cadence_waits_no_longer_and_still_obeys_the_server(store: Store) -> None:
    opened(store)
    often = timedelta(seconds=8)
    assert visit(store, "fest-site", [], every=often).next_visit_at == NOW + often
    outcome = visit(store, "fest-site", [], NOW + DAY, every=often, retry_at=NOW + 3 * DAY)
    assert outcome.next_visit_at == NOW + 3 * DAY


def test_what_settings_no_longer_name_rests(store: Store) -> None:
    opened(store)
    store.follow((), (), NOW)
    assert store.due_sources(NOW, 10, "one") == ()
    assert {one.state for one in store.sources(NOW)} == {"retired"}
    assert store.festivals() == ()
    opened(store)
    assert [one.key for one in store.festivals()] == ["fest", "other"]
    with pytest.raises(AggregatorError, match="no source"):
        store.record_visit(report("unknown"), [], NOW)


def test_changes_come_in_order_and_say_when_they_are_too_old(store: Store) -> None:
    opened(store)
    for number in range(5):
        visit(
            store,
            "fest-site",
            [draft("fest-site", str(n), f"Mixer {n}", at(12, 10 + n)) for n in range(number + 1)],
        )
    page = store.changes(0, 3)
    rest = store.changes(page.cursor, 10)
    assert page.more
    assert not rest.more
    assert [one.event.title for one in (*page.changes, *rest.changes) if one.event] == [
        f"Mixer {n}" for n in range(5)
    ]
    assert store.changes(rest.cursor).changes == ()
    store.tidy(NOW + 100 * DAY)
    assert store.changes(page.cursor).too_old


def test_after_a_quiet_season_changes_are_numbered_on(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "a")])
    cursor = store.changes(0).cursor
    for day in (100, 300):
        store.tidy(NOW + day * DAY)
    assert not store.changes(cursor).too_old
    visit(store, "guild", [draft("guild", "b", "Second", at(13))], NOW + 300 * DAY)
    following = store.changes(cursor)
    assert [one.event.title for one in following.changes if one.event] == ["Second"]
    assert store.changes(0).changes[-1] == following.changes[-1]


def test_a_cursor_that_was_never_given_is_told_to_begin_anew(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "a")])
    cursor = store.changes(0).cursor
    assert not store.changes(cursor).too_old
    assert store.changes(cursor + 5).too_old


def test_versions_tell_whether_anything_changed(store: Store) -> None:
    opened(store)
    before = store.versions()
    visit(store, "fest-site", [draft("fest-site", "a")])
    after = store.versions()
    visit(store, "fest-site", [draft("fest-site", "a")])
    assert after[0] > before[0]
    assert store.versions() == (after[0], after[1] + 1)


def test_a_person_s_judgement_is_data_too(store: Store) -> None:
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "a")], judgement=Judgement(True, 0.6, review=True))
    assert only(store).kind is None
