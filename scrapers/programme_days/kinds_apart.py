"""Lists that tell when each kind of meeting is: `Business meetings: …, 5:30 pm`, `Study sessions: 4 pm`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.dates.words import fold
from scrapers.programme_words.line_words import is_filler, names_place
from scrapers.programme_words.meeting_names import names_gathering
from scrapers.programmes.told import Told

FEWEST = 2
"""Kinds that show that what is said of the one is not said of the other."""

LONGEST_KIND = 60


def kinds_told_apart(told: Sequence[Told]) -> dict[int, frozenset[str]]:
    """For each line that begins with a kind of meeting and a colon the words of that kind, if several do."""
    found: dict[int, frozenset[str]] = {}
    for at, one in enumerate(told):
        kind, colon, behind = one.line.text.partition(":")
        if colon and behind.strip() and not one.dated and len(kind) <= LONGEST_KIND and names_gathering(kind):
            found[at] = _words(kind)
    return found if len(set(found.values())) >= FEWEST else {}


def is_of_kind(one: Told, kind: frozenset[str]) -> bool:
    """Whether a row is of that kind, or says nothing but where it is."""
    return not kind or is_filler(one.rest) or names_place(one.rest) or _words(one.rest) <= kind


def _words(text: str) -> frozenset[str]:
    """The words of a name, those of several meetings as of one."""
    return frozenset(word.removesuffix("s") for word in re.findall(r"\w+", fold(text)))
