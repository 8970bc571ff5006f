"""Showings of one film whose halls have codes: `Studio` is surely a hall, `NFT3` stands where it does."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST = 2
"""Showings without a title of their own whose hall stands at one distance."""

FARTHEST = 4
"""Lines below a moment in which its hall stands."""


def with_halls_of_showings(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; those called after what stands where others of their list have their hall, as they are."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.timed:
            groups[told[entry.line].line.sign].append(entry)
    called: dict[int, Entry] = {}
    for group in groups.values():
        unnamed = [one for one in group if not one.own_title]
        halls = Counter(distance for one in unnamed if (distance := _distance_of_hall(one, told)))
        titles = {one.title for one in unnamed}
        if len(titles) == 1 and max(halls.values(), default=0) >= FEWEST:
            ((distance, _),) = halls.most_common(1)
            called |= {id(one): _shown(one, *titles) for one in group if _is_called_after(one, distance)}
    return [called.get(id(entry), entry) for entry in entries]


def _distance_of_hall(entry: Entry, told: Sequence[Told]) -> int:
    """How far below its moment the hall of a showing stands; 0 when it is told nowhere near."""
    below = range(entry.line + 1, min(len(told), entry.line + 1 + FARTHEST))
    return next((at - entry.line for at in below if entry.place and told[at].line.text == entry.place), 0)


def _is_called_after(entry: Entry, distance: int) -> bool:
    return entry.own_title and entry.title_line - entry.line == distance and not entry.place


def _shown(entry: Entry, film: str) -> Entry:
    """A showing of the film in the hall that it was called after."""
    return replace(entry, title=film, own_title=False, place=entry.title, title_line=-1)
