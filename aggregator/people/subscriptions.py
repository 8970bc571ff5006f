"""Who asked for letters: asking, confirming, changing, leaving. Every function is one transaction.

What was sent to whom is in `aggregator.people.deliveries`; what a letter says in `aggregator.digest`.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from datetime import datetime, time, timedelta
from typing import Any, Protocol, cast, get_args

import orjson
from sqlalchemy import Connection, Table, delete, func, insert, select, union_all, update

from aggregator import tables_people
from aggregator.digest import Channel, Frequency, Subscription, next_run
from aggregator.model import Near, Query
from aggregator.moments import maybe_instant, seconds
from aggregator.people.addresses import address_key
from aggregator.people.fingerprints import address_print

UNCONFIRMED_FOR = timedelta(days=7)
MAIL_AGAIN_AFTER = timedelta(hours=1)
MOST_PENDING_PER_ADDRESS = 5
MOST_ACTIVE_PER_ADDRESS = 20
MOST_PER_NETWORK_AND_DAY = 20
FREQUENCIES: tuple[Frequency, ...] = get_args(Frequency)


class Shelf(Protocol):
    """The two ways into the store that letters need."""

    def reading(self) -> AbstractContextManager[Connection]:
        """One consistent look."""

    def writing(self) -> AbstractContextManager[Connection]:
        """One transaction; writers take turns."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asks for, before it is confirmed.

    `address` as `addresses.mailbox` gives it, of a webhook as `links.http_url` does.
    """

    address: str
    query: Query
    name: str
    frequency: Frequency = "daily"
    hour: int = 7
    weekday: int | None = None
    timezone: str = "UTC"
    language: str = "en"
    leads: bool = False
    festival: str | None = None
    channel: Channel = "mail"


def _table(model: Any) -> Table:
    return cast("Table", model.__table__)


ROWS = _table(tables_people.SubscriptionRow)
SUPPRESSED = _table(tables_people.SuppressionRow)
ERASED = _table(tables_people.ErasureRow)


def ask(shelf: Shelf, wish: Wish, network: str, consent: str, now: datetime) -> str | None:
    """Remember a wish as pending; returns its id when a confirmation may be mailed, else `None`.

    `None` for an address that is suppressed, was written to within the hour, or has too many wishes, and for
    a network that asked too often. The person who asks is told the same words either way.
    """
    key = address_key(wish.address)
    with shelf.writing() as connection:
        if is_suppressed(connection, key) or _asks_too_much(connection, key, network, now):
            return None
        subscription_id = secrets.token_urlsafe(12)
        row = {
            "id": subscription_id, "channel": wish.channel, "address": wish.address, "address_key": key,
            "query": query_text(wish.query), "name": wish.name, "festival": wish.festival,
            "frequency": wish.frequency, "weekday": wish.weekday, "hour": wish.hour,
            "timezone": wish.timezone, "language": wish.language, "leads": wish.leads, "state": "pending",
            "network": network, "created_at": seconds(now), "consent_text": consent,
            "last_mail_at": seconds(now),
        }  # fmt: skip
        connection.execute(insert(ROWS).values(row))
    return subscription_id


def _asks_too_much(connection: Connection, key: str, network: str, now: datetime) -> bool:
    mine = ROWS.c.address_key == key
    recent = seconds(now - MAIL_AGAIN_AFTER)
    day = seconds(now - timedelta(days=1))
    limits = (
        (mine & (ROWS.c.state == "pending") & (ROWS.c.last_mail_at > recent), 1),
        (mine & (ROWS.c.state == "pending"), MOST_PENDING_PER_ADDRESS),
        (mine & ROWS.c.state.in_(("active", "paused")), MOST_ACTIVE_PER_ADDRESS),
        ((ROWS.c.network == network) & (ROWS.c.created_at > day), MOST_PER_NETWORK_AND_DAY),
    )
    count = select(func.count()).select_from(ROWS)
    return any(connection.execute(count.where(where)).scalar_one() >= most for where, most in limits)


def confirm(shelf: Shelf, subscription_id: str, now: datetime) -> Subscription | None:
    """The address's owner pressed the button. Confirming twice is confirming once; who left stays away."""
    with shelf.writing() as connection:
        found = _one(connection, subscription_id)
        if found is None or found.state != "pending":
            return found
        first = next_run(found, now)
        at = seconds(now)
        values = {"state": "active", "consent_at": at, "confirmed_at": at, "next_run_at": seconds(first)}
        connection.execute(update(ROWS).where(ROWS.c.id == subscription_id).values(values))
        return _one(connection, subscription_id)


def leave(shelf: Shelf, subscription_id: str, now: datetime) -> None:
    """In force for the very next letter. Leaving twice is leaving once; the address is forgotten."""
    with shelf.writing() as connection:
        end(connection, subscription_id, now)


def end(connection: Connection, subscription_id: str, now: datetime) -> None:
    """As `leave`, within a transaction."""
    gone = {"address": "", "address_key": "", "network": None}
    values = {"state": "left", "left_at": seconds(now), "next_run_at": None, **gone}
    chosen = (ROWS.c.id == subscription_id) & (ROWS.c.state != "left")
    connection.execute(update(ROWS).where(chosen).values(values))


def pause(shelf: Shelf, subscription_id: str) -> None:
    """No letters until resumed."""
    chosen = (ROWS.c.id == subscription_id) & (ROWS.c.state == "active")
    with shelf.writing() as connection:
        connection.execute(update(ROWS).where(chosen).values(state="paused"))


def resume(shelf: Shelf, subscription_id: str, now: datetime) -> None:
    """Letters again, from the next local hour on."""
    change(shelf, subscription_id, now, state="active")


def change(
    shelf: Shelf,
    subscription_id: str,
    now: datetime,
    *,
    frequency: Frequency | None = None,
    hour: int | None = None,
    state: str | None = None,
) -> Subscription | None:
    """Another rhythm for a subscription that is active or paused; `None` when there is none such."""
    said = {"frequency": frequency, "hour": hour, "state": state}
    values = {name: value for name, value in said.items() if value is not None}
    with shelf.writing() as connection:
        found = _one(connection, subscription_id)
        if found is None or found.state not in ("active", "paused"):
            return None
        if values:
            connection.execute(update(ROWS).where(ROWS.c.id == subscription_id).values(values))
        found = _one(connection, subscription_id)
        if found is not None:
            following = seconds(next_run(found, now))
            connection.execute(update(ROWS).where(ROWS.c.id == subscription_id).values(next_run_at=following))
        return found


def subscription(shelf: Shelf, subscription_id: str) -> Subscription | None:
    """The subscription of that id, in whatever state."""
    with shelf.reading() as connection:
        return _one(connection, subscription_id)


def forget_unconfirmed(shelf: Shelf, now: datetime) -> int:
    """Drop what nobody confirmed within a week; returns how many."""
    old = (ROWS.c.state == "pending") & (ROWS.c.created_at < seconds(now - UNCONFIRMED_FOR))
    with shelf.writing() as connection:
        return connection.execute(delete(ROWS).where(old)).rowcount


def suppress(connection: Connection, key: str, reason: str, now: datetime) -> None:
    """No letter goes to that address any more."""
    if not is_suppressed(connection, key):
        row = {"address_key": key, "reason": reason[:500], "at": seconds(now)}
        connection.execute(insert(SUPPRESSED).values(row))


def is_suppressed(connection: Connection, key: str) -> bool:
    """The one gate every letter passes: none to whom one bounced, who complained, who was erased."""
    refused = select(SUPPRESSED.c.at).where(SUPPRESSED.c.address_key == key)
    erased = select(ERASED.c.at).where(ERASED.c.kind == "address", ERASED.c.value == address_print(key))
    return connection.execute(union_all(refused, erased)).first() is not None


def _one(connection: Connection, subscription_id: str) -> Subscription | None:
    row = connection.execute(select(ROWS).where(ROWS.c.id == subscription_id)).mappings().first()
    return from_row(row) if row else None


def from_row(row: Any) -> Subscription:
    """The value behind a row of `subscriptions`."""
    return Subscription(
        id=row["id"], address=row["address"], query=query_of(row["query"]), name=row["name"],
        frequency=row["frequency"], hour=row["hour"], timezone=row["timezone"], language=row["language"],
        state=row["state"], weekday=row["weekday"], festival=row["festival"], leads=bool(row["leads"]),
        since=maybe_instant(row["last_success_at"]), channel=row["channel"],
    )  # fmt: skip


def query_text(query: Query) -> str:
    """A query as JSON, what is not said left out."""
    said = {name: value for name, value in asdict(query).items() if value not in (None, (), [])}
    return orjson.dumps(said, default=str).decode()


def query_of(text: str) -> Query:
    """The query written by `query_text`."""
    return Query(**dict(_fields(orjson.loads(text))))


def _fields(said: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in said.items():
        if name == "near":
            yield name, Near(**value)
        elif name in ("from_at", "to_at", "updated_since"):
            yield name, datetime.fromisoformat(value)
        elif name in ("after", "before"):
            yield name, time.fromisoformat(value)
        else:
            yield name, tuple(value) if isinstance(value, list) else value
