"""Honest deletion: what a person asked to have removed goes out, and stays out whatever is scraped later."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, union, update

from aggregator.engine import lists_for
from aggregator.model import AggregatorError, Draft, Judgement
from aggregator.moments import seconds
from aggregator.people.fingerprints import address_print, handle_print
from aggregator.searching import fulltext
from aggregator.storing.retell import log_changes, retell
from aggregator.storing.rows import short_canonical
from aggregator.tables_people import table

LISTINGS, EVENTS, HISTORY = table("listings"), table("events"), table("history")
SUBSCRIPTIONS, SUBMISSIONS = table("subscriptions"), table("submissions")
SUPPRESSIONS = table("suppressions")
ERASURES, PAIRS, MERGES = table("erasures"), table("pairs"), table("merges")
AUTHOR = "its author"
_WORDS = re.compile(r"[^\s<>()\[\],;:\"]+")
# An event's words, as if nobody had said any.
WORDLESS: dict[str, Any] = dict.fromkeys(("title", "names", "tags", "description"), "")
WORDLESS |= {"why": "[]", "conflicts": "[]"}
WORDLESS |= dict.fromkeys(
    ("access_note", "price", "online_url", "url", "venue_name", "venue_address", "organiser", "section")
)


def not_erased(
    connection: Connection, judged: Sequence[tuple[Draft, Judgement]]
) -> list[tuple[Draft, Judgement]]:
    """Those drafts that nobody asked to have removed."""
    stays_out = {
        (row.kind, row.value) for row in connection.execute(select(ERASURES.c.kind, ERASURES.c.value))
    }
    if not stays_out:
        return list(judged)
    return [(draft, judgement) for draft, judgement in judged if stays_out.isdisjoint(_names(draft))]


def _names(draft: Draft) -> Iterable[tuple[str, str | None]]:
    return (
        ("listing", f"{draft.source_key}\t{draft.origin_id}"),
        ("link", short_canonical(draft.url)),
        ("handle", handle_print(draft.author)),
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants gone: a link, an author, a reader's e-mail address, a (source key, origin id)."""

    link: str | None = None
    handle: str | None = None
    address: str | None = None
    listing: tuple[str, str] | None = None

    def named(self) -> dict[str, str]:
        """What is asked, by kind, as it is remembered for ever."""
        said = {
            "link": short_canonical(self.link),
            "handle": handle_print(self.handle),
            "address": address_print(self.address) if self.address else None,
            "listing": "\t".join(self.listing) if self.listing else None,
        }
        return {kind: value for kind, value in said.items() if value}


def erase(connection: Connection, by: str, now: datetime, wanted: Wanted) -> int:
    """Remove every listing that came from these, and the events that no other listing carries.

    Of an address: every subscription, every submission's contact. Returns how many of all went.
    """
    asked = wanted.named()
    if not asked:
        raise AggregatorError("say what to erase: a link, a handle, an address, or a listing", "erase")
    ids = _listings_of(connection, asked)
    for kind, value in asked.items():
        _stay_out(connection, kind, value, by, seconds(now))
    remove(connection, ids, by, now)
    return len(ids) + (_forget_reader(connection, wanted.address) if wanted.address else 0)


def erase_again(connection: Connection, erased: Sequence[tuple[str, str, str, int]], now: datetime) -> None:
    """What was erased from one store, as its `erasures` tell, is erased from this one too."""
    for kind, value, by, at in erased:
        _stay_out(connection, kind, value, by, at)
        remove(connection, _listings_of(connection, {kind: value}), by, now)
    prints = {value for kind, value, _, _ in erased if kind == "address"}
    said_in = (SUBSCRIPTIONS.c.address_key, SUPPRESSIONS.c.address_key, SUBMISSIONS.c.contact)
    known = connection.execute(union(*(select(column) for column in said_in)))
    for said in known.scalars().all():
        for word in _WORDS.findall((said or "").casefold()):
            if address_print(word) in prints:
                _forget_reader(connection, word)


def _stay_out(connection: Connection, kind: str, value: str, by: str, at: int) -> None:
    """Remember once what is erased."""
    if connection.execute(select(ERASURES).filter_by(kind=kind, value=value)).first() is None:
        connection.execute(insert(ERASURES).values(kind=kind, value=value, by=by, at=at))


def _forget_reader(connection: Connection, address: str) -> int:
    """Delete what we know of somebody who gets letters, or left an address with a submission."""
    key = address.strip().casefold()
    letters = connection.execute(delete(SUBSCRIPTIONS).where(SUBSCRIPTIONS.c.address_key == key)).rowcount
    connection.execute(delete(SUPPRESSIONS).where(SUPPRESSIONS.c.address_key == key))
    contacts = select(SUBMISSIONS.c.id, SUBMISSIONS.c.contact).where(SUBMISSIONS.c.contact.is_not(None))
    named = [row.id for row in connection.execute(contacts) if key in _WORDS.findall(row.contact.casefold())]
    for one in named:
        connection.execute(update(SUBMISSIONS).where(SUBMISSIONS.c.id == one).values(contact=None))
    return letters + len(named)


def _listings_of(connection: Connection, asked: dict[str, str]) -> list[int]:
    wanted = select(LISTINGS.c.id)
    found: set[int] = set()
    if link := asked.get("link"):
        found |= set(connection.execute(wanted.where(LISTINGS.c.canonical == link)).scalars())
    if listing := asked.get("listing"):
        source_key, origin_id = listing.split("\t", 1)
        where = (LISTINGS.c.source_key == source_key, LISTINGS.c.origin_id == origin_id)
        found |= set(connection.execute(wanted.where(*where)).scalars())
    if event := asked.get("event"):
        found |= set(connection.execute(wanted.where(LISTINGS.c.event_id == event)).scalars())
    if handle := asked.get("handle"):
        found |= set(connection.execute(wanted.where(LISTINGS.c.author_key == handle)).scalars())
    return sorted(found)


def remove(connection: Connection, ids: Sequence[int], by: str, now: datetime) -> None:
    """Delete listings, and every event that rests on them alone, with all that was said."""
    lists = lists_for(connection.dialect.name)
    these = lists.among(LISTINGS.c.id, "ids")
    bound = {"ids": lists.bound(ids)}
    events = set(connection.execute(select(LISTINGS.c.event_id).where(these), bound).scalars()) - {None}
    connection.execute(delete(LISTINGS).where(these), bound)
    carried = select(LISTINGS.c.event_id).where(lists.among(LISTINGS.c.event_id, "ids"))
    still = set(connection.execute(carried, {"ids": lists.bound(sorted(events))}).scalars())
    merged = _merged_into(connection, still)
    _forget(connection, sorted(events - still | _merged_into(connection, events - still)), by, now)
    retell(connection, still, now, by)
    _empty(connection, sorted(still | merged), now)
    # What is left is told without the erased words; its past, this change too, would still hold them.
    _forget_past(connection, sorted(events | merged))
    log_changes(connection, sorted(still), sorted(merged), seconds(now))


def _merged_into(connection: Connection, events: Iterable[str]) -> set[str]:
    """Ids that lead to these events: their rows still say what they said before they merged."""
    lists = lists_for(connection.dialect.name)
    wanted = select(EVENTS.c.id).where(lists.among(EVENTS.c.merged_into, "ids"))
    found: set[str] = set()
    nearest = set(events)
    while nearest:
        bound = {"ids": lists.bound(sorted(nearest))}
        nearest = set(connection.execute(wanted, bound).scalars()) - found
        found |= nearest
    return found


def _forget_past(connection: Connection, events: Sequence[str]) -> None:
    lists = lists_for(connection.dialect.name)
    bound = {"ids": lists.bound(events)}
    connection.execute(delete(HISTORY).where(lists.among(HISTORY.c.event_id, "ids")), bound)


def _empty(connection: Connection, events: Sequence[str], now: datetime) -> None:
    """Take the words out of those that are withdrawn, as the merged are: no living listing tells them."""
    lists = lists_for(connection.dialect.name)
    these = lists.among(EVENTS.c.id, "ids") & (EVENTS.c.status == "withdrawn")
    bound = {"ids": lists.bound(events)}
    keys = list(connection.execute(select(EVENTS.c.key).where(these), bound).scalars())
    fulltext.without(connection, keys)
    connection.execute(update(EVENTS).where(these).values(WORDLESS | {"updated_at": seconds(now)}), bound)
    fulltext.index(connection, keys)


def why_gone(connection: Connection, event_id: str) -> str | None:
    """Why the id of an erased event answers "gone", or `None` when it was not erased."""
    wanted = select(ERASURES.c.by).where(ERASURES.c.kind == "event", ERASURES.c.value == event_id)
    row = connection.execute(wanted).first()
    if row is None:
        return None
    return "Its author took it back." if row.by == AUTHOR else "It was removed on request."


def _forget(connection: Connection, events: Sequence[str], by: str, now: datetime) -> None:
    """Delete events whole; their ids answer "gone" from now on."""
    lists = lists_for(connection.dialect.name)
    these, bound = lists.among(EVENTS.c.id, "ids"), {"ids": lists.bound(events)}
    keys = list(connection.execute(select(EVENTS.c.key).where(these), bound).scalars())
    fulltext.without(connection, keys)
    connection.execute(delete(EVENTS).where(these), bound)
    for one in events:
        _stay_out(connection, "event", one, by, seconds(now))
    log_changes(connection, (), events, seconds(now))
