"""Which of several dated lines of one block tells the moment of what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.chunks import Telling
from scrapers.programmes.told import Told

MOST_TELLINGS = 4
"""Lines of one block that may tell the same moment."""

FEWEST_WORDS = 2
"""Words beside a day that tell what it is."""

LONG_TEXT = 100
"""Characters of a text about a gathering, which is no row."""


def telling_in(told: Sequence[Told]) -> Telling:
    """Those of several lines that tell one moment: a day in a badge, and the day with its hour.

    In a repeated block the one hour is that of its gathering, whatever other days it speaks of, and so is
    the one day that it begins with, or the moment that stands alone and that its text names among others.
    """

    def telling(low: int, anchors: Sequence[int], repeated: bool) -> Sequence[int]:
        if len(anchors) < 2:
            return ()
        if repeated and low == anchors[0] and _is_badge(told, anchors):
            return anchors[:1]
        if len(anchors) > MOST_TELLINGS:
            return ()
        whens = [when for at in anchors for when in told[at].whens]
        makes = {(told[at].line.sign, told[at].line.names) for at in anchors}
        hours = {when.wall for when in whens if when.time_stated}
        if repeated and (own := _own_moment(told, anchors)):
            return own
        one_day = len({when.start_on for when in whens}) == 1 and len(hours) < 2
        one_moment = len(makes) == len(anchors) and (one_day or (repeated and len(hours) == 1))
        return anchors if one_moment else ()

    return telling


def _own_moment(told: Sequence[Told], anchors: Sequence[int]) -> Sequence[int]:
    """The line that is nothing but one moment, where long texts name that and those of other evenings."""
    alone = [at for at in anchors if len(told[at].whens) == 1 and is_filler(told[at].rest)]
    if len(alone) != 1 or not told[alone[0]].whens[0].time_stated:
        return ()
    own = told[alone[0]].whens[0].wall
    texts = [told[at] for at in anchors if at != alone[0]]
    long = all(len(one.line.text) >= LONG_TEXT for one in texts)
    return alone if long and all(own in {when.wall for when in one.whens} for one in texts) else ()


def _is_badge(told: Sequence[Told], anchors: Sequence[int]) -> bool:
    """Whether a day stands alone before others with words: `Jul 3` over `Fan days (June 10 to 19):`."""
    badge, others = told[anchors[0]], [told[at] for at in anchors[1:]]
    if badge.rest or len(badge.whens) != 1 or badge.whens[0].end:
        return False
    days = {when.start_on for one in others for when in one.whens}
    return badge.whens[0].start_on not in days and all(_speaks(one) for one in others)


def _speaks(one: Told) -> bool:
    """Whether a line says something about days without an hour."""
    return len(one.rest.split()) >= FEWEST_WORDS and not any(when.time_stated for when in one.whens)
