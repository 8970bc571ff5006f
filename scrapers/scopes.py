"""Markup by nested scopes: microdata (https://html.spec.whatwg.org/#microdata) and RDFa Lite
(https://www.w3.org/TR/rdfa-lite/).

Both say with one attribute "here begins a thing" and with another "this is its property", so one reader does
both. It bends where pages do: `content` counts on every element, a name that is a link is its words, and a
calendar table wrapped in a single event is as many events as it has rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.element import link_around, value_of, words
from scrapers.rows import Property, rows_of
from scrapers.thing import SHOWN_START, Thing, is_gathering, local_name, property_name

DEEPEST = 6
"""Levels of things below an event that are read."""

_RELATIONS = frozenset(
    {"url", "location", "organizer", "performer", "offers", "address", "geo", "event", "subEvent"}
)


@dataclass(frozen=True, slots=True)
class Dialect:
    """The attributes of one syntax."""

    name: str
    scopes: str
    properties: str
    typed: str
    naming: tuple[str, ...]
    subject: tuple[str, ...]


MICRODATA = Dialect(
    "microdata", "[itemscope],[itemtype]", "[itemprop]", "itemtype", ("itemprop",), ("itemid",)
)
RDFA = Dialect(
    "rdfa", "[typeof],[about]", "[property],[rel]", "typeof", ("property", "rel"), ("resource", "about")
)


def read_microdata(tree: LexborHTMLParser) -> Iterator[Thing]:
    """The events a page marks up with `itemscope` and `itemprop`."""
    return read_scopes(tree, MICRODATA)


def read_rdfa(tree: LexborHTMLParser) -> Iterator[Thing]:
    """The events a page marks up with `typeof` and `property`, whatever prefix or vocabulary is declared."""
    return read_scopes(tree, RDFA)


def read_scopes(tree: LexborHTMLParser, dialect: Dialect) -> Iterator[Thing]:
    """Every event of one syntax, in the order of the page; events inside events come as their own."""
    scopes = tree.css(dialect.scopes)
    if not any(is_gathering(_types(scope, dialect)) for scope in scopes):
        return
    graph = _Graph(tree, dialect, scopes)
    count = 0
    for scope in scopes:
        if is_gathering(_types(scope, dialect)) and not graph.is_mentioned_only(scope):
            count += 1
            yield from graph.events(scope, f"{dialect.name} {count}")


@dataclass(slots=True)
class _Graph:
    """Which scope owns which property elements."""

    tree: LexborHTMLParser
    dialect: Dialect
    scopes: Sequence[LexborNode]
    owned: dict[int, list[Property]] = field(default_factory=dict)
    known: set[int] = field(default_factory=set)
    owners: dict[int, int] = field(default_factory=dict)
    names_of: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.known = {scope.mem_id for scope in self.scopes}
        for node in self.tree.css(self.dialect.properties):
            if names := _property_names(node, self.dialect):
                self.names_of[node.mem_id] = names
                if owner := self._owner(node):
                    self.owned.setdefault(owner, []).append(Property(names, node))
        if self.dialect is RDFA:
            self._adopt_chained()

    def is_mentioned_only(self, scope: LexborNode) -> bool:
        """Whether the event is only named as another's parent series."""
        return bool({"superEvent", "publication", "itemReviewed"} & set(self.names_of.get(scope.mem_id, ())))

    def events(self, scope: LexborNode, where: str) -> Iterator[Thing]:
        """The event of a scope, or one for each row when it wraps a whole table."""
        owned = [*self.owned.get(scope.mem_id, ()), *self._referenced(scope)]
        rows = rows_of(scope, owned)
        around = self._around(scope, where)
        for number, row in enumerate(rows, 1):
            at = f"{where} row {number}" if len(rows) > 1 else where
            yield replace(self.thing(scope, row.properties, at, 0, row.node), within=around)

    def _around(self, scope: LexborNode, where: str) -> Thing | None:
        """The thing an event is a property of, without its own other parts."""
        if scope.mem_id not in self.names_of or (owner := self._owner(scope)) is None:
            return None
        node = next(one for one in self.scopes if one.mem_id == owner)
        kept = [
            one
            for one in self.owned.get(owner, ())
            if {"name", "location", "address", "geo"} & set(one.names)
        ]
        return self.thing(node, kept, where, DEEPEST - 1)

    def thing(
        self,
        scope: LexborNode,
        owned: Iterable[Property],
        where: str,
        depth: int,
        node: LexborNode | None = None,
    ) -> Thing:
        """A scope as a thing, its inner scopes as things inside it."""
        properties: dict[str, list[str | Thing]] = {}
        for member in owned:
            inner = member.node.mem_id in self.known and member.node.mem_id != scope.mem_id
            for name in member.names:
                if inner and depth < DEEPEST:
                    value: str | Thing = self._inner(member.node, where, depth + 1)
                else:
                    value = value_of(member.node, name)
                properties.setdefault(name, []).append(value)
                if name == "startDate" and isinstance(value, str) and (seen := words(member.node)) != value:
                    properties.setdefault(SHOWN_START, []).append(seen)
            if "name" in member.names and not inner and (link := link_around(member.node, scope)):
                properties.setdefault("@link", []).append(link)
        subject = next(
            (found for name in self.dialect.subject if (found := scope.attributes.get(name))), None
        )
        return Thing(_types(scope, self.dialect), properties, where, subject, node or scope)

    def _inner(self, scope: LexborNode, where: str, depth: int) -> Thing:
        thing = self.thing(scope, [*self.owned.get(scope.mem_id, ()), *self._referenced(scope)], where, depth)
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

    def _referenced(self, scope: LexborNode) -> Iterator[Property]:
        """What `itemref` adds from elsewhere on the page."""
        for name in (scope.attributes.get("itemref") or "").split()[:20]:
            root = self.tree.css_first(f'[id="{name}"]') if '"' not in name and "\\" not in name else None
            for node in root.css(self.dialect.properties) if root is not None else ():
                if node.mem_id in self.names_of and self._owner(node) == (
                    self._owner(root) if root else None
                ):
                    yield Property(self.names_of[node.mem_id], node)

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


def _types(scope: LexborNode, dialect: Dialect) -> tuple[str, ...]:
    return tuple(local_name(kind) for kind in (scope.attributes.get(dialect.typed) or "").split())


def _property_names(node: LexborNode, dialect: Dialect) -> tuple[str, ...]:
    attributes = node.attributes
    first, *others = dialect.naming
    names = [property_name(name) for name in (attributes.get(first) or "").split()]
    for other in others:
        related = (property_name(name) for name in (attributes.get(other) or "").split())
        names += [name for name in related if name in _RELATIONS]
    return tuple(dict.fromkeys(names))
