"""Located records near each other in space and time.

The map is cut into stripes; who is near the northern border of one belongs to the next one too, so no border
hides a pair. In a stripe, a window slides along the moments: of those at one hour, few are far east or west.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from aggregator.comparing.evidence import FAR
from aggregator.comparing.windows import Pair

# Degrees: beyond about two kilometres two stated places are two places.
FAR_LAT, FAR_LON = 0.02, 0.03
# Degrees from the southern to the northern border of a stripe.
STRIPE = 0.25
NORTH_FROM = STRIPE - FAR_LAT - 1e-6


def neighbours(instants: Sequence[int], lats: Sequence[float], lons: Sequence[float]) -> list[Pair]:
    """Pairs (lower number first, none twice) at most `FAR_LAT` and `FAR_LON` degrees and `FAR` minutes apart.

    In the order of stripes and moments, so that who is met again and again is met in a row.
    """
    lats, lons = array("d", lats), array("d", lons)  # side by side in memory, for they are asked in no order
    numbers, times, guests = _stripe_by_stripe(instants, lats)
    easts = [*map(lons.__getitem__, numbers)]
    found: list[Pair] = []
    first = 0  # of those within the window
    for at, (time, east) in enumerate(zip(times, easts, strict=True)):
        since = time - FAR
        while times[first] < since:
            first += 1
        for before in range(first, at):
            if -FAR_LON < easts[before] - east < FAR_LON and not (guests[at] and guests[before]):
                one, other = numbers[before], numbers[at]
                if -FAR_LAT < lats[one] - lats[other] < FAR_LAT:
                    found.append((one, other) if one < other else (other, one))
    return found


def _stripe_by_stripe(
    instants: Sequence[int], lats: Sequence[float]
) -> tuple[list[int], list[float], list[bool]]:
    """Who is in each stripe, one stripe after the other; their moments with a gap between stripes; and who
    is a guest there, from the stripe to the south.

    Sorted as bare numbers, and column by column: with a hundred thousand, the loops are the cost.
    """
    many = len(instants)
    gap = float(max(instants, default=0) - min(instants, default=0) + FAR + 1)
    moments = [lat // STRIPE * gap + at for lat, at in zip(lats, instants, strict=True)]
    north = [number for number, lat in enumerate(lats) if lat % STRIPE > NORTH_FROM]
    members = [*range(many), *north]
    moments += [moments[number] + gap for number in north]
    order = sorted(range(len(moments)), key=moments.__getitem__)
    return [*map(members.__getitem__, order)], sorted(moments), [place >= many for place in order]
