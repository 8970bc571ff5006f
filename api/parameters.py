"""The search's parameters, said once: for reading them, for the errors, and for the documentation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from aggregator.model import ACCESSES, COSTS, GENRES, KINDS, ROLES

MODES = ("in_person", "online", "hybrid")
STATUSES = ("scheduled", "moved", "postponed", "cancelled", "withdrawn")
CONFIDENCES = ("confirmed", "likely", "lead")
LINEAGES = ("festival", "organiser", "platform", "community", "social")
SORTS = ("start", "relevance", "distance", "newest", "updated")
FACETS = ("kind", "role", "genre", "access", "cost", "festival", "city", "source", "day")
MAX_LIMIT = 100
MAX_TEXT = 200
MAX_RADIUS = 500_000


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: `repeat` means *any of*, `allowed` lists the only values."""

    name: str
    description: str
    example: str
    allowed: tuple[str, ...] = ()
    repeat: bool = False
    schema: dict[str, Any] | None = None

    def documented(self) -> dict[str, Any]:
        """The OpenAPI Parameter Object."""
        one: dict[str, Any] = self.schema or {"type": "string", "maxLength": MAX_TEXT}
        if self.allowed:
            one = {"type": "string", "enum": list(self.allowed)}
        schema = {"type": "array", "items": one} if self.repeat else one
        example: Any = [self.example] if self.repeat else self.example
        if one.get("type") in ("integer", "number"):
            example = int(self.example)
        return {
            "name": self.name, "in": "query", "required": False, "description": self.description,
            "schema": schema, "example": example,
            **({"style": "form", "explode": True} if self.repeat else {}),
        }  # fmt: skip


_KEY = {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"}
_CLOCK = {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}

FILTERS = (
    Parameter("q", 'Full text over title, organiser, venue, tags, text; `"…"` is a phrase.', "editors"),
    Parameter("festival", "A festival's key; repeat for any of several.", "harbourfest-2027", (), True, _KEY),
    Parameter("kind", "Whose gathering it is.", "official", KINDS, True),
    Parameter("role", "Whom it is for.", "editor", ROLES, True),
    Parameter("genre", "Which films it is about.", "documentary", GENRES, True),
    Parameter("access", "Who may come.", "open", ACCESSES, True),
    Parameter("cost", "What it costs.", "free", COSTS, True),
    Parameter("mode", "In a room, on line, or both.", "in_person", MODES, True),
    Parameter("from", "Overlaps from here on: RFC 3339, a date, `now`, `today`, `tomorrow`, `+7d`.", "today"),
    Parameter("to", "…to here; a bare date, `today` and `tomorrow` mean the end of that day.", "+7d"),
    Parameter("after", "Starts at or after this local time; wraps midnight.", "17:00", (), False, _CLOCK),
    Parameter("before", "Starts before this local time.", "23:30", (), False, _CLOCK),
    Parameter("near", "`lat,lon` in degrees; needs `radius`.", "52.51,13.37"),
    Parameter("radius", "Metres around `near`.", "1500", (), False,
              {"type": "number", "exclusiveMinimum": 0, "maximum": MAX_RADIUS}),
    Parameter("city", "The venue's city.", "Berlin"),
    Parameter("country", "The venue's country, as told.", "DE"),
    Parameter("source", "The key of a source that tells of it.", "harbourfest-site", (), True, _KEY),
    Parameter("lineage", "What kind of source tells of it.", "festival", LINEAGES, True),
    Parameter("confidence", "How sure it is; a `lead` is one person's word.", "confirmed", CONFIDENCES, True),
    Parameter("status", "Default: everything but `withdrawn`.", "scheduled", STATUSES, True),
    Parameter("updated_since", "RFC 3339; lets withdrawn and merged-away through.", "2027-02-01T00:00:00Z"),
    Parameter("tz", "IANA zone of bare dates and times; default the festival's, else UTC.", "Europe/Berlin"),
)  # fmt: skip

PAGING = (
    Parameter("sort", "Default `start`, with `q` `relevance`; `distance` needs `near`.", "start", SORTS),
    Parameter("limit", "How many at once.", "20", (), False,
              {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT, "default": 20}),
    Parameter("cursor", "From `page.cursor` of the answer before, with the same filter.", ""),
    Parameter("facets", "Counts to send along, each over the filter minus its own.", "kind", FACETS, True),
)  # fmt: skip

CALENDAR = (
    Parameter(
        "cancelled", "`keep` as cancelled, `drop`, or `show` for Google.", "keep", ("keep", "drop", "show")
    ),
    Parameter("alarm", "Ring this long before the start.", "PT1H"),
    Parameter("followup", "Add an entry to write to whom you met, so many days later.", "P1D"),
)

SEARCH = FILTERS + PAGING
FACETS_ONLY = tuple(parameter for parameter in PAGING if parameter.name == "facets")
CHANGES = (
    Parameter("cursor", "The number from `page.cursor` of the answer before; without, all.", "0",
              (), False, {"type": "integer", "minimum": 0}),
)  # fmt: skip
BY_NAME = {parameter.name: parameter for parameter in FILTERS + PAGING + CALENDAR}
