"""What the next of many is, as a sentence says it: `The next board meeting is:`, below it its day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from scrapers.dates.times import find_times
from scrapers.programme_words.gathering_words import may_name_list
from scrapers.programme_words.line_words import names_place
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

LONGEST = 120
"""Characters of what stands before the moment."""

FEWEST_WORDS, MOST_WORDS = 2, 8
"""Words of its name; of one alone (`meeting`) the page says better whose it is."""

AS_HEADING = 3
"""The rank of a heading that would name it as surely."""


@cache
def _said() -> re.Pattern[str]:
    """Such sentences in the languages that say it alike, compiled when first wanted."""
    name = r"(?P<{}>[^.!?:;,\d]{{3,70}}?)"
    forms = (
        rf"(?:(?:the|our|your) )?next {name.format('en')} (?:is|will be|will take place|takes place)"
        r"(?: (?:now|held|scheduled|planned|set|due|taking place))?(?: (?:on|for|at))?",
        rf"(?:(?:de[rsn]?|die|das|unser[em]?) )?nächste[rns]? {name.format('de')} (?:ist|findet|wird|trifft)"
        r"(?: (?:statt|sich))?(?: (?:am|um))?",
        rf"(?:(?:la|le|notre) )?prochaine? {name.format('fr')} (?:est|sera|aura lieu|se tiendra)"
        r"(?: prévue?| fixée?)?(?: (?:le|au))?",
        rf"(?:(?:la|el|nuestr[ao]) )?próxim[ao] {name.format('es')} (?:es|será|tendrá lugar|se celebrará)"
        r"(?: (?:el|en))?(?: día)?",
        rf"(?:(?:la|il|lo|l['’]) ?)?prossim[ao] {name.format('it')} (?:è|sarà|si terrà|avrà luogo)(?: il)?",
        rf"(?:(?:de|het|onze) )?volgende {name.format('nl')} (?:is|vindt plaats|zal zijn)(?: op)?",
    )
    return re.compile(rf"\W*(?:{'|'.join(forms)})\W*", re.IGNORECASE)


@cache
def _shown() -> re.Pattern[str]:
    """Sentences that say what is shown or told next, and with whom, compiled when first wanted."""
    what = r"(?P<{}>[^.!?:;\d]{{3,70}}?)"
    kinds = r"showing|screening|film|movie|talk|lecture|concert|show|play|production|performance|opera|event|"
    kinds += r"workshop|exhibition|book|read|title"
    forms = (
        rf"(?:the|our) next (?:\w+ )?(?:{kinds}) (?:is|will be) {what.format('en')}"
        r"(?:,? (?:starring|featuring|with|by|directed by|presented by)\b[^.!?\d]*?)?(?:,? (?:on|at))?",
        r"unsere?r? nächste[rs]? (?:film|konzert|stück|vortrag|lesung|aufführung) (?:ist|wird) "
        rf"{what.format('de')}(?:,? mit\b[^.!?\d]*?)?(?:,? (?:am|um))?",
        r"(?:le|notre|la) prochaine? (?:film|concert|pièce|conférence|spectacle|séance) (?:est|sera) "
        rf"{what.format('fr')}(?:,? avec\b[^.!?\d]*?)?(?:,? le)?",
        r"(?:la|el|nuestr[ao]) próxim[ao] (?:película|concierto|obra|charla|función) (?:es|será) "
        rf"{what.format('es')}(?:,? con\b[^.!?\d]*?)?(?:,? el)?",
        r"(?:il|la|l['’]) ?(?:nostr[oa] )?prossim[oa] (?:film|concerto|spettacolo|opera|incontro) (?:è|sarà) "
        rf"{what.format('it')}(?:,? con\b[^.!?\d]*?)?(?:,? il)?",
        rf"(?:de|onze|ons) volgende (?:film|concert|voorstelling|lezing) is {what.format('nl')}"
        r"(?:,? met\b[^.!?\d]*?)?(?:,? op)?",
    )
    return re.compile(rf"\W*(?:{'|'.join(forms)})\W*", re.IGNORECASE)


def named_as_next(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries, those called after what a sentence before their moment says is the next one.

    The sentence begins their line or stands right above it: no heading or page says it as closely.
    """
    return [
        _called(entry, told, name, at)
        if (name := _name(told[at := _line_of_name(entry, told)], entry.line == at))
        else entry
        for entry in entries
    ]


def tells_next(one: Told, near: date) -> bool:
    """Whether a sentence says which day to come the next of a name is, and one hour, there or behind it."""
    if _name(one, has_moment=True) is None or one.whens[0].start_on < near:
        return False
    return one.whens[0].time_stated or len(find_times(one.line.text[one.whens[0].span[1] :])) == 1


def _called(entry: Entry, told: Sequence[Told], name: str, at: int) -> Entry:
    """The entry under its name, and where it stands between day and hour at that place."""
    between = told[entry.line].between
    place = entry.place or (between if names_place(between) else None)
    return replace(entry, title=name, own_title=True, title_line=at, title_level=AS_HEADING, place=place)


def _line_of_name(entry: Entry, told: Sequence[Told]) -> int:
    """The entry's line, or the one right above where that leads to it."""
    own = told[entry.line]
    above = entry.line and not (own.pieces and own.pieces[0]) and not told[entry.line - 1].dated
    return entry.line - 1 if above else entry.line


def _name(one: Told, has_moment: bool) -> str | None:
    """The name that a sentence tells before its moment, or before that of the line below."""
    if has_moment and len(one.whens) != 1:
        return None
    text = one.line.text
    before = text[: one.whens[0].span[0]] if has_moment else text
    if len(before) > LONGEST:
        return None
    if has_moment and (shown := _shown().fullmatch(before)):
        what = next(words for words in shown.groups() if words).strip(" ,")
        return what if what[:1].isupper() or what[:1].isdigit() else None
    found = _said().fullmatch(before)
    name = next((words for words in found.groups() if words), "").strip() if found else ""
    if not FEWEST_WORDS <= len(name.split()) <= MOST_WORDS or may_name_list(name):
        return None
    return name[0].upper() + name[1:]
