"""Statements of the read side, written out once and run by the driver itself.

A short search takes a tenth of a millisecond; building and wrapping it anew would take several times that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect, FromClause
from sqlalchemy.dialects.postgresql import psycopg
from sqlalchemy.dialects.sqlite import base, pysqlite
from sqlalchemy.sql.selectable import SelectBase


class HintedCompiler(base.SQLiteCompiler):
    """SQLAlchemy leaves hints for SQLite out without a word; ours name an index (`INDEXED BY`)."""

    def get_from_hint_text(self, _table: FromClause, text: str | None) -> str | None:
        """The hint, after the table's name."""
        return text


def _dialects() -> dict[str, Dialect]:
    sqlite: Any = pysqlite.dialect
    postgresql: Any = psycopg.dialect
    found = {"sqlite": sqlite(paramstyle="named"), "postgresql": postgresql()}
    found["sqlite"].statement_compiler = HintedCompiler
    return found


DIALECTS = _dialects()


@dataclass(frozen=True, slots=True)
class Ready:
    """A statement as the driver takes it, and the values it brings along itself."""

    sql: str
    own: dict[str, Any]


def ready(statement: SelectBase, dialect: str) -> Ready:
    """The statement as text; its parameters stay named."""
    compiled = statement.compile(dialect=DIALECTS[dialect])
    return Ready(str(compiled), {name: one for name, one in compiled.params.items() if one is not None})


def fetch(connection: Connection, statement: Ready, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    """Its rows as the driver gives them: plain tuples, truths as 0 and 1 on SQLite."""
    cursor = connection.connection.cursor()
    cursor.execute(statement.sql, statement.own | values)
    return cursor.fetchall()  # type: ignore[return-value]  # tuples with both drivers
