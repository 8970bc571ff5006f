"""A printed table whose rows tell their day: title, day and hour, place in cells that wide gaps part.

Rows without a day of their own are of the day above them. Columns that say the same again and again are
places; which of two columns of words is the title shows in the same way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from scrapers.dates.when import When
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.line_words import is_facts, is_filler, is_price, names_place
from scrapers.programmes.lines import Entry
from scrapers.programmes.stamps import at_clock
from scrapers.programmes.told import Told, tidy

FEWEST_ROWS = 3
MOST_CELLS = 8
LONGEST_CELL = 160


@cache
def _pattern() -> re.Pattern[str]:
    """What parts the cells of a row: a wide gap or a bar."""
    return re.compile(r"\s{2,}|\s\|\s")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: its moments, each with the words that stand behind it in its cell, and its other cells."""

    at: int
    whens: tuple[tuple[When, str], ...]
    words: tuple[str, ...]


def read_table(told: Sequence[Told]) -> list[Entry]:
    """The entries of a printed table in reading order; none when most moments stand otherwise."""
    rows = list(_rows(told))
    dated = [row for row in rows if told[row.at].dated]
    hours = sum(one.dated and not one.prose and any(when.time_stated for when in one.whens) for one in told)
    if len(dated) < FEWEST_ROWS or len(dated) * 3 < hours * 2:
        return []
    titles, places = _order(rows)
    if not _are_titles([row.words[min(titles, len(row.words) - 1)] for row in rows]):
        return []
    return [entry for row in rows for entry in _entries(row, titles, places, told)]


def _rows(told: Sequence[Told]) -> Iterator[_Row]:
    day: date | None = None
    for at, one in enumerate(told):
        if row := _row(at, one, day):
            day = row.whens[-1][0].start_on
            yield row
        elif one.dated:
            day = None


def _row(at: int, one: Told, day: date | None) -> _Row | None:
    text = one.line.text
    if one.prose or not _pattern().search(text) or not (one.dated or (one.clocks and day)):
        return None
    edges = [(found.start(), found.end()) for found in _pattern().finditer(text)]
    cells = list(
        zip([0, *(end for _, end in edges)], [*(start for start, _ in edges), len(text)], strict=True)
    )
    if len(cells) > MOST_CELLS:
        return None
    whens = [(when.span, when) for when in one.whens if when.time_stated]
    if not one.dated and day:
        whens = [(clock.span, at_clock(day, clock)) for clock in one.clocks]
    spans = [span for span, _ in whens]
    words = [text[low:high].strip() for low, high in cells if not any(a < high and b > low for a, b in spans)]
    words = [word for word in words if len(word) <= LONGEST_CELL and any(map(str.isalpha, word))]
    if len(words) < 2 and "  " not in text:
        return None  # bars alone: a day, an hour and a venue, below their title
    if not whens or not words or all(is_filler(word) for word in words):
        return None
    ends = [*(span[0] for span in spans[1:]), len(text)]
    said = (tidy(_pattern().split(text[span[1] : end])[0]) for span, end in zip(spans, ends, strict=True))
    return _Row(at, tuple(zip((when for _, when in whens), said, strict=True)), tuple(words))


def _order(rows: Sequence[_Row]) -> tuple[int, frozenset[str]]:
    """Which of the words of a row is its title, and the words that are places."""
    often = Counter(word.casefold() for row in rows for word in row.words)
    columns = [[row.words[at] for row in rows if len(row.words) > 1] for at in range(2)]
    first, second = (_sameness(column, often) for column in columns)
    title = 1 if first > second and first >= 0.5 else 0
    places = {row.words[1 - title].casefold() for row in rows if len(row.words) == 2}
    again = {word for word, count in often.items() if count > 1}
    return title, frozenset(places | {word for word in again if names_place(word)})


def _are_titles(words: Sequence[str]) -> bool:
    """Whether a column tells what is on; a few words again and again, or venues, stand below their titles."""
    venues = sum(names_place(word) for word in words)
    return len({word.casefold() for word in words}) * 2 > len(words) and venues * 3 <= len(words) * 2


def _sameness(column: Sequence[str], often: Counter[str]) -> float:
    """The share of a column's words that are said again or look like a venue's."""
    alike = sum(often[word.casefold()] > 1 or names_place(word) for word in column)
    return alike / len(column) if column else 0.0


def _entries(row: _Row, titles: int, places: frozenset[str], told: Sequence[Told]) -> Iterator[Entry]:
    title = row.words[titles] if len(row.words) > titles else row.words[0]
    others = [word for word in row.words if word != title and _may_be_place(word)]
    place = next((word for word in others if word.casefold() in places), None)
    if is_generic(title) or is_facts(title):
        return
    for when, said in row.whens:
        entry = Entry(tidy(title), when.start, when.end, when.all_day, place, line=row.at)
        beside = said if len(said) > 1 and _may_be_place(said) else None
        yield replace(entry, place=place or beside, guessed=when.guessed, notice=told[row.at].line.text)


def _may_be_place(words: str) -> bool:
    letters = any(map(str.isalpha, words)) and len(words) <= 80
    return letters and not is_price(words) and not is_filler(words) and not is_facts(words)
