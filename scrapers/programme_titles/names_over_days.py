"""Names that stand each over its own days: `Town Council`, six bare dates, `Library Board`, six more.

The last day of one list stands right above the name of the next, and is none of its.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrapers.programme_days.lone_days import is_moment_alone
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.gathering_words import may_name_list, names_list
from scrapers.programme_words.generic_titles import is_month
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import names_place
from scrapers.programme_words.meeting_names import names_body
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST_NAMES, FEWEST_DAYS = 2, 2
"""So many names of one make that each stand over so many days."""

MOST_BETWEEN = 2
"""Lines between a name and its first day: when all of them begin, and where."""


def with_names_over_days(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries, bare days called after the name that stands over them and over no other."""
    runs = list(_runs({entry.line for entry in entries}, told))
    makes = [(told[name].line.sign, told[name].line.level) for name, _ in runs]
    places = [make for (name, _), make in zip(runs, makes, strict=True) if _is_place(told[name].line.text)]
    over = {
        at: name
        for (name, days), make in zip(runs, makes, strict=True)
        if makes.count(make) >= FEWEST_NAMES and makes.count(make) > 2 * places.count(make)
        for at in days
    }
    return [_called(entry, over.get(entry.line), told) for entry in entries]


def _called(entry: Entry, name: int | None, told: Sequence[Told]) -> Entry:
    words = title_words(told[name]) if name is not None else None
    if name is None or not words or entry.title == words:
        return entry
    return replace(entry, title=words, own_title=False, title_line=-1, title_level=told[name].line.level)


def _runs(lines: set[int], told: Sequence[Told]) -> Iterator[tuple[int, list[int]]]:
    """Each line that may name something, with the bare days that follow right below it."""
    at = 0
    while at < len(told):
        if not _is_bare(told, at, lines):
            at += 1
            continue
        days = [at]
        while at + 1 < len(told) and _is_bare(told, at + 1, lines):
            at += 1
            days.append(at)
        name = _name_over(days[0], told)
        if name is not None and len(days) >= FEWEST_DAYS:
            yield name, days
        at += 1


def _is_bare(told: Sequence[Told], at: int, lines: set[int]) -> bool:
    return at in lines and told[at].dated and is_moment_alone(told[at].line.text)


def _name_over(first: int, told: Sequence[Told]) -> int | None:
    """The line that stands out right above days, where it is the name of what is on and of no list."""
    for at in range(first - 1, max(-1, first - 2 - MOST_BETWEEN), -1):
        line = told[at].line
        if line.level:
            words = title_words(told[at]) if not told[at].dated and line.level > 1 else None
            listed = not words or is_month(words) or may_name_list(words) or names_list(words)
            return None if listed else at
    return None


def _is_place(text: str) -> bool:
    """Whether words may be a house: `Library Board` among other bodies is none."""
    return (names_place(text) or is_house(text)) and not names_body(text)
