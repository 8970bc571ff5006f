"""Which kind of meetup: the guide's questions in its order, weighed rather than asked one by one.

Order of the guide: online_to_offline, alumni, association, official, niche, social. The weights are trained
on traits that speak for each: a network's name, a school, a guild, the festival's own name, a trade.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from aggregator.judging.audience import Audience, addressed, named
from aggregator.judging.hosts import who_asks
from aggregator.judging.passages import INVITING
from aggregator.judging.traits import Reading
from aggregator.judging.vocabulary import words_of

_ACRONYM = re.compile(r"\b[A-Z][A-Z&]{2,6}\b")
# Capitals that name no body: trades, places, formats.
_PLAIN = frozenset(
    ("VFX", "LGBT", "LGBTQ", "LGBTQIA", "BIPOC", "POC", "USA", "NYC", "DJS", "DPS", "DOP", "IRL", "BBQ",
     "RSVP", "TBA", "VIP", "FAQ", "LED", "IFF", "AND", "THE", "FOR", "FILM", "WITH", "NEW")
)  # fmt: skip
# Words of a festival's name that many share.
_EMPTY = frozenset(
    ("film", "filmfest", "filmfestival", "filmfestspiele", "filmtage", "festival", "fest", "international",
     "internazionale", "internacional", "de", "du", "des", "la", "le", "el", "of", "the", "and", "for", "tv",
     "doc", "docs", "documentary", "cinema", "cine", "shorts", "short", "iff", "ff", "week",
     "days", "award", "at", "in")
)  # fmt: skip
# Those who select for a festival come with it; the others are whoever makes films.
_EVERYBODY = frozenset(("filmmaker", "industry", "student", "crew", "programmer"))
# Beside these a single trade is only an example of them: "filmmakers, actors and crew".
_ANYBODY = frozenset(("filmmaker", "crew"))
# Whoever works on a set; grips, gaffers and script supervisors are each a trade of their own.
_ANY_CREW = ("crew", "technic", "tecnic", "equipe", "equipo", "gewerke", "troupe", "postprod", "freelance")
# A listing without an edition may still name one.
_FESTIVALS = frozenset(
    ("festival", "fest", "festivals", "iff", "ff", "filmfest", "filmfestival", "mostra", "muestra",
     "biennale")
)  # fmt: skip
_WHOSE = {
    (genre, own, there): f"kind:{'' if genre else 'no '}genre, {'' if own else 'no '}community, "
    f"{'' if there else 'no '}festival"
    for genre in (True, False)
    for own in (True, False)
    for there in (True, False)
}
_HOSPITALITY = frozenset(("welcome", "lounge"))
_AT = frozenset(
    (
        "at",
        "@",
        "in",
        "en",
        "a",
        "al",
        "bei",
        "beim",
        "auf",
        "op",
        "em",
        "no",
        "na",
        "x",
        "during",
        "before",
        "pre",
    )
)


class Addressed(NamedTuple):
    """Whom a listing addresses, by its title and altogether."""

    title: Audience
    whole: Audience


def addressed_by(reading: Reading) -> Addressed:
    """Whom the title and the text of a listing address."""
    title, text = named(reading.title.words), named(reading.text.words)
    inviting = addressed(title)
    return Addressed(inviting, inviting if text <= title else addressed(title | text))


def kind_traits(reading: Reading, title: str, festival: str | None, whom: Addressed) -> list[str]:
    """The listing's traits and those that only matter for its kind."""
    own = own_words(festival) if festival else frozenset()
    return [*reading.traits, *_names(reading, title, festival, whom), *set(who_asks(reading.text, own))]


@lru_cache(maxsize=1000)
def own_words(festival: str) -> frozenset[str]:
    """The words of an edition's name that are its own: not "film", not "festival", not the year."""
    return frozenset(word for word in words_of(festival) if word not in _EMPTY and not word.isdigit())


def _names(reading: Reading, title: str, festival: str | None, whom: Addressed) -> list[str]:
    words, names = reading.title.words, []
    own = own_words(festival) if festival else frozenset()
    places = [at for at, word in enumerate(words) if word in own]
    if places:
        names.append("kind:at the festival" if places[0] and words[places[0] - 1] in _AT else "kind:own name")
    if "festival" in words or "fest" in words or "iff" in words:
        names.append("kind:festival in title")
    if not title.isupper() and set(_ACRONYM.findall(title)) - _PLAIN - {word.upper() for word in own}:
        names.append("kind:acronym")
    if festival is None:
        names.append("kind:no festival")
    elif reading.title.has(_HOSPITALITY):
        names.append("kind:welcome at a festival")
    if not reading.text.words:
        names.append("kind:no text")
    at_one = bool(festival) or _names_a_festival(reading)
    if not at_one:
        names.append("kind:no festival anywhere")
    names.append(_whose(reading, whom.title, at_festival=bool(festival)))
    return names + _pairs(reading, whom.title, at_one=at_one) + _trades(whom, words)


def _names_a_festival(reading: Reading) -> bool:
    """Whether a festival or those accredited at one are named, in the title or in the text."""
    if "attendee" in reading.title.counts or "attendee" in reading.text.counts:
        return True
    return not (_FESTIVALS.isdisjoint(reading.title.words) and _FESTIVALS.isdisjoint(reading.text.words))


def _whose(reading: Reading, title: Audience, *, at_festival: bool) -> str:
    """A genre or a community in the title says less of the host at a festival than away from one."""
    return _WHOSE[bool(title.genres), "community" in reading.title.counts, at_festival]


def _trades(whom: Addressed, words: list[str]) -> list[str]:
    """One trade named is a niche, all of them are everybody; `words` are the title's."""
    title = whom.title
    trades = set(title.roles) - _EVERYBODY
    if "crew" in title.roles and not any(
        word.startswith(_ANY_CREW) or word.endswith("crew") for word in words
    ):
        trades.add("crew")
    anywhere = set(whom.whole.roles) - _EVERYBODY
    names = ["kind:trade in title"] if trades else ["kind:filmmakers in title"] if title.roles else []
    if len(title.roles) > 1:
        names.append("kind:several in title")
    if title.genres:
        names.append("kind:genre in title")
    if len(anywhere) > 2:
        names.append("kind:many trades")
    elif len(anywhere) == 1 and _ANYBODY.isdisjoint(whom.whole.roles):
        names.append("kind:one trade")
    return names


def _pairs(reading: Reading, whom: Audience, *, at_one: bool) -> list[str]:
    """Evidence that only counts together, e.g. a school's name over a breakfast.

    `at_one`: a festival is named; without one an industry is a trade and no festival's department.
    """
    title, text = reading.title, reading.text
    both = title.counts.keys() | text.counts.keys()
    pairs = []
    if "alumni" in title.counts and title.has(INVITING):
        pairs.append("kind:alumni invited")
    if "craft" in both:
        pairs.append("kind:a craft at a festival" if at_one else "kind:a craft away")
    if ("school" in both or "schooling" in both) and title.has(INVITING):
        pairs.append("kind:school invites")
    if at_one and {"houseband", "attendee"} & text.counts.keys() and "private" not in both:
        pairs.append("kind:for the accredited")
    if "people" in title.counts and not {"attendee", "houseband", "welcome", "lounge"} & both:
        pairs.append("kind:trade alone")
    if "community" in title.counts and "people" in both:
        pairs.append("kind:community and trade")
    if "community" in text.counts and "people" in text.counts:
        pairs.append("kind:community and trade in text")
    if "private" in both and "houseband" not in both:
        pairs.append("kind:a bar and no house")
    if at_one and "houseband" in both and "private" not in both:
        pairs.append("kind:a house and no bar")
    if "online" in title.counts and title.has(INVITING):
        pairs.append("kind:a network invites")
    if not (whom.roles or whom.genres or {"people", "anyone", "community"} & title.counts.keys()):
        pairs.append("kind:nobody in title")
    return pairs
