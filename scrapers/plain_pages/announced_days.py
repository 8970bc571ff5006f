"""Pages about one day to come: it stands alone beside the page's title, or below what says it is the next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from scrapers.dates.printed import find_whens
from scrapers.plain_pages.page_event import speaks_of_edition
from scrapers.programme_days.lone_days import are_days_alone
from scrapers.programme_titles.untitled_days import names_next
from scrapers.programmes.lines import Entry, Line

NEAR = 3
"""Lines around a page's title in which its day stands."""


def is_announced(entry: Entry, lines: Sequence[Line], about: str, near: date) -> bool:
    """Whether a page is about its one day to come: it stands alone in a line, near the page's title.

    `about` is what the page says of itself (title, address), `near` the day it was fetched.
    """
    if speaks_of_edition(entry, lines, near):
        return True
    if "year" in entry.guessed or entry.day < near or entry.title.casefold() not in about.casefold():
        return False
    titles = [at for at, line in enumerate(lines) if line.level == 1 and line.text == entry.title]
    beside = [at for title in titles for at in range(max(0, title - NEAR), min(len(lines), title + NEAR + 1))]
    return any(_tells_day_alone(lines[at].text, entry.day) for at in {entry.line, *beside})


def _tells_day_alone(text: str, day: date) -> bool:
    if not are_days_alone(text):
        return False
    return any(when.start_on == day for when in find_whens(text, near=day))


def is_headed_as_next(entry: Entry, lines: Sequence[Line], near: date) -> bool:
    """Whether a day to come stands alone right below what says it is the next: `Next hearing date`."""
    if entry.day < near or not entry.line or not are_days_alone(lines[entry.line].text):
        return False
    above = lines[entry.line - 1]
    return bool(above.level) and names_next(above.text)
