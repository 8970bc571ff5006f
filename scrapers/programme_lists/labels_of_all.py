"""What holds for every row of a list, as labels say it that stand there once: `Location:`, `Time:`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scrapers.dates.clock import Clock
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.line_words import is_hours, label_of_when, label_of_where
from scrapers.programmes.lines import shared_blocks
from scrapers.programmes.told import Told, tidy

LONGEST_PLACE = 120

FEWEST_DAYS = 3
"""Days in one line that make a list."""

NEAREST = 2
"""Lines below the last day of a list in which a label of all may stand."""


@dataclass(frozen=True, slots=True)
class Common:
    """What holds for every row below: "All meetings are held at … beginning at 9 a.m."."""

    clock: Clock | None = None
    place: str | None = None
    further: tuple[Clock, ...] = ()
    """More hours of each day, beside the first: `All films at 7 pm and 9.30 pm`."""

    weekdays: frozenset[int] = frozenset()
    """Those on which it holds, where it names some: `tous les mardis à 18h`."""

    kind: frozenset[str] = frozenset()
    """The words of the kind of meeting it is said of, where another line tells of another kind."""


def labels_of_groups(told: Sequence[Told]) -> dict[int, str | None]:
    """Each "Location:" over a group of rows, outside the block that they share, with the place."""
    labels = [at for at, one in enumerate(told) if label_of_where(one.line.text) and not one.dated]
    moments = [at for at, one in enumerate(told) if (one.dated or one.clocks) and not one.prose]
    found: dict[int, str | None] = {}
    for number, at in enumerate(labels):
        after = labels[number + 1] if number + 1 < len(labels) else len(told)
        next_one = bisect_left(moments, at)
        below = moments[next_one:][:2]
        if len(below) == 2 and below[1] < after:
            path, first, second = (told[here].line.path for here in (at, *below))
            above = told[moments[next_one - 1]].line.path if next_one else ()
            of_above = shared_blocks(path, above) > shared_blocks(path, first)  # within the card of that day
            if shared_blocks(path, first) < shared_blocks(first, second) and not of_above:
                found[at] = _labelled_place(told, at)
    return found if len(found) > 1 else {}


def labelled_of_all(told: Sequence[Told]) -> Common | None:
    """The one "Location:" and the one "Time:" of a page, above a list of days or right below it."""
    dated = [at for at, one in enumerate(told) if one.dated and not one.prose]
    if len(dated) < 2 and sum(len(told[at].whens) for at in dated) < FEWEST_DAYS:
        return None
    first, last = told[dated[0]].line.path, told[dated[-1]].line.path
    bare = not any(when.time_stated for at in dated for when in told[at].whens)

    def beside(label: Callable[[str], int]) -> int | None:
        found = [at for at, one in enumerate(told) if label(one.line.text) and not one.dated]
        found = [at for at in found if not told[at].line.sign.endswith("/th")]  # what stands over a column
        outside = found and shared_blocks(told[found[0]].line.path, first) <= shared_blocks(first, last)
        below = (
            found and 0 < found[0] - dated[-1] <= NEAREST and (bare or _heads_behind(told, dated, found[0]))
        )
        near = found and (found[0] < dated[0] or below)
        return found[0] if len(found) == 1 and near and outside else None

    where, when = beside(label_of_where), beside(label_of_when)
    place = _labelled_place(told, where) if where is not None else None
    clocks = told[when].clocks if when is not None and not is_hours(told[when].line.text) else ()
    clock = clocks[0] if len(clocks) == 1 else None
    return Common(clock, place) if clock or place else None


def _heads_behind(told: Sequence[Told], dated: Sequence[int], at: int) -> bool:
    """Whether a label is a heading behind the block of a list, and not of its last row: `Location`."""
    before, last = (told[here].line.path for here in dated[-2:])
    heading = 0 < told[at].line.level < 7
    return heading and shared_blocks(told[at].line.path, last) < shared_blocks(before, last)


def _labelled_place(told: Sequence[Told], at: int) -> str | None:
    """What stands behind the label, or in the next line; beside the head of a column stands another."""
    text = told[at].line.text
    if told[at].line.sign.endswith("/th"):
        return None
    below = told[at + 1] if at + 1 < len(told) else None
    said_below = below.line.text if below and not (below.dated or below.clocks) else ""
    words = tidy(text[label_of_where(text) :]) or tidy(said_below)
    if is_generic(words) or label_of_when(words):
        return None  # the head of another column
    return words if len(words) <= LONGEST_PLACE and any(map(str.isalpha, words)) else None
