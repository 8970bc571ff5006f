"""What a reader is told: once, when it is new, and again only when it changed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from aggregator.digest import MOST_NEW, Digest, Edition, Told, Was, compose, next_run, upcoming, wants_today
from aggregator.model import Event, Query
from tests.aggregator.gatherings import gathering, on_day
from tests.aggregator.readers import RUN, subscription

LAST = RUN - timedelta(days=1)
BEFORE, AFTER = LAST - timedelta(days=3), LAST + timedelta(hours=3)


def letter(
    matching: list[Event],
    remembered: list[Event] | None = None,
    ledger: list[Told] | None = None,
    **more: Any,
) -> Digest:
    found = compose(
        more.pop("reader", subscription(since=LAST)), matching, remembered or [], ledger or [], RUN, **more
    )
    assert found is not None
    return found


def ids(digest: Digest, section: str) -> list[str]:
    return [line.event.id for line in digest.sections[section]]  # type: ignore[index]


def test_the_first_letter_tells_of_everything_to_come() -> None:
    digest = letter([gathering(id="a"), gathering(id="b")], reader=subscription())
    assert ids(digest, "new") == ["a", "b"]
    assert digest.told == (Told("a", 0, "new"), Told("b", 0, "new"))
    assert digest.subject == "Harbourfest: 2 new — Wed 10 Feb"


def test_nothing_to_say_is_no_letter() -> None:
    told = gathering(id="told")
    old = gathering(id="old", updated=BEFORE)
    past = gathering(
        id="past", updated=AFTER, start_at=RUN - timedelta(hours=9), end_at=RUN - timedelta(hours=8)
    )
    assert compose(subscription(since=LAST), [told, old, past], [told], [Told("told", 0, "new")], RUN) is None


def test_new_since_the_last_letter_that_arrived() -> None:
    digest = letter([gathering(id="old", updated=BEFORE), gathering(id="fresh", updated=AFTER)])
    assert ids(digest, "new") == ["fresh"]


def test_a_change_is_told_only_to_whom_knew_with_was_and_is() -> None:
    moved = gathering(id="m", sequence=1, updated=AFTER, status="moved")
    was = {"m": Was(start_at=datetime(2027, 2, 12, 17, 0, tzinfo=UTC))}
    digest = letter([moved], [moved], [Told("m", 0, "new")], was=was)
    assert ids(digest, "changed") == ["m"]
    assert digest.sections["changed"][0].was == was["m"]
    assert ids(digest, "new") == []
    assert digest.subject == "Harbourfest: 1 moved — Wed 10 Feb"
    assert (
        compose(
            subscription(since=LAST), [moved], [moved], [Told("m", 0, "new"), Told("m", 1, "changed")], RUN
        )
        is None
    )


def test_a_cancellation_reaches_whom_knew_even_when_the_search_no_longer_finds_it() -> None:
    off = gathering(id="c", sequence=1, status="cancelled", updated=AFTER)
    gone = gathering(id="w", sequence=1, status="withdrawn", updated=AFTER)
    digest = letter([], [off, gone], [Told("c", 0, "new"), Told("w", 0, "new")])
    assert ids(digest, "cancelled") == ["c", "w"]
    assert compose(subscription(), [off], [], [], RUN) is None


def test_who_was_told_of_a_merged_event_was_told_of_its_survivor() -> None:
    survivor = gathering(id="s", updated=AFTER)
    merged = gathering(id="g", merged_into="s", updated=AFTER, sequence=1)
    assert compose(subscription(since=LAST), [survivor], [merged], [Told("g", 0, "new")], RUN) is None


def test_leads_by_opt_in_only() -> None:
    lead = gathering(id="l", confidence="lead", updated=AFTER)
    assert compose(subscription(since=LAST), [lead], [], [], RUN) is None
    digest = letter([lead], reader=subscription(since=LAST, leads=True))
    assert ids(digest, "lead") == ["l"]
    assert ids(digest, "new") == []


def test_at_most_twenty_five_new_ones_then_a_number() -> None:
    digest = letter([gathering(id=f"e{number}", updated=AFTER) for number in range(MOST_NEW + 7)])
    assert (len(digest.sections["new"]), digest.more, len(digest.told)) == (MOST_NEW, 7, MOST_NEW)
    assert digest.subject == "Harbourfest: 32 new — Wed 10 Feb"


EDITION = Edition(date(2027, 2, 10), date(2027, 2, 14))


def test_on_a_festival_morning_today_and_tomorrow_are_listed_once_there_is_something_to_add() -> None:
    days = [on_day(date(2027, 2, 10 + number), 17, id=f"d{number}", updated=BEFORE) for number in range(3)]
    known = [Told(event.id, 0, "new") for event in days]
    digest = letter(days, days, known, edition=EDITION)
    assert ids(digest, "soon") == ["d0", "d1"]
    assert digest.subject == "Harbourfest: 2 coming up — Wed 10 Feb"
    again = [*known, *digest.told]
    assert compose(subscription(since=LAST), days, days, again, RUN, edition=EDITION) is None
    assert compose(subscription(since=LAST), days, days, known, RUN, edition=None) is None


def test_an_event_stands_in_one_section_of_a_letter() -> None:
    today = on_day(date(2027, 2, 10), 17, id="d", updated=AFTER)
    digest = letter([today], edition=EDITION)
    assert (ids(digest, "new"), ids(digest, "soon")) == (["d"], [])


def test_sources_that_failed_are_named_but_are_no_reason_to_write() -> None:
    assert letter([gathering(updated=AFTER)], failed=["harbour-app"]).failed == ("harbour-app",)
    assert compose(subscription(), [], [], [], RUN, failed=["harbour-app"]) is None


def test_the_search_starts_now_or_later() -> None:
    assert upcoming(subscription(), RUN).from_at == RUN
    later = Query(from_at=RUN + timedelta(days=2))
    assert upcoming(subscription(query=later), RUN).from_at == later.from_at


def test_what_is_told_twice_was_told_once() -> None:
    events = [gathering(id=f"e{number}", updated=AFTER) for number in range(5)]
    first = letter(events)
    assert compose(subscription(since=LAST), events, events, first.told, RUN) is None


@pytest.mark.parametrize(
    ("after", "hour", "expected"),
    [
        ("2027-03-27T12:00:00+00:00", 7, "2027-03-28T05:00:00+00:00"),  # summer time began that night
        ("2027-03-27T12:00:00+00:00", 2, "2027-03-28T01:00:00+00:00"),  # 02:00 does not exist: 03:00
        ("2027-10-30T12:00:00+00:00", 2, "2027-10-31T00:00:00+00:00"),  # 02:00 twice: the first
        ("2027-10-31T00:00:00+00:00", 2, "2027-11-01T01:00:00+00:00"),  # and not again an hour later
        ("2027-02-10T06:00:00+00:00", 7, "2027-02-11T06:00:00+00:00"),  # exactly now is over
    ],
)
def test_the_local_hour_holds_on_both_nights_of_the_clock(after: str, hour: int, expected: str) -> None:
    found = next_run(subscription(hour=hour), datetime.fromisoformat(after))
    assert found == datetime.fromisoformat(expected)


def test_weekly_on_its_day_and_festival_only_during_it() -> None:
    weekly = subscription(frequency="weekly", weekday=4)
    assert next_run(weekly, RUN) == datetime(2027, 2, 12, 6, tzinfo=UTC)
    festive = subscription(frequency="festival")
    assert [wants_today(festive, EDITION, date(2027, 2, day)) for day in (8, 9, 14, 15)] == [
        False,
        True,
        True,
        False,
    ]
    assert not wants_today(festive, None, date(2027, 2, 10))
    assert wants_today(subscription(), None, date(2027, 2, 10))
