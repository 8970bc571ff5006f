"""Words of one row of a printed page that stand together."""

from __future__ import annotations

from dataclasses import dataclass

GAP = "\t"
"""Between the cells of a row that was made one run: white that no other blank is."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A box in points, its words, and the weight and size of their type (0 when unknown).

    `y` is the line the words stand on, `height` as high as their letters reach.
    """

    x0: float
    x1: float
    y: float
    height: float
    text: str
    weight: int = 0
    size: float = 0.0
