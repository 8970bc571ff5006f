"""What the cells of a drawn table say: days, hours, heads of columns; a cell's first words are its title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from scrapers.dates.clock import Clock
from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.prints.frames import Framed
from scrapers.prints.pdf_text import Run
from scrapers.programme_days.bare_days import is_bare_day
from scrapers.programme_days.lone_days import ANY_DAY, day_alone, may_name_day
from scrapers.programme_days.row_clocks import leading_clocks
from scrapers.programme_words.line_words import (
    is_filler,
    label_of_when,
    label_of_where,
)
from scrapers.programmes.told import tidy

LONGEST_DAY = 60
LONGEST_HEADING = 90
LONGEST_NAME = 25
"""Characters of what else stands in the cell of a day: `Day 1`."""

LONGEST_MARK = 12
"""Characters of a mark behind an hour: `OmU`, `VOST`, `(OV)`."""

LONGEST_HEAD = 48
LEVEL = 4.0
"""Points by which lines beside each other may differ."""

SMALLER = 0.93
"""Of a title's letters: what is smaller stands below it."""

LIGHTER = 150
"""By how much less weight letters are no longer bold."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "event": r"(?:events?|titles?|items?|film|movie|sessions?|activity|activities|programme?|"
        r"performance|topic|what|veranstaltung|titel|was|aktivität|programm|programmpunkt|thema|titre|événement|évènement|activité|"
        r"programme|título|evento|actividad|película|atividade|programação|filme|titolo|attività|programma|"
        r"evenement|activiteit|onderdeel|séance|sesión|sessão)",
        "person": r"(?:speakers?|presenters?|chairs?|makers?|director|by|who|regie|regisseur\w*|referent\w*|"
        r"moderation|wer|intervenant\w*|réalisat\w+|ponentes?|director\w*|palestrante\w*|relator\w*|regia|"
        r"spreker\w*|dur\w+|length|länge|min|code|language|sprache|langue|idioma|tickets?|price|preis|"
        r"categor\w+|kategorie|catégorie|types?|typ|nos?|nr|n[oº°])",
        "area": r"(?:area|zone|floor|level|bereich|etage|étage|zona|piso|piano)s?",
        "room": r"aula|salón|sal[ae]s?|raum|räume|saal|säle|rooms?|venues?|stages?|hall|zaal|tracks?|house|"
        r"kino|cinema",
        "label": r"\s+(?=[^\W\d_]{3,}:\s)",
        "times": r"(?P<begin>(?:[01]\d|2[0-3])[0-5][05])\s*[-–—]?\s*(?P<end>(?:[01]\d|2[0-3])[0-5][05])",
        "aside": r"\([^()]+\)",  # (10:45-11:15 break) below the hours of a workshop
        "loose": r"(?<=\d)(?:\s:\s?|:\s)(?=[0-5]\d(?!\d))",
    }
    return re.compile(known[name], re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """An hour that a cell tells itself, with the lines that belong to it."""

    clock: Clock
    lines: tuple[Run, ...]


def day_in(cell: Framed, across: bool) -> str:
    """The words of a cell that name one day, when it says little else; more may stand `across` a table."""
    text = cell.text
    longest, name = (LONGEST_HEADING, LONGEST_HEAD) if across else (LONGEST_DAY, LONGEST_NAME)
    if len(text) > longest:
        return ""
    for words in (text, *(line.text for line in cell.lines)):
        if is_bare_day(words) or (may_name_day(words) and day_alone(words) is not None):
            return words
    return text if _names_day(text, name) else ""


def _names_day(text: str, name: int) -> bool:
    if not may_name_day(text):
        return False
    whens = find_whens(text, near=ANY_DAY)
    if len(whens) != 1 or whens[0].time_stated or whens[0].end:
        return False
    low, high = whens[0].span
    return len(tidy(text[:low] + " " + text[high:])) <= name


def hours_alone(cell: Framed) -> list[Clock]:
    """The hours that a cell tells, when it tells nothing else but marks behind them."""
    lines = [line for at, line in enumerate(cell.lines) if at == 0 or not _is_aside(line.text)]
    told = [_hours_of_line(line.text) for line in lines]
    if all(clocks is not None for clocks in told) and told[0]:
        return [clock for clocks in told for clock in clocks or ()]
    text = _pattern("loose").sub(":", cell.text)  # a span that a narrow cell breaks
    whole = leading_clocks(text)
    return whole if whole and is_filler(text[whole[-1].span[1] :]) else []


def _is_aside(text: str) -> bool:
    return _pattern("aside").fullmatch(text) is not None


def _hours_of_line(text: str) -> list[Clock] | None:
    """The hours of a line; `None` when it says more, or a span goes on in the next line."""
    text = _pattern("loose").sub(":", text).strip()
    if pair := _pattern("times").fullmatch(text):
        text = f"{pair['begin'][:2]}:{pair['begin'][2:]} - {pair['end'][:2]}:{pair['end'][2:]}"
    found = leading_clocks(text)
    rest = text[found[-1].span[1] :].strip() if found else text
    if text.startswith(("-", "–", "—")) or rest.startswith(("-", "–", "—")):
        return None
    return found if is_filler(rest) or (found and len(rest) <= LONGEST_MARK and _is_mark(rest)) else None


def _is_mark(words: str) -> bool:
    """`OmU`, `VOST`, `(OV)`: one word with capitals in it, or one in brackets."""
    return words[:1] in "([*" or (any(map(str.isupper, words[1:])) and " " not in words)


def said_hours(cell: Framed) -> list[Said]:
    """The hours that lines of a cell begin with, each with its words down to the next."""
    parts: list[Said] = []
    for line in cell.lines:
        found = leading_clocks(line.text) if line.text[:1] != "(" else []
        if found:
            rest = line.text[found[-1].span[1] :].lstrip(" .,:;|–—-")
            parts += [Said(clock, (replace(line, text=rest),) if rest else ()) for clock in found]
        elif parts:
            parts[-1] = Said(parts[-1].clock, (*parts[-1].lines, line))
    return parts


def hours_behind(cell: Framed) -> list[Said]:
    """The hours that stand behind the words of a cell, each with the lines since the one before."""
    parts: list[Said] = []
    lines: list[Run] = []
    for line in cell.lines:
        clocks = find_times(line.text)
        words = tidy(line.text[: clocks[0].span[0]]) if clocks else line.text
        lines += [replace(line, text=words)] if words else []
        if clocks and lines:
            parts.append(Said(clocks[0], tuple(lines)))
            lines = []
    return parts


def place_said(lines: Sequence[Run]) -> str | None:
    """The place that a line of a cell labels: `Room: Conference Hall`."""
    said = (_pattern("label").split(line.text)[0] for line in lines if label_of_where(line.text))
    return next((words for text in said if (words := text[label_of_where(text) :].strip(" :"))), None)


def parted(cell: Framed, hours: Framed, count: int) -> list[tuple[Run, ...]]:
    """The lines of a cell for each line of hours beside it, which are so many; above may be a heading.

    Empty when none are level with these, or where one line tells several hours.
    """
    if len(hours.lines) != count:
        return []
    starts = [line.y0 for line in hours.lines]
    near = [min(range(len(cell.lines)), key=lambda at: abs(cell.lines[at].y0 - y)) for y in starts]
    level = all(abs(cell.lines[at].y0 - y) < LEVEL for at, y in zip(near, starts, strict=True))
    if not level or near != sorted(set(near)):
        return []
    return [cell.lines[low:high] for low, high in pairwise([*near, len(cell.lines)])]


def kind_of_head(cell: Framed) -> str:
    """What a column is said to hold: `when`, `where`, `event`, `person`; empty when the head is a name."""
    text = " ".join(cell.text.split())
    if len(text) > LONGEST_HEAD:
        return ""
    bare = text.strip(" :.")
    if _pattern("event").fullmatch(bare):
        return "event"  # `Session` is a label of when elsewhere
    if label_of_when(bare) == len(bare):
        return "when"
    if label_of_where(bare) == len(bare) or _pattern("area").fullmatch(bare):
        return "where"
    words = re.findall(r"[^\W\d_]+", bare)
    if any(_pattern("person").fullmatch(word) for word in words[-1:]) and len(words) <= 3:
        return "person"
    if len(words) <= 3 and any(_pattern("event").fullmatch(word) for word in words):
        return "event"
    return "when" if len(words) <= 3 and any(label_of_when(word) == len(word) for word in words) else ""


def heads_places(cell: Framed) -> bool:
    """Whether a corner says that the columns beside it are places: `Hora / Aula`."""
    words = re.findall(r"[^\W\d_]+", cell.text)
    return len(words) <= 3 and any(
        label_of_where(word) == len(word) or _pattern("room").fullmatch(word) for word in words
    )


def room_named(head: Framed, lead: Framed) -> str:
    """The room that a head names; a number is one of what the corner says: `Aula 321`."""
    text = " ".join(head.text.split())
    words = re.findall(r"[^\W\d_]+", lead.text)
    kind = next(
        (word for word in words if label_of_where(word) == len(word) or _pattern("room").fullmatch(word)), ""
    )
    return text if any(map(str.isalpha, text)) else f"{kind} {text}".strip()


def are_bold(cells: Sequence[Framed]) -> bool:
    """Whether cells begin in bold or larger letters and go on in others: how a table tells its titles."""
    told = [cell for cell in cells if len(cell.lines) > 1]
    bolder = sum(cell.lines[0].weight - min(line.weight for line in cell.lines) >= LIGHTER for cell in told)
    larger = sum(cell.lines[0].size * SMALLER > min(line.size for line in cell.lines) > 0 for cell in told)
    return bool(told) and (bolder * 4 >= len(told) or larger * 2 >= len(told))


def padding(cells: Sequence[Framed]) -> float:
    """The white that cells keep at their sides, as the fullest of them shows."""
    gaps = [min(gap) for cell in cells if (gap := list(_gaps(cell)))]
    return min(6.0, max(0.0, min(gaps, default=0.0)))


def _gaps(cell: Framed) -> Iterator[float]:
    for line in cell.lines:
        yield line.x0 - cell.box[0]
        yield cell.box[2] - line.x1
