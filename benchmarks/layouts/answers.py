"""What a page announces, and whether a reader found it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from difflib import SequenceMatcher

from scrapers.contract import Listing

ALIKE = 0.8


@dataclass(frozen=True)
class Answer:
    """A gathering that a careful person reads on the page; a plain date has no hour."""

    title: str
    start: datetime | date
    place: str | None = None
    other_titles: tuple[str, ...] = ()
    other_starts: tuple[datetime, ...] = ()  # doors, where a page tells those too
    optional: bool = False  # a break: neither missed nor extra


@dataclass(frozen=True)
class Score:
    """How one page, or many together, fared."""

    pages: int = 0
    in_full: int = 0
    told: int = 0
    found: int = 0
    extra: int = 0
    places: int = 0
    places_found: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.pages + other.pages,
            self.in_full + other.in_full,
            self.told + other.told,
            self.found + other.found,
            self.extra + other.extra,
            self.places + other.places,
            self.places_found + other.places_found,
        )


@dataclass(frozen=True)
class Comparison:
    """Who found whom: `pairs` are found, `missed` and `extra` are the rest."""

    pairs: tuple[tuple[Answer, Listing], ...]
    missed: tuple[Answer, ...]
    extra: tuple[Listing, ...]

    def score(self) -> Score:
        """The page as figures; places count among what was found and has one."""
        placed = [(answer, listing) for answer, listing in self.pairs if answer.place]
        return Score(
            pages=1,
            in_full=int(not self.missed and not self.extra),
            told=len(self.pairs) + len(self.missed),
            found=len(self.pairs),
            extra=len(self.extra),
            places=len(placed),
            places_found=sum(_same_place(*pair) for pair in placed),
        )


def compare(answers: Sequence[Answer], listings: Sequence[Listing]) -> Comparison:
    """Pair each answer with at most one listing: same start, titles alike, the likest first."""
    likely = [
        (-alike - 0.02 * _same_place(answer, listing), at, by)
        for at, answer in enumerate(answers)
        for by, listing in enumerate(listings)
        if _same_start(answer, listing) and (alike := _likeness(answer, listing)) >= ALIKE
    ]
    found: dict[int, int] = {}
    for _, at, by in sorted(likely):
        if at not in found and by not in found.values():
            found[at] = by
    return Comparison(
        tuple((answers[at], listings[by]) for at, by in found.items() if not answers[at].optional),
        tuple(answer for at, answer in enumerate(answers) if at not in found and not answer.optional),
        tuple(listing for by, listing in enumerate(listings) if by not in found.values()),
    )


def _same_start(answer: Answer, listing: Listing) -> bool:
    start = listing.start
    told = start.replace(tzinfo=None, second=0) if isinstance(start, datetime) else start
    if isinstance(answer.start, datetime):
        return told in (answer.start, *answer.other_starts)
    return told in (answer.start, datetime.combine(answer.start, time.min))


def _likeness(answer: Answer, listing: Listing) -> float:
    said = _plain(listing.title)
    return max(
        SequenceMatcher(None, _plain(title), said, autojunk=False).ratio()
        for title in (answer.title, *answer.other_titles)
    )


def _same_place(answer: Answer, listing: Listing) -> bool:
    wanted = _plain(answer.place or "")
    said = _plain(listing.place.line() or "") if listing.place else ""
    return bool(wanted and said) and (wanted in said or said in wanted)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()
