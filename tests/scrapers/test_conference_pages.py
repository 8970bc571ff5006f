"""Pages of conferences: sessions and talks in rows of tables, days by which something is due."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told


def _talk(hour: str, minutes: str, title: str, speaker: str) -> str:
    return (
        f"<tr><td><div>{hour}</div><strong>{minutes}</strong></td><td><strong><a href=/t/{hour}>{title}</a>"
        f"</strong><div>{speaker}</div></td></tr>"
    )


def _session(span: str, name: str, chair: str, *talks: str) -> str:
    head = f"<tr><td><div>{span}</div></td><td><div>{name}</div>"
    return f"<div><table>{head}<div>{chair}</div></td></tr>{''.join(talks)}</table></div>"


@pytest.mark.parametrize("chair", ["Chair(s): Ada Reed Harbour University", "Moderation: Ada Reed, Lund"])
def test_talks_are_called_by_their_titles_and_not_after_how_long_they_take(chair: str) -> None:
    rows = [
        _session(
            "09:00 - 10:00", "Keynote", chair, _talk("09:00", "60m", "Tides we can count on", "Jo Lund")
        ),
        _session("10:00 - 10:30", "Coffee break", ""),
        _session(
            "10:30 - 12:00",
            "Wind and canvas",
            chair,
            _talk("10:30", "45 min", "Sails that mend themselves", "Ana Ruiz"),
            _talk("11:15", "45 min", "On the wind of others", "Per Holm"),
        ),
    ]
    days = "".join(f"<section><h4>{day} Oct 2027</h4>{''.join(rows)}</section>" for day in ("Tue 5", "Wed 6"))
    page = f"<h1>Harbour Research Days</h1><p>All hours are those of Lund.</p>{days}"
    found = {title: start[11:16] for title, start in told(page)}
    assert found["Tides we can count on"] == "09:00"
    assert found["Sails that mend themselves"] == "10:30"
    assert found["On the wind of others"] == "11:15"
    assert not {"60m", "45 min", "Ada Reed"} & set(found)


def test_films_over_their_hours_in_rows_are_no_talks() -> None:
    rows = "".join(
        f"<tr><td><strong>{film}</strong></td></tr>"
        + "".join(f"<tr><td><a href=/b/{at}>{hour}</a></td></tr>" for at, hour in enumerate(hours))
        for film, hours in (
            ("Low Tide", ("15:00", "17:30")),
            ("The Long Quay", ("18:00", "20:15")),
            ("Net Menders", ("21:00",)),
        )
    )
    days = "".join(
        f"<h2>{day} October 2027</h2><table>{rows}</table>" for day in ("Tuesday 5", "Wednesday 6")
    )
    found = told(f"<h1>Quay Cinema</h1>{days}")
    assert [title for title, _ in found] == (["Low Tide"] * 2 + ["The Long Quay"] * 2 + ["Net Menders"]) * 2


DUE = (
    ("26 Feb 2027", "Submission Deadline"),
    ("28 Apr 2027", "Author Response"),
    ("23 May 2027", "Notification of Conditional Acceptance"),
    ("12 Jun 2027", "Deadline for Submitting Revisions"),
    ("27 Jun 2027", "Final Decision Notification"),
    ("1 Jul 2027", "Responses of the board"),
)


def test_days_by_which_something_is_due_are_none_and_the_conference_is_one() -> None:
    rows = "".join(f"<tr class=due><td>{day}</td><td>{what}</td></tr>" for day, what in DUE)
    head = "<div><div class=brand>HARBOR 2027</div><div class=place>Sun 10 - Sat 16 October 2027 Lund</div>"
    head += "<p>With Quay 2027</p></div>"
    body = f"<main><h1>HARBOR Papers</h1><h3>Important dates</h3><table>{rows}</table></main>"
    assert told(f"<title>HARBOR 2027 - HARBOR Papers</title>{head}{body}") == [("HARBOR 2027", "2027-10-10")]


def test_gatherings_beside_a_deadline_are_kept() -> None:
    rows = "".join(
        f"<tr class=row><td>{day}</td><td>{what}</td></tr>"
        for day, what in (
            ("3 May 2027", "Entry deadline"),
            ("12 Jun 2027", "Harbour regatta"),
            ("4 Jul 2027", "Boat jumble"),
            ("8 Aug 2027", "Summer cruise"),
        )
    )
    found = told(f"<h1>Upcoming events</h1><table>{rows}</table>")
    assert [title for title, _ in found] == ["Harbour regatta", "Boat jumble", "Summer cruise"]


def test_the_conference_among_what_is_due_is_kept() -> None:
    dates = (*DUE[:5], ("9 Oct 2027", "Symposium for students"), ("10 Oct 2027", "Conference on Nets"))
    rows = "".join(f"<tr class=due><td>{day}</td><td>{what}</td></tr>" for day, what in dates)
    found = {title for title, _ in told(f"<h1>Important dates</h1><table>{rows}</table>")}
    assert {"Symposium for students", "Conference on Nets"} <= found
    assert not {"Author Response", "Submission Deadline"} & found
