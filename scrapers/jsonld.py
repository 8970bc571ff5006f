"""schema.org in JSON-LD: the events in a page's `<script type="application/ld+json">` elements.

No JSON-LD processor: contexts are not fetched and prefixes are simply dropped. What is kept of the standard
(https://www.w3.org/TR/json-ld11/) is what pages use: lists, `@graph`, `@id` references between the blocks of
one page, `@value` and `@list`. An event is found wherever it nests.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from scrapers.contract import Unreadable
from scrapers.json_mend import BrokenJson, read_json
from scrapers.thing import Thing, is_gathering, local_name, property_name

MOST_NODES = 200_000
"""Objects of one page that are looked at."""

DEEPEST = 8
"""Levels below an event that are read: event, offer, seller, address is four."""

# Properties that mention another event which is not announced here.
_ELSEWHERE = frozenset({"superEvent", "publication", "releasedEvent", "itemReviewed", "about", "recordedAt"})
# Properties whose text may be the `@id` of an object of the same page.
_REFERRING = frozenset({"location", "organizer", "performer", "address"})
_HINTS = ("startdate", "eventschedule", "dtstart")


def read_jsonld(tree: LexborHTMLParser) -> Iterator[Thing | Unreadable]:
    """Every event in the JSON-LD of a page; an unreadable script is told and does not spoil the others."""
    scripts = [script.text() for script in tree.css('script[type*="ld+json" i]')]
    hinting = [any(hint in text.casefold() for hint in _HINTS) for text in scripts]
    if not any(hinting):
        return
    blocks: list[tuple[str, Any]] = []
    for at, (text, hints) in enumerate(zip(scripts, hinting, strict=True), 1):
        try:
            blocks += [(f"json-ld {at}", value) for value in read_json(text)]
        except BrokenJson as broken:
            if hints:
                yield Unreadable(f"json-ld {at}", broken.why, text.strip()[:200])
    yield from _Graph(blocks).events()


class _Graph:
    """All the blocks of one page, so that an `@id` in one may mean an object in another."""

    def __init__(self, blocks: Sequence[tuple[str, Any]]) -> None:
        self.blocks = blocks
        self.named: dict[str, dict[str, Any]] = {}
        self.found: list[tuple[str, dict[str, Any], dict[str, Any] | None]] = []

    def events(self) -> Iterator[Thing]:
        """The events in the order of the page."""
        seen = 0
        for where, block in self.blocks:
            seen = self._walk(where, block, seen)
        for where, body, around in self.found:
            within = self._thing(around, where, 1, None, shallow=True) if around else None
            yield self._thing(body, where, 0, within)

    def _walk(self, where: str, block: Any, seen: int) -> int:
        """Note every event and every named object of a block, in document order."""
        pending: list[tuple[Any, dict[str, Any] | None]] = [(block, None)]
        while pending and seen < MOST_NODES:
            value, around = pending.pop()
            seen += 1
            if isinstance(value, list):
                pending += [(element, around) for element in reversed(value)]
            elif isinstance(value, dict):
                self._note(where, value, around)
                typed = value if value.get("@type") or value.get("type") else around
                pending += [
                    (inner, typed) for name, inner in reversed(value.items()) if _is_walked(name, inner)
                ]
        return seen

    def _note(self, where: str, body: dict[str, Any], around: dict[str, Any] | None) -> None:
        name = body.get("@id")
        if isinstance(name, str) and len(body) > len(self.named.get(name, ())):
            self.named[name] = body
        if is_gathering(_types(body)) and len(body) > 2:
            self.found.append((where, body, around))

    def _thing(
        self, body: dict[str, Any], where: str, depth: int, within: Thing | None, shallow: bool = False
    ) -> Thing:
        """An object as a thing, with the objects it refers to by `@id` put in their place."""
        properties: dict[str, list[str | Thing]] = {}
        for key, value in body.items():
            if key.startswith("@") and key not in ("@value", "@reverse"):
                continue
            if (
                shallow
                and isinstance(value, list | dict)
                and property_name(key) not in ("location", "address", "geo")
            ):
                continue
            word = key if key[0] == "@" else property_name(key)
            if isinstance(value, str) and word in _REFERRING and value in self.named:
                value = {"@id": value}
            properties.setdefault(word, []).extend(self._values(value, where, depth))
        name = body.get("@id")
        return Thing(_types(body), properties, where, name if isinstance(name, str) else None, within=within)

    def _values(self, value: Any, where: str, depth: int) -> list[str | Thing]:
        if isinstance(value, list):
            return [one for element in value[:500] for one in self._values(element, where, depth)]
        if isinstance(value, dict):
            return self._object(value, where, depth)
        if value is None or value == "":
            return []
        return [
            value if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
        ]

    def _object(self, value: dict[str, Any], where: str, depth: int) -> list[str | Thing]:
        if "@list" in value or "@set" in value:
            return self._values(value.get("@list", value.get("@set")), where, depth)
        if "@value" in value:
            return self._values(value["@value"], where, depth)
        name = value.get("@id")
        if isinstance(name, str) and len(value) <= 2:
            value = self.named.get(name, value)
        return [self._thing(value, where, depth + 1, None)] if depth < DEEPEST else []


def _is_walked(name: str, value: Any) -> bool:
    return isinstance(value, list | dict) and property_name(name) not in _ELSEWHERE


def _types(body: dict[str, Any]) -> tuple[str, ...]:
    """The local names of an object's types; `type` is what some write for `@type`."""
    stated = body.get("@type") or body.get("type")
    named = stated if isinstance(stated, list) else [stated]
    return tuple(local_name(kind) for kind in named if isinstance(kind, str))
