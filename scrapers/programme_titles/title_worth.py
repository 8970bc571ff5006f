"""How much a line looks like the title of what is on, and how much like its place."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import category

from scrapers.programme_lists.document_lines import is_file
from scrapers.programme_places.house_names import names_house_in_brackets, names_short_place
from scrapers.programme_places.line_places import house_of_two, names_its_place, split_place
from scrapers.programme_titles.title_parts import LONGEST_NAME, is_label
from scrapers.programme_words.column_words import worth_of_column
from scrapers.programme_words.gathering_words import may_name_list
from scrapers.programme_words.line_words import (
    is_facts,
    is_filler,
    is_named_title,
    is_place_line,
    is_sentence,
)
from scrapers.programme_words.occasions import is_kind
from scrapers.programmes.asked_once import asked_once
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Told

WORTH_OF_NAME = 2
"""By how much a name outdoes the kind of what is on."""

WORTH_OF_EVENT = 3
"""By how much what the markup calls the title of an event outdoes what it calls a title."""

WORTH_OF_LIST = 6
"""By how much a heading that may name a list is less of a title."""

WORTH_OF_SMALL = 2
"""By how much less of a title words are that begin in small letters, as what is said of a title does."""

WORTH_OF_PIN = 8
"""By how much less of a title words behind a pin on a map are."""

PINS = frozenset("📍📌🗺")

BOLD = 7

FEW_WORDS = 4

LOWEST_TITLE_RANK = 3
"""The rank of a heading that is a title though it ends in a colon; below it labels do."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "at sign": r"(?<=\w\w)\s+@\s+[^@|]{3,80}$",
        "event title": r"(?:^|[\s_-])(?:event|veranstaltungs?|concert|gig|show)[-_]?"
        r"(?:title|titel|name)(?=$|\s)",
    }
    return re.compile(known[name], re.IGNORECASE)


def title_worth(told: Told, words: str, venues: frozenset[str], *, all_named: bool = False) -> float:
    """How much a line looks like a title: its rank, its names, a link of its own, not a venue's.

    `all_named` tells that every line around it is named a place, as those of `<li class="place-mill">` are.
    """
    return _worth(told, words, words.casefold() in venues, all_named)


@asked_once
def _worth(told: Told, words: str, is_venue: bool, all_named: bool) -> float:
    line = told.line
    worth = 3.0
    worth += (9 - line.level) if 0 < line.level < 7 else 3 if line.level == 7 else 0
    worth += 6 if is_named_title(line.names) else 0
    worth += WORTH_OF_EVENT if _pattern("event title").search(line.names) else 0
    worth += (2 if _leads_on(line) else 0) + worth_of_column(line.names)
    of_tail = (
        bool(line.tail) and line.tail != words and line.tail in line.text
    )  # "<a>Mixer</a> <i class=place>Bar</i>"
    worth -= (
        8
        if (_is_named_place(line.names) and not (all_named or of_tail or house_of_two(line))) or is_venue
        else 0
    )
    worth -= _looks_like_place(line, words)
    worth -= (
        WORTH_OF_SMALL if line.level in (0, 7) and _is_below(words) and not is_named_title(line.names) else 0
    )
    worth -= WORTH_OF_LIST if 0 < line.level < 7 and may_name_list(words) else 0
    worth -= WORTH_OF_NAME if is_kind(words) and not (0 < line.level < 7 or line.size) else 0
    words, _ = split_place(words)
    named = is_named_title(line.names) or _is_drawn(line)
    if line.level in (0, 7) and _ends_as_sentence(words) and not named:
        ended = words.endswith((".", "!", "?", "…")) or len(words) > LONGEST_NAME
        worth -= 6 if ended or line.level else 2
    worth -= 5 if is_label(told, words) and not 0 < line.level <= LOWEST_TITLE_RANK else 0
    worth -= 4 if is_facts(words if line.mark == words or told.dated or told.clocks else line.text) else 0
    if not 0 < line.level < 7:
        ended = words.endswith((".", ";")) and len(words) > 60
        worth -= 3 if ended or (len(words) > 120 and not _is_drawn(line)) else 0
        worth -= WORTH_OF_PIN if line.text[:1] in PINS else 0
    return worth


def _is_named_place(names: str) -> bool:
    """Whether an element is named a place; a title in one is none: `concert-location concert-repertoire`."""
    last = names.split()[-1:]
    inside = bool(last) and is_named_title(last[0]) and not names_its_place(last[0])
    return names_its_place(names) and not inside


def _is_drawn(line: Line) -> bool:
    """Whether a bold line begins with a picture, as each name of a list may: `🔹 Salt in the Wood`."""
    return line.level == BOLD and line.text[:1] not in PINS and category(line.text[:1] or " ") == "So"


def _is_below(words: str) -> bool:
    """Whether words go on from a title that begins in a capital: `with support from Nina Bell`."""
    first, _, rest = words.partition(" ")
    return first.isalpha() and first.islower() and any(word[:1].isupper() for word in rest.split())


def _ends_as_sentence(words: str) -> bool:
    """Whether words are a sentence: few in capitals that end in a full stop are cut short, `EBB DUBL.`"""
    return is_sentence(words) and not (words.isupper() and len(words.split()) <= FEW_WORDS)


def _looks_like_place(line: Line, words: str) -> int:
    """How much less of a title words are that name a place, where nothing else tells them from one."""
    head = words.removesuffix(line.tail).rstrip(" ,–-")
    marked = 2 < len(head) < len(words)  # "Accueil café <em>Hall</em>"
    marked = marked or (bool(line.tail) and line.tail not in words and line.tail in line.text)
    marked = marked or "column-event" in line.names or names_house_in_brackets(line.text)
    if marked or line.level not in (0, 7) or _pattern("at sign").search(line.text):  # "Room @ The Quill"
        return 0
    words, _ = split_place(words)
    first, dot, _ = words.partition(" · ")
    if dot and not (is_place_line(first) or names_short_place(first)):
        return 0  # "Beltane · Mill Castle"
    return 7 if is_place_line(words) else 2 if names_short_place(words) else 0


def _leads_on(line: Line) -> bool:
    """Whether words of the line are a link to a page, not to a file."""
    return any(
        len(said) > 3 and said in line.text and not is_filler(said) and not is_file(address)
        for said, address in line.links
    )
