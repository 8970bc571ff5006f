"""Houses over what they show, found before all else of a page: a film at eight in two houses is shown twice.

A line is a house's by what it heads and not by its words alone: lines of one make, each over moments of its
own, some of which are called as houses are, while other lines name what is on.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeAlias

from scrapers.programme_places.house_names import is_street, without_kind
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import is_filler, is_price, is_sentence, label_of_where, names_place
from scrapers.programme_words.meeting_names import names_body
from scrapers.programme_words.occasions import is_occasion
from scrapers.programme_words.presenters import is_presenter
from scrapers.programmes.lines import Line, shared_blocks
from scrapers.programmes.told import Told

Make: TypeAlias = tuple[str, int, str, int]
"""Tags, rank, names and depth of a line."""

LONGEST_NAME, MOST_WORDS = 60, 6
FEWEST_HOUSES, FEWEST_TITLES = 2, 2
MOST_MAKES = 12
"""Makes of lines that are asked whether they are houses, those first that most lines have."""

LONGEST_SECTION = 600
MOST_ASKED, MOST_LINES = 60, 60
"""Houses of a make, and lines below each, in which is looked for what is on."""

FARTHEST_TITLE = 40
LOWEST_RANK = 7

OWNING, TITLED = 0.66, 0.75
"""Of the lines of a make those that moments stand under, and of those that name what is on beside them."""

NAMED, NAMED_AGAIN = 0.5, 0.3
"""Of the names of a make: those that read like a house's; fewer where they come back."""


def with_houses(told: Sequence[Told]) -> list[Told]:
    """The lines of a page, those below the name of a house with that name; no title stands in it itself.

    Nor in a heading made like those of houses: `Synopsis`.
    """
    houses = _houses(told)
    return [
        replace(one, house=told[houses[at]].line.text) if at in houses else one for at, one in enumerate(told)
    ]


def _houses(told: Sequence[Told]) -> dict[int, int]:
    """For each line below a house the line of its name; such a name, or what is made like it, is its own."""
    moments = [at for at, one in enumerate(told) if one.dated or one.clocks]
    found: dict[int, int] = {}
    for places in _likely(told):
        sections = {} if _stand_behind(told, places, moments) else _sections(told, places, moments)
        if len(sections) >= OWNING * len(places) and _are_houses(told, sections):
            for at in places:
                found |= {at: at} if at not in found and (told[at].line.level or at in sections) else {}
            found |= {at: at for at in _streets(told, sections) if at not in found}
            for at, section in sections.items():
                found |= {line: at for line in section if line not in found}
    return found


def _streets(told: Sequence[Told], heads: Collection[int]) -> list[int]:
    """The lines right below the names of houses that tell where each of them is, as no other line does."""
    below = [at + 1 for at in heads if not (told[at + 1].dated or told[at + 1].clocks)]
    found = [at for at in below if is_street(told[at].line.text)]
    makes = {_make(told[at].line) for at in found}
    others = (at for at, one in enumerate(told) if _make(one.line) in makes and at not in heads)
    alone = list(others) == found  # "12 Angry Men" is one of several films
    return found if alone and len(found) >= OWNING * len(heads) else []


def _make(line: Line) -> Make:
    return line.sign, line.level, line.names, len(line.path)


def _likely(told: Sequence[Told]) -> list[list[int]]:
    """The lines of each make that may be houses, those first that read most like it."""
    makes: dict[Make, list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        if _may_be_house(one):
            makes[_make(one.line)].append(at)
    often = sorted((places for places in makes.values() if len(places) > 1), key=len, reverse=True)
    shares = [(_share({told[at].line.text for at in places}), places) for places in often]
    likely = [(share, places) for share, places in shares if share >= NAMED_AGAIN][:MOST_MAKES]
    return [places for _, places in sorted(likely, key=lambda one: -one[0])]


def _may_be_house(one: Told) -> bool:
    """Whether a line is a few words that name something, and neither a moment nor the page."""
    words = one.line.text
    if one.dated or one.clocks or one.prose or one.whole_day or one.line.level == 1:
        return False
    if len(words) > LONGEST_NAME or len(words.split()) > MOST_WORDS or without_kind(one.line, words) != words:
        return False
    other = is_filler(words) or is_generic(words) or is_sentence(words) or is_price(words)
    return not (other or is_presenter(words) or is_street(words))


def _share(names: Collection[str]) -> float:
    """How many of some names read like those of houses."""
    houses = sum(
        (names_place(words) or is_house(words)) and not (is_occasion(words) or names_body(words))
        for words in names
    )
    return houses / len(names) if names else 0.0


def _stand_behind(told: Sequence[Told], places: Sequence[int], moments: Sequence[int]) -> bool:
    """Whether lines end what stands above them, as the place of a row ends it."""
    for at in places:
        after = bisect_left(moments, at)
        over, under = (
            max((shared_blocks(told[at].line.path, told[near].line.path) for near in beside), default=0)
            for beside in (moments[max(0, after - 1) : after], moments[after : after + 1])
        )
        if over > under or (over == under and (at == places[0] or not told[at].line.level)):
            return True
    return False


def _sections(told: Sequence[Told], places: Sequence[int], moments: Sequence[int]) -> dict[int, range]:
    """For each house with moments below it the lines that are its: in its blocks, down to the next one."""
    found: dict[int, range] = {}
    for at, after in zip(places, [*places[1:], len(told)], strict=True):
        nearest = bisect_left(moments, at)
        first = moments[nearest] if nearest < len(moments) else after
        if first < after:
            found[at] = range(at + 1, _end(told, at, first, min(after, at + LONGEST_SECTION)))
    return found


def _end(told: Sequence[Told], at: int, first: int, after: int) -> int:
    """Where what stands under a house ends: with its blocks, or at a heading unlike those above `first`."""
    line = told[at].line
    depth = shared_blocks(line.path, told[first].line.path)
    inner = {told[here].line.sign for here in range(at + 1, first)}
    for here in range(first + 1, after):
        other = told[here].line
        new = 0 < other.level < LOWEST_RANK and (other.level < line.level or other.sign not in inner)
        if shared_blocks(line.path, other.path) < depth or (new and not told[here].dated):
            return here
    return after


def _are_houses(told: Sequence[Told], sections: Mapping[int, range]) -> bool:
    """Whether lines over moments are houses, by their names, and what is on stands elsewhere."""
    names = Counter(told[at].line.text for at in sections)
    again = sum(count > 1 for count in names.values()) * 3 >= len(names)
    share = _share(names)
    if len(names) < FEWEST_HOUSES or share < (NAMED_AGAIN if again else NAMED):
        return False
    asked = {at: section[:MOST_LINES] for at, section in islice(sections.items(), MOST_ASKED)}
    if any(label_of_where(told[here].line.text) for section in asked.values() for here in section):
        return False  # a label below says where something is
    titled = [_titles_in(told, section) for section in asked.values()]
    if sum(map(bool, titled)) < TITLED * len(titled):
        titled = [_titles_over(told, at) for at in asked]
    titles = set().union(*titled)
    if not titles:
        return share == 1 and _heading_of_page(told, min(sections))
    enough = len(titles) >= FEWEST_TITLES and sum(map(bool, titled)) >= TITLED * len(titled)
    return enough and _share(titles) < share


def _titles_in(told: Sequence[Told], section: range) -> set[str]:
    """What may be on in a house, as its lines say it."""
    found = {title_words(told[here]) for here in section}
    return {words for words in found if words and not _says_more(words)}


def _says_more(words: str) -> bool:
    return is_filler(words) or is_sentence(words) or is_street(words)


def _titles_over(told: Sequence[Told], at: int) -> set[str]:
    """The nearest line of another make that heads a house and may be a title, if there is one."""
    house = told[at].line
    for here in range(at - 1, max(-1, at - FARTHEST_TITLE), -1):
        one = told[here]
        alike = (one.line.sign, one.line.level) == (house.sign, house.level) and one.line.level
        over = not (alike or one.dated or one.line.level == 1)
        over = over and (0 < one.line.level < LOWEST_RANK or _heads(one.line, house.path))
        if over and (words := title_words(one)) and not _says_more(words):
            return {words}
    return set()


def _heading_of_page(told: Sequence[Told], below: int) -> bool:
    """Whether the page is about one thing, which all houses show."""
    heads = [words for one in told[:below] if one.line.level == 1 and (words := title_words(one))]
    return len(heads) == 1 and not _share(heads)


def _heads(line: Line, path: Sequence[int]) -> bool:
    """Whether a line stands in a block that holds another line too."""
    return tuple(path[: len(line.path) - 2]) == line.path[:-2]
