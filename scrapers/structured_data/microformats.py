"""h-event (https://microformats.org/wiki/h-event) and its forerunner hCalendar, read into schema.org's words.

Dates follow the value-class pattern (https://microformats.org/wiki/value-class-pattern): day and time may be
printed apart, the time as `8am` or `8.30 p.m.`, and an end that is only a time inherits the start's day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.contract import Unreadable
from scrapers.dates.iso import read_clock, read_iso
from scrapers.structured_data.element import words
from scrapers.structured_data.implied_names import events_in_blocks, implied_name
from scrapers.structured_data.thing import SHOWN_START, Thing

DEEPEST = 100
"""Levels of elements below an event that are walked."""

MOST_WALKED = 100_000
"""Elements of one page that are walked; events may include each other, and each all the others."""

MOST_INCLUDES = 500
"""Links of the include pattern that are followed."""

_HCALENDAR = {
    "summary": "name",
    "dtstart": "startDate",
    "dtend": "endDate",
    "duration": "duration",
    "location": "location",
    "url": "url",
    "description": "description",
    "uid": "identifier",
    "organizer": "organizer",
    "status": "eventStatus",
}
_H_EVENT = {
    "p-name": "name",
    "p-summary": "summary",
    "dt-start": "startDate",
    "dt-end": "endDate",
    "dt-duration": "duration",
    "p-duration": "duration",
    "p-location": "location",
    "u-location": "location",
    "u-url": "url",
    "p-description": "description",
    "e-description": "description",
    "e-content": "description",
    "p-content": "description",
    "u-uid": "identifier",
    "p-organizer": "organizer",
    "u-organizer": "organizer",
    "p-status": "eventStatus",
}
_CARD = {
    "fn": "name",
    "org": "name",
    "organization-name": "name",
    "street-address": "streetAddress",
    "extended-address": "streetAddress",
    "locality": "addressLocality",
    "region": "addressRegion",
    "postal-code": "postalCode",
    "country-name": "addressCountry",
    "latitude": "latitude",
    "longitude": "longitude",
    "label": "address",
}
_CARD_MODERN = {**{f"p-{name}": word for name, word in _CARD.items()}, "p-name": "name", "p-adr": "address"}
# Roots whose inside belongs to themselves.
_ROOTS = frozenset({"vevent", "vcard", "hentry", "hreview", "vtodo", "hproduct", "haudio", "hcalendar"})
# A person's post and school are vevents to hResume, and an attendee's card to h-event.
_MOMENTS = frozenset({"startDate", "endDate"})
_PUBLISHED = frozenset({"published", "updated", "bday"})
"""What else an encyclopaedia's box says of such a day: that of a release, a birth."""
_NO_EVENT = frozenset({"attendee", "p-attendee", "experience", "education", "p-experience", "p-education"})


def read_microformats(tree: LexborHTMLParser) -> Iterator[Thing | Unreadable]:
    """Every h-event and vevent of the page, in their order; those inside others come as their own.

    A page that includes its parts in each other for ever is read for a while, and the rest is told.
    """
    left = MOST_WALKED
    roots = tree.css(".vevent,.h-event:not(.vevent)")
    includes = _includes(tree, roots) if roots else {}
    events = events_in_blocks(roots)
    for number, root in enumerate(roots, 1):
        classes = _classes(root)
        modern = "h-event" in classes
        if _NO_EVENT & classes:
            continue
        where = f"{'h-event' if modern else 'hcalendar'} {number}"
        reader = _Reader(tree, _H_EVENT if modern else _HCALENDAR, left, events)
        for part in _parts(tree, root, includes.get(root.mem_id, [])):
            reader.walk(part, 0)
        left = reader.left
        if left <= 0:
            yield Unreadable(where, f"its parts repeat: no more than {MOST_WALKED} are read", cut=True)
            return
        if reader.properties:
            yield Thing(("Event",), reader.finished(root), where, node=root)


@dataclass(slots=True)
class _Reader:
    """Walks one event's elements and notes what their classes say."""

    tree: LexborHTMLParser
    vocabulary: dict[str, str]
    left: int
    events: Mapping[int, int]
    properties: dict[str, list[str | Thing]] = field(default_factory=dict)

    def walk(self, node: LexborNode, depth: int) -> None:
        """Note the properties of the elements below a node, stopping where another microformat begins."""
        for child in node.iter():
            self.left -= 1
            if self.left <= 0:
                return
            classes = _classes(child)
            inside = not any(name in _ROOTS or (name.startswith("h-") and len(name) > 3) for name in classes)
            for name in classes:
                word = self.vocabulary.get(name)
                if word and not (word in _MOMENTS and _PUBLISHED & classes):
                    self._note(word, child)
            if depth < DEEPEST and (inside or "hentry" in classes):
                self.walk(child, depth + 1)

    def _note(self, word: str, node: LexborNode) -> None:
        value: str | Thing
        if word in ("startDate", "endDate"):
            value = _date(node)
        elif word in ("url", "identifier"):
            value = _address(node)
        elif word == "location":
            value = _place(self.tree, node)
        else:
            value = _phrase(node)
        if word == "startDate" and SHOWN_START not in self.properties and (shown := words(node)) != value:
            self.properties[SHOWN_START] = [shown]
        if value:
            self.properties.setdefault(word, []).append(value)

    def finished(self, root: LexborNode) -> dict[str, list[str | Thing]]:
        """One start and one end, as the format has it; a name where none was marked."""
        found = self.properties
        for word in ("startDate", "endDate"):
            found[word] = found.get(word, [])[:1]
        if "url" not in found and root.tag == "a" and root.attributes.get("href"):
            found["url"] = [root.attributes["href"] or ""]
        if "name" not in found:
            found["name"] = [name] if (name := implied_name(self.tree, root, found, self.events)) else []
        elif "description" not in found and "summary" in found:
            found["description"] = found["summary"]
        return found


def _classes(node: LexborNode) -> set[str]:
    return set((node.attributes.get("class") or "").split())


def _includes(tree: LexborHTMLParser, roots: Sequence[LexborNode]) -> dict[int, list[str]]:
    """The ids that each root's links of the include pattern name; one search of the tree for all roots."""
    known = {root.mem_id for root in roots}
    found: dict[int, list[str]] = {}
    for link in tree.css("a.include[href],object.include[data]")[:MOST_INCLUDES]:
        name = (link.attributes.get("href") or link.attributes.get("data") or "").lstrip("#")
        around: LexborNode | None = link
        for _ in range(DEEPEST):
            if around is None:
                break
            if around.mem_id in known:
                found.setdefault(around.mem_id, []).append(name)
            around = around.parent
    return found


def _parts(tree: LexborHTMLParser, root: LexborNode, included: Sequence[str]) -> list[LexborNode]:
    """The event's element and what it includes from elsewhere (include pattern, `itemref`, table headers)."""
    attributes = root.attributes
    names = [
        *(attributes.get("itemref") or "").split(),
        *(attributes.get("headers") or "").split(),
        *included,
    ]
    found = [_by_id(tree, name) for name in names[:20]]
    return [root, *(node for node in found if node is not None and node.mem_id != root.mem_id)]


def _by_id(tree: LexborHTMLParser, name: str) -> LexborNode | None:
    return tree.css_first(f'[id="{name}"]') if name and not {'"', "\\"} & set(name) else None


def _date(node: LexborNode) -> str:
    """The machine's value of a date element; of a split one, day and time joined."""
    parts = [
        _date_part(part) for part in node.css(".value,.value-title:not(.value)") if part.mem_id != node.mem_id
    ]
    if not parts:
        stated = _date_part(node)
        return stated if stated or node.tag not in ("data",) else words(node)
    day = next((part for part in parts if read_iso(part)), None)
    clock = next((part for part in parts if read_clock(part)), None)
    zone = next((part for part in parts if part[:1] in "+-Zz" and part is not clock and part is not day), "")
    if day is None:
        return clock or ""
    if clock is None or isinstance(read_iso(day), datetime):
        return day
    at = read_clock(clock)
    return f"{day}T{at.isoformat() if at else clock}{zone if at and at.tzinfo is None else ''}"


def _date_part(node: LexborNode) -> str:
    attributes = node.attributes
    if "value-title" in _classes(node) or node.tag == "abbr":
        return (attributes.get("title") or words(node)).strip()
    if node.tag in ("img", "area"):
        return (attributes.get("alt") or "").strip()
    stated = attributes.get("datetime") or attributes.get("value") or attributes.get("content")
    return (
        stated or (attributes.get("title") if node.tag == "span" and not words(node) else None) or words(node)
    ).strip()


def _address(node: LexborNode) -> str:
    attributes = node.attributes
    for name in ("href", "src", "data", "content"):
        if attributes.get(name):
            return (attributes.get(name) or "").strip()
    inner = node.css_first("a[href]")
    return ((inner.attributes.get("href") if inner is not None else None) or words(node)).strip()


def _phrase(node: LexborNode) -> str:
    """A property of plain words: a picture's alternative, an abbreviation's title, the text."""
    attributes = node.attributes
    if node.tag in ("img", "area"):
        return (attributes.get("alt") or "").strip()
    if node.tag == "abbr" and attributes.get("title"):
        return (attributes.get("title") or "").strip()
    if node.tag in ("data", "meta"):
        return (attributes.get("value") or attributes.get("content") or words(node)).strip()
    titled = node.css_first(".value-title[title]")
    return (titled.attributes.get("title") or "") if titled is not None else words(node)


def _place(tree: LexborHTMLParser, node: LexborNode) -> str | Thing:
    """A location: a card, an address or a pair of degrees when it has such parts, else its words."""
    found: dict[str, list[str | Thing]] = {}
    for part in [node, *_referenced(tree, node)]:
        for inner in part.css("[class]"):
            for name in _classes(inner):
                if (word := _CARD.get(name) or _CARD_MODERN.get(name)) and inner.mem_id != node.mem_id:
                    values = found.setdefault(word, [])
                    if not (word == "name" and values):
                        values.append(_phrase(inner))
    if not any(found.values()):
        return _phrase(node)
    if "name" not in found and {"h-card", "vcard"} & _classes(node) and "streetAddress" not in found:
        found["name"] = [_phrase(node)]
    return Thing(("Place",), found, "location", node=node)


def _referenced(tree: LexborHTMLParser, node: LexborNode) -> list[LexborNode]:
    names = (node.attributes.get("itemref") or "").split()[:5]
    return [found for name in names if (found := _by_id(tree, name)) is not None]
