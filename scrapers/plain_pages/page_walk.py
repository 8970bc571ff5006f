"""Where a walk over a page is, and the line that it is writing."""

from __future__ import annotations

from dataclasses import dataclass, field

from scrapers.document import Document
from scrapers.plain_pages.day_tabs import Tabs
from scrapers.plain_pages.line_text import FEWEST_GAPS, GAP, begins_with_hour, is_number, joined
from scrapers.plain_pages.table_grid import Grid, column_name
from scrapers.programmes.lines import Line


@dataclass(slots=True)
class Pen:
    """The line being written."""

    parts: list[str] = field(default_factory=list)
    strong: int = 0
    plain: int = 0
    names: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)
    lead: list[str] = field(default_factory=list)
    opened: list[int] = field(default_factory=list)
    tail: str = ""
    marks: list[str] = field(default_factory=list)
    buttons: list[str] = field(default_factory=list)
    spans: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    gaps: int = 0


@dataclass(slots=True)
class Walk:
    """Where on the page we are; `path` and `tags` grow and shrink together.

    `laid_out` are the cells of tables that lay out the page, by their `mem_id`: blocks like others.
    """

    document: Document
    tabs: Tabs
    lines: list[Line] = field(default_factory=list)
    path: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    tiles: list[str | None] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    laid_out: frozenset[int] = frozenset()
    pen: Pen = field(default_factory=Pen)
    count: int = 0
    bold: int = 0

    def flush(self) -> None:
        """Write down the line that ends here."""
        text = " ".join(self._with_gaps(joined("".join(self.pen.parts))).split()).strip("| ")
        if text:
            self.count += 1
            row, head = self._cell()
            names = self._names_around(column_name(head) if row else "")
            stamp = next(iter(self.pen.stamps), None)
            sign = "/".join(self.tags[-4:])
            path, links = (*self.path, self.count), tuple(self.pen.links) or self._tile(text)
            level = self._level()
            lead = " ".join("".join(self.pen.lead).split()) if self.pen.plain else ""
            tail = self.pen.tail if text.rstrip(" .").endswith(self.pen.tail.rstrip(" .")) else ""
            tail = "" if text.rstrip(" .") == tail.rstrip(" .") or self._in_words(text) else tail
            first = "" if self._in_words(text) else self._first(text)
            marks = [mark for mark in self.pen.marks if not is_number(mark)]  # <b>7:00</b> – <b>Ebb</b>
            mark = marks[0] if len(marks) == 1 and marks[0] != text else ""
            self.lines.append(
                Line(
                    text, path, level, names, links, stamp, sign, row=row, head=head, lead=lead, tail=tail,
                    mark=mark, first=first, buttons=tuple(self.pen.buttons),
                )
            )  # fmt: skip
        self.pen = Pen()

    def _names_around(self, column: str) -> str:
        """The names on and closely around a line, and those of its column however deep it lies in a cell."""
        around = [*self.names[-2:], *self.pen.names]
        return " ".join(around if any(column in one for one in around) else [column, *around]).lower()

    def _with_gaps(self, text: str) -> str:
        """The words with bars for empty elements between columns, where a row of hours has several."""
        row = self.pen.gaps >= FEWEST_GAPS and begins_with_hour(text)
        return text.replace(GAP, " | " if row else " ")

    def _in_words(self, text: str) -> bool:
        """Whether each word lies in an element of one make, for its letters or a movement: none is a part."""
        words = self.pen.words
        return len(words) >= len(text.split()) > 1 and len(set(words)) == 1

    def _first(self, text: str) -> str:
        """The words of the first of two named elements that a line consists of."""
        spans = self.pen.spans
        return spans[0] if len(spans) == 2 and " ".join(spans) == text else ""

    def open(self, tag: str, names: str, head: str) -> None:
        """Enter a block; `head` is what a table says over its cell."""
        self.count += 1
        self.path.append(self.count)
        self.tags.append(tag)
        self.heads.append(head)
        self.names.append(f"{names} {column_name(head)}" if tag == "td" else names)

    def close(self) -> None:
        """Leave the innermost block."""
        for stack in (self.path, self.tags, self.names, self.heads):
            stack.pop()

    def _tile(self, text: str) -> tuple[tuple[str, str], ...]:
        """The link of the whole block that the line stands in."""
        address = next(filter(None, reversed(self.tiles)), None)
        return ((text, address),) if address else ()

    def _cell(self) -> tuple[int, str]:
        """The block of the row around the cell we are in, and the head of its column."""
        for at in range(len(self.tags) - 1, 0, -1):
            if self.tags[at] == "td":
                return self.path[at - 1], self.heads[at]
        return 0, ""

    def _level(self) -> int:
        for tag in reversed(self.tags[-3:]):
            if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
                return int(tag[1])
        if self.tags and self.tags[-1] in ("dt", "th", "caption", "summary", "legend"):
            return 7
        return 7 if self.pen.strong and not self.pen.plain else 0
