"""JSON as pages embed it: read strictly first, mended only after that failed.

Templates print JSON by hand. Met in the wild: raw line ends and unescaped quotes inside strings, trailing
and doubled commas, semicolons for commas, HTML comments and CDATA marks, single and typographic quotes, bare
keys, numbers with leading zeros, `&quot;` for every quote, several objects in a row, and a cut-off tail.
"""

from __future__ import annotations

import html
import re
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import Any

import orjson

from scrapers.contract import ScraperError

DEEPEST = 60
"""Levels of nesting that are read; honest pages need ten."""

_QUOTES = {'"': '"“”″', "'": "'", "“": '"“”″', "”": '"“”″', "„": '"“”″', "″": '"“”″', "‘": "‘’", "`": "`"}
_CONTROLS = tuple(map(chr, range(32)))
_COMMENTS = {"<!--": "-->", "/*": "*/"}
_ESCAPES = {"b": " ", "f": " ", "n": "\n", "r": "\n", "t": "\t"}
_WORDS = {"true": True, "false": False, "null": None, "undefined": None, "NaN": None, "": None}


class BrokenJson(ScraperError):
    """Not even mending made JSON of it."""

    code = "broken_json"


class _CutOff(Exception):
    """The text ended inside a string: what was read before it still counts."""


def read_json(text: str | bytes) -> list[Any]:
    """The JSON values in a text: one when it is sound, all that could be saved when it is not.

    Bytes are UTF-8. A number in mended JSON stays the string it was printed as (`04109`).
    Raises `BrokenJson`.
    """
    try:
        return [orjson.loads(text)]
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        sound = text if isinstance(text, str) else text.decode("utf-8", "replace").replace("\r\n", "\n")
        return mend(sound)


def mend(text: str) -> list[Any]:
    """Every object or list that a forgiving reader finds; raises `BrokenJson` when it finds none."""
    if re.match(r"\W*[{\[]\s*(?:\[\s*)?(?:\{\s*)?&(?:quot|#34|#822[01]|#x22|amp);", text):
        text = html.unescape(html.unescape(text))
    with suppress(orjson.JSONDecodeError, UnicodeEncodeError):  # often the wrapping is all
        if "]]>" in text or "CDATA" in text:
            text = _without_marks(text)
            return [orjson.loads(text)]
    with suppress(orjson.JSONDecodeError, UnicodeEncodeError):  # or one raw line end
        return [orjson.loads(_pattern("comma").sub(r"\1", _without_controls(text)))]
    reader = _Reader(text)
    values: list[Any] = []
    while (start := _pattern("open").search(text, reader.at)) and len(values) < 10_000:
        reader.at = start.start()
        values.append(reader.value(0))
    if not any(values):
        raise BrokenJson("the JSON is broken beyond mending")
    return values


def _without_marks(text: str) -> str:
    """Without the marks of CDATA sections and the comments that hide them."""
    # Usually one section holds all, and to look for marks everywhere takes twenty times as long.
    whole = _pattern("section").match(text)
    if whole is None or "CDATA" in whole[1] or "]]>" in whole[1]:
        return _pattern("cdata").sub(" ", text)
    inside = whole[1].rstrip()
    return f" {inside[:-2] if inside.endswith(('//', '/*')) else inside} "


def _without_controls(text: str) -> str:
    """Blanks for control characters."""
    for sign in _CONTROLS:
        text = text.replace(sign, " ")
    return text


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "comma": r",\s*([}\]])",
        "open": r"[{\[]",
        # What may stand between two tokens without meaning anything.
        "gap": r"(?:\s+|//[^\n]*|-->|\*/|</?(?:br|p) ?/?>|\ufeff)+",
        "cdata": r"/[/*]\s*<!\[CDATA\[(?:\s*\*/)?|<!\[CDATA\[|(?:/[/*]\s*)?\]\]>(?:\s*\*/)?",
        "section": r"\s*(?:/[/*]\s*<!\[CDATA\[(?:\s*\*/)?|<!\[CDATA\[)((?s:.*))\]\]>(?:\s*\*/)?\s*\Z",
        "bare": r"[^,;:{}\[\]\n\r\"]*",
        "run": r"[^\"'`\\“”″‘’]+",
        "end of key": r"\s*:",
        # After a closing quote: the end, a closing bracket, or a comma and what looks like another member.
        "end of value": r"\s*(?:$|[}\]]"
        r"|[,;]\s*(?:[\"'“”„{}\[\],;<]|/[/*]|-?\d|true\b|false\b|null\b|[A-Za-z_@]\w*\s*:|$)"
        r"|\n\s*[\"“'][^\"\n]{1,40}[\"”']\s*:|/\*|//|<!--)",
    }
    return re.compile(known[name])


@dataclass(slots=True)
class _Reader:
    """A place in a text, moving forward; every method reads one thing and stops behind it."""

    text: str
    at: int = 0

    def gap(self) -> str:
        """Skip what means nothing; the next character, or "" at the end."""
        while True:
            if found := _pattern("gap").match(self.text, self.at):
                self.at = found.end()
            mark = next((mark for mark in _COMMENTS if self.text.startswith(mark, self.at)), None)
            if mark is None:
                return self.text[self.at : self.at + 1]
            self.at += len(mark)
            end = self.text.find(_COMMENTS[mark], self.at, self.at + 2000)
            self.at = self.at if end < 0 else end

    def value(self, depth: int) -> Any:
        """One value of any kind; raises `_CutOff` in a string without end."""
        if depth > DEEPEST:
            raise BrokenJson(f"nested deeper than {DEEPEST} levels")
        sign = self.gap()
        if sign == "{":
            return self.members(depth)
        if sign == "[":
            return self.elements(depth)
        if sign in _QUOTES and sign:
            return self.string("end of value")
        return self.bare()

    def members(self, depth: int) -> dict[str, Any]:
        """An object; a key without a value is passed over, a repeated key keeps what is not empty."""
        read: dict[str, Any] = {}
        self.at += 1
        while (sign := self.gap()) not in ("", "}", "]"):
            before = self.at
            try:
                key = self.string("end of key") if sign in _QUOTES else self.bare()
                if self.gap() == ":":
                    self.at += 1
                    value = self.value(depth + 1)
                    if value or not read.get(str(key)):
                        read[str(key)] = value
            except _CutOff:
                self.at = len(self.text)
            self.at += self.at == before or self.text[self.at : self.at + 1] in (",", ";")
        self.at += sign == "}"  # a wrong bracket closes what is open around us
        return read

    def elements(self, depth: int) -> list[Any]:
        """A list; separators may be doubled or missing."""
        read: list[Any] = []
        self.at += 1
        while (sign := self.gap()) not in ("", "]", "}"):
            before = self.at
            try:
                if sign not in (",", ";", ":"):
                    read.append(self.value(depth + 1))
            except _CutOff:
                self.at = len(self.text)
            self.at += self.at == before or self.text[self.at : self.at + 1] in (",", ";")
        self.at += sign == "]"
        return read

    def bare(self) -> Any:
        """A word, a number or an unquoted key, up to the next separator."""
        found = _pattern("bare").match(self.text, self.at)
        self.at = found.end() if found else self.at + 1
        word = found[0].strip() if found else ""
        return _WORDS.get(word, word)

    def string(self, ending: str) -> str:
        """A quoted string; a quote that nothing sensible follows belongs to the string."""
        closers = _QUOTES[self.text[self.at]]
        parts: list[str] = []
        self.at += 1
        while self.at < len(self.text):
            if found := _pattern("run").match(self.text, self.at):
                parts.append(found[0])
                self.at = found.end()
                continue
            sign = self.text[self.at]
            self.at += 1
            if sign == "\\":
                parts.append(self.escape())
            elif sign in closers and _pattern(ending).match(self.text, self.at, self.at + 300):
                return "".join(parts)
            else:
                parts.append(sign)
        raise _CutOff

    def escape(self) -> str:
        """What stands for the characters after a backslash; half a surrogate pair becomes U+FFFD."""
        sign = self.text[self.at : self.at + 1]
        self.at += 1
        if sign != "u":
            return _ESCAPES.get(sign, sign)
        found = re.compile(r"[0-9a-fA-F]{4}(?:\\u[dD][c-fC-F][0-9a-fA-F]{2})?").match(self.text, self.at)
        if not found:
            return ""
        high = int(found[0][:4], 16)
        paired = len(found[0]) > 4 and 0xD800 <= high < 0xDC00
        self.at += 10 if paired else 4
        if paired:
            return chr(0x10000 + ((high - 0xD800) << 10) + int(found[0][6:], 16) - 0xDC00)
        return "\ufffd" if 0xD800 <= high < 0xE000 else chr(high)
