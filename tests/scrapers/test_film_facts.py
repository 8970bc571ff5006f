"""Cinemas' pages: what they say of a film beside its title names nothing, nor do their screens."""

from __future__ import annotations

import pytest

from scrapers.programme_words.film_facts import is_film_fact
from tests.scrapers.test_list_evidence import told

DAYS = (("12/02", "SEX"), ("13/02", "SAB"), ("14/02", "DOM"))


def film(title: str, hours: str) -> str:
    facts = (
        "<div><p>Ação: 124 min.</p><p>Classificação Indicativa 10 anos</p><p>Companhia: LANTERNA</p></div>"
    )
    rows = "".join(f"<div><h3>{day}</h3><h4>{name}</h4><p>{hours}</p></div>" for day, name in DAYS)
    return f"<div><div>{title}</div><div>{facts}<h3>Sala 2</h3>{rows}</div></div>"


def page(*titles: str) -> str:
    films = "".join(film(title, "14:00 | 16:30") for title in titles)
    return f"<html lang=pt><body><p>12/02 a 18/02/2027</p>{films}"


def test_films_are_called_by_their_title_and_not_after_screens_facts_or_labels() -> None:
    titles = [title for title, start in told(page("OS GROOS - DUB", "MARÉ DUBL.")) if "T" in start]
    assert titles == ["OS GROOS - DUB"] * 6 + ["MARÉ DUBL."] * 6


def test_a_week_told_once_holds_for_a_long_page() -> None:
    many = [f"FILME {name}" for name in "ABCDEFGHIJKLMNOPQRST"]
    found = {title for title, start in told(page(*many)) if "T" in start}
    assert found == set(many)


@pytest.mark.parametrize(
    "text",
    [
        "Rated PG-13",
        "FSK: ab 12 Jahren",
        "Tous publics",
        "Certificate: 15",
        "Verleih: Lantern",
        "Elenco:",
        "2D, dubbing",
        "OmU",
        "IMAX 3D",
        "VF 3D",
    ],
)
def test_facts_of_films(text: str) -> None:
    assert is_film_fact(text)


@pytest.mark.parametrize(
    "text", ["Classification of Birds", "Rated X: Shorts at the Quay", "Ab 12 Uhr Kaffee"]
)
def test_titles_are_no_facts(text: str) -> None:
    assert not is_film_fact(text)


def test_names_that_every_line_of_a_row_has_tell_no_place() -> None:
    rows = "".join(
        f"<div class='list-item place-mill'><b>{title} · Mill Castle</b> {days} · Fen, Northmoor</div>"
        for title, days in (
            ("Samhain", "19–26 October 2027"),
            ("Imbolc", "29 January – 8 February 2028"),
            ("Beltane", "14–24 May 2028"),
        )
    )
    titles = [title for title, _ in told(f"<h1>Gatherings</h1><h2>Upcoming gatherings</h2>{rows}")]
    assert titles == ["Samhain · Mill Castle", "Imbolc · Mill Castle", "Beltane · Mill Castle"]
