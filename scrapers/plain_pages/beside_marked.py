"""What a list goes on with behind the few entries that its page marks up for machines.

A guide to festivals may mark up the five that it advertises and print forty. That the page is understood
without its markup shows when every entry with markup is found again, by its name and its day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from scrapers.contract import Listing, Source
from scrapers.dates.words import fold
from scrapers.document import Document
from scrapers.plain_pages.blocks import read_blocks

FEWEST, MOST = 3, 30
"""Entries with markup: of one or two a page may be the own, of many the list is marked up as a whole."""

MOST_AGAIN = 5
"""Of so many marked one may be printed nowhere: the conference of which the others are talks."""

TIMES_MORE = 2
"""So many times as many must be printed: a single one more may be misread."""


def beside_marked(marked: Sequence[Listing], document: Document, source: Source) -> list[Listing]:
    """The printed entries that bear no markup; none where it is of the whole list, or of other things."""
    known = {_name(one) for one in marked}
    if not FEWEST <= len(known) <= MOST:
        return []
    printed = list(read_blocks(document, source))
    again = known & {_name(one) for one in printed}
    others = [one for one in printed if _name(one) not in known]
    if len(again) * MOST_AGAIN < len(known) * (MOST_AGAIN - 1):
        return []
    return others if _share_hours(others, marked) or len(printed) >= TIMES_MORE * len(known) else []


def _share_hours(others: Sequence[Listing], marked: Sequence[Listing]) -> bool:
    """Whether others all begin at the hours of marked ones: of parallel talks the first is marked."""
    hours = {_hour(one) for one in marked}
    return len(others) > 1 and all((hour := _hour(one)) and hour in hours for one in others)


def _hour(listing: Listing) -> datetime | None:
    return listing.start.replace(tzinfo=None) if isinstance(listing.start, datetime) else None


def _name(listing: Listing) -> tuple[str, date]:
    """By what an entry is known again: letters and figures of its title, and its day."""
    day = listing.start.date() if isinstance(listing.start, datetime) else listing.start
    return "".join(filter(str.isalnum, fold(listing.title))), day
