"""Lines of a post that name what is on and its day: a club's week under a title that names only the week.

August 2027, Week 4
Solaris (1973) - FRIDAY (20-08-2027) Director: …
Le Samouraï — Saturday 21 August, 8 pm
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from scrapers.dates.when import When
from scrapers.entries.daily_rows import Showing
from scrapers.entries.feed_text import is_deadline, is_labelled

MOST_LINES = 60
LONGEST_NAME, MOST_WORDS = 80, 12
"""Characters and words of what is on; more are a sentence."""

AHEAD = timedelta(days=120)
"""A post announces what is soon; of a later day it rather tells a story."""

_NAME = re.compile(
    r"\W{0,3}(?P<name>[^\s.].*?)(?:\s*[|·•(\[]|\s+[-–—]|\s?—|(?<=[\w)\]]\s)@|(?P<colon>:))\s*[(\[]?\s*"
)
_SENTENCE = re.compile(r"[.!?;]\s|https?:|@\w")
_OF_POST = re.compile(r"(?:posted|published|updated|written|edited|by|last)\b", re.IGNORECASE)


def dated_rows(lines: Sequence[str], whens: Callable[[str], list[When]], near: date) -> list[Showing]:
    """Every line that begins with a name and, behind a sign, a weekday with its day and hour or year."""
    found: list[Showing] = []
    for line in lines[:MOST_LINES]:
        if not any(map(str.isdigit, line[:200])) or is_deadline(line) or is_labelled(line):
            continue
        when = next(iter(whens(line[:300])), None)
        if when is None or not _is_soon(when, near):
            continue
        if name := _name_before(line[: when.span[0]]):
            found.append(Showing(name, when.start, when.end, when.guessed))
    return found


def _is_soon(when: When, near: date) -> bool:
    """Whether a day is told in full, with the weekday it has, and lies shortly ahead of the post."""
    in_full = when.weekday_agrees is True and (when.year_stated or when.time_stated)
    return in_full and timedelta(days=-1) <= when.start_on - near <= AHEAD


def _name_before(words: str) -> str | None:
    """The name that a sign divides from the day behind it; a lone word with a colon is a label."""
    found = _NAME.fullmatch(words) if len(words) <= LONGEST_NAME + 8 else None
    if found is None:
        return None
    name = found["name"].strip()
    if name[0].islower() or not any(map(str.isalpha, name)) or len(name.split()) > MOST_WORDS:
        return None
    if _SENTENCE.search(name) or _OF_POST.match(name) or (found["colon"] and " " not in name):
        return None
    return name
