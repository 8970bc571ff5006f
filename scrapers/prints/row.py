"""The rows of a printed agenda: lines that begin with a time, with what stands behind it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import pairwise

from scrapers.dates.clock import Clock
from scrapers.dates.words import fold, weekdays
from scrapers.programme_days.row_clocks import is_loose, leading_clocks
from scrapers.programme_words.line_words import is_hours
from scrapers.programmes.lines import Line
from scrapers.programmes.told import tidy

NEAR = 5.0
"""Points by which the beginnings of lines in one column may differ."""

LONGEST_HEAD = 24
FEWEST_HEADS = 3
"""Weekdays that stand alone over the rows of a week."""

HALF_A_DAY = 12 * 60

FARTHEST = 40
"""Rows in which the next one of the same column is looked for."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "bar": r"\s+\|\s+",
        # How people take part, which some rows say behind their time: `09:45 – 10:00 in person`.
        "mode": r"(?:{0})(?:\s?(?:and|&|/|\+|or|und|et|y|e|en|ou|o)\s?(?:{0}))?".format(
            r"in[- ]pers(?:on|ona)|in presence|on[- ]?site|online|remote|virtual|hybrid|in präsenz|vor ort|"
            r"en présentiel|présentiel|distanciel|en ligne|à distance|presencial|en línea|a distancia|"
            r"in presenza|a distanza|da remoto|à distância|fysiek|op locatie|digital"
        ),
        "head": r"begins?|ends?|start|finish|time|from|to|beginn|ende|zeit|uhrzeit|von|bis|début|fin|heure|"
        r"inicio|hora|desde|hasta|inizio|fine|ora|início|fim|aanvang|einde|tijd|van|tot",
    }
    return re.compile(known[name], re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A line that begins with one time or several; `rest` is what stands behind them."""

    at: int
    clocks: tuple[Clock, ...]
    rest: str
    loose: bool = False
    place: str | None = None


def is_weekly(lines: Sequence[Line], days: Collection[date]) -> bool:
    """Whether rows stand under weekdays, for every week: `SUNDAY`, `MONDAY`, and fewer days with a date."""
    firsts = (
        fold(line.text).partition(",")[0].strip(" .:") for line in lines if len(line.text) <= LONGEST_HEAD
    )
    heads = {word for word in firsts if len(word) > 3 and word in weekdays()}
    return len(heads) >= FEWEST_HEADS and len(days) < len(heads)


def heads_hours(text: str) -> bool:
    """Whether a line is the head of a table's hours, which comes again on each page: `Begin  End`."""
    cells = text.split("  ")
    return len(cells) > 1 and all(_pattern("head").fullmatch(cell.strip()) for cell in cells)


def begun_rows(lines: Sequence[Line]) -> dict[int, Row]:
    """The lines that begin with a time, by the line they stand in."""
    rows = {at: row for at, line in enumerate(lines) if (row := _row(at, line))}
    return _ended(rows, lines)


def _ended(rows: dict[int, Row], lines: Sequence[Line]) -> dict[int, Row]:
    """Two columns of times, beginning and end, made spans: most ends then begin the next row."""
    pairs = {at for at, row in rows.items() if _two_columns(row, lines[at])}
    met = sum(
        rows[one].clocks[1].start % HALF_A_DAY == rows[two].clocks[0].start % HALF_A_DAY
        for one, two in pairwise(rows)
        if one in pairs
    )
    if len(pairs) < 3 or met * 2 < len(pairs):
        return rows
    return rows | {at: replace(rows[at], clocks=(_span(*rows[at].clocks),)) for at in pairs}


def _two_columns(row: Row, line: Line) -> bool:
    if len(row.clocks) != 2 or any(clock.end is not None for clock in row.clocks):
        return False
    return not line.text[row.clocks[0].span[1] : row.clocks[1].span[0]].strip()


def _span(first: Clock, second: Clock) -> Clock:
    end = second.start if second.start >= first.start else second.start + HALF_A_DAY
    return replace(first, end=end if end >= first.start else None)


def in_order(rows: dict[int, Row], days: Collection[int], lines: Sequence[Line]) -> dict[int, Row]:
    """Without numbers that may be prices, where they break the order of the times in their column."""
    kept: dict[int, Row] = {}
    places = sorted(rows)
    for number, at in enumerate(places):
        row = rows[at]
        if row.loose:
            above = [here for here in places[max(0, number - FARTHEST) : number] if here in kept]
            below = [here for here in places[number + 1 : number + 1 + FARTHEST] if not rows[here].loose]
            before = _beside(at, above[::-1], days, lines)
            after = _beside(at, below, days, lines)
            start = row.clocks[0].start
            if before is not None and start < rows[before].clocks[0].start:
                continue
            if after is not None and start > rows[after].clocks[0].start:
                continue
        kept[at] = row
    return kept


def _beside(at: int, near_by: Iterable[int], days: Collection[int], lines: Sequence[Line]) -> int | None:
    """The nearest row of the same column and day."""
    found = next((here for here in near_by if abs(lines[here].left - lines[at].left) <= NEAR), None)
    if found is None or any(between in days for between in range(min(at, found), max(at, found))):
        return None
    return found


def _row(at: int, line: Line) -> Row | None:
    """The line as a row of an agenda, when a time is what it begins with."""
    clocks = leading_clocks(line.text)
    if not clocks or is_hours(line.text):
        return None
    rest = _behind(line.text[clocks[-1].span[1] :])
    return Row(at, tuple(clocks), rest, is_loose(clocks[-1], line.text))


def _behind(text: str) -> str:
    """What a row says behind its time, wide gaps kept: they part its columns."""
    cells = _pattern("bar").sub("  ", text).split("  ")
    rest = "  ".join(piece for cell in cells if (piece := tidy(cell.strip())))
    return "" if _pattern("mode").fullmatch(rest) else rest
