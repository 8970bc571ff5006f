"""Titles that the names in the markup mark in nearly all rows: `<p class=headliner>`, below it who supports.

Where one such line is nobody's title, the moment beside it was called after something else: a remark, the
second act, the misspelt name of a weekday.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.line_words import is_sentence
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

Mark = tuple[str, str]
"""What the lines of titles have in common: their tags and the names in the markup."""

FEWEST = 6
"""So many titles of one mark show where those of the others are."""

NEARLY_ALL = 0.8
"""Of the lines with that mark so many are titles."""

NEAREST = 3
"""Lines below an hour in which the note beside it may be said again."""

MOST = 0.6
"""Of the titles of a page so many bear the mark."""


def with_titles_marked_as_most(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; those whose own line of that mark is nobody's title yet are called after it.

    Where hardly any entry is called otherwise, so are those that bear a remark beside their hour.
    """
    timed = [one for one in entries if one.timed]
    used = {one.title_line for one in timed if one.own_title and one.title_line >= 0}
    marks = Counter(mark for at in used if (mark := _mark(told, at)) is not None)
    mark, often = marks.most_common(1)[0] if marks else (("", ""), 0)
    if often < FEWEST or often < MOST * len(used):
        return list(entries)
    marked = [at for at in range(len(told)) if _mark(told, at) == mark and not told[at].dated]
    called = [one for one in timed if one.title_line in set(marked)]
    taken = {one.title_line for one in called}
    if len(taken) < NEARLY_ALL * len(marked) or any(one.title_line > one.line for one in called):
        return list(entries)
    free = set(marked) - taken
    remarks = len(called) >= NEARLY_ALL * len(timed)
    return [_retitled(one, told, marked, free, remarks=remarks) for one in entries]


def _is_remark(told: Sequence[Told], at: int) -> bool:
    """Whether words beside an hour are a sentence, or said again below it, as a note that opens does."""
    words = told[at].rest
    return is_sentence(words) or any(one.line.text == words for one in told[at + 1 : at + 1 + NEAREST])


def _mark(told: Sequence[Told], at: int) -> Mark | None:
    line = told[at].line
    return (line.sign, line.names) if line.names.strip() else None


def _retitled(
    entry: Entry, told: Sequence[Told], marked: Sequence[int], free: set[int], *, remarks: bool
) -> Entry:
    """An entry, called after the last marked line above its moment, if that is free or its title a remark."""
    before = bisect_left(marked, entry.line)
    at = marked[before - 1] if before and entry.timed else -1
    remarked = remarks and entry.title_line == entry.line and _is_remark(told, entry.line)
    words = title_words(told[at]) if at in free or (at >= 0 and remarked) else None
    if words is None or entry.title_line in marked or any(one.dated for one in told[at + 1 : entry.line]):
        return entry
    place = None if entry.place and entry.place in told[at].line.text else entry.place
    return replace(
        entry, title=words, own_title=True, title_line=at, title_level=told[at].line.level, place=place
    )
