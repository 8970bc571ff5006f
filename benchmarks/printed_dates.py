"""Dates in lines as festivals print them: our grammar beside dateparser.search_dates, interleaved.

    python -m benchmarks.printed_dates [ROUNDS]        (wants the `bench` extra)

Each round makes 240 fresh lines (some libraries remember what they have read) from shapes festivals print,
in English, with a few that hold no date. Both readers are told the day the line was written. "Right" is the
day, and the time of day where one is printed; "false" counts lines without a date in which one was found.
"""

from __future__ import annotations

import random
import statistics
import sys
import time as clock
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from scrapers.dates.printed import find_whens

NEAR = date(2027, 1, 15)
MIDNIGHT = time.min
SHAPES = (
    "Editors' drinks, %A, %d %B %Y, %I:%M %p, in the foyer",
    "%a %d %b %H:%M Shorts mixer", "%B %d @ %I:%M %p - Noise night",
    "Join us on %d.%m.%Y, %H:%M Uhr", "%Y-%m-%d %H:%M Pitch evening", "%H:%M on %A %d %B: crew call",
    "First-timers meet %d %B %Y at the Kino Bar", "%d/%m/%Y %H:%M Queue drinks",
)  # fmt: skip
WITHOUT = (
    "The 1984 print runs 90 min and costs £12.50", "Call +49 30 12.02.20 or come to 12 March Street",
    "Screen 3, row 12, seat 24/7 of the programme v1.2.3", "5 may attend; 12 out of 20 places are taken",
)  # fmt: skip

Reader = Callable[[str], list[datetime]]


def lines(seed: int) -> list[tuple[str, datetime | None, bool]]:
    """Lines with the moment they print (`None`: none) and whether it has a time of day."""
    chance = random.Random(seed)
    made: list[tuple[str, datetime | None, bool]] = []
    for _ in range(240):
        if chance.random() < 0.15:
            made.append((f"{chance.choice(WITHOUT)} ({chance.randrange(10**6)})", None, False))
            continue
        days, halves = 1 + chance.randrange(300), chance.randrange(30)
        moment = datetime.combine(NEAR, time(8)) + timedelta(days=days, minutes=30 * halves)
        shape = chance.choice(SHAPES)
        made.append((moment.strftime(shape), moment, "%H" in shape or "%I" in shape))
    return made


def ours(line: str) -> list[datetime]:
    """The moments our grammar finds."""
    found = (when.start for when in find_whens(line, near=NEAR, language="en-GB", timezone="Europe/London"))
    return [start if isinstance(start, datetime) else datetime.combine(start, MIDNIGHT) for start in found]


def theirs(line: str) -> list[datetime]:
    """The moments dateparser finds, told the language, the day and that the future is meant."""
    from dateparser.search import search_dates

    wishes = {
        "RELATIVE_BASE": datetime.combine(NEAR, MIDNIGHT),
        "PREFER_DATES_FROM": "future",
        "DATE_ORDER": "DMY",
    }
    return [moment for _, moment in search_dates(line, languages=["en"], settings=wishes) or []]


def measure(reader: Reader, made: list[tuple[str, datetime | None, bool]]) -> tuple[float, float, int]:
    """Lines a second, the share read right, and how many false finds."""
    begun = clock.perf_counter()
    found = [reader(line) for line, _, _ in made]
    rate = len(made) / (clock.perf_counter() - begun)
    right = false = 0
    for got, (_, moment, timed) in zip(found, made, strict=True):
        if moment is None:
            false += bool(got)
        elif got:
            right += got[0].replace(tzinfo=None) == moment if timed else got[0].date() == moment.date()
    return rate, right / sum(moment is not None for _, moment, _ in made), false


def main() -> None:
    """Prints medians of the rounds as a table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    readers: dict[str, Reader] = {"find_whens": ours, "dateparser.search_dates, en": theirs}
    taken: dict[str, list[tuple[float, float, int]]] = {name: [] for name in readers}
    for reader in readers.values():
        reader("Fri 12 Feb 2027 19:00")  # compiles, imports, loads
    for seed in range(rounds):
        for name, reader in readers.items():
            taken[name].append(measure(reader, lines(seed)))
    slow = statistics.median(rate for rate, _, _ in taken["dateparser.search_dates, en"])
    print("| reader | lines/s | x dateparser | right | false finds of a round |")
    print("| --- | --: | --: | --: | --: |")
    for name, rows in taken.items():
        rate, right, false = (statistics.median(column) for column in zip(*rows, strict=True))
        print(f"| {name} | {rate:,.0f} | {rate / slow:.1f} | {right:.2f} | {false:.0f} |")


if __name__ == "__main__":
    main()
