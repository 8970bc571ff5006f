"""A weekday as people say it: "Sat", "Freitagabend", "Sun 21st", "opening Friday"."""

from __future__ import annotations

from datetime import date, timedelta

from scrapers.dates.said_day import OPENING, ORDINAL, Day, Edition, part_after
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import CUTS, NOONS, PARTS, UNITS_AFTER, bag, months, weekdays

_PAST = bag("last letzten vorigen afgelopen yesterday vorige")


_NEXT = bag("next nächsten kommenden prochain próximo prossimo volgende")


_PT_NUMBERS = bag("segunda terça terca quarta quinta sexta")


_LEADS_IN = bag(
    "on this am le el il na no op this next ce este questo dieser for til until every ( , - / : at"
)


_OF = bag("del de du da do della dei")


_PT_BEFORE = frozenset(("na", "nesta", "essa", ",", "e", "esta", "#", "próxima"))


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


def weekday(
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
    if words[index + 1 : index + 2] and words[index + 1][0].isdecimal() and not post.follows_blank(index + 1):
        return None  # "Sun7 Bar"
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
    part, last = part_after(words, last, part)
    return _with_number(words, Day(on, part, index, last), posted, taken)


def _short_is_day(post: Spoken, index: int, language: str, taken: set[int]) -> bool:
    """Whether a short word that may mean something else ("sat", "sun", "so", "mar") is a day here."""
    words = post.words
    after = words[index + 1] if index + 1 < len(words) else ""
    if words[index] == "sun" and after == "." and words[index - 1] in (".", "!") and index + 2 not in taken:
        return False  # "Galway. Sun. Film people."
    if index and words[index - 1] in _OF and words[index] not in _PT_NUMBERS:
        return False  # "Café del Mar"
    if words[index] == "so" and after == "," and (not index or words[index - 1] in (".", "!", "?")):
        return False  # "So, wer kommt?"
    if index + 1 in taken or index - 1 in taken or after[:1].isdecimal():
        return True
    if language == "en":
        return (
            post.capital(index)
            or words[index - 1] in _LEADS_IN
            or words[index] in ("fri", "tues", "thurs", "thu", "tue")
        )
    if (
        words[index - 1] in ("am", "den", "diesen", "dieser")
        or after in (".", ",", "/", "|", "um", "ab")
        or after in PARTS
    ):
        return len(words[index]) > 2 or post.capital(index)
    return words[index] in _PT_NUMBERS and (
        words[index - 1] in _PT_BEFORE or after in ("às", "as", "à", "dia", "-")
    )


def _with_number(words: list[str], day: Day, posted: date, taken: set[int]) -> Day:
    """ "Sun 21st", "samedi 18": the number behind is the day of the month when the calendar agrees."""
    at = day.last
    while at < len(words) and words[at] in (",", "the", "den", "le", "el", "dem", "der", "dia", "día", "("):
        at += 1
    if at >= len(words) or at in taken:
        return day
    match = ORDINAL.match(words[at])
    behind = words[at + 1 : at + 3]
    if match is None or not months().keys().isdisjoint(behind[1:] if behind[:1] == ["."] else behind[:1]):
        return day
    if behind and (behind[0] in NOONS or behind[0] in UNITS_AFTER):
        return day  # "Sunday, 12 noon"
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
