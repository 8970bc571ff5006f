"""Weekdays that stand for the days of a span told above them: `12–14 March`, `Friday 19:00 Opening`.

A weekend's programme and a cinema's week tell their days once. Rows that tell hours and nothing else are
those of a desk, and a list of which some weekday lies outside the span is one of every week.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from scrapers.dates.words import fold, weekdays
from scrapers.page_days.month_lists import named_day
from scrapers.programme_days.row_clocks import leading_clocks
from scrapers.programme_days.weekday_hours import weekdays_before_hours
from scrapers.programme_lists.nothing_on import names_none, says_nothing_on
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.line_words import is_filler, is_hours
from scrapers.programmes.line_dates import tell
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings, Told

LONGEST_SPAN = 7
"""Days; in more of them a weekday comes twice."""

LONGEST_WEEKDAY = 14
LONGEST_ROW = 200
SHORTEST_ALONE = 5
"""Letters of a weekday in full, as it stands alone over the rows of its day."""

FEWEST_DAYS = 2
MOST_BEFORE = 2
"""Days of workshops in front of those of a conference."""

FARTHEST = 200
"""Lines below a span in which weekdays stand for days of it."""

NEAR = 4
"""Lines from a span to its first weekday, on a page that tells other days too."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line that begins with a weekday: where its weekdays end, what they may mean, what it says besides.

    `alone` is one without an hour, `worded` one with words beside its hour.
    """

    at: int
    ends: tuple[int, ...]
    meant: tuple[frozenset[int], ...]
    alone: bool
    worded: bool


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a line tells, in order."""

    at: int
    days: tuple[date, ...]
    year_stated: bool


@cache
def _part_of_day() -> re.Pattern[str]:
    """What may stand behind the weekday of a heading: a part of the day, `words` behind a sign."""
    return re.compile(
        r"\W*(?:(?:early |late )?(?:night|evening|morning|afternoon|daytime|abend|nacht|morgen|vormittag|"
        r"nachmittag|soir|matin|après-midi|noche|tarde|mañana|sera|notte|pomeriggio|mattina|noite|manhã|"
        r"avond|middag|ochtend|kväll|aften|kveld))?\W*|(?P<words>\s?[:–—-]\s.{2,60})",
        re.IGNORECASE,
    )


def with_days_of_spans(lines: Sequence[Line], around: Surroundings) -> list[Line]:
    """The lines, with the day behind each weekday that begins a row below the one span that holds it."""
    rows = [row for at, line in enumerate(lines) if (row := _row(at, line))]
    if len({meant for row in rows for meant in row.meant}) < FEWEST_DAYS:
        return list(lines)
    told = tell(lines, around)
    mended = list(lines)
    for stated, group in _groups(told, rows):
        span = _with_days_before(stated, group)
        days = [_days_of(row, span) for row in group]
        if not all(days) or len({day for one in days for day in one}) < FEWEST_DAYS or not _are_rows(group):
            continue
        for row, told_days in zip(group, days, strict=True):
            _write(mended, row, [named_day(day, year=span.year_stated) for day in told_days])
        if group[0].at == span.at + 1 and not lines[span.at].level and not is_filler(told[span.at].rest):
            mended[span.at] = replace(lines[span.at], text=told[span.at].rest)
    return mended


def _row(at: int, line: Line) -> _Row | None:
    word = line.text[:LONGEST_WEEKDAY].split(maxsplit=1)[:1]
    meant = weekdays().get(fold(word[0]).strip(".,:")) if word else None
    if not meant or len(line.text) > LONGEST_ROW or is_hours(line.text):
        return None
    end = len(word[0].rstrip(".,:"))
    rest = line.text[end:]
    if _part_of_day().fullmatch(rest) and not any(map(str.isdigit, rest)):
        headed = line.level > 0 or (end >= SHORTEST_ALONE and not any(map(str.isalpha, rest)))
        return _Row(at, (end,), (meant,), True, False) if headed else None
    behind = rest.lstrip(".,: ")
    clocks = leading_clocks(behind)
    if not clocks:
        return None
    further = weekdays_before_hours(line.text)[1:]
    ends = (end, *(high for (_, high), _ in further))
    worded = bool(further) or not is_filler(behind[clocks[-1].span[1] :])
    return _Row(at, ends, (meant, *(days for _, days in further)), False, worded)


def _groups(told: Sequence[Told], rows: Sequence[_Row]) -> Iterator[tuple[Span, list[_Row]]]:
    """Each span with the rows below it, up to the next day that is told.

    On a page that tells other days too a span may be that of one gathering, far below which a list says what
    is on every week.
    """
    spans = {at: span for at, one in enumerate(told) if (span := span_of(at, one))}
    others = any(one.dated and not one.prose for at, one in enumerate(told) if at not in spans)
    for at, span in spans.items():
        after = (here for here in range(at + 1, len(told)) if told[here].dated)
        end = min(next(after, len(told)), at + FARTHEST if others else len(told))
        group = [row for row in rows if at < row.at < end]
        if group and (not others or group[0].at - at <= NEAR):
            yield span, group


def span_of(at: int, one: Told) -> Span | None:
    """The days of a line, at most a week of them; of a whole week only where they head what is on in it."""
    if not one.whens or any(when.time_stated for when in one.whens):
        return None
    if says_nothing_on(one.rest) or names_none(one.rest):
        return None
    first, last = one.whens[0], one.whens[-1]
    end = first.end if len(one.whens) == 1 else last.start_on
    if type(end) is not date or not 0 < (end - first.start_on).days < LONGEST_SPAN:
        return None
    days = [first.start_on + timedelta(days=step) for step in range((end - first.start_on).days + 1)]
    if len(one.whens) > 1:
        days = [when.start_on for when in one.whens]
    titled = not (one.line.level or is_filler(one.rest) or is_generic(one.rest))
    whole = len(days) == LONGEST_SPAN and titled
    return None if whole else Span(at, tuple(days), first.year_stated or last.year_stated)


def _with_days_before(span: Span, group: Sequence[_Row]) -> Span:
    """A span with the days before it on which rows begin that go on through all of it: those of workshops.

    `8–11 August`: Monday, Tuesday, … Friday. Of the seven days of a week none is before another.
    """
    turns = [next(iter(row.meant[0])) for row in group if len(row.meant) == 1 and len(row.meant[0]) == 1]
    order = list(dict.fromkeys(turns))
    held = [day.weekday() for day in span.days]
    before = len(order) - len(held)
    in_turn = all((one + 1) % LONGEST_SPAN == two for one, two in pairwise(order))
    if not (0 < before <= MOST_BEFORE and in_turn and order[before:] == held and len(order) < LONGEST_SPAN):
        return span
    earlier = [span.days[0] - timedelta(days=step) for step in range(before, 0, -1)]
    return replace(span, days=(*earlier, *span.days))


def _days_of(row: _Row, span: Span) -> list[date]:
    """The days of a span that the weekdays of a row name; none where one of them is not of it."""
    named = [[day for day in span.days if day.weekday() in meant] for meant in row.meant]
    return [days[0] for days in named] if all(len(days) == 1 for days in named) else []


def _are_rows(group: Sequence[_Row]) -> bool:
    """Whether what stands behind the hours is on then, rather than from when to when a desk is open."""
    timed = [row for row in group if not row.alone]
    return sum(row.worded for row in timed) * 2 >= len(timed)


def _write(lines: list[Line], row: _Row, days: Sequence[str]) -> None:
    """Put the days behind the weekdays of a row, and above the cells of which it is the head."""
    line = lines[row.at]
    text = line.text
    for end, day in reversed(list(zip(row.ends, days, strict=True))):
        part = _part_of_day().fullmatch(text, end) if row.alone else None
        text = f"{text[:end]} {day}{'' if part and not part['words'] else text[end:]}"
    lines[row.at] = replace(line, text=text)
    for at in range(row.at + 1, min(len(lines), row.at + FARTHEST) if line.sign.endswith("/th") else 0):
        if lines[at].head == line.text:
            lines[at] = replace(lines[at], head=text)
