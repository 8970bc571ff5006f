"""What an hour is for: a start, an end, somebody's screening, a bus, or the old time of a move."""

from __future__ import annotations

from scrapers.dates.said_hour import Clock
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import AFTERS, END_BEFORE, HABITS, OLDS, SHOWS, TRAVEL, bag

_OLD_LINKS = bag("at of a las de um à the las alle às om per d' die the our")


_THE_ONE_AT = (["la", "de", "las"], ["el", "de", "las"])  # "la de las 22" is the showing at ten


_THE = frozenset(("the", "that", "my", "our", "their", "die", "der"))


# "6.30 before the premiere", "9 because the gala": the show behind these is not the hour's.
_ON = AFTERS | bag(
    "at in @ for im chez en au because cos cause as so but and then weil porque perché car parce denn omdat"
)


_OF = bag("de da das do delle dalle des du von vom van las")


_FROM_THE = frozenset(("on", "until", "till", "by"))


_TELLING = END_BEFORE | TRAVEL | OLDS | SHOWS | AFTERS | _THE | {"by", "las", "la", "um", "alle"}


def _glued_to_uhr(after: list[str]) -> bool:
    """ "20 Uhr-Vorstellung"."""
    return any(word.startswith("uhr-") for word in after)


def placed(post: Spoken, clock: Clock) -> Clock:
    """Say what the hour is for, from the words around it."""
    words = post.words
    before = words[max(0, clock.first - 5) : clock.first]
    after = words[clock.last : clock.last + 3]
    if _TELLING.isdisjoint(before) and _TELLING.isdisjoint(after) and not _glued_to_uhr(after):
        return clock
    if (before and before[-1] in END_BEFORE) or (
        before[-2:] in (["hasta", "las"], ["bis", "um"], ["fino", "alle"])
    ):
        return clock._replace(role="end")
    if _of_a_show(before, words[clock.last : clock.last + _AHEAD]):
        return clock._replace(role="show")
    near = [word for word in before[-3:] if word not in TRAVEL or not _is_of_a_name(post, clock, word)]
    if not TRAVEL.isdisjoint(near + after[:1]) or (
        near[-1:] == ["by"] and near[-2:-1] != ["there"] and not TRAVEL.isdisjoint(words)
    ):
        return clock._replace(role="travel")
    if _is_old(before):
        return clock._replace(role="old")
    return clock


def _is_of_a_name(post: Spoken, clock: Clock, word: str) -> bool:
    """ "Teuchters Landing, quarter past six": a capital behind another is part of a name."""
    at = post.words.index(word, max(0, clock.first - 3))
    return at > 0 and post.capital(at) and post.capital(at - 1)


def _is_old(before: list[str]) -> bool:
    """ "not at 6", "instead of 6", "statt 20 Uhr", "en vez de las 7"."""
    rest = list(before)
    while rest and rest[-1] in _OLD_LINKS:
        rest.pop()
    if not rest or rest[-1] not in OLDS or (rest[-1] == "instead" and "of" not in before):
        return False
    return rest[-1] != "no" or "las" in before[-2:]


# What people make may stand before what they meet for.
_CRAFTS = bag("doc film feature movie show panel")
_COMPANY = HABITS.keys() | bag(
    "meetup mixer hang hangout social get-together gathering catch-up catchup crowd gang people folks picnic"
)
_AHEAD = 6


def _leads_to_company(following: list[str]) -> bool:
    """ "8am doc producers breakfast": the craft of those who meet, no show."""
    for word in following:
        if word in _COMPANY:
            return True
        if not word[0].isalpha() or word in _ON:
            return False
    return False


def _of_a_show(before: list[str], after: list[str]) -> bool:
    """ "the 9pm screening", "after our panel at 6", "la séance de 20h"."""
    for place, word in enumerate(after[:3]):
        if word == "kino" and after[0] == word:
            break  # "19h Kino Bosna" is a house
        if word in _CRAFTS and _leads_to_company(after[place + 1 :]):
            break
        if word in SHOWS or word.startswith("uhr-"):
            return True
        if not word[0].isalpha() or word in _ON:
            break
    if before[-3:] in _THE_ONE_AT or (before[-1:] == ["la"] and before[-2:-1] != ["a"]):
        return True
    if before and before[-1] in _THE and not (len(before) > 1 and before[-2] in _FROM_THE):
        return True  # "the 9pm" is a screening by its hour
    if before[-1:] and before[-1] in _OF and not SHOWS.isdisjoint(before[-3:-1]):
        return True  # "quem sai da sessão das 19h"
    if before[-1:] and before[-1].endswith("'s") and not AFTERS.isdisjoint(before):
        return True  # "after tonight's 7:30"
    if not (AFTERS.isdisjoint(before) or SHOWS.isdisjoint(before)):
        return "," not in before and "." not in before
    return False
