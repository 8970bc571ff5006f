"""Whether the title of a printed row goes on in the line below it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from scrapers.prints.row import NEAR
from scrapers.programme_words.access_words import is_access
from scrapers.programme_words.line_words import is_button, is_credit, is_place_line
from scrapers.programmes.lines import Line

LONGEST_OF = 3
"""Letters of words that stand within names: `de`, `von`, `del`."""

JOINTS = ("&", "-", "–", "/", ",")
"""What a title that goes on in the next line may end with."""

SHORTEST_FULL = 16
"""Characters of a line that may have run out of room."""


@cache
def _unfinished() -> re.Pattern[str]:
    """Words that do not end a title, compiled when first wanted."""
    return re.compile(
        r"(?:[-–,:&/]|\b(?:and|or|of|the|a|an|for|in|on|to|with|by|from|at|und|oder|der|die|"
        r"das|des|für|mit|von|zu|zum|zur|vom|im|am|ins|beim|et|ou|de|du|la|le|les|des|pour|dans|sur|y|o|del|"
        r"el|los|las|para|con|e|da|do|dos|das|em|di|il|della|och|og|av|för|til|till|van|het|een|voor|met))$",
        re.IGNORECASE,
    )


FEWEST_ROWS = 3
LIGHTER, SMALLER, AS_LARGE = 100, 0.93, 0.03
"""By how much less weight, or of the size of a title, what stands below it is of other letters; of those of a
title by how much the next line of it may differ."""


def stand_out(rows: Collection[int], lines: Sequence[Line]) -> bool:
    """Whether most titles are set in letters of their own: what stands below them is lighter or smaller."""
    below = [(lines[at], lines[at + 1]) for at in rows if at + 1 < len(lines) and at + 1 not in rows]
    below = [(line, after) for line, after in below if line.path[0] == after.path[0] and line.size]
    told = sum(_is_fainter(after, line) for line, after in below)
    return told >= FEWEST_ROWS and told * 3 >= len(below) * 2


def _is_fainter(after: Line, line: Line) -> bool:
    return after.weight <= line.weight - LIGHTER or after.size < SMALLER * line.size


def is_of_title(line: Line, after: Line) -> bool:
    """Whether the next line is in the letters of a title that stand out, and no list, place or credit."""
    same = after.weight == line.weight and abs(after.size - line.size) <= AS_LARGE * line.size
    return same and after.path[0] == line.path[0] and line.text[-1:] != ")" and _is_alike(line, after)


def left_open(words: str, text: str) -> str:
    """Words without a bracket that closes what their line leaves open: `Mixer (at the` over `Old Mill)`."""
    opened = text.count("(") - text.count(")")
    return words.removesuffix(")") if opened > words.count("(") - words.count(")") else words


def whole_end(words: str, text: str) -> str:
    """Words of a line with what was cut off as if it led to an hour: `People on` over `Sunday`, `Salt &`."""
    found, _, rest = text.rpartition(words)
    return words + rest if found and (rest.strip().isalpha() or rest.strip() in JOINTS) else words


def goes_on(line: Line, words: str, after: Line) -> bool:
    """Whether the words of a title are unfinished, or the next line begins within a sentence."""
    near_by = after.path[0] == line.path[0]
    if near_by and _is_open(words) and after.weight == line.weight:
        return abs(after.size - line.size) <= 0.15 * line.size
    small = after.text[:1].islower() and (after.weight == line.weight or _had_no_room(line, after))
    begun = small or bool(_unfinished().search(words))
    return _is_alike(line, after) and near_by and begun


def _is_open(words: str) -> bool:
    """Whether a bracket or a quotation is not closed yet."""
    return any(words.count(opens) > words.count(closes) for opens, closes in ("()", "“”", "«»", "„“"))


def ran_out(line: Line, words: str, after: Line) -> bool:
    """Whether the next line goes on with the words of a title: its first word had no room behind them."""
    text, near_by = after.text, after.path[0] == line.path[0]
    if not _is_alike(line, after, fewest=1) or after.weight != line.weight:
        return False
    capitals = words.isupper() and text.isupper() and after.left >= line.left - NEAR
    if not near_by and not capitals:
        return False
    whole = words[-1] in ".?!)»”" and not words.endswith("...")
    return len(words) >= SHORTEST_FULL and not whole and _had_no_room(line, after)


def _had_no_room(line: Line, after: Line) -> bool:
    """Whether the first word of the next line was too long for what was left of a line."""
    first = len(after.text.split()[0]) + 1
    return line.room < after.width / max(1, len(after.text)) * first


def _is_alike(line: Line, after: Line, fewest: int = 2) -> bool:
    """Whether a line is of a title's letters, and no list, place or credit.

    `fewest` are the small words that a credit has not; one is enough where the title had no more room:
    `de Lanterne chez Ana Prado`.
    """
    text = after.text
    if (
        not text
        or text[0] in "(-–•*·"
        or text.split("  ")[0][-1:] == ":"
        or is_place_line(text)
        or (is_credit(text) and not _is_within(text, fewest))
        or is_access(text)
    ):
        return False
    return not is_button(text) and abs(after.size - line.size) <= 0.15 * line.size


def _is_within(text: str, fewest: int) -> bool:
    """Whether a line that looks like a credit goes on with words: `delivery in 45 minutes`, `de l'art`."""
    words = (word.strip(".?!") for word in text.split())
    small = [word for word in words if word.isalpha() and word.islower() and len(word) > LONGEST_OF]
    return text[:1].islower() and len(small) >= fewest and not any(sign in text for sign in ",(|·•")


def joined(words: str, more: str) -> str:
    """Two lines as one: a hyphen at the end of the first goes before small letters, not before capitals."""
    if words.endswith("-") and words[-2:-1].isdigit() and more[:1].isdigit():
        return words + more
    if not words.endswith("-") or not words[-2:-1].isalpha():
        return f"{words} {more}"
    if more[:1].islower():
        return words + more if "-" in more.split()[0] else words[:-1] + more  # "size-" over "at-age"
    return words + more if words.isupper() and more.isupper() else f"{words} {more}"
