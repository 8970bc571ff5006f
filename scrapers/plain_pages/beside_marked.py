"""What a list goes on with behind the few entries that its page marks up for machines.

A guide to festivals may mark up the five that it advertises and print forty. That the page is understood
without its markup shows when every entry with markup is found again, by its name and its day.

The page of one evening may mark up those that are like it and print its own: that stands first, below the
name of the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from scrapers.contract import Listing, Source
from scrapers.dates.words import fold
from scrapers.document import Document
from scrapers.plain_pages.blocks import page_title, read_blocks
from scrapers.programme_words.gathering_words import calls_gatherings
from scrapers.programme_words.generic_titles import is_generic

FEWEST, MOST = 3, 30
"""Entries with markup: of one or two a page may be the own; of many the list is marked up as a whole."""

MOST_AGAIN = 5
"""Of so many marked one may be printed nowhere: the conference of which the others are talks."""

MOST_LIKE_IT = 12
"""Entries with markup beside the one gathering of a page."""

TIMES_MORE = 2
"""So many times as many must be printed: a single one more may be misread."""


def beside_marked(marked: Sequence[Listing], document: Document, source: Source) -> list[Listing]:
    """The printed entries that bear no markup; none where it is of the whole list, or of other things."""
    headed, known = _is_headed_by_another(marked, document), {_name(one) for one in marked}
    if not headed and not FEWEST <= len(known) <= MOST:
        return []
    printed = list(read_blocks(document, source))
    if headed and (own := _own(marked, printed, page_title(document) or "")):
        return own
    return _rest_of_list(marked, printed) if FEWEST <= len(known) <= MOST else []


def _rest_of_list(marked: Sequence[Listing], printed: Sequence[Listing]) -> list[Listing]:
    """The entries that go on behind those with markup, which are found again among them."""
    known = {_name(one) for one in marked}
    again = known & {_name(one) for one in printed}
    others = [one for one in printed if _name(one) not in known]
    if len(again) * MOST_AGAIN < len(known) * (MOST_AGAIN - 1):
        return []
    return others if _share_hours(others, marked) or len(printed) >= TIMES_MORE * len(known) else []


def _is_headed_by_another(marked: Sequence[Listing], document: Document) -> bool:
    """Whether a page is headed by what may be on, and no entry with markup is called so."""
    title = page_title(document) or ""
    name, headed = _letters(title), title.casefold() in document.heading.casefold()
    if len(marked) > MOST_LIKE_IT or not (name and headed) or is_generic(title) or calls_gatherings(title):
        return False
    others = [_letters(one.title) for one in marked]
    return not any(name in other or other in name for other in others)


def _own(marked: Sequence[Listing], printed: Sequence[Listing], title: str) -> list[Listing]:
    """The one evening printed first, under the name of the page, on a day of which no entry has markup."""
    own = [one for one in printed if _letters(one.title) == _letters(title)]
    if len(own) != 1 or own != list(printed[:1]) or not _hour(own[0]):
        return []
    return own if _name(own[0])[1] not in {_name(one)[1] for one in marked} else []


def _share_hours(others: Sequence[Listing], marked: Sequence[Listing]) -> bool:
    """Whether others all begin at the hours of marked ones: of parallel talks the first is marked."""
    hours = {_hour(one) for one in marked}
    return len(others) > 1 and all((hour := _hour(one)) and hour in hours for one in others)


def _hour(listing: Listing) -> datetime | None:
    return listing.start.replace(tzinfo=None) if isinstance(listing.start, datetime) else None


def _name(listing: Listing) -> tuple[str, date]:
    """By what an entry is known again: letters and figures of its title, and its day."""
    day = listing.start.date() if isinstance(listing.start, datetime) else listing.start
    return _letters(listing.title), day


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, fold(words)))
