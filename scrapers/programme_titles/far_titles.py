"""Rows that say beside their hour what is no title, in a list of titles: `Lunch`, `End` are their names.

Nothing far above them is: `Talks are subject to change`, over the first day of a conference.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from scrapers.programme_words.attendance import is_attendance
from scrapers.programme_words.line_words import is_price
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST_ROWS = 5
NEAR = 2
"""Lines between a row's moment and its title."""

USUAL = 0.8
"""Of the rows of a list: so many have their title near."""

MOST_WORDS = 6


def without_far_titles(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; those of such a list called after a line behind other rows bear their own words, or go."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[told[entry.line].line.sign].append(entry)
    mended: dict[int, Entry | None] = {}
    for group in groups.values():
        near = [one for one in group if one.own_title and 0 < abs(one.title_line - one.line) <= NEAR]
        if len(group) < FEWEST_ROWS or len(near) < USUAL * len(group):
            continue
        ((side, often),) = Counter(one.title_line - one.line for one in near).most_common(1)
        if often < USUAL * len(near):
            continue
        rows, titles = sorted({one.line for one in group}), {one.title_line for one in near}
        for one in group:
            again = one.title_line in titles and not _is_of_other_day(one, told, rows)
            if (
                one.timed
                and not again
                and (_is_far(one, rows) or (side > 0 and _is_over_day(one, told, rows)))
            ):
                mended[id(one)] = _called_by_own(one, told, side)
    kept = (mended.get(id(entry), entry) for entry in entries)
    return [entry for entry in kept if entry is not None]


def _is_far(entry: Entry, rows: Sequence[int]) -> bool:
    """Whether other rows stand between a moment and its title."""
    low, high = sorted((entry.title_line, entry.line))
    return entry.title_line < 0 or bisect_left(rows, high) - bisect_right(rows, low) > 0


def _is_over_day(entry: Entry, told: Sequence[Told], rows: Sequence[int]) -> bool:
    """Whether the day of a row begins between words that are no heading and its moment below."""
    if not 0 <= entry.title_line < entry.line or 0 < told[entry.title_line].line.level < 7:
        return False
    return _is_of_other_day(entry, told, rows)


def _is_of_other_day(entry: Entry, told: Sequence[Told], rows: Sequence[int]) -> bool:
    """Whether a day begins between a title and a moment below it; another row is one more of its moments."""
    between = range(entry.title_line + 1, entry.line)
    return any(told[at].dated and at != rows[min(bisect_left(rows, at), len(rows) - 1)] for at in between)


def _called_by_own(entry: Entry, told: Sequence[Told], side: int) -> Entry | None:
    """The entry, called by the few words that stand where the titles of others do; nothing without any."""
    at = entry.line + side
    if 0 <= at < len(told) and is_attendance(told[at].line.text):  # "Via webinar" between title and hour
        at += 1 if side > 0 else -1
    one = told[at] if 0 <= at < len(told) else None
    if one is None or one.dated or one.clocks:
        return None
    if len(one.line.text.split()) > MOST_WORDS and not 0 < one.line.level < 7:
        return None
    if is_price(one.line.text) or not any(map(str.isalpha, one.line.text)):
        return None
    return replace(entry, title=one.line.text, own_title=True, title_line=at, title_level=one.line.level)
