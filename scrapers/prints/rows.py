"""Habits of printed tables put right: times in the middle of a tall row, letters s p a c e d  o u t."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.prints.pdf_text import Run
from scrapers.programme_days.row_clocks import begins_with_time

FEWEST_SPACED = 8
"""Letters that stand apart from each other in words spaced out."""

TALLEST_ROW = 30.0
"""Heights of a letter between the middle of a table's row and its first line."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    return re.compile({"number": r"(?<=\d)(?=[^\W\d])|(?<=[^\W\d])(?=\d)"}[name])


def upright(page: Sequence[Run]) -> list[Run]:
    """The page with words that lie on their side as a line over what they stand beside.

    They stand in the middle of their rows, mostly a day: the first is put over the page, a further one half
    way to the one above it.
    """
    turned = sorted((run for run in page if run.turned), key=lambda run: -run.y1)
    if not turned:
        return list(page)
    top = max(run.y1 for run in page) + 1.0
    over: dict[int, Run] = {}
    for at, run in enumerate(turned):
        if at and run.y1 <= turned[at - 1].y0:
            top = (turned[at - 1].y0 + run.y1) / 2
        tall = run.x1 - run.x0
        over[id(run)] = replace(run, y0=top, y1=top + tall, x1=run.x0 + run.y1 - run.y0, turned=0)
    return [*over.values(), *(run for run in page if not run.turned)]


def lifted(page: Sequence[Run]) -> list[Run]:
    """The page with each time beside the first line of its row, where it stood in the middle of a tall row.

    Tables are painted cell by cell: behind such a time comes the top line of the next cell, higher up.
    """
    runs = list(page)
    for at in range(len(runs) - 1):
        time, first = runs[at], runs[at + 1]
        rise = first.y0 - time.y0
        beside = time.x1 <= first.x0 and 0.4 * time.height < rise < TALLEST_ROW * max(time.height, 4.0)
        stacked = at > 0 and _stacked(runs[at - 1], time)
        hour = len(time.text) <= 20 and begins_with_time(time.text) and not begins_with_time(first.text)
        if beside and not stacked and hour:
            runs[at] = replace(time, y0=first.y0, y1=first.y0 + time.height)
    return runs


def _stacked(above: Run, run: Run) -> bool:
    """Whether a run is the next line of the cell painted before it."""
    over = above.x0 < run.x1 and run.x0 < above.x1
    return over and 0.0 < above.y0 - run.y0 < 1.8 * max(run.height, 4.0)


def unspaced(text: str) -> str:
    """`F R I D A Y 4 M A Y` as `FRIDAY 4 MAY`: the white between the words of such a line is lost, but a
    number shows where they part."""
    letters = text.split(" ")
    if len(letters) < FEWEST_SPACED or any(len(letter) > 1 for letter in letters):
        return text
    return _pattern("number").sub(" ", "".join(letters))
