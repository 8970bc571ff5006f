"""Days and runs of days whose month is told once: `October 17–19 and 24–26`, `4, 7 a 9 y 12 de mayo`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from scrapers.dates.day import Day
from scrapers.dates.day_shapes import DAY, HOUR, NO_CLOCK, ORDINAL, YEAR
from scrapers.dates.words import ALSO, UNTIL, UNTIL_DAY, WEAK_MONTHS, either, months

MOST = 9
"""Days and runs of one month that a line lists behind each other."""

JOINTS = frozenset(ALSO) - {"a", "&", "+"}
"""Words between two days that are never "to"."""

UNTIL_ALONE = frozenset(UNTIL) - JOINTS
"""Words between two days that are never "and", but for the Czechs' "a"."""


@cache
def _pattern(name: str, language: str | None = None) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted, for one language or for all."""
    word = either(months(language))
    month = rf"(?P<mon>{word})(?![a-z])\.?"
    until = rf"\s?(?:-|(?<![a-z])(?:{either((*UNTIL_ALONE, *UNTIL_DAY))})(?![a-z]))\s?"
    joint = rf"(?<![a-z])(?:{either(JOINTS)})(?![a-z])|[&+/]"
    part = rf"{DAY}{ORDINAL}(?:{until}{DAY}{ORDINAL})?"
    begins = r"(?:(?:from|du|dal|vom|von|del|de|do|van|fra|od)\s)?"  # "du 17 au 19 et du 24 au 26 mars"
    parts = rf"{part}(?:(?:(?:\s?,)?\s?(?:{joint})|\s?,)\s?{begins}{part}){{1,{MOST}}}"
    known = {
        # A dash or "to" between two numbers, and another number near: what no list of runs is without.
        "sign": r"\d\D{1,8}\d{1,2}\D{1,9}\d",
        "month first": rf"(?<![a-z]){month}\s(?P<parts>{parts}){NO_CLOCK}(?!\s?-\s?\d)"
        rf"(?:,?\s(?P<y>{YEAR}))?",
        "days first": rf"(?<![\d.,:/$€£#+a-z-])(?<!\d\s)(?<!\d,\s)(?P<parts>{parts})"
        rf"\s(?:(?:of|de|del|di|d')\s?)?{month}(?:,?\s(?:(?:de|del|of)\s)?(?P<y>{YEAR}))?",
        "part": rf"(?P<d>{DAY}){ORDINAL}(?:{until}(?P<end>{DAY}){ORDINAL})?",
        "joint": joint,
        "hour behind": rf"[\s,;|@(-]{{0,4}}(?:(?:at|um|om|alle|ore|a\slas|a|klo?|from)\.?\s)?{HOUR}",
        "month behind": rf",?\s(?:(?:{joint})\s)?(?:{word})(?![a-z])\.?\s\d",
    }
    return re.compile(known[name])


def runs_listed(folded: str, language: str | None) -> Iterator[Day]:
    """Each day and each run of such lists; lists of days without a run are read among the other shapes."""
    if not _pattern("sign").search(folded):
        return
    for name in ("month first", "days first"):
        for match in _pattern(name, language).finditer(folded):
            yield from _days(match, language)


def _days(match: re.Match[str], language: str | None) -> Iterator[Day]:
    parts = [
        (int(part["d"]), int(part["end"] or 0))
        for part in _pattern("part", language).finditer(match["parts"])
    ]
    numbers = [number for part in parts for number in part if number]
    rises = all(one < two for one, two in pairwise(numbers))
    if not rises or not any(end for _, end in parts) or not _are_days(match, language):
        return
    month, year = months(language)[match["mon"]], int(match["y"]) if match["y"] else None
    firm = year is not None or match["mon"] not in ("may", "march", "mar", *WEAK_MONTHS)
    for first, end in parts:
        last = Day(end, month, year, match.span(), None, firm=firm) if end else None
        yield Day(first, month, year, match.span(), None, firm=firm, last=last)


def _are_days(match: re.Match[str], language: str | None) -> bool:
    """Whether the numbers are no hours, as those of `March 4, 7-9` may be: a word joins them or a year ends
    them, or their hour or another month stands behind.
    """
    if match["y"] or _pattern("joint", language).search(match["parts"]):
        return True
    behind = (_pattern(name, language) for name in ("hour behind", "month behind"))
    return any(pattern.match(match.string, match.end()) for pattern in behind)
