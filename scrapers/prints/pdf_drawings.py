"""Lines and rectangles drawn on a PDF's page: what tables are made of.

Loaded by `pdf_child` alone, in its process.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

MOST_OBJECTS = 20_000
MOST_SEGMENTS = 20_000
"""Of the drawings of one page, both; what a page draws behind them is left out."""

MOST_BOXES = 3000
"""Of one page that may hold a table; more are a drawing."""

MOST_OF_ALL = 12_000
"""Of all pages; those behind are read by their words alone."""

OUTLINE = -1
"""In place of a colour: a line, or a rectangle with nothing in it."""

DEEPEST = 3
"""Drawings within drawings."""

SHORTEST = 9.0
"""Points of a line that parts words; shorter ones make letters and ornaments."""

Turn = tuple[int, float, float]

LETTER = 12.0
"""Points of a line that may be a letter's stem."""

THIN = 2.5
"""Points across a line that is drawn as a box."""

PAPER = 60.0
"""Points by which what a printer cuts off may be larger than the page."""


def rules(page: Any, most: int, turn: Turn) -> list[Any]:
    """The lines and rectangles of a page; none of one that is full of drawings, or of more than `most`."""
    most = min(most, MOST_BOXES)
    boxes: list[Any] = []
    left = MOST_SEGMENTS
    for path, matrix, colour in _paths(page):
        drawn, taken = _drawn(path, matrix, left, turn)
        left -= taken
        drawn = [box for box in drawn if not _is_background(box, turn)]
        long = (box for box in drawn if max(box[2] - box[0], box[3] - box[1]) >= SHORTEST)
        boxes += [[*(round(side, 1) for side in box), colour] for box in long]
        if left <= 0 or len(boxes) > most:
            break
    return boxes if len(boxes) <= most else []


def turn_of(page: Any, upright: int | None) -> Turn:
    """How a page is read: the quarters it is turned clockwise so that its letters are `upright`, else those
    that it says itself, and how wide and high it is before that.
    """
    import pypdfium2.raw as raw

    _, _, wide, high = page.get_mediabox()
    quarters = int(raw.FPDFPage_GetRotation(page)) % 4 if upright is None else upright
    return quarters, wide, high


def shown(x: float, y: float, turn: Turn) -> tuple[float, float]:
    """Where a place of a page stands as it is shown."""
    quarters, wide, high = turn
    return ((x, y), (y, wide - x), (wide - x, high - y), (high - y, x))[quarters]


def _is_background(box: Any, turn: Turn) -> bool:
    """Whether a rectangle is larger than the page: that of a web page which was printed on several."""
    wide, high = turn[1:] if turn[0] % 2 == 0 else turn[:0:-1]
    return bool(box[2] - box[0] > wide + PAPER or box[3] - box[1] > high + PAPER)


def _paths(page: Any) -> Iterator[tuple[Any, Any, int]]:
    """The drawings of a page that are seen, each with what moves it to its place and its colour."""
    import pypdfium2.raw as raw

    inside = [
        (raw.FPDFPage_GetObject, raw.FPDFPage_CountObjects(page), page, (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), 0)
    ]
    seen = 0
    while inside:
        take, count, holder, outer, depth = inside.pop()
        for at in range(count):
            seen += 1
            if seen > MOST_OBJECTS:
                return
            one = take(holder, at)
            kind = raw.FPDFPageObj_GetType(one)
            if kind == raw.FPDF_PAGEOBJ_PATH and (colour := _colour(one)) is not None:
                yield one, _moved(one, outer), colour
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
                many = raw.FPDFFormObj_CountObjects(one)
                inside.append((raw.FPDFFormObj_GetObject, many, one, _moved(one, outer), depth + 1))


def _colour(path: Any) -> int | None:
    """Red, green and blue of what fills a drawing, `OUTLINE` where nothing does; `None`: it is not seen."""
    import pypdfium2.raw as raw

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    if not fill.value:
        return OUTLINE if stroke.value else None
    red, green, blue, solid = (ctypes.c_uint() for _ in range(4))
    raw.FPDFPageObj_GetFillColor(path, red, green, blue, solid)
    return (red.value << 16 | green.value << 8 | blue.value) if solid.value else None


def _moved(one: Any, outer: Any) -> Any:
    """The matrix of an object within one that has a matrix too."""
    import pypdfium2.raw as raw

    own = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(one, own):
        return outer
    a, b, c, d, e, f = outer
    return (
        own.a * a + own.b * c, own.a * b + own.b * d, own.c * a + own.d * c, own.c * b + own.d * d,
        own.e * a + own.f * c + e, own.e * b + own.f * d + f,
    )  # fmt: skip


def _drawn(path: Any, matrix: Any, most: int, turn: Turn) -> tuple[list[Any], int]:
    """The lines and rectangles of one drawing, and how many segments it has."""
    import pypdfium2.raw as raw

    count = raw.FPDFPath_CountSegments(path)
    boxes: list[Any] = []
    points: list[tuple[float, float]] = []
    for at in range(min(count, most)):
        segment = raw.FPDFPath_GetPathSegment(path, at)
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            boxes += _boxes(points)
            points = []
        a, b, c, d, e, f = matrix
        points.append(shown(x.value * a + y.value * c + e, x.value * b + y.value * d + f, turn))
    return [*boxes, *_boxes(points)], max(1, count)


def _boxes(points: list[tuple[float, float]]) -> list[Any]:
    """A rectangle, its corners round or not, or the lines across and down of what is none."""
    if len(points) < 2:
        return []
    xs, ys = [x for x, _ in points], [y for _, y in points]
    box = [min(xs), min(ys), max(xs), max(ys)]
    if min(box[2] - box[0], box[3] - box[1]) <= THIN:
        return [box]
    sides = [pair for pair in pairwise(points) if _is_straight(*pair)]
    along = sum(abs(one[0] - two[0]) + abs(one[1] - two[1]) for one, two in sides)
    round_it = 2 * (box[2] - box[0] + box[3] - box[1])
    closing = abs(xs[0] - xs[-1]) + abs(ys[0] - ys[-1]) if _is_straight(points[0], points[-1]) else 0.0
    if 0.75 * round_it <= along + closing <= 1.05 * round_it:
        return [box]
    return [
        [min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1])]
        for one, two in sides
    ]


def _is_straight(one: tuple[float, float], two: tuple[float, float]) -> bool:
    """Whether a line goes straight across or down."""
    return abs(one[0] - two[0]) < 0.5 or abs(one[1] - two[1]) < 0.5


def uprights(boxes: list[Any]) -> Iterator[tuple[float, float, float]]:
    """Where lines run down the page, longer than letters: their place, foot and head."""
    for x0, y0, x1, y1, _ in boxes:
        if y1 - y0 > LETTER:
            yield x0, y0, y1
            if x1 - x0 > THIN:
                yield x1, y0, y1
