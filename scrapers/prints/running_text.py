"""Running text of a print as one line for each paragraph, as pages have it: what it tells is no programme.

A statute, a report, a blurb: line after line of one width, many of them going on with a small letter. A
sentence is known by its full stop, which stands lines below its beginning where the column is narrow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from scrapers.prints.row import NEAR
from scrapers.prints.title_lines import joined
from scrapers.programmes.lines import Entry, Line

FEWEST_LINES = 2
SHORTEST_LINE = 40
"""Characters of the lines of running text; those of titles and rows in narrow columns are shorter."""

WIDE = 0.8
"""Of the widest line of a column: all lines of a paragraph but its last."""

GOING_ON = 0.4
"""Of the ends of lines: those between two words of one sentence. In German half of all words begin large."""

MOST_SMALL = 7
"""Words of a title that begins with a small letter; more are the rest of a sentence without its moment."""


@cache
def _open() -> re.Pattern[str]:
    """The end of a line that goes on, compiled when first wanted."""
    return re.compile(r"(?:[^\W\d_]|[,;–-])$")


def in_paragraphs(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of a paragraph of running text as one."""
    found: list[Line] = []
    for part in _parts(lines):
        found += [_as_one(part)] if _is_running(part) else part
    return found


def without_pieces(entries: Sequence[Entry]) -> list[Entry]:
    """The entries without those called after the rest of a sentence: `took us to the boat that lay …`."""
    return [one for one in entries if not (one.title[:1].islower() and len(one.title.split()) > MOST_SMALL)]


def _parts(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines of each column, parted behind those that do not fill it."""
    for column in _columns(lines):
        widest = max(line.width for line in column)
        low = 0
        for at, line in enumerate(column, 1):
            if at == len(column) or line.width < WIDE * widest or len(line.text) < SHORTEST_LINE:
                yield column[low:at]
                low = at


def _columns(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Lines that follow each other in one block and column, in letters of one size."""
    low = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or not _is_below(lines[at - 1], lines[at]):
            yield lines[low:at]
            low = at


def _is_below(above: Line, line: Line) -> bool:
    return (
        above.path[:1] == line.path[:1]
        and abs(above.left - line.left) <= 4 * NEAR
        and abs(above.size - line.size) <= 0.1 * above.size
    )


def _is_running(part: Sequence[Line]) -> bool:
    going_on = sum(
        after.text[:1].islower() and _open().search(line.text) is not None for line, after in pairwise(part)
    )
    cells = any("  " in line.text for line in part)  # a row of a table and what its last cell goes on with
    return len(part) >= FEWEST_LINES and not cells and going_on >= GOING_ON * (len(part) - 1)


def _as_one(part: Sequence[Line]) -> Line:
    text = part[0].text
    for line in part[1:]:
        text = joined(text, line.text)
    return replace(part[0], text=text, room=part[-1].room)
