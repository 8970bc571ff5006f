"""What follows from what was seen: pure rules, tested with plain values.

`decide` compares an event as told now with what is remembered; `carried` lets a listing remember that it
moved; `vanishing` says which listings are gone, and when to distrust the visit instead.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from aggregator.links import canonical_url, event_address, is_specific
from aggregator.model import Draft, Venue
from aggregator.plaintext import fold
from aggregator.reports import Candidate, MatchVerdict
from aggregator.storing.compose import Facts

# RFC 5545 SEQUENCE rises only for these (specs/calendar.md): what somebody who planned to come must hear.
MATERIAL = frozenset(
    {
        "start_at",
        "end_at",
        "all_day",
        "time_stated",
        "timezone",
        "status",
        "title",
        "venue.name",
        "venue.address",
    }
)
# Kept without their values: long, or reasons rather than facts.
WORDY = frozenset({"description", "why", "conflicts", "lineages"})
MISSES = 2
BRAKE_COUNT, BRAKE_SHARE = 5, 0.2
MANY = 3


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field: what it was and what it is, as JSON values."""

    field: str
    was: Any
    now: Any


@dataclass(frozen=True, slots=True)
class New:
    """An event nobody knew."""

    facts: Facts


@dataclass(frozen=True, slots=True)
class Changed:
    """An event that is told differently; `material` when those who planned to come must hear."""

    facts: Facts
    changes: tuple[FieldChange, ...]
    material: bool


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """No source carries it any more."""


@dataclass(frozen=True, slots=True)
class Unchanged:
    """Nothing to say, so nothing is said."""


Intent = New | Changed | Withdrawn | Unchanged


def decide(known: Facts | None, told: Facts | None) -> Intent:
    """From what is remembered (`None`: nothing) and what live listings tell (`None`: none is left)."""
    if known is None:
        return New(told) if told else Unchanged()
    if told is None:
        return Unchanged() if known.status == "withdrawn" else Withdrawn()
    changes = differences(known, told)
    if not changes:
        return Unchanged()
    return Changed(told, changes, any(change.field in MATERIAL for change in changes))


def differences(was: Facts, now: Facts) -> tuple[FieldChange, ...]:
    """Field by field; a venue counts as its parts."""
    found = []
    for name in _NAMES:
        before, after = getattr(was, name), getattr(now, name)
        if before == after:
            continue
        if isinstance(before, Venue):
            found += [FieldChange(f"venue.{part}", b, a) for part, b, a in _parts(before, after)]
        elif name in WORDY:
            found.append(FieldChange(name, None, None))
        else:
            found.append(FieldChange(name, plain(before), plain(after)))
    return tuple(found)


_NAMES = tuple(one.name for one in fields(Facts) if one.name != "section")
_VENUE_PARTS = tuple(one.name for one in fields(Venue))


def _parts(was: Venue, now: Venue) -> list[tuple[str, Any, Any]]:
    pairs = [(part, getattr(was, part), getattr(now, part)) for part in _VENUE_PARTS]
    return [(part, before, after) for part, before, after in pairs if before != after]


def plain(value: Any) -> Any:
    """A field's value as JSON has it; instants and days in ISO 8601."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


# -- a listing that moved ------------------------------------------------------------------------------------


def carried(was: Draft, now: Draft) -> Draft:
    """The new draft, remembering that its listing moved: from which start, or to another venue.

    A source seldom says "moved"; it changes the time. What it adds (a time of day to a known day, an address
    to a known venue) is no move.
    """
    if now.status != "scheduled":
        return now
    if moved_in_time(was, now):
        return replace(now, status="moved", previous_start_at=was.start_at)
    if was.status == "moved" and was.previous_start_at != now.start_at:
        return replace(now, status="moved", previous_start_at=now.previous_start_at or was.previous_start_at)
    return replace(now, status="moved") if moved_in_place(was.venue, now.venue) else now


def moved_in_time(was: Draft, now: Draft) -> bool:
    """Whether the start changed, rather than became known."""
    if was.time_stated and now.time_stated:
        return was.start_at != now.start_at
    return was.start_on != now.start_on


def moved_in_place(was: Venue, now: Venue) -> bool:
    """Whether it is another venue, rather than the same one better described."""
    one, other = fold(was.name or was.address or ""), fold(now.name or now.address or "")
    return bool(one and other) and one not in other and other not in one


# -- listings that vanish ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Vanishing:
    """`missed` are missing once more, `gone` for the last time; `flagged` says why nothing was believed.

    `failed` is a reason code when the visit itself counts as failed.
    """

    missed: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()
    flagged: str | None = None
    failed: str | None = None


def vanishing(
    upcoming: Mapping[int, int], seen: set[int], found: int, *, believed: bool, allowed: bool = False
) -> Vanishing:
    """What a visit's silence means.

    `upcoming`: the source's live listings that are not over, id → complete visits each has already been
    missing from. `seen`: those the visit brought, of `found` in all. `believed`: it was complete and did not
    fail. `allowed`: a person said that the source really lost its listings.
    """
    absent = [listing for listing in upcoming if listing not in seen]
    if not believed or not absent:
        return Vanishing()
    if found == 0 and len(upcoming) >= MANY and not allowed:
        return Vanishing(failed="empty", flagged=f"It listed nothing where {len(upcoming)} were expected.")
    if len(absent) > BRAKE_COUNT and len(absent) > BRAKE_SHARE * len(upcoming) and not allowed:
        share = f"{len(absent)} of {len(upcoming)} upcoming listings"
        return Vanishing(flagged=f"{share} vanished at once; none was withdrawn.")
    gone = tuple(one for one in absent if allowed or upcoming[one] + 1 >= MISSES)
    return Vanishing(missed=tuple(one for one in absent if one not in set(gone)), gone=gone)


# -- identity, when nobody hands in a better rule ------------------------------------------------------------


def same_address(draft: Draft, candidates: Sequence[Candidate]) -> MatchVerdict:
    """Exact identity: the same canonical address, and the same day unless it names one event."""
    address = canonical_url(draft.url)
    if address is None or not is_specific(address):
        return MatchVerdict()
    exact = event_address(address) is not None
    for one in candidates:
        if one.canonical == address and (exact or one.draft.start_on == draft.start_on):
            return MatchVerdict(one.event_id, (f"same address {address}",))
    return MatchVerdict()
