"""What a line says of a deadline behind its own day is left out: `Fri 5 March, 18:00 – book by 2 March`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programme_words.bylines import is_byline
from scrapers.programmes.lines import Line

LONGEST_LINE = 220
"""Characters of a line that may be a row of a list; longer ones are prose."""


@cache
def _joint() -> re.Pattern[str]:
    """What parts the clauses of a line; a hyphen without room is inside a word or a span."""
    changed = "updated|revised|posted|modified|aktualisiert|mis à jour|a[ct]t?ualizado|aggiornato|bijgewerkt"
    return re.compile(rf"\s+[–—|•·-]\s+|;\s+|\s+(?=\()|\s+(?=(?:{changed}):?\s+\d)", re.IGNORECASE)


def without_deadlines(lines: Sequence[Line]) -> list[Line]:
    """The lines without clauses about another day than the gathering's, where they tell its own before.

    A line that ends in the middle of such a clause, `Deadline is the` / `7th of March`, is one with the next.
    """
    whole: list[Line] = []
    for line in lines:
        if whole and line.text[:1].isdigit() and _is_open(whole[-1], line):
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text} {line.text}")
        else:
            whole.append(line)
    return [_mended(line) for line in whole]


def _is_open(line: Line, below: Line) -> bool:
    """Whether the sentence in which a line ends is about a deadline whose day stands in the line below."""
    if line.sign != below.sign or line.path[:-1] != below.path[:-1] or line.level:
        return False
    return _open().search(line.text) is not None and is_byline(_sentence().split(line.text)[-1])


@cache
def _open() -> re.Pattern[str]:
    """Words before a day, at the end of a line."""
    return re.compile(
        r"\s(?:the|is|on|by|until|till|before|der|am|ist|bis|zum|vor|le|est|au|avant|el|es|hasta|antes del|"
        r"al?|il|è|entro|o|é|até|dia|de|op|voor|tot)$",
        re.IGNORECASE,
    )


@cache
def _sentence() -> re.Pattern[str]:
    return re.compile(r"[.!?]\s+")


def _mended(line: Line) -> Line:
    if len(line.text) > LONGEST_LINE or not is_byline(line.text):
        return line
    for joint in _joint().finditer(line.text):
        before, behind = line.text[: joint.start()], line.text[joint.end() :]
        if is_byline(before):
            return line
        if _clause_with_day(behind) and any(map(str.isdigit, before)):
            return replace(line, text=before)
    return line


def _clause_with_day(words: str) -> bool:
    """Whether the first clause is about a deadline and tells its day."""
    clause = _joint().split(words, maxsplit=1)[0]
    return is_byline(clause) and any(map(str.isdigit, clause))
