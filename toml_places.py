"""Where something stands in a TOML file: the parser gives values, a mistake needs a line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path


def place(text: str, path: Path | str, where: tuple[str | int, ...]) -> str:
    """`festmeet.toml:12 (source 2, timezone)`: the file, the line and the words for a place in it."""
    words: list[str] = []
    for part in where:
        if isinstance(part, int):
            words[-1] = f"{words[-1]} {part + 1}"
        else:
            words.append(part)
    return f"{path}:{line_of(text, where)} ({', '.join(words)})"


def line_of(text: str, where: tuple[str | int, ...]) -> int:
    """The line that a place of the parsed file stands on; its table's line when the key is absent."""
    table: list[str] = []
    counts: dict[str, int] = {}
    best = 1
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*(\[\[?)\s*([^\]]+?)\s*\]", line):
            table = [part.strip().strip("\"'") for part in header[2].split(".")]
            if header[1] == "[[":
                counts[table[0]] = counts.get(table[0], -1) + 1
            at = spot(table, counts)
            best = number if at and at == where[: len(at)] else best
        elif (key := re.match(r"""\s*["']?([\w-]+)["']?\s*[=.]""", line)) and (
            (*spot(table, counts), key[1]) == where[: len(spot(table, counts)) + 1]
        ):
            return number
    return best


def spot(table: list[str], counts: Mapping[str, int]) -> tuple[str | int, ...]:
    """Where a table header stands, in the form pydantic names places."""
    if not table or table[0] not in counts:
        return tuple(table)
    return (table[0], counts[table[0]], *table[1:])
