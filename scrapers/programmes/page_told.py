"""The lines of a page with what only its lists show: rows, hours, years, what stands beside a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from scrapers.programme_days.bar_hours import with_hours_of_bars
from scrapers.programme_days.day_rows import with_days_of_rows
from scrapers.programme_days.dotted_hours import with_dotted_hours
from scrapers.programme_days.open_hours import without_open_hours
from scrapers.programme_days.rulers import without_rulers
from scrapers.programme_days.stamped_hours import with_stamped_hours
from scrapers.programme_days.whole_days import with_whole_days
from scrapers.programme_lists.announcements import with_announcements
from scrapers.programme_lists.card_buttons import without_card_buttons
from scrapers.programme_lists.column_heads import with_column_heads
from scrapers.programme_lists.document_lines import without_documents
from scrapers.programme_lists.kinds_beside_days import without_kinds
from scrapers.programme_lists.news_sections import without_news
from scrapers.programme_lists.papers_of_days import without_papers_of_days
from scrapers.programme_lists.past_lists import with_past_years
from scrapers.programme_lists.post_days import without_posts
from scrapers.programme_lists.row_buttons import without_row_buttons
from scrapers.programme_lists.sentence_rows import with_rows_of_sentences
from scrapers.programme_places.house_sections import with_houses
from scrapers.programmes.told import Surroundings, Told
from scrapers.programmes.whole import with_days_in_titles

Step = Callable[[list[Told]], list[Told]]


def told_of_page(told: Sequence[Told], around: Surroundings, page_title: str) -> list[Told]:
    """The lines of a page, each mended by what the lines beside it show; nothing of this holds for prints."""
    mended = list(told)
    for step in _steps(around.near, page_title):
        mended = step(mended)
    return mended


def _steps(near: date, page_title: str) -> tuple[Step, ...]:
    """What is done to the lines, one after the other; each step leaves as many lines as there were."""
    return (
        without_open_hours,
        lambda told: with_stamped_hours(told, near),
        lambda told: with_hours_of_bars(told, page_title),
        without_papers_of_days,
        without_documents,
        without_row_buttons,
        without_card_buttons,
        with_column_heads,
        without_kinds,
        lambda told: with_past_years(told, near),
        without_rulers,
        lambda told: without_news(told, near),
        with_dotted_hours,
        with_rows_of_sentences,
        with_announcements,
        with_whole_days,
        lambda told: without_posts(told, near, page_title),
        with_days_in_titles,
        with_days_of_rows,
        with_houses,
    )
