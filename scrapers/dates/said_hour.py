"""An hour as people say it, and the words right behind it: "y media", "et demie", "de la tarde"."""

from __future__ import annotations

from typing import NamedTuple

from scrapers.dates.said_minutes import SPELT, behind_hour
from scrapers.dates.said_words import PART_OF_CLOCK, bag, months

MERIDIEM = {
    "am": "am",
    "a": "am",
    "a.m.": "am",
    "a.m": "am",
    "pm": "pm",
    "amish": "am",
    "pmish": "pm",
    "p": "pm",
    "p.m.": "pm",
    "p.m": "pm",
}


THIRTY = frozenset(("media", "mezza", "mezzo", "meia", "demie", "demi"))


BETWEEN = bag(
    "- to till til until bis à a al alle às as tot and und et y e en hasta las jusqu'à fino até ate"
)


_LEADS = frozenset(("y", "e", "et", "menos", "moins", "meno"))


_LINKS = bag("de la da du della di in the this 's am del o'clock uhr heute auf")


_PART_NAMES = {name: part for part, names in PART_OF_CLOCK.items() for name in names}


class Clock(NamedTuple):
    """An hour as said: `hour` 0-24; `part` is am, pm, 24 (sure as it stands), a part of the day or `None`.

    `first`/`last` are token places (last exclusive); `strong` when the form alone shows that it is an hour;
    `spelt` when said in words; `end` the other side of a range; `role` start, end, show, old or travel.
    """

    hour: int
    minute: int
    part: str | None
    first: int
    last: int
    strong: bool = True
    marked: bool = False
    spelt: bool = False
    end: Clock | None = None
    role: str = "start"


def _is_minute(tail: list[str]) -> bool:
    """ "ore 8 e 30"; "24 et 25 juin" are days."""
    return 10 <= int(tail[1]) < 60 and int(tail[1]) % 5 == 0 and months().keys().isdisjoint(tail[2:3])


def with_fraction(words: list[str], clock: Clock) -> Clock:
    """Add "y media", "et demie", "e mezza", "menos cuarto" and "de la tarde" behind the hour."""
    at = clock.last
    if at < len(words) and clock.spelt and not clock.minute and words[at] in SPELT:
        return with_part(words, clock._replace(minute=SPELT[words[at]], last=at + 1, strong=True))
    if at >= len(words) or words[at] not in _LEADS:
        return with_part(words, clock)
    tail = words[at : at + 4]
    if tail[0] in ("y", "e", "et") and len(tail) > 1 and not clock.minute:
        if tail[1] in THIRTY:
            clock = clock._replace(minute=30, last=at + 2, strong=True)
        elif len(tail[1]) == 2 and tail[1].isdecimal() and _is_minute(tail):
            clock = clock._replace(minute=int(tail[1]), last=at + 2, strong=True)  # "ore 8 e 30"
    if not clock.minute and (more := behind_hour(words, at, clock.first)):
        total = (clock.hour * 60 + more[0]) % 1440
        hour = total // 60 or (12 if clock.hour == 1 else 0)  # "une heure moins dix"
        clock = clock._replace(hour=hour, minute=total % 60, last=more[1], strong=True)
    return with_part(words, clock)


def with_part(words: list[str], clock: Clock) -> Clock:
    """Add the part of the day said right after the hour: "8 de la tarde", "8 Uhr abends", "7 tonight"."""
    if clock.part:
        return clock
    at = clock.last
    for skip in range(4):
        if at + skip >= len(words):
            break
        word = words[at + skip]
        part = _PART_NAMES.get(word)
        if part and not (word == "mañana" and (skip == 0 or words[at + skip - 1] != "la")):
            return clock._replace(part=part)
        if word not in _LINKS:
            break
    return clock
