"""`festmeet db …`: the store's schema, copies of it, and the way back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Config = Annotated[Path | None, typer.Option("--config", help="Another festmeet.toml.")]
Copy = Annotated[Path, typer.Argument(help="The file of the copy.")]

db = typer.Typer(help="The store: its schema, copies of it, and the way back.", no_args_is_help=True)


@db.command()
def upgrade(config: Config = None) -> None:
    """Bring the store to this program's schema; every start does it too."""
    from aggregator.store import Store
    from settings import load

    store = Store(load(config).service.database)
    store.upgrade()
    store.close()
    typer.echo("The store's schema is up to date.")


@db.command()
def backup(path: Copy, config: Config = None) -> None:
    """Write a whole copy of the store while it is in use (SQLite; PostgreSQL has pg_dump)."""
    from aggregator.backup import backup as copy
    from aggregator.store import Store
    from settings import load

    copy(Store(load(config).service.database).engine, path)
    typer.echo(f"{path}: {path.stat().st_size:,} bytes")


@db.command()
def restore(path: Copy, config: Config = None) -> None:
    """Put a copy in the store's place; what was there is kept beside it. Stop festmeet first."""
    from aggregator.backup import restore as bring_back
    from aggregator.store import Store
    from settings import load

    kept = bring_back(Store(load(config).service.database).engine, path)
    typer.echo("Restored." + (f" What was there before: {kept}" if kept else ""))
