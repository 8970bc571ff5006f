"""Labels that name another kind of day than a gathering's: `Publication date`, `Interviews`, `Opens`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.programme_words.bylines import names_other_day
from scrapers.programme_words.labelled_days import is_label_of_other_day
from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.lines import Line, shared_blocks
from scrapers.programmes.told import Told

LONGEST_LABEL = 30
"""Characters of a line that names the kind of the day below it."""

_TERMS = frozenset({("/dt", "/dd"), ("/th", "/td")})
"""Where the markup says that one cell names what the next one tells."""

BESIDE = 2
"""Steps from where two lines part to each of them, where they stand beside each other."""


@cache
def _aside() -> re.Pattern[str]:
    """What a label says in brackets: `Deadline (24h UTC):`; compiled when first wanted."""
    return re.compile(r"\s*\([^()]*\)")


def is_labelled_otherwise(label: Line, one: Told) -> bool:
    """Whether a day stands alone below the name of another kind of day: `Publication date`, `Deadline:`."""
    words = _aside().sub("", label.text)
    short = len(words) <= LONGEST_LABEL or is_label_of_other_day(words)
    short = short and not any(map(str.isdigit, words))
    together = shared_blocks(label.path, one.line.path) >= len(label.path) - 2  # in one row, in one list
    head = together and (label.sign[-3:], one.line.sign[-3:]) in _TERMS
    if not head and (label.row != one.line.row or _are_apart(label, one.line)):
        return False  # the last cell of a row says nothing of the first of the next
    return short and not label.links and (head or is_filler(one.rest)) and names_other_day(words, head)


def answers_day(told: Sequence[Told], line: Line) -> bool:
    """Whether the last line is said of the day above it in its block: `Closed` below `Mon 10 Nov`."""
    if len(told) < 2 or not told[-2].dated:
        return False
    block = told[-1].line.path[:-1]
    return told[-2].line.path[:-1] == block != line.path[:-1]


def _are_apart(one: Line, other: Line) -> bool:
    """Whether two lines lie in blocks of their own, of which one holds more than its line."""
    depth = shared_blocks(one.path, other.path)
    return min(len(one.path), len(other.path)) - depth > BESIDE
