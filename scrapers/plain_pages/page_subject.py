"""The one gathering that a page is about, told by its address: `/events/flower-power` over `Flower Power`.

What stands beside its hours, `Doors`, `Add to wish list`, the town, a second act at nine, is then none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from urllib.parse import unquote, urlsplit

from rapidfuzz import fuzz

from scrapers.dates.words import fold
from scrapers.programme_words.gathering_words import calls_gatherings, may_name_list
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.people_names import are_people
from scrapers.programmes.lines import Entry, Line

FARTHEST = 60
"""Lines from the top among which a page's heading stands."""

LOWEST_RANK = 2
"""The rank of a heading that may name what a page is about."""

LOWEST_NAME = 4
"""The rank of a heading that names another gathering."""

RIGHT_ABOVE = 3
"""Lines above its heading in which a page may tell when it is."""

MOST_HOURS = 3
"""Hours that one evening has: its doors, its beginning, what follows."""

LIKE = 85
"""Of a hundred: so like its address must a heading be."""

SHORTEST, SHORTEST_CUT = 4, 12
"""Letters of an address that names what its page is about, and of one that is cut."""

MOST_PARTS = 2
"""Parts at the end of an address that may name what its page is about."""


def called_after_subject(entries: Sequence[Entry], lines: Sequence[Line], url: str) -> list[Entry]:
    """The entries; those of the first day below the heading that the address repeats are one, called so.

    Unless they bear names of their own, or one of another day is made like them, so that they are a list.
    """
    at = subject_of_page(lines, url)
    timed = [one for one in entries if at is not None and one.timed and one.line >= at - RIGHT_ABOVE]
    if at is None or not timed:
        return list(entries)
    begins = min(timed, key=lambda one: one.line)
    own = [one for one in timed if one.day == begins.day]
    if all(_letters(one.title) in _letters(lines[at].text) for one in own):
        return list(entries)  # a film and its showings
    if any(one.day != begins.day and lines[one.line].is_made_like(lines[begins.line]) for one in entries):
        return list(entries)
    others = [begins, *(one for one in own if one.wall != begins.wall)]
    if len({one.wall for one in own}) > MOST_HOURS or any(_is_named(one, lines) for one in others):
        return list(entries)
    first = min(own, key=lambda one: (str(one.wall), one.line))
    place = next((one.place for one in own if one.place), None)
    told = replace(first, title=lines[at].text, title_line=at, title_level=lines[at].level, place=place)
    taken = {id(one) for one in own if one is not first}
    return [told if one is first else one for one in entries if id(one) not in taken]


def subject_of_page(lines: Sequence[Line], url: str) -> int | None:
    """Where the heading stands that a page's address repeats; `None` where none does, or one of a list.

    A single word, or what may be somebody's name, counts only below a list of gatherings: `/events/vesper`.
    """
    slugs = _slugs(url)
    for at, line in enumerate(lines[:FARTHEST]):
        if not 0 < line.level <= LOWEST_RANK:
            continue
        listed = [listed for slug, listed in slugs if _is_told_by(slug, line.text)]
        if listed:
            named = any(listed) or (" " in line.text and not are_people(line.text))
            return at if named and not (is_generic(line.text) or may_name_list(line.text)) else None
    return None


def _is_named(entry: Entry, lines: Sequence[Line]) -> bool:
    """Whether an entry has a name of its own: it is linked, stands in a row or is a heading."""
    if not entry.own_title or entry.title_line < 0:
        return False
    line = lines[entry.title_line]
    return heads_gathering(line) or bool(line.row or line.links)


def heads_gathering(line: Line) -> bool:
    """Whether a line is a heading that may name a gathering, and no list of some."""
    return 0 < line.level <= LOWEST_NAME and not (is_generic(line.text) or may_name_list(line.text))


def _slugs(url: str) -> list[tuple[str, bool]]:
    """The letters of the last parts of an address, and whether the part above each calls it a gathering."""
    parts = [_ending().sub("", part) for part in unquote(urlsplit(url).path).split("/") if part]
    pairs = [(_letters(part), _lists(above)) for above, part in zip(["", *parts], parts, strict=False)]
    return [(slug, listed) for slug, listed in pairs if len(slug) >= SHORTEST][-MOST_PARTS:]


def _lists(part: str) -> bool:
    """Whether a part of an address calls what lies in it gatherings: `events`, `programma`."""
    words = " ".join(re.findall(r"[^\W\d_]+", part))
    return may_name_list(words) or calls_gatherings(words)


def _is_told_by(slug: str, heading: str) -> bool:
    """Whether an address is made of a heading, be it cut: `michael-roesch` of `Michael Rösch`."""
    said = _letters(heading)
    if len(said) < SHORTEST:
        return False
    return fuzz.ratio(slug, said) >= LIKE or (len(slug) >= SHORTEST_CUT and said.startswith(slug))


def _letters(words: str) -> str:
    """Small letters alone, German ones as addresses write them."""
    spelt = words.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    return "".join(filter(str.isalpha, fold(spelt)))


@cache
def _ending() -> re.Pattern[str]:
    """What kinds of files are called, compiled when first wanted."""
    return re.compile(r"\.(?:html?|php|aspx?|jsp|cfm)$", re.IGNORECASE)
