"""The language that a page is written in, where it says another: builders leave `lang="en"` behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.dates.said_votes import votes_for
from scrapers.dates.words import base_language
from scrapers.plain_pages.weekday_language import language_of_weekdays

SHORTEST_PROSE = 60
"""Characters of a line that is prose rather than a title or a button."""

FEWEST_WORDS, MOST_WORDS = 40, 600
"""Words of prose that tell a language, and how many are looked at."""

TIMES_MORE = 3
"""So many times as many common words must speak for another language."""


@cache
def _word() -> re.Pattern[str]:
    """Words, compiled when first wanted."""
    return re.compile(r"[^\W\d_]+")


def spoken_language(stated: str | None, texts: Sequence[str]) -> str | None:
    """The stated language, a BCP 47 tag, unless most common words of the page's prose are of another.

    Or unless its weekdays are those of another language, which a page that states none may have too.
    """
    base = base_language(stated)
    if (of_days := language_of_weekdays(texts)) and of_days != base:
        return of_days
    words = _words_of_prose(texts) if base else []
    votes = votes_for(words) if len(words) >= FEWEST_WORDS else {}
    if base not in votes:
        return stated
    best = max(votes, key=votes.__getitem__)
    return best if votes[best] >= TIMES_MORE * max(votes[base], 1) else stated


def _words_of_prose(texts: Sequence[str]) -> list[str]:
    words: list[str] = []
    for text in texts:
        if len(text) >= SHORTEST_PROSE:
            words += _word().findall(text.lower())
        if len(words) >= MOST_WORDS:
            break
    return words[:MOST_WORDS]
