"""Literals cut out of scripts: from an opening bracket to the one that closes it."""

from __future__ import annotations

import re
from functools import cache


@cache
def _pattern(name: str) -> re.Pattern[str]:
    known = {
        # Possessive, and content with the end of the text: what never closes is looked at once.
        "token": r"\"[^\"\\\n]*+(?:\\.[^\"\\\n]*+)*+\"?|'[^'\\\n]*+(?:\\.[^'\\\n]*+)*+'?"
        r"|`[^`\\]*+(?:\\.[^`\\]*+)*+`?|//[^\n]*+|/\*[^*]*+(?:\*(?!/)[^*]*+)*+(?:\*/)?|[{}\[\]()]",
        "moment": r"new Date\(\s*(?:(?P<text>\"[^\"\n]{1,60}\"|'[^'\n]{1,60}')|(?P<epoch>\d{9,14})"
        r"|(?P<year>\d{4})\s*,\s*(?P<month>\d{1,2})(?P<rest>(?:\s*,\s*\d{1,2}){0,4}))\s*\)",
    }
    return re.compile(known[name], re.DOTALL)


def balanced(text: str, start: int) -> str | None:
    """The literal that begins at `start`, with all that its brackets hold; `None` when none closes it."""
    depth = 0
    for found in _pattern("token").finditer(text, start):
        sign = found[0][0]
        if sign in "{[(":
            depth += 1
        elif sign in "}])":
            depth -= 1
            if depth <= 0:
                return text[start : found.end()]
    return None


def with_moments(literal: str) -> str:
    """The same with the moments that a script makes as text: `new Date(2027, 1, 11)` is 11 February."""
    return _pattern("moment").sub(_moment, literal) if "new Date(" in literal else literal


def _moment(found: re.Match[str]) -> str:
    if found["text"] or found["epoch"]:
        return found["text"] or found["epoch"]
    rest = [int(part) for part in re.findall(r"\d+", found["rest"] or "")]
    day, hour, minute = [*rest, *(1, 0, 0)[len(rest) :]][:3]
    clock = f"T{hour:02}:{minute:02}" if len(rest) > 1 else ""
    return f'"{found["year"]}-{int(found["month"]) + 1:02}-{day:02}{clock}"'
