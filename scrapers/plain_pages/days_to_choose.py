"""Days in turn below each other that name nothing: buttons of a booking, of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from scrapers.programme_days.lone_days import are_days_alone
from scrapers.programmes.lines import Entry, Line

FEWEST = 10
"""Days that follow each other without a gap: what is on every day is told from when to when."""

A_WEEK = 7
"""Days in turn that are nothing but links, each to a page of its own: `The next 7 days` of a guide."""

ONE_DAY = timedelta(days=1)


def without_days_to_choose(entries: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """The entries without long runs of days whose lines follow each other and say no more."""
    bare = [
        one for one in entries if not one.timed and one.end is None and are_days_alone(lines[one.line].text)
    ]
    runs: list[list[Entry]] = [bare[:1]]
    for one, two in pairwise(bare):
        if not _follow(one, two, lines):
            runs.append([])
        runs[-1].append(two)
    dropped = {id(one) for run in runs if len(run) >= FEWEST or _lead_away(run, lines) for one in run}
    return [one for one in entries if id(one) not in dropped]


def _follow(one: Entry, two: Entry, lines: Sequence[Line]) -> bool:
    """Whether the next line of the same make tells the next day, and both are called alike."""
    alike = lines[one.line].sign == lines[two.line].sign and one.title == two.title
    return alike and two.line == one.line + 1 and two.day == one.day + ONE_DAY


def _lead_away(run: Sequence[Entry], lines: Sequence[Line]) -> bool:
    """Whether each day of a week leads to what is on then, on another page than the others do."""
    told = [lines[one.line] for one in run]
    if len(run) < A_WEEK or not all(len(line.links) == 1 and _is_link(line) for line in told):
        return False
    addresses = {line.links[0][1] for line in told}
    return len(addresses) == len(run) and not any(one.startswith("#") for one in addresses)


def _is_link(line: Line) -> bool:
    """Whether the words of a line are those of its link."""
    return line.links[0][0].casefold() == line.text.casefold()
