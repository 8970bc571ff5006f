"""Short words for store tests: a festival, a draft, a visit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from aggregator.model import Draft, Judgement, Venue
from aggregator.reports import Festival, Followed, VisitOutcome, VisitReport
from aggregator.store import Store

NOW = datetime(2027, 2, 1, 12, 0, tzinfo=UTC)
ZONE = "Europe/Berlin"
FEST = Festival("fest", "Fest of Films", date(2027, 2, 10), date(2027, 2, 20), ZONE, "Berlin", "DE")
OTHER = Festival("other", "Other Days", date(2027, 6, 1), date(2027, 6, 7), "Europe/Paris", "Lyon", "FR")
SOURCES = (
    Followed("fest-site", "website", "https://fest.example/", "Fest of Films", "fest", "festival"),
    Followed("tickets", "eventbrite", "https://tickets.example/", "Tickets", "fest", "platform"),
    Followed("guild", "icalendar", "https://guild.example/", "Guild", "fest", "organiser"),
    Followed("tags", "mastodon", "https://social.example/", "#fest", "fest", "social"),
)
LINEAGE = {one.key: one.lineage for one in SOURCES}
MEETUP = Judgement(True, 0.9, "social", ("producer",), ("documentary",), "open", None, "free", ("drinks",))
NO_MEETUP = Judgement(False, 0.1)
HALL = Venue("Bar Rosa", "Lindenstr. 5", "Berlin", "DE", 52.51, 13.39)


def at(day: int, hour: int = 19, minute: int = 0, month: int = 2) -> datetime:
    """Wall time in Berlin, as a UTC instant."""
    return datetime(2027, month, day, hour, minute, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)


def draft(
    source: str, origin: str, title: str = "Producers' Drinks", start: datetime | None = None, **more: Any
) -> Draft:
    """A draft by `source`, on 12 February at 19:00 in Bar Rosa unless said otherwise."""
    start = start or at(12)
    known: dict[str, Any] = {"venue": HALL, "festival": "fest", "lineage": LINEAGE.get(source, "platform")}
    known |= {"url": f"https://{source}.example/e/{origin}", "timezone": ZONE}
    known["start_on"] = start.astimezone(ZoneInfo(more.get("timezone", ZONE))).date()
    return Draft(source, origin, title, start, **(known | more))


def report(source: str, now: datetime = NOW, **more: Any) -> VisitReport:
    """A complete visit that ended well."""
    plain = VisitReport(source, now - timedelta(seconds=2), now, "exhausted", complete=True)
    return replace(plain, **more)


def visit(
    store: Store,
    source: str,
    drafts: Sequence[Draft],
    now: datetime = NOW,
    judgement: Judgement = MEETUP,
    **more: Any,
) -> VisitOutcome:
    """Record a visit that brought those drafts."""
    removed, match = more.pop("removed", ()), more.pop("match", None)
    judged = [(one, judgement) for one in drafts]
    return store.record_visit(report(source, now, **more), judged, now, removed=removed, match=match)


def opened(store: Store) -> Store:
    """The store, following the festivals and sources above."""
    store.follow((FEST, OTHER), SOURCES, NOW)
    return store
