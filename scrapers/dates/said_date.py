"""A date as people say it: "3 Feb", "March 13th", "14. Oktober", "14/10", "the 14th"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from scrapers.dates.said_day import ORDINAL, Day
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import bag, months, weekdays

NUMERIC = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?$")


ISO = re.compile(r"(20\d\d)$")


_STREETS = bag(
    "st street ave avenue floor anniversary time edition year blvd annual and & rd row arrondissement"
)


def dated(post: Spoken, index: int, posted: date, month_first: bool, taken: set[int]) -> Day | None:
    """ "3 Feb", "March 13th", "14. Oktober", "14 de octubre", "14/10", "14.10.", "2026-02-12", "the 14th"."""
    words = post.words
    word = words[index]
    if word in months():
        return _month_then_day(post, index, posted, taken)
    if ISO.match(word) and words[index + 1 : index + 2] == ["-"] and len(words) > index + 4:
        return made(words[index], words[index + 2], words[index + 4], posted, index, index + 5)
    if numeric := NUMERIC.match(word):
        return _numeric(post, index, numeric, posted, month_first)
    match = ORDINAL.match(word)
    if match is None:
        return None
    at = index + 1
    while at < len(words) and words[at] in (".", "de", "of", "-"):
        at += 1
    if at < len(words) and words[at] in months():
        last = at + 1
        year = words[last] if last < len(words) and ISO.match(words[last]) else None
        return made(year, months()[words[at]], match[1], posted, index, last + (year is not None))
    suffix = word[len(match[1]) :]
    if suffix in ("st", "nd", "rd", "th") and index and words[index - 1] in ("the", "on"):
        return _day_of_month(words, int(match[1]), posted, index)
    return None


def _day_of_month(words: list[str], number: int, posted: date, index: int) -> Day | None:
    """ "the 14th": the next day of the month with this number; not a street, a floor or an anniversary."""
    after = words[index + 1] if index + 1 < len(words) else ""
    before = words[index - 1]
    if (
        after in _STREETS
        or (before == "on" and number < 10)
        or not (after == "" or not after[0].isalpha() or after in ("at", "from"))
    ):
        return None
    for ahead in range(32):
        on = posted + timedelta(days=ahead)
        if on.day == number:
            return Day(on, None, index, index + 1)
    return None


def _month_then_day(post: Spoken, index: int, posted: date, taken: set[int]) -> Day | None:
    """ "March 13", "Oct. 14th", "Feb-3"."""
    words, at = post.words, index + 1
    if at < len(words) and (words[at] == "." or (words[at] == "-" and not post.follows_blank(at))):
        at += 1
    if at >= len(words) or at in taken:
        return None
    match = ORDINAL.match(words[at])
    if match is None:
        return None
    return made(None, months()[words[index]], match[1], posted, index, at + 1)


def _numeric(post: Spoken, index: int, match: re.Match[str], posted: date, month_first: bool) -> Day | None:
    """ "14/10" or "10/14"; thread marks ("1/2") and fractions lie too far off to be meant."""
    first, second = int(match[1]), int(match[2])
    if "." in match[0] and match[3] is None and not _point_or_article(post, index):
        return None
    month, day = (first, second) if month_first and "/" in match[0] else (second, first)
    if month > 12:
        month, day = day, month
    year = match[3] and (match[3] if len(match[3]) == 4 else "20" + match[3])
    found = made(year, month, day, posted, index, index + 1)
    if found and year is None and abs((found.on - posted).days) > 75:
        return None
    return found


def _point_or_article(post: Spoken, index: int) -> bool:
    after = post.words[index + 1] if index + 1 < len(post.words) else ""
    before = post.words[index - 1] if index else ""
    return after == "." or before in ("am", "den", "le", "il", "el", ".", ",") or before in weekdays()


def made(
    year: str | None, month: int | str, day: int | str, posted: date, first: int, last: int
) -> Day | None:
    """A date; without a year, the one nearest to the posting that is not long past."""
    try:
        if year:
            return Day(date(int(year), int(month), int(day)), None, first, last, None, True)
        on = date(posted.year, int(month), int(day))
        if (posted - on).days > 60:
            on = on.replace(year=posted.year + 1)
        elif (on - posted).days > 300:
            on = on.replace(year=posted.year - 1)
    except (ValueError, OverflowError):
        return None
    return Day(on, None, first, last, None, True)
