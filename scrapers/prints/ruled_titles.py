"""The title that a cell of a drawn table begins with: its lines, and where white parts a remark from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from scrapers.prints.frames import APART
from scrapers.prints.pdf_text import Run
from scrapers.prints.ruled_cells import LEVEL, LIGHTER, SMALLER
from scrapers.programme_words.access_words import is_access, without_access
from scrapers.programme_words.line_words import is_credit, is_filler, is_price
from scrapers.programmes.told import tidy

WIDEST = 1.15
"""Of the usual letter: those of the first word of a line."""

SHORTEST = 3
"""Letters of a title before white: the signs of a Chinese word may stand apart."""

NARROW = 75.0
"""Points of a cell in which a title takes several lines, wherever they break."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "kind": r"\s*(?:[\[【]\s?[^\]】\[【]{2,30}[\]】]|\(?\d{1,3}\s?(?:m|mins?|minutes|min\.|['’′])\)?)\s*",
        "of": r"(?-i:(?:de|di|da|do|par|von)\s[^\W\d_A-ZÀ-Þ])",
        "joint": r"\W*(?:and|or|und|oder|et|ou|y|o|e|en|of)?\W*",
        "unfinished": r"(?:[-–,:&/]|\b(?:and|or|of|the|a|an|for|in|on|to|with|by|from|at|und|oder|der|die|"
        r"das|des|für|mit|von|zu|et|ou|de|du|la|le|les|pour|y|o|del|el|los|para|con|e|da|do|di|il))$",
        "page": r"[\s,–-]+(?:p|pp|pg|s)\.\s?\d{1,3}$",
        "hours": r"\s*\((?:\W|\d|h|uhr|am|pm)+\)\s*$",
    }
    return re.compile(known[name], re.IGNORECASE)


def title_of(lines: Sequence[Run], width: float, bold: bool) -> str:
    """The title that a cell begins with; `width` is the room of its lines, `bold` whether titles are."""
    if len(lines) > 1 and _pattern("kind").fullmatch(lines[0].text):
        lines = lines[1:]  # 【Workshop】 or (95 min) over the title
    if not lines:
        return ""
    words = lines[0].text
    if all(abs(line.y0 - lines[0].y0) < LEVEL for line in lines):  # text of several lines may be justified
        words = _before_white(words)
        lines = lines[:1] if words != lines[0].text else lines
    for line, after in pairwise(lines):
        rest = after is lines[-1] and len(after.text) < len(line.text) and after.weight == line.weight
        last = rest and after.text[:1].islower()
        if not _goes_on(line, words, after, width, bold or last):
            break
        words = _joined(words, after.text)
    words = _pattern("hours").sub("", _pattern("page").sub("", words))
    return tidy(without_access(" ".join(words.split())))


def _before_white(text: str) -> str:
    """The first words of a line that white parts which name something: `The Ferry` before `OmU`."""
    return next((words for words in text.split(APART) if _names_something(words)), text)


def _names_something(words: str) -> bool:
    return sum(map(str.isalpha, words)) >= SHORTEST and not (is_filler(words) or is_price(words))


def _joined(words: str, more: str) -> str:
    if not (words.endswith("-") and words[-2:-1].isalpha()):
        return f"{words} {more}"
    return words[:-1] + more if more[:1].islower() else words + more


def _goes_on(line: Run, words: str, after: Run, width: float, bold: bool) -> bool:
    """Whether a title goes on in the next line: it is open, or that line's first word had no room."""
    if after.y0 > line.y0 or is_access(after.text):
        return False
    if any(words.count(opens) > words.count(closes) for opens, closes in ("()", "“”", "«»", "„“")):
        return True
    if words.count('"') % 2:
        return True
    if words.startswith('"') or (after.size and after.size < SMALLER * line.size):
        return False
    if _is_credit(after.text) and not (bold and after.weight >= line.weight):
        return False
    if words.endswith((":", " -", " –", " —")):
        return True
    if line.weight - after.weight >= LIGHTER or abs(line.weight - after.weight) == 1:
        return False
    if _pattern("joint").fullmatch(after.text) or _pattern("joint").fullmatch(words):
        return False
    if bold and line.weight == after.weight:
        return True
    if _pattern("unfinished").search(words) or after.text[0] in ":?!,;":
        return True
    if after.text[:1].islower() and width < NARROW:
        return True
    first = after.text.split()[0]
    room = width - (line.x1 - line.x0)
    letter = WIDEST * (after.x1 - after.x0) / max(1, len(after.text))
    ended = words[-1:] in ".?!)" and not words.endswith("...") and not after.text[:1].islower()
    return not ended and room < letter * (len(first) + 1)


def _is_credit(text: str) -> bool:
    """Whether a line names who made a film; `de la ville` goes on with a title."""
    return is_credit(text) and not _pattern("of").match(text)
