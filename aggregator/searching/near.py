"""Distances on a plane that touches the earth at the point asked for: within 1 % up to some 200 km from it.

SQL and Python use the same few multiplications, so what a search calls near is what it says is near.
"""

from __future__ import annotations

import math
from typing import Any

from aggregator.model import Near
from aggregator.moments import cell_of

METRES_PER_DEGREE = 111_195.0
MOST_CELLS = 1200


def bound(near: Near) -> dict[str, Any]:
    """The values that the distance in SQL is worked out from."""
    # At a pole a degree of longitude has no length; a thousandth keeps the squares to search few.
    per_lon = METRES_PER_DEGREE * max(math.cos(math.radians(near.lat)), 0.001)
    return {
        "lat": near.lat,
        "lon": near.lon,
        "metres": near.radius,
        "metres_per_lat": METRES_PER_DEGREE,
        "metres_per_lon": per_lon,
    }


def cells(near: Near) -> list[int] | None:
    """The 0.1° squares that the circle touches; `None` when they are too many to be of use."""
    values = bound(near)
    up, right = near.radius / METRES_PER_DEGREE, near.radius / values["metres_per_lon"]
    if (up * 20 + 2) * (right * 20 + 2) > MOST_CELLS:
        return None
    rows = range(_tenth(near.lat - up, 90), _tenth(near.lat + up, 90) + 1)
    columns = range(_tenth(near.lon - right, 180), _tenth(near.lon + right, 180) + 1)
    found = {
        cell_of(row / 10 - 90 + 0.05, column % 3600 / 10 - 180 + 0.05) for row in rows for column in columns
    }
    return sorted(cell for cell in found if cell is not None)


def _tenth(degrees: float, shift: int) -> int:
    return math.floor((degrees + shift) * 10)


def metres(near: Near, lat: float | None, lon: float | None) -> float | None:
    """How far a venue is from the point asked for, in metres, to the metre."""
    if lat is None or lon is None:
        return None
    values = bound(near)
    apart = abs(lon - near.lon)
    x = min(apart, 360.0 - apart) * values["metres_per_lon"]
    y = (lat - near.lat) * METRES_PER_DEGREE
    return float(round(math.hypot(x, y)))
