"""Made-up gatherings for the tests of calendar, digest, API and page."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from aggregator.localtime import in_zone
from aggregator.model import Event, SourceRef, Venue

NOW = datetime(2027, 2, 10, 9, 0, tzinfo=UTC)


def source_ref(**changes: Any) -> SourceRef:
    told: dict[str, Any] = {
        "name": "harbourfest-site",
        "url": "https://harbour.example/mixer",
        "lineage": "festival",
        "first_seen": datetime(2027, 1, 5, 8, 0, tzinfo=UTC),
        "last_seen": datetime(2027, 2, 9, 8, 0, tzinfo=UTC),
    }
    return SourceRef(**(told | changes))


def gathering(**changes: Any) -> Event:
    """A mixer on Friday 12 February 2027, 18:30 in Berlin, changed as asked."""
    start = changes.get("start_at", datetime(2027, 2, 12, 17, 30, tzinfo=UTC))
    timezone = changes.get("timezone", "Europe/Berlin")
    facts: dict[str, Any] = {
        "id": "ev_mixer",
        "title": "Documentary editors' mixer",
        "description": "An evening to meet; bring a cutting room story.",
        "start_at": start,
        "end_at": start + timedelta(hours=2),
        "start_on": in_zone(start, timezone).date(),
        "timezone": timezone,
        "all_day": False,
        "time_stated": True,
        "end_is_guessed": False,
        "status": "scheduled",
        "sequence": 0,
        "previous_start_at": None,
        "kind": "niche",
        "roles": ("editor",),
        "genres": ("documentary",),
        "access": "rsvp",
        "access_note": None,
        "cost": "free",
        "price": None,
        "mode": "in_person",
        "online_url": None,
        "url": "https://harbour.example/mixer",
        "venue": Venue("Café Anker", "Hafenstraße 3", "Berlin", "DE", 52.5, 13.4),
        "organiser": "Cutters' Circle",
        "festival": "harbourfest-2027",
        "festival_name": "Harbourfest 2027",
        "series_id": None,
        "language": "en",
        "confidence": "confirmed",
        "labels_why": ("“mixer” in the title",),
        "sources": (source_ref(),),
        "conflicts": (),
        "first_seen": datetime(2027, 1, 5, 8, 0, tzinfo=UTC),
        "changed_at": datetime(2027, 1, 5, 8, 0, tzinfo=UTC),
        "updated": datetime(2027, 1, 5, 8, 0, tzinfo=UTC),
        "cancelled_at": None,
    }
    return Event(**(facts | changes))


def on_day(day: date, hour: int, **changes: Any) -> Event:
    """A gathering at that full hour UTC of that day."""
    return gathering(start_at=datetime(day.year, day.month, day.day, hour, tzinfo=UTC), **changes)
