"""Whether a moment that the markup calls one of publishing is one: nothing was published tomorrow."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from selectolax.lexbor import LexborNode

from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.programme_days.lone_days import may_name_day
from scrapers.programme_words.bylines import is_byline

LONGEST_DAY = 60
"""Characters of an element that tells a day and no more."""

LONGEST_META = 100
"""Characters of an element that tells the hour of a gathering and its kind."""

MOST_AROUND = 8
"""Blocks around the hour of a gathering of which one is called a gathering."""


@cache
def _named() -> re.Pattern[str]:
    """Names of elements that hold the day of a post."""
    return re.compile(
        r"(?:^|[\s_-])(?:posted(?:-on)?|post-?(?:date|meta)|entry-(?:meta|date)|published|pubdate|"
        r"date-?published|article-(?:date|meta)|meta-date|date-header)(?=$|[\s_-])"
    )


@cache
def _gathering() -> re.Pattern[str]:
    """Names of the block of one gathering, compiled when first wanted: `type-event`, `vevent`."""
    return re.compile(
        r"(?:^|\s)(?:type-|single-|card-|item-)?(?:v?event|tribe_events|mec-event\S*|concert|gig|show|screening|"
        r"performance|veranstaltung|termin|konzert|événement|evenement|spectacle|séance|seance|evento|concierto|"
        r"funcion|espectacle|esdeveniment|spettacolo|concerto|espetaculo|voorstelling|activiteit)"
        r"(?:-?(?:item|card|entry|box|teaser|row))?(?=$|\s)"
    )


@cache
def _of_post() -> re.Pattern[str]:
    """What stands beside the hour at which a post was written, in the markup; compiled when first wanted."""
    return re.compile(r"author|comment|respond|publish|updated|posted|<time\b")


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


def tells_hour_of_gathering(node: LexborNode, names: str) -> bool:
    """Whether an element named like that of a publishing day tells an hour alone, in a gathering's block.

    Themes for blogs call what stands over a title `entry-meta`; in an `article.type-event` with its day
    beside it, `20:00 · Dance` there is when it begins. Posts name who wrote them, or link to answers.
    """
    if not is_named_as_posts(names):
        return False
    text = " ".join((node.text(separator=" ") or "").split())
    clocks = find_times(text) if len(text) <= LONGEST_META else []
    if len(clocks) != 1 or is_byline(text) or _of_post().search((node.inner_html or "").lower()):
        return False
    low, high = clocks[0].span
    return not any(map(str.isdigit, text[:low] + text[high:])) and _is_in_gathering(node)


def _is_in_gathering(node: LexborNode) -> bool:
    around = node.parent
    for _ in range(MOST_AROUND):
        if around is None or around.tag == "body":
            return False
        if _gathering().search((around.attributes.get("class") or "").lower()):
            return True
        around = around.parent
    return False
