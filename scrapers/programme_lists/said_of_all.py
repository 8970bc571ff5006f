"""What a page says of all its rows: in a sentence above them, or in a label that stands there once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from scrapers.dates.clock import Clock
from scrapers.dates.times import find_times
from scrapers.dates.words import ALSO, fold, weekdays
from scrapers.programme_days.half_days import said_in_evening
from scrapers.programme_days.kinds_apart import is_of_kind, kinds_told_apart
from scrapers.programme_days.open_hours import is_open
from scrapers.programme_days.said_below import said_below
from scrapers.programme_days.section_hours import hours_of_sections
from scrapers.programme_lists.document_lines import is_file_link
from scrapers.programme_lists.hour_of_weekday import hour_of_weekday
from scrapers.programme_lists.labels_of_all import Common, labelled_of_all, labels_of_groups
from scrapers.programme_lists.weekday_habits import clock_of_habit, hours_of_habits
from scrapers.programme_titles.broken_sentences import whole_sentence
from scrapers.programme_words.all_rows import said_of_all_in, speaks_of_all, speaks_of_list
from scrapers.programme_words.line_words import is_filler, names_place
from scrapers.programmes.told import Told, tidy

LONGEST_HABIT = 60
"""Characters behind "every" in which weekdays stand."""

LONGEST_SAID = 120
"""Characters right below a row of what may still be said of all rows; a longer text is about that one."""

LONGEST_OF_LIST = 240
"""Characters of a paragraph about a list; of a longer one only the sentences that speak of all rows do."""

SHORTEST = 15
"""Characters of a sentence that speaks of all rows: `All films at 8 pm`."""

_WHICH = (
    r"first|second|third|fourth|last|1st|2nd|3rd|4th|erste[nr]?|zweite[nr]?|dritte[nr]?|vierte[nr]?|letzte[nr]?|"
    r"premier|deuxième|troisième|dernier|primer|segundo|tercer|último|eerste|tweede|derde|laatste"
)
"""Which weekday of a month."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "every": r"\b(?:every|each|jede[nrs]?|tous les|chaque|todos l?os|todas as|cada|tutti i|ogni|elke|"
        r"iedere|varje|hver|každ[ýou]|każd[ąey])\s",
        "ordinal": rf"\b(?:{_WHICH})\s(?P<weekday>[^\W\d_]{{5,12}})\b",
        "which": _WHICH,
        "unless": r"\b(?:unless|except(?:ion)?|wenn nicht anders|sofern nicht|sauf|salvo|tenzij)\b",
        "joint": r"\s*(?:[&+/]|and|und|et|y|e|en|og|och)\s*(?:at|um|à|a las?|alle|às|om|kl\.?)?\s*",
        "length": r"\b(?:hours?|minutes|mins?|stunden?|minuten|heures?|horas?|ore|uur)\b\.?$",
        # When something must be handed in: "by 4.30 pm on the Tuesday before"
        "due": r"\b(?:by|before|until|no later than|bis(?: spätestens)?|spätestens(?: um)?|vor|avant|"
        r"jusqu['’]à|au plus tard à|antes de las?|hasta las?|entro le|prima delle|até às?|antes das|vóór|"
        r"uiterlijk(?: om)?|tot)\s$",
        "minutes": r"\d\s?[:.]\s?\d\d|(?<!\d)(?:1[3-9]|2[0-3])\s?(?:uur|horas)",
        "at": r"\b(?:om|vanaf|a las?|desde las?|alle|dalle|ore|à|às|dès|um|ab)\s$",
        # "Doors at 18:30, talks begin at 19:00", "start promptly at 7.30pm"
        "begins": r"\b(?:start|begin|beginn|anfang|commenc|kick|(?:first|opening) (?:act|band|set)|"
        r"comienz|empiez|começ|"
        r"iníci|inici|inizi|débute?|aanvang|film|feature|screening|projection|proiezione|proyecci)\w*\b"
        r"[^.;,]{0,20}$",
        "in place": r"\b(?:in the|at the|at|in|im|in der|au|à la|dans la|en el|en la|nel|nella|alla|al|na|no|"
        r"in de)\s+(?P<place>(?:[A-Z]|(?:room|studio|hall|salle|sala|auditorium|auditorio|biblioteca|"
        r"bibliothèque|médiathèque|cinéma|cine|teatro|théâtre)\s\S)"
        r"(?:[^,;.]|\.(?=\d)){2,60}?\)?)(?=\s+(?:on|at|from|unless|except|"
        r"located|beginning|and|à|um|ab|a las|alle|às|om|statt|ist|zu|"
        r"every|starting|will)\b|[,;]|\.(?!\d)|$)",
        # "at the house specified", which each row names itself
        "named elsewhere": r"\b(?:specified|listed|indicated|noted|named|shown|given|stated|below|above|"
        r"angegebenen?|genannten?|indiqué(?:e|s)?|indicad[oa]s?|indicat[oaie]|vermeld(?:e)?)$",
        # "im Lokal „Zum Goldenen Schnitt“"
        "quoted": r"\b(?:lokal|gasthof|gasthaus|kneipe|caf[ée]|bar|restaurant|pub|club|hotel|bistro|local|"
        r"taberna|"
        r"trattoria|osteria|eetcafé|kroeg)\s[„“\"«‘'](?P<place>[^„“”\"«»‘’']{3,50})",
        "street": r",\s(?P<street>[A-Z0-9][^,;.]{2,40}?)(?=\s(?:and|on|at|from|starting)\b|[,;.]|$)",
        # "All events take place at the Lantern Hub, 12 Quay Street."
        "held": r"(?:take place|are held|be held|is held|meet|gather|happen|finden|ont lieu|se realizan|"
        r"acontecem|si tengono|vinden)\b[^.;]{0,40}?\b(?:at|in|im|am|bei|au|à|en|na|no|presso)\s+"
        r"(?:the |der |dem |la |le |el )?(?P<place>(?!\d{1,2}(?:[:.h]\d\d|\s?h\b|\s?uhr|"
        r"\s?(?i:[ap]\.?m)))(?:\d+ [NSEW]\. )?[A-Z0-9][^,;.()]{2,60}(?:,\s\d[^,;.()]{2,60})?)"
        r"(?=[,;.(]|\s(?:at|from|on|um|à|a las|statt|plaats)\s|$)",
    }
    return re.compile(known[name], 0 if name in ("in place", "street", "held") else re.IGNORECASE)


def common_words(told: Sequence[Told]) -> dict[int, Common]:
    """For each line with a moment what the last sentence above it says of all rows, else a label above.

    What holds "every day" below one heading, as a desk is open, holds no longer below the next, nor from
    the next day on where each entry has its day over its heading.
    """
    found: dict[int, Common] = {}
    groups, kinds = labels_of_groups(told), kinds_told_apart(told)
    labelled, habits = labelled_of_all(told), hours_of_habits(told)
    current = whole = labelled if kinds else hour_of_weekday(told, labelled)
    heading, scope, last, apart = 0, 0, -2, list[Common]()
    over = entry = ""  # how the last day over a heading looks, and that of the entry that is spoken of
    rows = _rows_in_turn(told)
    for at, one in enumerate(told):
        text = one.line.text
        if 0 < one.line.level < 7:
            heading = one.line.level
            current, scope = (whole, 0) if heading <= scope else (current, scope)
            over = told[at - 1].line.sign if at and told[at - 1].dated else ""
            over = "" if over in rows else over
        elif one.dated and one.line.sign == entry:
            current, scope, entry = whole, 0, ""
        if at in groups:
            current = Common(current.clock if current else None, groups[at])
        if at <= last:
            continue
        of_all = not one.dated and len(text) > SHORTEST and speaks_of_all(text) and not _is_row(told, at)
        if at - 1 in found and found[at - 1].clock and len(text) > LONGEST_SAID:
            continue  # what all rows have is told; this is about the one above
        sentence, end = whole_sentence(told, at) if of_all else ("", at)
        if len(sentence) > LONGEST_OF_LIST and not speaks_of_list(sentence):
            sentence = said_of_all_in(sentence)
        if of_all and (said := _common_of(sentence)):
            if at in kinds:
                apart = [replace(said, kind=kinds[at]), *apart]
            else:
                current = _joined(current, said) if at == last + 1 else said
            scope = heading if heading > 1 and not speaks_of_list(text) else 0
            entry = over if scope else ""
            last = end
        elif (one.dated or one.clocks) and not is_file_link(one.line):
            holding = next((common for common in [*apart, current] if common and _holds(common, one)), None)
            if (clock := clock_of_habit(habits, one)) and not (holding and holding.clock):
                holding = replace(holding or Common(), clock=clock)
            if holding and is_open(text):
                holding = Common(None, holding.place)
            found |= {at: holding} if holding else {}
    found = found or said_below(told, _said_of_all)
    sections = hours_of_sections(told, _house_in)
    return found | {at: _at_place_of_all(said, found.get(at)) for at, said in sections.items()}


def _rows_in_turn(told: Sequence[Told]) -> frozenset[str]:
    """How days look that stand right below each other, each with words: rows, no heads of entries."""
    pairs = [(above, below) for above, below in pairwise(told) if above.line.sign == below.line.sign]
    worded = (below for above, below in pairs if _is_worded(above) and _is_worded(below))
    return frozenset(one.line.sign for one in worded)


def _is_worded(one: Told) -> bool:
    return one.dated and not one.prose and not is_filler(one.rest)


def _at_place_of_all(said: Common, of_all: Common | None) -> Common:
    """What is said of a section, at the place that is said of all where it names none."""
    return replace(said, place=of_all.place) if of_all and not said.place else said


def _said_of_all(text: str) -> Common | None:
    """What a line says of all rows, if it speaks of them."""
    return _common_of(text) if len(text) > SHORTEST and speaks_of_all(text) else None


def clock_of_all(text: str) -> Clock | None:
    """The hour that a sentence says of all rows: `Showtime is 8 pm unless otherwise noted.`"""
    return common_clock(text) if len(text) > SHORTEST and speaks_of_all(text) else None


def _joined(above: Common | None, said: Common) -> Common:
    """What two sentences, one right below the other, say together: the one where, the other when."""
    if above is None or above.weekdays or said.weekdays:
        return said
    told = said if said.clock else above
    return Common(told.clock, said.place or above.place, told.further)


def _is_row(told: Sequence[Told], at: int) -> bool:
    """Whether a line tells its weekday in a list whose next row tells a day: `Yoga every Tuesday, 6 pm`."""
    if at + 1 >= len(told) or not _weekdays_of_habit(told[at].line.text):
        return False
    line, below = told[at].line, told[at + 1].line
    row = told[at + 1].dated and line.sign == below.sign and line.path[:-2] == below.path[:-2]
    return row and not is_filler(told[at + 1].rest)


def _holds(common: Common, one: Told) -> bool:
    """Whether what is said of some weekdays, or of one kind of meeting, is said of this row."""
    days = {when.start_on.weekday() for when in one.whens}
    on_day = not (common.weekdays and days) or bool(days & common.weekdays)
    return on_day and is_of_kind(one, common.kind)


def _weekdays_of_habit(text: str) -> frozenset[int]:
    """The weekdays behind "every": `every Tuesday and Friday`, `tous les mardis`, `every first Wednesday`."""
    found: set[int] = set()
    for habit in _pattern("every").finditer(text):
        for word in fold(text[habit.end() : habit.end() + LONGEST_HABIT]).replace(",", " ").split():
            named = weekdays().get(word) or weekdays().get(word.removesuffix("s"))
            if not named and word not in ALSO and not _pattern("which").fullmatch(word):
                break
            found |= named or set()
    return frozenset(found)


def _weekday_but_for_others(text: str) -> frozenset[int]:
    """The weekday of a sentence that owns to others: `the first Monday of the month unless stated otherwise`.

    A day on another weekday is then one of those, of which the sentence tells nothing.
    """
    named = _pattern("ordinal").search(text) if _pattern("unless").search(text) else None
    return frozenset(weekdays().get(fold(named["weekday"])) or ()) if named else frozenset()


def common_clock(text: str) -> Clock | None:
    """The one time of day that a sentence names, lengths ("about 2 hours") left out; of several the start."""
    clocks = [clock for clock in find_times(text) if not (_is_length(text, clock) or _is_due(text, clock))]
    begun = [clock for clock in clocks if _pattern("begins").search(text[: clock.span[0]])]
    found = clocks if len(clocks) == 1 else begun
    return said_in_evening(text, found[0]) if len(found) == 1 else None


def _is_due(text: str, clock: Clock) -> bool:
    return _pattern("due").search(text[: clock.span[0]]) is not None


def _is_length(text: str, clock: Clock) -> bool:
    """Whether an hour is a number of hours: `about 2 hours`, and not `om 20:00 uur`, `a las 8 horas`."""
    words = text[clock.span[0] : clock.span[1]]
    told = _pattern("minutes").search(words) or _pattern("at").search(text[: clock.span[0]])
    return not told and _pattern("length").search(words) is not None


def _common_of(text: str) -> Common | None:
    clock = common_clock(text)
    held = _pattern("held").search(text)
    quoted = _pattern("quoted").search(text)
    where = _house_in(text) or (tidy(held["place"]) if held else quoted["place"] if quoted else None)
    where = None if where and _pattern("named elsewhere").search(where) else where
    further = _further(text, clock) if clock else ()
    days = _weekdays_of_habit(text) or _weekday_but_for_others(text)
    return Common(clock, where, further, days) if clock or where else None


def _further(text: str, first: Clock) -> tuple[Clock, ...]:
    """The hours that a sentence joins to the first it tells: showings of each day."""
    found: list[Clock] = []
    end = first.span[1]
    for clock in find_times(text):
        if clock.span[0] >= end and _pattern("joint").fullmatch(text, end, clock.span[0]):
            found.append(clock)
            end = clock.span[1]
    return tuple(found)


def _house_in(text: str) -> str | None:
    """The house that a sentence names, with the street behind it."""
    found = _pattern("in place").search(text)
    if found is None:
        return None
    street = _pattern("street").match(text, found.end("place"))
    if street and names_place(street["street"]):
        return f"{tidy(found['place'])}, {street['street']}"
    return tidy(found["place"]) if names_place(found["place"]) else None
