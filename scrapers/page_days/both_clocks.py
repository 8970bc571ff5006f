"""Hours told twice: on both clocks, `17:00 | 5pm`, in two zones, `2 pm ET / 11 am PT`, or `7 p.m. for 7.30`.

The last is as one comes and as it begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from scrapers.dates.clock import Clock, find_clocks
from scrapers.dates.times import find_times
from scrapers.dates.words import fold, months
from scrapers.dates.zones import hours_ahead
from scrapers.programmes.lines import Line

LONGEST = 120
"""Characters of a line that may be a row."""

LONGEST_HOUR = 12

LONGEST_WAIT = 60
"""Minutes from the hour by which one comes to the hour at which it begins."""


@cache
def _pattern() -> re.Pattern[str]:
    """What stands between the two, compiled when first wanted."""
    return re.compile(r"\s*(?:[|/=·(]|\bor\b|\bou\b|\boder\b|\bo\b|\bfor\b)\s*", re.IGNORECASE)


def with_hours_once(lines: Sequence[Line]) -> list[Line]:
    """The lines without an hour, or a day in another language, that says no more than the one before it."""
    lines = [line for line in lines if not _tells_zones(line)]
    lines = [_in_one_tongue(line) if " / " in line.text else line for line in lines]
    lines = [line for line, after in pairwise([*lines, None]) if line and not _comes_again(line, after)]
    return [_once(line) if _may_repeat(line.text) else line for line in lines]


def _tells_zones(line: Line) -> bool:
    """Whether a line tells the hours below it in other places: `Time zones: Lima 9 March 18:30–22:00`."""
    found = _other_zones().match(line.text)
    return found is not None and bool(find_times(line.text[found.end() :]))


@cache
def _other_zones() -> re.Pattern[str]:
    """What such a line begins with, compiled when first wanted."""
    return re.compile(
        r"\W*(?:(?:other |andere |autres |otr[ao]s |altri |outros )?"
        r"(?:time ?zones|zeitzonen|fuseaux(?: horaires)?|(?:zonas|husos) horari[ao]s|fusi orari|"
        r"fusos(?: horários)?|tijdzones)|local times|ortszeiten|heures locales|horas locales|ore locali|"
        r"horas locais|lokale tijden|时区|時區)\s?[:：]",
        re.IGNORECASE,
    )


def _comes_again(line: Line, after: Line | None) -> bool:
    """Whether an hour stands again right below, deeper in: once for wide screens, once for phones."""
    if after is None or len(line.text) > LONGEST_HOUR or len(after.path) <= len(line.path):
        return False
    # One of the two may be written with a dot: "20.45", "20:45".
    return line.text.replace(".", ":") == after.text and len(find_times(after.text)) == 1


def _in_one_tongue(line: Line) -> Line:
    """The line with its day once: `giovedì 8 ottobre / Thursday, October 8 — 18:30`."""
    first, _, second = line.text.partition(" / ")
    day, again = _day_in(first), _day_in(second)
    if day is None or again is None or day[:2] != again[:2] or len(line.text) > LONGEST:
        return line
    return replace(line, text=f"{first}{second[again[2] :]}")


def _day_in(text: str) -> tuple[int, int, int] | None:
    """The first month that stands beside a number, with that number and where the two end."""
    words = list(_word().finditer(text))
    for at, word in enumerate(words):
        beside = [one for one in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2]) if one["day"]]
        if beside and (month := months().get(fold(word[0]))):
            return month, int(beside[0]["day"]), max(word.end(), beside[0].end())
    return None


@cache
def _word() -> re.Pattern[str]:
    """Words and numbers, compiled when first wanted."""
    return re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|[.ªº](?!\d))?(?![\d:.h])|[^\W\d_]+")


def _may_repeat(text: str) -> bool:
    if len(text) > LONGEST or sum(map(str.isdigit, text)) < 3:
        return False
    return _pattern().search(text) is not None or len(_zone().findall(text)) > 1


def _in_first_zone(text: str, first: Clock, second: Clock) -> str | None:
    """The words with an hour in its first zone only, where the second says the same in another.

    `8:30 am to noon Central Time, 9:30 am to 1 pm Eastern Time`; None where they are two hours.
    """
    here, there = _zone_at(text, first), _zone_at(text, second)
    if here is None or there is None or not _apart().fullmatch(text[here.end() : second.span[0]]):
        return None
    later = second.start - first.start
    if first.end is not None and second.end is not None and second.end - first.end != later:
        return None
    ahead, behind = hours_ahead(_key(there)), hours_ahead(_key(here))
    if here[0].lower() == there[0].lower() or not any(
        later == (one - other) * 60 for one in ahead for other in behind
    ):
        return None
    return f"{text[: here.end()]} {text[there.end() :].lstrip(' )')}".rstrip()


def _zone_at(text: str, clock: Clock) -> re.Match[str] | None:
    """The zone of an hour: right behind it, or what the reader of hours took for a part of it."""
    low, high = clock.span
    return _zone().match(text, high) or next(
        (found for found in _zone().finditer(text, low, high) if found.end() == high), None
    )


def _key(zone: re.Match[str]) -> str:
    return _ABBREVIATED[zone["word"].lower()] if zone["word"] else zone["short"].upper()


_ABBREVIATED = {"eastern": "ET", "central": "CT", "mountain": "MT", "pacific": "PT"}


@cache
def _zone() -> re.Pattern[str]:
    """A zone behind an hour, compiled when first wanted."""
    return re.compile(
        r"\s?\(?(?:(?P<word>(?i:eastern|central|mountain|pacific))(?!\w)(?i:\s(?:standard|daylight)(?!\w))?"
        r"(?i:\stime(?!\w))?|(?P<short>[ECMP][SD]?T|UTC|GMT|WES?T|BST|CES?T|MES?Z|EES?T|MSK)(?!\w))\)?"
    )


@cache
def _apart() -> re.Pattern[str]:
    """What stands between two zones of one hour, compiled when first wanted."""
    return re.compile(r"\s*(?:[,;/|(=·–—-]|\bor\b|\boder\b|\bou\b|\bo\b)?\s*\(?", re.IGNORECASE)


def _once(line: Line) -> Line:
    text = line.text
    clocks = find_clocks(fold(text), text)
    for first, second in pairwise(clocks):
        if zoned := _in_first_zone(text, first, second):
            return replace(line, text=zoned)
        between = text[first.span[1] : second.span[0]]
        if _pattern().fullmatch(between) and _is_again(first, second, between.strip().lower() == "for"):
            behind = text[second.span[1] :]
            rest = behind.removeprefix(")") if "(" in between else behind
            return replace(line, text=f"{text[: first.span[1]]} {rest.lstrip()}".rstrip())
    return line


def _is_again(first: Clock, second: Clock, begins: bool) -> bool:
    """Whether the second hour is the first in other figures, or that at which what one came for begins."""
    if begins:
        return first.end is None and 0 < second.start - first.start <= LONGEST_WAIT
    return (first.start, first.end) == (second.start, second.end)
