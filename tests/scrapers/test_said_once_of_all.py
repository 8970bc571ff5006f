"""What a page says once of all its days, beside hours by which one must do something and words that ask."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told
from tests.scrapers.test_list_places import located

DAYS = ((4, "March"), (1, "April"), (6, "May"))


def _table(heading: str, year: int = 2027) -> str:
    rows = "".join(
        f"<tr><th>{day} {month} {year}</th><td><a href=/{day}.pdf>Agenda</a></td></tr>" for day, month in DAYS
    )
    return f"<h2>{heading}</h2><table><thead><tr><th>Date of Meeting<th>Agenda</tr></thead>{rows}</table>"


@pytest.mark.parametrize(
    "due",
    [
        "Registrations must be completed by 4:30 P.M. two days before unless otherwise noted.",
        "Bids reach us no later than 4:30 P.M. unless the agenda says another hour.",
    ],
)
def test_the_hour_by_which_one_registers_is_not_that_of_the_meetings(due: str) -> None:
    page = f"<p>The Reed Board meets at 8:30 a.m. at our office.</p><p>{due}</p>{_table('Board Meetings')}"
    assert [start[11:16] for _, start in told(page)] == ["08:30"] * 3


@pytest.mark.parametrize(
    ("language", "said", "due"),
    [
        ("de", "Alle Treffen beginnen um 19:30 Uhr.", "Anmeldungen bis 12:00 Uhr am Tag davor, immer."),
        ("fr", "Toutes les séances commencent à 19h30.", "Inscription avant 12h00, toujours."),
        ("es", "Todas las sesiones empiezan a las 19:30.", "Inscripción antes de las 12:00, siempre."),
        ("it", "Tutte le riunioni iniziano alle 19:30.", "Iscrizione entro le 12:00, sempre."),
        ("pt", "Todas as sessões começam às 19:30.", "Inscrição até às 12:00, sempre."),
        ("nl", "Alle bijeenkomsten beginnen om 19.30 uur.", "Aanmelden uiterlijk om 12.00 uur, altijd."),
    ],
)
def test_nor_is_it_in_other_languages(language: str, said: str, due: str) -> None:
    rows = "".join(f"<li>{day}.3.2027 Reed {day}</li>" for day in (4, 11, 18))
    page = f"<html lang={language}><h1>Club Faro</h1><p>{said}</p><p>{due}</p><ul>{rows}</ul>"
    assert [start[11:16] for _, start in told(page)] == ["19:30"] * 3


def test_an_hour_behind_at_is_no_place() -> None:
    said = "<p>Our meetings are held at 9 AM on each first Thursday.</p>"
    page = f"<h1>Reed Club</h1>{said}{_table('Board Meetings')}"
    assert {place for _, place in located(page)} == {None}


@pytest.mark.parametrize(
    "asked",
    ["Questions, Comments, or Concerns?", "Haben Sie Fragen?", "Des questions ?", "¿Tienes dudas?", "All"],
)
def test_a_heading_that_invites_to_ask_names_no_day_below_it(asked: str) -> None:
    days = "".join(f"<div>{day} {month} 2027</div>" for day, month in DAYS)
    page = f"<h1>Reed Club Meetings</h1><p>We meet at 7 pm on every day below.</p><h3>{asked}</h3>{days}"
    assert {title for title, _ in told(page)} == {"Reed Club Meetings"}


def test_lists_of_two_years_are_called_without_their_years() -> None:
    page = f"<p>The Reed Board meets at 8:30 a.m.</p>{_table('2027 Board Meetings')}"
    page += _table("2026 Board Meetings", 2026)
    assert [title for title, _ in told(page)] == ["Board Meetings"] * 6


@pytest.mark.parametrize("title", ["All About Eels", "Questions of the Tide", "Fragen an das Meer"])
def test_titles_may_begin_with_such_words(title: str) -> None:
    page = f"<h1>Talks</h1><h3>{title}</h3><p>4 March 2027, 7 pm</p><h3>Low Ebb</h3><p>5 March 2027, 7 pm</p>"
    assert told(page)[0] == (title, "2027-03-04T19:00:00")
