"""Which pairs of records are worth comparing: found by index, so that the cost follows the records.

Records meet when they share a key (a name in the title, a word of the venue, the festival, a house, a page)
and their starts lie in one sliding window. Never fixed blocks of time: 19:55 meets 20:05. A wrongly stated
zone is met by the clock on the wall, a date without a time by its day, no date at all by the words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, combinations
from operator import sub
from typing import Any, NamedTuple

from aggregator.comparing.columns import Columns
from aggregator.comparing.common_names import sharing_names
from aggregator.comparing.evidence import FAR, SAME
from aggregator.comparing.glimpse import BEGINNING, Looks, place_beginnings
from aggregator.comparing.neighbours import neighbours
from aggregator.comparing.records import festival_words
from aggregator.comparing.windows import Moments, Pair, beside, grouped, within

# A word that more records share within the window says too little to compare them all: the nearest will do.
COMMON = 300

Words = Callable[[int], Iterable[str]]  # of the record of that number


class Gaps(NamedTuple):
    """What some of the records do not say, or say in odd ways; most ways to meet are for those alone."""

    no_place: bool
    no_instant: bool
    no_wall: bool
    no_day: bool
    pages: bool
    zones: bool


def gaps_of(columns: Columns) -> Gaps:
    """The gaps in the records."""
    instants, walls = columns.instant, columns.wall
    no_instant, no_wall = lacks(instants), lacks(walls)
    if no_instant or no_wall:
        both = zip(walls, instants, strict=True)
        offsets = {wall - at for wall, at in both if wall is not None and at is not None}
    else:
        offsets = {*map(sub, walls, instants)}
    return Gaps(
        no_place=lacks(columns.lat) or lacks(columns.lon),
        no_instant=no_instant,
        no_wall=no_wall,
        no_day=lacks(columns.day),
        pages=not {*columns.page} <= {None},
        zones=max(offsets, default=0) - min(offsets, default=0) > FAR,
    )


def lacks(numbers: Sequence[float | None]) -> bool:
    """Whether `None` is among the numbers; adding them up finds it five times faster than looking for it."""
    try:
        sum(numbers)  # type: ignore[arg-type]
    except TypeError:
        return True
    return False


def by_neighbourhood(columns: Columns) -> list[Pair]:
    """Located records within reach of each other; see `neighbours`."""
    told: list[Sequence[Any]] = [columns.instant, columns.lat, columns.lon]
    if not any(map(lacks, told)):
        return neighbours(*told)
    located = [number for number, said in enumerate(zip(*told, strict=True)) if None not in said]
    pairs = neighbours(*([column[number] for number in located] for column in told))
    return [(located[one], located[other]) for one, other in pairs]


class Met(NamedTuple):
    """Pairs to look at; and those whose names agree at venues that share no word: a look says no more."""

    near: set[Pair]
    apart: set[Pair]


def by_words(looks: Looks) -> Met:
    """Pairs, one of them not located, that share a key within the window and may be one gathering at sight.

    Whoever shares neither page, festival nor a word of the venue needs most of the shorter title's names in
    common.
    """
    columns = looks.columns
    order = _in_order(columns, columns.instant)
    times = [*map(columns.instant.__getitem__, order)]
    names, places = looks.names_of_each(order), _beginnings(columns, order)
    alike, apart = _alike(names, places, times, order, looks)
    at_one_place = within(grouped(range(len(order)), places).values(), times, FAR, COMMON)
    near = {_ordered((order[one], order[other])) for one, other in chain(at_one_place, alike)}
    near.update(map(_ordered, within(_of_festivals(columns, order).values(), columns.instant, FAR, COMMON)))
    weak = [number for number, *said in zip(order, names, places, strict=True) if not all(said)]
    if weak:
        others = _may_share({*chain.from_iterable(map(looks.keys, weak))}, columns, order, names, places)
        near.update(map(_ordered, _beside(weak, others, looks.keys, columns.instant, FAR)))
    far = {_ordered((order[one], order[other])) for one, other in apart}
    located = {
        number for number in order if columns.lat[number] is not None and columns.lon[number] is not None
    }
    if not located:
        return Met(near, far)
    return Met(*({pair for pair in pairs if not located.issuperset(pair)} for pairs in (near, far)))


def _beginnings(columns: Columns, order: Iterable[int]) -> list[frozenset[str]]:
    venues = columns.venue
    beginnings = {venue: place_beginnings(venue) for venue in {*venues}}
    return [beginnings[venues[number]] for number in order]


def _may_share(
    keys: set[str],
    columns: Columns,
    order: Iterable[int],
    names: Sequence[Sequence[str]],
    places: Iterable[frozenset[str]],
) -> list[int]:
    """All who have one of these keys, and some others: told without reading all keys of everybody."""
    sought = {name for name in {*chain.from_iterable(names)} if name[:BEGINNING] in keys}
    houses = any(" " in key and key[0].isdigit() for key in keys)
    return [
        number
        for number, own, place in zip(order, names, places, strict=True)
        if not (own and place and sought.isdisjoint(own) and keys.isdisjoint(place))
        or (houses and columns.address[number])
        or columns.festival[number]
    ]


def _alike(
    names: Sequence[Sequence[str]],
    places: Sequence[frozenset[str]],
    times: Moments,
    order: Sequence[int],
    looks: Looks,
) -> tuple[list[Pair], list[Pair]]:
    """Those who share a name, unless they share too few for two who share nothing else.

    Then those who share most names, but no word of their venues.
    """
    sharing = sharing_names(names, times, FAR, COMMON)
    near: list[Pair] = []
    apart: list[Pair] = []
    for pair in sharing.most:
        here, there = places[pair[0]], places[pair[1]]
        (apart if here and there and here.isdisjoint(there) else near).append(pair)
    for one, other in sharing.few:
        here, there = places[one], places[other]
        elsewhere = here and there and here.isdisjoint(there)
        if not elsewhere or (looks.shared and looks.share(order[one], order[other])):
            near.append((one, other))
    return near, apart


def _in_order(columns: Columns, moments: Moments) -> list[int]:
    """Those with a moment in the order of the moments; equals by `rid`, whatever the order of arrival."""
    numbers = sorted(columns.numbers(), key=columns.rid.__getitem__)
    if lacks(moments):
        numbers = [number for number in numbers if moments[number] is not None]
    numbers.sort(key=moments.__getitem__)
    return numbers


def _of_festivals(columns: Columns, order: Sequence[int]) -> dict[str, list[int]]:
    """Those of one festival that is named; they are compared whatever they say."""
    named = {festival for festival in {*columns.festival} if festival and festival_words(festival)}
    if not named:
        return {}
    festivals = columns.festival
    return grouped(order, (named & {festivals[number]} for number in order))


def _beside(
    few: Sequence[int], order: Sequence[int], words: Words, moments: Moments, width: float
) -> Iterator[Pair]:
    """Pairs of one of the `few` and any that shares a key with it within that width."""
    sought = grouped(few, map(words, few))
    groups = grouped(order, map(sought.keys().__and__, map(words, order)))
    return beside(sought, groups, moments, width, COMMON)


def meetings(looks: Looks) -> set[Pair]:
    """Pairs (lower index first) that share a key or a neighbourhood within the window: more than by sight."""
    columns = looks.columns
    order = _in_order(columns, columns.instant)
    found = within(grouped(order, map(looks.keys, order)).values(), columns.instant, FAR, COMMON)
    by_key = {_ordered(pair) for pair in found}
    lats = columns.lat
    return {
        *by_neighbourhood(columns),
        *((one, other) for one, other in by_key if lats[one] is None or lats[other] is None),
    }


def odd_meetings(looks: Looks, gaps: Gaps | None = None) -> set[Pair]:
    """Pairs that the window of instants misses: wrong zones, no zone, no time, no date, one page."""
    gaps = gaps or gaps_of(looks.columns)
    keys = _Keys(looks)
    found: list[Iterable[Pair]] = []
    if gaps.zones:
        found.append(_by_wall(looks.columns, keys.__getitem__))
    if gaps.no_instant:
        found.append(_by_naive_wall(looks.columns, keys.__getitem__))
    if gaps.no_wall:
        found.append(_by_day(looks.columns, keys.__getitem__))
    if gaps.no_day:
        found.append(_undated(looks.columns, keys.__getitem__))
    if gaps.pages:
        found.append(_by_page(looks.columns))
    return {_ordered(pair) for pair in chain.from_iterable(found)}


class _Keys(dict[int, tuple[str, ...]]):
    """The keys of records by their numbers, each read once."""

    def __init__(self, looks: Looks) -> None:
        self._looks = looks

    def __missing__(self, number: int) -> tuple[str, ...]:
        keys = self[number] = tuple(self._looks.keys(number))
        return keys


def _by_page(columns: Columns) -> Iterator[Pair]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    shared = {page for page, times in Counter(columns.page).items() if 1 < times <= COMMON}
    for number, page in enumerate(columns.page):
        if page in shared and page is not None:
            groups[page].append(number)
    return chain.from_iterable(combinations(members, 2) for members in groups.values())


def _by_wall(columns: Columns, keys: Words) -> Iterator[Pair]:
    """The same clock on the wall, instants further apart than the window."""
    walls, instants = columns.wall, columns.instant
    order = [number for number in _in_order(columns, walls) if instants[number] is not None]
    for one, other in within(grouped(order, map(keys, order)).values(), walls, SAME, COMMON):
        if abs((instants[one] or 0) - (instants[other] or 0)) > FAR:
            yield one, other


def _by_naive_wall(columns: Columns, keys: Words) -> Iterator[Pair]:
    """A wall clock without a zone meets other wall clocks within the window."""
    order = _in_order(columns, columns.wall)
    naive = [number for number in order if columns.instant[number] is None]
    return _beside(naive, order, keys, columns.wall, FAR)


def _by_day(columns: Columns, keys: Words) -> Iterator[Pair]:
    """A date without a time meets its day and, for the sake of UTC, the neighbouring ones."""
    order = _in_order(columns, columns.day)
    vague = [number for number in order if columns.wall[number] is None]
    return _beside(vague, order, keys, columns.day, 1)


def _undated(columns: Columns, keys: Words) -> Iterator[Pair]:
    """A record without a date meets all that share a word which not everybody uses."""
    everybody = columns.numbers()
    lost = [number for number in everybody if columns.day[number] is None]
    sought = grouped(lost, map(keys, lost))
    groups = grouped(everybody, map(sought.keys().__and__, map(keys, everybody)))
    for key, some in sought.items():
        if len(groups[key]) <= COMMON:
            for number in some:
                yield from [(number, other) for other in groups[key] if other != number]


def _ordered(pair: Pair) -> Pair:
    one, other = pair
    return pair if one < other else (other, one)
