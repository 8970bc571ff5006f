"""Headings broken over two lines, `grace` / `penrose`, made whole where the page says their words in one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from scrapers.dates.words import fold
from scrapers.programme_words.gathering_words import names_list
from scrapers.programmes.lines import Line

MOST_LINES = 3
MOST_HEADINGS = 500
"""Broken headings that are looked for in the words of the page."""

LONGEST_HEADING = 100
"""Characters of a heading that is one title."""

_ARTICLES = re.compile(
    "the|of|la|les?|el|l[oa]s|de[rnms]?|die|das|il|lo|gli|het|del|della|d[oau]", re.IGNORECASE
)
"""Words with which no title ends."""

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
        said = {part for part in parts if _is_one(lines, part, spoken)}
        wholes = list(said)
        for alike in ([part for part in parts if _goes_on(lines, part)], parts):
            if sum(part in said for part in alike) >= max(FEWEST_ALIKE, len(alike) / 2):
                wholes = [*wholes, *alike]
        whole |= {part.start: part for part in wholes}
    inside = {at for part in whole.values() for at in part[1:]}
    return [
        _made_whole(lines, whole[at]) if at in whole else line
        for at, line in enumerate(lines)
        if at not in inside
    ]


def _broken(lines: Sequence[Line]) -> list[range]:
    """The headings, or parts of long ones, of several lines that are all words and might be one title."""
    found: list[range] = []
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and 0 < lines[at].level < 7 and _is_of(lines[end], lines[at]):
            end += 1
        found += [range(at, end)] if end - at <= MOST_LINES else _going_on(lines, range(at, end))
        at = end
    return [part for part in found if len(part) > 1 and _may_be_title(_joined(lines, part))]


def _going_on(lines: Sequence[Line], heading: range) -> list[range]:
    """The parts of a heading of many lines that begin with a line and go on in small letters below it."""
    firsts = [at for at in heading if at == heading.start or not lines[at].text[:1].islower()]
    return [range(at, end) for at, end in pairwise([*firsts, heading.stop]) if end - at <= MOST_LINES]


def _may_be_title(words: str) -> bool:
    return len(words) <= LONGEST_HEADING and not re.search(r"\d", words)


def _is_of(line: Line, first: Line) -> bool:
    """Whether two lines stand in one heading, or in two beside each other that only together name a list.

    `<h1>Upcoming</h1><h1>events</h1>` are set in two colours.
    """
    if (line.level, line.sign) != (first.level, first.sign):
        return False
    beside = line.path[:-2] == first.path[:-2] and _are_name_of_list([first.text, line.text])
    return line.path[:-1] == first.path[:-1] or beside


def _joined(lines: Sequence[Line], part: range) -> str:
    return " ".join(lines[at].text for at in part)


def _is_one(lines: Sequence[Line], part: range, spoken: str) -> bool:
    """Whether the page says the words of a heading in one run, or those around the break of one that goes on.

    Or they are what lists are called, which no line of it says by itself: `Upcoming` / `events`.

    `Historic Barges` / `of the Delta` goes on in small letters; a sentence says "barges of the Delta".
    After an article it goes on whatever the page says: `Songs from the` / `lower valley`.
    """
    if _is_said(_joined(lines, part), spoken) or _are_name_of_list([lines[at].text for at in part]):
        return True
    first, *others = (lines[at].text for at in part)
    words = _plain(first).split()[-1:]
    if not words or not _goes_on(lines, part):
        return False
    open_ended = len(part) == 2 and _ARTICLES.fullmatch(words[0]) is not None
    return open_ended or _is_said(" ".join([*words, *others]), spoken)


def _are_name_of_list(texts: Sequence[str]) -> bool:
    """Whether lines of a heading together tell which gatherings are listed, and none of them does alone."""
    return names_list(" ".join(texts)) and not any(map(names_list, texts))


def _goes_on(lines: Sequence[Line], part: range) -> bool:
    """Whether all but the first line of a heading begin in small letters."""
    return all(lines[at].text[:1].islower() for at in part[1:])


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
