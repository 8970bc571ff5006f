"""Hours of the day inside a post: "7pm", "6ish", "18h30", "20 Uhr", "half six", "halb acht", "a las ocho y media".

A bare number is an hour only when a neighbour says so ("at 7", "tomorrow 8", "6-8p"); prices, counts, streets
and rooms are not. A clock keeps what it is for: a start, an end, somebody's screening, the old time of a move.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from scrapers.dates.said_signs import DIGITS, LEADS
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import (
    AFTERS,
    CLOCK_AFTER,
    CLOCK_BEFORE,
    END_BEFORE,
    HOURS,
    MIDNIGHTS,
    NOONS,
    OLDS,
    PART_OF_CLOCK,
    PARTS,
    RELATIVE,
    SHOWS,
    TRAVEL,
    UNITS_AFTER,
    months,
    weekdays,
)

NUMBER = re.compile(r"(\d{1,2})(?:([:.,hu]|uhr)(\d\d))?(ish|am|pm|a|p|h|hs|hrs|hr|u|uhr|x)?$")
TOGETHER = re.compile(r"(\d{1,2})(\d\d)(am|pm|a|p|h|hs|hrs|hr|uhr|u)$")
MERIDIEM = {
    "am": "am",
    "a": "am",
    "a.m.": "am",
    "a.m": "am",
    "pm": "pm",
    "p": "pm",
    "p.m.": "pm",
    "p.m": "pm",
}
HALF_WORDS = frozenset(
    ("y", "e", "et", "media", "mezza", "mezzo", "meia", "demie", "demi", "cuarto", "quart", "quarto")
)
THIRTY = frozenset(("media", "mezza", "mezzo", "meia", "demie", "demi"))
FIFTEEN = frozenset(("cuarto", "quart", "quarto", "un"))


class Clock(NamedTuple):
    """An hour as said: `hour` 0-24; `part` is am, pm, 24 (sure as it stands) or a part of the day, else `None`.

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


def clocks(post: Spoken, language: str, signs: list[int], taken: frozenset[int] = frozenset()) -> list[Clock]:
    """Every hour in the post, in the order written, ranges joined.

    `signs` are the places of `time_words`; `taken` are token places read otherwise.
    """
    found: list[Clock] = []
    behind = 0
    for index in signs:
        if index < behind or index in taken:
            continue
        clock = _clock_at(post, index, language, found[-1] if found else None)
        if clock is not None:
            found.append(clock)
            behind = clock.last
    if not signs:
        return []
    found = _ranges(post, found or _bare(post.words, taken), language)
    return [_placed(post, clock) for clock in found]


def _clock_at(post: Spoken, index: int, language: str, previous: Clock | None) -> Clock | None:
    """The hour that begins at a token, or `None`."""
    words = post.words
    word = words[index]
    if word[0] in DIGITS:
        return _from_number(post, index, language, previous)
    if word in NOONS or word in MIDNIGHTS:
        after = words[index + 1] if index + 1 < len(words) else ""
        plain = not after[:1].isalpha() or after in CLOCK_AFTER or after in RELATIVE or after in weekdays()
        return Clock(12 if word in NOONS else 24, 0, "24", index, index + 1, strong=plain)
    if word in HOURS or word in LEADS or word.endswith("ish"):
        return _from_words(post, index, language)
    return None


def _bare(words: list[str], taken: frozenset[int]) -> list[Clock]:
    """When nothing else is an hour: a number alone between commas ("grass, cans, Spanish Arch, 6.") or "4-6 in"."""
    for index, word in enumerate(words):
        if not word.isdigit() or len(word) > 2 or not 1 <= int(word) <= 12 or index in taken or not index:
            continue
        behind = words[index + 1 : index + 4]
        after = behind[0] if behind else ""
        if words[index - 1] in (",", ".") and after in (",", ".", "") and words[index - 2] not in months():
            return [Clock(int(word), 0, None, index, index + 1, strong=False, spelt=True)]
        if (
            len(behind) > 1
            and after == "-"
            and behind[1].isdigit()
            and 1 <= int(behind[1]) <= 12
            and words[index - 1][0].isalpha()
        ):
            end = behind[2] if len(behind) > 2 else ""
            if end in ("in", "at", "@", ",", ".", "") and words[index - 1] not in months():
                later = Clock(int(behind[1]), 0, None, index + 2, index + 3, strong=False)
                return [Clock(int(word), 0, None, index, index + 1, strong=False, spelt=True), later]
    return []


def _from_number(post: Spoken, index: int, language: str, previous: Clock | None) -> Clock | None:
    """An hour that begins with a digit, or `None`."""
    words = post.words
    word = words[index]
    before = words[index - 1] if index else ""
    if before in _MONEY or (after := words[index + 1] if index + 1 < len(words) else "") in _MONEY_AFTER:
        return None
    form = _number_form(word)
    if form is None:
        return _four_digits(word, after, index)
    lead, mark, minutes, unit = form
    hour, minute, last = int(lead), int(minutes or 0), index + 1
    if hour > 24 or minute > 59 or (mark == "," and language == "en"):
        return None
    part = MERIDIEM.get(unit)
    marked = mark in ("h", "u", "uhr") or unit in ("h", "hs", "hrs", "hr", "u", "uhr")
    strong = bool(part or marked or unit == "ish" or mark == ":")
    if unit == "x" or (unit == "u" and language == "en" and hour < 10):
        return None
    if not unit and after in UNITS_AFTER and not (after == "a" and language != "en") and after != "x":
        part, last = MERIDIEM.get(after, part), index + 2
        marked = marked or after not in MERIDIEM
        strong = True
        minute, last = _minutes_after_unit(words, last, after, minute)
    elif not unit and after == "-" and index + 2 < len(words) and words[index + 2].startswith("uhr-"):
        strong, marked, last = True, True, index + 3
    if part and hour > 12:
        part = "24"  # "19pm"
    if mark in (".", ","):
        if before == "#" or _is_dotted_date(words, index, minutes, language):
            return None
        strong = strong or minute % 5 == 0
    clock = Clock(hour, minute, part, index, last, strong, marked or (len(lead) == 2 and lead[0] == "0"))
    clock = _with_fraction(words, clock)
    if clock.strong or (hour and (_goes_on(post, previous, clock) or _said_as_hour(post, clock, language))):
        return clock
    return None


@lru_cache(maxsize=4096)
def _number_form(word: str) -> tuple[str, str, str, str] | None:
    """Hour, mark, minutes and unit of a number token: "18h30" → 18, h, 30, nothing."""
    match = NUMBER.match(word)
    return (match[1], match[2] or "", match[3] or "", match[4] or "") if match else None


_MONEY = frozenset("$€£¥₹#+&")
_MONEY_AFTER = frozenset(
    "$ € £ % usd eur euros euro dollars bucks th st nd rd min mins minutes km m years".split()
)


def _minutes_after_unit(words: list[str], last: int, unit: str, minute: int) -> tuple[int, int]:
    """The minutes of "20 Uhr 30" and "18 h 30"."""
    if unit in ("uhr", "h") and last < len(words) and len(words[last]) == 2 and words[last].isdigit():
        value = int(words[last])
        if value < 60 and value % 5 == 0:
            return value, last + 1
    return minute, last


def _four_digits(word: str, after: str, index: int) -> Clock | None:
    """ "1245h", "730pm", "1900 hrs"."""
    match = TOGETHER.match(word) or (
        TOGETHER.match(word + "h") if after in ("hrs", "hours", "uhr", "h") else None
    )
    if match is None or int(match[1]) > 24 or int(match[2]) > 59:
        return None
    part = MERIDIEM.get(match[3])
    last = index + (1 if not word.isdigit() else 2)
    return Clock(int(match[1]), int(match[2]), part or "24", index, last)


def _is_dotted_date(words: list[str], index: int, second: str, language: str) -> bool:
    """ "14.10." and "am 14.10" are dates; "14.15" is a clock."""
    if language == "en" and int(second) > 12:
        return False
    after = words[index + 1] if index + 1 < len(words) else ""
    before = words[index - 1] if index else ""
    if after == "." and int(second) <= 12 and index + 2 < len(words):
        return True
    if before in weekdays() and 1 <= int(second) <= 12 and int(second) % 5:
        return True
    return before in ("am", "den", "dem", "il", "le", "el") and 1 <= int(second) <= 12


def _with_fraction(words: list[str], clock: Clock) -> Clock:
    """Add "y media", "et demie", "e mezza", "menos cuarto" and "de la tarde" behind the hour."""
    at = clock.last
    tail = words[at : at + 4]
    if tail[:1] and tail[0] in ("y", "e", "et") and len(tail) > 1 and not clock.minute:
        if tail[1] in THIRTY:
            clock = clock._replace(minute=30, last=at + 2, strong=True)
        elif tail[1] in ("cuarto", "quart", "quarto"):
            clock = clock._replace(minute=15, last=at + 2, strong=True)
        elif tail[1] == "un" and tail[2:3] and tail[2] in ("quarto", "quart"):
            clock = clock._replace(minute=15, last=at + 3, strong=True)
    elif tail[:2] and tail[0] in ("menos", "moins", "meno") and "rt" in "".join(tail[1:3]):
        clock = clock._replace(
            hour=clock.hour - 1, minute=45, last=at + (2 if tail[1] != "le" else 3), strong=True
        )
    return _with_part(words, clock)


def _with_part(words: list[str], clock: Clock) -> Clock:
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
        if word not in (
            "de",
            "la",
            "da",
            "du",
            "della",
            "di",
            "in",
            "the",
            "'s",
            "am",
            "del",
            "o'clock",
            "uhr",
            "heute",
        ):
            break
    return clock


_PART_NAMES = {name: part for part, names in PART_OF_CLOCK.items() for name in names}


def _said_as_hour(post: Spoken, clock: Clock, language: str) -> bool:
    """Whether a bare number is an hour here: what stands before asks for one and what follows leaves it be."""
    words, at = post.words, clock.last
    first = clock.first - 1
    if first > 0 and words[first] in (",", ":", "("):
        first -= 1
    before = words[first] if first >= 0 else ""
    second = words[first - 1] if first > 0 else ""
    after = words[at] if at < len(words) else ""
    if after in _COUNTED or before in _COUNTING or (before == "las" and second not in _LAS_BEFORE):
        return False
    if clock.part:
        return True
    if before in weekdays() and _hour_follows(words, at):
        return False
    day_before = before in RELATIVE or before in weekdays() or before in PARTS
    if not (before in CLOCK_BEFORE or day_before):
        return (
            after in RELATIVE
            or (after == "-" and _range_follows(words, at))
            or _until_follows(words, before, at)
        )
    if (before == "a" and language != "es") or (before == "um" and language == "pt"):
        return False
    if not after or not after[0].isalnum():
        return after not in ("%", "/", "'", '"') and not (after == "." and _day_of_month(words, at))
    if (
        after in CLOCK_AFTER
        or after in _BETWEEN
        or after in RELATIVE
        or after in PARTS
        or after in weekdays()
    ):
        return True
    if before in _SURE_BEFORE or second in RELATIVE or second in weekdays() or second in PARTS:
        return True
    return post.capital(at) and day_before


_COUNTED = frozenset(
    "people persons personas persone pessoas personnes personen leute mensen seats films movies películas of us euros guests spots "
    "places plätze friends min minutes minuti minuten days rue via calle avenue avenida rua strasse straße street st best minutos "
    "years weeks months drinks beers rounds spaces tickets plazas posti vagas plekken more other others women filmmakers".split()
)
_COUNTING = frozenset(
    "for of are only room table gate hall screen stage suite door bus tram line platform pier theater theatre cinema sala salle saal "
    "zaal booth level floor etage pour für para per voor seat row raum kino no nr route episode part day track ep".split()
)
_UNTIL = frozenset("bis à a al alle às as tot to till until hasta y et e and und".split())
_OPENERS = frozenset("von de da dalle das from van between entre zwischen tra tussen".split())


def _goes_on(post: Spoken, previous: Clock | None, clock: Clock) -> bool:
    """The second hour of "6 to 8", "12-2"."""
    if previous is None or previous.last != clock.first - 1 or post.words[clock.first - 1] not in _BETWEEN:
        return False
    after = post.words[clock.last] if clock.last < len(post.words) else ""
    return after not in _COUNTED


def _hour_follows(words: list[str], at: int) -> bool:
    """Whether a clear hour comes a word or two behind: then the number before it is the day of the month."""
    for place in range(at, min(at + 3, len(words))):
        if words[place] == "-" and place == at:
            return False
        match = NUMBER.match(words[place]) if words[place][0].isdigit() else None
        if match and place > at:
            unit = words[place + 1] if place + 1 < len(words) else ""
            return bool(match[4] or match[2]) or unit in UNITS_AFTER or words[place - 1] in CLOCK_BEFORE
        if words[place] in NOONS:
            return True
    return False


def _until_follows(words: list[str], before: str, at: int) -> bool:
    """ "von 18 bis 20 Uhr", "de 18 a 20h"."""
    if before not in _OPENERS or at + 1 >= len(words) or words[at] not in _UNTIL:
        return False
    follower = words[at + 2] if words[at + 1] == "las" and at + 2 < len(words) else words[at + 1]
    return follower[0].isdigit()


_LAS_BEFORE = frozenset(("a", "de", "desde", "hasta", "sobre", "hacia", ",", "entre", "y", "para"))
_SURE_BEFORE = frozenset("um las alle dalle ore às as om ab gegen around about".split())


def _day_of_month(words: list[str], at: int) -> bool:
    """ "12. Oktober": the point belongs to a day."""
    return at + 1 < len(words) and words[at + 1] in months()


def _range_follows(words: list[str], at: int) -> bool:
    """Whether "- 8p" or "- 18:30" follows: a clear hour behind a dash makes the number before it one too."""
    if at + 1 >= len(words) or not words[at + 1][0].isdigit():
        return False
    match = NUMBER.match(words[at + 1])
    if match is None:
        return False
    unit = words[at + 2] if at + 2 < len(words) else ""
    if bool(match[4] or match[2] in (":", "h", "u")) or unit in UNITS_AFTER or unit in RELATIVE:
        return True
    return unit in weekdays() and len(unit) > 2


def _from_words(post: Spoken, index: int, language: str) -> Clock | None:
    """An hour said in words: "half six", "halb acht", "quarter past 7", "a las ocho y media", "sixish"."""
    words = post.words
    word = words[index]
    if word in LEADS:
        return _led(words, index, language)
    ish = word.endswith("ish")
    name = word[:-3].rstrip("-") if ish else word
    hour, languages = HOURS.get(name, (0, frozenset()))
    if (
        name in _ONES
        and not ish
        and (index == 0 or words[index - 1] not in ("à", "um", "at", "alle", "às", "om", "la"))
    ):
        return None
    if not hour or (not ish and language not in languages):
        return None
    clock = _with_fraction(words, Clock(hour, 0, None, index, index + 1, strong=ish, spelt=True))
    after = words[clock.last] if clock.last < len(words) else ""
    if after in UNITS_AFTER and after not in ("a", "u", "x", "p", "h", "am"):
        return _with_fraction(
            words, clock._replace(last=clock.last + 1, strong=True, part=MERIDIEM.get(after, clock.part))
        )
    if clock.strong and (ish or clock.minute):
        return clock
    return clock if _said_as_hour(post, clock, language) else None


_ONES = frozenset(("one", "un", "una", "une", "uma", "eins", "één"))


def _led(words: list[str], index: int, language: str) -> Clock | None:
    """ "half six" is 6:30 in English; "halb acht", "half acht" is 7:30 in German and Dutch."""
    lead, at = words[index], index + 1
    link = words[at] if at < len(words) else ""
    if link in ("past", "after", "to", "nach", "vor", "over", "voor"):
        at += 1
    elif lead not in ("half", "halb", "viertel", "dreiviertel"):
        return None
    hour = _plain_hour(words[at] if at < len(words) else "")
    if not hour:
        return None
    quarter = lead in ("quarter", "viertel", "kwart")
    if link in ("to", "vor", "voor"):
        hour, minute = (hour - 1) or 12, 45 if quarter else 30
    elif link in ("past", "after", "nach", "over"):
        minute = 15 if quarter else 30
    elif lead == "half" and language != "nl":
        minute = 30
    else:
        hour, minute = (hour - 1) or 12, {"viertel": 15, "dreiviertel": 45}.get(lead, 30)
    return _with_part(words, Clock(hour, minute, None, index, at + 1, spelt=True))


def _plain_hour(word: str) -> int:
    """1-12 from digits or a number word, else 0."""
    if word.isdigit():
        return int(word) if 1 <= int(word) <= 12 else 0
    return HOURS.get(word.removesuffix("ish"), (0, frozenset()))[0]


_BETWEEN = frozenset(("-", "to", "till", "til", "until", "bis", "à", "a", "al", "alle", "às", "as", "tot", "and", "und", "et",
                      "y", "e", "en", "hasta", "las", "jusqu'à", "fino", "até", "ate"))  # fmt: skip


def _ranges(post: Spoken, found: list[Clock], language: str) -> list[Clock]:
    """Join "6-8pm" and "von 18 bis 20 Uhr" into one clock with an end."""
    joined: list[Clock] = []
    for clock in found:
        last = joined[-1] if joined else None
        between = post.words[last.last : clock.first] if last else []
        if last and not last.end and 0 < len(between) <= 2 and all(word in _BETWEEN for word in between) and (
            between[0] == "-" or post.words[last.first - 1] in _RANGE_LEADS or between[0] not in ("and", "und", "et", "y", "e", "en")
        ):  # fmt: skip
            joined[-1] = _joined(last, clock)
        else:
            joined.append(clock)
    return joined


_RANGE_LEADS = frozenset(("between", "entre", "zwischen", "tra", "tussen", "from", "las"))


def _joined(start: Clock, end: Clock) -> Clock:
    """A range; a start without am/pm takes the end's unless it would then begin after it."""
    part = start.part
    if part is None and end.part in ("am", "pm", "evening", "afternoon", "morning") and start.hour <= 12:
        late = start.hour % 12 * 60 + start.minute >= end.hour % 12 * 60 + end.minute
        part = end.part if not late else ("am" if end.part == "pm" else "pm")
    if part is None and end.marked:
        return start._replace(last=end.last, strong=True, marked=True, end=end)
    return start._replace(part=part, last=end.last, strong=start.strong or end.strong, end=end)


def _placed(post: Spoken, clock: Clock) -> Clock:
    """Say what the hour is for, from the words around it."""
    words = post.words
    before = words[max(0, clock.first - 5) : clock.first]
    after = words[clock.last : clock.last + 3]
    if (
        before
        and before[-1] in END_BEFORE
        or before[-2:] in (["hasta", "las"], ["bis", "um"], ["fino", "alle"])
    ):
        return clock._replace(role="end")
    if _of_a_show(before, after):
        return clock._replace(role="show")
    near = before[-3:]
    if not TRAVEL.isdisjoint(near + after[:1]) or (near[-1:] == ["by"] and not TRAVEL.isdisjoint(words)):
        return clock._replace(role="travel")
    if _is_old(before):
        return clock._replace(role="old")
    return clock


_OLD_LINKS = frozenset("at of a las de um à the las alle às om per d' die the our".split())


def _is_old(before: list[str]) -> bool:
    """ "not at 6", "instead of 6", "statt 20 Uhr", "en vez de las 7"."""
    rest = list(before)
    while rest and rest[-1] in _OLD_LINKS:
        rest.pop()
    if not rest or rest[-1] not in OLDS or (rest[-1] == "instead" and "of" not in before):
        return False
    return rest[-1] != "no" or "las" in before[-2:]


_THE_ONE_AT = (["la", "de", "las"], ["el", "de", "las"])  # "la de las 22" is the showing at ten
_THE = frozenset(("the", "that", "my", "our", "their", "die", "der"))
_FROM_THE = frozenset(("on", "until", "till", "by"))


def _of_a_show(before: list[str], after: list[str]) -> bool:
    """ "the 9pm screening", "after our panel at 6", "la séance de 20h"."""
    for word in after:
        if word in SHOWS or word.startswith("uhr-"):
            return True
        if not word[0].isalpha() or word in ("at", "in", "@", "for", "im", "chez", "en", "au"):
            break
    if before[-3:] in _THE_ONE_AT or (before[-1:] == ["la"] and before[-2:-1] != ["a"]):
        return True
    if before and before[-1] in _THE and not (len(before) > 1 and before[-2] in _FROM_THE):
        return True  # "the 9pm" is a screening by its hour
    if not (AFTERS.isdisjoint(before) or SHOWS.isdisjoint(before)):
        return "," not in before and "." not in before
    return False
