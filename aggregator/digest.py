"""What is new or changed for whom → a `Digest`. Pure: nothing is read or sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from aggregator.localtime import in_zone, over_at, zone
from aggregator.model import Event, Query
from aggregator.telling.letterwords import day_words, words_of

Section = Literal["soon", "changed", "cancelled", "new", "lead"]
Frequency = Literal["daily", "weekly", "festival"]
Channel = Literal["mail", "webhook"]
SECTIONS: tuple[Section, ...] = ("soon", "changed", "cancelled", "new", "lead")
MOST_NEW = 25
MOST_EXAMINED = 500
# A visit may commit after the letter of its hour was written; the ledger keeps it from being told twice.
_OVERLAP = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Subscription:
    """Who asked for what, and when it is sent: `hour` is local in `timezone`, `weekday` 0 is Monday.

    `channel`: `mail`, or `webhook`, whose `address` is one of the web.
    `since` is the end of the window of the last letter the server took, `None` before the first.
    """

    id: str
    address: str
    query: Query
    name: str
    frequency: Frequency
    hour: int
    timezone: str
    language: str
    state: str
    weekday: int | None = None
    festival: str | None = None
    leads: bool = False
    since: datetime | None = None
    channel: Channel = "mail"


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the ledger: the reader knows that event, as of this sequence, from this section."""

    event_id: str
    sequence: int
    section: Section


@dataclass(frozen=True, slots=True)
class Edition:
    """When the festival of a subscription is on: inclusive local days."""

    starts_on: date
    ends_on: date


@dataclass(frozen=True, slots=True)
class Was:
    """What an event was when it was last told: only what a reader must unlearn."""

    start_at: datetime | None = None
    place: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One event in a letter, with what it was before when it changed."""

    event: Event
    was: Was | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """One letter's content. `more` new ones did not fit; `told` enters the ledger once it was taken."""

    subscription: Subscription
    run_on: date
    sections: Mapping[Section, tuple[Line, ...]]
    more: int
    failed: tuple[str, ...]
    told: tuple[Told, ...]

    @property
    def subject(self) -> str:
        """`Berlinale: 6 new, 1 moved — Thu 12 Feb`."""
        language = self.subscription.language
        return f"{self.subscription.name}: {', '.join(_counts(self))} — {day_words(self.run_on, language)}"


def upcoming(subscription: Subscription, now: datetime) -> Query:
    """The search whose events may be new to a subscription: its own, from now on."""
    begin = max(now, subscription.query.from_at or now)
    return replace(
        subscription.query, from_at=begin, sort="start", limit=MOST_EXAMINED, cursor=None, facets=()
    )


def compose(
    subscription: Subscription,
    matching: Sequence[Event],
    remembered: Sequence[Event],
    ledger: Iterable[Told],
    now: datetime,
    *,
    was: Mapping[str, Was] | None = None,
    edition: Edition | None = None,
    failed: Sequence[str] = (),
) -> Digest | None:
    """The letter for this run, or `None` when there is nothing to say.

    `matching` are the events the subscription's search finds now, `remembered` those of the ledger as they
    are now (they may have left the search), `was` what those were when told.
    """
    known = _known(ledger, remembered)
    today = in_zone(now, subscription.timezone).date()
    sections: dict[Section, tuple[Line, ...]] = {}
    alive = [event for event in remembered if not event.merged_into and over_at(event) > now]
    sections["changed"] = _changed(alive, known, was or {})
    sections["cancelled"] = _cancelled(alive, known)
    fresh = [event for event in matching if _is_fresh(event, known, subscription.since, now)]
    new = [event for event in fresh if event.confidence != "lead"]
    sections["new"] = tuple(Line(event) for event in new[:MOST_NEW])
    leads = [event for event in fresh if event.confidence == "lead"] if subscription.leads else []
    sections["lead"] = tuple(Line(event) for event in leads[:MOST_NEW])
    sections["soon"] = _soon(matching, sections, known, today, now) if _is_on(edition, today) else ()
    told = tuple(
        Told(line.event.id, line.event.sequence, section)
        for section in SECTIONS
        for line in sections[section]
    )
    if not told:
        return None
    return Digest(subscription, today, sections, max(len(new) - MOST_NEW, 0), tuple(failed), told)


def _known(ledger: Iterable[Told], remembered: Sequence[Event]) -> dict[str, tuple[int, frozenset[str]]]:
    """For each event told: its newest sequence, and the sections it was told in.

    Whoever was told of an event that merged was told of the survivor.
    """
    survivors = {event.id: event.merged_into for event in remembered if event.merged_into}
    known: dict[str, tuple[int, frozenset[str]]] = {}
    for told in ledger:
        sequence, sections = known.get(told.event_id, (-1, frozenset()))
        known[told.event_id] = max(sequence, told.sequence), sections | {told.section}
    for gone, survivor in survivors.items():
        if gone in known:
            # What the survivor changed since under its own id was never promised to this reader.
            known.setdefault(survivor, (1 << 30, known[gone][1]))
    return known


def _changed(
    alive: Sequence[Event], known: Mapping[str, tuple[int, frozenset[str]]], was: Mapping[str, Was]
) -> tuple[Line, ...]:
    return tuple(
        Line(event, was.get(event.id))
        for event in alive
        if event.status not in ("cancelled", "withdrawn") and event.sequence > known[event.id][0]
    )


def _cancelled(alive: Sequence[Event], known: Mapping[str, tuple[int, frozenset[str]]]) -> tuple[Line, ...]:
    return tuple(
        Line(event)
        for event in alive
        if event.status in ("cancelled", "withdrawn") and event.sequence > known[event.id][0]
    )


def _is_fresh(
    event: Event, known: Mapping[str, tuple[int, frozenset[str]]], since: datetime | None, now: datetime
) -> bool:
    """Never told, still to come, and new or first matching since the last letter that arrived."""
    if event.id in known or event.merged_into or event.status in ("cancelled", "withdrawn"):
        return False
    return over_at(event) > now and (since is None or event.updated > since - _OVERLAP)


def _soon(
    matching: Sequence[Event],
    others: Mapping[Section, tuple[Line, ...]],
    known: Mapping[str, tuple[int, frozenset[str]]],
    today: date,
    now: datetime,
) -> tuple[Line, ...]:
    """Today and tomorrow, for the morning of a festival; nothing when all of it was already said so."""
    said = {line.event.id for lines in others.values() for line in lines}
    near = [
        event
        for event in matching
        if event.id not in said
        and today <= event.start_on <= today + timedelta(days=1)
        and over_at(event) > now
        and event.confidence != "lead"
        and event.status not in ("cancelled", "withdrawn")
    ][:MOST_NEW]
    if all("soon" in known.get(event.id, (0, frozenset()))[1] for event in near):
        return ()
    return tuple(Line(event) for event in near)


def _is_on(edition: Edition | None, today: date) -> bool:
    return edition is not None and edition.starts_on - timedelta(days=1) <= today <= edition.ends_on


def _counts(digest: Digest) -> list[str]:
    counts = words_of(digest.subscription.language).counts
    changed = digest.sections["changed"]
    moved = sum(1 for line in changed if line.was and (line.was.start_at or line.was.place))
    figures = [
        ("new", len(digest.sections["new"]) + digest.more),
        ("moved", moved),
        ("changed", len(changed) - moved),
        ("cancelled", len(digest.sections["cancelled"])),
        ("soon", len(digest.sections["soon"])),
        ("lead", len(digest.sections["lead"])),
    ]
    said = [(name, figure) for name, figure in figures if figure]
    # What is coming up is worth the subject only when there is nothing newer to say.
    return [counts[name].format(figure) for name, figure in said if name != "soon" or len(said) == 1]


def next_run(subscription: Subscription, after: datetime) -> datetime:
    """The first moment after `after` at which the local clock shows the hour (and weekday) asked for.

    In the night of a gap the run comes when the clock has jumped, in that of a fold at the first pass.
    """
    zone_day = in_zone(after, subscription.timezone).date()
    for days in range(9):
        day = zone_day + timedelta(days=days)
        if subscription.frequency == "weekly" and day.weekday() != (subscription.weekday or 0):
            continue
        at = hour_of(day, subscription.hour, subscription.timezone)
        if at > after:
            return at
    raise AssertionError("nine days hold every weekday")


def hour_of(day: date, hour: int, timezone: str) -> datetime:
    """That full hour of that local day as an aware UTC instant."""
    return datetime.combine(day, time(hour), zone(timezone) or UTC).astimezone(UTC)


def wants_today(subscription: Subscription, edition: Edition | None, today: date) -> bool:
    """Whether a run of that local day is wanted: `festival` only during it and on the day before."""
    return subscription.frequency != "festival" or _is_on(edition, today)
