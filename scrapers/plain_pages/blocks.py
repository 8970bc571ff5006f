"""The gatherings of a web page that marks up none: found by its repeated block, read by its dates.

Precision comes first: a date alone is a gathering only in a list that looks ahead; dates of news, bylines,
deadlines, opening hours and minutes are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from urllib.parse import urlsplit

from scrapers.contract import Listing, Place, Source
from scrapers.document import Document
from scrapers.plain_pages.address_titles import title_by_address
from scrapers.plain_pages.badges import joined_badges
from scrapers.plain_pages.banner_headings import without_banners
from scrapers.plain_pages.bold_leads import with_leads_apart
from scrapers.plain_pages.both_clocks import with_hours_once
from scrapers.plain_pages.broken_headings import with_whole_headings
from scrapers.plain_pages.credible import credible
from scrapers.plain_pages.daily_hours import with_hours_of_each_day
from scrapers.plain_pages.day_columns import with_days_of_columns
from scrapers.plain_pages.day_selects import with_selected_days
from scrapers.plain_pages.day_strips import with_chosen_days
from scrapers.plain_pages.days_carried import with_days_carried
from scrapers.plain_pages.deadline_clauses import without_deadlines
from scrapers.plain_pages.door_times import without_doors
from scrapers.plain_pages.dotted_days import (
    with_days_in_turn,
    with_dotted_days,
    with_months_named,
    with_slashed_days,
    with_spaced_days,
)
from scrapers.plain_pages.dotted_years import with_dotted_years
from scrapers.plain_pages.edge_cells import without_names_of_neighbours
from scrapers.plain_pages.empty_days import without_empty_days
from scrapers.plain_pages.end_times import with_ends
from scrapers.plain_pages.evenings import with_evenings
from scrapers.plain_pages.film_credits import with_credits_apart
from scrapers.plain_pages.hanging_rows import with_whole_rows
from scrapers.plain_pages.hours_behind import with_hours_in_front
from scrapers.plain_pages.houses_beside_hours import with_houses_apart
from scrapers.plain_pages.joined_days import with_joined_days_apart
from scrapers.plain_pages.joined_hours import with_colons
from scrapers.plain_pages.meeting_papers import with_agendas_of_days, with_names_of_meetings
from scrapers.plain_pages.month_lists import month_in, with_months
from scrapers.plain_pages.numbered_lines import without_numbered
from scrapers.plain_pages.other_days import without_other_days
from scrapers.plain_pages.page_event import announced_by, without_retellings
from scrapers.plain_pages.page_language import spoken_language
from scrapers.plain_pages.page_lines import page_lines
from scrapers.plain_pages.parted_lines import with_parts_apart
from scrapers.plain_pages.relative_days import with_days_of_visit
from scrapers.plain_pages.room_grids import by_room
from scrapers.plain_pages.rooms_below import with_hours_in_rooms
from scrapers.plain_pages.row_heads import without_row_heads
from scrapers.plain_pages.short_years import with_short_years
from scrapers.plain_pages.showings_below import with_showings_of_notes
from scrapers.plain_pages.side_boxes import without_side_boxes
from scrapers.plain_pages.span_weekdays import with_days_of_spans
from scrapers.plain_pages.this_month import with_days_of_this_month
from scrapers.plain_pages.this_week import with_days_of_this_week
from scrapers.plain_pages.week_rows import with_days_over_columns
from scrapers.plain_pages.week_showings import with_showings_of_week
from scrapers.plain_pages.weekday_marks import without_weekday_marks
from scrapers.plain_pages.weekend_hours import with_hours_of_weekends
from scrapers.programmes.bare_days import with_found_months
from scrapers.programmes.day_order import regional_language
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.text import read_lines
from scrapers.programmes.told import Surroundings
from scrapers.status import graver, status_from_remark, status_from_title
from scrapers.tidy import one_line

MOST_HEADINGS = 20


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "pin": r"^[^\w\s(\"'„“«#@&]+\s+(?=\w)",  # "📍 Café Fin"
        "site": r"\s+[|–—·•»-]\s+|\s+::\s+",
    }
    return re.compile(known[name], re.IGNORECASE)


def read_blocks(document: Document, source: Source) -> Iterator[Listing]:
    """The gatherings a page lists or announces without markup; nothing when there are none."""
    lines = page_lines(document)
    around = surroundings(document, source)
    texts = [line.text for line in lines]
    spoken = source.language or spoken_language(around.language, texts)
    spoken = regional_language(spoken, document.page.url, texts)
    around = replace(around, language=spoken)
    lines = prepared(lines, around, month_in(document.page.url))
    title = title_by_address(lines, document.page.url, page_title(document))
    entries = without_retellings(read_lines(lines, around, title), title, lines)
    found = credible(entries, lines, _about(document), around.near)
    if not found and (announced := announced_by(title, around)):
        found = [announced]
    yield from listings(found, document.page.url)


def prepared(lines: Sequence[Line], around: Surroundings, month: str | None = None) -> list[Line]:
    """The lines with their dates made whole, whatever was left out; `month` is what the address says."""
    lines = without_other_days(with_joined_days_apart(with_selected_days(lines)))
    lines = with_whole_rows(with_whole_headings(without_numbered(lines)))
    lines = with_days_over_columns(
        with_names_of_meetings(with_agendas_of_days(without_side_boxes(without_banners(lines))))
    )
    lines = with_days_of_this_week(without_names_of_neighbours(without_empty_days(lines)), around)
    lines = with_days_of_this_month(with_days_of_visit(lines, around.near), around.near)
    lines = with_credits_apart(with_parts_apart(with_houses_apart(lines)))
    lines = without_deadlines(without_weekday_marks(lines))
    lines = with_spaced_days(with_dotted_years(with_short_years(lines, around.near)))
    lines = with_dotted_days(lines, around.language)
    lines = with_hours_once(with_months_named(with_slashed_days(with_days_in_turn(lines))))
    lines = without_row_heads(with_colons(lines))
    lines = with_chosen_days(joined_badges(with_leads_apart(lines, around), around))
    begun = with_ends(without_doors(with_hours_of_each_day(lines, around)))
    begun = with_days_of_spans(with_hours_of_weekends(with_months(begun, month), around), around)
    begun = with_showings_of_notes(with_showings_of_week(begun, around), around)
    whole = with_hours_in_front(with_days_of_columns(begun), around)
    whole = with_days_carried(with_found_months(whole, around))
    whole = with_evenings(whole, around.language)
    return with_hours_in_rooms(by_room(whole))


def surroundings(document: Document, source: Source) -> Surroundings:
    """What decides a missing year: the day of the visit and the edition's dates."""
    dates = (source.starts_on, source.ends_on) if source.starts_on and source.ends_on else None
    language = source.language or document.language
    return Surroundings(document.page.fetched_at.date(), source.timezone, language, dates)


def page_title(document: Document) -> str | None:
    """What the page calls itself: the first heading, without the badges in it, or the title's first part."""
    node = document.tree.css_first("title")
    stated = " ".join((node.text() or "").split()) if node is not None else ""
    heading = document.heading if any(map(str.isalpha, document.heading)) else ""
    ends = [found.start() for found in _pattern("site").finditer(stated)]
    parts = [stated[:end] for end in [*ends, len(stated)]]
    if parts[0] and not heading:
        return parts[0]
    inside = [part for part in parts if part and part.casefold() in heading.casefold()]
    of_site = len(parts) > 1 and (stated.endswith(heading) or not inside)
    if of_site and (below := _later_heading(document, parts[0])):
        return below
    return max(inside, key=len, default="") or heading or stated or None


def _later_heading(document: Document, title: str) -> str | None:
    """A heading of the first ranks that begins with what the page is called before its site."""
    nodes = document.tree.css("h1,h2")[:MOST_HEADINGS]
    headings = (" ".join((node.text() or "").split()) for node in nodes)
    return next((words for words in headings if words.casefold().startswith(title.casefold())), None)


def listings(entries: Sequence[Entry], page_url: str) -> Iterator[Listing]:
    """Entries as listings, each known by its own link.

    Entries without one, or that share one, are known by what they print: nothing else tells them apart, so
    that for them a new time is a new listing.
    """
    shared = Counter(entry.url for entry in entries)
    for entry in entries:
        url = entry.url or page_url
        alone = entry.url is not None and shared[entry.url] == 1 and url != page_url
        yield _listing(entry, url, url if alone else f"{url}#{_printed(entry)}")


def _printed(entry: Entry) -> str:
    words = re.sub(r"\W+", "-", f"{entry.title} {entry.place or ''}".casefold()).strip("-")
    return f"{entry.start.isoformat()}-{words}"[:200]


def _listing(entry: Entry, url: str, origin_id: str) -> Listing:
    status = status_from_title(entry.title)
    for notice in entry.notice.split(" | "):
        status = graver(status, status_from_remark(notice))
    return Listing(
        origin_id=origin_id,
        title=one_line(entry.title) or entry.title,
        start=entry.start,
        end=entry.end,
        all_day=entry.all_day,
        url=url,
        status=status,
        place=Place(name=_pattern("pin").sub("", entry.place)) if entry.place else None,
        guessed=entry.guessed,
    )


def _about(document: Document) -> str:
    """What the page says it is about: its title, its heading, the words of its address."""
    path = urlsplit(document.page.url).path
    return " ".join([page_title(document) or "", document.heading, re.sub(r"[-_/]", " ", path)])
