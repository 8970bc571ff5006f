"""Tables whose days span several rows: a day beside the middle of its rows, read as a heading over them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from scrapers.prints.pdf_text import Run
from scrapers.programme_days.lone_days import day_alone
from scrapers.programme_days.row_clocks import begins_with_time

ONE_COLUMN = 12.0
"""Points by which runs of one column of a table may begin apart."""


def spanning_days(page: Sequence[Run]) -> tuple[list[list[Run]], list[Run]]:
    """Each day of such a table with the runs of its rows, and the runs outside of it.

    From the top on the middle of a day is the middle of its rows, which says how many are its own. Days that
    stand beside their first rows are left where they are.
    """
    days = sorted((run for run in page if day_alone(run.text)), key=lambda run: -run.y0)
    if len(days) < 2 or max(day.x0 for day in days) - min(day.x0 for day in days) > ONE_COLUMN:
        return [], list(page)
    rest = times = _times_beside(days, page)
    if not times or (all(_is_level(day, times) for day in days) and _is_level(days[0], times[:1])):
        return [], list(page)
    groups: list[Sequence[Run]] = []
    for day in days:
        groups.append(_rows_around(day, rest))
        if not groups[-1]:
            return [], list(page)
        rest = rest[len(groups[-1]) :]
    if rest or len(times) == len(days):
        return [], list(page)
    return _taken_apart(page, days, groups)


def _times_beside(days: Sequence[Run], page: Sequence[Run]) -> list[Run]:
    """The column of times at the right of a column of days, from the top."""
    edge = max(day.x1 for day in days)
    times = [run for run in page if run.x0 >= edge - 2.0 and begins_with_time(run.text)]
    left = min((run.x0 for run in times), default=0.0)
    return sorted((run for run in times if run.x0 <= left + ONE_COLUMN), key=_downward)


def _is_level(day: Run, times: Sequence[Run]) -> bool:
    return any(abs(day.y0 - time.y0) < 0.35 * time.height for time in times)


def _rows_around(day: Run, times: Sequence[Run]) -> Sequence[Run]:
    """The first of some rows whose middle a day stands beside; none when no number of them fits."""
    middles = [_middle(one) for one in times]
    off = [abs((middles[0] + last) / 2 - _middle(day)) for last in middles]
    if not off:
        return ()
    best = min(range(len(off)), key=off.__getitem__)
    return times[: best + 1] if off[best] < 0.4 * _step(times) else ()


def _taken_apart(
    page: Sequence[Run], days: Sequence[Run], groups: Sequence[Sequence[Run]]
) -> tuple[list[list[Run]], list[Run]]:
    """The runs of the page by the day whose rows they stand in."""
    step = _step([time for group in groups for time in group])
    edges = [_middle(groups[0][0]) + step / 2]
    edges += [(_middle(above[-1]) + _middle(below[0])) / 2 for above, below in pairwise(groups)]
    edges.append(_middle(groups[-1][-1]) - step)
    columns = []
    taken = {id(day) for day in days}
    for day, (top, bottom) in zip(days, pairwise(edges), strict=True):
        inside = [run for run in page if bottom < _middle(run) <= top and id(run) not in taken]
        columns.append([day, *sorted(inside, key=_downward)])
        taken |= {id(run) for run in inside}
    return columns, [run for run in page if id(run) not in taken]


def _step(times: Sequence[Run]) -> float:
    """The least distance between two rows."""
    steps = [_middle(above) - _middle(below) for above, below in pairwise(times)]
    return min(steps) if steps else 2.0 * times[0].height


def _middle(run: Run) -> float:
    return (run.y0 + run.y1) / 2


def _downward(run: Run) -> tuple[float, float]:
    return -round(run.y0), run.x0
