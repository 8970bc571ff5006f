"""Bringing a database to this program's schema: on demand, in one transaction, never backwards."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from aggregator.engine import reading, writing
from aggregator.migrations import HEAD
from aggregator.model import AggregatorError

MIGRATIONS = Path(__file__).with_name("migrations")


class NewerSchema(AggregatorError):
    """The database was written by a newer festmeet."""


def upgrade(engine: Engine) -> bool:
    """Migrate when needed; says whether it did. Raises `NewerSchema` rather than touch what it does not know.

    Alembic is imported only when there is something to do: a start with nothing to do stays quick.
    """
    try:
        with reading(engine) as connection:
            if version(connection) == HEAD:
                return False
    except DBAPIError as trouble:
        raise AggregatorError(f"the store cannot be opened: {trouble.orig}", "database") from trouble
    with writing(engine) as connection:
        found = version(connection)
        if found == HEAD:  # somebody else was quicker
            return False
        _migrate(connection, found)
    return True


def version(connection: Connection) -> str | None:
    """The revision of a database, `None` when it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("select version_num from alembic_version")).scalar()
    return found


def _migrate(connection: Connection, found: str | None) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    try:
        if found:
            ScriptDirectory.from_config(config).get_revision(found)
    except CommandError as trouble:
        raise NewerSchema(
            f"its schema is {found}, this festmeet knows up to {HEAD}: start a newer one or restore a backup",
            "database",
        ) from trouble
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
