"""How a search reads: one statement, along the index that is named, and never in the writer's way."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from typing import Any

import pytest

from aggregator import search
from aggregator.model import Near, Query
from aggregator.searching.fulltext import with_tags
from aggregator.searching.pages import page_statement
from aggregator.store import Store
from aggregator.storing.ready import Ready, fetch
from tests.aggregator.visits import NOW, draft, opened, visit

WEEK = NOW + timedelta(days=7)


def test_a_page_with_its_total_and_sources_is_one_statement(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(store)
    visit(store, "guild", [draft("guild", f"o{n}", f"Evening {n}") for n in range(5)])
    sent: list[Ready] = []

    def counting(connection: Any, statement: Ready, values: dict[str, Any]) -> list[tuple[Any, ...]]:
        sent.append(statement)
        return fetch(connection, statement, values)

    monkeypatch.setattr(search, "fetch", counting)
    found = store.search(Query(from_at=NOW, limit=2), NOW)
    assert (len(found.events), found.total, len(sent)) == (2, 5, 1)
    assert [source.name for source in found.events[0].sources] == ["Guild"]


def plan(store: Store, query: Query) -> str:
    """How SQLite means to walk."""
    with store.reading() as connection:
        bound = search.bound_query("sqlite", query, search._bounds(query, None))
        assert bound
        shape, values = bound
        statement = page_statement(shape)
        explained = Ready(f"explain query plan {statement.sql}", statement.own)
        return "\n".join(str(row[-1]) for row in fetch(connection, explained, values | {"limit": 21}))


@pytest.mark.parametrize(
    ("query", "walked"),
    [
        (Query(from_at=NOW, kind=("alumni",)), "COVERING INDEX ix_events_narrow (key>?)"),
        (Query(from_at=NOW, to_at=WEEK), "INDEX ix_events_narrow (key>? AND key<?)"),
        (Query(from_at=NOW, festival=("fest",)), "INDEX ix_events_festival (festival=? AND key>?)"),
        (Query(from_at=NOW, near=Near(52.5, 13.4, 900.0)), "INDEX ix_events_cell (cell=? AND key>?)"),
        (Query(from_at=NOW, q="drinks"), "SCAN events_fts VIRTUAL TABLE INDEX 64:M4>"),
        (Query(sort="updated", updated_since=NOW), "INDEX ix_events_updated (updated_at>?)"),
        (Query(from_at=NOW, source=("guild",)), "INDEX ix_listings_origin (source_key=?)"),
    ],
)
def test_a_search_walks_the_index_made_for_it(sqlite_template: Any, query: Query, walked: str) -> None:
    """SQLAlchemy drops hints for SQLite without a word; a search would then read the wide rows."""
    store = Store(f"sqlite:///{sqlite_template}")
    assert walked in plan(store, query)
    store.close()


def test_words_with_tags_find_the_tagged_alone() -> None:
    with sqlite3.connect(":memory:") as words:
        words.execute("create virtual table t using fts5(title, tags)")
        rows = [
            ("drinks", "social fest 2027"),
            ("drinks fest 2027", "social"),
            ("drinks", "alumni fest 2027"),
        ]
        words.executemany("insert into t values (?, ?)", rows)
        asked = with_tags('"drinks"', [("fest-2027",), ("social", "niche")], "sqlite")
        assert words.execute("select rowid from t where t match ?", [asked]).fetchall() == [(1,)]
    words.close()
    meant = "(drinks) & ((fest:C <-> 2027:C))"
    assert with_tags("drinks", [("fest-2027",)], "postgresql") == meant


def test_a_tag_without_a_letter_narrows_nothing() -> None:
    assert with_tags('"drinks"', [("—",)], "sqlite") == '("drinks")'
