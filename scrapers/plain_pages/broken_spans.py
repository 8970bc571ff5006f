"""Spans of days broken over lines of one cell, `24.09. bis` / `26.09.2027`, made whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.dates.printed import find_whens
from scrapers.dates.words import UNTIL, UNTIL_DAY, either, fold
from scrapers.plain_pages.broken_phrases import are_of_a_make
from scrapers.programme_days.lone_days import ANY_DAY
from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.lines import Line

LONGEST = 40
"""Characters of a line that is the beginning or the end of a span."""

_TWO = ("and", "und", "et", "y", "e", "en", "i")
"""What joins two days as often as it parts the first of a span from its last."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    joint = rf"(?:[-–—]|(?<!\w)(?:{either(sorted({*UNTIL, *UNTIL_DAY} - {*_TWO}))})(?!\w))"
    known = {"ends": rf"\d.{{0,12}}\s?{joint}\s*$", "begins": rf"\s*{joint}\s?.{{0,12}}\d"}
    return re.compile(known[name])


def with_whole_spans(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of one make that tell a span together as one."""
    whole: list[Line] = []
    for line in lines:
        if whole and (text := _together(whole[-1], line)):
            whole[-1] = replace(whole[-1], text=text, lead="", tail="", mark="", first="")
        else:
            whole.append(line)
    return whole


def _together(before: Line, line: Line) -> str | None:
    """Both lines as one, where the first ends or the second begins with what joins them to a span."""
    if max(len(before.text), len(line.text)) > LONGEST or not any(map(str.isdigit, before.text)):
        return None
    ends = _pattern("ends").search(fold(before.text)) or _pattern("begins").match(fold(line.text))
    text = f"{before.text} {line.text}"
    return text if ends and are_of_a_make(before, line) and _is_span(text) else None


def _is_span(text: str) -> bool:
    """Whether words tell from which day to which and nothing else."""
    whens = find_whens(text, near=ANY_DAY)
    if len(whens) != 1 or not whens[0].end:
        return False
    low, high = whens[0].span
    return is_filler(text[:low] + " " + text[high:])
