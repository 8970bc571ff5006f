"""Which pairs of records are worth comparing: found by index, so that the cost follows the records, not their square.

Records meet when they share a key (a word of the festival, the venue or the title, a page, a neighbourhood of
about a kilometre) and their starts lie in one sliding window. Never fixed blocks of time: 19:55 meets 20:05.
A wrongly stated zone is met by the clock on the wall, a date without a time by the day, no date by the words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from aggregator.evidence import FAR, SAME
from aggregator.records import Facts, Record

Pair = tuple[int, int]
# A word that this many undated records or more share says too little to compare them all.
COMMON = 300
CELL = 0.01  # degrees of latitude: about 1.1 km


def keys_of(facts: Facts) -> set[str]:
    """The words under which a record is looked for."""
    keys = {f"festival {word}" for word in facts.festival}
    keys.update(facts.title.names, facts.place.name, facts.place.city)
    keys.update(f"{number} {street}" for number in facts.place.numbers for street in facts.place.streets)
    if not facts.place.name and facts.place.squashed:
        keys.add(facts.place.squashed)
    if not facts.title.names:
        keys.add(facts.title.core)
    keys.discard("")
    return keys


def pairs_by_words(
    understood: Sequence[Facts], wanted: Callable[[int, int], bool] | None = None
) -> set[Pair]:
    """Index pairs (lower first) of records that share a key within the window."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, facts in enumerate(understood):
        for key in keys_of(facts):
            groups[key].append(number)
    records = [facts.record for facts in understood]
    found: set[Pair] = set()
    for members in groups.values():
        if len(members) > 1:
            found.update(_in_window(records, members))
    return {pair for pair in found if wanted is None or wanted(*pair)}


def pairs_by_page(records: Sequence[Record]) -> set[Pair]:
    """Index pairs of records that name the same page, whenever they start."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        if record.page is not None:
            groups[record.page].append(number)
    found: set[Pair] = set()
    for members in groups.values():
        if 1 < len(members) <= COMMON:
            found.update((one, other) for at, one in enumerate(members) for other in members[at + 1 :])
        elif len(members) > COMMON:
            found.update(_in_window(records, members))
    return found


def _in_window(records: Sequence[Record], members: Sequence[int]) -> Iterator[Pair]:
    timed = [number for number in members if records[number].instant is not None]
    naive = [
        number for number in members if records[number].instant is None and records[number].wall is not None
    ]
    yield from _sweep([(records[number].instant or 0, number) for number in timed], FAR)
    walls = [(records[number].wall or 0, number) for number in timed + naive]
    yield from _sweep(walls, FAR if naive else SAME)
    yield from _by_day(records, members)


def _sweep(moments: list[tuple[int, int]], width: int) -> Iterator[Pair]:
    """Every pair whose moments lie at most `width` minutes apart."""
    moments.sort()
    first = 0
    for at, (moment, number) in enumerate(moments):
        while moments[first][0] < moment - width:
            first += 1
        for other in range(first, at):
            yield _ordered(moments[other][1], number)


def _by_day(records: Sequence[Record], members: Sequence[int]) -> Iterator[Pair]:
    """Records without a time of day meet their day and its neighbours; those without a day meet everybody."""
    vague = [number for number in members if records[number].wall is None]
    if not vague:
        return
    days: defaultdict[int | None, list[int]] = defaultdict(list)
    for number in members:
        days[records[number].day].append(number)
    for number in vague:
        day = records[number].day
        if day is not None:
            others: Iterable[int] = (
                other for near in (day - 1, day, day + 1) for other in days.get(near, ())
            )
        elif len(members) <= COMMON:
            others = members
        else:
            continue
        yield from (_ordered(number, other) for other in others if other != number)


def _ordered(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def pairs_nearby(records: Sequence[Record], located: Sequence[int]) -> Iterator[Pair]:
    """Index pairs of located records about a kilometre apart at most, within the window of starts."""
    cells: defaultdict[Pair, list[tuple[int, int]]] = defaultdict(list)
    for number in located:
        record = records[number]
        if record.instant is not None and record.lat is not None and record.lon is not None:
            cells[int(record.lat // CELL), int(record.lon // (CELL * 1.5))].append((record.instant, number))
    for members in cells.values():
        members.sort()
    for (row, column), members in cells.items():
        yield from _sweep(members, FAR)
        for beside in ((row, column + 1), (row + 1, column - 1), (row + 1, column), (row + 1, column + 1)):
            if beside in cells:
                yield from _across(members, cells[beside])


def _across(ours: list[tuple[int, int]], theirs: list[tuple[int, int]]) -> Iterator[Pair]:
    for moment, number in ours:
        low = bisect_left(theirs, (moment - FAR, -1))
        high = bisect_right(theirs, (moment + FAR, number + len(theirs)), low)
        for _, other in theirs[low:high]:
            yield _ordered(number, other)
