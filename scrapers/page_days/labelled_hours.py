"""Labels of doors and of ends in lines of their own: `Doors`, `19:00`, `Show`, `20:00`, `End`, `22:15`.

Each becomes one line with its hour, so that what holds of `Doors: 19:00` and `End: 22:15` holds of it too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.page_days.door_times import labels_doors
from scrapers.page_days.end_times import hours_alone, labels_end
from scrapers.programmes.lines import Line, shared_blocks

LONGEST_LABEL = 40

APART = 2
"""Blocks of its own that a label may lie in beside its hour: its cell, and its line in that."""


def with_labelled_hours(lines: Sequence[Line]) -> list[Line]:
    """The lines, each hour that stands alone below or above such a label in its block in one with it."""
    labels: dict[int, int] = {}
    for at, line in enumerate(lines):
        if _is_label(line) and (hour := _hour_of(lines, at, labels)) is not None:
            labels[hour] = at
    named = set(labels.values())
    return [
        replace(line, text=f"{lines[labels[at]].text.rstrip(' :')}: {line.text}") if at in labels else line
        for at, line in enumerate(lines)
        if at not in named
    ]


def _is_label(line: Line) -> bool:
    return len(line.text) <= LONGEST_LABEL and (labels_doors(line.text) or labels_end(line.text))


def _hour_of(lines: Sequence[Line], at: int, taken: dict[int, int]) -> int | None:
    """Where the hour of a label stands: right below it, or above it where it shares more blocks with that."""
    near = [other for other in (at + 1, at - 1) if 0 <= other < len(lines) and other not in taken]
    hours = [other for other in near if _belongs(lines[at], lines[other])]
    return max(hours, key=lambda other: shared_blocks(lines[at].path, lines[other].path), default=None)


def _belongs(label: Line, line: Line) -> bool:
    """Whether a line is one hour and its blocks stand beside those of a label.

    Those of what stands below the head of a column do not.
    """
    own = min(len(label.path), len(line.path)) - APART
    beside = shared_blocks(label.path, line.path) >= own
    colon = label.text.endswith(":") and labels_end(label.text)
    return (beside or colon) and len(hours_alone(line)) == 1
