"""Events, festivals and sources → the members of a JSON answer, ready for `orjson`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from aggregator.localtime import in_zone, local_end, local_start
from aggregator.model import Event
from aggregator.reports import Change, Doubtful, DoubtfulPair, Festival, HistoryEntry, SourceHealth
from aggregator.telling.icaltext import uri


def event_body(event: Event) -> dict[str, Any]:
    """One event as `schemas.EventBody` documents it."""
    end = local_end(event)
    previous = event.previous_start_at
    return {
        "id": event.id,
        "url": uri(event.url),
        "title": event.title,
        "description": event.description,
        "start": _local(local_start(event)),
        "end": _local(end) if end else None,
        "timezone": event.timezone,
        "all_day": event.all_day,
        "end_is_guessed": event.end_is_guessed,
        "status": event.status,
        "previous_start": _local(in_zone(previous, event.timezone)) if previous else None,
        "sequence": event.sequence,
        "kind": event.kind,
        "roles": event.roles,
        "genres": event.genres,
        "access": event.access,
        "access_note": event.access_note,
        "cost": event.cost,
        "price": event.price,
        "mode": event.mode,
        "online_url": uri(event.online_url),
        "venue": event.venue,
        "organiser": event.organiser,
        "festival": {"key": event.festival, "name": event.festival_name} if event.festival else None,
        "series_id": event.series_id,
        "language": event.language,
        "confidence": event.confidence,
        "labels_why": event.labels_why,
        "sources": event.sources,
        "conflicts": [
            {"field": each.field, "values": [{"source": who, "value": value} for value, who in each.values]}
            for each in event.conflicts
        ],
        "first_seen": event.first_seen,
        "updated": event.updated,
        "distance_m": event.distance_m,
        "merged_into": event.merged_into,
    }


def _local(value: datetime | date) -> str:
    return value.isoformat()


def history_body(entry: HistoryEntry) -> dict[str, Any]:
    """One field's change."""
    return {
        "at": entry.at, "sequence": entry.sequence, "field": entry.field, "was": entry.was, "now": entry.now,
        "by": entry.by,
    }  # fmt: skip


def change_body(change: Change) -> dict[str, Any]:
    """An upsert or a tombstone."""
    return {
        "number": change.number, "at": change.at, "id": change.event_id, "gone": change.gone,
        "event": event_body(change.event) if change.event else None,
    }  # fmt: skip


def festival_body(festival: Festival) -> dict[str, Any]:
    """One edition."""
    said = {name: getattr(festival, name) for name in _FESTIVAL}
    return {**said, "url": uri(festival.url)}


_FESTIVAL = (
    "key", "name", "starts_on", "ends_on", "timezone", "city", "country", "lat", "lon", "url", "hashtags",
)  # fmt: skip


def source_body(source: SourceHealth) -> dict[str, Any]:
    """The health of one source."""
    return {
        "key": source.key, "name": source.name or source.key, "platform": source.platform, "url": source.url,
        "festival": source.festival, "lineage": source.lineage, "state": source.state,
        "last_visit": source.last_visit_at, "last_success": source.last_success_at,
        "last_change": source.last_change_at, "next_visit": source.next_visit_at, "found": source.listings,
        "unreadable": source.unreadable, "failing_since": source.failing_since, "error": source.code,
        "reason": source.reason, "flagged": source.flagged,
    }  # fmt: skip


def doubtful_body(one: Doubtful) -> dict[str, Any]:
    """A listing that waits for a person, with what decided it so far."""
    draft, judgement = one.draft, one.judgement
    return {
        "source": one.source_key, "origin_id": one.origin_id, "event_id": one.event_id, "title": draft.title,
        "description": draft.description, "start": _local(in_zone(draft.start_at, draft.timezone)),
        "url": uri(draft.url), "is_meetup": judgement.is_meetup, "score": judgement.score,
        "kind": judgement.kind, "why": judgement.why,
    }  # fmt: skip


def pair_body(pair: DoubtfulPair) -> dict[str, Any]:
    """Two events that may be one."""
    return {"score": pair.score, "events": [event_body(pair.one), event_body(pair.other)]}
