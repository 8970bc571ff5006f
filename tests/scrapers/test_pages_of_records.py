"""Pages that tell what was: minutes of a meeting, tables of records; lines that a page cuts short."""

from __future__ import annotations

import pytest

from scrapers.plain_pages.line_text import joined
from tests.scrapers.test_list_evidence import told

BODY = (
    "<p>On Wednesday 13th January 2027</p><p><b>Present</b></p><p>A. Reef</p><p>B. Weir</p>"
    "<p><b>Matters arising</b></p><p>1. Invitation to the ferry day, Saturday 23 January 2027, 2.30pm</p>"
    "<p>2. Letter of 9 January 2027 on the weir</p><p>3. The kiln visit, 16 January 2027, 9.30am</p>"
)


def _minutes(head: str, later: str = "") -> str:
    return f"<html lang=en><p><b>{head}</b></p>{BODY}{later}"


@pytest.mark.parametrize(
    "head",
    [
        "MINUTES OF THE MEETING OF THE QUAY COUNCIL",
        "Draft minutes of the annual parish meeting",
        "Protokoll der Sitzung des Hafenrats",
        "Compte rendu de la réunion du port",
        "Verbale della seduta del consiglio",
    ],
)
def test_the_minutes_of_a_meeting_announce_nothing_that_is_over(head: str) -> None:
    assert told(_minutes(head)) == []


def test_minutes_may_tell_when_the_next_meeting_is() -> None:
    later = "<p><b>Quay Council</b></p><p>Wednesday 10 March 2027, 7.30pm</p>"
    found = told(_minutes("Minutes of the meeting of the Quay Council", later))
    assert [start[:16] for _, start in found] == ["2027-03-10T19:30"]


def test_links_to_minutes_do_not_make_a_page_theirs() -> None:
    page = "<h1>Quay Council</h1><p><a href='/m'>Minutes of the January meeting</a></p>" + "".join(
        f"<h3>{title}</h3><p>{day} March 2027, 7 pm</p>" for title, day in (("Fair", 5), ("Ball", 6))
    )
    assert [title for title, _ in told(page)] == ["Fair", "Ball"]


RUNS = ("100 m 10,84 Ana Reef", "200 m 22,08 Ben Weir", "800 m 1:49,25 Cy Kiln", "Weitsprung 7,30 Di Ebb")


def test_a_table_of_records_lists_no_gatherings() -> None:
    rows = "".join(
        f"<tr><td>{run} 1999 SV Hafen Kaistadt 0{day}.05.202{year}</td></tr>"
        for year in (5, 6)
        for day, run in enumerate(RUNS, 1)
    )
    assert told(f"<html lang=de><h1>Rekorde</h1><h2>Archiv</h2><table>{rows}</table>") == []


def test_prices_beside_days_are_no_records() -> None:
    rows = "".join(
        f"<li>0{day}.05.2027 {name}, 12,50 €</li>"
        for day, name in enumerate(("Hafenfest", "Nachtmarkt", "Kaitanz", "Bootstaufe", "Wehrlauf"), 1)
    )
    assert len(told(f"<html lang=de><h1>Termine</h1><ul>{rows}</ul>")) == 5


@pytest.mark.parametrize(
    ("said", "left"),
    [("Mill Inn ⏰ None", "Mill Inn"), ("Mill Inn 🕒 null", "Mill Inn"), ("And Then There Were None",) * 2],
)
def test_a_sign_for_a_fact_that_is_lacking_says_nothing(said: str, left: str) -> None:
    assert joined(said) == left


def test_from_a_day_on_is_no_part_of_a_title() -> None:
    rows = "".join(
        f"<li>{name} desde el {day} de marzo</li>"
        for name, day in (("Faro", 5), ("Redes", 12), ("Horno", 19))
    )
    found = told(f"<html lang=es><h1>Próximos eventos</h1><ul>{rows}</ul>")
    assert [title for title, _ in found] == ["Faro", "Redes", "Horno"]


def test_a_clock_of_twelve_shows_in_a_span_over_noon() -> None:
    page = (
        "<html lang=en>"
        "<h5>Reed house</h5><p>Sunday, 3/7/27, from 11:30-1:00 at 6 Quay Lane</p>"
        "<h5>Kiln house</h5><p>Sunday, 3/7/27, from {} at 2 Weir Lane</p>"
    )
    assert [start[11:16] for _, start in told(page.format("1:00-2:30"))] == ["11:30", "13:00"]
    assert [start[11:16] for _, start in told(page.format("1:00 am"))] == ["11:30", "01:00"]


def test_a_day_right_below_what_the_markup_calls_its_title_is_called_so() -> None:
    page = "<title>Quay Film Fest</title><p class=event-title>{}</p><p>8 March 2027 @ 7pm</p><p>Recording</p>"
    assert [title for title, _ in told(page.format("Filmmakers in talk"))] == ["Filmmakers in talk"]


def test_a_heading_right_above_its_day_in_one_like_it_outdoes_what_stands_below() -> None:
    page = (
        "<html lang=nl><div><h2>Havenraad</h2><h2>5 oktober 2027</h2><h2>17:00</h2><h2>uur</h2></div>"
        "<p>Print de stukken van deze vergadering</p><h2>Stukken</h2><p>Oproep</p>"
    )
    assert [title for title, _ in told(page)] == ["Havenraad"]
