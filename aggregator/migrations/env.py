"""Where Alembic starts. `aggregator.schema` hands in the connection; `alembic revision` may open its own."""

from alembic import context
from sqlmodel import SQLModel

from aggregator import tables_people
from aggregator.engine import make_engine, writing

assert tables_people  # its tables are in the metadata once it is imported  # noqa: S101


def include(name: str | None, kind: str, _parents: object) -> bool:
    """Full text is built by hand for each database and is none of Alembic's business."""
    return not (kind == "table" and (name or "").startswith("events_fts"))


def migrate(connection: object) -> None:
    """Run what is asked for on this connection, inside its transaction."""
    context.configure(
        connection=connection,  # type: ignore[arg-type]  # Alembic hands it over untyped
        target_metadata=SQLModel.metadata,
        include_name=include,
        transactional_ddl=True,
        transaction_per_migration=False,
    )
    context.run_migrations()


if handed := context.config.attributes.get("connection"):
    migrate(handed)
else:
    with writing(make_engine(context.config.get_main_option("sqlalchemy.url") or "")) as own:
        migrate(own)
