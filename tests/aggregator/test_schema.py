"""From an empty database to today's schema, and not a step beyond what this program knows."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlmodel import SQLModel

from aggregator import schema
from aggregator.migrations import HEAD
from aggregator.model import AggregatorError
from aggregator.people.erasing import not_erased
from aggregator.schema import MIGRATIONS, NewerSchema, upgrade
from aggregator.store import Store
from tests.aggregator.visits import MEETUP, NOW, draft


def test_the_newest_migration_is_the_one_the_program_names() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_migrated_is_what_the_tables_say(store: Store) -> None:
    with store.reading() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": lambda name, kind, _: not full_text(name, kind)}
        )
        assert compare_metadata(context, SQLModel.metadata) == []


def full_text(name: str | None, kind: str) -> bool:
    return kind == "table" and (name or "").startswith("events_fts")


def test_upgrading_twice_is_upgrading_once(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'new.db'}")
    assert upgrade(store.engine)
    assert not upgrade(store.engine)
    assert store.data_version() == 0
    store.close()


def test_every_earlier_schema_is_brought_here_with_what_it_holds(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'old.db'}")
    as_it_was_first(store)
    with store.writing() as connection:
        for row in OLD_ROWS:
            connection.execute(text(row))
    store.upgrade()
    with store.reading() as connection:
        assert schema.version(connection) == HEAD
        assert not_erased(connection, [(draft("tags", "2", is_post=True, author="@Ada"), MEETUP)]) == []
    assert store.erase("ines", NOW, handle="ines") == 1
    store.close()


OLD_ROWS = (
    "insert into listings (source_key, origin_id, content_hash, lineage, is_post, title_key, author,"
    " start_at, until_at, draft, judgement, is_meetup, review, match_why, first_seen_at, seen_at, missing)"
    " values ('tags', '1', 'h', 'social', 1, 'drinks', '@Ines', 0, 0, '{}', '{}', 1, 0, '[]', 0, 0, 0)",
    "insert into erasures values ('handle', 'ada', 'ada', 0)",
)


def as_it_was_first(store: Store) -> None:
    """An empty store as the first schema made it."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with store.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")


def test_a_newer_schema_is_refused_with_a_sentence(store: Store) -> None:
    with store.writing() as connection:
        connection.execute(text("update alembic_version set version_num = '9999'"))
    with pytest.raises(NewerSchema, match="its schema is 9999, this festmeet knows up to"):
        store.upgrade()
    with store.reading() as connection:
        assert connection.execute(text("select version_num from alembic_version")).scalar() == "9999"


@pytest.mark.parametrize("url", ["mysql://x/y", "nonsense", "sqlite://", "sqlite:///:memory:", ""])
def test_other_databases_are_refused(url: str) -> None:
    with pytest.raises(AggregatorError):
        Store(url)


@pytest.mark.parametrize(
    "url", ["sqlite:///{}/no/folder/x.db", "sqlite:///{}/text", "postgresql://u:p@127.0.0.1:1/x"]
)
def test_a_store_that_cannot_be_opened_is_a_sentence(tmp_path: Path, url: str) -> None:
    (tmp_path / "text").write_text("Dear store, " * 500)
    with pytest.raises(AggregatorError, match=r"database: the store cannot be opened: \w+"):
        Store(url.format(tmp_path)).upgrade()


def test_the_file_is_a_plain_wal_database(tmp_path: Path) -> None:
    path = tmp_path / "plain.db"
    store = Store(f"sqlite:///{path}")
    store.upgrade()
    store.close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("pragma journal_mode").fetchone() == ("wal",)
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    connection.close()
