"""Beginning and end of a gathering that stand apart: in two cells of a row, or with no dash between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from scrapers.dates.clock import Clock
from scrapers.dates.times import find_times
from scrapers.programmes.lines import Line

LONGEST = 24
"""Characters of a line that is hours and nothing else."""

LONGEST_UNTIL = 80
"""Characters of a line that begins with until when something lasts."""

FEWEST_ROWS = 3

SHORTEST_APART = 110
"""Minutes between two showings of a film; what is closer in most rows of a list are beginnings and ends."""

NO_FILM = 75
"""Minutes too few for a film and the way out: where one row is so short, fewer others need be."""

LONGEST_APART = 12 * 60

NEAREST = 3
"""Lines before a labelled end in which its beginning is looked for."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        # What stands over a column of ends.
        "end": r"\W*(?:to|until|till|ends?(?: time)?|finish|bis|ende|à|fin|jusqu['’]?à|a|al|hasta|até|fim|"
        r"término|fine|alle|tot|einde|eind|slut|til)\W*",
        "end label": r"\W*(?:(?:show|event|approx(?:\.|imate)?|estimated|expected|"
        r"voraussichtliches?|verwachte|geschatte|beräknad|forventet) )*"
        r"(?:(?:heure|hora|horario|horário|ora|orario) (?:de |do |di )?)?"
        r"(?:ends?|finish(?:e[sd])?|curfew|close[sd]?|ende|endzeit|fin|fine|fim|término|einde|eindtijd|"
        r"slut|sluttid)(?: time| (?:prévue?|estimée?|previst[oa]|estimad[oa]|stimat[oa]))?"
        r"\s*[:–-]?(?:\s*(?:at|approx\.?|around|circa|ca\.?|um|gegen|à|alle|às|om)(?!\w))*\s*",
        "until": r"\W*(?:until|till|'?til|bis|jusqu['’]?à|hasta(?: las?)?|até(?: às?)?|fino alle|tot)\s"
        r"(?=\W*\d)",
        "behind": r"\W*(?:sharp|uhr|approx(?:\.|imately)?|ca\.?|circa|\(est\.?\))?\W*",
    }
    return re.compile(known[name], re.IGNORECASE)


def with_ends(lines: Sequence[Line]) -> list[Line]:
    """The lines with both hours in one where beginning and end are told apart."""
    lines = _with_labelled(lines)
    clocks = {at: found for at, line in enumerate(lines) if (found := hours_alone(line))}
    pairs = _beside(lines, clocks) or _in_cells(lines, clocks)
    mended = {at: _span(lines, *pair) for at, pair in pairs.items()}
    ends = {end for _, end in pairs.values()} - set(pairs)
    return [mended.get(at, line) for at, line in enumerate(lines) if at not in ends]


def _with_labelled(lines: Sequence[Line]) -> list[Line]:
    """`Start 7.30pm`, `Curfew 11pm`: one line from the first hour to the last.

    What a line says behind such an hour stays a line: `until 10 a.m. in the Tower`.
    """
    found: list[Line] = []
    for line in lines:
        end = labelled_end(line)
        if end is None and (end := _until_first(line)):
            rest = replace(line, text=line.text[end.span[1] :].strip(" ,.–-|"))
        else:
            rest = None
        at = next(
            (
                at
                for at in range(len(found) - 1, max(-1, len(found) - 1 - NEAREST), -1)
                if end and _begins(found[at], end)
            ),
            None,
        )
        if end and at is not None:
            begin = found[at]
            (clock,) = find_times(begin.text)
            words = (
                f"{begin.text[: clock.span[1]]} – {line.text[slice(*end.span)]}{begin.text[clock.span[1] :]}"
            )
            found[at] = replace(begin, text=words)
        elif rest is None or not rest.text:
            found.append(line)
        found += [rest] if rest and rest.text else []
    return found


def _until_first(line: Line) -> Clock | None:
    """The hour until which a line says first that something lasts, whatever it says behind it."""
    until = _pattern("until").match(line.text) if len(line.text) <= LONGEST_UNTIL else None
    clocks = find_times(line.text) if until else []
    first = len(clocks) == 1 and clocks[0].end is None and until
    begins = first and not any(map(str.isalnum, line.text[first.end() : clocks[0].span[0]]))
    return clocks[0] if begins else None


def labelled_end(line: Line) -> Clock | None:
    """The hour of a line that calls it an end and says nothing else."""
    if len(line.text) > 2 * LONGEST or not any(map(str.isdigit, line.text)):
        return None
    clocks = find_times(line.text)
    if len(clocks) != 1 or clocks[0].end is not None:
        return None
    low, high = clocks[0].span
    labelled = _pattern("end label").fullmatch(line.text[:low]) and _pattern("behind").fullmatch(
        line.text[high:]
    )
    return clocks[0] if labelled else None


def labels_end(text: str) -> bool:
    """Whether words are a label for the hour at which something ends and say no more: `Heure de fin :`."""
    return any(map(str.isalpha, text)) and _pattern("end label").fullmatch(text) is not None


def _begins(line: Line, end: Clock) -> bool:
    """Whether a line tells one hour, some time before that end."""
    clocks = find_times(line.text) if any(map(str.isdigit, line.text)) else []
    if len(clocks) != 1 or clocks[0].end is not None or labelled_end(line):
        return False
    return 0 < (end.start - clocks[0].start) % (24 * 60) <= LONGEST_APART


def hours_alone(line: Line) -> list[Clock]:
    """The hours a line consists of; none when it says anything else or leads somewhere."""
    if line.links or len(line.text) > LONGEST or not any(map(str.isdigit, line.text)):
        return []
    clocks = find_times(line.text)
    rest = line.text
    for clock in reversed(clocks):
        rest = rest[: clock.span[0]] + rest[clock.span[1] :]
    alone = clocks and not any(map(str.isalnum, rest)) and all(clock.end is None for clock in clocks)
    return clocks if alone else []


def _beside(lines: Sequence[Line], clocks: dict[int, list[Clock]]) -> dict[int, tuple[int, int]]:
    """Lines of two hours each, `08:30 09:30`, where no line of that make has more or fewer.

    Or where others of that make, more of them, are spans: some rows of a table want their dash.
    """
    two = [at for at, found in clocks.items() if len(found) == 2]
    signs = {lines[at].sign for at in two}
    alike = [at for at in clocks if lines[at].sign in signs]
    apart = [clocks[at][1].start - clocks[at][0].start for at in two]
    if two and all(0 < minutes <= LONGEST_APART for minutes in apart):
        spans = sum(1 for line in lines if line.sign in signs and _is_span(line))
        if spans >= max(FEWEST_ROWS, len(two)):
            return {at: (at, at) for at in two}
    return {at: (at, at) for at in two} if len(alike) == len(two) and _are_spans(apart) else {}


def _is_span(line: Line) -> bool:
    """Whether a line is one beginning with its end and nothing else: `08:30 – 09:30`."""
    if len(line.text) > LONGEST or not line.text[:1].isdigit() or not line.text[-1:].isdigit():
        return False
    clocks = find_times(line.text)
    return len(clocks) == 1 and clocks[0].end is not None and clocks[0].span == (0, len(line.text))


def _in_cells(lines: Sequence[Line], clocks: dict[int, list[Clock]]) -> dict[int, tuple[int, int]]:
    """Two cells of each row that are one hour each, the second headed as an end or soon after the first."""
    single = [at for at, found in clocks.items() if len(found) == 1]
    pairs = [
        (one, two) for one, two in pairwise(single) if two == one + 1 and lines[one].row == lines[two].row
    ]
    pairs = [(one, two) for one, two in pairs if lines[one].row]
    if ends := [(one, two) for one, two in pairs if _pattern("end").fullmatch(lines[two].head)]:
        return {one: (one, two) for one, two in ends}
    taken = {at for pair in pairs for at in pair}
    if len(taken) != 2 * len(pairs):
        return {}  # three hours in a row are showings
    headed = all(_pattern("end").fullmatch(lines[two].head) for _, two in pairs)
    apart = [clocks[two][0].start - clocks[one][0].start for one, two in pairs]
    return {one: (one, two) for one, two in pairs} if pairs and (headed or _are_spans(apart)) else {}


def _are_spans(apart: Sequence[int]) -> bool:
    short = sum(1 for minutes in apart if 0 < minutes < SHORTEST_APART)
    part = 1 / 3 if 0 < min(apart, default=0) <= NO_FILM else 2 / 3
    return len(apart) >= FEWEST_ROWS and short >= len(apart) * part and max(apart) <= LONGEST_APART


def _span(lines: Sequence[Line], begin: int, end: int) -> Line:
    """One line for both hours."""
    if begin == end:
        first, second = (lines[begin].text[slice(*clock.span)] for clock in find_times(lines[begin].text))
        return replace(lines[begin], text=f"{first.strip()} – {second.strip()}")
    return replace(lines[begin], text=f"{lines[begin].text.strip()} – {lines[end].text.strip()}")
