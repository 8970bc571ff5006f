"""When the doors open is no start: it is left out of the lines where the start stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.dates.clock import Clock
from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.page_days.end_times import labelled_end
from scrapers.programme_days.lone_days import ANY_DAY
from scrapers.programmes.lines import Line

NEAREST = 2
"""Lines before or behind the doors in which the start is looked for."""

MOST_HEADS = 6
"""Heads of columns between the doors of a day and the first row of its table."""

LONGEST_WAIT = 4 * 60
"""Minutes from doors to start."""

LONGEST_LINE = 80
"""Characters of a line about doors; a longer one is prose."""

_DOORS = (
    r"(?:doors?|gates?)(?:\s+(?:open|time))?s?(?:\s+at)?|einlass(?:\s+ab)?|türen|(?:ouverture\s+des\s+)?portes(?:\s+à)?|"
    r"(?:apertura\s+(?:de\s+)?)?puertas|(?:abertura\s+(?:de\s+|das\s+)?)?portas|apertura\s+porte|porte|"
    r"(?:zaal|deuren)(?:\s+open)?|insläpp|dörrar|(?:dører|dørene)(?:\s+åbner)?"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "before": rf"(?<!\w)(?:{_DOORS})\s*[:.|–-]?\s*(?:um|ab|from|at|à|a las|alle|ore|kl\.?)?\s*$",
        "behind": rf"^\s*\(?(?:{_DOORS})(?!\w)(?!(?:\s+open)?\s*[:.–-]?\s*(?:kl\.?\s)?\d)",
        "label": rf"\W*(?:{_DOORS})\s*:?\s*",
        "bare": rf"(?P<doors>(?<!\w)(?:{_DOORS}))\s*[:.–-]?\s*(?P<one>\d{{1,2}})"
        r"(?P<past>[:.]\d\d)?\s*[/,;|–—-]\s*"
        r"(?P<start>starts?|show|music|film|beginn|début|inicio|inizio|início|aanvang)\s*:?\s*"
        r"(?P<two>\d{1,2})(?P<after>[:.]\d\d)?(?!\d|[:.]\d|\s?[ap]\.?m|\s?h|\s?uhr)",
        "for": r"(?<![\d:.])(?P<one>\d{1,2})(?P<past>[:.]\d\d)?\s?(?P<half>[ap]\.?m\.?)?\s+for\s+"
        r"(?P<two>\d{1,2})(?P<after>[:.]\d\d)?\s?(?P<other>[ap]\.?m\.?)(?!\w)",
        "begins": r"(?:(?:the )?(?:films?|shows?|music|concert|gig|bands?|talks?|screening|performance)|"
        r"konzert|film|lesung|vorstellung|concert|projection|séance|spectacle|concierto|película|función|"
        r"concerto|proiezione|spettacolo|filme|sessão|voorstelling|optreden|konsert|koncert|film(?:en)?)\s?"
        r"(?:starts?|begins?|beginnt)?\s?(?:at|um|ab|à|a las?|alle|às|om|kl\.?)?[:–-]?\s*(?=\d)",
        "stop": r"(?<=\w\w\w)\.$",
        "named": r"(?:^|[\s_-])(?:doors?|gates?)(?=$|[\s_-])",
    }
    return re.compile(known[name], re.IGNORECASE)


def without_doors(lines: Sequence[Line]) -> list[Line]:
    """The lines without the hours at which doors open, where the start is told too."""
    lines = [_with_units(line) for line in lines]
    mended = [_mended(lines, at) if _speaks_of_doors(line) else line for at, line in enumerate(lines)]
    return [line for line in mended if line.text]


def labels_doors(text: str) -> bool:
    """Whether words are a label for the hour at which doors open and say no more: `Doors open:`."""
    return _pattern("label").fullmatch(text) is not None


def _with_units(line: Line) -> Line:
    """`Doors 6 / start 7` as hours of a day; `6.30pm for 7pm` without the one when all shall be there."""
    if len(line.text) > LONGEST_LINE or not any(map(str.isdigit, line.text)):
        return line
    text = _pattern("for").sub(_gathering, line.text) if " for " in line.text else line.text
    return line.saying(_pattern("bare").sub(_both, text))


def _gathering(found: re.Match[str]) -> str:
    """The hour when people gather, where the other follows within an hour."""
    one = int(found["one"]) % 12 * 60 + int((found["past"] or ".00")[1:])
    two = int(found["two"]) % 12 * 60 + int((found["after"] or ".00")[1:])
    half = found["half"] or found["other"]
    return f"{found['one']}{found['past'] or ''}{half}" if 0 < two - one <= 60 else found[0]


def _both(found: re.Match[str]) -> str:
    """Doors and start as hours of a clock of 24, or in the evening where they are small."""
    one, two = int(found["one"]), int(found["two"])
    if not (one < two < 24 and (two <= 11 or one >= 12)):
        return found[0]
    late = 12 if two <= 11 else 0
    minutes = [(found[name] or ":00").replace(".", ":") for name in ("past", "after")]
    return f"{found['doors']} {one + late}{minutes[0]} / {found['start']} {two + late}{minutes[1]}"


def _speaks_of_doors(line: Line) -> bool:
    if len(line.text) > LONGEST_LINE or not any(map(str.isdigit, line.text)):
        return False
    return _doors_of(line) is not None


def _doors_of(line: Line) -> tuple[Clock, int, int] | None:
    """The hour of the doors, and where its words begin and end."""
    clocks = find_times(line.text)
    for clock in clocks:
        low, high = clock.span
        if label := _pattern("before").search(line.text[:low]):
            return clock, label.start(), high
        if label := _pattern("behind").match(line.text[high:]):
            return clock, low, high + label.end()
    if len(clocks) == 1 and _pattern("named").search(line.names) and not line.level:
        return clocks[0], 0, len(line.text)
    return None


def _mended(lines: Sequence[Line], at: int) -> Line:
    line = lines[at]
    doors = _doors_of(line)
    if doors is None:
        return line
    clock, low, high = doors
    rest = _joined(line.text[:low].rstrip(" (|/,;"), line.text[high:].lstrip(" )|/,;"))
    near = [other for other in _neighbours(lines, at) if not labelled_end(other)]
    if find_whens(line.text, near=ANY_DAY):  # the hour of another day is no start of this one
        near = [other for other in near if not find_whens(other.text, near=ANY_DAY)]
    beside = find_times(rest) + [one for other in near for one in find_times(other.text)]
    starts = [one for one in beside if (one.start - clock.start) % (24 * 60) <= LONGEST_WAIT]
    return replace(line, text=" ".join(rest.split())) if starts else line


def _joined(before: str, behind: str) -> str:
    """What stands around the doors, without the word for what begins: `17 April. Doors 19:00, film 19:30`."""
    begun = _pattern("begins").match(behind)
    if begun is None or not find_whens(before, near=ANY_DAY):
        return f"{before} {behind}"
    return f"{_pattern('stop').sub('', before)}, {behind[begun.end() :]}"


def _neighbours(lines: Sequence[Line], at: int) -> list[Line]:
    """Short lines close by in the same block that do not speak of doors themselves."""
    block = lines[at].path[: max(1, len(lines[at].path) - 3)]
    behind = [line for line in lines[at + 1 : at + 1 + NEAREST + MOST_HEADS] if not line.sign.endswith("/th")]
    near = [*lines[max(0, at - NEAREST) : at], *behind[:NEAREST]]
    same = [line for line in near if line.path[: len(block)] == block and len(line.text) <= LONGEST_LINE]
    return [line for line in same if not _speaks_of_doors(line)]
