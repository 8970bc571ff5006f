"""Listings can be looked up by the house they take place in."""

import orjson
import sqlalchemy as sa
from alembic import op

from aggregator.rows import venue_key

revision = "0003"
down_revision = "0002"
BATCH = 1000


def upgrade() -> None:
    """A column, filled from what each listing says, and its index."""
    op.add_column("listings", sa.Column("venue_key", sa.Text(), nullable=False, server_default=""))
    _fill(op.get_bind())
    op.create_index("ix_listings_venue", "listings", ["venue_key", "start_at", "cell"], unique=False)


def _fill(connection: sa.Connection) -> None:
    """In the order of the ids, a batch at a time."""
    last = 0
    page = sa.text("select id, draft from listings where id > :last order by id limit :most")
    change = sa.text("update listings set venue_key = :house where id = :id")
    while rows := connection.execute(page, {"last": last, "most": BATCH}).all():
        named = [(number, venue_key(orjson.loads(draft)["venue"]["name"])) for number, draft in rows]
        if changed := [{"id": number, "house": house} for number, house in named if house]:
            connection.execute(change, changed)
        last = rows[-1][0]


def downgrade() -> None:
    """Never backwards: a later program's listings would be lost."""
    raise NotImplementedError("restore a backup instead")
