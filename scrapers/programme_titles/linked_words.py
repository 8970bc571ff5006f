"""The words of a line that lead to a page, where they are its title and the others say where or by whom."""

from __future__ import annotations

from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.told import Told


def linked(told: Told, text: str) -> str | None:
    """The words of the line's one link when they are a part of it: `<a>Mixer</a> – Upper Bar`."""
    said = [words for words, _ in told.line.links if len(words) >= 4 and not is_filler(words)]
    if len(said) != 1 or said[0] == text or told.clocks:
        return None
    before, found, _ = text.partition(said[0])
    aside = before.rstrip()[-1:] == "(" and len(before.split()) > 2  # "Gravel on the Road (IMDb)"
    joined = aside or before.rstrip("«“„\"'")[-2:].strip().isalpha()
    return said[0] if found and not joined else None
