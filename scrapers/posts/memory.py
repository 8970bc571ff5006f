"""What a source of posts remembers from visit to visit: how far it has read, and what may be deleted since.

Each question (a hashtag on a server) remembers the newest post it saw, so that only newer ones are asked
for, and the newest `MOST_KEPT` posts. A visit asks again for `AT_ONCE` of those, another portion each time;
the one that no longer comes was deleted by its author or its server, and is `Removed`. Older posts are
looked after by the store, which drops every post when its gathering is over.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import orjson

from scrapers.contract import Page, Remember, Removed, Request, Source, Unreadable

MOST_KEPT = 100
"""Posts of one question that are looked after."""

AT_ONCE = 20
"""Posts asked for again on one visit: the most a Mastodon server gives at once."""


FIRST_DAYS = timedelta(days=30)
"""How far back the first visit reads."""


@dataclass(frozen=True, slots=True)
class Trail:
    """`newest` is where the last visit ended; `kept` the posts looked after, server's id → ours."""

    newest: str | None = None
    kept: tuple[tuple[str, str], ...] = ()
    turn: int = 0


def trail_of(source: Source, question: str) -> Trail:
    """What is remembered of a question; nothing when it was never asked, or the memory is damaged."""
    try:
        told = orjson.loads(source.memory.get(f"posts {question}", "{}"))
        kept = tuple((str(theirs), str(ours)) for theirs, ours in told.get("kept", {}).items())
        return Trail(str(told["newest"]), kept[:MOST_KEPT], int(told.get("turn", 0)))
    except (ValueError, KeyError, TypeError, AttributeError):
        return Trail()


def remember(trail: Trail, question: str, seen: Sequence[tuple[str, str]], newest: str | None) -> Remember:
    """The trail after a visit whose newest posts were `seen`, newest first."""
    kept = dict(list(dict([*seen, *trail.kept]).items())[:MOST_KEPT])
    told = {"newest": newest or trail.newest or "", "kept": kept, "turn": trail.turn + 1}
    return Remember(f"posts {question}", orjson.dumps(told).decode())


@dataclass(frozen=True, slots=True)
class Batch:
    """One page of the answer to a question, newest post first, and where it goes on.

    `depth` counts the question's pages from 1. `seen` are its posts, server's id → ours; `newest` is where
    the next visit may end. `oldest` is the aware moment of the last post; `None` stops nothing.
    """

    question: str
    depth: int
    seen: Sequence[tuple[str, str]]
    newest: str | None
    oldest: datetime | None
    following: Request | None


def follow(
    batch: Batch, page: Page, source: Source, most_pages: int
) -> Iterator[Remember | Unreadable | Request]:
    """What to remember; and the page before this one, up to where the last visit ended."""
    trail = trail_of(source, batch.question)
    if batch.depth == 1:
        yield remember(trail, batch.question, batch.seen, batch.newest)
    long_ago = batch.oldest is not None and batch.oldest < page.fetched_at - FIRST_DAYS
    if batch.following is None or (long_ago and not trail.newest):
        return
    if batch.depth >= most_pages:
        yield Unreadable(batch.question, f"more than {most_pages} pages of posts; the oldest are left out")
    else:
        yield batch.following


def portion(trail: Trail, at_once: int = AT_ONCE) -> dict[str, str]:
    """The posts to ask for again on this visit."""
    if not trail.kept:
        return {}
    start = trail.turn * at_once % len(trail.kept)
    return dict([*trail.kept[start:], *trail.kept[:start]][:at_once])


def gone_since(
    page: Page, name: str, came: Collection[str], known: Mapping[str, str] | None = None
) -> Iterator[Removed | Unreadable]:
    """Which posts that the address asks for again, under `name`, did not come; `known` leads to our ids."""
    stated = ",".join(parse_qs(urlsplit(page.url).query).get(name, ())).split(",")
    asked = {one: one if known is None else known.get(one, "") for one in stated}
    yield from gone({theirs: ours for theirs, ours in asked.items() if ours}, came)


def gone(asked: Mapping[str, str], came: Collection[str]) -> Iterator[Removed | Unreadable]:
    """What was asked for and did not come. When many were asked for and none came, nothing is believed."""
    missing = [ours for theirs, ours in asked.items() if theirs not in came]
    if len(missing) == len(asked) > 5:
        yield Unreadable("posts asked for again", f"none of {len(asked)} came back; none is taken as deleted")
        return
    for ours in missing:
        yield Removed(ours)
