"""Houses that a print names once: for a day under its heading, or for all of it beside its dates.

`Thursday 7 May` over `The Old Ferry`, `12 Quay Street`; `7–9 May 2027` over `Lantern Hall`; `All talks are
held in the Lantern Hall.`
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise, takewhile
from statistics import median

from scrapers.prints.pdf_text import Run
from scrapers.prints.seats import is_seat
from scrapers.programme_days.row_clocks import begins_with_time
from scrapers.programme_words.access_words import is_access
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import (
    is_hours,
    is_place_line,
    is_price,
    is_sentence,
    is_talk,
    label_of_where,
    names_place,
)
from scrapers.programme_words.occasions import is_occasion
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told, tidy

MOST_LINES = 3
"""Between a day and its first row: its house, the street, the town."""

LONGEST = 90
"""Characters of a line that is a house's name or its address."""

LONGEST_SENTENCE = 200

MOST_BESIDE = 4
"""Of a name that no word calls a place outside of lists of houses."""

MOST_WORDS = 8
"""Of a house's name."""

SMALLER = 0.93
"""Of a title's letters: what is smaller stands below it."""

LARGER = 1.4
"""Of the usual letters of a print: those of its heading."""

FARTHEST = 4
"""Lines below the dates of a festival in which its house is looked for."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        # "4 rue du Port, 75020 Paris", "Hauptstr. 12", "Nedre Gatan 6B", "via Roma 3"
        "address": r"\d{1,4}\s?[a-z]?,?\s(?:bis\s)?(?:rue|avenue|av\.|boulevard|bd|quai|place|allée|chemin|"
        r"cours|impasse)\s|\d{1,4}[a-z]?\s(?:[^\W\d][\w.'’-]*\s){1,3}(?:st|street|road|rd|avenue|ave|lane|square|"
        r"quay|row|terrace|place|drive|way|parade)\b|"
        r"(?:\w[\w.'’-]*\s){0,3}\w*(?:stra(?:ß|ss)e|str\.|gasse|weg|allee|platz|markt|ufer|damm|gata|gatan|"
        r"vägen|vej|gade|veien|torget|straat|laan|plein|gracht|kade|katu)\s\d+\s?[a-z]?\b|"
        r"(?:via|viale|piazza|corso|calle|c/|avenida|avda\.|carrer|plaza|plaça|rua|largo|praça|travessa)\s"
        r".{2,40},?\s(?:n[.ºo°]*\s?)?\d+",
        "town": r"\d{4,5}\s[^\W\d][\w .'’-]{2,40}",
        "in": r"^(?:im|in de[rmn]|in het|in de|in the|at the|at|au|aux|à la|à l['’]|en el|en la|al|alla|nel|"
        r"nella|presso|no|na|på|i|bei[m]?|auf de[rmn])\s(?:le\s|la\s|il\s)?",
        # "All talks are held in …", "Jeweils im …", "Lieu de toutes les séances : …"
        "of all": r"^(?:jeweils|immer|alle[sn]?|sämtliche|all|every|each|tou(?:te)?s|todas|todos|"
        r"tutt[eiao])\b(?:[^.;:!?]{0,60}?\b(?:finde[tn]|are|is|take|takes|held|ont|se|si|hålls|vises|vinden))?"
        r"[^.;:!?]{0,30}?\s(?:im|in der|in the|at the|at|au|à la|à l['’]|dans|en el|en la|en|nel|nella|al|"
        r"alla|presso|no|na|på|in het|in de)\s(?:le\s|la\s)?(?P<place>(?-i:[A-ZÀ-Þ0-9])[^.;!?]{2,70}?)"
        r"(?=\s(?:statt|plaats|from|at|um|à)\b|[.;!?]|$)",
        "festival": r"festival|fest\b|\b(?:week|days?|night|conference|meeting|summer|sommer|été|verano|"
        r"estate)\b|woche|tage\b|programm|semaine|semana|settimana|journée|jornada|giornat|rencontres|tagung",
        "parts": r"\s*[·•|]\s*|\s[–—-]\s|\s/\s|\s{2,}|,\s",
    }
    return re.compile(known[name], re.IGNORECASE)


def houses_of_days(told: Sequence[Told], days: Collection[int], rows: Collection[int]) -> dict[int, str]:
    """The house of each row: what stands between its day and the first row of that, if it is one."""
    found: dict[int, str] = {}
    starts = sorted({*days, *rows, len(told)})
    house: str | None = None
    for at, below in pairwise(starts):
        if at in days:
            house = _house_in(told[at + 1 : below])
        elif house:
            found[at] = house
    return found


def _house_in(lines: Sequence[Told]) -> str | None:
    """The house that a few lines name: its name and its address, or one of them."""
    words = [one.line.text.strip(" .") for one in lines]
    if not 0 < len(words) <= MOST_LINES or any(one.dated or one.clocks for one in lines):
        return None
    if any(len(one) > LONGEST or not _may_be_place(one) for one in words):
        return None
    if is_place_line(words[0]) or any(_is_address(one) for one in words):
        return ", ".join(words).replace(", (", " (")
    return None


def with_house_of_all(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries at the one house of the print, where few of them say theirs."""
    placed = sum(one.place is not None for one in entries)
    if not entries or placed * 2 > len(entries):
        return list(entries)
    days = {one.day for one in entries}
    house = _said_of_all(told) or _heading(told) or _beside_dates(told, days)
    return [one if one.place or not house else replace(one, place=house) for one in entries]


def house_in_small_type(lines: Sequence[Run]) -> str | None:
    """The house that a line below a title in smaller type begins with: `The Loft, 12 Quay Street`."""
    small = (line.text for line in lines[1:] if line.size < SMALLER * lines[0].size)
    parts = next((text.split(", ") for text in small), [])
    if not parts or not _may_be_place(parts[0]):
        return None
    street = names_place(parts[0]) and any(map(_is_address, parts[1:]))
    if not (street or is_seat(parts[0]) or _is_named_house(parts[0])):
        return None
    return ", ".join(takewhile(lambda part: part is parts[0] or _is_address(part) or is_seat(part), parts))


def _said_of_all(told: Sequence[Told]) -> str | None:
    """The house that a sentence or a label names for all that is on."""
    labels = [one for one in told if not (one.dated or one.clocks) and label_of_where(one.line.text)]
    words = {tidy(one.line.text[label_of_where(one.line.text) :]) for one in labels}
    if len(words) == 1 and len(house := words.pop()) > 2 and len(house) <= LONGEST:
        return house
    for one in told:
        text = one.line.text
        alone = len(text) <= LONGEST_SENTENCE and not (one.dated or one.clocks)
        held = _pattern("of all").match(text) if alone else None
        if held and (is_house(held["place"]) or names_place(held["place"])) and not is_hours(text):
            return tidy(held["place"])
    return None


def _heading(told: Sequence[Told]) -> str | None:
    """The house whose programme it is: its name stands over all in the largest letters."""
    first = max(told, key=lambda one: one.line.size, default=None)
    usual = median([one.line.size for one in told if one.line.size] or [0.0])
    larger = first is not None and first.line.size >= LARGER * usual > 0
    words = _pattern("parts").split(first.line.text.strip())[0] if first is not None and larger else ""
    return words if _is_house_line(words) and not _pattern("festival").search(words) else None


def _beside_dates(told: Sequence[Told], days: Collection[date]) -> str | None:
    """The house beside or right below the dates of a festival, or its only day."""
    for at, one in enumerate(told):
        if not _tells_all(one, days):
            continue
        beside = [part.strip(" .") for said in one.pieces for part in _pattern("parts").split(said)]
        below = [line.line.text.strip(" .") for line in _below(told, at)]
        found = [words for words in beside if _is_house_line(words) or _is_named_house(words)]
        found += [words for words in below if _is_house_line(words)]
        if words := next(iter(found), None):
            return _pattern("in").sub("", words)
    return None


def _below(told: Sequence[Told], at: int) -> Iterator[Told]:
    """The lines below the dates down to the first that tells a moment."""
    for one in told[at + 1 : at + 1 + FARTHEST]:
        if one.clocks or begins_with_time(one.line.text):
            return
        if not one.dated:
            yield one


def _tells_all(one: Told, days: Collection[date]) -> bool:
    """Whether a line tells from which day to which, several days, or the only one of `days`, and no hour."""
    told = {when.start_on for when in one.whens}
    hours = any(when.time_stated for when in one.whens) or one.clocks
    whole = len(told) > 1 or any(when.end for when in one.whens) or (bool(told) and told == days)
    return whole and not (hours or one.prose)


def _is_house_line(words: str) -> bool:
    """Whether words are a house's name and no more, with the preposition before it."""
    if len(words) > LONGEST or not _may_be_place(words):
        return False
    bare = _pattern("in").sub("", words)
    named = names_place(bare) or is_house(bare)
    if bare != words and named and bare[:1].isupper():
        return True
    return len(bare.split()) <= MOST_WORDS and (is_place_line(bare) or (named and _is_address(bare)))


def _is_named_house(words: str) -> bool:
    """Whether few words beside the dates are a house's name: `Harbour-Club`."""
    short = 0 < len(words.split()) <= MOST_BESIDE and words[0].isupper()
    return short and not _pattern("festival").search(words) and is_house(words) and _may_be_place(words)


def _is_address(words: str) -> bool:
    return _pattern("address").search(words) is not None or _pattern("town").search(words) is not None


def _may_be_place(words: str) -> bool:
    if not any(map(str.isalpha, words)) or is_price(words) or is_access(words) or is_sentence(words):
        return False
    return not (is_talk(words) or is_occasion(words) or is_hours(words))
