"""Hours of a list that are set without a colon, `0830–0930` or `16.00` alone in a cell, are set with one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.dates.times import find_times
from scrapers.dates.words import fold, weekdays
from scrapers.programmes.lines import Line

FEWEST_PACKED = 4
"""Rows that begin with `1830`, `1900`: fewer may be years or amounts."""

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

FEWEST = 2
"""Lines that hold nothing but such hours; a single one may be a span of years."""

SO_MANY_MORE = 3
"""Dotted hours for one with a colon, at least: prices stand one beside each hour."""


@cache
def _dotted() -> re.Pattern[str]:
    return re.compile(r"(?P<hour>[6-9]|1\d|2[0-3]|0\d)\.(?P<minute>[0-5][05])")


@cache
def _names_time() -> re.Pattern[str]:
    """Names in the markup that say that an element is an hour."""
    words = "time|hours?|uhr(?:zeit)?|zeit|heure|hora|ora|orario|horario|tijd|tid"
    return re.compile(rf"(?:^|[\s_-])(?:{words})(?=$|[\s_-])")


@cache
def _names_price() -> re.Pattern[str]:
    return re.compile(r"(?:price|preis|prix|precio|prezzo|cost|prijs|[€£$]|eur|chf)", re.IGNORECASE)


def _is_price(lines: Sequence[Line], at: int) -> bool:
    """Whether the markup, the head of the column or a line beside it says that a number is a price."""
    beside = " ".join(line.text for line in lines[max(0, at - 1) : at + 2])
    return any(_names_price().search(words) for words in (lines[at].names, lines[at].head, beside))


@cache
def _span() -> re.Pattern[str]:
    hour = r"([01]\d|2[0-3])([0-5]\d)"
    return re.compile(rf"{hour}(?:\s?[–—-]\s?{hour})(?:\s?(?:h|hrs|hours)\.?)?", re.IGNORECASE)


@cache
def _letter() -> re.Pattern[str]:
    """`h 18.30`, `h. 21:15`, as Italians set it."""
    return re.compile(r"(?<![\w\d])h\.?\s?(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?!\d)")


def _without_letter(line: Line) -> Line:
    if not any(map(str.isdigit, line.text)):
        return line
    text = _letter().sub(r"\g<hour>:\g<minute>", line.text) if "h" in line.text else line.text
    if span := _whole_hours().fullmatch(text):
        text = f"{span['hour']}:00" + (f"–{span['end']}:00" if span["end"] else "")
    text = _bare_letter().sub(r"\g<hour>:00", text) if "h" in text else text
    text = _raised().sub(lambda found: f"{found[1]}:{found[2].translate(_RAISED)}", text)
    return line.saying(_noon().sub("12:00", text))


@cache
def _bare_letter() -> re.Pattern[str]:
    """`giovedì 4 marzo, h 18`: behind a number it would be its unit."""
    return re.compile(r"(?<![\w\d])(?<!\d\s)h\.?\s?(?P<hour>1\d|2[0-3]|9)(?=\s*(?:$|[–—|,-]|:\s|[^\W\d]))")


@cache
def _raised() -> re.Pattern[str]:
    """`18⁰⁰`, as Poles and Germans set hours."""
    return re.compile(r"(?<![\d.,])([01]?\d|2[0-3])([⁰¹²³⁴⁵][⁰¹²³⁴⁵⁶⁷⁸⁹])(?![\d⁰¹²³⁴⁵⁶⁷⁸⁹])")


@cache
def _packed() -> re.Pattern[str]:
    """`1830 Mixer`: minutes of such hours are quarters."""
    return re.compile(
        r"(?P<hour>[01]\d|2[0-3])(?P<minute>00|15|30|45)(?=\s*$|\s+[–—:-]\s|\s+[A-ZÀ-Ý])(?!\s+(?:EUR|CHF|USD))"
    )


def _unpacked(lines: Sequence[Line]) -> list[Line]:
    """The lines with `1830` as `18:30` where rows of one make begin so and not all can be years."""
    begun = {at: line.sign for at, line in enumerate(lines) if _four_figures().match(line.text)}
    rows = {at: found for at in begun if (found := _packed().match(lines[at].text))}
    mended = list(lines)
    for sign in set(begun.values()):
        own = [at for at in rows if begun[at] == sign]
        whole = len(own) >= FEWEST_PACKED and len(own) == sum(1 for other in begun.values() if other == sign)
        if not whole or all(rows[at]["hour"] in ("19", "20") for at in own) or _is_price(lines, own[0]):
            continue
        for at in own:
            text = f"{rows[at]['hour']}:{rows[at]['minute']}{lines[at].text[rows[at].end() :]}"
            mended[at] = replace(lines[at], text=text)
    return mended


@cache
def _four_figures() -> re.Pattern[str]:
    return re.compile(r"\d{4}(?!\d)")


@cache
def _whole_hours() -> re.Pattern[str]:
    """`h. 21`, `h 10-13`, and nothing else in the line."""
    return re.compile(r"h\.?\s?(?P<hour>[01]?\d|2[0-3])(?:\s?[-–]\s?(?P<end>[01]?\d|2[0-4]))?")


@cache
def _noon() -> re.Pattern[str]:
    """`12:00 m.`, as Mexicans and Colombians set noon."""
    return re.compile(r"(?<!\d)12(?:[:.]00)?\s?m\.(?=\s|$)")


def with_hours_of_weekdays(lines: Sequence[Line]) -> list[Line]:
    """The lines with `Thu-Wed: 21.10` as `Thu-Wed: 21:10`: what stands behind days of the week is no day.

    Nor is what a word calls an hour: `10.10 – 10.40 uur`, `ore 11.10 - 11.55`.
    """
    return [line.saying(_from_to(_behind_weekdays(line.text))) for line in lines]


def _from_to(text: str) -> str:
    """A line that begins with dotted hours from and to, which a word calls hours, with colons."""
    found = _span_of_hours().match(text) if text.count(".") > 1 else None
    if found is None or not (found["before"] or found["behind"]):
        return text
    return re.sub(r"(\d)\.(\d\d)", r"\1:\2", found[0]) + text[found.end() :]


@cache
def _span_of_hours() -> re.Pattern[str]:
    hour = r"(?:[01]?\d|2[0-3])\.[0-5]\d(?![.\d])"
    word = r"\s?(?:uhr|uur|hrs?|h|horas|[ap]\.?m\.?)(?!\w)"
    return re.compile(
        rf"\W{{0,2}}(?P<before>(?:ore|dalle(?: ore)?|von|van|de|das|om|um|klo?\.?)\s)?{hour}(?:{word})?"
        rf"\s?(?:[-–—]|to|bis|tot|a|às|alle)\s?(?:ore\s)?{hour}(?P<behind>{word})?",
        re.IGNORECASE,
    )


def _behind_weekdays(text: str) -> str:
    possible = "." in text and ":" in text and any(map(str.isdigit, text))
    found = _weekdays_over_hours().search(text) if possible else None
    if found is None or not all(fold(found[end].rstrip(".")) in weekdays() for end in ("first", "last")):
        return text
    hours = re.sub(r"(\d)\.(\d\d)", r"\1:\2", found["hours"])
    return text[: found.start("hours")] + hours + text[found.end("hours") :]


@cache
def _weekdays_over_hours() -> re.Pattern[str]:
    hour = r"(?:[01]?\d|2[0-3])\.[0-5]\d(?![.\d])"
    return re.compile(
        rf"(?P<first>[^\W\d_]{{2,}}\.?)\s?[-–]\s?(?P<last>[^\W\d_]{{2,}}\.?)\s?:\s?"
        rf"(?P<hours>{hour}(?:\s?[/,&]\s?{hour})*)"
    )


def with_colons(lines: Sequence[Line]) -> list[Line]:
    """The lines with their hours readable: dotted ones, and spans of which one begins with a nought."""
    lines = [_without_letter(line) for line in lines]
    lines = [_of_column(line) for line in lines]
    spans = [line.text for line in lines if _span().fullmatch(line.text)]
    if len(spans) >= FEWEST and any(text.startswith("0") for text in spans):
        lines = [_mended(line) for line in lines]
    return _undotted(_unpacked(lines))


def _of_column(line: Line) -> Line:
    """A cell below a head that says `Time`, with `1900` as `19:00` and `1400-1700` as `14:00–17:00`."""
    if not line.row or not _names_time().search(line.head.casefold()):
        return line
    if _packed().fullmatch(line.text):
        return replace(line, text=f"{line.text[:2]}:{line.text[2:]}")
    return _mended(line)


def _undotted(lines: Sequence[Line]) -> list[Line]:
    """The lines with `16.00` as `16:00`: where the markup calls it an hour, or a list has no other hours.

    One alone may be a price; some hours with a colon among many may be those of a box office, of a title.
    """
    dotted = {at for at, line in enumerate(lines) if _dotted().fullmatch(line.text)}
    named = {at for at in dotted if _names_time().search(lines[at].names)}
    signs = Counter(lines[at].sign for at in dotted)
    others = sum(":" in line.text and bool(find_times(line.text)) for line in lines)
    if SO_MANY_MORE * others <= len(dotted):
        named |= {at for at in dotted if signs[lines[at].sign] >= FEWEST and not _is_price(lines, at)}
    return [
        replace(line, text=line.text.replace(".", ":")) if at in named else line
        for at, line in enumerate(lines)
    ]


def _mended(line: Line) -> Line:
    found = _span().fullmatch(line.text)
    return replace(line, text="{}:{}–{}:{}".format(*found.groups())) if found else line
