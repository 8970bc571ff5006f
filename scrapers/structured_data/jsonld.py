"""schema.org in JSON-LD: the events in a page's `<script type="application/ld+json">` elements.

No JSON-LD processor: contexts are not fetched and prefixes are simply dropped. What is kept of the standard
(https://www.w3.org/TR/json-ld11/) is what pages use: lists, `@graph`, `@id` references between the blocks of
one page, `@value` and `@list`. An event is found wherever it nests.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from scrapers.contract import Unreadable
from scrapers.json_data.mend import BrokenJson, read_json
from scrapers.structured_data.thing import KEPT, Thing, is_gathering, local_name, property_name

MOST_NODES = 200_000
"""Objects of one page that are looked at."""

MOST_REFERRED = 10_000
"""Times an `@id` is followed; twenty objects that all name each other would be read millions of times."""

DEEPEST = 8
"""Levels below an event that are read: event, offer, seller, address is four."""

# Properties that mention another event which is not announced here.
_ELSEWHERE = frozenset({"superEvent", "publication", "releasedEvent", "itemReviewed", "about", "recordedAt"})
# Properties whose text may be the `@id` of an object of the same page.
_REFERRING = frozenset({"location", "organizer", "performer", "address"})
# What can be in an event without leading to another one.
_LEAVES = frozenset(
    {"location", "address", "geo", "offers", "organizer", "performer", "image", "eventSchedule"}
)
# What an event learns from the thing that lists it.
_OF_SURROUNDINGS = frozenset({"name", "url", "location", "address", "geo"})
# Who performs stands in for a name only.
_OF_NAMED = KEPT - {"performer"}
_CONTAINERS = frozenset({dict, list})
_BOXES = frozenset({"@value", "@list", "@set"})
_HINTS = (b"tartDate", b"tartdate", b"start_date", b"eventSchedule", b"dtstart")


def read_jsonld(texts: Sequence[bytes]) -> Iterator[Thing | Unreadable]:
    """Every event in the JSON-LD of these scripts; an unreadable one is told and spoils no other."""
    hinting = [any(hint in text for hint in _HINTS) for text in texts]
    if not any(hinting):
        return
    blocks: list[tuple[str, Any]] = []
    for at, (text, hints) in enumerate(zip(texts, hinting, strict=True), 1):
        try:
            blocks += [(f"json-ld {at}", value) for value in read_json(text)]
        except BrokenJson as broken:
            if hints:
                snippet = text.decode("utf-8", "replace").strip()[:200]
                yield Unreadable(f"json-ld {at}", broken.why, snippet)
    yield from _Graph(blocks).events()


class _Graph:
    """All the blocks of one page, so that an `@id` in one may mean an object in another."""

    def __init__(self, blocks: Sequence[tuple[str, Any]]) -> None:
        self.blocks = blocks
        self.named: dict[str, dict[str, Any]] = {}
        self.found: list[tuple[str, dict[str, Any], dict[str, Any] | None]] = []
        self.left = MOST_REFERRED

    def events(self) -> Iterator[Thing | Unreadable]:
        """The events in the order of the page."""
        left = MOST_NODES
        for where, block in self.blocks:
            left = self._walk(where, block, left)
        for where, body, around in self.found:
            within = self._thing(around, where, DEEPEST - 2, _OF_SURROUNDINGS) if around else None
            yield self._thing(body, where, 0, _OF_NAMED if body.get("name") else KEPT, within)
        if self.left <= 0:
            yield Unreadable("json-ld", f"more than {MOST_REFERRED} references: not all were followed")

    def _walk(self, where: str, block: Any, left: int) -> int:
        """Note every event and every named object of a block, in document order; how many may still come."""
        pending: list[tuple[Any, dict[str, Any] | None]] = [(block, None)]
        while pending and left:
            value, around = pending.pop()
            left -= 1
            if isinstance(value, list):
                pending += [(element, around) for element in reversed(value)]
            elif isinstance(value, dict):
                is_event = self._note(where, value, around)
                typed = value if value.get("@type") or value.get("type") else around
                nested = [(name, inner) for name, inner in value.items() if inner.__class__ in _CONTAINERS]
                for name, inner in reversed(nested):
                    if _leads_on(property_name(name), inner, is_event):
                        pending.append((inner, typed))
        return left

    def _note(self, where: str, body: dict[str, Any], around: dict[str, Any] | None) -> bool:
        """Remember an object by its name, and whether it is an event."""
        name = body.get("@id")
        if isinstance(name, str) and len(body) > len(self.named.get(name, ())):
            self.named[name] = body
        is_event = is_gathering(_types(body)) and len(body) > 2
        if is_event:
            self.found.append((where, body, around))
        return is_event

    def _thing(
        self, body: dict[str, Any], where: str, depth: int, kept: frozenset[str], within: Thing | None = None
    ) -> Thing:
        """An object as a thing, with the objects it refers to by `@id` put in their place."""
        properties: dict[str, list[str | Thing]] = {}
        for key, value in body.items():
            word = property_name(key)
            if word not in kept or value is None or value == "":
                continue
            if value.__class__ is dict:
                values = self._object(value, where, depth)
            elif value.__class__ is not str:
                values = self._values(value, where, depth)
            elif word in _REFERRING and value in self.named:
                values = self._object({"@id": value}, where, depth)
            else:
                values = [value]
            properties[word] = [*properties[word], *values] if word in properties else values
        name = body.get("@id")
        return Thing(_types(body), properties, where, name if isinstance(name, str) else None, None, within)

    def _values(self, value: Any, where: str, depth: int) -> list[str | Thing]:
        if isinstance(value, str):
            return [value]
        if isinstance(value, list):
            return [one for element in value[:500] for one in self._values(element, where, depth)]
        if isinstance(value, dict):
            return self._object(value, where, depth)
        return [] if value is None else [str(value).lower()]

    def _object(self, value: dict[str, Any], where: str, depth: int) -> list[str | Thing]:
        if not _BOXES.isdisjoint(value):
            boxed = next(value[word] for word in ("@value", "@list", "@set") if word in value)
            return self._values(boxed, where, depth + 1) if depth < DEEPEST else []
        name = value.get("@id")
        if isinstance(name, str) and len(value) <= 2 and self.left > 0:
            self.left -= 1
            value = self.named.get(name, value)
        return [self._thing(value, where, depth + 1, KEPT)] if depth < DEEPEST else []


def _leads_on(word: str, inner: Any, is_event: bool) -> bool:
    """Whether further events or named objects may be inside a property."""
    if is_event and word in _LEAVES:
        return isinstance(inner, dict) and "@id" in inner
    if word == "about":  # what a live blog is about may be said in full
        return isinstance(inner, dict) and "startDate" in inner
    return word not in _ELSEWHERE


def _types(body: dict[str, Any]) -> tuple[str, ...]:
    """The local names of an object's types; `type` is what some write for `@type`."""
    stated = body.get("@type") or body.get("type")
    if isinstance(stated, str):
        return (local_name(stated),)
    return (
        tuple(local_name(kind) for kind in stated or () if isinstance(kind, str))
        if isinstance(stated, list)
        else ()
    )
