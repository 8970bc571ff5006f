"""Tabs and folds of a page: what a click shows, and the day that only the tab of a block tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.dates.words import fold, months, weekdays
from scrapers.page_days.day_numbers import is_counted

LONGEST_TAB = 40
"""Characters of a tab; a longer one is a sentence."""

FEWEST_DAYS = 2
"""Tabs with days that make a programme of them."""

MOST_HIDDEN = 20
"""Hidden blocks of a page whose length is compared with its own."""

MOST_TABS = 200

SHORTEST_END = 2
"""Characters of a name at the end of a block's own: `day-20270305` is shown by what points at `20270305`."""

LONGEST_DIALOG = 2_000
"""Characters of a dialog that are looked at for a day."""

_SWITCHES = (
    "[role=tab],[aria-controls],[data-bs-target],[data-target],[data-tab],"
    "[data-toggle=tab],[data-toggle=pill],[data-micromodal-trigger],[data-modal-target],[data-dialog]"
)
_POINTERS = (
    "data-bs-target",
    "data-target",
    "href",
    "aria-controls",
    "data-tab",
    "data-micromodal-trigger",
    "data-modal-target",
    "data-dialog",
)
_BARE_POINTERS = ("data-target", "data-date", "data-day", "data-id", "rel")
_BARE_SWITCHES = ",".join(
    f"{tag}[{name}]" for tag in ("a", "button", "li", "span", "div") for name in _BARE_POINTERS
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "overlay": r"modal|dialog|offcanvas|drawer|menu|nav|search|cart|cookie|popup|lightbox|login|share|"
        r"filter",
        "day": r"(?<!\d)\d{1,2}(?!\d)",
        "figures": r"\W*(?:\d{1,2}[./-]\d{1,2}[./-](?:20)?\d\d|20\d\d[./-]\d{1,2}[./-]\d{1,2})\W*",
        "end of name": r"(?<=[^\W_])[_-](?=([\w.-]{2,40}$))",
        "identifier": r"[\w:.-]{1,100}",
    }
    return re.compile(known[name], re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tabs:
    """`shown` are the ids of blocks that a tab or a fold shows, `days` what the tab says of a block's day."""

    shown: frozenset[str] = frozenset()
    days: Mapping[str, str] = field(default_factory=dict)


def tabs_of(tree: LexborHTMLParser) -> Tabs:
    """The tabs and folds of a page."""
    targets: dict[str, str] = {}
    for switch in tree.css(_SWITCHES)[:MOST_TABS]:
        for name in _pointed(switch):
            targets.setdefault(name, " ".join((switch.text() or "").split()))
    for link in tree.css('a[href^="#"]')[:MOST_TABS]:
        words = " ".join((link.text() or "").split())
        for name in _pointed(link) if _is_day(words) else ():
            targets.setdefault(name, words)
    bare = _bare_days(tree)
    named = {}
    if targets or bare:
        named = {block.attributes.get("id") or "": block for block in reversed(tree.css("[id]"))}
    for name, words in _ends_of_names(named, bare).items():
        targets.setdefault(name, words)
    blocks = {name: block for name in targets if (block := named.get(name)) is not None}
    opened = {name for name, block in blocks.items() if _tells_more(block, targets[name])}
    shown = {name for name, block in blocks.items() if not _is_overlay(block)}
    shown |= opened if len(opened) >= FEWEST_DAYS else set()
    days = {name: targets[name] for name in shown if _is_day(targets[name])}
    days = {name: day for name, day in days.items() if not _says(blocks[name], day)}
    return Tabs(frozenset(shown | _the_page_itself(tree)), days if len(days) >= FEWEST_DAYS else {})


def _the_page_itself(tree: LexborHTMLParser) -> set[str]:
    """The ids of hidden blocks that hold most of the page: a spreadsheet's, until its script runs."""
    blocks = tree.css('[id][style*="display:none"], [id][style*="display: none"]')[:MOST_HIDDEN]
    if not blocks or tree.body is None:
        return set()
    silent = sum(len(node.text() or "") for node in tree.body.css("script, style, template"))
    whole = len(tree.body.text() or "") - silent
    return {block.attributes.get("id") or "" for block in blocks if 2 * len(block.text() or "") > whole}


def _pointed(switch: LexborNode) -> Iterator[str]:
    """The ids a tab points at."""
    for attribute in _POINTERS:
        said = (switch.attributes.get(attribute) or "").strip()
        name = said.removeprefix("#")
        bare = attribute not in ("data-bs-target", "data-target", "href")
        if (bare or said.startswith("#")) and _pattern("identifier").fullmatch(name):
            yield name


def _bare_days(tree: LexborHTMLParser) -> dict[str, str]:
    """What tabs with days point at in words that only the page's script knows: `data-date=20270305`."""
    found: dict[str, str] = {}
    for switch in tree.css(_BARE_SWITCHES)[:MOST_TABS]:
        words = " ".join((switch.text() or "").split())
        for attribute in _BARE_POINTERS if _is_day(words) else ():
            said = (switch.attributes.get(attribute) or "").strip()
            if len(said) >= SHORTEST_END and _pattern("identifier").fullmatch(said):
                found.setdefault(said, words)
    return found


def _ends_of_names(named: Mapping[str, LexborNode], bare: Mapping[str, str]) -> dict[str, str]:
    """The blocks that are named, or whose names end in, what tabs with days point at: `showings-20270305`.

    A name that several blocks end in is none of a tab's, nor is one among tabs of which others show nothing.
    """
    ends: dict[str, list[str]] = {}
    for name, block in named.items():
        for end in {name, *(part[1] for part in _pattern("end of name").finditer(name))} & bare.keys():
            if " ".join((block.text() or "")[:LONGEST_DIALOG].split()) != bare[end]:  # the tab's own name
                ends.setdefault(end, []).append(name)
    whole = len(ends) == len(bare) and all(len(names) == 1 for names in ends.values())
    return {names[0]: bare[end] for end, names in ends.items()} if whole else {}


def _is_overlay(block: LexborNode) -> bool:
    """Whether a block lies over the page or is a menu."""
    names = " ".join(block.attributes.get(key) or "" for key in ("class", "id", "role"))
    return block.tag in ("nav", "dialog", "form", "body") or _pattern("overlay").search(names) is not None


def _tells_more(block: LexborNode, words: str) -> bool:
    """Whether a dialog is headed by words of the tile that opens it and tells a day, and asks for nothing."""
    if block.css_first("form,input") is not None:
        return False
    heading = block.css_first("h1,h2,h3,h4,h5,h6")
    title = fold(" ".join((heading.text() or "").split())) if heading is not None else ""
    said = (block.text() or "")[:LONGEST_DIALOG]
    return bool(title) and title in fold(words) and bool(_pattern("day").search(said)) and _names_day(said)


def _is_day(words: str) -> bool:
    """Whether a tab names a day: a number beside a weekday or a month, `Day 2`, or figures alone."""
    if len(words) > LONGEST_TAB or not _pattern("day").search(words):
        return False
    return _names_day(words) or is_counted(words) or _pattern("figures").fullmatch(words) is not None


def _names_day(words: str) -> bool:
    said = re.findall(r"[a-z]+", fold(words))
    return any(word in weekdays() or word in months() for word in said)


def _says(block: LexborNode, words: str) -> bool:
    """Whether a block begins with the day of its tab."""
    day = _pattern("day").search(words)
    begin = " ".join((block.text() or "").split())[: 3 * LONGEST_TAB]
    return (
        day is not None
        and re.search(rf"(?<!\d)(?<!\d[:.h]){day[0]}(?![\d:.]\d|\d|\s?(?:h|uhr|am|pm)(?![a-z]))", begin)
        is not None
    )
