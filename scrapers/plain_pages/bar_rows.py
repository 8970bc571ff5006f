"""Rows whose cells bars part: `Lake Swim | 6 March 2027 | Marlow | 9:00`; and marks behind what is on.

Lines of one make that hold the same number of bars are a table, though no markup says so.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from scrapers.dates.printed import find_whens
from scrapers.programme_days.lone_days import ANY_DAY
from scrapers.programme_words.line_words import is_filler, is_weekday
from scrapers.programmes.lines import Line

FEWEST_ROWS = 3
FEWEST_BARS = 2
LONGEST_ROW = 200

_BAR = re.compile(r"\s+\|\s+")
_MARK = re.compile(r"[(\[]\s?[^\W\d_]{2,8}\s?[)\]]")


def with_cells_of_bars(lines: Sequence[Line]) -> list[Line]:
    """The lines, rows between whose bars a day stands in the same place each cut into cells."""
    makes: dict[tuple[str, int, int], list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        bars = len(_BAR.findall(line.text)) if "|" in line.text and len(line.text) <= LONGEST_ROW else 0
        if bars >= FEWEST_BARS and not line.row:
            makes[line.sign, len(line.path), bars].append(at)
    lists = [found for found in makes.values() if _follow(found) and _are_rows([lines[at] for at in found])]
    rows = {at for found in lists for at in found}
    return [one for at, line in enumerate(lines) for one in (_cells(line, at) if at in rows else [line])]


def _follow(places: Sequence[int]) -> bool:
    """Whether most rows stand right below another: what stands between them would tell more of each."""
    return sum(two == one + 1 for one, two in pairwise(places)) * 2 > len(places) - 1


def _are_rows(lines: Sequence[Line]) -> bool:
    """Whether each row tells its day in the same field, and words without figures in another.

    A weekday is none: `2 March | Tuesday | 16:00` tells when the film above is on.
    """
    if len(lines) < FEWEST_ROWS:
        return False
    fields = list(zip(*(_BAR.split(line.text) for line in lines), strict=True))
    days = [all(_tells_day(said) for said in field) for field in fields]
    plain = [sum(_may_name(said) for said in field) for field in fields]
    return any(days) and any(count * 2 > len(lines) for count in plain)


def _may_name(text: str) -> bool:
    return not (any(map(str.isdigit, text)) or is_weekday(text) or is_filler(text))


def _tells_day(text: str) -> bool:
    return any(map(str.isdigit, text)) and bool(find_whens(text, near=ANY_DAY))


def _cells(line: Line, at: int) -> Iterator[Line]:
    row, named = -1 - at, False
    for number, said in enumerate(_BAR.split(line.text), 1):
        words = not any(map(str.isdigit, said))
        yield replace(
            line,
            text=said,
            path=(*line.path[:-1], row, number, number),
            level=line.level if words and not named else 0,
            links=tuple(link for link in line.links if link[0] in said or said in link[0]),
            sign=f"{line.sign.rpartition('/')[2]}/tr/td",
            row=row,
            lead="", tail="", mark="", first="",
        )  # fmt: skip
        named = named or words


def without_link_marks(lines: Sequence[Line]) -> list[Line]:
    """The lines without links to elsewhere behind what many rows are called: `Lake Swim (WEB) (FB)`."""
    marks = Counter(
        said for line in lines for said in {said for said, _ in line.links} if _MARK.fullmatch(said)
    )
    often = {said for said, count in marks.items() if count >= FEWEST_ROWS}
    if not often:
        return list(lines)
    kept = (_without(line, often) for line in lines)
    return [line for line in kept if line.text]


def _without(line: Line, marks: set[str]) -> Line:
    if not any(said in marks for said, _ in line.links):
        return line
    text = line.text
    for said in marks:
        text = text.replace(said, " ")
    links = tuple(link for link in line.links if link[0] not in marks)
    return replace(line, text=" ".join(text.split()), links=links, tail="")
