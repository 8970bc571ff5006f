"""Markup by nested scopes: microdata (https://html.spec.whatwg.org/#microdata) and RDFa Lite
(https://www.w3.org/TR/rdfa-lite/).

Both say with one attribute "here begins a thing" and with another "this is its property", so one reader does
both. It bends where pages do: `content` counts on every element, a name that is a link is its words, and a
calendar table wrapped in a single event is as many events as it has rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.thing import SHOWN_START, Thing, is_gathering, local_name, property_name

MOST_ROWS = 5000
"""Events that one wrapping scope may hold."""

DEEPEST = 6
"""Levels of things below an event that are read."""

_LINKS = {
    "a": "href",
    "area": "href",
    "link": "href",
    "img": "src",
    "object": "data",
    "iframe": "src",
    "source": "src",
}
_ADDRESSES = frozenset(
    {"url", "sameAs", "image", "eventStatus", "eventAttendanceMode", "availability", "mainEntityOfPage"}
)
_DATES = frozenset(
    {"startDate", "endDate", "previousStartDate", "doorTime", "startTime", "endTime", "duration"}
)
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
RDFA = Dialect("rdfa", "[typeof]", "[property],[rel]", "typeof", ("property", "rel"), ("resource", "about"))


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
class _Property:
    """One element that names properties of a scope."""

    names: tuple[str, ...]
    node: LexborNode


@dataclass(slots=True)
class _Graph:
    """Which scope owns which property elements."""

    tree: LexborHTMLParser
    dialect: Dialect
    scopes: Sequence[LexborNode]
    owned: dict[int, list[_Property]] = field(default_factory=dict)
    known: set[int] = field(default_factory=set)
    owners: dict[int, int] = field(default_factory=dict)
    names_of: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.known = {scope.mem_id for scope in self.scopes}
        for node in self.tree.css(self.dialect.properties):
            if names := _property_names(node, self.dialect):
                self.names_of[node.mem_id] = names
                if owner := self._owner(node):
                    self.owned.setdefault(owner, []).append(_Property(names, node))
        if self.dialect is RDFA:
            self._adopt_chained()

    def is_mentioned_only(self, scope: LexborNode) -> bool:
        """Whether the event is only named as another's parent series."""
        return bool({"superEvent", "publication", "itemReviewed"} & set(self.names_of.get(scope.mem_id, ())))

    def events(self, scope: LexborNode, where: str) -> Iterator[Thing]:
        """The event of a scope, or one for each row when it wraps a whole table."""
        owned = [*self.owned.get(scope.mem_id, ()), *self._referenced(scope)]
        for number, members in enumerate(_rows(scope, owned), 1):
            yield self.thing(scope, members.properties, f"{where} row {number}", 0, members.node)

    def thing(
        self,
        scope: LexborNode,
        owned: Iterable[_Property],
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

    def _referenced(self, scope: LexborNode) -> Iterator[_Property]:
        """What `itemref` adds from elsewhere on the page."""
        for name in (scope.attributes.get("itemref") or "").split()[:20]:
            root = self.tree.css_first(f'[id="{name}"]') if '"' not in name and "\\" not in name else None
            for node in root.css(self.dialect.properties) if root is not None else ():
                if node.mem_id in self.names_of and self._owner(node) == (
                    self._owner(root) if root else None
                ):
                    yield _Property(self.names_of[node.mem_id], node)

    def _adopt_chained(self) -> None:
        """`<span rel="location"><div typeof="Place">`: the outer element names what the inner one describes."""
        for scope in self.scopes:
            around = scope.parent
            if scope.mem_id in self.names_of or around is None or around.mem_id not in self.names_of:
                continue
            if (owner := self._owner(around)) and "href" not in around.attributes:
                names = self.names_of[around.mem_id]
                members = self.owned.setdefault(owner, [])
                members[:] = [member for member in members if member.node.mem_id != around.mem_id]
                members.append(_Property(names, scope))


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


def value_of(node: LexborNode, name: str) -> str:
    """What a property element says, as text; for addresses and dates the machine's value, else the visible one."""
    attributes = node.attributes
    content = attributes.get("content")
    if content is not None and (content.strip() or node.tag == "meta"):
        return content.strip()
    if name in _DATES:
        stated = (attributes.get(key) for key in ("datetime", "title" if node.tag == "abbr" else "value"))
        return next((found.strip() for found in stated if found and found.strip()), None) or words(node)
    if name in _ADDRESSES or node.tag == "link":
        link = _LINKS.get(node.tag or "")
        if link and (address := attributes.get(link) or attributes.get("resource")):
            return address.strip()
        inner = node.css_first("a[href]") if name == "url" else None
        if inner is not None:
            return (inner.attributes.get("href") or "").strip()
    if node.tag in ("data", "meter", "input") and attributes.get("value"):
        return (attributes.get("value") or "").strip()
    if node.tag == "img":
        return (attributes.get("alt") or attributes.get("src") or "").strip()
    return words(node)


def words(node: LexborNode) -> str:
    """The text a visitor sees in an element, blanks collapsed."""
    only = node.first_child
    if only is None or (only.next is None and only.is_text_node):
        return " ".join((node.text() or "").split())
    if node.css_first("script,style") is None:
        return (
            " ".join(node.text(separator=" ").split()) if _has_blocks(node) else " ".join(node.text().split())
        )
    parts = [text for child in node.iter(include_text=True) if (text := _shown(child))]
    return " ".join(parts)


def _shown(child: LexborNode) -> str:
    if child.is_text_node:
        return " ".join((child.text() or "").split())
    return "" if child.tag in ("script", "style", "template") else words(child)


def _has_blocks(node: LexborNode) -> bool:
    return node.css_first("br,p,div,li,td,h1,h2,h3,h4,h5") is not None


def link_around(node: LexborNode, scope: LexborNode) -> str | None:
    """The address of the link that a name is, holds or stands in."""
    inner = node.css_first("a[href]")
    if inner is not None:
        return inner.attributes.get("href")
    around = node.parent
    while around is not None and around.mem_id != scope.mem_id:
        if around.tag == "a":
            return around.attributes.get("href")
        around = around.parent
    return None


@dataclass(slots=True)
class _Row:
    """The part of a scope that describes one event; `node` is its own element when it has one."""

    properties: list[_Property]
    node: LexborNode | None = None


def _rows(scope: LexborNode, owned: list[_Property]) -> list[_Row]:
    """The events inside one scope: usually one.

    A scope with several start dates wraps a list. A row reaches from its date up to the last element that no
    other date shares; what stands outside all rows belongs to each of them.
    """
    starts = [member for member in owned if "startDate" in member.names]
    if len(starts) < 2:
        return [_Row(owned)]
    chains = [_chain(member.node, scope) for member in starts[:MOST_ROWS]]
    shared: dict[int, int] = {}
    for chain in chains:
        for node in chain:
            shared[node.mem_id] = shared.get(node.mem_id, 0) + 1
    roots = [[node for node in chain if shared[node.mem_id] == 1] for chain in chains]
    tops = [own[-1] if own else chain[0] for own, chain in zip(roots, chains, strict=True)]
    return _filled(scope, owned, tops)


def _filled(scope: LexborNode, owned: list[_Property], tops: list[LexborNode]) -> list[_Row]:
    """Every property in the row it stands in; names in as many as there are rows but outside them, by order."""
    place = {top.mem_id: at for at, top in enumerate(tops)}
    rows = [_Row([], top) for top in tops]
    loose: list[_Property] = []
    for member in owned:
        at = next((place[node.mem_id] for node in _chain(member.node, scope) if node.mem_id in place), None)
        (loose if at is None else rows[at].properties).append(member)
    if sum("name" in member.names for member in loose) == len(rows) > 1:
        return _by_order(owned)
    for row in rows:
        own = {name for member in row.properties for name in member.names}
        row.properties += [member for member in loose if not own & set(member.names)]
    return rows


def _by_order(owned: list[_Property]) -> list[_Row]:
    """Flat lists without row elements: each name begins the next event."""
    rows: list[_Row] = []
    for member in owned:
        repeats = rows and any(
            set(member.names) & {"name", "startDate"} & set(had.names) for had in rows[-1].properties
        )
        if not rows or repeats:
            rows.append(_Row([]))
        rows[-1].properties.append(member)
    return rows


def _chain(node: LexborNode, scope: LexborNode) -> list[LexborNode]:
    """A node and the elements around it, up to and without the scope."""
    chain = [node]
    around = node.parent
    while around is not None and around.mem_id != scope.mem_id:
        chain.append(around)
        around = around.parent
    return chain
