"""Dates that a page spreads over several lines, put into one: badges, spans, ends in their own element."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile

from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.dates.when import When
from scrapers.dates.words import fold, months, weekdays
from scrapers.programmes.lines import Line, shared_blocks
from scrapers.programmes.told import Surroundings, tidy

LONGEST_SIDE = 30
_DASHES = frozenset(
    ("-", "–", "—", "→", "to", "through", "until", "till", "bis", "à", "au", "al", "tot", "t/m", "até")
)
"""What stands between a beginning and an end, in a line of its own."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "year": r"(20\d\d)",
        "figures": r"\d{1,2}(?:/\d{1,2}|\.\d{1,2}\.?)",
        "weekday": r"(?P<word>[^\W\d_]{2,12})[.,]?\s\d{1,2}(?:st|nd|rd|th|er|\.)?,?",
        "month": r"(?P<word>[^\W\d_]{3,12})\.?(?:,?\s20\d\d)?",
        "round zero": r"[oO](?=[1-9]\W*$)",
        "end": r"(?:^|[\s_-])(?:end[\s_-]?(?:date|time)|(?:date|time)[\s_-]?end|dtend)(?=$|[\s_-])",
        "start": r"(?:^|[\s_-])(?:start[\s_-]?(?:date|time)|(?:date|time)[\s_-]?start|dtstart)(?=$|[\s_-])",
    }
    return re.compile(known[name])


def joined_badges(lines: Sequence[Line], around: Surroundings) -> list[Line]:
    """Dates that are spread over blocks of their own (`12`, `Feb`, `2027`) put into one line."""
    joined: list[Line] = []
    lines = _with_dashes(_with_zeros(lines))
    columns = _columns_of_weekdays(lines)
    at = 0
    while at < len(lines):
        width = _badge(lines, at, around)
        if any(_place_in_row(line) in columns for line in lines[at : at + width]):
            width = 1
        badge = lines[at]
        if width > 1:
            text = _badge_text(lines[at : at + width])
            badge = replace(badge, text=text, path=badge.path[:-1] + lines[at].path[-1:])
        at += width
        if joined and width == 1 and _goes_on(joined[-1], badge):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {badge.text}")
        elif joined and _is_end_of(joined[-1], badge):
            if badge.text != joined[-1].text:
                joined[-1] = replace(joined[-1], text=f"{joined[-1].text} – {badge.text}")
        else:
            joined.append(badge)
    return joined


def _columns_of_weekdays(lines: Sequence[Line]) -> set[tuple[str, int]]:
    """Where weekdays stand that are no months: `17 | Mar` beside `18 | Mer` is a Tuesday."""
    found = Counter(
        _place_in_row(line)
        for line in lines
        if line.row and (word := fold(line.text).strip(" .,")) in weekdays() and word not in months()
    )
    return {place for place, count in found.items() if count > 1}


def _place_in_row(line: Line) -> tuple[str, int]:
    """The make of a cell and how far into its row it stands."""
    return line.sign, line.path[-1] - line.row


def _with_zeros(lines: Sequence[Line]) -> list[Line]:
    """`JULY`, `o5`: a letter beside the name of a month that is written for a nought is one."""
    zero = _pattern("round zero")
    return [
        replace(line, text=zero.sub("0", line.text))
        if zero.match(line.text) and _is_by_month(lines, at)
        else line
        for at, line in enumerate(lines)
    ]


def _is_by_month(lines: Sequence[Line], at: int) -> bool:
    """Whether the name of a month stands alone right before or behind a line, in one of the same make."""
    near = [*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]]
    return any(line.sign == lines[at].sign and fold(line.text) in months() for line in near)


def _with_dashes(lines: Sequence[Line]) -> list[Line]:
    """`May 23`, `-`, `Sep 7`: a dash in a block of its own joins what stands before and behind it."""
    joined: list[Line] = []
    at = 0
    while at < len(lines):
        line, behind = lines[at], lines[at + 1 : at + 2]
        between = joined and behind and line.text.casefold() in _DASHES and not _is_cell(line, joined[-1])
        if between and _are_moments(joined[-1], behind[0]) and not _ends_a_card(lines, at):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} – {behind[0].text}")
            at += 1
        else:
            joined.append(line)
        at += 1
    return joined


def _is_cell(line: Line, before: Line) -> bool:
    """Whether a dash fills the cell of another column: `10:00`, `–`, `20:00` are three days of a film."""
    return bool(line.head) and line.head != before.head


def _ends_a_card(lines: Sequence[Line], at: int) -> bool:
    """Whether a sign ends the card above: the number behind it begins a badge, `→`, `21`, `Mar`."""
    number, behind = lines[at + 1], lines[at + 2 : at + 3]
    if not behind or not number.text.strip(". ,").isdigit():
        return False
    return shared_blocks(number.path, behind[0].path) > shared_blocks(number.path, lines[at].path)


def _are_moments(one: Line, other: Line) -> bool:
    """Whether two short lines may be the start and the end of a span."""
    short = len(one.text) <= LONGEST_SIDE and len(other.text) <= LONGEST_SIDE
    return short and all(any(map(str.isdigit, line.text)) for line in (one, other))


def _is_end_of(before: Line, line: Line) -> bool:
    """Whether the markup names one line a start and the next its end: `start-date`, `end-date`."""
    if not _pattern("end").search(line.names) or not _pattern("start").search(before.names):
        return False
    return not _pattern("start").search(line.names) and len(before.text) + len(line.text) <= 80


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a line is the end of a span whose start stands in a block of its own: `10:00am`, `- 4:00pm`."""
    if len(line.text) > 20 or line.text[:1] not in ("-", "–", "—") or len(before.text) > 60:
        return False
    clocks, ends = find_times(before.text), find_times(line.text)
    if not clocks or len(ends) != 1 or clocks[-1].end is not None or ends[0].end is not None:
        return False
    return not before.text[clocks[-1].span[1] :].strip() and not line.text[ends[0].span[1] :].strip()


def _badge(lines: Sequence[Line], at: int, around: Surroundings) -> int:
    """How many lines from here on make one date together; 1 when they do not."""
    if _is_day_over_month(lines[at : at + 2]) or _is_weekday_over_day(lines[at : at + 3], around):
        return 2
    if len(lines[at].text) > 12:
        return 1
    for width in (4, 3, 2):
        parts = lines[at : at + width]
        short = len(parts) == width and all(len(line.text) <= 12 for line in parts)
        if not short or not _day_number(parts) or len(parts[0].path) < 2:
            continue
        near_by = all(line.path[: len(parts[0].path) - 2] == parts[0].path[:-2] for line in parts)
        near_by = near_by or _fill_a_block(lines, at, width)
        near_by = near_by and not (
            parts[0].level and not parts[0].row and any(line.row for line in parts[1:])
        )
        text = _badge_text(parts)
        found = find_whens(text, near=around.near, language=around.language) if near_by else []
        if found and _day_of_month(parts) and not found[0].weekday_agrees:
            continue
        if len(found) == 1 and not tidy(_without(text, found[0])):
            return width
    return 1


def _is_day_over_month(parts: Sequence[Line]) -> bool:
    """Whether a weekday with its number stands right over its month: `Saturday 15th`, `May 2027`.

    In one block, so that the month is no heading of what is below it.
    """
    if len(parts) < 2 or parts[0].path[:-1] != parts[1].path[:-1] or parts[0].sign != parts[1].sign:
        return False
    if (
        len(parts[0].text) > LONGEST_SIDE
        or len(parts[1].text) > LONGEST_SIDE
        or parts[1].level in range(1, 7)
    ):
        return False
    day = _pattern("weekday").fullmatch(fold(parts[0].text))
    month = _pattern("month").fullmatch(fold(parts[1].text))
    return bool(day and month and day["word"] in weekdays() and month["word"] in months())


def _is_weekday_over_day(lines: Sequence[Line], around: Surroundings) -> bool:
    """Whether the heading of a block is the weekday of the day below, and hours follow: `Mon`, `14 Dec`."""
    if len(lines) < 3 or not 0 < lines[0].level < 7 or lines[1].level or not find_times(lines[2].text):
        return False
    weekday, day = parts = lines[:2]
    if len(day.text) > LONGEST_SIDE or weekday.path[:-2] != day.path[: len(weekday.path) - 2]:
        return False
    word = fold(weekday.text).strip(" .,")
    if word not in weekdays() or word in months():
        return False
    text = _badge_text(parts)
    found = find_whens(text, near=around.near, language=around.language)
    agrees = len(found) == 1 and found[0].weekday_agrees is True
    return agrees and not tidy(_without(text, found[0]))


def _fill_a_block(lines: Sequence[Line], at: int, width: int) -> bool:
    """Whether a block holds these lines and no other, however deep builders of sites wrap each of them."""
    parts = lines[at : at + width]
    both = zip(parts[0].path, parts[-1].path, strict=False)
    shared = tuple(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], both))
    around = [*lines[max(at - 1, 0) : at], *lines[at + width : at + width + 1]]
    inside = all(line.path[: len(shared)] == shared for line in parts)
    return inside and not any(line.path[: len(shared)] == shared for line in around)


def _badge_text(parts: Sequence[Line]) -> str:
    """The words of a badge; a year that stands first is put behind the day."""
    words = [line.text for line in parts]
    if _pattern("year").fullmatch(words[0].strip()):
        words = [*words[1:], words[0]]
    return " ".join(words)


def _day_number(parts: Sequence[Line]) -> bool:
    """Whether a day stands alone in one of the lines, so that none of them is a date by itself.

    Or beside its month in figures, a weekday being the other line: `01/05` over `Mon`.
    """
    return _day_of_month(parts) or any(
        line.text.strip(". ,").isdigit() and len(line.text.strip(". ,")) <= 2 for line in parts
    )


def _day_of_month(parts: Sequence[Line]) -> bool:
    figures = sum(_pattern("figures").fullmatch(line.text.strip()) is not None for line in parts)
    return (
        len(parts) == 2 and figures == 1 and any(fold(line.text).strip(" .,") in weekdays() for line in parts)
    )


def _without(text: str, when: When) -> str:
    return text[: when.span[0]] + " " + text[when.span[1] :]
