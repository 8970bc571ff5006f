"""Which hour of a post is when people meet: not a show's, not one taken back, in a move the new one."""

from __future__ import annotations

from itertools import zip_longest

from scrapers.dates.said_hour import Clock
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import HABITS, LEAVES, MOVES, SHOWS, bag


def start_of(post: Spoken, hours: list[Clock]) -> Clock | None:
    """The hour that is the meeting's start: the first clear one; in a move, the one moved to."""
    starts = [clock for clock in hours if clock.role == "start"]
    if len(starts) > 1:
        starts = _corrected(post.words, starts)
    if not starts:
        leaving = [one for one in hours if one.role == "travel" and _is_leaving(post, one)]
        return leaving[0] if leaving else None
    moved = (
        []
        if MOVES.isdisjoint(post.words)
        else [index for index, word in enumerate(post.words) if word in MOVES]
    )
    if "instead" in post.words or "stattdessen" in post.words:
        starts = [clock for clock in starts if clock.strong][-1:] or starts
    if moved:
        if len(starts) == 1 and starts[0].end and post.words[starts[0].first - 1] in _FROM:
            return starts[0].end
        later = [clock for clock in starts if clock.first > moved[0]]
        if len(later) > 1 and post.words[later[0].first - 1] in _FROM:
            return later[1]
        starts = later or starts
    if len(starts) > 1:
        starts = [clock for clock in starts if not _is_besides(post, clock)] or starts
    return next((clock for clock in starts if clock.strong), starts[0])


# "Quarter to three, no, half past two": what takes back the hour before it.
_TAKES_BACK = bag(
    "no nee nein non anzi wait sorry rather actually scratch mean pardon perdón plutôt cioè aliás so"
)
_BETWEEN = _TAKES_BACK | bag(
    ", . - ( / : make that i make it i'm o ou enfin oder or ach quatsch well hang on digo"
)


def _corrected(words: list[str], starts: list[Clock]) -> list[Clock]:
    """Without the hours that the very next one takes back."""
    return [
        one
        for one, two in zip_longest(starts, starts[1:])
        if two is None or not _takes_back(words[one.last : two.first])
    ]


def _takes_back(between: list[str]) -> bool:
    return not _TAKES_BACK.isdisjoint(between) and _BETWEEN.issuperset(between)


def _is_leaving(post: Spoken, clock: Clock) -> bool:
    """ "Leaving the Platz 14:30": who goes together meets then."""
    return not LEAVES.isdisjoint(post.words[max(0, clock.first - 4) : clock.first])


def _is_besides(post: Spoken, clock: Clock) -> bool:
    """ "our film plays at 3", "into town at 4": the words before speak of a show or a way, not of drinks."""
    for word in reversed(post.words[max(0, clock.first - 4) : clock.first]):
        if word in SHOWS or word == "into":
            return True
        if word in HABITS or word in (",", ".", ";", ":", "!", "-", "("):
            return False
    return False


_FROM = frozenset(("from", "von", "de", "des", "las", "dalle", "das", "van"))
