"""What stands around the matter of a page: layout tables, menus without a name, years of other things."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scrapers.contract import Listing, Page
from scrapers.extract import read_page


def told(
    html: str, day: str = "2026-11-20", url: str = "https://club.example/whats-on"
) -> list[tuple[str, str]]:
    """Title and start of what a page tells on a day."""
    page = Page(url, html.encode(), datetime.fromisoformat(day).replace(tzinfo=UTC))
    read = read_page(page, platform=None, window=(None, None))
    return sorted((one.title, one.start.isoformat()[:16]) for one in read if isinstance(one, Listing))


DAYS = (
    "<h3>Friday 4 December</h3><p>19:00 Salt roads</p><p>21:00 Paper boats</p>"
    "<h3>Saturday 5 December</h3><p>18:00 Quiet rooms</p>"
)
FOUND = [
    ("Paper boats", "2026-12-04T21:00"),
    ("Quiet rooms", "2026-12-05T18:00"),
    ("Salt roads", "2026-12-04T19:00"),
]
MENU = "".join(f'<a href="/{name}">{name}</a><br>' for name in ("Home", "News", "Archive", "Contact"))


@pytest.mark.parametrize("beside", [MENU, "<p>Quay Club</p>", ""])
def test_a_table_that_lays_out_a_page_is_no_list(beside: str) -> None:
    assert told(f"<table><tr><td>{beside}</td><td><h1>Programme</h1>{DAYS}</td></tr></table>") == FOUND


def test_days_alone_below_a_menu_are_no_news() -> None:
    rows = "".join(
        f"<p>{day} December 2026<br>{title}</p>" for title, day in (("Ebb", 4), ("Tide", 9), ("Reef", 12))
    )
    assert len(told(f"<div>{MENU}</div><div><h1>Upcoming events</h1>{rows}</div>")) == 3


def test_a_plain_agenda_in_one_cell_is_read_line_by_line() -> None:
    lines = ("9:00 - Welcome", "10:00 - Salt roads", "11:30 - Low ebb", "13:00 - Lunch")
    days = ("Day One - Friday, 4 December 2026", "Day Two - Saturday, 5 December 2026")
    cell = "<br>".join(["PROGRAM", days[0], *lines, days[1], *lines])
    found = told(f"<table><tr><td>Home<br>Dates</td><td>{cell}</td></tr></table>")
    assert len(found) == 8
    assert ("Salt roads", "2026-12-05T10:00") in found


def test_the_year_of_a_quotation_is_not_that_of_the_programme() -> None:
    quoted = "<blockquote>“The best evening of my year.” – A. Critic, 4 June 2019</blockquote>"
    assert told(f"{quoted}<h1>Programme</h1>{DAYS}") == FOUND


def test_rows_take_the_year_of_the_row_above() -> None:
    texts = ("Salt roads, 4 December 2026", "Low ebb, 6 December", "Reef, 9 January 2027", "Tide, 12 January")
    rows = "".join(f"<li>{text}</li>" for text in texts)
    assert [start for _, start in told(f"<h1>Programme</h1><ul>{rows}</ul>", "2025-11-20")] == [
        "2026-12-06",
        "2027-01-09",
        "2026-12-04",
        "2027-01-12",
    ]


def test_an_agenda_of_a_day_gone_by_is_read() -> None:
    rows = "".join(
        f"<p>{hour} {title}</p>"
        for hour, title in (
            ("9:00", "Welcome"),
            ("9:30", "Salt roads"),
            ("10:30", "Paper boats"),
            ("11:30", "Quiet rooms"),
            ("13:00", "Low ebb"),
        )
    )
    heads = ("3rd Workshop", "Tides and salt", "6 April 2010, Lisbon", "With the Quay Days", "Union of quays")
    page = "".join(f"<h1>{head}</h1>" for head in heads) + f"<h2>Program</h2>{rows}"
    assert len(told(page)) == 5
    spoken = (
        "<p>Our third workshop was held on 6 April 2010 in Lisbon, and many came to hear what was said.</p>"
    )
    assert len(told(f"<h1>Tides</h1><h2>Program</h2>{rows}{spoken}")) == 5


def test_a_page_named_after_its_edition_tells_it_though_it_is_over() -> None:
    page = "<h1>SALTCON 2013</h1><p>University of Quay, Lisbon, June 9 - 12, 2013</p><p>See the talks.</p>"
    assert told(page, url="https://saltcon.example/") == [("SALTCON 2013", "2013-06-09")]
    assert told(page.replace("SALTCON 2013", "Report 2013"), url="https://saltcon.example/") == []


def test_talks_that_name_who_speaks_are_no_posts() -> None:
    talks = "".join(
        f"<div><h3>{title}</h3><p>{day}.03.2026</p><h5>Speaker: Ada Reed</h5></div>"
        for title, day in (
            ("Salt", 27),
            ("Tides", 20),
            ("Reefs", 13),
            ("Quays", 12),
            ("Boats", 11),
            ("Nets", "06"),
        )
    )
    assert len(told(f"<h1>Water circle</h1>{talks}")) == 6


def test_rows_that_say_where_are_no_posts() -> None:
    rows = "".join(
        f"<tr><td>{day} March 2026</td><td>{title}</td><td>Quay Hall</td></tr>"
        for title, day in (("Salt", 27), ("Tides", 20), ("Reefs", 13), ("Quays", 12), ("Boats", 11))
    )
    heads = "<tr><th>Date</th><th>Programme</th><th>Venue</th></tr>"
    assert len(told(f"<h1>Previous seasons</h1><table>{heads}{rows}</table>")) == 5


def test_a_heading_stands_over_all_its_moments() -> None:
    one = "<h2>{}</h2><h3>{} June 2027, 3:45 pm</h3><p>Quay Hall</p>"
    lists = "".join(
        one.format(name, day) for name, day in (("Salt Days", 3), ("Ebb Days", 9), ("Reef Days", 12))
    )
    twice = one.format("Tide Days", 15) + "<h3>17 June 2027, 3:45 pm</h3><p>Public Library</p>"
    found = told(f"<h1>Screenings</h1>{lists}{twice}", "2027-05-01")
    assert [start for title, start in found if title == "Tide Days"] == [
        "2027-06-15T15:45",
        "2027-06-17T15:45",
    ]


def test_headings_of_the_first_rank_over_each_part_do_not_name_the_page() -> None:
    when = "<p>When: Saturday, 5 December 2026</p><p>Time: 11:00 am – 9:00 pm</p>"
    parts = (
        "For makers</h1><p>Send us your film.</p>",
        f"When and where</h1>{when}",
        "Contact</h1><p>Us</p>",
    )
    sections = "".join(f"<section><h1>{part}</section>" for part in parts)
    assert told(f"<title>Reed Film Festival</title>{sections}") == [
        ("Reed Film Festival", "2026-12-05T11:00")
    ]


@pytest.mark.parametrize(
    "box", ["<b>Box office</b><br>Tuesday to Saturday: 2pm - 8pm", "<h3>Videos</h3><p>Trailer 2:14</p>"]
)
def test_hours_above_the_heading_of_a_page_are_none_of_its_day(box: str) -> None:
    rows = "<p>9:00 Welcome</p><p>10:00 Salt roads</p><p>11:30 Low ebb</p><p>13:00 Lunch</p>"
    page = f"<div>{box}</div><div><h1>Quay Forum</h1><div>3-4 December 2026</div><h2>Programme</h2>"
    found = told(f"{page}<h2>Thursday 3 December 2026</h2>{rows}</div>")
    assert [start for _, start in found] == [
        f"2026-12-03T{hour}" for hour in ("11:30", "13:00", "10:00", "09:00")
    ]


def test_days_of_a_film_club_gone_by_with_facts_of_films() -> None:
    facts = "<p>Director: Ada Reed</p><p>Genre: Drama</p><p>Run Time: 126 min</p>"
    shows = "".join(
        f"<h1>{title} - {weekday} (0{day}-10-2026)</h1>{facts}"
        for title, weekday, day in (("Salt", "FRIDAY", 2), ("Tides", "SATURDAY", 3), ("Reefs", "SUNDAY", 4))
    )
    assert len(told(f"<h1>October 2026, Week 1</h1>{shows}", url="https://club.example/2026-oct")) == 3
    posts = shows.replace("FRIDAY (02", "(04").replace("SATURDAY (03", "(03").replace("SUNDAY (04", "(02")
    assert told(f"<h1>Reviews</h1>{posts}", url="https://club.example/reviews") == []


def test_minutes_of_a_meeting_gone_by_announce_nothing() -> None:
    spoken = "<p>The next meeting will be held on Friday 11 January at 10:00 in the community centre.</p>"
    head = "<h2>Minutes of the meeting Monday 10 December 2007 at Quay Hall</h2>"
    page = f"{head}<p>Present: Ada Reed</p>{spoken}"
    assert told(page, "2021-08-27") == []
    assert told(page.replace("2007", "2018").replace("Monday", ""), "2018-12-20") != []


@pytest.mark.parametrize(
    "cell", ["Saturday {}th<br>June 2027<br>6:00 pm", "Saturday {}<br>June<br>2027, 6 pm"]
)
def test_a_day_stands_over_its_month(cell: str) -> None:
    rows = "".join(
        f"<tr><td>{cell.format(day)}</td><td>{title}</td><td>Old Hall</td></tr>"
        for title, day in (("Salt", 5), ("Tides", 12), ("Reefs", 19))
    )
    heads = "<tr><th>Date</th><th>Details</th><th>Venue</th></tr>"
    found = told(f"<h1>Concerts</h1><table>{heads}{rows}</table>", "2027-05-01")
    assert [start for _, start in found] == ["2027-06-19T18:00", "2027-06-05T18:00", "2027-06-12T18:00"]


@pytest.mark.parametrize(
    "box",
    [
        "<h3>Videos</h3><p>Trailer 2:14</p><p>Interview 12:40</p>",
        "<table><tr><td>Tuesday</td><td>8:00 - 18:00</td></tr></table>",
    ],
)
def test_hours_in_a_box_behind_an_agenda_are_none_of_its_day(box: str) -> None:
    rows = "".join(
        f"<dt>{hour}</dt><dd>{title}</dd>"
        for hour, title in (
            ("9:30", "Welcome"),
            ("10:00", "Salt roads"),
            ("11:30", "Low ebb"),
            ("13:00", "Lunch"),
            ("14:00", "Quiet rooms"),
            ("15:00", "Paper boats"),
        )
    )
    page = f"<h1>Quay Forum</h1><div>Date: 4 December 2026</div><h2>Programme</h2><dl>{rows}</dl>"
    found = told(f"<div>{page}</div><div>{box}</div>")
    assert len(found) == 6
    assert ("Salt roads", "2026-12-04T10:00") in found


def test_hours_of_a_second_track_begin_anew() -> None:
    rows = "".join(
        f"<p><b>{hour}</b> {title} {{}}</p>"
        for hour, title in (
            ("9:00", "Welcome"),
            ("10:00", "Salt roads"),
            ("11:30", "Low ebb"),
            ("13:00", "Lunch"),
            ("14:00", "Quiet rooms"),
            ("15:00", "Paper boats"),
        )
    )
    tracks = "".join(f"<h2>Track {name}</h2>{rows.replace('{}', name)}" for name in ("A", "B"))
    assert len(told(f"<h1>Forum – 4 December 2026</h1>{tracks}")) == 12


def test_remarks_in_bold_part_no_list_of_what_is_over() -> None:
    def show(town: str, day: str, more: str = "") -> str:
        return f"<p>{town} – Reed Festival</p><p>{day} + talk with the director</p>{more}"

    shows = (
        show("Lomé", "22 November 2013")
        + show("Leith", "23 September 2012", "<p><b>Winner of the jury's prize</b></p>")
        + show("Reims", "21 July 2011", "<p><b>Organised by the guild</b></p>")
        + show("Porto", "11 January 2010")
        + show("Bilbao", "1 November 2009")
    )
    assert len(told(f"<h1>The Salt Forest</h1><h2>Screenings</h2><h3>Past screenings:</h3>{shows}")) == 5
