"""Printed hours of a clock of twelve that have a nought before them."""

from __future__ import annotations

from tests.scrapers.prints import told_text

HEAD = "Rope Symposium\n\nWednesday, 3 March 2027\n\n"


def starts(rows: str) -> list[str]:
    return [start[11:] for _, start, _ in told_text(HEAD + rows)]


def test_a_row_that_ends_before_it_begins_says_that_hours_are_those_of_twelve() -> None:
    rows = (
        "09:00-11:45  Salt roads of the north\n11:45-01:15  Lunch on the quay\n"
        "01:15-02:30  Reading tide tables\n02:30-04:00  Boats that steer alone\n"
    )
    assert starts(rows) == ["09:00", "11:45", "13:15", "14:30"]


def test_a_night_stays_a_night_where_a_print_counts_to_twenty_four() -> None:
    rows = (
        "11:00-13:00  Salt roads of the north\n20:00-23:00  Songs of the quay\n"
        "23:00-01:30  Dancing till late\n01:30-03:00  Soup for those who stay\n"
    )
    assert starts(rows)[-1] == "01:30"


def test_an_early_morning_stays_where_no_row_leads_over_noon() -> None:
    rows = "05:30-06:30  Boats leave\n06:30-08:00  Nets come in\n09:00-11:30  Auction of the catch\n"
    assert starts(rows) == ["05:30", "06:30", "09:00"]
