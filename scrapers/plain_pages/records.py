"""What was written down long ago or run how fast, no gatherings: registers, lists of best times."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from scrapers.dates.times import find_times
from scrapers.programme_days.lone_days import may_name_day
from scrapers.programmes.lines import Line

LONGEST_HEAD, LONGEST_HEADING = 24, 80
LOWEST_HEADING = 6

FEWEST = 2
"""Days below a heading that make a register of it."""

_BIRTH = (
    r"jg|jahrg|jahrgang|geb|geburtsjahr|jahrgänge|yob|dob|born|(?:year|date) of birth|birth year|"
    r"année(?: de naissance)?|naissance|nacimiento|año(?: de)? nac(?:imiento)?|nac|anno(?: di nascita)?|"
    r"nascita|ano de nascimento|nascimento|geboortejaar|geb\.? ?jaar|född|født|fødselsår|födelseår|"
    r"rok ur(?:odzenia)?|ročník|rok nar(?:ození)?"
)
_PERSON = (
    r"names?|nom|nombre|nome|naam|namn|navn|imię(?: i nazwisko)?|jméno|"
    r"athlet(?:e|es|in|en|\*in|/in)?|spieler(?:in)?|"
    r"läufer(?:in)?|runners?|players?|atlet[ai]|atleta|atleet|coureurs?|joueurs?|swimmers?|schwimmer(?:in)?"
)
_CLUB = r"verein|clubs?|klub|team|nation|société|società|sociedad|clube|vereniging|förening|klubb|oddíl"

_REGISTER = (
    r"baptisms?|christenings?|burials?|marriages?|births?|deaths?|banns|confirmations?|census|"
    r"(?:parish )?registers?|wills|"
    r"taufen|taufregister|trauungen|heiraten|beerdigungen|begräbnisse|bestattungen|geburten|sterbefälle|"
    r"todesfälle|kirchenbücher|kirchenbuch|baptêmes|mariages|sépultures|inhumations|naissances|décès|"
    r"bautismos|bautizos|matrimonios|entierros|defunciones|nacimientos|battesimi|matrimoni|sepolture|nascite|"
    r"morti|batismos|casamentos|óbitos|nascimentos|dopen|doopregister|huwelijken|begrafenissen|geboorten|"
    r"overlijdens"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "birth": rf"\W*(?:{_BIRTH})\W*",
        "person": rf"\W*(?:{_PERSON})\W*",
        "club": rf"\W*(?:{_CLUB})\W*",
        "register": rf"(?<!\w)(?:{_REGISTER})(?!\w)",
        "long ago": r"(?<![\d.,])1[5-8]\d\d(?![\d.,:]\d|\d)",
        "lately": r"(?<![\d.,])(?:19|20)\d\d(?!\d)",
    }
    return re.compile(known[name], re.IGNORECASE)


def without_records(lines: Sequence[Line]) -> list[Line]:
    """The lines without rows of best lists and what stands in registers of centuries ago."""
    rows, records = _rows_of_athletes(lines), _records(lines)
    return [line for at, line in enumerate(lines) if line.row not in rows and at not in records]


def _records(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of registers that tell days; one alone below such a heading is that of a talk about it."""
    found: set[int] = set()
    section: set[int] = set()
    level = 0  # of the heading of a register that goes on
    for at, line in enumerate(lines):
        if 0 < line.level <= LOWEST_HEADING and (not level or line.level <= level):
            found |= section if len(section) >= FEWEST else set()
            section, level = set(), line.level if _heads_register(line.text) else 0
        elif level and _is_record(line):
            section.add(at)
    return frozenset(found | section if len(section) >= FEWEST else found)


def _rows_of_athletes(lines: Sequence[Line]) -> frozenset[int]:
    """The rows of tables whose heads say who was born when and is of which club."""
    heads: dict[int, set[str]] = defaultdict(set)
    for line in lines:
        if line.row and 0 < len(line.head) <= LONGEST_HEAD:
            heads[line.row].add(line.head)
    return frozenset(row for row, said in heads.items() if all(_among(said, name) for name in _ATHLETES))


_ATHLETES = ("birth", "person", "club")


def _among(heads: set[str], name: str) -> bool:
    return any(_pattern(name).fullmatch(head) for head in heads)


def _heads_register(text: str) -> bool:
    """Whether a heading names a register and a year of centuries ago and none since: `Baptisms 1877`."""
    return (
        len(text) <= LONGEST_HEADING
        and _pattern("register").search(text) is not None
        and _pattern("long ago").search(text) is not None
        and _pattern("lately").search(text) is None
    )


def _is_record(line: Line) -> bool:
    """Whether a line below such a heading tells a day of it: a gathering has an hour or a year of today."""
    lately = _pattern("lately").search(line.text) is not None
    return not lately and may_name_day(line.text) and not find_times(line.text)
