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
    from scrapers.plain_pages.blocks import listings
    from scrapers.plain_pages.credible import credible
    from scrapers.prints.pdf_text import Sheets, is_pdf, read_pdf, typed
    from scrapers.prints.print_language import language_of_days
    from scrapers.prints.programme import read_sheets
    from scrapers.programmes.told import Surroundings

    if is_pdf(page.body):
        sheets = read_pdf(page.body, page.url)
    else:
        sheets = Sheets(tuple(tuple(runs) for runs in typed(page.text())))
    dates = (source.starts_on, source.ends_on) if source.starts_on and source.ends_on else None
    near = page.fetched_at.date()
    language = source.language or language_of_days([run.text for sheet in sheets.pages for run in sheet])
    around = Surroundings(near, source.timezone, language, dates)
    entries, lines = read_sheets(sheets, around, source.options.get("year"))
    yield from listings(credible(entries, lines, page.url, near), page.url)
    if sheets.more:
        yield Unreadable(page.url, "the programme goes on behind the last page that was read", cut=True)
