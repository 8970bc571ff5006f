"""The data that a page carries for its scripts, wherever it stands: JSON elements, literals, attributes.

    <script type="application/json">{…}</script>      <script>const programm = [{…}];</script>
    <div id="app" data-page="{&quot;props&quot;: …}">   <astro-island props="{…}">   __next_f.push([1, "…"])

Only what holds the figures of some moment is taken out.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import orjson

from scrapers.json_data.cut import balanced, with_moments
from scrapers.json_data.hydrated import astro, devalued, is_devalued, next_rows, nuxt
from scrapers.json_data.mend import BrokenJson, mend

LONGEST = 3_000_000
"""Characters of a page that are looked at."""

MOST_MENDED = 500_000
"""Characters of literals that are read forgivingly: that takes far longer than to read sound JSON."""

DEEPEST = 60
"""Values inside each other that are looked into."""

MOST_LITERALS = 1_000
"""Literals of one page that are read."""

MOST_FAILURES = 8
"""Literals of one script that may not close; for each the rest of it is looked through."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    known = {
        "script": r"<script\b(?P<tag>[^<>]{0,2000})>",
        "type": r"\btype\s*=\s*[\"']?\s*(?P<type>[^\s\"'>]{1,80})",
        "figures": r"(?:19|20)\d\d(?:\D|\d{4}|$)|(?<!\d)[12]\d{9}(?:\d{3})?(?!\d)",
        "literal": r"(?<![\w$])(?P<name>[\w$]{1,60}|\"[^\"\n]{1,60}\"|'[^'\n]{1,60}')\]?\s*[=:(]\s*"
        r"(?P<parsed>JSON\.parse\(\s*(?=[\"']))?(?=[\[{\"'])",
        "attribute": r"<(?P<tag>[\w-]{1,40})|\s(?P<name>[\w:@.-]{1,60})\s?=\s?"
        r"(?:\"(?P<double>\s*[\[{][^\"]*+)\"|'(?P<single>\s*[\[{][^']*+)')",
        "text": r"\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'",
    }
    return re.compile(known[name], re.DOTALL | re.IGNORECASE)


def carried_values(text: str) -> Iterator[Any]:
    """Every value, in the order of the page, under its name if it has one; attributes last, as one list."""
    text = text[:LONGEST]
    reader = _Forgiving()
    scripts, markup = _parted(text)
    for tag, held in scripts:
        kind = _pattern("type").search(tag)
        if not _pattern("figures").search(held):
            continue
        told = kind["type"].lower() if kind else ""
        if "ld+json" in told:
            continue
        if "json" in told:
            yield _unpacked(reader.value(html.unescape(held) if "&quot;" in held[:200] else held))
        elif not told or "javascript" in told or told == "module":
            yield from _of_script(held, reader)
    if "__next_f" in text:
        yield _unpacked(list(next_rows(text)))
    yield list(_of_attributes(markup, reader))


def _parted(text: str) -> tuple[list[tuple[str, str]], str]:
    """The scripts of a page, each with what its tag says, and all that is no script."""
    scripts: list[tuple[str, str]] = []
    markup: list[str] = []
    at = 0
    while found := _pattern("script").search(text, at):
        end = text.find("</script", found.end())
        end = end if end >= 0 else len(text)
        scripts.append((found["tag"], text[found.end() : end]))
        markup.append(text[at : found.start()])
        at = end
    return scripts, " ".join([*markup, text[at:]])


class _Forgiving:
    """Reads literals, as long as there is patience with broken ones."""

    def __init__(self) -> None:
        self.left = MOST_MENDED
        self.literals = MOST_LITERALS

    def value(self, literal: str) -> Any:
        """What a literal says, `None` where that cannot be told."""
        try:
            return orjson.loads(literal)
        except (orjson.JSONDecodeError, UnicodeEncodeError):
            pass
        self.left -= len(literal)
        if self.left < 0:
            return None
        try:
            return next((value for value in mend(with_moments(literal)) if value), None)
        except (BrokenJson, RecursionError):
            return None


def _unpacked(value: Any, depth: int = 0) -> Any:
    """The same with what is packed in it laid open, JSON that stands in it as text too (Drupal)."""
    if depth > DEEPEST:
        return None
    if isinstance(value, list):
        told = devalued(value) if is_devalued(value) else value
        return [_unpacked(one, depth + 1) for one in told] if isinstance(told, list) else told
    if isinstance(value, dict):
        return {name: _unpacked(held, depth + 1) for name, held in value.items()}
    if not isinstance(value, str) or value[:1] not in ("[", "{") or not _pattern("figures").search(value):
        return value
    try:
        return _unpacked(orjson.loads(value), depth + 1)
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        return value


def _of_script(script: str, reader: _Forgiving) -> Iterator[Any]:
    """The literals that a script assigns, names or hands over by their names, not those inside of others."""
    if "__NUXT__" in script and (told := nuxt(script)) is not None:
        yield told
        return
    at, failures = 0, 0
    while reader.literals and failures < MOST_FAILURES and (found := _pattern("literal").search(script, at)):
        at = found.end()
        if script[at] in "\"'":
            literal, at = _of_text(script, at) if found["parsed"] else (None, at)
        else:
            literal = balanced(script, at)
            failures += literal is None
            at += len(literal or " ")
        if literal and _pattern("figures").search(literal):
            reader.literals -= 1
            yield {found["name"].strip("\"'"): _unpacked(reader.value(literal))}


def _of_text(script: str, start: int) -> tuple[str | None, int]:
    """The JSON in a text that a script parses, and where the text ends."""
    found = _pattern("text").match(script, start)
    if found is None:
        return None, start + 1
    inner = re.sub(r"\\(['\\\"/])|\\x([0-9a-fA-F]{2})", _escaped, found[0][1:-1])
    return inner, found.end()


def _escaped(found: re.Match[str]) -> str:
    return found[1] or chr(int(found[2], 16))


def _of_attributes(markup: str, reader: _Forgiving) -> Iterator[Any]:
    """The JSON that elements carry: of Inertia, Livewire, Alpine, React on Rails, Vue, Astro."""
    tag = ""
    for found in _pattern("attribute").finditer(markup):
        if found["tag"]:
            tag = found["tag"].lower()
            continue
        told = html.unescape(found["double"] or found["single"])
        if not _pattern("figures").search(told):
            continue
        value = reader.value(told)
        yield {found["name"]: _unpacked(astro(value) if tag == "astro-island" else value)}
