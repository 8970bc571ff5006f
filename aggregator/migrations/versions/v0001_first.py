"""The first schema."""

import sqlalchemy as sa
from alembic import op

from aggregator.column_kinds import Big

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Everything."""
    _festivals_and_sources()
    _listings()
    _events()
    _full_text()
    _past()
    _people()
    op.execute("insert into state (id, events, visits, changes_from) values (1, 0, 0, 0)")


def downgrade() -> None:
    """There is nothing before the first."""
    raise NotImplementedError("restore a backup instead")


def _full_text() -> None:
    """Full text over folded words, by the event's key: FTS5 on SQLite, a GIN index on PostgreSQL.

    It holds no copy of the text: to take a row out, name the words that went in
    (`aggregator.searching.fulltext`).
    """
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "create virtual table events_fts using fts5"
            "(title, names, tags, description, content='', tokenize='unicode61')"
        )
        return
    op.execute("create table events_fts (rowid bigint primary key, tsv tsvector not null)")
    op.execute("create index ix_events_fts on events_fts using gin (tsv) with (fastupdate=off)")


def _festivals_and_sources() -> None:
    op.create_table(
        "festivals",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("starts_on", sa.Integer(), nullable=True),
        sa.Column("ends_on", sa.Integer(), nullable=True),
        sa.Column("timezone", sa.String(), nullable=True),
        sa.Column("city", sa.String(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("hashtags", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "sources",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("festival", sa.String(), nullable=True),
        sa.Column("lineage", sa.String(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=True),
        sa.Column("min_interval", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("next_visit_at", Big(), nullable=False),
        sa.Column("claimed_until", Big(), nullable=False),
        sa.Column("claimed_by", sa.String(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failing_since", Big(), nullable=True),
        sa.Column("last_visit_at", Big(), nullable=True),
        sa.Column("last_success_at", Big(), nullable=True),
        sa.Column("confirmed_at", Big(), nullable=True),
        sa.Column("last_change_at", Big(), nullable=True),
        sa.Column("listings", sa.Integer(), nullable=False),
        sa.Column("unreadable", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("flagged", sa.Text(), nullable=True),
        sa.Column("sweep_allowed", sa.Boolean(), nullable=False),
        sa.Column("memory", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index(op.f("ix_sources_next_visit_at"), "sources", ["next_visit_at"], unique=False)
    op.create_table(
        "visits",
        sa.Column("id", Big(), nullable=False),
        sa.Column("source_key", sa.String(), nullable=False),
        sa.Column("started_at", Big(), nullable=False),
        sa.Column("ended_at", Big(), nullable=False),
        sa.Column("ended", sa.String(), nullable=False),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("bytes", Big(), nullable=False),
        sa.Column("found", sa.Integer(), nullable=False),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("merged", sa.Integer(), nullable=False),
        sa.Column("unreadable", sa.Integer(), nullable=False),
        sa.Column("unreadable_sample", sa.Text(), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("flagged", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_visits_source", "visits", ["source_key", "started_at"], unique=False)
    op.create_table(
        "validators",
        sa.Column("source_key", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.String(), nullable=True),
        sa.Column("hash", sa.String(), nullable=True),
        sa.Column("checked_at", Big(), nullable=False),
        sa.ForeignKeyConstraint(["source_key"], ["sources.key"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("source_key", "url"),
    )


def _listings() -> None:
    op.create_table(
        "listings",
        sa.Column("id", Big(), nullable=False),
        sa.Column("source_key", sa.String(), nullable=False),
        sa.Column("origin_id", sa.Text(), nullable=False),
        sa.Column("event_id", sa.String(), nullable=True),
        sa.Column("match_why", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("canonical", sa.Text(), nullable=True),
        sa.Column("lineage", sa.String(), nullable=False),
        sa.Column("is_post", sa.Boolean(), nullable=False),
        sa.Column("festival", sa.String(), nullable=True),
        sa.Column("cell", sa.Integer(), nullable=True),
        sa.Column("title_key", sa.Text(), nullable=False),
        sa.Column("author", sa.String(), nullable=True),
        sa.Column("thread", sa.Text(), nullable=True),
        sa.Column("start_at", Big(), nullable=False),
        sa.Column("until_at", Big(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("judgement", sa.Text(), nullable=False),
        sa.Column("is_meetup", sa.Boolean(), nullable=False),
        sa.Column("review", sa.Boolean(), nullable=False),
        sa.Column("judged_by", sa.String(), nullable=True),
        sa.Column("first_seen_at", Big(), nullable=False),
        sa.Column("seen_at", Big(), nullable=False),
        sa.Column("missing", sa.Integer(), nullable=False),
        sa.Column("withdrawn_at", Big(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_listings_author", "listings", ["author"], unique=False)
    op.create_index("ix_listings_canonical", "listings", ["canonical"], unique=False)
    op.create_index("ix_listings_cell", "listings", ["cell", "start_at"], unique=False)
    op.create_index("ix_listings_event", "listings", ["event_id"], unique=False)
    op.create_index("ix_listings_festival", "listings", ["festival", "start_at"], unique=False)
    op.create_index("ix_listings_origin", "listings", ["source_key", "origin_id"], unique=True)
    op.create_index("ix_listings_title", "listings", ["title_key", "start_at"], unique=False)


def _events() -> None:
    op.create_table(
        "events",
        sa.Column("key", Big(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("tags", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("start_at", Big(), nullable=False),
        sa.Column("end_at", Big(), nullable=True),
        sa.Column("until_at", Big(), nullable=False),
        sa.Column("is_long", sa.Boolean(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("minute", sa.Integer(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=True),
        sa.Column("all_day", sa.Boolean(), nullable=False),
        sa.Column("time_stated", sa.Boolean(), nullable=False),
        sa.Column("end_is_guessed", sa.Boolean(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("previous_start_at", Big(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("roles", sa.Integer(), nullable=False),
        sa.Column("genres", sa.Integer(), nullable=False),
        sa.Column("access", sa.String(), nullable=False),
        sa.Column("access_note", sa.Text(), nullable=True),
        sa.Column("cost", sa.String(), nullable=False),
        sa.Column("price", sa.Text(), nullable=True),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("online_url", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("venue_name", sa.Text(), nullable=True),
        sa.Column("venue_address", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("city_key", sa.String(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("country_key", sa.String(), nullable=True),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.Column("cell", sa.Integer(), nullable=True),
        sa.Column("organiser", sa.Text(), nullable=True),
        sa.Column("festival", sa.String(), nullable=True),
        sa.Column("series_id", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("section", sa.Text(), nullable=True),
        sa.Column("confidence", sa.String(), nullable=False),
        sa.Column("lineages", sa.Integer(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Text(), nullable=False),
        sa.Column("locks", sa.Text(), nullable=False),
        sa.Column("first_seen_at", Big(), nullable=False),
        sa.Column("changed_at", Big(), nullable=False),
        sa.Column("updated_at", Big(), nullable=False),
        sa.Column("cancelled_at", Big(), nullable=True),
        sa.Column("merged_into", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index("ix_events_cell", "events", ["cell", "key", "lat", "lon"], unique=False)
    op.create_index("ix_events_city", "events", ["city_key", "key"], unique=False)
    op.create_index("ix_events_festival", "events", ["festival", "key"], unique=False)
    op.create_index("ix_events_id", "events", ["id"], unique=True)
    op.create_index(
        "ix_events_long",
        "events",
        ["until_at", "key"],
        unique=False,
        sqlite_where=sa.text("is_long"),
        postgresql_where=sa.text("is_long"),
    )
    op.create_index(
        "ix_events_narrow",
        "events",
        [
            "key",
            "until_at",
            "status",
            "kind",
            "festival",
            "city_key",
            "access",
            "cost",
            "mode",
            "roles",
            "genres",
            "day",
            "minute",
            "confidence",
            "lineages",
        ],
        unique=False,
    )
    op.create_index("ix_events_newest", "events", ["first_seen_at", "key"], unique=False)
    op.create_index("ix_events_updated", "events", ["updated_at", "key"], unique=False)


def _past() -> None:
    op.create_table(
        "changes",
        sa.Column("id", Big(), nullable=False),
        sa.Column("event_id", sa.String(), nullable=False),
        sa.Column("at", Big(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "history",
        sa.Column("id", Big(), nullable=False),
        sa.Column("event_id", sa.String(), nullable=False),
        sa.Column("at", Big(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("was", sa.Text(), nullable=True),
        sa.Column("now", sa.Text(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_history_event", "history", ["event_id", "id"], unique=False)
    op.create_table(
        "merges",
        sa.Column("id", Big(), nullable=False),
        sa.Column("kept_id", sa.String(), nullable=False),
        sa.Column("gone_id", sa.String(), nullable=False),
        sa.Column("listings", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", Big(), nullable=False),
        sa.Column("undone_at", Big(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_merges_gone", "merges", ["gone_id"], unique=False)
    op.create_index("ix_merges_kept", "merges", ["kept_id"], unique=False)
    op.create_table(
        "state",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("events", Big(), nullable=False),
        sa.Column("visits", Big(), nullable=False),
        sa.Column("changes_from", Big(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def _people() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", Big(), nullable=False),
        sa.Column("at", Big(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("event_id", sa.String(), nullable=True),
        sa.Column("field", sa.String(), nullable=True),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_decisions_event_id"), "decisions", ["event_id"], unique=False)
    op.create_table(
        "erasures",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", Big(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "value"),
    )
    op.create_table(
        "pairs",
        sa.Column("a", Big(), autoincrement=False, nullable=False),
        sa.Column("b", Big(), autoincrement=False, nullable=False),
        sa.Column("same", sa.Boolean(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", Big(), nullable=False),
        sa.PrimaryKeyConstraint("a", "b"),
    )
    op.create_table(
        "submissions",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=True),
        sa.Column("network", sa.String(), nullable=True),
        sa.Column("event_id", sa.String(), nullable=True),
        sa.Column("listing_id", Big(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("created_at", Big(), nullable=False),
        sa.Column("decided_at", Big(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_submissions_event_id"), "submissions", ["event_id"], unique=False)
    op.create_index("ix_submissions_state", "submissions", ["state", "created_at"], unique=False)
    op.create_table(
        "subscriptions",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("address_key", sa.String(), nullable=False),
        sa.Column("secret", sa.Text(), nullable=True),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("festival", sa.String(), nullable=True),
        sa.Column("frequency", sa.String(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=True),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("leads", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=True),
        sa.Column("created_at", Big(), nullable=False),
        sa.Column("consent_at", Big(), nullable=True),
        sa.Column("consent_text", sa.Text(), nullable=True),
        sa.Column("confirmed_at", Big(), nullable=True),
        sa.Column("left_at", Big(), nullable=True),
        sa.Column("next_run_at", Big(), nullable=True),
        sa.Column("last_success_at", Big(), nullable=True),
        sa.Column("last_mail_at", Big(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_subscriptions_address_key"), "subscriptions", ["address_key"], unique=False)
    op.create_index("ix_subscriptions_due", "subscriptions", ["state", "next_run_at"], unique=False)
    op.create_table(
        "suppressions",
        sa.Column("address_key", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("at", Big(), nullable=False),
        sa.PrimaryKeyConstraint("address_key"),
    )
    op.create_table(
        "deliveries",
        sa.Column("id", Big(), nullable=False),
        sa.Column("subscription_id", sa.String(), nullable=False),
        sa.Column("run_on", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("claimed_at", Big(), nullable=False),
        sa.Column("claimed_by", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", Big(), nullable=True),
        sa.Column("sent_at", Big(), nullable=True),
        sa.Column("message_id", sa.Text(), nullable=True),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("window_from", Big(), nullable=True),
        sa.Column("window_to", Big(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["subscription_id"], ["subscriptions.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_deliveries_due", "deliveries", ["state", "next_try_at"], unique=False)
    op.create_index("ix_deliveries_run", "deliveries", ["subscription_id", "run_on"], unique=True)
    op.create_table(
        "told",
        sa.Column("subscription_id", sa.String(), nullable=False),
        sa.Column("event_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("at", Big(), nullable=False),
        sa.ForeignKeyConstraint(["subscription_id"], ["subscriptions.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("subscription_id", "event_id", "sequence", "section"),
    )
