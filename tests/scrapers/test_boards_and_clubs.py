"""Pages of boards, agencies and clubs: schedules with open rows, facts below titles."""

from __future__ import annotations

from tests.scrapers.test_blocks import told

HOURS = "9:00 am"


def _schedule(heading: str) -> str:
    days = (
        ("20 March 2027", "Ada Reed"),
        ("17 April 2027", ""),
        ("15 May 2027", ""),
        ("19 June 2027", "Ivo Lund"),
        ("17 July 2027", ""),
    )
    rows = "".join(
        f"<li><span class=day>{day}</span><div><span>{HOURS}</span></div>"
        + (f"<div><span>{who}</span></div>" if who else "")
        + "</li>"
        for day, who in days
    )
    return f"<html lang=en><title>Dates</title><body><h2>{heading}</h2><ul>{rows}</ul>"


def test_rows_of_a_schedule_still_open_are_called_after_it() -> None:
    assert told(_schedule("Upcoming meetings")) == [
        ("Ada Reed", "2027-03-20T09:00:00"),
        ("meetings", "2027-04-17T09:00:00"),
        ("meetings", "2027-05-15T09:00:00"),
        ("Ivo Lund", "2027-06-19T09:00:00"),
        ("meetings", "2027-07-17T09:00:00"),
    ]


def test_open_hours_below_no_kind_of_gathering_are_none() -> None:
    assert [title for title, _ in told(_schedule("Upcoming"))] == ["Ada Reed", "Ivo Lund"]
