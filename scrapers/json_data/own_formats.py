"""Whether bytes are JSON or XML of a site's own that may list gatherings: a look that costs little."""

from __future__ import annotations

import re
from typing import Any

from scrapers.json_data.paths import MOST_LOOKED_AT

_MOMENT = re.compile(
    rb'"[A-Za-z_0-9]{0,30}(?:start|begin|date|day|time|show|millis|when|datum|fecha|inicio|inizio|debut)'
    rb'[A-Za-z_]{0,30}"\s*:\s*(?:"(?:\d{4}-\d\d-\d\d|\d{14}")|[12]\d{9}(?:\d{3})?\s*[,}])',
    re.IGNORECASE,
)

_FIGURES = re.compile(rb'"[^"]{0,40}\d[^"]{0,40}"|[:\[,]\s{0,9}[12]\d{3}')
"""What may be the figures of a day in a form that is looked at closer."""

_IN_XML = re.compile(rb"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\b(?:19|20)\d{6}")
"""The figures of some day."""

_ROOT = re.compile(
    rb"(?:<\?xml[^>]{0,200}\?>)?(?:\s|<!--.{0,2000}?-->)*<(?:[\w-]{1,30}:)?([A-Za-z][\w-]{0,60})[\s/>]",
    re.DOTALL,
)
_ROOTS = (
    b"html rss feed rdf tv urlset sitemapindex gpx kml opml svg testsuite testsuites project coverage plist"
    b" wsdl multistatus icalendar vcalendar manifest configuration"
)
_OTHER_ROOTS = frozenset(_ROOTS.split())
"""Roots of what is a web page, is read by others or lists no gatherings."""

_TAGS = re.compile(
    rb"<(?:!doctype|html|body|head|div|p|a|span|table|ul|ol|li|section|article|script|main|h[1-6])[\s>]", re.I
)


def names_moment(body: bytes) -> bool:
    """Whether JSON has a member that is named after a moment and tells one."""
    return _MOMENT.search(body) is not None


def holds_figures(body: bytes) -> bool:
    """Whether JSON holds figures at all."""
    return _FIGURES.search(body) is not None


def holds_day(body: bytes) -> bool:
    """Whether XML holds the figures of some day."""
    return _IN_XML.search(body) is not None


def is_own_xml(body: bytes) -> bool:
    """Whether it is XML of a kind of its own: no page, nor a piece of one, and no feed."""
    head = body[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    root = _ROOT.match(head)
    return root is not None and root[1].lower() not in _OTHER_ROOTS and _TAGS.search(head) is None


def lists_nothing(value: Any) -> bool:
    """Whether an answer is that of a list with nothing in it: empty lists, or no record within its envelope.

    {"events": [], "year": 2026}      <events generated="2026-11-30"/>
    """
    pending: list[tuple[Any, int]] = [(value, 0)]
    looked_at, empty, deepest = 0, False, 0
    while pending and looked_at < MOST_LOOKED_AT:
        one, depth = pending.pop()
        looked_at += 1
        held = list(one.values() if isinstance(one, dict) else one)
        inside = [inner for inner in held if isinstance(inner, dict | list)]
        if isinstance(one, list):
            if inside:
                return False
            empty = empty or not held
        else:
            deepest = max(deepest, depth)
        pending.extend((inner, depth + 1) for inner in inside)
    return empty or deepest < 2
