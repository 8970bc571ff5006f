"""What the words of a listing add up to: named traits, the only things the weights in `data/` know.

Traits speak of senses (`T:drink`: the title names a drink; `D:tale`: the description tells a story in the third
person), of the title's grammar (`head:talk`: the thing it names last) and of how title and description go
together. No trait is a single word, so a festival or language the weights never saw is read by its vocabulary.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from aggregator.vocabulary import Hit, Vocabulary, listing_words, words_of

# What a title can name; the first and the last of these in it are its head, by the grammar of its language.
THINGS = (
    "gather", "occasion", "drink", "outing", "welcome", "lounge", "showing", "talk", "market", "labour", "gala", "party",
    "brandish", "errand", "onefilm", "credit", "converse", "teach",
)  # fmt: skip
INVITING = frozenset(("gather", "occasion", "drink", "outing", "welcome", "lounge"))
OTHER = frozenset(
    (
        "showing",
        "talk",
        "market",
        "labour",
        "gala",
        "party",
        "brandish",
        "errand",
        "onefilm",
        "credit",
        "teach",
    )
)
MAKERS = frozenset(("people", "one", "folk"))
GATHERING = frozenset(("gather", "occasion"))
WHO = frozenset(("people", "folk", "attendee", "anyone"))
GROUPS = frozenset(("online", "alumni", "school", "body", "community"))
FILM = frozenset(("filmworld", "people", "folk", "school"))
# These mean something only beside others (`together`): mothers who direct are not a mothers' circle.
_IN_COMPANY = frozenset(("outsiders", "mixed"))
_PARTING = frozenset((":", "|", "(", "@"))
_DENYING = frozenset(
    "no not without never nobody isn don kein keine keinen ohne nicht sin sem senza pas sans geen niet zonder nada non".split()
)
_RUNTIME = re.compile(r"\b\d{1,3} ?(?:min\b|mins\b|minutes?\b|minuten\b|minuti\b|minutos\b|mn\b|['′’](?!\w))")
_YEAR = re.compile(
    r"[(\[](?:[^()\[\]]{0,40}[ ,])?(?:19|20)\d\d[)\]]|\b(?:19|20)\d\d\. |^\W*(?:dir|d)\. ", re.IGNORECASE
)
_QUOTED = re.compile(r"[\"“«„][^\"”»“]{2,60}[\"”»“]")
_EACH = re.compile(r"\b(?:each|per|chats?|table|walk|tables|pro|par|por|chacun)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Zone:
    """The words of a title or a description, what was found in them, and how often each sense."""

    words: list[str]
    hits: list[Hit]
    counts: dict[str, int]

    def has(self, senses: frozenset[str]) -> bool:
        """Whether any of the senses occurs."""
        return not senses.isdisjoint(self.counts)


@dataclass(frozen=True, slots=True)
class Reading:
    """A listing read: its zones and its traits."""

    title: Zone
    text: Zone
    traits: dict[str, float]


def zone_of(vocabulary: Vocabulary, text: str) -> Zone:
    """Read one text; a thing that the text denies ("no panels", "sans pitch") counts as `denied`."""
    words = words_of(text)
    hits = vocabulary.read(words)
    counts: dict[str, int] = {}
    names = vocabulary.senses
    for hit in hits:
        at = hit.at
        denied = at and (words[at - 1] in _DENYING or (at > 1 and words[at - 2] in _DENYING))
        for sense in hit.senses:
            name = names[sense]
            if denied and name in OTHER:
                name = "denied"
            counts[name] = counts.get(name, 0) + 1
    return Zone(words, hits, counts)


def heads(zone: Zone, names: tuple[str, ...]) -> tuple[set[str], set[str]]:
    """What a title names first, and last before it is parted (`Coffee Talk: Directors` names a talk)."""
    first: set[str] = set()
    last: set[str] = set()
    part = next((at for at, word in enumerate(zone.words) if at and word in _PARTING), len(zone.words))
    for hit in zone.hits:
        things = {names[sense] for sense in hit.senses}.intersection(THINGS)
        if not things:
            continue
        first = first or things
        if hit.at < part or not last:
            last = things
    return first, last


def traits_of(title: Zone, text: Zone, printed: str, festival: bool) -> dict[str, float]:
    """The traits of a listing. `printed` is title and description as written; `festival` whether one is named."""
    traits: dict[str, float] = {}
    for sense in title.counts.keys() - _IN_COMPANY:
        traits[f"T:{sense}"] = 1.0
    for sense in text.counts.keys() - _IN_COMPANY:
        count = text.counts[sense]
        traits[f"D:{sense}"] = 1.0
        if count > 1:
            traits[f"D2:{sense}"] = 1.0
    first, last = heads(title, listing_words().senses)
    traits.update((f"first:{thing}", 1.0) for thing in first)
    traits.update((f"head:{thing}", 1.0) for thing in last)
    for name, holds in (*shape(title, text, printed), *together(title, text, festival)):
        if holds:
            traits[name] = 1.0
    return traits


def shape(title: Zone, text: Zone, printed: str) -> tuple[tuple[str, bool], ...]:
    """How a listing looks, whatever it says."""
    long_title, long_text = len(title.words), len(text.words)
    tale = text.counts.get("tale", 0)
    runtime = _RUNTIME.search(printed)
    return (
        ("title one word", long_title == 1),
        ("title short", 1 < long_title < 4),
        ("title long", long_title > 8),
        ("text none", not long_text),
        ("text short", 0 < long_text < 16),
        ("text long", long_text > 45),
        ("text cut", printed.rstrip().endswith(("…", "..."))),
        ("tale thick", tale > 2 and tale * 12 > long_text),
        ("runtime", runtime is not None and not _EACH.search(printed, runtime.end(), runtime.end() + 12)),
        ("year", _YEAR.search(printed) is not None),
        ("work quoted", _QUOTED.search(printed, 0, printed.find("\n")) is not None),
        ("title unknown", bool(long_title) and not title.hits),
    )


def together(title: Zone, text: Zone, festival: bool) -> tuple[tuple[str, bool], ...]:
    """What title and text are together: an invitation, to whom, and whether something else is on offer."""
    inviting, inviting_text = title.has(INVITING), text.has(INVITING)
    other, other_text = title.has(OTHER), text.has(OTHER)
    meeting = "meeting" in text.counts or "meeting" in title.counts
    gather = title.has(GATHERING) or text.has(GATHERING)
    film = title.has(FILM) or text.has(FILM) or "one" in title.counts
    here = film or festival
    who_title = title.has(MAKERS) or (here and title.has(WHO))
    who = who_title or "people" in text.counts or "folk" in text.counts or (here and text.has(WHO))
    group = title.has(GROUPS) or text.has(GROUPS)
    outsiders = "outsiders" in title.counts or "outsiders" in text.counts
    story = "credit" in text.counts or text.counts.get("tale", 0) > 1
    invited = inviting or inviting_text
    at_table = "private" in title.counts or "private" in text.counts
    grouped = who or group
    bare = not text.words
    return (
        ("inviting title to somebody", inviting and who),
        ("inviting title, somebody in it", inviting and who_title),
        ("inviting title and meeting", inviting and meeting),
        ("inviting title, nothing else", inviting and not other and not other_text),
        ("inviting title, else in text", inviting and not other and other_text),
        ("inviting title, else beside", inviting and other),
        ("inviting title over a story", inviting and story and not who),
        ("inviting title of a group", inviting and group),
        ("inviting text to somebody", inviting_text and who and not other),
        ("inviting text of a group", inviting_text and group and not other),
        ("inviting text, nothing else", inviting_text and not other and not other_text),
        ("meeting of somebody", meeting and who),
        ("meeting of somebody, nothing else", meeting and who and not other and not other_text),
        ("meeting, nobody named", meeting and not who),
        ("gathering of somebody", gather and who),
        ("nothing inviting", not invited and not meeting),
        ("neither inviting nor somebody", not invited and not meeting and not who),
        ("outsiders without film", outsiders and not film),
        ("outsiders beside film", outsiders and film),
        ("outsiders in title", "outsiders" in title.counts and not who_title and not title.has(FILM)),
        ("inviting, no film", invited and not film and not festival),
        ("inviting, no film but a festival", invited and not film and festival),
        ("somebody at a bar, nothing else", grouped and at_table and not other and not other_text),
        ("a group, nothing else", grouped and not other and not other_text),
        ("trade at a bar in title", who_title and "private" in title.counts and not other),
        ("guests bidden", "bids" in text.counts and (who or invited) and not other),
        ("festival", festival),
        ("bare title, gathering", bare and gather and not other),
        ("bare title, inviting somebody", bare and inviting and who_title and not other),
        ("bare title, inviting a group", bare and inviting and group and not other),
        ("bare title, inviting about film", bare and inviting and film and not other),
        ("bare title, inviting alone", bare and inviting and not grouped and not film),
        ("bare title, not inviting", bare and not inviting),
    )


def read(title: str, text: str, festival: str | None) -> Reading:
    """Read a listing once; everything else is look-ups."""
    vocabulary = listing_words()
    head, body = zone_of(vocabulary, title), zone_of(vocabulary, text)
    traits = traits_of(head, body, f"{title[:300]}\n{text[:600]}", bool(festival))
    if festival and is_mixed(festival):
        traits["mixed event"] = 1.0
        if not {"people", "folk", "filmworld"} & (head.counts.keys() | body.counts.keys()):
            traits["mixed event, no film"] = 1.0
    return Reading(head, body, traits)


@lru_cache(maxsize=1000)
def is_mixed(festival: str) -> bool:
    """Whether an edition's name is that of an event where film is one trade among several."""
    return "mixed" in zone_of(listing_words(), festival).counts
