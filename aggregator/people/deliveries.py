"""The outbox: one row per subscription and run, taken before a letter is sent, so nobody gets two or none.

A claim that is neither acknowledged nor given back within `LEASE` is taken to be a crash and claimed again;
the letter then has the same Message-ID, so that even a copy is known as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal

import orjson
from sqlalchemy import ColumnElement, Connection, insert, or_, select, update

from aggregator import tables_people
from aggregator.clock import CLOCK_WAS_AHEAD
from aggregator.digest import Subscription, Told, next_run
from aggregator.localtime import in_zone
from aggregator.moments import seconds
from aggregator.people.addresses import address_key
from aggregator.people.subscriptions import ROWS, Shelf, _table, from_row, is_suppressed, suppress

DELIVERIES = _table(tables_people.DeliveryRow)
TOLD = _table(tables_people.ToldRow)
LEASE = timedelta(minutes=15)
GIVE_UP_AFTER = timedelta(days=1)
FIRST_PAUSE = timedelta(minutes=5)
LONGEST_PAUSE = timedelta(hours=4)
# A weekly letter is the rarest.
FURTHEST_RUN = timedelta(days=8)
LEFT = "the reader left or paused meanwhile"


@dataclass(frozen=True, slots=True)
class Delivery:
    """A run of one subscription that is ours to write and send. `run_on` is its local day."""

    id: int
    subscription: Subscription
    run_on: date
    claimed_at: datetime
    attempts: int


def due(shelf: Shelf, now: datetime, limit: int = 500) -> tuple[Subscription, ...]:
    """Active subscriptions whose hour has come, longest waiting first."""
    waiting = (ROWS.c.state == "active") & _is_time(ROWS.c.next_run_at, now, FURTHEST_RUN)
    with shelf.reading() as connection:
        rows = connection.execute(select(ROWS).where(waiting).order_by(ROWS.c.next_run_at).limit(limit))
        return tuple(from_row(row) for row in rows.mappings())


def _is_time(column: ColumnElement[Any], now: datetime, furthest: timedelta) -> ColumnElement[bool]:
    """Its moment has come; or it lies further ahead than any can, written while the clock was wrong."""
    return or_(column <= seconds(now), column > seconds(now + furthest + CLOCK_WAS_AHEAD))


def active(shelf: Shelf) -> tuple[Subscription, ...]:
    """Every active subscription, for a rehearsal."""
    with shelf.reading() as connection:
        rows = connection.execute(select(ROWS).where(ROWS.c.state == "active").order_by(ROWS.c.id))
        return tuple(from_row(row) for row in rows.mappings())


def claim(
    shelf: Shelf, subscription: Subscription, now: datetime, holder: str
) -> Delivery | Literal["suppressed"] | None:
    """Take today's run of a subscription and set its next; `None` when taken, left or paused meanwhile."""
    run_on = in_zone(now, subscription.timezone).date()
    with shelf.writing() as connection:
        row = connection.execute(select(ROWS).where(ROWS.c.id == subscription.id)).mappings().first()
        if row is None or row["state"] != "active":
            return None
        following = {"next_run_at": seconds(next_run(from_row(row), now))}
        connection.execute(update(ROWS).where(ROWS.c.id == subscription.id).values(following))
        mine = (DELIVERIES.c.subscription_id == subscription.id) & (DELIVERIES.c.run_on == run_on.toordinal())
        if connection.execute(select(DELIVERIES.c.id).where(mine)).first():
            return None
        if is_suppressed(connection, address_key(subscription.address)):
            return "suppressed"
        values = {
            "subscription_id": subscription.id, "run_on": run_on.toordinal(), "state": "claimed",
            "claimed_at": seconds(now), "claimed_by": holder, "attempts": 1, "events": 0, "told": "[]",
            "next_try_at": seconds(now + LEASE), "window_from": row["last_success_at"],
        }  # fmt: skip
        connection.execute(insert(DELIVERIES).values(values))
        return _delivery(connection, connection.execute(select(DELIVERIES).where(mine)).mappings().one())


def claim_again(shelf: Shelf, now: datetime, holder: str, limit: int = 500) -> tuple[Delivery, ...]:
    """Take over what a mail server put off, and what a crash left behind."""
    unsettled = DELIVERIES.c.state.in_(("deferred", "claimed"))
    waiting = unsettled & _is_time(DELIVERIES.c.next_try_at, now, LONGEST_PAUSE)
    with shelf.writing() as connection:
        query = select(DELIVERIES).where(waiting).order_by(DELIVERIES.c.next_try_at).limit(limit)
        rows = connection.execute(query).mappings().all()
        for row in rows:
            values = {
                "state": "claimed", "claimed_by": holder, "attempts": row["attempts"] + 1,
                "next_try_at": seconds(now + LEASE),
            }  # fmt: skip
            connection.execute(update(DELIVERIES).where(DELIVERIES.c.id == row["id"]).values(values))
        found = [_delivery(connection, {**row, "attempts": row["attempts"] + 1}) for row in rows]
        for delivery in found:
            if delivery.subscription.state != "active":
                _end(connection, delivery, "given_up", now, reason=LEFT)
    return tuple(delivery for delivery in found if delivery.subscription.state == "active")


def hold(shelf: Shelf, delivery: Delivery, now: datetime) -> bool:
    """Have the run for another `LEASE`; false when ours ran out and somebody else took it over."""
    ours = (DELIVERIES.c.state == "claimed") & (DELIVERIES.c.attempts == delivery.attempts)
    held = update(DELIVERIES).where((DELIVERIES.c.id == delivery.id) & ours)
    with shelf.writing() as connection:
        return connection.execute(held.values(next_try_at=seconds(now + LEASE))).rowcount == 1


def may_send(shelf: Shelf, delivery: Delivery) -> bool:
    """The last look before sending: leaving and suppression hold for the very next letter."""
    with shelf.reading() as connection:
        state = connection.execute(
            select(ROWS.c.state).where(ROWS.c.id == delivery.subscription.id)
        ).scalar_one_or_none()
        return bool(state == "active") and not is_suppressed(
            connection, address_key(delivery.subscription.address)
        )


def sent(shelf: Shelf, delivery: Delivery, told: Sequence[Told], message_id: str, now: datetime) -> None:
    """The server said 250: the ledger grows and the next window opens where this one ended."""
    with shelf.writing() as connection:
        _remember(connection, delivery.subscription.id, told, now)
        lines = orjson.dumps([[line.event_id, line.sequence, line.section] for line in told]).decode()
        _end(connection, delivery, "sent", now, message_id=message_id, events=len(told), told=lines)


def empty(shelf: Shelf, delivery: Delivery, now: datetime) -> None:
    """There was nothing to say."""
    with shelf.writing() as connection:
        _end(connection, delivery, "empty", now)


def not_wanted(shelf: Shelf, delivery: Delivery, now: datetime) -> None:
    """Its reader left or paused while it was written; whoever resumes is told of it then."""
    with shelf.writing() as connection:
        _end(connection, delivery, "given_up", now, reason=LEFT)


def put_off(shelf: Shelf, delivery: Delivery, reason: str, now: datetime) -> bool:
    """The server said 4xx or nothing: try again later, for a day; says whether it will be."""
    pause = min(FIRST_PAUSE * (1 << min(delivery.attempts - 1, 10)), LONGEST_PAUSE)
    hopeful = now + pause < delivery.claimed_at + GIVE_UP_AFTER
    values: dict[str, Any] = {
        "state": "deferred" if hopeful else "given_up",
        "next_try_at": seconds(now + pause) if hopeful else None,
        "reason": reason[:500],
    }
    with shelf.writing() as connection:
        connection.execute(update(DELIVERIES).where(DELIVERIES.c.id == delivery.id).values(values))
    return hopeful


def bounced(shelf: Shelf, delivery: Delivery, reason: str, now: datetime) -> None:
    """The server said 5xx for this recipient: no further letter to that address."""
    with shelf.writing() as connection:
        suppress(connection, address_key(delivery.subscription.address), reason, now)
        _end(connection, delivery, "bounced", now, reason=reason[:500])


def ledger(shelf: Shelf, subscription_id: str) -> tuple[Told, ...]:
    """Everything this subscription was ever told and that is not tidied away."""
    with shelf.reading() as connection:
        query = select(TOLD.c.event_id, TOLD.c.sequence, TOLD.c.section)
        return tuple(
            Told(*row) for row in connection.execute(query.where(TOLD.c.subscription_id == subscription_id))
        )


def _remember(connection: Connection, subscription_id: str, told: Iterable[Told], now: datetime) -> None:
    """Extend the ledger; of a reader who was erased while the letter was on its way nothing is kept."""
    mine = select(TOLD.c.event_id, TOLD.c.sequence, TOLD.c.section).where(
        TOLD.c.subscription_id == subscription_id
    )
    known = {tuple(row) for row in connection.execute(mine)}
    rows = [
        {"subscription_id": subscription_id, "event_id": line.event_id, "sequence": line.sequence,
         "section": line.section, "at": seconds(now)}
        for line in dict.fromkeys(told)
        if (line.event_id, line.sequence, line.section) not in known
    ]  # fmt: skip
    if rows and connection.execute(select(ROWS.c.id).where(ROWS.c.id == subscription_id)).first():
        connection.execute(insert(TOLD), rows)


def _end(connection: Connection, delivery: Delivery, state: str, now: datetime, **more: Any) -> None:
    values = {"state": state, "next_try_at": None, "window_to": seconds(now), **more}
    if state == "sent":
        values["sent_at"] = seconds(now)
    connection.execute(update(DELIVERIES).where(DELIVERIES.c.id == delivery.id).values(values))
    if state in ("sent", "empty"):
        mine = ROWS.c.id == delivery.subscription.id
        older = or_(ROWS.c.last_success_at.is_(None), ROWS.c.last_success_at < seconds(now))
        connection.execute(update(ROWS).where(mine & older).values(last_success_at=seconds(now)))


def _delivery(connection: Connection, row: Any) -> Delivery:
    owner = connection.execute(select(ROWS).where(ROWS.c.id == row["subscription_id"])).mappings().one()
    claimed_at = datetime.fromtimestamp(row["claimed_at"], UTC)
    run_on = date.fromordinal(row["run_on"])
    return Delivery(row["id"], from_row(owner), run_on, claimed_at, row["attempts"])
