"""Who is forgotten is still known by a fingerprint, and a host's wish to be left alone outlives a restart."""

import sqlalchemy as sa
from alembic import op

from aggregator.column_kinds import Big
from aggregator.people.fingerprints import fingerprint, handle_print

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Two columns come, two that nobody used go; handles that stay out are kept as fingerprints."""
    op.drop_column("subscriptions", "secret")
    op.drop_column("submissions", "listing_id")
    op.add_column("sources", sa.Column("retry_at", Big(), nullable=True))
    op.add_column("listings", sa.Column("author_key", sa.String(), nullable=True))
    op.drop_index("ix_listings_author", table_name="listings")
    op.create_index("ix_listings_author", "listings", ["author_key"], unique=False)
    connection = op.get_bind()
    authors = connection.execute(sa.text("select distinct author from listings where author is not null"))
    for (author,) in authors.all():
        said = {"author": author, "key": handle_print(author)}
        connection.execute(sa.text("update listings set author_key = :key where author = :author"), said)
    for (handle,) in connection.execute(sa.text("select value from erasures where kind = 'handle'")).all():
        said = {"handle": handle, "key": fingerprint(handle)}
        connection.execute(
            sa.text("update erasures set value = :key where kind = 'handle' and value = :handle"), said
        )


def downgrade() -> None:
    """Never backwards: a fingerprint is no handle."""
    raise NotImplementedError("restore a backup instead")
