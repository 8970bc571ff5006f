"""One thing a page describes, whatever syntax describes it: the common shape of the markup readers.

The vocabulary is schema.org's (https://schema.org/Event). Older words for the same, those of
data-vocabulary.org, of RFC 5545 as RDFa (`cal:dtstart`) and Dublin Core, are turned into schema.org's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from selectolax.lexbor import LexborNode

# Types that end in "Event" without being a gathering somebody could attend.
_NO_GATHERING = frozenset(
    {
        "PublicationEvent",
        "BroadcastEvent",
        "OnDemandEvent",
        "DeliveryEvent",
        "CalendarEvent",
        "ExchangeRateEvent",
    }
)
_GATHERINGS = frozenset({"Festival", "EventSeries", "CourseInstance", "Hackathon", "Vevent"})

_WORDS = {
    "summary": "name",
    "title": "name",
    "headline": "name",
    "label": "name",
    "dtstart": "startDate",
    "start": "startDate",
    "startdatetime": "startDate",
    "dtend": "endDate",
    "end": "endDate",
    "enddatetime": "endDate",
    "status": "eventStatus",
    "organiser": "organizer",
    "venue": "location",
    "uid": "identifier",
    "street-address": "streetAddress",
    "locality": "addressLocality",
    "region": "addressRegion",
    "postal-code": "postalCode",
    "country-name": "addressCountry",
}
_SCHEMA = (
    "name startDate endDate startTime endTime doorTime duration location description url eventStatus "
    "organizer performer offers price priceCurrency lowPrice isAccessibleForFree address streetAddress "
    "addressLocality addressRegion postalCode addressCountry geo latitude longitude identifier sameAs "
    "subEvent superEvent event eventSchedule previousStartDate inLanguage "
    "alternateName text value repeatFrequency repeatCount byDay byMonthDay byMonthWeek exceptDate "
    "scheduleTimezone mainEntityOfPage"
)
KEPT = frozenset(_SCHEMA.split())
"""The properties that a listing is made of."""

_KNOWN = {**{word.casefold(): word for word in _SCHEMA.split()}, **_WORDS}

SHOWN_START = "@start shown"
"""The property under which a reader keeps what visitors see in the element that carries the start."""


@dataclass(slots=True)  # not frozen: a page has thousands, and each would cost thrice as much
class Thing:
    """A typed description. `types` are local names (`MusicEvent`), `properties` lists of text or of things.

    `where` says for people where it stands ("microdata 3"). `node` is its element, when it has one of its
    own, and `within` the thing around it that mentions it.
    """

    types: tuple[str, ...]
    properties: Mapping[str, Sequence[str | Thing]]
    where: str
    id: str | None = None
    node: LexborNode | None = field(default=None, compare=False, repr=False)
    within: Thing | None = field(default=None, compare=False, repr=False)

    @property
    def is_event(self) -> bool:
        """Whether it describes a gathering."""
        return is_gathering(self.types)

    def texts(self, name: str) -> list[str]:
        """The values of a property that are text, stripped, none empty; a thing with an own text counts."""
        values = self.properties.get(name)
        return [text for value in values if (text := _text_of(value))] if values else []

    def text(self, *names: str) -> str | None:
        """The first text of the first of these properties that has one."""
        for name in names:
            for value in self.properties.get(name, ()):
                if text := value.strip() if isinstance(value, str) else _text_of(value):
                    return text
        return None

    def things(self, name: str) -> list[Thing]:
        """The values of a property that are things."""
        values = self.properties.get(name)
        return [value for value in values if not isinstance(value, str)] if values else []


def _text_of(value: str | Thing) -> str:
    if isinstance(value, str):
        return value.strip()
    for name in ("@value", "value", "name"):
        for own in value.properties.get(name, ()):
            if isinstance(own, str):
                return own.strip()
    return ""


@lru_cache(4096)
def local_name(name: str) -> str:
    """`https://schema.org/Event`, `schema:Event` and `#Event` are all `Event`."""
    return re.split(r"[/#:]", name.strip().rstrip("/#"))[-1]


@lru_cache(4096)
def is_gathering(types: tuple[str, ...]) -> bool:
    """Any schema.org type ending in Event, and `Festival`; not what only sounds like it."""
    return any(
        (kind.endswith(("Event", "Events")) and kind not in _NO_GATHERING) or kind in _GATHERINGS
        for kind in types
    )


@lru_cache(4096)
def property_name(name: str) -> str:
    """The schema.org word for a property name however prefixed, cased, or called in an older vocabulary."""
    local = local_name(name) if ":" in name or "/" in name else name.strip()
    return _KNOWN.get(local.casefold(), local)
