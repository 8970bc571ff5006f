"""Moments inside paragraphs: behind labels, in sentences, in enumerations; and the page's language."""

from __future__ import annotations

import pytest

from scrapers.plain_pages.page_language import spoken_language
from tests.scrapers.test_list_evidence import told

GERMAN = (
    "Wir treffen uns wieder im Hinterhof, und wer etwas zu reparieren hat, der bringt es einfach mit. ",
    "Es gibt Kaffee und Kuchen, die Werkzeuge sind da, und für die Kinder ist auch eine Ecke eingerichtet. ",
    "Nicht nur das Handwerk zählt, sondern auch die Geselligkeit, und alle sind herzlich eingeladen. ",
)


def test_a_german_page_whose_builder_calls_it_english() -> None:
    assert spoken_language("en", GERMAN) == "de"
    assert spoken_language("en-GB", GERMAN[:1]) == "en-GB", "too few words to tell"
    assert spoken_language("sv", GERMAN) == "sv", "a language whose common words are not known"
    assert spoken_language(None, GERMAN) is None


@pytest.mark.parametrize("language", ["de", "en"])
def test_days_that_a_sentence_enumerates_in_a_long_paragraph(language: str) -> None:
    page = (
        f"<html lang={language}><title>Nähcafé am 5. Februar</title><body><h3>Nähcafé am 5. Februar</h3>"
        "<p>Am Freitag, 5. Februar, von 15.00 bis 18.00 Uhr ist es so weit.</p>"
        f"<p>{''.join(GERMAN)} Schon jetzt vormerken: Das Nähcafé öffnet auch am 27. März, 15. Mai, "
        "18. September und 27. November jeweils von 15.00 bis 18.00 Uhr.</p>"
        "<p>Ehrenamtliche nähen alte Kleider</p>"
    )
    assert told(page, "https://town.example/naehcafe") == [
        ("Nähcafé", f"2027-{day}T15:00:00") for day in ("02-05", "03-27", "05-15", "09-18", "11-27")
    ]


@pytest.mark.parametrize(
    "facts",
    [
        "When: Friday 5 February, 7 pm Where: Quay Bar, 2 Lock Lane Price: free for members",
        "When: Friday 5 February, 7 pm | Where: Quay Bar, 2 Lock Lane | Free for members",
        "Date: Friday 5 February 2027; Time: 7 pm; Venue: Quay Bar, 2 Lock Lane; Price: 5 £",
    ],
)
def test_labels_for_day_and_place_in_one_paragraph(facts: str) -> None:
    assert told(f"<h1>Crew drinks</h1><p>{facts}</p>") == [("Crew drinks", "2027-02-05T19:00:00")]


def test_a_list_of_conferences_in_sentences() -> None:
    rows = "".join(
        f"<li>{row}</li>"
        for row in (
            "Vattencon 3 i Lund, 4-6 mars. Hedersgäst: Ada Reed.",
            "Nattcon i Oslo, 19-20 mars. Hedersgäster: Tom Okafor och Di Eck, som båda skriver om havet.",
            "Tidvatten i Åbo, 9-11 april.",
        )
    )
    page = f"<html lang=sv><body><h1>Årets kongresser</h1><p>Av Anna i Nyheter 2027-01-30</p><ul>{rows}</ul>"
    assert [start for _, start in told(page)] == ["2027-03-04", "2027-03-19", "2027-04-09"]
