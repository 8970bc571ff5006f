"""A copy of the store while it is in use, and the way back. SQLite only: PostgreSQL has pg_dump."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select, update

from aggregator import schema
from aggregator.engine import make_engine, writing
from aggregator.model import AggregatorError
from aggregator.people.promised import Promised, keep, promised_in
from aggregator.tables import table

CHANGES, STATE = table("changes"), table("state")
# More changes than lie between a copy and the store it replaces.
FAR_AHEAD = 1_000_000


def backup(engine: Engine, path: Path) -> None:
    """Write a whole, consistent copy to `path`; writers may go on. Raises `AggregatorError`."""
    source = file_of(engine)
    if not source.is_file():
        raise AggregatorError("there is no store there", str(source))
    if path.exists():
        raise AggregatorError("there is a file of that name already", str(path))
    part = path.with_name(path.name + ".part")
    with told_plainly(path):
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(part)) as copy:
            live.backup(copy, pages=1000)
    os.replace(part, path)


def restore(engine: Engine, path: Path, now: datetime) -> Path | None:
    """Put a copy in the store's place, brought to this program's schema. Raises `AggregatorError`.

    Nothing else may be running. What was there, sound or not, is kept beside it; returns where. What was
    erased since the copy was made stays erased, and who left stays away.
    """
    target = file_of(engine)
    require_ours(path)
    engine.dispose()
    require_unused(target)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    fresh = make_engine(engine.url.set(database=str(part)).render_as_string())
    try:
        with (
            told_plainly(target),
            closing(sqlite3.connect(path)) as copy,
            closing(sqlite3.connect(part)) as live,
        ):
            copy.backup(live)
        schema.upgrade(fresh)
        with writing(fresh) as connection:
            hold_to(connection, promised_in(target), now)
    except BaseException:
        fresh.dispose()
        part.unlink(missing_ok=True)
        raise
    fresh.dispose()
    kept = put_aside(target)
    os.replace(part, target)
    return kept


def require_ours(path: Path) -> None:
    """Raises `AggregatorError` when the file is no undamaged store of ours."""
    if not path.is_file():
        raise AggregatorError("there is no such file", str(path))
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as copy:
            (verdict,) = copy.execute("pragma integrity_check(1)").fetchone()
            known = copy.execute("select 1 from sqlite_master where name = 'alembic_version'").fetchone()
    except sqlite3.DatabaseError as error:
        raise AggregatorError(f"is no SQLite store: {error}", str(path)) from None
    if verdict != "ok":
        raise AggregatorError(f"is damaged: {verdict}", str(path))
    if known is None:
        raise AggregatorError("is no store of festmeet's: it lacks our tables", str(path))


def require_unused(target: Path) -> None:
    """Raises `AggregatorError` while somebody has the store open; folds its log of writes into the file."""
    if not target.exists():
        return
    try:
        with closing(sqlite3.connect(target, timeout=0)) as old:
            old.execute("pragma journal_mode=delete")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            raise AggregatorError("is in use: stop festmeet first", str(target)) from error
        # Damaged, which is a reason to restore; it is kept as it is.


def put_aside(target: Path) -> Path | None:
    """Rename the store, and a log of writes beside it, to a name that is free; returns that name."""
    here = [target.with_name(target.name + tail) for tail in ("", "-wal", "-shm")]
    if not any(one.exists() for one in here):
        return None
    first = f"{target.name}.before-restore"
    names = map(target.with_name, chain([first], (f"{first}-{number}" for number in count(2))))
    kept = next(name for name in names if not name.exists())
    for one in here:
        if one.exists():
            os.replace(one, kept.with_name(kept.name + one.name.removeprefix(target.name)))
    return kept


def hold_to(connection: Connection, told: Promised, now: datetime) -> None:
    """A copy has come back: what people were promised since holds in it, and who synced begins anew."""
    keep(connection, told, now)
    _number_on(connection)


def _number_on(connection: Connection) -> None:
    """Changes are numbered on from far ahead: who synced with the store that was must begin anew."""
    last = connection.execute(select(CHANGES).order_by(CHANGES.c.id.desc()).limit(1)).mappings().first()
    if last is not None:
        connection.execute(insert(CHANGES), {**last, "id": last["id"] + FAR_AHEAD})
        connection.execute(update(STATE).values(changes_from=last["id"] + FAR_AHEAD))


@contextmanager
def told_plainly(where: Path) -> Iterator[None]:
    """SQLite's refusals (no such folder, a full disk) as a sentence of ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise AggregatorError(f"cannot be written: {error}", str(where)) from error


def file_of(engine: Engine) -> Path:
    """The SQLite file behind an engine. Raises `AggregatorError` for PostgreSQL."""
    if engine.dialect.name != "sqlite" or not engine.url.database:
        raise AggregatorError(
            "PostgreSQL is copied with pg_dump and brought back with pg_restore: see docs/operating.md"
        )
    return Path(engine.url.database)
