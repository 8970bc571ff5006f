"""The name of the house that a bare hour and place tell is no word about what happens there."""

from __future__ import annotations

import re

from aggregator.judging.passages import OTHER, zone_of

_CLOCK = re.compile(r"\d ?(?:[ap]\.?m\b|uhr|h\b|[:.h]\d\d)", re.IGNORECASE)
_HOUSE = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’&-]+ (?:(?:of|de|du|des|la|del|di|da|the|am|im|zum) )*)+"
    r"(?:Club|Theat(?:re|er)|Cinemas?|House|Hall|Bar|Caf[eé]|Lounge|Cent(?:re|er)|Room|Hotel|Palace|Pub|"
    r"Diner|Studios?|Brewery|Library|Lobby|Foyer|School|Museum|Gallery|Kino|Saal|Haus|Teatro|Sala|Cine)\b"
)
# An hour and a place are told in so few letters.
_SHORT = 80


def without_house(text: str) -> str:
    """`9 pm, Secret Movie Club` shows no film: a text of an hour and a place without the house's name."""
    if not text or len(text) > _SHORT or not _CLOCK.search(text):
        return text
    found = _HOUSE.search(text)
    if found is None or not zone_of(found[0]).has(OTHER):
        return text
    return f"{text[: found.start()]} {text[found.end() :]}"
