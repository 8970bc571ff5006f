"""A post cut into pieces at its times and marks: where the names of places and gatherings stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from aggregator.post_reading.place_words import LABELS
from scrapers.dates.said_tokens import Spoken

PIN = "📍"
LONG_DASH = "—"
_JOINERS = frozenset(("&", "'", "+", ".", "/", "·"))
# What stands before an hour is beside it in spite of such a mark.
_BESIDE_TIME = frozenset((",", ".", "→", "-", "|", "/", "•", "·", "//", ">"))
_SHORT_FORMS = frozenset(("st", "dr", "mt", "s", "n", "e", "w", "no", "nr", "ave", "bros", "mr", "mrs", "jr"))


class Piece(NamedTuple):
    """Tokens `[first, last)` between marks; what closed the piece before it, and what closes it."""

    first: int
    last: int
    before: str
    after: str


def pieces_of(post: Spoken, times: frozenset[int]) -> list[Piece]:
    """Cut at times (token places of days and hours) and marks.

    "time", "pin", "label" or the mark itself tell what stood there.
    """
    found: list[Piece] = []
    words = post.words
    first, before = 0, "start"
    for index, mark in _cuts(post, times):
        if index > first:
            found.append(Piece(first, index, before, mark))
            before = mark
        elif mark in ("time", "pin") or before == "start":
            before = mark
        if (mark == ":" and index and words[index - 1] in LABELS) or _names_the_same(words, index, mark):
            before = "label"
        first = index + 1
    return found


_SAME = frozenset(("same", "même", "gleicher", "gleiche", "selber", "mismo", "stesso", "mesmo", "zelfde"))


def _names_the_same(words: list[str], index: int, mark: str) -> bool:
    """ "same pub (Sandy Bell's)", "same spot - the Anchor": what follows reminds of the name."""
    return mark in ("(", "-", ":", ",") and index > 1 and words[index - 2] in _SAME


def _cuts(post: Spoken, times: frozenset[int]) -> Iterator[tuple[int, str]]:
    """Every token that parts the post, and what it is; the end is one too."""
    for index in sorted(times.union(post.marks)):
        if index in times:
            yield index, "time"
        elif mark := _cut(post, index, post.words[index]):
            yield index, "time" if mark in _BESIDE_TIME and index + 1 in times else mark
    yield len(post.words), "end"


def _cut(post: Spoken, index: int, word: str) -> str:
    """What a sign, tag or link parts the post as, or nothing."""
    first = word[0]
    if first in "@#":
        return "tag" if word != "@" else ""
    if first in "hw{":
        return "link"
    if word == PIN:
        return "pin"
    if word == ".":
        return "" if index and _is_short_form(post, index - 1) else "."
    if word in _JOINERS or (word == "-" and _is_glued(post, index)):
        return ""
    return word


def _is_short_form(post: Spoken, place: int) -> bool:
    """ "St.", "O.P. Rockwell"."""
    word = post.words[place]
    return word in _SHORT_FORMS or (len(word) == 1 and word.isalpha() and post.capital(place))


def _is_glued(post: Spoken, index: int) -> bool:
    """A hyphen without blanks belongs to a name."""
    if not 0 < index < len(post.words) - 1 or post.written[index] == LONG_DASH:
        return False
    return not post.follows_blank(index) and not post.follows_blank(index + 1)
