"""Who asks, by the words around "hosts" and "hosted by": a guild's evening at a festival is the guild's.

What one festival gives at another is official too, by the guide; so festivals are known by name (`festname`).
"""

from __future__ import annotations

from collections.abc import Iterator

from aggregator.judging.passages import INVITING, Zone

# Whose words these are is told by what stands before a verb of hosting, or behind "hosted by".
_HOSTS = {
    "body": "a body",
    "houseband": "the festival",
    "festname": "another festival",
    "school": "a school",
    "online": "a network",
    "one": "somebody",
}
_BY = frozenset(("by", "von", "par", "por", "da", "door"))
_STOPS = frozenset((".", ";", "!", "?"))
# So many words before a verb may name its subject, so many behind "by" the host.
_BEFORE, _BEHIND = 14, 8
# "The collective of women composers gets together": a sentence that begins with a body is the body's.
_FIRST = 3
# "With the support of", "in partnership with": those who help do not ask.
_HELP = frozenset(
    ("support", "supported", "sponsored", "partnership", "courtesy", "association", "collaboration",
     "cooperation", "kooperation", "unterstutzung", "zusammenarbeit", "partenariat", "soutien", "soutenu",
     "apoyo", "colaboracion", "sostegno", "collaborazione", "apoio", "parceria", "steun", "samenwerking")
)  # fmt: skip


def who_asks(text: Zone, own: frozenset[str] = frozenset()) -> Iterator[str]:
    """Traits that say who asks, in no order and perhaps more than once.

    `own` are the words of the festival's own name, by which nobody else is meant.
    """
    counts = text.counts
    if "bids" in counts and not counts.keys().isdisjoint(_HOSTS):
        yield from _askers(text, own)
    if "body" in counts:
        yield from _bodies(text)
        yield from _bodies_by(text)


def _askers(text: Zone, own: frozenset[str]) -> Iterator[str]:
    for at, length, senses in text.hits:
        if "bids" not in senses:
            continue
        end = at + length
        if text.words[end - 1] in _BY:
            yield from _named_within(text, end, end + _BEHIND, own)
            continue
        named = [*_named_within(text, _sentence(text.words, at), at, own)]
        yield from named or _bodies_behind(text, end)


def _named_within(text: Zone, first: int, last: int, own: frozenset[str]) -> Iterator[str]:
    for near, _, meaning in text.hits:
        if first <= near < last:
            for sense in meaning:
                if sense in _HOSTS and not (sense == "festname" and text.words[near] in own):
                    yield f"kind:{_HOSTS[sense]} asks"


def _bodies_behind(text: Zone, end: int) -> Iterator[str]:
    """`Am Sonntag laden Land und Filmstiftung`, `Invita la asociación`: the verb comes first, then who asks.

    Only a body is believed there, for it is the guests who mostly follow such a verb.
    """
    for near, _, meaning in text.hits:
        if end <= near < end + _BEHIND and "body" in meaning and _sentence(text.words, near) <= end:
            yield "kind:a body asks"


def _bodies_by(text: Zone) -> Iterator[str]:
    """`Drinks by the collective`: what a body gives needs no verb."""
    given = {at + length for at, length, senses in text.hits if not INVITING.isdisjoint(senses)}
    for at in given:
        if text.words[at : at + 1] and text.words[at] in _BY:
            for near, _, meaning in text.hits:
                if at < near <= at + _BEHIND and "body" in meaning and _sentence(text.words, near) <= at:
                    yield "kind:a body asks"


def _bodies(text: Zone) -> Iterator[str]:
    for at, _, senses in text.hits:
        if "body" in senses:
            first = _sentence(text.words, at)
            if not _HELP.isdisjoint(text.words[first:at]):
                yield "kind:a body helps"
            elif at - first < _FIRST:
                yield "kind:a body first"


def _sentence(words: list[str], at: int) -> int:
    """Where the sentence of a word begins, or as far back as matters."""
    for back in range(at - 1, max(at - _BEFORE, 0) - 1, -1):
        if words[back] in _STOPS:
            return back + 1
    return max(at - _BEFORE, 0)
