"""How much speaks for it that days without hours are those of gatherings, all of a list taken together.

A day alone may be that of a post, a paper or a birth. What a list is called, whether it goes on into the
future, in which order it stands and whether it names weekdays tell together what none of them tells alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from scrapers.dates.words import fold, weekdays
from scrapers.programme_days.lone_days import without_days
from scrapers.programme_words.film_facts import is_film_fact
from scrapers.programme_words.gathering_words import (
    calls_gatherings,
    calls_gone_by,
    calls_others,
    names_list,
    speaks_of,
)
from scrapers.programme_words.meeting_names import names_gathering
from scrapers.programmes.lines import Line

ENOUGH = 3.0
"""What must speak for a list in sum."""

CALLED, CALLED_GONE_BY, CALLED_OTHERWISE = 2.5, 4.0, -3.0
"""What the nearest heading weighs that calls a list gatherings, such as are over, or something else."""

PAGE_CALLED, PAGE_CALLED_TOO, PAGE_CALLED_OTHERWISE = 1.0, 0.5, -2.0
"""What a page that is called so weighs, alone and where the heading of a list says it too."""

SOME_COMING, ALL_COMING = 1.5, 1.0
ASCENDING, DESCENDING, WEEKDAYS = 1.0, -1.0, 1.5

LINKED, LEADING_TO_POSTS, NEAREST_LINK = 2.0, -2.0, 6
"""What it weighs that most rows lead to where people say that they come, or to posts; lines of a row."""

NAMED = 4.0
"""What it weighs that most rows say beside their day what kind of gathering it was: `27 April: Meeting`."""

REGULAR, FEWEST_REGULAR = 1.5, 4
"""What it weighs that so many days of a list called after gatherings all are the same day of the week."""

FILMS, FEWEST_FACTS = 1.0, 2
"""What it weighs that most rows tell so much of a film; so do reviews, which stand newest first."""

FEWEST_IN_ORDER = 3

ARCHIVED = 15
"""A list of so many days for each that is to come is an archive."""

BOLD = 7
FARTHEST = 40
"""Lines below bold words that these may head."""

NO_HEADING = 9


def weigh(
    places: Sequence[int], days: Sequence[date], lines: Sequence[Line], about: str, near: date
) -> float:
    """What speaks for a list, `ENOUGH` or more being enough.

    `places` are the lines of its days in reading order, `days` what they tell, `about` what the page says of
    itself, `near` the day it was fetched.
    """
    called = _called(places, lines)
    page = _page_called(speaks_of(about), called, days)
    texts = [lines[at].text for at in places]
    weekdays_named = WEEKDAYS * most(map(_names_weekday, texts), len(texts))
    papers = CALLED_OTHERWISE * most(map(calls_others, texts), len(texts))
    named = NAMED * most((names_gathering(without_days(text)) for text in texts), len(texts))
    linked = LINKED * most(
        (_leads_to_event(lines, at, after) for at, after in _rows(places, lines)), len(texts)
    )
    told = (_tells_of_film(lines, at, after) for at, after in _rows(places, lines))
    films = FILMS * most(told, len(texts))
    posts = [_leads_to_post(lines, at, after) for at, after in _rows(places, lines)]
    regular = REGULAR * (called > 0 and _are_regular(days) and not any(posts))
    told_of = regular + films + LEADING_TO_POSTS * most(posts, len(posts))
    return called + page + papers + linked + named + told_of + _of_days(days, near) + weekdays_named


def _rows(places: Sequence[int], lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The lines of each day with a few behind it, up to the next."""
    ends = [*places[1:], len(lines)]
    return ((at, min(end, at + NEAREST_LINK)) for at, end in zip(places, ends, strict=True))


def _leads_to_event(lines: Sequence[Line], low: int, high: int) -> bool:
    return any(_event_page().search(address) for at in range(low, high) for _, address in lines[at].links)


def _tells_of_film(lines: Sequence[Line], low: int, high: int) -> bool:
    """Whether what is behind a day tells who made a film and how long it is, as over a showing."""
    return sum(is_film_fact(lines[at].text) for at in range(low, high)) >= FEWEST_FACTS


def _leads_to_post(lines: Sequence[Line], low: int, high: int) -> bool:
    return any(is_post(address) for at in range(low, high) for _, address in lines[at].links)


def is_post(address: str) -> bool:
    """Whether an address is that of a post or of news."""
    return _post_page().search(address) is not None


@cache
def _post_page() -> re.Pattern[str]:
    return re.compile(
        r"/(?:posts?|blog|news|articles?|press|aktuell\w*|actualit\w+|noticias?|notizie|nieuws)/"
    )


@cache
def _event_page() -> re.Pattern[str]:
    """Addresses where people say that they come, compiled when first wanted."""
    return re.compile(
        r"facebook\.com/events/|eventbrite\.[a-z.]+/e/|meetup\.com/.+/events/|(?:lu\.ma|luma\.com|partiful\.com)/\w|"
        r"ticketmaster\.|ticketweb\.|dice\.fm/|eventim\.|billetto\.|tickettailor\.com/events"
    )


def _page_called(spoken: int, called: float, days: Sequence[date]) -> float:
    """What the page says of itself: less where the heading of the list says it too, nothing of few days."""
    if spoken < 0:  # "Past meetups" may well stand in an archive
        return PAGE_CALLED_OTHERWISE if called < CALLED_GONE_BY else 0.0
    if called:
        return PAGE_CALLED_TOO * (spoken > 0 and called > 0 and len(set(days)) >= FEWEST_IN_ORDER)
    return PAGE_CALLED * spoken


def _called(places: Sequence[int], lines: Sequence[Line]) -> float:
    """What the nearest heading says that says anything; half of it where others stand between."""
    between = False
    for heading in headings_over(places, lines):
        words = heading.text
        if calls_others(words):
            return CALLED_OTHERWISE
        if calls_gatherings(words):
            called = CALLED_GONE_BY if calls_gone_by(words) else CALLED
            return called / 2 if between else called
        between = between or heading.level < BOLD
    return 0.0


def headings_over(places: Sequence[int], lines: Sequence[Line]) -> Iterator[Line]:
    """The headings that a list stands under, the nearest first; titles of its rows and years are none."""
    rank = _rank_of_titles(places, lines)
    dated = set(places)
    for at in range(places[0] - 1, -1, -1):
        line = lines[at]
        ranks = 0 < line.level < rank or (0 < line.level == rank and names_list(line.text))
        if not ranks or at in dated or not any(map(str.isalpha, line.text)):
            continue
        if line.level == BOLD and (places[0] - at > FARTHEST or line.sign.endswith("/th")):
            continue
        yield line
        rank = line.level


def _rank_of_titles(places: Sequence[int], lines: Sequence[Line]) -> int:
    """The rank of the headings that stand between the days of most rows: those of their titles."""
    dated = set(places)
    between = Counter(
        min(
            (lines[at].level for at in range(low + 1, high) if lines[at].level and at not in dated),
            default=NO_HEADING,
        )
        for low, high in pairwise(places)
    )
    return between.most_common(1)[0][0] if between else NO_HEADING


def _of_days(days: Sequence[date], near: date) -> float:
    """What the days themselves say: some to come, all to come, their order."""
    coming = [day for day in days if day >= near]
    weight = SOME_COMING * (len(coming) * ARCHIVED > len(days)) + ALL_COMING * (len(coming) == len(days))
    if len(set(days)) < FEWEST_IN_ORDER:
        return weight
    if all(one <= two for one, two in pairwise(days)):
        return weight + ASCENDING
    return weight + DESCENDING * (not coming and all(one >= two for one, two in pairwise(days)))


def _are_regular(days: Sequence[date]) -> bool:
    """Whether days are those of a group that meets on Thursdays: many, each in another week."""
    return len(set(days)) >= FEWEST_REGULAR and len({day.weekday() for day in days}) == 1


def _names_weekday(text: str) -> bool:
    return any(fold(word).strip(".,:;()") in weekdays() for word in text.split()[:8])


def most(said: Iterable[bool], count: int) -> bool:
    """Whether more than half of so many are said to be so."""
    return sum(said) * 2 > count
