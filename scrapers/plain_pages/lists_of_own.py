"""Lists beside the one gathering a page is about, in which it stands once more: `More of this series`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from scrapers.dates.printed import find_whens
from scrapers.programmes.lines import Entry, Line

FARTHEST = 3
"""Lines between a title of a list and its day."""

LONGEST_DAY = 60


def listed_with_own(
    days: Sequence[Entry], timed: Sequence[Entry], lines: Sequence[Line], near: date
) -> list[Entry]:
    """The days to come of lists in which a gathering with its hour stands too, title and day made alike.

    Such a list tells days on which something is on, where one of posts tells when these were written.
    """
    coming = [one for one in days if one.own_title and one.day >= near and 0 <= one.title_line < one.line]
    makes = {_make(one, lines) for one in coming}
    known = _makes_of_own(makes, timed, lines) if makes else set()
    return [one for one in coming if _make(one, lines) in known]


def _make(entry: Entry, lines: Sequence[Line]) -> tuple[str, str, int]:
    """Of what tags a title and its day below are, and how far they stand apart."""
    return lines[entry.title_line].sign, lines[entry.line].sign, entry.line - entry.title_line


def _makes_of_own(
    makes: Iterable[tuple[str, str, int]], timed: Sequence[Entry], lines: Sequence[Line]
) -> set[tuple[str, str, int]]:
    """The makes in which the title of a gathering stands once more over its day."""
    own = {entry.title: entry for entry in timed}
    again = [at for at, line in enumerate(lines) if line.text in own and own[line.text].title_line != at]
    return {
        (title, day, apart)
        for title, day, apart in makes
        for at in again
        if apart <= FARTHEST
        and at + apart < len(lines)
        and lines[at].sign == title
        and _is_day_of(own[lines[at].text], lines[at + apart], day)
    }


def _is_day_of(own: Entry, line: Line, sign: str) -> bool:
    if line.sign != sign or len(line.text) > LONGEST_DAY:
        return False
    return any(when.start_on == own.day for when in find_whens(line.text, near=own.day))
