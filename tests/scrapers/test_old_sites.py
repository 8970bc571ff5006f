"""Habits of sites that clubs and conferences left standing: their years, agendas and lists."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told
from tests.scrapers.test_list_evidence import told as told_at
from tests.scrapers.test_list_places import located

ROW = "<tr><td>{}</td><td>{}</td></tr>"
AGENDA = (
    ("9:30 a.m.", "Check-in"),
    ("10:00 – 10:15 a.m.", "Opening remarks"),
    ("10:15 – 11:30 a.m.", "The price of salt"),
    ("11:30 – 11:45 a.m.", "Break"),
)


def table(rows: tuple[tuple[str, str], ...]) -> str:
    return "<table>" + "".join(ROW.format(*row) for row in rows) + "</table>"


def test_a_day_behind_its_place_heads_the_table_right_below() -> None:
    heading = (
        "<h2>Lake Harbour Salt Forum 2027 Agenda</h2><div>Quay Hall, Hamburg · Thursday, March 18, 2027</div>"
    )
    assert told(heading + table(AGENDA)) == [
        ("Check-in", "2027-03-18T09:30:00"),
        ("Opening remarks", "2027-03-18T10:00:00"),
        ("The price of salt", "2027-03-18T10:15:00"),
        ("Break", "2027-03-18T11:30:00"),
    ]


def test_an_agenda_gone_by_is_that_of_the_day_below_the_name_of_the_page() -> None:
    rows = (("09:00-09:30", "Opening"), ("09:30-10:00", "Salt roads"), ("10:00-10:30", "Coffee break"))
    head = "<h1>Harbour Symposium 2017</h1><p>Hamburg, Germany, 24 October, 2017</p><h2>Program</h2>"
    assert told(head + table(rows))[1] == ("Salt roads", "2017-10-24T09:30:00")


@pytest.mark.parametrize("line", ["Room 2006", "2014 / 70min / DCP"])
def test_numbers_of_rooms_and_facts_of_films_are_no_years(line: str) -> None:
    page = f"<h1>Program</h1><h4>{line}</h4><h3>March 12</h3>{table(AGENDA[1:])}"
    assert {start[:10] for _, start in told(page)} == {"2027-03-12"}


def test_a_heading_tells_a_year_of_the_century_before_with_its_day() -> None:
    head = "<h1>Ninth Conference on Grids</h1><h1>April 11-16, 1999</h1><h3>April 12</h3>"
    assert told(head + table(AGENDA))[0][1] == "1999-04-12T09:30:00"


def test_a_year_in_a_row_of_deadlines_holds_for_nothing_below_their_table() -> None:
    head = "<h1>Salt Week</h1><h3>April 3–7, 2016, Obergurgl</h3>"
    terms = "<h4>Journal</h4>" + table((("June 15, 2017", "Papers are due"),))
    assert told(f"{head}{terms}<h4>April 3</h4>{table(AGENDA)}")[-1][1] == "2016-04-03T11:30:00"


def test_a_year_that_title_and_address_print_is_that_of_the_page() -> None:
    page = f"<title>Schedule - Salt Week 2015</title><h1>Schedule</h1><h2>Dec. 11</h2>{table(AGENDA)}"
    assert told_at(page, "https://week.example/2015/schedule")[0][1] == "2015-12-11T09:30:00"
    assert told_at(page, "https://week.example/schedule")[0][1] != "2015-12-11T09:30:00"


def test_minutes_behind_figures_make_no_day_and_old_figures_no_future() -> None:
    assert told("<h1>Race</h1><p>5/10/15 Minuten</p><p>13:30</p>") == []
    assert told(f"<h1>Registration</h1><h2>2/9/96</h2>{table(AGENDA)}")[0][1].startswith("1996-")


def test_a_list_named_with_words_between_is_no_title() -> None:
    rows = "".join(f"<li>{day}</li>" for day in ("May 8", "May 22", "June 5"))
    meets = "<p>All rides begin at 8:00 am.</p>"
    page = f"<h1>Lake Ride</h1>{meets}<p><b>Upcoming 2027 lake ride dates:</b></p><ul>{rows}</ul>"
    assert {title for title, _ in told(page)} == {"Lake Ride"}


CARD = (
    "<div class='block-item block-item-has-footer'><div><div>{}</div><div>{}</div></div><h3>{}</h3>"
    "<p>Match days (June 12, June 17, June 20):</p><ul><li>Quay</li></ul><h4>What does it cost?</h4>"
    "<p>Nothing.</p><h4>Do I need a lock?</h4><p>No.</p></div>"
)


def test_cards_that_have_a_footer_are_none_and_questions_end_with_their_card() -> None:
    days = (("Mar 3", "Wed, 12:30pm"), ("Mar 4", "Thu, 10:00am"), ("Mar 5", "Fri, 12:30pm"))
    names = ("Bike valet", "Repair day", "Bike valet")
    page = "".join(CARD.format(*day, name) for day, name in zip(days, names, strict=True))
    assert told(f"<h1>Events</h1><div>{page}</div>") == [
        ("Bike valet", "2027-03-03T12:30:00"),
        ("Repair day", "2027-03-04T10:00:00"),
        ("Bike valet", "2027-03-05T12:30:00"),
    ]


@pytest.mark.parametrize(
    "line", ["27 mars à 10h00 et à 20h00", "27. März um 10 Uhr und um 20 Uhr", "27 March at 10am and at 8pm"]
)
def test_two_hours_each_with_its_preposition_are_two_beginnings(line: str) -> None:
    assert [start for _, start in told(f"<h2>Le Souper</h2><p>{line}</p>")] == [
        "2027-03-27T10:00:00",
        "2027-03-27T20:00:00",
    ]


def test_a_house_at_a_map_keeps_its_brackets() -> None:
    house = "<a href='https://maps.google.com?q=x'>Salt Studio (NW Rooms)</a>"
    card = f"<div><h3>{{}}</h3><p>{{}} March 2027, 3 pm</p><div>{house}</div></div>"
    page = "".join(card.format(f"Live session {day}", day) for day in (3, 4, 5))
    assert {place for _, place in located(page)} == {"Salt Studio (NW Rooms)"}


def test_popular_posts_are_no_gatherings() -> None:
    posts = (
        "<h2>Popular Posts</h2><ul><li><a href=/a>Castle fair 2027</a><div>13. Februar 2027</div></li></ul>"
    )
    page = f"<h1>Castle fair 2027</h1><p>The band celebrated on Sunday.</p><aside>{posts}</aside>"
    assert told(page) == []


def test_news_of_the_day_that_stand_latest_first_are_no_gatherings() -> None:
    hours = ("16:20", "15:50", "15:10", "14:40", "14:10", "13:30", "12:50", "11:20", "10:00")
    rows = "".join(
        f"<div><div>{hour}</div><div>Fish prices go on rising {hour[:2]}</div></div>" for hour in hours
    )
    page = "<h2>Harbour closed</h2><p>Other matter of 13 March 2027</p>"
    assert told(page + rows) == []
    assert told(page + "".join(reversed(rows.split("</div></div>")))) != []


def test_a_run_of_days_without_words_is_there_to_choose_from() -> None:
    days = ["07 Mar", *(f"{day} Mar" for day in range(22, 32)), *(f"0{day} Apr" for day in range(1, 7))]
    strip = "".join(f"<div><a><span>{day}</span></a></div>" for day in days)
    assert len(told(f"<title>Rialto | Harbour Cinema | Salt</title><section>{strip}</section>")) < 2


def test_posts_that_label_their_hour_are_gatherings_of_that_day() -> None:
    facts = "<ul><li>Location: Room 2</li><li>Time: 4:00-5:00 pm</li></ul>"
    post = f"<div><a>Talk: {{}}</a><div>February {{}}, 2027</div>{facts}</div>"
    posts = "".join(post.format(*one) for one in (("Grids", 9), ("Types", 4), ("Salt roads", 2)))
    page = f"<h1>Harbour Seminar</h1><section><h2>Recent News</h2>{posts}</section>"
    assert {start for _, start in told(page)} == {f"2027-02-0{day}T16:00:00" for day in (9, 4, 2)}


def test_the_words_of_a_map_go_with_their_brackets() -> None:
    house = "<a href='https://maps.google.com?q=x'>Kattenberg 2 ( kaart )</a>"
    card = f"<div><h3>{{}}</h3><p>{{}} March 2027, 3 pm</p><div>{house}</div></div>"
    page = "".join(card.format(f"Live session {day}", day) for day in (3, 4, 5))
    assert {place for _, place in located(page)} == {"Kattenberg 2"}


def test_spans_that_end_at_noon_go_on_in_the_afternoon() -> None:
    spans = (
        ("Papers 1", "24, 9:00 - 10:30"),
        ("Papers 2", "24, 11:00 - 12:30"),
        ("Short papers 1", "24, 2:00 - 3:30"),
        ("Panel", "25, 4:00 - 5:30"),
    )
    rows = "".join(
        f"<tr><td><b>{name} (March {span})</b></td></tr><tr><td>Ana Reef</td></tr>" for name, span in spans
    )
    assert [start[11:16] for _, start in told(f"<h1>Program 2027</h1><table>{rows}</table>")] == [
        "09:00", "11:00", "14:00", "16:00"
    ]  # fmt: skip


def test_a_badge_is_of_the_year_that_its_card_prints() -> None:
    card = "<div><div><b>{month}</b> <i>{day}</i></div><h4>{title}</h4><p>{whole}</p><p>9:30 AM</p></div>"
    days = [("March", 9, "Tuesday, March 9, 2027"), ("July", 14, "Tuesday, July 14, 2026"),
            ("June", 23, "Tuesday, June 23, 2026")]  # fmt: skip
    cards = [
        card.format(month=month, day=day, title="Board Meeting", whole=whole) for month, day, whole in days
    ]
    body = "".join(cards)
    assert [start for _, start in told(f"<h1>Agendas</h1>{body}")] == [
        "2027-03-09T09:30:00", "2026-07-14T09:30:00", "2026-06-23T09:30:00"
    ]  # fmt: skip
