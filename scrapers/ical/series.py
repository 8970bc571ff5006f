"""What one UID of a calendar says, occurrence by occurrence: rules, extra dates, exceptions, moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta

from scrapers.contract import Listing, Unreadable
from scrapers.ical.event import Moment, Occasion, read_moment
from scrapers.ical.recurrence import (
    MOST_OCCURRENCES,
    Occurrences,
    Patience,
    SenselessRule,
    occurrences,
    read_rule,
)


@dataclass(frozen=True, slots=True)
class Reach:
    """How far to read: wall times `[first, last)`, whether singles keep to it, whether repeats unroll."""

    window: tuple[datetime, datetime]
    bound_singles: bool
    expand: bool
    patience: Patience = field(default_factory=Patience)


def listings_of(occasions: list[Occasion], reach: Reach) -> Iterator[Listing | Unreadable]:
    """All that one UID says: single events, a repeating one, and the occurrences that differ."""
    masters = _newest(_in_force([occasion for occasion in occasions if occasion.instead_of is None]))
    overrides = _newest([occasion for occasion in occasions if occasion.instead_of is not None])
    alone = len(masters) == 1
    repeating = [master for master in masters if master.repeats]
    yield from _singles([master for master in masters if not master.repeats], alone, reach)
    for master in repeating if reach.expand else []:
        try:
            yield from _repeats(master, overrides if master is repeating[-1] else [], reach)
        except SenselessRule as error:
            yield Unreadable(master.where, error.why, master.rules[0][:200] if master.rules else "")
    if not reach.expand:
        yield from (_of_series(master, master.start) for master in repeating)
    if not repeating or not reach.expand:
        yield from (
            _of_series(o, o.instead_of) for o in overrides if _inside(o.start.wall, reach) and o.instead_of
        )


def _in_force(masters: list[Occasion]) -> list[Occasion]:
    """Without the older versions of an event (§3.8.7.4), each of which has a SEQUENCE of its own.

    Exporters that give every event the same UID exist; their events share numbers.
    """
    numbers = {master.sequence for master in masters}
    if len(numbers) < len(masters):
        return masters
    return [master for master in masters if master.sequence == max(numbers)]


def _newest(occasions: list[Occasion]) -> list[Occasion]:
    """Of several for the same occurrence the one with the highest SEQUENCE, the later one if equal."""
    best: dict[object, Occasion] = {}
    for occasion in occasions:
        own = (occasion.start.wall, occasion.repeats, occasion.listing.title)
        key = occasion.instead_of.wall if occasion.instead_of else own
        if key not in best or occasion.sequence >= best[key].sequence:
            best[key] = occasion
    return list(best.values())


def _singles(occasions: list[Occasion], alone: bool, reach: Reach) -> Iterator[Listing]:
    """Events that do not repeat; where an exporter gave several one UID, start and title tell them apart."""
    given: set[str] = set()
    for occasion in occasions:
        if reach.bound_singles and not _inside(occasion.start.wall, reach):
            continue
        listing = occasion.listing if alone else _of_series(occasion, occasion.start)
        if listing.origin_id in given:
            listing = replace(listing, origin_id=f"{listing.origin_id}#{listing.title[:80]}")
        given.add(listing.origin_id)
        yield listing


def _inside(wall: datetime, reach: Reach) -> bool:
    return reach.window[0] <= wall < reach.window[1]


def _repeats(master: Occasion, overrides: list[Occasion], reach: Reach) -> Iterator[Listing | Unreadable]:
    """The occurrences of a repeating event inside the window, moved ones where they moved to."""
    replaced = {_same_clock(o.instead_of, master.start).wall: o for o in overrides if o.instead_of}
    onwards = sorted(((wall, o) for wall, o in replaced.items() if o.and_future), key=lambda found: found[0])
    # What moved by two days may have moved into the window or out of it.
    farthest = max((abs(o.start.wall - wall) for wall, o in onwards), default=timedelta())
    walls, last = _walls(master, reach, farthest)
    for wall in sorted(walls):
        if wall in replaced and not replaced[wall].and_future:
            continue
        since, model = next((found for found in reversed(onwards) if found[0] <= wall), (wall, master))
        start = wall if model is master else model.start.wall + (wall - since)
        if _inside(start, reach):
            yield _at(model, start, Moment(wall, master.start.zone, master.start.is_day))
    for wall, override in replaced.items():
        if not override.and_future and wall not in master.excluded and _inside(override.start.wall, reach):
            yield _of_series(override, Moment(wall, master.start.zone, master.start.is_day))

    if last is not None:
        many = f"it repeats more than {MOST_OCCURRENCES:,} times in the window"
        why = f"{many}: what follows {last:%Y-%m-%d %H:%M} is left out"
        yield Unreadable(master.where, why, master.rules[0][:200], cut=True)


def _walls(master: Occasion, reach: Reach, farthest: timedelta) -> tuple[set[datetime], datetime | None]:
    """The wall times of all occurrences that the rules put into the window or `farthest` beside it.

    Then the last one that is kept of a rule with too many, or `None`.
    """
    first, last = reach.window[0] - farthest, reach.window[1] + farthest
    found = {master.start.wall, *master.added}
    cuts: list[datetime] = []
    for written in master.rules:
        told = _ruled(written, master, (first, last), reach)
        found.update(told.moments)
        cuts += told.moments[-1:] if told.more else []
    for written in master.counter_rules:
        found.difference_update(_ruled(written, master, (first, last), reach).moments)
    walls = {wall for wall in found - master.excluded if first <= wall < last}
    return walls, min(cuts, default=None)


def _ruled(written: str, master: Occasion, window: tuple[datetime, datetime], reach: Reach) -> Occurrences:
    """The moments of one of its rules in a window."""
    rule = read_rule(written)
    until = _until(rule.parts.get("UNTIL"), master.start)
    return occurrences(rule, master.start.wall, until, window, reach.patience)


def _until(value: str | None, start: Moment) -> datetime | None:
    """UNTIL as a wall time of the event's zone, inclusive; a bare day includes all of it."""
    moment = read_moment(value, None, None) if value else None
    if moment is None:
        return None
    if moment.is_day:
        return datetime.combine(moment.wall.date(), time.max)
    return _same_clock(moment, start).wall


def _same_clock(moment: Moment | None, other: Moment) -> Moment:
    """A moment as the clock of another's zone shows it; a bare day takes the other's time of day."""
    assert moment is not None  # noqa: S101 - callers have asked
    if moment.is_day and not other.is_day:
        return Moment(datetime.combine(moment.wall.date(), other.wall.time()), other.zone, False)
    if other.is_day:
        return Moment(datetime.combine(moment.wall.date(), time()), None, True)
    if moment.zone is None or other.zone is None or moment.zone is other.zone:
        return moment
    return Moment(moment.aware().astimezone(other.zone).replace(tzinfo=None), other.zone, False)


def _at(model: Occasion, wall: datetime, instead_of: Moment) -> Listing:
    """A listing of the model's at another start, as long as the model's."""
    moved = replace(model, start=replace(model.start, wall=wall), instead_of=instead_of)
    length = model.added.get(wall) or model.length
    start = moved.start.value()
    end = moved.start.plus(length) if length else None
    return _of_series(replace(moved, listing=replace(model.listing, start=start, end=end)), instead_of)


def _of_series(occasion: Occasion, instead_of: Moment | None) -> Listing:
    """The occasion's listing under the name of its occurrence: UID and the start the rule gave it."""
    named = instead_of or occasion.start
    return replace(occasion.listing, origin_id=f"{occasion.uid}#{named.stamp()}", series=occasion.uid)
