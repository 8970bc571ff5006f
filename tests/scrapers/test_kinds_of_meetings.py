"""Boards that tell when each kind of meeting is and hang papers on each day."""

from __future__ import annotations

from tests.scrapers.test_blocks import told

KINDS = (
    "<li>Harbour Trust Regular Meetings: the first Tuesday of each month at the Quay, 5:30PM</li>"
    "<li>Trust Work Sessions: 4PM before regular meetings</li>"
)
ROWS = (
    ("3/2", "Budget Hearing and Adoption", "Packet", "Minutes"),
    ("3/2", "Audit Committee Meeting", "Agenda"),
    ("4/6", "Trust Regular Meeting", "Packet", "Minutes"),
    ("4/13", "Annual Retreat", "Agenda", "Minutes"),
    ("5/4", "Trust Regular Meeting", "Packet", "Minutes"),
    ("5/11", "Audit Committee Meeting", "Agenda"),
)


def _row(day: str, name: str, *papers: str) -> str:
    hung = "".join(f"<div>{paper}</div>" for paper in papers)
    return f"<div><div>{day} - {name}:</div><div>{hung}</div></div>"


def _page(kinds: str) -> str:
    head = f"<html lang=en-US><title>Trust Meetings</title><h1>Trust Meetings</h1><ul>{kinds}</ul>"
    return f"{head}<h2>2027</h2>{''.join(_row(*row) for row in ROWS)}"


def test_the_hour_of_one_kind_of_meeting_is_not_that_of_the_others() -> None:
    assert told(_page(KINDS)) == [
        ("Budget Hearing and Adoption", "2027-03-02"),
        ("Audit Committee Meeting", "2027-03-02"),
        ("Trust Regular Meeting", "2027-04-06T17:30:00"),
        ("Annual Retreat", "2027-04-13"),
        ("Trust Regular Meeting", "2027-05-04T17:30:00"),
        ("Audit Committee Meeting", "2027-05-11"),
    ]


def test_each_kind_has_its_own_hour() -> None:
    kinds = "<li>Regular Meetings: first Tuesday of each month, 6 PM</li>"
    kinds += "<li>Work Sessions: third Tuesday of each month, 4 PM</li>"
    rows = (("March 2", "Regular Meeting"), ("March 16", "Work Session"), ("April 6", "Regular Meeting"))
    listed = "".join(f"<p>{day} - {name}</p>" for day, name in rows)
    page = f"<html lang=en-US><h1>Trust Board</h1><ul>{kinds}</ul><h2>2027</h2>{listed}"
    assert [start[11:] for _, start in told(page)] == ["18:00:00", "16:00:00", "18:00:00"]


def test_where_only_one_kind_is_told_its_hour_is_that_of_all() -> None:
    starts = [start for _, start in told(_page("<li>Meetings are held each month at 6 pm</li>"))]
    assert len(starts) == len(ROWS)
    assert all(start.endswith("T18:00:00") for start in starts)


def test_minutes_that_an_agenda_approves_are_of_no_coming_meeting() -> None:
    items = "<p>Call to order</p><p>Minutes</p><p>6 April 2027</p><p>Reports</p>"
    page = f"<h1>Trust Board Meeting</h1><p>Tuesday 4 May 2027, 6 pm</p>{items}"
    assert [start for _, start in told(page)] == ["2027-05-04T18:00:00"]
