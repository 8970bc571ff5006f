"""Whether a page writes 2/12 for the second of December or for 12 February, told by everything else on it.

A line alone often cannot say. Another date of the page can (2/13), else what it prints of an address or a
clock: states with ZIP codes are written in the United States, slashed days before "PM" in capitals mostly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from urllib.parse import urlsplit

_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|"
    "ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "slashed": r"(?<![\d/.,-])(\d{1,2})/(\d{1,2})/(?:(?:19|20)\d\d|\d\d)(?![\d/])",
        "american": rf"\b(?:{_STATES})[.,]?\s+\d{{5}}(?:-\d{{4}})?\b|"
        r"/\d\d(?:\d\d)?,?\s+\d{1,2}:\d\d\s?[AP]M\b",
    }
    return re.compile(known[name])


def day_first(texts: Iterable[str]) -> bool | None:
    """Whether the page's slashed dates put the day first, as far as any of them can only be read one way."""
    found = [match for text in texts if "/" in text for match in _pattern("slashed").finditer(text)]
    day, month = any(int(one[1]) > 12 for one in found), any(int(one[2]) > 12 for one in found)
    return day if day != month else None


def regional_language(language: str | None, url: str, texts: Sequence[str]) -> str | None:
    """The language with its country added where an English page turns out to be American: `en-US`.

    `texts` are the page's lines, `url` its address. A language with a country, another language and a page
    without ambiguous days stay as they are.
    """
    slashed = [text for text in texts if "/" in text and _pattern("slashed").search(text)]
    if not slashed or (language and language.casefold() != "en"):
        return language
    country = (urlsplit(url).hostname or "").rpartition(".")[2]
    if country in ("gov", "us"):
        return "en-US"
    if len(country) == 2:
        return language
    return "en-US" if any(_pattern("american").search(text) for text in texts) else language
