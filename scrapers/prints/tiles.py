"""Shaded cells that a word processor paints in parts: strips at the sides, then the lines of the text.

Each part is a filled rectangle of its own, so that what one sees as a cell would be cut by its own padding.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.prints.pdf_text import OUTLINE, Box, Rule

WIDEST_STRIP = 12.0
"""Points across a strip of padding."""

CLOSE = 0.8
"""Points between parts that touch."""

MOST_PARTS = 60
"""Of one cell: its strips and the lines of its text."""


def tiled(rules: Sequence[Rule]) -> list[Rule]:
    """The rules, the parts of a shaded cell as one rectangle."""
    found: list[Rule] = []
    at = 0
    while at < len(rules):
        whole, end = _cell(rules, at)
        if whole is None:
            found.append(rules[at])
        else:
            while found and _is_strip_over(found[-1], whole):
                whole = replace(whole, box=_around(whole.box, found.pop().box))
            found.append(whole)
        at = end
    return found


def _cell(rules: Sequence[Rule], at: int) -> tuple[Rule | None, int]:
    """The cell whose strips at the sides are painted at a place, and where the next drawing stands."""
    if at + 2 >= len(rules) or not _are_sides(rules[at], rules[at + 1]):
        return None, at + 1
    box = _around(rules[at].box, rules[at + 1].box)
    end, inside = at + 2, False
    while end < min(len(rules), at + MOST_PARTS) and _belongs(rules[end], rules[at], box):
        inside = inside or rules[end].box[0] >= rules[at].box[2] - CLOSE
        box = _around(box, rules[end].box)
        end += 1
    return (replace(rules[at], box=box), end) if inside else (None, at + 1)


def _are_sides(left: Rule, right: Rule) -> bool:
    """Whether two narrow strips of one colour stand level, with room between them."""
    if left.colour == OUTLINE or left.colour != right.colour:
        return False
    narrow = all(one.box[2] - one.box[0] <= WIDEST_STRIP for one in (left, right))
    level = all(abs(left.box[side] - right.box[side]) <= CLOSE for side in (1, 3))
    return narrow and level and right.box[0] - left.box[2] > WIDEST_STRIP


def _belongs(rule: Rule, strip: Rule, box: Box) -> bool:
    """Whether a part of the strip's colour lies between the sides of a cell, or right over or under it."""
    x0, y0, x1, y1 = rule.box
    if rule.colour != strip.colour or not (box[0] - CLOSE <= x0 and x1 <= box[2] + CLOSE):
        return False
    between = x0 >= strip.box[2] - CLOSE and box[1] - CLOSE <= y0 and y1 <= box[3] + CLOSE
    return between or (_spans(rule.box, box) and (abs(y1 - box[1]) <= CLOSE or abs(y0 - box[3]) <= CLOSE))


def _is_strip_over(rule: Rule, cell: Rule) -> bool:
    """Whether a strip painted before a cell lies right over or under it, in its colour."""
    box = rule.box
    low = box[3] - box[1] <= WIDEST_STRIP
    touches = abs(box[1] - cell.box[3]) <= CLOSE or abs(box[3] - cell.box[1]) <= CLOSE
    return rule.colour == cell.colour and low and touches and _spans(box, cell.box)


def _spans(box: Box, cell: Box) -> bool:
    return abs(box[0] - cell[0]) <= CLOSE and abs(box[2] - cell[2]) <= CLOSE


def _around(one: Box, two: Box) -> Box:
    return min(one[0], two[0]), min(one[1], two[1]), max(one[2], two[2]), max(one[3], two[3])
