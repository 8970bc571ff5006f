"""Times and places marked up inside an entry's text: `<time datetime>`, h-event and hCalendar classes."""

from __future__ import annotations

from scrapers.dates.iso import read_iso
from scrapers.entries.feed_elements import Stated

_START = ".dt-start, .dtstart, [itemprop=startDate], .date-display-start, time[datetime]"
_END = ".dt-end, .dtend, [itemprop=endDate], .date-display-end"


def marked_up(markup: str) -> Stated | None:
    """The start and end a machine can read in a piece of markup, or `None`."""
    if not any(
        sign in markup for sign in ("datetime=", "dtstart", "dt-start", "startDate", "date-display-start")
    ):
        return None
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(markup[:200_000])
    start = _first(tree, _START)
    if start is None:
        return None
    return Stated(start, end) if (end := _first(tree, _END)) and type(end) is type(start) else Stated(start)


def _first(tree, selector: str):  # type: ignore[no-untyped-def]
    for node in tree.css(selector)[:5]:
        named = node.attributes
        value = named.get("datetime") or named.get("content") or named.get("title") or node.text()
        if read := read_iso(value.strip()):
            return read
    return None
