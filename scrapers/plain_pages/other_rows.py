"""Rows that say beside their day what no gathering says: a temperature, a score, the number of a version.

Signs and figures tell it in every language, and no title of one row decides: most of a list must.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from scrapers.plain_pages.day_lists import parted_lists
from scrapers.programme_words.labelled_days import label_at_edge
from scrapers.programme_words.service_words import names_service
from scrapers.programmes.lines import Entry, Line

FEWEST_ROWS = 3
"""So many rows of one make, of which most must say it."""

LONGEST_VERSION = 60
"""Characters of the name of a version."""

FEWEST_SERVICES = 2
"""Different titles of what is closed or collected that make a list of such."""

LONGEST_ROW = 6
"""Lines of one row that are looked at."""


def without_rows_of_others(entries: Sequence[Entry], lines: Sequence[Line], near: date) -> list[Entry]:
    """The entries without those of lists most of whose rows say such a thing."""
    words = dict(_rows(entries, lines))
    others = {
        id(entry)
        for run in parted_lists(entries, lines)
        if _are_others([(entry, words[id(entry)]) for entry in run], near)
        for entry in run
    }
    return [one for one in entries if id(one) not in others]


def _rows(entries: Sequence[Entry], lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """For each entry, by identity, all that its row says, down to the next."""
    ordered = sorted(entries, key=_first)
    firsts = [*map(_first, ordered), len(lines)]
    for entry, (low, high) in zip(ordered, pairwise(firsts), strict=True):
        end = min(max(high, entry.line + 1), low + LONGEST_ROW)
        yield id(entry), "\n".join([entry.title, *(line.text for line in lines[low:end])])


def _first(entry: Entry) -> int:
    return min(entry.line, entry.title_line) if entry.title_line >= 0 else entry.line


def _are_others(rows: Sequence[tuple[Entry, str]], near: date) -> bool:
    services = [one.title for one, _ in rows if names_service(one.title, timed=one.timed)]
    if len(set(services)) >= FEWEST_SERVICES and len(services) * 2 > len(rows):
        return True
    said = (
        sum(not one.timed and _is_version(one.title) for one, _ in rows),
        sum(one.last_day < near and _pattern("score").search(one.title) is not None for one, _ in rows),
        sum(_pattern("weather").search(words) is not None for _, words in rows),
        sum(_pattern("cited").search(words) is not None for _, words in rows),
    )
    most = len(rows) >= FEWEST_ROWS and max(said) * 2 > len(rows)
    return most or _share_label([entry.title for entry, _ in rows])


def _is_version(title: str) -> bool:
    return len(title) <= LONGEST_VERSION and _pattern("version").fullmatch(title) is not None


def _share_label(titles: Sequence[str]) -> bool:
    """Whether most of a list hold one label of another day: `Out on The Salt Road`, `Out on Low Tide`."""
    labels = Counter(filter(None, map(label_at_edge, titles)))
    return len(titles) >= FEWEST_ROWS and max(labels.values(), default=0) * 2 > len(titles)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        # "12 °C", "5° / -4°", "21°" alone, a tide of "3.2 m", and neither "1° maggio" nor "3° Encontro".
        "weather": r"\d\s?°\s?[CF](?!\w)|\d\s?°\s?[/|–-]\s?[-−+]?\d{1,2}\s?°|^\s*[-−+]?\d{1,2}\s?°\s*$|"
        r"(?<![\d.,])\d{1,2}[.,]\d\d?\s?m(?!\w)",
        # A volume with its pages, the number of a book.
        "cited": r"\bISBN\b|\d\s?\(\d{1,3}\)\s?[,:]\s?\d{1,4}[–-]\d{1,4}(?!\d)",
        "version": r"\W*(?:\S+ ){0,3}v?\d{1,3}(?:\.\d{1,3}){2,3}(?:[.-]?(?:alpha|beta|rc|b|a)\.?\d*)?\W*|"
        r"\W*(?:\S+ ){0,3}(?:v|versione?|versión|versão|versie|release) ?\d{1,4}(?:\.\d{1,4})+\W*",
        # "SV Nord – TuS Hafen 2:1", "Racing 3-1 Hafen", and not the hour "19:30".
        "score": r"(?:^|\s)\d{1,2}\s?(?:[:–-]\s?\d(?!\d)|[–-]\s?\d\d(?!\d))(?![\d:.])"
        r"(?=\W*$|\s\(|\s[^\W\d])",
    }
    return re.compile(known[name], re.IGNORECASE | re.MULTILINE)
