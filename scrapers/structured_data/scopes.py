"""Markup by nested scopes: microdata (https://html.spec.whatwg.org/#microdata) and RDFa Lite
(https://www.w3.org/TR/rdfa-lite/).

Both say with one attribute "here begins a thing" and with another "this is its property", so one reader does
both. It bends where pages do: `content` counts on every element, a name that is a link is its words, and a
calendar table wrapped in a single event is as many events as it has rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.contract import Unreadable
from scrapers.structured_data.element import Element, link_around, value_of, words
from scrapers.structured_data.rows import rows_of
from scrapers.structured_data.thing import KEPT, SHOWN_START, Thing, is_gathering, local_name, property_name

MOST_REFERENCES = 20
"""Names in one `itemref` that are followed."""

MOST_REFERRED = 20_000
"""Elements that all `itemref` of a page may add; each may name the whole page."""

DEEPEST = 6
"""Levels of things below an event that are read."""

# Properties that mention another event which is not announced here.
_ELSEWHERE = frozenset({"superEvent", "publication", "itemReviewed"})
# What an event learns from the thing it is a property of.
_OF_SURROUNDINGS = frozenset({"name", "location", "address", "geo"})
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
    naming: str
    relating: str
    subject: tuple[str, ...]


MICRODATA = Dialect(
    "microdata",
    "[itemscope],[itemtype]:not([itemscope]),[itemprop]:not([itemscope],[itemtype])",
    "[itemprop]",
    ("itemscope", "itemtype"),
    "itemtype",
    "itemprop",
    "",
    ("itemid",),
)
RDFA = Dialect(
    "rdfa",
    "[typeof],[about]:not([typeof]),[property]:not([typeof],[about]),[rel]:not([typeof],[about],[property])",
    "[property],[rel]:not([property])",
    ("typeof", "about"),
    "typeof",
    "property",
    "rel",
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
    parts = [_element(node, dialect) for node in tree.css(dialect.parts)]
    if not any(is_gathering(_types(part, dialect)) for part in parts):
        return
    graph = _Graph(tree, dialect, parts)
    count = 0
    for scope in graph.scopes.values():
        if is_gathering(_types(scope, dialect)) and not graph.is_mentioned_only(scope):
            count += 1
            yield from graph.events(scope, f"{dialect.name} {count}")
    if graph.left <= 0:
        yield Unreadable(dialect.name, f"itemref adds more than {MOST_REFERRED} elements", cut=True)


class _Graph:
    """Which scope owns which property elements."""

    def __init__(self, tree: LexborHTMLParser, dialect: Dialect, parts: Sequence[Element]) -> None:
        self.tree, self.dialect = tree, dialect
        opens, naming = frozenset(dialect.opening), frozenset((dialect.naming, dialect.relating))
        self.scopes = {part.id: part for part in parts if not opens.isdisjoint(part.attributes)}
        self.owners = {at: at for at in self.scopes}  # by element, as far as it has been asked
        self.owned: dict[int, list[Element]] = {}
        self.named: dict[int, Element] = {}
        self.left = MOST_REFERRED
        for part in parts:
            is_inner = part.id in self.scopes and not naming.isdisjoint(part.attributes)
            if is_inner or not KEPT.isdisjoint(part.names):
                self.named[part.id] = part
                if owner := self._owner(part.node):
                    self.owned.setdefault(owner, []).append(part)
        if dialect is RDFA:
            self._adopt_chained()

    def is_mentioned_only(self, scope: Element) -> bool:
        """Whether the event is only named as another's parent series."""
        named = self.named.get(scope.id)
        return named is not None and not _ELSEWHERE.isdisjoint(named.names)

    def events(self, scope: Element, where: str) -> Iterator[Thing | Unreadable]:
        """The event of a scope, or one for each row when it wraps a whole table."""
        owned = self.members(scope)
        rows, left_out = rows_of(scope.node, owned)
        around = self._around(scope, where)
        for number, row in enumerate(rows, 1):
            at = f"{where} row {number}" if len(rows) > 1 else where
            yield self.thing(scope, row.properties, at, 0, row.node, around)
        if left_out:
            yield Unreadable(where, f"too many dates in one event: {left_out} are left out", cut=True)

    def _around(self, scope: Element, where: str) -> Thing | None:
        """The thing an event is a property of, without its own other parts."""
        if scope.id not in self.named or (owner := self._owner(scope.node)) is None:
            return None
        kept = [one for one in self.owned.get(owner, ()) if not _OF_SURROUNDINGS.isdisjoint(one.names)]
        return self.thing(self.scopes[owner], kept, where, DEEPEST - 1)

    def thing(
        self,
        scope: Element,
        owned: Sequence[Element],
        where: str,
        depth: int,
        node: LexborNode | None = None,
        within: Thing | None = None,
    ) -> Thing:
        """A scope as a thing, with its inner scopes; `node` is its element if that is not the scope."""
        properties: dict[str, list[str | Thing]] = {}
        for member in owned:
            inner = self.scopes.get(member.id) if depth < DEEPEST else None
            for name in member.names:
                if name in KEPT:
                    value = self._inner(inner, where, depth + 1) if inner else value_of(member, name)
                    properties.setdefault(name, []).append(value)
        if depth == 0:
            _add_what_is_seen(scope, owned, properties)
        subject = next(
            (found for name in self.dialect.subject if (found := scope.attributes.get(name))), None
        )
        return Thing(_types(scope, self.dialect), properties, where, subject, node or scope.node, within)

    def _inner(self, scope: Element, where: str, depth: int) -> Thing:
        thing = self.thing(scope, self.members(scope), where, depth)
        if not thing.properties:
            # A scope that forgot to name its parts still shows them.
            return Thing(thing.types, {"name": [words(scope.node)]}, where, thing.id, scope.node)
        return thing

    def _owner(self, node: LexborNode) -> int | None:
        """The nearest scope around a property element, itself excluded."""
        passed: list[int] = []
        around = node.parent
        while around is not None:
            at = around.mem_id
            if (owner := self.owners.get(at)) is not None:
                if passed:
                    self.owners.update(dict.fromkeys(passed, owner))
                return owner
            passed.append(at)
            around = around.parent
        return None

    def _referenced(self, scope: Element) -> list[Element]:
        """What `itemref` adds from elsewhere on the page; nothing once the page has had enough of it."""
        found: list[Element] = []
        for name in (scope.attributes.get("itemref") or "").split()[:MOST_REFERENCES]:
            if self.left <= 0:
                break
            root = self.tree.css_first(f'[id="{name}"]') if '"' not in name and "\\" not in name else None
            if root is None:
                continue
            around = self._owner(root)
            ids = (node.mem_id for node in root.css(self.dialect.properties))
            named = [self.named[at] for at in ids if at in self.named]
            self.left -= len(named) + 1
            found += [one for one in named if self._owner(one.node) == around]
        return found

    def members(self, scope: Element) -> list[Element]:
        """The property elements of a scope, its own and the referenced ones."""
        owned = self.owned.get(scope.id, [])
        return [*owned, *self._referenced(scope)] if scope.attributes.get("itemref") else owned

    def _adopt_chained(self) -> None:
        """`<span rel="location"><div typeof="Place">`: the outer names what the inner describes."""
        for at, scope in self.scopes.items():
            around = scope.node.parent
            outer = self.named.get(around.mem_id) if around is not None else None
            if at in self.named or around is None or outer is None:
                continue
            if (owner := self._owner(around)) and "href" not in outer.attributes:
                members = self.owned.setdefault(owner, [])
                members[:] = [member for member in members if member is not outer]
                members.append(replace(scope, names=outer.names))


def _add_what_is_seen(
    scope: Element, owned: Sequence[Element], properties: dict[str, list[str | Thing]]
) -> None:
    """What an event's elements show beside what they say: the start in words, the link its name is."""
    linked = "url" in properties
    for member in owned:
        if "startDate" in member.names and SHOWN_START not in properties:
            shown = words(member.node)
            if shown and shown not in properties["startDate"]:
                properties[SHOWN_START] = [shown]
        elif not linked and "name" in member.names and (link := link_around(member.node, scope.node)):
            properties.setdefault("@link", [link])


def _types(scope: Element, dialect: Dialect) -> tuple[str, ...]:
    return _local_names(scope.attributes.get(dialect.typed) or "")


@lru_cache(1024)
def _local_names(types: str) -> tuple[str, ...]:
    return tuple(local_name(kind) for kind in types.split())


def _element(node: LexborNode, dialect: Dialect) -> Element:
    """A part of the markup with the properties that it names."""
    attributes = node.attributes
    names = _words(attributes.get(dialect.naming) or "")
    if dialect.relating and (related := attributes.get(dialect.relating)):
        names += tuple(name for name in _words(related) if name in _RELATIONS)
    return Element(node, node.mem_id, attributes, names)


@lru_cache(1024)
def _words(names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(property_name(name) for name in names.split()))
