"""Names of people as programmes print them: `Ada Reed`, `Dr. Lea van Holt (MIT) and Tom Okafor`."""

from __future__ import annotations

import re
from functools import cache

_PART = r"(?:[A-ZÀ-ÞŁŚŠŽČ][\w.'’-]*|de|del|della|van|von|der|den|di|da|dos|el|al|bin|le|la|ten)"
_NAME = rf"(?:(?:Prof|Dr|Mr|Mrs|Ms|Assoc|Ing|Dott|Sir|Dame)\.?\s)*[A-ZÀ-ÞŁŚŠŽČ][\w.'’-]*(?:\s{_PART}){{1,3}}"
_HOME = r"(?:\s\([^()]{1,60}\))?"
PEOPLE = rf"{_NAME}{_HOME}(?:(?:,\s(?:and\s)?|\s(?:and|&|und|et|y|e|en)\s){_NAME}{_HOME}){{0,7}}"
"""One to eight people, each perhaps with a home in brackets; no group, in the letters of their names."""

_NOTED = rf"(?:\d(?:,\d)?\s?)?{_NAME}(?:,\d)*[*†‡]?{_HOME}"
"""A name with the numbers of homes told below: `1Ada Reed`, `Ada Reed1,2`."""

MOST_AUTHORS = 20


@cache
def _people() -> re.Pattern[str]:
    authors = rf"{_NOTED}(?:\s?;\s{_NOTED}){{0,{MOST_AUTHORS}}}"
    return re.compile(rf"(?:[-–—]\s)?(?:{PEOPLE}|{authors})")


def are_people(text: str) -> bool:
    """Whether words are made like names of people; `Panel Discussion` is too, so many have to be."""
    return _people().fullmatch(text) is not None


def speaks_behind(text: str, said: str) -> bool:
    """Whether a name stands in a text behind a comma: `Closing remarks, Ada Reed (Harbour)`."""
    return are_people(said) and text.partition(said)[0].rstrip().endswith(",")


def names_at_end(text: str) -> str:
    """The names that words end with, behind a comma, colon, dash or full stop: `Salt roads, Ada Reed`."""
    last = re.split(r"[.,:;–—|]\s|\s-\s", text)[-1].strip()
    return last if are_people(last) else ""
