"""Hours that stand side by side, `7:30, 9:45`, and words for showings that lead to them: `Screenings: …`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.dates.clock import Clock, Strength


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    shown = (
        r"show(?:s|ings?|times?)?|screenings?|performances?|starts?|start(?:ing)? time|begins?|séances?|"
        r"projections?|début|vorstellung(?:en)?|beginn|funci(?:ón|ones)|pases?|sesi(?:ón|ones)|"
        r"sess(?:ão|ões)|proiezion[ei]|spettacol[oi]|inizio|voorstelling(?:en)?|aanvang|"
        r"föreställning(?:ar)?|visning(?:ar|er)?|forestilling(?:er)?"
    )
    known = {
        "first": rf"\W*(?:{shown})\s?[:–—]",
        "between": r"\s*(?:[/,&|+;]|and|und|et|y|e|og|och|en|or)?\s*",
    }
    return re.compile(known[name], re.IGNORECASE)


def begins_with_showings(text: str) -> bool:
    """Whether a line begins with a word for showings and a colon: `Screenings: on 23 and 24, 7 pm`."""
    return _pattern("first").match(text) is not None


def first_run(text: str, clocks: Sequence[Clock]) -> tuple[int, int] | None:
    """From where to where hours stand side by side in a text, none of which is a number or a price."""
    if not clocks or clocks[0].strength is not Strength.CLEAR:
        return None
    low, high = clocks[0].span
    for clock in clocks[1:]:
        if not _pattern("between").fullmatch(text, high, clock.span[0]):
            break
        high = clock.span[1]
    return low, high
