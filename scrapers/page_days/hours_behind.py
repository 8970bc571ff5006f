"""Rows that tell their hour behind what is on: `8 October – Comedy Cellar: two acts – starts 7.45pm – £5`.

The hour is put beside the day, so that neither the words between them nor their length parts the two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.dates.clock import Clock, Strength
from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.page_days.runs_of_hours import first_run
from scrapers.programme_words.line_words import is_filler, is_hours
from scrapers.programme_words.talk_words import names_break
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings

LONGEST_ROW = 220
SHORTEST_ROW = 20
LONGEST_PAUSE = 60


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "day": r"\W*(?:[^\W\d]{2,12}[.,]?\s+){0,2}\d{1,2}",
        "parts": r"\s*[–—|•·]\s|\s-\s",
        "before": r"\s[–—|•·-]\s*(?:(?:starts?|begins?|beginn|from|at|ab|um|à|dès|a las|alle|om)\s+)?$",
        "apart": r"\s*(?:[,;:–—|•·(\[]|\s-)\s*(?:(?:at|um|à|a las|alle|om|kl\.?)\s)?$",
        "ends": r"\s*(?:uhr|h|hrs?|only)?\W*",
        "behind": r"(?:\s*(?:til|till|until|bis|[–-])\s*(?:late|close|spät|ende))?\s*(?=$|[–—|•·,(]|-\s)",
    }
    return re.compile(known[name], re.IGNORECASE)


def with_hours_in_front(lines: Sequence[Line], around: Surroundings) -> list[Line]:
    """The lines, the one hour that stands behind dashes in a row put right behind the day it begins with."""
    return [_pause_behind(_in_front(line, around) if _may_be_row(line) else line) for line in lines]


def _pause_behind(line: Line) -> Line:
    """A break of a day with its hour put before it, be it a heading among sessions: `Lunch (12:00)`."""
    if len(line.text) > LONGEST_PAUSE or not any(map(str.isdigit, line.text)):
        return line
    clocks = find_times(line.text)
    if len(clocks) != 1 or clocks[0].strength is not Strength.CLEAR:
        return line
    low, high = clocks[0].span
    words = _pattern("apart").sub("", line.text[:low]).rstrip()
    if not names_break(words) or not _pattern("ends").fullmatch(line.text, high):
        return line
    return replace(line, text=f"{line.text[low:high]} {words}", level=0)


def _may_be_row(line: Line) -> bool:
    text = line.text
    return SHORTEST_ROW <= len(text) <= LONGEST_ROW and _pattern("day").match(text) is not None


def _in_front(line: Line, around: Surroundings) -> Line:
    text = line.text
    if (mended := _ending_in_front(line, around)) is not None:
        return mended
    first = _pattern("parts").search(text)
    if first is None or is_hours(text):
        return line
    behind_dashes = [found for clock in find_times(text) if (found := _part_of(clock, text))]
    if len(behind_dashes) != 1 or behind_dashes[0][0] <= first.end():
        return line
    begin, hour, end = behind_dashes[0]
    if is_filler(between := text[first.end() : begin]):
        return line  # "5 March | Friday | 7 pm"
    if any(clock.strength is Strength.CLEAR for clock in find_times(between)):
        return line  # "9 April - 9:00am to 10 April - 4:00pm"
    day = text[: first.start()]
    whens = find_whens(day, near=around.near, language=around.language, dates=around.dates)
    if not whens or any(when.time_stated for when in whens):
        return line
    if not is_filler(day[: whens[0].span[0]] + day[whens[-1].span[1] :]):
        return line
    return replace(line, text=" ".join(f"{day}, {hour}{text[first.start() : begin]} {text[end:]}".split()))


def _ending_in_front(line: Line, around: Surroundings) -> Line | None:
    """The row with the hours that end it beside its day: `5 March: Night Bus, 19:30 / 21:45`.

    A single one only where it is not read as it stands: behind a bracket, `5 March: Ebb (1987), 8 pm`.
    """
    text = line.text
    clocks = find_times(text) if not is_hours(text) else []
    run = first_run(text, clocks)
    if run is None or not _pattern("ends").fullmatch(text, run[1]):
        return None
    head = text[: run[0]]
    single = run[1] == clocks[0].span[1]
    whens = find_whens(
        text if single else head, near=around.near, language=around.language, dates=around.dates
    )
    if len(whens) != 1 or whens[0].time_stated or whens[0].end:
        return None
    end = whens[0].span[1]
    between = _pattern("apart").sub("", head[end:])
    if between == head[end:] or is_filler(between) or not is_filler(head[: whens[0].span[0]]):
        return None
    return replace(line, text=f"{text[:end]}, {text[slice(*run)]}{between} {text[run[1] :]}".strip())


def _part_of(clock: Clock, text: str) -> tuple[int, str, int] | None:
    """Where the part between dashes begins and ends that is an hour, and its words."""
    low, high = clock.span
    before, behind = _pattern("before").search(text[:low]), _pattern("behind").match(text, high)
    if clock.strength is not Strength.CLEAR or not before or not behind:
        return None
    return before.start(), text[low:high], behind.end()
