"""`festmeet db …` and `export`: the store's schema, copies of it and the way back, what it holds as lines."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import console

if TYPE_CHECKING:
    from aggregator.store import Store

Config = Annotated[Path | None, typer.Option("--config", help="Another festmeet.toml.")]
Copy = Annotated[Path, typer.Argument(help="The file of the copy.")]

db = typer.Typer(help="The store: its schema, copies of it, and the way back.", no_args_is_help=True)


@db.command()
def upgrade(config: Config = None) -> None:
    """Bring the store to this program's schema; every start does it too."""
    with opened(config):
        typer.echo("The store's schema is up to date.")


@db.command()
def backup(path: Copy, config: Config = None) -> None:
    """Write a whole copy of the store while it is in use (SQLite; PostgreSQL has pg_dump)."""
    from aggregator.store import Store
    from aggregator.storing.backup import backup as copy
    from settings import load

    copy(Store(load(config).service.database).engine, path)
    typer.echo(f"{path}: {path.stat().st_size:,} bytes")


@db.command()
def restore(path: Copy, config: Config = None) -> None:
    """Put a copy in the store's place; what was there is kept beside it, what was erased stays out."""
    from aggregator.store import Store
    from aggregator.storing.backup import restore as bring_back
    from settings import load

    kept = bring_back(Store(load(config).service.database).engine, path, datetime.now(UTC))
    typer.echo("Restored." + (f" What was there before: {kept}" if kept else ""))


@db.command()
def promises(path: Copy, config: Config = None) -> None:
    """Write what people were promised (erased, left, refused), before an old dump replaces this store."""
    from aggregator.people.promised import promised, write_new

    with opened(config) as store, store.reading() as connection:
        told = promised(connection)
    write_new(path, told)
    typer.echo(f"{path}: {told}")


@db.command()
def keep(path: Copy, config: Config = None) -> None:
    """Hold the store that came back to those promises; who syncs with it begins anew."""
    from aggregator.people.promised import read
    from aggregator.storing.backup import hold_to

    told, now = read(path), datetime.now(UTC)
    with opened(config) as store, store.writing() as connection:
        hold_to(connection, told, now)
    typer.echo(f"Kept: {told}")


def export(
    labels: Annotated[
        bool, typer.Option("--labels", help="What persons corrected instead, as labelled examples.")
    ] = False,
    config: Config = None,
) -> None:
    """Every event of the store as JSON lines."""
    with opened(config) as store:
        for line in labels_of(store) if labels else events_of(store):
            console.write_line(line)


def events_of(store: Store) -> Iterator[object]:
    """Every event, those to come and those of the past, page by page."""
    from aggregator.model import Query

    cursor: str | None = None
    while True:
        found = store.search(Query(limit=100, cursor=cursor), datetime.now(UTC))
        yield from found.events
        cursor = found.cursor
        if cursor is None:
            return


def labels_of(store: Store) -> Iterator[object]:
    """Every corrected listing and every decision about two: examples for the next training."""
    yield from store.labels()
    yield from store.labelled_pairs()


@contextmanager
def opened(config: Path | None) -> Iterator[Store]:
    """The store of these settings, its schema up to date."""
    from aggregator.store import Store
    from settings import load

    store = Store(load(config).service.database)
    try:
        store.upgrade()
        yield store
    finally:
        store.close()
