"""Houses as headings between a title and its hours: a film, the cinemas that show it, when each does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import is_place_line, names_place
from scrapers.programme_words.occasions import is_occasion
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.told import Told

FARTHEST = 60
"""Lines above its hours in which a house and its title are looked for."""

FEWEST_HEADS, FEWEST_TITLES = 3, 2
MOST_WORDS = 5
LOWEST_RANK = 7


def with_houses_over_hours(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries that were called after a house, with the title above it and the house as their place."""
    makes: dict[tuple[str, int], set[int]] = defaultdict(set)
    for entry in entries:
        if (at := _heading_of(entry, told)) >= 0:
            makes[told[at].line.sign, told[at].line.level].add(at)
    found: dict[int, Entry] = {}
    for make, heads in makes.items():
        above = {at: over for at in heads if (over := _title_over(told, at)) and told[over].line.level > 1}
        of_page = 0 < make[1] < LOWEST_RANK and _are_houses_of_page(heads, told)
        if of_page or _are_houses(above, heads, told):
            found |= {id(entry): one for entry in entries if (one := _moved(entry, make, told))}
    return [found.get(id(entry), entry) for entry in entries]


def _heading_of(entry: Entry, told: Sequence[Told]) -> int:
    """Where the heading stands that an entry is called after, within its lines or above them; -1: nowhere."""
    at = entry.title_line
    if at < 0 and not entry.own_title:
        above = range(entry.line - 1, max(-1, entry.line - FARTHEST), -1)
        at = next((here for here in above if told[here].line.text == entry.title), -1)
    if at < 0 or told[at].line.level == 1:
        return -1
    return at if 1 < told[at].line.level < LOWEST_RANK else _as_heading(entry, told, at)


def _as_heading(entry: Entry, told: Sequence[Told], at: int) -> int:
    """A line of a house above a moment, which editors make look like a heading without being one."""
    one = told[at]
    above = at < entry.line and not (one.dated or one.clocks or one.line.row)
    return at if above and is_place_line(one.line.text) and not is_occasion(one.line.text) else -1


def _rank(line: Line) -> int:
    """The rank of a heading; what is none lies below all of them."""
    return line.level or LOWEST_RANK


def _title_over(told: Sequence[Told], at: int) -> int | None:
    """The nearest heading above of a higher rank, if it is a title: neither a day nor the page's."""
    level = _rank(told[at].line)
    for over in range(at - 1, max(-1, at - FARTHEST), -1):
        one = told[over]
        if 0 < one.line.level < level:
            words = title_words(one) if not one.dated else None
            return over if words and not is_generic(words) and not names_place(words) else None
    return None


def _are_houses_of_page(heads: set[int], told: Sequence[Told]) -> bool:
    """Whether all headings of a make are houses below the one title of a page: a film and who shows it."""
    titles = {
        over for at in heads if (over := _title_over(told, at)) is not None and told[over].line.level == 1
    }
    words = [told[at].line.text for at in heads]
    return len(titles) == 1 and all(_is_named_house(one) for one in words)


def _is_named_house(words: str) -> bool:
    return (names_place(words) or is_house(words)) and len(words.split()) <= MOST_WORDS


def _are_houses(above: Mapping[int, int], heads: set[int], told: Sequence[Told]) -> bool:
    """Whether headings are houses: some look like one, and some come back below another title."""
    if len(above) < len(heads):
        return False
    titles: dict[str, set[int]] = defaultdict(set)
    for at, over in above.items():
        titles[told[at].line.text.casefold()].add(over)
    again = [at for at in above if len(titles[told[at].line.text.casefold()]) > 1]
    houses = [at for at in above if names_place(told[at].line.text) or is_house(told[at].line.text)]
    if any(is_occasion(told[at].line.text) or len(told[at].line.text.split()) > MOST_WORDS for at in heads):
        return False
    if len(houses) * 4 >= len(heads) * 3 and len(heads) > 1:
        return True  # nearly all are, whether or not one comes back
    some = len(houses) * 3 >= len(heads) or len(again) * 3 >= len(heads)
    several = len(heads) >= FEWEST_HEADS and len(set(above.values())) >= FEWEST_TITLES
    return several and bool(again) and some


def _moved(entry: Entry, make: tuple[str, int], told: Sequence[Told]) -> Entry | None:
    """The entry below its house, called after the title above that."""
    for at in range(entry.line - 1, max(-1, entry.line - FARTHEST), -1):
        line = told[at].line
        if (line.sign, line.level) == make and (line.level or at == entry.title_line):
            over = _title_over(told, at)
            words = title_words(told[over]) if over is not None else None
            if over is None or not words:
                return None
            level = told[over].line.level
            return replace(
                entry, title=words, title_line=over, title_level=level, own_title=True, place=line.text,
                place_guessed=False,
            )  # fmt: skip
        if 0 < line.level <= (make[1] or LOWEST_RANK - 1):
            return None
    return None
