"""Parameters of an address → one `Query`; whatever is not understood is named, with the nearest that is."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, TypeVar
from urllib.parse import quote, urlencode
from zoneinfo import ZoneInfo, available_timezones

from aggregator.localtime import zone
from aggregator.model import Near, Query
from api import parameters
from api.moments import clock, instant
from api.problems import BadQuery, ParamError, nearest

T = TypeVar("T")
Said = dict[str, tuple[str, ...]]
_RELATIVE = ("now", "today", "tomorrow", "+", "-", " ")


@dataclass(frozen=True, slots=True)
class Known:
    """What the store knows that a query may name: festivals' keys with name and zone, sources' keys."""

    festivals: Mapping[str, str] = field(default_factory=dict)
    zones: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asked:
    """A query and how it was asked: `said` holds the parameters as given, `defaults` those filled in."""

    query: Query
    said: Said
    defaults: dict[str, Any]
    extra: Said = field(default_factory=dict)

    @property
    def canonical(self) -> str:
        """The filter as a query string, in one spelling, without paging."""
        return encoded(self.said, without=("cursor", "limit", "facets"))

    @property
    def is_relative(self) -> bool:
        """Whether the answer changes with the clock alone."""
        words = [value for name in ("from", "to") for value in self.said.get(name, ())]
        return "from" in self.defaults or any(word.casefold().startswith(_RELATIVE) for word in words)


def encoded(said: Said, without: Iterable[str] = (), **more: str | None) -> str:
    """A query string in one spelling: names sorted, values of a repeated name too."""
    kept = {name: values for name, values in said.items() if name not in set(without)}
    for name, value in more.items():
        if value:
            kept[name] = (value,)
    pairs = [(name, value) for name in sorted(kept) for value in sorted(kept[name])]
    return urlencode(pairs, quote_via=quote, safe=":,")


def read(
    pairs: Sequence[tuple[str, str]],
    known: Known,
    now: datetime,
    extra: Sequence[parameters.Parameter] = (),
    *,
    upcoming: bool = True,
) -> Asked:
    """The query meant by these parameters; raises `BadQuery` naming every one that cannot be understood.

    `extra` are parameters the route reads itself; with `upcoming` the window begins now unless said.
    """
    reader = _Reader(_said(pairs, extra), known, now)
    query = reader.query(upcoming=upcoming)
    if reader.errors:
        raise BadQuery(reader.errors)
    names = {parameter.name for parameter in extra}
    own = {name: values for name, values in reader.said.items() if name in names}
    said = {name: values for name, values in reader.said.items() if name not in names}
    return Asked(query, said, reader.defaults, own)


def _said(pairs: Sequence[tuple[str, str]], extra: Sequence[parameters.Parameter]) -> Said:
    """The parameters by name, empty ones left out as forms send them; raises `BadQuery` for strangers."""
    allowed = {parameter.name for parameter in (*parameters.SEARCH, *extra)}
    unknown = sorted({name for name, _ in pairs} - allowed)
    if unknown:
        names = tuple(sorted(allowed))
        raise BadQuery(
            ParamError(name[:60], f"is not a parameter of this search{nearest(name[:60], names)}", names)
            for name in unknown
        )
    said: dict[str, list[str]] = {}
    for name, value in pairs:
        if value:
            said.setdefault(name, []).append(value)
    return {name: tuple(dict.fromkeys(values)) for name, values in said.items()}


class _Reader:
    """Reads one request's parameters and keeps every error, so that a client sees all at once."""

    def __init__(self, said: Said, known: Known, now: datetime) -> None:
        self.said, self.known, self.now = said, known, now
        self.errors: list[ParamError] = []
        self.defaults: dict[str, Any] = {}

    def query(self, *, upcoming: bool) -> Query:
        zone_name, city = self.zone(), self.one("city")
        tz: Any = ZoneInfo(zone_name) if zone_name else UTC
        from_at = self.moment("from", lambda value: instant(value, tz, self.now))
        to_at = self.moment("to", lambda value: instant(value, tz, self.now, end=True))
        updated = self.moment("updated_since", lambda value: instant(value, tz, self.now))
        if from_at is None and upcoming and updated is None and "from" not in self.said:
            from_at, self.defaults["from"] = self.now, "now"
        if from_at and to_at and to_at <= from_at:
            self.fault("to", "is not after from")
        near = self.near()
        return Query(
            q=self.one("q"), festival=self.festivals(), kind=self.some("kind"), role=self.some("role"),
            genre=self.some("genre"), access=self.some("access"), cost=self.some("cost"),
            mode=self.some("mode"), from_at=from_at, to_at=to_at,
            after=self.moment("after", clock), before=self.moment("before", clock),
            near=near, city=city, country=self.one("country"), source=self.some("source"),
            lineage=self.some("lineage"), confidence=self.confidence(), status=self.status(updated),
            updated_since=updated, tz=zone_name, sort=self.sort(near), limit=self.limit(),
            cursor=self.one("cursor", 2_000), facets=self.facets(),
        )  # fmt: skip

    def fault(self, param: str, message: str, allowed: Iterable[str] = ()) -> None:
        self.errors.append(ParamError(param, message, tuple(allowed)))

    def one(self, name: str, most: int = parameters.MAX_TEXT) -> str | None:
        values = self.said.get(name, ())
        if len(values) > 1:
            self.fault(name, "is given more than once")
        value = values[0] if values else None
        if value is not None and (len(value) > most or "\x00" in value):
            self.fault(name, f"is longer than {most} characters or holds a NUL")
            return None
        return value

    def some(self, name: str) -> tuple[str, ...]:
        values, allowed = self.said.get(name, ()), parameters.BY_NAME[name].allowed
        if len(values) > 50:
            self.fault(name, "is repeated more than 50 times")
        for value in values:
            if allowed and value not in allowed:
                self.fault(name, f"{value[:60]!r} is unknown{nearest(value[:60], allowed)}", allowed)
            elif len(value) > parameters.MAX_TEXT or "\x00" in value:
                self.fault(name, "is too long or holds a NUL")
        return tuple(sorted(values))

    def confidence(self) -> tuple[str, ...]:
        said = self.some("confidence")
        if not said:
            self.defaults["confidence"] = list(parameters.BY_NAME["confidence"].allowed)
        return said

    def status(self, updated: datetime | None) -> tuple[str, ...]:
        said = self.some("status")
        if said or updated is not None:
            return said
        self.defaults["status"] = [word for word in parameters.STATUSES if word != "withdrawn"]
        return ()

    def festivals(self) -> tuple[str, ...]:
        for key in self.said.get("festival", ()):
            if key not in self.known.festivals:
                keys = tuple(sorted(self.known.festivals))[:200]
                self.fault("festival", f"{key[:60]!r} is unknown{nearest(key[:60], keys)}", keys)
        return self.some("festival")

    def facets(self) -> tuple[str, ...]:
        """Facets may also be given with commas between."""
        said = [word for value in self.said.get("facets", ()) for word in value.split(",") if word]
        if said:
            self.said = {**self.said, "facets": tuple(dict.fromkeys(said))}
        return self.some("facets")

    def moment(self, name: str, meant: Callable[[str], T]) -> T | None:
        value = self.one(name)
        if value is None:
            return None
        try:
            return meant(value)
        except (ValueError, OverflowError) as error:
            self.fault(name, str(error))
            return None

    def zone(self) -> str | None:
        """The zone said, else that of the one festival asked for."""
        said = self.one("tz")
        if said is None:
            of = {self.known.zones.get(key) for key in self.said.get("festival", ())}
            found = of.pop() if len(of) == 1 else None
            self.defaults["tz"] = found or "UTC"
            return found
        if said not in available_timezones() or zone(said) is None:
            self.fault("tz", f"is no zone{nearest(said, available_timezones())}")
            return None
        return said

    def near(self) -> Near | None:
        point, radius = self.one("near"), self.one("radius")
        if point is None and radius is None:
            return None
        if point is None or radius is None:
            self.fault("radius" if radius is None else "near", "is needed: near and radius go together")
            return None
        lat, lon = self.pair(point)
        metres = _float(radius)
        if not (abs(lat) <= 90 and abs(lon) <= 180):
            self.fault("near", "is lat,lon in degrees, like 52.51,13.37")
        if not 0 < metres <= parameters.MAX_RADIUS:
            self.fault("radius", f"is metres, more than 0 and at most {parameters.MAX_RADIUS}")
        return Near(lat, lon, metres)

    def pair(self, point: str) -> tuple[float, float]:
        parts = point.split(",")
        if len(parts) != 2:
            return math.nan, math.nan
        return _float(parts[0]), _float(parts[1])

    def sort(self, near: Near | None) -> Any:
        said = self.one("sort")
        if said is None:
            self.defaults["sort"] = "relevance" if self.said.get("q") else "start"
            return self.defaults["sort"]
        if said not in parameters.SORTS:
            self.fault(
                "sort", f"{said[:60]!r} is unknown{nearest(said[:60], parameters.SORTS)}", parameters.SORTS
            )
        if said == "distance" and near is None and "near" not in self.said:
            self.fault("sort", "distance needs near and radius")
        if said == "relevance" and not self.said.get("q"):
            self.fault("sort", "relevance needs q")
        return said

    def limit(self) -> int:
        said = self.one("limit")
        if said is None:
            return 20
        if not (
            said.isascii() and said.isdigit() and len(said) < 5 and 1 <= int(said) <= parameters.MAX_LIMIT
        ):
            self.fault("limit", f"is a number from 1 to {parameters.MAX_LIMIT}")
            return 20
        return int(said)


def _float(value: str) -> float:
    try:
        found = float(value)
    except ValueError:
        return math.nan
    return found if math.isfinite(found) else math.nan


def choice(said: Said, parameter: parameters.Parameter) -> str | None:
    """The one value of a parameter a route reads itself; raises `BadQuery` when it is none of the allowed."""
    values = said.get(parameter.name, ())
    if len(values) > 1:
        raise BadQuery([ParamError(parameter.name, "is given more than once")])
    if not values:
        return None
    if parameter.allowed and values[0] not in parameter.allowed:
        hint = nearest(values[0], parameter.allowed)
        raise BadQuery([ParamError(parameter.name, f"is unknown{hint}", parameter.allowed)])
    return values[0]
