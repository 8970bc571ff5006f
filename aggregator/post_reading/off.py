"""What is not to be: "no picnic today", "tonight's drinks are off"; what it was, and for whom."""

from __future__ import annotations

from itertools import pairwise, takewhile

from aggregator.model import ROLES
from aggregator.post_reading.words import Heard
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import RELATIVE, bag, weekdays
from scrapers.dates.words import fold

_WHAT = frozenset(("gathering", "fare"))
_WHO = frozenset(("company", *(f"role.{role}" for role in ROLES)))
_TO_THE_DAY = 9  # words from "no" to the day
_NO = bag("no kein keine keinen pas niente sem geen ningún nessun nessuna nenhum")
_DAYS = frozenset([fold(word) for word in RELATIVE]) | bag("soir midi matin noche tarde morning afternoon")
_SORRY = bag(
    "leider sorry afraid unfortunately sadly desole desoles desolee purtroppo infelizmente helaas "
    "lamentablemente"
)
_BUT = bag(
    "? just but only sondern mais sino gracias thanks thank merci grazie danke obrigado obrigada dank bedankt"
)
# Verbs that close around what they call off: "fällt heute leider aus", "gaat vanavond helaas niet door".
_CLOSED_BY = {"fallt": "aus", "fallen": "aus", "sagen": "ab", "sage": "ab", "zeggen": "af", "gaat": "door"}
_CLOSED_BY |= {"gaan": "door", "fallts": "aus"}
_CLAUSE = 9  # words between the two
_IS = bag("is are 's was")
_OFF_TO = bag("to the limits season grid record beat campus menu for")


def called_off(post: Spoken, words: Heard, language: str) -> str | None:
    """ "no picnic today", "tonight's picnic is off": what is not to be, on a day that was promised."""
    senses = words.senses
    if "cancel" in senses or ("gathering" not in senses and "fare" not in senses and "off" not in post.text):
        return None
    if "off" in post.text and "off" in post.words and (off := _is_off(post)):
        return off
    if language in ("de", "nl") and (closed := _closed(post.plain)):
        return closed
    return _none_of(post, words, language)


def _none_of(post: Spoken, words: Heard, language: str) -> str | None:
    """ "no picnic today", "kein Frühstück, leider"."""
    sorry = not _SORRY.isdisjoint(post.plain)
    if language == "pt" or _NO.isdisjoint(post.words) or not (sorry or post.times):
        return None
    what, _ = telling(words)
    for place, word in enumerate(post.plain):
        follows = [*takewhile(_goes_on, post.plain[place + 1 : place + 4])]
        if (
            word in _NO
            and not what.isdisjoint(follows)
            and _BUT.isdisjoint(follows)
            and not _asks(post.plain, place)
        ):
            day = post.plain[place + 1 : place + _TO_THE_DAY]
            said = sorry or not _DAYS.isdisjoint(day) or not weekdays().keys().isdisjoint(day)
            said = said or _at_an_hour(day)
            return " ".join([word, *follows]) if said else None
    return None


def _asks(plain: list[str], place: int) -> bool:
    """ "No lunch plans today?": the clause ends as a question."""
    return next((word for word in plain[place : place + _CLAUSE] if word in _SENTENCE_ENDS), "") == "?"


_SENTENCE_ENDS = frozenset((".", "!", "?"))


def _goes_on(word: str) -> bool:
    """Not beyond "Kein Stress: Bier heute"."""
    return word[0].isalnum() or word == "?"


def _at_an_hour(words: list[str]) -> bool:
    """ "No tea at 4." """
    return any(word in _AT and after[0].isdecimal() for word, after in pairwise(words))


_AT = bag("at um a à alle om")


def _closed(plain: list[str]) -> str | None:
    """ "fällt … aus" at the end of its clause; Dutch "gaat … door" only with "niet" before."""
    for place, word in enumerate(plain):
        end = _CLOSED_BY.get(word)
        clause = plain[place + 1 : place + 1 + _CLAUSE] if end else []
        if end is None or end not in clause:
            continue
        at = clause.index(end)
        ends = not clause[at + 1 : at + 2] or not clause[at + 1][0].isalnum()
        if ends and (end != "door" or "niet" in clause[:at]):
            return f"{word} … {end}"
    return None


def _is_off(post: Spoken) -> str | None:
    """ "is off, sorry": not "is off to the beach"."""
    words = post.words
    at = words.index("off")
    before = words[at - 1] if at else ""
    if (before not in _IS and not before.endswith("'s")) or not _OFF_TO.isdisjoint(words[at + 1 : at + 2]):
        return None
    return f"{before} off"


def telling(words: Heard) -> tuple[frozenset[str], frozenset[str]]:
    """The single words that say what the gathering is, and those that say for whom."""
    what: list[str] = []
    who: list[str] = []
    for sense, phrases in words.senses.items():
        if sense in _WHAT:
            what += phrases
        elif sense in _WHO:
            who += phrases
    return _single(what), _single(who)


def _single(phrases: list[str]) -> frozenset[str]:
    """The words of the phrases."""
    return frozenset(" ".join(phrases).split()) if phrases else _NOTHING


def as_written(post: Spoken, words: frozenset[str]) -> frozenset[str]:
    """The same with their accents, as the post has them: "apéro" beside "apero"."""
    if post.text.isascii() or all(map(str.isascii, post.words)):
        return words
    return words.union([word for word in post.words if not word.isascii() and fold(word) in words])


_NOTHING: frozenset[str] = frozenset()


_OTHER = frozenset(("show", "service"))
_WITHDRAWN = _OTHER | {"gathering", "fare"}


def of_another_kind(words: Heard, plain: list[str]) -> bool:
    """Whether a show is withdrawn: what is named first ("the drinks at 10 are off, my jury still sits").

    A word of a show right before a gathering tells whose it is: "the casting hang", "Casting-Treff".
    """
    said = [sense for sense in words.senses if sense in _WITHDRAWN or sense == "cancel"]
    if said[:1] == ["cancel"] and words.roles and "show" not in said:
        return False  # "the editors' five o'clock isn't on, half of us are at the airport": why not
    if next((sense for sense in said if sense in _WITHDRAWN), "") not in _OTHER:
        return False
    what, _ = telling(words)
    shows = frozenset(" ".join(phrase for sense in _OTHER for phrase in words.senses.get(sense, ())).split())
    return not any(one in shows and two in what for one, two in pairwise(plain))
