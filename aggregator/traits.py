"""What the words of a listing add up to: named traits, the only things the weights in `data/` know.

Traits speak of senses (`T:drink`: the title names a drink; `D:tale`: the description tells a story in the
third person), of the title's grammar (`head:talk`: the thing it names last) and of how title and description
go together. No trait is a single word, so what the weights never saw is still read by its vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from aggregator.zones import INVITING, OTHER, Zone, has_runtime, heads, zone_of

GATHERING = frozenset(("gather", "occasion"))
MAKERS = frozenset(("people", "one", "folk"))
WHO = frozenset(("people", "folk", "attendee", "anyone"))
GROUPS = frozenset(("online", "alumni", "school", "body", "community"))
FILM = frozenset(("filmworld", "people", "folk", "school"))
OF_FILM = frozenset(("filmworld", "people", "folk"))
# These mean something only beside others: mothers who direct are not a mothers' circle.
_IN_COMPANY = frozenset(("outsiders", "mixed", "minutes"))
_PRIME = re.compile(r"\b\d{1,3} ?['′’](?!\w)")
_YEAR = re.compile(r"[(\[](?:[^()\[\]]{0,40}[ ,])?(?:19|20)\d\d[)\]]|, (?:19|20)\d\d\. ")
_QUOTED = re.compile(r"[\"“«„][^\"”»“]{2,60}[\"”»“]")

Senses = frozenset[str]
Holds = Iterator[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class Reading:
    """A listing read: its zones and its traits."""

    title: Zone
    text: Zone
    traits: dict[str, float]


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


def read(title: str, text: str, festival: str | None) -> Reading:
    """Read a listing once; the rest is look-ups. `festival` is the edition's printed name, if known."""
    head, body = zone_of(title), zone_of(text)
    names = _spoken(head, body)
    names += _lengths(len(head.words), len(body.words), bool(head.hits))
    names += _shape(head, body, f"{title[:300]}\n{text[:600]}")
    names += _of_gist(gist_of(head, body, bool(festival)))
    traits: dict[str, float] = dict.fromkeys(names, 1.0)
    if festival and is_mixed(festival):
        traits["mixed event"] = 1.0
        if not head.has(OF_FILM) and not body.has(OF_FILM):
            traits["mixed event, no film"] = 1.0
    return Reading(head, body, traits)


@lru_cache(maxsize=10_000)
def _of_gist(gist: Gist) -> tuple[str, ...]:
    """The traits that follow from the gist alone; gists repeat, so each is thought through once."""
    holds = (*_invitations(gist), *_bare_titles(gist), *_strangers(gist))
    return tuple(name for name, true in holds if true)


@lru_cache(maxsize=1000)
def is_mixed(festival: str) -> bool:
    """Whether an edition's name is that of an event where film is one trade among several."""
    return "mixed" in zone_of(festival).counts


def gist_of(title: Zone, text: Zone, festival: bool) -> Gist:
    """What a title and a text are together."""
    return _gist(
        frozenset(title.counts),
        frozenset(text.counts),
        "credit" in text.counts or text.counts.get("tale", 0) > 1,
        festival,
        bare=not text.words,
    )


@lru_cache(maxsize=20_000)
def _gist(title: Senses, text: Senses, story: bool, festival: bool, *, bare: bool) -> Gist:
    """The gist of the senses in a title and in a text; the same senses meet again and again."""
    both = title | text
    film = bool(FILM & both) or "one" in title
    here = film or festival
    who_title = bool(MAKERS & title) or (here and bool(WHO & title))
    return Gist(
        festival=festival,
        bare=bare,
        inviting=bool(INVITING & title),
        inviting_text=bool(INVITING & text),
        gather=bool(GATHERING & both),
        meeting="meeting" in both,
        other=bool(OTHER & title),
        other_text=bool(OTHER & text),
        who=who_title or "people" in text or "folk" in text or (here and bool(WHO & text)),
        who_title=who_title,
        group=bool(GROUPS & both),
        film=film,
        outsiders="outsiders" in both,
        at_bar="private" in both,
        bids="bids" in text,
        story=story,
        film_title=bool(FILM & title),
        outsiders_title="outsiders" in title,
        bar_title="private" in title,
    )


class _Named(dict[tuple[str, str], str]):
    """The names of traits, written once; there are as many as there are senses."""

    def __missing__(self, parts: tuple[str, str]) -> str:
        name = self[parts] = "".join(parts)
        return name


_NAMED = _Named()


def _spoken(title: Zone, text: Zone) -> list[str]:
    named = _NAMED
    names = [named["T:", sense] for sense in title.counts if sense not in _IN_COMPANY]
    names += [named["D:", sense] for sense in text.counts if sense not in _IN_COMPANY]
    names += [named["D2:", sense] for sense, count in text.counts.items() if count > 1]
    if title.hits:
        first, last = heads(title)
        names += [named["first:", thing] for thing in first]
        names += [named["head:", thing] for thing in last]
    return names


@lru_cache(maxsize=10_000)
def _lengths(title: int, text: int, known: bool) -> tuple[str, ...]:
    """How long a listing's title and text are, in words; `known`: the title has a word with a sense."""
    holds = {
        "title one word": title == 1,
        "title short": 1 < title < 4,
        "title long": title > 8,
        "title unknown": bool(title) and not known,
        "text none": not text,
        "text short": 0 < text < 16,
        "text long": text > 45,
    }
    return tuple(name for name, true in holds.items() if true)


def _shape(title: Zone, text: Zone, printed: str) -> list[str]:
    """How a listing looks, whatever it says; `printed` is title, line break, description as written."""
    names = []
    tale = text.counts.get("tale", 0)
    if printed.rstrip().endswith(("…", "...")):
        names.append("text cut")
    if tale > 2 and tale * 12 > len(text.words):
        names.append("tale thick")
    if has_runtime(title) or has_runtime(text) or _found(_PRIME, printed, "'′’"):
        names.append("runtime")
    if _found(_YEAR, printed, "([,"):
        names.append("year")
    if _found(_QUOTED, printed[: printed.find("\n")], '"“«„'):
        names.append("work quoted")
    return names


def _found(pattern: re.Pattern[str], printed: str, needs: str) -> bool:
    """A search that is not begun where none of the characters it needs is there."""
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
