"""The times of day that a printed row begins with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.dates.clock import Clock, Strength, find_clocks
from scrapers.dates.words import fold
from scrapers.programmes.lines import Line
from scrapers.remembered import remembered

FARTHEST = 20
"""Characters before the first number of a row: `A partir de las 17:00`."""

LONGEST_REMARK = 40
"""Characters that go on behind an hour in its bracket."""

LONGEST_ROW = 600
"""Characters of a row that begins with its hour."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "word": r"[^\W\d_]{4}",
        # The number of a talk before its time: "2D 9:30", "S3 11.00".
        "number": r"\W*(?:\d{1,2}[a-z]|[a-z]\d{1,2})\s+(?=\d{1,2}\s?[:.h]\s?\d\d)",
        # "Mittag" alone is what is on at noon.
        "noon": r"(?:(?:12 )?noon|midday|midnight|midi|minuit|mittags|mezzogiorno|mediodía|meio-dia)"
        r"(?:\s*[–—:-]\s|"
        r",\s(?-i:[a-zà-ÿ])|\s{2,}|\W*$)|mittag\s*[–—:-]\s",
        "before": r"\W*(?:(?:ca|circa|approx(?:imately)?|env(?:iron)?|gegen|about|around|"
        r"from|a partir de(?: las?)?|à partir de|a(?: la| las| les)|alle ore|dalle(?: ore)?|ab|um|von|de|a|"
        r"à|às|das|dès|alle|ore|klo?|kell|ob|om|at)\b\.?\s)?\W*",
        "led": r"\W*(?:klo?|klokken|kello|kell|(?:alle |dalle )?ore|godz|saat)[.:]?\s{1,2}",  # "kl 13"
        "price": r"\s*(?:(?:per|each|pro|par|por)\b|p\.|/(?=\S))",
        "open": r"(?P<time>.{0,4}?\b\d{1,2}(?:[:.h]\d\d)?)\s?(?P<dash>[-–—]?)(?:\s{2,}(?P<rest>.*))?$",
        "end": r"(?P<dash>[-–—]?)\s?(?P<time>\d{1,2}(?:[:.h]\d\d)?\s?(?:[ap]\.?m\.?)?)"
        r"(?:\s{2,}(?P<rest>.*))?$",
        "aside": r"\s*\([^()]{1,60}\)\s*[–—-]\s*",
        "between": r"\s*(?:[/,&|+]|and|und|et|y|e)?\s*",
    }
    return re.compile(known[name], re.IGNORECASE)


def leading_clocks(text: str) -> list[Clock]:
    """The times a row begins with: `18:00 / 20:30  Night Ferry`, `2D 9.30 – 10.15 Drinks`."""
    if not any(map(str.isdigit, text[:FARTHEST])) and not begins_at_noon(text):
        return []
    return list(_leading(text))


@remembered
def _leading(text: str) -> tuple[Clock, ...]:
    found: list[Clock] = []
    if number := _pattern("number").match(text):
        text = " " * number.end() + text[number.end() :]
    for clock in find_clocks(fold(text), text):
        before = text[found[-1].span[1] if found else 0 : clock.span[0]]
        if not _pattern("between" if found else "before").fullmatch(before) or not _is_time(clock, text):
            break
        found.append(clock)
    return tuple(found)


def outside_brackets(text: str, clocks: Sequence[Clock]) -> tuple[Clock, ...]:
    """The hours of a row, without those of an aside: `9:00am - 3:00pm (check-in from 8:30am)`."""
    outside = [
        one
        for at, one in enumerate(clocks)
        if text.count("(", 0, one.span[0]) <= text.count(")", 0, one.span[0])
        or (at and _is_second_hour(text, one) and one.start > clocks[at - 1].start)
    ]
    return tuple(_with_ends_behind(text, outside) or clocks)


def _with_ends_behind(text: str, clocks: Sequence[Clock]) -> list[Clock]:
    """`18:40 (bus at 18:20) – 23:00`: an end stands behind its dash and the bracket before it."""
    found: list[Clock] = []
    for clock in clocks:
        last = found[-1] if found else None
        between = text[last.span[1] : clock.span[0]] if last and last.end is None else ""
        if last and clock.end is None and _pattern("aside").fullmatch(between):
            found[-1] = replace(last, end=clock.start, span=(last.span[0], clock.span[1]))
        else:
            found.append(clock)
    return found


def _is_second_hour(text: str, clock: Clock) -> bool:
    """Whether a bracket holds an hour and nothing else: `5:00 (9:40) – Playtime` is shown twice."""
    low, high = clock.span
    return text[:low].rstrip()[-1:] == "(" and text[high:].lstrip()[:1] == ")"


def begins_with_time(text: str) -> bool:
    """Whether the words begin with a time of day."""
    return bool(leading_clocks(text))


def begins_at_noon(text: str) -> bool:
    """Whether the words begin with an hour that has a name: `Noon – Picnic`."""
    return text[:1] in "nNmM" and _pattern("noon").match(text) is not None


def is_long_row(text: str) -> bool:
    """Whether words of any length are a row, as they begin with an hour and end in no full stop.

    Or days and hours without any words: `2027-03-04 5pm, 2027-03-04 8pm, …`.
    """
    if len(text) > LONGEST_ROW:
        return False
    return (begins_with_time(text) and text[-1:] not in ".!?…") or _pattern("word").search(text) is None


def is_loose(clock: Clock, text: str) -> bool:
    """Whether it may be a price: `12.50` with neither an end nor a wide gap behind it."""
    behind = text[clock.span[1] :]
    return clock.strength is Strength.DOTTED and clock.end is None and behind[:2].strip() != ""


def _is_time(clock: Clock, text: str) -> bool:
    """`9:00`, `9h`, `9.30 – 11.00`, `12.30 Lunch`; no number, price, version or length."""
    printed = text[slice(*clock.span)]
    if not any(sign.isdigit() for sign in printed):
        return clock.span[0] == 0 and begins_at_noon(text)
    if clock.strength is Strength.BARE:
        return _pattern("led").fullmatch(text, 0, clock.span[0]) is not None
    behind = text[clock.span[1] :]
    priced = behind[:1].isalnum() or _pattern("price").match(behind)
    return clock.strength is Strength.CLEAR or (clock.start % 5 == 0 and not priced)


def spans_joined(lines: Sequence[Line]) -> list[Line]:
    """Spans that a narrow column breaks, made whole: `9:30-  Drinks with the` over `10:15  Guild`."""
    joined: list[Line] = []
    at = 0
    while at < len(lines):
        width, line = _whole_span(lines, at)
        joined.append(line)
        at += width
    return joined


def _whole_span(lines: Sequence[Line], at: int) -> tuple[int, Line]:
    """The line whose span the next line ends, or the one behind it; how many lines that takes."""
    opened = _pattern("open").match(lines[at].text)
    if opened is None or not begins_with_time(opened["time"]):
        return 1, lines[at]
    for below in range(at + 1, min(at + 3, len(lines))):
        closed = _pattern("end").match(lines[below].text)
        if closed is None or bool(opened["dash"]) == bool(closed["dash"]):
            if not opened["dash"]:
                break  # only the next line says where a span ends that nothing announces
            continue
        between = [one.text for one in lines[at + 1 : below]]
        words = " ".join(part for part in (opened["rest"], *between, closed["rest"]) if part)
        text = f"{opened['time']}-{closed['time'].strip()}  {words}"
        return below + 1 - at, replace(lines[below], text=text, path=lines[at].path)
    return 1, lines[at]


def behind_bracket(text: str, begin: int, end: int) -> int:
    """The end of a moment, or that of the bracket that it opened: `18 July (6-8 pm local time), 2027`."""
    closing = text.find(")", end, end + LONGEST_REMARK)
    opened = text.count("(", begin, end) > text.count(")", begin, end) and "(" not in text[end:closing]
    return closing + 1 if opened and closing > 0 else end


def items_of_agendas(lines: Sequence[Line]) -> frozenset[int]:
    """The places of lines that begin with their number on an agenda: `12.9 Library`, `12.10 Pavilion`.

    What stands beside items with one figure behind the stop is no hour.
    """
    numbers = [_number().match(line.text) for line in lines]
    heads = {
        (line.sign, found[1])
        for line, found in zip(lines, numbers, strict=True)
        if found and len(found[2]) == 1
    }
    return frozenset(
        at
        for at, (line, found) in enumerate(zip(lines, numbers, strict=True))
        if found and (line.sign, found[1]) in heads
    )


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"\s*(\d{1,2})\.(\d{1,2})\.?(?=\s+[^\W\d])")
