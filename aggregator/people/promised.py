"""What people were promised since a copy of the store was made, kept when the copy comes back.

Erased stays erased, who left stays away, and an address that gets no letters gets none.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from aggregator.people import erasing, subscriptions


@dataclass(frozen=True, slots=True)
class Promised:
    """`erased` as rows of `erasures` (kind, value, by, at); `refused` (address key, why); `left` by id."""

    erased: tuple[tuple[str, str, str, int], ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    left: tuple[str, ...] = ()


def promised_in(store: Path) -> Promised:
    """What the store at that path was told; nothing where there is none that can be read."""
    if not store.is_file():
        return Promised()
    try:
        with closing(sqlite3.connect(f"{store.resolve().as_uri()}?mode=ro", uri=True)) as old:
            return Promised(
                tuple(old.execute("select kind, value, by, at from erasures")),
                tuple(old.execute("select address_key, reason from suppressions")),
                tuple(one for (one,) in old.execute("select id from subscriptions where state = 'left'")),
            )
    except sqlite3.DatabaseError:
        return Promised()


def keep(connection: Connection, promised: Promised, now: datetime) -> None:
    """Let another store hold to it."""
    erasing.erase_again(connection, promised.erased, now)
    for key, why in promised.refused:
        subscriptions.suppress(connection, key, why, now)
    for one in promised.left:
        subscriptions.end(connection, one, now)
