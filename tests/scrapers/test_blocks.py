"""Pages without markup: what is no gathering, hostile shapes, and the sections that are followed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, Source
from scrapers.platforms import website
from tests.scrapers.moments import NOON

SOURCE = Source(key="s", platform="website", url="https://fest.example/whats-on")


def read(body: str, source: Source = SOURCE) -> list[Finding]:
    return list(website.read(Page(source.url, body.encode(), NOON, "text/html; charset=utf-8"), source))


@pytest.mark.parametrize(
    "line",
    [
        "Posted on 12 February 2027 at 14:00 by Ann",
        "Submission deadline: 1 March 2027, 23:59",
        "Opening hours from 1 March 2027: daily 10:00 – 18:00",
        "© 2019–2027 Harbour Film Society",
        "Last updated: 3 February 2027, 09:00",
        "Minutes of 4 January 2027, 18:00",
        "Tickets on sale 1 March 2027 at 10am",
    ],
)
def test_dates_that_are_no_gatherings(line: str) -> None:
    older = line.replace("2027", "2026")
    body = f"<html><body><h1>Harbour</h1><ul><li>{line}</li><li>{older}</li></ul></body></html>"
    assert [one for one in read(body) if isinstance(one, Listing)] == []


def test_a_list_of_days_must_look_ahead() -> None:
    rows = "<h1>Talks</h1><ul><li>{}. Mixer in the bar</li><li>{}. Breakfast club</li></ul>"
    past, coming = (
        rows.format("4 January 2027", "5 January 2027"),
        rows.format("4 March 2027", "5 March 2027"),
    )
    assert read(past) == []
    assert [one.title for one in read(coming) if isinstance(one, Listing)] == [
        "Mixer in the bar",
        "Breakfast club",
    ]


def test_sections_are_followed_from_the_first_page_only_when_asked() -> None:
    body = """<body><a href="/industry">Industry</a><a href="/rencontres">Rencontres pro</a>
    <a href="/films">Films</a>
    <a href="https://other.example/industry">Industry</a><a href="/industry#top">Industry</a></body>"""
    asked = Source(key="s", platform="website", url=SOURCE.url, options={"follow_sections": True})
    assert [one.url for one in read(body, asked) if isinstance(one, Request)] == [
        "https://fest.example/industry",
        "https://fest.example/rencontres",
    ]
    assert read(body) == []


def test_a_page_of_nothing_but_nesting_costs_no_stack() -> None:
    assert read("<div>" * 3000 + "4 March 2027, 18:00" + "</div>" * 3000) is not None


@settings(max_examples=40)
@given(st.integers(0, 900))
def test_a_page_cut_anywhere_is_read_or_refused_in_our_words(at: int) -> None:
    row = "<li><h3>Mixer</h3><p>4 March 2027, 18:00</p><p>Upper Bar</p></li>"
    body = "<html><body><h1>Events</h1><ul>" + row * 12 + "</ul></body></html>"
    try:
        found = read(body[:at])
    except LayoutChanged:
        return
    assert all(one.title for one in found if isinstance(one, Listing))


def told(body: str) -> list[tuple[str, str]]:
    return [(one.title, one.start.isoformat()) for one in read(body) if isinstance(one, Listing)]


@pytest.mark.parametrize(
    "sentence",
    [
        "All gatherings are held at 3:00 PM and typically last about 2 hours.",
        "Gatherings are generally held in the loft above the cinema at 3 pm.",
        "Die Treffen finden immer um 15 Uhr im Kino Rosa statt.",
    ],
)
def test_a_sentence_gives_every_day_of_the_list_its_hour(sentence: str) -> None:
    rows = "<table><tr><td>12 March</td><td>9 April</td></tr></table>"
    body = f"<h1>Open tables</h1><h2>2027 schedule</h2><p>{sentence}</p>{rows}"
    assert [start for _, start in told(body)] == ["2027-03-12T15:00:00", "2027-04-09T15:00:00"]


def test_days_named_in_one_sentence_share_its_hour_and_its_year() -> None:
    body = """<h1>Harbour Collective</h1><p>2027 open tables:
    January 25th, March 9th, July 26th and October 25th. All of them begin at 8:00 am in the foyer.</p>"""
    assert [start for _, start in told(body)] == [
        "2027-01-25T08:00:00", "2027-03-09T08:00:00", "2027-07-26T08:00:00", "2027-10-25T08:00:00"
    ]  # fmt: skip


def test_the_schedule_beside_the_next_meeting_is_read_and_the_archive_is_not() -> None:
    rows = "".join(f"<li>{day} 2027</li>" for day in ("February 19", "March 19", "April 23", "May 21"))
    old = "".join(f"<li>{day} 2026</li>" for day in ("May 22", "June 19", "July 24", "August 28"))
    body = f"""<h1>Guild evenings</h1><h3>Next evening</h3>
    <p><b>Friday, February 19, 2027</b><br>Guild House<br>7 pm</p>
    <h3>2027 Guild Meetings</h3><ul>{rows}</ul><h3>Agendas and minutes</h3><ul>{old}</ul>"""
    assert [start for _, start in told(body)] == [
        "2027-02-19T19:00:00",
        "2027-03-19",
        "2027-04-23",
        "2027-05-21",
    ]


def test_a_film_stands_over_its_showings_whatever_labels_they_bear() -> None:
    films = {
        "The Lamp": [
            ("Friday 12th March", "6:15 pm", "35mm"),
            ("Saturday 13th March", "12:30 pm", "Q&amp;A"),
        ],
        "Low Water": [("Friday 12th March", "8:30 pm", "HOH"), ("Sunday 14th March", "3:15 pm", "4K")],
    }
    shows = {
        film: "".join(
            f"<div><div>{day}</div><p>Book {hour}</p><p><i>{label}</i></p></div>" for day, hour, label in rows
        )
        for film, rows in films.items()
    }
    body = "<h1>Harbour Cinema</h1><section>" + "".join(
        f"<div><div><p><a href='/{film[-3:]}'>{film}</a></p><p>Directed by Ann Ode</p></div>{rows}</div>"
        for film, rows in shows.items()
    )
    assert told(body + "</section>") == [
        ("The Lamp", "2027-03-12T18:15:00"), ("The Lamp", "2027-03-13T12:30:00"),
        ("Low Water", "2027-03-12T20:30:00"), ("Low Water", "2027-03-14T15:15:00"),
    ]  # fmt: skip


def test_the_page_tells_whether_its_slashed_dates_put_the_month_first() -> None:
    rows = "".join(
        f"<tr><td>{day}</td><td>Open table</td><td>7 pm</td></tr>" for day in ("3/4/2027", "3/18/2027")
    )
    assert [start for _, start in told(f"<h1>Guild</h1><table>{rows}</table>")] == [
        "2027-03-04T19:00:00", "2027-03-18T19:00:00"
    ]  # fmt: skip


def test_a_stamp_in_utc_is_shown_at_the_hour_the_page_prints() -> None:
    card = '<li><h3>{}</h3><time datetime="2027-03-{}T{}:00:00Z">{}</time><p>Location(s):</p><p>Loft</p></li>'
    body = "<h1>Guild</h1><ul>" + card.format("Open table", "12", "23", "6:00 PM")
    body += card.format("Breakfast &amp;amp; walk", "13", "13", "8:00 AM") + "</ul>"
    found = [one for one in read(body) if isinstance(one, Listing)]
    assert [(one.title, one.start.isoformat()) for one in found] == [
        ("Open table", "2027-03-12T18:00:00-05:00"), ("Breakfast & walk", "2027-03-13T08:00:00-05:00")
    ]  # fmt: skip
    assert {one.place.name for one in found if one.place} == {"Loft"}


def test_an_archive_with_one_day_to_come_is_an_archive() -> None:
    days = [
        f"<li>Protocol of the circle, {day} May 20{year}</li>" for year in range(10, 26) for day in (4, 18)
    ]
    assert told(f"<h1>Circle</h1><ul>{''.join(days)}<li>Circle, 4 May 2027</li></ul>") == []


@pytest.mark.parametrize(
    ("elsewhere", "day"),
    [
        ("Harbour House, Portland, OR 97205", "2027-03-02"),
        ("Harbour House, Portland", "2027-02-03"),
    ],
)
def test_the_rest_of_a_page_says_which_of_day_and_month_comes_first(elsewhere: str, day: str) -> None:
    body = f"<h1>Open table</h1><p>3/2/2027 6:30 pm</p><p>Come and meet the editors.</p><p>{elsewhere}</p>"
    assert [start for _, start in told(body)] == [f"{day}T18:30:00"]


def test_a_british_address_keeps_its_order_whatever_clock_it_prints() -> None:
    source = Source(key="s", platform="website", url="https://fest.co.uk/table")
    body = "<h1>Open table</h1><p>3/2/2027 6:30 PM</p><p>Come and meet the editors.</p>"
    assert [one.start.isoformat() for one in read(body, source) if isinstance(one, Listing)] == [
        "2027-02-03T18:30:00"
    ]


def test_a_year_in_a_cell_of_its_own_holds_for_the_day_below() -> None:
    rows = """<table><tr><td>2028</td></tr><tr><td>09<br>Mar</td><td>6 p.m. - 8 p.m.</td>
    <td><b>Meeting Location</b><br>Loft, 3 Quay Street</td></tr></table>"""
    assert [start for _, start in told(f"<h1>Writers' room</h1><h3>Open table</h3>{rows}")] == [
        "2028-03-09T18:00:00"
    ]


def test_the_parts_of_one_span_may_stand_in_blocks_of_their_own() -> None:
    body = """<h1>Harbour Faire</h1><div><div>Happening March 7, 2027</div></div>
    <div><div>10:00am</div></div><div><div>- 4:00pm</div></div><p>Everybody is welcome.</p>"""
    found = [one for one in read(body) if isinstance(one, Listing)]
    assert [(one.title, one.start.isoformat(), one.end and one.end.isoformat()) for one in found] == [
        ("Harbour Faire", "2027-03-07T10:00:00", "2027-03-07T16:00:00")
    ]


def test_the_head_of_a_column_is_no_title() -> None:
    row = "<div><p>Meeting Date &amp; Time</p><p>{} March 2027, 7 pm</p><p>Suite 165</p></div>"
    body = "<h1>Sound Guild tables</h1>" + row.format(12) + row.format(19)
    assert told(body) == [
        ("Sound Guild tables", "2027-03-12T19:00:00"), ("Sound Guild tables", "2027-03-19T19:00:00")
    ]  # fmt: skip


def test_the_papers_of_a_meeting_are_not_meetings_of_their_own() -> None:
    day = "<ul><li>Full Circle – Agenda, {0}</li><li>Full Circle – Packet, {0}</li></ul>"
    body = "<h1>Guild circle</h1>" + day.format("12 March 2027, 7 pm") + day.format("19 March 2027, 7 pm")
    assert told(body) == [("Guild circle", "2027-03-12T19:00:00"), ("Guild circle", "2027-03-19T19:00:00")]


@pytest.mark.parametrize(
    ("hours", "start"),
    [
        ("<p>Doors 6pm</p><p>Film 6:30pm</p>", "18:30"),
        ("<p>Doors: 18:00, starts 18:30</p>", "18:30"),
        ("<p>6:30 pm (doors: 6:00 pm)</p>", "18:30"),
        ("<p class='door-time'>18:00</p><p class='show-time'>18:30</p>", "18:30"),
        ("<p>Doors: 6pm</p>", "18:00"),
    ],
)
def test_doors_open_before_the_start_and_are_none(hours: str, start: str) -> None:
    card = "<div><h3>{}</h3><p>{} March 2027</p>{}</div>"
    body = "<h1>Loft</h1>" + card.format("Low Water", 12, hours) + card.format("The Lamp", 13, hours)
    assert told(body) == [("Low Water", f"2027-03-12T{start}:00"), ("The Lamp", f"2027-03-13T{start}:00")]


def test_words_between_day_and_hour_are_the_title_and_those_behind_the_place() -> None:
    rows = "<li>4 March 2027 Open table, 7pm, The Attic</li><li>9 March 2027 Film quiz, 8pm, The Attic</li>"
    found = [one for one in read(f"<h1>Club</h1><ul>{rows}</ul>") if isinstance(one, Listing)]
    assert [(one.title, one.place and one.place.name) for one in found] == [
        ("Open table", "The Attic"), ("Film quiz", "The Attic")
    ]  # fmt: skip


def test_a_span_may_stand_in_three_blocks_and_its_end_is_no_start() -> None:
    body = """<h1>Loft</h1><div><h3>Festival of Reels</h3><div>May 23</div><div>-</div><div>Jun 7</div>
    <div>10:00 AM</div><div>-</div><div>5:00 PM</div></div>
    <div><h3>Splicing Day</h3><div class="start-date">June 9, 2027</div>
    <div class="end-date">June 9, 2027</div><div>10:00 AM</div></div>"""
    assert told(body) == [
        ("Festival of Reels", "2027-05-23T10:00:00"),
        ("Splicing Day", "2027-06-09T10:00:00"),
    ]


def test_two_days_without_hours_are_one_gathering_and_with_an_hour_two() -> None:
    card = "<li><h3>{}</h3><p>{}</p></li>"
    body = "<h1>Loft</h1><ul>" + card.format("Reel Fair", "June 20th &amp; 21st, 2027")
    body += card.format("Splicing Days", "June 5 and 6, 2027, 10am") + card.format("Picnic", "June 8, 2027")
    found = [one for one in read(body + "</ul>") if isinstance(one, Listing)]
    assert [(one.title, one.start.isoformat(), one.end and one.end.isoformat()) for one in found][:3] == [
        ("Reel Fair", "2027-06-20", "2027-06-21"),
        ("Splicing Days", "2027-06-05T10:00:00", None),
        ("Splicing Days", "2027-06-06T10:00:00", None),
    ]


def test_a_film_named_after_a_number_is_no_day_and_no_year() -> None:
    film = "<div><p class='film-title'>{}</p><p>Friday 12th March</p><p>Book 6:15 pm</p></div>"
    body = "<h1>Harbour Cinema</h1>" + "".join(map(film.format, ("8 1/2", "2046", "The Lamp")))
    assert told(body) == [(title, "2027-03-12T18:15:00") for title in ("8 1/2", "2046", "The Lamp")]


def test_a_warning_is_no_title_and_what_ends_was_told_before() -> None:
    fair = "<tr><td>12 March 2027</td><td><a href='/a'>Reel Fair</a> (Ends Mar 14)</td></tr>"
    room = "<p><a href='/b'>The Lamp</a></p><p><b>PLEASE NOTE: No spoons!!!</b></p>"
    body = f"<h1>Hall</h1><table>{fair}<tr><td>20 March 2027</td><td>{room}</td></tr></table>"
    assert told(body) == [("Reel Fair", "2027-03-12"), ("The Lamp", "2027-03-20")]


def test_the_cells_of_a_months_grid_are_no_gatherings() -> None:
    cell = "<div><div>March {1}, 2027</div><b>{0}</b></div>"
    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    grid = "".join(cell.format(name, day) for day, name in enumerate(days, 1))
    empty = "<div><div>No events on March 8, 2027</div><b>Quiet</b></div>"
    busy = cell.format("Open table", "9, 2027, 7 pm") + cell.format("Film quiz", "10, 2027, 8 pm")
    assert told(f"<h1>Loft</h1>{grid}{empty}{busy.replace(', 2027<', '<')}") == [
        ("Open table", "2027-03-09T19:00:00"), ("Film quiz", "2027-03-10T20:00:00")
    ]  # fmt: skip


def test_days_in_one_line_share_the_hour_of_the_next() -> None:
    row = (
        "<li><h3>Figure Drawing</h3><p>Mar 6 &amp; 20, Apr 3 &amp; 17</p><p>1:30–4 pm (set up from 1 pm)</p>"
    )
    starts = [start for _, start in told(f"<h1>Loft</h1><ul>{row}</li></ul>")]
    assert starts == [f"2027-{day}T13:30:00" for day in ("03-06", "03-20", "04-03", "04-17")]


@pytest.mark.parametrize(("name", "spans"), [("date-end", True), ("date", False)])
def test_a_day_that_the_markup_calls_an_end_closes_a_span(name: str, spans: bool) -> None:
    timed = "<li><p class=date>{} March</p><h3><a href=/{}>{}</a></h3><p>7 pm</p></li>"
    several = f"<p class=date>18 March</p><p class={name}>22 March</p><h3><a href=/lab>Editors' lab</a></h3>"
    rows = timed.format(12, "a", "Mixer in the bar") + f"<li>{several}</li>"
    found = read(f"<h1>What's on</h1><ul>{rows}{timed.format(25, 'b', 'Breakfast club')}</ul>")
    told = {one.title: (str(one.start)[:10], str(one.end)[:10]) for one in found if isinstance(one, Listing)}
    assert {"Mixer in the bar", "Breakfast club"} <= told.keys()
    assert (told.get("Editors' lab") == ("2027-03-18", "2027-03-22")) is spans
