"""A PostgreSQL store that comes back from a copy holds to what people were promised since."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psycopg
import pytest
from typer.testing import CliRunner

import festmeet as front
from aggregator.model import AggregatorError, Query
from aggregator.people.promised import Promised, read, write_new
from aggregator.store import Store
from tests.aggregator.visits import NOW, at, draft, opened, visit

OPERATOR = CliRunner(env={"COLUMNS": "200"})


def copied(postgres: Any, source: str, target: str) -> None:
    """What `pg_dump` and `pg_restore` come to; those of a machine may be older than this server."""
    with psycopg.connect(postgres.get_uri(), autocommit=True) as connection:
        connection.execute(f"drop database if exists {target}")
        connection.execute(f"create database {target} template {source}")


def titles(store: Store) -> list[str]:
    return sorted(event.title for event in store.search(Query(), NOW).events)


@pytest.mark.postgres
def test_what_was_erased_since_a_dump_stays_out_of_what_is_restored(
    postgres: Any, postgres_template: str, tmp_path: Path
) -> None:
    copied(postgres, postgres_template, "dumped")
    url, told = postgres.get_uri("dumped"), tmp_path / "promises.json"
    (config := tmp_path / "festmeet.toml").write_text(f'[service]\ndatabase = "{url}"\n')

    def operator(*words: str) -> str:
        said = OPERATOR.invoke(front.app, ["db", *words, "--config", str(config)])
        assert said.exit_code == 0, said.output
        return said.output

    store = Store(url)
    opened(store)
    listed = [draft("fest-site", str(day), f"Breakfast {day}", at(day, 9)) for day in (12, 13)]
    visit(store, "fest-site", listed)
    cursor = store.changes(0).cursor
    store.close()
    copied(postgres, "dumped", "dump")
    store = Store(url)
    store.erase("ada", NOW, link=listed[0].url)
    assert "2 erased" in operator("promises", str(told))
    store.close()
    copied(postgres, "dump", "dumped")

    store = Store(url)
    assert titles(store) == ["Breakfast 12", "Breakfast 13"]
    assert "2 erased" in operator("keep", str(told))
    visit(store, "fest-site", listed)
    assert titles(store) == ["Breakfast 13"]
    assert store.changes(cursor).too_old
    store.close()


def test_promises_overwrite_no_file_and_are_read_from_no_other(tmp_path: Path) -> None:
    told = Promised((("link", "https://a.example/", "ada", 5),), (("a@b.example", "550"),), ("x",))
    write_new(tmp_path / "promises.json", told)
    assert read(tmp_path / "promises.json") == told
    with pytest.raises(AggregatorError, match="cannot be written"):
        write_new(tmp_path / "promises.json", Promised())
    (tmp_path / "events.json").write_text('{"erased": [["link"]]}')
    with pytest.raises(AggregatorError, match="holds no promises"):
        read(tmp_path / "events.json")
    with pytest.raises(AggregatorError, match="holds no promises"):
        read(tmp_path / "nowhere.json")
