"""Two letters of a weekday (`lu`, `ma`, `me`), which are words too: only a list of them is sure."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

_TWO_LETTERS = ("lu ma me je ve sa di", "lu ma me gi ve sa do", "lu ma mi ju vi sa do")
"""Monday first: French, Italian, Spanish."""


@cache
def short_weekdays() -> tuple[Mapping[str, frozenset[int]], ...]:
    """The two letters of a weekday, by language; 0 is Monday."""
    return tuple(
        {word: frozenset({number}) for number, word in enumerate(names.split())} for names in _TWO_LETTERS
    )
