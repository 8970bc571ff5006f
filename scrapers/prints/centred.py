"""Rows of a table without lines whose hours stand beside the middle of what they are for, made one line each.

Office programs centre the cells of a row. White parts the rows, and the hour of each lies half way down.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from scrapers.prints.cell import GAP
from scrapers.prints.pdf_text import Run
from scrapers.programme_days.lone_days import LONGEST_DAY, day_alone
from scrapers.programme_days.row_clocks import begins_with_time
from scrapers.programme_words.speaker_labels import label_of_speaker

FEWEST = 3
"""Rows of several lines whose hours stand in the middle; fewer may stand there by chance."""

ONE_EDGE = 4.0
"""Points by which the hours of a column may begin apart."""

APART = 1.15
"""Of the usual distance of two lines in a cell: rows are farther apart."""

OFF = 0.35
"""Of the type: how far from the middle of its row an hour may stand."""

MOST_RUNS = 1500
"""Of a page that may hold such a table."""


def gap_of(pages: Sequence[Sequence[Run]]) -> str:
    """What parts the cells of a row in one run: white where a head says that one column tells who speaks."""
    return GAP if any(_heads_speakers(run.text) for page in pages for run in page) else " "


def in_whole_rows(page: Sequence[Run], gap: str = " ") -> list[Run]:
    """The page with every such row as one run; as it was where hours stand beside first lines."""
    hours = _column_of_hours(page) if len(page) <= MOST_RUNS else []
    if len(hours) <= FEWEST:
        return list(page)
    edge, column = min(run.x0 for run in hours), set(map(id, hours))
    words = [run for run in page if run.x0 >= edge - ONE_EDGE and not run.turned]
    if any(begins_with_time(run.text) for run in words if id(run) not in column):
        return list(page)
    parts = [part for row in _parted(words) for part in _around_each(row, column)]
    rows = [(own, row) for row in parts if (own := [run for run in row if id(run) in column])]
    tall = [(own[0], row) for own, row in rows if len(own) == 1 and _is_tall(row)]
    centred = [own for own, row in tall if _is_centred(own, row)]
    if any(len(own) > 1 for own, _ in rows) or len(centred) < FEWEST or len(centred) * 5 < len(tall) * 4:
        return list(page)
    days = [run.y0 for run in page if run.x0 <= max(one.x1 for one in hours) and _names_day(run.text)]
    rows = [(own, [run for run in row if not _is_level(run, days)]) for own, row in rows] if days else rows
    joined = {id(own[0]): _joined(own[0], row, gap) for own, row in rows}
    whole = {id(run): joined.get(id(run)) for _, row in rows for run in row}
    return [one for run in page if (one := whole.get(id(run), run)) is not None]


def _names_day(text: str) -> bool:
    """Whether words at the left are a day, which heads rows and is of none: `26/08/2027`."""
    return len(text) <= LONGEST_DAY and day_alone(text) is not None


def _is_level(run: Run, heights: Sequence[float]) -> bool:
    return any(abs(run.y0 - one) <= OFF * run.height for one in heights)


def _column_of_hours(page: Sequence[Run]) -> list[Run]:
    """The hours that begin at one edge, the one at which most do."""
    hours = [run for run in page if not run.turned and begins_with_time(run.text)]
    columns = [[run for run in hours if abs(run.x0 - one.x0) <= ONE_EDGE] for one in hours]
    return max(columns, key=len, default=[])


def _parted(words: Sequence[Run]) -> list[list[Run]]:
    """Words of rows that white parts, from the top."""
    rows: list[list[Run]] = []
    size = median(run.size or run.height for run in words)
    apart = APART * _leading(words, size)
    for run in sorted(words, key=lambda run: -run.y0):
        if rows and rows[-1][-1].y0 - run.y0 < apart:
            rows[-1].append(run)
        else:
            rows.append([run])
    return rows


def _around_each(row: Sequence[Run], column: Collection[int]) -> list[Sequence[Run]]:
    """Rows that little white parts: what stands over an hour has as much below it."""
    hours = [run for run in row if id(run) in column]
    if len(hours) < 2:
        return [row]
    parts: list[Sequence[Run]] = []
    rest = sorted(row, key=lambda run: -run.y0)
    for hour in hours[:-1]:
        foot = 2 * hour.y0 - rest[0].y0 - OFF * (hour.size or hour.height)
        parts.append([run for run in rest if run.y0 >= foot])
        rest = [run for run in rest if run.y0 < foot]
        if not rest:
            return [row]
    return [*parts, rest]


def _leading(words: Sequence[Run], size: float) -> float:
    """The usual distance of two lines of one cell, in the letters of most words: close to the least."""
    gaps: list[float] = []
    columns: dict[int, list[float]] = {}
    for run in words:
        if abs((run.size or run.height) - size) <= 0.1 * size:
            columns.setdefault(round(run.x0 / ONE_EDGE), []).append(run.y0)
    for column in columns.values():
        column.sort(reverse=True)
        gaps += [one - two for one, two in pairwise(column) if one - two > 0.8 * size]
    least = min(gaps, default=1.3 * size)
    return median([gap for gap in gaps if gap <= 1.2 * least] or [least])


def _is_tall(row: Sequence[Run]) -> bool:
    return max(run.y0 for run in row) - min(run.y0 for run in row) > 0.5 * row[0].height


def _is_centred(hour: Run, row: Sequence[Run]) -> bool:
    """Whether an hour stands half way down its row and not beside the first line."""
    top, foot = max(run.y0 for run in row), min(run.y0 for run in row)
    size = hour.size or hour.height
    return abs((top + foot) / 2 - hour.y0) <= OFF * size and top - hour.y0 > OFF * size


def _heads_speakers(text: str) -> bool:
    """Whether words stand over a column of who speaks: then its cells are none of the titles beside them."""
    return 0 < len(text) == label_of_speaker(text)


def _joined(hour: Run, row: Sequence[Run], gap: str) -> Run:
    """A row as one run: its hour, then the words of each cell."""
    cells: list[list[Run]] = []
    for run in sorted((run for run in row if run is not hour), key=lambda run: run.x0):
        if cells and run.x0 < max(one.x1 for one in cells[-1]):
            cells[-1].append(run)
        else:
            cells.append([run])
    texts = [" ".join(run.text for run in sorted(cell, key=lambda run: (-run.y0, run.x0))) for cell in cells]
    return replace(hour, text=gap.join([hour.text, *texts]), x1=max(run.x1 for run in row))
