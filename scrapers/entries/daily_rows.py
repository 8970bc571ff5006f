"""A week's programme in words: a span of days over rows that begin with an hour, each row held on each day.

Cinemas print it so in many languages: `7–13 September`, then `15h: …`, `19h: …`, then `no screenings on
Mondays`. A row may leave out days (`except on the 9th`) and a line below may add an evening of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from itertools import takewhile

from scrapers.contract import Place
from scrapers.dates.clock import Clock
from scrapers.dates.times import find_times
from scrapers.dates.when import When
from scrapers.dates.words import fold, weekdays
from scrapers.programmes.stamps import at_clock

MOST_LINES = 400
MOST_ROWS = 12
MOST_DAYS = 14
"""A programme of more days than a fortnight is a season, whose rows are not shown every day."""
NOTES = 5
"""Lines below the rows that may say when there is none."""


@dataclass(frozen=True, slots=True)
class Showing:
    """One row on one day; `guessed` as in `When`."""

    title: str
    start: datetime | date
    end: datetime | date | None
    guessed: frozenset[str]


Whens = Callable[[str], list[When]]
"""Finds the dates in a text; what surrounds it is bound already."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, for folded text, compiled when first wanted."""
    never = r"except|excepto|exceto|salvo|sauf|ausser|auser|tranne|eccetto|behalve|utom|undtagen|unntatt"
    nothing = (
        r"no (?:screening|show|session|performance|event|showing|film|movie)s?|nao ha|sem sessao|sem sessoes|"
        r"no hay|sin funcion(?:es)?|keine?|pas de|aucune?|geen|nessun[oa]?|ingen|inga|not on|nicht|"
        r"closed|fechad[oa]|cerrad[oa]|fermee?|chius[oa]|geschlossen|gesloten|stengt|lukket|stangt"
    )
    known = {
        "except": rf"[(\[]\s*(?:{never}|{nothing}|not)\b([^)\]]*)[)\]]",
        "nothing": rf"\b(?:{nothing}|{never})\b",
        "behind": r"[\s:.,;|·•–—-]+",
        "before": r"\W*(?:\w{1,4}\W+)?",
        "address": r"\b(?:rua|avenida|av\.?|praca|calle|c/|plaza|via|viale|piazza|rue|place|boulevard)\s"
        r"[^,;]{3,50}[,\s]\s?\d{1,4}\b"
        r"|\b[a-z]+(?:strasse|strase|str\.|gasse|platz|straat|plein|gatan|vej|gade)\s\d{1,4}\b"
        r"|\b\d{1,4}\s[\w .]{3,40}\s(?:street|st|road|rd|lane|avenue|ave|square)\b",
    }
    return re.compile(known[name])


def daily_rows(lines: Sequence[str], whens: Whens) -> list[Showing]:
    """Every row on each of its days, in the order of the text; nothing where there is no such programme."""
    found: dict[tuple[datetime | date, str], Showing] = {}
    for at, line in enumerate(lines[:MOST_LINES]):
        if span := _span_of_days(line, whens):
            for showing in _under(lines[at + 1 : at + 1 + MOST_ROWS + NOTES], span, whens):
                found.setdefault((showing.start, showing.title), showing)
    return list(found.values())


def house_of(lines: Sequence[str]) -> Place | None:
    """Where a text says its house is: the line with a street and a number, and the short one over it."""
    for at, line in enumerate(lines[:MOST_LINES]):
        if len(line) <= 120 and _pattern("address").search(fold(line)):
            above = lines[at - 1] if at else ""
            named = 0 < len(above) <= 60 and above[0].isupper() and not re.search(r"\d|[.!?:]$", above)
            return Place(name=above if named else None, address=line)
    return None


def _span_of_days(line: str, whens: Whens) -> When | None:
    """The span that a heading ends with, when it is one of days and short."""
    if len(line) > 120 or not any(sign.isdigit() for sign in line):
        return None
    found = whens(line)
    if len(found) != 1 or found[0].time_stated or found[0].end is None:
        return None
    when = found[0]
    ends_line = not any(sign.isalnum() for sign in line[when.span[1] :])
    return when if ends_line and len(_days(when)) > 1 else None


def _days(when: When) -> list[date]:
    last = when.end.date() if isinstance(when.end, datetime) else when.end or when.start_on
    count = (last - when.start_on).days + 1
    return [when.start_on + timedelta(days=n) for n in range(count)] if count <= MOST_DAYS else []


def _under(lines: Sequence[str], span: When, whens: Whens) -> Iterator[Showing]:
    rows = [row for row in takewhile(bool, map(_row, lines[:MOST_ROWS])) if row]
    hours = [clock.start for clock, _ in rows]
    if len(rows) < 2 or hours != sorted(hours):  # hours that begin anew are those of several days
        return
    notes = lines[len(rows) : len(rows) + NOTES]
    closed = {day for note in notes for day in _closed(note)}
    days = [day for day in _days(span) if day.weekday() not in closed]
    for clock, words in rows:
        title, without = _exceptions(words, clock, whens)
        for day in (day for day in days if day not in without and day.weekday() not in without):
            when = at_clock(day, clock)
            yield Showing(title, when.start, when.end, span.guessed)
    for note in notes:
        yield from _of_its_own(note, _days(span), whens)


def _row(line: str) -> tuple[Clock, str] | None:
    """The hour a line begins with, and the words behind it."""
    clocks = find_times(line) if len(line) <= 200 else []
    if not clocks or any(sign.isalnum() for sign in line[: clocks[0].span[0]]):
        return None
    words = _pattern("behind").sub("", line[clocks[0].span[1] :], count=1).strip()
    return (clocks[0], words) if any(sign.isalpha() for sign in words) else None


def _exceptions(words: str, clock: Clock, whens: Whens) -> tuple[str, set[date | int]]:
    """A row's words without a bracket that leaves out days, and the days or weekdays left out."""
    bracket = _pattern("except").search(fold(words))
    if bracket is None:
        return words, set()
    hour = f"{clock.start // 60 % 24:02}:{clock.start % 60:02}"  # beside an hour `6/3` is a day
    days = whens(f"{words[slice(*bracket.span(1))]}, {hour}")
    left_out: set[date | int] = {when.start_on for when in days}
    left_out |= _weekdays_in(bracket[1])
    return f"{words[: bracket.start()]}{words[bracket.end() :]}".strip(), left_out


def _closed(note: str) -> set[int]:
    """The weekdays on which a note says that there is nothing."""
    folded = fold(note)
    return _weekdays_in(folded) if len(note) <= 150 and _pattern("nothing").search(folded) else set()


def _weekdays_in(folded: str) -> set[int]:
    """Weekdays in full, also as `mondays`, `montags`, `segundas-feiras`."""
    known = weekdays()
    words = (word for word in re.findall(r"[a-z]+", folded) if len(word) >= 4)
    return {day for word in words for day in known.get(word) or known.get(word.removesuffix("s")) or ()}


def _of_its_own(note: str, days: Sequence[date], whens: Whens) -> Iterator[Showing]:
    """A line that begins with a day of the span and an hour: an evening beside the rows."""
    found = whens(note) if len(note) <= 200 else []
    if not found or not found[0].time_stated or found[0].start_on not in days:
        return
    when = found[0]
    title = _pattern("behind").sub("", note[when.span[1] :], count=1).strip()
    if title and _pattern("before").fullmatch(note[: when.span[0]]):
        yield Showing(title, when.start, when.end, when.guessed)
