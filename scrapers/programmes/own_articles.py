"""Articles beside each other, of which only some tell a day: one takes no words from the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from scrapers.programmes.lines import Line, shared_blocks

ARTICLE = "article"
"""The element for what stands for itself (https://html.spec.whatwg.org/#the-article-element)."""


def within_article(lines: Sequence[Line], anchors: Sequence[int], low: int, high: int) -> tuple[int, int]:
    """The part of `[low, high)` that lies in the one article around all anchors, where others lie beside it.

    Each of them has a heading of the same make; `[low, high)` where it is not so.
    """
    shared: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for at in range(low, high):
        line = lines[at]
        if 0 < line.level < 7 and ARTICLE in line.sign.split("/"):
            ends = (anchors[0], anchors[-1])  # what holds the first and the last holds those between
            shared[line.sign].append((min(shared_blocks(line.path, lines[end].path) for end in ends), at))
    for found in shared.values():
        *others, (depth, own) = sorted(found)
        if others and others[-1][0] < depth and own not in anchors:
            block = lines[own].path[:depth]
            inside = [at for at in range(low, high) if lines[at].path[:depth] == block]
            return inside[0], inside[-1] + 1
    return low, high
