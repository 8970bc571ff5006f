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

BESIDE = 60.0
"""Points from a badge to the words of its day."""

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
            words = " ".join(run.text for run in _sure(badge))
            left, top = _over(badge, page)
            right = left + max(run.x1 for run in badge) - badge[0].x0
            joined |= dict.fromkeys(map(id, badge))
            joined[id(first)] = replace(first, x0=left, y0=top, x1=right, y1=top + first.height, text=words)
    found = (joined.get(id(run), run) for run in page)
    return [run for run in found if run is not None]


def _over(badge: Sequence[Run], page: Sequence[Run]) -> tuple[float, float]:
    """Where a badge's day stands as a line: over the words beside it, and where they begin."""
    right, foot, head = max(run.x1 for run in badge), badge[-1].y0, badge[0].y1
    beside = [run for run in page if right < run.x0 < right + BESIDE and run.y0 < head and run.y1 > foot]
    beside = [run for run in beside if not _kind(run)]
    left = min((run.x0 for run in beside), default=badge[0].x0)
    return left, max([head, *(run.y1 for run in beside if run.x0 < left + NEAR)]) + 0.5


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
        kind = _kind(run)
        if kind in kinds and kind == "month" and _is_either(badge[kinds.index(kind)]):
            kinds[kinds.index(kind)] = "weekday"  # MAR. over 14 over AVRIL
        if min(middles, abs(run.x0 - above.x0)) <= NEAR and kind not in kinds and run.y0 < above.y0:
            badge.append(run)
            kinds.append(kind)
    return badge if {"number", "month"} <= set(kinds) else []


def _is_either(run: Run) -> bool:
    """Whether a word is that of a month to some and of a weekday to others."""
    words = fold(run.text).strip(" .,")
    return words in months() and words in weekdays()


def _sure(badge: Sequence[Run]) -> Sequence[Run]:
    """The parts of a badge without a weekday that might be a second month."""
    told = [run for run in badge if _kind(run) == "month"]
    return [run for run in badge if len(told) < 2 or run is not told[0]]


def is_badge(runs: Sequence[Run]) -> bool:
    """Whether runs are the parts of one badge and nothing else."""
    parts = sorted(runs, key=lambda run: -run.y0)
    return 0 < len(parts) <= MOST_PARTS and all(map(_kind, parts)) and len(_badge(parts)) == len(parts)
