"""Spans of days whose year stands first, as in East Asia and Hungary."""

from __future__ import annotations

from datetime import date

import pytest

from scrapers.dates.printed import find_whens


@pytest.mark.parametrize(
    "text",
    [
        "2027/05/16 ~ 2027/05/18",
        "2027/05/16～2027/05/18",
        "2027-05-16–2027-05-18",
        "2027.05.16-2027.05.18",
        "2027.5.16~2027.5.18",
        "2027.05.16 (일) ~ 05.18 (화)",
        "2027/5/16(日)〜5/18(火)",
        "2027.05.16. - 05.18.",
        "16.05.2027 ~ 18.05.2027",
        "16 May 2027 ~ 18 May 2027",
    ],
)
def test_two_days_are_a_span(text: str) -> None:
    whens = find_whens(text, near=date(2027, 1, 1))
    assert [(when.start, when.end) for when in whens] == [(date(2027, 5, 16), date(2027, 5, 18))]


def test_a_span_over_new_year() -> None:
    (when,) = find_whens("2027/12/30 - 01/02", near=date(2027, 1, 1))
    assert (when.start, when.end) == (date(2027, 12, 30), date(2028, 1, 2))


@pytest.mark.parametrize("text", ["2027.05.16 - 10.30", "2027-05-16 - 18:00", "2027.05.16 18.30"])
def test_an_hour_behind_a_day_is_no_other_day(text: str) -> None:
    (when,) = find_whens(text, near=date(2027, 1, 1))
    assert when.start_on == date(2027, 5, 16)
    assert when.end is None
