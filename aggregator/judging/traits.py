"""What the words of a listing add up to: named traits, the only things the weights in `data/` know.

Traits speak of senses (`T:drink`: the title names a drink; `D:tale`: the description tells a story in the
third person), of the title's grammar (`head:talk`: the thing it names last) and of how title and description
go together. No trait is a single word, so what the weights never saw is still read by its vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from aggregator.judging.gist import FILM, OF_FILM, gist_of, traits_of
from aggregator.judging.houses import without_house
from aggregator.judging.passages import THINGS, Zone, has_runtime, heads, zone_of
from aggregator.judging.vocabulary import listing_words, words_of

# These mean something only beside others: mothers who direct are not a mothers' circle.
_IN_COMPANY = frozenset(("outsiders", "mixed", "elsewhere", "minutes", "filmnamed", "filmlike"))
_PRIME = re.compile(r"\d ?['′’](?!\w)")
_MINUTES = re.compile(r"\b\d{2,3}min\b")
_YEAR = re.compile(r"[(\[](?:[^()\[\]]{0,40}[ ,])?(?:19|20)\d\d[)\]]")
_YEAR_LAST = re.compile(r", (?:19|20)\d\d\. ")
# What festivals call themselves, at the end of the name or, in Romance languages, at its beginning.
_EDITIONS = (
    "festival", "festivals", "fest", "fests", "filmtage", "biennale", "week", "days", "weekend",
    "industry day", "conference", "congress", "convention", "summit", "symposium", "forum", "market",
    "seminar", "kongress", "konferenz", "tagung", "fachtag", "branchentag", "netzwerktag", "congres",
)  # fmt: skip
_EDITIONS_FIRST = frozenset(
    ("festival", "mostra", "muestra", "festa", "rassegna", "semana", "semaine", "settimana", "biennale",
     "congreso", "congres", "congresso", "convention", "jornadas", "journees", "giornate", "foro", "forum",
     "seminario", "kongress", "fachtagung", "branchentag", "netzwerktag")
)  # fmt: skip
_MONEY = frozenset(("euro", "euros", "eur", "dollars", "pounds", "chf", "franken", "francs"))
_WITH = frozenset(("with", "avec", "con", "mit", "met", "com"))
_GUEST = re.compile(r"\b(?:with|avec|con|mit|met|com) ([A-ZÀ-Þ][\w'’-]+) ([A-ZÀ-Þ][\w'’-]+)")
_QUOTED = re.compile(r"[\"“«„][^\"”»“]{2,60}[\"”»“]")


class Reading(NamedTuple):
    """A listing read: its zones and its traits."""

    title: Zone
    text: Zone
    traits: tuple[str, ...]


def read(title: str, text: str, festival: str | None) -> Reading:
    """Read a listing once; the rest is look-ups. `festival` is the edition's printed name, if known."""
    head, body = zone_of(title), zone_of(without_house(text))
    gist = gist_of(head, body, bool(festival) and not is_elsewhere(festival or ""))
    traits = [*_spoken(head, body), *_shape(head, body, f"{title[:300]}\n{text[:600]}"), *traits_of(gist)]
    if _names_a_sum(body, text) and not (gist.who or gist.group or gist.meeting):
        traits.append("a sum and nobody")
    if festival and is_mixed(festival):
        traits.append("mixed event")
        if head.has(OF_FILM):
            traits.append("mixed event, film in title")
        elif not body.has(OF_FILM):
            traits.append("mixed event, no film")
    return Reading(head, body, tuple(traits))


@lru_cache(maxsize=1000)
def is_mixed(festival: str) -> bool:
    """Whether an edition's name is that of an event where film is one trade among several."""
    return "mixed" in zone_of(festival).counts


@lru_cache(maxsize=1000)
def is_elsewhere(festival: str) -> bool:
    """Whether an edition's name says that its field is another: a design week, a book fair."""
    zone = zone_of(festival)
    return "elsewhere" in zone.counts and not zone.has(FILM)


@lru_cache(maxsize=1000)
def speaks_of_film(name: str) -> bool:
    """Whether somebody's name says that film is what they do."""
    return zone_of(name).has(FILM)


class _Names(dict[str, str]):
    """The trait of a sense in one place, written once; empty for what means nothing alone."""

    def __init__(self, place: str, unsaid: frozenset[str] = frozenset()) -> None:
        self._place, self._unsaid = place, unsaid

    def __missing__(self, sense: str) -> str:
        name = self[sense] = "" if sense in self._unsaid else f"{self._place}:{sense}"
        return name


_TITLE, _TEXT, _OFTEN = _Names("T", _IN_COMPANY), _Names("D", _IN_COMPANY), _Names("D2")
_LATE = _Names("late", _IN_COMPANY)
_FIRST, _HEAD, _AFTER = _Names("first"), _Names("head"), _Names("after")


def _spoken(title: Zone, text: Zone) -> list[str]:
    first, last, after = heads(title)
    names = [_TITLE[sense] for sense in title.counts]
    if text.late:
        names += [(_LATE if sense in text.late else _TEXT)[sense] for sense in text.counts]
    else:
        names += [_TEXT[sense] for sense in text.counts]
    names += [_OFTEN[sense] for sense, count in text.counts.items() if count > 1]
    names += [_FIRST[thing] for thing in first]
    names += [_HEAD[thing] for thing in last]
    names += [_AFTER[thing] for thing in after]
    return [name for name in names if name]


def _shape(title: Zone, text: Zone, printed: str) -> list[str]:
    """How a listing looks, whatever it says; `printed` is title, line break, description as written."""
    names = [*_lengths(len(title.words), len(text.words))]
    if title.words and not title.hits:
        names.append("title unknown")
    if _is_an_edition(title):
        names.append("title an edition's name")
    if printed.rstrip().endswith(("…", "...")):
        names.append("text cut")
    tale = text.counts.get("tale", 0)
    if tale > 2 and tale * 12 > len(text.words):
        names.append("tale thick")
    if (
        has_runtime(title)
        or has_runtime(text)
        or _found(_PRIME, printed, "'′’")
        or _found(_MINUTES, printed, ("min",))
    ):
        names.append("runtime")
    if _found(_YEAR, printed, ("(", "[")) or _found(_YEAR_LAST, printed, (", 19", ", 20")):
        names.append("year")
    if not _WITH.isdisjoint(title.words) and _is_with_somebody(printed[: printed.find("\n")]):
        names.append("with somebody by name")
    if _found(_QUOTED, printed[: printed.find("\n")], '"“«„'):
        names.append("work quoted")
    return names


def _names_a_sum(body: Zone, printed: str) -> bool:
    """Whether money is told: where nobody is asked, that is the price list of a bar."""
    return not _MONEY.isdisjoint(body.words) or any(sign in printed for sign in "€$£")


def _is_an_edition(title: Zone) -> bool:
    """`18. Northlight Shorts Festival 2026`: the whole event rather than an hour of it."""
    words = [word for word in title.words if word.isalpha()]
    if not words or title.has(THINGS):
        return False
    return words[0] in _EDITIONS_FIRST or " ".join(words[-2:]).endswith(_EDITIONS)


def _is_with_somebody(printed: str) -> bool:
    """`Coffee with Ada Lang` is an hour with a guest; `Coffee with Visiting Directors` is not."""
    found = _GUEST.search(printed)
    return found is not None and not listing_words().read(words_of(found[0])[1:])


def _lengths(title: int, text: int) -> Iterator[str]:
    """Traits of how many words there are."""
    if title < 4:
        if title:
            yield "title one word" if title == 1 else "title short"
    elif title > 8:
        yield "title long"
    if text < 16:
        yield "text short" if text else "text none"
    elif text > 45:
        yield "text long"


def _found(pattern: re.Pattern[str], printed: str, needs: Iterable[str]) -> bool:
    """A search that is not begun where none of what it needs is there."""
    for mark in needs:
        if mark in printed:
            return pattern.search(printed) is not None
    return False
