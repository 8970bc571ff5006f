"""Lists of meetings as public bodies, clubs and libraries set them: documents, archives, places."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read, told


def test_documents_of_a_meeting_are_no_meetings() -> None:
    page = "".join(
        f"<h3>Harbour Fund {kind}: {day}</h3><ul>"
        + "".join(f"<li><a href=/docs/{at}.pdf>{words}</a></li>" for at, words in enumerate(documents))
        + "</ul>"
        for kind, day, documents in (
            ("Workshop", "March 3, 2027", ("03/03: Agenda (PDF)", "03/03: Attachment 2A - Rules (PDF)")),
            ("Meeting", "March 11 - 12, 2027", ("Materials of March 12th (PDF)", "March 11 Recording")),
            ("Meeting", "April 8, 2027", ("View April 8th Meeting Materials - Coming Soon",)),
        )
    )
    assert told(f"<html lang=en><body><h1>Workshops</h1>{page}") == [
        ("Harbour Fund Workshop", "2027-03-03"),
        ("Harbour Fund Meeting", "2027-03-11"),
        ("Harbour Fund Meeting", "2027-04-08"),
    ]


def test_a_link_to_a_file_names_no_meeting() -> None:
    rows = "".join(
        f"<tr><td><p>March {day}, 2027</p></td><td><p>Regular Board Meeting (7 pm)</p></td>"
        f"<td><p><a href=/a{day}.pdf>Agenda</a></p></td><td><p><a href=/b{day}.pdf>{more}</a></p></td></tr>"
        for day, more in ((3, "Info Packet"), (10, "Budget Draft"), (17, "Audit"))
    )
    assert [title for title, _ in told(f"<h3>Agendas</h3><table>{rows}</table>")] == [
        "Regular Board Meeting"
    ] * 3


@pytest.mark.parametrize(("first", "last"), [("(W)", "(TH)"), (" (Tue)", " (Wed)"), (" (Tue.)", "")])
def test_weekdays_in_brackets_do_not_end_a_date(first: str, last: str) -> None:
    page = "".join(
        f"<h3>Harbour Commission Meeting: {month} 12{first} - 13{last}, 2027 - Quay Pavilion</h3>"
        for month in ("May", "June", "October")
    )
    found = [one for one in read(f"<h1>Meetings</h1>{page}") if isinstance(one, Listing)]
    assert [(one.title, str(one.start), str(one.end)) for one in found] == [
        ("Harbour Commission Meeting", f"2027-{month}-12", f"2027-{month}-13") for month in ("05", "06", "10")
    ]
    assert [one.place.name for one in found if one.place] == ["Quay Pavilion"] * 3


def _schedule(title: str, *, years: tuple[int, ...]) -> str:
    days = ("January 21", "March 18", "May 20", "July 15", "September 16", "November 18")
    lists = "".join(
        f"<h2>{year}</h2><ul>" + "".join(f"<li>{day}, {year}</li>" for day in days) + "</ul>"
        for year in years
    )
    return f"<html lang=en><title>{title}</title><body><h1>{title}</h1>{lists}"


def test_a_long_archive_does_not_hide_the_schedule_of_the_year() -> None:
    starts = [start for _, start in told(_schedule("Harbour Board", years=(2027, *range(2026, 2000, -1))))]
    assert len(starts) == 6
    assert all(start.startswith("2027") for start in starts)


def test_a_page_of_minutes_may_hold_a_schedule() -> None:
    years = (2027, 2026, 2025)
    assert len(told(_schedule("Calendar and Minutes of the Board", years=years))) == 6
    assert told(_schedule("Calendar and Minutes of the Board", years=years[1:])) == []


def test_an_address_behind_a_day_is_where_it_is() -> None:
    rows = "".join(
        f"<p>{day}, 2027: 200 Rope St, {floor} floor conference room</p>"
        for day, floor in (("March 4", "9th"), ("April 1", "1st"), ("May 6", "1st"))
    )
    page = f"<html lang=en><body><h1>Board of Commissioners Calendar</h1>{rows}"
    found = [one for one in read(page) if isinstance(one, Listing)]
    assert {one.title for one in found} == {"Board of Commissioners Calendar"}
    assert [one.place.name for one in found if one.place] == [
        f"200 Rope St, {floor} floor conference room" for floor in ("9th", "1st", "1st")
    ]


def _posts(*days: str) -> str:
    return "".join(
        f"<div class=post><div class=published>{day}</div><h2><a href=/{at}>Evening no. {at}</a></h2></div>"
        for at, day in enumerate(days)
    )


def test_what_is_published_on_a_day_to_come_is_on_then() -> None:
    page = _posts("Fri, Mar 5, 2027", "Sat, Mar 6, 2027", "Sat, Mar 13, 2027")
    assert [start for _, start in told(page)] == ["2027-03-05", "2027-03-06", "2027-03-13"]
    assert told(_posts("Fri, Feb 5, 2027", "Sat, Feb 6, 2027", "Sat, Jan 9, 2027")) == []


def test_the_agenda_of_a_meeting_tells_no_second_one() -> None:
    page = """<html lang=en><title>Harbour Commission</title><body><h1>Harbour Commission</h1>
    <p>3 March 2027, 2:00 PM - 3:30 PM</p><div><p>TENTATIVE AGENDA</p>
    <p>Wednesday, March 3, 2027 – 2:00 P.M.<br>(Directions below)</p><p>1. Minutes</p>
    <p>*The conference begins at 2:00 PM Central Time on March 3, 2027</p></div>"""
    assert told(page) == [("Harbour Commission", "2027-03-03T14:00:00")]


def test_how_one_takes_part_is_no_title() -> None:
    rows = "".join(
        f"<h3>March {day}, 2027</h3><h4>{title}</h4><h4>Via Webinar</h4><p>1:00pm - 4:00pm</p>"
        "<h4>Via Webinar</h4><p>6:00pm - 7:00pm</p>"
        for day, title in ((3, "Grants Workshop"), (10, "Rules Workshop"))
    )
    assert not [title for title, _ in told(f"<html lang=en><body>{rows}") if title == "Via Webinar"]


def test_what_follows_in_french_is_no_room() -> None:
    rows = "".join(
        f"<li>Mercredi {day} mars 2027 (17h30-19h30) : {title}</li>"
        for day, title in ((3, "Atelier cuisine"), (10, "Suite des décorations"), (17, "Sortie"))
    )
    assert [title for title, _ in told(f"<html lang=fr><body><h1>Agenda</h1><ul>{rows}</ul>")] == [
        "Atelier cuisine",
        "Suite des décorations",
        "Sortie",
    ]
