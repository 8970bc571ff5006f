"""Records of an XML feed in the shape that the same feed has as JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from scrapers.contract import LayoutChanged, Page
from scrapers.json_data.islands import Island

DEEPEST = 30
"""Elements inside each other that are read."""


def read_xml(page: Page, record: str) -> Island:
    """The feed as dictionaries, lists where an element only repeats others of one name.

    `record` names the element that must be there. A document type is refused: it is the home of entity
    bombs and no feed needs one. What stands before a break is kept.
    """
    root, whole = _root_of(page)
    if root is None or (record not in page.text()):
        raise LayoutChanged(f"no feed of {record} elements", page.url)
    return Island(_told(root, DEEPEST), whole)


def read_any_xml(page: Page) -> Island:
    """Any XML as dictionaries of what elements hold and say in attributes, lists where a name repeats.

    A document type is refused here too.
    """
    root, whole = _root_of(page)
    if root is None:
        raise LayoutChanged("no XML where XML was expected", page.url)
    return Island({_name(root): _record_of(root, DEEPEST)}, whole)


def _root_of(page: Page) -> tuple[Element | None, bool]:
    text = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", page.text().lstrip("\ufeff"))
    if re.search(r"<!(?:DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise LayoutChanged(
            "a web page, or a feed with a document type, where a plain feed was expected", page.url
        )
    return _parsed(text.lstrip())


def elements_of(text: str) -> Iterator[tuple[str, Element]]:
    """Beginnings (`start`) and ends of elements in their order, up to where the text is broken.

    Raises `ParseError` there, and `LayoutChanged` for entities. A document type, their home, is cut out.
    """
    doctype = r"<!DOCTYPE[^>\[]{0,2000}(?:\[.{0,200000}?\]\s*)?>|^\s*<\?xml[^>]{0,200}\?>"
    text = re.sub(doctype, "", text, flags=re.DOTALL)
    if re.search(r"<!ENTITY", text):
        raise LayoutChanged("the feed declares entities, which no feed needs")
    parser: ElementTree.XMLPullParser[Element] = ElementTree.XMLPullParser(["start", "end"])
    parser.feed(text.lstrip())
    # The stubs allow for kinds of events that were not asked for.
    yield from cast(Iterator[tuple[str, Element]], parser.read_events())
    parser.close()


def fields_of(element: Element) -> dict[str, str]:
    """An element's attributes and the text of the elements in it that hold no others."""
    inner = {child.tag: (child.text or "").strip() for child in element if len(child) == 0}
    return {**element.attrib, **inner}


def _parsed(text: str) -> tuple[Element | None, bool]:
    """The root as far as it was read, and whether the text was sound to its end."""
    parser: ElementTree.XMLPullParser[Element] = ElementTree.XMLPullParser(["start"])
    whole = True
    try:
        parser.feed(text)
        parser.close()
    except ElementTree.ParseError:
        whole = False
    try:
        opened = [event[-1] for event in parser.read_events()]
    except ElementTree.ParseError:
        return None, False
    return next((one for one in opened if isinstance(one, Element)), None), whole


def _told(element: Element, depth: int) -> Any:
    """An element's value: its text, the list of its repeated elements, or its elements by name."""
    inner = list(element)
    if not inner or depth == 0:
        return (element.text or "").strip()
    names = [_name(child) for child in inner]
    repeats = len(set(names)) == 1 and (_name(element) in _LISTS or len(inner) > 1)
    if repeats:
        return [_told(child, depth - 1) for child in inner]
    return {name: _told(child, depth - 1) for name, child in zip(names, inner, strict=True)}


def _record_of(element: Element, depth: int) -> Any:
    """An element's text, or its attributes and what is in it by name."""
    said = (element.text or "").strip()
    told: dict[str, Any] = {name.rpartition("}")[2]: value for name, value in element.attrib.items()}
    if depth == 0 or not (told or len(element)):
        return said
    inner: dict[str, list[Any]] = {}
    for child in element:
        inner.setdefault(_name(child), []).append(_record_of(child, depth - 1))
    held = {name: values if len(values) > 1 else values[0] for name, values in inner.items()}
    return {**told, **held} if held else {**told, "name": said} if said else told


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


_LISTS = frozenset({"ArrayOfShows", "CurrentShowings", "CustomProperties", "AdditionalMedia"})
