"""Hours that a narrow column of a printed table breaks into two lines, made whole again.

`8:00 -` over `10:30 AM`, or `1:05 - 1:30` over `PM`: read line by line the first has no end, and the
afternoon of the second is a night.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from scrapers.prints.pdf_text import Run

NEAREST, FARTHEST = 0.7, 2.2
"""Heights of letters between the lines of one cell."""

MOST_RUNS = 1500
"""Of a page that may hold such a column."""

FEWEST = 2
"""Hours broken in this manner; one may be an evening without an end over another hour."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    half = r"(?:[ap]\.?\s?m\.?)"
    clock = r"\d{1,2}(?:\s?[:.h]\s?[0-5]\d|\s?h|\s?uhr)?"
    joint = r"(?:[-–—]|to|till?|until|à|a|al|até|às|bis|tot|do)"
    known = {
        "open": rf"{clock}\s?{half}?\s?{joint}",
        "closes": rf"{clock}\s?{half}?(?:\s?(?:uhr|uur|hrs?|hs|h))?",
        "whole": rf"{clock}\s?{half}?\s?{joint}\s?{clock}",
        "half": rf"{half}|uhr|uur|hrs?\.?|hs\.?",
    }
    return re.compile(known[name], re.IGNORECASE)


def with_whole_hours(page: Sequence[Run]) -> tuple[Run, ...]:
    """The runs of a page with broken hours as one run half way between its lines, where their row is read."""
    if len(page) > MOST_RUNS:
        return tuple(page)
    halves = [run for run in page if _is(run, "half")]
    halves = [run for run in halves if not any(_is_beside(one, run) for one in page)]
    lone = [pair for run in page if halves and _is(run, "whole") for pair in _closed(run, halves)]
    opens = [run for run in page if _is(run, "open")]
    ends = [run for run in page if _is(run, "closes")] if opens else []
    spans = [pair for run in opens for pair in _closed(run, ends)]
    if len(spans) < max(FEWEST, len(opens)):
        spans = []  # hours without an end, one over the other
    above = {id(one): _joined(one, two) for one, two in (*spans, *lone)}
    below = {id(two) for _, two in (*spans, *lone)}
    return tuple(above.get(id(run), run) for run in page if id(run) not in below or id(run) in above)


def _is(run: Run, name: str) -> bool:
    return len(run.text) <= 24 and not run.turned and bool(_pattern(name).fullmatch(run.text.strip()))


def _closed(run: Run, ends: Sequence[Run]) -> Iterator[tuple[Run, Run]]:
    """The run with the one right below it that ends it."""
    near = [one for one in ends if one is not run and _is_below(one, run)]
    if near:
        yield run, max(near, key=lambda one: one.y0)


def _is_below(run: Run, above: Run) -> bool:
    shared = min(run.x1, above.x1) - max(run.x0, above.x0)
    return shared > 0 and NEAREST * above.height <= above.y0 - run.y0 <= FARTHEST * above.height


def _is_beside(run: Run, half: Run) -> bool:
    """Whether a run stands right before what says the half of the day, which then belongs to it."""
    return abs(run.y0 - half.y0) < 0.5 * half.height and 0 <= half.x0 - run.x1 < half.height


def _joined(one: Run, two: Run) -> Run:
    middle, head = (one.y0 + two.y0) / 2, (one.y1 + two.y1) / 2
    text = f"{one.text.strip()} {two.text.strip()}"
    return replace(one, x0=min(one.x0, two.x0), x1=max(one.x1, two.x1), y0=middle, y1=head, text=text)
