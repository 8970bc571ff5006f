"""Numbers of houses and rooms: `Mühlgasse 5a` is no five in the morning, `Studio 5 - 28/05` no five days."""

from __future__ import annotations

import re
from functools import cache

from scrapers.dates.comma_minutes import commas_read

_ROOMS = "raum|saal|aula|sala|salle|zaal|room"


@cache
def _pattern() -> re.Pattern[str]:
    """A number and what it is one of, folded; compiled when first wanted."""
    streets = (
        r"str\.?|stras{1,2}e|gasse|weg|platz|allee|ufer|damm|ring|markt|plein|straat|laan|gracht|kade|"
        r"gatan|vagen|vej|gade|veien|(?<![a-z])(?:via|rue|calle|rua|piazza|plaza)\s[a-z]{3,20}"
    )
    rooms = rf"(?<![a-z])(?:{_ROOMS}|rm\.?|haus|nr\.?|platform|gleis)"
    return re.compile(rf"(?:{streets}|{rooms}),?\s\d{{1,2}}[ap](?![a-z.]|\s?-|\s?m)")


def numbers_read(folded: str) -> str:
    """A folded text, as long as it was, with dots for commas before minutes and without numbers of houses."""
    return _pattern().sub(lambda found: re.sub(r"\d", "#", found[0]), commas_read(folded))


def halls_read(folded: str) -> str:
    """A folded text, as long as it was, without numbers of halls right before a day in figures."""
    if " - " not in folded:
        return folded
    return _hall().sub(lambda found: re.sub(r"\d", "#", found[0]), folded)


@cache
def _hall() -> re.Pattern[str]:
    return re.compile(
        r"(?<![a-z])(?:studio|screen|cine(?:ma)?|kino|hall|stage|buhne|scene|theat(?:re|er)|auditorium|"
        rf"{_ROOMS})\s\d{{1,2}}(?=\s-\s\d{{1,2}}[/.]\d)"
    )
