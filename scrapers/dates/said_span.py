"""Times counted from the posting: "in an hour", "in 30 min", "dans une heure", "right now"."""

from __future__ import annotations

import re
from typing import NamedTuple

from scrapers.dates.said_signs import DIGITS
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import END_BEFORE, HOURS, MOVES, NOWS, bag

INS = bag("in dans en em fra tra over binnen within starting daqui dentro about")
# "Sold out in 3 minutes": how long it took.
_LASTED = bag(
    "out gone done sold finished filled full read wrote ausverkauft weg complet complète agotado esaurito"
)
MINUTES = bag("min mins minute minutes minuten minuti minuto minutos m minuut minuutje")
HOUR_WORDS = bag("hour hours hr hrs h heure heures stunde stunden std hora horas ora ore uur uurtje un'ora")
ONES = bag("a an one une eine einer un una uma een 1")
HALVES = bag("half halben halbe halber demi-heure mezz'ora mezzora media meia demi halfuur")
FILLERS = bag(
    "a an about like the of de circa ca etwa una un uma einer eine une een unos ongeveer ~ aus approx à"
)


_TENS = {
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "zwanzig": 20, "dreißig": 30, "quince": 15,
    "veinte": 20, "quinze": 15, "vingt": 20, "venti": 20, "vinte": 20, "twintig": 20,
}  # fmt: skip


class Ahead(NamedTuple):
    """Minutes from the posting, the token places, the words."""

    minutes: int
    places: frozenset[int]
    why: str


def from_now(post: Spoken, language: str) -> Ahead | None:
    """The first "in an hour", "in half an hour", "in 20 min" of the post."""
    words = post.words
    if not _speaks_of_length(post):
        return None
    if "from" in words and (back := _counted_back(words, language)):
        return back
    if words[0][0] in DIGITS and (opening := _amount(words, 0, language)) and _closes(words, opening[1]):
        return Ahead(opening[0], frozenset(range(opening[1])), " ".join(words[: opening[1]]))
    if INS.isdisjoint(words):
        return None
    for index, word in enumerate(words):
        if word in INS and index + 1 < len(words) and words[index - 1] not in _LASTED:
            found = _amount(words, index + 1, language)
            if found:
                minutes, last = found
                return Ahead(minutes, frozenset(range(index, last)), " ".join(words[index:last]))
    return None


def _closes(words: list[str], place: int) -> bool:
    """Whether a mark follows: "15 mins. The Rose." says when; "20 minutes late" does not."""
    return words[place : place + 1] in ([":"], ["."], ["!"], [","])


def _counted_back(words: list[str], language: str) -> Ahead | None:
    """ "half an hour from now"."""
    at = words.index("from") if "from" in words else 0
    if words[at + 1 : at + 2] != ["now"]:
        return None
    for first in range(max(0, at - 4), at):
        found = _amount(words, first, language)
        if found and found[1] == at:
            return Ahead(found[0], frozenset(range(first, at + 2)), " ".join(words[first : at + 2]))
    return None


def _speaks_of_length(post: Spoken) -> bool:
    """Whether hours or minutes are counted at all; "45min" and "1h" are one token."""
    words = post.words
    if not LENGTHS.isdisjoint(words):
        return True
    if "in" in words and not _ROUND_WORDS.keys().isdisjoint(words[(at := words.index("in")) : at + 2]):
        return True
    for place in post.times:
        word = words[place]
        if word in _ROUND and words[place - 1] == "in":
            return True
        if word[0] in DIGITS and (word[-1].isalpha() or "h" in word):
            return True
    return False


LENGTHS = MINUTES | HOUR_WORDS | frozenset(("demi-heure", "mezz'ora", "mezzora", "halfuur"))


def _amount(words: list[str], at: int, language: str) -> tuple[int, int] | None:
    """Minutes said from a place on, and the place behind them."""
    half = False
    number: int | None = None
    for place in range(at, min(at + 5, len(words))):
        word = words[place]
        digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
        if digits == word and (long := _HOURS_AND_MINUTES.match(word)):
            return int(long[1]) * 60 + int(long[2]), place + 1
        if word in HALVES:
            if word in ("demi-heure", "mezz'ora", "mezzora", "halfuur"):
                return 30, place + 1
            half = True
        elif word == "un'ora":
            return 60, place + 1
        elif word in MINUTES and number:
            return number, place + 1
        elif word in HOUR_WORDS:
            return _and_a_half(words, _hours(number, half, place + 1))
        elif digits.isdecimal() and len(digits) < 4:
            number = int(digits)
            if place == at and language == "en" and word in _ROUND and _ends(words, place + 1):
                return number, place + 1
            unit = word[len(digits) :]
            if unit:
                return _glued(number, unit, place + 1)
        elif word in _ROUND_WORDS and place == at and language == "en" and _ends(words, place + 1):
            return _ROUND_WORDS[word], place + 1  # "In ten: a tour of the ducks"
        elif word in _TENS:
            number = _TENS[word]
        elif word in ONES or (word in HOURS and language in HOURS[word][1]):
            number = HOURS.get(word, (1, None))[0]
        elif word not in FILLERS:
            return None
    return None


_HOURS_AND_MINUTES = re.compile(r"([1-4])h([0-5]\d)$")
_ROUND = bag("10 15 20 30 40 45 90")
_ROUND_WORDS = {"ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40}


def _ends(words: list[str], place: int) -> bool:
    """Whether the sentence or its part is over: "coffee in 45, Zoot"."""
    return place >= len(words) or words[place] in (",", ".", "!", "?", ":", "-", "@", "at")


def _and_a_half(words: list[str], hours: tuple[int, int] | None) -> tuple[int, int] | None:
    """ "an hour and a half", "une heure et demie"."""
    if hours is None:
        return None
    minutes, last = hours
    for more in _HALF_MORE:
        if words[last : last + len(more)] == more:
            return minutes + 30, last + len(more)
    return hours


_HALF_MORE = (["and", "a", "half"], ["et", "demie"], ["y", "media"], ["e", "mezza"], ["e", "meia"])


def _hours(number: int | None, half: bool, last: int) -> tuple[int, int] | None:
    if half:
        return 30, last
    return (number * 60, last) if number and number <= 12 else None


def _glued(number: int, unit: str, last: int) -> tuple[int, int] | None:
    """ "30min", "1h", "2hrs"."""
    if unit in MINUTES:
        return number, last
    if unit in HOUR_WORDS:
        return _hours(number, False, last)
    return None


_NOT_NOW_BEFORE = bag(
    "by until for from just till up bis ab until right-by since desde depuis hasta per fino not nicht pas "
    "is are was has have i'm it's he's she's he she"
)
_NOT_NOW_AFTER = bag(
    "that open on streaming available showing playing live in at on is a we're i'm to know and then "
    "only have my it im auf i the so have"
)  # fmt: skip
_STAYS_NOW = bag("in at on im we're and the")


# "Landing in town now": when they come, not when to meet.
_ON_THE_WAY = bag("landing arriving boarding leaving landed boarded")


# "Leaving now for ramen": who reads it is to come along.
_LEAVING, _FOR = frozenset(("leaving",)), frozenset(("for", "to"))


# "Off to the cinema now, drinks once it is over": now is not when people meet.
_LATER = bag(
    "once after afterwards later nach danach später après ensuite tras después luego dopo poi depois "
    "logo straks daarna"
)


# "We're here till close", "hier bis 3": whoever says so sits there already.
_HERE = bag("here hier ici aquí aqui qui hier ours")
_PRESENT = bag("we're we've have i'm got sitzen sind sommes on estamos siamo zitten trovate")


_WILL_BE = frozenset(("i'll", "we'll"))


def here_until(post: Spoken, *, told: bool) -> int | None:
    """The place of "till" when the author is there already; `told`: it is said till which hour."""
    words = post.words
    for index, word in enumerate(words[1:], 1):
        if word not in END_BEFORE:
            continue
        before = words[max(0, index - 4) : index]
        said = told or words[index + 1 : index + 2] in _OPEN_ENDS
        there = words[index - 1] in _HERE or not _PRESENT.isdisjoint(words[:index])
        there = there or (
            told and not _WILL_BE.isdisjoint(words[:index]) and _LATER.isdisjoint(words[:index])
        )
        if said and there and _OPENING.isdisjoint(before):
            return index
    return None


_THERE = bag("i'm we're we've i've sommes suis estamos estoy siamo tamo zitten")
_THERE_WITH_US = bag("are am have got sind bin sitzen sitze hocken est sono tô zit ben zijn")
_US = bag("we i wir ich on noi io eu ik")
_WITHIN = bag("at @ by im beim bei au aux chez no na al bij")
_WITHIN_THE = frozenset(("in", "dans", "en", "upstairs", "outside", "inside", "nel", "nella"))
_ARTICLES = bag("the der dem den das la le el los de het")
_NOT_THERE = bag("going not off heading back thinking meeting planning moving why where who all")


def is_there(post: Spoken) -> bool:
    """ "We're at the Duke, come": whether the author tells where they are sitting."""
    words = post.words
    for index, word in enumerate(words):
        beside = words[max(0, index - 1) : index] + words[index + 1 : index + 2]
        if word not in _THERE and (word not in _THERE_WITH_US or _US.isdisjoint(beside)):
            continue
        for place in range(index + 1, min(index + 6, len(words))):
            link = words[place]
            if link in _NOT_THERE or link in (".", "!", "?", ","):
                break
            after = words[place + 1 : place + 2]
            if link in _WITHIN or (link in _WITHIN_THE and after and after[0] in _ARTICLES):
                return True
    return False


_OPEN_ENDS = (
    ["close"],
    ["closing"],
    ["late"],
    ["they"],
    ["whenever"],
    ["the"],
    ["zum"],
    ["la"],
    ["fechar"],
    ["chiusura"],
    ["sluiting"],
)
_OPENING = bag("open opens from streaming available showing playing screening sale closed")


def _goes_on_doing(words: list[str], place: int) -> bool:
    """Whether a verb in -ing follows, behind a comma or not."""
    behind = words[place : place + 2]
    return (
        behind != []
        and (behind[1:] if behind[0] == "," else behind)[:1] != []
        and any(word.endswith("ing") for word in behind[: 2 if behind[0] == "," else 1])
    )


def moment_now(post: Spoken, language: str) -> int | None:
    """The place of a "now" that calls people over; `None` for "by now", "now streaming", "moved, now at"."""
    words = post.words
    if NOWS.keys().isdisjoint(words):
        return None
    moved = any(word in MOVES or word in _LATER for word in words)
    for index, word in enumerate(words):
        if word not in NOWS or not (language in NOWS[word] or word in ("now", "rn", "jetzt", "ahora")):
            continue
        before = words[index - 1] if index else ""
        after = words[index + 1] if index + 1 < len(words) else ""
        way = _ON_THE_WAY.intersection(words[max(0, index - 5) : index])
        if way and not (way == _LEAVING and after in _FOR):
            continue
        if word == "mismo" and before != "ya":
            continue
        if before in ("", ".", "!", "?") and _goes_on_doing(words, index + 1):
            continue  # "Now, rummaging through town"
        if before in _NOT_NOW_BEFORE or (after in _NOT_NOW_AFTER and after not in _STAYS_NOW) or moved:
            continue
        return index
    return None
