"""Which link of its lines leads to the page of a gathering."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.dates.clock import Clock
from scrapers.programmes.lines import Line

LONGEST_ENTRY = 40
"""Lines of an entry in which a link is looked for; more are a whole list."""


@cache
def _elsewhere() -> re.Pattern[str]:
    """Addresses that lead to no page about a gathering, compiled when first wanted."""
    return re.compile(
        r"//(?:maps\.|[^/]*/maps|goo\.gl|(?:www\.)?(?:facebook|twitter|instagram|x|youtube|"
        r"linkedin|"
        r"pinterest)\.com|calendar\.google|(?:www\.)?google\.[a-z.]+/calendar/|outlook\.|calendar\.yahoo)|\.(?:pdf|mp3|mp4|docx?|ics|jpe?g|png)(?:$|\?)|share|"
        r"sharer"
    )


def link_of_clock(line: Line, clock: Clock) -> str | None:
    """The link that the words of an hour are: each showing may have its own."""
    words = line.text[clock.span[0] : clock.span[1]].strip()
    return next((url for said, url in line.links if words and words in said), None)


def link_of_entry(lines: Sequence[Line], entry: range, title_at: int) -> str | None:
    """The link of the title, else the first of the entry that leads to a page."""
    places = ([title_at] if title_at >= 0 else []) + (list(entry) if len(entry) <= LONGEST_ENTRY else [])
    inside = (url for at in places for _, url in lines[at].links)
    return next((url for url in inside if not _elsewhere().search(url)), None)
