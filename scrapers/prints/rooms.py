"""Rooms side by side on a printed page: a row of rooms over the columns of a table, hours at its left.

Each room comes out as it would be read aloud: the day the table stands under, then `hour  title  room`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from scrapers.dates.printed import find_whens
from scrapers.prints.grid import MOST_BELOW, MOST_RUNS, by_column, hung, rows_of_times
from scrapers.prints.pdf_text import Run
from scrapers.programme_days.lone_days import ANY_DAY, day_alone
from scrapers.programme_days.row_clocks import begins_with_time, leading_clocks
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.line_words import is_credit, is_place_line, label_of_when, label_of_where

FEWEST_TIMES = 2
LONGEST_ROOM = 40
LONGEST_DAY = 60
ONE_COLUMN = 15.0
"""Points by which the hours of a table may begin apart."""

SMALLER = 0.93
"""Of a title's letters: what is smaller stands below it."""


def rooms_across(page: Sequence[Run]) -> tuple[list[list[Run]], list[Run]]:
    """A column for each room of each table, the table's day first, and the runs outside of the tables."""
    heads = _heads(page) if len(page) <= MOST_RUNS else []
    columns: list[list[Run]] = []
    rest = list(page)
    for number, head in enumerate(heads):
        floor = heads[number + 1][0].y1 if number + 1 < len(heads) else float("-inf")
        day = _day_over(head, rest)
        body = [run for run in rest if floor < run.y0 and run.y1 <= head[0].y0 + 1.0]
        times, words = _times_apart(head, body)
        table = _columns(head, times, words)
        if not table or day is None or _is_among_rows(head, day, rest):
            continue
        columns += [[day, *rows] for rows in table if rows]
        low = min(run.y0 for run in (*times, *words))
        rest = [run for run in rest if run is not day and not low <= run.y0 <= head[0].y1]
    return columns, rest


def _heads(page: Sequence[Run]) -> list[list[Run]]:
    """The rows of what may be rooms, from the top: two or more short names and neither day nor hour."""
    rows: list[list[Run]] = []
    for run in sorted(page, key=lambda run: (-round(run.y0), run.x0)):
        if rows and abs(rows[-1][0].y0 - run.y0) < 0.5 * run.height:
            rows[-1].append(run)
        else:
            rows.append([run])
    return [row for row in rows if len(row) > 1 and all(map(_may_be_room, row))]


def _may_be_room(run: Run) -> bool:
    words = run.text
    named = any(map(str.isalpha, words)) and len(words) <= LONGEST_ROOM and not is_generic(words)
    return named and not (
        begins_with_time(words) or label_of_where(words) or label_of_when(words) or day_alone(words)
    )


def _day_over(head: Sequence[Run], runs: Sequence[Run]) -> Run | None:
    """The nearest line above a table that names one day."""
    above = [run for run in runs if run.y0 >= head[0].y1 - 1.0 and len(run.text) <= LONGEST_DAY]
    return next((run for run in sorted(above, key=lambda run: run.y0) if _names_day(run.text)), None)


def _is_among_rows(head: Sequence[Run], day: Run, runs: Sequence[Run]) -> bool:
    """Whether hours stand between a day and what may be rooms: these are cells of a row then."""
    between = (run for run in runs if head[0].y1 <= run.y0 < day.y0)
    return any(begins_with_time(run.text) for run in between)


def _names_day(text: str) -> bool:
    whens = find_whens(text, near=ANY_DAY)
    return len(whens) == 1 and not (whens[0].time_stated or whens[0].end)


def _columns(head: Sequence[Run], times: Sequence[Run], words: Sequence[Run]) -> list[list[Run]]:
    """The rows of each room; nothing when these are none: hours are missing, or cells hold places."""
    if len(times) < FEWEST_TIMES or any(begins_with_time(run.text) for run in words):
        return []
    below = hung(times, words)
    found = [_rows(times, column, below) for _, column in by_column(head, words)]
    cells = [[title.text for _, title in rows] for rows in found]
    if sum(map(bool, cells)) < 2 or any(map(_are_places, cells)):
        return []
    return [
        [run for time, title in rows for run in _row(time, title, room)]
        for room, rows in zip(head, found, strict=True)
    ]


def _times_apart(head: Sequence[Run], body: Sequence[Run]) -> tuple[list[Run], list[Run]]:
    """The hours at the left of a table from the top, and the words of its cells down to the last row."""
    begun = [run for run in body if begins_with_time(run.text) and run.x0 < head[0].x0]
    left = min((run.x0 for run in begun), default=0.0)
    begun = sorted((run for run in begun if run.x0 <= left + ONE_COLUMN), key=lambda run: -run.y0)
    if not begun:
        return [], []
    low = begun[-1].y0 - MOST_BELOW * max(begun[-1].height, 4.0)
    aside = {id(run) for run in begun}
    words = [run for run in body if id(run) not in aside and run.x0 > left and run.y0 > low]
    parts = [_parts(run) for run in begun]
    return [time for time, _ in parts], [*words, *(rest for _, rest in parts if rest)]


def _parts(run: Run) -> tuple[Run, Run | None]:
    """An hour and the words of the cell beside it, which a narrow table prints as one."""
    end = leading_clocks(run.text)[-1].span[1]
    edge = run.x0 + (run.x1 - run.x0) * end / len(run.text)
    words = run.text[end:].strip()
    return replace(run, text=run.text[:end], x1=edge), replace(
        run, text=words, x0=edge + 1.0
    ) if words else None


def _rows(times: Sequence[Run], column: Sequence[Run], below: bool) -> list[tuple[Run, Run]]:
    """Each hour at which a room has something on, with its title."""
    rows = rows_of_times(times, column, below)
    return [(time, _title(runs)) for time, runs in zip(times, rows, strict=True) if runs]


def _title(runs: Sequence[Run]) -> Run:
    """The words of a cell down to its credits or to smaller letters."""
    lines = sorted(runs, key=lambda run: (-round(run.y0), run.x0))
    words = [lines[0].text]
    for above, run in pairwise(lines):
        if run.height < SMALLER * above.height or is_credit(run.text):
            break
        words.append(run.text)
    return replace(lines[0], text=" ".join(words))


def _are_places(titles: Sequence[str]) -> bool:
    """Whether the cells of a column are the places of a table that has one gathering in each row."""
    often = Counter(title.casefold() for title in titles)
    again = sum(1 for title in titles if is_place_line(title) or often[title.casefold()] > 1)
    return again * 2 > len(titles)


def _row(time: Run, title: Run, room: Run) -> list[Run]:
    """The three cells of a row, side by side."""
    return [
        time,
        replace(time, text=title.text, x0=time.x1 + 20.0, x1=time.x1 + 220.0),
        replace(time, text=room.text, x0=time.x1 + 240.0, x1=time.x1 + 340.0),
    ]
