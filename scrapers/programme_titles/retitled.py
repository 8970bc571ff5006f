"""Titles mended by what a whole page shows, step by step: houses, tables, what markup tells."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scrapers.programme_places.places_in_titles import with_places_out_of_titles
from scrapers.programme_titles.agenda_rows import with_titles_of_agenda_rows
from scrapers.programme_titles.dated_titles import with_dated_titles
from scrapers.programme_titles.far_titles import without_far_titles
from scrapers.programme_titles.heads_over_days import with_heads_over_days
from scrapers.programme_titles.home_and_guest import with_both_sides
from scrapers.programme_titles.kickers import with_titles_below_kickers
from scrapers.programme_titles.list_titles import (
    with_headings_of_tables,
    with_places_as_titles,
)
from scrapers.programme_titles.marked_as_most import with_titles_marked_as_most
from scrapers.programme_titles.marked_titles import with_marked_titles
from scrapers.programme_titles.names_over_days import with_names_over_days
from scrapers.programme_titles.people_in_titles import with_titles_of_talks
from scrapers.programme_titles.titles_of_columns import with_titles_of_columns
from scrapers.programme_titles.titles_that_come_back import with_titles_over_days
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

STEPS: tuple[Callable[[Sequence[Entry], Sequence[Told]], list[Entry]], ...] = (
    with_titles_over_days,
    with_heads_over_days,
    with_dated_titles,
    with_titles_below_kickers,
    with_headings_of_tables,
    with_marked_titles,
    with_titles_marked_as_most,
    with_places_as_titles,
    without_far_titles,
    with_places_out_of_titles,
    with_names_over_days,
    with_titles_of_agenda_rows,
    with_titles_of_talks,
    with_titles_of_columns,
    with_both_sides,
)


def retitled(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries of a page, which nothing printed is, each step over what the one before left."""
    mended = list(entries)
    for step in STEPS:
        mended = step(mended, told)
    return mended
