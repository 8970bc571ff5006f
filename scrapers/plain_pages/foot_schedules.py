"""Footers that hold a schedule: a table of days below a heading that calls it one is the page's matter."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from scrapers.programme_days.lone_days import are_days_alone
from scrapers.programme_words.gathering_words import calls_gatherings

FEWEST_DAYS = 3
"""Rows that begin with a day; fewer are the hours of an office."""

MOST_ROWS = 60


def holds_schedule(foot: LexborNode) -> bool:
    """Whether the foot of a page lists gatherings: `Meeting schedule`, and a table with a day in each row.

    Lists of posts stand in footers too, but in no tables; the days of an office's week are none.
    """
    headings = foot.css("h1, h2, h3, h4, h5, h6, caption")
    if not any(calls_gatherings(_words(heading)) for heading in headings):
        return False
    rows = foot.css("tr")[:MOST_ROWS]
    cells = (row.css_first("td") for row in rows)
    return sum(1 for cell in cells if cell is not None and are_days_alone(_words(cell))) >= FEWEST_DAYS


def _words(node: LexborNode) -> str:
    return " ".join((node.text() or "").split())
