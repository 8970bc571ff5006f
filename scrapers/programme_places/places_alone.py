"""Lines that say when and where and no more: `7:00 PM at The Cutter`, `at Circuit, 7 pm (14+)`."""

from __future__ import annotations

import re
from functools import cache

from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.told import Told


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    at = r"(?:at|@|im|in der|bei|beim|chez|en el|en la|bij|presso)"
    known = {
        "behind": rf"\s*[,·|–-]?\s*{at}\s+(?P<place>[^.:!?|·]{{3,60}})\.?\s*",
        # "At the Movies, 7 pm" is a title.
        "before": rf"(?-i:(?=[a-z@])){at}\s+(?:the\s|der\s|dem\s)?"
        r"(?P<place>(?-i:[A-ZÀ-Þ0-9])[^.:!?|·,]{2,60}),\s*",
        "age": r"[\s,]*\(?\d\d\s?\+\)?\s*",
    }
    return re.compile(known[name], re.IGNORECASE)


def place_alone(told: Told) -> str | None:
    """The place of such a line, behind its moment or before its hour; `None` where it says more."""
    spans = [*(when.span for when in told.whens), *(clock.span for clock in told.clocks)]
    if not spans or told.prose or told.between:
        return None
    before, behind = told.line.text[: min(spans)[0]], told.line.text[max(spans)[1] :]
    ended = _pattern("age").fullmatch(behind) or is_filler(behind)
    if not told.whens and ended and (found := _pattern("before").fullmatch(before)):
        return found["place"]
    found = _pattern("behind").fullmatch(behind)
    return found["place"] if found and is_filler(before) else None
