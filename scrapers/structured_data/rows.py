"""A whole calendar wrapped in the scope of one event, taken apart into its rows."""

from __future__ import annotations

from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from scrapers.structured_data.element import Element

DEEPEST = 200
"""Elements between a scope and its property that are looked at."""

MOST_ROWS = 5000
"""Events that one wrapping scope may hold."""

MOST_CLIMBED = 30_000
"""Elements between a scope and all its dates together; dates that lie inside each other soon have more."""


@dataclass(slots=True)
class Row:
    """The part of a scope that describes one event; `node` is its own element when it has one."""

    properties: list[Element]
    node: LexborNode | None = None


def rows_of(scope: LexborNode, owned: list[Element]) -> tuple[list[Row], int]:
    """The events inside one scope, usually one, and how many dates were left out because there are too many.

    A scope with several start dates wraps a list. A row reaches from its date up to the last element that no
    other date shares; what stands outside all rows belongs to each of them.
    """
    starts = [member for member in owned if "startDate" in member.names]
    if len(starts) < 2:
        return [Row(owned)], 0
    chains: list[list[LexborNode]] = []
    climbed = 0
    for member in starts[:MOST_ROWS]:
        chains.append(_chain(member.node, scope))
        climbed += len(chains[-1])
        if climbed > MOST_CLIMBED:
            break
    shared: dict[int, int] = {}
    for chain in chains:
        for node in chain:
            shared[node.mem_id] = shared.get(node.mem_id, 0) + 1
    roots = [[node for node in chain if shared[node.mem_id] == 1] for chain in chains]
    tops = [own[-1] if own else chain[0] for own, chain in zip(roots, chains, strict=True)]
    return _filled(scope, owned, tops), len(starts) - len(chains)


def _filled(scope: LexborNode, owned: list[Element], tops: list[LexborNode]) -> list[Row]:
    """Every property in the row it stands in; where names stand outside all rows, rows by order."""
    place = {top.mem_id: at for at, top in enumerate(tops)}
    rows = [Row([], top) for top in tops]
    loose: list[Element] = []
    for member in owned:
        at = next((place[node.mem_id] for node in _chain(member.node, scope) if node.mem_id in place), None)
        (loose if at is None else rows[at].properties).append(member)
    if sum("name" in member.names for member in loose) == len(rows) > 1:
        return _by_order(owned)
    for row in rows:
        own = {name for member in row.properties for name in member.names}
        row.properties += [member for member in loose if not own & set(member.names)]
    return rows


def _by_order(owned: list[Element]) -> list[Row]:
    """Flat lists without row elements: each name begins the next event."""
    rows: list[Row] = []
    for member in owned:
        repeats = rows and any(
            set(member.names) & {"name", "startDate"} & set(had.names) for had in rows[-1].properties
        )
        if not rows or repeats:
            rows.append(Row([]))
        rows[-1].properties.append(member)
    return rows


def _chain(node: LexborNode, scope: LexborNode) -> list[LexborNode]:
    """A node and the elements around it, up to and without the scope."""
    chain = [node]
    around = node.parent
    while around is not None and around.mem_id != scope.mem_id and len(chain) < DEEPEST:
        chain.append(around)
        around = around.parent
    return chain
