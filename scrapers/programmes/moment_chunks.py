"""Which lines of a programme hold the moments of its gatherings, and the chunk of lines around each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from scrapers.dates.times import find_times
from scrapers.dates.when import When
from scrapers.programme_days.day_rows import days_over_rows
from scrapers.programme_days.page_days import (
    page_below_day,
    page_beside_day,
    page_of_agenda,
    page_over_rows,
    page_with_hour,
    without_page_heading,
)
from scrapers.programme_lists.card_sentences import sentences_of_cards
from scrapers.programme_lists.said_of_all import common_clock
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_titles.next_meetings import tells_next
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programmes.choices import Choices
from scrapers.programmes.chunks import Chunk, chunks
from scrapers.programmes.tellings import telling_in
from scrapers.programmes.told import Told
from scrapers.programmes.whole import day_heads, showings, under_titles

FEWEST_OTHERS = 4
"""So many hours with a title for each without."""

MANY_ROWS = 8
"""Days of one make that are a list, where there are as many hours."""

NEAREST_HEADING = 4
"""Lines above a sentence in which the heading it speaks under is looked for."""


def dated_chunks(choices: Choices, near: date, printed: bool) -> list[Chunk]:
    """The lines of a programme divided into one chunk for each gathering or day."""
    told, venues = choices.told, choices.venues
    lines = [one.line for one in told]
    dated = [at for at, one in enumerate(told) if one.dated and not one.prose]
    dated = without_page_heading(told, dated)
    if not dated and not printed and (page := page_over_rows(told, venues, near)):
        return [page]
    if len(dated) == 1 and not printed and (page := page_below_day(told, dated[0], venues, near)):
        return [page]
    if dated and not printed and (page := page_beside_day(told, dated, near)):
        return [page]
    agenda = None if printed else page_of_agenda(told, dated, venues)
    dated = sorted([*dated, *([] if printed else _spoken(told, near))])
    if not dated and not printed and (page := page_with_hour(told, near)):
        return [page]
    if not printed and (not dated or _is_announcement(told, dated, near)):
        announced = _announced(told, near, in_words=bool(dated))
        dated = _of_moment(told, dated, announced) or announced or dated
    whole = showings(told, dated, venues) or under_titles(told, dated, venues) if printed else []
    taken = {at for chunk in whole for at in chunk.anchors}
    rest = [at for at in dated if at not in taken]
    heads = [agenda] if agenda else _day_heads(told, rest, venues, printed) if not whole else []
    rest = _without_links_to(heads, told, rest)
    hours = [at for at, one in enumerate(told) if one.hours]
    telling = telling_in(told)
    found: list[Chunk] = []
    low = 0
    for head in [*heads, Chunk(len(lines), len(lines), ())]:
        inside = rest[bisect_left(rest, low) : bisect_left(rest, head.low)]
        found += chunks(lines, inside, low, head.low, choices.is_thin, hours, telling)
        low = head.high
    return sorted([*whole, *heads, *_without_ends(told, found)], key=lambda chunk: chunk.anchors)


def _day_heads(
    told: Sequence[Told], dated: Sequence[int], venues: frozenset[str], printed: bool
) -> list[Chunk]:
    """Days that own the lines below them: in print by the white around them, on pages by their rows."""
    return day_heads(told, dated) if printed else days_over_rows(told, dated, venues)


def _without_links_to(heads: Sequence[Chunk], told: Sequence[Told], dated: Sequence[int]) -> list[int]:
    """Days without those above the first head that are named in the words of one: links to it."""
    words = {told[chunk.low].line.text.casefold() for chunk in heads if chunk.rows}
    first = heads[0].low if heads else 0
    links = {told[at].line.sign for at in dated if at < first and told[at].line.text.casefold() in words}
    return [at for at in dated if at >= first or told[at].line.sign not in links]


def _without_ends(told: Sequence[Told], found: Sequence[Chunk]) -> list[Chunk]:
    """Without hours beside which nothing stands, where something does beside most: the ends of days."""
    makes = Counter(_make(told, chunk) for chunk in found if not chunk.bare)
    bare = Counter(_make(told, chunk) for chunk in found if chunk.bare)
    ends = {make for make, count in bare.items() if makes[make] >= FEWEST_OTHERS * count}
    return [
        chunk
        for chunk in found
        if not (
            chunk.bare and _make(told, chunk) in ends and _is_hour(told, chunk) and _says_no_more(told, chunk)
        )
    ]


def _says_no_more(told: Sequence[Told], chunk: Chunk) -> bool:
    """Whether nothing stands beside the hour, not even words that look like a place's."""
    return not any(title_words(told[at]) for at in chunk.anchors)


def _make(told: Sequence[Told], chunk: Chunk) -> tuple[str, str]:
    line = told[chunk.anchors[0]].line
    return line.sign, line.names


def _is_hour(told: Sequence[Told], chunk: Chunk) -> bool:
    return all(when.time_stated for at in chunk.anchors for when in told[at].whens)


def _announced(told: Sequence[Told], near: date, *, in_words: bool) -> list[int]:
    """On a page without any row: the one moment to come that its sentences speak of.

    Or that those speak of which say `in_words` that something takes place.
    """
    spoken = [
        (at, when.wall)
        for at, one in enumerate(told)
        for when in one.whens
        if when.time_stated and one.line.level != 1 and when.start_on >= near and not _answers(told, at)
        if not in_words or says_takes_place(one.line.text)
    ]
    if not spoken and (gone := _announced_of_year(told)):
        return gone
    if not spoken:
        days = [(at, when) for at, one in enumerate(told) for when in one.whens if one.line.level != 1]
        return [days[0][0]] if _are_one(days) and days[0][1].start_on >= near else []
    return [spoken[0][0]] if len({start for _, start in spoken}) == 1 else []


def _are_one(days: Sequence[tuple[int, When]]) -> bool:
    """Whether days are those of one gathering: one, or some of one line that follow each other."""
    first = days[0][1].start_on if days else None
    return first is not None and all(
        at == days[0][0] and when.start_on == first + timedelta(number) and not (number and when.end)
        for number, (at, when) in enumerate(days)
    )


def _of_moment(told: Sequence[Told], rows: Sequence[int], announced: Sequence[int]) -> list[int]:
    """The rows that tell the hour which a sentence announces: they may tell its end, too."""
    hours = {when.wall for at in announced for when in told[at].whens if when.time_stated}
    return [at for at in rows if hours & {when.wall for when in told[at].whens if when.time_stated}]


def _announced_of_year(told: Sequence[Told]) -> list[int]:
    """The sentence that says when something takes place in the year that the page's heading tells.

    `Harbour Congress 2019` over `It takes place on Saturday, 2 March 2019, at 10:00`, seen years later.
    """
    headings = [one.line.text for one in told if one.line.level == 1]
    spoken = [
        (at, when.wall)
        for at, one in enumerate(told)
        for when in one.whens
        if one.prose and when.time_stated and says_takes_place(one.line.text)
        if any(str(when.start_on.year) in words for words in headings)
    ]
    return [spoken[0][0]] if len({start for _, start in spoken}) == 1 else []


def _answers(told: Sequence[Told], at: int) -> bool:
    """Whether a line stands below a question, as in a list of those."""
    above = (one.line for one in reversed(told[max(0, at - NEAREST_HEADING) : at]) if one.line.level)
    return next((line.text.endswith("?") for line in above), False)


def _is_announcement(told: Sequence[Told], dated: Sequence[int], near: date) -> bool:
    """Whether an article says in a sentence what takes place when, and all rows of the page are past days.

    Many rows of one make and as many hours are a list, whatever its texts say.
    """
    if any(when.start_on >= near for at in dated for when in told[at].whens):
        return False
    makes = Counter((told[at].line.sign, told[at].line.names) for at in dated)
    hours = sum(one.hours or any(when.time_stated for when in one.whens) for one in told if not one.prose)
    if min(hours, max(makes.values(), default=0)) >= MANY_ROWS:
        return False
    return any(one.prose and one.dated and says_takes_place(one.line.text) for one in told)


def says_takes_place(text: str) -> bool:
    """Whether a sentence announces: `The fair takes place on 7 April at the Lantern.`"""
    return _takes_place().search(text) is not None


@cache
def _takes_place() -> re.Pattern[str]:
    """How articles announce, compiled when first wanted."""
    return re.compile(
        r"(?<!\w)(?:tak(?:es|ing) place|(?:will be|is|are) held|join us|(?:meet|gather)s? (?:on|at)|"
        r"findet|finden|lädt|laden|veranstalte[nt]|aura lieu|a lieu|se tiendra|se déroulera|rendez-vous|"
        r"retrouv\w+|(?:se )?tendrá lugar|se celebrará|se realizará|si terrà|si svolgerà|avrà luogo|"
        r"terá lugar|realiza-se|decorre|acontece|vindt|vinden)(?!\w)",
        re.IGNORECASE,
    )


def _spoken(told: Sequence[Told], near: date) -> list[int]:
    """Sentences that tell one moment to come, each under a heading or in a card of its own.

    What the next meeting of a board is, a sentence says whatever it stands under.
    """
    found = []
    for at, one in enumerate(told):
        if (one.prose and _tells_one_moment(one, near) and _stands_under_heading(told, at)) or (
            one.prose and tells_next(one, near)
        ):
            found.append(at)
    return sorted({*found, *sentences_of_cards(told, near)})


def _tells_one_moment(one: Told, near: date) -> bool:
    """Whether a text tells one moment to come, its hour beside its day or in a sentence behind it.

    `Lanterns are lit on 5 March. The walk begins at 6 pm at the mill.`
    """
    hours = {when.wall for when in one.whens if when.time_stated and when.start_on >= near}
    if hours or len(one.whens) != 1 or one.whens[0].end or one.whens[0].start_on < near:
        return len(hours) == 1
    behind = one.line.text[one.whens[0].span[1] :]
    return len(find_times(behind)) == 1 and common_clock(behind) is not None


def _stands_under_heading(told: Sequence[Told], at: int) -> bool:
    for above in reversed(told[max(0, at - NEAREST_HEADING) : at]):
        if above.dated or above.clocks or above.line.level == 1:
            return False
        if above.line.level:
            words = title_words(above)
            return words is not None and not is_generic(words)
    return False
