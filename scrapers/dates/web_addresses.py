"""Addresses of the web in a text: the numbers in them are no days and no hours."""

from __future__ import annotations

import re
from functools import cache

FILLED = "_"
"""Stands for every character of an address: no date goes on over it."""


@cache
def _address() -> re.Pattern[str]:
    """An address as printed, compiled when first wanted."""
    return re.compile(r"(?:https?://|(?<![\w.])www\.)[^\s|<>\"«»—–·,;]+")


def without_addresses(folded: str) -> str:
    """A folded text, as long as before, without `https://paper.example/2022.01.04/v1`."""
    if "://" not in folded and "www." not in folded:
        return folded
    return _address().sub(lambda found: FILLED * len(found[0]), folded)


def is_web_address(text: str) -> bool:
    """Whether a text begins with an address: `www.tides.example [tides.example]`."""
    return _address().match(text.strip().lower()) is not None
