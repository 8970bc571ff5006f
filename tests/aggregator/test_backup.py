"""A backup is taken while the store is in use, and only a whole one of our own schema comes back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from aggregator.backup import backup, restore
from aggregator.model import AggregatorError
from aggregator.reports import Followed
from aggregator.schema import NewerSchema
from aggregator.store import Store

NOW = datetime(2027, 2, 11, 9, 0, tzinfo=UTC)


def made(path: Path) -> Store:
    store = Store(f"sqlite:///{path}")
    store.upgrade()
    return store


def follow(store: Store, *keys: str) -> None:
    store.follow((), [Followed(key, "website", f"https://{key}.example/") for key in keys], NOW)


def keys(store: Store) -> list[str]:
    return [source.key for source in store.sources(NOW)]


def test_what_was_kept_comes_back_and_what_was_there_is_not_lost(tmp_path: Path) -> None:
    store = made(tmp_path / "store.db")
    follow(store, "before")
    with store.reading():  # somebody reads meanwhile
        backup(store.engine, tmp_path / "copy.db")
    follow(store, "before", "after")
    restore(store.engine, tmp_path / "copy.db")
    assert keys(store) == ["before"]
    assert keys(made(tmp_path / "store.db.before-restore")) == ["after", "before"]


def test_a_backup_never_overwrites(tmp_path: Path) -> None:
    store = made(tmp_path / "store.db")
    (tmp_path / "copy.db").write_text("precious")
    with pytest.raises(AggregatorError, match="already"):
        backup(store.engine, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "precious"


def test_what_cannot_be_restored_leaves_the_store_alone(tmp_path: Path) -> None:
    store = made(tmp_path / "store.db")
    follow(store, "mine")
    (tmp_path / "letter.txt").write_text("Dear store, " * 500)
    with pytest.raises(AggregatorError, match="no SQLite store"):
        restore(store.engine, tmp_path / "letter.txt")
    with pytest.raises(AggregatorError, match="no such file"):
        restore(store.engine, tmp_path / "nowhere.db")
    backup(store.engine, tmp_path / "newer.db")
    with closing(sqlite3.connect(tmp_path / "newer.db")) as newer:
        newer.execute("update alembic_version set version_num = '9999_from_the_future'")
        newer.commit()
    with pytest.raises(NewerSchema):
        restore(store.engine, tmp_path / "newer.db")
    assert keys(store) == ["mine"]
