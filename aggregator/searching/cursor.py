"""Where a page of a search ended, as an opaque word that only continues the search it came from."""

from __future__ import annotations

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, fields
from datetime import datetime
from hashlib import blake2b

import orjson

from aggregator.model import AggregatorError, Query
from aggregator.moments import seconds

# "now" and "+7d" are moments by the time we see them, and move between two pages; how far they may stray.
DRIFT = 90
LONGEST = 600
NOT_FILTER = {"limit", "cursor", "facets", "from_at", "to_at"}
FILTER = tuple(one.name for one in fields(Query) if one.name not in NOT_FILTER)


class BadCursor(AggregatorError):
    """The cursor is damaged, or belongs to another search."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last row's place: its sort value and key; and the window that the first page was asked for."""

    value: float
    key: int
    from_at: int | None
    to_at: int | None
    issued_at: int


def filter_hash(query: Query) -> str:
    """What two pages of one search have in common: everything but the page and the moving window."""
    asked = {name: getattr(query, name) for name in FILTER}
    return blake2b(orjson.dumps(asked, option=orjson.OPT_SORT_KEYS), digest_size=6).hexdigest()


def write_cursor(query: Query, cursor: Cursor) -> str:
    """The cursor as it travels."""
    parts = [filter_hash(query), cursor.value, cursor.key, cursor.from_at, cursor.to_at, cursor.issued_at]
    return urlsafe_b64encode(orjson.dumps(parts)).decode().rstrip("=")


def read_cursor(query: Query, now: datetime) -> Cursor | None:
    """The query's cursor, `None` when it has none; raises `BadCursor` rather than give a wrong page."""
    if query.cursor is None:
        return None
    digest, cursor = _decoded(query.cursor)
    elapsed = seconds(now) - cursor.issued_at
    same_window = _same(query.from_at, cursor.from_at, elapsed) and _same(query.to_at, cursor.to_at, elapsed)
    if digest != filter_hash(query) or not same_window:
        raise BadCursor("it belongs to another search; start again without a cursor", "cursor")
    return cursor


def _decoded(text: str) -> tuple[str, Cursor]:
    try:
        if len(text) > LONGEST:
            raise ValueError("too long")
        padded = text + "=" * (-len(text) % 4)
        digest, value, key, *window = orjson.loads(urlsafe_b64decode(padded.encode("ascii")))
        from_at, to_at, issued_at = window
        numbers = (value, key, issued_at, from_at or 0, to_at or 0)
        if not all(isinstance(number, int | float) and abs(number) < 2**62 for number in numbers):
            raise ValueError("no numbers")
        return str(digest), Cursor(value, int(key), from_at, to_at, int(issued_at))
    except (ValueError, TypeError, binascii.Error) as trouble:
        raise BadCursor("it is damaged; start again without a cursor", "cursor") from trouble


def _same(asked: datetime | None, first: int | None, elapsed: int) -> bool:
    """Whether a bound is the first page's: the same moment, or one that moved along with the clock."""
    if asked is None or first is None:
        return asked is None and first is None
    shift = seconds(asked) - first
    return shift == 0 or abs(shift - elapsed) <= DRIFT
