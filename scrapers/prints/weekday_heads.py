"""Weekdays that stand for the days of a printed programme whose cover tells from when to when it is.

`Friday` over rows or over a column of a table, `Friday 19:00 / Sunday 21:00` below a title.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice, pairwise

from scrapers.dates.printed import find_whens
from scrapers.dates.words import fold, weekdays
from scrapers.prints.editions import edition
from scrapers.prints.pdf_text import Sheets
from scrapers.programme_days.lone_days import ANY_DAY, may_name_day
from scrapers.programme_days.weekday_hours import weekdays_before_hours
from scrapers.programmes.line_dates import tell
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings, Told

FIRST_LINES = 60
"""Words that stand together, in which a programme tells from when to when it is."""

LONGEST_SPAN = 7
"""Days; in more of them a weekday comes twice."""

FEWEST = 2
SHORTEST = 5
"""Letters of a weekday in full: `Monday`, `lundi`; shorter words have other meanings."""

LONGEST_LINE = 200
MOST_TEXTS = 2000
FEWEST_WHOLE = 4
"""Moments with day and hour; one or two may be those of an opening."""


def with_days_of_span(sheets: Sheets, around: Surroundings, year: object) -> Sheets:
    """The sheets with a date for each weekday, where they name one short span; `year` as for an edition."""
    texts = [run.text for page in sheets.pages for run in page]
    first = [Line(text) for text in texts[:FIRST_LINES]]
    span = _span(first, replace(around, dates=around.dates or edition(first, around.near, year)))
    said = list(_said(texts)) if span else []
    if any(low or high < len(texts[at]) for at, (low, high), _ in said) and _tells_days_with_hours(texts):
        said = [one for one in said if one[1] == (0, len(texts[one[0]]))]
    if len({meant for _, _, meant in said}) < FEWEST:
        return sheets
    dates = [[day for day in span if day.weekday() in meant] for _, _, meant in said]
    if any(len(days) != 1 for days in dates):
        return sheets
    for (at, (low, high), _), (day,) in reversed(list(zip(said, dates, strict=True))):
        texts[at] = f"{texts[at][:low]}{day.isoformat()}{texts[at][high:]}"
    told = iter(texts)
    pages = tuple(tuple(replace(run, text=next(told)) for run in page) for page in sheets.pages)
    return replace(sheets, pages=pages)


def _tells_days_with_hours(texts: Sequence[str]) -> bool:
    """Whether a print says its moments whole, too: those with weekdays are the same."""
    near = (text for text in texts if len(text) <= LONGEST_LINE and may_name_day(text))
    whens = (when for text in islice(near, MOST_TEXTS) for when in find_whens(text, near=ANY_DAY))
    return len(list(islice((when for when in whens if when.time_stated), FEWEST_WHOLE))) == FEWEST_WHOLE


def _said(texts: Sequence[str]) -> Iterator[tuple[int, tuple[int, int], frozenset[int]]]:
    """Each weekday that stands alone in a text or right before an hour: where, and what it may mean."""
    for at, text in enumerate(texts):
        word = fold(text).strip(" .:,")
        meant = weekdays().get(word, frozenset()) if len(word) >= SHORTEST else frozenset()
        if meant:
            yield at, (0, len(text)), meant
        elif len(text) <= LONGEST_LINE:
            yield from ((at, span, days) for span, days in weekdays_before_hours(text))


def _span(lines: Sequence[Line], around: Surroundings) -> list[date]:
    """The days of the one span that the first lines tell, or of one list of days that follow each other."""
    told = tell(lines, around)
    spans = {
        (when.start_on, when.end) for one in told for when in one.whens if when.end and not when.time_stated
    }
    spans = spans or {ends for one in told if (ends := _listed(one))}
    if len(spans) != 1:
        return []
    first, last = next(iter(spans))
    count = (last - first).days + 1 if type(last) is date else 0
    return [first + timedelta(days=at) for at in range(count)] if 1 < count <= LONGEST_SPAN else []


def _listed(one: Told) -> tuple[date, date] | None:
    """The first and the last of days that a line lists: `4 and 5 October 2027`, `le 8, 9 et 10 mai`."""
    days = [when.start_on for when in one.whens if not (when.time_stated or when.end)]
    follow = all((after - day).days == 1 for day, after in pairwise(days))
    return (days[0], days[-1]) if follow and 1 < len(days) == len(one.whens) else None
