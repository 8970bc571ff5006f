"""Days in a badge at the margin of a printed page: `FRI` over `12` over `FEB`, beside the rows of the day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.dates.words import fold, months, weekdays
from scrapers.prints.pdf_text import Run

LONGEST_PART = 12
MOST_PARTS = 3
MOST_OF_PAGE = 300
"""Parts of days on a page that may hold badges; a calendar of numbers is none."""

FARTHEST = 2.4
"""Heights of a letter from one part of a badge down to the next."""

NEAR = 12.0
"""Points by which the parts of a badge may begin, or have their middles, apart."""


def with_badges(page: Sequence[Run]) -> list[Run]:
    """The page with each badge as one line over the rows it stands beside."""
    parts = sorted((run for run in page if _kind(run)), key=lambda run: -run.y0)
    if len(parts) > MOST_OF_PAGE:
        return list(page)
    joined: dict[int, Run | None] = {}
    for at, first in enumerate(parts):
        if id(first) in joined:
            continue
        badge = _badge([first, *(run for run in parts[at + 1 :] if id(run) not in joined)])
        if badge:
            top = badge[0].y1 + 0.5
            words = " ".join(run.text for run in badge)
            right = max(run.x1 for run in badge)
            joined |= dict.fromkeys(map(id, badge))
            joined[id(first)] = replace(first, y0=top, y1=top + first.height, x1=right, text=words)
    found = (joined.get(id(run), run) for run in page)
    return [run for run in found if run is not None]


def _kind(run: Run) -> str:
    """What of a day a run is, when it is nothing else."""
    words = fold(run.text).strip(" .,")
    if len(words) > LONGEST_PART:
        return ""
    if words.isdigit():
        return "number" if len(words) <= 2 and 1 <= int(words) <= 31 else ""
    return "month" if words in months() else "weekday" if words in weekdays() else ""


def _badge(runs: Sequence[Run]) -> list[Run]:
    """The first run with those below it that make a day; nothing when they make none."""
    badge, kinds = [runs[0]], [_kind(runs[0])]
    for run in runs[1:]:
        above = badge[-1]
        if above.y0 - run.y0 > FARTHEST * max(above.height, run.height) or len(badge) == MOST_PARTS:
            break
        middles = abs(run.x0 + run.x1 - above.x0 - above.x1) / 2
        if min(middles, abs(run.x0 - above.x0)) <= NEAR and _kind(run) not in kinds and run.y0 < above.y0:
            badge.append(run)
            kinds.append(_kind(run))
    return badge if {"number", "month"} <= set(kinds) else []
