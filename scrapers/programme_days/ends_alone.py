"""Days that begin nothing, `on leave until 4 May`, and hours that are a part of a name, `MIDNIGHT SUN`."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from scrapers.dates.times import find_times
from scrapers.dates.when import When

FARTHEST = 200
"""Characters before a day in which its beginning may stand."""


@cache
def _until() -> re.Pattern[str]:
    """Words before such a day, compiled when first wanted."""
    return re.compile(
        r"(?:^|[^\w])(?:bis(?: zum| einschl\w*| spätestens)?|until|till|through|jusqu['’]au|hasta el|"
        r"fino al|t/m|"
        r"tot(?: en met)?|até(?: ao?| o)?(?: dia)?|before|prior to|after|no later than|vor(?: dem)?|"
        r"nach(?: dem)?|avant(?: le)?|après(?: le)?|antes del?|después del?|prima del|dopo il|"
        r"depois de|antes d[oe]|entro(?: il| l['’])?|by|^voor)\s(?:\w{2,9}\.?,?\s)?$",
        re.IGNORECASE,
    )


def only_ends(text: str, when: When) -> bool:
    """Whether a day is the end of what has no beginning in its line, be it a day or an hour."""
    before = text[max(0, when.span[0] - FARTHEST) : when.span[0]]
    return when.end is None and _until().search(before) is not None and not find_times(before)


@cache
def _name() -> re.Pattern[str]:
    """An hour in words that goes on as a name, compiled when first wanted."""
    return re.compile(r"(?i:midnight|noon)\s[A-Z]\w")


def without_name(text: str, when: When) -> When:
    """A day without the midnight of a name: `MIDNIGHT SUN, 18 JUNE`."""
    within = text[when.span[0] : when.span[1]]
    if not when.time_stated or not _name().match(within) or find_clock_in_figures(within):
        return when
    return replace(when, start=when.start_on, end=None)


def find_clock_in_figures(text: str) -> bool:
    """Whether figures tell an hour."""
    return re.search(r"\d[:.]\d\d|\d\s?[ap]\.?m", text) is not None
