"""Values ↔ rows: drafts and judgements as JSON, facts as columns, rows as events."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from hashlib import blake2b
from typing import Any, cast

import orjson

from aggregator.links import canonical_url
from aggregator.model import GENRES, ROLES, Conflict, Draft, Event, Judgement, Near, SourceRef, Venue
from aggregator.moments import LONG, cell_of, instant_of, maybe_instant, maybe_seconds, seconds, until
from aggregator.people.fingerprints import handle_print
from aggregator.plaintext import fold
from aggregator.searching.masks import LINEAGES, from_mask, to_mask
from aggregator.searching.near import metres
from aggregator.storing.compose import Facts
from aggregator.walltime import known_zone

KEY_LENGTH = 80
CANONICAL_LENGTH = 500


def as_json(value: Any) -> str:
    """Any of our values as JSON text; instants in UTC."""
    return orjson.dumps(value, option=orjson.OPT_UTC_Z).decode()


# -- listings ------------------------------------------------------------------------------------------------


def content_hash(draft: Draft) -> str:
    """What changes when anything the source says changes."""
    return blake2b(orjson.dumps(draft), digest_size=16).hexdigest()


def draft_from(text: str) -> Draft:
    """A stored draft."""
    raw = orjson.loads(text)
    for name in ("start_at", "end_at", "previous_start_at"):
        raw[name] = datetime.fromisoformat(raw[name]) if raw[name] else None
    raw["start_on"] = date.fromisoformat(raw["start_on"])
    raw["venue"] = Venue(**raw["venue"])
    raw["warnings"] = tuple(raw["warnings"])
    return Draft(**raw)


def judgement_from(text: str) -> Judgement:
    """A stored judgement."""
    raw = orjson.loads(text)
    for name in ("roles", "genres", "why"):
        raw[name] = tuple(raw[name])
    return Judgement(**raw)


def listing_columns(draft: Draft, judgement: Judgement) -> dict[str, Any]:
    """The columns of a listing that follow from what it says."""
    return {
        "url": draft.url,
        "canonical": short_canonical(draft.url),
        "lineage": draft.lineage,
        "is_post": draft.is_post,
        "festival": draft.festival,
        "cell": cell_of(draft.venue.lat, draft.venue.lon),
        "title_key": title_key(draft.title),
        "author": draft.author,
        "author_key": handle_print(draft.author),
        "thread": draft.thread,
        "start_at": seconds(draft.start_at),
        "until_at": seconds(until(draft.start_at, draft.end_at, timed=draft.time_stated)),
        "draft": as_json(draft),
        "judgement": as_json(judgement),
        "is_meetup": judgement.is_meetup,
        "review": judgement.review,
    }


def short_canonical(url: str | None) -> str | None:
    """The canonical address, at a length an index can hold."""
    address = canonical_url(url)
    if address is None or len(address) <= CANONICAL_LENGTH:
        return address
    return f"{address[:CANONICAL_LENGTH]}~{blake2b(address.encode(), digest_size=8).hexdigest()}"


def title_key(title: str) -> str:
    """A title's words for looking up the same one elsewhere: folded, cut."""
    return fold(title)[:KEY_LENGTH]


# -- events --------------------------------------------------------------------------------------------------


def event_columns(facts: Facts) -> dict[str, Any]:
    """The columns of an event that follow from its facts; `key`, `id` and its past are the writer's."""
    until_at = until(facts.start_at, facts.end_at, timed=facts.time_stated)
    local = facts.start_at.astimezone(known_zone(facts.timezone))
    venue = facts.venue
    return {
        **{name: getattr(facts, name) for name in _SAME},
        "names": " · ".join(filter(None, (facts.organiser, venue.name, venue.city))),
        "tags": _tags(facts),
        "start_at": seconds(facts.start_at),
        "end_at": maybe_seconds(facts.end_at),
        "until_at": seconds(until_at),
        "is_long": until_at - facts.start_at > LONG,
        "day": facts.start_on.toordinal(),
        "minute": local.hour * 60 + local.minute if facts.time_stated else -1,
        "previous_start_at": maybe_seconds(facts.previous_start_at),
        "roles": to_mask(facts.roles, ROLES),
        "genres": to_mask(facts.genres, GENRES),
        "lineages": to_mask(facts.lineages, LINEAGES),
        "venue_name": venue.name,
        "venue_address": venue.address,
        "city": venue.city,
        "city_key": place_key(venue.city),
        "country": venue.country,
        "country_key": place_key(venue.country),
        "lat": venue.lat,
        "lon": venue.lon,
        "cell": cell_of(venue.lat, venue.lon),
        "why": as_json(facts.why),
        "conflicts": as_json(facts.conflicts),
    }


_SAME = (
    "title", "description", "timezone", "all_day", "time_stated", "end_is_guessed", "status", "kind",
    "access", "access_note", "cost", "price", "mode", "online_url", "url", "organiser", "festival",
    "series_id", "language", "section", "confidence",
)  # fmt: skip


def place_key(name: str | None) -> str | None:
    """A city's or country's name as it is compared: "Málaga" and "MALAGA" are one."""
    return fold(name)[:KEY_LENGTH] or None if name else None


def _tags(facts: Facts) -> str:
    words = (facts.kind or "", *facts.roles, *facts.genres, facts.section or "", facts.festival or "")
    return " ".join(word.replace("_", " ") for word in words if word)


def facts_from(row: Any) -> Facts:
    """The facts that a row of `events` remembers."""
    return Facts(
        **{name: getattr(row, name) for name in _SAME},
        start_at=instant_of(row.start_at),
        end_at=maybe_instant(row.end_at),
        start_on=date.fromordinal(row.day),
        previous_start_at=maybe_instant(row.previous_start_at),
        roles=from_mask(row.roles, ROLES),
        genres=from_mask(row.genres, GENRES),
        lineages=cast("Any", from_mask(row.lineages, LINEAGES)),
        venue=Venue(row.venue_name, row.venue_address, row.city, row.country, row.lat, row.lon),
        why=tuple(orjson.loads(row.why)),
        conflicts=conflicts_from(row.conflicts),
    )


def conflicts_from(text: str) -> tuple[Conflict, ...]:
    """Stored disagreements."""
    if text == "[]":
        return ()
    return tuple(
        Conflict(one["field"], tuple((value, source) for value, source in one["values"]))
        for one in orjson.loads(text)
    )


# What everybody is told of an event, in the order of `pages.told_rows`.
TOLD = (
    "id", "title", "description", "start_at", "end_at", "day", "timezone", "all_day", "time_stated",
    "end_is_guessed", "status", "sequence", "previous_start_at", "kind", "roles", "genres", "access",
    "access_note", "cost", "price", "mode", "online_url", "url", "venue_name", "venue_address", "city",
    "country", "lat", "lon", "organiser", "festival", "series_id", "language", "confidence", "why",
    "conflicts", "first_seen_at", "changed_at", "updated_at", "cancelled_at", "merged_into",
)  # fmt: skip
_ROW = (*TOLD, "festival_name", "tellers")
# And of each listing that speaks of it.
TELLERS = (
    "first_seen_at", "id", "source_key", "url", "lineage", "seen_at", "missing", "withdrawn_at", "name",
    "confirmed_at",
)  # fmt: skip


def sources_from(text: str | None) -> tuple[SourceRef, ...]:
    """Who tells of an event, by `TELLERS`: its live listings, or the last ones when none is left."""
    told = sorted(orjson.loads(text)) if text else []
    return tuple(map(_source_from, [one for one in told if one[7] is None] or told))


def _source_from(told: list[Any]) -> SourceRef:
    first_seen_at, _, key, url, lineage, seen_at, missing, withdrawn_at, name, confirmed_at = told
    # What the last complete visit did not miss was seen by it.
    seen = seen_at if missing or withdrawn_at else max(seen_at, confirmed_at or 0)
    return SourceRef(name or key, url, lineage, instant_of(first_seen_at), instant_of(seen))


def event_from(row: Sequence[Any], circle: Near | None = None) -> Event:
    """A row of `pages.told_rows` as everybody is told it, with its distance from the circle's middle."""
    told = dict(zip(_ROW, row, strict=False))
    return Event(
        id=told["id"],
        title=told["title"],
        description=told["description"],
        start_at=instant_of(told["start_at"]),
        end_at=maybe_instant(told["end_at"]),
        start_on=date.fromordinal(told["day"]),
        timezone=told["timezone"],
        all_day=bool(told["all_day"]),
        time_stated=bool(told["time_stated"]),
        end_is_guessed=bool(told["end_is_guessed"]),
        status=told["status"],
        sequence=told["sequence"],
        previous_start_at=maybe_instant(told["previous_start_at"]),
        kind=told["kind"],
        roles=from_mask(told["roles"], ROLES),
        genres=from_mask(told["genres"], GENRES),
        access=told["access"],
        access_note=told["access_note"],
        cost=told["cost"],
        price=told["price"],
        mode=told["mode"],
        online_url=told["online_url"],
        url=told["url"],
        venue=Venue(
            told["venue_name"], told["venue_address"], told["city"], told["country"], told["lat"], told["lon"]
        ),
        organiser=told["organiser"],
        festival=told["festival"],
        festival_name=told["festival_name"] or told["festival"],
        series_id=told["series_id"],
        language=told["language"],
        confidence=told["confidence"],
        labels_why=tuple(orjson.loads(told["why"])),
        sources=sources_from(told["tellers"]),
        conflicts=conflicts_from(told["conflicts"]),
        first_seen=instant_of(told["first_seen_at"]),
        changed_at=instant_of(told["changed_at"]),
        updated=instant_of(told["updated_at"]),
        cancelled_at=maybe_instant(told["cancelled_at"]),
        merged_into=told["merged_into"],
        distance_m=metres(circle, told["lat"], told["lon"]) if circle else None,
    )
