"""Which elements of a page make lines of their own: blocks, links around blocks, links side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from selectolax.lexbor import LexborNode

_BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td "
    "tfoot th thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_FOLDS = ("aria-expanded", "aria-controls", "aria-haspopup", "data-toggle", "data-bs-toggle")
"""What a button has that shows something on its own page: its words may name what it shows."""

FEWEST_CELLS = 3
"""Elements with a class of their own that make a row: hour, title, room."""

MOST_CELLS = 12
LONGEST_HOUR = 40

_CELLS = frozenset({"span", "time", "em", "strong", "small", "b", "i"})


def is_block(node: LexborNode, tag: str) -> bool:
    """Whether an element makes lines of its own; as does a link around blocks, or one of several."""
    if tag in _BLOCKS or "-" in tag:  # parts that a page's script defines: <mat-panel-title>
        return True
    if tag == "a" and (_holds_blocks(node) or _is_tile(node) or (_is_of_cells(node) and _is_row(node))):
        return True
    parent = node.parent if tag in _CELLS or tag == "a" else None
    return parent is not None and _is_of_cells(parent) and (_is_row(parent) or _is_linked_tile(parent))


def is_action(node: LexborNode, tag: str) -> bool:
    """Whether the markup calls an element a button that does something, rather than opens a fold."""
    attributes = node.attributes
    if tag not in ("a", "button") or any(name in attributes for name in _FOLDS):
        return False
    named = attributes.get("class") or ""
    return tag == "button" or attributes.get("role") == "button" or _button().search(named) is not None


@cache
def _button() -> re.Pattern[str]:
    """Classes of buttons, compiled when first wanted: `btn btn-primary`, `wp-block-button__link`."""
    return re.compile(r"(?:^|[\s_-])(?:btn|button|cta)(?=$|[\s_-])", re.IGNORECASE)


def _is_linked_tile(node: LexborNode) -> bool:
    return node.tag == "a" and _is_tile(node)


def _is_tile(node: LexborNode) -> bool:
    """Whether a link with elements in it stands right beside another of the same class."""
    names = node.attributes.get("class")
    if not names or not any(child.tag in _CELLS for child in _children(node)):
        return False
    return any(
        beside is not None and beside.tag == "a" and beside.attributes.get("class") == names
        for beside in (_beside(node, forward=True), _beside(node, forward=False))
    )


def _is_row(node: LexborNode) -> bool:
    """Whether an element holds several others, each of a class of its own and one of them an hour.

    Two are enough where not even a blank stands between them: as words of one line they would run together.
    """
    kinds = _CELLS if node.tag == "a" else _CELLS | {"a"}
    cells = [child for child in _first(node) if child.tag in kinds and (child.text() or "").strip()]
    names = {child.attributes.get("class") for child in cells}
    linked = node.tag == "a" and node.attributes.get("class")
    if len(cells) < (2 if _are_glued(node, cells) else FEWEST_CELLS) or (
        not linked and (len(cells) != len(names) or None in names)
    ):
        return False
    hours = any(_is_hour((child.text() or "").strip()) for child in cells)
    return hours and not (node.tag != "a" and None not in names and _has_longer_fellow(node, names))


def _has_longer_fellow(node: LexborNode, names: set[str | None]) -> bool:
    """Whether an element beside it holds some of its classes several times: a film with more showings.

    What stands in one line there does so here.
    """
    fellows = (_beside(node, forward=forward) for forward in (True, False))
    for fellow in fellows:
        if fellow is not None and fellow.tag == node.tag:
            classes = [child.attributes.get("class") for child in _first(fellow)]
            if names.issuperset(classes) and len(classes) > len(set(classes)) > 1:
                return True
    return False


def _are_glued(node: LexborNode, cells: Sequence[LexborNode]) -> bool:
    """Whether elements follow each other without a blank, and one holds a name beside the hour."""
    if any(True for _ in _children(node, elements=False)):
        return False
    words = [(cell.text() or "").strip() for cell in cells]
    return any(_name().search(said) is not None and not _is_hour(said) for said in words)


def _is_hour(text: str) -> bool:
    return len(text) <= LONGEST_HOUR and _hour().search(text) is not None


@cache
def _name() -> re.Pattern[str]:
    """Letters that are more than a unit or a weekday, compiled when first wanted."""
    return re.compile(r"[^\W\d_]{4}")


@cache
def _hour() -> re.Pattern[str]:
    """An hour in figures, compiled when first wanted."""
    return re.compile(r"\d[:.h]\d\d|\d\s?(?:[ap]\.?m|uhr|h\b|uur)", re.IGNORECASE)


def _is_of_cells(node: LexborNode) -> bool:
    """Whether all words of a link stand in several elements: hour, title and room."""
    children, kinds = _first(node), _CELLS if node.tag == "a" else _CELLS | {"a"}
    if len(children) > MOST_CELLS or sum(1 for child in children if child.tag in kinds) < 2:
        return False
    return not any((child.text_content or "").strip() for child in _children(node, elements=False))


def _first(node: LexborNode) -> list[LexborNode]:
    """The first elements in an element, one more than a row may have."""
    return list(islice(_children(node), MOST_CELLS + 1))


def _beside(node: LexborNode, *, forward: bool) -> LexborNode | None:
    """The element right before or behind, if no words stand between."""
    other = node.next if forward else node.prev
    while other is not None and not other.is_element_node:
        if other.is_text_node and (other.text_content or "").strip():
            return None
        other = other.next if forward else other.prev
    return other


def _children(node: LexborNode, *, elements: bool = True) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        if child.is_element_node if elements else child.is_text_node:
            yield child
        child = child.next


def _holds_blocks(node: LexborNode) -> bool:
    return any(child.tag in _BLOCKS for child in _children(node))
