"""Two moments one below the other of which the markup or a label calls the second an end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.told import Told


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    last_day = (
        r"end(?:s|ing)? (?:date|day)(?: ?[/&] ?time| and time)?|"
        r"enddatum|schlussdatum|date de fin|fecha (?:de )?fin(?:al)?|"
        r"data (?:di |de |do )?(?:fine|fim|final)|einddatum|slutdat(?:um|o)|data zakończenia|konec"
    )
    known = {
        "end label": rf"\W*(?i:ends?|until|ende|bis|fin|fine|fim|einde|slut|{last_day})\W*",
        # "Start date 3 June", below it "End date 5 June"
        "end beside": rf"\W*(?i:{last_day})\W*",
        "end cell": r"(?:^|[\s_-])(?:end|ends|until|ende|bis|fin|fine|einde)(?=$|[\s_-])",
        "end": r"(?:date|day|datum|fecha|jour)[\w-]*(?:end|until|fin|bis|tot)\b"
        r"|\b(?:end|until)[\w-]*(?:date|day)",
    }
    return re.compile(known[name])


def with_marked_ends(told: Sequence[Told]) -> list[Told]:
    """Two days above each other of which the markup calls the second an end (`date-end`) are one span."""
    found: list[Told] = []
    for one in told:
        if found and _is_end_of_hour(found[-1], one):
            first = found[-1].whens[0]
            found[-1] = replace(found[-1], whens=(replace(first, end=one.whens[0].start),))
            one = Told(one.line)
        elif len(found) > 1 and _is_labelled_end(found[-2], found[-1], one):
            begun, ended = found[-2].whens[0], one.whens[0]
            until = replace(begun, end=ended.start, all_day=not begun.time_stated)
            found[-2] = replace(found[-2], whens=(until,))
            one = Told(one.line)
        elif found and _is_end_of(found[-1], one):
            last = one.whens[0].start_on
            found[-1] = replace(found[-1], whens=(replace(found[-1].whens[0], end=last, all_day=True),))
            one = Told(one.line)
        elif _says_end(one):
            if found and _is_day_before(found[-1], one):
                first = replace(found[-1].whens[0], end=one.whens[0].start_on, all_day=True)
                found[-1] = replace(found[-1], whens=(first,))
            one = Told(one.line)
        found.append(one)
    return found


def _says_end(one: Told) -> bool:
    """Whether a line tells a day and calls it an end: it begins nothing, whatever stands above it."""
    beside = len(one.whens) == 1 and not one.whens[0].time_stated and one.whens[0].end is None
    return beside and _pattern("end beside").fullmatch(one.rest) is not None


def _is_day_before(first: Told, second: Told) -> bool:
    """Whether one line tells an earlier day and no more, in a line made like that of the other."""
    alike = first.line.sign == second.line.sign and len(first.whens) == 1
    when = first.whens[0] if alike else None
    bare = when is not None and not when.time_stated and when.end is None
    return when is not None and bare and when.start_on < second.whens[0].start_on


def _is_end_of_hour(first: Told, second: Told) -> bool:
    """Whether two whole moments stand alone one below the other, the second marked as an end."""
    both = all(
        len(one.whens) == 1 and one.whens[0].time_stated and is_filler(one.rest) for one in (first, second)
    )
    if not both or _pattern("end cell").search(first.line.names):
        return False
    ahead = str(first.whens[0].wall) < str(second.whens[0].wall)
    return ahead and _pattern("end cell").search(second.line.names) is not None


def _is_labelled_end(first: Told, label: Told, second: Told) -> bool:
    """Whether a label between two days calls the second an end: `17 April`, `End`, `19 April`.

    Or one between two whole moments: `22 April, 5 pm`, `End date/time:`, `22 April, 6 pm`.
    """
    if _pattern("end label").fullmatch(label.line.text) is None:
        return False
    if not all(len(one.whens) == 1 and not one.whens[0].end for one in (first, second)):
        return False
    begins, ends = first.whens[0], second.whens[0]
    alone = is_filler(first.rest) and is_filler(second.rest)
    later = str(begins.wall) < str(ends.wall) if begins.time_stated else begins.start_on < ends.start_on
    return alone and later and begins.time_stated == ends.time_stated


def _is_end_of(first: Told, second: Told) -> bool:
    if not (_is_bare_day(first) and _is_bare_day(second)):
        return False
    named, before = (_pattern("end").search(one.line.names) is not None for one in (second, first))
    return named and not before and first.whens[0].start_on < second.whens[0].start_on


def _is_bare_day(one: Told) -> bool:
    when = one.whens[0] if len(one.whens) == 1 else None
    return when is not None and not when.time_stated and when.end is None and is_filler(one.rest)
