"""The one day of a page, told in its heading or in a sentence above its rows of hours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from scrapers.programme_days.agenda_hours import FEWEST_IN_TURN, follow, is_agenda
from scrapers.programme_days.day_rows import days_over_rows
from scrapers.programme_days.row_clocks import begins_with_time
from scrapers.programme_days.spoken import spoken_below
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.chunks import Chunk
from scrapers.programmes.lines import shared_blocks
from scrapers.programmes.told import Told

FEWEST_ROWS = 3
"""Rows of hours below the heading of a page that make it the heading of their day."""

FEWEST_BELOW = 2
"""Rows right below a sentence that tells their day, or rows that are headings."""

FEWEST_OF_AGENDA = 5
"""Rows in turn that are those of the page's day though nothing heads them and it tells other days too."""

MOST_BESIDE = 4
"""Hours of a box beside an agenda; more that begin anew are those of another track."""

NEAREST_NAME = 3
"""Lines above the day of an agenda in which the page's heading stands."""

MOST_SENTENCES = 2
"""Sentences with days that are tried as the heading of rows."""


def without_page_heading(told: Sequence[Told], dated: Sequence[int]) -> list[int]:
    """Dated lines without the heading of the page; several in headings of its rank are days.

    So is one that is nothing but a day, right below the heading of its rank that names what is on.
    """
    first = [at for at in dated if told[at].line.level == 1]
    alone = len(first) == 1 and not _is_day_below_name(told, first[0])
    return [at for at in dated if at not in first] if alone else list(dated)


def _is_day_below_name(told: Sequence[Told], at: int) -> bool:
    """Whether a bare day in a heading of the first rank stands below another: `Ember`, `27 March`."""
    above = told[at - 1].line if at else None
    named = above is not None and above.level == 1 and not told[at - 1].dated and title_words(told[at - 1])
    return bool(named) and not told[at].rest


def page_over_rows(told: Sequence[Told], venues: frozenset[str], near: date) -> Chunk | None:
    """The page below what tells its day, where it holds rows of hours and no other line names a day.

    That is a heading of the page; a sentence right above the rows: `We meet on 26 May:`; or a sentence
    anywhere, where the whole page speaks of no other day.
    """
    heads = [at for at, one in enumerate(told) if one.dated and one.line.level == 1]
    found = days_over_rows(told, heads, venues)
    if len(found) == 1 and _are_enough(told, found[0]):
        return _in_turn(told, found[0])
    if len(found := days_over_rows(_without_hours_of_day(told, heads), heads, venues)) == 1:
        return found[0] if _are_enough(told, found[0]) else None
    spoken = [at for at, one in enumerate(told) if one.prose and (day := _day(one)) and day >= near]
    below = (at for at in spoken if at + 1 < len(told) and begins_with_time(told[at + 1].line.text))
    for at in list(below)[:MOST_SENTENCES]:
        if (chunk := _over_rows(told, at, venues)) and len(chunk.rows) >= FEWEST_BELOW:
            return chunk
    return _below_its_sentence(told, venues, near)


def _below_its_sentence(told: Sequence[Told], venues: frozenset[str], near: date) -> Chunk | None:
    """The page below a sentence with the only day that it speaks of; one gone by heads only an agenda."""
    if len({when.start_on for one in told for when in one.whens}) != 1:
        return None
    spoken = next((at for at, one in enumerate(told) if one.prose and _day(one)), None)
    whole = _over_rows(told, spoken, venues, of_page=True) if spoken is not None else None
    if spoken is None or whole is None or len(whole.rows) < FEWEST_ROWS:
        return None
    if told[spoken].whens[0].start_on >= near:
        return whole
    of_agenda = len(whole.rows) >= FEWEST_OF_AGENDA and is_agenda(told, whole.rows[0], whole.rows[-1] + 1)
    return whole if of_agenda and _are_titled_in_turn(told, whole) else None


def _without_hours_of_day(told: Sequence[Told], heads: Sequence[int]) -> list[Told]:
    """The lines, those beside the one heading without the hours from and to which its day lasts.

    `Friday 5 March`, `Screenings from 6pm to midnight`: in the banner they stand in, no row follows.
    """
    if len(heads) != 1:
        return list(told)
    banner = told[heads[0]].line.path[:-2]
    return [Told(one.line) if _lasts(one) and one.line.path[: len(banner)] == banner else one for one in told]


def _lasts(one: Told) -> bool:
    """Whether words and the hours from and to make up a line."""
    return len(one.clocks) == 1 and one.clocks[0].end is not None and bool(one.rest) and not one.line.level


def page_below_day(told: Sequence[Told], at: int, venues: frozenset[str], near: date) -> Chunk | None:
    """The page below the one day it tells, in a bar of buttons: `‹ Friday 5.3. ›` over films and their hours.

    Nothing in the markup says that it stands over the headings of films: that no other day does is enough.
    Right below the name of the page, whatever else its line says, it is that of an agenda further below:
    `Date: 5 March 2027`, `5 March 2027 | Quay Hall` over `09:00`, `Salt roads`.
    """
    day = _day(told[at])
    if day is None or told[at].line.row:
        return None
    if _is_below_name(told, at):
        agenda = _over_rows(told, at, venues, of_page=True)
        agenda = _in_turn(told, agenda) if agenda else None
        return agenda if agenda and _is_agenda_of(told, agenda, at) else None
    if day < near or told[at].labelled or told[at].whens[0].time_stated or 0 < told[at].line.level < 7:
        return None
    if not is_filler(told[at].rest):
        return None
    chunk = _over_rows(told, at, venues, of_page=True)
    below = chunk.rows[0] if chunk else at
    headed = any(0 < one.line.level < 7 for one in told[at + 1 : below])
    return chunk if chunk and headed and len(chunk.rows) >= FEWEST_ROWS else None


def page_of_agenda(told: Sequence[Told], dated: Sequence[int], venues: frozenset[str]) -> Chunk | None:
    """The rows of an agenda whose day the page tells once above them, beside days of other things.

    `Salt Roads – Friday 5 March 2027, Lisbon` over `9:00 – 9:30`, `Registration`; `Abstracts: 5 January`.
    Many rows follow each other, and no day stands among them.
    """
    rows = [at for at, one in enumerate(told) if one.hours and one.clocks and not one.prose]
    if len(rows) < FEWEST_OF_AGENDA or (heads := _heads_of_page(told, dated, rows[0])) is None:
        return None
    whole = _over_rows(told, heads, venues, of_page=True)
    if whole is None:
        return None
    chunk = _in_turn(told, whole)
    first, last = chunk.rows[0], chunk.rows[-1]
    among = [at for at in dated if first < at < last]
    if among or not is_agenda(told, first, last + 1) or not _are_titled_in_turn(told, chunk):
        return None
    behind = next((at for at in dated if at > last), len(told))
    return replace(chunk, high=min(chunk.high, behind))


def _in_turn(told: Sequence[Told], chunk: Chunk) -> Chunk:
    """The rows of an agenda without those of a later part of the page that begin anew: `Trailer 2:14`."""
    starts = [told[row].clocks[0].start if told[row].clocks else -1 for row in chunk.rows]
    ends = (at for at in range(FEWEST_IN_TURN, len(starts)) if not follow(starts[: at + 1]))
    if (end := next(ends, None)) is None or len(set(starts[:end])) < FEWEST_IN_TURN:
        return chunk
    if len(starts) - end > MOST_BESIDE:
        return chunk  # another track
    first, below = told[chunk.rows[0]].line.path, range(chunk.rows[end - 1] + 2, chunk.rows[end] + 1)
    depth = min(shared_blocks(first, told[row].line.path) for row in chunk.rows[1:end])
    outside = (
        at for at in below if 0 < told[at].line.level < 7 or shared_blocks(first, told[at].line.path) < depth
    )
    begins = next(outside, None)
    if begins is None or any(one.dated for one in told[chunk.rows[0] : chunk.high]):
        return chunk  # hours begin anew below another day
    return replace(chunk, rows=chunk.rows[:end], high=begins)


def _heads_of_page(told: Sequence[Told], dated: Sequence[int], first: int) -> int | None:
    """The line above the first row that tells the page's own day: its heading, one beside it, a label.

    Or any line, where the page tells no other day.
    """
    alone = len({when.start_on for one in told for when in one.whens}) == 1
    if alone and dated[:1] and dated[0] < first and _day(told[dated[0]]):
        return dated[0]
    tops = [at for at in range(first) if told[at].line.level == 1][:1]
    beside = [at for top in tops for at in range(max(0, top - 1), min(first, top + 1 + NEAREST_NAME))]
    labelled = [at for at in range(first) if told[at].labelled]
    days = [at for at in (*tops, *beside, *labelled) if _day(told[at])]
    if days and any(told[at].line.level for at in dated if days[0] < at < first):
        return None  # "Friday 4 June", warm-up, over "Saturday 5 June" and its hours
    return days[0] if len({_day(told[at]) for at in days}) == 1 else None


def _is_below_name(told: Sequence[Told], at: int) -> bool:
    """Whether a day stands right below the heading of a page, which names no day."""
    return any(one.line.level == 1 and not one.dated for one in told[max(0, at - NEAREST_NAME) : at])


def _is_agenda_of(told: Sequence[Told], chunk: Chunk, at: int) -> bool:
    """Whether rows with titles of their own follow each other, below a heading, from the hour told above."""
    begins, starts = (
        told[at].whens[0].start,
        [told[row].clocks[0].start for row in chunk.rows if told[row].clocks],
    )
    if isinstance(begins, datetime) and starts[:1] != [begins.hour * 60 + begins.minute]:
        return False
    if not any(0 < one.line.level < 7 for one in told[at + 1 : chunk.rows[0]]):
        return False
    return len(starts) >= FEWEST_ROWS and follow(starts) and _are_titled_in_turn(told, chunk)


def _are_titled_in_turn(told: Sequence[Told], chunk: Chunk) -> bool:
    """Whether most rows have words of their own, and most of them different ones."""
    ends = [*chunk.rows[1:], chunk.high]
    titles = {
        words
        for low, high in zip(chunk.rows, ends, strict=True)
        if (words := next(filter(None, map(title_words, told[low:high])), None))
    }
    return len(titles) * 3 >= len(chunk.rows) * 2


def page_beside_day(told: Sequence[Told], dated: Sequence[int], near: date) -> Chunk | None:
    """The rows of a page whose one day and its hours a label tells elsewhere, the first beginning with them.

    `When: Saturday 6 March, 13:00–18:00` far above the headings `13:00–13:15 Opening`, `13:15–13:45 Keynote`.
    """
    days = {when.start_on for at in dated for when in told[at].whens}
    first = next((at for at in dated if told[at].labelled and _lasts_hours(told[at])), None)
    if first is None or len(days) != 1 or min(days) < near:
        return None
    begins = told[first].whens[0].start
    rows = [at for at, one in enumerate(told) if one.hours and _is_headed_row(one)]
    starts = [told[at].clocks[0].start for at in rows]
    at_once = isinstance(begins, datetime) and starts[:1] == [begins.hour * 60 + begins.minute]
    makes = {(told[at].line.sign, told[at].line.level) for at in rows}
    if len(rows) < FEWEST_ROWS or not at_once or len(makes) != 1 or starts != sorted(starts):
        return None
    return Chunk(first, len(told), (first,), rows=tuple(rows)) if first < rows[0] else None


def _lasts_hours(one: Told) -> bool:
    return len(one.whens) == 1 and one.whens[0].time_stated and isinstance(one.whens[0].end, datetime)


def _is_headed_row(one: Told) -> bool:
    """Whether a heading begins with its hour and goes on with what is on."""
    return 0 < one.line.level < 7 and begins_with_time(one.line.text) and title_words(one) is not None


def page_with_hour(told: Sequence[Told], near: date) -> Chunk | None:
    """The page below a heading that names what is on and its day, where sentences below tell one hour.

    `Quiz night – 25 October`, `The quiz starts at 7:30pm, doors open at 6:30pm.`
    """
    heads = [at for at, one in enumerate(told) if one.dated and one.line.level == 1]
    if len(heads) != 1 or _day(told[heads[0]]) is None or title_words(told[heads[0]]) is None:
        return None
    chunk = Chunk(heads[0], len(told), (heads[0],))
    coming = told[heads[0]].whens[0].start_on >= near
    return chunk if coming and spoken_below(told, chunk, near) else None


def _are_enough(told: Sequence[Told], chunk: Chunk) -> bool:
    headings = all(0 < told[at].line.level < 7 for at in chunk.rows)
    return len(chunk.rows) >= (FEWEST_BELOW if headings else FEWEST_ROWS)


def _day(one: Told) -> date | None:
    """The one day that a line tells."""
    days = {when.start_on for when in one.whens if when.end is None or when.time_stated}
    return days.pop() if len(days) == 1 and len(one.whens) == 1 else None


def _over_rows(
    told: Sequence[Told], at: int, venues: frozenset[str], *, of_page: bool = False
) -> Chunk | None:
    """What a sentence heads if it is read as a heading, of its block or `of_page`, that is its day."""
    day = replace(told[at].whens[0], start=told[at].whens[0].start_on, end=None, time_stated=False)
    path = told[at].line.path
    path = (path[0], path[-1]) if of_page else path
    head = Told(replace(told[at].line, level=1, path=path, sign=""), (day,), pieces=("", ""))
    found = days_over_rows([*told[:at], head, *told[at + 1 :]], [at], venues)
    return found[0] if found else None
