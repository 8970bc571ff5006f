"""Headings that come back over cards with headings of their own: `Welcome to`, then what is on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from scrapers.programme_days.lone_days import are_days_alone, is_moment_alone
from scrapers.programmes.lines import Line

MOST_BANNERS = 5
"""Headings of one rank that may stand over a card."""

FEWEST_CARDS = 3
"""So many cards under one heading show that it is no title of any."""


def without_banners(lines: Sequence[Line]) -> list[Line]:
    """The lines without headings that stand over most of several cards, each above another heading."""
    below: dict[tuple[str, int], list[str]] = defaultdict(list)
    for at, line in enumerate(lines):
        if 0 < line.level < 7 and not any(map(str.isdigit, line.text)):
            below[line.text, line.level].append(_below(lines, at))
    banners = {
        key
        for key, heads in below.items()
        if len(heads) >= FEWEST_CARDS and all(heads) and len(set(heads)) * 3 >= len(heads) * 2
    }
    return [line for line in lines if (line.text, line.level) not in banners]


def _below(lines: Sequence[Line], at: int) -> str:
    """The heading of a lower rank right below this one, or below those of its rank that follow it.

    None where it tells no more than when that is: then the one above is its title, however often it is on.
    """
    rank = lines[at].level
    behind = at + 1
    while behind < min(len(lines), at + MOST_BANNERS) and lines[behind].level == rank:
        behind += 1
    if behind == len(lines) or not rank < lines[behind].level < 7:
        return ""
    text = lines[behind].text
    return "" if is_moment_alone(text) or are_days_alone(text) else text
