"""Pages about one gathering with its day right below their heading: hours of that day further down are its.

What stands beside those hours, `All sales final`, `All ages welcome`, is no title then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

NEAREST = 3
"""Lines below the heading in which its day stands."""

LOWEST_RANK = 2


def with_title_of_its_day(
    entries: Sequence[Entry], told: Sequence[Told], page_title: str | None
) -> list[Entry]:
    """The entries, those of the heading's day called after it where one line of no rank names all of them."""
    others = [one for one in entries if one.title != page_title]
    heading = _heading(told, page_title)
    if heading is None or not others or not all(one.own_title and one.timed for one in others):
        return list(entries)
    days = {when.start_on for one in told[heading : heading + 1 + NEAREST] for when in one.whens}
    named = {one.title_line for one in others}
    if len(days) != 1 or {one.day for one in entries} != days or len(named) != 1:
        return list(entries)
    line = told[named.pop()].line
    if 0 < line.level < 7 or line.row or line.links:
        return list(entries)
    called = {id(one) for one in others}
    return [
        replace(one, title=page_title or one.title, own_title=False, title_line=heading)
        if id(one) in called
        else one
        for one in entries
        if id(one) in called or one.timed
    ]


def _heading(told: Sequence[Told], page_title: str | None) -> int | None:
    """Where the page's title stands as a heading of the first ranks."""
    ranks = range(1, LOWEST_RANK + 1)
    places = (at for at, one in enumerate(told) if one.line.level in ranks and one.line.text == page_title)
    return next(places, None)
