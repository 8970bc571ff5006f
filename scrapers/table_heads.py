"""What the head of a table says over a cell."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from scrapers.line_words import label_of_when, label_of_where

LONGEST_HEAD = 30


def column_name(head: str) -> str:
    """What the table's head says of a cell's column, as a name: `column-venue`."""
    words = head.lower().split()
    return f"column-{words[0]} {words[0]}" if words else ""


def column_head(cell: LexborNode) -> str:
    """What the table's head says over a cell."""
    row = cell.parent
    table = row.parent if row is not None else None
    while table is not None and table.tag != "table":
        table = table.parent
    head = table.css_first("tr") if table is not None else None
    if head is None or (head.css_first("th") is None and not _says_when_and_where(head)):
        return ""
    place, before = 0, cell.prev
    while before is not None:
        place += before.is_element_node
        before = before.prev
    cells = head.css("th,td")
    return " ".join((cells[place].text() or "").split()) if place < len(cells) else ""


def _says_when_and_where(row: LexborNode) -> bool:
    """Whether plain cells are heads all the same: `When`, `What`, `Where`."""
    words = [(cell.text() or "").strip() for cell in row.css("td")]
    if len(words) < 2 or any(not 0 < len(said) <= LONGEST_HEAD for said in words):
        return False
    whens, wheres = (
        {said for said in words if label(said) == len(said)} for label in (label_of_when, label_of_where)
    )
    return bool(whens) and bool(wheres)
