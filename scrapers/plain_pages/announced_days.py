"""Pages about one day to come: it stands alone beside the page's title, or below what says it is the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from scrapers.dates.printed import find_whens
from scrapers.plain_pages.page_event import LONGEST_EDITION, may_be_on, speaks_of_edition
from scrapers.programme_days.lone_days import are_days_alone
from scrapers.programme_titles.heralds import says_returns
from scrapers.programme_titles.untitled_days import names_next
from scrapers.programme_words.gathering_words import names_list
from scrapers.programme_words.meeting_names import names_congress, names_gathering
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.moment_chunks import says_takes_place

RIGHT_BELOW = 2
"""Lines between a page's heading and the day of what it names."""

LONGEST_LINE = 90
"""Characters of a line that tells when and where."""

SIGNS = "•|·–—-:,"
"""Between the name of an edition and its day."""

LONGEST_HERALD = 40
"""Characters of a line that says what is next and no more."""

LOWEST_RANK = 3
"""The rank of a heading that heralds what is to come."""

BESIDE = 2
"""The innermost blocks of two lines that lie beside each other: their elements, and what is read of these."""

BOLD = 7

FARTHEST_LIST = 8
"""Lines between the heading of a list and the first title in it."""

NEAR = 3
"""Lines around a page's title in which its day stands."""


def is_announced(entry: Entry, lines: Sequence[Line], about: str, near: date) -> bool:
    """Whether a page is about its one day to come: it stands alone in a line, near the page's title.

    Or it begins or ends a short line right there (`34th edition • Friday 2 October`), or a sentence says that
    it takes place then. `about` is what the page says of itself (title, address), `near` the day of the
    visit.
    """
    if speaks_of_edition(entry, lines, near):
        return True
    if entry.day < near or _in_words(entry.title) not in _in_words(about):
        return False
    text = lines[entry.line].text
    if not may_be_on(entry.title) or (not entry.end and _pattern("from").match(text)):
        return False
    if "year" in entry.guessed and not _weekday_tells_year(text, near):
        return False
    titles = _titles_of_page(lines, entry.title)
    beside = [at for title in titles for at in range(max(0, title - NEAR), min(len(lines), title + NEAR + 1))]
    if any(_tells_day_alone(lines[at].text, entry.day) for at in {entry.line, *beside}):
        return True
    around = any(0 < entry.line - title <= RIGHT_BELOW for title in titles)
    around = around or any(
        _is_right_above(lines[entry.line], lines[at]) for at in titles if at == entry.line + 1
    )
    return (around and _is_edge(text, entry.day)) or (bool(titles) and says_takes_place(text))


def _is_right_above(day: Line, title: Line) -> bool:
    """Whether the line of a day lies beside a page's title, and not in the banner of its site."""
    return len(day.path) == len(title.path) and day.path[:-BESIDE] == title.path[:-BESIDE]


def _titles_of_page(lines: Sequence[Line], title: str) -> list[int]:
    """Where the page's title stands: in a heading of the first rank, on a page without one in any line."""
    headed = any(line.level == 1 for line in lines)
    return [at for at, line in enumerate(lines) if line.text == title and (line.level == 1 or not headed)]


def _is_heralded(entry: Entry, lines: Sequence[Line], near: date) -> bool:
    """Whether a heading says of a festival on which few days it is: `Reed Festival returns 5–9 May 2027`.

    Of one that is over only where it says that it comes again.
    """
    line = lines[entry.line]
    lasts = (entry.last_day - entry.day).days
    if not (0 < line.level <= LOWEST_RANK and entry.title_line == entry.line and 0 < lasts < LONGEST_EDITION):
        return False
    if "year" in entry.guessed or not (names_congress(entry.title) and may_be_on(entry.title)):
        return False
    whens = find_whens(line.text, near=near)
    return entry.day >= near or (bool(whens) and says_returns(line.text[: whens[0].span[0]]))


def _weekday_tells_year(text: str, near: date) -> bool:
    return any(when.weekday_agrees for when in find_whens(text, near=near))


def _is_edge(text: str, day: date) -> bool:
    """Whether a short line begins with a day, or ends with it behind a sign."""
    whens = find_whens(text, near=day)
    if len(text) > LONGEST_LINE or text.endswith(".") or not any(when.start_on == day for when in whens):
        return False
    before, behind = text[: whens[0].span[0]], text[whens[-1].span[1] :]
    return not before.strip() or (not behind.strip() and before.rstrip()[-1:] in SIGNS)


def _in_words(text: str) -> str:
    """A text in small letters, `&` as the word that pages use in its stead."""
    return text.casefold().replace(" & ", " and ")


def _tells_day_alone(text: str, day: date) -> bool:
    if not are_days_alone(text):
        return False
    return any(when.start_on == day for when in find_whens(text, near=day))


def is_marked_as_event(entry: Entry, lines: Sequence[Line], near: date) -> bool:
    """Whether a day to come is named that of an event, and the heading it belongs to a title of one."""
    if entry.day < near or entry.title_line < 0 or not 0 < lines[entry.title_line].level < 7:
        return False
    return _pattern("day").search(lines[entry.line].names) is not None


def told_by_heading(days: Sequence[Entry], lines: Sequence[Line], near: date) -> list[Entry]:
    """The one gathering that the page's heading names right above its day, where no other day is to come.

    `City Council Meeting`, `17 November 2027`: what is dated below are its papers. Or in one line with it.
    """
    own = [
        one
        for one in days
        if _is_below_its_name(one, lines) or _is_heralded(one, lines, near) or _is_edition(one)
    ]
    others = any(one.day >= near and one.day != own[0].day for one in days) if own else False
    return own[:1] if len({one.day for one in own}) == 1 and not others else []


def _is_edition(entry: Entry) -> bool:
    """Whether the page's heading is the name of something that is held each year, with the year of the day.

    `Salt Workshop 2027`, `SALTCON 2027`: such a page is about that, be it over. Reports bear years too.
    """
    if entry.title_level != 1 or not entry.own_title or str(entry.day.year) not in entry.title:
        return False
    return names_congress(entry.title) or _pattern("edition").fullmatch(entry.title) is not None


def _is_below_its_name(entry: Entry, lines: Sequence[Line]) -> bool:
    above = entry.line - entry.title_line
    if not entry.title_line >= 0 or not 0 < above <= RIGHT_BELOW or lines[entry.title_line].level != 1:
        return False
    named = names_gathering(entry.title) or names_congress(entry.title)
    return named and _begins_with_day(lines[entry.line].text, entry.day)


def _begins_with_day(text: str, day: date) -> bool:
    """Whether a line is a day, or begins with it and goes on with where it is."""
    whens = find_whens(text, near=day)
    return len(whens) == 1 and whens[0].start_on == day and not text[: whens[0].span[0]].strip()


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        # What begins to hold on a day: "Ab 1. Juni 2027" below "Neue Preise".
        "from": r"\W*(?:from|as of|ab|seit|à partir d[ue]|dès le|a partir del?|desde|dal|dall['’]|vanaf|"
        r"met ingang)\s",
        "ahead": r"\b(?:upcoming|forthcoming|next events|kommende|demnächst|à venir|prochain\w*|próxim\w+|"
        r"prossim\w+|aankomend\w*|kommande|tulevat|nadchodzące|nadcházející)\b",
        "edition": r"(?-i:(?:the )?[A-Z][\w&+.'’-]*[A-Z][\w&+.'’-]* (?:19|20)\d\d)",
        "day": r"(?:^|[\s_-])event[-_]?(?:date|day|when|datetime)(?=$|[\s_-])",
    }
    return re.compile(known[name], re.IGNORECASE)


def is_headed_as_next(entry: Entry, lines: Sequence[Line], near: date) -> bool:
    """Whether a day to come stands alone right below what says it is the next: `Next hearing date`."""
    if entry.day < near or not entry.line or not are_days_alone(lines[entry.line].text):
        return False
    above = lines[entry.line - 1]
    return names_next(above.text) and (bool(above.level) or _is_herald(above.text))


def is_alone_in_list(entry: Entry, lines: Sequence[Line], near: date) -> bool:
    """Whether a day to come is all of a list that says that it looks ahead: `Upcoming events`, one card.

    What is on stands in a heading of its own below that of the list.
    """
    rank = lines[entry.title_line].level if entry.own_title and entry.title_line >= 0 else 0
    if entry.day < near or not 0 < rank < BOLD:
        return False
    higher = range(entry.title_line - 1, max(-1, entry.title_line - 1 - FARTHEST_LIST), -1)
    above = next((at for at in higher if 0 < lines[at].level < rank), None)
    return above is not None and names_list(lines[above].text) and looks_ahead(lines[above].text)


def looks_ahead(text: str) -> bool:
    """Whether words say that what is listed is to come: `Upcoming`, `Demnächst`."""
    return _pattern("ahead").search(text) is not None


def _is_herald(text: str) -> bool:
    """Whether a line that is no heading says no more than what is next: `Our next meeting`."""
    words = text.rstrip(" :–-")
    return len(words) <= LONGEST_HERALD and len(words.split()) > 1 and names_gathering(words)
