"""Headings that name a kind of list, or a part of a page, and nothing that is on."""

from __future__ import annotations

import pytest

from scrapers.programme_words.generic_titles import is_generic


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
