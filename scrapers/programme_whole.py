"""What holds for a whole programme: its year, its venues, what is said of all rows, its way of listing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from itertools import pairwise

from scrapers.chunks import Chunk
from scrapers.dates.clock import Clock
from scrapers.dates.printed import find_times
from scrapers.line_dates import Told, tidy
from scrapers.line_titles import title_words
from scrapers.line_words import is_filler, names_place
from scrapers.lines import Entry, Line


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "for all": r"\b(?:all|every|each|always|unless|alle|jede[rs]?|immer|tou(?:te)?s|chaque|tod[oa]s|cada|"
        r"siempre|sempre|tutt[ei]|ogni|elke|iedere|altid|alltid)\b",
        # "Meetings are generally held at the library at 2 p.m."
        "of all": r"\b(?:meetings|sessions|screenings|events|gatherings|meetups|hearings|workshops|classes|"
        r"shows|showings|treffen|sitzungen|termine|vorstellungen|réunions|séances|rencontres|reuniones|"
        r"sesiones|funciones|encuentros|reuniões|sessões|encontros|riunioni|incontri|proiezioni|"
        r"bijeenkomsten|voorstellingen|vergaderingen)\b[^.;]{0,80}?\b(?:are|will be|begin|start|run|"
        r"take place|held|finden|beginnen|ont lieu|commencent|se celebran|se realizan|comienzan|acontecem|"
        r"começam|si tengono|iniziano|vinden|beginnen|starten)\b",
        "length": r"\b(?:hours?|minutes|mins?|stunden?|minuten|heures?|horas?|ore|uur)\b\.?$",
        "in place": r"\b(?:in the|at the|at|in)\s+(?P<place>[A-Z][^,;.]{2,60}?\)?)(?=\s+(?:on|at|from|"
        r"located|beginning|"
        r"every|starting|will)\b|[,;.]|$)",
        "year": r"(?<![\d/.-])(20\d\d)(?![\d/.-])",
    }
    return re.compile(known[name], 0 if name in ("in place", "year") else re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Common:
    """What a sentence says of every row below it: "All meetings are held at … beginning at 9 a.m."."""

    clock: Clock | None = None
    place: str | None = None


def edition(lines: Sequence[Line], near: date, year: object = None) -> tuple[date, date] | None:
    """The year of a printed programme, as its first and last day: as given, else as its first lines say."""
    if isinstance(year, int):
        return date(year, 1, 1), date(year, 12, 31)
    for line in lines[:40]:
        stated = {int(found) for found in _pattern("year").findall(line.text)}
        years = [found for found in stated if abs(found - near.year) <= 3]
        if len(years) == 1 and "|" not in line.text:
            return date(years[0], 1, 1), date(years[0], 12, 31)
    return None


def showings(told: Sequence[Told], dated: Sequence[int], venues: frozenset[str]) -> list[Chunk]:
    """Blocks that are a title over its showings, in a programme whose dated lines name venues first."""
    shown = [at for at in dated if told[at].whens[0].time_stated]
    before = [told[at].pieces[0] for at in shown if told[at].pieces[0]]
    places = [piece for piece in before if piece.casefold() in venues or names_place(piece)]
    if len(before) * 2 < len(shown) or len(places) * 2 < len(before):
        return []
    blocks: dict[int, list[int]] = defaultdict(list)
    for at in shown:
        blocks[told[at].line.path[0]].append(at)
    found = []
    for block, anchors in blocks.items():
        low = anchors[0]
        while low and told[low - 1].line.path[0] == block:
            low -= 1
        if low < anchors[0] and title_words(told[low]):
            found.append(Chunk(low, anchors[-1] + 1, tuple(anchors)))
    return found


def day_heads(told: Sequence[Told], dated: Sequence[int]) -> list[Chunk]:
    """Days that stand alone over the times of a print: each owns the lines down to the next dated one.

    White parts such a heading from its own rows as often as from those of the day before.
    """
    found = []
    for at, below in pairwise([*dated, len(told)]):
        one = told[at]
        if len(one.whens) != 1 or one.whens[0].time_stated or one.whens[0].end or not is_filler(one.rest):
            continue
        if below > at + 1 and told[at + 1].clocks:
            found.append(Chunk(at, below, (at,)))
    return found if len(found) > 1 else []


def known_venues(told: Sequence[Told]) -> frozenset[str]:
    """Words that stand beside the dates of several days, under several titles: those of venues."""
    days: dict[str, set[date]] = defaultdict(set)
    blocks: dict[str, set[tuple[int, ...]]] = defaultdict(set)
    for one in told:
        for number, when in enumerate(one.whens):
            for piece in one.pieces[number : number + 2]:
                if piece and len(piece) <= 60 and when.time_stated:
                    days[piece.casefold()].add(when.start_on)
                    blocks[piece.casefold()].add(one.line.path[:-1])
    return frozenset(
        piece
        for piece, found in days.items()
        if len(found) > 1 and len(blocks[piece]) > 1 and names_place(piece)
    )


def repeated_blocks(told: Sequence[Told]) -> Counter[tuple[int, ...]]:
    """For each block, how many of the blocks directly in it hold days."""
    blocks = {one.line.path[: depth + 1] for one in told if one.dated for depth in range(len(one.line.path))}
    return Counter(block[:-1] for block in blocks)


def common_words(told: Sequence[Told]) -> dict[int, Common]:
    """For each dated line what the last sentence above it says of all rows."""
    found: dict[int, Common] = {}
    current: Common | None = None
    for at, one in enumerate(told):
        text = one.line.text
        if not one.dated and len(text) > 25 and _speaks_of_all(text):
            current = _common_of(one) or current
        elif one.dated and current:
            found[at] = current
    return found


def _speaks_of_all(text: str) -> bool:
    return any(_pattern(name).search(text) for name in ("for all", "of all"))


def common_clock(text: str) -> Clock | None:
    """The one time of day that a sentence names, lengths ("about 2 hours") left out."""
    clocks = [
        clock
        for clock in find_times(text)
        if not _pattern("length").search(text[clock.span[0] : clock.span[1]])
    ]
    return clocks[0] if len(clocks) == 1 else None


def _common_of(one: Told) -> Common | None:
    clock = common_clock(one.line.text)
    place = _pattern("in place").search(one.line.text)
    where = tidy(place["place"]) if place and names_place(place["place"]) else None
    return Common(clock, where) if clock or where else None


def told_once(entries: Sequence[Entry]) -> list[Entry]:
    """Without entries that an earlier one of the same moment tells already, in more words or fewer."""
    kept: dict[datetime | date, list[Entry]] = defaultdict(list)
    for entry in entries:
        words = set(re.findall(r"\w+", entry.title.casefold()))
        others = (set(re.findall(r"\w+", other.title.casefold())) for other in kept[entry.start][:20])
        if not any((words <= other or other <= words) and words and other for other in others) or entry.place:
            kept[entry.start].append(entry)
    chosen = {id(entry) for found in kept.values() for entry in found}
    return [entry for entry in entries if id(entry) in chosen]
