"""A listing in yes and no: is there an invitation, to whom, is it of film, and is something else on offer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from aggregator.judging.passages import INVITING, OTHER, Zone

GATHERING = frozenset(("gather", "occasion"))
MAKERS = frozenset(("people", "one", "folk", "craft"))
WHO = frozenset(("people", "folk", "craft", "attendee", "anyone"))
GROUPS = frozenset(("online", "alumni", "school", "schooling", "body", "community"))
FILM = frozenset(("filmworld", "people", "folk", "school", "filmnamed"))
OF_FILM = frozenset(("filmworld", "people", "folk"))
NO_FILM = "no film anywhere"

Holds = Iterator[tuple[str, bool]]


class Gist(NamedTuple):
    """A listing in yes and no: is there an invitation, to whom, and is something else on offer.

    `who`: somebody of film is addressed, in words that film does not share with other trades unless a film or
    a festival is near; `group`: those of a network, school, body or community; `named`: what the title names;
    `said`: what the text says early on.
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
    hero: bool
    regular: bool
    named: str
    said: tuple[str, ...]


_HEARD = (
    INVITING
    | GATHERING
    | MAKERS
    | WHO
    | GROUPS
    | FILM
    | OTHER
    | {"meeting", "outsiders", "private", "bids", "spot", "hero", "recurring"}
)
_BIT_OF = {sense: 1 << at for at, sense in enumerate(sorted(_HEARD))}


def _marks(zone: Zone) -> int:
    """The senses of a zone that the gist hears, as bits."""
    return sum([_BIT_OF[sense] for sense in zone.counts if sense in _BIT_OF])


def _marks_early(zone: Zone) -> int:
    """The same without what a long text says late, where it tells of its host and of its house."""
    return sum([_BIT_OF[sense] for sense in zone.counts if sense in _BIT_OF and sense not in zone.late])


def _bits(senses: frozenset[str]) -> int:
    return sum(_BIT_OF[sense] for sense in senses)


_INVITING, _GATHERING, _OTHER, _GROUPS = _bits(INVITING), _bits(GATHERING), _bits(OTHER), _bits(GROUPS)
_MAKERS, _WHO, _FILM, _NAMED = (
    _bits(MAKERS),
    _bits(WHO),
    _bits(FILM),
    _bits(frozenset(("people", "folk", "craft"))),
)
_ONE, _MEETING, _OUTSIDERS, _PRIVATE = (_BIT_OF[s] for s in ("one", "meeting", "outsiders", "private"))
_CREDIT, _BIDS, _SPOT, _ALUMNI = (_BIT_OF[s] for s in ("credit", "bids", "spot", "alumni"))
_HERO, _RECURRING = _BIT_OF["hero"], _BIT_OF["recurring"]
_PARTY = _BIT_OF["party"]
_OTHER_THINGS = _OTHER & ~_PARTY


def _named_by(head: int) -> str:
    """What kind of thing a title names."""
    if head & _INVITING:
        return "invitation and else" if head & _OTHER else "invitation"
    if head & _OTHER_THINGS:
        return "something else"
    return "party" if head & _PARTY else "nothing known"


# What its text says early on.
_SAID = (
    ("meeting", _MEETING),
    ("an invitation", _INVITING),
    ("a talk", _BIT_OF["talk"]),
    ("a lesson", _BIT_OF["teach"]),
    ("work", _BIT_OF["labour"]),
    ("business", _BIT_OF["market"]),
    ("a showing", _BIT_OF["showing"]),
    ("honours", _BIT_OF["gala"]),
    ("a party", _BIT_OF["party"]),
    ("a desk or a brand", _BIT_OF["errand"] | _BIT_OF["brandish"]),
    ("one film", _BIT_OF["onefilm"]),
    ("people", _NAMED),
    ("guests", _BIT_OF["attendee"]),
    ("groups", _GROUPS),
    ("credits", _CREDIT),
)
_ELSE = frozenset(
    ("a talk", "a lesson", "work", "business", "a showing", "honours", "a party", "a desk or a brand",
     "one film")
)  # fmt: skip


@lru_cache(maxsize=20_000)
def traits_of(gist: Gist) -> tuple[str, ...]:
    """The traits that follow from the gist alone; gists repeat, so each is thought through once."""
    holds = (*_invitations(gist), *_bare_titles(gist), *_strangers(gist), *_titles_and_texts(gist))
    return tuple(name for name, true in holds if true)


def _filmlike(title: Zone, text: Zone) -> int:
    """How often words fall that film shares with much else: a set, a series, a horror."""
    return title.counts.get("filmlike", 0) + text.counts.get("filmlike", 0)


def gist_of(title: Zone, text: Zone, festival: bool) -> Gist:
    """What a title and a text are together. The fields are given in order: by name took twice as long."""
    head, body = _marks(title), _marks(text)
    early = body if not text.late else _marks_early(text)
    both = head | body
    film = bool(both & _FILM or head & _ONE) or _filmlike(title, text) > 1
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
        early & _OTHER > 0,
        bool(who_title or body & _NAMED or (here and body & _WHO)),
        who_title,
        both & _GROUPS > 0,
        film,
        both & _OUTSIDERS > 0,
        both & _PRIVATE > 0,
        early & _CREDIT > 0 or text.counts.get("tale", 0) > 1,  # story
        body & _BIDS > 0,
        head & _FILM > 0,
        head & _OUTSIDERS > 0,
        head & _PRIVATE > 0,
        both & _SPOT > 0,
        both & _ALUMNI > 0,
        body & _HERO > 0,
        both & _RECURRING > 0,
        _named_by(head),
        tuple([name for name, bits in _SAID if early & bits]),
    )


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
    yield "somebody at a regular hour, nothing else", (who or group) and gist.regular and nothing_else
    told = (gist.story or gist.hero) and not inviting
    yield "meeting in a story", told and gist.meeting
    yield "a group in a story", told and group
    yield "a bar in a story", told and gist.at_bar
    yield "an invitation in a story", told and inviting_text
    yield "inviting title over somebody's story", inviting and gist.hero
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
    yield NO_FILM, not gist.film and not gist.festival
    yield "inviting, no film", invited and not gist.film and not gist.festival
    yield "inviting, no film but a festival", invited and not gist.film and gist.festival
    yield "trade at a bar in title", gist.who_title and gist.bar_title and not gist.other


def _titles_and_texts(gist: Gist) -> Holds:
    """What a title names beside what the text says: people who meet are less under the name of a gala.

    A talk, a showing or a meal of honours where nobody is asked to meet is that and nothing else.
    """
    yield f"title names {gist.named}", True
    company = "with company" if gist.meeting else "without company"
    for said in gist.said:
        yield f"title names {gist.named}, text says {said}", True
        if said in _ELSE:
            yield f"{said} {company}", True
            yield f"title names {gist.named}, {said} {company}", True
