"""Days inside a post: "today", "tmrw", "Sat", "Sun 21st", "3 Feb", "14.10.", "opening Friday", relative to a posting."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import CUTS, PARTS, RELATIVE, TODAY_BEFORE, months, weekdays

Edition = tuple[date, date]
ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|º|ª|ter|ten|e)?$")
NUMERIC = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?$")
ISO = re.compile(r"(20\d\d)$")
OPENING = frozenset(
    "opening first 1st eröffnungs erster ersten primer primo prima primeiro premier eerste day-one".split()
)
LAST = frozenset("last final closing".split())


class Day(NamedTuple):
    """A day as said: the date meant, the part of the day ("evening") if said, and its token places."""

    on: date
    part: str | None
    first: int
    last: int
    offset: int | None = None
    dated: bool = False


def days(
    post: Spoken,
    signs: list[int],
    posted: date,
    language: str,
    edition: Edition | None,
    month_first: bool,
    taken: set[int],
) -> list[Day]:
    """Every day in the post, in the order written.

    `signs` are the places of `time_words`; `taken` are token places already read as hours.
    """
    found: list[Day] = []
    behind = 0
    for index in signs:
        if index < behind or index in taken:
            continue
        day = _day_at(post, index, posted, language, edition, month_first, taken)
        if day is None:
            continue
        behind = day.last
        if found and _touches(post, found[-1], day):
            day = _merged(found.pop(), day)
        found.append(day)
    return found


def _day_at(
    post: Spoken,
    index: int,
    posted: date,
    language: str,
    edition: Edition | None,
    month_first: bool,
    taken: set[int],
) -> Day | None:
    """The day that begins at a token, or `None`."""
    word = post.words[index]
    if word in RELATIVE:
        return _relative(post, index, posted, language)
    if word in weekdays() or "-" in word or word.endswith(("abend", "'s", "night", "morgen", "mittag")):
        day = _weekday(post, index, posted, language, edition, taken)
        if day:
            return day
    if word in PARTS and index and post.words[index - 1] in TODAY_BEFORE:
        return Day(posted, PARTS[word], index - 1, index + 1, 0)
    if word[0].isdigit() or word in months():
        return _dated(post, index, posted, month_first, taken)
    if word == "day" and index and post.words[index - 1] in OPENING and edition and posted <= edition[0]:
        return Day(edition[0], None, index - 1, index + 1)
    return None


def _relative(post: Spoken, index: int, posted: date, language: str) -> Day | None:
    """ "tonight", "tomorrow"; "mañana" and "morgen" are sometimes the morning."""
    word = post.words[index]
    before = post.words[index - 1] if index else ""
    offset, part = RELATIVE[word]
    if word == "mañana" and before in ("la", "cada"):
        return None
    if word in ("mañana", "morgen", "manana") and before in TODAY_BEFORE:
        return Day(posted, "morning", index - 1, index + 1, 0)
    if word == "morgen" and (before in ("guten", "am", "jeden", "goede", "'s") or language == "en"):
        return None
    if word == "mañana" and before == "pasado":
        offset = 2
    if word == "amanhã" and post.words[max(0, index - 2) : index] == ["depois", "de"]:
        offset = 2
    if word in ("tomorrow", "tmrw", "morgen") and post.words[max(0, index - 2) : index] == ["day", "after"]:
        offset = 2
    last = index + 1
    part, last = _part_after(post.words, last, part)
    return Day(posted + timedelta(days=offset), part, index, last, offset)


def _part_after(words: list[str], last: int, part: str | None) -> tuple[str | None, int]:
    """A part of the day right behind the day: "Friday night", "demain soir", "hoje à noite", "mañana por la tarde"."""
    for skip in range(3):
        if last + skip >= len(words):
            break
        word = words[last + skip]
        if word in PARTS and word not in ("am", "pm"):
            return PARTS[word], last + skip + 1
        if word == "morgen" and skip == 0:
            return "morning", last + 1
        if word == "mañana" and skip == 2:
            return "morning", last + 3
        if word not in ("à", "a", "la", "de", "por", "en", "in", "the", "am", "al"):
            break
    return part, last


def _weekday_word(word: str) -> tuple[str, str | None]:
    """The weekday inside "Freitagabend", "Friday's", "mon-fri" and the part of the day it carries."""
    word = word.removesuffix("'s")
    if word in weekdays():
        return word, None
    for cut in CUTS:
        if word.endswith(cut) and word.removesuffix(cut) in weekdays():
            return word.removesuffix(cut), PARTS.get(
                cut, "morning" if cut in ("morgen", "ochtend") else "evening"
            )
    first = word.split("-")[0]
    return (first, None) if first in weekdays() else ("", None)


def _weekday(
    post: Spoken, index: int, posted: date, language: str, edition: Edition | None, taken: set[int]
) -> Day | None:
    """The next such day, today included; in "opening Friday" the first of the festival."""
    words = post.words
    name, part = _weekday_word(words[index])
    if not name:
        return None
    number, languages, short = weekdays()[name]
    if (short or name in _PT_NUMBERS) and (
        language not in languages or not _short_is_day(post, index, language, taken)
    ):
        return None
    before = words[index - 1] if index else ""
    if before in _PAST or words[index + 1 : index + 2] in (["passado"], ["pasado"], ["dernier"], ["scorso"]):
        return None
    base = posted
    if before in OPENING and edition and posted < edition[0]:
        base = edition[0]
    on = base + timedelta(days=(number - base.weekday()) % 7)
    if before in _NEXT and on == posted:
        on += timedelta(days=7)
    last = index + 1
    if last < len(words) and words[last] == "." and short:
        last += 1
    part, last = _part_after(words, last, part)
    return _with_number(words, Day(on, part, index, last), posted, taken)


_PAST = frozenset("last letzten vorigen afgelopen yesterday vorige".split())
_NEXT = frozenset("next nächsten kommenden prochain próximo prossimo volgende".split())
_PT_NUMBERS = frozenset("segunda terça terca quarta quinta sexta".split())
_LEADS_IN = frozenset(
    "on this am le el il na no op this next ce este questo dieser for til until every ( , - / : at".split()
)


def _short_is_day(post: Spoken, index: int, language: str, taken: set[int]) -> bool:
    """Whether a short word that may mean something else ("sat", "sun", "so", "do", "mar", "sex") is a day here."""
    words = post.words
    after = words[index + 1] if index + 1 < len(words) else ""
    if index + 1 in taken or after[:1].isdigit():
        return True
    if language == "en":
        return (
            post.capital(index)
            or words[index - 1] in _LEADS_IN
            or words[index] in ("fri", "tues", "thurs", "thu", "tue")
        )
    if after in (".", ",", "/", "|") or after in PARTS:
        return len(words[index]) > 2 or post.capital(index)
    return words[index] in _PT_NUMBERS and (
        words[index - 1] in _PT_BEFORE or after in ("às", "as", "à", "dia", "-")
    )


_PT_BEFORE = frozenset(("na", "nesta", "essa", ",", "e", "esta", "#", "próxima"))


def _with_number(words: list[str], day: Day, posted: date, taken: set[int]) -> Day:
    """ "Sun 21st", "samedi 18": the number behind a weekday is the day of the month when the calendar agrees."""
    at = day.last
    while at < len(words) and words[at] in (",", "the", "den", "le", "el", "dem", "der", "dia", "día", "("):
        at += 1
    if at >= len(words) or at in taken:
        return day
    match = ORDINAL.match(words[at])
    if match is None or (at + 1 < len(words) and words[at + 1] in months()):
        return day
    on = _agreeing(int(match[1]), day.on.weekday(), posted)
    if on is None:
        return day
    last = at + 2 if at + 1 < len(words) and words[at + 1] == "." and at + 2 < len(words) else at + 1
    return Day(on, day.part, day.first, last)


def _agreeing(number: int, weekday: int, posted: date) -> date | None:
    """The first date from the posting on, within two months, with this day of the month and weekday."""
    for ahead in range(-1, 62):
        on = posted + timedelta(days=ahead)
        if on.day == number and on.weekday() == weekday:
            return on
    return None


def _dated(post: Spoken, index: int, posted: date, month_first: bool, taken: set[int]) -> Day | None:
    """ "3 Feb", "March 13th", "14. Oktober", "14 de octubre", "14/10", "14.10.", "2026-02-12", "the 14th"."""
    words = post.words
    word = words[index]
    if word in months():
        return _month_then_day(words, index, posted, taken)
    if ISO.match(word) and words[index + 1 : index + 2] == ["-"] and len(words) > index + 4:
        return _made(words[index], words[index + 2], words[index + 4], posted, index, index + 5)
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
        return _made(year, months()[words[at]], match[1], posted, index, last + (year is not None))
    suffix = word[len(match[1]) :]
    if suffix in ("st", "nd", "rd", "th") and index and words[index - 1] in ("the", "on"):
        return _day_of_month(words, int(match[1]), posted, index)
    return None


_STREETS = frozenset(
    "st street ave avenue floor anniversary time edition year blvd annual and & rd row arrondissement".split()
)


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


def _month_then_day(words: list[str], index: int, posted: date, taken: set[int]) -> Day | None:
    """ "March 13", "Oct. 14th"."""
    at = index + 1
    if at < len(words) and words[at] == ".":
        at += 1
    if at >= len(words) or at in taken:
        return None
    match = ORDINAL.match(words[at])
    if match is None:
        return None
    return _made(None, months()[words[index]], match[1], posted, index, at + 1)


def _numeric(post: Spoken, index: int, match: re.Match[str], posted: date, month_first: bool) -> Day | None:
    """ "14/10" or "10/14"; thread marks ("1/2") and fractions lie too far off to be meant."""
    first, second = int(match[1]), int(match[2])
    if "." in match[0] and match[3] is None and not _point_or_article(post, index):
        return None
    month, day = (first, second) if month_first and "/" in match[0] else (second, first)
    if month > 12:
        month, day = day, month
    year = match[3] and (match[3] if len(match[3]) == 4 else "20" + match[3])
    made = _made(year, month, day, posted, index, index + 1)
    if made and year is None and abs((made.on - posted).days) > 75:
        return None
    return made


def _point_or_article(post: Spoken, index: int) -> bool:
    after = post.words[index + 1] if index + 1 < len(post.words) else ""
    before = post.words[index - 1] if index else ""
    return after == "." or before in ("am", "den", "le", "il", "el", ".", ",") or before in weekdays()


def _made(
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


def _touches(post: Spoken, one: Day, two: Day) -> bool:
    """Whether two days stand together ("today, Thursday", "Sat 18 October")."""
    between = post.words[one.last : two.first]
    return len(between) <= 2 and all(word in _JOINTS for word in between)


_JOINTS = frozenset(", ( the le el den dem der . on this this den il - = aka is".split())


def _merged(one: Day, two: Day) -> Day:
    """One day said twice: a date outranks a weekday; both outrank a relative word unless they lie far off it."""
    best = two if two.dated or (one.offset is not None and not one.dated) else one
    relative = one if one.offset is not None else two
    on = best.on
    if relative.offset is not None and abs((on - relative.on).days) > 1:
        on = relative.on  # "tonight, Friday is sold out": not the same day after all
    return Day(on, one.part or two.part, one.first, two.last, relative.offset, best.dated)
