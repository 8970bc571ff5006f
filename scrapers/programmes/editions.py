"""Days of whole editions: `Next edition: 12–18 June 2027`, and lists of past ones with their years."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from scrapers.programmes.lines import Line, shared_blocks

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
        "year": r"(?<![\d/.-])(20\d\d)(?![\d/.-])",
        "edition": rf"\W*(?:(?:{which})\s(?:edition|ausgabe|festivalausgabe|édition|edición|edizione|edição|"
        r"editie|upplaga|utgave|udgave)|festival dates?|dates? of the festival|festivaltermine?|"
        r"dates du festival|fechas del festival|date del festival|datas do festival|festivaldata)"
        r"(?:\s20\d\d)?\s?[:|–—-]?\s*(?:from|vom|du|del|dal|de|van|do|"
        r"takes place(?: on| from)?|runs(?: from)?)?\s*(?:\w{2,10}\.?,?\s){0,2}\d{1,2}\b",
        "hour": r"\d[:.h]\d\d|\d\s?(?:[ap]\.?m|uhr|h)\b",
    }
    return re.compile(known[name], re.IGNORECASE)


def years_in(text: str, latest: int) -> set[int]:
    """The years a line prints, none after `latest`: "2046" is a film."""
    return {year for found in _pattern("year").findall(text) if (year := int(found)) <= latest}


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
