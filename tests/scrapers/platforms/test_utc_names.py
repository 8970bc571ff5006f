"""Records that tell one moment twice, in UTC and as the clock at the place shows it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from scrapers.json_data.utc_names import as_named, tells_utc
from tests.scrapers.platforms.test_worded_events import DAY, listings

NEW_YORK = "America/New_York"
UTC_HOUR, LOCAL_HOUR = f"{DAY}T23:00:00", f"{DAY}T18:00:00"


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize(
    "names",
    [
        ("datetime_utc", "datetime_local"),
        ("datetime_local", "datetime_utc"),
        ("startDateUtc", "startDateLocal"),
        ("event_date_gmt", "event_date"),
        ("startTimeUTC", "startTimeLocal"),
        ("showtime_utc", "showtime"),
    ],
)
def test_the_local_hour_counts_beside_that_in_utc(names: tuple[str, str], several: bool) -> None:
    hours = sorted(names, key=tells_utc)
    told = {name: LOCAL_HOUR if name == hours[0] else UTC_HOUR for name in names}
    record = {**told, "title": "Mixer", "venue": {"name": "Hall"}}
    found = listings([record, {**record, "title": "Trio"}] if several else record)
    assert {one.start for one in found} == {datetime(2027, 2, 11, 18)}  # noqa: DTZ001 - a wall clock


@pytest.mark.parametrize("several", [False, True])
def test_the_end_is_local_where_the_start_is(several: bool) -> None:
    ends = {"end_utc": f"{DAY}T23:30:00", "end_local": f"{DAY}T18:30:00"}
    record = {"start_utc": UTC_HOUR, "start_local": LOCAL_HOUR, **ends, "title": "Mixer", "venue": "Hall"}
    found = listings([record, {**record, "title": "Trio"}] if several else record)
    assert {one.end for one in found} == {datetime(2027, 2, 11, 18, 30)}  # noqa: DTZ001 - a wall clock


@pytest.mark.parametrize(
    ("record", "zone"),
    [
        ({"datetime_utc": UTC_HOUR, "venue": {"name": "Hall", "timezone": NEW_YORK}}, NEW_YORK),
        ({"startUtc": UTC_HOUR, "venue": {"name": "Hall"}}, None),
    ],
)  # fmt: skip
def test_an_hour_under_a_name_of_utc_alone_is_in_utc(record: dict[str, Any], zone: str | None) -> None:
    found = listings({"title": "Mixer", **record})
    assert [(one.start, one.timezone) for one in found] == [(datetime(2027, 2, 11, 23, tzinfo=UTC), zone)]


def test_the_zone_of_the_house_is_that_of_the_hour() -> None:
    house = {"name": "Hall", "timezone": NEW_YORK}
    (found,) = listings({"title": "Mixer", "datetime_local": LOCAL_HOUR, "venue": house})
    assert (found.start, found.timezone) == (datetime(2027, 2, 11, 18), NEW_YORK)  # noqa: DTZ001


def test_only_whole_words_of_a_name_say_utc() -> None:
    moment = datetime(2027, 2, 11, 19)  # noqa: DTZ001 - a wall clock
    assert not any(map(tells_utc, ("start", "outcome", "startTime", "augmt", "utcoffset_start")))
    assert as_named("start", moment) == moment
    assert as_named("start_utc", moment.replace(tzinfo=UTC)) == moment.replace(tzinfo=UTC)
    assert as_named("start_utc", moment.date()) == moment.date()
