"""Headings over showings that are called after remarks: `Salt Roads` over `13:50`, `2D, subtitles`.

What comes back below many different headings says how something is shown, and the heading what.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from scrapers.programme_titles.called_after import called_after
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.addresses import is_address
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import names_place
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST = 6
"""Showings that are a list."""

FEWEST_BELOW = 3
"""So many headings have the same remark below them."""

NEARLY_ALL = 0.8
"""Of the showings so many bear such a remark, and of the headings so many are of one make."""

FARTHEST = 40
"""Lines between a showing and the heading over it."""


def with_headings_of_showings(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; those called after what comes back below many headings are called after the heading."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[told[entry.line].line.sign].append(entry)
    heads: dict[int, int] = {}
    for group in groups.values():
        low = [one for one in group if _is_called_low(one, told)]
        if len(low) >= max(FEWEST, NEARLY_ALL * len(group)):
            heads |= _heads_of(low, told)
    return [called_after(one, told, heads[id(one)]) if id(one) in heads else one for one in entries]


def _is_called_low(entry: Entry, told: Sequence[Told]) -> bool:
    """Whether an entry with an hour is called after a line that is no heading."""
    return entry.timed and entry.own_title and not 0 < told[entry.title_line].line.level < 7


def _heads_of(group: Sequence[Entry], told: Sequence[Told]) -> dict[int, int]:
    """For each showing, by identity, the line of the heading over it; none where they are no such list."""
    heads = {id(one): at for one in group if (at := _heading_over(one, told)) is not None}
    below: dict[str, set[int]] = defaultdict(set)
    for one in group:
        if id(one) in heads:
            below[one.title.casefold()].add(heads[id(one)])
    sections = set(heads.values())
    remarks = {words for words, found in below.items() if len(found) >= FEWEST_BELOW}
    again = sum(one.title.casefold() in remarks for one in group)
    if len(heads) < len(group) or again < NEARLY_ALL * len(group) or len(below) >= len(sections):
        return {}
    return heads if _name_what_is_on(sections, heads, group, told) else {}


def _name_what_is_on(
    sections: set[int], heads: Mapping[int, int], group: Sequence[Entry], told: Sequence[Told]
) -> bool:
    """Whether headings are of one make, each another, and no houses: below those stand addresses."""
    lines = [told[at].line for at in sections]
    makes = {(line.sign, line.level) for line in lines}
    houses = sum(names_place(line.text) or is_house(line.text) for line in lines)
    first: dict[int, int] = {}
    for one in group:
        first[heads[id(one)]] = min(one.line, first.get(heads[id(one)], one.line))
    at_addresses = sum(any(is_address(one.line.text) for one in told[at:end]) for at, end in first.items())
    different = len({line.text.casefold() for line in lines}) >= NEARLY_ALL * len(lines)
    return len(makes) == 1 and different and 3 * max(houses, at_addresses) < len(lines)


def _heading_over(entry: Entry, told: Sequence[Told]) -> int | None:
    """The nearest heading above a showing, if it can be a title."""
    for at in range(entry.line - 1, max(-1, entry.line - 1 - FARTHEST), -1):
        one = told[at]
        if 0 < one.line.level < 7 and not (one.dated or one.clocks):
            words = title_words(one)
            return at if words and not is_generic(words) else None
    return None
