"""Vocabularies are found in letters of either case, as patterns that ignore case find them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.programme_words import all_rows, bylines, house_words, occasions, place_words, talk_words
from scrapers.programme_words.bylines import is_byline
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.occasions import is_occasion
from scrapers.programme_words.place_words import holds_kind_of_place
from scrapers.programme_words.small_letters import Vocabulary

WORDS = ("street", "Straße", "MUSÉE", "café", "Sal", "ſt", "İst", "kilıse", "K", "Ǆ", "ΣΑΣ", " ", "-", "4 ")


def known() -> list[Vocabulary]:
    """Every vocabulary that is looked for in small letters."""
    named = [(all_rows, name) for name in ("for all", "of all", "open", "to all")]
    named += [(talk_words, name) for name in ("series", "talks", "part", "sentence")]
    found = [module._vocabulary(name) for module, name in named]
    return [
        *found,
        bylines._bylines(),
        house_words._houses(),
        occasions._occasions(),
        place_words._places(),
    ]


@pytest.mark.parametrize("text", ["Quay Street", "QUAY STREET", "quay street", "Straße 4", "STRAẞE 4"])
def test_words_are_found_in_letters_of_either_case(text: str) -> None:
    assert Vocabulary("street|straße").is_in(text)


@pytest.mark.parametrize("text", ["kilıse", "KİLİSE", "baſilika"])
def test_letters_that_small_letters_lack_are_found_too(text: str) -> None:
    assert Vocabulary("kilise|basilika").is_in(text)


def test_words_that_are_not_there_are_not_found() -> None:
    assert not Vocabulary(r"(?<!\w)street(?!\w)").is_in("Streetlights, İzmir")


@given(st.lists(st.sampled_from(WORDS), max_size=8).map("".join))
def test_a_vocabulary_finds_what_a_pattern_finds_that_ignores_case(text: str) -> None:
    for pattern in (r"(?<!\w)(?:street|straße|musée|café|sal\w+)(?!\w)", "st|kilise|k", r"^\w+\s\d"):
        expected = re.search(pattern, text, re.IGNORECASE) is not None
        assert Vocabulary(pattern).is_in(text) == expected


def test_no_vocabulary_wants_a_capital_but_where_none_may_stand() -> None:
    for vocabulary in known():
        pattern = re.sub(r"\(\?!(?:[^()]|\(\?-i:[^()]*\))*\)|\\[A-Z]", "", vocabulary.pattern)
        assert pattern == pattern.lower()


@pytest.mark.parametrize(
    ("text", "house", "place", "occasion", "byline"),
    [
        ("BEACH BAR", True, True, False, False),
        ("Rathaus", True, True, False, False),
        ("THÉÂTRE JEUNE PUBLIC", False, True, True, False),
        ("Openingsborrel", False, False, True, False),
        ("Veröffentlicht am 3. Mai", False, False, False, True),
        ("ÚLTIMA ACTUALIZACIÓN: 3 mayo", False, False, False, True),
        ("REGISTRATION REQUIRED BY Friday", False, False, False, True),
        ("Registration required by phone", False, False, False, False),
        ("Comentario Ana Ruiz", False, False, False, False),
        ("Di padre in figlio", False, False, False, False),
        ("Ebb and Flow", False, False, False, False),
    ],
)
def test_what_words_hold_does_not_depend_on_their_letters(
    text: str, house: bool, place: bool, occasion: bool, byline: bool
) -> None:
    said = (is_house(text), holds_kind_of_place(text), is_occasion(text), is_byline(text))
    assert said == (house, place, occasion, byline)
