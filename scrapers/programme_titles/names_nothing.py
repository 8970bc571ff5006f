"""Words of a line that name nothing: buttons, prices, files, sites, months, kinds of lists."""

from __future__ import annotations

import re
from functools import cache

from scrapers.programme_lists.nothing_on import is_month_off
from scrapers.programme_words.generic_titles import is_generic, is_month
from scrapers.programme_words.line_words import is_filler, is_lesson, is_price
from scrapers.programmes.told import Told
from scrapers.status import is_calling_off

LONGEST_TITLE = 200


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "button": r"\[\s?\S+(?: \S+){2,}\s?\]",
        "label of site": r"[^:]{1,40}:\s*(?:https?://|www\.)\S+",  # "Slides: https://talks.example/4"
        "ordinal": r"\d{1,2}(?:st|nd|rd|th)\W*",  # the head of a day
        # "10 March 2027: closed", among the hours of other days
        "closed": r".{0,30}\d\W+(?:closed|geschlossen|fermée?|cerrad[oa]|chius[oa]|gesloten|fechad[oa])\W*",
        "file size": r"\(\s?(?:pdf\W+)?\d+(?:[.,]\d+)?\s?[kmKM]i?[bB]\s?\)\W*$",  # "Backup (221KB)"
        "site": r"(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2}|com|org|net|info|edu|gov|biz|app|dev|"
        r"club|live|events?|online|site|shop|page|film|museum|berlin|paris|london)(?:/\S*)?|https?://\S+",
        "numbered home": r"\d(?:,\s?\d)*(?-i:[A-ZÀ-Þ][a-zà-ÿ]{3}).*",  # "1Lund University; 2Delta College"
    }
    return re.compile(known[name], re.IGNORECASE)


def names_nothing(told: Told, text: str) -> bool:
    """Whether words are a button, a price, a file, a site or the name of a kind of list."""
    if not 2 <= len(text) <= LONGEST_TITLE or (_pattern("site").fullmatch(text) and not text.isupper()):
        return True
    if _pattern("ordinal").fullmatch(text) or _pattern("label of site").fullmatch(text):
        return True
    if is_calling_off(text) or is_month_off(text) or (bool(told.line.row) and is_month(text)):
        return True
    if told.line.level and is_month(text) and any(map(str.isdigit, text)):
        return True  # "March 2027"; "October" is a film
    if any(_pattern(name).fullmatch(text) for name in ("closed", "numbered home", "button")):
        return True
    if told.line.is_menu or (not told.dated and _pattern("file size").search(told.line.text)):
        return True
    lesson = 0 < told.line.level < 5 and is_lesson(text)
    return (is_filler(text) and not lesson) or is_price(text) or is_generic(text)
