"""The last line of an address: `Barge Hall`, `12 East Street`, `Elmford, MA`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import is_place_line, names_place
from scrapers.programmes.told import Told

MOST_LINES = 3
"""Lines of such an address."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    states = (
        "A[BKLRZ]|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJLMSTVY]|O[HKNR]|P[AER]|"
        "QC|RI|S[CDK]|T[NX]|UT|V[AT]|W[AIVY]|YT"
    )
    known = {
        "town": rf"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,3}}, (?:{states})(?: ?,? \d{{5}}(?:-\d{{4}})?|"
        r",? [A-Z]\d[A-Z] ?\d[A-Z]\d)?(?:,? USA)?|\d{4,5} [A-ZÄÖÜ][\w.'’/-]*(?: [\w.'’/()-]+){0,3}",
        "named street": r"\d{1,5}[a-zA-Z]?,? (?:[\w.'’-]+ ){1,4}(?i:street|st|road|rd|avenue|ave|lane|ln|"
        r"drive|dr|boulevard|blvd|way|place|pl|square|sq|court|ct|highway|hwy|parkway|pkwy|terrace|close|row)\.?",
        "street": r"\d{1,5}[a-zA-Z]?,? [A-Z].{2,60}|[A-ZÄÖÜ].{2,60} \d{1,4} ?[a-zA-Z]?",
    }
    return re.compile(known[name])


def is_of_address(told: Sequence[Told], at: int) -> bool:
    """Whether a line is one of an address over several: a house, its street, its town, each below the other.

    Or a street alone right below a house. The town stands with its state or behind its postcode; a line
    above a street that names no house may be what is on.
    """
    if _is_street_below_house(told, at):
        return True
    below = [one.line for one in told[at : at + MOST_LINES] if not (one.dated or one.line.level)]
    alike = [
        line
        for line in below
        if line.sign == told[at].line.sign and line.path[:-1] == told[at].line.path[:-1]
    ]
    end = next((place for place, line in enumerate(alike) if _is_town(line.text)), None)
    if told[at].line.level or end is None:
        return False
    if end == 0:
        above = told[at - 1].line if at else None
        return (
            above is not None
            and above.path[:-1] == told[at].line.path[:-1]
            and (_is_street(above.text) or reads_as_house(above.text))
        )
    between = all(_is_street(line.text) for line in alike[1:end])
    return between and (_is_street(told[at].line.text) or (end > 1 and reads_as_house(told[at].line.text)))


def _is_street_below_house(told: Sequence[Told], at: int) -> bool:
    """Whether a line is a number in a street that is called one, right below a house in its block."""
    if not at or _pattern("named street").fullmatch(told[at].line.text) is None:
        return False
    one, above = told[at].line, told[at - 1].line
    beside = above.path[:-1] == one.path[:-1] and not (above.level or one.level or one.links)
    return beside and not (told[at - 1].dated or told[at - 1].clocks) and reads_as_house(above.text)


def _is_town(text: str) -> bool:
    return _pattern("town").fullmatch(text) is not None


def _is_street(text: str) -> bool:
    return _pattern("street").fullmatch(text) is not None


def reads_as_house(text: str) -> bool:
    """Whether words are, or name, a house: `Quay Hotel`, `Hall 4`, `Café Ost`."""
    return is_house(text) or is_place_line(text) or names_place(text)
