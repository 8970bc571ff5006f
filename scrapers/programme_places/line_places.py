"""Which of an entry's lines is its place, and which words of a line are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache

from scrapers.dates.web_addresses import is_web_address
from scrapers.dates.words import fold
from scrapers.programme_places.house_names import house_in_brackets, without_kind
from scrapers.programme_places.map_links import is_linked_to_map
from scrapers.programme_places.meetings_no_places import is_of_meeting
from scrapers.programme_places.places_alone import place_alone
from scrapers.programme_words.access_words import tells_access
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import (
    is_facts,
    is_filler,
    is_place_line,
    is_price,
    is_sentence,
    is_talk,
    label_of_where,
    names_place,
    without_price,
)
from scrapers.programme_words.occasions import is_occasion
from scrapers.programme_words.presenters import without_presenter
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Told, tidy
from scrapers.remembered import remembered

LONGEST_SHORT = 3
"""Characters of a word that a full stop may shorten: `St.`, `Str.`"""

LONGEST_PLACE, MOST_HOUSE_WORDS = 160, 6


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "facts": r"country|state|region|province|district|area|zip|post|street|address|distance|map|price|"
        r"cost|tag|date|time|day|hour|seat|status|link|button|icon|more",
        "place name": r"(?:^|[\s_-])(?:(?:venue|location|place)(?:name|town|city)?|"
        r"where|room|stage|escenario|palco|bühne|address|map-?(?:marker|pin)|geo-alt|location-dot|loc|calloc|plaats|locatie|plek|sted|plats|rm|"
        r"ort|lieu|lugar|luogo)(?=$|[\s_-])(?![_-]?(?:lists?|grid|page|index)(?=$|[\s_-]))",
        "map words": r"(?:\(\s*)?\b(?:(?:view |show |open )?(?:on |in )?(?:google )?maps?|directions|karte|"
        r"kaart|plan)\b(?:\s*\))?",
        "at sign": r"(?:^|\s)@\s+(?P<place>[^@|]{3,80})$",
        # "JUN 7 at The Showbox: Red Fang, Spoon Benders"
        "place first": r"^\s*[,–-]?\s*(?:at|@|im|in de[rmn]?|in the|bei[m]?|auf de[rm]|au|"
        r"à la|chez|dans|en|al|en el|en la|nel|nella|presso|bij|op de)\s+(?P<place>[^:]{3,60}):\s+"
        r"(?P<title>\S.*)$",
        # "📍 Quay House (map)"
        "pin": r"^[^\w(]+(?=\w)|\s*\((?:map|karte|plan|mapa|mappa|kaart)\)\s*$",
        "pinned": r"\W*[📍📌🗺🏠🏛🏢🚩⌖⚲]",
        # "Opening (Harbour University, Room 23)"
        "bracketed": r"(?P<title>[^()]{3,}?)\s*\((?P<place>[^(),]{3,40},\s[^()]{3,40})\)",
        "parts": r",\s|\s[–—|@•·-]\s|\s@\s",
        "by preposition": r"(?:outside|inside|in front of|next to|opposite|behind|upstairs at|vor dem|"
        r"vor der|neben|devant|à côté d|"
        r"en face d|frente al?|junto al?|davanti al?|presso|in frente|voor de|naast)\s",
        "house": r"(?:hotel|hôtel|caf[eé]|bar|pub|studio|library|museum|galler(?:y|ie)|cinema|theatre|club)"
        r"\s(?-i:[A-ZÀ-Þ])\S*(?:\s\S+)?$",
        "bar": r"\s\|\s",
        "gap": r"\s{2,}",
        "labelled": r"^[^\W\d][\w ]{2,24}:\s",
        # What a list calls the kind of what is on, and no house.
        "category": r"^(?:cin[eé]ma|kino|theat(?:re|er)|théâtre|teatro|mus(?:eum|ée|eo)|galer(?:y|ie)|"
        r"gallery|film)$|(?<!\w)(?:kinder|senioren|pärchen|baby|ferien|schul|frauen|familien|mädels|kaffee|früh|"
        r"nacht)kino(?!\w)|[€£$]\s?\d|\d\s?(?:€|£|eur(?!\w))",
    }
    return re.compile(known[name], re.IGNORECASE)


def place_first(told: Told) -> re.Match[str] | None:
    """Place and title behind a day, where the place comes first: `7 June at The Showbox: Red Fang`."""
    if len(told.whens) != 1 or told.prose:
        return None
    return _pattern("place first").match(told.line.text[told.whens[0].span[1] :])


@remembered
def split_place(words: str) -> tuple[str, str | None]:
    """A title and the place behind it in one line: `Mixer, Upper Bar`, `Drinks – The Library, 2nd Floor`.

    In print a wide gap parts them too, whatever the place is called.
    """
    columns = _pattern("gap").split(words)
    apart = len(columns) == 2 and 2 < len(columns[1]) <= 60
    if apart and columns[1][0].isalpha() and not is_facts(columns[1]):
        return columns[0], columns[1]
    bracketed = _pattern("bracketed").fullmatch(words)
    if bracketed and names_place(bracketed["place"]):
        return bracketed["title"], bracketed["place"]
    for found in reversed(list(_pattern("parts").finditer(words))):
        head, tail = words[: found.start()].rstrip(), words[found.end() :].strip()
        if head.count("(") > head.count(")"):
            continue
        named = (
            is_place_line(tail)
            or _pattern("by preposition").match(tail)
            or _pattern("house").match(tail)
            or (is_occasion(head) and names_place(tail) and not is_occasion(tail))
        )
        if len(head) >= 3 and 2 < len(tail) <= 60 and named:
            title, house = split_place(head) if ", " in found[0] else (head, None)
            return (title, f"{house}, {tail}") if house else (head, tail)
    house, bar, title = words.partition(" | ")
    if bar and names_place(house) and not is_occasion(house) and "|" not in title and not names_place(title):
        return title.strip(), house.strip()
    return words, None


@remembered
def names_its_place(names: str) -> bool:
    """Whether classes and identifiers say that an element is a place."""
    return _pattern("place name").search(names) is not None


def house_of_two(line: Line) -> str:
    """The first of two named elements in a line, where its name alone is a place's; "" elsewhere."""
    names = line.names.split()[-2:]
    two = len(names) == 2 and bool(line.first) and line.text == f"{line.first} {line.tail}"
    if not two or _pattern("facts").search(names[1]):  # "Elmford", "Germany"
        return ""
    return line.first if names_its_place(names[0]) and not names_its_place(names[1]) else ""


def is_same_name(place: str, title: str) -> bool:
    """Whether a place is the title in other letters or signs: `ANA ST.JOHN` is no house for its "St."."""
    one, other = ("".join(filter(str.isalnum, fold(words))) for words in (place, title))
    return one == other


def choose_place(
    told: Sequence[Told], at: Iterable[int], taken: Iterable[int], facts: frozenset[int]
) -> tuple[str | None, bool]:
    """The place an entry states, and whether it is a guess: only the look of its words says so.

    Stated is what a label, the markup's names, a map or an at sign call a place. `taken` are lines that
    say something else, `facts` the headings that tell day and hour.
    """
    used, places = set(taken), list(at)
    found = _stated(told, places, used)
    guessed = None if found else _guessed(told, places, used, facts)
    place = found or house_in_brackets(guessed)
    return (without_pin(place) or None) if place else None, guessed is not None


def without_pin(place: str) -> str:
    """A place without the pin before it, the link to a map behind it and brackets around it."""
    place = _pattern("pin").sub("", place)
    if place[:1] == "(" and place.find(")") in (-1, len(place) - 1):  # one bracket may be that of the map
        return place.strip("() ")
    return place


def _stated(told: Sequence[Told], places: Sequence[int], used: Collection[int]) -> str | None:
    for here in places:
        line = told[here].line
        if mapped := _at_map(told, here, places):
            return mapped
        if labelled := label_of_where(line.text):
            words = _behind_label(told[here], labelled) or _next(told, here, places)
            if words:
                return words[:LONGEST_PLACE]
        if (stated := _stated_inline(told[here])) and not is_talk(stated):
            return stated
        if _pattern("pinned").match(line.text) and (words := _own_words(told[here])):
            return words
        if house := house_of_two(line):
            return house
        labels = line.text.endswith(":")  # "Length:" in a cell of facts, whatever the cell is called
        words = _own_words(told[here]) if here not in used and not labels else None
        if words and names_its_place(line.names):
            return _named_behind(line, words)
        if line.tail and here in used and names_its_place(line.names) and not is_filler(line.tail):
            return line.tail
    return None


def _named_behind(line: Line, words: str) -> str:
    """The place in words named one: what ends them, unless it is a button: `Quay Hall Tickets`."""
    if not line.tail or not words.endswith(line.tail):
        return words
    return words.removesuffix(line.tail).rstrip(" ,·|–-") if is_filler(line.tail) else line.tail


def _behind_label(one: Told, labelled: int) -> str:
    """The words behind a label, up to a moment or a sentence: `Venue: Old Mill. Bring a chair.`"""
    spans = [*(when.span for when in one.whens), *(clock.span for clock in one.clocks)]
    end = min((low for low, _ in spans if low > labelled), default=len(one.line.text))
    words = one.line.text[labelled:end].strip()
    place, stop, rest = words.partition(". ")
    if stop and rest[:1].isupper() and not _ends_short(place):
        words = place
    words = words if _ends_short(words.removesuffix(".")) else words.removesuffix(".")
    return tidy(words) if end < len(one.line.text) else words


def _ends_short(words: str) -> bool:
    """Whether the last word may be one that a full stop shortens: `St` before "Anne's", `Str`."""
    return len((words.split() or [""])[-1]) <= LONGEST_SHORT


def _own_words(told: Told) -> str | None:
    """What the line says beside moments and prices, if that is no sentence."""
    words = without_price(tidy(told.rest))
    if told.prose or is_filler(words) or is_sentence(words) or not 0 < len(words) <= LONGEST_PLACE:
        return None
    return words


def _guessed(
    told: Sequence[Told], places: Sequence[int], used: Collection[int], facts: frozenset[int]
) -> str | None:
    """The first words that look like a venue's, or stand beside day and hour in a heading."""
    for here in places:
        line = told[here].line
        words = "" if here in used else without_presenter(without_kind(line, _own_words(told[here]) or ""))
        if not words or line.text.endswith(":") or is_talk(words) or is_of_meeting(told, here, words):
            continue
        if (
            (names_place(words) or (here - 1 in used and _is_house_name(words)))
            and not _pattern("category").search(words)
            and not _pattern("labelled").match(words)
            and not is_facts(words)
            and not tells_access(words)
            and not line.level
        ):
            return words
        if here in facts and not (is_price(words) or is_generic(words)):
            return _pattern("bar").split(words)[0]
    return None


def _is_house_name(words: str) -> bool:
    """Whether few words right behind the moment are a house's: `Harbour Club, Quay 4`."""
    short = len(words.split()) <= MOST_HOUSE_WORDS and words[0].isupper()
    return short and is_house(words) and not is_occasion(words)


def _stated_inline(told: Told) -> str | None:
    """The place a row names with an at sign behind its title or with "at" before it."""
    if first := place_first(told):
        return tidy(first["place"])
    if alone := place_alone(told):
        return tidy(alone)
    found = _pattern("at sign").search(told.rest)
    if not found or told.prose or is_sentence(found["place"]) or is_web_address(found["place"]):
        return None
    return found["place"].strip()


def _at_map(told: Sequence[Told], here: int, places: Sequence[int]) -> str | None:
    """The words of a link to a map, or those before it when it says "map" only."""
    if not is_linked_to_map(told[here].line):
        return None
    for at in (here, here - 1):
        said = "" if is_filler(told[at].rest) else told[at].rest
        words = without_pin(_pattern("map words").sub("", said).strip(" -|,"))
        if (
            at in places
            and words
            and not is_filler(words)
            and not is_sentence(words)
            and not told[at].line.level
        ):
            return words[:LONGEST_PLACE]
    return None


def _next(told: Sequence[Told], here: int, places: Sequence[int]) -> str | None:
    """What stands below a label; below the head of a column stands another head."""
    if here + 1 not in places:
        return None
    label, below = told[here].line, told[here + 1].line
    if label.head and label.head == label.text:
        return None  # the cell at the head of its own column
    heads = label.sign.endswith("/th") and below.sign.endswith("/th")
    parted = 0 < below.level <= label.level < 7  # another section, that of the place being empty
    when = told[here + 1].dated and is_filler(told[here + 1].rest)
    return None if heads or parted or when else below.text
