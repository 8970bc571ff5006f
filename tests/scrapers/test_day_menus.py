"""Days to choose from in a menu, and houses of pages about one play."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told
from tests.scrapers.test_list_places import located

FILMS = (
    "<div><article><div><a href=/f/1>20:15</a></div><h4>Low Ebb</h4><p>Tickets</p></article>"
    "<article><div><a href=/f/2>20:30</a></div><h4>Night Bus</h4><p>Tickets</p></article></div>"
)


def _menu(days: list[str], chosen: int, tag: str = "nav") -> str:
    items = "".join(
        f"<div class='day {'day--active' if at == chosen else ''}'><a href=/?d={at}>{day}</a></div>"
        for at, day in enumerate(days)
    )
    return f"<{tag} class='menu'><h6>Agenda</h6>{items}</{tag}>"


@pytest.mark.parametrize("tag", ["nav", "div"])
@pytest.mark.parametrize(
    "days",
    [
        [
            "<strong>Vandaag</strong><br>12-02",
            "<strong>Morgen</strong><br>13-02",
            "Zo<br>14-02",
            "Ma<br>15-02",
        ],
        ["Vr 12 feb", "Za 13 feb", "Zo 14 feb", "Ma 15 feb"],
    ],
)
def test_what_stands_below_a_menu_of_days_is_on_the_chosen_one(days: list[str], tag: str) -> None:
    page = f"<html lang=nl><section>{_menu(days, 0, tag)}{FILMS}</section>"
    assert told(page) == [("Low Ebb", "2027-02-12T20:15:00"), ("Night Bus", "2027-02-12T20:30:00")]


def test_days_of_a_menu_of_which_none_is_chosen_tell_nothing() -> None:
    days = ["Vr 12 feb", "Za 13 feb", "Zo 14 feb", "Ma 15 feb"]
    assert told(f"<html lang=nl><section>{_menu(days, -1)}{FILMS}</section>") == []


def test_hours_from_and_to_are_no_days() -> None:
    rows = "".join(f"<p>{hours}</p>" for hours in ("09-10", "10-11", "12-13", "13-14"))
    page = f"<h1>Desk</h1><h2>Friday 5 March 2027</h2>{rows}"
    assert not [start for _, start in told(page) if start.startswith("2027-10") or "-09-" in start]


PLAY = "<title>Low Ebb</title><h1>Low Ebb</h1><p><b>{}</b></p><p><b>Comedy</b></p><p>By Ada Reed</p>"


def test_a_house_below_the_title_of_a_play_is_where_its_showings_are() -> None:
    times = "<p>Friday 5 March 2027, 19:00 and 21:00. Saturday 6 March 2027, 18:00.</p>"
    page = PLAY.format("Teatro Alto, Quay Arts Centre") + times
    assert set(located(page)) == {("Low Ebb", "Teatro Alto, Quay Arts Centre")}
    assert {place for _, place in located(PLAY.format("In its third season") + times)} == {None}


def test_the_title_in_other_letters_is_no_place() -> None:
    page = (
        "<h1>ANA REED &amp; PAUL ST.JOHN</h1><p>Thursday 4 March 2027</p><p>7:00 pm until 11:00 pm</p>"
        "<p>Buy tickets</p><p>Ana Reed &amp; Paul St. John</p>"
    )
    assert [place for _, place in located(page)] == [None]


def test_a_tour_is_called_after_its_houses_and_at_them() -> None:
    rows = "".join(
        f"<tr><td>{day} Marzo 2027<td>{house}"
        for day, house in [(5, "Cantiere (Asti)"), (6, "Molo Verde (Torino)"), (12, "Casa Blu (Asti)")]
    )
    page = f"<html lang=it><h4>Date:</h4><table><thead><tr><th>Quando<th>Dove</thead><tbody>{rows}</table>"
    assert all(title == place for title, place in located(page))


def test_words_that_announce_showings_are_no_place() -> None:
    page = "<h1>Low Ebb</h1><div>Performing March 5, 2027 at 8pm in Harbour Auditorium</div>"
    assert located(page) == [("Low Ebb", "Harbour Auditorium")]


@pytest.mark.parametrize("remark", ["Kinderkino", "Pärchenkino - 2 Tickets für 12€, nur an der Kinokasse!"])
def test_kinds_of_screenings_and_prices_are_no_place(remark: str) -> None:
    card = "<div><h3>{}</h3><p>{} März 2027, 19:00</p><p>{}</p></div>"
    page = "<html lang=de>" + card.format("Ebbe", 5, remark) + card.format("Nachtbus", 6, "") * 2
    assert ("Ebbe", None) in located(page)


def _select(days: list[str], chosen: int) -> str:
    options = "".join(
        f"<option value={at}{' selected' if at == chosen else ''}>{day}</option>"
        for at, day in enumerate(days)
    )
    return f"<form><label>Date <select name=d>{options}</select></label></form>"


WEEK = ["Fri, Feb. 12", "Sat, Feb. 13", "Sun, Feb. 14", "Mon, Feb. 15"]
SHOWN = "<h3>Low Ebb</h3><p>Tickets – 4:15pm, 8:15pm</p><h3>Night Bus</h3><p>Tickets – 9:30pm</p>"


def test_what_stands_below_a_list_of_days_is_on_the_chosen_one() -> None:
    assert told(f"<h1>Alto Rooms</h1>{_select(WEEK, 1)}{SHOWN}") == [
        ("Low Ebb", "2027-02-13T16:15:00"),
        ("Low Ebb", "2027-02-13T20:15:00"),
        ("Night Bus", "2027-02-13T21:30:00"),
    ]


def test_the_first_of_a_list_of_days_is_shown_where_none_is_chosen() -> None:
    assert {start[:10] for _, start in told(f"<h1>Alto Rooms</h1>{_select(WEEK, -1)}{SHOWN}")} == {
        "2027-02-12"
    }


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>Hotel Alto</h1>{_select(WEEK, 0)}<p>Rooms from 3 pm</p><p>Leave until 11 am</p>",
        f"<h1>Alto Rooms</h1>{_select(WEEK, 0)}{_select(WEEK, 3)}{SHOWN}",  # from and to
        f"<h1>Alto Rooms</h1>{_select(['Fri, Feb. 12', 'Fri, Mar. 12', 'Mon, Apr. 12'], 0)}{SHOWN}",
    ],
)
def test_days_of_arrival_and_of_a_search_are_not_those_of_hours(page: str) -> None:
    assert told(page) == []


def test_films_named_after_houses_keep_their_names() -> None:
    page = f"<title>Night of the Quay</title><h1>Night of the Quay</h1>{_select(WEEK, 0)}<ul>"
    page += "<li><b>Old Pier</b> 4:15pm</li><li><b>The Market</b> 5pm</li><li><b>Low Ebb</b> 9pm</li></ul>"
    assert [title for title, _ in located(page)] == ["Old Pier", "The Market", "Low Ebb"]
