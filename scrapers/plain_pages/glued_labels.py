"""Labels typed without the blank behind them: `Time:7.30 pm`, `Datum:12.5.2027`, `kl.19.30:Elm – Oak`."""

from __future__ import annotations

import re
from functools import cache

_HOUR = r"(?:[01]?\d|2[0-4])(?:[.:h][0-5]\d|[.:]\s[0-5]\d(?=:))?(?!\d)"
_SAID = r"kl|klo|godz|ore|(?<!\d\s)h"
"""Words for an hour that are printed with a full stop or a colon of their own; `20 h.` ends a sentence."""


def with_labels_apart(text: str) -> str:
    """The words of a line; a blank parts a label from its day or hour, and an hour from what follows it.

    Figures right behind a colon or a full stop go on with a number, and no day or hour begins within one.
    """
    if ":" in text:
        text = _label().sub(": ", text)
    return _said_hour().sub(_apart, text) if "." in text or ":" in text else text


def _apart(found: re.Match[str]) -> str:
    hour = (found["hour"] or found["far"]).replace(" ", "")
    return f"{found['said']} {hour}{': ' if found['colon'] else ''}"


@cache
def _label() -> re.Pattern[str]:
    """The colon between a word and what can only be a day or an hour; other figures stay: `Room:12`."""
    month = r"(?:st|nd|rd|th|er|[ºª.])?\s?(?:de\s|of\s)?[^\W\d_]{3}"
    hour = r"[:.h][0-5]\d(?!\d)|(?:\s?[-–]\s?\d\d?)?\s?(?:[ap]\.?m|uhr|uur|h|hs)(?![^\W_])"
    day = r"[./-]\d\d?(?:[./-](?:20)?\d\d)(?!\d)"
    return re.compile(
        rf"(?<=[^\W\d_]{{2}}):(?=\d\d?(?:{hour}|{day}|{month})|20\d\d-[01]\d-[0-3]\d)", re.IGNORECASE
    )


@cache
def _said_hour() -> re.Pattern[str]:
    """A word for an hour and its hour, glued in front or behind."""
    glued = rf"(?:\s?:|\.)(?P<hour>{_HOUR})"
    apart = rf"(?:\s?[:.]\s|\s)(?P<far>{_HOUR})(?=:[^\W\d_])"
    return re.compile(
        rf"(?<![\w/])(?P<said>{_SAID})(?:{glued}|{apart})(?P<colon>:(?=[^\W\d_]))?", re.IGNORECASE
    )
