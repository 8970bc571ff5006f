"""Cards that end with hour and house: `<li>Salt roads<p>7 pm | Quay Hall`; what stands over it is the title.

Words beside an hour are its title where rows begin with hours. In a card of its own they are the house,
whatever it is called, where the link around the card is made of the words above: `/gigs/salt-roads.html`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from urllib.parse import unquote, urlsplit

from scrapers.dates.words import fold
from scrapers.programme_titles.line_titles import title_words
from scrapers.programmes.lines import Entry, shared_blocks
from scrapers.programmes.told import Told

FEWEST = 4
"""Cards that make a list."""

FARTHEST = 4
"""Lines of a card above its hour."""

MOST = 0.6
"""Of the cards so many have a link made of the words above their hour."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {"word": r"[^\W_]+", "ending": r"\.\w{2,5}$"}
    return re.compile(known[name])


def with_titles_of_cards(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; those of cards that were called after the house beside their hour are called rightly."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[told[entry.line].line.sign].append(entry)
    found: dict[int, int] = {}
    for group in groups.values():
        if len(group) >= FEWEST and all(_is_called_beside(one, told) for one in group):
            found |= _titles_above(group, told)
    return [_called(one, told, found[id(one)]) if id(one) in found else one for one in entries]


def _is_called_beside(entry: Entry, told: Sequence[Told]) -> bool:
    """Whether an entry is called after what stands behind the hour of its line, which tells no day."""
    one = told[entry.line]
    return entry.title_line == entry.line and entry.timed and len(one.clocks) == 1 and not one.dated


def _titles_above(group: Sequence[Entry], told: Sequence[Told]) -> dict[int, int]:
    """For each card, by identity, the line of its title: in all as far above the hour."""
    cards = _cards(sorted({one.line for one in group}), told)
    if not cards:
        return {}
    for distance in range(1, 1 + min(one.line - cards[one.line] for one in group)):
        above = [one.line - distance for one in group]
        if all(_may_be_title(told[at]) for at in above) and _are_titles(group, above, told):
            return {id(one): at for one, at in zip(group, above, strict=True)}
    return {}


def _cards(hours: Sequence[int], told: Sequence[Told]) -> dict[int, int]:
    """For each of these lines where its block begins that holds no other of them; none if one has none."""
    found = {}
    paths = [told[at].line.path for at in hours]
    for number, at in enumerate(hours):
        beside = [paths[other] for other in (number - 1, number + 1) if 0 <= other < len(hours)]
        depth = 1 + max((shared_blocks(paths[number], path) for path in beside), default=0)
        low = at
        while low > max(0, at - FARTHEST) and told[low - 1].line.path[:depth] == paths[number][:depth]:
            low -= 1
        if low == at or depth >= len(paths[number]):
            return {}
        found[at] = low
    return found


def _may_be_title(one: Told) -> bool:
    return not (one.dated or one.clocks or one.prose) and title_words(one) is not None


def _are_titles(group: Sequence[Entry], above: Sequence[int], told: Sequence[Told]) -> bool:
    """Whether lines above the hours are titles, and the words beside these houses."""
    if len({told[at].line.text for at in above}) * 5 < len(group) * 4:
        return False  # kinds of gatherings, or halls
    at_title = zip(group, above, strict=True)
    found = [(_address(one, told, at), told[at].line.text, one.title) for one, at in at_title]
    linked = sum(_is_in_address(words, url) for url, words, _ in found)
    beside = sum(_is_in_address(words, url) for url, _, words in found)
    return linked >= max(FEWEST, MOST * len(group)) and 2 * beside < linked


def _address(entry: Entry, told: Sequence[Told], at: int) -> str:
    """The one address that the lines of title and hour both lead to: that of the link around the card."""
    both = {url for _, url in told[at].line.links} & {url for _, url in told[entry.line].line.links}
    return min(both, default="")


def _is_in_address(words: str, url: str) -> bool:
    """Whether the last part of an address is made of words: `/gigs/salt-roads.html` of `Salt Roads`."""
    parts = [part for part in unquote(urlsplit(url).path).split("/") if part]
    last = _words(_pattern("ending").sub("", parts[-1])) if parts else frozenset()
    said = _words(words)
    return bool(said) and len(said & last) * 3 >= len(said) * 2


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in _pattern("word").findall(fold(text)) if len(word) > 1)


def _called(entry: Entry, told: Sequence[Told], at: int) -> Entry:
    """An entry called after a line above its hour, and at the house that it was called after before."""
    line = told[at].line
    return replace(
        entry, title=title_words(told[at]) or entry.title, place=entry.place or entry.title, own_title=True,
        title_line=at, title_level=line.level, url=line.links[0][1] if line.links else entry.url,
    )  # fmt: skip
