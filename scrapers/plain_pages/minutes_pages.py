"""Pages that are the minutes of one meeting: the days they speak of announce nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from scrapers.dates.printed import find_whens
from scrapers.programme_lists.document_lines import is_link
from scrapers.programmes.lines import Line

NEAREST = 8
"""Lines from the top of a page in which it says what it is."""

MOST_HEADS = 3
"""Lines that call something minutes; more are a list of them."""

LONGEST_HEAD = 160


@cache
def _pattern() -> re.Pattern[str]:
    """What stands over minutes, compiled when first wanted."""
    meeting = r"meetings?|session|assembly|hearing|council|board|committee"
    return re.compile(
        r"\W*(?:(?:the |these )?(?:(?:draft|approved|unapproved|unconfirmed|confirmed|final) )?minutes "
        rf"(?:of|from) (?!.*\b(?:are|is|can|will|available)\b).*\b(?:{meeting})|"
        r"(?:protokoll|niederschrift) (?:der|des|über (?:die|den)|zur|von der) .*"
        r"(?:sitzung|versammlung)|"
        r"(?:procès[- ]verbal|compte[- ]rendu) (?:de|du|d['’]).*(?:réunion|séance|assemblée|conseil)|"
        r"acta (?:de|del|n[º°o.]).*(?:sesión|reunión|junta|asamblea|pleno)|"
        r"verbale (?:di|del|della|dell['’]).*(?:riunione|seduta|assemblea|consiglio)|"
        r"ata (?:da|de) .*(?:reunião|sessão|assembleia)|notulen (?:van )?.*(?:vergadering|overleg)|"
        r"(?:protokoll|referat) (?:fra|från|av|over) .*(?:møte|möte))\w*\b.*",
        re.IGNORECASE,
    )


def are_minutes(lines: Sequence[Line]) -> bool:
    """Whether a page says at its head, in words that lead nowhere, that it is the minutes of a meeting."""
    heads = [at for at, line in enumerate(lines) if _heads_minutes(line)]
    return bool(heads) and heads[0] < NEAREST and len(heads) <= MOST_HEADS


def held_on(lines: Sequence[Line], near: date) -> date | None:
    """The day of the meeting whose minutes a page is, if it is over: its days are those of that time."""
    head = next((line for line in lines[:NEAREST] if _heads_minutes(line)), None)
    whens = find_whens(head.text, near=near) if head else []
    return whens[0].start_on if whens and whens[0].year_stated and whens[0].start_on < near else None


def _heads_minutes(line: Line) -> bool:
    return (
        len(line.text) <= LONGEST_HEAD and not is_link(line) and _pattern().fullmatch(line.text) is not None
    )
