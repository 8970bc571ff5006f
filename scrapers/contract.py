"""The words scrapers speak: what is asked for, what came, what it says.

Every adapter in `scrapers/platforms/` is a module that satisfies `Adapter`: two pure functions over these
values. Same bytes, same answer; the only *now* an adapter knows is `Page.fetched_at`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, Protocol

Lineage = Literal["festival", "organiser", "platform", "community", "social"]
ListingStatus = Literal["confirmed", "cancelled", "postponed", "tentative"]


@dataclass(frozen=True, slots=True)
class Source:
    """One place we follow.

    `timezone` is the IANA zone to assume where the page names none; `starts_on`/`ends_on` are the edition's
    dates (inclusive), which decide a missing year; `options` are the source's own keys of `festmeet.toml`
    (an adapter documents those it reads); `credential` is the operator's key, never logged; `memory` is what
    the adapter asked to be remembered on the last complete visit (see `Remember`).
    """

    key: str
    platform: str
    url: str
    festival: str | None = None
    timezone: str | None = None
    lineage: Lineage = "platform"
    language: str | None = None
    hashtags: tuple[str, ...] = ()
    starts_on: date | None = None
    ends_on: date | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    credential: str | None = None
    memory: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Request:
    """Something to ask a server for. `role` is free for the adapter: it comes back in `Page.role`."""

    url: str
    method: Literal["GET", "POST"] = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    role: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes as fetched: decoded from transfer codings, not from characters.

    `url` is the final address after redirects; `fetched_at` is an aware UTC moment; `content_type` is the
    header as sent; `role` is that of the request. `text()` decodes the body.
    """

    url: str
    body: bytes
    fetched_at: datetime
    content_type: str | None = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    role: str = ""

    def text(self) -> str:
        """The body as characters: by header, byte order mark, meta or XML declaration, then content."""
        from scrapers.charset import decode

        return decode(self.body, self.content_type)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a listing says it is. All parts are plain text as printed; `country` may be a code or a name."""

    name: str | None = None
    address: str | None = None
    city: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None

    def line(self) -> str | None:
        """Name and address in one line, without repeating a part that another already holds."""
        parts: list[str] = []
        for part in (self.name, self.address, self.city):
            if part and not any(part.casefold() in seen.casefold() for seen in parts):
                parts.append(part)
        return ", ".join(parts) or None


@dataclass(frozen=True, slots=True)
class Listing:
    """What one source says about one gathering.

    `origin_id` comes from the source's own id or canonical URL, never from title or time.
    `start`/`end`: an aware `datetime` when the source gives an offset or a zone; a naive one is wall time in
    `timezone` (or in the source's zone); a plain `date` means no time of day, and then `all_day` tells
    whether it lasts the day (`True`) or the time was not stated (`False`). An all-day `end` is the last day,
    inclusive. `title` and `description` are plain text. Absent is `None`; `guessed` names the fields that
    were worked out rather than read, e.g. `frozenset({"end"})`.
    """

    origin_id: str
    title: str
    start: datetime | date
    end: datetime | date | None = None
    all_day: bool = False
    timezone: str | None = None
    url: str | None = None
    status: ListingStatus = "confirmed"
    description: str | None = None
    place: Place | None = None
    online_url: str | None = None
    organiser: str | None = None
    section: str | None = None
    price: str | None = None
    previous_start: datetime | date | None = None
    series: str | None = None
    language: str | None = None
    guessed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Post:
    """What a person wrote: a lead, not a fact. `text` is plain, links written out; `tags` without `#`.

    `shy` says that its author asks not to be found by it: `reading` tells of such a post as `Removed`.
    """

    id: str
    text: str
    posted_at: datetime | None
    author: str | None = None
    url: str | None = None
    tags: tuple[str, ...] = ()
    thread: str | None = None
    language: str | None = None
    links: tuple[str, ...] = ()
    shy: bool = False


@dataclass(frozen=True, slots=True)
class Unreadable:
    """One item that could not be read: where on the page, why, and a snippet of at most 200 characters.

    `cut` says that the document ended early, so that what it would have listed is unknown: the visit is then
    incomplete and withdraws nothing.
    """

    where: str
    why: str
    snippet: str = ""
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Removed:
    """The source says that this listing or post is gone for good (a deleted post, a tombstone).

    `wished` says that its author asks not to be found by it; no other copy of it counts then.
    """

    origin_id: str
    wished: bool = False


@dataclass(frozen=True, slots=True)
class Remember:
    """Ask for `name` to come back in `Source.memory` next time (the newest post seen, a sync token)."""

    name: str
    value: str


Finding = Listing | Post | Unreadable | Removed | Remember | Request


class ScraperError(Exception):
    """Base of this room's errors. `code` is a stable reason code; `where` is an address or a key."""

    code = "error"

    def __init__(self, why: str, where: str | None = None) -> None:
        super().__init__(f"{where}: {why}" if where else why)
        self.why = why
        self.where = where


class LayoutChanged(ScraperError):
    """The page is not what this platform serves: a redesign, a login page, an error in disguise."""

    code = "layout_changed"


class MissingCredential(ScraperError):
    """The platform wants a key. The sentence names the setting to fill and where the key is had."""

    code = "missing_credential"


class Adapter(Protocol):
    """A module of `scrapers/platforms/`.

    `platform` is its word in `festmeet.toml`. `recognise` answers from bytes and address how sure it is that
    the page is this platform's: 0.0 (no) to 1.0 (certain); `website`, `icalendar` and `feed` answer at most
    0.5 so that a platform of their family wins. `read` yields what the page says, and further requests.

    Optional attributes: `credential_setting` (the `FESTMEET_…` variable that holds its key) and
    `credential_help` (where the key is had); `min_interval` (seconds, never visited more often);
    `options` (the names it reads of `Source.options`, beside `registry.SHARED_OPTIONS`).
    """

    platform: str

    def recognise(self, page: Page) -> float:
        """How sure the adapter is that the page is its platform's, 0.0 to 1.0."""

    def first_requests(self, source: Source) -> Iterator[Request]:
        """What to ask for first."""

    def read(self, page: Page, source: Source) -> Iterator[Finding]:
        """What the page says; raises `LayoutChanged` when it is not this platform's page."""
