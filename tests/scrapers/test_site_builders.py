"""Pages as content systems and site builders set them: deadlines, accordions, ticket shops, cards."""

from __future__ import annotations

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read, told


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


def _shop(rows: str) -> str:
    return f"""<html lang=en><title>Ferry Lanterns – Book | Quayside</title><body><main>
    <h1>Ferry Lanterns</h1><p>9 – 26 March 2027</p><section><h2>Choose your date</h2><ul>{rows}</ul>
    <button disabled>No more dates</button></section><section><h2>About</h2>
    <p>Tickets went on general sale on 6 January 2027 at 10:00.</p><button aria-expanded=false>Read
    more</button></section></main>"""


def test_what_one_presses_to_book_is_no_title() -> None:
    rows = "".join(
        f"<li><div><span class=m>Mar</span><span class=d>{day}</span></div>"
        f"<div><span class='sc-a q'>{when}</span>{note}</div>"
        f"<div><span>{price}</span><a role=button class=sc-g href=/book/{day}>{button}</a></div></li>"
        for day, when, note, price, button in (
            (9, "Tuesday · 19:30 · doors 18:45", "<span class=sc-b>First night with the Brass Pilots</span>",
             "from £14.50", "Reserve a berth"),
            (13, "Saturday · 15:00 · doors 14:30", "<span class=sc-b>Matinée</span>", "from £9",
             "Reserve a berth"),
            (20, "Saturday · 20:00 · doors 19:00", "", "Low availability", "Reserve a berth"),
            (25, "Thursday · 20:00", "<span class=sc-b>Cancelled – refunds are automatic</span>", "",
             "Tell me more"),
            (26, "Friday · 19:00 – 23:30 · doors 18:00", "", "Sold out", "Put me down"),
        )
    )  # fmt: skip
    assert told(_shop(rows)) == [
        ("First night with the Brass Pilots", "2027-03-09T19:30:00"),
        ("Ferry Lanterns", "2027-03-13T15:00:00"),
        ("Ferry Lanterns", "2027-03-20T20:00:00"),
        ("Ferry Lanterns", "2027-03-25T20:00:00"),
        ("Ferry Lanterns", "2027-03-26T19:00:00"),
    ]


def test_films_that_one_presses_keep_their_names() -> None:
    rows = "".join(
        f"<li><span class=t>{hour}:00</span> <a class='btn btn-film' href=/f/{hour}>{film}</a></li>"
        for hour, film in ((14, "Salt Roads"), (17, "The Net Menders"), (20, "Ebb"))
    )
    page = f"<html lang=en><body><h1>Harbour Kino</h1><h2>Friday 5 March 2027</h2><ul>{rows}</ul>"
    assert [title for title, _ in told(page)] == ["Salt Roads", "The Net Menders", "Ebb"]


def test_a_row_kept_for_a_script_is_not_there() -> None:
    film = "<div class='item{}'{}><h3>{}</h3><ul><li>{} <span>20.15 Uhr</span></li></ul></div>"
    page = "".join(
        (
            film.format("", "", "Ebbe", "Fr 5.3.2027"),
            film.format("", "", "Salz", "Sa 6.3.2027"),
            film.format(" d-none", " aria-hidden=true", "Titel hier", "Fr 1.1.2027"),
        )
    )
    assert [title for title, _ in told(f"<html lang=de><body><h1>Programm</h1>{page}")] == ["Ebbe", "Salz"]
