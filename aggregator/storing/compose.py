"""What several listings say of one gathering, told with one voice.

Pure, and blind to the order in which listings arrived: voices are ranked by lineage (the first party knows
best), then by name. Each field is taken from the first voice that has something to say; where others differ
on when, where or whether, the disagreement is kept and shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import blake2b
from typing import Any

from aggregator.model import (
    GENRES,
    ROLES,
    Access,
    Confidence,
    Conflict,
    Cost,
    Draft,
    Judgement,
    Kind,
    Lineage,
    Mode,
    Status,
    Venue,
)
from aggregator.plaintext import fold
from aggregator.searching.masks import LINEAGES
from aggregator.walltime import known_zone


@dataclass(frozen=True, slots=True)
class Voice:
    """One live listing and what we think of it."""

    draft: Draft
    judgement: Judgement

    @property
    def rank(self) -> tuple[int, str, str]:
        """Lineage first; then something that never changes, so that the same voices sound the same."""
        return LINEAGES.index(self.draft.lineage), self.draft.source_key, self.draft.origin_id


@dataclass(frozen=True, slots=True)
class Facts:
    """An event as its sources tell it now: everything but its id and its past."""

    title: str
    description: str
    start_at: datetime
    end_at: datetime | None
    start_on: date
    timezone: str
    all_day: bool
    time_stated: bool
    end_is_guessed: bool
    status: Status
    previous_start_at: datetime | None
    kind: Kind | None
    roles: tuple[str, ...]
    genres: tuple[str, ...]
    access: Access
    access_note: str | None
    cost: Cost
    price: str | None
    mode: Mode
    online_url: str | None
    url: str | None
    venue: Venue
    organiser: str | None
    festival: str | None
    series_id: str | None
    language: str | None
    section: str | None
    confidence: Confidence
    lineages: tuple[Lineage, ...]
    why: tuple[str, ...]
    conflicts: tuple[Conflict, ...] = field(default=())


def facts_of(voices: Sequence[Voice]) -> Facts:
    """The facts of one event from its live listings; at least one."""
    ranked = sorted(voices, key=lambda voice: voice.rank)
    drafts = [voice.draft for voice in ranked]
    when = _timekeeper(drafts)
    end_from = _end_from(when, drafts)
    status_from = drafts[0]
    place = _first(drafts, lambda draft: draft if draft.venue.name or draft.venue.address else None)
    facts = Facts(
        title=drafts[0].title,
        description=_first(drafts, lambda draft: draft.description) or "",
        start_at=when.start_at,
        end_at=end_from.end_at,
        start_on=when.start_on,
        timezone=when.timezone,
        all_day=when.all_day,
        time_stated=when.time_stated,
        end_is_guessed=end_from.end_is_guessed,
        status=status_from.status,
        previous_start_at=when.previous_start_at,
        venue=_venue(drafts, (place or drafts[0]).venue),
        mode=(place or drafts[0]).mode,
        confidence=_confidence(drafts),
        conflicts=_conflicts(drafts),
        lineages=tuple(sorted({draft.lineage for draft in drafts}, key=LINEAGES.index)),
        **_plain_fields(drafts),
        **_judged_fields(ranked),
    )
    return replace(facts, status="scheduled") if _unmoved(facts) else facts


def _unmoved(facts: Facts) -> bool:
    """A source says "moved" of the day it moved to; with nothing to compare, it is simply scheduled."""
    return facts.status == "moved" and facts.previous_start_at == facts.start_at


def _first(drafts: Iterable[Draft], said: Callable[[Draft], Any]) -> Any:
    return next((value for draft in drafts if (value := said(draft))), None)


def _plain_fields(drafts: Sequence[Draft]) -> dict[str, Any]:
    names = ("online_url", "url", "organiser", "festival", "language", "section", "price")
    fields = {name: _first(drafts, lambda draft, name=name: getattr(draft, name)) for name in names}  # type: ignore[misc]  # a default argument binds the loop's name
    series = _first(drafts, lambda draft: draft if draft.series else None)
    fields["series_id"] = series_id(series.source_key, series.series) if series else None
    return fields


def series_id(source_key: str, series: str) -> str:
    """The public name of a series: the same for every occurrence, whenever it was seen."""
    return blake2b(f"{source_key}\0{fold(series) or series}".encode(), digest_size=6).hexdigest()


def _judged_fields(voices: Sequence[Voice]) -> dict[str, Any]:
    judged = [voice.judgement for voice in voices]
    access = next((one for one in judged if one.access != "unknown"), judged[0])
    roles, genres = {r for one in judged for r in one.roles}, {g for one in judged for g in one.genres}
    return {
        "kind": next((one.kind for one in judged if one.kind), None),
        "roles": tuple(role for role in ROLES if role in roles),
        "genres": tuple(genre for genre in GENRES if genre in genres),
        "access": access.access,
        "access_note": access.access_note,
        "cost": next((one.cost for one in judged if one.cost != "unknown"), "unknown"),
        "why": tuple(dict.fromkeys(word for one in judged for word in one.why))[:20],
    }


def _timekeeper(drafts: Sequence[Draft]) -> Draft:
    """Who tells the time: the first voice, or the first that adds a time of day to the day it names."""
    first = drafts[0]
    if first.time_stated or first.all_day:
        return first
    timed = (draft for draft in drafts if draft.time_stated and draft.start_on == first.start_on)
    return next(timed, first)


def _end_from(when: Draft, drafts: Sequence[Draft]) -> Draft:
    """Who tells the end: whoever tells the start, unless only somebody else with that start knows it."""
    if when.end_at and not when.end_is_guessed:
        return when
    same = [draft for draft in drafts if draft.start_at == when.start_at and draft.end_at]
    known = [draft for draft in same if not draft.end_is_guessed]
    return next(iter(known or ([when] if when.end_at else same)), when)


def _venue(drafts: Sequence[Draft], best: Venue) -> Venue:
    """The best voice's venue, its gaps filled by voices that mean the same place."""
    same = [draft.venue for draft in drafts if _same_place(draft.venue, best)]
    located = next((venue for venue in same if venue.lat is not None), best)
    return Venue(
        name=best.name,
        address=best.address or next((venue.address for venue in same if venue.address), None),
        city=best.city or next((venue.city for venue in same if venue.city), None),
        country=best.country or next((venue.country for venue in same if venue.country), None),
        lat=located.lat,
        lon=located.lon,
    )


def _same_place(a: Venue, b: Venue) -> bool:
    if a is b:
        return True
    if not a.name or not b.name:
        return False
    one, other = fold(a.name), fold(b.name)
    return bool(one and other) and (one in other or other in one)


def _confidence(drafts: Sequence[Draft]) -> Confidence:
    """A first party confirms; so do two sources. People's posts alone are a lead."""
    firm = [draft for draft in drafts if not draft.is_post]
    if not firm:
        return "lead"
    first_party = any(draft.lineage in ("festival", "organiser") for draft in firm)
    return "confirmed" if first_party or len({draft.source_key for draft in drafts}) > 1 else "likely"


def _conflicts(drafts: Sequence[Draft]) -> tuple[Conflict, ...]:
    if len(drafts) == 1:
        return ()
    found = [] if _same_start(drafts) else [Conflict("start", _said(drafts, _start_said))]
    for name, say in SAID.items():
        values = _said(drafts, say)
        if not _agree([value for value, _ in values]):
            found.append(Conflict(name, values))
    return tuple(found)


def _said(drafts: Sequence[Draft], say: Callable[[Draft], str | None]) -> tuple[tuple[str, str], ...]:
    return tuple((value, draft.source_key) for draft in drafts if (value := say(draft)))


def _start_said(draft: Draft) -> str:
    if not draft.time_stated:
        return draft.start_on.isoformat()
    return draft.start_at.astimezone(known_zone(draft.timezone)).isoformat(timespec="minutes")


def _end_said(draft: Draft) -> str | None:
    return draft.end_at.isoformat() if draft.end_at and not draft.end_is_guessed else None


SAID: dict[str, Callable[[Draft], str | None]] = {
    "end": _end_said,
    "status": lambda draft: "scheduled" if draft.status == "moved" else draft.status,
    "venue": lambda draft: draft.venue.name or draft.venue.address,
    "price": lambda draft: draft.price,
}


def _same_start(drafts: Sequence[Draft]) -> bool:
    """One instant; and a source that states only the day agrees with every time on that day."""
    instants = {draft.start_at for draft in drafts if draft.time_stated}
    one_day = len({draft.start_on for draft in drafts}) == 1
    return len(instants) <= 1 and (one_day or all(draft.time_stated for draft in drafts))


def _agree(values: Sequence[str]) -> bool:
    """Whether the shortest is contained in all: "Bar Rosa" and "Bar Rosa, 2nd floor" agree."""
    folded = sorted({fold(value) for value in values}, key=len)
    return all(folded[0] in value for value in folded)
