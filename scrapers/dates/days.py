"""Calendar days as people print them, before anybody asks which year: `Sat 4 Nov`, `12.–14.02.`, `2/12/2027`.

Numbers in other trades are left alone: prices, phone numbers, street names, `24/7`, film titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from scrapers.dates.day import Day
from scrapers.dates.day_shapes import pattern, sign
from scrapers.dates.dotted import is_in_sentence
from scrapers.dates.eastern import eastern_days
from scrapers.dates.month_once import days_below_months, stretches
from scrapers.dates.runs_listed import runs_listed
from scrapers.dates.span_order import order_of_span
from scrapers.dates.weekday_spans import with_weekdays_of_spans
from scrapers.dates.words import WEAK_MONTHS, a_means_to, is_street, months, weekdays

LAST_CENTURY = 45
"""The two digits from which on a year is one of the century before."""


def find_days(folded: str, text: str, language: str | None, day_first: bool | None) -> list[Day]:
    """Every day in a text, in order, none overlapping another; the firmer reading of a place wins."""
    found = [*eastern_days(folded), *runs_listed(folded, language)]
    taken = bytearray(len(folded))
    for day in found:
        taken[slice(*day.span)] = b"\x01" * (day.span[1] - day.span[0])
    for name in ("iso", "day month", "month day", "glued", "numbers", "short"):
        finder = pattern(name, language).finditer
        places = stretches(sign(name), folded)
        for match in (match for low, high in places for match in finder(folded, low, high)):
            if any(taken[match.start() : match.end()]) or _is_other(name, match, text, language):
                continue
            days = list(_read(name, match, text, language, day_first))
            if not days and name == "short" and match["b0"]:
                match = pattern(name, language).search(folded, match.start(), match.start("a")) or match
                days = list(_read(name, match, text, language, day_first))  # "03.10. / 17.30 Uhr"
            if days:
                taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
                found += days
    found += days_below_months(folded, language, taken)
    found = [_with_weekday_behind(day, folded, language, taken) for day in found if not _is_old(day, folded)]
    found = with_weekdays_of_spans(found, folded, language)
    return sorted(found, key=lambda day: day.span)


def _is_old(day: Day, folded: str) -> bool:
    """Whether a year of long ago stands behind a day: `6 October 1842`; `6 October 1830` may be an hour."""
    return day.year is None and pattern("long ago").match(folded, day.span[1]) is not None


def _is_other(name: str, match: re.Match[str], printed: str, language: str | None) -> bool:
    """Whether what looks like a day and its month is something else: `4Mar` within words is a code, and
    so is `june29`, and `Version 1.5.20` a number.

    `Feb 28-March 1` is no 28 March, nor `Mar 28-May 1` a Tuesday's 28 May; `Mar. 20/07` is a Tuesday in
    Italy, `January-June 19` half of a year, and of `Part 2 May 9, 2027` the 2 is no day.
    """
    text, (begin, end) = match.string, match.span()
    if name == "numbers":
        short = match["s"] == "." and len(match["y"]) == 2 and not match["wd"]
        return short and pattern("before version").search(text, max(0, begin - 48), begin) is not None
    begins = not text[text.rfind("\n", 0, begin) + 1 : begin].strip()
    if name == "glued":
        return not (match["y"] or match["wd"] or (begins and pattern("parted").match(text, end)))
    if name == "month day" and not (match["y"] or match["wd"] or begins) and match["mon"] + "," in match[0]:
        return True  # "in March, 4 …"
    if name == "month day":
        month, day = match.span("mon"), match.start("d")
        glued = month[1] == day and printed[slice(*month)].islower() and not (match["y"] or match["wd"])
        if glued and not begins:
            return True
        slashed = pattern("slashed" if language else "padded").search(match[0])
        before = not match["y"] and pattern("months before", language).search(
            text[max(0, begin - 16) : begin]
        )
        return bool(before or (slashed and match["mon"] in weekdays(language)))
    if name == "day month" and not (match["y"] or match["wd"]) and pattern("its day behind").match(text, end):
        return True
    if name != "day month" or "-" not in match[0]:
        return False
    if match["wd"] in months(language) and pattern("day after").match(text, end):
        return True
    before = pattern("month before", language).search(text[max(0, begin - 16) : begin])
    return before is not None and pattern("day after").match(text, end) is not None


def _read(
    name: str, match: re.Match[str], text: str, language: str | None, day_first: bool | None
) -> Iterator[Day]:
    if name in ("day month", "month day", "glued"):
        yield from _named(match, text, language)
    elif name == "iso":
        yield from _machine(match, text, language)
    else:
        yield from _numbers(match, text, language, day_first)


def _year(printed: str | None) -> int | None:
    """`'27` and `27` are 2027, `96` is 1996; what is not printed is `None`."""
    if not printed:
        return None
    digits = printed.lstrip("'")
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (2000 if int(digits) < LAST_CENTURY else 1900)


def _weekdays(word: str | None, language: str | None = None) -> frozenset[int] | None:
    if not word:
        return None
    return weekdays(language).get(word) or weekdays().get(word)


def _named(match: re.Match[str], text: str, language: str | None) -> Iterator[Day]:
    """A day and the name of a month, perhaps a span or a list of days before it."""
    part, span = match.groupdict(), match.span()
    word = part["mon"]
    if is_street(match.string[max(0, span[0] - 40) : span[0]], match.string[span[1] : span[1] + 20]):
        return
    month, year = months(language)[word], _year(part["y"])
    weak = _is_weak(word, text[match.start("mon")].islower(), language)
    weekday = _weekdays(part["wd"], language)
    day = Day(int(part["d"]), month, year, span, weekday, firm=not weak or year is not None)
    if part.get("d0"):
        last = replace(day, weekdays=_weekdays(part["wd0"], language))
        if int(part["d0"]) < last.day:
            yield replace(day, day=int(part["d0"]), last=last)
            return
    if not part.get("list"):
        yield day
        return
    if (first := _first_of_span(part["list"], word)) and first < day.day:
        yield replace(day, day=first, weekdays=weekday, last=replace(day, weekdays=None))
        return
    if part["list"] and match.start("mon") < match.start("d") and not _are_days(part["list"], match):
        # `June 3, 11–1pm`: behind the month the first number is the day, and the other something else.
        first = int(re.findall(r"\d+", part["list"])[0])
        yield replace(day, day=first, span=(span[0], match.start("list") + len(str(first))))
        return
    if part["list"] and not part["wd"] and (word := _weekday_at_end(part["list"], language)):
        # `Screen 12, Fri 8 Nov`: days of a list bear a weekday each or none does.
        begin = match.start("list") + part["list"].rindex(word)
        yield replace(day, weekdays=_weekdays(word, language), span=(begin, span[1]))
        return
    if part["list"] and (_is_list(part["list"]) or match.start("mon") < match.start("d")):
        numbers = re.findall(r"\d+", part["list"])
        named = [weekday, *_weekdays_in(part["list"], language)]
        for number, own in zip(numbers, named, strict=False):
            yield replace(day, day=int(number), weekdays=own)
        weekday = named[-1] if len(named) > len(numbers) else None
    yield replace(day, weekdays=weekday)


def _weekdays_in(printed: str, language: str | None) -> list[frozenset[int] | None]:
    """What stands before each day behind the first: `2, friday 3 and saturday `."""
    behind = re.split(r"\d+", printed)[1:]
    words = (re.findall(r"[a-z-]{2,}", between) for between in behind)
    return [_weekdays(said[-1], language) if said else None for said in words]


def _are_days(printed: str, match: re.Match[str]) -> bool:
    """Whether numbers behind a month are days, the last no hour: `June 13th, 5-6:30pm`.

    Where commas alone part them, a year ends them, or three or more that rise end the words, or their hour
    stands behind: `April 10, 11, 16 at 8pm`, `April 10, 16 | 8 pm`.
    """
    if pattern("span of hours").match(match.string, match.end()):
        return False
    if re.search(r"[&+a-z/]", printed):
        return _is_list(printed)
    numbers = [int(number) for number in re.findall(r"\d+", printed + match["d"])]
    if any(one >= two for one, two in pairwise(numbers)):
        return False
    ends = pattern("list ends" if len(numbers) > 2 else "list before hour").match(match.string, match.end())
    others = pattern("other month").match(match.string, match.end())  # "April 29, 30 and May 5"
    return match["y"] is not None or ends is not None or others is not None


def _first_of_span(printed: str | None, month: str) -> int | None:
    """The first day of `7 a 13 de setembro`, whose "a" joins two days of a list in Czech only."""
    found = re.fullmatch(r"(\d+)\W*\sa\s(?:[a-z-]+\.?\s)?", printed or "")
    return int(found[1]) if found and a_means_to(month) else None


def _weekday_at_end(printed: str, language: str | None) -> str | None:
    """The weekday that the numbers before a day end with, if any."""
    found = re.search(r"([a-z]+)\.?\s*$", printed)
    return found[1] if found and _weekdays(found[1], language) else None


def _is_weak(word: str, small: bool, language: str | None) -> bool:
    """Whether a month's word may be another word: `5 may attend`, and abroad `12 out of 20`."""
    if word in ("may", "march", "mar"):
        return small and language in (None, "en")
    return word in WEAK_MONTHS and language is None


def _is_list(printed: str) -> bool:
    """Whether numbers before a day are days too: `3, 12 March` may be a room, `10, 11, 12` is none."""
    return printed.count(",") != 1 or bool(re.search(r"[&+a-z]", printed))


def _machine(match: re.Match[str], text: str, language: str | None) -> Iterator[Day]:
    part = match.groupdict()
    month, day = int(part["m"]), int(part["d"])
    if month > 12 or not 1 <= day <= 31 or not month:
        return
    moment = text[match.start("y") : match.end()] if part["clock"] else None
    span = (match.start(), match.end("clock") if part["clock"] else match.end("d"))
    one = Day(day, month, int(part["y"]), span, _weekdays(part["wd"], language), moment=moment)
    last = _last_of(part, one)
    yield replace(one, last=last, span=match.span()) if last else one


def _last_of(part: dict[str, str | None], first: Day) -> Day | None:
    """The last day of a span that tells its year once, first: `2027.05.16 ~ 05.18`; `- 10.30` is an hour."""
    if not part["m2"] or not part["d2"] or first.year is None:
        return None
    month, day = int(part["m2"]), int(part["d2"])
    if not (1 <= month <= 12 and 1 <= day <= 31) or part["s2"] != part["s"]:
        return None
    after = ((month - first.month) % 12) * 31 + day - first.day
    return Day(day, month, first.year + (month < first.month), first.span, None) if 0 < after <= 62 else None


def _numbers(match: re.Match[str], text: str, language: str | None, day_first: bool | None) -> Iterator[Day]:
    """`12.02.2027`, `2/12/27`, `12.–14.02.`, `Fri 13/2`: points are always day first.

    Its weekday is that of the language: `So 25. 10.` is a Saturday to Czechs, whose year it decides.
    """
    part = match.groupdict()
    first, second, separator = int(part["a"]), int(part["b"]), part["s"]
    year = _year(part.get("y"))
    if day_first is None and separator == part["s0"] == "/":
        day_first = order_of_span((int(part["a0"]), int(part["b0"])), (first, second))
    month_first = separator != "." and day_first is False
    swappable = separator != "." and day_first is None and first <= 12 and second <= 12 and first != second
    day, month = (second, first) if (month_first and first <= 12) or second > 12 >= first else (first, second)
    if not (1 <= day <= 31 and 1 <= month <= 12) or (separator == "." and second > 12 and year is None):
        return  # "9.30" is an hour
    dotted = separator == "." and bool(part.get("dot")) and len(part["a"] + part["b"]) >= 2
    firm = year is not None or (dotted and (bool(part["wd"]) or is_in_sentence(match, text, language)))
    plain = Day(day, month, year, match.span(), _weekdays(part["wd"], language), swappable, firm)
    before = _before(part, plain, month_first)
    if before and part["b0"] and "0" in (part["b0"][0], part["a"][0], part["b"][0]):
        plain = replace(plain, firm=True)  # "04/03 al 08/03": no fractions bear noughts
        before = replace(before, firm=True)
    yield replace(before, last=replace(plain, weekdays=None)) if before else plain


def _before(part: dict[str, str | None], last: Day, month_first: bool) -> Day | None:
    """The first day of a span whose last day is known, or `None` when there is none before it."""
    if not part["a0"]:
        return None
    first, second = int(part["a0"]), int(part["b0"]) if part["b0"] else None
    if second is None:
        return replace(last, day=first) if 1 <= first < last.day else None
    day, month = (second, first) if month_first or second > 12 >= first else (first, second)
    return replace(last, day=day, month=month) if 1 <= day <= 31 and 1 <= month <= 12 else None


def _with_weekday_behind(day: Day, folded: str, language: str | None, taken: bytearray) -> Day:
    """`13 de septiembre, miércoles` and `12 Feb (Thu), 2027`: the weekday may follow, and the year it."""
    if day.weekdays is not None or day.last is not None:
        return day
    match = pattern("behind", language).match(folded, day.span[1])
    if match is None or any(taken[match.start() : match.end()]):
        return day
    end = match.end()
    year = pattern("year behind").match(folded, end) if day.year is None else None
    if year:
        end = year.end()
    span = (day.span[0], end)
    found = _weekdays(match["wd"], language)
    return replace(day, weekdays=found, span=span, year=day.year or (int(year["y"]) if year else None))
