"""Lists whose heading says that nothing in them is a gathering, on its own page or beside a programme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set

from scrapers.programme_lists.news_sections import names_news
from scrapers.programme_words.gathering_words import calls_gatherings
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.other_lists import names_other_list
from scrapers.programmes.lines import Entry, Line, shared_blocks

BOLD = 7

FARTHEST = 80
"""Lines below its heading that such a list goes on beside other matter."""

FEWEST_TITLES = 2
"""Headings of one make that are titles, whatever one among them says."""

MOST_STEPS = 2
"""Blocks around a heading in which nothing else may lie."""


def without_other_lists(entries: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """The entries without those below such headings.

    What has its hour and no title but that heading is what the page is about: `Weather`, a play.
    """
    others = {at: head for head in _heads(entries, lines) for at in _below(lines, head)}
    return [one for one in entries if not _is_of(one, lines, others.get(one.line))]


def _is_of(entry: Entry, lines: Sequence[Line], head: int | None) -> bool:
    if head is None:
        return False
    plays = entry.timed and entry.title == lines[head].text and " " not in entry.title
    return not plays


def _heads(entries: Sequence[Entry], lines: Sequence[Line]) -> Iterator[int]:
    """The headings that name such lists, and are not one among the titles of a programme."""
    named = {one.title_line for one in entries if one.title_line >= 0}
    titles = Counter((lines[at].sign, lines[at].level) for at in named)
    heads = (at for at, line in enumerate(lines) if heads_other_list(line))
    return (at for at in heads if titles[lines[at].sign, lines[at].level] <= 1)


def other_lists_beside(lines: Sequence[Line]) -> Iterator[range]:
    """The lines of such lists beside other matter, each with its heading; a title among others is none."""
    heads = [at for at, line in enumerate(lines) if line.level > 1 and heads_other_list(line)]
    titles = _makes_of_titles(lines, {(lines[at].sign, lines[at].level) for at in heads}) if heads else set()
    for at in heads:
        if (lines[at].sign, lines[at].level) not in titles:
            yield range(at, _below(lines, at).stop)


def _makes_of_titles(lines: Sequence[Line], makes: Set[tuple[str, int]]) -> set[tuple[str, int]]:
    """Of these makes of headings those that name what is on: they stand over figures and name no list."""
    named = Counter(
        (line.sign, line.level)
        for at, line in enumerate(lines)
        if (line.sign, line.level) in makes and not _names_any_list(line.text) and _tells_figures(lines, at)
    )
    return {make for make, count in named.items() if count >= FEWEST_TITLES}


def _names_any_list(words: str) -> bool:
    return names_other_list(words) or names_news(words) or is_generic(words) or calls_gatherings(words)


def _tells_figures(lines: Sequence[Line], head: int) -> bool:
    return any(any(map(str.isdigit, lines[at].text)) for at in _below(lines, head))


def heads_other_list(line: Line) -> bool:
    """Whether a line that stands out names such a list, and is no cell's or term's."""
    return bool(line.level) and not line.sign.endswith(("/th", "/dt")) and names_other_list(line.text)


def _below(lines: Sequence[Line], head: int) -> range:
    """The lines that stand in the block around a heading, up to one of its rank or over gatherings."""
    line = lines[head]
    depth = _depth(lines, head)
    end = head + 1
    last = len(lines) if line.level == 1 else min(len(lines), head + FARTHEST)
    while end < last and shared_blocks(lines[end].path, line.path) >= depth and not _ends(lines[end], line):
        end += 1
    return range(head + 1, end)


def _ends(line: Line, head: Line) -> bool:
    """Whether a line begins something else than what stands below a heading."""
    if not line.level or calls_gatherings(line.text):
        return bool(line.level)
    return line.level <= head.level < BOLD or (head.level == BOLD and line.level < BOLD)


def _depth(lines: Sequence[Line], head: int) -> int:
    """How many blocks around a heading are its list's too: it may have a wrapper of its own."""
    path = lines[head].path
    beside = [one.path for one in (*lines[max(0, head - 1) : head], *lines[head + 1 : head + 2])]
    depth = len(path) - 2
    for _ in range(MOST_STEPS):
        if all(shared_blocks(other, path) < depth for other in beside):
            depth -= 1
    return max(depth, 1)
