"""Plain words are found as Python finds them, only sooner."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scrapers.needles import ends_of, find, holds, holds_any, lowered

LETTERS = st.sampled_from([b"a", b"b", b"<", b"\0", b"\xff"])
TEXT = st.lists(LETTERS, max_size=60).map(b"".join)
WORD = st.lists(LETTERS, min_size=1, max_size=3).map(b"".join)


@given(TEXT, WORD, st.integers(0, 70))
def test_a_word_is_where_python_finds_it(text: bytes, word: bytes, since: int) -> None:
    assert find(text, word, since) == text.find(word, since)
    assert holds(text, word) == (word in text)


@given(TEXT, WORD)
def test_mentions_are_counted_as_python_counts_them(text: bytes, word: bytes) -> None:
    ends = [*ends_of(text, word)]
    assert len(ends) == text.count(word)
    assert all(text[:end].endswith(word) for end in ends)


@given(TEXT, WORD, WORD)
def test_one_of_several_words_is_enough(text: bytes, one: bytes, other: bytes) -> None:
    assert holds_any(text, one, other) == (one in text or other in text)


@given(st.binary())
def test_small_letters_are_those_of_python(page: bytes) -> None:
    assert lowered(page) == page.lower()
