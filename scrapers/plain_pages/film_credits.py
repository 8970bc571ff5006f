"""Films told in paragraphs: `LOW EBB (Italy/France, 2025, 110 min). Directed by Ada Reed, with …`.

The title before country, year and length becomes a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.programme_days.lone_days import ANY_DAY
from scrapers.programmes.lines import Line

FEWEST = 3
"""Paragraphs made so, which show that a page tells films."""

LONGEST = 1_000


@cache
def _film() -> re.Pattern[str]:
    """A title, credits in brackets with a year, and more behind them, compiled when first wanted."""
    return re.compile(
        r"(?P<title>[^\W_][^()]{0,90}?)\s\((?P<credits>[^()]{0,120}(?<!\d)(?:19|20)\d\d(?!\d)[^()]{0,60})\)[.,;:]?\s+"
        r"(?=[^\W\d_])"
    )


@cache
def _length() -> re.Pattern[str]:
    """How long a film takes, compiled when first wanted."""
    return re.compile(r"(?<!\d)\d{1,3}\s?(?:min(?:ut\w*)?|mins|m|['’′])(?!\w)", re.IGNORECASE)


def with_credits_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines, each paragraph about a film as its title over the rest."""
    films = {at: found for at, line in enumerate(lines) if (found := _told(line))}
    if len({found["title"] for found in films.values()}) < FEWEST:
        return list(lines)
    return [part for at, line in enumerate(lines) for part in _parts(line, films.get(at))]


def _told(line: Line) -> re.Match[str] | None:
    """The title and the credits that a paragraph without a day or an hour begins with."""
    text = line.text
    if line.level or line.row or len(text) > LONGEST or "(" not in text[:100]:
        return None
    found = _film().match(text)
    if found is None or not _length().search(found["credits"]):
        return None
    behind = text[found.end() :]
    return None if find_times(behind) or find_whens(behind, near=ANY_DAY) else found


def _parts(line: Line, film: re.Match[str] | None) -> Iterator[Line]:
    if film is None:
        yield line
        return
    bare = replace(line, lead="", tail="", mark="", first="")
    yield replace(bare, text=film["title"], path=(*line.path, 0), level=7)
    yield replace(bare, text=line.text[film.start("credits") - 1 :], path=(*line.path, 1), links=())
