"""Links below a day of a list without blocks: `Harbour supper`, `5 March, 7 pm`, `To book click here.`

Where title, day and what is said of both are lines beside each other, no block says how far an entry goes. If
every entry of such a list has its title above or beside its day, what stands below it up to the next title
is still about it. The link of the title, else the first one there, leads to its page if no other has it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from scrapers.programme_lists.list_fields import regions_of
from scrapers.programmes.entry_links import link_of_entry
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.told import Told

FEWEST = 3
"""Entries that make a list."""

MOST = 0.6
"""Of the entries of a list so many have a link of their own there."""


def with_links_below(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; those of a list without links get the one of their title, or one below their day."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[told[entry.line].line.sign].append(entry)
    lines, regions = [one.line for one in told], regions_of(entries, told)
    found: dict[int, str] = {}
    for group in groups.values():
        if len({one.line for one in group}) >= FEWEST and not any(map(_is_linked, group)):
            found |= _links(group, lines, regions)
    return [replace(one, url=found[id(one)]) if id(one) in found else one for one in entries]


def _is_linked(entry: Entry) -> bool:
    """Whether an entry has a link, or its title stands below its day, where the next one's may begin."""
    return entry.url is not None or not 0 <= entry.title_line <= entry.line


def _links(group: Sequence[Entry], lines: Sequence[Line], regions: dict[int, range]) -> dict[int, str]:
    """For each entry, by identity, the link that it alone has; none where most have none."""
    below = {one.line: _first(lines, one, regions[id(one)].stop) for one in group}
    often = Counter(url for url in below.values() if url)
    own = {at: url for at, url in below.items() if url and often[url] == 1}
    if len(own) < MOST * len(below):
        return {}
    return {id(one): own[one.line] for one in group if one.line in own}


def _first(lines: Sequence[Line], entry: Entry, end: int) -> str | None:
    """The link of an entry's title, else the first below its day."""
    url = link_of_entry(lines, range(entry.line, end), entry.title_line)
    return url if url and url.startswith(("http://", "https://")) else None
