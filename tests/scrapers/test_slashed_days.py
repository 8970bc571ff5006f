"""Days in figures and slashes without a year, alone in their lines."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

CARD = "<article><h6>{}</h6><p>Starts: {} – {}</p><h4 class={}>{}</h4><a href=/book>Book</a></article>"
NAMES = ("Salt Roads", "Low tide", "Nine buoys")


def cards(*days: str, named: str = "date") -> str:
    hours = (("18:00", "19:30"), ("21:00", "22:30"), ("18:00", "19:30"))
    rows = (CARD.format(name, *hour, named, day) for name, hour, day in zip(NAMES, hours, days, strict=True))
    return f"<h1>Films in the park</h1>{''.join(rows)}"


@pytest.mark.parametrize("days", [("05 /08", "05 /08", "06 /08"), ("8/5", "8/5", "8/6")])
def test_what_the_markup_calls_dates_are_days_of_one_month(days: tuple[str, str, str]) -> None:
    assert told(cards(*days)) == [
        ("Salt Roads", "2027-08-05T18:00:00"),
        ("Low tide", "2027-08-05T21:00:00"),
        ("Nine buoys", "2027-08-06T18:00:00"),
    ]


def test_counts_of_a_list_are_no_days() -> None:
    assert told(cards("1/3", "2/3", "3/3", named="count")) == []


def test_a_day_beside_its_weekday_is_one() -> None:
    row = "<div><div><div>{}</div><div>{}</div></div><p>{}</p><p>Starts at {}</p></div>"
    rows = (("01/05", "Sat", "Knots", "19:00"), ("02/05", "Sun", "Sails", "12:00"))
    assert told(f"<h1>Playbill</h1>{''.join(row.format(*one) for one in rows)}") == [
        ("Knots", "2027-05-01T19:00:00"),
        ("Sails", "2027-05-02T12:00:00"),
    ]
