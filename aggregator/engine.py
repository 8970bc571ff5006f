"""How each database is spoken to: pragmas, transactions, lists as one parameter.

A connection is used by one thread at a time (the pool sees to it); readers get one consistent look (WAL on
SQLite, a snapshot on PostgreSQL) and never wait; writers take turns on both, which also puts the change log
in order of commit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

import orjson
from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Connection,
    Engine,
    Integer,
    Text,
    any_,
    bindparam,
    cast,
    column,
    create_engine,
    event,
    func,
    select,
    text,
)
from sqlalchemy.engine import make_url
from sqlalchemy.pool import QueuePool

from aggregator.model import AggregatorError

BUSY_SECONDS = 30
WRITER_LOCK = 0x666D  # "fm": any number will do, as long as every festmeet takes the same
PRAGMAS = (
    "pragma journal_mode=wal",
    # A crash of ours loses nothing; a power cut may lose the last commits, never the file.
    "pragma synchronous=normal",
    "pragma foreign_keys=on",
    "pragma cache_size=-32000",
    "pragma mmap_size=2147418112",
)

POSTGRES_SETTINGS = (
    # A cached generic plan for a text query is up to 8 times slower than one made for its words.
    "plan_cache_mode=force_custom_plan",
    # Our statements stop after a few hundred rows: compiling them or calling helpers would take longer.
    "jit=off",
    "max_parallel_workers_per_gather=0",
    # No disk that turns: else half a million index entries are read to spare a few thousand rows.
    "random_page_cost=1.1",
)


def make_engine(url: str, pool_size: int = 8) -> Engine:
    """An engine for `sqlite:///path` or `postgresql://…`; raises `AggregatorError` for anything else."""
    try:
        parsed = make_url(url.replace("postgres://", "postgresql://", 1))
    except Exception as trouble:  # SQLAlchemy raises its own and ValueError, by the part it stumbled on
        raise AggregatorError("the database address cannot be read") from trouble
    backend = parsed.get_backend_name()
    if backend == "sqlite":
        return _sqlite_engine(parsed, pool_size)
    if backend == "postgresql":
        return _postgres_engine(parsed.set(drivername="postgresql+psycopg"), pool_size)
    raise AggregatorError(f"{backend} is no database festmeet knows; it speaks sqlite and postgresql")


def _sqlite_engine(url: Any, pool_size: int) -> Engine:
    if url.database in (None, "", ":memory:"):
        raise AggregatorError("SQLite needs a file, as in sqlite:///festmeet.db")
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=pool_size,
        max_overflow=64,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False, "cached_statements": 512},
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver would begin at the first write, too late and as a reader; we say BEGIN ourselves.
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(pragma)
    from aggregator.plaintext import fold

    connection.create_function("fold", 1, fold, deterministic=True)


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("festmeet_writes")
    driver: Any = connection.connection.dbapi_connection
    driver.execute("begin immediate" if writes else "begin")


def _postgres_engine(url: Any, pool_size: int) -> Engine:
    options = {"options": " ".join(f"-c {one}" for one in POSTGRES_SETTINGS)}
    return create_engine(url, pool_size=pool_size, max_overflow=32, pool_pre_ping=True, connect_args=options)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One consistent look; nothing is written."""
    with engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection = connection.execution_options(isolation_level="REPEATABLE READ")
        connection.begin()
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction; only one writer at a time. Commits at the end, or undoes everything."""
    with engine.connect() as connection:
        connection = connection.execution_options(festmeet_writes=True)
        with connection.begin():
            if connection.dialect.name == "postgresql":
                connection.execute(TAKE_TURN, {"lock": WRITER_LOCK})
            yield connection


TAKE_TURN = text("select pg_advisory_xact_lock(:lock)")


class Lists(Protocol):
    """A list of any length as one bound parameter, so that a statement is built once and its plan kept."""

    def among(self, column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
        """Whether the column is in the list bound as `name`."""

    def numbers(self, name: str) -> ColumnElement[int]:
        """The whole numbers of the list bound as `name`, one a row."""

    def texts(self, name: str) -> ColumnElement[str]:
        """The texts of the list bound as `name`, one a row."""

    def gathered(self, *columns: ColumnElement[Any]) -> ColumnElement[Any]:
        """Those columns of all rows as JSON text, a list of lists; without rows empty or null."""

    def bound(self, values: Sequence[Any]) -> Any:
        """The list as that parameter wants it."""


class SqliteLists:
    """Lists as JSON text, read with `json_each`."""

    def among(self, column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
        """Whether the column is in the list bound as `name`."""
        values = func.json_each(bindparam(name, type_=Text)).table_valued("value", name=f"in_{name}")
        return column.in_(select(values.c.value))

    def numbers(self, name: str) -> ColumnElement[int]:
        """The whole numbers of the list bound as `name`, one a row."""
        values = func.json_each(bindparam(name, type_=Text))
        return values.table_valued(column("value", BigInteger), name=f"in_{name}").c.value

    def texts(self, name: str) -> ColumnElement[str]:
        """The texts of the list bound as `name`, one a row."""
        values = func.json_each(bindparam(name, type_=Text))
        return values.table_valued(column("value", Text), name=f"in_{name}").c.value

    def gathered(self, *columns: ColumnElement[Any]) -> ColumnElement[Any]:
        """Those columns of all rows as JSON text."""
        return func.json_group_array(func.json_array(*columns))

    def bound(self, values: Sequence[Any]) -> Any:
        """The list as JSON."""
        return orjson.dumps(list(values)).decode()


class PostgresLists:
    """Lists as arrays, compared with `any`."""

    def among(self, column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
        """Whether the column is in the list bound as `name`."""
        kind = BigInteger if isinstance(column.type, Integer) else Text
        return column == any_(bindparam(name, type_=ARRAY(kind)))

    def numbers(self, name: str) -> ColumnElement[int]:
        """The whole numbers of the list bound as `name`, one a row."""
        return func.unnest(bindparam(name, type_=ARRAY(BigInteger)), type_=BigInteger).column_valued(
            f"in_{name}"
        )

    def texts(self, name: str) -> ColumnElement[str]:
        """The texts of the list bound as `name`, one a row."""
        return func.unnest(bindparam(name, type_=ARRAY(Text)), type_=Text).column_valued(f"in_{name}")

    def gathered(self, *columns: ColumnElement[Any]) -> ColumnElement[Any]:
        """Those columns of all rows as JSON text."""
        return cast(func.json_agg(func.json_build_array(*columns)), Text)

    def bound(self, values: Sequence[Any]) -> Any:
        """The list itself."""
        return list(values)


def lists_for(dialect: str) -> Lists:
    """How that database takes a list."""
    return PostgresLists() if dialect == "postgresql" else SqliteLists()
