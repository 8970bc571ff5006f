"""Calendar days as people print them, before anybody asks which year: `Sat 4 Nov`, `12.–14.02.`, `2/12/2027`.

Numbers in other trades are left alone: prices, phone numbers, street names, `24/7`, film titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from scrapers.dates.words import ALSO, UNTIL, WEAK_MONTHS, a_means_to, either, is_street, months, weekdays


@dataclass(frozen=True, slots=True)
class Day:
    """One printed day. `year` is `None` when missing; `weekdays` are those the printed word may mean.

    `swappable`: day and month could be meant the other way round. `firm` is false for a shape that is a day
    only beside a weekday or a time (`12/2`). `moment` is the whole token where a machine wrote date and time.
    """

    day: int
    month: int
    year: int | None
    span: tuple[int, int]
    weekdays: frozenset[int] | None = None
    swappable: bool = False
    firm: bool = True
    moment: str | None = None
    last: Day | None = None
    """The last day of a span of days, or `None`."""


BEFORE, BEHIND = 64, 40
"""Characters before the figures of a day, and behind them, that weekday, month and year take at most."""

_D = r"(?:3[01]|[12]\d|0?[1-9])"
_ORD = r"(?:st|nd|rd|th|er|eme|ten|:?[ae]|o|\.)?(?![a-z0-9])"
_YEAR = r"(?:19|20)\d\d(?!\d|:\d|h)"
_SHORT_YEAR = r"\d\d(?=,?\s(?:um|at|om|kl|klo|alle|a\slas|a)\.?\s\d)"
"""Of `13. Dez. 18 um 19 Uhr`: an hour stands behind it."""

_NO_CLOCK = r"(?!\s?(?:[ap]\.?\s?m(?![a-z])|uhr|hrs|h(?![a-z])|o'clock)|[:.]\d\d)"


@cache
def _pattern(name: str, language: str | None = None) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted, for one language or for all."""
    month = rf"(?P<mon>{either(months(language))})(?![a-z])\.?"
    # Short weekdays of every language are welcome here: a day follows at once.
    weekday = rf"(?:{either({*weekdays(), *weekdays(language)})})"
    ahead = (
        rf"(?:(?<![a-z])(?P<wd>{weekday})(?![a-z])[.,:)|\s-]{{0,4}}"
        r"(?:(?:the|den|der|dem|le|el|il|lo|o|am|dia|de|d|pa|na|on)\.?\s+)?)?"
    )
    inner = ahead.replace("?P<wd>", "?P<wd0>")
    # Behind "Feb 28-" the word "Mar" is a month, not the Tuesday of others.
    second = {*weekdays(), *weekdays(language)} - months(language).keys()
    within = inner.replace(weekday, f"(?:{either(second)})")
    until = rf"\s?(?:-{{1,2}}|/|(?<![a-z])(?:{either(UNTIL)})(?![a-z]))\s?"
    also = rf"\s?(?:,|/|(?<![a-z])(?:{either(ALSO[:-2])})(?![a-z])|&|\+)\s?"
    of = r"[\s/-]{0,2}(?:(?:of|de|del|di|da|d')\s?)?(?:the\s)?"
    year = rf"(?:[.,\s/-]{{0,2}}\s?(?:(?:de|del|of|d')\s)?(?P<y>{_YEAR}|'\d\d(?!\d)|{_SHORT_YEAR}))?"
    known = {
        "day month": rf"{ahead}(?<![\d.,:/$€£#+a-z])"
        rf"(?:(?P<list>(?:{_D}{_ORD}{also}(?:{weekday}\.?\s)?){{1,9}}?)|(?P<d0>{_D}){_ORD}{until}{inner})?"
        rf"(?P<d>{_D}){_ORD.replace('0-9', '')}{of}{month}{year}",
        "month day": rf"{ahead}(?<![a-z]){month}(?:,(?=\s\d{{1,2}},?\s(?:19|20)\d\d))?[\s/-]{{0,2}}(?:the\s)?"
        rf"(?:(?P<list>(?:{_D}{_ORD}{also}){{1,9}}?)|(?P<d0>{_D}){_ORD}{until}{within})?"
        rf"(?P<d>{_D}){_ORD}{_NO_CLOCK}(?:[,\s]{{1,2}}(?:(?:de|del|of)\s)?(?P<y>{_YEAR}|'\d\d(?!\d)))?",
        "iso": rf"{ahead}(?<![\d.+-])(?P<y>(?:19|20)\d\d)(?:(?P<s>[-/.])(?P<m>\d{{1,2}})(?P=s)"
        rf"(?P<d>\d{{1,2}})|"
        r"\s?年\s?(?P<m2>\d{1,2})\s?月\s?(?P<d2>\d{1,2})\s?日)(?!\d)"
        r"(?P<clock>t\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)?",
        "numbers": rf"{ahead}(?<![\d.,:/$€£#+-])(?:(?P<a0>\d{{1,2}})\.?(?:(?P<s0>[./])"
        rf"(?P<b0>\d{{1,2}})\.?)?{until}{inner})?"
        r"(?P<a>\d{1,2})\s?(?P<s>[./-])\s?(?P<b>\d{1,2})\s?(?P=s)\s?(?P<y>(?:19|20)\d\d|"
        r"(?<!\d \d\d[./-]\d\d[./-])\d\d)(?!\d|[.,:/-]\d|"
        r"\s?(?:uhr|uur|hrs?\b|h\b|[ap]\.?\s?m\b))",
        "short": rf"{ahead}(?<![\d.,:/$€£#+-])(?:(?P<a0>\d{{1,2}})\.?(?:(?P<s0>[./])"
        rf"(?P<b0>\d{{1,2}})\.?)?{until}{inner})?"
        r"(?P<a>\d{1,2})(?P<s>[./])(?P<b>\d{1,2})(?P<dot>\.?)(?![\d:%€]|[.,/-]\d|\s?(?:€|eur|uhr|uur|"
        r"hrs?\b|hs\b|h\b|[ap]\.?\s?m\b))",
        "behind": rf"[\s,]{{0,2}}[(/]?\s?(?P<wd>{weekday})(?![a-z])\.?\)?(?!\s?,?\s?"
        rf"(?:the\s)?\d{{1,2}}(?![\d:.]|\s?(?:uhr|h|[ap]m)))",
        "year behind": rf"[.,]?\s(?P<y>{_YEAR})",
        "month before": rf"(?<![a-z])(?:{either(months(language))})\.?\s$",
        "months before": rf"(?<![a-z])(?:{either(months(language))})\.?\s?-\s?$",
        "slashed": r"\d/(?:0?[1-9]|1[0-2])$",
        "padded": r"\d/0[1-9]$",
        "day after": r"\s\d{1,2}(?![\d:])",
        "span of hours": r"\s?-{1,2}\s?\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?\s?m(?![a-z])",
    }
    return re.compile(known[name])


def find_days(folded: str, text: str, language: str | None, day_first: bool | None) -> list[Day]:
    """Every day in a text, in order, none overlapping another; the firmer reading of a place wins."""
    found: list[Day] = []
    taken = bytearray(len(folded))
    for name in ("iso", "day month", "month day", "numbers", "short"):
        finder = _pattern(name, language).finditer
        places = _around(_sign(name), folded)
        for match in (match for low, high in places for match in finder(folded, low, high)):
            if any(taken[match.start() : match.end()]) or _is_other(name, match, language):
                continue
            days = list(_read(name, match, text, language, day_first))
            if days:
                taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
                found += days
    found = [_with_weekday_behind(day, folded, language, taken) for day in found]
    return sorted(found, key=lambda day: day.span)


def _is_other(name: str, match: re.Match[str], language: str | None) -> bool:
    """Whether what looks like a day and its month is something else.

    `Feb 28-March 1` is no 28 March, `Mar. 20/07` a Tuesday in Italy, `January-June 19` half of a year.
    """
    text, (begin, end) = match.string, match.span()
    if name == "month day":
        slashed = _pattern("slashed" if language else "padded").search(match[0])
        before = not match["y"] and _pattern("months before", language).search(
            text[max(0, begin - 16) : begin]
        )
        return bool(before or (slashed and match["mon"] in weekdays(language)))
    if name != "day month" or "-" not in match[0]:
        return False
    before = _pattern("month before", language).search(text[max(0, begin - 16) : begin])
    return before is not None and _pattern("day after").match(text, end) is not None


def _around(sign: re.Pattern[str], folded: str) -> list[tuple[int, int]]:
    """The stretches of a text around the sign that a shape of days is never without."""
    places: list[tuple[int, int]] = []
    for found in sign.finditer(folded):
        low, high = max(0, found.start() - BEFORE), found.end() + BEHIND
        if places and low <= places[-1][1]:
            places[-1] = places[-1][0], high
        else:
            places.append((low, high))
    return places


@cache
def _sign(name: str) -> re.Pattern[str]:
    known = {"iso": r"\d\d\d\d\s?[/.年-]", "numbers": r"\d\s?[./-]\s?\d{1,2}\s?[./-]", "short": r"\d[./]\d"}
    return re.compile(known.get(name, r"\d+"))


def _read(
    name: str, match: re.Match[str], text: str, language: str | None, day_first: bool | None
) -> Iterator[Day]:
    if name in ("day month", "month day"):
        yield from _named(match, text, language)
    elif name == "iso":
        yield from _machine(match, text)
    else:
        yield from _numbers(match, day_first)


def _year(printed: str | None) -> int | None:
    """`'27` and `27` are 2027; what is not printed is `None`."""
    if not printed:
        return None
    digits = printed.lstrip("'")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


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
    if part["d0"]:
        last = replace(day, weekdays=_weekdays(part["wd0"], language))
        if int(part["d0"]) < last.day:
            yield replace(day, day=int(part["d0"]), last=last)
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
    if part["list"] and _is_list(part["list"]):
        for number in re.findall(r"\d+", part["list"]):
            yield replace(day, day=int(number))
        weekday = None
    yield replace(day, weekdays=weekday)


def _are_days(printed: str, match: re.Match[str]) -> bool:
    """Whether numbers behind a month are days, the last no hour: `June 13th, 5-6:30pm`."""
    return _is_list(printed) and not _pattern("span of hours").match(match.string, match.end())


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


def _machine(match: re.Match[str], text: str) -> Iterator[Day]:
    part = match.groupdict()
    month, day = int(part["m"] or part["m2"]), int(part["d"] or part["d2"])
    if month > 12 or not 1 <= day <= 31 or not month:
        return
    moment = text[match.start("y") : match.end()] if part["clock"] else None
    yield Day(day, month, int(part["y"]), match.span(), _weekdays(part["wd"]), moment=moment)


def _numbers(match: re.Match[str], day_first: bool | None) -> Iterator[Day]:
    """`12.02.2027`, `2/12/27`, `12.–14.02.`, `Fri 13/2`: points are always day first."""
    part = match.groupdict()
    first, second, separator = int(part["a"]), int(part["b"]), part["s"]
    year = _year(part.get("y"))
    month_first = separator != "." and day_first is False
    swappable = separator != "." and day_first is None and first <= 12 and second <= 12 and first != second
    day, month = (second, first) if (month_first and first <= 12) or second > 12 >= first else (first, second)
    if not (1 <= day <= 31 and 1 <= month <= 12) or (separator == "." and second > 12 and year is None):
        return  # "9.30" is an hour
    dotted = separator == "." and bool(part.get("dot")) and len(part["a"] + part["b"]) >= 2
    firm = year is not None or (dotted and bool(part["wd"]))
    plain = Day(day, month, year, match.span(), _weekdays(part["wd"]), swappable, firm)
    before = _before(part, plain, month_first)
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
    match = _pattern("behind", language).match(folded, day.span[1])
    if match is None or any(taken[match.start() : match.end()]):
        return day
    end = match.end()
    year = _pattern("year behind").match(folded, end) if day.year is None else None
    if year:
        end = year.end()
    span = (day.span[0], end)
    found = _weekdays(match["wd"], language)
    return replace(day, weekdays=found, span=span, year=day.year or (int(year["y"]) if year else None))
