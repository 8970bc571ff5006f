"""What one visit may take, and what it reports. Values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from scrapers.contract import Adapter, Listing, Post, Remember, Removed, Source, Unreadable
from scrapers.fetching.answers import Known

Found = Listing | Post | Unreadable | Removed | Remember

Ended = Literal[
    "exhausted",  # every page that was named has been asked for
    "unchanged",  # every page of the last complete visit is still the same; nothing was read
    "page_cap",
    "item_cap",
    "byte_cap",
    "time_cap",
    "cursor_stuck",  # a page sent us to itself, in address or in content
    "nothing_new",  # page after page with one more link and nothing else
    "error",  # a page could not be had or read; `code` and `reason` tell of the first such
]


@dataclass(frozen=True, slots=True)
class Limits:
    """Most of everything one visit may take. Seconds count fetching and reading, not waiting for our turn.

    `barren` is how many pages in a row may bring nothing but one more link: the way from a page over its
    script to its API takes two.
    """

    pages: int = 60
    items: int = 5_000
    bytes: int = 50_000_000
    seconds: float = 45.0
    read_seconds: float = 15.0
    unreadable: int = 50
    barren: int = 3
    failures: int = 3


@dataclass(frozen=True, slots=True)
class Visit:
    """The report of one attempt, whatever its outcome.

    Only a `complete` visit says anything about what is *not* there. `ended == "unchanged"` says that
    everything of the last complete visit still stands; it is not `complete`, for it listed nothing.
    `unreadable` holds the first few, `unreadable_total` counts all. `duplicates` counts findings whose origin
    id had come before in this visit (the last one is kept). `known` is to be stored as it is and handed to
    the next visit: it is empty after an incomplete visit, so that nothing half-read is ever taken for known.
    `retry_at` and `cache_until` are aware UTC moments before which the server does not want us, or has
    nothing new. `code` is a reason code of `scrapers.fetching.answers.CODES`, of a `ScraperError`,
    `reader_failed`, `read_timeout`, or `None`.
    """

    source_key: str
    started_at: datetime
    ended_at: datetime
    ended: Ended
    complete: bool
    pages: int = 0
    bytes: int = 0
    listings: int = 0
    posts: int = 0
    duplicates: int = 0
    unreadable: tuple[Unreadable, ...] = ()
    unreadable_total: int = 0
    code: str | None = None
    reason: str | None = None
    retry_at: datetime | None = None
    cache_until: datetime | None = None
    known: Mapping[str, Known] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Collected:
    """All that one visit found, in the order it was said, and the visit's report."""

    findings: tuple[Found, ...]
    visit: Visit


@dataclass(frozen=True, slots=True)
class Plan:
    """One visit to make. `full` forgets the validators for once; `trusted`: the operator named the source."""

    source: Source
    adapter: Adapter
    known: Mapping[str, Known] = field(default_factory=dict)
    full: bool = False
    trusted: bool = True
