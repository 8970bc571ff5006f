"""Whole postal addresses: `12 Lake Road, Elm`, `Moorstr. 12435 Elmstadt`, `Rue du Lac, 75011 Elmeville`."""

from __future__ import annotations

import re
from functools import cache

LONGEST_ADDRESS = 120


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    # "Moorstr.", "Alte Gasse", "Sluisstraat" or "Rue du Lac", "Via Roma", each with a number or without
    ending = (
        r"(?:[\w.'’-]+\s){0,3}[\w.'’-]*(?:stra(?:ß|ss)e|str\.?|gasse|weg|allee|platz|ufer|damm|laan|straat|"
    )
    ending += r"gracht|kade|plein|gade|gatan|vej|street|road|avenue|lane|square)"
    leading = (
        r"(?:rue|avenue|av\.|boulevard|bd|place|quai|allée|impasse|via|viale|piazza|corso|calle|avenida|"
    )
    leading += r"avda\.?|plaza|paseo|carrer|rua|largo|praça|travessa)\s(?:[\w.'’-]+\s?){1,6}"
    number = r"\d{1,4}\s?[a-z]?(?:\s?[-/]\s?\d{1,4}\s?[a-z]?)?"
    town = r"[\w'’-]+(?:[ /][\w.'’()-]+){0,3}"
    code = rf"(?:[a-z]{{1,2}}-)?(?:\d{{4,5}}(?:\s[a-z]{{2}})?|\d{{4}}-\d{{3}})\s{town}"
    british = rf"{town},?\s[a-z]{{1,2}}\d{{1,2}}[a-z]?\s\d[a-z]{{2}}"
    # Where no number stands before it, "2027 Live" is a year and no code.
    behind = rf"{number},?\s{code}|(?!(?:19|20)\d\d(?!\d)){code}|(?:{number},?\s)?{british}"
    known = {
        "american": r"^\W{0,3}\d{1,5}\s(?:[\w.'’-]+\s){1,4}(?:st|street|ave|avenue|rd|road|blvd|boulevard|"
        r"dr|drive|ln|lane|way|pl|square|sq|plaza|court|ct|hwy|pkwy)\.?(?:\s[ns]?[ew]?\b\.?)?,\s",
        "postal": rf"\W{{0,3}}(?:{number},?\s)?(?:{ending}|{leading}),?\s?(?:{behind})\W*",
    }
    return re.compile(known[name], re.IGNORECASE)


@cache
def _coded() -> re.Pattern[str]:
    """A number of a house and a code of a town, in either order, whatever the street is; compiled once."""
    return re.compile(
        r"(?:\d{1,5}\w?\s.{4,80}\s[A-Z]{2},?\s\d{5}(?:-\d{4})?|"
        r"\d{1,4}\w?,?\s[^\W\d].{3,80}[,\s]\d{4,5}\s[A-ZÄÖÜ].{2,40}|"
        r".{4,80}\d.{0,12}[,\s]\d{4,5}\s[A-ZÄÖÜ].{2,40}"
        r"|\d{1,4}\s.{4,80}[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2})"
    )


def ends_in_code(text: str) -> bool:
    """Whether a line may be an address with a code of a town: less sure than `is_address`, below a house."""
    return len(text) <= LONGEST_ADDRESS and _coded().fullmatch(text) is not None


def is_address(text: str) -> bool:
    """Whether a line begins with a number in a street, or is a street, the code of its town and the town."""
    if _pattern("american").match(text):
        return True
    digits = sum(map(str.isdigit, text))
    return digits > 1 and len(text) <= LONGEST_ADDRESS and _pattern("postal").fullmatch(text) is not None
