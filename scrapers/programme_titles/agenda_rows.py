"""Rows of an agenda that begin with their hour are called after the words behind it, however long.

Those that look like a sentence or a long list of names went by the heading over all of them, which then
names many hours of one day: `Kelp Workshop`, below it `9:00 - 9:25 Growing kelp in winter, Ada Reed and ...`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from scrapers.programme_titles.known_people import is_of_talks
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_titles.names_nothing import LONGEST_TITLE
from scrapers.programme_words.line_words import is_filler, names_place
from scrapers.programme_words.talk_words import names_break
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST_ROWS = 4
"""So many rows of a day that begin with their hour make an agenda."""

WORDED, OTHERS = 0.8, 0.6
"""Of those rows: so many have words behind the hour, and so many words that no other has."""

FARTHEST_BEGIN = 3
"""Characters before the hour that a row begins with."""


def with_titles_of_agenda_rows(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; rows of an agenda that go by a line above other rows are called after their own words."""
    rows: dict[date, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.timed and _begins_with_hour(told[entry.line]):
            rows[entry.day].append(entry)
    agendas = [of_day for of_day in rows.values() if _is_agenda(of_day, told)]
    breaks = [one for of_day in rows.values() for one in of_day if _is_break(one, told)]
    if not (agendas or breaks) or not is_of_talks(told):
        return list(entries)
    far = {id(one) for of_day in agendas for one in of_day if _goes_by_all(one, of_day)}
    far |= set(map(id, breaks))
    return [_called_by_own(entry, told) if id(entry) in far else entry for entry in entries]


def _begins_with_hour(one: Told) -> bool:
    """Whether a line, which tells no day, begins with its one hour."""
    return not one.whens and len(one.clocks) == 1 and one.clocks[0].span[0] <= FARTHEST_BEGIN


def _is_break(entry: Entry, told: Sequence[Told]) -> bool:
    """Whether a row is a break that goes by a line below it: the next session, who speaks next."""
    return entry.title_line > entry.line and names_break(told[entry.line].rest)


def _is_agenda(rows: Sequence[Entry], told: Sequence[Told]) -> bool:
    """Whether most rows of a day say something of their own behind the hour, and it is no house."""
    words = [told[one.line].rest for one in rows]
    worded = [said for said in words if _says_something(said)]
    enough = len(rows) >= FEWEST_ROWS and len(worded) >= WORDED * len(rows)
    return enough and len(set(worded)) >= OTHERS * len(rows)


def _says_something(words: str) -> bool:
    """Whether words tell what is on: a break, though it may sound like a café, or no house."""
    named = any(map(str.isalpha, words)) and not is_filler(words)
    return named and (names_break(words) or not names_place(words))


def _goes_by_all(entry: Entry, rows: Sequence[Entry]) -> bool:
    """Whether a row goes by what stands above, and names more rows of the day or stands above others."""
    if entry.own_title and entry.title_line >= entry.line:
        return False
    above = [one for one in rows if entry.title_line < one.line < entry.line]
    return bool(above) or any(one.title == entry.title for one in rows if one is not entry)


def _called_by_own(entry: Entry, told: Sequence[Told]) -> Entry:
    """The entry, called after the words of its line, or of the one above whose block holds it."""
    at = entry.line if _says_something(told[entry.line].rest) else entry.line - 1
    if at < entry.line and not _is_over(told, at, entry.line):
        return entry
    one = told[at]
    words = (title_words(one) or _without_house(one.rest))[:LONGEST_TITLE].rstrip(" .;")
    return replace(entry, title=words, own_title=True, title_line=at, title_level=one.line.level)


def _is_over(told: Sequence[Told], at: int, hour: int) -> bool:
    """Whether a line without a moment lies around an hour that stands alone: `Lunch`, in its list `Noon`."""
    if at < 0 or told[at].dated or told[at].clocks or told[at].prose:
        return False
    outside, inside = told[at].line.path[:-1], told[hour].line.path
    deeper = len(inside) > len(outside) + 1 and inside[: len(outside)] == outside
    return deeper and is_filler(told[hour].rest) and _says_something(_without_house(told[at].rest))


def _without_house(words: str) -> str:
    """The words without the room in brackets behind them: `Lunch (Room 125)`."""
    head, bracket, house = words.partition(" (")
    return head if bracket and names_place(house) else words
