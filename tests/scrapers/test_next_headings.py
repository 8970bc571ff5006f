"""Headings that say what is next: what stands below is its name, else the club's is."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

NEXT = [
    ("en", "Next meetup", "Thursday, March 11th, 2027 at 19:00"),
    ("de", "Nächste Vorstellung", "Donnerstag, 11. März 2027, 19 Uhr"),
    ("fr", "Prochaine séance", "Jeudi 11 mars 2027 à 19h"),
    ("es", "Próxima sesión", "Jueves 11 de marzo de 2027, 19:00"),
    ("it", "Prossimo incontro", "Giovedì 11 marzo 2027, ore 19"),
    ("pt", "Próximo encontro", "Quinta-feira 11 de março de 2027, 19h"),
    ("nl", "Volgende voorstelling", "Donderdag 11 maart 2027, 19.00 uur"),
]


@pytest.mark.parametrize(("language", "heading", "day"), NEXT)
@pytest.mark.parametrize("name", ["<h3>#24: Nets</h3>", "<p><strong>#24: Nets</strong></p>"])
def test_the_name_of_what_is_next(language: str, heading: str, day: str, name: str) -> None:
    page = f"""<html lang={language}><title>Quay Club</title><h1>Quay Club</h1><p>Ada Reed.</p>
    <h2>{heading}</h2>{name}<p>{day}</p><p>Hotel Lumen</p>"""
    assert told(page) == [("#24: Nets", "2027-03-11T19:00:00")]


@pytest.mark.parametrize(("language", "heading", "day"), NEXT)
def test_the_next_of_a_club_without_a_name(language: str, heading: str, day: str) -> None:
    page = f"<html lang={language}><title>Quay Club</title><h1>Quay Club</h1><h2>{heading}</h2><p>{day}</p>"
    assert told(page) == [("Quay Club", "2027-03-11T19:00:00")]


def test_a_name_may_begin_so() -> None:
    rows = "<h3>Next Door Nets</h3><p>11 March 2027, 7pm</p><h3>Coming Home</h3><p>12 March 2027, 7pm</p>"
    assert [title for title, _ in told(f"<h1>Quay Stage</h1>{rows}")] == ["Next Door Nets", "Coming Home"]
