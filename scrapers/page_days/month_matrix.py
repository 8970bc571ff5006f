"""Tables of months and bodies, as councils print a year: `January` at the side, `6th` below `Town Council`.

Every cell is a meeting of the body at its head or side, in the month at its side or head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from scrapers.dates.words import fold, months, weekdays
from scrapers.page_days.days_of_months import days_in_rows
from scrapers.plain_pages.room_grids import row_of, table_of
from scrapers.programme_days.lone_hours import is_hour_alone
from scrapers.programme_words.column_words import names_remarks, names_what, names_when
from scrapers.programme_words.gathering_words import speaks_of
from scrapers.programme_words.line_words import label_of_where
from scrapers.programmes.lines import Line

FEWEST_DAYS = 3
"""Cells with a day that show what a table is."""

LONGEST_CELL = 40

LONGEST_SHORT = 3
"""Letters of a month that may be a weekday elsewhere."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    month = r"(?P<month>[^\W\d_]{3,})\.?"
    known = {
        "month": rf"{month}(?:,?\s+(?:de\s)?(?P<year>(?:19|20)\d\d))?",
        "cell": r"(?:(?P<weekday>[^\W\d_]{2,})[.,]?\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th|er|[.ºª])?"
        rf"(?:\s(?:de\s|of\s)?{month})?(?:,?\s+(?P<hour>\D{{0,6}}\d.*))?",
        "hour": r"\d{1,2}\.[0-5]\d",
        "empty": r"[^\w]*|n/?a|none",
    }
    return re.compile(known[name], re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A day in a table, with the name of its month and of who meets."""

    line: Line
    month: str
    body: str


def with_days_of_matrix(lines: Sequence[Line]) -> list[Line]:
    """The lines, each day of such a table with its month in a row of its own, before the name of its body."""
    if not any(line.row and _pattern("cell").fullmatch(line.text) for line in lines):
        return list(lines)
    told: list[Line] = []
    for table, group in groupby(lines, key=table_of):
        inside = list(group)
        told += _parted(inside, told) if table else inside
    return told


def _parted(lines: Sequence[Line], above: Sequence[Line]) -> list[Line]:
    """The lines of a table, its cells apart where it is one of months and days."""
    rows = [list(group) for _, group in groupby(lines, key=row_of)]
    if several := days_in_rows(rows, above):
        return [line for at, row in enumerate(rows) for line in _several(row, several.get(at, []))]
    read = [_beside_month(row) or _below_months(row) for row in rows]
    days = [cell.line.text for cells in read for cell in cells or ()]
    if len(days) < FEWEST_DAYS or (all(map(str.isdecimal, days)) and not _are_of_meetings(above)):
        return [line for row in _dated_in_rows(rows) for line in row]
    heads = {line.head for line in lines if line.head}
    told: list[Line] = []
    rows, read = _month_by_month(rows, read)
    for row, cells in zip(rows, read, strict=True):
        if cells is not None:
            for cell in cells:
                told += _as_row(cell, -1 - len(above) - len(told))
        elif any(line.text not in heads for line in row):
            told += row
    return told


def _several(row: Sequence[Line], days: Sequence[str]) -> Sequence[Line]:
    """The days of a month's row as cells below each other."""
    cell = row[-1]
    told = [replace(cell, text=day, path=(*cell.path, number)) for number, day in enumerate(days, 1)]
    return told or row


def _dated_in_rows(rows: Sequence[list[Line]]) -> list[list[Line]]:
    """The rows of a programme, each day beside its month or below it with that month.

    `May | 21st | The Great Storm`, or `May` over `21 | The Great Storm`: in a column of months `May` is one.
    """
    first = [row[0].text for row in rows if _month(row[0].text)]
    named = {fold(text) for text in first}
    if len(named) < FEWEST_DAYS or all(len(name) <= LONGEST_SHORT for name in named):
        return list(rows)
    told: list[list[Line]] = []
    above = ""
    for row in rows:
        month = row[0].text if _month(row[0].text) else ""
        if month and len(row) > 1 and _day(row[1].text, month):
            told.append([_dated(row[1], month), *row[2:]])
        elif not month and above and len(row) > 1 and _day(row[0].text, above):
            told.append([_dated(row[0], above), *row[1:]])
        else:
            told.append(row)
        above = month if len(row) == 1 else "" if month else above
    return told


def _dated(line: Line, month: str) -> Line:
    """A day with the month that it is in."""
    day, of = _day(line.text, month), _month(month)
    if day is None or of is None:
        return line
    hour = f", {day['hour']}" if day["hour"] else ""
    sure = day["weekday"] if fold(day["weekday"] or "") not in months() else None  # "Mar" is March, too
    words = " ".join(part for part in (sure, day["day"], of["month"], of["year"]) if part)
    return replace(line, text=words + hour)


def _are_of_meetings(above: Sequence[Line]) -> bool:
    """Whether a heading over a table speaks of meetings: bare numbers may be those of rainy days."""
    return any(line.level and speaks_of(line.text) > 0 for line in above)


def _month_by_month(
    rows: list[list[Line]], read: list[list[_Cell] | None]
) -> tuple[list[list[Line]], list[list[_Cell] | None]]:
    """The rows with months across the top in turn: a year follows from the month before."""
    across = [cell for cells in read for cell in cells or () if cell.month == cell.line.head]
    if not across:
        return rows, read
    heads = list(dict.fromkeys(line.text for row in rows for line in row if _month(line.text)))
    columns = [[cell for cell in across if cell.month == head] for head in heads]
    others = [row for row, cells in zip(rows, read, strict=True) if not cells]
    return [*others, *([[]] * len(columns))], [*([None] * len(others)), *columns]


def _beside_month(row: Sequence[Line]) -> list[_Cell] | None:
    """The days of a row that begins with its month, below names that are no `Date`; else nothing."""
    if _month(row[0].text) is None or len({line.head for line in row[1:]}) < len(row) - 1:
        return None
    month, cells = row[0], row[1:]
    if not all(line.head != month.head and _may_meet(line.head) for line in cells):
        return None
    days = [line for line in cells if _day(line.text, month.text)]
    named = [line.text for line in cells if line not in days and not _pattern("empty").fullmatch(line.text)]
    if len(named) > 1 or (named and not days):
        return None
    return [_Cell(line, month.text, named[0].strip("() ") if named else line.head) for line in days]


def _below_months(row: Sequence[Line]) -> list[_Cell] | None:
    """The days of a row that begins with who meets, below the names of months."""
    body, cells = row[0], [line for line in row[1:] if not _pattern("empty").fullmatch(line.text)]
    if _month(body.head) or not any(map(str.isalpha, body.text)) or not cells:
        return None
    if not all(_month(line.head) and _day(line.text, line.head) for line in cells):
        return None
    return [_Cell(line, line.head, body.text) for line in cells]


def _may_meet(head: str) -> bool:
    """Whether the head of a column names who meets: `Town Council`, and not `Date`, `Topic`, `Notes`."""
    label = names_when(head) or names_what(head) or names_remarks(head) or label_of_where(head) == len(head)
    return bool(head) and not label and any(map(str.isalpha, head))


def _month(text: str) -> re.Match[str] | None:
    found = _pattern("month").fullmatch(text)
    return found if found and fold(found["month"]) in months() else None


def _day(text: str, month: str) -> re.Match[str] | None:
    """A day of a month that a cell holds, and nothing else but an hour: `6th`, `Wed 6`, `6 May, 19:00`."""
    found = _pattern("cell").fullmatch(text) if len(text) <= LONGEST_CELL else None
    of = _month(month)
    if not found or not of or not 1 <= int(found["day"]) <= 31:
        return None
    if found["month"] and months().get(fold(found["month"])) != months()[fold(of["month"])]:
        return None
    if found["weekday"] and fold(found["weekday"]) not in weekdays():
        return None
    hour = found["hour"] or ""
    return found if not hour or is_hour_alone(hour) or _pattern("hour").fullmatch(hour) else None


def _as_row(cell: _Cell, row: int) -> Iterator[Line]:
    """A row of its own: the whole day, then who meets."""
    path = (*table_of(cell.line), row)
    yield replace(_dated(cell.line, cell.month), path=(*path, 1, 1), row=row, head="", level=0)
    yield Line(cell.body, (*path, 2, 2), sign=cell.line.sign, row=row, names="column-event event")
