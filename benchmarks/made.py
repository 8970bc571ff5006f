"""Made-up stores of any size, on either database, loaded in bulk: a million events in a few minutes.

Rows are what a visit would leave (the first ones are compared with what the store itself makes of the same
gathering); only the way in is short: no deciding, indexes afterwards.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

import orjson
from sqlalchemy import Connection, Table, text

from aggregator.model import KINDS, Draft, Judgement, Venue
from aggregator.moments import SLOTS, cell_of, instant_of, key_from, seconds
from aggregator.reports import Festival, Followed
from aggregator.store import Store
from aggregator.storing.compose import Voice, facts_of
from aggregator.storing.rows import event_columns, listing_columns
from aggregator.tables import table

NOW = datetime(2027, 1, 1, tzinfo=UTC)
YEARS, FESTIVALS, CITIES, VOCABULARY, SOURCES = 2, 3000, 400, 20_000, 300
QUARTERS = 96 * 365
BATCH = 10_000
Row = dict[str, Any]


class World:
    """Made-up gatherings: words by Zipf's law, festivals in cities, two years in quarter hours."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        plan = random.Random(1)
        parts = [c + v for c in "bcdfghklmnprstvwz" for v in "aeiou"]
        self.words = ["".join(plan.choices(parts, k=plan.randint(2, 4))) for _ in range(VOCABULARY)]
        total, self.weights = 0.0, []
        for place in range(VOCABULARY):
            total += 1 / (place + 12) ** 0.95
            self.weights.append(total)
        self.places = [(plan.uniform(36, 60), plan.uniform(-9, 30)) for _ in range(CITIES)]
        self.home = [plan.randrange(CITIES) for _ in range(FESTIVALS)]

    def text(self, length: int) -> list[str]:
        """So many words, the common ones often."""
        return self.dice.choices(self.words, cum_weights=self.weights, k=length)

    def festival(self) -> int:
        """One of the festivals; the large ones often."""
        return int(20 * ((FESTIVALS / 20 + 1) ** self.dice.random() - 1))

    def start(self) -> datetime:
        """A quarter hour of the two years."""
        return NOW + timedelta(minutes=15 * self.dice.randrange(-QUARTERS, QUARTERS * (YEARS - 1)))

    def draft(self, number: int, source: str, start: datetime | None = None) -> Draft:
        """One gathering."""
        dice, begin, festival, words = self.dice, start or self.start(), self.festival(), self.text(65)
        city = self.home[festival] if dice.random() < 0.7 else dice.randrange(CITIES)
        lat, lon = (round(degree + dice.gauss(0, 0.04), 6) for degree in self.places[city])
        return Draft(
            source, f"{number:08d}", " ".join(words[:6]), begin, begin.date(), "UTC",
            end_at=begin + timedelta(minutes=30 * dice.randint(2, 20)), description=" ".join(words[6:63]),
            url=f"https://festival{festival}.example/e/{number}", festival=f"f{festival}",
            venue=Venue(" ".join(words[63:]), None, f"City {city}", None, lat, lon),
        )  # fmt: skip

    def judgement(self) -> Judgement:
        """What we would think of it."""
        return Judgement(
            True, 1.0, KINDS[int(self.dice.random() ** 2 * 6)], ("producer",), (), "open", None, "free"
        )


# -- rows ----------------------------------------------------------------------------------------------------


def event_row(key: int, draft: Draft, judgement: Judgement) -> Row:
    """A row of `events` as the store makes it."""
    moments = dict.fromkeys(("first_seen_at", "changed_at", "updated_at"), seconds(NOW))
    own = {"key": key, "id": draft.origin_id, "sequence": 0, "locks": "{}", "merged_into": None}
    return event_columns(facts_of([Voice(draft, judgement)])) | own | moments | {"cancelled_at": None}


def listing_row(draft: Draft, judgement: Judgement) -> Row:
    """A row of `listings` as the store makes it."""
    own = {"source_key": draft.source_key, "origin_id": draft.origin_id, "event_id": draft.origin_id}
    own |= {"content_hash": "", "match_why": "[]"}
    moments = {"first_seen_at": seconds(NOW), "seen_at": seconds(NOW), "missing": 0, "withdrawn_at": None}
    return listing_columns(draft, judgement) | own | moments


class Press:
    """Both rows of a gathering, from one made by the store with what differs put in: five times as quick."""

    def __init__(self, draft: Draft, judgement: Judgement) -> None:
        self.event, self.listing = event_row(0, draft, judgement), listing_row(draft, judgement)
        self.said = {
            kind: listing_columns(draft, Judgement(True, 1.0, kind, ("producer",), (), "open", None, "free"))
            for kind in KINDS
        }

    def rows(self, key: int, draft: Draft, judgement: Judgement) -> tuple[Row, Row]:
        """The rows of this gathering."""
        venue, start = draft.venue, seconds(draft.start_at)
        assert draft.end_at
        assert venue.city
        common = {"url": draft.url, "festival": draft.festival, "cell": cell_of(venue.lat, venue.lon)}
        common |= {"start_at": start, "until_at": seconds(draft.end_at)}
        place = {"city": venue.city, "city_key": venue.city.lower(), "venue_name": venue.name}
        event = self.event | common | place | {
            "key": key, "id": draft.origin_id, "title": draft.title, "description": draft.description,
            "names": f"{venue.name} · {venue.city}",
            "tags": f"{judgement.kind} producer {draft.festival}".replace("_", " "),
            "end_at": seconds(draft.end_at), "day": draft.start_on.toordinal(), "kind": judgement.kind,
            "minute": start % 86400 // 60, "lat": venue.lat, "lon": venue.lon,
        }  # fmt: skip
        listing = self.listing | common | {
            "source_key": draft.source_key, "origin_id": draft.origin_id, "event_id": draft.origin_id,
            "canonical": draft.url, "title_key": draft.title[:80],
            "draft": orjson.dumps(draft, option=orjson.OPT_UTC_Z).decode(),
            "judgement": self.said[judgement.kind or "social"]["judgement"],
        }  # fmt: skip
        return event, listing


def gatherings(size: int) -> Iterator[tuple[int, Draft, Judgement]]:
    """So many of them in order of time, each with its key."""
    world, key = World(42), -1
    for number, start in enumerate(sorted(seconds(world.start()) for _ in range(size))):
        key = max(key + 1, key_from(start))
        assert key < key_from(start) + SLOTS
        yield key, world.draft(number, f"s{number % SOURCES}", instant_of(start)), world.judgement()


def pressed(size: int) -> Iterator[tuple[Row, Row]]:
    """The rows of so many gatherings."""
    made = gatherings(size)
    first = list(islice(made, 100))
    press = Press(*first[0][1:])
    for key, *pair in first:
        assert press.rows(key, *pair) == (event_row(key, *pair), listing_row(*pair))
        yield press.rows(key, *pair)
    for key, *pair in made:
        yield press.rows(key, *pair)


# -- loading -------------------------------------------------------------------------------------------------


def made(url: str, size: int) -> Store:
    """The store at that address, filled with so many events unless it has some."""
    store = Store(url)
    store.upgrade()
    with store.reading() as connection:
        fresh = connection.execute(text("select count(*) from listings")).scalar() == 0
    if fresh:
        sources = [Followed(f"s{n}", "website", "", f"Source {n}") for n in range(SOURCES)]
        store.follow([Festival(f"f{n}", f"Festival {n}") for n in range(FESTIVALS)], sources, NOW)
        load(store, size)
    return store


def load(store: Store, size: int) -> None:
    """Rows, then indexes, then words."""
    tables = table("events"), table("listings")
    with store.writing() as connection:
        for index in (index for one in tables for index in one.indexes):
            index.drop(connection)
        write = copy_in if connection.dialect.name == "postgresql" else insert_in
        rows = pressed(size)
        while batch := list(islice(rows, BATCH)):
            for one, some in zip(tables, zip(*batch, strict=True), strict=True):
                write(connection, one, some)
        for index in (index for one in tables for index in one.indexes):
            index.create(connection)
        index_words(connection)
    settle(store)


def insert_in(connection: Connection, into: Table, rows: Sequence[Row]) -> None:
    """SQLite: the driver's own loop."""
    names = list(rows[0])
    raw: sqlite3.Connection = connection.connection.dbapi_connection  # type: ignore[assignment]  # what SQLAlchemy wraps
    marks = ",".join(f":{name}" for name in names)
    raw.executemany(f"insert into {into.name} ({','.join(names)}) values ({marks})", rows)  # noqa: S608 - our own names


def copy_in(connection: Connection, into: Table, rows: Sequence[Row]) -> None:
    """PostgreSQL: COPY."""
    names = list(rows[0])
    raw: Any = connection.connection.dbapi_connection
    with raw.cursor().copy(f"copy {into.name} ({','.join(names)}) from stdin") as sink:
        for row in rows:
            sink.write_row([row[name] for name in names])


def index_words(connection: Connection) -> None:
    """Full text in one statement. The made-up words are plain, so folding would change nothing."""
    if connection.dialect.name == "sqlite":
        fields = "title, names, tags, description"
        connection.execute(text(f"insert into events_fts(rowid, {fields}) select key, {fields} from events"))  # noqa: S608 - our own names
        return
    weighted = " || ".join(
        f"setweight(to_tsvector('simple', {name}), '{weight}')"
        for name, weight in zip(("title", "names", "tags", "description"), "ABCD", strict=True)
    )
    connection.execute(text("drop index ix_events_fts"))
    connection.execute(text(f"insert into events_fts select key, {weighted} from events"))  # noqa: S608 - our own names
    connection.execute(text("create index ix_events_fts on events_fts using gin (tsv) with (fastupdate=off)"))


def settle(store: Store) -> None:
    """What the databases do by themselves in time: PostgreSQL's vacuum, SQLite's checkpoint."""
    with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        sqlite = connection.dialect.name == "sqlite"
        connection.connection.cursor().execute(
            "pragma wal_checkpoint(truncate)" if sqlite else "vacuum analyze"
        )
