"""What a sentence says of a name in it: whom to text, what a show is about, where people have been."""

from __future__ import annotations

from aggregator.post_reading.known_places import KNOWN_PLACES, called_places
from aggregator.post_reading.place_words import OCCASIONS, TOLD, TOPICS, VERBS
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import bag

ENDS = frozenset((".", "!", "?"))
_SAYING = TOLD | TOPICS | ENDS


def spoken_of(post: Spoken, first: int, end: int) -> float:
    """Less for whom or what a sentence is about: "text Marcy", "Charcoal is there", "Design Lunch"."""
    words = post.words
    less = 2.0 if "*" in words[end - 1] else 0.0  # "Serienautor*innen"
    before = words[first - 1] if first else "."
    if before in _SAYING or before[0] == "@":
        less += _behind(post, first, end, before)
    if not OCCASIONS.isdisjoint(words[max(first, end - 2) : end]) and before not in LED:
        less += _as_occasion(post, max(first, end - 2), end)
    if end < len(words) and words[end] in _VERBS:
        if words[end] not in VERBS or words[end] in _TOLD_OF:
            less += 3.0
        elif end == first + 1 and not KNOWN_PLACES[words[first]]:
            less += 1.0
    return less


def _behind(post: Spoken, first: int, end: int, before: str) -> float:
    """Less for whom to tell, what a show is about, and for the first words of a sentence."""
    words = post.words
    opens = before in ENDS or before[0] == "@"
    less = 0.0
    if before in TOLD or (words[first] in TOLD and before in ENDS):
        less += 2.5
    elif before in TOPICS:
        less += 1.2
    if opens and end > first + 2 and True not in post.capitals[end - 2 : end]:
        less += 0.0 if True in called_places(words[first:end]) else 1.2
    return less


def _as_occasion(post: Spoken, first: int, end: int) -> float:
    """ "Design Lunch", "Hackaday Meetup"."""
    named = any(post.words[place] in OCCASIONS and post.capital(place) for place in range(first, end))
    return 2.0 if named else 0.0


# "Marro's was excellent": where they have been.
_TOLD_OF = frozenset(("was", "were", "war", "waren", "était", "fue", "era", "foi"))
_VERBS = VERBS | _TOLD_OF | {"="}
LED = bag("at @ im beim chez the al alla au aux à da no na bij bei zum ins el la le il in en the")
