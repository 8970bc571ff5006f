"""Full text on both databases: the same folded words, the same weights, the same order of time.

`events_fts` has the event's key as its row number, so "what matches and comes next" reads it forward from a
key and stops. It holds words only; `without` must run while the row still says what was indexed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, text

from aggregator.engine import lists_for
from aggregator.plaintext import fold

MOST_WORDS = 24
PIECE = re.compile(r'"([^"]*)"?|([^\s"]+)')
FIELDS = "title, names, tags, description"
FOLDED = "fold(title), fold(names), fold(tags), fold(description)"
THESE = "from events where key in (select value from json_each(:keys))"
SQLITE_ADD = text(f"insert into events_fts(rowid, {FIELDS}) select key, {FOLDED} {THESE}")
SQLITE_REMOVE = text(
    f"insert into events_fts(events_fts, rowid, {FIELDS}) select 'delete', key, {FOLDED} {THESE}"
)
POSTGRES_READ = text("select key, title, names, tags, description from events where key = any(:keys)")
POSTGRES_ADD = text(
    """
    insert into events_fts(rowid, tsv)
    select k, setweight(to_tsvector('simple', t), 'A') || setweight(to_tsvector('simple', n), 'B')
        || setweight(to_tsvector('simple', g), 'C') || setweight(to_tsvector('simple', d), 'D')
    from unnest(cast(:keys as bigint[]), cast(:titles as text[]), cast(:names as text[]),
        cast(:tags as text[]), cast(:texts as text[])) as rows(k, t, n, g, d)
    """
)
POSTGRES_REMOVE = text("delete from events_fts where rowid = any(:keys)")


def index(connection: Connection, keys: Sequence[int]) -> None:
    """Make the events of those keys findable by their words: one statement for all of them."""
    if not keys:
        return
    if connection.dialect.name == "sqlite":
        connection.execute(SQLITE_ADD, {"keys": lists_for("sqlite").bound(keys)})
        return
    rows = connection.execute(POSTGRES_READ, {"keys": list(keys)}).all()
    columns = zip(*((row[0], *map(fold, row[1:])) for row in rows), strict=True)
    named = zip(("keys", "titles", "names", "tags", "texts"), columns, strict=True)
    connection.execute(POSTGRES_ADD, {name: list(values) for name, values in named})


def without(connection: Connection, keys: Sequence[int]) -> None:
    """Take those events out of the index; before their rows change."""
    if not keys:
        return
    if connection.dialect.name == "sqlite":
        connection.execute(SQLITE_REMOVE, {"keys": lists_for("sqlite").bound(keys)})
    else:
        connection.execute(POSTGRES_REMOVE, {"keys": list(keys)})


def phrases(asked: str) -> tuple[tuple[str, ...], ...]:
    """What a person typed, as phrases of folded words that must all occur; `"quoted"` words stay together."""
    found: list[tuple[str, ...]] = []
    for quoted, word in PIECE.findall(asked):
        words = tuple(fold(quoted or word).split())
        if words and sum(map(len, found)) + len(words) <= MOST_WORDS:
            found.append(words)
    return tuple(found)


def match_text(asked: str, dialect: str) -> str | None:
    """The same in the database's own search language; `None` when there is no word in it."""
    found = phrases(asked)
    if not found:
        return None
    if dialect == "sqlite":
        return " AND ".join('"' + " ".join(words) + '"' for words in found)
    return " & ".join("(" + " <-> ".join(words) + ")" for words in found)


def with_tags(words: str, tagged: Sequence[Sequence[str]], dialect: str) -> str:
    """The same, met only by events that have a tag of each group: the index then walks no others.

    It only narrows what is looked at (two tags may fold alike): the filters themselves are asked besides.
    """
    groups = [{fold(tag.replace("_", " ")) for tag in group} for group in tagged]
    return _all_of([words, *(_any_of(sorted(group), dialect) for group in groups if all(group))], dialect)


def any_named(words: Iterable[str], dialect: str) -> str | None:
    """Events with any of these words in the title, or in the name of venue or organiser; `None` for none."""
    folded = sorted({word for one in words for word in fold(one).split()})[:MOST_WORDS]
    if not folded:
        return None
    if dialect == "sqlite":
        return "{title names} : (" + " OR ".join(f'"{word}"' for word in folded) + ")"
    return " | ".join(f"{word}:AB" for word in folded)


def _any_of(tags: Sequence[str], dialect: str) -> str:
    if dialect == "sqlite":
        return "tags : (" + " OR ".join(f'"{tag}"' for tag in tags) + ")"
    return " | ".join("(" + " <-> ".join(f"{word}:C" for word in tag.split()) + ")" for tag in tags)


def _all_of(parts: Sequence[str], dialect: str) -> str:
    return (" AND " if dialect == "sqlite" else " & ").join(f"({part})" for part in parts)
