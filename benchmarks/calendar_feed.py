"""VEVENTs a second, ours beside the icalendar library; the bytes must parse equal there.

    python -m benchmarks.calendar_feed [events] [rounds]

Target 2c of the performance notes. Ratios from one interleaved run, medians.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, timedelta
from typing import Any

import icalendar

from aggregator.calendar import Entries, Heading, calendar
from aggregator.localtime import in_zone
from aggregator.model import Event
from aggregator.telling.vevent import FeedStyle
from tests.aggregator.gatherings import NOW, gathering

STYLE = FeedStyle("meet.example", "https://meet.example")
HEADING = Heading("Benchmark", "https://meet.example/", "https://meet.example/calendar.ics")


def events(count: int) -> list[Event]:
    """Gatherings with a description of some 400 characters."""
    words = "An evening to meet people who cut, shoot and produce; bring a card, and a friend. " * 5
    return [
        gathering(id=f"e{n}", title=f"Editors’ mixer, number {n}; with Ünïcode", description=words,
                  start_at=NOW + timedelta(hours=n))
        for n in range(count)
    ]  # fmt: skip


def by_library(source: list[Event]) -> bytes:
    """The same facts through icalendar's components."""
    body = icalendar.Calendar()
    body.add("version", "2.0")
    body.add("prodid", "-//festmeet//benchmark//EN")
    for event in source:
        entry = icalendar.Event()
        written: Any = calendar_facts(event)
        for name, value in written.items():
            entry.add(name, value)
        body.add_component(entry)
    return bytes(body.to_ical())


def calendar_facts(event: Event) -> dict[str, Any]:
    """What the feed says of an event, as the library wants it."""
    from aggregator.telling.vevent import _description

    assert event.end_at is not None
    return {
        "uid": f"{event.id}@meet.example", "dtstamp": event.changed_at, "last-modified": event.changed_at,
        "created": event.first_seen, "sequence": event.sequence,
        "dtstart": in_zone(event.start_at, event.timezone), "dtend": in_zone(event.end_at, event.timezone),
        "summary": event.title, "status": "CONFIRMED",
        "location": "Café Anker, Hafenstraße 3, Berlin", "geo": (event.venue.lat, event.venue.lon),
        "description": _description(event, STYLE), "url": f"https://meet.example/events/{event.id}",
        "categories": [event.kind, *event.roles, *event.genres], "class": "PUBLIC", "transp": "TRANSPARENT",
    }  # fmt: skip


def facts(body: bytes) -> list[dict[str, str]]:
    """Every property of every VEVENT as the library reads it."""
    read = icalendar.Calendar.from_ical(body).walk("VEVENT")
    return [{name: as_text(value) for name, value in entry.items()} for entry in read]


def as_text(value: Any) -> str:
    """A property's value in one spelling."""
    written = value.to_ical() if hasattr(value, "to_ical") else value
    return written.decode() if isinstance(written, bytes) else str(written)


def timed(run: Callable[[], object]) -> float:
    """Seconds for one run."""
    gc.collect()
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def main(count: int = 1_000, rounds: int = 7) -> None:
    """Print the table."""
    source, entries = events(count), Entries()
    ours, theirs = facts(calendar(source, HEADING, STYLE)), facts(by_library(source))
    assert ours == theirs, next((a, b) for a, b in zip(ours, theirs, strict=True) if a != b)
    assert source[0].start_at.tzinfo is UTC
    runs: dict[str, Callable[[], object]] = {
        "ours, nothing kept": lambda: calendar(source, HEADING, STYLE),
        "ours, entries kept": lambda: calendar(source, HEADING, STYLE, entries),
        "icalendar": lambda: by_library(source),
    }
    seconds: dict[str, list[float]] = {name: [] for name in runs}
    for turn in range(rounds + 1):
        for name, run in runs.items():
            spent = timed(run)
            if turn:
                seconds[name].append(spent)
    print("| serialise | events/s | x icalendar |\n|---|---|---|")
    for name, spent_all in seconds.items():
        ratio = statistics.median(b / a for a, b in zip(spent_all, seconds["icalendar"], strict=True))
        print(f"| {name} | {count / statistics.median(spent_all):,.0f} | {ratio:.1f} |")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
