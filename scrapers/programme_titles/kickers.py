"""Bold words over the heading of each card, which say what kind it is: `Workshop` over `Knots for all`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from scrapers.programme_titles.called_after import called_after
from scrapers.programme_titles.line_titles import title_words
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST = 3
"""Cards that have such words over their headings."""


def with_titles_below_kickers(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; where all of a list are called after such words, they are called after their headings."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[told[entry.line].line.sign].append(entry)
    kicked = {id(one) for group in groups.values() if _have_kickers(group, told) for one in group}
    return [called_after(one, told, one.title_line + 1) if id(one) in kicked else one for one in entries]


def _have_kickers(group: Sequence[Entry], told: Sequence[Told]) -> bool:
    """Whether the headings of a list, each another, stand right below what it is called after."""
    if len({one.title_line for one in group}) < FEWEST or not all(
        _is_over_heading(one, told) for one in group
    ):
        return False
    headings = {one.title_line: told[one.title_line + 1].line for one in group}
    texts = {line.text for line in headings.values()}
    makes = {(line.sign, line.level) for line in headings.values()}
    return len(makes) == 1 and len(texts) == len(headings)


def _is_over_heading(entry: Entry, told: Sequence[Told]) -> bool:
    """Whether an entry is called after a line that is no heading, right over one above its moment."""
    at = entry.title_line
    if not 0 <= at < entry.line - 1 or 0 < told[at].line.level < 7:
        return False
    heading = told[at + 1]
    return 0 < heading.line.level < 7 and not heading.dated and title_words(heading) is not None
