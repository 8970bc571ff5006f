"""What a conference has on each of its days, and how its agenda prints days and hours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from benchmarks.layouts.agenda_texts import HOMES, NAMES, ROOMS
from benchmarks.layouts.agenda_words import (
    ARRIVALS,
    ENDINGS,
    EVENINGS,
    GATHERINGS,
    LUNCHES,
    OPENINGS,
    PAUSES,
    TALKS,
)
from benchmarks.layouts.answers import Answer
from benchmarks.layouts.sheet import Sheet

HOUR_WAYS = ("span", "span", "span", "start")
JOINTS = (" - ", "–", " – ", "-", " to ")
CLOCKS = {
    "en": ("24", "24", "dotted", "12 tight", "12 spaced", "half told", "bare 12"),
    "fr": ("24", "h", "0h"),
    "pt": ("24", "0h"),
    "de": ("24", "24", "dotted"),
}
OTHER_CLOCKS = ("24", "24", "dotted")


@dataclass(frozen=True)
class Person:
    """Who speaks, and where from."""

    name: str
    home: str


@dataclass(frozen=True)
class Slot:
    """One line of an agenda."""

    kind: str  # talk, keynote, gathering, opening, ending, evening, pause, arrival
    day: date
    start: time
    end: time
    title: str
    people: tuple[Person, ...] = ()
    room: str = ""

    @property
    def optional(self) -> bool:
        """Breaks are no gatherings anybody plans for, yet no error either."""
        return self.kind in ("pause", "arrival")


def slots(sheet: Sheet, day: date, least: int = 5, most: int = 9) -> list[Slot]:
    """A day from registration to the evening."""
    made: list[Slot] = []
    length = sheet.some((20, 30, 30, 45, 60))
    at = datetime.combine(day, time(sheet.some((8, 9, 9, 9, 10)), sheet.some((0, 0, 30, 45))))
    evenings = sheet.dice.random() < 0.4
    room = sheet.some(ROOMS[sheet.code])

    def add(kind: str, words: tuple[str, ...], minutes: int, people: tuple[Person, ...] = ()) -> None:
        nonlocal at
        end = at + timedelta(minutes=minutes)
        made.append(Slot(kind, day, at.time(), end.time(), sheet.some(words), people, room))
        at = end

    if sheet.dice.random() < 0.5:
        add("arrival", ARRIVALS[sheet.code], 30)
    if sheet.dice.random() < 0.6:
        add("opening", OPENINGS[sheet.code], 15)
    eaten = False
    for number in range(sheet.several(least, most)):
        if number and number % 3 == 0:
            lunch = not eaten and at.time() >= time(11, 30)
            add("pause", (LUNCHES if lunch else PAUSES)[sheet.code], 60 if lunch else 30)
            eaten = eaten or lunch
        if at.hour >= 18:
            break
        if number and sheet.dice.random() < 0.12:
            add("gathering", GATHERINGS[sheet.code], 60)
        else:
            kind = "keynote" if sheet.dice.random() < 0.15 else "talk"
            add(kind, (talk(sheet),), 60 if kind == "keynote" else length, people(sheet))
    if sheet.dice.random() < 0.5:
        add("ending", ENDINGS[sheet.code], 15)
    if evenings:
        at = max(at, datetime.combine(day, time(19))).replace(minute=30)
        add("evening", EVENINGS[sheet.code], 120)
    return made


def talk(sheet: Sheet) -> str:
    """A title, each once on a page."""
    if not sheet.talks:
        pool = TALKS[sheet.code]
        sheet.talks = [*(f"{one} II" for one in pool), *sheet.dice.sample(pool, len(pool))]
    return sheet.talks.pop()


def people(sheet: Sheet) -> tuple[Person, ...]:
    """One who speaks, now and then two."""
    names = sheet.dice.sample(NAMES, 2 if sheet.dice.random() < 0.15 else 1)
    return tuple(Person(name, sheet.some(HOMES)) for name in names)


def said_people(slot: Slot, homes: bool) -> str:
    """The people in one line, with their homes in brackets if the page tells them."""
    return ", ".join(f"{one.name} ({one.home})" if homes else one.name for one in slot.people)


# Hours


def choose_hours(sheet: Sheet) -> None:
    """How this page prints hours: remembered once."""
    sheet.pick("agenda clock", CLOCKS.get(sheet.code, OTHER_CLOCKS))
    way = sheet.pick("hour way", HOUR_WAYS)
    joint = sheet.some(JOINTS if sheet.code == "en" else JOINTS[:4])
    sheet.joint = joint if way == "span" else ""


def clock(sheet: Sheet, hour: time) -> str:
    """One hour as this agenda prints it."""
    twelve, half = (hour.hour - 1) % 12 + 1, "pm" if hour.hour >= 12 else "am"
    match sheet.features["agenda clock"]:
        case "dotted":
            return f"{hour.hour}.{hour:%M}"
        case "h":
            return f"{hour.hour}h{hour:%M}" if hour.minute else f"{hour.hour}h"
        case "0h":
            return f"{hour:%H}h{hour:%M}"
        case "12 tight":
            return f"{twelve}:{hour:%M}{half}" if hour.minute else f"{twelve}{half}"
        case "12 spaced":
            return f"{twelve}:{hour:%M} {half.upper()}"
        case "half told" | "bare 12":
            return f"{twelve}:{hour:%M}"
    return f"{hour:%H:%M}"


def hours(sheet: Sheet, start: time, end: time) -> str:
    """When a slot begins, and perhaps ends."""
    if sheet.features["agenda clock"] == "half told":
        halves = ["pm" if one.hour >= 12 else "am" for one in (start, end)]
        if not sheet.joint:
            return f"{clock(sheet, start)}{halves[0]}"
        first = "" if halves[0] == halves[1] else halves[0]
        return f"{clock(sheet, start)}{first}{sheet.joint}{clock(sheet, end)}{halves[1]}"
    return clock(sheet, start) + (sheet.joint + clock(sheet, end) if sheet.joint else "")


# Answers


def tell(sheet: Sheet, slot: Slot, *others: str) -> None:
    """Write down a slot."""
    label = f"{sheet.agenda.keynote}: {slot.title}"
    sheet.answers.append(
        Answer(
            slot.title,
            datetime.combine(slot.day, slot.start),
            other_titles=(label, *others),
            optional=slot.optional,
        )
    )


def tell_all(sheet: Sheet, told: list[Slot]) -> Iterator[Slot]:
    """Each slot in turn, written down."""
    for slot in told:
        tell(sheet, slot)
        yield slot
