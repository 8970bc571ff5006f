"""Labelled gatherings to train and score `match`: our own samples, a labels file, made-up look-alikes."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from aggregator.comparing.blocking import meetings, odd_meetings
from aggregator.comparing.columns import columns_of
from aggregator.comparing.glimpse import Looks
from aggregator.comparing.records import Record, record_of_row
from aggregator.comparing.titles import read_title
from aggregator.comparing.words import WORD, meanings, plain, vocabulary

# Those who are no guild, though some sound like one.
HOSTS = (
    "Women of the Tripod", "Reel Sisters of the South", "Set Mothers", "Harbour Film Crew",
    "Women of the Now", "Northside Editors", "The Late Lot", "Midnight Makers", "Girls Who Grip",
    "Frauen am Set", "Les Filles du Plan", "Mujeres en Rodaje", "Donne in Troupe", "Black Frame",
    "Queer Takes", "Cinema Strays", "Doc Neighbours", "Valley Writers", "Crew United Here",
    "The Cutting Table", "Sound Folk", "First Films First", "Rainbow Reels", "Latin Lens", "Film Parents",
    "The Boom Room", "Kamera Kollegen", "Indie Producers of the Bay",
)  # fmt: skip
SAMPLES = Path(__file__).resolve().parent.parent / "tests" / "samples" / "match" / "gatherings.jsonl"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A record, the gathering it tells of, and the festival (the group that is held out together)."""

    record: Record
    gathering: str
    festival: str


def own_samples() -> list[Labelled]:
    """Our hand-written gatherings."""
    rows = [json.loads(line) for line in SAMPLES.read_text("utf-8").splitlines()]
    return _labelled((row, f"own {row['gathering']}") for row in rows)


def labels_file(path: Path) -> list[Labelled]:
    """A file of `records` and `clusters` of their `rid`s."""
    raw = json.loads(path.read_text("utf-8"))
    gathering = {rid: f"{path.stem} {number}" for number, rids in enumerate(raw["clusters"]) for rid in rids}
    return _labelled((row, gathering[row["rid"]]) for row in raw["records"])


def _labelled(rows: Iterator[tuple[dict[str, object], str]]) -> list[Labelled]:
    read = [(record_of_row(row), gathering) for row, gathering in rows]
    festivals: dict[str, Counter[str]] = {}
    for record, gathering in read:
        festivals.setdefault(gathering, Counter())[record.festival or ""] += 1
    return [Labelled(record, told, _festival(festivals[told])) for record, told in read]


def _festival(named: Counter[str]) -> str:
    return max((name for name in named if name), key=lambda name: (named[name], name), default="none")


def pairs(labelled: Sequence[Labelled]) -> Iterator[tuple[Record, Record, bool]]:
    """Every candidate pair and whether it is one gathering."""
    records = [one.record for one in labelled]
    looks = Looks(columns_of(records))
    for one, other in sorted(meetings(looks) | odd_meetings(looks)):
        yield records[one], records[other], labelled[one].gathering == labelled[other].gathering


def look_alikes(labelled: Sequence[Labelled], seed: int) -> Iterator[tuple[Record, Record, bool]]:
    """Made-up pairs: the same gathering told worse, and another invitation that looks the same."""
    dice = random.Random(seed)
    for one in labelled:
        record = one.record
        if record.wall is None or record.venue is None:
            continue
        yield record, _told_worse(record, dice), True
        elsewhere = dice.choice(labelled).record
        for other in (
            _other_invitation(record, dice), _other_host(record, dice), _other_city(record, elsewhere)
        ):  # fmt: skip
            if other is not None:
                yield record, other, False


def _told_worse(record: Record, dice: random.Random) -> Record:
    spoil = dice.randrange(6)
    copy = record._replace(rid=record.rid + "'", source="copy", page=None, place_of_source=None, end=None)
    if dice.random() < 0.5:
        copy = copy._replace(address=None)
    if spoil == 0:
        return copy._replace(instant=record.wall)  # the wall clock, said to be UTC
    if spoil == 1:
        return copy._replace(instant=None, wall=None)
    if spoil == 2:
        return copy._replace(venue=None, title=record.title.upper())
    shift = dice.choice((-60, -30, -15, 30))
    moved = _shifted(copy, shift)
    return moved if spoil < 5 else moved._replace(title=f"{record.title} @ {record.festival}")


def _shifted(record: Record, minutes: int) -> Record:
    wall, instant = record.wall, record.instant
    return record._replace(
        wall=None if wall is None else wall + minutes, instant=None if instant is None else instant + minutes
    )


def _other_invitation(record: Record, dice: random.Random) -> Record | None:
    """The same place and hour for another role, group or genre."""
    meaning = vocabulary().meaning
    words = record.title.split()
    for at, word in enumerate(words):
        kind, concept = meaning.get(word.casefold().strip("',:").rstrip("s"), ("", ""))
        if kind in ("role", "audience", "genre"):
            others = sorted({other for sort, other in meaning.values() if sort == kind and other != concept})
            words[at] = dice.choice(others)
            return _shifted(record, dice.choice((0, 0, -30, 30)))._replace(
                rid=record.rid + "*", source="copy", title=" ".join(words), page=None, place_of_source=None,
                end=None, address=record.address if dice.random() < 0.5 else None,
            )  # fmt: skip
    return None


def _other_host(record: Record, dice: random.Random) -> Record | None:
    """The same place, hour and sort of gathering, where a guild or school is named, for somebody else."""
    facts = read_title(record.title)
    forms = [word for word in WORD.findall(plain(record.title)) if meanings(word)[0][0] == "form"]
    if not facts.bodies or not forms:
        return None
    return _shifted(record, dice.choice((0, 0, 30)))._replace(
        rid=record.rid + "^", source="copy", title=f"{dice.choice(HOSTS)}: {forms[-1]}", page=None,
        place_of_source=None, end=None, description="",
        address=record.address if dice.random() < 0.5 else None,
    )  # fmt: skip


def _other_city(record: Record, elsewhere: Record) -> Record | None:
    """The same title at the same time somewhere else."""
    if elsewhere.venue in (None, record.venue) or elsewhere.festival == record.festival:
        return None
    return record._replace(rid=record.rid + "~", source="copy", page=None, place_of_source=None,
        venue=elsewhere.venue, address=elsewhere.address, festival=elsewhere.festival, end=None,
    )  # fmt: skip
