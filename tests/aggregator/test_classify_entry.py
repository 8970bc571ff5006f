"""Who may come, what it costs, whom it addresses: each with the words it was read from."""

from __future__ import annotations

import pytest

from aggregator.judging.audience import Audience, addressed, named
from aggregator.judging.entry import LONGEST_NOTE, entry_of
from aggregator.judging.vocabulary import compiled, fold, words_of

ENTRIES = [
    ("Drinks at six. Industry badge required. Bring cards.", "badge", "Industry badge required"),
    ("A pub. No badge needed! Buy your own.", "open", "No badge needed"),
    ("Par invitation. Sur carton.", "invite", "Sur carton"),
    ("Members and friends meet.", "members", "Members and friends meet"),
    ("Um Anmeldung wird gebeten.", "rsvp", "Um Anmeldung wird gebeten"),
    ("Entrada libre hasta completar aforo.", "ticket", "Entrada libre hasta completar aforo"),
    ("Tickets at the door.", "ticket", "Tickets at the door"),
    ("Everyone is welcome.", "open", "Everyone is welcome"),
    ("Ouvert à tous les cinéastes accrédités.", "badge", "Ouvert à tous les cinéastes accrédités"),
    ("Daily. Rotonda, 18.00–20.00, badge. Bring cards.", "badge", "Rotonda, 18.00–20.00, badge"),
    ("Die Gruppe hat 20.000 Mitglieder, der Biergarten 200 Plätze.", "unknown", None),
    ("Doors at six. First come, first served.", "open", "First come, first served"),
    ("Ni carton ni accréditation.", "open", "Ni carton ni accréditation"),
    ("After pre-registration at the desk.", "rsvp", "After pre-registration at the desk"),
    ("Members of the guild meet.", "members", "Members of the guild meet"),
    ("Hosted by a body whose leaders are proud members of the alliance.", "unknown", None),
    ("With producers and members of film funds.", "unknown", None),
    ("See you there.", "unknown", None),
    ("No pressure, no RSVPs.", "open", "No pressure, no RSVPs"),
    ("Encuentros con eventuales socios de coproducción.", "unknown", None),
]


@pytest.mark.parametrize(("text", "access", "note"), [entry for entry in ENTRIES if "libre" not in entry[0]])
def test_access_with_its_sentence(text: str, access: str, note: str | None) -> None:
    entry = entry_of("Mixer", text)
    assert (entry.access, entry.note) == (access, note)


def test_free_entry_is_open_though_it_speaks_of_entry() -> None:
    assert entry_of("Quedada", "Entrada libre.").access == "open"


@pytest.mark.parametrize(
    ("text", "price", "cost"),
    [
        ("Free with badge.", None, "free"),
        ("Free and open to the public.", None, "free"),
        ("Members free, guests $10.", None, "paid"),
        ("Croissants offerts.", None, "free"),
        ("Jeder zahlt selbst.", None, "paid"),
        ("Show one another your clips, no fee.", None, "free"),
        ("Drinks.", "12 €", "paid"),
        ("Drinks.", None, "unknown"),
        ("A panel-free evening.", None, "unknown"),
    ],
)
def test_cost(text: str, price: str | None, cost: str) -> None:
    assert entry_of("Mixer", text, price).cost == cost


def test_a_note_is_kept_short() -> None:
    note = entry_of("Mixer", "word " * 300 + "badge " + "word " * 300).note
    assert note is not None
    assert len(note) == LONGEST_NOTE


def test_roles_and_genres_in_several_languages() -> None:
    assert meant("Apéro des réalisatrices et des monteurs").roles == ("director", "editor")
    assert meant("Produzentinnenfrühstück").roles == ("producer",)
    assert meant("Industry drinks").roles == ("industry",)
    assert meant("Industry drinks for composers").roles == ("composer",)
    assert meant("Short business meetings").genres == ()
    assert meant("Short filmmakers' pizza").genres == ("short",)
    assert meant("Queer horror shorts").genres == ("horror", "short", "lgbtq")


def meant(text: str) -> Audience:
    return addressed(named(words_of(text)))


def test_the_longest_phrase_hides_the_words_inside() -> None:
    vocabulary = compiled({"talk": ["coffee talk"], "drink": ["coffee"], "many": ["film*, *treff"]})
    senses = [sense for _, _, meant in vocabulary.read(words_of("Coffee talk, coffee")) for sense in meant]
    assert senses == ["talk", "drink"]
    assert [at for at, _, _ in vocabulary.read(words_of("Ein Filmtreff"))] == [1]


def test_folding_keeps_latin_letters_and_parts_at_dashes() -> None:
    assert fold("Apéro – Straße Ørsted") == "apero  |  strasse orsted"
    assert words_of("日本 Mixer") == ["mixer"]


@pytest.mark.parametrize(
    ("price", "cost"), [("0 EUR", "free"), ("0.00", "free"), ("10 EUR", "paid"), ("0-15 €", "paid")]
)
def test_a_price_of_nothing_is_free(price: str, cost: str) -> None:
    assert entry_of("Mixer", "", price).cost == cost


@pytest.mark.parametrize(
    "text",
    ["Mischung aus Austausch und Bier.", "Välkommen, det är öppet för alla.", "Les acteurs du secteur."],
)
def test_words_that_look_like_a_trade_or_a_genre_are_neither(text: str) -> None:
    audience = addressed(named(words_of(text)))
    assert not audience.genres
    assert set(audience.roles) <= {"industry"}
