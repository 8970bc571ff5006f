"""Names of people as programmes print them: `Ada Reed`, `Dr. Lea van Holt (MIT) and Tom Okafor`."""

from __future__ import annotations

import re
from functools import cache

_PART = r"(?:[A-ZÀ-ÞŁŚŠŽČ][\w.'’-]*|de|del|della|van|von|der|den|di|da|dos|el|al|bin|le|la|ten)"
_NAME = rf"(?:(?:Prof|Dr|Mr|Mrs|Ms|Assoc|Ing|Dott|Sir|Dame)\.?\s)*[A-ZÀ-ÞŁŚŠŽČ][\w.'’-]*(?:\s{_PART}){{1,3}}"
_HOME = r"(?:\s\([^()]{1,60}\))?"
PEOPLE = rf"{_NAME}{_HOME}(?:(?:,\s(?:and\s)?|\s(?:and|&|und|et|y|e|en)\s){_NAME}{_HOME}){{0,7}}"
"""One to eight people, each perhaps with a home in brackets; no group, in the letters of their names."""


@cache
def _people() -> re.Pattern[str]:
    return re.compile(PEOPLE)


def are_people(text: str) -> bool:
    """Whether words are made like names of people; `Panel Discussion` is too, so many have to be."""
    return _people().fullmatch(text) is not None


def speaks_behind(text: str, said: str) -> bool:
    """Whether a name stands in a text behind a comma: `Closing remarks, Ada Reed (Harbour)`."""
    return are_people(said) and text.partition(said)[0].rstrip().endswith(",")
