"""Lists of spans with one month, weekdays before spans, and lists of days in one year."""

from datetime import date, datetime

import pytest

from scrapers.dates.printed import find_whens

NEAR = date(2027, 1, 10)


def read(text: str, language: str | None = "en") -> list[str]:
    """Start and end of what a text tells, the days of 2027 without their year."""
    whens = find_whens(text, near=NEAR, language=language)
    return [" ".join(_short(moment) for moment in (when.start, when.end) if moment) for when in whens]


def _short(moment: date) -> str:
    minutes = isinstance(moment, datetime)
    return moment.isoformat(timespec="minutes")[2:] if minutes else moment.isoformat()[2:]  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("12-14 & 19-21 March at 7:30pm", [12, 13, 14, 19, 20, 21]),
        ("12-14, 19-20 and 26 March, 19:30", [12, 13, 14, 19, 20, 26]),
        ("4-5 / 12-13 March @ 7:30pm", [4, 5, 12, 13]),
        ("March 12-14 & 19-21 at 7:30pm", [12, 13, 14, 19, 20, 21]),
        ("March 12-14 / 19-21 @ 7:30pm", [12, 13, 14, 19, 20, 21]),
        ("12. bis 14. und 19. bis 21. März, 19:30 Uhr", [12, 13, 14, 19, 20, 21]),
        ("12-14 et 19-21 mars à 19h30", [12, 13, 14, 19, 20, 21]),
    ],
)
def test_spans_of_one_month_are_each_at_the_hour_of_all(text: str, days: list[int]) -> None:
    assert read(text, None) == [f"27-03-{day:02}T19:30" for day in days]


def test_spans_without_an_hour_are_told_one_by_one() -> None:
    assert read("2-4 & 9-11 April") == ["27-04-02 27-04-04", "27-04-09 27-04-11"]
    assert read("March 5-7 and 12-14, 2028") == ["28-03-05 28-03-07", "28-03-12 28-03-14"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("May 5-7, 10-16", ["27-05-05 27-05-07"]),
        ("Ages 9-12, 4 March", ["27-03-04"]),
        ("5, 6 and 7 March", ["27-03-05", "27-03-06", "27-03-07"]),
        ("14-16 & 3-5 March", ["27-03-03 27-03-05"]),
    ],
)
def test_numbers_that_may_be_hours_or_do_not_rise_are_no_spans(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Thurs-Sat 5/6-5/8, 7:45pm",
        "Thu to Sat 5/6 - 5/8, 7:45pm",
        "Thurs-Sat, May 6-8 @ 7:45pm",
        "5/6-5/8 @ 7:45pm",
        "6/5-8/5 @ 7:45pm",
    ],
)
def test_a_span_of_weekdays_and_what_both_days_share_tell_which_days_are_meant(text: str) -> None:
    assert read(text) == [f"27-05-{day:02}T19:45" for day in (6, 7, 8)]


def test_the_last_day_is_read_in_the_order_of_the_first() -> None:
    assert read("Fri-Sun 4/30-5/2") == ["27-04-30 27-05-02"]
    assert read("Fri 4/9 - Sun 5/2") == ["27-04-09 27-05-02"]
    assert read("9/4 - 11/4, 14-15 Uhr", "de") == ["27-04-09T14:00 27-04-11T15:00"]


def test_days_of_one_list_are_of_one_year() -> None:
    assert read("November 6, 14, 19, and 20") == [f"26-11-{day:02}" for day in (6, 14, 19, 20)]
    assert read("6. November, 4. Dezember und 8. Januar", "de") == ["26-11-06", "26-12-04", "27-01-08"]
    assert read("October 6, November 14") == ["27-10-06", "27-11-14"]


def test_days_with_their_weekdays_are_of_the_years_these_tell() -> None:
    assert read("Saturday, November 6 and Friday, November 20") == ["27-11-06", "26-11-20"]


def test_hours_behind_a_slash_are_those_of_the_day() -> None:
    assert read("November 7/6-9pm") == ["27-11-07T18:00 27-11-07T21:00"]
    assert read("7. November/19.30 Uhr", "de") == ["27-11-07T19:30"]
    assert read("March 7/8") == ["27-03-07", "27-03-08"]


def test_days_in_turn_that_dashes_part_are_a_list() -> None:
    assert read("13-14-15 June") == ["27-06-13", "27-06-14", "27-06-15"]
    assert read("13 – 14 – 15 giugno, ore 21", "it") == ["27-06-13T21:00", "27-06-14T21:00", "27-06-15T21:00"]
    assert read("Numbers 3-5-9, 15 June") == ["27-06-15"]


@pytest.mark.parametrize(
    "text",
    [
        "Changes between 1.5.20 and 1.5.22",
        "Version 1.5.20",
        "Änderungen von 1.3.20 zu 1.3.21",
        "Changements entre 1.2.19 et 1.2.20",
        "v1.2.19",
    ],
)
def test_numbers_of_versions_are_no_days(text: str) -> None:
    assert read(text, None) == []


def test_days_beside_such_words_are_read() -> None:
    assert read("Version 2 erscheint am 1.5.27", "de") == ["27-05-01"]
    assert read("Changes from 1.5.2027", "en") == ["27-05-01"]
    assert read("CD-Release 1.5.27", "de") == ["27-05-01"]
