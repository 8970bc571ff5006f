"""When a visit asks for everything anew."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from aggregator.reports import Claim
from schedules.visits import FULL_EVERY_DAYS, is_full_turn

NOON, DAY = datetime(2027, 2, 1, 12, tzinfo=UTC), timedelta(days=1)


def claim(last: datetime | None = None) -> Claim:
    return Claim("fest-site", NOON, {}, {}, 0, last)


def test_one_day_in_ten_the_first_visit_asks_without_validators() -> None:
    days = [NOON + number * DAY for number in range(FULL_EVERY_DAYS)]
    [turn] = [day for day in days if is_full_turn(claim(), day)]
    assert is_full_turn(claim(turn - DAY), turn)
    assert not is_full_turn(claim(turn - timedelta(hours=1)), turn), (
        "the second visit of that day is a polite one"
    )
