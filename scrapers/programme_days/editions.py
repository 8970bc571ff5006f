"""Days of whole editions: `Next edition: 12–18 June 2027`, and lists of past ones with their years."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import TypeAlias

from scrapers.dates.printed import find_whens
from scrapers.programme_days.lone_days import ANY_DAY
from scrapers.programme_words.gathering_words import names_list
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programmes.lines import Line, shared_blocks

Held: TypeAlias = tuple[date, date]
"""The first and the last day of a year or a season that a line prints."""

MONTHS = 12

FEW_DAYS, FEWEST_ROWS = 2, 2
"""Days that one gathering of a list has, and so many such gatherings beside a title with a year in it."""

NEAR_ROWS, FARTHEST_DAY = 30, 6
"""Lines around a title in which its list is looked at, and below the last one in which its day stands."""

CENTURY = "20"
"""What every year begins with that holds for a list."""

LONGEST = 80
"""Characters of a line whose year may hold for the lines below it."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    which = (
        r"next|upcoming|coming|current|last|previous|this year['’]s|(?:the |our )?\d+(?:st|nd|rd|th)|nächste|"
        r"kommende|letzte|\d+\.|prochaine|dernière|\d+e|próxima|última|\d+[ªa.]|prossima|ultima|\d+ª|"
        r"volgende|vorige|nästa|neste|næste"
    )
    known = {
        "season": r"(?<![\d/.-])(?P<year>20\d\d)\s?[-–/]\s?(?:20)?(?P<next>\d\d)(?![\d/.-])",
        "year": r"(?<![\d/.-])(20\d\d)(?![\d/.-]|\s?h(?:rs?|ours)?(?!\w))",
        "edition": rf"\W*(?:(?:{which})\s(?:edition|ausgabe|festivalausgabe|édition|edición|edizione|edição|"
        r"editie|upplaga|utgave|udgave)|festival dates?|dates? of the festival|festivaltermine?|"
        r"dates du festival|fechas del festival|date del festival|datas do festival|festivaldata)"
        r"(?:\s20\d\d)?\s?[:|–—-]?\s*(?:from|vom|du|del|dal|de|van|do|"
        r"takes place(?: on| from)?|runs(?: from)?)?\s*(?:\w{2,10}\.?,?\s){0,2}\d{1,2}\b",
        "column": r"\W*(?:years?|jahre?|années?|años?|anys?|anni|anno|anos?|jaar|år|vuosi|rok)\W*",
        "any year": r"(?:19[4-9]\d|20\d\d)",
        "hour": r"\d[:.h]\d\d|\d\s?(?:[ap]\.?m|uhr|h)\b",
    }
    return re.compile(known[name], re.IGNORECASE)


def years_in(text: str, latest: int) -> set[Held]:
    """The years a line prints, none after `latest`: "2046" is a film. "2027–28" is a season from July on."""
    held: set[Held] = set()
    if CENTURY not in text:
        return held
    for found in _pattern("season").finditer(text):
        year, next_year = int(found["year"]), int(found["next"])
        month = "-" in found[0] and next_year <= MONTHS  # 2011-12 may be December
        if (year + 1) % 100 == next_year and year <= latest and not month:
            held.add((date(year, 7, 1), date(year + 1, 6, 30)))
            text = text.replace(found[0], " ")
    years = (year for found in _pattern("year").findall(text) if (year := int(found)) <= latest)
    return held | {(date(year, 1, 1), date(year, 12, 31)) for year in years}


def year_of_column(line: Line, latest: int) -> set[Held]:
    """The year a cell below `Year` tells, be it one of the century before, which elsewhere is a film's."""
    alone = line.text.strip(" .,:")
    if not _pattern("column").fullmatch(line.head) or not _pattern("any year").fullmatch(alone):
        return set()
    return {(date(int(alone), 1, 1), date(int(alone), 12, 31))} if int(alone) <= latest else set()


def is_title_of_row(lines: Sequence[Line], at: int, latest: int) -> bool:
    """Whether a heading is the title of one row of a list: "LSFF 2025: London Lives" above or below its day.

    So it is where headings of its make without a year have a day or two each, and it has no more itself.
    """
    if names_list(lines[at].text) or is_generic(lines[at].text):
        return False
    make = (lines[at].sign, lines[at].level)
    places = [place for place in _beside(lines, at) if (lines[place].sign, lines[place].level) == make]
    here = places.index(at)
    ends = [*places[1:], min(len(lines), places[-1] + FARTHEST_DAY)]
    if not 0 < _days_between(lines, at, ends[here]) <= FEW_DAYS:
        return False
    rows = sum(
        0 < _days_between(lines, place, end) <= FEW_DAYS
        for place, end in zip(places, ends, strict=True)
        if place != at and not years_in(lines[place].text, latest)
    )
    return rows >= FEWEST_ROWS


def _beside(lines: Sequence[Line], at: int) -> range:
    return range(max(0, at - NEAR_ROWS), min(len(lines), at + NEAR_ROWS))


def _days_between(lines: Sequence[Line], low: int, high: int) -> int:
    """Days that short lines from the heading on tell, up to the next."""
    short = (line.text for line in lines[low:high] if len(line.text) <= LONGEST)
    return sum(bool(find_whens(text, near=ANY_DAY)) for text in short)


def is_edition(text: str) -> bool:
    """Whether a line says from when to when a whole edition is, and no hour."""
    short = len(text) <= LONGEST
    return short and _pattern("edition").match(text) is not None and not _pattern("hour").search(text)


def ends_of_year_lists(lines: Sequence[Line], latest: int) -> dict[int, int]:
    """For each line of a list of years the place behind the block that holds the list.

    A list of years are lines of one make without headings among them that each print another year.
    """
    makes: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.path and not line.level and len(line.text) <= LONGEST and years_in(line.text, latest):
            makes[line.sign].append(at)
    return {at: end for rows in makes.values() if (end := _end(lines, rows, latest)) for at in rows}


def _end(lines: Sequence[Line], rows: Sequence[int], latest: int) -> int:
    """Where the block around rows of different years ends; 0 for rows that are no list of years."""
    years = [years_in(lines[at].text, latest) for at in rows]
    told = [next(iter(one)) for one in years if len(one) == 1]
    if len(rows) < 2 or len(set(told)) < len(rows):
        return 0
    first, last = lines[rows[0]].path, lines[rows[-1]].path
    depth = shared_blocks(first, last)
    end = rows[-1] + 1
    while end < len(lines) and shared_blocks(lines[end].path, last) >= depth:
        end += 1
    return end
