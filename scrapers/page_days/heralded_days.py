"""What heralds a day and names nothing: `Next date 24 July 2027, Café Ost` is `Date: 24 July 2027, Café Ost`.

Clubs print the next of their evenings in a line below its name. "Next date" is no place, whatever stands
beside other days, and no title: the name above is. A kind that is one (`Next board meeting`) stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from scrapers.dates.printed import find_whens
from scrapers.programme_words.line_words import label_of_when, label_of_where
from scrapers.programmes.lines import Line

LONGEST = 200
"""Characters of a line that tells when and where; longer ones are prose."""

LONGEST_HERALD = 40
"""Characters of what stands before the day."""

MOST_LABELS = 20
"""Labels that are asked whether they tell the day again."""

LABEL = "Date: "
"""What is written in its stead: a label of a day in every language of a page."""


@cache
def _herald() -> re.Pattern[str]:
    """Such words from the beginning of a line up to its day, compiled when first wanted."""
    following = (
        r"(?:the |our )?(?:next|upcoming|coming) (?:dates?|events?|appointment)|"
        r"(?:der |unser |die |unsere )?(?:nächste[rs]?|kommende[rs]?) (?:termine?|veranstaltung|datum)|"
        r"(?:la |notre |le )?prochaine? (?:date|événement|évènement|rendez-vous)|"
        r"(?:la |el |nuestr[ao] )?próxim[ao] (?:fecha|evento|cita)|"
        r"(?:la |il |o |a )?pr[oó]xim[ao] (?:data|evento|compromisso)|"
        r"(?:la |il |l['’] ?)?prossim[ao] (?:data|evento|appuntamento)|"
        r"(?:de |het |onze |ons )?(?:volgende|eerstvolgende) (?:datum|evenement|afspraak)|"
        r"nästa (?:datum|tillfälle|evenemang)|næste (?:dato|arrangement)|neste (?:dato|arrangement)"
    )
    joint = r"(?:\s*[:–—-]\s*|\s+)(?:(?:is|ist|est|es|è|é|on|am|le|el|il|em|op|den|d\.)\s+)*"
    return re.compile(rf"\W{{0,4}}(?:{following}){joint}", re.IGNORECASE)


def with_next_labelled(lines: Sequence[Line], near: date) -> list[Line]:
    """The lines, those that say no more of their day than that it is the next with a label in its stead."""
    found = {at: rest for at, line in enumerate(lines) if (rest := _behind_herald(line, near))}
    houses = [line.text[at:].casefold() for line in lines if found and (at := label_of_where(line.text))]
    told: list[Line] = []
    for at, line in enumerate(lines):
        rest = _without_house(found[at], near, houses) if at in found else ""
        if rest and _is_labelled_again(lines, rest, near):
            continue
        told.append(replace(line, text=LABEL + rest, level=0) if rest else line)
    return told


def _without_house(rest: str, near: date, houses: Sequence[str]) -> str:
    """A day without the house behind it that a label tells with its address: `Ort: Café Ost, Lange Str.`"""
    end = find_whens(rest, near=near)[0].span[1]
    house = rest[end:].strip(" ,;|·–-").casefold()
    return rest[:end] if house and any(one.startswith(house) for one in houses) else rest


def _is_labelled_again(lines: Sequence[Line], rest: str, near: date) -> bool:
    """Whether a label tells a bare day again, where its hour and house stand: `Datum: 24.07.2027`."""
    when = find_whens(rest, near=near)[0]
    if when.time_stated or rest[when.span[1] :].strip(" .,!"):
        return False
    labelled = [line.text for line in lines if len(line.text) <= LONGEST and label_of_when(line.text)]
    days = (one.start_on for text in labelled[:MOST_LABELS] for one in find_whens(text, near=near))
    return when.start_on in days


def _behind_herald(line: Line, near: date) -> str:
    """What such a line says behind its herald; "" where it is none, or no day follows at once."""
    if len(line.text) > LONGEST:
        return ""
    found = _herald().match(line.text)
    if found is None or found.end() > LONGEST_HERALD:
        return ""
    rest = line.text[found.end() :]
    whens = find_whens(rest, near=near)
    return rest if whens and not whens[0].span[0] else ""
