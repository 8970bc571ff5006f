"""Where each gathering of a list is: the field that comes back from entry to entry and holds places.

One row alone does not say whether "Prater" is a bar or a remark; that "Café Ost" and "Foyer Delphi" stand at
the same position of other rows says it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from scrapers.programme_lists.list_fields import Field, fields_of, regions_of
from scrapers.programme_places.house_names import is_street
from scrapers.programme_places.known_houses import with_known_houses
from scrapers.programme_places.line_places import split_place
from scrapers.programme_places.speakers_no_places import are_speakers
from scrapers.programme_titles.bar_titles import with_whole_bars
from scrapers.programme_titles.known_people import is_of_talks
from scrapers.programme_words.access_words import tells_access
from scrapers.programme_words.film_facts import is_film_fact
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import (
    is_filler,
    is_price,
    is_remark,
    is_sentence,
    is_talk,
    label_of_where,
    names_place,
)
from scrapers.programme_words.occasions import is_occasion
from scrapers.programme_words.presenters import is_presenter
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told, tidy

FEWEST_ROWS = 3
"""Rows that say together what one alone does not."""

FEWEST_SECTIONS = 2
LONGEST_PLACE = 60
MOST_WORDS = 7

ENOUGH = 0.25
"""Evidence for each row, between 0 and 1, that a field holds places."""

SOME = 8
"""One of so many values is surely a house where others that come back are taken for houses, too."""

NAMED = 1.2
"""How much surer a position is at which lines bear the same names."""

COVERED, IN_TITLES = 0.6, 0.75
"""Of the rows: those that have the field; for one that is cut off titles, more."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        # "Drinks at the Old Mill": a place that stays a part of the title
        "at": r"\w\s(?:at|@|im|in der|beim|bei|au|à la|chez|en el|en la|al|presso|nel|nella|bij|in de)\s"
        r"(?-i:the\s|le\s|la\s)?(?P<place>(?-i:[A-ZÀ-Þ])[^:]{2,60})$",
        "brackets": r"\w\s\((?P<place>[^()]{3,60})\)\W*$",
        "preposition": r"\s(?:presso|chez|bij)$",
        "end": r"[.!?:;…]$",
        "labelled": r"[^\W\d][\w ]{2,24}:\s",
    }
    return re.compile(known[name], re.IGNORECASE)


def with_places_of_list(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries with the places that the rows of their list name at one position.

    What a row states itself stays; what was only guessed from its words gives way to the list's field. A
    title loses the place it ends with.
    """
    regions, talks = regions_of(entries, told), is_of_talks(told)
    found: dict[int, Entry] = {}
    for group in _groups(entries, told):
        fields = [fields_of(entry, told, regions[id(entry)]) for entry in group]
        for field in _fields_of_places(group, fields, talks):
            for entry, values in zip(group, fields, strict=True):
                if field in values and _is_open(entry) and id(entry) not in found:
                    found[id(entry)] = _placed(entry, field, values[field])
    placed = [(found.get(id(entry), entry), regions[id(entry)]) for entry in entries]
    after_at = _name_places_after_at([entry for entry, _ in placed])
    parted = [_with_house(_parted(entry, told, after_at), told, region) for entry, region in placed]
    return with_known_houses(with_whole_bars(parted, told), told)


def _name_places_after_at(entries: Sequence[Entry]) -> bool:
    """Whether several titles of a list go on with "at" and a name, one of them surely a place."""
    found = [
        (entry, at) for entry in entries if _is_open(entry) and (at := _pattern("at").search(entry.title))
    ]
    sure = (_is_sure(entry.title, at) for entry, at in found)
    return len(found) >= FEWEST_SECTIONS and any(sure)


def _is_sure(title: str, at: re.Match[str]) -> bool:
    """Whether what stands behind "at" is a place: a house, or what people come to for an occasion."""
    head = title[: at.start() + 1]
    return names_place(at["place"]) or is_house(at["place"]) or (" " in head and is_occasion(head))


def _parted(entry: Entry, told: Sequence[Told], after_at: bool) -> Entry:
    """A title that ends with a place of its own, whatever other rows say: `Mixer, Upper Bar`.

    `after_at` says that titles of the list name their places behind "at", whatever these are called.
    """
    if entry.place or not entry.own_title:
        return entry
    whole = entry.title_line >= 0 and told[entry.title_line].line.mark == entry.title
    title, place = (entry.title, None) if whole else split_place(entry.title)
    line = told[entry.title_line].line.text if entry.title_line >= 0 else ""
    named = _pattern("brackets").search(line) or _pattern("at").search(title)
    if place is None and named and (names_place(named["place"]) or is_house(named["place"])):
        place = named["place"]
        title = title.removesuffix(f"({place})").rstrip() or title
    if place is None and (tail := _cut_off(entry, told)):
        place = tail
    at = _pattern("at").search(title)
    if place is None and at and _may_be_place(at["place"]) and (after_at or _is_sure(title, at)):
        place = at["place"]
    return replace(entry, title=title, place=place)


def _cut_off(entry: Entry, told: Sequence[Told]) -> str | None:
    """The slanted words that end the line of a title and are no part of it."""
    line = told[entry.title_line].line if entry.title_line >= 0 else None
    if line is None or not line.tail or line.tail in entry.title or entry.title in line.tail:
        return None
    behind = line.text.partition(entry.title)[2].rstrip(" .").endswith(line.tail.rstrip(" ."))
    return line.tail if behind and line.text.endswith(".") and _may_be_place(line.tail) else None


def _with_house(entry: Entry, told: Sequence[Told], region: range) -> Entry:
    """A street as the place, with the house that is named in the line above it."""
    if not entry.place or not is_street(entry.place):
        return entry
    at = next((at for at in region if told[at].line.text == entry.place), 0)
    above = told[at - 1] if at - 1 in region and at - 1 not in (entry.line, entry.title_line) else None
    if above is None or above.dated or above.clocks or above.line.level or label_of_where(above.line.text):
        return entry
    if not _may_be_place(above.line.text):
        return entry
    return replace(entry, place=f"{above.line.text}, {entry.place}")


def _groups(entries: Sequence[Entry], told: Sequence[Told]) -> Iterator[list[Entry]]:
    """The entries of each make, where it is that of a list and some do not state their place."""
    makes: dict[tuple[str, bool, bool], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.own_title:
            makes[told[entry.line].line.sign, entry.title_line == entry.line, entry.timed].append(entry)
    for made in makes.values():
        if len(made) >= FEWEST_ROWS and any(map(_is_open, made)):
            yield made


def _is_open(entry: Entry) -> bool:
    """Whether an entry takes the place that its list tells: it states none, or only looks as if it did."""
    return entry.place is None or entry.place_guessed


def _fields_of_places(
    group: Sequence[Entry], fields: Sequence[Mapping[Field, str]], talks: bool
) -> list[Field]:
    """The positions at which the rows name their places, the surest first; of `talks` not who speaks."""
    values: dict[Field, list[str]] = defaultdict(list)
    whole: Counter[Field] = Counter()
    for entry, row in zip(group, fields, strict=True):
        for field, value in row.items():
            values[field].append(value)
            whole[field] += field[0] == "title" and is_occasion(
                entry.title.removesuffix(value).rstrip(" ,(–—|@•·-")
            )
    worth = {field: _worth(field, found, len(group), whole[field]) for field, found in values.items()}
    chosen = [field for field, found in worth.items() if found >= ENOUGH]
    chosen = [field for field in chosen if field[0] == "label" or not (talks and are_speakers(values[field]))]
    # Names of an element are surer than its number, and a number from the first line than one from the last.
    sure = {field: worth[field] * (NAMED if field[0] == "named" else 1) for field in chosen}
    return sorted(chosen, key=lambda field: (-sure[field], str(field[-1])[:1] == "-", str(field)))


def _worth(field: Field, values: Sequence[str], rows: int, whole: int) -> float:
    """How sure it is that a field holds places: the part of the rows that name a place there."""
    if field[0] == "label":
        return 1.0
    if field[0] == "heading":
        return _worth_of_headings(set(values))
    alike = [value for value in values if _may_be_place(value)]
    in_title = field[0] == "title"
    if len(alike) < FEWEST_ROWS - 1 or len(values) < COVERED * rows or len(alike) * 3 < len(values) * 2:
        return 0.0
    if in_title and len(values) < IN_TITLES * rows:
        return 0.0
    again = Counter(value.casefold() for value in alike)
    cities = Counter(city for value in alike if (city := value.rpartition(", ")[2]) != value)
    places = sum(
        names_place(value) or is_house(value) or cities[value.rpartition(", ")[2]] * 2 > len(alike)
        for value in alike
    )
    repeated = sum(times for times in again.values() if times > 1) if 1 < len(again) < len(alike) else 0
    evidence = places + (0.5 * repeated if places * SOME >= len(alike) else 0)
    return min(1.0, max(evidence, whole if in_title else 0) / len(values))


def _worth_of_headings(values: Collection[str]) -> float:
    """Sections are houses where there are several and all look like one, most of them surely."""
    if len(values) < FEWEST_SECTIONS or not all(map(_may_be_place, values)):
        return 0.0
    return sum(names_place(value) or is_house(value) for value in values) / len(values) - 0.4


def _may_be_place(words: str) -> bool:
    """Whether the words look like a name: short, no sentence, no price, no remark."""
    if (
        not 1 < len(words) <= LONGEST_PLACE
        or len(words.split()) > MOST_WORDS
        or _pattern("end").search(words)
    ):
        return False
    if _pattern("labelled").match(words) or is_presenter(words) or not any(map(str.isalpha, words)):
        return False
    if is_talk(words) or tells_access(words) or is_film_fact(words):
        return False
    first = words.lstrip("«\"'“‘([")[:1]
    if not (first.isupper() or first.isdigit() or names_place(words) or _has_capital_within(words)):
        return False
    if is_occasion(words) and not is_house(words):  # the Sunrise Diner is no dinner
        return False
    return not (is_price(words) or is_remark(words) or is_sentence(words) or is_filler(words))


def _has_capital_within(words: str) -> bool:
    """Whether the first word begins small and has a capital within, as some houses do: `dieWerft`."""
    first = words.split()[0]
    return first.isalpha() and first[0].islower() and any(map(str.isupper, first))


def _placed(entry: Entry, field: Field, value: str) -> Entry:
    if is_price(value) or is_sentence(value) or is_remark(value) or is_presenter(value) or value[-1:] == "!":
        return entry
    if is_talk(value) or tells_access(value) or value[:1] in "([":
        return entry
    title = entry.title
    small = value[:1].islower() and not _has_capital_within(value)
    if field[0] == "title" and small and not names_place(value):
        return entry
    if field[0] == "title" and title.endswith((value, f"({value})")):
        title = _pattern("preposition").sub("", tidy(title.removesuffix(f"({value})").removesuffix(value)))
    elif field[0] in ("before", "behind"):
        title = _without(title, value)
    return replace(entry, title=title, place=value, place_guessed=False)


def _without(title: str, value: str) -> str:
    """A title without the place that stood beside it in its line."""
    shorter = tidy(title.removesuffix(value)) if title.endswith(value) else title
    return shorter or title
