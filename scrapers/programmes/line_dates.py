"""Which lines of a programme hold dates and times, and what is left of each line without them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import TypeAlias

from scrapers.dates.clock import Clock
from scrapers.dates.iso import read_iso
from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.dates.when import When
from scrapers.dates.years import AROUND_EDITION
from scrapers.programme_days.between import words_between
from scrapers.programme_days.day_labels import answers_day, is_labelled_otherwise
from scrapers.programme_days.day_order import day_first
from scrapers.programme_days.editions import (
    LONGEST,
    Held,
    ends_of_year_lists,
    is_edition,
    is_title_of_row,
    year_of_column,
    years_in,
)
from scrapers.programme_days.ends_alone import only_ends, without_name
from scrapers.programme_days.enumerated_days import enumerated, is_enumeration
from scrapers.programme_days.remark_days import without_days_of_remarks
from scrapers.programme_days.row_clocks import begins_at_noon, behind_bracket, is_long_row, outside_brackets
from scrapers.programme_days.row_years import heads_day, is_of_list
from scrapers.programme_days.whole_days import is_whole_day
from scrapers.programme_titles.name_leads import name_before
from scrapers.programme_words.bylines import begins_as_byline, heads_other_dates, is_byline
from scrapers.programme_words.labelled_days import tells_other_day
from scrapers.programme_words.line_words import (
    is_daily,
    is_hours,
    is_named_title,
    is_sentence,
    is_weekday,
    label_of_when,
)
from scrapers.programmes.asked_once import asked_once
from scrapers.programmes.line_years import (
    FARTHEST_YEAR,
    end_of_table,
    heads_year,
    makes_of_years,
    without_other_years,
    year_of_heading,
)
from scrapers.programmes.lines import Line
from scrapers.programmes.stamps import stamped_whens
from scrapers.programmes.told import Surroundings, Told, says_nothing, tidy

Moments: TypeAlias = tuple[tuple[When, ...], tuple[Clock, ...], tuple[str, ...], bool, bool, str, bool]

MOST_NAMES = 6
"""Words of who wrote something, behind the day on which they did."""

LONGEST_ROW = 220
"""Characters of a line that may be a row of a list; longer ones are prose."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "code": r"-\d{3}",  # "AUG05-26-213"
        # "4-7-12 km", "5/10/15 minutes"
        "measure": r"\s?(?:km|kms|miles|mi|min|mins|minut\w*|years?|jahre?|ans|años|anni)(?![^\W_])",
        "row": r"\s?[)\]]?\s?(?::|[–—-]\s|\|)",  # "8/15/2027 9:15 am : Harbour Committee meeting."
    }
    return re.compile(known[name], re.IGNORECASE)


def tell(lines: Sequence[Line], around: Surroundings) -> list[Told]:
    """Every line with the moments in it. A year printed in a heading holds for the days below it."""
    told: list[Told] = []
    if around.day_first is None:
        around = replace(around, day_first=day_first([line.text for line in lines], around.near))
    latest = around.near.year + FARTHEST_YEAR
    list_ends, makes = ends_of_year_lists(lines, latest), makes_of_years(lines)
    year: Held | None = around.year
    before, until = year, 0
    headed, beside = year, None  # the year of a heading, and the row that tells another
    for at, line in enumerate(lines):
        if at == until:
            year = before
        stated = years_in(without_other_years(line, around.near, makes), latest) or year_of_column(
            line, latest
        )
        one = _told(line, around, next(iter(stated)) if len(stated) == 1 else year)
        if beside is not None and one.dated and not stated and not is_of_list(one, beside):
            one = _told(line, around, headed)
        stated = stated or year_of_heading(one)
        labelled = told and one.dated and is_labelled_otherwise(told[-1].line, one) and not heads_day(one)
        if labelled and not answers_day(told, line):
            one = Told(line)
        told.append(one)
        alone = line.text.strip(" .,:").isdigit() and not is_named_title(line.names)
        if len(stated) != 1 or len(line.text) > LONGEST or one.prose:
            continue
        if one.dated and not any(when.year_stated for when in one.whens):
            continue  # "4 March, 19:30 – Best of 2025" is a title's year, not that of the list
        if line.level and not alone and line.sign not in makes and is_title_of_row(lines, at, latest):
            continue
        if line.level or one.dated or alone or is_edition(line.text) or heads_year(line.text):
            if at >= until:
                before, until = year, list_ends.get(at, 0) or (end_of_table(lines, at) if one.dated else 0)
            year = stated.pop()
            beside = one if one.dated and not line.level else None
            headed = headed if beside else year
    return told


def _told(line: Line, around: Surroundings, year: Held | None) -> Told:
    return Told(line, *_moments(line, around, year))


@asked_once
def _moments(line: Line, around: Surroundings, year: Held | None) -> Moments:
    """What is told of a line: all of `Told` but the line."""
    one = _looked_at(line, around, year)
    return one.whens, one.clocks, one.pieces, one.labelled, one.prose, one.between, one.whole_day


def _looked_at(line: Line, around: Surroundings, year: Held | None) -> Told:
    text = line.text
    if is_whole_day(text):
        return Told(line, whole_day=True)
    if not line.stamp and not any(map(str.isdigit, text)) and not begins_at_noon(text):
        return Told(line)
    if heads_other_dates(line.head) or tells_other_day(text):
        return Told(line, prose=True)  # a deadline beside a meeting is no name of it either
    if is_byline(text[:LONGEST_ROW]) or is_edition(text):
        return Told(line)
    whens = _whens(line, around, year)
    if _is_signed(text, whens, around.near):
        return Told(line)
    if is_enumeration(text, whens) and not (len(text) > LONGEST_ROW and _are_moments(text, whens)):
        return enumerated(line, whens)
    long = len(text) > LONGEST_ROW and not (is_long_row(text) or _are_moments(text, whens))
    prose = long or (bool(whens) and _is_prose(text, whens) and not _is_tile(line, whens))
    if prose and is_daily(text):
        return Told(line, prose=True)
    if not whens:
        clocks = () if prose or is_hours(text) else outside_brackets(text, find_times(text))
        if clocks and _is_prose(text, clocks):
            return Told(line, prose=True)
        return Told(
            line,
            (),
            clocks,
            _named(_pieces(text, [clock.span for clock in clocks])),
            bool(label_of_when(text)),
            prose,
        )
    label = label_of_when(text)
    pieces = _pieces(" " * label + text[label:], [when.span for when in whens])
    between = words_between(text, whens[0]) if len(whens) == 1 and whens[0].time_stated else ""
    labelled = bool(label) or (bool(line.head) and label_of_when(line.head) == len(line.head))
    return Told(line, tuple(whens), (), _named(pieces), labelled, prose, between)


def _is_signed(text: str, whens: Sequence[When], near: date) -> bool:
    """Whether a line is a day gone by and who wrote then: `12 January 2027 by Ada Reed`."""
    if len(whens) != 1 or whens[0].start_on > near or text[: whens[0].span[0]].strip():
        return False
    behind = tidy(text[whens[0].span[1] :])
    return len(behind.split()) <= MOST_NAMES and begins_as_byline(behind)


def with_hours(one: Told, clocks: Sequence[Clock]) -> Told:
    """A line with hours that only its list shows to be some."""
    pieces = _pieces(one.line.text, [clock.span for clock in clocks])
    return replace(one, clocks=tuple(clocks), pieces=_named(pieces))


def _is_prose(text: str, whens: Sequence[When] | Sequence[Clock]) -> bool:
    """Whether moments stand in a sentence: many words around them that end in a full stop."""
    around = tidy(" ".join(_pieces(text, [when.span for when in whens])))
    within = words_between(text, whens[0]) if len(whens) == 1 and isinstance(whens[0], When) else ""
    words = len(around.split()) + len(within.split())
    if whens[0].span[0] == 0 and _pattern("row").match(text, whens[0].span[1]):
        return False
    if isinstance(whens[0], When) and len(whens) == 1 and name_before(text, whens[0].span[0]):
        return False  # "LANTERN MASS – Friday 24 December 4pm. Come and hear …"
    if _begins_with_hour(text, whens[0]):
        return False  # "Saturday, 1 May, 10 am to 4 pm, Harbour Library, basement. Bring your …"
    if text.rstrip().endswith(":"):
        return words >= 7  # "The links below are for the meetings of 10 March:"
    return text.rstrip().endswith((".", "!")) and is_sentence(text) and words >= 7


def _is_tile(line: Line, whens: Sequence[When]) -> bool:
    """Whether a line is one link that begins with its day: `6 March 2027 Pitch your film to us this time!`"""
    return len(line.links) == 1 and line.links[0][0] == line.text and whens[0].span[0] == 0


def _are_moments(text: str, whens: Sequence[When]) -> bool:
    """Whether a line of any length is nothing but moments: `Monday 5 May, 7pm; Tuesday 3 June, 7pm; …`."""
    return len(whens) > 2 and all(map(says_nothing, _pieces(text, [when.span for when in whens])))


def _begins_with_hour(text: str, when: When | Clock) -> bool:
    """Whether a day with its hour stands before the first comma of a line: where it is goes on behind it."""
    return (
        isinstance(when, When) and when.time_stated and when.span[0] == 0 and text[when.span[1] :][:1] == ","
    )


def _whens(line: Line, around: Surroundings, year: Held | None) -> list[When]:
    stamp = _stamp(line, around) if line.stamp else None
    stamped = stamp.date() if isinstance(stamp, datetime) else stamp if isinstance(stamp, date) else None
    near, dates = stamped or around.near, around.dates
    if year and not dates and abs(year[0].year - near.year) <= 30:
        # A printed year holds to the day; an edition's gatherings may lie around it.
        dates = (year[0] + AROUND_EDITION, year[1] - AROUND_EDITION)
        near = near if year[0] <= near <= year[1] else year[0] + (year[1] - year[0]) / 2
    whens = _found(line.text, around, near, dates)
    if year and any(when.weekday_agrees is False for when in whens):
        own = _found(line.text, around, stamped or around.near, around.dates)
        whens = own if all(when.weekday_agrees for when in own) else whens
    whens = [without_name(line.text, when) for when in whens if not only_ends(line.text, when)]
    whens = [when for when in whens if not _pattern("code").match(line.text, when.span[1])]
    whens = [when for when in whens if not _pattern("measure").match(line.text, when.span[1])]
    whens = without_days_of_remarks(line.text, whens)
    if is_named_title(line.names):
        whens = [when for when in whens if not _is_number(line.text, when)]
    if whens or stamp is None or stamped is None:
        return whens
    return stamped_whens(stamp, line.text)


def _found(text: str, around: Surroundings, near: date, dates: tuple[date, date] | None) -> list[When]:
    return find_whens(
        text,
        near=near,
        timezone=around.timezone,
        language=around.language,
        dates=dates,
        day_first=around.day_first,
    )


def _stamp(line: Line, around: Surroundings) -> datetime | date | None:
    """The moment that the markup gives, in the standard's form or as people there print it."""
    printed = line.stamp or ""
    if (stamp := read_iso(printed)) is not None:
        return stamp
    whens = find_whens(printed, near=around.near, language=around.language, day_first=around.day_first)
    return whens[0].start if len(whens) == 1 and whens[0].year_stated else None


def _is_number(text: str, when: When) -> bool:
    """Whether a day is told by digits alone, without a year: in a title that is "8 1/2" or "9/11"."""
    words = text[when.span[0] : when.span[1]]
    return not when.year_stated and not any(map(str.isalpha, words))


def _pieces(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    ends = [behind_bracket(text, begin, end) for begin, end in spans]
    starts = [begin for begin, _ in spans]
    edges = zip([0, *ends], [*starts, len(text)], strict=True)
    return tuple(tidy(text[low:high]) for low, high in edges)


def _named(pieces: Sequence[str]) -> tuple[str, ...]:
    """The pieces of a line, those empty that are a weekday, a sign, or join the moment to what follows."""
    return tuple("" if says_nothing(piece) or is_weekday(piece) else piece for piece in pieces)
