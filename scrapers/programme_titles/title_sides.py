"""On which side of their dates the titles of a list stand: before or behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import label_of_when, label_of_where, names_place
from scrapers.programmes.chunk_blocks import FEWEST_BLOCKS, Kid, begins_another
from scrapers.programmes.lines import Line

BOLD = 7
"""The rank of a line that stands out and is no heading."""


def titles_follow(lines: Sequence[Line], kids: list[Kid], dated: list[Kid], bare: list[bool]) -> bool:
    """Whether titles stand behind the bare dates rather than before them."""
    thin = [kid for kid, is_bare in zip(dated, bare, strict=True) if is_bare]
    if not thin:
        return True
    if (side := _side_at_ends(lines, kids, thin)) is not None:
        return side
    if _headings_right_above(lines, kids, thin):
        return False
    if _headings_follow(lines, kids, dated, thin):
        return True
    later = thin[1:] or thin  # before the first stands the heading of the list
    places = {kid.low: place for place, kid in enumerate(kids)}
    ranked = sum(1 for kid in later if _ranked(lines, kids, places[kid.low]))
    if ranked * 2 >= len(later) and (ranked == len(later) or not 0 < lines[thin[0].low].level < 7):
        return False  # of days that are headings themselves, some stand first in a section
    if lines[thin[0].low].level or thin[0].low == kids[0].low or len(thin) == 1:
        return True
    if _is_column_head(lines[thin[0].low - 1].text):
        return True
    if len(thin) == len(dated) and (whole := _last_is_whole(lines, kids, dated)) is not None:
        return whole
    # What stands before the first date stands before the others too, or it belongs to the whole list.
    first, others = lines[thin[0].low - 1].sign, [lines[kid.low - 1].sign for kid in thin[1:]]
    return others.count(first) * 2 < len(others)


def _headings_right_above(lines: Sequence[Line], kids: list[Kid], thin: list[Kid]) -> bool:
    """Whether most dates stand right below headings that outrank them, each below another and no house's."""
    if len(thin) < FEWEST_BLOCKS:
        return False
    above = [
        lines[kid.low - 1].text
        for kid in thin
        if kid.low > kids[0].low and 0 < lines[kid.low - 1].level < lines[kid.low].level < BOLD
    ]
    named = {text for text in above if not (names_place(text) or is_house(text))}
    return len(named) * 3 >= len(thin) * 2


def _headings_follow(lines: Sequence[Line], kids: list[Kid], dated: list[Kid], thin: list[Kid]) -> bool:
    """Whether nothing stands before the first date, and behind each date a heading of one make."""
    if len(dated) < 2 or len(thin) < len(dated) or dated[0].low != kids[0].low:
        return False
    ends = [*(kid.low for kid in dated[1:]), kids[-1].high]
    behind = [
        {(lines[at].sign, lines[at].level) for at in range(kid.high, end) if lines[at].level}
        for kid, end in zip(dated, ends, strict=True)
    ]
    return bool(set.intersection(*behind))


def headings_right_below(lines: Sequence[Line], kids: list[Kid], thin: list[Kid]) -> bool:
    """Whether most dates stand right above a heading and right below words that are none.

    The heading below may outrank the date, as on pages that set each in a size they like.
    """
    if (side := _side_at_ends(lines, kids, thin)) is not None:
        return side
    makes = Counter(lines[kid.low].sign for kid in thin)
    sign, count = max(makes.items(), key=itemgetter(1), default=("", 0))
    if count < FEWEST_BLOCKS or count * 2 < len(thin):
        return False
    alike = [kid for kid in thin if lines[kid.low].sign == sign]
    over = sum(kid.high < kids[-1].high and begins_another(lines[kid.high]) for kid in alike)
    below = sum(kid.low > kids[0].low and lines[kid.low - 1].level == 0 for kid in alike)
    return over * 4 >= count * 3 and below * 3 >= count * 2


def _side_at_ends(lines: Sequence[Line], kids: list[Kid], thin: list[Kid]) -> bool | None:
    """Whether titles stand behind their dates, told by the ends of a list; None where these do not tell.

    Title, house, date and date, title, house look alike in the middle: the last date of the one has no title
    behind it, the first of the other none before it.
    """
    makes = Counter(lines[kid.low].sign for kid in thin)
    sign, count = max(makes.items(), key=itemgetter(1), default=("", 0))
    alike = [kid for kid in thin if lines[kid.low].sign == sign]
    between = [_makes_in(lines, one.high, two.low) for one, two in pairwise(alike)]
    usual = Counter(make for found in between for make in dict.fromkeys(found))
    del usual["", 0]
    make, often = max(usual.items(), key=_often_then_rank, default=(("", 0), 0))
    if count < FEWEST_BLOCKS or often * 4 < 3 * len(between):
        return None
    behind = Counter(found.index(make) for found in between if make in found)
    before = Counter(found[::-1].index(make) for found in between if make in found)
    ends = (
        _makes_in(lines, kids[0].low, alike[0].low, titles=True)[::-1],
        _makes_in(lines, alike[-1].high, kids[-1].high, titles=True),
    )
    first, last = (
        make in found and found.index(make) == max(apart.items(), key=itemgetter(1))[0]
        for found, apart in zip(ends, (before, behind), strict=True)
    )
    return None if first == last else last


def _often_then_rank(of_make: tuple[tuple[str, int], int]) -> tuple[int, int]:
    """What decides between the makes of lines: how often one stands, and of two the one that ranks higher."""
    (_, level), often = of_make
    return often, -level


def _makes_in(lines: Sequence[Line], low: int, high: int, *, titles: bool = False) -> list[tuple[str, int]]:
    """Of what make each line in `[low, high)` is that stands out, the others being of none.

    With `titles` what names no more than a list or a part of the page is of none too: `Contact`.
    """
    return [
        (line.sign, line.level) if line.level and not (titles and is_generic(line.text)) else ("", 0)
        for line in lines[low:high]
    ]


def _last_is_whole(lines: Sequence[Line], kids: list[Kid], dated: list[Kid]) -> bool | None:
    """Whether as many lines stand behind the last date as between dates, and not before the first.

    None where that tells nothing: where they are of several makes, or as many on both sides.
    """
    between = {two.low - one.high for one, two in pairwise(dated)}
    before, behind = dated[0].low - kids[0].low, kids[-1].high - dated[-1].high
    makes = {lines[at].sign for at in range(dated[0].high, dated[-1].low)}
    if len(between) != 1 or len(makes) != 1 or between == {0} or (before in between) == (behind in between):
        return None
    return behind in between


def _is_column_head(text: str) -> bool:
    """Whether a line is what stands over a column: `Time`, `Location`, and nothing else."""
    return label_of_where(text) == len(text) or label_of_when(text) == len(text)


def _ranked(lines: Sequence[Line], kids: list[Kid], place: int) -> bool:
    """Whether a heading stands between the last dated block and the one at this place."""
    rank = lines[kids[place].low].level or 9
    for before in range(place - 1, -1, -1):
        other = kids[before]
        if other.dated:
            return False
        if any(0 < lines[at].level < rank for at in range(other.low, other.high)):
            return True
    return False
