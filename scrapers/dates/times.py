"""Times of day that stand without a day: in lists below a heading, beside titles, in cells of their own."""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest

from scrapers.dates.clock import Clock, Strength, find_clocks
from scrapers.dates.web_addresses import without_addresses
from scrapers.dates.words import AT, either, fold
from scrapers.remembered import remembered

EVENING = 12 * 60
"""From noon on a bare number is an hour wherever words that lead to hours stand before it."""

LONGEST = 100_000
"""Characters of a text that are looked at."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "hours": r"(?<![a-z])(?:ore|klo?|klokken|klockan|kello|godz|godzinie|saat)[.:]?\s{1,2}$",
        "at": rf"(?<![a-z])(?:{either(AT)})[.:]?\s{{0,2}}$",
        # "alle 18", "dalle 18 alle 20": the women of "alle 18 donne" go on behind the number.
        "whole": r"\W*(?:a partire )?(?:d?alle|um|kl)\s",  # "ab 18" and "od 18" are ages
        "amount": r"\s?(?:person|anni|eur|euro|posti|film|minuti|squadre|paesi|donne|uomini)",
        "number": r"\d{1,2}\s?A",
        # "0:00 / 3:45": how far a recording on the page has been played.
        "player": r"\W*(?:0:00\s?/\s?(?:\d{1,2}:)?\d{1,2}:\d\d|00:00\s?/\s?(?:00:)?00:00)\W*",
        "joint": r"\s*(?:,|/|&|\+|(?:and|und|et|y|e|en|og|och)(?![a-z]))\s*",
    }
    return re.compile(known[name])


def find_times(text: str) -> list[Clock]:
    """Times of day without a day, for lists of times under a heading; only those that are clearly times."""
    return list(_times(text[:LONGEST]))


@remembered
def _times(text: str) -> tuple[Clock, ...]:
    folded = without_addresses(fold(text))
    if _pattern("player").fullmatch(folded):
        return ()
    clocks = find_clocks(folded, text)
    found: list[Clock] = []
    for clock, behind in zip_longest(clocks, clocks[1:]):
        alone = _stands_alone(clock, folded) or (behind and _is_joined(clock, behind, folded))
        goes_on = bool(found) and _goes_on(found[-1], clock, folded)
        if (alone or goes_on) and not _pattern("number").fullmatch(text, *clock.span):  # "Attachment 2A"
            found.append(clock)
    printed = any(sign.isdigit() for clock in found for sign in folded[slice(*clock.span)])
    # "9:00 PM  Midnight Sun": a word that goes on after an hour in figures is a name.
    return tuple(clock for clock in found if not printed or not _is_name(clock, folded))


def _stands_alone(clock: Clock, folded: str) -> bool:
    """Whether it is clearly a time: `19:30`, `kl. 19.30`, `ore 19`, `19.30` before a wide gap."""
    begin, end = clock.span
    if clock.strength is Strength.BARE:
        whole = clock.start >= EVENING and not folded[end:].strip(" .")
        if whole and _pattern("whole").fullmatch(folded, 0, begin):
            return True
        span = clock.end is not None and folded[max(0, begin - 6) : begin] == "dalle "
        span = span and _pattern("amount").match(folded, end) is None
        return span or _pattern("hours").search(folded, max(0, begin - 12), begin) is not None
    if clock.strength is Strength.CLEAR:
        return True
    if clock.end is not None and not folded[:begin].strip() and not folded[end:].strip():
        return True  # "9.00–10.00" and nothing else
    opens = not folded[:begin].strip() and folded[end : end + 2] == "  " and clock.start % 5 == 0
    return opens or _pattern("at").search(folded, max(0, begin - 12), begin) is not None


def _is_joined(clock: Clock, behind: Clock, folded: str) -> bool:
    """`15.00, 18.30 Uhr`: what is said of the last hour holds for the one before it."""
    joined = _pattern("joint").fullmatch(folded, clock.span[1], behind.span[0]) is not None
    return joined and clock.strength is Strength.DOTTED and behind.strength is Strength.CLEAR


def _goes_on(before: Clock, clock: Clock, folded: str) -> bool:
    """`ore 18.00 e 21.15`: what is said of the first hour holds for the one behind it."""
    joined = _pattern("joint").fullmatch(folded, before.span[1], clock.span[0]) is not None
    return joined and before.strength is clock.strength is Strength.DOTTED


def _is_name(clock: Clock, folded: str) -> bool:
    begin, end = clock.span
    figures = any(sign.isdigit() for sign in folded[begin:end])
    ends_name = _pattern("at").search(folded, max(0, begin - 12), begin) is not None  # "Chimes at Midnight"
    goes_on = folded[end : end + 1] == " " and folded[end + 1 : end + 2].isalpha()
    return not figures and (ends_name or goes_on)
