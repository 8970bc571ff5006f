"""Cards that each tell in a sentence when they are: `Night readers`, `We meet on Friday, 5 March at 7pm.`

A sentence that speaks of a day announces nothing as a rule. Where each block of a list begins with a name and
tells one moment to come in a sentence, that is when what is so named takes place.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.line_words import is_sentence
from scrapers.programmes.lines import shared_blocks
from scrapers.programmes.told import Told

FEWEST = 3
"""Cards that make a list."""

FARTHEST = 8
"""Lines of a card above its sentence."""

LONGEST_NAME = 60


def sentences_of_cards(told: Sequence[Told], near: date) -> list[int]:
    """The sentences of a list of cards that say when what their card names takes place."""
    makes: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        if one.prose and one.dated:
            makes[one.line.sign].append(at)
    listed = [at for places in makes.values() if _are_of_cards(told, places) for at in places]
    return [at for at in listed if told[at].whens[0].start_on >= near]


def _are_of_cards(told: Sequence[Told], places: Sequence[int]) -> bool:
    """Whether each of these sentences tells one hour, in a block of its own that begins with a name."""
    if len(places) < FEWEST or not all(_tells_one(told[at]) for at in places):
        return False
    shared = {shared_blocks(told[one].line.path, told[other].line.path) for one, other in pairwise(places)}
    depth = 1 + max(shared)
    if len(shared) != 1 or any(len(told[at].line.path) <= depth for at in places):
        return False
    firsts = [_first(told, at, depth) for at in places]
    named = Counter(told[at].line.text for at in firsts)
    alike = len({told[at].line.sign for at in firsts}) == 1
    return alike and len(named) == len(firsts) and all(_is_name(told[at]) for at in firsts)


def _tells_one(one: Told) -> bool:
    """Whether a sentence tells one moment and its hour."""
    return len(one.whens) == 1 and one.whens[0].time_stated


def _first(told: Sequence[Told], at: int, depth: int) -> int:
    """The first line of the block around a sentence."""
    block, low = told[at].line.path[:depth], at
    while low > max(0, at - FARTHEST) and told[low - 1].line.path[:depth] == block:
        low -= 1
    return low


def _is_name(one: Told) -> bool:
    text = one.line.text
    short = len(text) <= LONGEST_NAME and not (one.dated or one.clocks or one.prose or is_sentence(text))
    return short and title_words(one) is not None
