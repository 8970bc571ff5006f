"""A printed agenda: days stand alone, and below each the rows that begin with a time of day.

The rows own the lines down to the next one. A print that is made otherwise (dates within the rows, titles
over their showings) is read by `programmes/text`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise, takewhile

from scrapers.dates.when import When
from scrapers.prints.dated_rows import dated_rows
from scrapers.prints.day_lines import day_of, first_day, without_remarks
from scrapers.prints.houses import houses_of_days
from scrapers.prints.next_days import with_next_days
from scrapers.prints.noughts import of_twelve
from scrapers.prints.room_columns import are_beside, room_of, rooms_in_column
from scrapers.prints.row import NEAR, Row, begun_rows, in_order, is_weekly
from scrapers.prints.seats import is_seat, seats_below
from scrapers.prints.speaker_columns import without_speakers
from scrapers.prints.talks_below_names import names_go_on, talks_below_names
from scrapers.prints.title_lines import goes_on, is_of_title, joined, left_open, ran_out, stand_out, whole_end
from scrapers.prints.titles_apart import titles_apart
from scrapers.prints.venues import is_remark, kinds_behind, placed, rooms_above, rooms_behind
from scrapers.programme_days.noon import with_noon
from scrapers.programme_days.row_clocks import spans_joined
from scrapers.programme_places.line_places import split_place
from scrapers.programme_titles.people_in_titles import with_titles_of_talks
from scrapers.programme_words.access_words import is_access, without_access
from scrapers.programme_words.bylines import is_byline
from scrapers.programme_words.line_words import (
    is_button,
    is_credit,
    is_filler,
    is_place_line,
    label_of_where,
    without_credits,
)
from scrapers.programmes.line_dates import tell
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.stamps import at_clock
from scrapers.programmes.told import Surroundings, Told, tidy

FEWEST_ROWS = 3
MOST_LINES = 30_000
LONGEST_ROOM = 30
MOST_TITLE_LINES = 4
HALF_A_DAY = timedelta(hours=12)
NIGHT_ENDS = 5
"""The hour up to which a row behind late ones belongs to the night before."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "open": r"(?::|\s[-–—])$",
        "number": r"\d{3,}",  # of a room; shorter ones count the rows of a list
        "stop": r"(?<=\w\w)[.!?]\s+",
        "room": r"(?P<room>(?:room|rm\.?|salle|sala|saal|raum|hall|amphi|auditorium|aula|lab|stage|track|"
        r"zaal|studio|screen|kino|cinema)\s(?-i:[A-Z]|[A-Z]?\d[\w./-]*))(?:\s*:|\s)\s*",
    }
    return re.compile(known[name], re.IGNORECASE)


def read_agenda(lines: Sequence[Line], around: Surroundings) -> list[Entry] | None:
    """The entries of a printed agenda in reading order; an empty list when the lines make no agenda.

    `None`: it is a plan for every week, and a day in it is that of its print.
    """
    told = tell(spans_joined(with_noon(without_remarks(lines[:MOST_LINES]))), around)
    lines = [one.line for one in told]
    begun = begun_rows(lines)
    days = {at: day for at, one in enumerate(told) if at not in begun and (day := day_of(one))}
    days = with_next_days(days, begun, lines)
    rows = of_twelve(in_order(begun, days, lines))
    if len(rows) >= FEWEST_ROWS and is_weekly(lines, set(days.values())):
        return None
    others = (one for at, one in enumerate(told) if at not in rows)
    elsewhere = [one for one in others if any(when.time_stated for when in one.whens)]
    if len(rows) < FEWEST_ROWS or not days or len(elsewhere) * 2 > len(rows):
        return []
    entries = with_titles_of_talks(list(_Agenda(told, rows, days).entries()), told)
    return _told_once([*entries, *dated_rows(told, rows)])


class _Agenda:
    """One agenda being read; `days` and `rows` by the line they stand in."""

    def __init__(self, told: Sequence[Told], rows: dict[int, Row], days: dict[int, date]) -> None:
        self.told = list(told)
        lines = [one.line for one in told]
        self.apart = titles_apart(rows, days, lines)
        whole, rows = rows, rows if self.apart else without_speakers(rows, lines)
        self.spoken = {at for at, row in rows.items() if row.rest != whole[at].rest}
        self.rows = rows = rows if self.apart else placed(rows, lines)
        self.days = days
        self.talks = talks_below_names(rows, days, told)
        self.over = rooms_above(rows, days, lines)
        self.houses = houses_of_days(told, days, rows)
        self.bold = stand_out(rows, lines)
        self.rooms = rooms_behind(rows.values(), lines)
        self.seats = seats_below(rows, told)
        self.kinds = kinds_behind(rows.values())
        self.fronted = sum(bool(_room_before(row.rest)[0]) for row in rows.values()) * 2 > len(rows)
        self.column = rooms_in_column(lines, lambda text: bool(_room_before(text)[0]))

    def _parts(self, row: Row, below: int) -> Iterator[tuple[Row, int]]:
        """A row and those beside it in other rooms, with the line behind each: they share its times."""
        parts = [self._in_room(row)]
        beside = [row.at, *([below] if below in self.rows else [])]  # a row may go on in the next column
        edges = [left for at in beside if (left := self.told[at].line.left)]
        for at in range(row.at + 1, below):
            line = self.told[at].line
            room, rest = _room_before(line.text)
            room, rest = (room, rest) if room else room_of(line.text, self.column)
            cells = line.text.split("  ")
            aside = len(cells) > 1 and any(abs(line.left - edge) <= NEAR for edge in edges)
            named = any(map(str.isalpha, cells[0])) or _pattern("number").fullmatch(cells[0])
            if aside and not room and len(cells[0]) <= LONGEST_ROOM and named and cells[0][-1] != ":":
                room, rest = cells[0], "  ".join(cells[1:])
                if line.path[0] == self.told[parts[-1].at].line.path[0]:
                    self._take_room(at, rest)
                    parts[-1] = replace(parts[-1], place=parts[-1].place or room)
                    continue
            if room and rest and not _heads_room(rest):
                parts.append(Row(at, row.clocks, rest, place=room))
            elif not room and are_beside(row.rest.split("  "), cells, self.rooms):
                parts.append(Row(at, row.clocks, cells[0], place=cells[1]))
        ends = [part.at for part in parts[1:]] + [below]
        yield from zip(parts, ends, strict=True)

    def _in_room(self, row: Row) -> Row:
        if row.at in self.over and not self.fronted:
            return row  # "Sala 1981: …" below the name of a house is a title
        room, rest = _room_before(row.rest)
        if not room and self.fronted:  # rooms stand first in this print
            first, _, more = row.rest.partition("  ")
            room, rest = (first, more) if is_seat(first) else (None, more)
        return replace(row, rest=rest, place=room) if room and rest else row

    def _take_room(self, at: int, rest: str) -> None:
        """A room stands under the time, and the title goes on beside it: only the title is left."""
        line = self.told[at].line
        width = line.width * len(rest) / len(line.text)
        self.told[at] = replace(self.told[at], line=replace(line, text=rest, width=width))

    def entries(self) -> Iterator[Entry]:
        """The rows below each day, and those above the first."""
        day = first_day(self.told, self.days.values())
        before: datetime | None = None
        starts = sorted({*self.rows, *self.days, len(self.told)})
        for at, below in pairwise(starts):
            if at in self.days:
                before = before if self.days[at] == day else None
                day = self.days[at]
            elif day is not None:
                last = before
                for part, end in self._parts(self.rows[at], below):
                    for entry in self._of_row(part, end, day, before):
                        last = entry.start if isinstance(entry.start, datetime) else last
                        yield entry
                before = last

    def _of_row(self, row: Row, below: int, day: date, before: datetime | None) -> Iterator[Entry]:
        title, place, title_at = self._title(row, below)
        notice = " | ".join(self.told[here].line.text for here in sorted({row.at, title_at}))
        for clock in row.clocks if title else ():
            when = at_clock(day, clock)
            start, end = _onward(when, before, self.told[row.at].line.text[slice(*clock.span)])
            yield Entry(title, start, end, place=place, notice=notice, line=row.at)

    def _title(self, row: Row, below: int) -> tuple[str, str | None, int]:
        """The title of a row, its place, and the line the title begins in."""
        at, words = row.at, row.rest
        if apart := self.apart.get(at):
            house = re.sub(r"^[\W_]+", "", words)
            return tidy(without_access(self.told[apart].line.text)), house or row.place, apart
        if talk := self.talks.get(at):
            at, words = talk, self.told[talk].line.text
        if is_button(words):
            at, words = self._title_below(row, below)
        if not words or is_byline(" ".join(words.split()[:2])):
            return "", None, at
        open_end = _pattern("open").search(self.told[at].line.text)
        if open_end and not words.endswith(open_end[0]):
            words += open_end[0]  # "New this year:" over what it is
        words = left_open(words, self.told[at].line.text)
        words, place = self._split(words)
        last = at  # below a venue, a title has a line of its own; before a speaker it ends
        alone = not ((row.place and at > row.at) or at in self.spoken)
        while not place and last - at < MOST_TITLE_LINES and last + 1 < below:
            here, after = self.told[last].line, self.told[last + 1].line
            of_title = self.bold and is_of_title(here, after)
            more = goes_on(here, words, after) or names_go_on(words, after.text)
            if not (more or (alone and (of_title or ran_out(here, words, after)))):
                break
            last += 1
            words = joined(whole_end(words, here.text), after.text)
        place = row.place or place or self.over.get(row.at)
        if not place:
            words, place = split_place(words)
        place = place or self._place_below(last + 1, below) or self._place_above(row.at)
        place = place or self.houses.get(row.at)
        return tidy(without_access(without_credits(" ".join(words.split())))), place, at

    def _title_below(self, row: Row, below: int) -> tuple[int, str]:
        """Behind a time that stands alone: the first line that is no place."""
        under = [(here, self.told[here].line.text) for here in range(row.at + 1, below)]
        if len(under) > 1 and self._stands_out(row.at + 1):
            return under[0]  # a bold "Bar Night" is no bar
        if row.place and under and not is_filler(under[0][1]) and not label_of_where(under[0][1]):
            return under[0]  # neither is one below the name of a bar
        return next((one for one in under if _may_be_title(one[1])), (row.at, ""))

    def _stands_out(self, at: int) -> bool:
        """Whether a line is bolder than the one below it, in letters no smaller."""
        line, after = self.told[at].line, self.told[at + 1].line
        heavier = line.weight > after.weight and line.size >= 0.95 * after.size
        return heavier and not is_filler(line.text) and not label_of_where(line.text)

    def _split(self, words: str) -> tuple[str, str | None]:
        """A title and its place in a column of their own; further columns belong to the title."""
        cells = words.split("  ")
        cells = [cells[0], *(cell for cell in cells[1:] if cell.casefold() not in self.kinds)]
        if len(cells) == 2 and cells[1] in self.rooms:
            return cells[0], cells[1]
        cells = [cells[0], *(cell for cell in cells[1:] if not is_remark(cell))]
        return " ".join([cells[0], *takewhile(lambda cell: not is_credit(cell), cells[1:])]), None

    def _place_above(self, at: int) -> str | None:
        """A room that stands over the row, in the block of the row."""
        above, line = self.told[at - 1].line, self.told[at].line
        beside = at and at - 1 not in self.rows and above.path[0] == line.path[0]
        first = at < 2 or at - 2 in self.days or self.told[at - 2].line.path[0] != line.path[0]
        return _room(above.text) if beside and first else None

    def _place_below(self, low: int, below: int) -> str | None:
        """The first line of the row that is a place and nothing else, in the block of the row."""
        if low < below and (words := self.told[low].line.text).casefold() in self.seats:
            return words[label_of_where(words) :]
        block = self.told[low - 1].line.path[0]
        inside = (self.told[at].line for at in range(low, below))
        rooms = (_room(line.text) for line in inside if line.path[0] == block)
        return next((room for room in rooms if room), None)


def _onward(
    when: When, before: datetime | None, printed: str
) -> tuple[datetime | date, datetime | date | None]:
    """Times that go on after noon (`11:30, 1:30`) or after midnight (`22:30, 0:15`) without saying so."""
    start = when.start
    if not isinstance(start, datetime) or before is None or start >= before:
        return start, when.end
    later = timedelta()
    bare = not printed.startswith("0") and not any(map(str.isalpha, printed))
    if start.hour < NIGHT_ENDS and before.hour >= 20:
        later = timedelta(days=1)
    elif bare and 1 <= start.hour <= 7 and before.hour >= 9 and start + HALF_A_DAY >= before:
        later = HALF_A_DAY
    return start + later, when.end + later if isinstance(when.end, datetime) else when.end


def _room_before(text: str) -> tuple[str | None, str]:
    """The room that words begin with, and what stands behind it: `Hall B  Mixer`."""
    found = _pattern("room").match(text)
    return (found["room"], text[found.end() :].strip()) if found else (None, text)


def _heads_room(rest: str) -> bool:
    """Whether what stands behind a room is where it is: `Track A – Harbour Hall 196`."""
    return rest[0] in "–—-" and is_place_line(rest.lstrip("–—- "))


def _may_be_title(text: str) -> bool:
    return not is_filler(text) and not label_of_where(text) and not is_place_line(text)


def _room(text: str) -> str | None:
    """The place that a line is, or begins with in a sentence of its own: `Room 4, 1st floor. Tea at four`."""
    if labelled := label_of_where(text):
        return text[labelled:].strip() or None
    first = _pattern("stop").split(text, maxsplit=1)[0]
    words = ", ".join(part for part in first.split(", ") if not is_access(part))
    return tidy(words) if len(words) <= 60 and is_seat(words) else None


def _told_once(entries: Sequence[Entry]) -> list[Entry]:
    """The same title at the same moment and place only once."""
    return list(
        {(entry.title.casefold(), entry.start, entry.place): entry for entry in reversed(entries)}.values()
    )[::-1]
