"""One hour from digits ("7pm", "18h30", "20 Uhr 30") or words ("half six", "halb acht", "sixish")."""

from __future__ import annotations

import re

from scrapers.dates.said_evidence import TOGETHER, goes_on, number_form, said_as_hour
from scrapers.dates.said_hour import MERIDIEM, Clock, with_fraction, with_part
from scrapers.dates.said_signs import DIGITS, LEADS
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import CLOCK_AFTER, HOURS, RELATIVE, UNITS_AFTER, bag, weekdays

_MONEY = frozenset("$€£¥₹#+&")


_MONEY_AFTER = bag("$ € £ % usd eur euros euro dollars bucks th st nd rd min mins minutes km m years")


_HOUR_UNITS = bag("hrs hours uhr h sharp")
_COUNTED_HOURS = bag("hours hour hr hrs")
_DAY_WORDS = bag("tonight tomorrow tmrw today hoy oggi heute")
# "8 o'clock" may be in the evening; "8h" is not.
_SPOKEN_UNITS = bag("o'clock oclock bells ish sharp")


# Where "23.30" is said of the evening, "11.30" is the morning, whatever is drunk.
_BY_24_HOURS = frozenset(("de", "fr", "it", "nl"))
_LATE_MORNING = (10, 11)
_FIVE_TO_SEVEN = (["à", "7"], ["a", "7"], ["@", "7"])
_PARTS_BEHIND_AM = bag("abend nachmittag vormittag morgen mittag")
_AT = bag("at ab um om @ alle às las")


_ONES = frozenset(("one", "un", "una", "une", "uma", "eins", "één"))


def from_number(post: Spoken, index: int, language: str, previous: Clock | None) -> Clock | None:
    """An hour that begins with a digit, or `None`."""
    words = post.words
    word = words[index]
    before = words[index - 1] if index else ""
    if before in _MONEY or (after := words[index + 1] if index + 1 < len(words) else "") in _MONEY_AFTER:
        return None
    form = number_form(word) or number_form(_first_of_two(word))
    if form is None:
        return _four_digits(words, index, after)
    lead, mark, minutes, unit = form
    hour, minute, last = int(lead), int(minutes or 0), index + 1
    if after in _COUNTED_HOURS and language == "en" and hour < 13 and lead[0] != "0":
        return None  # "3 hours in the queue"
    if hour > 24 or minute > 59 or (mark == "," and language == "en"):
        return None
    part = MERIDIEM.get(unit)
    marked = before == "ore" or mark in ("h", "u", "uhr") or unit in ("h", "hs", "hrs", "hr", "u", "uhr")
    if language == "en" and words[index + 1 : index + 3] == ["o", "clock"]:
        unit, last = "ish", index + 3
    strong = bool(part or marked or unit == "ish" or mark == ":")
    if not unit and word == "5" and words[index + 1 : index + 3] in _FIVE_TO_SEVEN:
        part = "pm"  # "un 5 à 7": the hours after work; an hour said outright counts more
    if unit == "x" or (unit == "u" and language == "en" and hour < 10):
        return None
    if after == "ore" and words[index + 2 : index + 3] and words[index + 2][0] in DIGITS:
        return None  # "lunedì 19 ore 9.30": the day, then the hour
    if (
        not unit
        and after in UNITS_AFTER
        and not (after == "a" and (language != "en" or _is_article(words, index + 1)))
        and after != "x"
        and not _is_german_am(words, index + 1)
    ):
        part, last = MERIDIEM.get(after, part), index + 2
        marked = marked or (after not in MERIDIEM and after not in _SPOKEN_UNITS)
        strong = True
        minute, last = _minutes_after_unit(words, last, after, minute)
    elif not unit and after == "-" and words[index + 2 : index + 3] == ["ish"]:
        strong, last = True, index + 3
    elif not unit and after == "-" and index + 2 < len(words) and words[index + 2].startswith("uhr-"):
        strong, marked, last = True, True, index + 2  # "18-Uhr-Film": what it is of stays to be read
    if part and hour > 12:
        part = "24"  # "19pm"
    if mark in (".", ","):
        if before == "#" or _is_dotted_date(words, index, minutes, language):
            return None
        strong = strong or minute % 5 == 0
    of_24 = (len(lead) == 2 and lead[0] == "0") or (
        hour in _LATE_MORNING and mark != "" and language in _BY_24_HOURS
    )
    clock = Clock(hour, minute, part, index, last, strong, marked or of_24)
    clock = with_fraction(words, clock)
    if clock.strong or (hour and (goes_on(post, previous, clock) or said_as_hour(post, clock, language))):
        return clock
    return None


_TWO_HOURS = re.compile(r"(\d{1,2})(:\d\d)?/(\d{1,2})(:\d\d)?(am|pm|p)?$")


def _first_of_two(word: str) -> str:
    """ "8:30/9", "7/8pm" start at the first; "7/8" is a date or a thread."""
    match = _TWO_HOURS.match(word) if "/" in word else None
    if match is None or not (match[2] or match[4] or match[5]) or int(match[3]) - int(match[1]) not in (0, 1):
        return ""
    return match[1] + (match[2] or "") + (match[5] or "")


def _is_article(words: list[str], at: int) -> bool:
    """ "take him 4 a pint": what is counted or wanted follows."""
    behind = words[at + 1 : at + 2]
    return behind != [] and behind[0].isalpha() and behind[0] not in CLOCK_AFTER


def _is_german_am(words: list[str], at: int) -> bool:
    """ "um 9 am Abend": the part of the day follows, "am" is no forenoon."""
    return words[at] == "am" and words[at + 1 : at + 2] != [] and words[at + 1] in _PARTS_BEHIND_AM


def _minutes_after_unit(words: list[str], last: int, unit: str, minute: int) -> tuple[int, int]:
    """The minutes of "20 Uhr 30" and "18 h 30"."""
    if (
        unit in ("uhr", "h", "heures", "heure", "uur", "horas")
        and last < len(words)
        and len(words[last]) == 2
        and words[last].isdecimal()
    ):
        value = int(words[last])
        if value < 60 and value % 5 == 0:
            return value, last + 1
    return minute, last


def _four_digits(words: list[str], index: int, after: str) -> Clock | None:
    """ "1245h", "730pm", "1900 hrs", "1930 tonight", "ab 1930"; "2026 today" is a year."""
    word = words[index]
    before = words[index - 2] if index > 1 and words[index - 1] == "," else words[index - 1] if index else ""
    behind = words[index + 2] if after == "." and index + 2 < len(words) else after
    with_unit = after in _HOUR_UNITS or (behind in _DAY_WORDS and not word.startswith("202"))
    with_unit = with_unit or (
        (before in _AT or before in RELATIVE or before in weekdays())
        and len(word) == 4
        and word.endswith(("00", "15", "30", "45"))
    )
    with_unit = with_unit or _stands_alone(words, index)
    match = TOGETHER.match(word) or (TOGETHER.match(word + "h") if with_unit else None)
    if match is None or int(match[1]) > 24 or int(match[2]) > 59:
        return None
    part = MERIDIEM.get(match[3])
    last = index + (2 if word.isdecimal() and after in _HOUR_UNITS else 1)
    if not part and (int(match[1]) > 12 or after in _HOUR_UNITS or not word.isdecimal()):
        part = "24"  # of "930 tonight" the evening is meant
    return Clock(int(match[1]), int(match[2]), part, index, last)


def _stands_alone(words: list[str], index: int) -> bool:
    """ ", 1030, pancakes": between marks, and no year."""
    word, around = words[index], words[index - 1 : index] + words[index + 1 : index + 2]
    if index == 0 or len(word) != 4 or not {",", "."}.issuperset(around):
        return False
    return word.endswith(("00", "15", "30", "45")) and not word.startswith(("19", "20"))


def _is_dotted_date(words: list[str], index: int, second: str, language: str) -> bool:
    """ "14.10." and "am 14.10" are dates; "14.15" is a clock."""
    if language == "en" and int(second) > 12:
        return False
    after = words[index + 1] if index + 1 < len(words) else ""
    before = words[index - 1] if index else ""
    if after == "." and 1 <= int(second) <= 12 and index + 2 < len(words):
        return True
    if before in weekdays() and 1 <= int(second) <= 12 and int(second) % 5:
        return True
    return before in ("am", "den", "dem", "il", "le", "el") and 1 <= int(second) <= 12


def from_words(post: Spoken, index: int, language: str) -> Clock | None:
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
        and words[index + 1 : index + 2]
        not in (["o'clock"], ["oclock"], ["pm"], ["p.m."], ["p.m"], ["heure"])
        and (index == 0 or words[index - 1] not in ("à", "um", "at", "alle", "às", "om", "la"))
    ):
        return None
    if not hour or (not ish and language not in languages):
        return None
    if name == "une" and words[index + 1 : index + 2] != ["heure"]:
        return None  # "à une vie où on dort"
    clock = with_fraction(words, Clock(hour, 0, None, index, index + 1, strong=ish, spelt=True))
    after = words[clock.last] if clock.last < len(words) else ""
    if after in _COUNTED_HOURS and language == "en":
        return None  # "the next two hours"
    if after == "o" and words[clock.last + 1 : clock.last + 2] == ["clock"]:
        return with_part(words, clock._replace(last=clock.last + 2, strong=True))
    if after in UNITS_AFTER and after not in ("a", "u", "x", "p", "h", "am"):
        return with_fraction(
            words, clock._replace(last=clock.last + 1, strong=True, part=MERIDIEM.get(after, clock.part))
        )
    if (clock.strong and (ish or clock.minute)) or "'" in name:  # "all'una"
        return clock
    return clock if said_as_hour(post, clock, language) else None


def _led(words: list[str], index: int, language: str) -> Clock | None:
    """ "half six" is 6:30 in English; "halb acht", "half acht" is 7:30 in German and Dutch."""
    lead, at = words[index], index + 1
    link = words[at] if at < len(words) else ""
    if link in ("past", "after", "to", "nach", "vor", "over", "voor") or (lead, link) == ("quarter", "of"):
        at += 1
    elif lead not in ("half", "halb", "viertel", "dreiviertel"):
        return None
    hour = _plain_hour(words[at] if at < len(words) else "")
    if not hour:
        return None
    quarter = lead in ("quarter", "viertel", "kwart")
    if link in ("to", "vor", "voor", "of"):
        hour, minute = (hour - 1) or 12, 45 if quarter else 30
    elif link in ("past", "after", "nach", "over"):
        minute = 15 if quarter else 30
    elif lead == "half" and language != "nl" and not _is_dutch(words[at]):
        minute = 30
    else:
        hour, minute = (hour - 1) or 12, {"viertel": 15, "dreiviertel": 45}.get(lead, 30)
    return with_part(words, Clock(hour, minute, None, index, at + 1, spelt=True))


def _is_dutch(word: str) -> bool:
    """ "half elf" is half past ten whatever else the post is written in."""
    return "nl" in HOURS.get(word, (0, frozenset()))[1]


def _plain_hour(word: str) -> int:
    """1-12 from digits or a number word, else 0."""
    if word.isdecimal():
        return int(word) if 1 <= int(word) <= 12 else 0
    return 1 if word == "een" else HOURS.get(word.removesuffix("ish").rstrip("-"), (0, frozenset()))[0]
