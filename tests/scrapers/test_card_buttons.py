"""Cards that end in the same link, rows of one table, days and hours with marks between, addresses."""

from __future__ import annotations

from datetime import date

import pytest

from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from tests.scrapers.test_list_evidence import told

TITLES = ("Low Ebb", "Borough Quartet", "Swing for all", "Nine Lamps", "Harbour Choir")


def cards(button: str, titles: tuple[str, ...] = TITLES) -> str:
    return "".join(
        f"<div><b>{number} March 2027</b><p>{title}</p><p>Quay Hall</p><p>⏰ 20:00</p>"
        f"<a class=event-link href='/e/{number}'>{button}</a></div>"
        for number, title in enumerate(titles, start=1)
    )


@pytest.mark.parametrize("button", ["Více info", "Lisätietoja", "Zjistit více"])
def test_links_that_end_every_card_are_no_titles_in_any_language(button: str) -> None:
    assert [title for title, _ in told(f"<h1>March</h1>{cards(button)}")] == list(TITLES)


def test_links_that_are_all_a_card_says_are_its_title() -> None:
    rows = "".join(
        f"<div><a href='/e/{number}'>Town Council</a><p>{number} March 2027, 7 pm</p></div>"
        for number in range(1, 7)
    )
    assert {title for title, _ in told(f"<h1>Meetings</h1>{rows}")} == {"Town Council"}


def test_rows_of_a_table_that_are_all_alike_are_called_by_their_own_cell() -> None:
    head = "<tr><th>Walk name<th>Date<th>Start time<th>Meeting point</tr>"
    row = "<tr><td>Mill to Quay<td>23/02/2027<td>10.30am – 3pm<td>Mill car park</tr>"
    table = f"<table>{head}{row * 3}</table>"
    assert [title for title, _ in told(f"<h2>GET DAILY UPDATES</h2>{table}")] == ["Mill to Quay"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("5:00 PM EDT–7:15 PM EDT", (17 * 60, 19 * 60 + 15)),
        ("6:30 pm PT - 10:00 pm PT", (18 * 60 + 30, 22 * 60)),
    ],
)
def test_spans_that_tell_their_zone_twice_are_spans(text: str, span: tuple[int, int]) -> None:
    assert [(clock.start, clock.end) for clock in find_times(text)] == [span]


@pytest.mark.parametrize("mark", [" / ", " • ", " · "])
def test_marks_between_weekday_and_day(mark: str) -> None:
    (when,) = find_whens(f"Friday{mark}September 20{mark}6:00 PM", near=date(2020, 5, 1), language="en")
    assert (str(when.start), when.weekday_agrees) == ("2019-09-20 18:00:00", True)


def test_two_weekdays_before_two_days_stay_two() -> None:
    whens = find_whens("Sat/Sun 20/21 Sept", near=date(2020, 5, 1), language="en")
    assert [when.start_on.day for when in whens] == [20, 21]


def test_an_address_is_no_title() -> None:
    facts = (
        "<h3>Date</h3><p>Friday, March 5, 2027</p><p>6:00pm - 9:00pm</p>"
        "<h3>Venue</h3><p>Big Lamp</p><p>202 Fen St NE, Quay, DC 20002, USA</p>"
    )
    page = f"<h1>Opening Party!</h1><p>Friday / March 5 / 6:00 PM</p>{facts}"
    assert {title for title, _ in told(page, "https://club.example/opening-party/")} == {"Opening Party!"}


def test_a_heading_with_a_colon_over_every_moment_is_what_is_on() -> None:
    nights = "".join(
        f"<h3>Open mic:</h3><p>{day} June 2027, 20:30</p><p>Quay Hall</p>" for day in range(1, 7)
    )
    assert [start for _, start in told(f"<h1>Events</h1>{nights}")] == [
        f"2027-06-0{day}T20:30:00" for day in range(1, 7)
    ]
    assert {title.rstrip(":") for title, _ in told(f"<h1>Events</h1>{nights}")} == {"Open mic"}


@pytest.mark.parametrize(
    "badge",
    ["Just added", "Almost full", "Featured", "Ausgebucht", "Ingresso libero", "Fullbokat", "Zobacz więcej",
     "Подробнее", "詳細", "매진", "售罄"],
)  # fmt: skip
def test_badges_between_day_and_title_are_none_in_any_language(badge: str) -> None:
    page = "".join(
        f"<div><p>1{at} June 2027, 20:30</p>{f'<p>{badge}</p>' if at % 2 else ''}<p>{title}</p></div>"
        for at, title in enumerate(TITLES)
    )
    read = told(f"<h1>Events</h1>{page}")
    assert read == [(title, f"2027-06-1{at}T20:30:00") for at, title in enumerate(TITLES)]


@pytest.mark.parametrize("title", ["Full Moon Market", "Save Our Songs", "Going Home", "Highlights of Ebb"])
def test_titles_that_begin_like_a_badge_are_titles(title: str) -> None:
    page = (
        f"<div><p>10 June 2027, 20:30</p><p>{title}</p></div><div><p>11 June 2027, 20:30</p><p>Ebb</p></div>"
    )
    assert told(f"<h1>Events</h1>{page}")[0] == (title, "2027-06-10T20:30:00")
