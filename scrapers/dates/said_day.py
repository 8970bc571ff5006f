"""A day as people say it, and the part of the day right behind it."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from scrapers.dates.said_words import PARTS, bag

Edition = tuple[date, date]


ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|º|ª|ter|ten|e)?$")


OPENING = bag("opening first 1st eröffnungs erster ersten primer primo prima primeiro premier eerste day-one")


class Day(NamedTuple):
    """A day as said: the date meant, the part of the day ("evening") if said, and its token places."""

    on: date
    part: str | None
    first: int
    last: int
    offset: int | None = None
    dated: bool = False


def part_after(words: list[str], last: int, part: str | None) -> tuple[str | None, int]:
    """A part of the day right behind the day: "Friday night", "demain soir", "mañana por la tarde"."""
    for skip in range(3):
        if last + skip >= len(words):
            break
        word = words[last + skip]
        if word in PARTS and word not in ("am", "pm"):
            return PARTS[word], last + skip + 1
        if word == "morgen" and skip == 0:
            return "morning", last + 1
        if word == "mañana" and skip == 2:
            return "morning", last + 3
        if word not in ("à", "a", "la", "de", "por", "en", "in", "the", "am", "al"):
            break
    return part, last
