"""The language of a print by its words of days and months, as nothing else in a PDF tells it.

Short words of a language (`sön`, `mar`, `ned`) mean other things elsewhere and are read where it is known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from scrapers.dates.words import LANGUAGES, fold, months, weekdays

SHORTEST = 5
"""Letters of a word that is no short form."""

FEWEST = 3
TIMES_MORE = 2
"""So many times as many words must be of a language as of English, whose names of months many share."""


@cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


def language_of_days(texts: Sequence[str]) -> str | None:
    """The language of most words of days and months, of several that have all of them any; not English."""
    known = _languages()
    often = Counter(word for text in texts for word in _word().findall(fold(text)) if word in known)
    votes = _votes(often, known)
    best, most = max(votes.items(), key=lambda one: one[1], default=("en", 0))
    return best if most >= FEWEST and most >= TIMES_MORE * votes["en"] else None


@cache
def _languages() -> Mapping[str, Sequence[str]]:
    """Word of a month or a weekday → the languages it is of."""
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for word in {*months(language), *weekdays(language)}:
            found.setdefault(word, []).append(language)
    return found


def _votes(often: Mapping[str, int], known: Mapping[str, Sequence[str]]) -> Counter[str]:
    votes: Counter[str] = Counter()
    for word, count in often.items():
        for language in known[word]:
            votes[language] += count
    return votes
