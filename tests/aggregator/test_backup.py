"""A backup is taken while the store is in use, and only a whole one of our own schema comes back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from aggregator.model import AggregatorError, Query
from aggregator.people import deliveries, subscriptions
from aggregator.reports import Followed
from aggregator.schema import NewerSchema
from aggregator.store import Store
from aggregator.storing.backup import backup, restore
from tests.aggregator.visits import at, draft, opened, visit

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
    kept = restore(store.engine, tmp_path / "copy.db", NOW)
    assert keys(store) == ["before"]
    assert kept is not None
    assert keys(made(kept)) == ["after", "before"]


def test_restoring_twice_keeps_both_stores_that_were_there(tmp_path: Path) -> None:
    store = made(tmp_path / "store.db")
    backup(store.engine, tmp_path / "nobody.db")
    follow(store, "mine")
    backup(store.engine, tmp_path / "mine.db")
    first = restore(store.engine, tmp_path / "nobody.db", NOW)
    second = restore(store.engine, tmp_path / "mine.db", NOW)
    assert keys(store) == ["mine"]
    assert first is not None
    assert second is not None
    assert (keys(made(first)), keys(made(second))) == (["mine"], [])


@pytest.mark.parametrize("log", [b"", b"what was written last"])
def test_a_damaged_store_is_replaced_and_kept(tmp_path: Path, log: bytes) -> None:
    store = made(tmp_path / "store.db")
    follow(store, "mine")
    backup(store.engine, tmp_path / "copy #1?.db")
    store.close()
    (tmp_path / "store.db").write_bytes(b"torn" * 2_000)
    (tmp_path / "store.db-wal").write_bytes(log)
    kept = restore(store.engine, tmp_path / "copy #1?.db", NOW)
    assert keys(store) == ["mine"]
    assert kept is not None
    assert kept.read_bytes() == b"torn" * 2_000


def test_a_log_of_writes_without_its_store_is_not_read_into_the_copy(tmp_path: Path) -> None:
    store = made(tmp_path / "store.db")
    follow(store, "mine")
    backup(store.engine, tmp_path / "copy.db")
    follow(store, "mine", "stray")
    with store.reading() as connection:
        connection.exec_driver_sql("select 1 from sources")
        wal = (tmp_path / "store.db-wal").read_bytes()
    store.close()
    (tmp_path / "store.db").unlink()
    (tmp_path / "store.db-wal").write_bytes(wal)
    restore(store.engine, tmp_path / "copy.db", NOW)
    assert keys(store) == ["mine"]


def test_a_store_in_use_is_not_replaced(tmp_path: Path) -> None:
    store, running = made(tmp_path / "store.db"), made(tmp_path / "store.db")
    backup(store.engine, tmp_path / "copy.db")
    follow(running, "mine")
    with pytest.raises(AggregatorError, match="stop festmeet first"):
        restore(store.engine, tmp_path / "copy.db", NOW)
    assert keys(running) == ["mine"]


def test_there_must_be_something_to_copy_and_somewhere_to_put_it(tmp_path: Path) -> None:
    with pytest.raises(AggregatorError, match="no store"):
        backup(Store(f"sqlite:///{tmp_path / 'mistyped.db'}").engine, tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []
    store = made(tmp_path / "store.db")
    with pytest.raises(AggregatorError, match="cannot be written"):
        backup(store.engine, tmp_path / "no" / "folder" / "copy.db")


def test_who_synced_with_the_store_that_was_begins_anew(tmp_path: Path) -> None:
    store = made(tmp_path / "store.db")
    opened(store)
    visit(store, "fest-site", [draft("fest-site", "a")])
    backup(store.engine, tmp_path / "copy.db")
    visit(store, "fest-site", [draft("fest-site", "a"), draft("fest-site", "b", "Lost", at(13))])
    cursor = store.changes(0).cursor
    restore(store.engine, tmp_path / "copy.db", NOW)
    visit(store, "fest-site", [draft("fest-site", "a"), draft("fest-site", "c", "New", at(13))])
    assert store.changes(cursor).too_old
    again = store.changes(0)
    assert [one.event.title for one in again.changes if one.event] == ["Producers' Drinks", "New"]
    assert store.changes(again.cursor).changes == ()


def test_what_people_were_promised_since_holds_in_what_comes_back(tmp_path: Path) -> None:
    store = made(tmp_path / "store.db")
    opened(store)
    posts = [
        draft("tags", str(n), f"Drinks {n}", at(12, 10 + n), is_post=True, author=f"@a{n}") for n in range(4)
    ]
    visit(store, "tags", posts)
    names = {event.title: event.id for event in store.search(Query(), NOW).events}
    left = [reader(store, name) for name in ("erased", "left", "bounced", "stays")][1]
    backup(store.engine, tmp_path / "copy.db")
    store.erase("a0", NOW, handle="a0")
    store.erase("a1", NOW, link=posts[1].url)
    visit(store, "tags", [], NOW, removed=["2"], complete=False)
    store.erase("erased", NOW, address="erased@reader.example")
    subscriptions.leave(store, left, NOW)
    with store.writing() as connection:
        subscriptions.suppress(connection, "bounced@reader.example", "550", NOW)
    restore(store.engine, tmp_path / "copy.db", NOW)
    visit(store, "tags", posts[:2], NOW, complete=False)
    assert [one.title for one in store.search(Query(), NOW).events] == ["Drinks 3"]
    assert store.erased(names["Drinks 2"]) == "Its author took it back."
    later = NOW + timedelta(days=2)
    claims = {one.address: deliveries.claim(store, one, later, "me") for one in deliveries.due(store, later)}
    assert sorted(claims) == ["bounced@reader.example", "stays@reader.example"]
    assert claims["bounced@reader.example"] == "suppressed"


def reader(store: Store, name: str) -> str:
    """Somebody who gets letters."""
    wish = subscriptions.Wish(f"{name}@reader.example", Query(), "all")
    asked = subscriptions.ask(store, wish, name, "yes", NOW) or ""
    subscriptions.confirm(store, asked, NOW)
    return asked


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
        restore(store.engine, tmp_path / "letter.txt", NOW)
    (tmp_path / "empty.db").touch()
    with pytest.raises(AggregatorError, match="no store of festmeet's"):
        restore(store.engine, tmp_path / "empty.db", NOW)
    with pytest.raises(AggregatorError, match="no such file"):
        restore(store.engine, tmp_path / "nowhere.db", NOW)
    backup(store.engine, tmp_path / "newer.db")
    with closing(sqlite3.connect(tmp_path / "newer.db")) as newer:
        newer.execute("update alembic_version set version_num = '9999_from_the_future'")
        newer.commit()
    with pytest.raises(NewerSchema):
        restore(store.engine, tmp_path / "newer.db", NOW)
    assert keys(store) == ["mine"]
