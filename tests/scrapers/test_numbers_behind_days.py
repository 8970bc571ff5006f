"""Numbers behind a day that are no year and no end: `7.8. 20s Charleston`, `18:00:00-05:00`."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from scrapers.dates.printed import find_whens
from tests.scrapers.test_blocks import told

NEAR = date(2027, 2, 11)


@pytest.mark.parametrize(
    "line",
    [
        "Sa, 07.08. 20s Charleston",
        "Sa 7.8. 80er-Party",
        "07.08. 25 Jahre Hafenchor",
        "sab 07.08. 50 anni di cinema",
        "sam. 07/08/ 30 ans du ciné-club",
        "za 7.8. 25 jaar filmhuis",
        "sáb 07.08. 40 años de teatro",
        "07.08. 50 anos de rádio",
        "07.08. 90 min Improtheater",
    ],
)
def test_what_is_counted_is_no_year(line: str) -> None:
    assert [when.start_on for when in find_whens(line, near=NEAR)] == [date(2027, 8, 7)]


@pytest.mark.parametrize("line", ["07.08. 28", "7. 8. 28 Hafenfest", "07.08.28Samstag", "07.08. 28, 20 Uhr"])
def test_a_year_of_two_figures_stays_one(line: str) -> None:
    assert [when.start_on for when in find_whens(line, near=NEAR)] == [date(2028, 8, 7)]


def test_a_list_keeps_its_years() -> None:
    rows = ("Sa, 24.07. Trapez für alle", "Sa, 07.08. 20s Partnertanz", "Mo, 09.08. 80s Party")
    page = "<html lang=de><h1>Sommer 2027</h1><ul>" + "".join(f"<li>{row}</li>" for row in rows) + "</ul>"
    assert told(page) == [
        ("Trapez für alle", "2027-07-24"),
        ("20s Partnertanz", "2027-08-07"),
        ("80s Party", "2027-08-09"),
    ]


@pytest.mark.parametrize(("offset", "hours"), [("-05:00", -5), ("+02:00", 2), ("+0530", 5.5), ("Z", 0)])
def test_an_offset_is_no_end(offset: str, hours: float) -> None:
    (when,) = find_whens(f"2027-03-08 18:00:00{offset}", near=NEAR)
    assert when.start == datetime(2027, 3, 8, 18, tzinfo=timezone(timedelta(hours=hours)))
    assert when.end is None


@pytest.mark.parametrize("text", ["2027-03-08 18:00:00-21:00:00", "2027-03-08 18:00-21:00"])
def test_an_end_is_no_offset(text: str) -> None:
    (when,) = find_whens(text, near=NEAR)
    assert [str(when.start), str(when.end)] == ["2027-03-08 18:00:00", "2027-03-08 21:00:00"]


@pytest.mark.parametrize(
    "line", ["Reed v. Ebb 2 March 07, 2027", "Salt, Part 2 March 7, 2027", "Vol. 3 March 7th 2027"]
)
def test_a_number_before_a_month_with_its_own_day_and_year_is_no_day(line: str) -> None:
    assert [when.start_on for when in find_whens(line, near=NEAR, language="en")] == [date(2027, 3, 7)]


def test_a_day_before_its_month_and_hour_stays_one() -> None:
    (when,) = find_whens("Sun 2 May 9:30", near=NEAR, language="en")
    assert when.start.isoformat() == "2027-05-02T09:30:00"


@pytest.mark.parametrize("dash", ["—", " – ", "-"])
def test_march_before_a_dash_and_another_month_is_no_tuesday(dash: str) -> None:
    (when,) = find_whens(f"Mar 21{dash}May 15", near=NEAR, language="en")
    assert (when.start_on, when.end) == (date(2027, 3, 21), date(2027, 5, 15))
