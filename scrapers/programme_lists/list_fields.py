"""What the entries of a list say beside title and moment, by the position at which they say it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TypeAlias

from scrapers.programme_places.house_names import without_kind
from scrapers.programme_places.line_places import without_pin
from scrapers.programme_words.column_words import names_results, names_when
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.line_words import is_filler, label_of_when, label_of_where, without_price
from scrapers.programmes.lines import Entry, Line, shared_blocks
from scrapers.programmes.told import Told, tidy

LONGEST_REGION = 10
"""Lines of one entry that are looked at."""

MOST_WORDS = 6
"""Words of a sentence that may be a place."""

FARTHEST_BEGIN = 5
"""Lines of an entry above its title."""

FEWEST_ROWS = 2
"""Entries that show how long one is."""

FARTHEST_HEADING = 60
"""Lines above an entry in which the heading of its section is looked for."""

Field: TypeAlias = tuple[str | int, ...]
"""Where in its entry a value stands: which kind of line, which part of it, the how manieth."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "parts": r"\s*[|·•]\s*|\s+[–—@/-]\s+|(?<=\w{3})\.\s+",
        "dash": r"\s+[–—|@•·-]\s+",
        "meet": r"^(?:we )?meet(?:ing)?(?: point)?(?: at| in| on)?:?\s+(?=\S{2})",
        "bracket": r"\(([^()]{2,60})\)\W*$",
        # What the markup calls the element, where it holds no place.
        "other facts": r"speaker|author|presenter|person|people|artist|performer|genre|categor|"
        r"(?:^|[\s_-])tags?(?=$|[\s_-])|type|kind|price|lang|status|series|subtitle|rating|duration",
    }
    return re.compile(known[name], re.IGNORECASE)


def _first(entry: Entry, titles: Counter[int]) -> int:
    alone = titles[entry.title_line] == 1
    return min(entry.line, entry.title_line) if alone and entry.title_line >= 0 else entry.line


def regions_of(entries: Sequence[Entry], told: Sequence[Told]) -> dict[int, range]:
    """For each entry, by identity, the lines about it and no other; entries of one line share theirs."""
    titles = Counter(entry.title_line for entry in entries)
    ordered = sorted(entries, key=lambda entry: _first(entry, titles))
    found: dict[int, range] = {}
    depth = 0
    lows = [_first(entry, titles) for entry in ordered]
    begins = _begins(lows, told)
    behind = _behind(lows)
    for at, entry in enumerate(ordered):
        low, ends = lows[at], behind[at] == len(ordered)
        if not ends:
            depth = shared_blocks(told[low].line.path, told[lows[behind[at]]].line.path)
        high = len(told) if ends else max(low, begins[behind[at]])
        found[id(entry)] = range(begins[at], _end(entry, told, low, min(high, low + LONGEST_REGION), depth))
    others = [entry for at, entry in enumerate(ordered) if behind[at] < len(ordered)]
    if len(others) >= FEWEST_ROWS:  # what stands behind the last may be the foot of the page
        longest = max(len(found[id(entry)]) for entry in others)
        for entry in ordered[len(others) :]:
            last = found[id(entry)]
            found[id(entry)] = range(last.start, min(last.stop, last.start + longest))
    return found


def _behind(lows: Sequence[int]) -> list[int]:
    """For each entry the next that does not begin in the same line: several may be printed as one."""
    behind = list(range(1, len(lows) + 1))
    for at in reversed(range(len(lows) - 1)):
        if lows[at + 1] == lows[at]:
            behind[at] = behind[at + 1]
    return behind


def _begins(lows: Sequence[int], told: Sequence[Told]) -> list[int]:
    """Where the blocks begin that the first lines of entries lie in: a house may stand over the title."""
    begins: list[int] = []
    for at, low in enumerate(lows):
        path, before = told[low].line.path, lows[at - 1] if at else -1
        beside = before if at else lows[1] if len(lows) > 1 else low
        depth = 1 + shared_blocks(path, told[beside].line.path)
        begin = low
        while begin - 1 > max(before, low - FARTHEST_BEGIN) and _is_beside(
            told[begin - 1].line, path[:depth]
        ):
            begin -= 1
        begins.append(begin if depth < len(path) else low)
    return begins


def _is_beside(line: Line, block: tuple[int, ...]) -> bool:
    return line.path[: len(block)] == block and not 0 < line.level < 7 and not line.sign.endswith("/th")


def _end(entry: Entry, told: Sequence[Told], low: int, high: int, depth: int) -> int:
    """Where the entry ends at the latest: at another day, at another heading of its rank, with its list."""
    level = told[entry.title_line].line.level if entry.title_line >= 0 else 0
    path = told[low].line.path[:depth]
    for at in range(max(entry.line, entry.title_line) + 1, high):
        line = told[at].line
        if (
            line.path[:depth] != path
            or (told[at].dated and told[at].rest != "")
            or (0 < line.level <= level < 7)
        ):
            return at
    return max(high, low + 1)


def fields_of(entry: Entry, told: Sequence[Told], region: range) -> dict[Field, str]:
    """What the entry says beside its title and moment, by position."""
    found = dict(_parts_of_title(entry, told))
    if heading := _heading_above(entry, told, region):
        found["heading",] = heading
    alike: dict[str, list[str]] = defaultdict(list)
    named: dict[tuple[str, str], list[str]] = defaultdict(list)
    for at in region:
        one = told[at]
        if at == entry.title_line and at != entry.line:
            continue
        if one.dated or one.clocks:
            if at == entry.line:
                found |= _beside(one, entry.title if at == entry.title_line else "")
            continue
        if one.line.head and (names_when(one.line.head) or names_results(one.line.head)):
            continue
        if (label := label_of_where(one.line.text)) and (
            said := _pattern("parts").split(one.line.text[label:])[0]
        ):
            found["label",] = said.rstrip(". ")
            continue
        words = without_kind(one.line, without_pin(without_price(tidy(one.line.text))))
        if words and not (
            is_filler(words) or is_generic(words) or label_of_when(words) or label_of_where(words)
        ):
            alike[one.line.sign].append(words)
            if (names := one.line.names.strip()) and not _pattern("other facts").search(names):
                named[one.line.sign, names].append(words)
            first, stop, _ = words.partition(". ")
            if stop and len(first.split()) <= MOST_WORDS:
                found["sentence", one.line.sign, len(alike[one.line.sign])] = first
    for sign, values in alike.items():
        for number, value in enumerate(values):
            found["line", sign, number] = value
            found["line", sign, number - len(values)] = value
    for (sign, names), values in named.items():
        found |= {("named", sign, names, number): value for number, value in enumerate(values)}
    return found


def _heading_above(entry: Entry, told: Sequence[Told], region: range) -> str | None:
    """The words of the section an entry stands in: a house, where a programme is told house by house."""
    first = told[region.start].line
    level = (told[entry.title_line].line.level if entry.title_line >= 0 else 0) or 7
    for at in range(region.start - 1, max(-1, region.start - FARTHEST_HEADING), -1):
        line = told[at].line
        if 1 < line.level < level and line.path[:-2] == first.path[: len(line.path) - 2]:
            return None if told[at].dated else line.text
        if _is_row_of_table(told, at) and line.path[:-4] == first.path[: len(line.path) - 4]:
            return line.text
    return None


def _is_row_of_table(told: Sequence[Told], at: int) -> bool:
    """Whether a head stands alone in its row, over the rows below."""
    line = told[at].line
    if not line.sign.endswith("/tr/th") or told[at].dated or told[at].clocks:
        return False
    beside = [*told[max(0, at - 1) : at], *told[at + 1 : at + 2]]
    return all(line.path[:-2] != one.line.path[: len(line.path) - 2] for one in beside)


def _beside(one: Told, title: str) -> dict[Field, str]:
    """The parts of a line with a moment: what stands before it and what behind, or behind the title in it."""
    before, behind = one.pieces[0] if one.pieces else "", one.pieces[-1] if one.pieces else ""
    if title:
        before, behind = "", behind.partition(title)[2]
    found: dict[Field, str] = {}
    for side, words in (("before", before), ("behind", behind)):
        parts = [without_pin(tidy(part)) for part in _pattern("parts").split(words)]
        parts = [part for part in parts if part and not is_filler(part)]
        found |= {
            (side, number): _pattern("meet").sub("", without_price(part)) for number, part in enumerate(parts)
        }
        if labelled := [part for part in parts if 0 < label_of_where(part) < len(part)]:
            found["label",] = labelled[0][label_of_where(labelled[0]) :].strip()
    return found


def _parts_of_title(entry: Entry, told: Sequence[Told]) -> Iterator[tuple[Field, str]]:
    """What may be a place at the end of a title: behind a dash, a comma, in brackets."""
    if entry.title_line >= 0 and told[entry.title_line].line.mark == entry.title:
        return  # set apart as a whole: `<b>Salt, The Coopers, Harbour Cafe</b>`
    parts = _pattern("dash").split(entry.title)
    if len(parts) == 2:
        yield ("title", "dash"), parts[1].strip()
    head, comma, tail = entry.title.rpartition(", ")
    if comma and "," not in head:
        yield ("title", "comma"), tail.strip()
    line = told[entry.title_line].line.text if entry.title_line >= 0 else entry.title
    tail = told[entry.title_line].line.tail if entry.title_line >= 0 else ""
    if tail and entry.title.endswith(tail) and entry.title != tail:
        yield ("title", "tail"), tail
    elif tail and tail not in entry.title and entry.title not in tail:
        yield ("tail",), tail
    if bracket := _pattern("bracket").search(line):
        yield ("title", "bracket"), bracket[1].strip()
