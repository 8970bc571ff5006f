"""Printed programmes: PDFs with a text layer, and the text layer alone as a file.

A catalogue without dates holds no gatherings, and that is an answer. Option of a source: `year` (the
edition's, where the print names none).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrapers.contract import Finding, Page, Request, Source, Unreadable
from scrapers.page_kinds import starts_as_json, starts_as_markup

platform = "pdf"
options = ("year",)
min_interval = 6 * 3600


def recognise(page: Page) -> float:
    """A PDF by its first bytes; plain text when nothing else claims it."""
    from scrapers.prints.pdf_text import is_pdf

    if is_pdf(page.body):
        return 0.9
    text = "text/plain" in (page.content_type or "") or page.url.partition("?")[0].lower().endswith(".txt")
    if not text or not page.body or starts_as_json(page) or starts_as_markup(page):
        return 0.0
    head = page.body[:2000]
    return 0.0 if b"\x00" in head or re.match(rb"\s*[A-Z-]+:", head) else 0.3


def first_requests(source: Source) -> Iterator[Request]:
    """The file itself."""
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The entries of a programme; raises `LayoutChanged` for a damaged, locked or scanned file."""
    from scrapers.plain_pages.badges import joined_badges
    from scrapers.plain_pages.blocks import listings
    from scrapers.plain_pages.credible import credible
    from scrapers.prints.agenda import read_agenda
    from scrapers.prints.brackets import with_places_in_brackets
    from scrapers.prints.flyer import with_whole_evening
    from scrapers.prints.headings import in_one_line
    from scrapers.prints.inline_rows import in_rows
    from scrapers.prints.list_titles import with_sure_titles, with_titles_beside
    from scrapers.prints.pdf_text import Sheets, is_pdf, read_pdf, typed
    from scrapers.prints.ruled import day_lines, entries_of, rest_lines, without_tables
    from scrapers.prints.table import read_table
    from scrapers.prints.weekday_heads import with_days_of_span
    from scrapers.programmes.bare_days import with_found_months
    from scrapers.programmes.line_dates import tell
    from scrapers.programmes.text import read_lines
    from scrapers.programmes.told import Surroundings
    from scrapers.programmes.whole import edition

    if is_pdf(page.body):
        sheets = read_pdf(page.body, page.url)
    else:
        sheets = Sheets(tuple(tuple(runs) for runs in typed(page.text())))
    ruled = without_tables(sheets)
    lines = in_rows(in_one_line(rest_lines(ruled)))
    lines += day_lines(ruled, len(lines))
    near = page.fetched_at.date()
    dates = (source.starts_on, source.ends_on) if source.starts_on and source.ends_on else None
    dates = dates or edition(lines, near, source.options.get("year"))
    around = Surroundings(near, source.timezone, source.language, dates)
    lines = with_days_of_span(with_found_months(joined_badges(lines, around), around), around)
    rest = lines[: len(lines) - len(ruled.days)]
    told = tell(lines, around)
    rest = with_sure_titles(rest, told)
    entries = read_agenda(rest, around)
    if entries is not None:
        entries = entries or read_table(told[: len(rest)]) or read_lines(rest, around, printed=True)
        if ruled.slots and len(entries) < len(ruled.slots):  # hours beside a table are when a desk is open
            entries = [entry for entry in entries if told[entry.line].dated]
    entries = with_whole_evening([*(entries or []), *entries_of(ruled, told)], told)
    entries = with_places_in_brackets(with_titles_beside(entries, told))
    yield from listings(credible(entries, lines, page.url, near), page.url)
    if sheets.more:
        yield Unreadable(page.url, "the programme goes on behind the last page that was read", cut=True)
