"""The day on which a film comes to cinemas is no showing: `Release date:` 8 March 2027."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.programmes.told import Told

LONGEST_DAY = 5
"""Words of a line that tells a day and nothing else."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    words = (
        r"(?:(?:uk|us|irish|dutch|cinema|theatrical|film|original|general) )?release(?: date|d)?"
        r"(?: \(\w{2,3}\))?|"
        r"(?:kino|bundes|film)start|(?:date de )?sortie(?: nationale| en salles?)?|fecha de estreno|"
        r"data (?:de|da) estreia|data di uscita|uscita al cinema|data premiery|biopremiär|premièredatum"
    )
    known = {"alone": rf"\W*(?:{words})\s?:?\W*", "before": rf"\W*(?:{words})\s?:.{{4,40}}"}
    return re.compile(known[name], re.IGNORECASE)


def without_releases(told: Sequence[Told]) -> list[Told]:
    """The lines, those that tell such a day behind or below its label telling none."""
    return [Told(one.line, prose=True) if _is_release(told, at) else one for at, one in enumerate(told)]


def _is_release(told: Sequence[Told], at: int) -> bool:
    one = told[at]
    if not one.dated or one.clocks or any(when.time_stated for when in one.whens):
        return False
    if _pattern("before").fullmatch(one.line.text):
        return True
    above = told[at - 1] if at else None
    bare = len(one.line.text.split()) <= LONGEST_DAY
    return (
        above is not None
        and bare
        and not above.dated
        and _pattern("alone").fullmatch(above.line.text) is not None
    )
