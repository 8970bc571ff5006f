"""Days in the margin beside their first rows: `Fr 16.4.  17.00 Drinks` over rows that begin with a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrapers.programme_days.lone_days import day_alone
from scrapers.programme_days.row_clocks import begins_with_time
from scrapers.programmes.lines import Line

FEWEST_DAYS = 2


def days_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines with each such day on one of its own, where rows without a day stand below some of them."""
    parts = {at: found for at, line in enumerate(lines) if (found := _parts(line))}
    rows = [at for at, line in enumerate(lines) if at not in parts and begins_with_time(line.text)]
    if len(parts) < FEWEST_DAYS or not rows or rows[-1] < min(parts):
        return list(lines)
    return [line for at, one in enumerate(lines) for line in parts.get(at, (one,))]


def _parts(line: Line) -> tuple[Line, ...]:
    """The day and the row of such a line; empty when it is none."""
    day, _, row = line.text.partition("  ")
    if not row or not begins_with_time(row) or day_alone(day) is None:
        return ()
    return tuple(_cut(line, day, row))


def _cut(line: Line, day: str, row: str) -> Iterator[Line]:
    width = line.width * len(row) / len(line.text)
    yield replace(line, text=day, width=line.width - width)
    yield replace(line, text=row, left=line.left + line.width - width, width=width)
