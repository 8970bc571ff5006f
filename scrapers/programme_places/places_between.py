"""Where something is, said between its day and its hour: `Chess night, Mon 12 July @ Reed Hall 7pm`."""

from __future__ import annotations

import re
from functools import cache

from scrapers.dates.when import When
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.told import Told

FEWEST_WORDS = 2
"""Words before the day that can be what is on."""


@cache
def _led() -> re.Pattern[str]:
    """What leads to a place, compiled when first wanted."""
    return re.compile(
        r"(?:@\s?|(?:(?<=\W)|^)(?:at|in|im|in der|in the|at the|bei|beim|au|aux|à|à la|chez|en el|en la|na|"
        r"no|presso|alla|bij|in de|ved|på|hos|w)\s)(?:the\s)?$",
        re.IGNORECASE,
    )


def leads_as_place(text: str, when: When, between: str) -> bool:
    """Whether the words between a day and its hour say where."""
    at = text.find(between, when.span[0]) if between else -1
    return at >= 0 and _led().search(text[when.span[0] : at]) is not None


def is_place_between(told: Told) -> bool:
    """Whether they do, and before the day stands what is on."""
    before = told.pieces[0] if len(told.whens) == 1 else ""
    named = len(before.split()) >= FEWEST_WORDS and not (is_filler(before) or is_generic(before))
    return named and not told.prose and leads_as_place(told.line.text, told.whens[0], told.between)
