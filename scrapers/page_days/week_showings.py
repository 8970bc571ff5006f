"""A week of a cinema told once over films with hours: `Programme 23–29 July`, `Low Ebb`, `Shows: 5 pm`.

Such hours are those of each day of the week. A remark behind them may name days left out (`not on the 26th`)
or the only ones (`on 23 and 24`), and a line of its own a weekday on which the house is closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from scrapers.dates.clock import Clock
from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.dates.when import When
from scrapers.dates.words import base_language, fold, weekdays
from scrapers.page_days.runs_of_hours import begins_with_showings, first_run
from scrapers.programme_days.bare_days import is_bare_day
from scrapers.programme_days.lone_days import day_alone, may_name_day
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings

LONGEST_WEEK = 8
"""Days; what is on for longer is no week of a cinema."""

LONGEST_HEAD = 80
LONGEST_ROW = 250
FEWEST_ROWS = 3
"""Rows of hours below a week: one film and its matinee are told otherwise."""

NEAR = 3
"""Lines below a week in which a closed day stands."""

SHORTEST_WEEKDAY = 5
"""Letters of a weekday within a remark, where short ones are other words."""


NOON, EARLY, MORNING = 12 * 60, 7 * 60, 10 * 60
"""Minutes: no film begins before seven, and few before ten where some would begin at five."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "week": r"(?<!\w)(?:program\w*|week\w*|kino\w*|spielplan|spielwoche|woche|semana\w*|semaine|"
        r"cinesemana|settimana|cartelera|cartaz|grille|horaires?|séances|showings?|show ?times?|schedule|"
        r"screenings|sess(?:ões|ão)|sesiones|funciones|now playing|filmplan|filmweek)(?!\w)",
        "closed": r"\b(?:closed|no (?:shows?|showings?|screenings?|films?|performances?)|geschlossen|"
        r"ruhetag|spielfrei|kein[e]? (?:vorstellung(?:en)?|filme?|kino)|fermé|relâche|"
        r"pas de (?:séances?|film)|cerrado|no hay (?:funci(?:ón|ones)|sesi(?:ón|ones))|descanso|"
        r"não há (?:sess(?:ão|ões)|exibiç(?:ão|ões))|fechado|chiuso|riposo|gesloten|"
        r"geen (?:film|voorstelling(?:en)?))\b",
        "but": r"\b(?:except|not|no (?:shows?|showings?|screenings?)|außer|nicht|kein\w*|sauf|pas|excepto|"
        r"salvo|menos|no hay|no habrá|não (?:há|haverá)|exceto|tranne|escluso|non|behalve|niet|geen)\b",
        "days": r"\b(?:dias?|d[ií]as?|days?|on(?: the)?|am|den|les?|il|i|el|op)\s"
        r"(?P<days>\d{1,2}(?:st|nd|rd|th|\.)?(?:(?:\s?,\s?|\s?&\s?|\s(?:and|und|et|y|e|en|og)\s)"
        r"\d{1,2}(?:st|nd|rd|th|\.)?){0,6})(?![\d:.h]\d|\d|\s?(?:h|uhr|[ap]m)\b)",
        "remark": r"\s*[(,–—-]?\s*(?P<words>(?:[^().;]|\.(?=\)|\s?(?-i:[a-zà-ÿ&–-]))){3,120})",
        "joint": r"and|und|et|y|e|en|og|de|a|o|on|only|nur|so|somente|solo|seulement|feira|nos?|nas?|am|"
        r"les?|los?|el|il",
    }
    return re.compile(known[name], re.IGNORECASE)


def with_showings_of_week(lines: Sequence[Line], around: Surroundings) -> list[Line]:
    """The lines, the days of a week put before the hours of films that stand below it."""
    rows = [at for at, line in enumerate(lines) if _is_row(line.text, around)]
    if len(rows) < FEWEST_ROWS:
        return list(lines)
    dated: dict[int, list[str]] = {}
    for low, high, week in _weeks(lines, around):
        below = [at for at in rows if low < at < high]
        if len(below) < FEWEST_ROWS or any(_is_day(line.text) for line in lines[low + 1 : high]):
            continue
        closed = {day for line in lines[low + 1 : low + 1 + NEAR] for day in _closed(line.text)}
        open_days = [day for day in week if day.weekday() not in closed]
        late = _are_late([lines[at].text for at in below], around.language)
        dated |= {at: _dated(lines[at].text, open_days, around.language, late=late) for at in below}
    return [part for at, line in enumerate(lines) for part in _parts(line, dated.get(at, []))]


def _parts(line: Line, texts: Sequence[str]) -> Iterator[Line]:
    """A row as its days with their hours, and a line below for what it says besides."""
    for number, text in enumerate(texts):
        yield replace(line, text=text, path=(*line.path, number), lead="", tail="", mark="", first="")
    if not texts:
        yield line


def _is_row(text: str, around: Surroundings) -> bool:
    """Whether a line begins with a word for showings and tells hours and no day of a month."""
    if len(text) > LONGEST_ROW or not any(map(str.isdigit, text)) or not begins_with_showings(text):
        return False
    return first_run(text, find_times(text)) is not None and not _whens(text, around)


def _weeks(lines: Sequence[Line], around: Surroundings) -> Iterator[tuple[int, int, list[date]]]:
    """The lines that tell a week of films, each with where what it heads ends, and its days."""
    weeks = {at: days for at, line in enumerate(lines) if (days := _week(line.text, around))}
    ends = [*list(weeks)[1:], len(lines)]
    for (low, days), high in zip(weeks.items(), ends, strict=False):
        yield low, high, days


def _week(text: str, around: Surroundings) -> list[date]:
    """The days of a line that is a span of some and says no more than that it is a programme."""
    if len(text) > LONGEST_HEAD or not may_name_day(text):
        return []
    whens = _whens(text, around)
    if len(whens) != 1 or type(last := whens[0].end) is not date or whens[0].time_stated:
        return []
    first, (low, high) = whens[0].start_on, whens[0].span
    rest = f"{text[:low]} {text[high:]}"
    if any(map(str.isalpha, rest)) and not _pattern("week").search(rest):
        return []
    count = (last - first).days + 1
    return [first + timedelta(days=step) for step in range(count)] if 1 < count <= LONGEST_WEEK else []


def _whens(text: str, around: Surroundings) -> list[When]:
    return find_whens(
        text, near=around.near, timezone=around.timezone, language=around.language, dates=around.dates
    )


def _is_day(text: str) -> bool:
    """Whether a line is a day, below which hours are its own."""
    return is_bare_day(text) or fold(text).strip(" .,:") in weekdays() or day_alone(text) is not None


def _closed(text: str) -> frozenset[int]:
    """The weekdays on which a line says that there is nothing: `No screenings on Mondays`."""
    if len(text) > LONGEST_HEAD or not _pattern("closed").search(text):
        return frozenset()
    return frozenset(day for named in _weekdays(text) for day in named)


def _weekdays(text: str) -> list[frozenset[int]]:
    words = re.findall(r"[^\W\d_]+", fold(text))
    named = (
        weekdays().get(word) or weekdays().get(word.removesuffix("s"))
        for word in words
        if len(word) >= SHORTEST_WEEKDAY
    )
    return [days for days in named if days and len(days) == 1]


def _dated(text: str, week: Sequence[date], language: str | None, *, late: bool) -> list[str]:
    """The days of a row before each of its hours: all of the week, but for those that it leaves out or names.

    And what it says behind them; nothing where it speaks of days in a way not understood.
    """
    clocks, told, end = find_times(text), list[str](), 0
    before = re.split(r"[:–—]", text[: clocks[0].span[0]], maxsplit=1)[-1] if clocks else ""
    while clocks:
        run = first_run(text, clocks)
        if run is None:
            return []
        hours = [_hour(text, clock, late) for clock in clocks if clock.span[0] < run[1]]
        clocks = clocks[len(hours) :]
        remark = _pattern("remark").match(text, run[1], clocks[0].span[0] if clocks else len(text))
        said = remark["words"] if remark else ""
        days = _remarked(before, week, language) if _names_days(before, week, language) else None
        days = _remarked(said, week, language) if days is None else days
        if not days:
            return []
        end = remark.end() if remark and _names_days(said, week, language) else run[1]
        told += [f"{day.isoformat()} {hour}" for day in days for hour in hours]
    return [said for said in (", ".join(told), text[end:].strip(" ().,;–—-")) if said]


def _names_days(said: str, week: Sequence[date], language: str | None) -> bool:
    return bool(_weekdays(said)) or _remarked(said, week, language) != list(week)


def _hour(text: str, clock: Clock, late: bool) -> str:
    """An hour as it is printed, or with the half of the day that another tells: the first of `3 & 5 pm`."""
    printed = text[clock.span[0] : clock.span[1]]
    start = clock.start + NOON * (late and clock.start < MORNING)
    told = start == clock.start and not printed.strip().isdigit()
    return printed if told else f"{start // 60}:{start % 60:02}"


def _are_late(texts: Sequence[str], language: str | None) -> bool:
    """Whether hours are of a clock of twelve, none with its half: a cinema shows at `5:00` and `7:30` pm."""
    clocks = [(text, clock) for text in texts for clock in find_times(text)]
    short = all(_short().fullmatch(text[slice(*clock.span)].strip()) for text, clock in clocks)
    english = (language or "en").casefold().startswith("en")
    return english and short and any(clock.start < EARLY for _, clock in clocks)


@cache
def _short() -> re.Pattern[str]:
    """An hour from one to twelve without a nought before it, compiled when first wanted."""
    return re.compile(r"(?:[1-9]|1[0-2])[:.][0-5]\d")


def _remarked(said: str, week: Sequence[date], language: str | None) -> list[date]:
    """The days that a remark leaves: all, where it speaks of something else, none, where it is not clear."""
    but = _pattern("but").search(said) or _pattern("closed").search(said)
    rest = said.replace(but[0], " ") if but else said
    named = _numbered(said, week)
    if named is None and (alone := _weekdays_alone(rest, language)):
        named = [day for day in week if day.weekday() in alone]
    if named is None and (long := frozenset[int]().union(*_weekdays(rest))):
        named = [day for day in week if day.weekday() in long] if but else []
    if named is None:
        return list(week)
    return [day for day in week if day not in named] if but else named


def _weekdays_alone(said: str, language: str | None) -> frozenset[int]:
    """The weekdays of words that name nothing else: `Sat & Sun only`, `Freitag bis Sonntag`."""
    found, last, until = set[int](), -1, False
    for word in re.findall(r"[^\W\d_]+|[–—-]", fold(said)):
        named = weekdays(base_language(language)).get(word) or weekdays().get(word)
        named = named or weekdays().get(word.removesuffix("s"))
        if named and len(named) == 1:
            (day,) = named
            found |= {(last + step) % 7 for step in range((day - last) % 7 + 1)} if until else {day}
            last, until = day, False
        elif word in _UNTIL:
            until = last >= 0
        elif word == "feira":
            until = False
        elif not _pattern("joint").fullmatch(word):
            return frozenset()
    return frozenset(found)


_UNTIL = frozenset(("-", "–", "—", "a", "to", "till", "through", "bis", "au", "al", "ate", "tot"))


def _numbered(said: str, week: Sequence[date]) -> list[date] | None:
    """The days of the week that words number, `None` where they number none: `on 23 and 24`."""
    found = _pattern("days").search(said)
    if found is None:
        return None
    numbers = {int(number) for number in re.findall(r"\d+", found["days"])}
    return [day for day in week if day.day in numbers] or None
