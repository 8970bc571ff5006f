"""What an element stands for: its own tag, or the one that its role or its class names.

Sites build tables, lists and headings from `div` and say so for screen readers (WAI-ARIA 1.2, sections 5.3.3
and 5.4: `role="row"`, `role="heading" aria-level="3"`), or in the class that draws them so.
"""

from __future__ import annotations

import re
from functools import cache

from selectolax.lexbor import LexborNode

_ROLES = {
    "table": "table",
    "grid": "table",
    "treegrid": "table",
    "rowgroup": "tbody",
    "row": "tr",
    "cell": "td",
    "gridcell": "td",
    "rowheader": "th",
    "columnheader": "th",
    "list": "ul",
    "listitem": "li",
}
"""The tag that says the same as a role."""

_SILENT = frozenset({"div", "span", "section", "article"})
"""Elements that say nothing of what they hold, so that a role or a class may."""

LOWEST_HEADING = 6


def tag_of(node: LexborNode) -> str:
    """The tag of an element, or the tag that its role or class says it stands for."""
    tag = node.tag or ""
    if tag not in _SILENT:
        return tag
    attributes = node.attributes
    role = attributes.get("role")
    if role == "heading":
        return _heading(attributes.get("aria-level"))
    if role in _ROLES:
        return _ROLES[role]
    named = attributes.get("class")
    found = _drawn().search(named) if named and tag == "div" else None
    return _DRAWN.get(found[1].lower(), "tbody") if found else tag


def _heading(level: str | None) -> str:
    """A heading without a level is of the second (WAI-ARIA 1.2, `heading`)."""
    said = (level or "").strip()
    number = int(said) if said.isascii() and said.isdigit() and len(said) < 3 else 2
    return f"h{min(max(number, 1), LOWEST_HEADING)}"


_DRAWN = {"": "table", "row": "tr", "cell": "td", "head": "th"}
"""What comes behind `table` in the class of a part of a drawn one; all others are groups of rows."""


@cache
def _drawn() -> re.Pattern[str]:
    """Classes of parts of a drawn table, compiled when first wanted: `divTableRow`, `table-cell`."""
    parts = "row|cell|head|body|foot|heading|header-group|row-group|"
    return re.compile(rf"(?:^|\s)(?:div|css-|r)?-?table[-_]?({parts})(?=\s|$)", re.IGNORECASE)
