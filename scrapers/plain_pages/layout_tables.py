"""Tables that lay out a page: a menu in one cell, the page in the other. Their cells are no cells of a list.

Sites drew their pages so before there were style sheets (HTML, "tables should not be used as layout aids"),
and many stand today. Read as a row, everything on such a page would be about one gathering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from selectolax.lexbor import LexborNode

from scrapers.plain_pages.roles import tag_of

MOST_ROWS = 8
"""Rows of a table that lays out a page; one of gatherings with fewer has no cell that holds most of it."""

MOST_CELLS = 40
MOST_OF_TABLE = 0.5
FEWEST_BLOCKS = 6
"""Blocks and broken lines of a cell that holds a page, or the main part of one."""

FEWEST_MOMENTS = 3
"""What looks like days and hours in it."""

_BLOCKS = "p,br,li,tr,div,h1,h2,h3,h4,h5,h6,dt,dd,hr"


def layout_cells(table: LexborNode) -> frozenset[int]:
    """The cells of a table, by their `mem_id`, that hold a part of a page rather than a fact of a row."""
    cells = list(_cells(table))
    if not cells or len(cells) > MOST_CELLS:
        return frozenset()
    lengths = [len(cell.text() or "") for cell in cells]
    whole = sum(lengths)
    main = [cell for cell, length in zip(cells, lengths, strict=True) if length > whole * MOST_OF_TABLE]
    if len(main) != 1 or not _holds_list(main[0]):
        return frozenset()
    if any(_pairs(cell, main[0]) for cell in cells if cell.mem_id != main[0].mem_id):
        return frozenset()
    return frozenset(cell.mem_id for cell in cells)


def _cells(table: LexborNode) -> Iterator[LexborNode]:
    """The cells of a table of few rows, without those of tables inside it."""
    rows = list(_children(table, {"tr"}, {"thead", "tbody", "tfoot"}))
    if len(rows) <= MOST_ROWS:
        for row in rows:
            yield from _children(row, {"td", "th"}, frozenset())


def _children(node: LexborNode, wanted: set[str], through: set[str] | frozenset[str]) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        if child.is_element_node:
            tag = tag_of(child)
            if tag in wanted:
                yield child
            elif tag in through:
                yield from _children(child, wanted, frozenset())
        child = child.next


def _holds_list(cell: LexborNode) -> bool:
    """Whether a cell holds many lines, and several days or hours among them."""
    if len(cell.css(_BLOCKS)) < FEWEST_BLOCKS:
        return False
    return _moments(cell) >= FEWEST_MOMENTS


def _pairs(cell: LexborNode, main: LexborNode) -> bool:
    """Whether a cell tells days too or has as many lines: days in one cell, what is on in the next."""
    blocks = len(cell.css(_BLOCKS))
    return _moments(cell) > 1 or (blocks > 1 and abs(blocks - len(main.css(_BLOCKS))) <= 1)


def _moments(cell: LexborNode) -> int:
    """How much in a cell looks like days and hours."""
    return sum(1 for _ in _moment().finditer(cell.text(separator=" ") or ""))


@cache
def _moment() -> re.Pattern[str]:
    """What looks like an hour or a day, compiled when first wanted."""
    return re.compile(
        r"(?<!\d)\d{1,2}(?:[:.h]\d\d|\s?[ap]\.?m\b|\s?(?:uhr|h)\b|(?:st|nd|rd|th|er|\.)?\s(?:de\s)?[^\W\d]{3})"
        r"|[^\W\d]{3}\.?\s\d{1,2}(?!\d)|\d[./-]\d{1,2}[./-]\d",
        re.IGNORECASE,
    )
