"""Lists of who speaks on a day, below a label that says so: `Speakers:`, then names and talks."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.speaker_labels import label_of_speaker
from scrapers.programmes.told import Told

FEWEST = 2
"""Items of a list none of which is what the day is called; one alone may be the talk that is given."""

MOST_LINES = 60
"""Lines of such a list."""


def lists_of_speakers(told: Sequence[Told]) -> frozenset[str]:
    """The words of their lines, in small letters: each is one of several talks, and none the name of the day.

    Not where the items tell hours of their own, as those of an agenda do.
    """
    words: set[str] = set()
    for at, one in enumerate(told):
        if 0 < len(one.line.text) == label_of_speaker(one.line.text):
            words.update(_items_below(told, at))
    return frozenset(words)


def _items_below(told: Sequence[Told], at: int) -> set[str]:
    """The words of the list right below a label, if it is one of several items without moments."""
    below = told[at + 1 : at + 1 + MOST_LINES]
    sign = below[0].line.sign if below else ""
    if not sign.endswith("/li"):
        return set()
    end = next((here for here, one in enumerate(below) if one.line.sign != sign), len(below))
    items = below[:end]
    if any(one.dated or one.clocks for one in items) or len({one.line.path[:-1] for one in items}) < FEWEST:
        return set()
    return {(title_words(one) or one.line.text).casefold() for one in items}
