"""The lines of a page with what only its lists show: rows, hours, years, what stands beside a list."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.programme_days.bar_hours import with_hours_of_bars
from scrapers.programme_days.day_rows import with_days_of_rows
from scrapers.programme_days.dotted_hours import with_dotted_hours
from scrapers.programme_days.open_hours import without_open_hours
from scrapers.programme_days.rulers import without_rulers
from scrapers.programme_days.stamped_hours import with_stamped_hours
from scrapers.programme_days.whole_days import with_whole_days
from scrapers.programme_lists.announcements import with_announcements
from scrapers.programme_lists.card_buttons import without_card_buttons, without_labels_again
from scrapers.programme_lists.column_heads import with_column_heads
from scrapers.programme_lists.document_lines import without_documents
from scrapers.programme_lists.kinds_beside_days import without_kinds
from scrapers.programme_lists.news_sections import without_news
from scrapers.programme_lists.past_lists import with_past_years
from scrapers.programme_lists.post_days import without_posts
from scrapers.programme_lists.row_buttons import without_row_buttons
from scrapers.programme_lists.sentence_rows import with_rows_of_sentences
from scrapers.programme_places.house_sections import with_houses
from scrapers.programme_titles.pairings import with_whole_pairings
from scrapers.programmes.told import Surroundings, Told
from scrapers.programmes.whole import with_days_in_titles


def told_of_page(told: Sequence[Told], around: Surroundings, page_title: str) -> list[Told]:
    """The lines of a page, each mended by what the lines beside it show; nothing of this holds for prints."""
    stamped = with_hours_of_bars(with_stamped_hours(without_open_hours(told), around.near), page_title)
    buttons = without_labels_again(without_row_buttons(without_documents(stamped)))
    named = without_kinds(with_column_heads(without_card_buttons(buttons)))
    listed = without_news(without_rulers(with_past_years(named, around.near)), around.near)
    rows = with_whole_days(with_announcements(with_rows_of_sentences(with_dotted_hours(listed))))
    own = without_posts(rows, around.near, page_title)
    return with_houses(with_whole_pairings(with_days_of_rows(with_days_in_titles(own))))
