"""What the place of a piece in a post says of it: what opens and closes it, and what stands beside."""

from __future__ import annotations

from aggregator.post_reading.pieces import Piece
from aggregator.post_reading.place_words import ADDRESSES, ARTICLES, INNER, LINKS, STREET_ENDINGS
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import AFTERS, CLOCK_BEFORE, SHOWS

# What opened a piece, among the others.
_STANDING = {
    "time": 1.6,
    "pin": 3.0,
    "label": 3.0,
    "start": -0.4,
    ".": -0.1,
    "!": -0.4,
    "?": -0.1,
    "tag": -0.2,
    "(": -0.7,
}
# What closes a piece; a colon by what opened it.
_CLOSED = {"time": 1.1, **dict.fromkeys((",", "(", "-", "end", "tag", "link", ".", "!"), 0.3), "?": -0.6}


def standing(post: Spoken, pieces: list[Piece], at: int) -> float:
    """How likely the piece at that place of the list names where to meet, before a word of it is weighed."""
    piece = pieces[at]
    opened, closed = piece.before, piece.after
    if closed == "," and _has_town_before_hour(post, pieces, at):
        closed = "time"
    weight = _STANDING.get(opened, 0.3) + _CLOSED.get(closed, 0.0)
    if piece.after == "time":
        weight += _alone(post, piece)
    elif closed == ":":
        weight -= 0.2 if opened == "time" else 3.0 if opened in ("pin", "start") else 1.5
    return weight


def _alone(post: Spoken, piece: Piece) -> float:
    """A name that is the whole sentence before an hour ("Warpigs. 6."): its capital says something."""
    first, last, before, _ = piece
    if before not in ("start", ".", "!", "?") or not post.capitals[first]:
        return 0.0
    while last > first + 1 and post.words[last - 1] in CLOCK_BEFORE:
        last -= 1  # "Cobblestone from 7"
    if last - first > 3 or not INNER.isdisjoint(post.words[first:last]):
        return 0.0
    return 1.2 if is_bare_name(post, first, last) else 0.0


# What parts a list in one line: "Larkin's, Mill St, 7pm", "Larkin's - Mill St - 7pm".
_LISTED = frozenset((",", "-", "|", "•", "·"))


def less_for(post: Spoken, piece: Piece, best: tuple[int, int] | None) -> float:
    """Less for the street or city behind a name, and for the house that people come from."""
    first, last, opened, _ = piece
    capitals = post.capitals
    if opened in _LISTED:
        less = 0.8 if best and best[1] == first - 1 else 0.0
        less += 1.2 if best and post.words[first].endswith(STREET_ENDINGS) else 0.0
        return less - (0.4 if False not in capitals[first:last] else 0.0)
    is_address = best is not None and post.words[first] in ADDRESSES and not capitals[first]
    if is_address or (opened == "time" and _is_behind_a_show(post, first)):
        return 2.0
    after_show = opened == "time" and post.words[first] in AFTERS  # "tonight after the Piazza film"
    return 1.5 if after_show and not SHOWS.isdisjoint(post.words[first:last]) else 0.0


def _is_behind_a_show(post: Spoken, first: int) -> bool:
    """ "after the 6.15 in the Lighthouse", "out of the 6:45 at the Ray": where one comes from."""
    return first > 2 and post.words[first - 2] in ARTICLES and post.words[first - 3] in _COMING


_COMING = AFTERS | frozenset(("of", "from", "aus", "leaving"))


def _has_town_before_hour(post: Spoken, pieces: list[Piece], at: int) -> bool:
    """ "Sunny's, Red Hook, Saturday": street and city between a name and the hour."""
    if not is_bare_name(post, pieces[at].first, pieces[at].last):
        return False
    behind = at + 1
    while behind < len(pieces) and is_bare_name(post, pieces[behind].first, pieces[behind].last):
        if post.words[pieces[behind].first] in ARTICLES:
            return False  # "Soho, The Toucan, eight": the town stands first
        if pieces[behind].after == "time":
            return True
        if pieces[behind].after != ",":
            return False
        behind += 1
    return False


def is_bare_name(post: Spoken, first: int, last: int) -> bool:
    """Capitals, and the small words and numbers that join them."""
    words = post.words
    return all(
        post.capitals[at] or words[at] in LINKS or (at > first and words[at].isdecimal())
        for at in range(first, last)
    )
