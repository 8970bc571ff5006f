"""Words are cut as the vocabulary expects them, and what a listing says of its guests is heard."""

from __future__ import annotations

import pytest

from aggregator.classify import About, classify
from aggregator.vocabulary import compiled, words_of


def test_marks_are_words_and_no_phrase_reaches_over_one() -> None:
    vocabulary = compiled({"talk": ["coffee talk"], "drink": ["coffee"]})
    assert words_of("Coffee; TALK (3rd) @Bar_7") == ["coffee", ";", "talk", "(", "3rd", "@", "bar", "7"]
    assert [senses for _, _, senses in vocabulary.read(words_of("Coffee; talk"))] == [("drink",)]


def test_a_starred_phrase_is_found_beside_a_longer_plain_one() -> None:
    vocabulary = compiled({"a": ["film fan*"], "b": ["film fan club"]})
    assert vocabulary.read(words_of("film fans")) == [(0, 2, ("a",))]
    assert vocabulary.read(words_of("film fan club")) == [(0, 3, ("b",))]


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Lisbon School graduates of any year", "Old classmates on the terrace.", "alumni"),
        ("Foley artists' dumplings", "Anyone who makes noises for films; we share a table.", "niche"),
        ("Strangers' noodles", "Film lovers who came alone sit at one long table together.", "social"),
        ("The forum finally meets", "Members of the message board, in person.", "online_to_offline"),
    ],
)  # fmt: skip
def test_unusual_food_and_guests(title: str, text: str, kind: str) -> None:
    judged = classify(About(title, text, "Northlight 2026"))
    assert (judged.is_meetup, judged.kind) == (True, kind)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Dumplings", "Two sisters run a noodle shop. 84 min."),
        ("Alumni Screening", "A film by a former student, followed by a discussion."),
        ("Karaoke Night", "Drinks specials till late."),
    ],
)
def test_the_same_words_without_guests(title: str, text: str) -> None:
    assert not classify(About(title, text, "Northlight 2026")).is_meetup
