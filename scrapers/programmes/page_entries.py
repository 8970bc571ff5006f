"""The entries of a page, each mended by what the entries beside it show; nothing of this holds for prints."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from scrapers.programme_days.lone_days import is_moment_alone
from scrapers.programme_lists.deadline_sections import without_deadlines_of_sections
from scrapers.programme_places.homes_no_places import without_homes_as_places
from scrapers.programme_places.place_of_page import with_place_of_page
from scrapers.programme_titles.day_of_page import with_title_of_its_day
from scrapers.programme_titles.halls_as_titles import with_halls_of_showings
from scrapers.programme_titles.parallel_talks import with_parallel_talks
from scrapers.programme_titles.talk_tables import with_titles_of_talk_tables
from scrapers.programme_titles.talks_below_names import with_talks_below_names
from scrapers.programme_words.column_words import as_tour, names_remarks
from scrapers.programmes.lines import Entry
from scrapers.programmes.links_below import with_links_below
from scrapers.programmes.told import Told


def entries_of_page(
    entries: Sequence[Entry], told: Sequence[Told], page_title: str | None, tour_rows: Collection[int]
) -> list[Entry]:
    """Entries without deadlines, with what else begins at their hour, titled and placed as their lists are.

    `tour_rows` are the rows of a table of places, whose towns name what is on.
    """
    found = without_deadlines_of_sections(entries, told)
    found = with_parallel_talks(with_halls_of_showings(found, told), told)
    found = with_titles_of_talk_tables(with_talks_below_names(found, told), told)
    found = [_without_hour_as_place(one) for one in without_homes_as_places(found, told)]
    for step in (with_title_of_its_day, with_place_of_page):
        found = step(found, told, page_title)
    found = with_links_below(found, told)
    return [as_tour(one, told[one.line].line.row in tour_rows, _is_remark(one, told)) for one in found]


def _without_hour_as_place(entry: Entry) -> Entry:
    """An entry without what stands below `Meeting point:` where that tells when one meets: `11:00`."""
    return replace(entry, place=None) if entry.place and is_moment_alone(entry.place) else entry


def _is_remark(entry: Entry, told: Sequence[Told]) -> bool:
    """Whether an entry is called after a remark, or after the head of the column that holds none for it."""
    below = entry.title_line >= 0 and names_remarks(told[entry.title_line].line.head)
    return below or names_remarks(entry.title)
