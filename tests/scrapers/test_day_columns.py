"""Days across the top of a table, rows with dotted hours, and what articles announce."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told


def test_cells_under_days_are_of_these_days() -> None:
    page = (
        "<h1>Meeting points</h1><table><tr><th>Thu 4 March 2027</th><th>Fri 5 March 2027</th></tr>"
        "<tr><td>10:00<br>Coffee with Curators<br>Café Ost</td>"
        "<td>09:30<br>Producers' Yoga<br>Hall 4</td></tr>"
        "<tr><td>18:00<br>Sound Drinks<br>The Cock</td><td></td></tr></table>"
    )
    assert told(page) == [
        ("Coffee with Curators", "2027-03-04T10:00:00"),
        ("Producers' Yoga", "2027-03-05T09:30:00"),
        ("Sound Drinks", "2027-03-04T18:00:00"),
    ]


def test_an_hour_at_the_side_is_that_of_every_day_of_its_row() -> None:
    page = (
        "<h1>Week</h1><table><tr><th>Time</th><th>Thu 4 March 2027</th><th>Fri 5 March 2027</th></tr>"
        "<tr><td>10:00</td><td>Curators' Coffee</td><td>Critics' Walk</td></tr>"
        "<tr><td>18:00</td><td>Sound Drinks</td><td>Closing Toast</td></tr></table>"
    )
    assert sorted(told(page)) == [
        ("Closing Toast", "2027-03-05T18:00:00"),
        ("Critics' Walk", "2027-03-05T10:00:00"),
        ("Curators' Coffee", "2027-03-04T10:00:00"),
        ("Sound Drinks", "2027-03-04T18:00:00"),
    ]


@pytest.mark.parametrize("side", ["", "Time"])
@pytest.mark.parametrize(
    ("first", "second"), [("8 July 2027", "9 July 2027"), ("<b>08/07/2027</b>", "<b>09/07/2027</b>")]
)
def test_plain_cells_that_are_days_head_their_columns(side: str, first: str, second: str) -> None:
    page = (
        "<html lang=en-GB><body><h1>School of Tides</h1>"
        f"<table><tr><td>{side}</td><td></td><td></td><td>{first}</td><td>{second}</td></tr>"
        "<tr><td>9:00</td><td>-</td><td>10:30</td><td>Welcome</td><td>Rope work</td></tr>"
        "<tr><td>11:00</td><td>-</td><td>12:30</td><td>Harbour maps</td><td>Night ferries</td></tr></table>"
    )
    assert sorted(told(page)) == [
        ("Harbour maps", "2027-07-08T11:00:00"),
        ("Night ferries", "2027-07-09T11:00:00"),
        ("Rope work", "2027-07-09T09:00:00"),
        ("Welcome", "2027-07-08T09:00:00"),
    ]


@pytest.mark.parametrize("side", ["Choir outing", "8 July 2027"])
def test_a_first_row_that_tells_something_heads_no_columns(side: str) -> None:
    page = (
        "<h1>Trips of the choir</h1><table>"
        f"<tr><td>{side}</td><td>9 July 2027, 10:00</td><td>Choir outing</td></tr>"
        "<tr><td>Lake swim</td><td>16 July 2027, 11:00</td><td>Lake swim</td></tr></table>"
    )
    assert told(page) == [
        ("Choir outing", "2027-07-09T10:00:00"),
        ("Lake swim", "2027-07-16T11:00:00"),
    ]


def test_rows_that_begin_with_a_dotted_hour_under_a_day() -> None:
    rows = "<p>17.30 Welcome Pint, Anchor Bar</p><p>21.00 Karaoke for Crews, Lucky Hall</p>"
    rows += "<p>23.30 Last Round, Anchor Bar</p>"
    assert told(f"<p><b>THURSDAY 4 MARCH 2027</b></p>{rows}") == [
        ("Welcome Pint", "2027-03-04T17:30:00"),
        ("Karaoke for Crews", "2027-03-04T21:00:00"),
        ("Last Round", "2027-03-04T23:30:00"),
    ]
    menu = "<p>12.50 Burger and Chips</p><p>8.50 Green Salad</p><p>11.50 Pasta of the Day</p>"
    assert told(f"<h1>Menu</h1>{menu}") == []


@pytest.mark.parametrize(("begun", "found"), [("It takes place", True), ("The jury decided", False)])
def test_an_article_announces_what_takes_place(begun: str, found: bool) -> None:
    page = (
        "<h1>First Features Night returns</h1><p>12 January 2027</p><p>Our evening for debuts is back. "
        f"{begun} on Thursday 18 February 2027 from 19:00 to 22:00 at the Old Printworks.</p>"
        "<h3>Latest news</h3><ul><li>10 January 2027 – Papers</li><li>2 January 2027 – Awards</li></ul>"
    )
    wanted = [("First Features Night returns", "2027-02-18T19:00:00")]
    assert told(page) == (wanted if found else [])


def test_titles_stand_as_far_from_the_moment_as_those_of_most_rows() -> None:
    rows = "".join(
        f"<div>{moment}</div><div>{title}</div><div>Hosted by {host}</div><hr>"
        for moment, title, host in (
            ("02/18/2027 06:00 PM", "Documentary Salon", "Docs East"),
            ("02/20/2027 10:30 AM", "Casting Coffee", "Casters"),
            ("02/27/2027 09:00 PM", "Genre Film Ball", "Night Owls"),
        )
    )
    page = f"<html lang=en-US><body><div><div><b>COMMUNITY EVENTS</b></div><hr>{rows}</div>"
    assert [title for title, _ in told(page)] == ["Documentary Salon", "Casting Coffee", "Genre Film Ball"]


def test_two_cells_of_one_day_beside_each_other_are_two_gatherings() -> None:
    def day(head: str, first: str) -> str:
        two = "<td>Poster show<br>(Hall 2)</td><td>16:00-17:20<br>Best paper talks<br>(Room 208)</td>"
        return f"""<table><tr><th>Time</th><th colspan="2">{head}</th></tr>
          <tr><td>14:30-15:30</td><td colspan="2">{first}</td></tr>
          <tr><td>15:45-16:40</td>{two}</tr></table>"""

    page = day("2027.03.04 (四)", "Ropes of light") + day("2027.03.05 (五)", "Nets of glass")
    assert told(f"<h1>Harbour Networks</h1>{page}")[:3] == [
        ("Ropes of light", "2027-03-04T14:30:00"),
        ("Poster show", "2027-03-04T15:45:00"),
        ("Best paper talks", "2027-03-04T16:00:00"),
    ]


def test_a_day_over_the_hours_too_heads_rows_and_not_cells() -> None:
    def day(head: str, talks: dict[str, str]) -> str:
        rows = "".join(
            f"<tr><th>{hour}</th><td><h4>{title}</h4></td><td>Hall B</td><td><a href='/s'>PDF</a></td></tr>"
            for hour, title in talks.items()
        )
        return f'<table><thead><tr><th colspan="4">{head}</th></tr></thead><tbody>{rows}</tbody></table>'

    first = {"10.45 - 11.45": "Nets of glass", "11.45 - 12.45": "Ropes of light", "14.45 - 15.45": "Salt"}
    second = {"9.45 - 10.45": "Deep water", "11.45 - 12.45": "Long knots"}
    assert told(f"<h1>Industry days</h1>{day('4 March 2027', first)}{day('5 March 2027', second)}") == [
        ("Nets of glass", "2027-03-04T10:45:00"),
        ("Ropes of light", "2027-03-04T11:45:00"),
        ("Salt", "2027-03-04T14:45:00"),
        ("Deep water", "2027-03-05T09:45:00"),
        ("Long knots", "2027-03-05T11:45:00"),
    ]


def test_cells_under_several_days_or_headings_of_their_own_are_gatherings_each() -> None:
    two = """<table><tr><th></th><th colspan="2">4 March 2027</th><th>5 March 2027</th></tr>
      <tr><th>9:00 - 10:00</th><td>Nets of glass</td><td>Ropes of light</td><td>Salt</td></tr>
      <tr><th>11:00 - 12:00</th><td>Deep water</td><td>Long knots</td><td>Low ebb</td></tr></table>"""
    assert {
        title for title, start in told(f"<h1>Industry days</h1>{two}") if start == "2027-03-04T09:00:00"
    } == {
        "Nets of glass",
        "Ropes of light",
    }
    one = """<table><tr><th></th><th colspan="2">4 March 2027</th></tr>
      <tr><th>9:00</th><td><h5>Nets of glass</h5>Hall B</td><td><h5>Ropes of light</h5>Hall C</td></tr>
      <tr><th>11:00</th><td><h5>Deep water</h5>Hall B</td><td><h5>Long knots</h5>Hall C</td></tr></table>"""
    assert sorted(told(f"<h1>Industry days</h1>{one}")) == [
        ("Deep water", "2027-03-04T11:00:00"),
        ("Long knots", "2027-03-04T11:00:00"),
        ("Nets of glass", "2027-03-04T09:00:00"),
        ("Ropes of light", "2027-03-04T09:00:00"),
    ]


def test_columns_of_days_have_rooms_above_and_talks_that_go_on_below() -> None:
    page = (
        "<h1>Conference 2027</h1><table><tr><td>Time (UTC +10)</td><td>8 March (Monday)</td><td>9 March "
        "(Tuesday)</td></tr><tr><td>Location</td><td>Room A1 & Zoom 1</td><td>Room B2 & Zoom 2</td></tr>"
        "<tr><td>9:00 – 10:00</td><td>Registration</td><td>Keynote: Reed beds</td></tr>"
        "<tr><td>10:00 – 11:00</td><td rowspan=2>Session on tides</td><td rowspan=2>Session on nets</td></tr>"
        "<tr><td>11:00 – 12:00</td></tr>"
        "<tr><td>12:00 – 13:00</td><td>Lunch break</td><td>Closing words</td></tr></table>"
    )
    assert told(page) == [
        ("Registration", "2027-03-08T09:00:00"),
        ("Keynote: Reed beds", "2027-03-09T09:00:00"),
        ("Session on tides", "2027-03-08T10:00:00"),
        ("Session on nets", "2027-03-09T10:00:00"),
        ("Lunch break", "2027-03-08T12:00:00"),
        ("Closing words", "2027-03-09T12:00:00"),
    ]
