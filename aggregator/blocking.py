"""Which pairs of records are worth comparing: found by index, so that the cost follows the records.

Records meet when they share a key (a name in the title, a word of the venue, the festival, a house, a page)
and their starts lie in one sliding window. Never fixed blocks of time: 19:55 meets 20:05. A wrongly stated
zone is met by the clock on the wall, a date without a time by its day, no date at all by the words.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from itertools import combinations

from aggregator.evidence import FAR, SAME
from aggregator.glimpse import Glimpse, look
from aggregator.records import Record

Pair = tuple[int, int]
# A word that more undated records share says too little to compare them all.
COMMON = 300
# A key's list is rid of those who left the window when it grows beyond this.
CROWD = 16


class Window:
    """The records of the last hours by their keys. Fed in the order of their moments."""

    def __init__(self, width: int) -> None:
        """`width`: minutes that two moments may lie apart."""
        self._width = width
        self._recent: dict[str, list[int]] = {}
        self._glimpses: dict[int, Glimpse] = {}
        self._queue: deque[tuple[int, int]] = deque()

    def meet(self, number: int, moment: int, glimpse: Glimpse) -> list[tuple[int, Glimpse]]:
        """Those still in the window that share a key; then the newcomer joins them."""
        self._forget(moment - self._width)
        glimpses, recent = self._glimpses, self._recent
        met: set[int] = set()
        for key in glimpse.keys:
            seen = recent.get(key)
            if seen is None or seen[-1] not in glimpses:
                recent[key] = [number]
                continue
            if len(seen) > CROWD:
                seen[:] = [other for other in seen if other in glimpses]
            met.update(seen)
            seen.append(number)
        glimpses[number] = glimpse
        self._queue.append((moment, number))
        return [(other, glimpses[other]) for other in met if other in glimpses]

    def _forget(self, horizon: int) -> None:
        queue = self._queue
        while queue and queue[0][0] < horizon:
            del self._glimpses[queue.popleft()[1]]


def meetings(records: Sequence[Record]) -> Iterator[tuple[int, int, Glimpse, Glimpse]]:
    """Pairs (lower index first) that share a key and whose instants lie within the window, with first looks."""
    moments = sorted((record.instant, number) for number, record in enumerate(records) if record.instant is not None)
    window = Window(FAR)
    for moment, number in moments:
        glimpse = look(records[number])
        for other, seen in window.meet(number, moment, glimpse):
            yield (other, number, seen, glimpse) if other < number else (number, other, glimpse, seen)


def odd_meetings(records: Sequence[Record]) -> set[Pair]:
    """Pairs that the window of instants misses: wrong zones, no zone, no time, no date, one page."""
    return _by_wall(records) | _by_naive_wall(records) | _by_day(records) | _undated(records) | _by_page(records)


def _by_page(records: Sequence[Record]) -> set[Pair]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        if record.page is not None:
            groups[record.page].append(number)
    return {pair for members in groups.values() if 1 < len(members) <= COMMON for pair in combinations(members, 2)}


def _by_wall(records: Sequence[Record]) -> set[Pair]:
    """The same clock on the wall, instants further apart than the window."""
    offsets = {record.wall - record.instant for record in records if record.instant is not None and record.wall is not None}
    if not offsets or max(offsets) - min(offsets) <= FAR:
        return set()
    buckets: defaultdict[int, list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        if record.instant is not None and record.wall is not None:
            buckets[record.wall // SAME].append(number)
    found: set[Pair] = set()
    for at, members in buckets.items():
        beside = members + buckets[at + 1] if at + 1 in buckets else members
        instants = [records[number].instant or 0 for number in beside]
        if max(instants) - min(instants) > FAR:
            found.update(_sharing_a_key(records, beside))
    return found


def _by_naive_wall(records: Sequence[Record]) -> set[Pair]:
    """A wall clock without a zone meets other wall clocks within the window."""
    if not any(record.instant is None and record.wall is not None for record in records):
        return set()
    found: set[Pair] = set()
    window = Window(FAR)
    for wall, number in sorted((record.wall, number) for number, record in enumerate(records) if record.wall is not None):
        for other, _ in window.meet(number, wall, look(records[number])):
            if records[number].instant is None or records[other].instant is None:
                found.add(_ordered(number, other))
    return found


def _by_day(records: Sequence[Record]) -> set[Pair]:
    """A date without a time meets its day and, for the sake of UTC, the neighbouring ones."""
    vague = [number for number, record in enumerate(records) if record.wall is None and record.day is not None]
    wanted = {(records[number].day or 0) + shift for number in vague for shift in (-1, 0, 1)}
    days: defaultdict[int, list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        if record.day in wanted:
            days[record.day].append(number)
    found: set[Pair] = set()
    for day in sorted({records[number].day or 0 for number in vague}):
        around = days[day - 1] + days[day] + days[day + 1]
        found.update(pair for pair in _sharing_a_key(records, around) if _vague(records, pair))
    return found


def _undated(records: Sequence[Record]) -> set[Pair]:
    """A record without a date meets all that share a word which not everybody uses."""
    if all(record.day is not None for record in records):
        return set()
    found = _sharing_a_key(records, range(len(records)))
    return {(one, other) for one, other in found if records[one].day is None or records[other].day is None}


def _vague(records: Sequence[Record], pair: Pair) -> bool:
    return any(records[number].wall is None for number in pair)


def _sharing_a_key(records: Sequence[Record], members: Sequence[int]) -> set[Pair]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number in members:
        for key in look(records[number]).keys:
            groups[key].append(number)
    found: set[Pair] = set()
    for numbers in groups.values():
        if 1 < len(numbers) <= COMMON:
            found.update(_ordered(one, other) for one, other in combinations(numbers, 2))
    return found


def _ordered(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
