"""Lists under the name of a month whose rows begin with the bare day: `March`, then `4 Members' Mixer`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from itertools import accumulate, pairwise
from typing import TypeAlias

from scrapers.dates.times import find_times
from scrapers.dates.words import fold, months, weekdays
from scrapers.page_days.month_cells import is_number, makes_of_index, rows_of_one_day, rows_of_weekdays
from scrapers.page_days.month_headings import month_of_line
from scrapers.programmes.lines import Line, shared_blocks

_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
"""Months as every reader of dates knows them, whatever the language of the page."""

SHORTEST_MONTH = 28
LONGEST_EDGE = 13
"""Days of the months before or behind that the grid of a month shows."""

FARTHEST = 3
"""So many blocks nearer to the others of a list is what stands in it."""

SHORTEST_LIST = 2
"""Rows with bare days that make a list."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    day = r"(?:(?i:dia|den|the|le|el|il|op)\s+(?=\d))?"
    day += r"(?:(?P<{0}>[^\W\d_]{{2,}})[.,]?\s+)?(?P<{1}>\d{{1,2}})(?:st|nd|rd|th|er|[.ºª])?"
    hour = r"\d{1,2}(?:[:.h]\d\d(?![\d.])|\s?(?:[ap]\.?m|uhr|uur|h)\b)"
    behind = rf"(?=\s+[^\W\d]|\s*[:,|–—-]\s|\s*[:,|]?$|\s+(?P<hour>{hour}))"
    known = {
        "row": day.format("weekday", "day")
        + rf"(?:\s*(?:[-–—+&]|to|and|bis|und|au|et|al|y|e)\s*{day.format('weekday2', 'last')})?"
        + behind,
        "single row": day.format("weekday", "day") + behind,
        "pair": r"(?P<one>[^\W\d_]{2,12})\.?\s?"
        r"(?P<joint>[&+/–-]|(?<=\s)(?:and|und|et|y|e|og|och|en)(?=\s))\s?"
        r"(?P<two>[^\W\d_]{2,12})\.?,?\s+(?P<day>\d{1,2})\.?\s?(?:[&+/–-]|and|und|et|y|e|og|och|en)\s?"
        r"(?P<last>\d{1,2})(?!\d|[:.]\d|\s?[/–-]\s?\d{1,2}/)",  # "Thurs-Sat 5/6-5/8"
        "first": r"(?P<month>[^\W\d_]{3,})\.?\s(?P<day>\d{1,2})",
        "first behind": r"(?P<day>0?1)\s(?P<month>[^\W\d_]{3,})\.?",
        "address": r"[/=](?P<year>20\d\d)[-/](?P<month>0[1-9]|1[0-2])(?=$|[/?#&])",
        "whole": r"\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)(?:\d\d)?\d\d|\d{4}-\d\d?-\d\d?",
        "at hour": r"\s+à\s+\d{1,2}\s?h",  # "Samedi 11 à 14h30" is no span of hours
        # "30 minutes of rehearsal", "100 Jahre": a number of something.
        "amount": r"(?:min(?:s|ut\w*)?|h|hrs?|hours?|stunden?|heures?|horas?|ore|uur|uhr|days?|tage?n?|"
        r"jours?|d[ií]as?|giorni|dagen|weeks?|wochen|years?|jahren?|ans?|années|años|anos|anni|jaar|x|mal|km|euro?|kr|"
        r"films?|filme|people|persons?|personen|pers|plätze|seats|places)(?![a-z])",
    }
    return re.compile(known[name])


_Row: TypeAlias = tuple[int, int, int]
"""The line of a row, where its bare day ends in it, and which day it is."""


@dataclass(slots=True)
class _Month:
    """A heading that is a month, and the rows under it."""

    words: str
    rows: list[_Row] = field(default_factory=list)
    whole: int = 0
    """Lines under it that are a day with its month and year, beside which bare numbers are none."""


def month_in(url: str) -> str | None:
    """The month that an address names, as people write it: `/calendar/2027-04` is April 2027."""
    found = _pattern("address").search(url)
    return f"{_NAMES[int(found['month']) - 1]} {found['year']}" if found else None


def named_day(day: date, *, year: bool) -> str:
    """A day with its month as every reader of dates knows it: `12 March 2027`."""
    words = f"{day.day} {_NAMES[day.month - 1]}"
    return f"{words} {day.year}" if year else words


def with_months(lines: Sequence[Line], of_page: str | None = None) -> list[Line]:
    """The lines with the month of their heading behind each bare day that begins a row.

    `of_page` is the month of a grid that no heading names.
    """
    lines = [_with_pair_parted(line) for line in lines]
    found = _months(lines)
    alone = sum(1 for line in lines if is_number(line.text))
    if of_page and alone >= SHORTEST_MONTH and not any(month.rows for month in found):
        return with_months([Line(of_page, (*lines[0].path[:1], 0), 2), *lines])
    if sum(len(month.rows) for month in found) < SHORTEST_LIST:
        return list(lines)
    mended = list(lines)
    for month in found:
        month.rows = _without_strays(lines, _cells(lines, month.rows))
        for at, end, day, words in _of_neighbours(month):
            mended[at] = replace(mended[at], text=f"{day} {words} {mended[at].text[end:]}".strip())
        if not _ascend(month.rows) or month.whole >= len(month.rows):
            continue  # numbers that do not ascend are something else: prices, places in a chart
        for at, end, _ in month.rows:
            text = mended[at].text
            mended[at] = replace(mended[at], text=f"{text[:end]} {month.words} {text[end:]}".strip())
    return mended


def _with_pair_parted(line: Line) -> Line:
    """The line, two days behind both their weekdays each behind its own: `Sat & Sun 27 & 28 – Weekender`."""
    found = _pattern("pair").match(line.text) if line.text[:1].isalpha() else None
    if found is None or not {fold(found["one"]), fold(found["two"])} <= weekdays().keys():
        return line
    days = f"{found['one']} {found['day']} {found['joint']} {found['two']} {found['last']}"
    return replace(line, text=days + line.text[found.end() :])


def _ascend(rows: Sequence[tuple[int, int, int]]) -> bool:
    days = [day for _, _, day in rows]
    return days == sorted(days)


def _of_neighbours(month: _Month) -> list[tuple[int, int, int, str]]:
    """The days of other months in the first and last week of a whole month's grid, taken out of its rows.

    Each comes with the name of its month.
    """
    turns = [0, *(at for at, (one, two) in enumerate(pairwise(month.rows), 1) if two[2] < one[2])]
    first, last = max(pairwise([*turns, len(month.rows)]), key=lambda run: run[1] - run[0])
    before, own, behind = month.rows[:first], month.rows[first:last], month.rows[last:]
    whole = len(own) >= SHORTEST_MONTH and _ascend(own) and _ascend(before) and _ascend(behind)
    if not whole or not (before or behind) or max(len(before), len(behind)) > LONGEST_EDGE:
        return []
    month.rows = own
    return [
        (*row, _neighbour(month.words, step)) for rows, step in ((before, -1), (behind, 1)) for row in rows
    ]


def _neighbour(words: str, step: int) -> str:
    """The month before or behind one, with its year if that is told: `December 2026` for `January 2027`."""
    name, _, year = words.partition(" ")
    at = months()[fold(name)] - 1 + step
    return f"{_NAMES[at % 12]} {int(year) + at // 12}" if year else _NAMES[at % 12]


def _cells(lines: Sequence[Line], rows: list[_Row]) -> list[_Row]:
    """The numbers alone, where they are those of a whole month: `6 people` below one of them is no day."""
    alone = [row for row in rows if is_number(lines[row[0]].text)]
    if len(alone) < SHORTEST_MONTH:
        return rows
    makes = {(lines[at].sign, len(lines[at].path)) for at, _, _ in alone}
    cells: list[_Row] = []
    for row in rows:
        line = lines[row[0]]
        last = cells[-1][2] if cells else 0
        named = (line.sign, len(line.path)) in makes and row[2] == last + 1  # "1 Easter Monday"
        if named or is_number(line.text):
            cells.append(row)
    return cells


def _without_strays(lines: Sequence[Line], rows: list[_Row]) -> list[_Row]:
    """Rows without those at the end that stand somewhere else on the page: `12 Mill Lane` at its foot."""
    paths = [lines[at].path for at, _, _ in rows]
    depths = [shared_blocks(paths[0], path) for path in paths[1:]]
    least = list(accumulate(depths, min))
    last = len(rows)
    while last > 2:
        further = least[last - 3] - depths[last - 2]
        if further < FARTHEST and not (further > 0 and rows[last - 1][2] < rows[last - 2][2]):
            break
        last -= 1
    return rows[:last]


def _months(lines: Sequence[Line]) -> list[_Month]:
    found: list[_Month] = []
    index, dayed, read = makes_of_index(lines), rows_of_one_day(lines), 0
    weeks = rows_of_weekdays(lines)
    makes = {(line.sign, len(line.path)) for line in lines if not line.row and month_of_line(line)}
    makes |= {(one.sign, len(one.path)) for one, below in pairwise(lines) if _is_over_row(one, below)}
    for at, line in enumerate(lines):
        if at < read or (line.level and line.sign in index):
            continue
        if (run := _run(lines, at)) is not None:
            found.append(run)
            read = run.rows[-1][0] + 1
        elif (
            line.path[:-2] not in weeks
            and (words := month_of_line(line, short=(line.sign, len(line.path)) in makes)) is not None
        ):
            found.append(_Month(words))
        elif found and (row := _row(line, found[-1].words)) is not None:
            if line.row not in dayed or is_number(line.text):
                found[-1].rows.append((at, *row))  # "12 Angry Men" in a row whose day is 9
        elif found and _pattern("whole").fullmatch(line.text):
            found[-1].whole += 1
    return found


def _is_over_row(line: Line, below: Line) -> bool:
    """Whether a short month stands right over a row that begins with its day: `May`, `4 Members' Mixer`."""
    words = month_of_line(line, short=True) if line.text.istitle() and not line.row else None
    return words is not None and _row(below, words) is not None


def _run(lines: Sequence[Line], at: int) -> _Month | None:
    """A month with its first day in one line, and more days alone in those below: `JAN. 14`, `28`.

    A grid of days tells its month at the first: `31`, `01 Jan`, `2`.
    """
    text = lines[at].text
    first = _pattern("first").fullmatch(text) or _pattern("first behind").fullmatch(text)
    if first is None or fold(first["month"]) not in months():
        return None
    days, below = [int(first["day"])], at + 1
    while below < len(lines) and is_number(lines[below].text):
        days.append(int(lines[below].text))
        below += 1
    rows = [(at + 1 + number, len(lines[at + 1 + number].text), day) for number, day in enumerate(days[1:])]
    in_order = days == sorted(set(days)) and days[-1] <= 31
    return _Month(first["month"], rows) if rows and in_order else None


def _row(line: Line, month: str) -> tuple[int, int] | None:
    """Where the bare day that begins a line ends, and which it is; under March "Mar 2" is no Tuesday.

    Under another month "2 Mar" is one: "mar" is Tuesday and March in three languages.
    """
    match = _pattern("row").match(line.text)
    if match and match["weekday2"] and fold(match["weekday2"]) not in weekdays():
        match = _pattern("single row").match(line.text)  # "Sat 29th – Harbour 10th birthday"
    if match is None:
        return None
    parts = match.groupdict()
    if not 1 <= int(match["day"]) <= 31 or not 1 <= int(parts.get("last") or 1) <= 31:
        return None
    named = [name for part in ("weekday", "weekday2") if (name := parts.get(part))]
    number = months()[fold(month.split()[0])]
    if any(fold(name) not in weekdays() or months().get(fold(name)) == number for name in named):
        return None
    following = fold(line.text[match.end() :]).split()
    ordinal = match[0].endswith(".")  # "15. Tag der offenen Tür" is no fifteen days
    if not match["weekday"] and not ordinal and following and _pattern("amount").match(following[0]):
        return None
    if match["hour"] and not named:
        return None  # "12 20:00" may be two numbers of anything
    if following and _is_month_only(following[0].strip(".,"), number):
        return None
    before_hour = bool(named) and _pattern("at hour").match(line.text, match.end()) is not None
    before_weekday = bool(following) and following[0].strip(".,") in weekdays()  # "5 Do 21:00"
    if not (before_hour or before_weekday) and any(
        clock.span[0] < match.end() for clock in find_times(line.text)
    ):
        return None
    return match.end(), int(match["day"])


def _is_month_only(word: str, heading: int) -> bool:
    """Whether a word behind a day is its month, and no weekday under the heading of another one."""
    told = months().get(word)
    return told is not None and (word not in weekdays() or told == heading)
