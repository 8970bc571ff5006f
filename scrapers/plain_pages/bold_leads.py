"""Paragraphs that begin with a bold title or with their day, and go on in prose: two lines in one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.programme_days.lone_days import ANY_DAY, day_alone
from scrapers.programme_days.lone_hours import is_hour_alone
from scrapers.programme_words.bylines import is_byline
from scrapers.programme_words.line_words import (
    is_filler,
    is_remark,
    is_sentence,
    label_of_when,
    label_of_where,
)
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings, tidy

SHORTEST_LEAD, LONGEST_LEAD = 4, 120
LONGEST_ROW = 220
"""Characters of a line that may be a row of a list."""

SHORTEST_REST = 20
"""Characters behind the bold words; fewer belong to the title."""

LONGEST_MOMENT = 60
"""Characters of a line that says a day and an hour."""

NEXT_WORDS = 15
"""Characters behind a bold label that complete it: `Registration:` and `by 2 March`."""


def with_leads_apart(lines: Sequence[Line], around: Surroundings) -> list[Line]:
    """The lines, with the bold title that begins a paragraph about a day as a line of its own."""
    apart: list[Line] = []
    for at, line in enumerate(lines):
        below = at > 0 and _is_moment(lines[at - 1].text)
        if (
            line.lead
            and not line.level
            and (_is_title(line, around) or (below and _is_explained(line, around)))
        ):
            rest = tidy(line.text[len(line.lead) :])
            apart.append(
                replace(line, text=tidy(line.lead).rstrip("."), path=(*line.path, 0), level=7, lead="")
            )
            apart.append(replace(line, text=rest, path=(*line.path, 1), links=(), lead=""))
        elif moment := _moment_before_prose(line):
            rest = line.text[len(moment) :].lstrip()
            apart.append(replace(line, text=moment, path=(*line.path, 0), links=(), lead=""))
            apart.append(replace(line, text=rest, path=(*line.path, 1), stamp=None, lead=""))
        else:
            apart.append(line)
    return apart


def _moment_before_prose(line: Line) -> str:
    """The day, perhaps with its hour, set before a long paragraph: `12 March` and `A tribute to the poet …`.

    A sentence does not go on with a capital letter behind its day, and no row is as long. A day with its year
    may be that of a post.
    """
    if line.level or len(line.text) <= LONGEST_ROW or not any(map(str.isdigit, line.text[:LONGEST_MOMENT])):
        return ""
    beginning = line.text[:LONGEST_MOMENT]
    whens = find_whens(beginning, near=ANY_DAY)
    if any(when.year_stated and not when.time_stated for when in whens):
        return ""
    end = max((when.span[1] for when in whens), default=0)
    moment, rest = line.text[:end], line.text[end:]
    begins = rest[:1].isspace() and rest.lstrip()[:1].isupper()
    return moment if end < LONGEST_MOMENT and begins and _is_moment(moment) else ""


def _is_title(line: Line, around: Surroundings) -> bool:
    """Whether the bold words name something, and the others say a day."""
    lead, rest = tidy(line.lead), line.text[len(line.lead) :]
    if not SHORTEST_LEAD <= len(lead) <= LONGEST_LEAD or len(rest) < SHORTEST_REST:
        return False
    if not line.text.startswith(line.lead) or not any(map(str.isdigit, rest)):
        return False
    if label_of_when(line.lead) or label_of_where(line.lead) or is_remark(line.lead):
        return False
    if is_byline(line.text[: len(line.lead) + NEXT_WORDS]):
        return False
    if _begins_with_day(lead):
        return is_sentence(rest)  # "<b>Thursday, 4 March — Ebb</b> (Ada Reed, 1973). We open with …"
    if is_filler(lead) or find_times(lead) or _days(lead, around):
        return False
    return bool(_days(rest, around)) or _tells_hour_in_sentence(rest)


def _is_moment(text: str) -> bool:
    """Whether a line says a day or an hour and next to nothing else."""
    if len(text) > LONGEST_MOMENT or not any(map(str.isdigit, text)):
        return False
    whens = find_whens(text, near=ANY_DAY)
    if not whens:
        return is_hour_alone(text)
    low, high = whens[0].span[0], whens[-1].span[1]
    return is_filler(text[:low] + " " + text[high:])


def _is_explained(line: Line, around: Surroundings) -> bool:
    """Whether bold words below a moment name what is on then, and sentences behind them tell of it."""
    lead, rest = tidy(line.lead), line.text[len(line.lead) :].strip()
    if not SHORTEST_LEAD <= len(lead) <= LONGEST_LEAD or not line.text.startswith(line.lead):
        return False
    if label_of_when(line.lead) or label_of_where(line.lead) or is_remark(line.lead) or is_filler(lead):
        return False
    whole = rest[:1].isupper() and rest.endswith((".", "!", "?"))
    return whole and len(rest) >= SHORTEST_REST and not find_times(lead) and not _days(lead, around)


def _begins_with_day(lead: str) -> bool:
    """Whether bold words are a day and, behind a dash, what is on: the row of a list in sentences."""
    day, dash, name = lead.replace("–", "—").partition(" — ")
    return bool(dash) and len(tidy(name)) > 1 and day_alone(day) is not None


def _tells_hour_in_sentence(rest: str) -> bool:
    """Whether sentences behind the bold words speak of an hour: `(GB, 1972). Attention, début à 20h.`"""
    whole = rest.rstrip().endswith((".", "!")) and not rest.lstrip()[:1].islower()
    return whole and is_sentence(tidy(rest)) and bool(find_times(rest))


def _days(text: str, around: Surroundings) -> bool:
    return bool(find_whens(text, near=around.near, language=around.language, dates=around.dates))
