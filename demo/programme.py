"""What the made-up Farol Film Festival offers: values only, relative to the day the demo runs.

Everything here is invented. Wall times are those of `ZONE`. Three gatherings of the fringe change while the
demo runs: one moves, one is cancelled, one vanishes (`fringe`), so that a person can watch it happen.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

ZONE = "Europe/Lisbon"
NAME = "Farol Film Festival"
CITY = "Porto"
DAYS = 9
CHANGES_AFTER = timedelta(seconds=25)


@dataclass(frozen=True, slots=True)
class Gathering:
    """One entry of the programme: wall times in `ZONE`, `where` as "name; street", `slug` its stable id."""

    slug: str
    title: str
    start: datetime
    minutes: int
    where: str
    text: str
    section: str
    price: str
    cancelled: bool = False
    previous_start: datetime | None = None

    @property
    def end(self) -> datetime:
        """Wall time at which it ends."""
        return self.start + timedelta(minutes=self.minutes)

    @property
    def venue(self) -> str:
        """The place's name."""
        return self.where.split("; ")[0]

    @property
    def street(self) -> str:
        """The place's street address."""
        return self.where.split("; ")[-1]


def first_day(now: datetime) -> date:
    """The festival's first day: today, as the wall clock in `ZONE` has it."""
    return now.astimezone(ZoneInfo(ZONE)).date()


def gatherings(part: str, day: date) -> list[Gathering]:
    """A part of `programme.toml` (`industry`, `community`, `blog`, `fringe`) when `day` is the first day."""
    return [gathering(entry, day) for entry in written()[part]]


def written() -> dict[str, Any]:
    """The programme as it is written down."""
    return tomllib.loads(files("demo").joinpath("programme.toml").read_text(encoding="utf-8"))


def on_the_map(venue: str) -> tuple[float, float] | None:
    """Latitude and longitude of a house, where the festival knows it."""
    found = written()["places"].get(venue)
    return (found[0], found[1]) if found else None


def gathering(entry: dict[str, Any], day: date) -> Gathering:
    """An entry with its day and clock made into wall time."""
    start = at(day, entry.pop("day"), entry.pop("clock"))
    return Gathering(start=start, **entry)


def at(day: date, offset: int, clock: str) -> datetime:
    """Wall time on the festival's day number `offset`."""
    return datetime.combine(day + timedelta(days=offset), time.fromisoformat(clock))


def fringe(day: date, running_for: timedelta) -> list[Gathering]:
    """The fringe's three gatherings; after `CHANGES_AFTER` one has moved, one is cancelled, one is gone."""
    mixer, walk, picnic = gatherings("fringe", day)
    if running_for < CHANGES_AFTER:
        return [mixer, walk, picnic]
    later = mixer.start + timedelta(minutes=90)
    return [replace(mixer, start=later, previous_start=mixer.start), replace(walk, cancelled=True)]
