"""Days as East Asia prints them: `2027年3月4日(木)`, `令和9年3月4日`, `3/4(木)〜6(土)`, `3월 4일 (목)`.

The month stands first, the weekday behind the day in a bracket, and it says that `3/4` is a day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from scrapers.dates.day import Day
from scrapers.dates.words import FORENOON, PAST_NOON

_WEEKDAYS = {
    word: number for group in ("月火水木金土日", "월화수목금토일") for number, word in enumerate(group)
}
_OF_WEEK = {word: number for number, word in enumerate("一二三四五六日")} | {"天": 6}
"""Weekdays of China behind their word for week: `周六`."""

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
"""The year before the first of each era."""

LAST_OF_TAIWAN = 199
"""Three figures before `年` count the years of Taiwan, with the name of the era or without."""

_DIGITS = "一二三四五六七八九"
"""The Chinese figures of one to nine, as formal notices print days: `十一月三十日`."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    begins = rf"(?<![{_DIGITS}十])"
    day = rf"(?:3[01]|[12]\d|0?[1-9]|{begins}(?:三十一?|二?十[{_DIGITS}]?|[{_DIGITS}])(?=\s?[日號号]))"
    month = rf"(?:1[0-2]|0?[1-9]|{begins}(?:十[一二]?|[{_DIGITS}])(?=\s?月))"
    alone, whole = r"[月火水木金土日월화수목금토일]", r"[月火水木金土日]曜日?|[월화수목금토일]요일"
    week = r"(?:星期|禮拜|[周週])[一二三四五六日天]"
    bracket = rf"\s?\(\s?(?:{whole}|{week}|{alone}|[一二三四五六])(?:\s?[・·,/、]\s?[^()\d]{{1,6}})?\s?\)"
    weekday = rf"(?:{bracket}|\s?(?:{whole}|{week}))"
    year = (
        r"(?:(?P<y>(?:19|20)\d\d|1[01]\d)|(?P<era>令和|平成|昭和|民國|民国)\s?(?P<ey>\d{1,3}|元))\s?[年년]\s?"
    )
    last = rf"\s?(?:[~-]|から|부터|至|到)\s?(?:(?P<m1>{month})\s?[月월/.]\s?)?(?P<d1>{day})"
    more = rf"(?:\s?[・·、,&]\s?{day}"
    said = rf"(?:{last}(?:\s?[日일号號](?:{weekday})?)|(?P<list>{more}\s?[日일](?:{weekday})?){{1,6}}))?"
    brief = rf"(?:{last}(?:{weekday})|(?P<list>{more}{weekday}){{1,6}}))?"
    halves = "|".join((*FORENOON, *PAST_NOON))
    known = {
        "named": rf"(?<!\d)(?:{year})?(?P<m>{month})\s?[月월]\s?"
        rf"(?P<d>{day})\s?[日일号號](?P<wd>{weekday})?{said}",
        "figures": rf"(?<![\d/.-])(?:(?P<y>(?:19|20)\d\d|1[01]\d)\s?[./-]\s?)?"
        rf"(?P<m>1[0-2]|0?[1-9])\s?[./]\s?(?P<d>{day})\.?(?P<wd>{bracket}){brief}",
        "sign": r"[月월]\s?[\d一二三四五六七八九十]|\d\.?\s?\(\s?[^\x00-\x7f]",
        "listed": rf"(?P<d>\d+|{day})\s?[日일]?(?P<wd>{weekday})?",
        "weekday": rf"{week}|{alone}|[一二三四五六]",
        "word": rf"(?:(?:{'|'.join(_ERAS)})?(?:\d+|元)[年월月日년일号號時时시點点分분半])+|"
        rf"(?:{halves})(?:\d+\D{{1,2}})*|{whole}|{week}|{alone}|[祝休]日?|から|まで|부터",
    }
    return re.compile(known[name])


def eastern_days(folded: str) -> Iterator[Day]:
    """Every such day in a folded text, a span or the days of a list as they are everywhere."""
    if folded.isascii() or not _pattern("sign").search(folded):
        return
    found = [match for name in ("named", "figures") for match in _pattern(name).finditer(folded)]
    for match in sorted(found, key=lambda match: match.start()):
        yield from _read(match)


def _read(match: re.Match[str]) -> Iterator[Day]:
    part = match.groupdict()
    day = Day(_number(part["d"]), _number(part["m"]), _year(part), match.span(), _weekday(part["wd"]))
    if part["d1"]:
        month = _number(part["m1"] or part["m"])
        last = replace(day, day=_number(part["d1"]), month=month, year=None, weekdays=None)
        yield replace(day, last=last) if (last.month, last.day) != (day.month, day.day) else day
        return
    yield day
    for one in _pattern("listed").finditer(part["list"] or ""):
        yield replace(day, day=_number(one["d"]), weekdays=_weekday(one["wd"]))


def _number(printed: str) -> int:
    """A number up to 99 in figures, or in Chinese ones: `三十一`."""
    if printed.isdecimal():
        return int(printed)
    tens, ten, ones = printed.rpartition("十")
    many = _DIGITS.find(tens) + 1 if tens else 1
    return (10 * many if ten else 0) + (_DIGITS.index(ones) + 1 if ones else 0)


def _year(part: dict[str, str | None]) -> int | None:
    if era := part.get("era"):
        return _ERAS[era] + (1 if part["ey"] == "元" else int(part["ey"] or 0))
    if not part["y"]:
        return None
    year = int(part["y"])
    return year if year > LAST_OF_TAIWAN else year + _ERAS["民國"]  # "115年3月7日"


def _weekday(printed: str | None) -> frozenset[int] | None:
    found = _pattern("weekday").search(printed or "")
    if found is None:
        return None
    word = found[0]
    return frozenset({_WEEKDAYS[word] if word in _WEEKDAYS else _OF_WEEK[word[-1]]})


def is_eastern_word(word: str) -> bool:
    """Whether a word is a part of such a day or of its hour: `2027年3月4日`, `木曜日`, `午後1時30分`."""
    return not word.isascii() and _pattern("word").fullmatch(word) is not None
