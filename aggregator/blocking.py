"""Which pairs of records are worth comparing: found by index, so that the cost follows the records.

Records meet when they share a key (a name in the title, a word of the venue, the festival, a house, a page)
and their starts lie in one sliding window. Never fixed blocks of time: 19:55 meets 20:05. A wrongly stated
zone is met by the clock on the wall, a date without a time by its day, no date at all by the words.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from operator import itemgetter, sub
from typing import NamedTuple

from aggregator.evidence import FAR, SAME
from aggregator.glimpse import Glimpse, keys_of
from aggregator.neighbours import Pair, neighbours
from aggregator.records import Record

Looks = Callable[[int], Glimpse]  # a first look at the record of that number
INSTANT, WALL, DAY, PAGE, LATITUDE, LONGITUDE = (
    itemgetter(Record._fields.index(name)) for name in ("instant", "wall", "day", "page", "lat", "lon")
)
# A word that more records share within the window says too little to compare them all: the nearest will do.
COMMON = 300
# A key's list is rid of those who left the window when it grows beyond this.
CROWD = 16


class Window:
    """The records of the last hours by their keys. Fed in the order of their moments."""

    def __init__(self, width: int) -> None:
        """`width`: minutes that two moments may lie apart."""
        self._width = width
        self._recent: dict[object, list[int]] = {}
        self._inside: dict[int, int] = {}
        self._queue: deque[int] = deque()

    def meet(self, number: int, moment: int, keys: Iterable[object]) -> set[int]:
        """Those still in the window that share a key; then the newcomer joins them under its keys."""
        self._enter(number, moment)
        inside, recent = self._inside, self._recent
        met: set[int] = set()
        for key in keys:
            seen = recent.get(key)
            if seen is None or seen[-1] not in inside:
                recent[key] = [number]
                continue
            if len(seen) > CROWD:
                seen[:] = [other for other in seen if other in inside]
            met.update(seen if len(seen) <= COMMON else seen[-COMMON:])
            seen.append(number)
        return met & inside.keys() if met else met

    def _enter(self, number: int, moment: int) -> None:
        horizon = moment - self._width
        queue, inside = self._queue, self._inside
        while queue and inside[queue[0]] < horizon:
            del inside[queue.popleft()]
        inside[number] = moment
        queue.append(number)


class Gaps(NamedTuple):
    """What some of the records do not say, or say in odd ways; most ways to meet are for those alone."""

    no_place: bool
    no_instant: bool
    no_wall: bool
    no_day: bool
    pages: bool
    zones: bool


def gaps_of(records: Sequence[Record]) -> Gaps:
    """The gaps in the records. Quickest in the order in which they were made: so they lie in memory."""
    instants, walls = [*map(INSTANT, records)], [*map(WALL, records)]
    no_instant, no_wall = lacks(instants), lacks(walls)
    if no_instant or no_wall:
        both = zip(walls, instants, strict=True)
        offsets = {wall - at for wall, at in both if wall is not None and at is not None}
    else:
        offsets = {*map(sub, walls, instants)}
    return Gaps(
        no_place=lacks([*map(LATITUDE, records)]) or lacks([*map(LONGITUDE, records)]),
        no_instant=no_instant,
        no_wall=no_wall,
        no_day=lacks([*map(DAY, records)]),
        pages=not {*map(PAGE, records)} <= {None},
        zones=max(offsets, default=0) - min(offsets, default=0) > FAR,
    )


def lacks(numbers: Sequence[float | None]) -> bool:
    """Whether `None` is among the numbers; adding them up finds it five times faster than looking for it."""
    try:
        sum(numbers)  # type: ignore[arg-type]
    except TypeError:
        return True
    return False


def meetings(records: Sequence[Record], looks: Looks) -> Iterator[Pair]:
    """Pairs (lower index first) worth a look, whose instants lie within the window.

    Two located records meet in their neighbourhood; where one is not located, the words decide.
    """
    yield from by_neighbourhood(records)
    if gaps_of(records).no_place:
        yield from by_words(records, looks)


def by_neighbourhood(records: Sequence[Record]) -> set[Pair]:
    """Located records within reach of each other; see `neighbours`."""
    columns = [[*map(column, records)] for column in (INSTANT, LATITUDE, LONGITUDE)]
    if not any(map(lacks, columns)):
        return neighbours(*columns)
    located = [number for number, told in enumerate(zip(*columns, strict=True)) if None not in told]
    pairs = neighbours(*([column[number] for number in located] for column in columns))
    return {(located[one], located[other]) for one, other in pairs}


def by_words(records: Sequence[Record], looks: Looks) -> Iterator[Pair]:
    """Records that share a key, one of them not located."""
    moments = sorted(
        (record.instant, number) for number, record in enumerate(records) if record.instant is not None
    )
    window = Window(FAR)
    for moment, number in moments:
        for other in window.meet(number, moment, keys_of(looks(number))):
            if records[number].lat is None or records[other].lat is None:
                yield _ordered(number, other)


def odd_meetings(records: Sequence[Record], looks: Looks, gaps: Gaps | None = None) -> set[Pair]:
    """Pairs that the window of instants misses: wrong zones, no zone, no time, no date, one page."""
    gaps = gaps or gaps_of(records)
    found: set[Pair] = set()
    if gaps.zones:
        found |= _by_wall(records, looks)
    if gaps.no_instant:
        found |= _by_naive_wall(records, looks)
    if gaps.no_wall:
        found |= _by_day(records, looks)
    if gaps.no_day:
        found |= _undated(records, looks)
    if gaps.pages:
        found |= _by_page(records)
    return found


def _by_page(records: Sequence[Record]) -> set[Pair]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(map(PAGE, records)):
        if page is not None:
            groups[page].append(number)
    return {
        pair for members in groups.values() if 1 < len(members) <= COMMON for pair in combinations(members, 2)
    }


def _by_wall(records: Sequence[Record], looks: Looks) -> set[Pair]:
    """The same clock on the wall, instants further apart than the window."""
    buckets: defaultdict[int, list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        if record.instant is not None and record.wall is not None:
            buckets[record.wall // SAME].append(number)
    found: set[Pair] = set()
    for at, members in buckets.items():
        beside = members + buckets[at + 1] if at + 1 in buckets else members
        instants = [records[number].instant or 0 for number in beside]
        if max(instants) - min(instants) > FAR:
            found.update(_sharing_a_key(beside, looks))
    return found


def _by_naive_wall(records: Sequence[Record], looks: Looks) -> set[Pair]:
    """A wall clock without a zone meets other wall clocks within the window."""
    found: set[Pair] = set()
    window = Window(FAR)
    for wall, number in sorted(
        (record.wall, number) for number, record in enumerate(records) if record.wall is not None
    ):
        for other in window.meet(number, wall, keys_of(looks(number))):
            if records[number].instant is None or records[other].instant is None:
                found.add(_ordered(number, other))
    return found


def _by_day(records: Sequence[Record], looks: Looks) -> set[Pair]:
    """A date without a time meets its day and, for the sake of UTC, the neighbouring ones."""
    vague = [
        number for number, record in enumerate(records) if record.wall is None and record.day is not None
    ]
    wanted = {(records[number].day or 0) + shift for number in vague for shift in (-1, 0, 1)}
    days: defaultdict[int, list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        if record.day in wanted:
            days[record.day].append(number)
    found: set[Pair] = set()
    for day in sorted({records[number].day or 0 for number in vague}):
        around = days[day - 1] + days[day] + days[day + 1]
        found.update(pair for pair in _sharing_a_key(around, looks) if _vague(records, pair))
    return found


def _undated(records: Sequence[Record], looks: Looks) -> set[Pair]:
    """A record without a date meets all that share a word which not everybody uses."""
    found = _sharing_a_key(range(len(records)), looks)
    return {(one, other) for one, other in found if records[one].day is None or records[other].day is None}


def _vague(records: Sequence[Record], pair: Pair) -> bool:
    return any(records[number].wall is None for number in pair)


def _sharing_a_key(members: Sequence[int], looks: Looks) -> set[Pair]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number in members:
        for key in keys_of(looks(number)):
            groups[key].append(number)
    found: set[Pair] = set()
    for numbers in groups.values():
        if 1 < len(numbers) <= COMMON:
            found.update(_ordered(one, other) for one, other in combinations(numbers, 2))
    return found


def _ordered(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
