"""Words that every card of a list has at its end, `Více info`: they are no titles, whatever they mean.

In tables `row_buttons` does the same by rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.line_words import is_named_title
from scrapers.programmes.told import Told

FEWEST_CARDS = 5
MOST_WORDS = 3
"""Words of a button."""

MOST_CARDS = 0.8
"""Of the cards: so many at least have a link to another page, and a title beside it."""

APART = 0.6
"""Of the cards: so many at least have a title of their own."""


def without_card_buttons(told: Sequence[Told]) -> list[Told]:
    """The lines, such links saying nothing where each card has other words that differ from card to card."""
    links: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        if words := _link_alone(one):
            links[words, one.line.sign].append(at)
    hidden = {at for places in links.values() if _close_cards(told, places) for at in places}
    return [Told(one.line, prose=True) if at in hidden else one for at, one in enumerate(told)]


def _link_alone(one: Told) -> str:
    """The few words of a line outside tables that is a link from end to end."""
    line = one.line
    if line.row or line.level or one.whens or one.clocks or is_named_title(line.names):
        return ""
    whole = any(said == line.text for said, _ in line.links)
    return line.text.casefold() if whole and len(line.text.split()) <= MOST_WORDS else ""


def _close_cards(told: Sequence[Told], places: Sequence[int]) -> bool:
    """Whether the lines at these places end cards: each leads elsewhere and has another title above it."""
    addresses = {address for at in places for _, address in told[at].line.links}
    if len(places) < FEWEST_CARDS or len(addresses) < MOST_CARDS * len(places):
        return False
    between = [range(before + 1, at) for before, at in pairwise(places)]
    titles = [next((words for at in card if (words := title_words(told[at]))), None) for card in between]
    found = [words for words in titles if words]
    return len(found) >= MOST_CARDS * len(titles) and len(set(found)) >= APART * len(titles)
