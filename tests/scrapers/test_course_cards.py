"""Cards of courses: a few days and the hours of each, badges beside titles, days struck out."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read, told


def _card(title: str, *facts: tuple[str, str]) -> str:
    rows = "".join(f"<dt>{name}</dt><dd>{said}</dd>" for name, said in facts)
    return f"<div class=card><h2>{title}</h2><dl>{rows}<dt>Cost</dt><dd>£20</dd></dl></div>"


OTHERS = (
    _card("Knots for all", ("When", "Saturday 13 March 2027, 10:30"), ("Where", "Room 2"))
    + _card("Low Ebb", ("When", "Thursday 18 March 2027, 18:00"), ("Where", "Room 4"))
    + _card("Night Bus", ("When", "Friday 19 March 2027, 18:00"), ("Where", "Room 4"))
)


@pytest.mark.parametrize(
    ("days", "hours"),
    [
        ("Fri 5 – Sun 7 March 2027", "9.30am – 5.30pm daily"),
        ("5 and 6 March 2027", "9.30am – 5.30pm both days"),
        ("5.–7. März 2027", "täglich 9:30–17:30 Uhr"),
        ("du 5 au 7 mars 2027", "9h30–17h30 chaque jour"),
    ],
)
def test_hours_of_each_of_a_few_days_are_those_of_the_first(days: str, hours: str) -> None:
    page = _card("Loom camp", ("Dates", days), ("Time", hours), ("Where", "Room 1")) + OTHERS
    assert ("Loom camp", "2027-03-05T09:30:00") in told(page)


def test_hours_of_each_day_of_an_exhibition_stay_those_of_a_desk() -> None:
    page = _card("Threads", ("Dates", "5 March – 9 May 2027"), ("Time", "10:00–17:00 daily")) + OTHERS
    assert not [start for title, start in told(page) if title == "Threads" and "T" in start]


def test_two_days_and_one_hour_in_lines_of_their_own_belong_together() -> None:
    card = "<div><h3>{}</h3><p>{}</p><p>{}</p><p>Lower Hall</p></div>"
    page = (
        "<html lang=pt>"
        + card.format("Oficina de redes", "6 e 7 MAR 2027", "10h-13h")
        + card.format("Maré baixa", "QUI 11 MAR 2027", "21h30")
        + card.format("Barcos", "QUI 18 MAR 2027", "21h30")
    )
    assert told(page)[:2] == [
        ("Oficina de redes", "2027-03-06T10:00:00"),
        ("Oficina de redes", "2027-03-07T10:00:00"),
    ]


def test_days_of_a_course_take_the_hour_below_its_label_where_other_cards_tell_both() -> None:
    days = ("Dates", "Tuesdays 2, 9 and 16 March 2027")
    page = OTHERS + _card("Evening looms", days, ("Time", "18:30 to 20:45"), ("Tutor", "Ada Reed"))
    assert [start for title, start in told(page) if title == "Evening looms"] == [
        f"2027-03-{day}T18:30:00" for day in ("02", "09", "16")
    ]


@pytest.mark.parametrize(
    "when", ["Doors 19:00, films 19:30", "Doors 7 pm / Show 7.30 pm", "Einlass 19:00, Konzert 19:30"]
)
def test_doors_before_what_begins_are_no_start(when: str) -> None:
    page = OTHERS + _card("Graduates", ("When", f"Friday 5 March 2027. {when}"), ("Where", "Quay Hall"))
    assert ("Graduates", "2027-03-05T19:30:00") in told(page)


@pytest.mark.parametrize("badge", ["Free", "Sold out", "Full"])
def test_a_badge_in_a_heading_is_no_part_of_the_title(badge: str) -> None:
    title = f"Loom camp <span class='badge bg-info'>{badge}</span>"
    page = OTHERS + _card(title, ("When", "Friday 5 March 2027, 18:00"))
    assert ("Loom camp", "2027-03-05T18:00:00") in told(page)


def test_the_struck_day_of_a_card_that_a_badge_calls_off_is_told_as_postponed() -> None:
    title = "Loom camp <span class=badge>Postponed</span>"
    page = OTHERS + _card(title, ("When", "<s>Friday 5 March 2027, 18:00</s>"), ("Where", "Room 4"))
    found = [one for one in read(page) if isinstance(one, Listing) and one.title == "Loom camp"]
    assert [(str(one.start), one.status) for one in found] == [("2027-03-05 18:00:00", "postponed")]


def test_a_struck_day_beside_the_new_one_is_gone() -> None:
    title = "Loom camp <span class=badge>Postponed</span>"
    when = "<s>Friday 5 March 2027, 18:00</s> Friday 12 March 2027, 18:00"
    page = OTHERS + _card(title, ("When", when), ("Where", "Room 4"))
    assert "2027-03-05T18:00:00" not in [start for _, start in told(page)]


def test_terms_of_a_school_are_no_gatherings() -> None:
    terms = (
        "<h3>Term dates</h3><ul><li>Spring term 11 Jan – 26 Mar</li><li>Summer term 19 Apr – 25 Jun</li></ul>"
    )
    assert not [title for title, _ in told(OTHERS + terms) if "term" in title]
