"""Machine-written dates, as sites really write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.dates.iso import read_clock, read_duration, read_iso


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2027-02-03T19:00:00+02:00", "2027-02-03T19:00:00+02:00"),
        ("2027-02-03", "2027-02-03"),
        ("2027-9-8T10-10-00-00", "2027-09-08T10:00:00"),
        ("2027-9-18T08-08-30-00", "2027-09-18T08:30:00"),
        ("2027-5-24T19:00+5.5:00", "2027-05-24T19:00:00+05:30"),
        ("2027-03-13T19:00:00:00+00:00", "2027-03-13T19:00:00+00:00"),
        ("2027-09-04T05:30:00+0530", "2027-09-04T05:30:00+05:30"),
        ("20271005T1630-0700", "2027-10-05T16:30:00-07:00"),
        ("2027-06-26T19:00-08", "2027-06-26T19:00:00-08:00"),
        ("20270306", "2027-03-06"),
        ("2027-034", "2027-02-03"),
        ("2027-W05-1", "2027-02-01"),
        ("2027-06-30 12:00", "2027-06-30T12:00:00"),
        ("2027-05-01 @ 8.30 p.m.", "2027-05-01T20:30:00"),
        ("2027-05-01T19:00:00 02:00", "2027-05-01T19:00:00+02:00"),
        ("2027-05-01T24:00", "2027-05-02T00:00:00"),
        ("2027-05-01T19:00+02:00[Europe/Berlin]", "2027-05-01T19:00:00+02:00"),
        ("2027-05-01T19:00:00−05:00", "2027-05-01T19:00:00-05:00"),
        ("2027-18-05", "2027-05-18"),
        ("1802520000", "2027-02-13T12:00:00+00:00"),
        ("1802520000000", "2027-02-13T12:00:00+00:00"),
    ],
)
def test_a_machine_date_is_read(text: str, read: str) -> None:
    found = read_iso(text)
    assert found is not None
    assert found.isoformat() == read


@pytest.mark.parametrize(
    "text", ["", "0000-00-00", "1970-01-01", "2027-13-45", "soon", "2027-05-01abc", "9999999999999"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_iso(text) is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("8am", time(8)),
        ("8.30 p.m.", time(20, 30)),
        ("07:00:00pm", time(19)),
        ("1900", time(19)),
        ("12am", time(0)),
        ("20h30", time(20, 30)),
        ("noon", time(12)),
        ("19:00z", time(19, tzinfo=UTC)),
        ("5 July", None),
        ("7", None),
        ("2027-10-05", None),
        ("25:00", None),
    ],
)
def test_a_time_of_day_is_read_and_a_bare_number_is_not(text: str, read: time | None) -> None:
    assert read_clock(text) == read


def test_durations() -> None:
    assert read_duration("PT2H30M") == timedelta(hours=2, minutes=30)
    assert read_duration("P1D") == timedelta(days=1)
    assert read_duration("PT0S") is None
    assert read_duration("-PT1H") is None
    assert read_duration("two hours") is None
    assert read_duration("P" + "9" * 60 + "D") is None


@settings(max_examples=200)
@given(st.text(alphabet="0123456789-:./TtZz+ WwpmAPGUC[]/_@", max_size=40))
def test_any_text_is_read_or_not_but_never_raises(text: str) -> None:
    assert read_iso(text) is None or isinstance(read_iso(text), date)
    assert read_clock(text) is None or isinstance(read_clock(text), time)


@settings(max_examples=100)
@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2190, 1, 1)))  # noqa: DTZ001 - wall times
def test_what_isoformat_writes_is_read_back(moment: datetime) -> None:
    moment = moment.replace(microsecond=0)
    assert read_iso(moment.isoformat()) == moment
    assert read_iso(moment.isoformat(" ", "minutes")) == moment.replace(second=0)
