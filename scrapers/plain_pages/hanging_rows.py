"""Rows that go on in the next line: `Fri 4 March: Lobos –` over `Jazz session`, or over `+ guests`.

And bold names that do: `"Songs of the` over `lower valley"`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.programme_days.lone_days import ANY_DAY, without_days
from scrapers.programmes.lines import Line

LONGEST = 120
"""Characters of a row and of the line that it goes on with."""

BOLD = 7
"""The rank of a line that stands out and is no heading."""

FEWEST_LETTERS = 3
"""Letters of a row beside its day: a day alone with a dash behind it stands over what is on."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "hangs": r"\s[–—+&-]$|[^\W\d],$",
        "goes on": r"[+&]\s?[^\W\d_]{2}",
        "opens": r"[^\"“”„«»]*[\"“„«][^\"“”„«»]+",
        "closes": r"[^\"“”„«»]+[\"“”»][^\"“”„«»]*",
        "open": r"\w.*\s(?:followed by|of(?: the)?|and(?: the)?|gefolgt von|und(?: d(?:ie|er|as))?|"
        r"suivie? (?:de|par)|"
        r"et(?: l[ae])?|seguid[oa] (?:de|por|da)|y (?:el|la)|van de|en (?:de|het))",
    }
    return re.compile(known[name])


def with_whole_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of a list that end in a dash with what stands in the next line of their make."""
    return list(_joined(lines))


def _joined(lines: Sequence[Line]) -> Iterator[Line]:
    at = 0
    while at < len(lines):
        line = lines[at]
        if at + 1 < len(lines) and (_goes_on(line, lines[at + 1]) or _is_one_name(line, lines[at + 1])):
            below = lines[at + 1]
            line = replace(
                line, text=f"{line.text} {below.text}", links=(*line.links, *below.links), tail="", mark=""
            )
            at += 1
        yield line
        at += 1


def _goes_on(line: Line, below: Line) -> bool:
    """Whether a dated row ends open, or the line below begins as no line does."""
    if not _are_alike(line, below):
        return False
    hangs = _pattern("hangs").search(line.text) or _pattern("goes on").match(below.text)
    if not hangs or max(len(line.text), len(below.text)) > LONGEST or not any(map(str.isdigit, line.text)):
        return False
    if not find_whens(line.text, near=ANY_DAY) or _tells_moment(below.text):
        return False
    return sum(map(str.isalpha, without_days(line.text))) >= FEWEST_LETTERS


def _is_one_name(line: Line, below: Line) -> bool:
    """Whether bold words end within quotes that close below, or with a word with which no name ends."""
    if line.level != BOLD or not _are_alike(line, below) or max(len(line.text), len(below.text)) > LONGEST:
        return False
    quoted = _pattern("opens").fullmatch(line.text) and _pattern("closes").fullmatch(below.text)
    whole = quoted or _pattern("open").fullmatch(line.text)
    return bool(whole) and not (_tells_moment(line.text) or _tells_moment(below.text))


def _are_alike(line: Line, below: Line) -> bool:
    """Whether two lines are of one make and lie beside each other."""
    return line.sign == below.sign and line.path[:-2] == below.path[:-2] and line.level == below.level


def _tells_moment(text: str) -> bool:
    if not any(map(str.isdigit, text)):
        return False
    return bool(find_times(text) or find_whens(text, near=ANY_DAY))
