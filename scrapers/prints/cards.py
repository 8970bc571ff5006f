"""Cards side by side on a printed page: a film over its showings, another one beside it, white around each.

What stands beside each other in them belongs to different films, though no gutter runs down the page.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from scrapers.dates.printed import find_whens
from scrapers.prints.pdf_text import Run
from scrapers.programme_days.lone_days import ANY_DAY, may_name_day
from scrapers.programme_words.line_words import is_filler

FEWEST = 4
"""Cards of a page; a few lines may stand beside each other by chance."""

MOST_LINES = 8
"""Of a card: a title, its showings, a house."""

LONGEST_MOMENT = 40
ONE_EDGE = 4.0
"""Points by which the lines of a card may begin apart."""

APART = 1.9
"""Of the type: lines of one card stand closer to each other."""

MOST_RUNS = 2000
"""Of a page that is looked at."""


def cards(page: Sequence[Run]) -> tuple[list[list[Run]], list[Run]]:
    """The cards of a page, row by row, and the runs outside of them; none where few stand side by side."""
    moments = {id(run) for run in page if _is_moment(run)} if len(page) <= MOST_RUNS else set()
    edges = _edges([run for run in page if id(run) in moments])
    if len(moments) < FEWEST or len(edges) < 2:
        return [], list(page)
    found = [card for column in _columns(page, edges) for card in _stacks(column) if _is_card(card, moments)]
    beside = [card for card in found if any(_is_beside(card, other) for other in found)]
    if len(beside) < FEWEST:
        return [], list(page)
    taken = {id(run) for card in beside for run in card}
    beside.sort(key=lambda card: (-round(card[0].y0 / 4), card[0].x0))
    return beside, [run for run in page if id(run) not in taken]


def _is_moment(run: Run) -> bool:
    """Whether a run is a day with its hour and nothing else."""
    if len(run.text) > LONGEST_MOMENT or run.turned or not may_name_day(run.text):
        return False
    whens = find_whens(run.text, near=ANY_DAY)
    if len(whens) != 1 or not whens[0].time_stated:
        return False
    low, high = whens[0].span
    return is_filler(f"{run.text[:low]} {run.text[high:]}")


def _edges(moments: Sequence[Run]) -> list[float]:
    """Where moments begin below each other, from the left."""
    groups: list[list[Run]] = []
    for run in sorted(moments, key=lambda run: run.x0):
        if groups and run.x0 - groups[-1][0].x0 <= ONE_EDGE:
            groups[-1].append(run)
        else:
            groups.append([run])
    return [group[0].x0 - ONE_EDGE for group in groups if len(group) > 1]


def _columns(page: Sequence[Run], edges: Sequence[float]) -> list[list[Run]]:
    """The runs of each stretch between two edges; those that cross one are of none."""
    columns: list[list[Run]] = [[] for _ in edges]
    ends = [*edges[1:], float("inf")]
    for run in page:
        at = bisect_right(edges, run.x0) - 1
        if at >= 0 and run.x1 <= ends[at] + ONE_EDGE:
            columns[at].append(run)
    return columns


def _stacks(column: Sequence[Run]) -> list[list[Run]]:
    """Runs of a column that stand closely below each other."""
    stacks: list[list[Run]] = []
    for run in sorted(column, key=lambda run: (-round(run.y0), run.x0)):
        if stacks and stacks[-1][-1].y0 - run.y0 < APART * max(run.size or run.height, 4.0):
            stacks[-1].append(run)
        else:
            stacks.append([run])
    return stacks


def _is_card(stack: Sequence[Run], moments: set[int]) -> bool:
    """Whether runs are a title over at least one moment, all of them beginning at one edge."""
    edge = min(run.x0 for run in stack)
    level = all(abs(run.x0 - edge) <= ONE_EDGE or _follows(run, stack) for run in stack)
    shown = any(id(run) in moments for run in stack[1:])
    return level and shown and id(stack[0]) not in moments and len(stack) <= MOST_LINES


def _follows(run: Run, stack: Sequence[Run]) -> bool:
    """Whether a run goes on with the one before it in its line."""
    return any(abs(two.x0 - run.x0) < 0.1 and abs(one.y0 - run.y0) < 1.0 for one, two in pairwise(stack))


def _is_beside(card: Sequence[Run], other: Sequence[Run]) -> bool:
    """Whether a line of one card stands in one row with a line of another, and both begin about there."""
    if card is other or abs(card[0].x0 - other[0].x0) <= ONE_EDGE:
        return False
    return abs(card[0].y0 - other[0].y0) < APART * max(card[0].height, other[0].height)
