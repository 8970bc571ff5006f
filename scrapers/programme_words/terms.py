"""What the list of one year or term is called: `Programme 2027`, `Spring term 2027`, `Outono 2026`."""

from __future__ import annotations

import re
from functools import cache

LONGEST = 40


def names_term(words: str) -> bool:
    """Whether words are the name of a list with its year, or of a term, and nothing else."""
    return len(words) <= LONGEST and _pattern().fullmatch(words) is not None


@cache
def _pattern() -> re.Pattern[str]:
    """Such names, compiled when first wanted."""
    return re.compile(
        r"\W*(?:(?:schedule|program(?:me?)?|agenda|calendar|programm|ablauf|kalender|programa|programação|"
        r"calendario|calendrier|programma)|"
        r"(?:(?:academic )?(?:spring|summer|autumn|fall|winter)(?: (?:term|semester|quarter|season|series))?|"
        r"(?:michaelmas|hilary|trinity|lent|easter) term|"
        r"(?:sommer|winter|frühjahrs|herbst)semester|frühjahr|sommer|herbst|"
        r"(?:semestre (?:de |d['’])?)?(?:printemps|été|automne|hiver|primavera|verano|otoño|invierno|estate|"
        r"autunno|inverno|verão|outono)|voorjaar|zomer|najaar|herfst)(?: de)?)"
        r" (?:of )?20\d\d(?:\s?[/–-]\s?\d{2,4})?\W*",
        re.IGNORECASE,
    )
