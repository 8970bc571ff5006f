"""Who speaks stands where houses may: `Ada Reed (Harbour University)` below the title of each talk."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import names_place
from scrapers.programme_words.people_names import are_people

PEOPLE, SURE = 0.6, 0.3
"""Of the values of a field: so many are made like names, and so many can be nothing else."""

FEWEST = 3


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "short home": r",\s(?-i:[A-Z]{3,6})$",
        "home": r"\s\(.+\)$|,\s.*(?<!\w)(?:universit\w*|université|universidad|università|college|school|"
        r"institut\w*|labs?|laborator\w*|research|inc|ltd|gmbh|corp\w*|foundation|academy|hochschule)(?!\w)",
        "degree": r"^(?:(?:prof|dr|mag|dipl|ing|assoc|dott|mr|mrs|ms)\b\.?[\s-]*)+",
        "several": r",\s|\s(?:and|&|und|et|y|e|en)\s",
    }
    return re.compile(known[name], re.IGNORECASE)


def are_speakers(values: Sequence[str]) -> bool:
    """Whether most values of a field are people, many of them surely so: a degree, a home, several."""
    people = [value for value in values if is_speaker(value)]
    sure = [value for value in people if is_speaker_at_home(value)]
    sure += [value for value in people if value not in sure and _are_several(value)]
    return len(sure) >= FEWEST and len(people) >= PEOPLE * len(values) and len(sure) >= SURE * len(values)


def is_speaker(value: str) -> bool:
    """Whether a value is a name, perhaps with a home, and no house's."""
    name = _pattern("short home").sub("", _pattern("home").sub("", value))
    return are_people(name) and not (names_place(name) or is_house(name))


def is_speaker_at_home(value: str) -> bool:
    """Whether a value is a name with a home or a degree, which nothing else has."""
    return any(_pattern(sign).search(value) for sign in ("home", "degree")) and is_speaker(value)


def _are_several(value: str) -> bool:
    parts = _pattern("several").split(value)
    return len(parts) > 1 and all(map(are_people, parts))
