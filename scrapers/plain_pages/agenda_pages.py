"""Pages that are the agenda of one meeting: its head says what meets when, its items tell nothing else.

`Pier Board`, `REGULAR MEETING`, `AGENDA`, `Thursday, 4 March 2027 at 10:00 am`, then `1. Roll call`,
`2. Approval of minutes`: the lines of the head stand in any order among houses and names of who sits there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programme_words.items_of_agendas import kind_of_item
from scrapers.programme_words.meeting_names import names_gathering
from scrapers.programmes.lines import Entry, Line

FEWEST_ITEMS = 3
"""So many kinds of items make an agenda."""

SHORTEST_LIST = 4
"""So many days of one make are a list of meetings, whatever stands around them."""

LONGEST_NAME = 80

LONGEST_HEAD, LONGEST_AGENDA = 60, 400
"""Lines above the first item in which the head of an agenda stands; lines below it in which others do."""


@cache
def _agenda() -> re.Pattern[str]:
    """What stands behind or before the name of a meeting, compiled when first wanted."""
    papers = r"agendas?|tagesordnung|ordre du jour|orden del día|ordine del giorno|ordem do dia"
    return re.compile(
        rf"^\W*(?:(?:notice (?:and agenda )?of|{papers})\s(?:(?:for|of|the|zur|der|de|del|da|van|la|a)\s)*)|"
        rf"(?:\s(?:notice and|notice of))?\s(?:{papers})\W*$",
        re.IGNORECASE,
    )


def of_one_agenda(entries: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """The entries; on the page of an agenda that of its head bears its name, and days of items are none."""
    first = first_item(lines)
    heads = [one for one in entries if one.timed and one.line < first]
    if not first or len(heads) != 1:
        return list(entries)
    own = heads[0]
    named = replace(own, title=name, own_title=True) if (name := _name_in_head(own, lines[:first])) else own
    makes = Counter(lines[one.line].sign for one in entries if not one.timed)
    kept = [
        one
        for one in entries
        if one.timed
        or makes[lines[one.line].sign] >= SHORTEST_LIST
        or (one.line < first and one.day != own.day)
    ]
    return [named if one is own else one for one in kept]


def first_item(lines: Sequence[Line]) -> int:
    """The line of the first item of an agenda that a page is; 0 where it is none."""
    head = enumerate(lines[:LONGEST_HEAD])
    first = next((at for at, line in head if kind_of_item(line.text) is not None), 0)
    below = lines[first : first + LONGEST_AGENDA] if first else ()
    kinds = {kind_of_item(line.text) for line in below} - {None}
    return first if len(kinds) >= FEWEST_ITEMS else 0


def _name_in_head(entry: Entry, head: Sequence[Line]) -> str | None:
    """The name of the meeting in the head of its agenda, if its title is none: a heading, or the nearest."""
    if names_gathering(entry.title):
        return None
    near = sorted(range(len(head)), key=lambda at: (head[at].level != 1, abs(at - entry.line)))
    names = (_agenda().sub("", head[at].text) for at in near if len(head[at].text) <= LONGEST_NAME)
    return next((name for name in names if names_gathering(name) and " " in name), None)
