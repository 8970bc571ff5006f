"""Data that frameworks put into a page in a packing of their own, unpacked.

__NUXT_DATA__   [{"data": 1}, {"events": 2}, [3], …]       Nuxt 3, SvelteKit: `devalue`, numbers are places
__NUXT__        (function(a,b){return {title: a}}("Mixer"))  Nuxt 2: arguments for what stands there often
__next_f        self.__next_f.push([1, "5:[\\"$\\", …]"])      Next: rows of React's server components
astro-island    props='{"events": [1, [[0, {"title": [0, "Mixer"]}]]]}'   Astro: each value with its kind
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from scrapers.json_data.cut import balanced
from scrapers.json_data.mend import BrokenJson, mend

MOST_VALUES = 200_000
"""Values of one packing that are unpacked: in `devalue` one may stand for many."""

DEEPEST = 60
"""Values inside each other that are unpacked."""

_KINDS = frozenset(
    ("Reactive", "ShallowReactive", "Ref", "ShallowRef", "EmptyRef", "Date", "Set", "NuxtError")
)
_PUSHED = re.compile(r"__next_f\.push\(\s*(?=\[)")
_ROW = re.compile(r"^[0-9a-f]{1,6}:(?=[\[{])", re.MULTILINE)
_CALLED = re.compile(r"__NUXT__\s*=\s*\(?function\s*\((?P<names>[\w$,\s]{0,20000})\)\s*\{")
_RETURNED = re.compile(r"return\s*(?=\{)")


def is_devalued(value: Any) -> bool:
    """Whether a list is what `devalue` writes: its first value holds nothing but places of others."""
    if not isinstance(value, list) or len(value) < 3:
        return False
    root = value[0]
    if isinstance(root, list):
        return len(root) == 2 and root[0] in _KINDS and type(root[1]) is int
    return isinstance(root, dict) and bool(root) and all(type(place) is int for place in root.values())


def devalued(values: list[Any]) -> Any:
    """The first value with those in it that its numbers stand for."""
    return _Unpacker(values).at(0, 0)


class _Unpacker:
    """Unpacks one list; `left` bounds what hostile ones cost."""

    def __init__(self, values: list[Any]) -> None:
        self.values = values
        self.left = MOST_VALUES

    def at(self, place: Any, depth: int) -> Any:
        """The value that stands at a place; negative ones mean `undefined` and the like."""
        self.left -= 1
        if type(place) is not int or not 0 <= place < len(self.values) or depth > DEEPEST or self.left < 0:
            return None
        value = self.values[place]
        if isinstance(value, dict):
            return {name: self.at(inner, depth + 1) for name, inner in value.items()}
        if not isinstance(value, list):
            return value
        if value and isinstance(value[0], str):
            return self._of_kind(value, depth)
        return [self.at(inner, depth + 1) for inner in value]

    def _of_kind(self, value: list[Any], depth: int) -> Any:
        """A date as it is written; of what only wraps another, the other."""
        if value[0] == "Date" and len(value) > 1 and isinstance(value[1], str):
            return value[1]
        if value[0] == "Set":
            return [self.at(inner, depth + 1) for inner in value[1:]]
        return self.at(value[1], depth + 1) if len(value) > 1 else None


def astro(value: Any, depth: int = 0) -> Any:
    """The properties of an Astro island without the kinds of their values: `[0, "Mixer"]`, `[3, "…"]`."""
    if depth > DEEPEST:
        return None
    if isinstance(value, dict):
        return {name: astro(held, depth + 1) for name, held in value.items()}
    if not isinstance(value, list) or len(value) != 2 or type(value[0]) is not int:
        return value
    kind, held = value
    if kind == 1 and isinstance(held, list):
        return [astro(one, depth + 1) for one in held]
    return astro(held, depth + 1) if isinstance(held, dict) else held


def next_rows(text: str) -> Iterator[Any]:
    """The rows that a page pushes to Next's reader; a row may be spread over several pushes."""
    pushed: list[str] = []
    reader = json.JSONDecoder(strict=False)
    for found in _PUSHED.finditer(text):
        try:
            told, _ = reader.raw_decode(text, found.end())
        except (ValueError, RecursionError):
            continue
        if isinstance(told, list) and len(told) == 2 and isinstance(told[1], str):
            pushed.append(told[1])
    rows = "".join(pushed)
    for row in _ROW.finditer(rows):
        try:
            yield reader.raw_decode(rows, row.end())[0]
        except (ValueError, RecursionError):
            continue


def nuxt(text: str) -> Any:
    """What Nuxt 2 returns, its arguments in their places; `None` for a page without it."""
    called = _CALLED.search(text)
    returned = _RETURNED.search(text, called.end()) if called else None
    if called is None or returned is None:
        return None
    held = balanced(text, returned.end())
    given = text.find("(", returned.end() + len(held or "")) if held else -1
    arguments = balanced(text, given) if given >= 0 else None
    if held is None or arguments is None:
        return None
    try:
        values = mend(f"[{arguments[1:-1]}]")[0]
        told = mend(held)[0]
    except (BrokenJson, RecursionError):
        return None
    names = [name.strip() for name in called["names"].split(",")]
    return _put_in(told, dict(zip(names, values, strict=False)), 0)


def _put_in(value: Any, given: dict[str, Any], depth: int) -> Any:
    """The same with arguments for their names."""
    if depth > DEEPEST:
        return None
    if isinstance(value, dict):
        return {name: _put_in(held, given, depth + 1) for name, held in value.items()}
    if isinstance(value, list):
        return [_put_in(held, given, depth + 1) for held in value]
    return given.get(value, value) if isinstance(value, str) else value
