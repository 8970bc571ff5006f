"""Kinds of columns that both files of tables are made of."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Text
from sqlalchemy.ext.compiler import compiles
from sqlmodel import Field


class Big(BigInteger):
    """A 64-bit integer. SQLite wants the word INTEGER, or the primary key would not be its row number."""


@compiles(Big, "sqlite")
def _big_on_sqlite(_type: Big, _compiler: Any, **_: Any) -> str:
    return "INTEGER"


def words(default: str | None = "") -> Any:
    """Text of any length."""
    return Field(default=default, sa_type=Text, nullable=default is None)


def maybe_words() -> Any:
    """Text of any length, or none."""
    return Field(default=None, sa_type=Text, nullable=True)


def maybe_moment() -> Any:
    """Seconds since 1970, or none."""
    return Field(default=None, sa_type=Big, nullable=True)
