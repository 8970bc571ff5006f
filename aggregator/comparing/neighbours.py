"""Located records near each other in space and time.

The map is cut into stripes. In each a window slides along the moments: of those at one hour, few are far east
or west. Who lives near a border of two stripes meets the other side there, so no border hides a pair.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from itertools import compress
from operator import sub

from aggregator.comparing.evidence import FAR
from aggregator.comparing.windows import Pair

# Degrees: beyond about two kilometres two stated places are two places.
FAR_LAT, FAR_LON = 0.02, 0.03
# Degrees from the southern to the northern border of a stripe, and from a border to who may reach over it.
STRIPE = 0.25
REACH = FAR_LAT + 1e-6

Degrees = Sequence[float]


def neighbours(instants: Sequence[int], lats: Degrees, lons: Degrees) -> list[Pair]:
    """Pairs (lower number first, none twice) within `FAR_LAT` and `FAR_LON` degrees and `FAR` minutes."""
    lats, lons = array("d", lats), array("d", lons)  # side by side in memory, for they are asked in no order
    stripes, borders = _cut(lats)
    found: list[Pair] = []
    for members in stripes:
        found += _in_reach(members, instants, lats, lons)
    for members in borders:
        met = _in_reach(members, instants, lats, lons)
        found += [pair for pair in met if lats[pair[0]] // STRIPE != lats[pair[1]] // STRIPE]
    return found


def _cut(lats: Degrees) -> tuple[list[list[int]], list[list[int]]]:
    """Who is in each stripe, and who is near each border, on either side of it."""
    stripes: defaultdict[float, list[int]] = defaultdict(list)
    borders: defaultdict[float, list[int]] = defaultdict(list)
    for number, stripe in enumerate([lat // STRIPE for lat in lats]):
        stripes[stripe].append(number)
    for number in [number for number, lat in enumerate(lats) if (lat + REACH) % STRIPE < 2 * REACH]:
        borders[(lats[number] + REACH) // STRIPE].append(number)
    return [*stripes.values()], [*borders.values()]


def _in_reach(members: list[int], instants: Sequence[int], lats: Degrees, lons: Degrees) -> list[Pair]:
    """Pairs of these: everybody meets the next one in time, then whoever is left meets the one after that."""
    members.sort(key=instants.__getitem__)
    times = [*map(instants.__getitem__, members)]
    easts = [*map(lons.__getitem__, members)]
    found: list[Pair] = []
    steps = 1
    later = [*compress(range(1, len(times)), map(FAR.__ge__, map(sub, times[1:], times)))]
    while later:
        for at in [at for at in later if -FAR_LON < easts[at - steps] - easts[at] < FAR_LON]:
            one, other = members[at - steps], members[at]
            if -FAR_LAT < lats[one] - lats[other] < FAR_LAT:
                found.append((one, other) if one < other else (other, one))
        steps += 1
        later = [at for at in later if at >= steps and times[at] - times[at - steps] <= FAR]
    return found
