"""Menus that choose a day: what stands below is on then, so that the chosen one is matter of the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from itertools import pairwise

from selectolax.lexbor import LexborNode

from scrapers.dates.times import find_times
from scrapers.programme_days.lone_days import LONGEST_DAY, day_alone

FEWEST_DAYS = 4
FEWEST_IN_TURN = 2
"""Days that name their month and follow one another; other numbers beside each other may be anything."""

ONE_DAY = timedelta(days=1)
MOST_ITEMS = 80
MOST_AROUND = 4
"""Blocks around a menu behind which what is on may stand."""

FIRST_WORDS = 300
"""Characters behind a menu in which the first hour of the chosen day stands."""


@cache
def _chosen() -> re.Pattern[str]:
    """Names of the chosen one of several, compiled when first wanted."""
    return re.compile(r"(?:^|[\s_-])(?:selected|active|current|chosen|checked)(?=$|[\s_-])")


def chooses_day(menu: LexborNode) -> bool:
    """Whether a menu is days of which one is marked, and an hour stands behind it before another day."""
    items = menu.css("a, li, button, [role=tab]")[:MOST_ITEMS]
    days = [item for item in items if _is_day(item)]
    enough = len({_words(item) for item in days}) >= FEWEST_DAYS or _are_in_turn(days)
    if not enough or not any(map(_is_chosen, days)):
        return False
    behind = _words_behind(menu)
    clocks = find_times(behind)
    return bool(clocks) and day_alone(behind[: clocks[0].span[0]][:LONGEST_DAY]) is None


def _is_day(item: LexborNode) -> bool:
    words = _words(item)
    return _numbers().fullmatch(words) is not None or day_alone(words) is not None


def _are_in_turn(items: Sequence[LexborNode]) -> bool:
    """Whether some days follow one another, as `Tue 27 Jan`, `Wed 28 Jan`, none with a panel of the page."""
    if any((item.attributes.get("href") or "").startswith("#") for item in items):
        return False
    days = [day_alone(words) for words in dict.fromkeys(map(_words, items))]
    in_turn = all(one and two and two - one == ONE_DAY for one, two in pairwise(days))
    return len(days) >= FEWEST_IN_TURN and in_turn


@cache
def _numbers() -> re.Pattern[str]:
    """A word and two numbers, `Vandaag 03-08`, which are a day among others only."""
    return re.compile(r"(?:[^\W\d]{2,12}\.?\s)?\d{1,2}[-./]\d{1,2}\.?")


def _words(node: LexborNode) -> str:
    return " ".join((node.text(separator=" ") or "").split())


def _is_chosen(item: LexborNode) -> bool:
    """Whether a day or the block it is alone in is marked."""
    around = (
        [item, item.parent] if item.parent is not None and _words(item.parent) == _words(item) else [item]
    )
    for node in around:
        attributes = node.attributes
        if attributes.get("aria-selected") == "true" or attributes.get("aria-current") not in (
            None,
            "",
            "false",
        ):
            return True
        if _chosen().search((attributes.get("class") or "").lower()):
            return True
    return False


def _words_behind(menu: LexborNode) -> str:
    """The first words behind a menu, in the block around it or one around that; none where another day is."""
    node: LexborNode | None = menu
    for _ in range(MOST_AROUND + 1):
        said = ""
        behind = node.next if node is not None else None
        while behind is not None and len(said) < FIRST_WORDS:
            words = _words(behind) if behind.is_element_node else ""
            if day_alone(words) is not None:
                return ""
            said = f"{said} {words}".strip()
            behind = behind.next
        if said:
            return said[:FIRST_WORDS]
        node = node.parent if node is not None else None
    return ""
