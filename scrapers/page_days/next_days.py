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
from scrapers.programmes.lines import Line

LONGEST = 200
"""Characters of a line that tells when and where; longer ones are prose."""

LONGEST_HERALD = 40
"""Characters of what stands before the day."""

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
    return [
        replace(line, text=LABEL + rest, level=0) if (rest := _behind_herald(line, near)) else line
        for line in lines
    ]


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
