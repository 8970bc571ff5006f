"""Words that are left behind where a moment was taken out, and letters that only look like a house."""

from __future__ import annotations

import pytest

from scrapers.programme_words.line_words import names_place
from scrapers.programmes.told import tidy


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Arthur and Beverly Hillman on", "Arthur and Beverly Hillman"),
        ("Konzert am", "Konzert"),
        ("Yoga für alle", "Yoga für alle"),
        ("Ein Brief an alle", "Ein Brief an alle"),
        ("Concerto alle", "Concerto"),
    ],
)
def test_what_leads_to_a_moment_is_no_part_of_a_title(words: str, left: str) -> None:
    assert tidy(words) == left


@pytest.mark.parametrize("words", ["Folkets Hus", "Litteraturens hus", "Kulturhuset", "Kulturhus Nord"])
def test_houses_of_the_north_are_places(words: str) -> None:
    assert names_place(words)


@pytest.mark.parametrize("words", ["Timing of operations – Ada Reef, HUS", "HUS"])
def test_a_hospital_of_three_letters_behind_who_speaks_is_none(words: str) -> None:
    assert not names_place(words)
