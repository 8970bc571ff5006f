"""Headings broken over two lines, `grace` / `penrose`, made whole where the page says their words in one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from scrapers.dates.words import fold
from scrapers.programmes.lines import Line

MOST_LINES = 3
MOST_HEADINGS = 500
"""Broken headings that are looked for in the words of the page."""

LONGEST_HEADING = 100
"""Characters of a heading that is one title."""

FEWEST_ALIKE = 2
"""Headings of a make that the page says in one, by which those it does not say again are made whole too."""


def with_whole_headings(lines: Sequence[Line]) -> list[Line]:
    """The lines, a heading whose words the page says elsewhere in one run being one line.

    A line end within a heading parts a title from its place or its day as often as it breaks a title for its
    looks; descriptions that name what is on tell which. Where most headings of a make are so, all are.
    """
    broken = _broken(lines)[:MOST_HEADINGS]
    if not broken:
        return list(lines)
    spoken = "\n".join(_plain(line.text) for line in lines)
    makes: dict[str, list[range]] = defaultdict(list)
    for part in broken:
        makes[lines[part.start].sign].append(part)
    whole: dict[int, range] = {}
    for parts in makes.values():
        said = [part for part in parts if _is_said(_joined(lines, part), spoken)]
        most = len(said) >= FEWEST_ALIKE and len(said) * 2 >= len(parts)
        whole |= {part.start: part for part in (parts if most else said)}
    inside = {at for part in whole.values() for at in part[1:]}
    return [
        _made_whole(lines, whole[at]) if at in whole else line
        for at, line in enumerate(lines)
        if at not in inside
    ]


def _broken(lines: Sequence[Line]) -> list[range]:
    """The headings of several lines that are all words and might be one title."""
    found: list[range] = []
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and 0 < lines[at].level < 7 and _is_of(lines[end], lines[at]):
            end += 1
        words = _joined(lines, range(at, end))
        if 1 < end - at <= MOST_LINES and len(words) <= LONGEST_HEADING and not re.search(r"\d", words):
            found.append(range(at, end))
        at = end
    return found


def _is_of(line: Line, first: Line) -> bool:
    """Whether two lines stand in one heading."""
    return line.level == first.level and line.sign == first.sign and line.path[:-1] == first.path[:-1]


def _joined(lines: Sequence[Line], part: range) -> str:
    return " ".join(lines[at].text for at in part)


def _is_said(words: str, spoken: str) -> bool:
    """Whether the page says the words in one run."""
    return f" {_plain(words).strip()} " in spoken


def _plain(text: str) -> str:
    """Words in small letters between single blanks."""
    words = re.findall(r"[^\W_]+", fold(text))
    return f" {' '.join(words)} "


def _made_whole(lines: Sequence[Line], part: range) -> Line:
    first = lines[part.start]
    text, links = _joined(lines, part), first.links
    if links and links[0][0] == first.text:
        links = ((text, links[0][1]), *links[1:])
    return replace(first, text=text, links=links, lead="", tail="", mark="", first="")
