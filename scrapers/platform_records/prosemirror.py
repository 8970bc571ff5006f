"""Rich text as editors of the ProseMirror family keep it in JSON → plain lines.

A document is nodes of `type`, `content` and, at the leaves, `text` (https://prosemirror.net/docs/ref/).
"""

from __future__ import annotations

from typing import Any

DEEPEST = 30
"""Levels that are read; an honest text has six."""

_BLOCKS = frozenset(
    {"paragraph", "heading", "list_item", "listItem", "blockquote", "code_block", "hard_break"}
)


def prose(document: Any) -> str | None:
    """The text of a document, a line a block; `None` when it says nothing."""
    lines = "".join(_pieces(document, 0)).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip()) or None


def _pieces(node: Any, depth: int) -> list[str]:
    if not isinstance(node, dict) or depth > DEEPEST:
        return []
    said = node.get("text")
    pieces = [said] if isinstance(said, str) else []
    content = node.get("content")
    for inner in content if isinstance(content, list) else ():
        pieces += _pieces(inner, depth + 1)
    return [*pieces, "\n"] if node.get("type") in _BLOCKS else pieces
