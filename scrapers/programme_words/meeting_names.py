"""Titles that say what kind of gathering it is: `October Town Board Meeting`, `Asamblea general`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.programme_words.gathering_words import may_name_list, speaks_of
from scrapers.programmes.lines import Entry
from scrapers.remembered import remembered

MOST_OTHERS = 5
"""A list of gatherings has one title of another kind for so many of them at most."""

FEWEST = 2

LONGEST_NAME = 120


@cache
def _named() -> re.Pattern[str]:
    """What a gathering is called, at the end of its title or, where adjectives follow, within it."""
    return re.compile(
        # What tells of a gathering bears its name behind its own: "Notice of the annual meeting".
        r"^(?!\W*(?:notice|agenda|report|summary|recap|highlights|register|join|about|minutes|bericht|rückblick|"
        r"protokoll|compte[- ]rendu|résumé|retour sur|acta|resumen|verbale|resoconto|verslag)(?!\w)).*?"
        r"(?:(?:meeting|hearing|session|workshop|workgroup|assembly|retreat|roundtable|town hall|"
        r"open house|webinar|"
        r"\w*sitzung(?:en)?|\w*versammlung(?:en)?|\w*treffen|stammtisch|réunion|séance|\w*vergadering(?:en)?|"
        r"bijeenkomst(?:en)?|spotkani[ea]|zebrani[ea]|встреча|собрание|заседание|зустріч|засідання)s?|"
        r"assemblée(?: générale)?|"
        r"(?:meetings?|hearings?|sessions?|assembly) of (?:the )?\w.{0,60}|"  # … the Harbour Commission
        r"(?:\w*sitzung|\w*versammlung) de[rs] .{0,60}|(?:réunion|séance) d(?:u|e la|es|e l['’]).{0,60}|"
        r"\w*vergadering van .{0,60}|"
        r"(?:asamblea|reunión|sesión|pleno|riunione|assemblea|seduta|reunião|assembleia|sessão)\b.{0,30})"
        # Behind it its number, a remark, or its own name: `Workshop "Salt roads"`
        r"\s*(?:#?\d+|\([^()]{0,30}\)|[„“\"«»][^„“”\"«»]{2,60}[“”\"«»])?\W*$",
        re.IGNORECASE,
    )


@remembered
def names_gathering(words: str) -> bool:
    """Whether words are the name of a gathering."""
    return len(words) <= LONGEST_NAME and _named().match(words) is not None


def without_place(name: str) -> str:
    """A name without what says behind it where this one is: `Special Session @ Quay Hall`."""
    return re.split(r"\s(?:@|at|in)\s", name, maxsplit=1)[0]


def names_congress(words: str) -> bool:
    """Whether words name a gathering of many: `46th Conference on Nets`."""
    return len(words) <= LONGEST_NAME and _congress().search(words) is not None


def names_body(words: str) -> bool:
    """Whether words name who meets: `Library Board`, `Bauausschuss`; a house has such a name now and then."""
    return len(words) <= LONGEST_NAME and _body().search(words) is not None


def ends_as_body(words: str) -> bool:
    """Whether words name who meets and nothing behind: `Board of Pilots`, and no `Council Chambers`."""
    return len(words) <= LONGEST_NAME and _body(whole=True).search(words) is not None


@cache
def _body(whole: bool = False) -> re.Pattern[str]:
    """What public bodies are called, compiled when first wanted; `whole`: up to the end of a name."""
    return re.compile(
        r"\b(?:board|commission|committee|(?:sub)?council|trustees|task force|working group|\w*ausschuss|"
        r"\w*(?:gemeinde|stadt|kreis|bei)rat|vorstand|conseil|comité|comisi[oó]n|junta|consejo|pleno|consiglio|"
        r"commissione|giunta|\w*raad|commissie|comissão|assembleia|câmara|rada|komisja|nämnd|utvalg|udvalg)\b"
        + (r"(?:\s(?:of|for|on|für|de[rls]?|du|des|della|do|da|van)\s[^,\d]{2,60})?\W*$" if whole else ""),
        re.IGNORECASE,
    )


@cache
def _congress() -> re.Pattern[str]:
    """What such a gathering is called, compiled when first wanted."""
    return re.compile(
        r"\b(?:conference|congress|symposium|convention|festival|kongress|tagung|konferenz|"
        r"congrès|colloque|congreso|jornadas|congresso|convegno|congres|konference|konferencja)\b",
        re.IGNORECASE,
    )


def is_one_of_many(words: str, several: str) -> bool:
    """Whether a heading names a gathering and the one over it many: `Hearing on eels`, `Public meetings`."""
    many, own = may_name_list(several.split()[-1]), may_name_list(words.split()[-1])
    return many and not own and speaks_of(words) > 0


def are_gatherings(entries: Sequence[Entry]) -> bool:
    """Whether the titles of a list are those of gatherings: its days are theirs though all are past.

    Among meetings of a board those that bear no more than its name are some too.
    """
    titles = [without_place(entry.title) for entry in entries if entry.own_title]
    named = sum(map(names_gathering, titles))
    bodies = sum(1 for title in titles if names_body(title) and not names_gathering(title))
    named += bodies if bodies <= named else 0
    return named >= FEWEST and (len(entries) - named) * MOST_OTHERS <= len(entries)
