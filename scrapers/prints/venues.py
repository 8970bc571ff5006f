"""Where the rows of a printed programme name their venue: before the title, over the rows, or as a code.

`18:00  Bar Klub  Drinks`, `18.00 Bar Klub` over `Drinks`, `18:00 h. Bar Klub. Drinks.`: that the words behind
the time are a venue shows in that they come back from row to row while what follows them does not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from scrapers.prints.row import Row
from scrapers.programme_words.line_words import (
    is_filler,
    is_place_line,
    is_sentence,
    label_of_where,
    names_place,
)
from scrapers.programmes.lines import Line

FEWEST_ROWS = 4
FEWEST_COLUMNS = 2
"""Title and place; what stands in more columns is neither."""

FEWEST_OF_MAKE = 3
"""Rooms in one type that words call so."""

INDENTED = 12.0
"""Points to the right of its hour at which a row's words begin, at the least."""

LONGEST_VENUE = 45
LONGEST_CODE = 5


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "code": r"(?<!\w)(?P<code>[^\W_]{1,5})\s*(?:=|:|–|—)\s*(?P<name>[^\W\d_][^=:;|]*?)"
        r"(?=\s*(?:[,;|•·]\s*[^\W_]{1,5}\s*[=:–—]|[;|•·,]|\s{2}|$))",
        "stop": r"(?<=[^\W\d_]{4})\.\s|(?<=[\d)\]])\.\s",
        # What a row tells and no place is called: its form.
        "form": r"^\W*(?:screenings?|workshops?|panels?|talks?|sessions?|part(?:y|ies)|concerts?|films?|"
        r"shorts?|break|lunch|coffee|q ?& ?a|masterclass(?:es)?|vorstellung|kurzfilme?|gespräch|konzert|"
        r"séances?|ateliers?|courts?|rencontres?|débats?|proyección|taller|charla|cortos?|encuentros?|"
        r"proiezione|incontro|corti|sessão|oficina|debate|curtas?|voorstelling|lezing)\W*\d*$",
    }
    return re.compile(known[name], re.IGNORECASE)


def placed(rows: Mapping[int, Row], lines: Sequence[Line]) -> dict[int, Row]:
    """The rows with their venue taken off the front of their words, where this print puts venues there.

    `rest` is then what stands behind the venue, empty where the title stands in the next line.
    """
    for split in (_at_gap, _at_stop):
        parts = {at: split(row.rest) for at, row in rows.items() if row.rest}
        behind = {at: more or _below(at, rows, lines) for at, (_, more) in parts.items()}
        first = Counter(one.casefold() for at, (one, _) in parts.items() if behind[at])
        if not _come_back(first, list(behind.values()), len(rows)):
            continue
        names = _codes(lines, {one for one, _ in parts.values()})
        behind = {at: more or _below(at, rows, lines, of_venue=True) for at, (_, more) in parts.items()}
        return {at: _moved(row, parts.get(at), behind.get(at), names) for at, row in rows.items()}
    return dict(rows)


def rooms_above(rows: Collection[int], days: Collection[int], lines: Sequence[Line]) -> dict[int, str]:
    """The room of each row where rooms stand over their rows: the first line of most days is one."""
    heads = [at for at in days if at + 1 < len(lines)]
    if not heads or sum(is_place_line(lines[at + 1].text) for at in heads) * 3 < len(heads) * 2:
        return {}
    found: dict[int, str] = {}
    room: str | None = None
    makes = _makes_of_rooms(rows, days, lines)
    for at, line in enumerate(lines):
        if at in days:
            room = None
        elif at in rows:
            found |= {at: room} if room else {}
        elif _make(line) in makes or _is_room_over(at, rows, lines):
            room = line.text
    return found


def _is_room_over(at: int, rows: Collection[int], lines: Sequence[Line]) -> bool:
    """Whether a line right above a row is called as places are, and stands below no row's words."""
    text = lines[at].text
    return (
        at + 1 in rows
        and is_place_line(text)
        and not text[:1].islower()
        and not (at - 1 in rows and _is_below_words(lines[at], lines[at - 1]))
    )


def _is_below_words(line: Line, row: Line) -> bool:
    """Whether a line goes on where the words behind the hour of a row begin, in letters no larger."""
    return line.path[0] == row.path[0] and line.left > row.left + INDENTED and 0 < line.size <= row.size


def _makes_of_rooms(
    rows: Collection[int], days: Collection[int], lines: Sequence[Line]
) -> frozenset[tuple[str, int]]:
    """The types of rooms and of nothing else but days: `ICA` set like `LANTERN CINEMA` is a room."""
    known = Counter(_make(line) for at, line in enumerate(lines) if _is_room_over(at, rows, lines))
    lone = {make for make, often in known.items() if often >= FEWEST_OF_MAKE}
    set_so = Counter(_make(line) for at, line in enumerate(lines) if at not in days)
    over = Counter(
        _make(line) for at, line in enumerate(lines) if at + 1 in rows and at not in {*days, *rows}
    )
    return frozenset(make for make in lone if over[make] * 10 >= set_so[make] * 8)


def _make(line: Line) -> tuple[str, int]:
    return line.sign, line.weight


def rooms_behind(rows: Iterable[Row], lines: Iterable[Line]) -> set[str]:
    """What stands in a second column, when that is mostly venues: words that come back or look like one.

    All of it is, where the head of the table calls it so.
    """
    ends = Counter(
        cells[1] for row in rows if len(cells := row.rest.split("  ")) == 2 and not is_remark(cells[1])
    )
    firsts = Counter(_first_word(words) for words in ends)
    rooms = {words for words, often in ends.items() if often > 1 or names_place(words)}
    rooms |= {words for words in ends if firsts[_first_word(words)] > 1 and len(_first_word(words)) > 3}
    most = sum(ends[words] for words in rooms) * 2 > ends.total()
    return set(ends) if most or any(map(_heads_places, lines)) else rooms


def is_remark(words: str) -> bool:
    """Whether a cell is one bracket that holds no house: `(in French)`."""
    return words.startswith("(") and words.endswith(")") and not names_place(words)


def kinds_behind(rows: Iterable[Row]) -> frozenset[str]:
    """Words of the further columns of a table that come back: its chairs and kinds, no part of titles."""
    cells = [row.rest.split("  ") for row in rows]
    wide = [row for row in cells if len(row) > FEWEST_COLUMNS]
    if len(wide) * 2 < len(cells):
        return frozenset()
    often = Counter(cell.casefold() for row in wide for cell in row[1:])
    return frozenset(words for words, count in often.items() if count > 1)


def _first_word(words: str) -> str:
    return words.partition(" ")[0]


def _heads_places(line: Line) -> bool:
    """Whether a line is the head of a table whose last column are places: `Time  Event  Venue`."""
    cells = line.text.split("  ")
    return len(cells) > 1 and label_of_where(cells[-1]) == len(cells[-1])


def _at_gap(rest: str) -> tuple[str, str]:
    first, _, more = rest.partition("  ")
    return first, more


def _at_stop(rest: str) -> tuple[str, str]:
    """`Cine Real. Mareas, de Joan Puig.`: the venue is the first sentence."""
    first, _, more = rest.partition(". ")
    title = _pattern("stop").split(more)[0].rstrip(".")
    return (first, title) if title and "  " not in first else (rest, "")


def _below(at: int, rows: Mapping[int, Row], lines: Sequence[Line], of_venue: bool = False) -> str:
    """The next line, when it goes on with the row in the row's own column.

    Below the name of a venue even "The Garden" is a title.
    """
    if at + 1 >= len(lines) or at + 1 in rows or lines[at + 1].path[0] != lines[at].path[0]:
        return ""
    words = lines[at + 1].text
    return "" if is_filler(words) or (is_place_line(words) and not of_venue) else words


def _come_back(first: Counter[str], behind: Sequence[str], rows: int) -> bool:
    """Whether most rows begin with words that other rows begin with too, or that are a place's.

    What stands behind them has to differ more: else the titles come first, and these are the rooms.
    """
    total = first.total()
    short = {one for one in first if len(one) <= LONGEST_VENUE and not is_sentence(one)}
    places = {one for one in short if names_place(one)}
    again = {one for one in short if first[one] > 1 and not _pattern("form").match(one)} | places
    titles = {one.casefold() for one in behind if one}
    if total < FEWEST_ROWS or total * 4 < rows * 3 or len(titles) <= len(first):
        return False
    return sum(first[one] for one in again) * 3 >= total * 2


def _moved(row: Row, parts: tuple[str, str] | None, behind: str | None, names: Mapping[str, str]) -> Row:
    if parts is None or not behind or _pattern("form").match(parts[0]):
        return row
    venue, more = parts
    return replace(row, rest=more, place=names.get(venue, venue))


def _codes(lines: Sequence[Line], venues: Collection[str]) -> dict[str, str]:
    """What the legend of a programme says its codes stand for: `CAN = Canon Cinema, HUB = Festival Hub`."""
    wanted = {one for one in venues if len(one) <= LONGEST_CODE}
    found: dict[str, str] = {}
    for line in lines if wanted else ():
        pairs = [one for one in _pattern("code").finditer(line.text) if one["code"] in wanted]
        for one in pairs:
            found.setdefault(one["code"], one["name"].strip())
    return found
