"""Calendars written as XML (xCal, RFC 6321) or as JSON (jCal, RFC 7265) → the lines of iCalendar.

    <dtstart><parameters><tzid><text>Europe/Lisbon</text></tzid></parameters>
      <date-time>2027-02-11T19:00:00</date-time></dtstart>
    ["dtstart", {"tzid": "Europe/Lisbon"}, "date-time", "2027-02-11T19:00:00"]
    DTSTART;TZID="Europe/Lisbon":20270211T190000

Both say what a calendar file says in other brackets, so they are written out and read as one. What
exporters do beside the standard is understood: rules without `<recur>`, values without a type.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from scrapers.json_data.xml_records import elements_of

_MARKS = "\ufeff \t\r\n\x00"
_NAME = re.compile(r"[a-z][a-z0-9-]{0,60}")
_COMPONENT = re.compile(
    r"v(?:calendar|event|todo|journal|freebusy|timezone|alarm|availability|location|resource)"
    r"|standard|daylight|available|participant"
)
_UNQUOTED = re.compile(r'[\x00-\x1f"]')
_WRAPPERS = ("components", "properties", "icalendar")
DEEPEST = 10
"""Components inside each other that are written out."""


def as_lines(text: str) -> str:
    """The calendar as lines of iCalendar, as far as it is sound: who reads them misses the end."""
    text = text.lstrip(_MARKS)
    lines = _from_json(text) if text.startswith("[") else _from_xml(text)
    return "\r\n".join([*lines, ""])


def _from_xml(text: str) -> Iterator[str]:
    """Lines in the order of the elements; what stands right inside a component is a property of it."""
    inside: list[str] = []
    try:
        for moment, element in elements_of(text):
            name = _local(element)
            held = next((one for one in reversed(inside) if one not in _WRAPPERS), "")
            if moment == "start":
                inside.append(name)
                if _is_component(name, held):
                    yield f"BEGIN:{name.upper()}"
                continue
            inside.pop()
            held = next((one for one in reversed(inside) if one not in _WRAPPERS), "")
            if _is_component(name, held):
                yield f"END:{name.upper()}"
                element.clear()
            elif name not in _WRAPPERS and _COMPONENT.fullmatch(held):
                yield from _property_of(element, name)
                element.clear()
    except ElementTree.ParseError:
        return


def _is_component(name: str, held: str) -> bool:
    return bool(_COMPONENT.fullmatch(name)) and (not held or bool(_COMPONENT.fullmatch(held)))


def _property_of(element: Element, name: str) -> Iterator[str]:
    """One property; a value of parts (a rule, a point) is their list."""
    parameters: dict[str, str] = {key.lower(): value for key, value in element.attrib.items()}
    values: list[tuple[str, Any]] = []
    parts: dict[str, list[str]] = {}
    for child in element:
        kind = _local(child)
        if kind == "parameters":
            parameters |= {_local(one): ",".join(_words(one)) for one in child}
        elif kind == "recur":
            for part in child:
                parts.setdefault(_local(part), []).append(part.text or "")
        elif kind in ("freq", "latitude", "longitude") or (parts and name == "rrule"):
            parts.setdefault(kind, []).append(child.text or "")
        elif kind == "period":
            values.append((kind, [one.text or "" for one in child]))
        else:
            values.append((kind, child.text or ""))
    if not len(element):
        values = [("unknown", element.text or "")]
    if parts:
        values = [("recur" if "freq" in parts else "float", parts)]
    yield from _line(name, parameters, values)


def _words(element: Element) -> list[str]:
    return [one.text or "" for one in element] or [element.text or ""]


def _from_json(text: str) -> Iterator[str]:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return
    for calendar in told if told and isinstance(told[0], list) else [told]:
        yield from _component(calendar, DEEPEST)


def _component(told: Any, depth: int) -> Iterator[str]:
    """`["vevent", [properties], [components]]`."""
    if not depth or not isinstance(told, list) or len(told) < 2 or not _COMPONENT.fullmatch(str(told[0])):
        return
    yield f"BEGIN:{told[0].upper()}"
    for one in told[1] if isinstance(told[1], list) else []:
        if isinstance(one, list) and len(one) > 3 and isinstance(one[0], str) and isinstance(one[1], dict):
            parameters = {
                str(key).lower(): ",".join(map(str, value if isinstance(value, list) else [value]))
                for key, value in one[1].items()
            }
            yield from _line(one[0].lower(), parameters, [(str(one[2]), value) for value in one[3:]])
    for inner in told[2] if len(told) > 2 and isinstance(told[2], list) else []:
        yield from _component(inner, depth - 1)
    yield f"END:{told[0].upper()}"


def _line(name: str, parameters: Mapping[str, str], values: list[tuple[str, Any]]) -> Iterator[str]:
    """The content line of a property, nothing for an empty one."""
    written = [one for kind, value in values if (one := _value(kind, value))]
    if not written or not _NAME.fullmatch(name):
        return
    said = [
        ';{}="{}"'.format(key.upper(), _UNQUOTED.sub("", value))
        for key, value in parameters.items()
        if _NAME.fullmatch(key) and key != "value"
    ]
    day = ";VALUE=DATE" if values[0][0] == "date" else ";VALUE=PERIOD" if values[0][0] == "period" else ""
    between = ";" if name == "geo" else ","
    yield f"{name.upper()}{''.join(said)}{day}:{between.join(written)}"


def _value(kind: str, value: Any) -> str:
    """A value as iCalendar writes it: moments without their dashes, texts with their commas escaped."""
    if isinstance(value, dict):
        parts = {key: value[key] if isinstance(value[key], list) else [value[key]] for key in value}
        if kind != "recur":
            return ";".join(str(inner[0]).strip() for inner in parts.values())
        said = {key: ",".join(_value("recur part", inner) for inner in parts[key]) for key in parts}
        return ";".join(f"{key.upper()}={words}" for key, words in said.items() if words)
    if isinstance(value, list):
        return ("/" if kind == "period" else ";").join(_value("date-time", inner) for inner in value)
    words = str(value).strip()
    if kind in ("date", "date-time", "recur part") and re.match(r"\d{4}-\d\d-\d\d", words):
        return re.sub(r"[-:]", "", words)
    if kind == "utc-offset":
        return words.replace(":", "")
    if kind == "text":
        words = re.sub(r"([\\;,])", r"\\\1", words)
    return re.sub(r"\r\n|\r|\n", r"\\n", words)


def _local(element: Element) -> str:
    return element.tag.rsplit("}", 1)[-1].lower()
