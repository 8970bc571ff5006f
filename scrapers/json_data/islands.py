"""JSON islands: the JSON a page carries for its own scripts, found by element id or by assignment.

    <script id="__NEXT_DATA__" type="application/json">{…}</script>
    <script>window.__SERVER_DATA__ = {…};</script>
    <script>window.__STATE__ = JSON.parse("{…}");</script>

Also the JSON that is a whole body, or every line of one. What is cut off or broken is mended as far as it
goes, and says so.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import orjson

from scrapers.contract import LayoutChanged, Page, Unreadable
from scrapers.json_data.mend import BrokenJson, mend
from scrapers.page_kinds import starts_as_json

LONGEST = 30_000_000
"""Characters of one island that are looked at."""

MOST_ASSIGNED = 20
"""Assignments to one name that are tried; a page's scripts may mention it before they set it."""

MOST_HANDED = 500
"""Calls of one function whose JSON is read."""


@dataclass(frozen=True, slots=True)
class Island:
    """The JSON found. `whole` is false when it ends early: what it would have listed is unknown."""

    value: Any
    whole: bool = True

    def missing(self) -> Iterator[Unreadable]:
        """What an adapter says after reading an island that ends early; nothing after a whole one."""
        if not self.whole:
            yield Unreadable("json", "cut off: it ends early, so events may be missing", cut=True)


def island_by_id(text: str, element_id: str) -> Island | None:
    """The JSON in `<script id=…>`, `None` when no such element holds any."""
    opening = rf"<script\b[^<>]{{0,2000}}?\bid\s*=\s*[\"']?{re.escape(element_id)}[\"'\s>]"
    found = re.search(_opened(opening), text, re.IGNORECASE)
    return _parsed(_to_end_of_script(text, found.end())) if found else None


def island_assigned(text: str, name: str) -> Island | None:
    """The JSON assigned to a name (`__SERVER_DATA__`): on `window`, as a variable or in brackets."""
    assignment = rf"{re.escape(name)}[\"']?\s*\]?\s*=\s*(?=[{{\[\"'(]|JSON\.parse)"
    places = [found.end() for found in islice(re.finditer(assignment, text), MOST_ASSIGNED)]
    for start in places:
        if island := _sound(_to_end_of_script(text, start)):
            return island
    # Mending is dear, so it is tried where the name is set first.
    return _parsed(_to_end_of_script(text, places[0])) if places else None


def island_of(page: Page, element_id: str = "__NEXT_DATA__") -> Island | None:
    """What an answer says, or what a page carries in that element; `None` for a page without one."""
    return read_body(page) if starts_as_json(page) else island_by_id(page.text(), element_id)


def islands_of_type(text: str, content_type: str = "application/json") -> Iterator[Island]:
    """The JSON of every `<script type=…>`, in the order of the page."""
    opening = rf"<script\b[^<>]{{0,2000}}?\btype\s*=\s*[\"']?{re.escape(content_type)}[\"'\s>]"
    for found in re.finditer(_opened(opening), text, re.IGNORECASE):
        if island := _parsed(_to_end_of_script(text, found.end())):
            yield island


def islands_handed(text: str, call: str) -> Iterator[Island]:
    """The JSON that a script hands to a function: `(new ServerJS()).handle({…})`; the call is a pattern."""
    for found in islice(re.finditer(rf"{call}(?={{)", text), MOST_HANDED):
        if island := _parsed(_to_end_of_script(text, found.end())):
            yield island


def read_body(page: Page) -> Island:
    """A body that is JSON. Raises `LayoutChanged`, in words for people, when it is something else."""
    text = page.text().lstrip("\ufeff \t\r\n")
    if not text:
        raise LayoutChanged("an empty answer where JSON was expected", page.url)
    if text[0] == "<":
        raise LayoutChanged(
            "a web page where JSON was expected, perhaps a sign-in or an error page", page.url
        )
    if lines := _lines(text):
        return lines
    if text[0] not in "{[" or (island := _parsed(text)) is None:
        raise LayoutChanged(f"no JSON where JSON was expected; it starts with {text[:60]!r}", page.url)
    return island


def _lines(text: str) -> Island | None:
    """The list of a body that holds one JSON object a line, as tools that collect answers keep them."""
    first, _, rest = text.partition("\n")
    if first.rstrip()[-1:] != "}" or rest.lstrip()[:1] != "{":
        return None
    told = [line for line in text.split("\n") if line.strip()]
    values: list[Any] = []
    for line in told:
        try:
            values.append(orjson.loads(line))
        except orjson.JSONDecodeError:
            break
    if len(values) < 2 or len(values) < len(told) - 1:
        return None
    return Island(values, whole=len(values) == len(told))


def _opened(opening: str) -> str:
    """An opening tag up to where its JSON begins."""
    return rf"{opening}(?<=>)\s*(?:<!--\s*)?(?=[{{\[])|{opening}[^<>]{{0,2000}}>\s*(?:<!--\s*)?(?=[{{\[])"


def _to_end_of_script(text: str, start: int) -> str:
    end = text.find("</script", start)
    return text[start : end if end >= 0 else len(text)][:LONGEST]


def _parsed(text: str) -> Island | None:
    """The first JSON value of a text, whatever script follows it, mended if need be."""
    return _sound(text) or _mended(text)


def _sound(text: str) -> Island | None:
    """The first JSON value of a text, if it is sound."""
    if text.startswith("JSON.parse") or text[:1] in "\"'(":
        return _parsed_literal(text)
    try:
        return Island(orjson.loads(text.strip().rstrip(";")))
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        pass
    try:
        return Island(json.JSONDecoder(strict=False).raw_decode(text)[0])
    except (ValueError, RecursionError):
        return None


def _mended(text: str) -> Island | None:
    """What can be saved of broken JSON."""
    try:
        value = next(value for value in mend(text) if value)
    except (BrokenJson, RecursionError):
        return None
    balanced = text.count("{") == text.count("}") and text.count("[") == text.count("]")
    return Island(value, whole=balanced)


def _parsed_literal(text: str) -> Island | None:
    """JSON inside a string of JavaScript: `JSON.parse("{\\"a\\": 1}")`."""
    found = re.match(r"(?:JSON\.parse\s*)?\(?\s*(?P<quote>[\"'])", text)
    if not found:
        return None
    body = text[found.end() :]
    closing = re.search(rf"(?<!\\)(?:\\\\)*(?P<end>{found['quote']})", body)
    inner = (body[: closing.start("end")] if closing else body).replace("\\'", "'")
    inner = inner.replace('"', '\\"') if found["quote"] == "'" else inner
    try:
        literal = json.loads(f'"{_javascript(inner)}"', strict=False)
    except ValueError:
        return None
    literal = literal.lstrip()
    return _parsed(literal) if literal[:1] in "{[" else None


def _javascript(inner: str) -> str:
    """Escapes that JavaScript knows and JSON does not: `\\x22`."""
    return re.sub(r"\\x([0-9a-fA-F]{2})", r"\\u00\1", inner)
