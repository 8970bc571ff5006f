"""The place that stands in the line of a moment, before it or behind it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from scrapers.dates.words import fold, weekdays
from scrapers.programme_places.line_places import without_pin
from scrapers.programme_places.meetings_no_places import is_named_occasion
from scrapers.programme_places.places_between import leads_as_place
from scrapers.programme_words.articles import ends_in_article
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.line_words import (
    is_filler,
    is_place_line,
    is_price,
    is_sentence,
    label_of_where,
    names_place,
)
from scrapers.programmes.told import Told

LONGEST_PLACE = 80

LONGEST_ROW = 140
"""Characters of a line that may be a row; in a longer one words beside a day are those of a text."""

SHORTEST_DAY = 4
"""Letters of a weekday that is not cut short."""

MOST_WORDS = 5
"""Words of a venue's name that stands behind title and hour, when no word of it says what it is."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        # A day or an hour that was not read, in another language than the page's.
        "moment": r"\d[:.]\d\d|\b20\d\d\b",
        "announces": r"(?i:(?:now |live |only )?(?:performing|performances?|playing|showing|screening|"
        r"running|"
        r"on stage|runs|plays|spielt|läuft|aufführungen|représentations?|funciones|in scena|repliche|em cena|"
        r"voorstellingen|spelas|opening|premiere|live))",
        "preposition": r"^(?:in|at|im|in der|au|à la|en|en el|no|na|nel|al|in de)\s(?:the\s)?(?=[A-ZÀ-Þ])",
        "parts": r"\s+[|–—·•/-]\s+",
        "bars": r"\s+[|·•/]\s+",
    }
    return re.compile(known[name])


def place_beside(one: Told, number: int, title: str, venues: frozenset[str]) -> str | None:
    """The place in a line of several showings: what stands before the moment, else what follows it.

    `number` says which of the line's moments, `venues` are words that are known to be places.
    """
    found = _beside(_without_stop(one), number, title, venues)
    if not found:
        return None
    found = _pattern("preposition").sub("", found)  # "9 March, 7.30pm in the Village Hall"
    labelled = label_of_where(found)
    return _pattern("parts" if labelled else "bars").split(found[labelled:])[0]


def house_beside(one: Told, number: int, title: str) -> str | None:
    """The house beside one of the hours of a row: behind it where the row begins with one, else before it."""
    before, behind = one.pieces[number : number + 2]
    house = next((part for part in _pattern("bars").split(behind) if not is_filler(part)), "")
    follows = is_filler(one.pieces[0]) and is_place_line(house) and title not in behind
    if follows and not is_sentence(house) and len(house) <= LONGEST_PLACE:
        return without_pin(house)
    return before[label_of_where(before) :] if before != title and names_place(before) else None


def _without_stop(one: Told) -> Told:
    """The line without the full stop behind a few words: `9 June, 6 pm, Hall 4.`."""
    *others, last = one.pieces or ("",)
    short = last.endswith(".") and len(last.split()) <= MOST_WORDS and "." not in last[:-1]
    short = short and not last[0].islower()
    return replace(one, pieces=(*others, last[:-1])) if short and one.whens and not one.prose else one


def _beside(one: Told, number: int, title: str, venues: frozenset[str]) -> str | None:
    number = _last_printed_as_one(one, number)
    last = number == len(one.whens) - 1
    if len(one.whens) > 1 and is_filler(one.pieces[0]) and not is_filler(one.pieces[-1]):
        # `Fri 6 Nov, 19.30, Bar; Sun 8 Nov, 14.00, Mill`: places follow their moments.
        piece = one.pieces[number + 1]
        return piece if _may_be_place(piece, one, title, venues) else None
    joined = not any(one.pieces[1:-1]) and len(one.whens) > 1
    pieces = (one.pieces[number], one.pieces[-1] if last or joined else "")
    if _pattern("announces").fullmatch(pieces[0]):
        pieces = (
            "",
            _pattern("preposition").sub("", pieces[1]),
        )  # "Performing 5, 6 and 7 May at 8 pm in Harbour Auditorium"
    if not number and _names_what(one):
        pieces = ("", pieces[1])
    beside = next((piece for piece in pieces if _may_be_place(piece, one, title, venues)), None)
    led = last and leads_as_place(one.line.text, one.whens[number], one.between)
    words = one.between.removeprefix("the ") if led else one.between
    house = words if (led or names_place(words)) and not one.prose else ""  # "5 May @ The Mill @ 6 pm"
    return beside or (house if _may_be_place(house, one, title, venues) else None)


def _names_what(one: Told) -> bool:
    """Whether a colon leads from words that are no house's to a moment: `Film club: Sunday 7 March, 4pm`."""
    before = one.line.text[: one.whens[0].span[0]].rstrip()
    return before.endswith(":") and not names_place(one.pieces[0])


def _last_printed_as_one(one: Told, number: int) -> int:
    """The last moment printed as one with it: behind `12–14 March, 8 pm` stands the place of each."""
    while number + 1 < len(one.whens) and one.whens[number + 1].span == one.whens[number].span:
        number += 1
    return number


def _may_be_place(piece: str, one: Told, title: str, venues: frozenset[str]) -> bool:
    """Whether words beside a moment can be where it is, given that the title is known."""
    if not piece or piece[0] in "([" or len(piece) > LONGEST_PLACE or title in piece or piece in title:
        return False
    if (
        is_filler(piece)
        or is_price(piece)
        or is_generic(piece)
        or ends_in_article(piece)
        or one.prose
        or is_named_occasion(piece)
        or is_sentence(piece)
        or _pattern("moment").search(piece)
    ):
        return False
    if piece.casefold() in venues or names_place(piece):
        return True
    if len(one.line.text) > LONGEST_ROW or _ends_in_weekday(piece):
        return False  # "Festivalen öppnar fredagen den 7 maj kl 18.00"
    if one.line.text.endswith((".", "!")) and is_sentence(one.line.text):
        return False  # "Será no dia 20 de fevereiro, às 19h, no Bar Brahma."
    if one.between:
        return piece[0].isupper() and len(piece.split()) <= MOST_WORDS and not is_price(piece)
    return one.rest != title and not piece[0].islower()


def _ends_in_weekday(words: str) -> bool:
    """Whether words lead to a day: `we open on Friday`, `vi öppnar fredagen`."""
    last = fold(words).split()[-1]
    return len(last) > SHORTEST_DAY and (last in weekdays() or last.removesuffix("en") in weekdays())
