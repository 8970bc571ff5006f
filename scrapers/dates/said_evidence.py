"""Whether a bare number is an hour: what stands before it asks for one, and what follows leaves it be."""

from __future__ import annotations

import re
from functools import lru_cache

from scrapers.dates.said_hour import BETWEEN, Clock
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import (
    CLOCK_AFTER,
    CLOCK_BEFORE,
    MOVES,
    NOONS,
    OLDS,
    PARTS,
    RELATIVE,
    UNITS_AFTER,
    bag,
    months,
    weekdays,
)

NUMBER = re.compile(r"(\d{1,2})(?:([:.,hu]|uhr)(\d\d))?((?:am|pm)?ish|am|pm|a|p|h|hs|hrs|hr|u|uhr|x)?$")


TOGETHER = re.compile(r"(\d{1,2})(\d\d)(am|pm|a|p|h|hs|hrs|hr|uhr|u)$")


_COUNTED = bag(
    "people persons personas persone pessoas personnes personen leute mensen seats films movies "
    "películas of us euros guests spots places plätze friends min minutes minuti minuten days rue via "
    "calle avenue avenida rua strasse straße street st best minutos years weeks months drinks beers "
    "rounds spaces tickets plazas posti vagas plekken more other others women filmmakers pelis cortos "
    "proyecciones proiezioni corti filmes sessões curtas séances courts filme vorstellungen"
)


_COUNTING = bag(
    "for of are only room table gate hall screen stage suite door bus tram line platform pier theater "
    "theatre cinema sala salle saal zaal booth level floor etage pour für para per voor seat row raum "
    "kino no nr route episode part day track ep"
)


_UNTIL = bag("bis à a al alle às as tot to till until hasta y et e and und")


_OPENERS = bag("von de da dalle das from van between entre zwischen tra tussen")


_THIS = frozenset(("this", "in", "de", "del"))


_ONWARDS = frozenset(("onwards", "onward", "sharp"))


_OPEN_ENDS = tuple([word] for word in bag("late close closing sunset whenever they we dawn dark last"))
# "4 the day", "10 the nicht": as Scots say today and tonight.
_TODAYS = (
    ["tonight"],
    ["today"],
    ["tomorrow"],
    ["heute"],
    ["ce"],
    ["hoy"],
    ["stasera"],
    ["hoje"],
    ["vanavond"],
)
_SCOTS = (["day"], ["night"], ["nicht"], ["morn"])


_DASHES = bag("- to til till until 'til")


_LAS_BEFORE = frozenset(("a", "de", "desde", "hasta", "sobre", "hacia", ",", "entre", "y", "para"))


_LE_BEFORE = frozenset(("verso", "intorno", "per", "dopo", "entro"))


_MOVED_TO = frozenset(("to", "auf", "naar")) | OLDS


_SURE_BEFORE = bag("um las alle dalle ore h às as om ab gegen around about tipo")


@lru_cache(maxsize=4096)
def number_form(word: str) -> tuple[str, str, str, str] | None:
    """Hour, mark, minutes and unit of a number token: "18h30" → 18, h, 30, nothing."""
    match = NUMBER.match(word)
    return (match[1], match[2] or "", match[3] or "", match[4] or "") if match else None


def said_as_hour(post: Spoken, clock: Clock, language: str) -> bool:
    """Whether a bare number is an hour here: what stands before asks for one, what follows leaves it be."""
    words, at = post.words, clock.last
    first = clock.first - 1
    if first > 0 and (words[first] in (",", ":", "(") or (words[first] == "-" and _parts(post, first))):
        first -= 1
    before = words[first] if first >= 0 else ""
    second = words[first - 1] if first > 0 else ""
    after = words[at] if at < len(words) else ""
    if before == "le" and (second in _LE_BEFORE or (language == "it" and second in (",", "(", ":"))):
        return True  # "verso le otto"
    if after in _COUNTED or before in _COUNTING or (before == "las" and second not in _LAS_BEFORE):
        return False
    if after == "for" and _range_follows(words, at):
        return True  # "6 for 6.30"
    if clock.part or (before == "la" and second == "a") or after in _ONWARDS:
        return True
    if before in months() and after == "-" and _is_month(before, language):
        return False  # "March 14 - 1:30pm"
    if before in weekdays() and (
        after in months() or _hour_follows(words, at) or _is_month(before, language)
    ):
        return False  # "Sat 20 Oct"
    if before in _MOVED_TO and not MOVES.isdisjoint(words[:first]):
        return True  # "pushed to 6, was 5"
    day_before = before in RELATIVE or before in weekdays() or before in PARTS
    if not (before in CLOCK_BEFORE or day_before):
        return _asked_for_behind(post, clock, before, after)
    if (before == "a" and language != "es") or (before == "um" and language == "pt"):
        return False
    if not after or not after[0].isalnum():
        return after not in ("%", "/", "'", '"') and not (after == "." and _day_of_month(words, at))
    if after in CLOCK_AFTER or after in BETWEEN or after in RELATIVE or after in PARTS or after in weekdays():
        return True
    if before in _SURE_BEFORE or second in RELATIVE or second in weekdays() or second in PARTS:
        return True
    if before in RELATIVE and not post.writes_capitals():
        return not after.endswith("s")  # "tmrw 8 wasatch bagel", not "today 5 films"
    return post.capital(at) and day_before


def _asked_for_behind(post: Spoken, clock: Clock, before: str, after: str) -> bool:
    """Whether only what follows a number says that it is an hour: `8 tonight`, `8 – late`, `8 the morn`."""
    words, at = post.words, clock.last
    return (
        after in RELATIVE
        or (after == "still" and (words[at + 1 : at + 2] or ["."])[0] in (".", "!", ","))
        or (after == "," and post.words[clock.first - 1] == "," and words[at + 1 : at + 2] in _TODAYS)
        or (after == "the" and words[at + 1 : at + 2] in _SCOTS)
        or (after in _THIS and words[at + 1 : at + 2] != [] and words[at + 1] in PARTS)
        or (after in _DASHES and (_range_follows(words, at) or words[at + 1 : at + 2] in _OPEN_ENDS))
        or _until_follows(words, before, at)
    )


def _parts(post: Spoken, place: int) -> bool:
    """Whether a dash stands between blanks, and not in "6 - 8"."""
    numbers = post.words[place - 1][0].isdecimal() and place > 0
    return (
        not numbers
        and post.follows_blank(place)
        and place + 1 < len(post.words)
        and post.follows_blank(place + 1)
    )


def goes_on(post: Spoken, previous: Clock | None, clock: Clock) -> bool:
    """The second hour of "6 to 8", "12-2"."""
    if previous is None or previous.last != clock.first - 1 or post.words[clock.first - 1] not in BETWEEN:
        return False
    after = post.words[clock.last] if clock.last < len(post.words) else ""
    return after not in _COUNTED


def _hour_follows(words: list[str], at: int) -> bool:
    """Whether a clear hour comes a word or two behind: then the number before it is the day of the month."""
    for place in range(at, min(at + 3, len(words))):
        if words[place] == "-" and place == at:
            return False
        match = NUMBER.match(words[place]) if words[place][0].isdecimal() else None
        if match and place > at:
            unit = words[place + 1] if place + 1 < len(words) else ""
            return bool(match[4] or match[2]) or unit in UNITS_AFTER or words[place - 1] in CLOCK_BEFORE
        if words[place] in NOONS:
            return True
    return False


def _is_month(word: str, language: str) -> bool:
    """ "Mar 16" is in March, where "mar" is not Tuesday."""
    return word in months() and (word not in weekdays() or language not in weekdays()[word][1])


def _until_follows(words: list[str], before: str, at: int) -> bool:
    """ "von 18 bis 20 Uhr", "de 18 a 20h"."""
    if before not in _OPENERS or at + 1 >= len(words) or words[at] not in _UNTIL:
        return False
    follower = words[at + 2] if words[at + 1] == "las" and at + 2 < len(words) else words[at + 1]
    return follower[0].isdecimal()


def _day_of_month(words: list[str], at: int) -> bool:
    """ "12. Oktober": the point belongs to a day."""
    return at + 1 < len(words) and words[at + 1] in months()


def _range_follows(words: list[str], at: int) -> bool:
    """Whether "- 8p" or "- 18:30" follows: a clear hour behind a dash makes the number before it one too."""
    if at + 1 >= len(words) or not words[at + 1][0].isdecimal():
        return False
    match = NUMBER.match(words[at + 1])
    if match is None:
        return False
    unit = words[at + 2] if at + 2 < len(words) else ""
    behind = words[at + 2 : at + 5]
    if behind[:1] == ["this"] or behind[:2] == ["in", "the"]:
        return not PARTS.keys().isdisjoint(behind[1:])  # "2 to 4 in the afternoon", "7-9 this evening"
    if bool(match[4] or match[2] in (":", "h", "u", ".")) or unit in UNITS_AFTER or unit in RELATIVE:
        return True
    return unit in weekdays() and len(unit) > 2
