"""Located records near each other in space and time.

The map is cut into squares; who is near the northern or eastern border of one belongs to the next one too,
so no border hides a pair. In a square, a window slides along the moments.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from aggregator.evidence import FAR

Pair = tuple[int, int]
# Degrees: beyond about two kilometres two stated places are two places.
FAR_LAT, FAR_LON = 0.02, 0.03
# Squares a degree, and how many are in a row around the earth (with room to spare).
A_DEGREE, WIDE = 4.0, 10_000
NORTH_FROM, EAST_FROM = 1 - FAR_LAT * A_DEGREE - 1e-6, 1 - FAR_LON * A_DEGREE - 1e-6


def neighbours(instants: Sequence[int], lats: Sequence[float], lons: Sequence[float]) -> set[Pair]:
    """Pairs (lower number first) at most `FAR_LAT` and `FAR_LON` degrees and `FAR` minutes apart."""
    found: set[Pair] = set()
    for members in _squares(lats, lons).values():
        if len(members) > 1:
            members.sort(key=instants.__getitem__)
            _meet(members, instants, lats, lons, found)
    return found


def _squares(lats: Sequence[float], lons: Sequence[float]) -> dict[int, list[int]]:
    """Who is in each square. Column by column: with a hundred thousand, the loops are the cost."""
    ups = [lat * A_DEGREE + WIDE for lat in lats]  # positive, so that `int` rounds down
    rights = [lon * A_DEGREE + WIDE for lon in lons]
    here = [int(up) * WIDE + int(right) for up, right in zip(ups, rights, strict=True)]
    squares: defaultdict[int, list[int]] = defaultdict(list)
    for number, square in enumerate(here):
        squares[square].append(number)
    north = [number for number, up in enumerate(ups) if up % 1.0 > NORTH_FROM]
    east = [number for number, right in enumerate(rights) if right % 1.0 > EAST_FROM]
    for number in north:
        squares[here[number] + WIDE].append(number)
    for number in east:
        squares[here[number] + 1].append(number)
    for number in {*north} & {*east}:
        squares[here[number] + WIDE + 1].append(number)
    return squares


def _meet(
    members: Sequence[int],
    instants: Sequence[int],
    lats: Sequence[float],
    lons: Sequence[float],
    found: set[Pair],
) -> None:
    """Pairs within reach, of the members of one square in the order of their moments."""
    moments = [instants[number] for number in members]
    first = 0
    for at, moment in enumerate(moments):
        while moments[first] < moment - FAR:
            first += 1
        if first == at:
            continue
        number = members[at]
        lat, lon = lats[number], lons[number]
        for other in members[first:at]:
            if -FAR_LAT < lat - lats[other] < FAR_LAT and -FAR_LON < lon - lons[other] < FAR_LON:
                found.add((number, other) if number < other else (other, number))
