"""Moments right below a heading each: `<h3>Ada Reed</h3>`, 5 March, `<h4>Professor of tides</h4>`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.gathering_words import may_name_list
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.line_words import names_place
from scrapers.programmes.told import Told

FEWEST = 3
"""So many moments below a heading of their own make a list."""


def headed_moments(told: Sequence[Told]) -> frozenset[int]:
    """The moments that stand right below a heading each, all headings of one make over no other moment.

    `<h3>Ada Reed</h3> Friday, 5 March <h4>Professor of tides</h4>`: what stands below says more of it.
    """
    below: dict[tuple[str, int, str], list[int]] = defaultdict(list)
    for at in range(1, len(told)):
        if told[at].dated and _is_name(told[at - 1]):
            line = told[at - 1].line
            below[line.sign, line.level, told[at].line.sign].append(at)
    moments = Counter(one.line.sign for one in told if one.dated)
    alone = {
        at
        for (_, _, sign), found in below.items()
        if len(found) >= FEWEST
        and moments[sign] == len(found) == len({told[at - 1].line.text for at in found})
        for at in found
    }
    return frozenset(alone)


def _is_name(one: Told) -> bool:
    words = None if one.dated or one.clocks or not 0 < one.line.level < 7 else title_words(one)
    return words is not None and not (is_generic(words) or may_name_list(words) or names_place(words))
