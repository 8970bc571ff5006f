"""Markup by nested scopes: microdata (https://html.spec.whatwg.org/#microdata) and RDFa Lite
(https://www.w3.org/TR/rdfa-lite/).

Both say with one attribute "here begins a thing" and with another "this is its property", so one reader does
both. It bends where pages do: `content` counts on every element, a name that is a link is its words, and a
calendar table wrapped in a single event is as many events as it has rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.contract import Unreadable
from scrapers.element import link_around, value_of, words
from scrapers.rows import Property, rows_of
from scrapers.thing import KEPT, SHOWN_START, Thing, is_gathering, local_name, property_name

MOST_REFERENCES = 20
"""Names in one `itemref` that are followed."""

MOST_REFERRED = 20_000
"""Elements that all `itemref` of a page may add; each may name the whole page."""

DEEPEST = 6
"""Levels of things below an event that are read."""

_RELATIONS = frozenset(
    {"url", "location", "organizer", "performer", "offers", "address", "geo", "event", "subEvent"}
)


@dataclass(frozen=True, slots=True)
class Dialect:
    """The attributes of one syntax; its selectors match no element twice, or it would be listed twice."""

    name: str
    parts: str
    properties: str
    opening: tuple[str, ...]
    typed: str
    naming: tuple[str, ...]
    subject: tuple[str, ...]


MICRODATA = Dialect(
    "microdata",
    "[itemscope],[itemtype]:not([itemscope]),[itemprop]:not([itemscope],[itemtype])",
    "[itemprop]",
    ("itemscope", "itemtype"),
    "itemtype",
    ("itemprop",),
    ("itemid",),
)
RDFA = Dialect(
    "rdfa",
    "[typeof],[about]:not([typeof]),[property]:not([typeof],[about]),[rel]:not([typeof],[about],[property])",
    "[property],[rel]:not([property])",
    ("typeof", "about"),
    "typeof",
    ("property", "rel"),
    ("resource", "about"),
)


def read_microdata(tree: LexborHTMLParser) -> Iterator[Thing | Unreadable]:
    """The events a page marks up with `itemscope` and `itemprop`."""
    return _events(tree, MICRODATA)


def read_rdfa(tree: LexborHTMLParser) -> Iterator[Thing | Unreadable]:
    """The events a page marks up with `typeof` and `property`, whatever prefix or vocabulary is declared."""
    return _events(tree, RDFA)


def _events(tree: LexborHTMLParser, dialect: Dialect) -> Iterator[Thing | Unreadable]:
    """Every event of one syntax, in the order of the page; events inside events come as their own."""
    parts = tree.css(dialect.parts)
    if not any(is_gathering(_types(part, dialect)) for part in parts):
        return
    graph = _Graph(tree, dialect, parts)
    count = 0
    for scope in graph.scopes:
        if is_gathering(_types(scope, dialect)) and not graph.is_mentioned_only(scope):
            count += 1
            yield from graph.events(scope, f"{dialect.name} {count}")
    if graph.left <= 0:
        yield Unreadable(dialect.name, f"itemref adds more than {MOST_REFERRED} elements", cut=True)


@dataclass(slots=True)
class _Graph:
    """Which scope owns which property elements."""

    tree: LexborHTMLParser
    dialect: Dialect
    parts: Sequence[LexborNode]
    scopes: list[LexborNode] = field(default_factory=list)
    owned: dict[int, list[Property]] = field(default_factory=dict)
    known: dict[int, LexborNode] = field(default_factory=dict)
    owners: dict[int, int] = field(default_factory=dict)
    names_of: dict[int, tuple[str, ...]] = field(default_factory=dict)
    left: int = MOST_REFERRED

    def __post_init__(self) -> None:
        members: list[tuple[LexborNode, tuple[str, ...]]] = []
        opens, names_it = frozenset(self.dialect.opening), frozenset(self.dialect.naming)
        for node in self.parts:
            attributes = node.attributes
            if not opens.isdisjoint(attributes):
                self.scopes.append(node)
            if not names_it.isdisjoint(attributes):
                members.append((node, _property_names(attributes, self.dialect)))
        self.known = {scope.mem_id: scope for scope in self.scopes}
        for node, names in members:
            if node.mem_id in self.known or not KEPT.isdisjoint(names):
                self.names_of[node.mem_id] = names
                if owner := self._owner(node):
                    self.owned.setdefault(owner, []).append(Property(names, node))
        if self.dialect is RDFA:
            self._adopt_chained()

    def is_mentioned_only(self, scope: LexborNode) -> bool:
        """Whether the event is only named as another's parent series."""
        return bool({"superEvent", "publication", "itemReviewed"} & set(self.names_of.get(scope.mem_id, ())))

    def events(self, scope: LexborNode, where: str) -> Iterator[Thing | Unreadable]:
        """The event of a scope, or one for each row when it wraps a whole table."""
        owned = self.members(scope)
        rows, left_out = rows_of(scope, owned)
        around = self._around(scope, where)
        for number, row in enumerate(rows, 1):
            at = f"{where} row {number}" if len(rows) > 1 else where
            yield self.thing(scope, row.properties, at, 0, row.node, around)
        if left_out:
            yield Unreadable(where, f"too many dates in one event: {left_out} are left out", cut=True)

    def _around(self, scope: LexborNode, where: str) -> Thing | None:
        """The thing an event is a property of, without its own other parts."""
        if scope.mem_id not in self.names_of or (owner := self._owner(scope)) is None:
            return None
        node = self.known[owner]
        kept = [
            one
            for one in self.owned.get(owner, ())
            if {"name", "location", "address", "geo"} & set(one.names)
        ]
        return self.thing(node, kept, where, DEEPEST - 1)

    def thing(
        self,
        scope: LexborNode,
        owned: Sequence[Property],
        where: str,
        depth: int,
        node: LexborNode | None = None,
        within: Thing | None = None,
    ) -> Thing:
        """A scope as a thing, with its inner scopes; `node` is its element if that is not the scope."""
        properties: dict[str, list[str | Thing]] = {}
        for member in owned:
            inner = depth < DEEPEST and member.node.mem_id in self.known
            for name in KEPT.intersection(member.names):
                value = self._inner(member.node, where, depth + 1) if inner else value_of(member.node, name)
                properties.setdefault(name, []).append(value)
        if depth == 0:
            properties |= _seen_beside(scope, owned, properties)
        subject = next((found for name in self.dialect.subject if (found := scope.attrs.get(name))), None)
        return Thing(_types(scope, self.dialect), properties, where, subject, node or scope, within)

    def _inner(self, scope: LexborNode, where: str, depth: int) -> Thing:
        thing = self.thing(scope, self.members(scope), where, depth)
        if not thing.properties:
            # A scope that forgot to name its parts still shows them.
            return Thing(thing.types, {"name": [words(scope)]}, where, thing.id, scope)
        return thing

    def _owner(self, node: LexborNode) -> int | None:
        """The nearest scope around a property element, itself excluded."""
        passed: list[int] = []
        around = node.parent
        owner = None
        while around is not None:
            at = around.mem_id
            if at in self.known:
                owner = at
            elif at in self.owners:
                owner = self.owners[at]
            if owner is not None:
                break
            passed.append(at)
            around = around.parent
        if owner is not None:
            self.owners.update(dict.fromkeys(passed, owner))
        return owner

    def _referenced(self, scope: LexborNode) -> list[Property]:
        """What `itemref` adds from elsewhere on the page; nothing once the page has had enough of it."""
        found: list[Property] = []
        for name in (scope.attrs.get("itemref") or "").split()[:MOST_REFERENCES]:
            if self.left <= 0:
                break
            root = self.tree.css_first(f'[id="{name}"]') if '"' not in name and "\\" not in name else None
            if root is None:
                continue
            around = self._owner(root)
            nodes = [node for node in root.css(self.dialect.properties) if node.mem_id in self.names_of]
            self.left -= len(nodes) + 1
            found += [Property(self.names_of[one.mem_id], one) for one in nodes if self._owner(one) == around]
        return found

    def members(self, scope: LexborNode) -> list[Property]:
        """The property elements of a scope, its own and the referenced ones."""
        owned = self.owned.get(scope.mem_id, [])
        return [*owned, *self._referenced(scope)] if scope.attrs.get("itemref") else owned

    def _adopt_chained(self) -> None:
        """`<span rel="location"><div typeof="Place">`: the outer names what the inner describes."""
        for scope in self.scopes:
            around = scope.parent
            if scope.mem_id in self.names_of or around is None or around.mem_id not in self.names_of:
                continue
            if (owner := self._owner(around)) and "href" not in around.attributes:
                names = self.names_of[around.mem_id]
                members = self.owned.setdefault(owner, [])
                members[:] = [member for member in members if member.node.mem_id != around.mem_id]
                members.append(Property(names, scope))


def _seen_beside(
    scope: LexborNode, owned: Sequence[Property], properties: Mapping[str, list[str | Thing]]
) -> dict[str, list[str | Thing]]:
    """What an event's elements show beside what they say: the start in words, the link its name is."""
    found: dict[str, list[str | Thing]] = {}
    for member in owned:
        if "startDate" in member.names and SHOWN_START not in found:
            shown = words(member.node)
            if shown and shown not in properties["startDate"]:
                found[SHOWN_START] = [shown]
        elif "name" in member.names and "url" not in properties and (link := link_around(member.node, scope)):
            found.setdefault("@link", [link])
    return found


def _types(scope: LexborNode, dialect: Dialect) -> tuple[str, ...]:
    return _local_names(scope.attrs.get(dialect.typed) or "")


@lru_cache(1024)
def _local_names(types: str) -> tuple[str, ...]:
    return tuple(local_name(kind) for kind in types.split())


def _property_names(attributes: Mapping[str, str | None], dialect: Dialect) -> tuple[str, ...]:
    first, *others = dialect.naming
    names = _words(attributes.get(first) or "")
    for other in others:
        if related := attributes.get(other):
            names += tuple(name for name in _words(related) if name in _RELATIONS)
    return names


@lru_cache(1024)
def _words(names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(property_name(name) for name in names.split()))
