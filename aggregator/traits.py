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

from aggregator.vocabulary import listing_words, words_of
from aggregator.zones import INVITING, OTHER, Zone, has_runtime, heads, zone_of

GATHERING = frozenset(("gather", "occasion"))
MAKERS = frozenset(("people", "one", "folk"))
WHO = frozenset(("people", "folk", "attendee", "anyone"))
GROUPS = frozenset(("online", "alumni", "school", "body", "community"))
FILM = frozenset(("filmworld", "people", "folk", "school"))
OF_FILM = frozenset(("filmworld", "people", "folk"))
# These mean something only beside others: mothers who direct are not a mothers' circle.
_IN_COMPANY = frozenset(("outsiders", "mixed", "minutes"))
_PRIME = re.compile(r"\d ?['′’](?!\w)")
_YEAR = re.compile(r"[(\[](?:[^()\[\]]{0,40}[ ,])?(?:19|20)\d\d[)\]]")
_YEAR_LAST = re.compile(r", (?:19|20)\d\d\. ")
_WITH = frozenset(("with", "avec", "con", "mit", "met", "com"))
_GUEST = re.compile(r"\b(?:with|avec|con|mit|met|com) ([A-ZÀ-Þ][\w'’-]+) ([A-ZÀ-Þ][\w'’-]+)")
_QUOTED = re.compile(r"[\"“«„][^\"”»“]{2,60}[\"”»“]")

Holds = Iterator[tuple[str, bool]]


class Reading(NamedTuple):
    """A listing read: its zones and its traits."""

    title: Zone
    text: Zone
    traits: tuple[str, ...]


class Gist(NamedTuple):
    """A listing in yes and no: is there an invitation, to whom, and is something else on offer.

    `who`: somebody of film is addressed, in words that film does not share with other trades unless a film or
    a festival is near; `group`: those of a network, school, body or community.
    """

    festival: bool
    bare: bool
    inviting: bool
    inviting_text: bool
    gather: bool
    meeting: bool
    other: bool
    other_text: bool
    who: bool
    who_title: bool
    group: bool
    film: bool
    outsiders: bool
    at_bar: bool
    story: bool
    bids: bool
    film_title: bool
    outsiders_title: bool
    bar_title: bool
    outside: bool
    alumni: bool


def read(title: str, text: str, festival: str | None) -> Reading:
    """Read a listing once; the rest is look-ups. `festival` is the edition's printed name, if known."""
    head, body = zone_of(title), zone_of(text)
    gist = gist_of(head, body, bool(festival))
    traits = [*_spoken(head, body), *_shape(head, body, f"{title[:300]}\n{text[:600]}"), *_of_gist(gist)]
    if festival and is_mixed(festival):
        traits.append("mixed event")
        if not head.has(OF_FILM) and not body.has(OF_FILM):
            traits.append("mixed event, no film")
    return Reading(head, body, tuple(traits))


@lru_cache(maxsize=1000)
def is_mixed(festival: str) -> bool:
    """Whether an edition's name is that of an event where film is one trade among several."""
    return "mixed" in zone_of(festival).counts


_HEARD = (
    INVITING
    | GATHERING
    | MAKERS
    | WHO
    | GROUPS
    | FILM
    | OTHER
    | {"meeting", "outsiders", "private", "bids", "spot"}
)
_BIT_OF = {sense: 1 << at for at, sense in enumerate(sorted(_HEARD))}


def _marks(zone: Zone) -> int:
    """The senses of a zone that the gist hears, as bits."""
    return sum([_BIT_OF[sense] for sense in zone.counts if sense in _BIT_OF])


def _bits(senses: frozenset[str]) -> int:
    return sum(_BIT_OF[sense] for sense in senses)


_INVITING, _GATHERING, _OTHER, _GROUPS = _bits(INVITING), _bits(GATHERING), _bits(OTHER), _bits(GROUPS)
_MAKERS, _WHO, _FILM, _NAMED = _bits(MAKERS), _bits(WHO), _bits(FILM), _bits(frozenset(("people", "folk")))
_ONE, _MEETING, _OUTSIDERS, _PRIVATE = (_BIT_OF[s] for s in ("one", "meeting", "outsiders", "private"))
_CREDIT, _BIDS, _SPOT, _ALUMNI = (_BIT_OF[s] for s in ("credit", "bids", "spot", "alumni"))


@lru_cache(maxsize=20_000)
def _of_gist(gist: Gist) -> tuple[str, ...]:
    """The traits that follow from the gist alone; gists repeat, so each is thought through once."""
    holds = (*_invitations(gist), *_bare_titles(gist), *_strangers(gist))
    return tuple(name for name, true in holds if true)


def gist_of(title: Zone, text: Zone, festival: bool) -> Gist:
    """What a title and a text are together. The fields are given in order: by name took twice as long."""
    head, body = _marks(title), _marks(text)
    both = head | body
    film = bool(both & _FILM or head & _ONE)
    here = film or festival
    who_title = bool(head & _MAKERS or (here and head & _WHO))
    return Gist(
        festival,
        not text.words,  # bare
        head & _INVITING > 0,
        body & _INVITING > 0,
        both & _GATHERING > 0,
        both & _MEETING > 0,
        head & _OTHER > 0,
        body & _OTHER > 0,
        bool(who_title or body & _NAMED or (here and body & _WHO)),
        who_title,
        both & _GROUPS > 0,
        film,
        both & _OUTSIDERS > 0,
        both & _PRIVATE > 0,
        body & _CREDIT > 0 or text.counts.get("tale", 0) > 1,  # story
        body & _BIDS > 0,
        head & _FILM > 0,
        head & _OUTSIDERS > 0,
        head & _PRIVATE > 0,
        both & _SPOT > 0,
        both & _ALUMNI > 0,
    )


class _Names(dict[str, str]):
    """The trait of a sense in one place, written once; empty for what means nothing alone."""

    def __init__(self, place: str, unsaid: frozenset[str] = frozenset()) -> None:
        self._place, self._unsaid = place, unsaid

    def __missing__(self, sense: str) -> str:
        name = self[sense] = "" if sense in self._unsaid else f"{self._place}:{sense}"
        return name


_TITLE, _TEXT, _OFTEN = _Names("T", _IN_COMPANY), _Names("D", _IN_COMPANY), _Names("D2")
_FIRST, _HEAD, _AFTER = _Names("first"), _Names("head"), _Names("after")


def _spoken(title: Zone, text: Zone) -> list[str]:
    first, last, after = heads(title)
    names = [_TITLE[sense] for sense in title.counts]
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
    if printed.rstrip().endswith(("…", "...")):
        names.append("text cut")
    tale = text.counts.get("tale", 0)
    if tale > 2 and tale * 12 > len(text.words):
        names.append("tale thick")
    if has_runtime(title) or has_runtime(text) or _found(_PRIME, printed, "'′’"):
        names.append("runtime")
    if _found(_YEAR, printed, ("(", "[")) or _found(_YEAR_LAST, printed, (", 19", ", 20")):
        names.append("year")
    if not _WITH.isdisjoint(title.words) and _is_with_somebody(printed[: printed.find("\n")]):
        names.append("with somebody by name")
    if _found(_QUOTED, printed[: printed.find("\n")], '"“«„'):
        names.append("work quoted")
    return names


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


def _invitations(gist: Gist) -> Holds:
    """Whether people are asked to come and meet, and what else they might come for."""
    nothing_else = not gist.other and not gist.other_text
    inviting, inviting_text, who, group = gist.inviting, gist.inviting_text, gist.who, gist.group
    invited = inviting or inviting_text
    yield "inviting title to somebody", inviting and who
    yield "inviting title, somebody in it", inviting and gist.who_title
    yield "inviting title and meeting", inviting and gist.meeting
    yield "inviting title, nothing else", inviting and nothing_else
    yield "inviting title, else in text", inviting and not gist.other and gist.other_text
    yield "inviting title, else beside", inviting and gist.other
    yield "inviting title over a story", inviting and gist.story and not who
    yield "inviting title of a group", inviting and group
    yield "inviting text to somebody", inviting_text and who and not gist.other
    yield "inviting text of a group", inviting_text and group and not gist.other
    yield "inviting text, nothing else", inviting_text and nothing_else
    yield "meeting of somebody", gist.meeting and who
    yield "meeting of somebody, nothing else", gist.meeting and who and nothing_else
    yield "meeting, nobody named", gist.meeting and not who
    yield "gathering of somebody", gist.gather and who
    yield "nothing inviting", not invited and not gist.meeting
    yield "neither inviting nor somebody", not invited and not gist.meeting and not who
    yield "somebody at a bar, nothing else", (who or group) and gist.at_bar and nothing_else
    yield "a group, nothing else", (who or group) and nothing_else
    yield "somebody on a terrace, nothing else", (who or group) and gist.outside and nothing_else
    yield "a group at a bar", group and gist.at_bar
    yield "alumni, nothing inviting", gist.alumni and not invited and not gist.meeting
    yield "alumni, else beside", gist.alumni and not nothing_else
    yield "alumni, no story", gist.alumni and not gist.story
    yield "guests bidden", gist.bids and (who or invited) and not gist.other


def _bare_titles(gist: Gist) -> Holds:
    """A title without a description says all there is: the name of a gathering, or that of a film."""
    if not gist.bare:
        return
    inviting = gist.inviting and not gist.other
    yield "bare title, gathering", gist.gather and not gist.other
    yield "bare title, inviting somebody", inviting and gist.who_title
    yield "bare title, inviting a group", inviting and gist.group
    yield "bare title, inviting about film", inviting and gist.film
    yield "bare title, inviting alone", gist.inviting and not gist.who and not gist.group and not gist.film
    yield "bare title, not inviting", not gist.inviting


def _strangers(gist: Gist) -> Holds:
    """Whether those who are to meet are of film at all."""
    invited = gist.inviting or gist.inviting_text
    yield "festival", gist.festival
    yield "outsiders without film", gist.outsiders and not gist.film
    yield "outsiders beside film", gist.outsiders and gist.film
    yield "outsiders in title", gist.outsiders_title and not gist.who_title and not gist.film_title
    yield "inviting, no film", invited and not gist.film and not gist.festival
    yield "inviting, no film but a festival", invited and not gist.film and gist.festival
    yield "trade at a bar in title", gist.who_title and gist.bar_title and not gist.other
