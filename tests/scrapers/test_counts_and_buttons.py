"""What lists say beside their rows: how many there are, what buttons do, which papers there are."""

from __future__ import annotations

import pytest

from scrapers.programme_words.gathering_words import calls_others
from scrapers.programme_words.generic_titles import is_generic
from tests.scrapers.test_list_evidence import told
from tests.scrapers.test_list_places import located

ROWS = (("Low Tide", "Wed 11 Feb"), ("Net Menders", "Thu 12 Feb"), ("The Long Quay", "Fri 13 Feb"))


@pytest.mark.parametrize("count", ["Showing 3 of 60 Results", "24 Ergebnisse", "60 résultats"])
def test_how_many_were_found_makes_no_list_of_results(count: str) -> None:
    rows = "".join(f"<div class=row><h5>{title}</h5><p>{day} 2026</p></div>" for title, day in ROWS)
    found = told(f"<title>What's on</title><p>{count}</p>{rows}", "https://quay.example/whats-on")
    assert [title for title, _ in found] == [title for title, _ in ROWS]


def test_a_list_of_results_is_still_one() -> None:
    assert calls_others("Results")
    assert calls_others("Race results 2026")
    assert not calls_others("Showing 16 of 60 results")


def _cards(last: str) -> str:
    return "".join(
        f"<div><h3>{title}</h3><div><span class=date>{day} 2027</span> "
        f"<span class=event-location>{house}</span> "
        f"<button class='{last}'>Ticket</button></div></div>"
        for (title, day), house in zip(ROWS, ("Quay Hall", "Pier Barn", "Upper Loft"), strict=True)
    )


def test_a_button_behind_a_house_is_no_place() -> None:
    assert located(_cards("btn-ticket")) == [
        ("Low Tide", "Quay Hall"),
        ("Net Menders", "Pier Barn"),
        ("The Long Quay", "Upper Loft"),
    ]


def test_buttons_below_rows_are_no_places() -> None:
    rows = "".join(
        f"<div><p>{title} {day} 2027</p><p>EVENT INFO Find Tickets</p></div>" for title, day in ROWS
    )
    assert {place for _, place in located(rows)} == {None}


def test_minutes_by_any_name_are_none() -> None:
    said = "<p>Next we meet without the chair on Monday 14th June 2027 from 4:30 pm.</p>"
    assert told(f"<title>Youth Council Minutes 13/05/26</title><p>Welcome</p>{said}") == []
    assert told(f"<title>Youth Council</title><p>Welcome</p>{said}") != []


def test_papers_of_an_item_are_a_kind_of_list() -> None:
    assert is_generic("Supporting Documents:")
    assert not is_generic("Supporting acts")


def test_what_a_form_asks_of_a_reader_is_no_place() -> None:
    head = "<h1>Festival du quai</h1><h2>Fête des barques</h2><h6>du 5 au 8 août 2027</h6>"
    form = "<p>Pour réserver votre place vous devez vous inscrire!</p><p>Nom:</p><p>Rue:</p>"
    assert {place for _, place in located(f"{head}<h5>4 jours</h5><h3>Réserver</h3>{form}")} == {None}
    assert located(f"{head}<p>Place du Port</p>")[0][1] == "Place du Port"


@pytest.mark.parametrize("button", ["Menu", "Menü", "MENÚ", "Menù", "Meny"])
def test_the_button_of_a_menu_is_no_title(button: str) -> None:
    assert is_generic(button)
    assert not is_generic("Menu for two")


@pytest.mark.parametrize(
    "words",
    ["Back to the calendar", "Zurück zum aktuellen Monat", "Retour à la liste", "Volver al calendario",
     "Torna al calendario", "Voltar à agenda", "Terug naar het overzicht", "Below are our next meetings:",
     "Nachfolgend finden Sie unsere Treffen", "Voici nos rencontres"],
)  # fmt: skip
def test_where_a_link_leads_back_to_and_what_a_sentence_announces_names_nothing(words: str) -> None:
    assert is_generic(words)


@pytest.mark.parametrize(
    "words", ["Back to the Harbour", "Zurück in den Hafen", "Retour à Quay", "Voici le port"]
)
def test_a_film_may_go_back_too(words: str) -> None:
    assert not is_generic(words)


RECORDED = "<h1>Salt Board</h1><h2>Sessions in 2027</h2><p>All sessions begin at 7 pm.</p><ul>{}</ul>"


def test_a_link_to_a_recording_behind_the_house_of_a_row_names_nothing() -> None:
    days = ("March 1", "April 5", "May 3")
    link = "<a href='/{}'>Link to Livestream</a>"
    rows = [f"<li>{day} - Quay Services Center {link.format(day)}</li>" for day in days]
    rows.append("<li>June 7 - Quay Services Center</li>")
    found = located(RECORDED.format("".join(rows)))
    assert found == [("Sessions in 2027", "Quay Services Center")] * 4


def test_a_linked_title_at_the_end_of_a_row_stays() -> None:
    days = ("March 1, 7 pm", "April 5, 7 pm")
    rows = [f"<li>{day}: <a href='/{at}'>Ferries on Film</a></li>" for at, day in enumerate(days)]
    assert {title for title, _ in located(RECORDED.format("".join(rows)))} == {"Ferries on Film"}
