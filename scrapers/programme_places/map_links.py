"""Links to a map, which show that the words of a line are where something is."""

from __future__ import annotations

import re
from functools import cache

from scrapers.programmes.lines import Line


@cache
def _map() -> re.Pattern[str]:
    """Addresses of maps, compiled when first wanted."""
    return re.compile(
        r"^https?://(?:maps\.|www\.google\.[a-z.]+/maps|goo\.gl/maps|www\.openstreetmap|osm\.org|"
        r"[\w.]*/maps/)",
        re.IGNORECASE,
    )


def is_linked_to_map(line: Line) -> bool:
    """Whether words of a line lead to a map, as an address or the word "map" does."""
    return any(_map().search(url) for _, url in line.links)


def is_called_so(line: Line, title: str) -> bool:
    """Whether a title is all that a line says and names no place: an address that leads to a map does."""
    return line.text == title and not is_linked_to_map(line)
