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
from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.choices import Choices
from scrapers.programmes.chunks import Chunk, Telling, chunks
from scrapers.programmes.told import Told
from scrapers.programmes.whole import day_heads, showings, under_titles

MOST_TELLINGS = 4
"""Lines of one block that may tell the same moment."""

FEWEST_OTHERS = 4
"""So many hours with a title for each without."""

FEWEST_WORDS = 2
"""Words beside a day that tell what it is."""

LONG_TEXT = 100
"""Characters of a text about a gathering, which is no row."""

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
    telling = _telling_in(told)
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
    """Whether an article says in a sentence what takes place when, and all rows of the page are past days."""
    if any(when.start_on >= near for at in dated for when in told[at].whens):
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


def _telling_in(told: Sequence[Told]) -> Telling:
    """Those of several lines that tell one moment: a day in a badge, and the day with its hour.

    In a repeated block the one hour is that of its gathering, whatever other days it speaks of, and so is
    the one day that it begins with, or the moment that stands alone and that its text names among others.
    """

    def telling(low: int, anchors: Sequence[int], repeated: bool) -> Sequence[int]:
        if len(anchors) < 2:
            return ()
        if repeated and low == anchors[0] and _is_badge(told, anchors):
            return anchors[:1]
        if len(anchors) > MOST_TELLINGS:
            return ()
        whens = [when for at in anchors for when in told[at].whens]
        makes = {(told[at].line.sign, told[at].line.names) for at in anchors}
        hours = {when.wall for when in whens if when.time_stated}
        if repeated and (own := _own_moment(told, anchors)):
            return own
        one_day = len({when.start_on for when in whens}) == 1 and len(hours) < 2
        one_moment = len(makes) == len(anchors) and (one_day or (repeated and len(hours) == 1))
        return anchors if one_moment else ()

    return telling


def _own_moment(told: Sequence[Told], anchors: Sequence[int]) -> Sequence[int]:
    """The line that is nothing but one moment, where long texts name that and those of other evenings."""
    alone = [at for at in anchors if len(told[at].whens) == 1 and is_filler(told[at].rest)]
    if len(alone) != 1 or not told[alone[0]].whens[0].time_stated:
        return ()
    own = told[alone[0]].whens[0].wall
    texts = [told[at] for at in anchors if at != alone[0]]
    long = all(len(one.line.text) >= LONG_TEXT for one in texts)
    return alone if long and all(own in {when.wall for when in one.whens} for one in texts) else ()


def _is_badge(told: Sequence[Told], anchors: Sequence[int]) -> bool:
    """Whether a day stands alone before others with words: `Jul 3` over `Fan days (June 10 to 19):`."""
    badge, others = told[anchors[0]], [told[at] for at in anchors[1:]]
    if badge.rest or len(badge.whens) != 1 or badge.whens[0].end:
        return False
    days = {when.start_on for one in others for when in one.whens}
    return badge.whens[0].start_on not in days and all(_speaks(one) for one in others)


def _speaks(one: Told) -> bool:
    """Whether a line says something about days without an hour."""
    return len(one.rest.split()) >= FEWEST_WORDS and not any(when.time_stated for when in one.whens)
