"""Lines that boxes painted after them cover: the folds of a leaflet, the raster behind its cards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrapers.prints.pdf_text import OUTLINE, Box, Rule

THIN = 2.5
"""Points across a line that is drawn as a box."""

INSIDE = 1.5
"""Points within the edge of a box: a line closer to it is its border."""

MOST_PAIRS = 300_000
"""Lines and boxes that are held against each other; a page with more is a drawing."""


def uncovered(rules: Sequence[Rule]) -> list[Rule]:
    """The rules, of each line what no box covers that was painted later."""
    boxes = [
        (at, rule.box) for at, rule in enumerate(rules) if rule.colour != OUTLINE and not _is_line(rule.box)
    ]
    lines = sum(_is_line(rule.box) for rule in rules)
    if not boxes or lines * len(boxes) > MOST_PAIRS:
        return list(rules)
    found: list[Rule] = []
    for at, rule in enumerate(rules):
        later = [box for number, box in boxes if number > at] if _is_line(rule.box) else []
        found += [replace(rule, box=box) for box in _left_of(rule.box, later)]
    return found


def _is_line(box: Box) -> bool:
    return min(box[2] - box[0], box[3] - box[1]) <= THIN


def _left_of(line: Box, boxes: Sequence[Box]) -> Iterator[Box]:
    """The stretches of a line outside of boxes."""
    along, aside = (0, 1) if line[2] - line[0] >= line[3] - line[1] else (1, 0)
    middle = (line[aside] + line[aside + 2]) / 2
    over = sorted(
        (box[along], box[along + 2])
        for box in boxes
        if box[aside] + INSIDE < middle < box[aside + 2] - INSIDE
        and box[along] < line[along + 2] and line[along] < box[along + 2]
    )  # fmt: skip
    at = line[along]
    for low, high in [*over, (line[along + 2], line[along + 2])]:
        if low > at or not over:
            yield _stretch(line, along, at, min(low, line[along + 2]))
        at = max(at, high)


def _stretch(line: Box, along: int, low: float, high: float) -> Box:
    return (low, line[1], high, line[3]) if along == 0 else (line[0], low, line[2], high)
