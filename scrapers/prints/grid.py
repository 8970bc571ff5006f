"""Days side by side on a printed page: a row of days, and below each the day's own column.

The times stand either in a column at the left, for all days, or in the columns themselves. A column comes out
as it would be read aloud: the day, then a row for each time.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from scrapers.prints.pdf_text import Run
from scrapers.programme_days.lone_days import day_alone
from scrapers.programme_days.row_clocks import begins_with_time

MOST_RUNS = 2000
"""Of a page that may hold a grid; a timetable of a week has a few hundred."""

LARGE = 0.9
"""Of the largest letters among the films of a grid: those of their titles."""

FEWEST_TIMES = 3
ONE_EDGE = 12.0
"""Points by which a day and the hours below it may begin apart."""

HALF_A_YEAR = 183
MOST_BELOW = 10.0
"""Heights of a letter between the last time of a grid and words that still belong to it."""


def grids(page: Sequence[Run]) -> tuple[list[list[Run]], list[Run]]:
    """The columns of the grids of a page, each a day with the rows below it, and the runs outside of them."""
    heads = _heads(page) if len(page) <= MOST_RUNS else []
    columns: list[list[Run]] = []
    rest = list(page)
    for number, head in enumerate(heads):
        low = heads[number + 1][0].y1 if number + 1 < len(heads) else float("-inf")
        body = _body([run for run in rest if low < run.y0 and run.y1 <= head[0].y0 + 1.0])
        if not body or _go_on_beside(head, body):
            continue
        columns += _read(head, body)
        inside = {id(run) for run in (*head, *body)}
        rest = [run for run in rest if id(run) not in inside]
    return columns, rest


def _heads(page: Sequence[Run]) -> list[list[Run]]:
    """The rows of days, from the top: two days at least, none twice. None where columns are read in turn."""
    rows: list[list[Run]] = []
    days = [run for run in page if day_alone(run.text)]
    if _go_on_downward(days):
        return []
    for run in sorted(days, key=lambda run: (-run.y0, run.x0)):
        if rows and abs(rows[-1][0].y0 - run.y0) < 0.5 * run.height:
            rows[-1].append(run)
        else:
            rows.append([run])
    found = [sorted(row, key=lambda run: run.x0) for row in rows if len(row) > 1]
    return [row for row in found if len({day_alone(run.text) for run in row}) == len(row)]


def _go_on_downward(days: Sequence[Run]) -> bool:
    """Whether days go on down each column, and from its foot to the head of the next one."""
    columns: list[list[Run]] = []
    for run in sorted(days, key=lambda run: run.x0):
        if columns and run.x0 - columns[-1][0].x0 <= ONE_EDGE:
            columns[-1].append(run)
        else:
            columns.append([run])
    if max(map(len, columns), default=0) < 2:
        return False
    down = [day_alone(run.text) for column in columns for run in sorted(column, key=_place)]
    across = [day_alone(run.text) for run in sorted(days, key=_place)]
    return _in_order(down) and not _in_order(across)


def _go_on_beside(head: Sequence[Run], body: Sequence[Run]) -> bool:
    """Whether a day goes on at the head of the next column: each has hours at its edge, and so has a column
    behind them over which no day stands.
    """
    edges: list[list[float]] = []
    for x in sorted(run.x0 for run in body if begins_with_time(run.text)):
        if edges and x - edges[-1][0] <= ONE_EDGE:
            edges[-1].append(x)
        else:
            edges.append([x])
    columns = [edge[0] for edge in edges if len(edge) >= FEWEST_TIMES]
    headed = [any(abs(x - day.x0) <= ONE_EDGE for x in columns) for day in head]
    further = [x for x in columns if x > head[0].x0 and all(abs(x - day.x0) > ONE_EDGE for day in head)]
    return all(headed) and bool(further)


def _in_order(days: Sequence[date | None]) -> bool:
    """Whether each day is later than the one before it, a January than a December too."""
    return all(one and two and 0 < (two - one).days % 366 < HALF_A_YEAR for one, two in pairwise(days))


def _body(runs: Sequence[Run]) -> list[Run]:
    """The runs of a grid; nothing when too few times stand in it."""
    times = [run for run in runs if begins_with_time(run.text)]
    if len(times) < FEWEST_TIMES:
        return []
    last = min(times, key=lambda run: run.y0)
    return [run for run in runs if run.y0 > last.y0 - MOST_BELOW * max(last.height, 4.0)]


def _read(head: Sequence[Run], body: Sequence[Run]) -> list[list[Run]]:
    times = [run for run in body if begins_with_time(run.text)]
    if films := _films(head, body):
        return [[day, *_shown(films, column)] for day, column in by_column(head, times)]
    left = min(run.x0 for run in times)
    aside = [run for run in times if run.x0 < left + 15.0 and run.x1 < head[0].x1]
    if len(aside) < FEWEST_TIMES or len(aside) * 3 < len(times) * 2:
        return [[day, *sorted(column, key=_place)] for day, column in by_column(head, body)]
    told = {id(run) for run in aside}
    words = [run for run in body if id(run) not in told and run.x0 > left + 1.0]
    return [[day, *_timed(sorted(aside, key=_place), column)] for day, column in by_column(head, words)]


def _films(head: Sequence[Run], body: Sequence[Run]) -> list[Run]:
    """What stands at the left of a grid whose cells are hours and nothing else: a film for each row."""
    edge = head[0].x0 - 1.0
    cells = [run for run in body if (run.x0 + run.x1) / 2 > edge]
    alone = [run for run in cells if begins_with_time(run.text) and not any(map(str.isalpha, run.text))]
    if len(alone) * 10 < len(cells) * 9:
        return []
    return [run for run in body if run.x1 < edge and any(map(str.isalpha, run.text))]


def _shown(films: Sequence[Run], column: Sequence[Run]) -> list[Run]:
    """The hours of a day, each with the film it stands beside, or below the first line of."""
    rows = []
    largest = max(film.size for film in films)
    titles = [film for film in films if film.size >= LARGE * largest]
    films = titles if 1 < len(titles) < len(films) else films  # facts stand below titles in smaller type
    for time in sorted(column, key=_place):
        over = [film for film in films if film.y1 > time.y0]
        if over:
            level = min(film.y0 for film in over)
            rows.append(_row(time, [film for film in over if film.y0 - level < 0.35 * film.height]))
    return rows


def _place(run: Run) -> tuple[float, float]:
    return -round(run.y0), run.x0


def by_column(head: Sequence[Run], runs: Iterable[Run]) -> list[tuple[Run, list[Run]]]:
    """Each day with the runs of its column. Where columns part shows in how few runs cross their edges."""
    runs = list(runs)
    pairs = list(pairwise(head))
    choices = [
        *_before_hours(head, runs),
        [(one.x1 + two.x0) / 2 for one, two in pairs],
        [two.x0 - 1.0 for _, two in pairs],
        [one.x1 + 1.0 for one, _ in pairs],
    ]
    edges = min(choices, key=lambda edges: sum(run.x0 < edge < run.x1 for run in runs for edge in edges))
    columns: list[list[Run]] = [[] for _ in head]
    for run in runs:
        columns[bisect_right(edges, (run.x0 + run.x1) / 2)].append(run)
    return list(zip(head, columns, strict=True))


def _before_hours(head: Sequence[Run], runs: Sequence[Run]) -> list[list[float]]:
    """The edges right before the hours that begin where the heads do; nothing where some do not."""
    hours = [run for run in runs if begins_with_time(run.text)]
    below = [[run.x0 for run in hours if abs(run.x0 - day.x0) <= ONE_EDGE] for day in head]
    return (
        [[min(found) - 1.0 for found in below[1:]]] if all(len(one) >= FEWEST_TIMES for one in below) else []
    )


def _timed(times: Sequence[Run], column: Sequence[Run]) -> list[Run]:
    """The rows of a column whose times stand at the left; a line alone holds from the first time on."""
    if len({round(run.y0) for run in column}) == 1:
        return [_row(times[0], column)]
    rows = rows_of_times(times, column, hung(times, column))
    return [_row(one, words) for one, words in zip(times, rows, strict=True) if words]


def rows_of_times(times: Sequence[Run], column: Sequence[Run], hung: bool) -> list[list[Run]]:
    """The words of a column beside each time: below it where times are `hung`, else around it."""
    rows: list[list[Run]] = [[] for _ in times]
    for run in column:
        middle = (run.y0 + run.y1) / 2
        if hung:
            at = max((at for at, one in enumerate(times) if one.y1 > middle), default=0)
        else:
            at = min(range(len(times)), key=lambda at: abs((times[at].y0 + times[at].y1) / 2 - middle))
        rows[at].append(run)
    return rows


def hung(times: Sequence[Run], column: Sequence[Run]) -> bool:
    """Whether times stand beside the first line of their words rather than beside the middle of them."""
    beside = sum(any(abs(one.y0 - run.y0) < 0.35 * one.height for run in column) for one in times)
    return beside * 5 >= len(times) * 4


def _row(one: Run, words: Sequence[Run]) -> Run:
    text = " ".join(run.text for run in sorted(words, key=_place))
    return replace(one, x1=max(run.x1 for run in words), text=f"{one.text}  {text}")
