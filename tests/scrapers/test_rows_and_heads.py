"""Rows told from what stands over and below them: headings, speakers, houses, days to choose from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scrapers.programme_titles.section_titles import leads_row
from scrapers.programmes.lines import Line
from tests.scrapers.test_list_evidence import told

ROWS = (
    ("Dalle 9:00 alle 14:15, Aula Martini", "Accoglienza"),
    ("Dalle 14:30 alle 16:00, Aula Martini", "Cerimonia di apertura"),
    ("Dalle 21:30 alle 23:00, Cinema Bicocca", "Evento sociale"),
)


def test_rows_of_an_hour_and_a_house_right_above_their_headings() -> None:
    rows = "".join(
        f"<p>{when}</p><h2>{title}</h2><p>Tutti sono attesi con gioia.</p>" for when, title in ROWS
    )
    page = f"<html lang=it><body><h1>Il programma</h1><p>Martedì 2 Marzo – Giorno 1</p>{rows}"
    assert [(title, start[11:16]) for title, start in told(page)] == [
        ("Accoglienza", "09:00"), ("Cerimonia di apertura", "14:30"), ("Evento sociale", "21:30"),
    ]  # fmt: skip


def test_headings_over_their_hours_stay_where_they_are() -> None:
    rows = "".join(f"<h2>{title}</h2><p>{when}</p>" for when, title in ROWS)
    page = f"<html lang=it><body><h1>Il programma</h1><p>Martedì 2 Marzo – Giorno 1</p>{rows}"
    assert [title for title, _ in told(page)] == [title for _, title in ROWS]


def test_what_stands_beside_the_moment_below_a_speaker_is_the_title() -> None:
    talks = (
        ("Ada Reed - areed", "What we learned from editing at night", "11:00"),
        ("Tom Okafor", "A short history of the longest cut of them all", "11:30"),
        ("Di Eck", "Grading by ear and other things that ought not to work", "13:00"),
    )
    rows = "".join(
        f"<div>{who}</div><div>{title} Saturday 6 March - {at}</div><p>More.</p>" for who, title, at in talks
    )
    assert [title for title, _ in told(f"<h1>Programme</h1>{rows}")] == [title for _, title, _ in talks]


def test_the_house_beside_the_moment_below_a_title_stays_the_house() -> None:
    rows = "".join(
        f"<div>{title}</div><div>{house}, Saturday 6 March - {at}</div>"
        for title, house, at in (
            ("Pitch Clinic", "The large hall of the Old Customs House", "11:00"),
            ("Cutters' Brunch", "The upper bar of the Harbour Hotel", "12:30"),
            ("Crew Social", "The small theatre of the Harbour Museum", "15:00"),
        )
    )
    assert [title for title, _ in told(f"<h1>Programme</h1>{rows}")] == [
        "Pitch Clinic",
        "Cutters' Brunch",
        "Crew Social",
    ]


@pytest.mark.parametrize("heading", ["Next Harbour Board Hearing Date", "The next hearing"])
def test_the_one_day_below_what_is_next(heading: str) -> None:
    above = "<h1>Department of Quays</h1><h2>Hearings</h2><p>The board hears all.</p>"
    page = f"{above}<h4>{heading}</h4><ul><li>March 14, 2027</li></ul>"
    assert [start for _, start in told(page)] == ["2027-03-14"]
    assert told(page.replace("2027", "2026")) == []


def test_a_strip_of_days_over_nothing_is_no_programme() -> None:
    days = "".join(
        f"<li>{name} {day}/7</li>"
        for day, name in enumerate(("St", "Čt", "Pá", "So", "Ne", "Po", "Út") * 2, 1)
    )
    assert told(f"<html lang=cs><body><h1>Program kina</h1><ul>{days}</ul><h2>Cykly</h2>") == []


def test_the_place_of_meetings_is_no_title_and_neither_is_a_month_in_a_cell() -> None:
    rows = "".join(
        f"<tr><td colspan=3><h4>{month}</h4></td></tr><tr><td>{day}</td><td>18:30</td><td>{house}</td></tr>"
        for month, day, house in (
            ("Januar", "14.01.2027", "Gasthof Ratte"), ("Februar", "11.02.2027", "Imkerei Kern"),
            ("März", "11.03.2027", "Wache"),
        )
    )  # fmt: skip
    table = f"<table><tr><th>Datum</th><th>Uhrzeit</th><th>Sitzungsort</th></tr>{rows}</table>"
    page = f"<title>Termine</title><h2>Sitzungen Ortschaftsrat Ried</h2>{table}"
    assert {title for title, _ in told(page)} == {"Sitzungen Ortschaftsrat Ried"}


def test_ordinals_apart_from_their_number() -> None:
    page = "<h1>Parish Council</h1><p>ON WEDNESDAY 10 TH MARCH 2027 AT 7.30 PM</p><p>AGENDA</p>"
    assert [start for _, start in told(page)] == ["2027-03-10T19:30:00"]


def test_showings_to_choose_from_in_a_list_that_drops_down() -> None:
    options = "<option>Elige una opción</option><option>5 feb, viernes - 6:30 p.m</option>"
    select = f"<select>{options}<option>7 feb, domingo - 4:00 p.m</option></select><a href=#>Limpiar</a>"
    page = f"<html lang=es><body><h1>Marea baja</h1><p>160 min.</p><table><tr><td>{select}</td></tr></table>"
    assert told(page) == [("Marea baja", "2027-02-05T18:30:00"), ("Marea baja", "2027-02-07T16:00:00")]
    other = page.replace("5 feb, viernes - 6:30 p.m", "Platea").replace(
        "7 feb, domingo - 4:00 p.m", "Balcón 18:30"
    )
    assert told(other) == []


def test_showings_of_several_films_in_one_list_are_nobodys() -> None:
    def listed(*showings: str) -> list[tuple[str, str]]:
        options = "".join(f"<option>{one}</option>" for one in ("Select a performance", *showings))
        return told(f"<h1>Harbour Cinema</h1><h2>Quick Book</h2><select>{options}</select>")

    first = ("Fri 5 Feb @ 7:00pm", "Sat 6 Feb @ 7:00pm", "Fri 26 Feb @ 7:00pm")
    assert len(listed(*first)) == len(first)
    assert listed(*first, "Fri 19 Feb @ 11:00am", "Mon 8 Feb @ 6:00pm") == []
    winter = ("Thu 30 Dec 2027 @ 7:00pm", "Mon 3 Jan 2028 @ 7:00pm")
    assert len(listed(*(day.replace(" 2027", "").replace(" 2028", "") for day in winter))) == len(winter)


def test_bold_words_that_begin_a_row_name_it_among_rows_with_words_beside_their_day() -> None:
    regular = "".join(
        f"<li>March {day}, 2027, 10:30 a.m., Student Union, Room 9</li>" for day in (1, 8, 15, 22)
    )
    panels = (("Nets Panel:", "March 5, Public Session"), ("Quay Panel:", "March 12, Closed Session"))
    rows = "".join(
        f"<li><strong>{name}</strong>&nbsp;<span>Friday, {day}</span></li>" for name, day in panels
    )
    first = "<li><b>Tide Panel</b> : Friday, March 19, Public Session</li>"
    lists = f"<h2>Schedule</h2><ul>{regular}</ul><h3>Panels</h3><ul>{first}{rows}</ul>"
    page = f"<h1>Meetings of the Pilots</h1>{lists}"
    titles = [title for title, _ in told(page)]
    assert [title for title in titles if title in ("Nets Panel", "Quay Panel")] == [
        "Nets Panel",
        "Quay Panel",
    ]


def test_what_leads_a_row_shares_its_block_and_its_make() -> None:
    head, rest = (Line(text, (1, 2, 3, at), sign="ul/li", level=7 - 7 * at) for at, text in enumerate("ab"))
    assert leads_row(head, rest)
    assert not leads_row(rest, head)
    assert not leads_row(replace(head, path=(1, 2, 4, 0)), rest)
    assert not leads_row(replace(head, sign="ul/li/h4"), rest)
