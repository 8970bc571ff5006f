"""Headings that name a kind of list, or a part of a page, and nothing that is on."""

from __future__ import annotations

import pytest

from scrapers.programme_words.generic_titles import is_generic
from tests.scrapers.test_blocks import told


@pytest.mark.parametrize(
    "words",
    [
        "About the Event",
        "About this screening",
        "Über die Veranstaltung",
        "À propos de l’événement",
        "Sobre el evento",
        "L'evento",
        "Over dit evenement",
        "Search results",
        "Elenco dei risultati",
        "Suchergebnisse",
        "Résultats de la recherche",
        "Zoekresultaten",
    ],
)
def test_parts_of_a_page_name_nothing(words: str) -> None:
    assert is_generic(words)


@pytest.mark.parametrize(
    "words", ["About Elly", "Über den Dächern", "Sobre el río", "Results of a Long Night"]
)
def test_films_that_begin_alike_are_names(words: str) -> None:
    assert not is_generic(words)


@pytest.mark.parametrize(
    "words",
    [
        "Full schedule",
        "See the complete timetable",
        "Vollständiges Programm",
        "Gesamtprogramm",
        "Programme complet",
        "Programa completo",
        "Programma completo",
        "Programação completa",
        "Volledig programma",
    ],
)
def test_a_link_to_all_of_a_programme_names_nothing(words: str) -> None:
    assert is_generic(words)


@pytest.mark.parametrize(
    "words",
    [
        "Sign In",
        "Log in or register",
        "Einloggen",
        "Connexion",
        "Iniciar sesión",
        "Accedi",
        "Inloggen",
        "Fazer login",
    ],
)
def test_the_way_to_an_account_names_nothing(words: str) -> None:
    assert is_generic(words)


@pytest.mark.parametrize(
    "words", ["The Full Line", "Sign in the Window", "Log In the River", "Full Moon Calendar"]
)
def test_names_that_hold_such_words_are_names(words: str) -> None:
    assert not is_generic(words)


@pytest.mark.parametrize(
    "words",
    [
        "Events Calendar",
        "Calendar of Events",
        "Veranstaltungskalender",
        "Calendrier des manifestations",
        "Calendario de actividades",
        "Calendário de eventos",
        "Calendario eventi",
        "Evenementenkalender",
    ],
)
def test_a_calendar_that_says_what_it_is_of_names_nothing(words: str) -> None:
    assert is_generic(words)


@pytest.mark.parametrize(
    "words", ["Calendar Girls", "Harbour Calendar", "The Schedule of Loss", "Agenda de un robo"]
)
def test_plays_about_calendars_are_names(words: str) -> None:
    assert not is_generic(words)


def test_a_title_below_the_name_of_the_calendar_stays() -> None:
    page = (
        "<title>Events Calendar</title><div><strong>Lantern Walk</strong><br>"
        "<em>Thursday, November 25, 2027<br>Mill Park at 9:00 AM</em><br>All are welcome to come along.</div>"
    )
    assert [title for title, _ in told(page)] == ["Lantern Walk"]


def test_what_a_link_to_the_whole_programme_says_is_no_title() -> None:
    rows = "".join(
        f"<ul><li><h5>{day} 2027</h5></li><li>Speakers:</li><ul><li>Ada Reed, Quay University</li></ul>"
        "<li><a href='/p'>Full schedule</a></li></ul>"
        for day in ("Wednesday 24th November", "Wednesday 8th December")
    )
    page = f"<h3>Harbour Days</h3><p>Six days a year.</p><h4>Winter semester 2027:</h4>{rows}"
    assert "Full schedule" not in dict(told(page))
