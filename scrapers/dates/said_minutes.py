"""Minutes said in words beside an hour: "ten to eight", "zehn vor halb acht", "cuarto para las once"."""

from __future__ import annotations

from scrapers.dates.said_words import HOURS, bag

MINUTES = {
    "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25,
    "fünf": 5, "zehn": 10, "zwanzig": 20,
    "vijf": 5, "tien": 10, "twintig": 20,
    "cinco": 5, "diez": 10, "quince": 15, "veinte": 20, "veinticinco": 25, "treinta": 30, "cuarto": 15,
    "dez": 10, "quinze": 15, "vinte": 20, "trinta": 30, "quarenta": 40, "quarto": 15,
    "cinque": 5, "dieci": 10, "quindici": 15, "venti": 20, "venticinque": 25, "trenta": 30,
    "cinq": 5, "dix": 10, "vingt": 20, "vingt-cinq": 25, "trente": 30, "quart": 15,
    "5": 5, "10": 10, "20": 20, "25": 25,
}  # fmt: skip
# Right behind an hour: "huit heures quinze", "acht Uhr zehn", "seven fifteen".
SPELT = {
    "fifteen": 15, "thirty": 30, "forty-five": 45, "forty": 40, "fünfzehn": 15, "dreißig": 30, "dreissig": 30,
    "fünfundvierzig": 45, "quinze": 15, "trente": 30, "quarante-cinq": 45, "vijftien": 15, "dertig": 30,
}  # fmt: skip
_TO = {"en": bag("to before til"), "de": bag("vor"), "nl": bag("voor"), "es": bag("para"), "pt": bag("para")}
_TO["it"] = bag("alle")
_PAST = {"en": bag("past after"), "de": bag("nach"), "nl": bag("over")}
_UNITS = bag("minutes minute mins min minuten minutos minuti")
_ARTICLES = bag("la las a as o")
_HALVES = {"halb": "de", "half": "nl"}
# "From five to nine" is a range, "a table for ten" no time, "five to six people" a number.
_NOT_BEHIND = bag("from between von zwischen van tussen de mesa para somos per siamo for table of")
_NOT_BEFORE = bag(
    "people of us persons leute personen mensen seats plätze films min mins minutes minuten km am"
)


def to_or_past(words: list[str], index: int, language: str) -> tuple[int, int, int] | None:
    """Hour, minute and the place behind, of minutes before or after an hour that begin at a token."""
    minutes = MINUTES.get(words[index])
    if minutes is None or (index and words[index - 1] in _NOT_BEHIND):
        return None
    of = HOURS.get(words[index], (0, frozenset()))[1]
    language = next(iter(of)) if len(of) == 1 else language  # "tien over half acht" in any post
    at = index + 1
    counted = at < len(words) and words[at] in _UNITS
    at += counted
    sign = _side(words, index, at, language, counted)
    if sign is None:
        return None
    at += 1
    if language in ("es", "pt") and at < len(words) and words[at] in _ARTICLES:
        at += 1
    half = at < len(words) and _HALVES.get(words[at]) == language
    at += half
    hour = _plain(words[at]) if at < len(words) else 0
    if not hour or (at + 1 < len(words) and words[at + 1] in _NOT_BEFORE):
        return None
    if language == "en" and sign < 0 and hour in _RANGES_FROM.get(minutes, ()) and not counted:
        return None  # "happy hour five to seven"
    total = (hour * 60 - 30 * half + sign * minutes) % 720
    return total // 60 or 12, total % 60, at + 1


# Hours of the clock that sound like minutes before a later one.
_RANGES_FROM = {5: (6, 7, 8), 10: (11, 12, 1, 2)}


def _side(words: list[str], index: int, at: int, language: str, counted: bool) -> int | None:
    """-1 before the hour, 1 after it; "5 to 7" in digits is a range unless minutes are named."""
    link = words[at] if at < len(words) else ""
    if link in _PAST.get(language, ()):
        return 1
    if link not in _TO.get(language, ()) or (language == "it" and words[index] != "quarto"):
        return None
    return None if language == "en" and words[index].isdecimal() and not counted else -1


def _plain(word: str) -> int:
    """1-12 from digits or a number word, else 0."""
    if word.isdecimal():
        return int(word) if 1 <= int(word) <= 12 else 0
    return HOURS.get(word, (0, frozenset()))[0]


def behind_hour(words: list[str], at: int, first: int) -> tuple[int, int] | None:
    """Minutes to add or take, and the place behind: "y diez", "e quindici", "moins vingt", "meno un quarto".

    `first` is where the hour begins: "between nine and ten" is a range.
    """
    if not _RANGES.isdisjoint(words[max(0, first - 2) : first]):
        return None
    link, place = words[at], at + 1
    if words[place : place + 1] and words[place] in ("un", "le"):
        place += 1
    minutes = MINUTES.get(words[place]) if place < len(words) and not words[place].isdecimal() else None
    if minutes is None or link not in (*_PLUS, *_MINUS):
        return None
    return (minutes if link in _PLUS else -minutes), place + 1


_RANGES = bag("entre tra fra between zwischen tussen")
_PLUS, _MINUS = ("y", "e", "et"), ("menos", "moins", "meno")
