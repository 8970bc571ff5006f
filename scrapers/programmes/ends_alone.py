"""Days told as the end of something that no other day begins: `on leave until 4 May`, `bis zum 31.12.`."""

from __future__ import annotations

import re
from functools import cache

from scrapers.dates.times import find_times
from scrapers.dates.when import When


@cache
def _until() -> re.Pattern[str]:
    """Words before such a day, compiled when first wanted."""
    return re.compile(
        r"(?:^|[^\w])(?:bis(?: zum| einschl\w*| spätestens)?|until|till|through|jusqu['’]au|hasta el|"
        r"fino al|t/m|"
        r"tot(?: en met)?|até(?: ao?| o)?(?: dia)?)\s(?:\w{2,9}\.?,?\s)?$",
        re.IGNORECASE,
    )


def only_ends(text: str, when: When) -> bool:
    """Whether a day is the end of what has no beginning in its line, be it a day or an hour."""
    before = text[: when.span[0]]
    return when.end is None and _until().search(before) is not None and not find_times(before)
