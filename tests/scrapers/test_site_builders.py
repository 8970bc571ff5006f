"""Pages as content systems and site builders set them: deadlines, accordions, ticket shops, cards."""

from __future__ import annotations

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read


def test_a_deadline_beside_a_hearing_is_not_its_name_and_remarks_are_none() -> None:
    rows = "".join(
        f"<tr><td>{filed}</td><td>{day}</td><td>{remark}</td></tr>"
        for filed, day, remark in (
            ("January 12, 2027", "February 4", ""),
            ("February 10", "March 4", "Work session follows"),
            ("March 10", "April 1", "CANCELED"),
            ("April 14", "May 6", ""),
            ("May 12", "June 3", "No petitions - meeting canceled"),
            ("June 9", "July 1", ""),
        )
    )
    head = "<tr><th>Application Deadline</th><th>Hearing</th><th>Notes</th></tr>"
    page = f"""<html lang=en><title>Rope Walk Appeals Panel</title><h1>Rope Walk Appeals Panel</h1>
    <ul><li>5:45 p.m.</li><li>First Thursday of the month</li><li>Quay Annex, 9 Mill St.</li></ul>
    <h3>2027 Meeting Schedule</h3><table>{head}{rows}</table>"""
    found = [one for one in read(page) if isinstance(one, Listing)]
    assert {(one.title, one.place and one.place.name) for one in found} == {
        ("Rope Walk Appeals Panel", "Quay Annex, 9 Mill St.")
    }
    assert [(str(one.start)[5:16], one.status == "cancelled") for one in found] == [
        ("02-04 17:45", False),
        ("03-04 17:45", False),
        ("04-01 17:45", True),
        ("05-06 17:45", False),
        ("06-03 17:45", True),
        ("07-01 17:45", False),
    ]


def test_papers_below_a_year_are_no_titles_and_a_month_may_have_none() -> None:
    rows = "".join(
        f"<tr><td>{day}</td><td><a href=/a{at}.pdf>Agenda</a></td><td>{minutes}</td></tr>"
        for at, (day, minutes) in enumerate(
            (
                ("January 6", "<a href=/m0.pdf>Minutes</a>"),
                ("February 3 - No quorum", ""),
                ("March 3", "Draft"),
                ("April - no meeting", ""),
                ("May 5", ""),
            )
        )
    )
    page = f"""<html lang=en><title>Ferry Board</title><aside><h2>Harbour Office</h2>
    <p><b>Office Hours</b><br>Apr 1 - Oct 15: Daily, 7:30 am - 4 pm</p></aside><h1>Ferry Board</h1>
    <p>The Board meets on the first Wednesday of each month at 6:15 PM in the Net Loft.</p>
    <h2>Agendas &amp; Minutes</h2><h3><button>2027</button></h3><table>{rows}</table>"""
    found = [one for one in read(page) if isinstance(one, Listing)]
    assert [(one.title, str(one.start)[5:16], one.status) for one in found] == [
        ("Ferry Board", "01-06 18:15", "confirmed"),
        ("Ferry Board", "02-03 18:15", "cancelled"),
        ("Ferry Board", "03-03 18:15", "confirmed"),
        ("Ferry Board", "05-05 18:15", "confirmed"),
    ]
