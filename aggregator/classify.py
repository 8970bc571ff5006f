"""Is a listing a meetup, of which kind, for whom: pure, explained, and fast enough to judge everything again.

The words of title and text become senses (`vocabulary`), the senses traits (`traits`), and the traits are
weighed by numbers trained offline (`data/classify_weights.json`, made by `benchmarks/train_classify.py`).
What it means by a meetup is in `docs/classify.md`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import NamedTuple, TypeVar

from aggregator.judging.entry import entry_of
from aggregator.judging.gist import NO_FILM
from aggregator.judging.kinds import Addressed, addressed_by, kind_traits
from aggregator.judging.leanings import SOFTLY, distinct, keys_of, title_key
from aggregator.judging.passages import INVITING, OTHER
from aggregator.judging.traits import Reading, read, speaks_of_film
from aggregator.judging.vocabulary import DATA, LONGEST_MEMORY, Senses, listing_words
from aggregator.model import Draft, Judgement, Kind, Lineage

T = TypeVar("T")
# Between these a person decides; the machine's answer stands until then.
REVIEW_FROM, REVIEW_TO = 0.25, 0.75
# Whose page it is, which no label shows: a festival lists its own, a stranger's post is seldom official.
# The trained numbers grow with the examples; this one follows them.
_HOUSE = {"festival": 2.0, "community": -1.0, "social": -1.0}
# Of the written examples nearly half are meetups, many cryptic; of what a site lists a third. And they
# are surer of themselves than real texts allow: so softened, over half of what is judged wrongly falls under
# review.
_SELDOM, _SOFTENED = 1.2, 1.25
# A little more than the weights say against a listing that never speaks of film.
_OF_FILM = 5.0
_TELLING = (
    INVITING | OTHER | {"meeting", "people", "attendee", "alumni", "body", "online", "outsiders", "tale"}
)


class About(NamedTuple):
    """What is known of a listing when it is judged.

    `section` is the programme's heading over it, `start_hour` is local, 0 to 23, `neighbours` are the titles
    beside it on the same page, `lineage` says whose page it is.
    """

    title: str
    description: str = ""
    festival: str | None = None
    section: str | None = None
    organiser: str | None = None
    venue: str | None = None
    start_hour: int | None = None
    duration_minutes: int | None = None
    lineage: Lineage | None = None
    price: str | None = None
    neighbours: tuple[str, ...] = ()


class _Numbers(dict[str, float]):
    """Weights by name; what was never seen weighs nothing."""

    def __missing__(self, name: str) -> float:
        return 0.0


@dataclass(frozen=True, slots=True)
class Weights:
    """Trained numbers: a `base` and one a trait for the meetup; for the kind as many as there are `kinds`."""

    base: float
    meetup: _Numbers
    kinds: tuple[Kind, ...]
    kind_base: tuple[float, ...]
    kind: Mapping[str, tuple[float, ...]]


@cache
def weights() -> Weights:
    """The weights shipped with the program, read on first use."""
    raw = json.loads((DATA / "classify_weights.json").read_text())
    kinds = tuple(sorted(raw["kinds"]))
    parts = [raw["kinds"][kind] for kind in kinds]
    names = {name for part in parts for name in part["traits"]}
    return Weights(
        base=raw["meetup"]["base"],
        meetup=_Numbers(raw["meetup"]["traits"]),
        kinds=kinds,
        kind_base=tuple(part["base"] for part in parts),
        kind={name: tuple(part["traits"].get(name, 0.0) for part in parts) for name in names},
    )


def classify(about: About) -> Judgement:
    """Judge one listing. Never raises; an empty title is no meetup."""
    text = f"{about.description} {about.section}" if about.section else about.description
    reading = read(about.title, text, about.festival)
    score = _score(reading, about)
    is_meetup = score >= 0.5
    review = REVIEW_FROM <= score < REVIEW_TO
    why = _why(reading, is_meetup)
    if not is_meetup and not review:
        return Judgement(False, round(score, 4), why=why)
    words = None if about.section else [*reading.title.words, ".", *reading.text.words]
    entry = entry_of(about.title, about.description, about.price, words)
    whom = addressed_by(reading)
    return Judgement(
        is_meetup=is_meetup,
        score=round(score, 4),
        kind=_kind(reading, about, whom) if is_meetup else None,
        roles=whom.whole.roles,
        genres=whom.whole.genres,
        access=entry.access,
        access_note=entry.note,
        cost=entry.cost,
        why=why,
        review=review,
    )


def judge(draft: Draft, festival_name: str | None) -> Judgement:
    """Judge a draft; `festival_name` is the edition's printed name, e.g. "Northlight 2026"."""
    minutes = (
        int((draft.end_at - draft.start_at).total_seconds() // 60)
        if draft.end_at and not draft.end_is_guessed
        else None
    )
    return classify(
        About(
            title=draft.title,
            description=draft.description,
            festival=festival_name,
            section=draft.section,
            organiser=draft.organiser,
            venue=draft.venue.name,
            duration_minutes=None if draft.all_day else minutes,
            lineage=draft.lineage,
            price=draft.price,
        )
    )


def _score(reading: Reading, about: About) -> float:
    trained = weights()
    total = trained.base + _context(about, reading.traits)
    total += sum(map(trained.meetup.__getitem__, reading.traits))
    known = _leanings()
    total += sum(map(known.anywhere.__getitem__, distinct(reading.title, reading.text)))
    total += sum(map(known.title.__getitem__, set(reading.title.words)))
    total = (total - _SELDOM) / _SOFTENED
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


class _Known(dict[str, T]):
    """Works out a word once, faster than `lru_cache`; bounded, because strangers choose the words."""

    def __init__(self, work_out: Callable[[str], T]) -> None:
        self._work_out = work_out

    def __missing__(self, word: str) -> T:
        if len(self) >= LONGEST_MEMORY:
            self.clear()
        answer = self[word] = self._work_out(word)
        return answer


class _Leanings(NamedTuple):
    """What each word leans to, anywhere and in a title besides: for the meetup, and for its kind."""

    anywhere: _Known[float]
    title: _Known[float]
    kind: _Known[tuple[float, ...] | None]
    kind_title: _Known[tuple[float, ...] | None]


@cache
def _leanings() -> _Leanings:
    lookup = weights().meetup
    return _Leanings(
        anywhere=_Known(lambda word: SOFTLY * sum(lookup.get(key, 0.0) for key in keys_of(word))),
        title=_Known(lambda word: SOFTLY * lookup.get(title_key(word), 0.0)),
        kind=_Known(lambda word: _kind_leaning(keys_of(word))),
        kind_title=_Known(lambda word: _kind_leaning((title_key(word),))),
    )


def _kind_leaning(keys: Iterable[str]) -> tuple[float, ...] | None:
    trained = weights()
    known = [trained.kind[key] for key in keys if key in trained.kind]
    return tuple(SOFTLY * sum(column) for column in zip(*known, strict=True)) if known else None


def _context(about: About, traits: tuple[str, ...]) -> float:
    """What the labels do not show, set by hand: it tips the doubtful.

    A slot of under twenty minutes or over twelve hours is no hour of company. A listing that names neither
    film nor a festival is of film only by its organiser ("Monthly Meetup" of the Northlight Filmmakers).
    """
    lean = 0.0
    if NO_FILM in traits:
        lean += _OF_FILM if about.organiser and speaks_of_film(about.organiser) else -_OF_FILM
    minutes = about.duration_minutes
    if minutes is not None and (minutes < 20 or minutes > 720):
        lean -= 0.7
    return lean


def _kind(reading: Reading, about: About, whom: Addressed) -> Kind:
    title = (
        f"{about.title} {about.organiser}"
        if about.organiser and about.lineage == "organiser"
        else about.title
    )
    traits = kind_traits(reading, title, about.festival, whom)
    trained = weights()
    lean = _leanings()
    spoken: list[tuple[float, ...] | None] = [*map(trained.kind.get, traits)]
    spoken += map(lean.kind.__getitem__, distinct(reading.title, reading.text))
    spoken += map(lean.kind_title.__getitem__, set(reading.title.words))
    totals: list[float] = [*map(sum, zip(trained.kind_base, *filter(None, spoken), strict=True))]
    totals[trained.kinds.index("official")] += _HOUSE.get(about.lineage or "platform", 0.0)
    return trained.kinds[totals.index(max(totals))]


def _why(reading: Reading, is_meetup: bool) -> tuple[str, ...]:
    """The words that spoke loudest for the verdict, at most four."""
    sign = 1.0 if is_meetup else -1.0
    spoke = [
        (weight, zone.words, at, length)
        for zone, loudness in zip((reading.title, reading.text), _loudness(), strict=True)
        for at, length, senses in zone.hits
        if (weight := sign * loudness[senses]) > 0
    ]
    spoke.sort(key=itemgetter(0), reverse=True)
    loudest: list[str] = []
    for _, words, at, length in spoke:
        said = f"“{' '.join(words[at : at + length])}”"
        if said not in loudest:
            loudest.append(said)
            if len(loudest) == 4:
                break
    return tuple(loudest)


class _Loudness(dict[Senses, float]):
    """What the senses of a hit weigh together, for those worth telling a reader; as many as entries."""

    def __init__(self, letter: str) -> None:
        lookup = weights().meetup
        names = listing_words().senses
        self._each = {name: lookup.get(f"{letter}:{name}", 0.0) * (name in _TELLING) for name in names}

    def __missing__(self, senses: Senses) -> float:
        weight = self[senses] = sum([self._each[sense] for sense in senses])
        return weight


@cache
def _loudness() -> tuple[_Loudness, _Loudness]:
    """The loudness of hits in a title and in a description."""
    return _Loudness("T"), _Loudness("D")
