"""Days that are struck out: kept where what was to be then is called off, dropped where others stand."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from scrapers.dates.printed import find_whens
from scrapers.programme_days.lone_days import ANY_DAY, may_name_day
from scrapers.status import is_calling_off

MOST_BEHIND = 4
"""Nodes behind what is struck out in which it may be called off."""

MOST_AROUND = 6
LONGEST_CARD = 600
"""Characters of the card around a struck day in which a badge may call it off."""

LONGEST_DAY = 60
LONGEST_BADGE = 24
MOST_BADGES = 20

STRUCK = frozenset({"del", "s", "strike"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_INLINE = frozenset({"b", "strong", "em", "i", "span", "a", "td"})
_BADGES = "span, em, strong, b, small, mark, [class*=badge], [class*=label], [class*=status], [class*=tag]"


def is_called_off(struck: LexborNode) -> bool:
    """Whether what is struck out goes on with why: `<s>Thu 7 May, 7 pm</s> cancelled (no power)`.

    Or is the only day of a card that a badge calls off.
    """
    if _is_day_of_card(struck):
        return True
    if struck.parent is not None and struck.parent.tag in _HEADINGS:
        below = _element_behind(struck.parent)
        gone = below.css_first("del, s, strike") if below is not None else None
        struck = gone if gone is not None else struck  # the title of what is off
    if struck.parent is not None and struck.parent.tag in _HEADINGS:
        return False
    node: LexborNode | None = struck
    while node is not None and node.next is None and node.parent is not None and node.parent.tag in _INLINE:
        node = node.parent
    said = ""
    behind = node.next if node is not None else None
    for _ in range(MOST_BEHIND):
        if behind is None or said.strip():
            break
        said = (behind.text() if behind.is_element_node else behind.text_content) or ""
        behind = behind.next
    return is_calling_off(said[:LONGEST_DAY].strip(" \n\t–—-:"))


def _element_behind(node: LexborNode) -> LexborNode | None:
    behind = node.next
    while behind is not None and not behind.is_element_node:
        behind = behind.next
    return behind


def _is_day_of_card(struck: LexborNode) -> bool:
    """Whether a struck day is the only one of a card that a badge in it calls off."""
    day = " ".join((struck.text() or "").split())
    if len(day) > LONGEST_DAY or not may_name_day(day):
        return False
    card: LexborNode | None = struck.parent
    for _ in range(MOST_AROUND):
        text = " ".join((card.text(separator=" ") or "").split()) if card is not None else ""
        if card is None or card.tag in ("body", "main") or len(text) > LONGEST_CARD:
            return False
        if any(map(_is_badge, card.css(_BADGES)[:MOST_BADGES])):
            return not find_whens(text.replace(day, " "), near=ANY_DAY)
        card = card.parent
    return False


def _is_badge(node: LexborNode) -> bool:
    said = " ".join((node.text() or "").split())
    return len(said) <= LONGEST_BADGE and is_calling_off(said)
