"""A copy of the store while it is in use, and the way back. SQLite only: PostgreSQL has pg_dump."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine

from aggregator import schema
from aggregator.engine import make_engine
from aggregator.model import AggregatorError


def backup(engine: Engine, path: Path) -> None:
    """Write a whole, consistent copy to `path`; writers may go on. Raises `AggregatorError`."""
    source = file_of(engine)
    if path.exists():
        raise AggregatorError("there is a file of that name already", str(path))
    part = path.with_name(path.name + ".part")
    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(part)) as copy:
        live.backup(copy, pages=1000)
    os.replace(part, path)


def restore(engine: Engine, path: Path) -> None:
    """Put a copy in the store's place, brought to this program's schema. Raises `AggregatorError`.

    Nothing else may be running. What was there is kept beside it as `<name>.before-restore`.
    """
    target = Path(file_of(engine))
    whole(path)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as copy, closing(sqlite3.connect(part)) as live:
        copy.backup(live)
    fresh = make_engine(f"sqlite:///{part}")
    try:
        schema.upgrade(fresh)
    finally:
        fresh.dispose()
    engine.dispose()
    if target.exists():
        with closing(sqlite3.connect(target)) as old:
            old.execute("pragma wal_checkpoint(truncate)")
        os.replace(target, target.with_name(target.name + ".before-restore"))
    os.replace(part, target)


def whole(path: Path) -> None:
    """Raises `AggregatorError` when the file is no undamaged SQLite database."""
    if not path.is_file():
        raise AggregatorError("there is no such file", str(path))
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as copy:
            (verdict,) = copy.execute("pragma integrity_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        raise AggregatorError(f"is no SQLite store: {error}", str(path)) from None
    if verdict != "ok":
        raise AggregatorError(f"is damaged: {verdict}", str(path))


def file_of(engine: Engine) -> str:
    """The SQLite file behind an engine. Raises `AggregatorError` for PostgreSQL."""
    if engine.dialect.name != "sqlite" or not engine.url.database:
        raise AggregatorError("a PostgreSQL store is copied with pg_dump and brought back with pg_restore")
    return engine.url.database
