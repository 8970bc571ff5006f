"""A line with the moments in it, and what decides those that are not told whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from scrapers.dates.clock import Clock
from scrapers.dates.when import When
from scrapers.programmes.asked_once import asked_once
from scrapers.programmes.lines import Line
from scrapers.remembered import remembered

_JOINERS = (
    r"a (?:las?|les)|a partir d(?:e(?: las?)?|as)|à partir de|à|às|das|alle ore|dalle(?: ore)?|alle|ore|om|"
    r"um|ab|at|on|from|el|le|am|den|kl|klo|kell|ob|desde las|vanaf|dès|partir(?: d(?:es?|as|alle))?|vom|du|"
    r"dal|del|de|da|van|von|od|les|(?-i:[ovwgc])|ca|fra|från|entre|between|zwischen|tussen|around|approx|"
    r"approximately|circa|cirka|gegen|vers|environ|klockan|klokken|kello|godz|godzin[ay]|godzinie|beginn|uhrzeit|"
    r"hora|horario|horário|heure|horaire|orario|inizio|aanvang|début|início|inicio|starts?|začátek|doors|time|"
    r"and|und|et|y|e|i|og|och|sowie|plus|also|then"
)
"""What joins a moment to the words beside it: `Beginn:` 19 Uhr, `o godz.` 19, `à partir de` 19h."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "edges": r"^(?:[\s,;:|·•/&+@\])–—\-.*>]|[(\[](?![^()\[\]]+[)\]]))+|[\s,;:|·•/&+@(\[–—\-*>]+$",
        "left behind": r"^(?:(?:to|till|until|'?til|bis|jusqu['’]à|hasta|até|fino a|tot)\s(?:late|close|ende|"
        r"spät|tard|l['’]aube|tarde|el cierre|fim|tardi|laat|sluit)|late|open end)(?!\w)[\s,:–-]*|"
        r"^(?:on|at|from|um|am|à|às|a las|alle|om|op|klo?|godz|saat|den|und|et|uhr|h|hrs|ore|dia|"
        r"no dia|onwards|"
        r"sharp|précises)\b[\s,:]*|^\d(?:[.,]\d)?\s(?:hours?|heures?|horas?|stunden|uur)(?=\s*[–—|,·:-]|\W*$)|"
        r"[\s,:]+(?:vom|du|dalle|dal|del|van|von|od|les|from|[Ff]rån|fra|da|de|desde las)$|"
        # "REGULAR MEETING AT 6 PM", "Meeting of 4 March", but "Best of"
        r"[\s,:]+(?:(?<!est )of|AT|ON|OF|FROM|UM)$|"
        # "Yoga für alle" ends so; "Concerto alle 21" has its hour behind it.
        r"[\s,]*\b(?<!\bfür\s)(?<!\bfuer\s)(?<!\ban\s)(?<!\büber\s)(?<!\bgegen\s)"
        r"(?:on|at|from|um|am|le|à|às|el|a las|il|alle|om|op|[Kk]lo?\.?|godz|saat|den|ore|"
        r"[Kk]lockan|[Kk]lokken|kello?|ab|dès|vanaf|desde|a partir d[ae]|à partir d[eu]|a partire dal?|"
        r"no dia|dia)$",
        # "Mixer o godz. 19:00"; behind a comma it is said of a weekday.
        "label": r"(?<=\w)\s(?:[ow]\s)?godz\.$|"
        r"\s*[–—|,.-]\s*(?i:date|when|datum|wann|data|quando|fecha|cuándo|quand|wanneer)\s*:\s*$",
        # "A las 22:00, concierto"
        "joiner": rf"(?i:(?:{_JOINERS})[.:]?(?:\s(?:{_JOINERS})[.:]?){{0,2}})",
    }
    return re.compile(known[name])


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What decides a missing year or zone; see `printed.find_whens`.

    `year` holds for days without one until a line of the page tells another.
    """

    near: date
    timezone: str | None = None
    language: str | None = None
    dates: tuple[date, date] | None = None
    day_first: bool | None = None
    year: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A line with its moments: `whens` in order, `clocks` without a day, `pieces` of text between them.

    `between` are the words that stand between the day and the hour of its one moment. `whole_day` is a
    line that says "all day" and nothing else. `house` is the name of the house it stands under, or names.

    `pieces` has one element more than there are moments: what stands before each and what behind the last.
    `answers` are those of `asked_once`.
    """

    line: Line
    whens: tuple[When, ...] = ()
    clocks: tuple[Clock, ...] = ()
    pieces: tuple[str, ...] = ()
    labelled: bool = False
    prose: bool = False
    between: str = ""
    whole_day: bool = False
    house: str = ""
    answers: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def dated(self) -> bool:
        """Whether the line holds a day."""
        return bool(self.whens)

    @property
    def hours(self) -> bool:
        """Whether it says when on a day something is that another line names: an hour, or all of it."""
        return (bool(self.clocks) or self.whole_day) and not self.whens

    @property
    @asked_once
    def rest(self) -> str:
        """The line without its moments."""
        return tidy(" ".join((self.between, *self.pieces))) if self.whens or self.clocks else self.line.text


@remembered
def tidy(text: str) -> str:
    """Without the separators and small words that stood beside a moment."""
    text = _pattern("label").sub("", text) if text.rstrip()[-1:] in (":", ".") else text
    for _ in range(3):
        shorter = _pattern("left behind").sub("", _pattern("edges").sub("", text))
        if shorter == text:
            break
        text = shorter
    opened, closed = text.count("("), text.count(")")
    if closed > opened and text.endswith(")"):
        return text[:-1].rstrip()
    return text + ")" * (opened - closed) if opened > closed else text


def says_nothing(piece: str) -> bool:
    """Whether a piece beside a moment only joins it to what follows, or holds no letter and no figure."""
    return _pattern("joiner").fullmatch(piece) is not None or not any(map(str.isalnum, piece))
