"""Which lines of a programme hold dates and times, and what is left of each line without them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone
from functools import cache
from itertools import pairwise

from scrapers.dates.clock import Clock
from scrapers.dates.iso import read_iso
from scrapers.dates.printed import find_times, find_whens
from scrapers.dates.when import When
from scrapers.dates.years import AROUND_EDITION
from scrapers.day_order import day_first
from scrapers.line_words import is_byline, is_hours, is_sentence, label_of_when
from scrapers.lines import Line

FURTHEST_EAST = 14 * 60
"""Minutes by which a zone may be ahead of UTC."""

LONGEST_ROW = 220
"""Characters of a line that may be a row of a list; longer ones are prose."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What decides a missing year or zone; see `printed.find_whens`."""

    near: date
    timezone: str | None = None
    language: str | None = None
    dates: tuple[date, date] | None = None
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A line with its moments: `whens` in order, `clocks` without a day, `pieces` of text between them.

    `pieces` has one element more than there are moments: what stands before each and what behind the last.
    """

    line: Line
    whens: tuple[When, ...] = ()
    clocks: tuple[Clock, ...] = ()
    pieces: tuple[str, ...] = ()
    labelled: bool = False
    prose: bool = False

    @property
    def dated(self) -> bool:
        """Whether the line holds a day."""
        return bool(self.whens)

    @property
    def rest(self) -> str:
        """The line without its moments."""
        return tidy(" ".join(self.pieces)) if self.whens or self.clocks else self.line.text


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "joint": r"\W*(?:and|und|et|y|e|en|&)?\W*",
        "year": r"(?<![\d/.-])(20\d\d)(?![\d/.-])",
        "edges": r"^(?:[\s,;:|·•/&+@\])–—\-.*>]|[(\[](?![^()\[\]]+[)\]]))+|[\s,;:|·•/&+@(\[–—\-*>]+$",
        "left behind": r"^(?:on|at|from|um|am|à|às|a las|alle|om|op|kl|den|und|et|uhr|h|hrs|ore|dia|"
        r"no dia|onwards|"
        r"sharp)\b[\s,:]*|[\s,]*\b(?:on|at|from|um|am|le|à|às|el|a las|il|alle|om|op|kl|den|ore|no dia|dia)$",
    }
    return re.compile(known[name])


def tidy(text: str) -> str:
    """Without the separators and small words that stood beside a moment."""
    for _ in range(3):
        shorter = _pattern("left behind").sub("", _pattern("edges").sub("", text))
        if shorter == text:
            break
        text = shorter
    opened, closed = text.count("("), text.count(")")
    if closed > opened and text.endswith(")"):
        return text[:-1].rstrip()
    return text + ")" * (opened - closed) if opened > closed else text


def tell(lines: Sequence[Line], around: Surroundings) -> list[Told]:
    """Every line with the moments in it. A year printed in a heading holds for the days below it."""
    told: list[Told] = []
    if around.day_first is None:
        around = replace(around, day_first=day_first(line.text for line in lines))
    year: int | None = None
    for line in lines:
        stated = {int(found) for found in _pattern("year").findall(line.text)}
        one = _told(line, around, next(iter(stated)) if len(stated) == 1 else year)
        told.append(one)
        alone = line.text.strip(" .,:").isdigit()
        if len(stated) == 1 and len(line.text) <= 80 and not one.prose and (line.level or one.dated or alone):
            year = stated.pop()
    return told


def _told(line: Line, around: Surroundings, year: int | None) -> Told:
    text = line.text
    if (not line.stamp and not any(character.isdigit() for character in text)) or is_byline(
        text[:LONGEST_ROW]
    ):
        return Told(line)
    whens = _whens(line, around, year)
    if _is_enumeration(text, whens):
        return _enumerated(line, whens)
    prose = len(text) > LONGEST_ROW or (bool(whens) and _is_prose(text, whens))
    if not whens:
        clocks = () if prose or is_hours(text) else tuple(find_times(text))
        return Told(
            line,
            (),
            clocks,
            _pieces(text, [clock.span for clock in clocks]),
            bool(label_of_when(text)),
            prose,
        )
    label = label_of_when(text)
    pieces = _pieces(" " * label + text[label:], [when.span for when in whens])
    return Told(line, tuple(whens), (), pieces, bool(label_of_when(text)), prose)


def _is_enumeration(text: str, whens: Sequence[When]) -> bool:
    """ "January 25th, May 9th, July 26th and October 25th": days without times, and nothing between them."""
    if len(whens) < 3 or any(when.time_stated or when.end for when in whens):
        return False
    between = [text[one.span[1] : two.span[0]] for one, two in pairwise(whens)]
    return all(_pattern("joint").fullmatch(words) for words in between)


def _enumerated(line: Line, whens: Sequence[When]) -> Told:
    """A line that names several days, all at the one time of day it tells besides."""
    rest = line.text[: whens[0].span[0]] + " " * (whens[-1].span[1] - whens[0].span[0])
    rest += line.text[whens[-1].span[1] :]
    clocks = find_times(rest)
    if len(clocks) == 1:
        whens = [at_clock(when.start_on, clocks[0], when.span) for when in whens]
    before = tidy(line.text[: whens[0].span[0]])
    return Told(line, tuple(whens), (), (before, *[""] * len(whens)))


def _is_prose(text: str, whens: Sequence[When]) -> bool:
    """Whether moments stand in a sentence: many words around them that end in a full stop."""
    around = tidy("".join(_pieces(text, [when.span for when in whens])))
    return text.rstrip().endswith(".") and is_sentence(text) and len(around.split()) >= 7


def _whens(line: Line, around: Surroundings, year: int | None) -> list[When]:
    stamp = read_iso(line.stamp) if line.stamp else None
    stamped = stamp.date() if isinstance(stamp, datetime) else stamp if isinstance(stamp, date) else None
    near, dates = stamped or around.near, around.dates
    if year and not dates and abs(year - near.year) <= 30:
        # A printed year holds to the day; an edition's gatherings may lie around it.
        dates = (date(year, 1, 1) + AROUND_EDITION, date(year, 12, 31) - AROUND_EDITION)
        near = near if near.year == year else date(year, 7, 1)
    whens = find_whens(
        line.text,
        near=near,
        timezone=around.timezone,
        language=around.language,
        dates=dates,
        day_first=around.day_first,
    )
    if whens or stamp is None or stamped is None:
        return whens
    return [_stamped(stamp, line.text)]


def _stamped(stamp: datetime | date, text: str) -> When:
    """The moment of the markup where the words hold none; the words may still hold the time of day."""
    clocks = find_times(text)
    if isinstance(stamp, datetime) and stamp.time() == time(0) and not clocks:
        stamp = stamp.date()
    if clocks and not isinstance(stamp, datetime):
        return at_clock(stamp, clocks[0], clocks[0].span)
    if clocks and isinstance(stamp, datetime) and stamp.utcoffset() == timedelta(0):
        stamp = _as_printed(stamp, clocks[0])
    span = clocks[0].span if clocks else (0, 0)
    return When(stamp, None, isinstance(stamp, datetime), False, True, None, span)


def _as_printed(stamp: datetime, clock: Clock) -> datetime:
    """A moment stamped in UTC, in the zone in which the words beside it print its hour."""
    apart = clock.start - (stamp.hour * 60 + stamp.minute)
    apart -= 1440 if apart > FURTHEST_EAST else -1440 if apart < -1440 + FURTHEST_EAST else 0
    return stamp.astimezone(timezone(timedelta(minutes=apart))) if apart and not apart % 15 else stamp


def at_clock(day: date, clock: Clock, span: tuple[int, int] = (0, 0)) -> When:
    """A day with a time of day that stands elsewhere."""
    midnight = datetime.combine(day, time())
    end = midnight + timedelta(minutes=clock.end) if clock.end is not None else None
    return When(midnight + timedelta(minutes=clock.start), end, True, False, True, None, span)


def _pieces(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    return tuple(tidy(text[edges[at] : edges[at + 1]]) for at in range(0, len(edges), 2))


def joined_badges(lines: Sequence[Line], around: Surroundings) -> list[Line]:
    """Dates that are spread over blocks of their own (`12`, `Feb`, `2027`) put into one line."""
    joined: list[Line] = []
    at = 0
    while at < len(lines):
        width = _badge(lines, at, around)
        badge = lines[at]
        if width > 1:
            text = _badge_text(lines[at : at + width])
            badge = replace(badge, text=text, path=badge.path[:-1] + lines[at].path[-1:])
        at += width
        if joined and width == 1 and _goes_on(joined[-1], badge):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {badge.text}")
        else:
            joined.append(badge)
    return joined


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a line is the end of a span whose start stands in a block of its own: `10:00am`, `- 4:00pm`."""
    if len(line.text) > 20 or line.text[:1] not in ("-", "–", "—") or len(before.text) > 60:
        return False
    clocks, ends = find_times(before.text), find_times(line.text)
    if not clocks or len(ends) != 1 or clocks[-1].end is not None or ends[0].end is not None:
        return False
    return not before.text[clocks[-1].span[1] :].strip() and not line.text[ends[0].span[1] :].strip()


def _badge(lines: Sequence[Line], at: int, around: Surroundings) -> int:
    """How many lines from here on make one date together; 1 when they do not."""
    if len(lines[at].text) > 12:
        return 1
    for width in (4, 3, 2):
        parts = lines[at : at + width]
        short = len(parts) == width and all(len(line.text) <= 12 for line in parts)
        if not short or not _day_number(parts) or len(parts[0].path) < 2:
            continue
        near_by = all(line.path[: len(parts[0].path) - 2] == parts[0].path[:-2] for line in parts)
        text = _badge_text(parts)
        found = find_whens(text, near=around.near) if near_by else []
        if len(found) == 1 and not tidy(_without(text, found[0])):
            return width
    return 1


def _badge_text(parts: Sequence[Line]) -> str:
    """The words of a badge; a year that stands first is put behind the day."""
    words = [line.text for line in parts]
    if _pattern("year").fullmatch(words[0].strip()):
        words = [*words[1:], words[0]]
    return " ".join(words)


def _day_number(parts: Sequence[Line]) -> bool:
    """Whether a day stands alone in one of the lines, so that none of them is a date by itself."""
    return any(line.text.strip(". ,").isdigit() and len(line.text.strip(". ,")) <= 2 for line in parts)


def _without(text: str, when: When) -> str:
    return text[: when.span[0]] + " " + text[when.span[1] :]
