"""The lines of a page made whole, step by step: what cells, badges and menus hold apart is put into one line.

Every step takes the lines and gives them back with one thing mended, or as they are. Their order matters:
what is no matter of the page goes first, and days are whole before hours are looked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scrapers.page_days.badges import joined_badges
from scrapers.page_days.both_clocks import with_hours_once
from scrapers.page_days.cells_of_titles import with_titles_of_cells
from scrapers.page_days.daily_hours import with_hours_of_each_day
from scrapers.page_days.day_columns import with_days_of_columns
from scrapers.page_days.day_numbers import with_numbered_days
from scrapers.page_days.day_selects import with_selected_days
from scrapers.page_days.day_strips import with_chosen_days
from scrapers.page_days.days_carried import with_days_carried
from scrapers.page_days.days_of_months import with_days_of_months
from scrapers.page_days.deadline_clauses import without_deadlines
from scrapers.page_days.door_times import without_doors
from scrapers.page_days.dotted_days import (
    with_days_in_turn,
    with_dotted_days,
    with_months_named,
    with_slashed_days,
)
from scrapers.page_days.dotted_spans import with_dotted_spans
from scrapers.page_days.edge_cells import without_names_of_neighbours
from scrapers.page_days.empty_days import without_empty_days
from scrapers.page_days.end_times import with_ends
from scrapers.page_days.evenings import with_evenings
from scrapers.page_days.halves_apart import with_halves_joined
from scrapers.page_days.hour_columns import with_hours_of_columns
from scrapers.page_days.hours_behind import with_hours_in_front
from scrapers.page_days.joined_days import with_joined_days_apart
from scrapers.page_days.joined_hours import with_colons, with_hours_of_weekdays
from scrapers.page_days.labelled_hours import with_labelled_hours
from scrapers.page_days.list_counts import without_list_counts
from scrapers.page_days.month_lists import with_months
from scrapers.page_days.month_matrix import with_days_of_matrix
from scrapers.page_days.numbered_lines import without_numbered
from scrapers.page_days.place_leads import with_leads_of_places
from scrapers.page_days.relative_days import with_days_of_visit
from scrapers.page_days.short_years import with_short_years
from scrapers.page_days.span_weekdays import with_days_of_spans
from scrapers.page_days.this_month import with_days_of_this_month
from scrapers.page_days.this_week import with_days_of_this_week
from scrapers.page_days.week_rows import with_days_over_columns
from scrapers.page_days.week_showings import with_showings_of_week
from scrapers.page_days.weekday_marks import without_weekday_marks
from scrapers.page_days.weekend_hours import with_hours_of_weekends
from scrapers.page_days.zone_columns import with_one_zone
from scrapers.plain_pages.banner_headings import without_banners
from scrapers.plain_pages.bar_rows import with_cells_of_bars, without_link_marks
from scrapers.plain_pages.bold_leads import with_leads_apart
from scrapers.plain_pages.broken_headings import with_whole_headings
from scrapers.plain_pages.broken_phrases import with_whole_phrases
from scrapers.plain_pages.broken_spans import with_whole_spans
from scrapers.plain_pages.command_lines import without_commands
from scrapers.plain_pages.film_credits import with_credits_apart
from scrapers.plain_pages.houses_beside_hours import with_houses_apart
from scrapers.plain_pages.meeting_papers import with_names_of_meetings
from scrapers.plain_pages.menu_runs import without_menus
from scrapers.plain_pages.other_days import without_other_days
from scrapers.plain_pages.parted_lines import with_parts_apart
from scrapers.plain_pages.records import without_records
from scrapers.plain_pages.room_grids import by_room
from scrapers.plain_pages.rooms_below import with_hours_in_rooms
from scrapers.plain_pages.row_heads import without_row_heads
from scrapers.plain_pages.side_boxes import without_side_boxes
from scrapers.programme_days.bare_days import with_found_months
from scrapers.programme_days.noon import with_noon
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings

Step = Callable[[Sequence[Line]], list[Line]]


def prepared(lines: Sequence[Line], around: Surroundings, month: str | None = None) -> list[Line]:
    """The lines with their dates made whole, whatever was left out; `month` is what the address says."""
    whole = list(lines)
    for step in (*_of_the_page(around), *_of_days(around), *_of_hours(around, month)):
        whole = step(whole)
    return whole


def _of_the_page(around: Surroundings) -> tuple[Step, ...]:
    """What is chosen, broken, drawn as a month or beside the matter of the page."""
    return (
        without_menus,
        without_records,
        with_halves_joined,
        with_selected_days,
        with_joined_days_apart,
        without_other_days,
        without_numbered,
        without_list_counts,
        without_commands,
        without_link_marks,
        with_cells_of_bars,
        with_whole_headings,
        with_whole_phrases,
        with_whole_spans,
        without_banners,
        without_side_boxes,
        with_names_of_meetings,
        with_days_over_columns,
        with_days_of_months,
        with_days_of_matrix,
        with_hours_of_columns,
        without_empty_days,
        without_names_of_neighbours,
        lambda lines: with_days_of_this_week(lines, around),
        lambda lines: with_days_of_visit(lines, around.near),
        lambda lines: with_days_of_this_month(lines, around.near),
        with_houses_apart,
        with_parts_apart,
        with_credits_apart,
        with_leads_of_places,
    )


def _of_days(around: Surroundings) -> tuple[Step, ...]:
    """Days in figures, dots and slashes, and what stands beside them that is no day of a gathering."""
    return (
        with_hours_of_weekdays,
        with_dotted_spans,
        without_weekday_marks,
        without_deadlines,
        lambda lines: with_numbered_days(lines, around),
        lambda lines: with_short_years(lines, around.near),
        lambda lines: with_dotted_days(lines, around.language),
        with_days_in_turn,
        with_slashed_days,
        with_months_named,
    )


def _of_hours(around: Surroundings, month: str | None) -> tuple[Step, ...]:
    """Hours, ends and days that stand apart from the row they belong to."""
    return (
        with_noon,
        with_one_zone,
        with_hours_once,
        with_colons,
        without_row_heads,
        lambda lines: joined_badges(with_leads_apart(lines, around), around),
        with_chosen_days,
        lambda lines: with_hours_of_each_day(lines, around),
        with_labelled_hours,
        without_doors,
        with_ends,
        lambda lines: with_titles_of_cells(with_months(lines, month), around.language),
        lambda lines: with_days_of_spans(with_hours_of_weekends(lines, around), around),
        lambda lines: with_showings_of_week(lines, around),
        lambda lines: with_days_of_columns(lines, around.language),
        lambda lines: with_hours_in_front(lines, around),
        lambda lines: with_found_months(lines, around),
        with_days_carried,
        lambda lines: with_evenings(lines, around.language),
        by_room,
        with_hours_in_rooms,
    )
