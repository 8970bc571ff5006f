"""Headings that say what stands below is next: `Next meetup`, and below it what it is, `#24: Colour`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.line_words import is_filler, label_of_where
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Told

NEAREST = 2
"""Lines below such a heading in which the name of what is next stands."""


def below_next(told: Sequence[Told], places: Sequence[int]) -> list[int]:
    """The lines among which a title is looked for, without those above a heading that says what is next.

    Only where a heading or bold words stand right below it: the name of a club is otherwise what there is.
    """
    heads = [at for at in places if says_next(told[at].line)]
    below = [at for at in places if heads and heads[-1] < at <= heads[-1] + NEAREST]
    named = any(_stands_out(told[at]) for at in below)
    return [at for at in places if not named or at > heads[-1]]


def says_next(line: Line) -> bool:
    """Whether a heading says that what stands below it is next, and not what it is."""
    return line.level > 0 and _next().match(line.text) is not None and is_generic(line.text)


def _stands_out(one: Told) -> bool:
    """Whether a line is a heading, or bold, and tells no more than a name."""
    words = one.line.text
    told = one.dated or one.clocks or label_of_where(words)
    return one.line.level > 0 and not (told or is_generic(words) or is_filler(words))


@cache
def _next() -> re.Pattern[str]:
    """How such headings begin, compiled when first wanted."""
    return re.compile(
        r"\W*(?:(?:the|our|unsere?|la|le|notre|el|nuestr[ao]|il|o|a|de|het|onze?|ons) |l['’])?"
        r"(?:next|upcoming|nächste|kommende|prochain|próxim|prossim|volgende)",
        re.IGNORECASE,
    )
