"""Tables that say who plays whom and who directs: `Stage Manager:` beside a name, above a play's days.

No name in them is that of an evening. Tables that name a film too, or tell a day or an hour, are left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby

from scrapers.plain_pages.room_grids import row_of, table_of
from scrapers.programme_words.column_words import names_what
from scrapers.programmes.lines import Line

MOST_CELLS = 2
"""Cells of a row: who, and what of."""

LONGEST_CELL = 80

_WORK = (
    r"(?:(?:assistant|associate|musical?|artistic|technical|fight|vocal|choral) )?(?:stage )?"
    r"(?:directors?|managers?|producers?)|choreograph(?:er|y)|conductor|playwright|"
    r"(?:set|costume|lighting|sound) design(?:er)?|costumes|(?:regie|inszenierung)(?:assistenz)?|bühnenbild|"
    r"kostüme?|dramaturgie|"
    r"(?:musikalische |technische )leitung|choreographie|choreografie|mise en scène|metteu(?:r|se) en scène|"
    r"scénographie|lumières|dirección|escenografía|vestuario|iluminación|coreografía|regia|scenografia|"
    r"costumi|luci|coreografia|encenação|cenografia|figurinos|decor(?:ontwerp)?|kostuums|"
    r"instruktør|regissör|regissør"
)
_CAST = (
    r"(?:the )?cast(?: (?:list|(?:and|&) crew))?|(?:die )?(?:besetzung|mitwirkenden?|darsteller(?:innen)?)|"
    r"distribution|reparto|elenco|interpreti|personaggi|rolverdeling|medvirkende|rollista|obsada|obsazení"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {"work": rf"\W*(?:{_WORK})\W*", "cast": rf"\W*(?:{_CAST})\W*"}
    return re.compile(known[name], re.IGNORECASE)


def without_casts(lines: Sequence[Line]) -> list[Line]:
    """The lines without those of such tables, of more right behind them and of what heads one."""
    kept: list[Line] = []
    goes_on = False
    for table, group in groupby(lines, key=table_of):
        inside = list(group)
        headed = bool(kept) and _pattern("cast").fullmatch(kept[-1].text) is not None
        goes_on = bool(table) and _names_people(inside) and (goes_on or headed or _tells_work(inside))
        if goes_on and headed:
            kept.pop()
        kept += [] if goes_on else inside
    return kept


def _names_people(table: Sequence[Line]) -> bool:
    """Whether a table may hold nothing but people and what they do: two short cells a row, no figures."""
    rows = [list(row) for _, row in groupby(table, key=row_of)]
    if any(len(row) > MOST_CELLS for row in rows) or any(names_what(row[0].text) for row in rows):
        return False
    words = [line.text for line in table]
    return all(len(text) <= LONGEST_CELL and not any(map(str.isdigit, text)) for text in words)


def _tells_work(table: Sequence[Line]) -> bool:
    return any(_pattern("work").fullmatch(line.text) for line in table)
