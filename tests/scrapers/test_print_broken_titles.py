"""Titles of printed rows that are broken within brackets, spans of years or behind a joint."""

from __future__ import annotations

import pytest

from scrapers.prints.title_lines import joined, left_open, whole_end
from tests.scrapers.prints import told_text

HEAD = "Rope Days 2027\n\nWednesday, 3 March 2027\n\n 9:00  Registration and coffee for everybody\n"


def titles(text: str) -> list[str]:
    return [title for title, *_ in told_text(text)]


@pytest.mark.parametrize(
    ("first", "second", "title"),
    [
        ("The Quay of Mar and its Guild (1446-", "1482)", "The Quay of Mar and its Guild (1446-1482)"),
        (
            "Salt roads of the north, of the east &",
            "of the sea",
            "Salt roads of the north, of the east & of the sea",
        ),
        (
            "Old tide tables (told by Per Holm of the",
            "harbour)",
            "Old tide tables (told by Per Holm of the harbour)",
        ),
    ],
)
def test_a_title_goes_on_as_it_was_left(first: str, second: str, title: str) -> None:
    rows = f"10:00  {first}\n       {second}\n11:00  Boats that steer themselves in the fog\n12:00  Lunch\n"
    assert titles(HEAD + rows)[1] == title


def test_a_title_without_its_bracket_is_left_open_only_where_its_line_is() -> None:
    assert left_open("Mixer (at the)", "18:00 Mixer (at the") == "Mixer (at the"
    assert left_open("Mixer (free)", "18:00 Mixer (free)") == "Mixer (free)"
    assert left_open("Mixer (free)", "18:00 (pm) Mixer (free)") == "Mixer (free)"


def test_what_a_line_ends_with_is_joined_as_it_is_printed() -> None:
    assert whole_end("Salt", "10:00 Salt &") == "Salt &"
    assert whole_end("Salt", "10:00 Salt 5") == "Salt"
    assert joined("Guilds, 1446-", "1482") == "Guilds, 1446-1482"
    assert joined("Guilds -", "a history") == "Guilds - a history"
    assert joined("Of size-", "at-age and har-") == "Of size-at-age and har-"
    assert joined("Of har-", "bours") == "Of harbours"
