"""Whether the title of a printed row goes on in the line below it."""

from __future__ import annotations

import re
from functools import cache

from scrapers.prints.row import NEAR
from scrapers.programmes.access_words import is_access
from scrapers.programmes.line_words import is_button, is_credit, is_place_line
from scrapers.programmes.lines import Line

SHORTEST_FULL = 16
"""Characters of a line that may have run out of room."""


@cache
def _unfinished() -> re.Pattern[str]:
    """Words that do not end a title, compiled when first wanted."""
    return re.compile(
        r"(?:[-–,:&/]|\b(?:and|or|of|the|a|an|for|in|on|to|with|by|from|at|und|oder|der|die|"
        r"das|des|für|mit|von|zu|et|ou|de|du|la|le|les|des|pour|y|o|del|el|los|para|con|e|da|do|di|il))$",
        re.IGNORECASE,
    )


def goes_on(line: Line, words: str, after: Line) -> bool:
    """Whether the words of a title are unfinished, or the next line begins within a sentence."""
    near_by = after.path[0] == line.path[0]
    if near_by and _is_open(words) and after.weight == line.weight:
        return abs(after.size - line.size) <= 0.15 * line.size
    same = after.text[:1].islower() and after.weight == line.weight
    begun = same or bool(_unfinished().search(words))
    return _is_alike(line, after) and near_by and begun


def _is_open(words: str) -> bool:
    """Whether a bracket or a quotation is not closed yet."""
    return any(words.count(opens) > words.count(closes) for opens, closes in ("()", "“”", "«»", "„“"))


def ran_out(line: Line, words: str, after: Line) -> bool:
    """Whether the next line goes on with the words of a title: its first word had no room behind them."""
    text, near_by = after.text, after.path[0] == line.path[0]
    if not _is_alike(line, after) or after.weight != line.weight:
        return False
    capitals = words.isupper() and text.isupper() and after.left >= line.left - NEAR
    if not near_by and not capitals:
        return False
    first = len(text.split()[0]) + 1
    return (
        len(words) >= SHORTEST_FULL
        and (words[-1] not in ".?!" or words.endswith("..."))
        and line.room < after.width / max(1, len(text)) * first
    )


def _is_alike(line: Line, after: Line) -> bool:
    """Whether a line is of a title's letters, and no list, place or credit."""
    text = after.text
    if (
        not text
        or text[0] in "(-–•*·"
        or text.split("  ")[0][-1:] == ":"
        or is_place_line(text)
        or is_credit(text)
        or is_access(text)
    ):
        return False
    return not is_button(text) and abs(after.size - line.size) <= 0.15 * line.size


def joined(words: str, more: str) -> str:
    return words[:-1] + more if words.endswith("-") and more[:1].islower() else f"{words} {more}"
