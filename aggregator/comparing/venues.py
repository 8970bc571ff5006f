"""Whether two printed places can be the same place: names shortened, rooms left out, addresses in pieces.

Nothing here knows a map: it compares what is printed. Distance is judged by whoever has coordinates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Literal, NamedTuple

from aggregator.comparing.spellings import near, spelled_out
from aggregator.comparing.words import NAME, WORD, meanings, plain, stem

NameLikeness = Literal["same", "part", "room", "other", "unknown"]
AddressLikeness = Literal["same", "other", "unknown"]
Printed = tuple[str | None, str | None]  # a venue and an address

# Printed short form → the word it stands for. Street types and rooms, several languages.
SHORT_WORDS = """
rm room|ctr center|centre center|ctre center|centro center|mtn mountain|mt mount|thtr theater|
theatre theater|teatro theater|theater theater|htl hotel|bldg building|fl floor|univ university|
st street|str strasse|pl plaza|plz plaza|platz plaza|place plaza|praca plaza|piazza plaza|
plein plaza|sq square|ave avenue|av avenue|blvd boulevard|bd boulevard|rd road|dr drive|ln lane|
c calle|r rua|intl international|natl national|cinema cinema|kino cinema|cine cinema|arts art|
museum museum|museo museum|musee museum|museoa museum|bros brother|coffee cafe|kaffee cafe|
caffe cafe|kafe cafe|roaster roaster|brewery brew|brewpub brew|brewing brew|saint street|san san|
nr near|albergo hotel|szalloda hotel|pavillon pavilion|pavilhao pavilion|pabellon pavilion|
padiglione pavilion|paviljon pavilion|bibliotheque library|biblioteca library|
bibliothek library|bibliotek library|marche market|mercado market|mercato market|
markt market|palai palace|palacio palace|palazzo palace|palast palace|palacete palace|
chateau castle|castello castle|castillo castle|schloss castle|plage beach|
playa beach|praia beach|spiaggia beach|gare station|bahnhof station|
estacion station|estacao station|stazione station|harbour harbor|hafen harbor|port harbor|porto harbor|
puerto harbor|rathaus townhall|mairie townhall|ayuntamiento townhall|schule school|
ecole school|escuela school|escola school|scuola school|kirche church|eglise church|
iglesia church|igreja church|chiesa church|alt old|alte old|alter old|vieux old|vieille old|
viejo old|vieja old|vecchio old|vecchia old|brewery brew|brauerei brew|brauhaus brew|brasserie brew
"""
SHORT = dict(pair.split() for pair in SHORT_WORDS.split("|"))
# Words that say what sort of place it is, or where in it: never enough to tell two places apart.
GENERIC_WORDS = """
the le la les el los las il lo gli l der die das den dem het de du des of and und y et e at on in im
am au aux a al an bei chez del della di da do dos van von zum zur upstairs downstairs bar pub cafe
restaurant ristorante restaurante lounge room hall salon saal sala salle zaal terrace terrasse
terraza terrazza terras courtyard patio rooftop roof garden garten jardin foyer lobby atrium club
nightclub hotel inn tavern house building floor main center street strasse avenue boulevard road
drive lane plaza square calle rua rue via gate kitchen grill bistro brasserie taproom tap brew
brewhouse beer saloon museum cinema theater festival film downtown city town near outside front
entrance back side beach lawn park by tent zelt pavilion pavillon pavilhao gallery galerie basement
ground level stage studio space venue location tba tbc online various
"""
GENERIC = frozenset(GENERIC_WORDS.split())
STREET = frozenset(
    [
        "street",
        "strasse",
        "avenue",
        "boulevard",
        "road",
        "drive",
        "lane",
        "plaza",
        "square",
        "calle",
        "rua",
        "rue",
        "via",
    ]
)
DIRECTIONS = frozenset(["n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south", "east", "west"])
DIGIT = re.compile(r"\d")
NUMBER = re.compile(r"\b(\d{1,4})(?:\s*[a-d])?\b")
REGION = re.compile(
    r"^(?:[a-z]{2}|[a-z]{2} [\d ]{4,7}|[\d -]{4,8}|usa|uk|united states|united kingdom|germany|france|spain)$"
)


@dataclass(frozen=True, slots=True, eq=False)
class PlaceFacts:
    """A printed place, understood; the same object while the same print is read again and again.

    `name` holds distinctive words, `sort` the generic ones, in order `words`. `numbers` and `streets` come
    from the address, or from a name that is one ("17 Pine Street"); `line` holds all words of the address.
    """

    name: frozenset[str]
    sort: frozenset[str]
    words: tuple[str, ...]
    squashed: str
    numbers: frozenset[str]
    streets: frozenset[str]
    city: frozenset[str]
    line: frozenset[str]


class PlaceLikeness(NamedTuple):
    """`name`: the same, one is part of the other, another room of the same house, another, or not said."""

    name: NameLikeness
    address: AddressLikeness
    city: AddressLikeness


@cache
def _expanded(word: str) -> str:
    short = SHORT.get(word) or SHORT.get(stem(word))
    if short:
        return short
    kind, said = meanings(word)[0]  # "Nordique" in a name is "Nordic"
    return said if kind == NAME else stem(word)


@lru_cache(maxsize=20_000)
def read_place(venue: str | None, address: str | None) -> PlaceFacts:
    """Facts of a venue name and an address line, both as printed."""
    text = plain(venue or "")
    words = tuple(_expanded(word) for word in WORD.findall(text))
    numbers, streets = _street(plain(address or ""))
    named_numbers, named_streets = (
        _street(text) if any(map(str.isdigit, text)) else (frozenset(), frozenset())
    )
    return PlaceFacts(
        name=frozenset(word for word in words if word not in GENERIC and not word.isdigit()),
        sort=frozenset(word for word in words if word in GENERIC),
        words=words,
        squashed="".join(word for word in words if word not in GENERIC or word in STREET or word == "main"),
        numbers=numbers | named_numbers,
        streets=streets | named_streets,
        city=_city(address),
        line=_line(address),
    )


def houses(venue: str | None, address: str | None) -> Iterator[tuple[str, str]]:
    """House numbers with their streets, of an address line and of a name that is one."""
    for printed in (address, venue):
        if printed and DIGIT.search(printed):
            yield from product(*_street(plain(printed)))


def _street(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """House numbers and street words of the part of an address that holds a number."""
    for part in text.split(",") if text else ():
        numbers = frozenset(NUMBER.findall(part))
        words = [_expanded(word) for word in WORD.findall(part)]
        streets = _street_words(words)
        if numbers and streets:
            return numbers, streets
    return frozenset(), frozenset()


def _street_words(words: list[str]) -> frozenset[str]:
    """What names the street; where that is a generic word alone ("W Front Street"), that."""
    named = [word for word in words if not word.isdigit() and word not in STREET]
    streets = [word for word in named if word not in DIRECTIONS and (word not in GENERIC or word == "main")]
    return frozenset(streets or named)


def _city(address: str | None) -> frozenset[str]:
    if not address:
        return frozenset()
    parts = [part.strip() for part in plain(address).split(",")]
    while len(parts) > 1 and REGION.match(parts[-1]):
        parts.pop()
    if not parts or (len(parts) == 1 and any(map(str.isdigit, parts[0]))):
        return frozenset()
    return frozenset(word for word in WORD.findall(parts[-1]) if not word.isdigit() and len(word) > 2)


def read_name(venue: str) -> PlaceFacts:
    """Facts of a venue name alone, not remembered."""
    return read_place.__wrapped__(venue, None)


def elsewhere(one: Printed, other: Printed, read: Callable[[str], PlaceFacts] = read_name) -> bool:
    """Whether `compare_places` would surely say "other" of the names, told without reading the addresses.

    Each is a venue and an address as printed. By far most pairs of a city are told apart here. `read` is
    `read_name` for whoever asks of a few.
    """
    (venue, address), (venue_too, address_too) = one, other
    if not venue or not venue_too:
        return False
    a, b = read(venue), read(venue_too)
    if _names(a, b) != "other":
        return False
    numbered = _has_number(venue) or _has_number(address), _has_number(venue_too) or _has_number(address_too)
    return not all(numbered) and not a.name <= _line(address_too) and not b.name <= _line(address)


def _has_number(printed: str | None) -> bool:
    return printed is not None and DIGIT.search(printed) is not None and _is_numbered(printed)


@lru_cache(maxsize=20_000)
def _is_numbered(printed: str) -> bool:
    return NUMBER.search(plain(printed)) is not None


@lru_cache(maxsize=20_000)
def _line(address: str | None) -> frozenset[str]:
    """All words of an address."""
    return frozenset(map(_expanded, WORD.findall(plain(address)))) if address else frozenset()


@lru_cache(maxsize=20_000)
def compare_places(a: PlaceFacts, b: PlaceFacts) -> PlaceLikeness:
    """Symmetric likeness of two printed places. The few venues of a festival meet again and again."""
    address = _addresses(a, b)
    only_an_address = address == "same" and (a.name <= a.streets or b.name <= b.streets)
    name = "same" if only_an_address else _names(a, b)
    if name == "other" and (_in_line(a, b) or _in_line(b, a)):
        return PlaceLikeness("part", address, "unknown")
    return PlaceLikeness(name, address, _cities(a, b))


def _in_line(a: PlaceFacts, b: PlaceFacts) -> bool:
    """Whether the address of one names the other: a hall in a castle, a bar in a mall."""
    only_the_city = a.city | b.city if b.line - b.city else a.city
    return a.name <= b.line - b.streets and not a.name <= only_the_city


def _addresses(a: PlaceFacts, b: PlaceFacts) -> AddressLikeness:
    if not a.numbers or not b.numbers:
        return "unknown"
    if _overlap(a.streets, b.streets):
        return "same" if a.numbers & b.numbers else "other"
    return "other"


def _cities(a: PlaceFacts, b: PlaceFacts) -> AddressLikeness:
    if not a.city or not b.city:
        return "unknown"
    return "same" if _overlap(a.city, b.city) else "other"


def _overlap(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a & b) or any(near(word, other) for word in a for other in b)


def _names(a: PlaceFacts, b: PlaceFacts) -> NameLikeness:
    if not a.words or not b.words:
        return "unknown"
    if a.words == b.words or (a.squashed and a.squashed == b.squashed):
        return "same"
    if not a.name or not b.name:
        return _by_generic_words(a, b)
    met_a, met_b = _met(a, b)
    if not met_a:
        return "same" if near(a.squashed, b.squashed) else "other"
    left_a, left_b = a.name - met_a, b.name - met_b
    if not left_a and not left_b:
        return "same"
    return "room" if left_a and left_b else "part"


def _by_generic_words(a: PlaceFacts, b: PlaceFacts) -> NameLikeness:
    """A name of generic words only ("Main Bar", "Downstairs") is compared by them, or by its acronym."""
    ours, theirs = (one.sort | one.name for one in (a, b))
    bare_a, bare_b = ours - {"the"}, theirs - {"the"}
    a_in_b = bool(bare_a) and len(a.words) <= len(b.words) and bare_a <= theirs
    b_in_a = bool(bare_b) and len(b.words) <= len(a.words) and bare_b <= ours
    if a_in_b or b_in_a:
        return "part"
    return "other" if a.name or b.name else "unknown"


def _met(a: PlaceFacts, b: PlaceFacts) -> tuple[frozenset[str], frozenset[str]]:
    met_a, met_b = set(a.name & b.name), set(a.name & b.name)
    for word in a.name - met_a:
        for other in b.name - met_b:
            if near(word, other):
                met_a.add(word)
                met_b.add(other)
    for short, long, met_short, met_long in ((a, b, met_a, met_b), (b, a, met_b, met_a)):
        for word in short.name - met_short:
            spelled = spelled_out(word, long.words)
            if spelled:
                met_short.add(word)
                met_long.update(long.name.intersection(spelled))
    return frozenset(met_a), frozenset(met_b)
