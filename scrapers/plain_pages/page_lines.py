"""A web page as the lines a reader sees, each with its blocks; menus and footers are left out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from selectolax.lexbor import LexborNode

from scrapers.dates.iso import read_iso
from scrapers.document import Document
from scrapers.page_days.day_selects import choices_of
from scrapers.page_days.day_strips import TAB
from scrapers.plain_pages.day_tabs import tabs_of
from scrapers.plain_pages.layout_tables import layout_cells
from scrapers.plain_pages.line_text import (
    EDGE,
    GAP,
    RAISED,
    columns,
    ends_with,
    joined,
    rows_in,
)
from scrapers.plain_pages.page_asides import steps
from scrapers.plain_pages.page_walk import Walk
from scrapers.plain_pages.roles import tag_of
from scrapers.plain_pages.styled_runs import is_styled_run
from scrapers.plain_pages.table_grid import grid_of
from scrapers.plain_pages.tiles import is_action, is_block
from scrapers.programme_words.line_words import is_button
from scrapers.programmes.lines import Line

DEEPEST = 200
"""Blocks inside each other that are told apart."""

LONGEST_CELL = 200
"""Characters of a cell that are repeated in the rows below."""

_STRONG = frozenset({"b", "strong"})
_NAMING = ("class", "id", "itemprop", "data-framer-name", "data-hook", "data-field")
"""Attributes in which people name an element, of builders too: Framer's layers, Wix's hooks, fields."""

_MARKED = frozenset({"b", "strong", "i", "em", "u", "cite"})
_APART = frozenset({"span", "a", "time", "small", "label", "button", "i"})
_MARKS = ("aria-selected", "aria-current")
"""What says that an element is the chosen one of several, whatever its names."""


def page_lines(document: Document, *, since: date | None = None) -> list[Line]:
    """The lines of a page in reading order.

    Days that the markup calls those of posts are left out unless they lie behind `since`, the day of the
    visit when not given: nothing was written tomorrow.
    """
    body = document.tree.body
    if body is None:
        return []
    walk = Walk(document, tabs_of(document.tree))
    for node, entering in steps(body, walk.tabs.shown, since or document.page.fetched_at.date()):
        if entering:
            _enter(walk, node)
        else:
            _leave(walk, node)
    walk.flush()
    return walk.lines


def _enter(walk: Walk, node: LexborNode) -> None:
    if node.is_text_node:
        _write_as_set(walk, node.text_content or "")
        return
    tag = tag_of(node)
    if tag == "br":
        walk.flush()
    elif is_block(node, tag):
        walk.flush()
        if tag == "a":
            walk.tiles.append(_address(walk.document, node))
        if tag == "table":
            walk.grids.append(grid_of(node))
            walk.laid_out |= layout_cells(node)
        if node.mem_id in walk.laid_out:
            tag = "div"
        if len(walk.path) < DEEPEST:
            walk.open(tag, _named(node), walk.grids[-1].head(node) if tag == "td" and walk.grids else "")
        if tag == "tr" and walk.grids:
            _write_cells_above(walk, walk.grids[-1].above.get(node.mem_id, ()))
        if day := walk.tabs.days.get(node.attributes.get("id") or ""):
            _write_day(walk, day, TAB)
    elif tag == "select":
        walk.flush()
        for words, name in choices_of(node):
            _write_day(walk, words, name)
    else:
        _enter_inline(walk, node, tag)


def _write_cells_above(walk: Walk, cells: Iterable[LexborNode]) -> None:
    """The words of cells that hold for this row too, as cells of its own: a day beside several hours."""
    for cell in cells:
        if len(walk.path) >= DEEPEST:
            return
        walk.open("td", _named(cell), walk.grids[-1].head(cell))
        walk.pen.parts.append((cell.text(separator=" ") or "")[:LONGEST_CELL])
        walk.flush()
        walk.close()


def _write_day(walk: Walk, day: str, name: str) -> None:
    """The day that the tab of a block tells, as its heading, or the one that is chosen in a list."""
    walk.count += 1
    sign = "/".join([*walk.tags[-3:], "h2"])
    walk.lines.append(Line(day, (*walk.path, walk.count), 2, name, sign=sign))


def _enter_inline(walk: Walk, node: LexborNode, tag: str) -> None:
    walk.bold += tag in _STRONG
    _mark_edge(walk, node, tag)
    if tag == "sup" or (node.parent is not None and node.parent.tag == "time"):
        walk.pen.parts.append(RAISED)
    walk.pen.opened.append(len(walk.pen.parts))
    named = _named(node)
    if named:
        walk.pen.names.append(named)
    if stamp := _stamp_of(node, tag):
        walk.pen.stamps.append(stamp)
    said = " ".join((node.text() or "").split()) if tag in ("a", "button") else ""
    if tag == "a" and (address := _address(walk.document, node)):
        walk.pen.links.append((said, address))
    if said and (is_action(node, tag) or is_button(said)):
        walk.pen.buttons.append(said)


def _stamp_of(node: LexborNode, tag: str) -> str | None:
    """The moment that an element's markup tells: `<time datetime=…>`, `<p content="2027-03-04T12:00">`."""
    attributes = node.attributes
    if tag == "time" or "data-date" in attributes:
        return attributes.get("datetime" if tag == "time" else "data-date")
    content = attributes.get("content") or ""
    return content if content[4:5] == "-" and content[10:11] == "T" and read_iso(content) else None


def _address(document: Document, node: LexborNode) -> str | None:
    target = (node.attributes.get("href") or "").strip()
    if not target or target.startswith(("#", "mailto:", "tel:", "javascript:", "data:")):
        return None
    found = document.address(node)
    return found if found and found.startswith(("http://", "https://")) else None


def _write_as_set(walk: Walk, text: str) -> None:
    """Text with the line ends that count where it is set by hand (`pre`) or in rows."""
    for number, line in enumerate(rows_in(text, as_set="pre" in walk.tags) if "\n" in text else [text]):
        if number:
            walk.flush()
        _write(walk, line)


def _write(walk: Walk, text: str) -> None:
    if "\xa0\xa0\xa0" in text:
        text = columns().sub(" | ", text)
    walk.pen.parts.append(text)
    if walk.bold and not walk.pen.plain:
        walk.pen.lead.append(text)
    if text.strip():
        if walk.bold:
            walk.pen.strong += 1
        else:
            walk.pen.plain += 1


def _named(node: LexborNode) -> str:
    attributes = node.attributes
    parts = [attributes.get(name) for name in _NAMING]
    parts += [mark for mark in _MARKS if attributes.get(mark) not in (None, "", "false")]
    return " ".join(part for part in parts if part)[:300]


def _leave(walk: Walk, node: LexborNode) -> None:
    tag = tag_of(node)
    if is_block(node, tag):
        outermost = len(walk.path) >= DEEPEST
        walk.flush()
        if walk.path and not (outermost and walk.tags[-1] != tag):
            walk.close()
        if tag == "table":
            walk.grids.pop()
        if tag == "a":
            walk.tiles.pop()
    else:
        walk.bold -= tag in _STRONG
        if walk.pen.opened and tag != "a":
            said = " ".join(joined("".join(walk.pen.parts[walk.pen.opened[-1] :])).split())
            walk.pen.tail = said if said and not ends_with(said, walk.pen.tail) else walk.pen.tail
            if tag == "span" and not said:
                walk.pen.gaps += 1
                walk.pen.parts.append(GAP)
            if tag == "span" and said and node.attributes.get("class"):
                walk.pen.spans.append(said)
            if said and " " not in said and _is_text(node):
                walk.pen.words.append(f"{tag} {node.attributes.get('class')}")
            if tag in _MARKED and said:
                inner = [mark for mark in walk.pen.marks if mark not in said]
                walk.pen.marks = [*inner, said]
        del walk.pen.opened[-1:]
        _mark_edge(walk, node, tag)


def _is_text(node: LexborNode) -> bool:
    """Whether an element holds text and nothing else."""
    inside = node.child
    return inside is not None and inside.is_text_node and inside.next is None


def _mark_edge(walk: Walk, node: LexborNode, tag: str) -> None:
    """Parts in elements of their own are words of their own: <span>01</span><span>Feb</span>."""
    if tag in _APART and not is_styled_run(node):
        walk.pen.parts.append(EDGE)
