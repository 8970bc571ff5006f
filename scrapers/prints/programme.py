"""A printed programme, from its sheets to its gatherings: drawn tables first, then agendas, tables, lines."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from scrapers.page_days.badges import joined_badges
from scrapers.page_days.day_numbers import with_numbered_days
from scrapers.page_days.numbered_lines import without_numbered
from scrapers.page_days.stale_years import of_its_year
from scrapers.prints.agenda import read_agenda
from scrapers.prints.brackets import with_places_in_brackets
from scrapers.prints.broken_hours import with_whole_hours
from scrapers.prints.editions import edition
from scrapers.prints.flyer import with_whole_evening
from scrapers.prints.headings import in_one_line
from scrapers.prints.houses import with_house_of_all
from scrapers.prints.inline_rows import in_rows
from scrapers.prints.list_titles import with_sure_titles, with_titles_beside
from scrapers.prints.pdf_text import Sheets
from scrapers.prints.raised_minutes import with_raised_minutes
from scrapers.prints.rows_beside import rows_beside
from scrapers.prints.ruled import Ruled, day_lines, entries_of, rest_lines, without_tables
from scrapers.prints.running_text import in_paragraphs, without_pieces
from scrapers.prints.table import read_table
from scrapers.prints.weekday_heads import with_days_of_span
from scrapers.programme_days.bare_days import with_found_months
from scrapers.programme_days.comma_rows import with_rows_of_commas
from scrapers.programmes.line_dates import tell
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.text import read_lines
from scrapers.programmes.told import Surroundings, Told


def read_sheets(sheets: Sheets, around: Surroundings, year: object) -> tuple[list[Entry], list[Line]]:
    """The gatherings that sheets tell, and the lines their places count in.

    `around.dates` of `None` are found out in the print itself; `year` is that of the edition, if it is known.
    """
    pages = (with_whole_hours(with_raised_minutes(page)) for page in sheets.pages)
    sheets = replace(sheets, pages=tuple(pages))
    ruled = without_tables(with_days_of_span(sheets, around, year))
    lines = in_paragraphs(in_one_line(without_numbered(rest_lines(ruled))))
    lines = with_rows_of_commas(in_rows(lines))
    lines += day_lines(ruled, len(lines))
    dates = around.dates or edition(lines, around.near, year)
    around = of_its_year(Surroundings(around.near, around.timezone, around.language, dates), lines, "", "")
    lines = with_found_months(joined_badges(with_numbered_days(lines, around), around), around)
    told = tell(lines, around)
    entries = _outside_tables(lines[: len(lines) - len(ruled.days)], told, ruled, around)
    entries = with_whole_evening(_told_once(entries, entries_of(ruled, told)), told)
    entries = with_places_in_brackets(with_titles_beside(without_pieces(entries), told))
    return with_house_of_all(entries, told), lines


def _told_once(entries: Sequence[Entry], tables: Sequence[Entry]) -> list[Entry]:
    """What stands outside of drawn tables, and what those tell that is not told outside already."""
    known: dict[object, list[str]] = {}
    for entry in entries:
        known.setdefault(entry.start, []).append(f"{entry.title.casefold()} ")
    return [*entries, *(one for one in tables if not _is_known(one, known.get(one.start, ())))]


def _is_known(entry: Entry, titles: Collection[str]) -> bool:
    """Whether one of some titles is that of an entry without a room of its own, or its beginning."""
    words = f"{entry.title.casefold()} "
    return entry.place is None and any(one.startswith(words) or words.startswith(one) for one in titles)


def _outside_tables(
    rest: Sequence[Line], told: Sequence[Told], ruled: Ruled, around: Surroundings
) -> Sequence[Entry]:
    """What the lines outside of drawn tables tell."""
    rest = with_sure_titles(rest, told)
    entries = read_agenda(rest, around)
    if entries is None:
        return ()
    entries = entries or read_table(told[: len(rest)]) or read_lines(rest, around, printed=True)
    entries = [entry for entry in entries if entry.timed or not _goes_on(entry, rest)]
    if ruled.slots and len(entries) < len(ruled.slots):
        return rows_beside(entries, told)
    return entries


def _goes_on(entry: Entry, lines: Sequence[Line]) -> bool:
    """Whether a day without an hour stands in a line that goes on with a sentence."""
    line, above = lines[entry.line], lines[entry.line - 1] if entry.line else None
    within = above is not None and above.path[0] == line.path[0] and above.text[-1:] not in ".!?:"
    return within and line.text[:1].islower()
