"""What people were promised since a copy of the store was made, kept when the copy comes back.

Erased stays erased, who left stays away, and an address that gets no letters gets none.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, text

from aggregator.model import AggregatorError
from aggregator.people import erasing, subscriptions


@dataclass(frozen=True, slots=True)
class Promised:
    """`erased` as rows of `erasures` (kind, value, by, at); `refused` (address key, why); `left` by id."""

    erased: tuple[tuple[str, str, str, int], ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    left: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{len(self.erased)} erased, {len(self.refused)} without letters, {len(self.left)} left"


AS_JSON = TypeAdapter(Promised)


def promised_in(store: Path) -> Promised:
    """What the SQLite store at that path was told; nothing where there is none that can be read."""
    if not store.is_file():
        return Promised()
    try:
        with closing(sqlite3.connect(f"{store.resolve().as_uri()}?mode=ro", uri=True)) as old:
            return _told(old.execute)
    except sqlite3.DatabaseError:
        return Promised()


def promised(connection: Connection) -> Promised:
    """What this store was told."""
    return _told(lambda asked: map(tuple, connection.execute(text(asked))))


def _told(ask: Callable[[str], Iterable[tuple[Any, ...]]]) -> Promised:
    return Promised(
        tuple(ask("select kind, value, by, at from erasures")),
        tuple(ask("select address_key, reason from suppressions")),
        tuple(one for (one,) in ask("select id from subscriptions where state = 'left'")),
    )


def write_new(path: Path, told: Promised) -> None:
    """As JSON, for the time between two stores; no file is overwritten. Raises `AggregatorError`."""
    try:
        with path.open("xb") as file:
            file.write(AS_JSON.dump_json(told))
    except OSError as error:
        raise AggregatorError(f"cannot be written: {error.strerror}", str(path)) from None


def read(path: Path) -> Promised:
    """What `write_new` wrote. Raises `AggregatorError`."""
    try:
        return AS_JSON.validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise AggregatorError(f"holds no promises: {error}", str(path)) from None


def keep(connection: Connection, told: Promised, now: datetime) -> None:
    """Let another store hold to it."""
    erasing.erase_again(connection, told.erased, now)
    for key, why in told.refused:
        subscriptions.suppress(connection, key, why, now)
    for one in told.left:
        subscriptions.end(connection, one, now)
