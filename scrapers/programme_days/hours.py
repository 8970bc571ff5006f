"""Which lines say the hour of a gathering whose day stands elsewhere, and which only speak of hours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from scrapers.dates.words import fold, weekdays
from scrapers.programme_days.row_clocks import leading_clocks
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.line_words import is_filler, is_hours, is_sentence, label_of_where, names_place
from scrapers.programmes.chunks import Chunk
from scrapers.programmes.lines import shared_blocks
from scrapers.programmes.told import Told

Make = tuple[str, str]
"""What the lines of one cell of a list have in common: tags and names."""

FEWEST_ROWS = 3

LONGEST_RULE = 80
"""Characters of a line that may say on which days of every week something is."""


def makes_of_hours(told: Sequence[Told], chunks: Sequence[Chunk]) -> frozenset[Make]:
    """The makes of lines that are an hour and nothing else, one in each entry of a list."""
    alone: Counter[Make] = Counter()
    more: Counter[Make] = Counter()
    for chunk in chunks:
        inside = Counter(_make(told[at]) for at in range(chunk.low, chunk.high) if _is_bare(told[at]))
        alone.update(make for make, count in inside.items() if count == 1)
        more.update(make for make, count in inside.items() if count > 1)
    return frozenset(make for make, count in alone.items() if count >= FEWEST_ROWS and not more[make])


def with_rows_of_hours(told: Sequence[Told], chunks: Sequence[Chunk], makes: frozenset[Make]) -> list[Chunk]:
    """Chunks whose rows are the lines that are nothing but an hour, if each entry of the list has one.

    Others begin with an hour by chance: "3:10 to Yuma" below its "20.00".
    """
    return [
        replace(chunk, rows=tuple(filter(lambda at: _is_bare(told[at]), chunk.rows)))
        if any(_is_bare(told[at]) and _make(told[at]) in makes for at in chunk.rows)
        else chunk
        for chunk in chunks
    ]


def makes_of_rows(told: Sequence[Told]) -> frozenset[Make]:
    """The makes of lines that begin with an hour and go on with what is on: `7pm - Elm Quartet`."""
    rows = Counter(_make(one) for one in told if one.hours and _names_what(one))
    return frozenset(make for make, count in rows.items() if count >= FEWEST_ROWS)


def _names_what(one: Told) -> bool:
    words = title_words(one) if leading_clocks(one.line.text) else None
    return words is not None and not names_place(words) and not words[:1].islower()


def own_hours(told: Sequence[Told], chunk: Chunk, makes: frozenset[Make], near: date) -> list[int]:
    """The lines of a chunk that say when on its day something is.

    Where each entry of the list has a line for its hour, hours that its description speaks of are none; nor
    are those that sentences below a day gone by speak of: that may be the day of a post.
    """
    hours = [
        at
        for at in range(chunk.low, _end_of_row(told, chunk))
        if told[at].hours and not (is_end(told, at) or is_aside(told[at]) or _is_above_page(told, chunk, at))
    ]
    if len(chunk.anchors) == 1:
        hours = [at for at in hours if not _is_of_every_week(told, at)] or hours
    rows = [at for at in hours if not _speaks_of_hours(told[at].line.text)]
    told_so = any(_is_bare(told[at]) or label_of_where(told[at].line.text) for at in hours)
    if is_past(told, chunk, near) or told_so:
        hours = rows
    elif len(rows) >= FEWEST_ROWS:  # "Soup will be served at noon while supplies last" below them
        hours = [at for at in hours if at in rows or not told[at].pieces[-1].strip()]
    bare = [at for at in hours if _is_bare(told[at])]
    stated = {told[at].line.sign for at in bare if _make(told[at]) in makes}
    # A line of several hours has names that a line of one has not.
    return [at for at in bare if told[at].line.sign in stated] or hours


def _is_above_page(told: Sequence[Told], chunk: Chunk, at: int) -> bool:
    """Whether an hour stands in a box above the heading of the page, below which the day is told."""
    heads = (here for here in range(at + 1, chunk.anchors[0]) if told[here].line.level == 1)
    head = next(heads, None)
    if head is None:
        return False
    path = told[head].line.path
    return shared_blocks(told[at].line.path, path) < len(path) - 1


def _is_of_every_week(told: Sequence[Told], at: int) -> bool:
    """Whether an hour is that of several weekdays: `Wed & Fri: 10–15h`, `Every Tuesday` over `18h`."""
    above = told[at - 1] if at and is_filler(told[at].rest) else None
    every = above is not None and not (above.dated or above.clocks) and is_hours(above.line.text)
    return len(_weekdays_in(told[at].line.text)) > 1 or (
        every and above is not None and bool(_weekdays_in(above.line.text))
    )


def _weekdays_in(text: str) -> set[frozenset[int]]:
    words = (word.strip(".,:;()&–-") for word in fold(text[:LONGEST_RULE]).split())
    return {
        frozenset(meant)
        for word in words
        if len(word) > 2 and (meant := weekdays().get(word.removesuffix("s")))
    }


def _end_of_row(told: Sequence[Told], chunk: Chunk) -> int:
    """Where what is said of a day ends: a row that tells what is on says nothing below a later heading."""
    last = chunk.anchors[-1]
    if told[last].line.level or is_filler(told[last].rest):
        return chunk.high
    return next((at for at in range(last + 1, chunk.high) if 0 < told[at].line.level < 7), chunk.high)


def is_row(one: Told, sign: str, named: Collection[str]) -> bool:
    """Whether a line is a row of a list made by `sign`, or an hour `named` as they are.

    An hour that is alone fills its block, of several each is an element in it.
    """
    names = one.line.names
    bare = bool(names) and is_filler(one.rest) and any(name.endswith(names) for name in named)
    alike = one.line.sign == sign or bare or one.whole_day
    return not one.prose and (alike or bool(leading_clocks(one.line.text)))


def is_end(told: Sequence[Told], at: int) -> bool:
    """Whether a line says until when: `Ends: 16:00`, or `16:00` behind a label `Return:`."""
    before = told[at - 1].line.text if at else ""
    return _pattern().match(told[at].line.text) is not None or _pattern().fullmatch(before) is not None


@cache
def _pattern() -> re.Pattern[str]:
    """Labels of an end, compiled when first wanted."""
    return re.compile(
        r"\W*(?:(?:(?:event|show) )?ends?(?: time)?|until|ende|fin|fim|término|fine|"
        r"einde|slut|(?:return|rückkehr|rückfahrt|retour|ritorno|regreso|regresso|terug(?:reis)?)"
        r"(?: (?:to|nach|à|au|a|ad|naar) [^:.;]{2,40})?)\s*(?::|\bat\b|\bum\b|$)\s*",
        re.IGNORECASE,
    )


def is_past(told: Sequence[Told], chunk: Chunk, near: date) -> bool:
    """Whether a day of the chunk is gone by, or they are a span."""
    return any(when.start_on < near or when.end for at in chunk.anchors for when in told[at].whens)


def is_aside(one: Told) -> bool:
    """Whether an hour stands among other words in a line that is one bracket: `(with soup from 7.00)`."""
    text = one.line.text
    return text[:1] == "(" and text.find(")") == len(text) - 1 and not is_filler(one.rest.strip("() "))


def _speaks_of_hours(text: str) -> bool:
    return is_sentence(text) and not leading_clocks(text)


def _is_bare(one: Told) -> bool:
    return one.hours and ((one.whole_day and not one.pieces) or is_filler(one.rest))


def _make(one: Told) -> Make:
    return one.line.sign, one.line.names


def are_alone(days: Told, hour: Told) -> bool:
    """Whether days and an hour stand in lines that say nothing else: `22 and 23 May`, `10–13h`."""
    return is_filler(days.rest) and bool(hour.clocks) and is_filler(hour.rest)
