"""What pages of groups that meet again and again tell: archives below, regular days, social evenings."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

AHEAD = (
    ("29.10.2026", "Reeds and rushes"),
    ("26.11.2026", "Knots by hand"),
    ("10.12.2026", "A raft of our own"),
    ("24.02.2027", "Sails of paper"),
)
THINGS = ("Ropes", "Winches", "Tar", "Anchors", "Oars", "Masts", "Lamps", "Hulls")
OVER = tuple(
    (f"{20 - at}.{11 - at:02}.{year}", f"{thing} {word}")
    for year, word in ((2023, "for beginners"), (2022, "and their makers"), (2021, "of the delta"))
    for at, thing in enumerate(THINGS)
)


def _rows(rows: tuple[tuple[str, str], ...], row: str = "<li>{}: {}</li>") -> str:
    return "<ul>" + "".join(row.format(day, title) for day, title in rows) + "</ul>"


@pytest.mark.parametrize("heading", ["Archiv", "Archive", "Past", "Archives", "Archivo"])
def test_an_archive_below_a_list_of_gatherings_holds_gatherings_too(heading: str) -> None:
    page = f"<h1>Events</h1>{_rows(AHEAD)}<h1>{heading}</h1>{_rows(OVER)}"
    assert [title for title, _ in told(page)] == [title for _, title in (*AHEAD, *OVER)]


@pytest.mark.parametrize("ahead", [AHEAD, AHEAD[-2:]])
@pytest.mark.parametrize("heading", ["Minutes", "News", "Archive of papers"])
def test_other_lists_below_one_of_gatherings_are_none(
    heading: str, ahead: tuple[tuple[str, str], ...]
) -> None:
    page = f"<h1>Events</h1>{_rows(ahead)}<h1>{heading}</h1>{_rows(OVER)}"
    assert not {title for _, title in OVER}.intersection(title for title, _ in told(page))


def test_an_archive_made_otherwise_than_the_gatherings_above_is_none() -> None:
    page = f"<h1>Events</h1>{_rows(AHEAD)}<h1>Archive</h1>{_rows(OVER, '<li><p>{}</p><b>{}</b></li>')}"
    assert not {title for _, title in OVER}.intersection(title for title, _ in told(page))


THURSDAYS = ("December 3, 2026", "November 5, 2026", "October 1, 2026", "September 3, 2026")
TITLES = ("Always on call", "Clean cuts", "Sound without a room", "Grading by ear")


def _cards(days: tuple[str, ...]) -> str:
    cards = (
        f"<h2><a href='/t/{at}'>{title}</a></h2><ul><li>{day}</li><li>Ada Reed</li></ul>"
        f"<p>What nobody told you, and why it matters to all of us.</p>"
        for at, (title, day) in enumerate(zip((*TITLES, "Lamps and gels"), days, strict=True))
    )
    return "".join(f"<div class=item>{card}</div>" for card in cards)


def test_days_of_one_weekday_below_a_name_of_gatherings_are_those_of_a_regular_group() -> None:
    page = f"<h1>2026 Meetings</h1>{_cards((*THURSDAYS, 'August 6, 2026'))}"
    assert [title for title, _ in told(page)] == [*TITLES, "Lamps and gels"]


@pytest.mark.parametrize("heading", ["2026 News", "Our boats", "Meeting minutes"])
def test_days_of_one_weekday_alone_are_none(heading: str) -> None:
    assert told(f"<h1>{heading}</h1>{_cards((*THURSDAYS, 'August 6, 2026'))}") == []


def test_a_heading_that_speaks_of_a_day_above_its_own_day_is_a_whole_title() -> None:
    rows = (("Long table", "4 March 2027"), ("Songs for the 4th of July", "8 April 2027"))
    page = "".join(f"<div><h3>{title}</h3><p>{day}</p></div>" for title, day in rows)
    assert told(f"<h1>Upcoming events</h1>{page}") == [
        ("Long table", "2027-03-04"),
        ("Songs for the 4th of July", "2027-04-08"),
    ]


def test_a_heading_that_tells_its_own_hour_keeps_its_day_above_another() -> None:
    page = "<h1>Upcoming events</h1><h3>Regatta, 4 March, 19:00</h3><p>8 April 2027</p>"
    assert ("Regatta", "2027-03-04T19:00:00") in told(page)


DAY = "<h3>Monday, 8 March 2027</h3><table>{}</table>"
ROW = "<tr class='{}'><td>{}</td><td>{}</td></tr>"


def test_rows_called_social_are_the_evenings_of_a_congress() -> None:
    rows = ROW.format("session", "09:00 - 10:30", "Opening") + ROW.format(
        "social", "19:00 - 21:00", "Reception"
    )
    assert told(f"<h2>Programme</h2>{DAY.format(rows)}") == [
        ("Opening", "2027-03-08T09:00:00"),
        ("Reception", "2027-03-08T19:00:00"),
    ]


def test_what_leads_to_networks_is_no_evening() -> None:
    rows = ROW.format("session", "09:00 - 10:30", "Opening")
    feed = "<section class=social><a href='https://facebook.com/x'>Us</a><p>8 March 2027, 19:00</p></section>"
    assert told(f"<h2>Programme</h2>{DAY.format(rows)}{feed}") == [("Opening", "2027-03-08T09:00:00")]


@pytest.mark.parametrize("name", ["In House Auditions", "In-house callbacks"])
def test_what_is_in_house_is_no_house(name: str) -> None:
    rows = "".join(
        f"<li>{row} 2027</li>" for row in (f"{name} – 20 March", "Tour Day – 5 May", "Fair – 3 June")
    )
    found = told(f"<h1>Calendar</h1><h2>Auditions</h2><p>Anyone can come.</p><ul>{rows}</ul>")
    assert (name, "2027-03-20") in found


def test_hours_that_hold_for_each_day_are_called_by_what_stands_below() -> None:
    page = (
        "<html lang=de><body><h1>Veranstaltungen</h1><p>5. März 2027, 11. März 2027:</p>"
        "<p>jeweils von 9.30 Uhr bis 12 Uhr</p><h2>Knotenkunde</h2><p>Für alle, die ein Seil mitbringen.</p>"
    )
    assert told(page) == [("Knotenkunde", "2027-03-05T09:30:00"), ("Knotenkunde", "2027-03-11T09:30:00")]


MONDAYS = (
    ("March 2nd", "Maps"), ("April 6th", "Mills"), ("May 4th", "Boats"), ("June 1st", "Weirs"),
    ("July 6th", "Ropes"), ("August 3rd", "Lamps"), ("September 7th", "Old reed"), ("October 5th", "Oars"),
    ("November 2nd", "Tar"),
)  # fmt: skip


def test_a_row_without_the_hour_of_the_others_is_of_their_table() -> None:
    fete = ("September 19th", "Village fete")
    cells = "<tr><td>{}</td><td>{}</td><td>{}</td></tr>"
    rows = "".join(cells.format(day, title, "A. Lock") for day, title in (*MONDAYS[:7], fete, *MONDAYS[7:]))
    held = (
        "Meetings are held on the first Monday of the month, unless stated otherwise, at 7.45pm in Reed Hall."
    )
    table = f"<table>{cells.format('<b>2026</b>', '<b>Event</b>', '<b>Speaker</b>')}{rows}</table>"
    found = told(f"<h1>Reed History Society</h1><h2>Programme 2026</h2><p>{held}</p>{table}")
    assert [title for title, _ in found] == [title for _, title in (*MONDAYS[:7], fete, *MONDAYS[7:])]
    assert dict(found)["Village fete"] == "2026-09-19"
