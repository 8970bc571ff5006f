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
from scrapers.dates.words import fold
from scrapers.document import Document
from scrapers.page_days.month_lists import month_in
from scrapers.page_days.stale_years import of_its_edition, of_its_year
from scrapers.plain_pages.address_titles import title_by_address
from scrapers.plain_pages.agenda_pages import of_one_agenda
from scrapers.plain_pages.by_calendar_links import with_calendar_links
from scrapers.plain_pages.credible import credible
from scrapers.plain_pages.days_of_page import with_days_of_page
from scrapers.plain_pages.gone_by import (
    EARLIEST,
    FEW,
    gone_by,
    may_be_gone_by,
    of_lists_of_years,
    with_gone_by,
)
from scrapers.plain_pages.minutes_pages import are_minutes, held_on
from scrapers.plain_pages.page_edition import edition_of_page
from scrapers.plain_pages.page_event import announced_by, without_retellings
from scrapers.plain_pages.page_language import spoken_language
from scrapers.plain_pages.page_lines import page_lines
from scrapers.plain_pages.page_subject import called_after_subject
from scrapers.plain_pages.paper_titles import named_by_body
from scrapers.plain_pages.parts import leaves_hours, tells_more, with_parts_left_out
from scrapers.plain_pages.site_headings import (
    bar_in_title,
    named_before_site,
    named_where_window_is_site,
    with_title_as_heading,
    without_site_heading,
)
from scrapers.plain_pages.whole_lines import prepared
from scrapers.programme_days.day_order import regional_language
from scrapers.programme_lists.notices import with_notice_of_page
from scrapers.programme_words.gathering_words import calls_gatherings
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.text import read_lines
from scrapers.programmes.told import Surroundings
from scrapers.programmes.whole import without_moments
from scrapers.status import graver, is_calling_off, status_from_notice, status_from_remark, status_from_title
from scrapers.tidy import one_line

MOST_HEADINGS = 20
FEWEST_SECTIONS = 3
"""Headings of the first rank, none of them the page's title, that head its sections."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        # "📍 Café Fin", and "Café Fin 💵 Cost: £8": a picture begins what the line tells next.
        "pin": r"^[^\w\s(\"'„“«#@&]+\s+(?=\w)|(?<=[\w.,)])[\s,·|–-]*"
        r"[\u231a-\u23ff\u260e\u260f\u2702-\u270d\U0001f300-\U0001faff].*$",
    }
    return re.compile(known[name], re.IGNORECASE)


def read_blocks(document: Document, source: Source) -> Iterator[Listing]:
    """The gatherings a page lists or announces without markup; nothing when there are none."""
    lines = page_lines(document)
    named = named_before_site(lines, _window_title(document))
    lines = without_site_heading(lines) if named else lines
    around = _spoken(surroundings(document, source), document, source, lines)
    lines = with_days_of_page(document, lines, around)
    title, about = named or page_title(document), _about(document)
    title = named_where_window_is_site(lines, title, document.page.url)
    lines = with_title_as_heading(lines, title)
    entries, told, title = _read_well(document, lines, around, title)
    found = credible(entries, told, about, around.near)
    found = called_after_subject(found, told, document.page.url)
    if not found and (announced := announced_by(title, around, lines)):
        found = [announced]
    if not found and (edition := edition_of_page(_names(document, title, lines), lines, around)):
        found = [edition]
    if are_minutes(told):
        found = [one for one in found if one.timed and one.day >= document.page.fetched_at.date()]
    elif len(found) < FEW and may_be_gone_by(title, document.page.url):
        entries, told, _ = _entries(document, page_lines(document, since=EARLIEST), around, title)
        found = with_gone_by(found, gone_by(entries, told, about, around.near))
    elif len(found) < FEW:
        found = with_gone_by(found, gone_by(of_lists_of_years(entries, told), told, about, around.near))
    found = named_by_body(found, title, bar_in_title().split(_window_title(document)), told)
    found = with_calendar_links(found, document, told, around.timezone)
    yield from listings(with_notice_of_page(found, told), document.page.url)


def _names(document: Document, title: str | None, lines: Sequence[Line]) -> list[str]:
    """What a page is called: its title, and its window's where that is of no page within a site.

    Where no heading is of the first rank, the one of the second that the page begins with is its title, too.
    """
    parts = bar_in_title().split(_window_title(document))
    first = urlsplit(document.page.url).path.strip("/") in ("", "index.html", "index.php", "index.htm")
    named = parts if first or len(parts) == 1 else []
    begins = [line.text for line in lines[:1] if line.level == 2 and not document.heading]
    return [name.strip() for name in (title or "", document.heading, *begins, *named) if name.strip()]


def _read_well(
    document: Document, lines: Sequence[Line], around: Surroundings, title: str | None
) -> tuple[list[Entry], list[Line], str | None]:
    """What a page tells, read without a part of it where that tells clearly more hours; see `_entries`."""
    best = _entries(document, lines, around, title)
    if not leaves_hours(best[0], best[1], around):
        return best
    for fewer in with_parts_left_out(lines, around):
        again = _entries(document, fewer, around, title)
        if tells_more(again[0], best[0]):
            best = again
    return best


def _entries(
    document: Document, lines: Sequence[Line], around: Surroundings, title: str | None
) -> tuple[list[Entry], list[Line], str | None]:
    """What the lines of a page tell, the lines made whole, and the title that its address confirms."""
    url = document.page.url
    whole = prepared(lines, around, month_in(url))
    title = title_by_address(whole, url, title)
    found = read_lines(whole, around, title)
    told_once = without_retellings(found, without_moments(title, around), whole)
    return of_one_agenda(told_once, whole), whole, title


def _spoken(around: Surroundings, document: Document, source: Source, lines: Sequence[Line]) -> Surroundings:
    """The surroundings in the language that the page is written in, as of the year that its weekdays tell."""
    texts = [line.text for line in lines]
    spoken = source.language or spoken_language(around.language, texts)
    around = replace(around, language=regional_language(spoken, document.page.url, texts))
    around = replace(around, near=held_on(lines, around.near) or around.near)
    named = f"{page_title(document) or ''} {_window_title(document)}"
    around = of_its_edition(around, lines, named, document.page.url)
    return of_its_year(around, lines, named, document.page.url)


def surroundings(document: Document, source: Source) -> Surroundings:
    """What decides a missing year: the day of the visit and the edition's dates."""
    dates = (source.starts_on, source.ends_on) if source.starts_on and source.ends_on else None
    language = source.language or document.language
    return Surroundings(document.page.fetched_at.date(), source.timezone, language, dates)


def page_title(document: Document) -> str | None:
    """What the page calls itself: the first heading, without the badges in it, or the title's first part."""
    stated = _window_title(document)
    heading = document.heading if any(map(str.isalpha, document.heading)) else ""
    ends = [found.start() for found in bar_in_title().finditer(stated)]
    parts = [stated[:end] for end in [*ends, len(stated)]]
    if whole := _heading_with_bar(document, stated, parts[0]):
        return whole
    if parts[0] and not heading:
        return _named_behind_site(document, stated) or parts[0]
    if parts[0] and _heads_a_part(document, stated, heading) and not calls_gatherings(parts[0]):
        return parts[0]
    inside = [part for part in parts if part and part.casefold() in heading.casefold()]
    of_site = len(parts) > 1 and (stated.endswith(heading) or not inside)
    if of_site and (below := _later_heading(document, parts[0])):
        return below
    return max(inside, key=len, default="") or heading or stated or None


def _heads_a_part(document: Document, stated: str, heading: str) -> bool:
    """Whether a heading of the first rank is one of several, none of them in the title: each heads a part."""
    headings = {" ".join((node.text() or "").split()) for node in document.tree.css("h1")[:MOST_HEADINGS]}
    named = any(words and words.casefold() in stated.casefold() for words in headings)
    return len(headings) >= FEWEST_SECTIONS and heading in headings and not named


def _window_title(document: Document) -> str:
    node = document.tree.css_first("title")
    return " ".join((node.text() or "").split()) if node is not None else ""


def _named_behind_site(document: Document, stated: str) -> str | None:
    """A heading that a window's title says behind the name of its site: `Quay Club - Night paddle`."""
    before, *behind = bar_in_title().split(stated)
    if _later_heading(document, before):
        return None
    named = (_later_heading(document, part) for part in behind if " " in part.strip())
    return next(
        (words for words in named if words and not (is_generic(words) or calls_gatherings(words))), None
    )


def _heading_with_bar(document: Document, stated: str, first: str) -> str | None:
    """A heading that a window's title begins with beyond its first part: `Quay - Night paddle, Harbour`."""
    said = fold(stated)
    return next(
        (words for words in _headings(document) if len(words) > len(first) and said.startswith(fold(words))),
        None,
    )


def _later_heading(document: Document, title: str) -> str | None:
    """A heading of the first ranks that begins with what the page is called before or behind its site."""
    named = (words for words in _headings(document) if words.casefold().startswith(title.casefold()))
    return next(named, None)


def _headings(document: Document) -> Iterator[str]:
    """The first headings of the first ranks."""
    for node in document.tree.css("h1,h2,h3")[:MOST_HEADINGS]:
        yield " ".join((node.text() or "").split())


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
    house = None if entry.place and is_calling_off(entry.place) else entry.place  # "Entfällt!"
    for notice in entry.notice.split(" | "):
        status = graver(status, graver(status_from_remark(notice), status_from_notice(notice)))
    return Listing(
        origin_id=origin_id,
        title=one_line(entry.title) or entry.title,
        start=entry.start,
        end=entry.end,
        all_day=entry.all_day,
        url=url,
        status=status,
        place=Place(name=_pattern("pin").sub("", house)) if house else None,
        guessed=entry.guessed,
    )


def _about(document: Document) -> str:
    """What the page says it is about: its title, its heading, the words of its address."""
    path = urlsplit(document.page.url).path
    return " ".join([page_title(document) or "", document.heading, re.sub(r"[-_/]", " ", path)])
