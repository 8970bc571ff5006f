"""The title of a moment in its own section, block or row, where the likeliest of all is that of another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from urllib.parse import urlsplit

from scrapers.programme_titles.heads_below_days import below_its_day
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_titles.said_names import name_said_first
from scrapers.programme_words.gathering_words import may_name_list
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.line_words import is_filler, label_of_where
from scrapers.programmes.choices import Choices
from scrapers.programmes.chunks import Chunk
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Told

FARTHEST_TITLE = 8
"""Lines above a moment, behind which the heading of a section nearer by is looked for."""

NEAR_HEADING = 2
"""Lines below a row in which its heading stands, where the row tells an hour and a place."""

FEWEST_ROWS = 3

FEWEST_ALIKE = 2
"""Headings of sections above that of a moment which show that it has a section of its own."""

LONGEST_SAID = 110
"""Characters of a sentence below a day that says what is on."""

FEWEST_SAID = 3
"""Words of such a sentence."""

LONGEST_ALONE = 60
"""Characters of words that are a title because nothing else stands beside their moment."""

SHORTEST_SAID = 60
"""Characters of a sentence in a cell; fewer are a button, a file, a remark."""


def title_in_section(choices: Choices, chunk: Chunk, at: int, *, printed: bool) -> tuple[str, int] | None:
    """The likeliest title of a chunk, or of the section of a moment, where that title heads one far above.

    Or of the moment's block, where that title heads a list, or what comes behind the block.
    """
    told = choices.told
    chunk = chunk if printed else below_its_day(told, chunk, at)
    chosen = choices.title(chunk.low, chunk.high)
    if chosen is None:
        return None
    if not printed and chosen[1] > at:
        if _is_paper(told[chosen[1]]) and (head := _right_above(told, at)):
            return head
        if chunk.low in choices.headed and (head := heading_over(told, chunk.low, chosen[1])):
            return head
    if not printed and (chosen[1] > at or may_name_list(chosen[0])):
        return _in_block(choices, chunk, at) or chosen
    while closer := _in_own_section(choices, chunk, at, chosen):
        chosen = closer
    return chosen


def _in_own_section(
    choices: Choices, chunk: Chunk, at: int, chosen: tuple[str, int]
) -> tuple[str, int] | None:
    """The title of a section that begins between a heading far above a moment and the moment, or with it."""
    told, rank = choices.told, choices.told[chosen[1]].line.level
    if at - chosen[1] < FARTHEST_TITLE or not 0 < rank < 7:
        return None
    if _heads_one_of_many(told, range(chosen[1] + 1, at), at):
        return choices.title(at, at + 1)
    later = range(at if title_words(told[at]) else at - 1, chosen[1] + 1, -1)
    own = next((here for here in later if 0 < told[here].line.level <= rank), None)
    if own is None:
        return None
    behind = range(at + 1, chunk.high)
    end = next((here for here in behind if 0 < told[here].line.level <= rank), chunk.high)
    return choices.title(own, end)


def _heads_one_of_many(told: Sequence[Told], between: range, at: int) -> bool:
    """Whether a moment stands with words in a heading like others above it that tell none: one of posts."""
    make = told[at].line.level, told[at].line.sign
    if not 0 < make[0] < 7 or not title_words(told[at]):
        return False
    alike = [here for here in between if (told[here].line.level, told[here].line.sign) == make]
    return len(alike) >= FEWEST_ALIKE and not any(told[here].dated for here in alike)


def heading_over(told: Sequence[Told], low: int, below: int) -> tuple[str, int] | None:
    """The heading right above a moment at `low`, if the line `below` is none of its rank or above it."""
    rank = told[below].line.level
    return _right_above(told, low) if rank == 0 or told[low - 1].line.level < rank else None


def _is_paper(one: Told) -> bool:
    """Whether a link leads to what was written of a gathering: `Hearing, transcript and slides`."""
    return bool(one.line.links) and not one.line.level and _papers().search(one.line.text) is not None


@cache
def _papers() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:transcripts?|powerpoints?|slides|handouts?|(?:presentation|meeting) materials|minutes|"
        r"agendas?|protokolle?|präsentation(?:en)?|tagesordnung(?:en)?|comptes?[- ]rendus?|diaporamas?|"
        r"diapositivas|verbal[ei]|notulen)(?!\w)",
        re.IGNORECASE,
    )


def _right_above(told: Sequence[Told], at: int) -> tuple[str, int] | None:
    """The heading right above a moment, if it names what is on."""
    if not at or told[at - 1].dated or not 0 < told[at - 1].line.level < 7:
        return None
    words = title_words(told[at - 1])
    return (words, at - 1) if words and not is_generic(words) and not may_name_list(words) else None


def _in_block(choices: Choices, chunk: Chunk, at: int) -> tuple[str, int] | None:
    """The title in the innermost block around a moment in which a heading stands that can be one."""
    told, path = choices.told, choices.told[at].line.path
    for depth in range(len(path) - 1, 1, -1):
        lines = range(chunk.low, chunk.high)
        inside = [here for here in lines if told[here].line.path[:depth] == path[:depth]]
        if any(0 < told[here].line.level < 7 and title_words(told[here]) for here in inside):
            return choices.title(inside[0], inside[-1] + 1)
    return None


def said_in_row(told: Sequence[Told], chunk: Chunk, at: int) -> str | None:
    """The name that the sentences in the next cell of a row begin with."""
    row = told[at].line.row
    if not row or at + 1 >= chunk.high or told[at + 1].line.row != row:
        return None
    below = told[at + 1]
    text = below.line.text
    said = below.prose and not below.dated and (len(text) >= SHORTEST_SAID or ". " in text)
    return name_said_first(text) if said else None


def said_below(told: Sequence[Told], chunk: Chunk, at: int) -> str | None:
    """The one sentence that stands alone below a moment which says nothing else, in a list of such."""
    if chunk.low != at or chunk.high - chunk.low != 2 or not is_filler(told[at].rest):
        return None
    below = told[at + 1]
    words = below.line.text.rstrip(". ")
    if below.line.level or not words[:1].isupper() or _stops().search(words):
        return None
    whole = len(words.split()) >= FEWEST_SAID and len(words) <= LONGEST_SAID and not is_filler(words)
    return words if whole and any(_are_rows(told, at, other) for other in (at - 2, at + 2)) else None


def only_line(told: Sequence[Told], chunk: Chunk, at: int) -> str | None:
    """The few words that stand alone below a moment in one of many blocks: `Quiz and supper.`"""
    if chunk.low != at or chunk.high - chunk.low != 2:
        return None
    block, below = told[at].line.path[:-2], told[at + 1].line
    if below.path[: len(block)] != block or len(below.text) > LONGEST_ALONE:
        return None
    words = title_words(told[at + 1])
    return words.rstrip(".") if words and words[:1].isupper() and ". " not in words else None


def _are_rows(told: Sequence[Told], at: int, other: int) -> bool:
    """Whether two moments of one make each stand over one line that tells none."""
    if not 0 <= other < len(told) or not told[other].dated or told[at].line.sign != told[other].line.sign:
        return False
    below = (told[here + 1] for here in (at, other) if here + 1 < len(told))
    texts = {one.line.text for one in below if not (one.dated or one.clocks)}
    return len(texts) == 2


@cache
def _stops() -> re.Pattern[str]:
    """The end of a sentence that another follows; "St. John" is none."""
    return re.compile(r"\w{3}[.!?]\s")


def standing_out(choices: Choices, low: int, high: int) -> tuple[str, int] | None:
    """The likeliest title in the lines `[low, high)`, if it stands out: a film over its hours."""
    chosen = choices.title(low, high)
    return chosen if chosen and choices.told[chosen[1]].line.level else None


def is_where_only(lines: Sequence[Line], at: int, here: int) -> bool:
    """Whether words behind an hour are the cell of the place, what is on being no gathering.

    `9:00`, `Accreditation`, `Foyer`: where people queue is not what is on.
    """
    head, row = lines[here].head, lines[here].row
    between = [one.text for one in lines[at + 1 : here] if one.row == row]
    return bool(row and head) and label_of_where(head) == len(head) and any(map(is_generic, between))


def heading_beside(choices: Choices, low: int, at: int) -> tuple[str, int] | None:
    """The heading below a moment, or the one right above it that outranks it, where each stands below one."""
    below = heading_below(choices.told, at)
    over = heading_over(choices.told, low, below[1]) if below and low in choices.headed else None
    return over or below


def heading_below(told: Sequence[Told], at: int) -> tuple[str, int] | None:
    """The heading right below a row that tells its hour and a house: `9:00–14:15, Aula Martini`."""
    near = range(at + 1, min(len(told), at + 1 + NEAR_HEADING))
    here = next((here for here in near if 0 < told[here].line.level < 7), None)
    words = title_words(told[here]) if here is not None else None
    return (words, here) if words and here is not None and not told[here].dated else None


def rows_over_headings(told: Sequence[Told]) -> frozenset[str]:
    """The makes of rows that tell an hour and where, each right above a heading that says what.

    A list of titles over their hours looks alike but at its ends: above its first row stands such a heading.
    """
    rows: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        if one.hours and not 0 < one.line.level < 7:
            rows[one.line.sign].append(at)
    return frozenset(sign for sign, places in rows.items() if _stand_over_headings(told, places))


def _stand_over_headings(told: Sequence[Told], places: Sequence[int]) -> bool:
    found = [heading_below(told, at) for at in places]
    headings = [one for one in found if one]
    if len(places) < FEWEST_ROWS or found[-1] is None or len(headings) * 4 < len(places) * 3:
        return False
    makes = Counter((told[at].line.sign, told[at].line.level) for _, at in headings)
    ((make, often),) = makes.most_common(1)
    above = told[max(0, places[0] - NEAR_HEADING) : places[0]]
    distinct = len({words for words, _ in headings}) * 2 >= len(headings)
    alike = distinct and often * 4 >= len(places) * 3
    return alike and not any((one.line.sign, one.line.level) == make for one in above)


def names_site(line: Line, page_title: str | None) -> bool:
    """Whether a heading of the first rank is a link to the site's first page, and the page is called else."""
    if line.level != 1 or not page_title or [words for words, _ in line.links] != [line.text]:
        return False
    return line.text != page_title and urlsplit(line.links[0][1]).path in ("", "/")


def leads_row(line: Line, below: Line) -> bool:
    """Whether bold words begin a row, of which the other line is the rest: `Nets Panel: Friday, 5 March`."""
    return line.level > below.level and line.path[:-1] == below.path[:-1] and line.sign == below.sign
