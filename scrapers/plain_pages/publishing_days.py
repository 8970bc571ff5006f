"""Whether a day that the markup calls one of publishing is one: nothing was published tomorrow."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from selectolax.lexbor import LexborNode

from scrapers.dates.printed import find_whens
from scrapers.programme_days.lone_days import may_name_day

LONGEST_DAY = 60
"""Characters of an element that tells a day and no more."""


@cache
def _named() -> re.Pattern[str]:
    """Names of elements that hold the day of a post."""
    return re.compile(
        r"(?:^|[\s_-])(?:posted(?:-on)?|post-?(?:date|meta)|entry-(?:meta|date)|published|pubdate|"
        r"date-?published|article-(?:date|meta)|meta-date|date-header)(?=$|[\s_-])"
    )


def is_named_as_posts(names: str) -> bool:
    """Whether names on or around a line are those of the day of a post."""
    return _named().search(names) is not None


def is_day_ahead(node: LexborNode, names: str, near: date) -> bool:
    """Whether an element named like that of a publishing day tells a day after the visit.

    Sites that keep their gatherings as posts tell when they are where posts say when they were written.
    """
    if not is_named_as_posts(names):
        return False
    text = " ".join((node.text() or "").split())
    if len(text) > LONGEST_DAY or not may_name_day(text):
        return False
    whens = find_whens(text, near=near)
    return len(whens) == 1 and whens[0].start_on > near
