"""What a page sets once more for phones: the cells of a row as one, told beside it already."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from selectolax.lexbor import LexborNode

MOST_BESIDE = 16
"""Elements beside one that are looked at."""

MOST_INSIDE = 200
"""Nodes in an element that may be another way to set its row."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Classes that frameworks give to what is seen at some widths only, compiled when first wanted."""
    known = {
        "narrow": r"(?:^|\s)(?:hidden-(?:md|lg|desktop)|d-(?:sm|md|lg|xl|xxl)-none|"
        r"(?:sm|md|lg|xl|2xl):hidden|"
        r"show-for-small(?:-only)?|hide-for-(?:medium|large)(?:-up)?|uk-hidden@[smlx]+|"
        r"(?:mobile|phone)-only|only-(?:mobile|phone)|(?:show|visible)-(?:mobile|phone)|hide-desktop|"
        r"elementor-hidden-desktop)(?=$|\s)",
        "wide": r"(?:^|\s)(?:hidden-(?:xs|sm|phone|mobile)|visible-(?:md|lg|desktop)|"
        r"d-(?:sm|md|lg|xl|xxl)-(?!none)\w[\w-]*|(?:sm|md|lg|xl|2xl):(?:block|flex|grid|inline|table)[\w-]*|"
        r"show-for-(?:medium|large)(?:-up)?|hide-for-small(?:-only)?|uk-visible@[smlx]+|"
        r"desktop-only|only-desktop|hide-mobile|elementor-hidden-(?:mobile|phone))(?=$|\s)",
        "word": r"\w+",
    }
    return re.compile(known[name])


def repeats_for_phones(node: LexborNode) -> bool:
    """Whether an element for small screens says nothing that those for large ones beside it do not say."""
    if not _is("narrow", node):
        return False
    wide = [other for other in _beside(node) if _is("wide", other) and not _is("narrow", other)]
    words = _words(node) if wide else set()
    return bool(words) and words <= set().union(*map(_words, wide))


def _words(node: LexborNode) -> set[str]:
    """The words in an element; none in a large one."""
    found: set[str] = set()
    for number, inside in enumerate(node.traverse(include_text=True)):
        if number > MOST_INSIDE:
            return set()
        if inside.is_text_node:
            found.update(_pattern("word").findall(inside.text_content or ""))
    return found


def _is(width: str, node: LexborNode) -> bool:
    return _pattern(width).search(node.attributes.get("class") or "") is not None


def _beside(node: LexborNode) -> Iterator[LexborNode]:
    """The elements right before and behind one, nearest first on either side."""
    before, behind = node.prev, node.next
    for _ in range(2 * MOST_BESIDE):
        if before is not None:
            if before.is_element_node:
                yield before
            before = before.prev
        if behind is not None:
            if behind.is_element_node:
                yield behind
            behind = behind.next
