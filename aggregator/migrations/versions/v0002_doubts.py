"""Pairs of events that wait for a person, and decisions about a listing that has no event."""

import sqlalchemy as sa
from alembic import op

from aggregator.column_kinds import Big

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """A table and two columns."""
    op.create_table(
        "doubts",
        sa.Column("one", sa.String(), nullable=False),
        sa.Column("other", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("at", Big(), nullable=False),
        sa.PrimaryKeyConstraint("one", "other"),
    )
    op.add_column("decisions", sa.Column("source_key", sa.String(), nullable=True))
    op.add_column("decisions", sa.Column("origin_id", sa.Text(), nullable=True))


def downgrade() -> None:
    """Never backwards: a later program's decisions would be lost."""
    raise NotImplementedError("restore a backup instead")
