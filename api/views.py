"""What the pages show, worked out before a template sees it: days, rows, choices to take and to drop."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from aggregator.localtime import has_time, in_zone, local_end, local_start
from aggregator.model import Event
from aggregator.reports import Festival, SourceHealth
from aggregator.telling.icaltext import uri
from aggregator.telling.wording import (
    ACCESS_WORDS,
    COST_WORDS,
    KIND_WORDS,
    day,
    hours,
    moved_from,
    place_line,
    price_line,
    who_may_come,
)
from api.links import event_path, joined
from api.query import Said, encoded

STATUS_WORDS = {
    "moved": "Moved", "cancelled": "Cancelled", "postponed": "Postponed", "withdrawn": "No longer announced",
}  # fmt: skip
STATE_WORDS = {
    "ok": "Fine", "new": "Not visited yet", "failing": "Failing", "flagged": "Suspicious",
    "visiting": "Being read", "retired": "No longer followed",
}  # fmt: skip
FACET_WORDS: dict[str, tuple[str, Mapping[str, str]]] = {
    "festival": ("Festival", {}),
    "kind": ("Whose", KIND_WORDS),
    "role": ("For", {}),
    "genre": ("About", {}),
    "access": ("Who may come", ACCESS_WORDS),
    "cost": ("Cost", {**COST_WORDS, "unknown": "Not stated"}),
    "city": ("City", {}),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One event in a list."""

    event: Event
    path: str
    day: str
    hours: str
    machine: str
    who: str
    place: str
    price: str
    badge: str | None
    moved: str | None


@dataclass(frozen=True, slots=True)
class Day:
    """A local day and what happens on it."""

    label: str
    on: date
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: how many, and the search with it taken or dropped."""

    label: str
    count: int
    taken: bool
    href: str


@dataclass(frozen=True, slots=True)
class Group:
    """A facet and its choices."""

    label: str
    choices: tuple[Choice, ...]


def row(event: Event) -> Row:
    """One event as a list shows it."""
    badge = STATUS_WORDS.get(event.status) or ("Unconfirmed" if event.confidence == "lead" else None)
    return Row(
        event, event_path(event.id), day(event), hours(event), local_start(event).isoformat(),
        who_may_come(event), place_line(event.venue), price_line(event), badge, moved_from(event),
    )  # fmt: skip


def days(events: Iterable[Event], today: date) -> tuple[Day, ...]:
    """Events under their local days; what began earlier and still goes on stands under today."""
    shown = [(max(event.start_on, today), event) for event in events]
    shown.sort(key=lambda pair: pair[0])
    grouped = groupby(shown, key=lambda pair: pair[0])
    return tuple(
        Day(day_label(on, today), on, tuple(row(event) for _, event in pairs)) for on, pairs in grouped
    )


def day_label(on: date, today: date) -> str:
    """`Today, Thu 12 Feb`, `Sat 14 Feb`, with the year when it is another."""
    plain = f"{on:%a} {on.day} {on:%b}" + (f" {on.year}" if on.year != today.year else "")
    near = {today: "Today, ", today + timedelta(days=1): "Tomorrow, "}
    return near.get(on, "") + plain


def groups(
    facets: Mapping[str, Mapping[str, int]], said: Said, names: Mapping[str, str]
) -> tuple[Group, ...]:
    """The facets as choices, what is taken first, then the most frequent."""
    found = []
    for facet, (label, words) in FACET_WORDS.items():
        taken = said.get(facet, ())
        counts = {**dict.fromkeys(taken, 0), **facets.get(facet, {})}
        if facet == "festival":
            words = names
        order = sorted(counts, key=lambda value: (value not in taken, -counts[value], value))[:12]
        choices = tuple(
            Choice(
                words.get(value) or value.replace("_", " "), counts[value], value in taken,
                toggled(said, facet, value),
            )
            for value in order
        )  # fmt: skip
        if len(choices) > 1 or taken:
            found.append(Group(label, choices))
    return tuple(found)


def toggled(said: Said, name: str, value: str) -> str:
    """The search with that value taken, or dropped when it was."""
    values = said.get(name, ())
    others = tuple(each for each in values if each != value) if value in values else (*values, value)
    single = name == "city"
    changed = {**said, name: ((value,) if single and value not in values else others)}
    return joined(
        "/",
        encoded({key: each for key, each in changed.items() if each}, without=("cursor", "limit", "facets")),
    )


def windows(said: Said) -> tuple[tuple[str, str, bool], ...]:
    """The quick choices of when: label, address, whether taken."""
    choices = (("Tonight", "now", "today"), ("Tomorrow", "tomorrow", "tomorrow"), ("7 days", "now", "+7d"))
    found = []
    for label, begin, end in choices:
        taken = said.get("from", ("now",)) == (begin,) and said.get("to") == (end,)
        changed = {
            name: each
            for name, each in said.items()
            if name not in ("from", "to", "cursor", "limit", "facets")
        }
        if not taken:
            changed |= {"from": (begin,), "to": (end,)}
        found.append((label, joined("/", encoded(changed)), taken))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class HealthRow:
    """One source on the sources page."""

    source: SourceHealth
    state: str
    good: bool
    last_success: str
    why: str


def health(sources: Sequence[SourceHealth], now: datetime) -> tuple[HealthRow, ...]:
    """Sources, the troubled first."""
    found = [
        HealthRow(
            source, STATE_WORDS.get(source.state, source.state),
            source.state in ("ok", "visiting", "new", "retired"), ago(source.last_success_at, now),
            source.reason or source.flagged or "",
        )
        for source in sources
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda each: (each.good, each.source.key)))


def ago(moment: datetime | None, now: datetime) -> str:
    """`5 minutes ago`; `never`."""
    if moment is None:
        return "never"
    minutes = max(int((now - moment).total_seconds()) // 60, 0)
    for size, word in ((1440, "day"), (60, "hour"), (1, "minute")):
        if minutes >= size:
            count = minutes // size
            return f"{count} {word}{'s' if count > 1 else ''} ago"
    return "just now"


def trust(sources: Sequence[SourceHealth], now: datetime) -> str:
    """One sentence on how far an empty evening can be believed."""
    active = [source for source in sources if source.active]
    if not active:
        return "No source is followed yet, so an empty list means nothing."
    failing = sum(1 for source in active if source.state in ("failing", "flagged"))
    fresh = ago(
        max((source.last_success_at for source in active if source.last_success_at), default=None), now
    )
    if failing:
        return f"{failing} of {len(active)} sources cannot be read at the moment; something may be missing."
    return f"All {len(active)} sources could be read; the last was {fresh}."


def json_ld(event: Event, page: str) -> dict[str, object]:
    """The event in schema.org's words, for search engines and other readers."""
    end, venue = local_end(event), event.venue
    status = {"cancelled": "EventCancelled", "postponed": "EventPostponed", "moved": "EventRescheduled"}
    modes = {"in_person": "Offline", "online": "Online", "hybrid": "Mixed"}
    places: list[object] = []
    if event.mode != "online":
        address = {
            "streetAddress": venue.address,
            "addressLocality": venue.city,
            "addressCountry": venue.country,
        }
        places.append(
            {"@type": "Place", "name": venue.name or venue.city, "address": _typed("PostalAddress", address)}
        )
    if uri(event.online_url):
        places.append({"@type": "VirtualLocation", "url": event.online_url})
    return _typed("SocialEvent", {
        "@context": "https://schema.org", "@id": page, "url": page, "name": event.title,
        "description": event.description or None, "startDate": local_start(event).isoformat(),
        "endDate": end.isoformat() if end and not event.end_is_guessed else None,
        "previousStartDate": in_zone(event.previous_start_at, event.timezone).isoformat()
        if event.previous_start_at and has_time(event) else None,
        "eventStatus": f"https://schema.org/{status.get(event.status, 'EventScheduled')}",
        "eventAttendanceMode": f"https://schema.org/{modes[event.mode]}EventAttendanceMode",
        "location": places or None,
        "organizer": {"@type": "Organization", "name": event.organiser} if event.organiser else None,
        "isAccessibleForFree": {"free": True, "paid": False}.get(event.cost),
        "sameAs": uri(event.url), "inLanguage": event.language,
        "superEvent": {"@type": "Event", "name": event.festival_name} if event.festival_name else None,
    })  # fmt: skip


def _typed(kind: str, members: Mapping[str, object]) -> dict[str, object]:
    said = {name: value for name, value in members.items() if value is not None}
    return {"@type": kind, **said}


def dates_line(festival: Festival) -> str:
    """`11–21 February 2027`, as far as known."""
    begin, end = festival.starts_on, festival.ends_on
    if begin is None or end is None:
        return ""
    if (begin.year, begin.month) == (end.year, end.month):
        return f"{begin.day}–{end.day} {end:%B %Y}"
    return f"{begin.day} {begin:%B} – {end.day} {end:%B %Y}"
