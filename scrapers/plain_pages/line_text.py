"""The words of a line as its elements part them: edges, gaps between columns, what cannot be seen."""

from __future__ import annotations

import re
from functools import cache

from scrapers.dates.printed import find_whens
from scrapers.plain_pages.glued_labels import with_labels_apart
from scrapers.programme_days.lone_days import ANY_DAY, may_name_day

EDGE = "\x1e"
GAP = "\x1f"
"""Stands for an element that holds nothing but blanks."""

RAISED = "\x1d"
"""Stands before words that are set higher than the line: 19<sup>30</sup>."""

FEWEST_GAPS = 2
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad"))
"""What site builders set into empty lines, and where a word may be parted."""


FEWEST_ROWS = 3
LONGEST_SOURCE = 100_000
MOST_ROWS = 1000
"""Lines of a text that are asked whether each begins with its day."""

NEAREST_DAY = 40
"""Characters of a line in which its day begins and ends: `Cancelled: 6 November`."""


def rows_in(text: str, *, as_set: bool) -> list[str]:
    """The lines of a text whose line ends count, with bars for gaps between columns; else the text whole.

    They count where text is shown as it is set (`pre`), and where each line of the source begins with a day
    of its own, `9 March: Elm Quartet` over `12 March: Low Ebb`: no prose is broken so, and styles show it.
    """
    if as_set:
        return [_gaps().sub(" | ", row) for row in text.split("\n")]
    if text.count("\n", 0, LONGEST_SOURCE) < FEWEST_ROWS - 1:
        return [text]
    rows = [row for row in map(str.strip, text.split("\n")) if row]
    in_rows = FEWEST_ROWS <= len(rows) <= MOST_ROWS and all(map(_begins_with_day, rows))
    return rows if in_rows else [text]


def _begins_with_day(row: str) -> bool:
    """Whether a day stands at the front of a line, behind one word at most."""
    head = row[:NEAREST_DAY]
    if not may_name_day(head):
        return False
    whens = find_whens(head, near=ANY_DAY)
    return bool(whens) and len(head[: whens[0].span[0]].split()) <= 1 and len(row) > whens[0].span[1]


@cache
def _gaps() -> re.Pattern[str]:
    """Blanks that part columns, compiled when first wanted."""
    return re.compile(r"(?<=\S)[^\S\n]{2,}(?=\S)")


@cache
def columns() -> re.Pattern[str]:
    """Blanks that do not break, in a row: what parts columns where nothing else does."""
    return re.compile("\xa0{3,}[\xa0 ]*")


def begins_with_hour(text: str) -> bool:
    """Whether an hour stands at the front of a row: `10:30`, `7pm`, `19h`; a number of a day is none."""
    return _hour().match(text) is not None


@cache
def _hour() -> re.Pattern[str]:
    return re.compile(r"\s*\d{1,2}(?:\s?[:.h]\s?\d\d|\s?[ap]\.?m|\s?(?:uhr|h)\b)", re.IGNORECASE)


def is_number(text: str) -> bool:
    """Whether words are an hour or a number and hold no letters."""
    return not any(map(str.isalpha, text))


def joined(text: str) -> str:
    """Edges of elements as blanks, but none behind an initial (<span>O</span>nce) or before a full stop.

    Nor before the letters behind the number of a day, which stand higher: 4<span>th</span> March.
    """
    text = _with_minutes(text) if EDGE in text or RAISED in text else text
    text = _inside_words().sub("", text).replace(EDGE, " ") if EDGE in text else text
    plain = with_labels_apart(text if text.isascii() else text.translate(_INVISIBLE))
    return _unfilled().sub("", plain) if plain.rstrip().endswith(_NOTHING) else plain


@cache
def _inside_words() -> re.Pattern[str]:
    """Edges of elements that part no words, compiled when first wanted."""
    initial, stop = rf"(?<=\b[^\W\d_])(?<!\d [hH]){EDGE}(?=[^\W\d_])", rf"{EDGE}+(?=[.,;](?:[\s{EDGE}]|$))"
    ordinal = rf"(?<=\d){EDGE}+(?=(?:st|nd|rd|th|er|[ºª])(?:[\s{EDGE},.]|$))"
    return re.compile(f"{initial}|{stop}|{ordinal}")


def _with_minutes(text: str) -> str:
    """Hours whole whose minutes are elements of their own: 19<sup>30</sup>, <b>19</b>:<span>30</span>."""
    text = _parted_colon().sub(":", text)
    text = _parted_minutes().sub(r"\g<hour>:\g<minute>", _raised_minutes().sub(r"\g<hour>:\g<minute>", text))
    return text.replace(RAISED, "")


_HOUR = r"(?<![\d.,:/£$€])(?<![£$€]\s)(?P<hour>[01]?\d|2[0-4])"
_NO_MORE = r"(?!\d|[.,:/]\d|\s?(?:[£$€%]|(?:eur|zł|kr|chf)\b))"
"""Numbers beside a sign of money are those of a price."""


@cache
def _parted_colon() -> re.Pattern[str]:
    return re.compile(rf"(?<=\d){EDGE}+:{EDGE}*(?=\d\d(?!\d))|(?<=\d):{EDGE}+(?=\d\d(?!\d))")


@cache
def _raised_minutes() -> re.Pattern[str]:
    return re.compile(rf"{_HOUR}{EDGE}*{RAISED}{EDGE}*(?P<minute>[0-5]\d){_NO_MORE}", re.IGNORECASE)


@cache
def _parted_minutes() -> re.Pattern[str]:
    """Minutes up to twelve may be the number of a month."""
    return re.compile(rf"(?<!-){_HOUR}{EDGE}+(?P<minute>00|[2-5][05]|15){_NO_MORE}", re.IGNORECASE)


_NOTHING = ("None", "null", "undefined", "NaN")
"""What a page says for a value that its programme lacks."""


@cache
def _unfilled() -> re.Pattern[str]:
    """A sign for a fact at the end of a line, and no fact: `Mill Inn ⏰ None`; compiled when first wanted."""
    return re.compile(rf"(?<=\w)\s+[←-⯿🀀-🫿]\ufe0f?\s*(?:{'|'.join(_NOTHING)})\s*$")


def ends_with(said: str, tail: str) -> bool:
    """Whether the words of an element end with those of one inside it, but for a full stop."""
    return bool(tail) and said.rstrip(" .").endswith(tail.rstrip(" ."))
