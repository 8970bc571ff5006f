"""Days that head rows of hours: whatever else such a heading says, the rows below it are that day's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from scrapers.dates.when import When
from scrapers.programme_days.agenda_hours import is_agenda
from scrapers.programme_days.day_films import are_showings, titled_beside
from scrapers.programme_days.hours import is_end, is_row
from scrapers.programme_days.row_clocks import leading_clocks
from scrapers.programme_titles.line_titles import choose_title, title_words
from scrapers.programme_words.line_words import (
    is_filler,
    label_of_when,
    names_place,
)
from scrapers.programmes.chunk_blocks import before_new_heading
from scrapers.programmes.chunks import Chunk
from scrapers.programmes.lines import shared_blocks
from scrapers.programmes.stamps import at_clock
from scrapers.programmes.told import Told

Make: TypeAlias = tuple[str, int]
"""What the headings of days have in common: tags and rank."""

FEWEST_ROWS = 2
FEWEST_ALIKE = 3
"""Rows with a day and an hour beside which one with an hour alone is of the list."""

MOST_BEFORE = 3
"""Lines before the title of a row in which its hour stands: the hour, the room, who speaks."""

LONGEST_THEME = 40
"""Characters that say what a day is about, behind it."""

SIGNS = frozenset(":–—-|·,")

LOWEST = 9
"""The rank of a line that does not stand out."""


def days_over_rows(told: Sequence[Told], dated: Sequence[int], venues: frozenset[str]) -> list[Chunk]:
    """Each day that stands over rows with hours of their own, with all that lies below it.

    Days that descriptions within the rows speak of are none of the list.
    """
    titles = _makes_of_titles(told)
    heading = (at for at in dated if _may_head(told[at]) or _stands_over_table(told, at))
    heads = [at for at in heading if _make(told[at]) not in titles]
    heads = _without_titled(told, heads)
    many = _divided(told, heads, venues, FEWEST_ROWS, frozenset())
    makes = frozenset(_make(told[chunk.low]) for chunk in many)
    return _without_titles(told, heads, _divided(told, heads, venues, 1, makes)) if many else []


def _without_titles(told: Sequence[Told], heads: Sequence[int], found: list[Chunk]) -> list[Chunk]:
    """Without days of a make that all bear words, most of them over no rows: what is on, with its day.

    `Welcome Reception (Monday, July 9)`, `Mountain Tour (Thursday, July 12)` over `Departure: 9am`.
    """
    over = Counter(_make(told[chunk.low]) for chunk in found)
    named = {
        make
        for make, count in over.items()
        if len(same := [at for at in heads if _make(told[at]) == make]) >= 2 * count
        and len(same) >= FEWEST_ALIKE
        and all(title_words(told[at]) is not None for at in same)
    }
    return [chunk for chunk in found if _make(told[chunk.low]) not in named]


def _makes_of_titles(told: Sequence[Told]) -> frozenset[Make]:
    """The makes of headings of which few name a day: one of them is a title like the others.

    Those that begin with an hour are rows of days.
    """
    headings = [one for one in told if 0 < one.line.level < 7 and not one.hours]
    named = Counter(_make(one) for one in headings if not one.dated and title_words(one))
    dated = Counter(_make(one) for one in headings if one.dated)
    return frozenset(
        make for make, count in named.items() if count >= FEWEST_ALIKE and count > 2 * dated[make]
    )


def _without_titled(told: Sequence[Told], heads: Sequence[int]) -> list[int]:
    """Without days of a make that mostly stand right below a heading of their own: that is what is on.

    Where the rows below name something each, that heading is what the day is called.
    """
    below = Counter(_make(told[at]) for at in heads if at and _is_title(told[at - 1]))
    made = Counter(_make(told[at]) for at in heads)
    titled = {make for make, count in below.items() if count >= FEWEST_ALIKE and count * 3 >= made[make] * 2}
    if titled and _rows_are_named(told, heads[0], sum(made[make] for make in titled)):
        return list(heads)
    return [at for at in heads if _make(told[at]) not in titled]


def _rows_are_named(told: Sequence[Told], low: int, days: int) -> bool:
    """Whether hours below some days have words of their own each, beside them or in the next cell."""
    hours = [at for at in range(low, len(told)) if told[at].hours and not told[at].prose]
    named = [words.casefold() for at in hours if (words := _words_of_row(told, at))]
    houses = sum(names_place(words) for words in named)
    return len(hours) > days and len(set(named)) * 4 >= len(hours) * 3 and houses * 2 < len(hours)


def _words_of_row(told: Sequence[Told], at: int) -> str | None:
    row = told[at].line.row
    beside = told[at + 1] if row and at + 1 < len(told) else None
    cell = beside if beside and beside.line.row == row and not beside.hours and not beside.dated else None
    return title_words(told[at]) or (title_words(cell) if cell else None)


def _is_title(one: Told) -> bool:
    return 0 < one.line.level < 7 and not one.dated and title_words(one) is not None


def _divided(
    told: Sequence[Told], heads: Sequence[int], venues: frozenset[str], fewest: int, makes: frozenset[Make]
) -> list[Chunk]:
    """What each of the days heads, if it heads so many rows and, where any are given, is of these makes."""
    found: list[Chunk] = []
    for number, at in enumerate(heads):
        if (found and at < found[-1].high) or (makes and _make(told[at]) not in makes):
            continue
        after = next((one for one in heads[number + 1 :] if _rank(told[one]) <= _rank(told[at])), len(told))
        if chunk := _over_rows(told, at, _end(told, at, after), venues, fewest):
            found.append(chunk)
    return [*found[:-1], _ended(told, found)] if len(found) > 1 else found


def _ended(told: Sequence[Told], found: Sequence[Chunk]) -> Chunk:
    """The last day without what a heading begins that no other day has."""
    last, lines = found[-1], [one.line for one in told]
    behind = range(last.rows[-1] + 1, last.high)
    return replace(last, high=before_new_heading(lines, range(found[0].low, last.low), behind))


def with_days_of_rows(told: Sequence[Told]) -> list[Told]:
    """The lines, with the day of the row above for rows that begin with an hour where others tell a day.

    A list may tell each day once. An hour below its label, `Time`, is that of the card's own day.
    """
    makes = Counter(one.line.sign for one in told if _is_timed(one))
    rows = {sign for sign, count in makes.items() if count >= FEWEST_ALIKE}
    found: list[Told] = []
    days: dict[str, When] = {}
    for at, one in enumerate(told):
        sign = one.line.sign
        labelled = at and label_of_when(told[at - 1].line.text) == len(told[at - 1].line.text)
        clocks = one.clocks if one.hours and not (one.prose or labelled or is_end(told, at)) else ()
        if sign in days and clocks and leading_clocks(one.line.text):
            when = at_clock(days[sign].start_on, clocks[0], clocks[0].span)
            one = replace(one, whens=(when,), clocks=())
        elif sign in rows and one.dated:
            days[sign] = one.whens[-1]
        found.append(one)
    return found


def _is_timed(one: Told) -> bool:
    return len(one.whens) == 1 and one.whens[0].time_stated and not one.prose


def _may_head(one: Told) -> bool:
    """Whether a line names one day, stands out or alone, and tells no hour but from when to when it lasts."""
    if one.prose or len(one.whens) != 1:
        return False
    when = one.whens[0]
    if when.time_stated != isinstance(when.end, datetime) or (when.end and not when.time_stated):
        return False
    return one.line.level > 0 or is_filler(one.rest) or _is_headline(one)


def _is_headline(one: Told) -> bool:
    """Whether a line begins with its day and goes on with few words behind a sign: `5 March: Workshops`."""
    behind = one.line.text[one.whens[0].span[1] :]
    return not one.pieces[0].strip() and len(behind) <= LONGEST_THEME and behind.lstrip()[:1] in SIGNS


def _stands_over_table(told: Sequence[Told], at: int) -> bool:
    """Whether a line ends with one day behind a sign, right above a table or an agenda of hours.

    `Quay Hall, Hamburg · Friday, 5 March` over `9:30`, `Check-in`; `Day One - Friday, 5 March` over lines
    that each begin with the next hour.
    """
    one, below = told[at], told[at + 1] if at + 1 < len(told) else None
    if below is None or one.line.row or not below.hours:
        return False
    if not below.line.row and not (leading_clocks(below.line.text) and _heads_agenda(told, at)):
        return False
    if one.prose or len(one.whens) != 1 or one.whens[0].time_stated or one.whens[0].end:
        return False
    where = one.line.text[: one.whens[0].span[0]].rstrip()
    return not one.pieces[-1].strip() and len(where) <= LONGEST_THEME and where[-1:] in SIGNS


def _heads_agenda(told: Sequence[Told], at: int) -> bool:
    """Whether the hours from a day to the next that is told follow each other."""
    end = next((here for here in range(at + 1, len(told)) if told[here].dated), len(told))
    return is_agenda(told, at + 1, end)


def _make(one: Told) -> Make:
    return one.line.sign, one.line.level


def _rank(one: Told) -> int:
    return one.line.level or LOWEST


def _end(told: Sequence[Told], at: int, after: int) -> int:
    """Where the day ends at the latest: at a heading that outranks it, and that is no row nor its title.

    Hours that follow each other down to the next day are all of this one, whatever headings part them.
    """
    if is_agenda(told, at + 1, after):
        return after
    highest = min(_rank(told[at]), 7)
    headings = (here for here in range(at + 1, after) if 0 < told[here].line.level < highest)
    return next((here for here in headings if not _is_of_row(told, at, here)), after)


def _is_of_row(told: Sequence[Told], day: int, at: int) -> bool:
    """Whether a heading begins with its hour, or has one before it in a block that does not hold the day."""
    if told[at].hours and leading_clocks(told[at].line.text):
        return True
    outside = shared_blocks(told[day].line.path, told[at].line.path)
    before = (one for one in told[max(day + 1, at - MOST_BEFORE) : at] if one.hours)
    return any(shared_blocks(one.line.path, told[at].line.path) > outside for one in before)


def _over_rows(told: Sequence[Told], at: int, high: int, venues: frozenset[str], fewest: int) -> Chunk | None:
    hours = [here for here in range(at + 1, high) if told[here].hours and not is_end(told, here)]
    if not hours:
        return None
    high = _end_of_block(told, at, hours[0], high)
    signs = Counter(told[here].line.sign for here in hours if here < high)
    sign, count = signs.most_common(1)[0]
    if count < fewest:
        return None
    named = {told[here].line.names for here in hours if here < high and told[here].line.sign == sign} - {""}
    rows = [here for here in hours if here < high and is_row(told[here], sign, named)]
    if _is_of_card(told, at, rows[0], venues):
        return None
    if not _are_titled(told, rows, at + 1, high, venues) or _tell_other_days(told, rows, sign, high):
        return None
    return Chunk(at, high, (at,), rows=tuple(rows))


def _is_of_card(told: Sequence[Told], at: int, first: int, venues: frozenset[str]) -> bool:
    """Whether a day stands below a title in a block of its own, outside of which the first row lies."""
    path, other = told[at].line.path, told[first].line.path
    depth = 1 + shared_blocks(path, other)
    if told[at].line.level and len(path) == depth + 1:
        return False  # "Masked Ball" and "Friday, 5 March" are one heading, broken over two lines
    low = at
    while low and told[low - 1].line.path[:depth] == path[:depth]:
        low -= 1
    return low < at and choose_title(told, range(low, at), venues) is not None


def _end_of_block(told: Sequence[Told], at: int, first: int, high: int) -> int:
    """Where the block ends that holds the day and its first row."""
    path, other = told[at].line.path, told[first].line.path
    depth = shared_blocks(path, other)
    return next((here for here in range(at, high) if told[here].line.path[:depth] != path[:depth]), high)


def _are_titled(
    told: Sequence[Told], rows: Sequence[int], low: int, high: int, venues: frozenset[str]
) -> bool:
    """Whether most rows have words that can be a title, behind their hours or before them."""
    behind, above = titled_beside(told, rows, low, high, venues)
    return max(sum(behind), sum(above)) * 3 >= len(rows) * 2 or are_showings(told, rows, behind, above)


def _tell_other_days(told: Sequence[Told], rows: Sequence[int], sign: str, high: int) -> bool:
    """Whether rows of the same make tell days themselves; how long a series lasts is no row's day."""
    first = told[rows[0]].line
    inside = (told[here] for here in range(rows[0], high))
    cells = (one for one in inside if one.line.sign == sign and one.line.head == first.head)
    return any(not when.end or when.time_stated for one in cells for when in one.whens)


def spans_among_rows(told: Sequence[Told], chunk: Chunk) -> Iterator[tuple[Chunk, When, str]]:
    """What lasts for days, with its name, right below a heading of its own among the rows of its first day.

    `Friday 5 March` over `Book stall` and `5–7 March`, then `Mixer` and `19:00`.
    """
    for at in chunk.anchors[1:]:
        one, above = told[at], told[at - 1]
        title = title_words(above) if 0 < above.line.level < 7 and not above.dated else None
        if title and len(one.whens) == 1 and one.whens[0].end and is_filler(one.rest):
            yield Chunk(at - 1, at + 1, (at,)), one.whens[0], title
