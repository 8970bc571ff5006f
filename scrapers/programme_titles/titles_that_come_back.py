"""Titles that come back below each day of a list, where others of their make stand over it: buttons.

`Knots for all`, `Friday 5 March`, `Full details`, `Sails`, `Saturday 6 March`, `Full details`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from scrapers.programme_titles.called_after import called_after
from scrapers.programme_titles.line_titles import title_words
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST = 3
"""So often the same words stand below a day."""

FARTHEST = 3
"""Lines over a day in which what names it stands."""


def with_titles_over_days(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; those called after such words are called after the line of that make over their day.

    Most of a list are, or all lead somewhere: breaks come back, too, below the talk before them.
    """
    below: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.own_title and entry.title_line > entry.line:
            below[entry.title.casefold()].append(entry)
    makes = Counter(told[entry.line].line.sign for entry in entries)
    heads: dict[int, int] = {}
    for group in below.values():
        most = 2 * len(group) >= makes[told[group[0].line].line.sign]
        most = most or all(told[one.title_line].line.links for one in group)
        if len({one.title_line for one in group}) >= FEWEST and most:
            heads |= _heads_of(group, told, taken={one.title_line for one in entries})
    return [called_after(one, told, heads[id(one)]) if id(one) in heads else one for one in entries]


def _heads_of(group: Sequence[Entry], told: Sequence[Told], taken: set[int]) -> dict[int, int]:
    """For each entry, by identity, the line that names it; none unless each has one, and each another.

    Lines that are `taken` name other entries.
    """
    found = {id(one): at for one in group if (at := _line_over(one, told)) is not None}
    others = len({told[at].line.text for at in found.values()}) == len(set(found.values()))
    free = others and not taken & set(found.values())
    return found if len(found) == len(group) and len(set(found.values())) >= FEWEST and free else {}


def _line_over(entry: Entry, told: Sequence[Told]) -> int | None:
    """The nearest line over a moment that is made like the line below it that the entry is called after."""
    title = told[entry.title_line].line
    for at in range(entry.line - 1, max(-1, entry.line - 1 - FARTHEST), -1):
        line = told[at].line
        alike = (line.sign, line.level) == (title.sign, title.level)
        if alike and line.text != title.text and not told[at].dated and title_words(told[at]):
            return at
    return None
