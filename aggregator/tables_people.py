"""What people ask of us and decide: letters and what each told, submissions, corrections, doubts, erasures.

Same conventions as `aggregator.tables`: `…_at` are seconds since 1970 UTC, `…_on` are `date.toordinal()`.
"""

from __future__ import annotations

from sqlalchemy import Index, Table
from sqlmodel import Field, SQLModel

from aggregator.column_kinds import Big, maybe_moment, maybe_words, words
from aggregator.tables import TABLES


class SubscriptionRow(SQLModel, table=True):
    """A letter (or a webhook) somebody asked for: an address, a `Query` as JSON, when, in which language.

    `channel`: `mail` or `webhook`, whose `address` is one of the web.
    `state`: `pending` until the POST button was pressed, `active`, `paused`, `left`. `frequency`: `daily`,
    `weekly`, `festival`. `last_success_at` opens the next letter's window; `consent_text` is what was agreed.
    """

    __tablename__ = "subscriptions"
    __table_args__ = (Index("ix_subscriptions_due", "state", "next_run_at"),)
    id: str = Field(primary_key=True)
    channel: str = "mail"
    address: str = words()
    address_key: str = Field(index=True)
    query: str = words("{}")
    name: str = words()
    festival: str | None = None
    frequency: str = "daily"
    weekday: int | None = None
    hour: int = 7
    timezone: str = "UTC"
    language: str = "en"
    leads: bool = False
    state: str = "pending"
    network: str | None = None
    created_at: int = Field(sa_type=Big)
    consent_at: int | None = maybe_moment()
    consent_text: str | None = maybe_words()
    confirmed_at: int | None = maybe_moment()
    left_at: int | None = maybe_moment()
    next_run_at: int | None = maybe_moment()
    last_success_at: int | None = maybe_moment()
    last_mail_at: int | None = maybe_moment()


class ToldRow(SQLModel, table=True):
    """The ledger: this subscription was told of this event, as of this sequence, in this section."""

    __tablename__ = "told"
    subscription_id: str = Field(primary_key=True, foreign_key="subscriptions.id", ondelete="CASCADE")
    event_id: str = Field(primary_key=True)
    sequence: int = Field(primary_key=True)
    section: str = Field(primary_key=True)
    at: int = Field(sa_type=Big)


class DeliveryRow(SQLModel, table=True):
    """One letter of one run: claimed before it is sent, so that nobody gets two and nobody none.

    `state`: `claimed`, `sent`, `empty`, `deferred` (4xx: `next_try_at`), `bounced` (5xx), `given_up`.
    `told` is the JSON list of (event, sequence, section) that enters the ledger when the server says 250.
    """

    __tablename__ = "deliveries"
    __table_args__ = (
        Index("ix_deliveries_run", "subscription_id", "run_on", unique=True),
        Index("ix_deliveries_due", "state", "next_try_at"),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Big)
    subscription_id: str = Field(foreign_key="subscriptions.id", ondelete="CASCADE")
    run_on: int
    state: str = "claimed"
    claimed_at: int = Field(sa_type=Big)
    claimed_by: str = ""
    attempts: int = 0
    next_try_at: int | None = maybe_moment()
    sent_at: int | None = maybe_moment()
    message_id: str | None = maybe_words()
    events: int = 0
    told: str = words("[]")
    window_from: int | None = maybe_moment()
    window_to: int | None = maybe_moment()
    reason: str | None = maybe_words()


class SuppressionRow(SQLModel, table=True):
    """An address no letter goes to any more: it bounced, complained, or asked us."""

    __tablename__ = "suppressions"
    address_key: str = Field(primary_key=True)
    reason: str = ""
    at: int = Field(sa_type=Big)


class SubmissionRow(SQLModel, table=True):
    """Word of mouth and reports, waiting for a person. `kind`: `event`, `link`, `source`, `report`, `review`.

    `payload` is JSON of what was submitted; `contact` is never published. `state`: `waiting`, `approved`,
    `declined`.
    """

    __tablename__ = "submissions"
    __table_args__ = (Index("ix_submissions_state", "state", "created_at"),)
    id: str = Field(primary_key=True)
    kind: str
    payload: str = words("{}")
    contact: str | None = maybe_words()
    network: str | None = None
    event_id: str | None = Field(default=None, index=True)
    state: str = "waiting"
    created_at: int = Field(sa_type=Big)
    decided_at: int | None = maybe_moment()
    decided_by: str | None = None
    reason: str | None = maybe_words()
    note: str | None = maybe_words()


class DecisionRow(SQLModel, table=True):
    """What a person decided, for ever: a corrected field, a merge, a split. Also a labelled example."""

    __tablename__ = "decisions"
    id: int | None = Field(default=None, primary_key=True, sa_type=Big)
    at: int = Field(sa_type=Big)
    by: str
    what: str
    event_id: str | None = Field(default=None, index=True)
    source_key: str | None = None
    origin_id: str | None = maybe_words()
    field: str | None = None
    value: str | None = maybe_words()
    note: str | None = maybe_words()


class PairRow(SQLModel, table=True):
    """Two listings a person called the same (`same`) or different gatherings. Smaller number first."""

    __tablename__ = "pairs"
    a: int = Field(primary_key=True, sa_type=Big, sa_column_kwargs={"autoincrement": False})
    b: int = Field(primary_key=True, sa_type=Big, sa_column_kwargs={"autoincrement": False})
    same: bool
    by: str
    at: int = Field(sa_type=Big)


class DoubtRow(SQLModel, table=True):
    """Two events that a rule found alike but not alike enough: a person says. Smaller id first."""

    __tablename__ = "doubts"
    one: str = Field(primary_key=True)
    other: str = Field(primary_key=True)
    score: float
    at: int = Field(sa_type=Big)


class ErasureRow(SQLModel, table=True):
    """What stays out. `kind`: `link` (canonical address), `handle` and `address` (fingerprints), `listing`
    (source, tab, origin id), `event` (an id that answers "gone").
    """

    __tablename__ = "erasures"
    kind: str = Field(primary_key=True)
    value: str = Field(primary_key=True)
    by: str = ""
    at: int = Field(sa_type=Big)


def table(name: str) -> Table:
    """The core table of that name, here or in `aggregator.tables`."""
    return TABLES[name]
