"""Tables of matches with a column for each side: `Harbour 2 – Milltown` is what is on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told


@cache
def _side(name: str) -> re.Pattern[str]:
    """What the head of a column calls one side of a match, compiled when first wanted."""
    team = r"(?:[\s-]?(?:team|mannschaft|verein|club|side|équipe|equipo|squadra|lag|hold))?"
    known = {
        "home": r"home|heim|hosts?|domicile|recevant|local|locales|casa|thuis|hemma|hjemme|hjemmehold|"
        r"domácí|gospodarze",
        "guest": r"guests?|gast|gäste|away|visitors?|auswärts|extérieur|visiteurs?|visitante|ospiti?|fuera|"
        r"uit|borta|borte|ude|udehold|hosté|goście",
    }
    return re.compile(rf"\W*(?:{known[name]}){team}\W*", re.IGNORECASE)


def with_both_sides(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; rows that name both sides are called after them."""
    sides: dict[int, dict[str, int]] = defaultdict(dict)
    for at, one in enumerate(told):
        for name in ("home", "guest") if one.line.row and one.line.head else ():
            if _side(name).fullmatch(one.line.head) and one.line.text != one.line.head:
                sides[one.line.row].setdefault(name, at)
    both = {row: (found["home"], found["guest"]) for row, found in sides.items() if len(found) == 2}
    return [
        _called(one, told, both[row]) if (row := told[one.line].line.row) in both else one for one in entries
    ]


def _called(entry: Entry, told: Sequence[Told], sides: tuple[int, int]) -> Entry:
    home, guest = (told[at].line.text for at in sides)
    return replace(entry, title=f"{home} – {guest}", own_title=True, title_line=sides[0])
