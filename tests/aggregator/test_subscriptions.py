"""Subscriptions and the outbox's rows, on both databases."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import text

from aggregator.digest import Told
from aggregator.model import Query
from aggregator.people import deliveries, subscriptions
from aggregator.people.deliveries import Delivery
from aggregator.people.submissions import report
from aggregator.people.subscriptions import Wish
from aggregator.store import Store
from tests.aggregator.readers import RUN

ASKED = RUN - timedelta(hours=12)
DAY = timedelta(days=1)


def wish(address: str = "ines@reader.example", **changes: Any) -> Wish:
    return Wish(**({"address": address, "query": Query(kind=("niche",)), "name": "niche"} | changes))


def active(store: Store, **changes: Any) -> str:
    asked = subscriptions.ask(store, wish(**changes), "192.0.2.1", "yes", ASKED)
    assert asked is not None
    subscriptions.confirm(store, asked, ASKED)
    return asked


def claimed(store: Store) -> Delivery:
    (due,) = deliveries.due(store, RUN + timedelta(hours=2))
    run = deliveries.claim(store, due, RUN + timedelta(hours=2), "one")
    assert isinstance(run, Delivery)
    return run


def test_a_wish_becomes_a_subscription_by_confirming(store: Store) -> None:
    asked = subscriptions.ask(store, wish(), "192.0.2.1", "yes", ASKED)
    assert asked is not None
    assert deliveries.due(store, ASKED + DAY) == ()
    found = subscriptions.confirm(store, asked, ASKED)
    assert found is not None
    assert (found.state, found.query) == ("active", Query(kind=("niche",)))
    assert [each.id for each in deliveries.due(store, ASKED + DAY)] == [asked]
    assert subscriptions.confirm(store, "unknown", ASKED) is None


def test_one_address_is_asked_once_an_hour(store: Store) -> None:
    assert subscriptions.ask(store, wish(), "n1", "yes", ASKED)
    assert (
        subscriptions.ask(store, wish("INES@reader.example"), "n2", "yes", ASKED + timedelta(minutes=59))
        is None
    )
    assert subscriptions.ask(store, wish(), "n3", "yes", ASKED + timedelta(minutes=61))


def test_a_network_asks_for_so_many_a_day(store: Store) -> None:
    most = subscriptions.MOST_PER_NETWORK_AND_DAY
    asked = [
        subscriptions.ask(store, wish(f"r{n}@reader.example"), "n", "yes", ASKED) for n in range(most + 1)
    ]
    assert [one is None for one in asked] == [False] * most + [True]


def test_a_run_is_claimed_once(store: Store) -> None:
    active(store)
    run = claimed(store)
    assert run.subscription.address == "ines@reader.example"
    assert deliveries.claim(store, run.subscription, RUN + timedelta(hours=2), "two") is None
    assert deliveries.due(store, RUN + timedelta(hours=2)) == ()


def test_what_was_sent_is_remembered_once(store: Store) -> None:
    active(store)
    run, told = claimed(store), [Told("e1", 0, "new"), Told("e2", 3, "changed")]
    deliveries.sent(store, run, told, "<m@meet.example>", RUN)
    deliveries.sent(store, run, told, "<m@meet.example>", RUN)
    assert sorted(deliveries.ledger(store, run.subscription.id), key=lambda line: line.event_id) == told
    after = subscriptions.subscription(store, run.subscription.id)
    assert after is not None
    assert after.since == RUN
    assert deliveries.claim_again(store, RUN + DAY, "two") == ()


def test_a_crashed_claim_is_taken_over_and_a_fresh_one_is_not(store: Store) -> None:
    active(store)
    run = claimed(store)
    assert deliveries.claim_again(store, run.claimed_at + timedelta(minutes=14), "two") == ()
    (again,) = deliveries.claim_again(store, run.claimed_at + timedelta(minutes=15), "two")
    assert (again.id, again.attempts, again.run_on) == (run.id, 2, run.run_on)


def test_a_clock_that_ran_ahead_silences_nobody(store: Store) -> None:
    active(store)
    (early,) = deliveries.due(store, RUN + 365 * DAY)
    ahead = deliveries.claim(store, early, RUN + 365 * DAY, "one")
    assert isinstance(ahead, deliveries.Delivery)
    assert [one.id for one in deliveries.due(store, RUN)] == [early.id]
    assert [one.id for one in deliveries.claim_again(store, RUN, "two")] == [ahead.id]
    assert isinstance(deliveries.claim(store, early, RUN, "two"), deliveries.Delivery)
    assert deliveries.due(store, RUN) == ()


def test_putting_off_ends_after_a_day(store: Store) -> None:
    active(store)
    run = claimed(store)
    assert deliveries.put_off(store, run, "451 later", run.claimed_at)
    (again,) = deliveries.claim_again(store, run.claimed_at + timedelta(minutes=5), "two")
    assert not deliveries.put_off(store, again, "451 later", run.claimed_at + DAY)
    assert deliveries.claim_again(store, run.claimed_at + 2 * DAY, "two") == ()


def test_who_left_while_a_letter_waited_gets_none(store: Store) -> None:
    reader = active(store)
    run = claimed(store)
    deliveries.put_off(store, run, "451 later", run.claimed_at)
    subscriptions.leave(store, reader, run.claimed_at)
    assert deliveries.claim_again(store, run.claimed_at + timedelta(hours=1), "two") == ()
    assert not deliveries.may_send(store, run)


def test_a_bounce_closes_the_gate(store: Store) -> None:
    active(store)
    run = claimed(store)
    assert deliveries.may_send(store, run)
    deliveries.bounced(store, run, "550 no such user", RUN)
    assert not deliveries.may_send(store, run)
    (due,) = deliveries.due(store, RUN + DAY + timedelta(hours=2))
    assert deliveries.claim(store, due, RUN + DAY + timedelta(hours=2), "one") == "suppressed"
    assert subscriptions.ask(store, wish(), "n", "yes", RUN + 2 * DAY) is None


def test_the_unconfirmed_are_forgotten_the_others_kept(store: Store) -> None:
    active(store)
    subscriptions.ask(store, wish("bo@reader.example"), "n", "yes", ASKED)
    assert subscriptions.forget_unconfirmed(store, ASKED + 6 * DAY) == 0
    assert subscriptions.forget_unconfirmed(store, ASKED + 8 * DAY) == 1
    assert len(deliveries.active(store)) == 1


def test_whoever_is_erased_is_nowhere_and_gets_no_letter_again(store: Store) -> None:
    asked = active(store)
    active(store, address="other@reader.example")
    run = next(one for one in waiting(store) if one.subscription.id == asked)
    report(store, "evt", "full", "", "n", ASKED, contact="Ines <INES@reader.example>, by mail")
    suppressed = "ines@reader.example"
    with store.writing() as connection:
        subscriptions.suppress(connection, suppressed, "bounced", ASKED)
    assert store.erase("ines", ASKED, address=" Ines@Reader.example ") == 2
    deliveries.sent(store, run, [Told("evt", 0, "new")], "<m@x>", RUN)
    assert subscriptions.subscription(store, asked) is None
    assert not deliveries.may_send(store, run)
    assert subscriptions.ask(store, wish(), "n2", "yes", ASKED + DAY) is None
    assert "ines@" not in everything(store).casefold()
    assert "other@reader.example" in everything(store)


def waiting(store: Store) -> list[Delivery]:
    """Every run that is due, claimed."""
    later = RUN + timedelta(hours=2)
    runs = [deliveries.claim(store, one, later, "one") for one in deliveries.due(store, later)]
    return [run for run in runs if isinstance(run, Delivery)]


def everything(store: Store) -> str:
    """What all tables say of people."""
    tables = ("subscriptions", "told", "deliveries", "suppressions", "submissions", "erasures")
    with store.reading() as connection:
        return str([connection.execute(text(f"select * from {one}")).all() for one in tables])  # noqa: S608
