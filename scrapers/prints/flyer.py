"""A flyer for one evening: its title in large letters over its day and hours, and what is on when."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.dates.clock import Clock
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.line_words import is_filler, names_place
from scrapers.programmes.lines import Entry
from scrapers.programmes.stamps import at_clock
from scrapers.programmes.told import Told

MOST_LINES = 60
"""Of a flyer; longer prints are programmes."""

LARGER = 1.5
"""Of the letters of the day: those of the title."""

FARTHEST = 4
"""Lines below the hours in which the house stands."""


def with_whole_evening(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries and before them the evening they are parts of, where a flyer tells it."""
    heads = [at for at, one in enumerate(told) if one.dated and not one.prose and is_filler(one.rest)]
    if len(told) > MOST_LINES or len(heads) != 1 or not entries:
        return list(entries)
    at = heads[0]
    title = _title_over(told, at)
    clock = _hours_below(told, at)
    if title is None or clock is None or any(entry.title == title for entry in entries):
        return list(entries)
    when = at_clock(told[at].whens[0].start_on, clock)
    if any(entry.day != when.start_on for entry in entries):
        return list(entries)
    below = (one.line.text for one in told[at + 2 : at + 2 + FARTHEST] if not one.clocks)
    place = next((text for text in below if names_place(text)), None)
    return [Entry(title, when.start, when.end, place=place, line=at), *entries]


def _title_over(told: Sequence[Told], at: int) -> str | None:
    """The words in the largest letters over the day, when they are much larger than those of the day."""
    above = max(told[:at], key=lambda one: one.line.size, default=None)
    large = above is not None and above.line.size >= LARGER * told[at].line.size > 0
    return title_words(above) if above is not None and large else None


def _hours_below(told: Sequence[Told], at: int) -> Clock | None:
    """From when to when: in the line below the day, which says nothing else."""
    below = told[at + 1] if at + 1 < len(told) else None
    alone = below is not None and len(below.clocks) == 1 and is_filler(below.rest)
    return below.clocks[0] if below is not None and alone and below.clocks[0].end is not None else None
