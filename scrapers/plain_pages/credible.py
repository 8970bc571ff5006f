"""Which entries of a page are gatherings. Precision comes first: an empty evening must really be empty."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache

from scrapers.plain_pages.announced_days import (
    is_alone_in_list,
    is_announced,
    is_headed_as_next,
    is_marked_as_event,
    looks_ahead,
    told_by_heading,
)
from scrapers.plain_pages.busy_days import told_with_hours
from scrapers.plain_pages.day_lists import (
    archives_below,
    headed_spans,
    lists_ahead,
    lists_spoken_for,
    rows_ahead,
    without_days_of_others,
)
from scrapers.plain_pages.no_gatherings import without_milestones, without_what_is_none
from scrapers.plain_pages.other_hours import without_other_hours
from scrapers.plain_pages.other_lists import without_other_lists
from scrapers.plain_pages.other_rows import without_rows_of_others
from scrapers.plain_pages.rows_without_hours import rows_of_their_table
from scrapers.plain_pages.schedules import calls_news, heading_above, scheduled
from scrapers.plain_pages.written_moments import without_written
from scrapers.programme_lists.list_evidence import ARCHIVED
from scrapers.programme_titles.untitled_days import named_by_list, without_days_told_below
from scrapers.programme_words.column_words import rows_of_gatherings
from scrapers.programme_words.meeting_names import are_gatherings
from scrapers.programmes.lines import Entry, Line

SHORTEST_RUN = 3
"""So many days make a list."""

FEWEST_RELEASES, FEWEST_TIMED = 2, 3

FEWEST_NAMED = 5
"""Titles of one make and name with hours, among which one without an hour is of the list too."""

FEWEST_DAYS, MANY_MORE = 5, 4
"""So many days, and for each hour of a page, are its list, whatever the hours are."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "press": r"\b(?:news|press|presse\w*|aktuelles|actualités?|actualites|communiqués?|"
        r"noticias|notícias|nieuws|persberichten|notizie|comunicati|nyheter)\b",
    }
    return re.compile(known[name], re.IGNORECASE)


def credible(entries: Sequence[Entry], lines: Sequence[Line], about: str, near: date) -> list[Entry]:
    """The entries that are gatherings: with a time of day, or in a list of days that looks ahead.

    `about` is what the page says of itself (title, address), `near` the day it was fetched.
    """
    if _are_releases(entries, about, near):
        return []
    entries = without_other_hours(without_written(entries, lines, near), lines, near)
    entries = without_other_lists(without_rows_of_others(entries, lines, near), lines)
    entries = without_days_told_below(named_by_list(entries, lines), lines)
    titled = without_what_is_none([entry for entry in entries if entry.title], lines)
    timed = [entry for entry in titled if entry.timed or entry.whole_day]
    days = [entry for entry in titled if not entry.timed and not entry.whole_day]
    hours = {(entry.day, entry.title) for entry in timed}
    bare = [
        entry
        for entry in without_milestones(days, lines)
        if (entry.day, entry.title) not in hours and not _is_edition(entry, timed, lines)
    ]
    if timed:
        days = _many_ahead(bare, timed, lines, about, near) or _days_beside(bare, timed, lines, near)
    else:
        days = _days_alone(bare, lines, about, near)
    taken = {id(entry) for entry in days}
    left = [entry for entry in bare if id(entry) not in taken]
    days = [*days, *lists_spoken_for(left, timed, lines, about, near)]
    days += archives_below([*timed, *days], bare, lines)
    kept = {id(entry) for entry in (*timed, *days)}
    return [entry for entry in titled if id(entry) in kept]


def _days_beside(
    days: Sequence[Entry], timed: Sequence[Entry], lines: Sequence[Line], near: date
) -> list[Entry]:
    """The days without hours that belong to a list whose other entries tell theirs."""
    again = told_with_hours(days, timed, lines)
    days = without_days_of_others(days, timed, near)
    signs = Counter(lines[entry.line].sign for entry in timed if entry.line < len(lines))
    alike = _made_alike(days, timed, lines, near)
    listed = [
        entry
        for entry in days
        if entry.own_title and (signs[lines[entry.line].sign] > 1 or entry.line in alike)
    ]
    if len(listed) == 1 and listed[0].title_line == listed[0].line:  # one sentence beside a list
        listed = [one for one in listed if any(other.title_line == other.line for other in timed)]
    listed = [entry for entry in listed if id(entry) not in again]
    listed = _of_their_list(listed, timed, lines, near)
    taken = {id(entry) for entry in listed}
    listed += [one for one in days if id(one) not in taken and _is_headed_alike(one, signs, lines, near)]
    same = [entry for entry in _titled_alike(days, timed, lines) if entry.last_day >= near]
    fresh = [entry for entry in days if id(entry) not in again]
    planned = scheduled(fresh, lines, near)
    named = fresh if are_gatherings(days) else []
    ahead = [entry for entry in rows_ahead(days, lines, near) if id(entry) not in again]
    listed = listed if len(listed) * 4 >= len(timed) else same + rows_of_their_table(listed, timed, lines)
    return [*listed, *planned, *named, *ahead, *headed_spans(fresh, lines, near)]


def _days_alone(days: Sequence[Entry], lines: Sequence[Line], about: str, near: date) -> list[Entry]:
    """The days of a page that tells no hours."""
    if len(days) > 1 and all(entry.day == near and entry.end is None for entry in days):
        return []  # what came out on the day of the visit
    if own := told_by_heading(days, lines, near):
        return own
    rows = rows_of_gatherings(lines)
    if _looks_ahead(days, lines, about, near):
        return _listed_with_coming(days, lines, near, rows)
    if are_gatherings(days) or all(lines[entry.line].row in rows for entry in days):
        return list(days)
    return lists_ahead(days, lines, near, news=calls_news(about))


def _are_releases(entries: Sequence[Entry], about: str, near: date) -> bool:
    """Whether a page of the press tells when it said what: hours all past, the latest first."""
    starts = [entry.start for entry in entries if isinstance(entry.start, datetime)]
    if len(starts) < FEWEST_RELEASES or not _pattern("press").search(about):
        return False
    days = [entry.day for entry in entries]
    return max(days) < near and days == sorted(days, reverse=True)


def _is_edition(entry: Entry, timed: Sequence[Entry], lines: Sequence[Line]) -> bool:
    """Whether days at the head or foot of a programme are its own: they hold all that it tells hours of.

    An exhibition has its title where the others of the list have theirs.
    """
    if entry.end is None or len(timed) < FEWEST_TIMED or _is_titled_as_most(entry, timed, lines):
        return False
    last = entry.end.date() if isinstance(entry.end, datetime) else entry.end
    within = all(entry.day <= one.day <= last for one in timed)
    places = [one.line for one in timed]
    return within and not min(places) <= entry.line <= max(places)


def _is_titled_as_most(entry: Entry, timed: Sequence[Entry], lines: Sequence[Line]) -> bool:
    if entry.title_line < 0:
        return False
    title, *others = (lines[one.title_line] for one in (entry, *timed) if one.title_line >= 0)
    alike = [
        one for one in others if (one.sign, one.names, one.level) == (title.sign, title.names, title.level)
    ]
    return 0 < title.level < 7 and len(alike) * 2 > len(timed)


def _many_ahead(
    days: Sequence[Entry], timed: Sequence[Entry], lines: Sequence[Line], about: str, near: date
) -> list[Entry]:
    """A long list of days to come with names of their own, where an hour or two stand among them."""
    named = [entry for entry in days if entry.own_title]
    titles = {entry.title for entry in named}
    if len(titles) < FEWEST_DAYS or len(titles) * 2 < len(named) or len(named) < MANY_MORE * len(timed):
        return []
    if not _looks_ahead(named, lines, about, near):
        return []
    return _listed_with_coming(named, lines, near)


def _is_headed_alike(entry: Entry, signs: Counter[str], lines: Sequence[Line], near: date) -> bool:
    """Whether a day to come stands with its title in a heading made like one with an hour."""
    line = lines[entry.line]
    return (
        entry.title_line == entry.line and 0 < line.level < 7 and bool(signs[line.sign]) and entry.day >= near
    )


def _of_their_list(
    days: Sequence[Entry], timed: Sequence[Entry], lines: Sequence[Line], near: date
) -> list[Entry]:
    """Days without rows gone by below a heading that heads no hours: a log of changes."""
    dated = {at for entry in (*days, *timed) for at in (entry.line, entry.title_line)}
    heads = {heading_above(entry.line, lines, dated) for entry in timed}
    return [
        one
        for one in days
        if one.last_day >= near
        or one.title_line != one.line
        or 0 < lines[one.line].level < 7
        or heading_above(one.line, lines, dated) in heads
    ]


def _listed_with_coming(
    days: Sequence[Entry], lines: Sequence[Line], near: date, rows: frozenset[int] = frozenset()
) -> list[Entry]:
    """Days to come, and those gone by that stand in a list with one of them, or with `rows` of gatherings."""
    signs = {
        lines[entry.line].sign for entry in days if entry.last_day >= near or (lines[entry.line].row in rows)
    }
    return [entry for entry in days if lines[entry.line].sign in signs]


def _made_alike(
    days: Sequence[Entry], timed: Sequence[Entry], lines: Sequence[Line], near: date
) -> frozenset[int]:
    """The lines of days that the markup names like one with an hour, in a list with some to come."""
    makes = {(lines[entry.line].sign, lines[entry.line].names) for entry in timed}
    alike = [entry for entry in days if (lines[entry.line].sign, lines[entry.line].names) in makes]
    alike = [entry for entry in alike if lines[entry.line].names.strip()]
    enough = len(alike) >= SHORTEST_RUN and any(entry.last_day >= near for entry in alike)
    return frozenset(entry.line for entry in alike) if enough else frozenset()


def _titled_alike(days: Sequence[Entry], timed: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """Days that stand to titles of their own as the moments of a list with hours do, all in the same make."""
    titled = [entry for entry in timed if entry.title_line >= 0]
    made = Counter(_make_with_title(entry, lines) for entry in titled)
    named = Counter((lines[entry.title_line].sign, lines[entry.title_line].names) for entry in titled)
    return [
        entry
        for entry in days
        if entry.title_line >= 0
        and (
            made[_make_with_title(entry, lines)] >= SHORTEST_RUN
            or _is_named_alike(entry, lines, named)
            or _goes_on_like_most(entry, timed, lines)
        )
    ]


def _goes_on_like_most(entry: Entry, timed: Sequence[Entry], lines: Sequence[Line]) -> bool:
    """Whether what takes several days has a heading like those of most that take an hour."""
    return entry.end is not None and len(timed) >= FEWEST_TIMED and _is_titled_as_most(entry, timed, lines)


def _is_named_alike(entry: Entry, lines: Sequence[Line], named: Counter[tuple[str, str]]) -> bool:
    """Whether the title of a single day has the tags and names of many in the list with hours."""
    title = lines[entry.title_line]
    return entry.end is None and bool(title.names) and named[title.sign, title.names] >= FEWEST_NAMED


def _make_with_title(entry: Entry, lines: Sequence[Line]) -> tuple[str, str, bool]:
    title = lines[entry.title_line]
    return lines[entry.line].sign, title.sign, 0 < title.level < 7 and entry.title_line < entry.line


def _looks_ahead(days: Sequence[Entry], lines: Sequence[Line], about: str, near: date) -> bool:
    """Whether days without times make a list of what is to come."""
    if len(days) == 1 and is_announced(days[0], lines, about, near):
        return True  # nothing was written on a day to come
    coming = sum(1 for entry in days if entry.day >= near)
    if calls_news(about):
        return coming >= FEWEST_DAYS and coming * 2 > len(days)  # nothing was written on days to come
    if len(days) == 1:
        told = days[0].labelled and (days[0].day >= near or days[0].end is not None)
        marked = is_marked_as_event(days[0], lines, near)
        listed = is_headed_as_next(days[0], lines, near) or is_alone_in_list(days[0], lines, near)
        return told or marked or listed
    return coming * ARCHIVED > len(days) or (len(days) > 1 and looks_ahead(about))
