"""Two numbers with dots behind both, a day in a sentence and a number elsewhere: `am 20.7. im Hof`."""

from __future__ import annotations

import re
from functools import cache

LONGEST_JOINER = 12
"""Characters in front of a day in which the word before it begins."""

LANGUAGES = frozenset(("fi", "de", "cs", "sk", "no", "nb", "da", "et", "sl", "hr", "lv"))
"""Languages that write `20.7.` in a sentence."""


def is_in_sentence(match: re.Match[str], text: str, language: str | None) -> bool:
    """Whether such numbers stand in a sentence as a day does: `am 20.7. im Hof`, `rannalla 20.7. on`.

    Behind the dots of a heading's number a capital follows, in a sentence a small letter. `match` is of the
    folded text, `text` as it is printed.
    """
    if _on_day().search(match.string, max(0, match.start() - LONGEST_JOINER), match.start()):
        return True
    return (language or "")[:2] in LANGUAGES and _goes_on().match(text, match.end()) is not None


@cache
def _on_day() -> re.Pattern[str]:
    return re.compile(r"\b(?:am|vom|ab|bis|zum|den|dne|dna|dnia|kuupaeval)\s$")


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(r"\s?[a-zà-ÿčďěňřšťůžąęłńśź]{2}")
