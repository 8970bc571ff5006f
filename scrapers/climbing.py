"""Ways up a page's tree, bounded: a hostile page nests without end."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

HIGHEST = 60
"""Elements around one that are looked at."""


def above(node: LexborNode, most: int = HIGHEST) -> Iterator[LexborNode]:
    """The elements around a node, the nearest first."""
    around = node.parent
    for _ in range(most):
        if around is None:
            return
        yield around
        around = around.parent


def once(nodes: list[LexborNode]) -> list[LexborNode]:
    """Each node once: one that fits several selectors is found by each of them."""
    return list({node.mem_id: node for node in nodes}.values())


def innermost(nodes: list[LexborNode]) -> list[LexborNode]:
    """Those that hold none of the others."""
    outer = {one.mem_id for node in nodes for one in above(node)}
    return [node for node in nodes if node.mem_id not in outer]


def outermost(nodes: list[LexborNode]) -> list[LexborNode]:
    """Those that stand inside none of the others."""
    known = {node.mem_id for node in nodes}
    return [node for node in nodes if not any(one.mem_id in known for one in above(node))]


def classes(node: LexborNode) -> str:
    """The element's class attribute."""
    return node.attributes.get("class") or ""
