"""The language of a page by the short weekdays before its days: `st 16. 5.`, `čt 17. 5.`, `pá 18. 5.`

Some are words of other languages too and are read as weekdays only where the language is known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from functools import cache

from scrapers.dates.words import fold, weekdays

LANGUAGES = ("cs", "fi", "sv", "da", "ca")
"""Languages with such weekdays; Norwegian has those of Danish."""

FEWEST_DAYS, FEWEST_WORDS = 5, 4
"""Lines that begin with a weekday, and different ones among them, that tell a language."""

NEARLY_ALL = 0.9


@cache
def _beginning() -> re.Pattern[str]:
    """A short word before the number of a day, compiled when first wanted."""
    return re.compile(r"\W{0,2}(?P<word>[^\W\d_]{2,4})\.?,?\s(?:den\s)?\d{1,2}\s?[./]")


def language_of_weekdays(texts: Sequence[str]) -> str | None:
    """The one language of which nearly all words before days are weekdays, if they are of no other."""
    found = (_beginning().match(text) for text in texts if any(map(str.isdigit, text[:12])))
    words = Counter(fold(one["word"]) for one in found if one)
    if sum(words.values()) < FEWEST_DAYS or len(words) < FEWEST_WORDS:
        return None
    known = weekdays()
    if _share(words, known) >= NEARLY_ALL:
        return None  # they are read in any language
    fitting = [name for name in LANGUAGES if _share(words, weekdays(name)) >= NEARLY_ALL]
    return fitting[0] if len(fitting) == 1 else None


def _share(words: Counter[str], known: Container[str]) -> float:
    named = sum(count for word, count in words.items() if word in known)
    return named / sum(words.values())
