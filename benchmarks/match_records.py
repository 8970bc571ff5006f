"""Many made-up listings with about a quarter of repeats, their truth, and nothing but the standard library.

Words follow a Zipf law, places gather in cities, starts spread over `years`: as `years` or `cities` grow with
the number, the density stays. A repeat has typos, a prefix, swapped words, another quarter of an hour, a
shortened venue and coordinates some eighty metres off.
"""

from __future__ import annotations

import random
from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate

MONDAY = 1_800_000_000 // 86400 * 1440  # minutes
SOUNDS = [consonant + vowel for consonant in "bcdfghklmnprstvwz" for vowel in "aeiou"]
PREFIXES = ("[Free] ", "Meetup: ", "LIVE - ", "★ ")
SORTS = ("Hall", "Park", "Bar", "Stage", "Club")


@dataclass(frozen=True, slots=True)
class Made:
    """One made-up listing: `truth` is the number of its gathering, `start` minutes since the epoch."""

    number: int
    truth: int
    title: str
    start: int
    city: int
    lat: float
    lon: float
    venue: str
    source: int


def made(count: int, seed: int = 5, cities: int = 400, days: int = 730) -> list[Made]:
    """`count` listings in random order."""
    dice = random.Random(seed)
    words = ["".join(dice.choices(SOUNDS, k=dice.randint(2, 4))) for _ in range(20_000)]
    frequent = list(accumulate(1 / (at + 12) ** 0.95 for at in range(6_000)))
    weights = list(accumulate(1 / (at + 3) for at in range(cities)))
    centres = [(dice.uniform(36, 60), dice.uniform(-9, 30)) for _ in range(cities)]
    found: list[Made] = []
    truth = 0
    while len(found) < count:
        city = bisect(weights, dice.random() * weights[-1])
        drawn = [words[bisect(frequent, dice.random() * frequent[-1])] for _ in range(dice.randint(2, 7))]
        venue = f"{words[dice.randrange(3000)].title()} {dice.choice(SORTS)}"
        lat, lon = (centre + dice.gauss(0, 0.04) for centre in centres[city])
        start = MONDAY + dice.randrange(days * 48) * 30
        first = Made(
            len(found), truth, " ".join(drawn).title(), start, city, lat, lon, venue, dice.randrange(50)
        )
        found.append(first)
        sources = dice.sample([source for source in range(50) if source != first.source], 8)
        while dice.random() < 0.2 and len(found) < count and sources:
            found.append(_again(first, len(found), sources.pop(), dice))
        truth += 1
    dice.shuffle(found)
    return found


def _again(first: Made, number: int, source: int, dice: random.Random) -> Made:
    title = first.title
    for _ in range(dice.randint(0, 2)):
        title = _worse(title, first.venue, dice)
    return Made(
        number, first.truth, title, first.start + dice.choice((0, 0, 0, 0, 0, 15, -15, 30, 60)), first.city,
        first.lat + dice.gauss(0, 0.0008), first.lon + dice.gauss(0, 0.0008),
        first.venue if dice.random() < 0.7 else first.venue.upper() + ", City", source,
    )  # fmt: skip


def _worse(title: str, venue: str, dice: random.Random) -> str:
    spoil = dice.random()
    if spoil < 0.3:
        at = dice.randrange(len(title))
        return title[:at] + dice.choice("abcdefghij") + title[at + 1 :]
    if spoil < 0.5:
        return dice.choice(PREFIXES) + title
    if spoil < 0.65:
        return title + dice.choice((f" @ {venue}", " (sold out)", " | Festival 2027", " 2027"))
    if spoil < 0.8:
        words = title.split()
        at = dice.randrange(len(words))
        words[at], words[-1] = words[-1], words[at]
        return " ".join(words)
    return title.lower() if dice.random() < 0.5 else title.upper()
