"""What the sentences below a day tell of its hour and its house."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from scrapers.dates.clock import Clock
from scrapers.dates.times import find_times
from scrapers.programme_days.hours import is_aside, is_past
from scrapers.programme_days.row_clocks import items_of_agendas, leading_clocks
from scrapers.programme_lists.said_of_all import common_clock
from scrapers.programme_places.sentence_places import place_in_sentence
from scrapers.programme_words.bylines import is_byline
from scrapers.programme_words.line_words import is_hours
from scrapers.programmes.chunks import Chunk
from scrapers.programmes.told import Told

MOST_LINES = 20
"""Lines of a chunk whose sentences may say its hour."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """The one hour that sentences speak of, and the place that the first of them names beside it."""

    clock: Clock
    place: str | None


def spoken_below(told: Sequence[Told], chunk: Chunk, near: date) -> Spoken | None:
    """What the sentences below a day speak of, if it is one hour.

    Below a day gone by only an hour counts that a sentence begins with or tells with that day: posts speak
    of hours too.
    """
    days = {when.start_on for at in chunk.anchors for when in told[at].whens if when.end is None}
    past = is_past(told, chunk, near)
    found: list[tuple[Clock, Told, bool]] = []
    first = told[chunk.anchors[0]]
    if first.prose and not past and len(first.whens) == 1:
        end = first.whens[0].span[1]
        found += [(clock, first, False) for clock in find_times(first.line.text[end:])]
    for one in _sentences(told, chunk):
        text = one.line.text
        clocks = leading_clocks(text)[:1] or _hours_of_day(one, days) if past else _hours_of(text)
        found += [(clock, one, True) for clock in clocks]
    if not found or len({clock.start for clock, _, _ in found}) != 1:
        return None
    clock, one, below = found[0]
    return Spoken(clock, place_in_sentence(one, clock.span) if below else None)


def _sentences(told: Sequence[Told], chunk: Chunk) -> Iterator[Told]:
    """The lines below a day that may speak of it; one that tells another day does not."""
    days = {when.start_on for at in chunk.anchors for when in told[at].whens}
    below = told[chunk.anchors[-1] + 1 : min(chunk.high, chunk.anchors[-1] + MOST_LINES)]
    items = items_of_agendas([one.line for one in below])
    for one in (one for at, one in enumerate(below) if at not in items):
        text = one.line.text
        other = bool(one.whens) and {when.start_on for when in one.whens} != days
        more = _more().search(text) is not None
        if not (other or more or is_hours(text) or is_byline(text) or is_aside(one)):
            yield one


@cache
def _more() -> re.Pattern[str]:
    """What a sentence says of an hour beside another, compiled when first wanted: `too, at 2 pm`."""
    return re.compile(
        r"(?<!\w)(?:(?:screening|showing|show|performance|session)s? (?:too|as well)|"
        r"(?:an )?(?:additional|extra|second) "
        r"(?:screening|showing|show|performance|session)|zusatzvorstellung|séance supplémentaire|"
        r"función adicional|sessão extra|replica(?: alle)?|extra voorstelling)(?!\w)",
        re.IGNORECASE,
    )


def _hours_of_day(one: Told, days: set[date]) -> list[Clock]:
    """The hours that a sentence tells together with one of these days."""
    stated = {when.start for when in one.whens if when.time_stated and when.start_on in days}
    minutes = {start.hour * 60 + start.minute for start in stated if isinstance(start, datetime)}
    return [clock for clock in find_times(one.line.text) if clock.start in minutes]


def _hours_of(text: str) -> list[Clock]:
    """The hours of a sentence; of several the one at which something begins."""
    begun = common_clock(text)
    return [begun] if begun else find_times(text)
