"""What every route needs, built once by `create_app` and handed in: no module of this room holds state."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from aggregator.calendar import Entries
from aggregator.people.submissions import LinkRead
from aggregator.people.tokens import Tokens
from aggregator.reports import Festival, SourceHealth
from aggregator.store import Store
from aggregator.telling.letters import Letter
from api.caching import Answer, Kept, Ready, Shelf, Version, minute_of, send_kept, wants_gzip
from api.query import Known

Rendering = tuple[str, Version, int]
# Packing less than this is quicker than moving it to a thread.
_QUICK_TO_PACK = 64 << 10


@dataclass(frozen=True, slots=True)
class Site:
    """How this installation presents itself. `base_url` has no trailing slash; 0 requests is no limit.

    Without an `operator_token` nobody can correct or moderate over HTTP.
    """

    base_url: str
    secret: str
    name: str = "festmeet"
    contact: str = ""
    sender: str = "festmeet <festmeet@localhost>"
    requests_per_minute: int = 600
    wishes_per_hour: int = 10
    submissions_per_hour: int = 10
    operator_token: str | None = None
    trust_version_for: float = 0.5

    @property
    def domain(self) -> str:
        """The host that ends calendar UIDs and message ids."""
        return urlsplit(self.base_url).hostname or "localhost"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Festivals and sources as of one version of the store: what it takes to understand a query."""

    version: Version
    festivals: dict[str, Festival]
    sources: tuple[SourceHealth, ...]
    known: Known
    data_as_of: datetime | None


@dataclass(slots=True)
class Service:
    """The store, the site, and what is kept between requests."""

    store: Store
    site: Site
    now: Callable[[], datetime]
    post: Callable[[Letter], bool]
    tokens: Tokens
    read_link: Callable[[str], LinkRead]
    shelf: Shelf = field(default_factory=Shelf)
    entries: Entries = field(default_factory=Entries)
    _version: Version = (-1, -1)
    _read_at: float = -1e9
    _snapshot: Snapshot | None = None
    _rendering: dict[Rendering, asyncio.Future[Any]] = field(default_factory=dict)

    async def version(self) -> Version:
        """The store's version, asked for at most every half second."""
        if time.monotonic() - self._read_at < self.site.trust_version_for:
            return self._version
        self._version = await run_in_threadpool(self.read_version)
        self._read_at = time.monotonic()
        return self._version

    def at_hand(self, key: str) -> Kept | None:
        """A kept answer that is good as far as is known without asking."""
        if time.monotonic() - self._read_at >= self.site.trust_version_for:
            return None
        return self.shelf.get(key, self._version, minute_of(self.now()))

    def read_version(self) -> Version:
        """What changed (events) and what was merely confirmed (visits)."""
        return self.store.versions()

    def snapshot(self) -> Snapshot:
        """Festivals and sources now; asks the store only after a change."""
        version = self.read_version()
        found = self._snapshot
        if found is None or found.version != version:
            festivals = {festival.key: festival for festival in self.store.festivals()}
            sources = self.store.sources(self.now())
            names = {key: festival.name for key, festival in festivals.items()}
            zones = {key: festival.timezone for key, festival in festivals.items() if festival.timezone}
            seen = [source.last_success_at for source in sources if source.last_success_at]
            found = Snapshot(version, festivals, sources, Known(names, zones), max(seen, default=None))
            self._snapshot = found
        return found


def service_of(request: Request) -> Service:
    """The service behind a request."""
    service: Service = request.app.state.service
    return service


def pairs_of(request: Request) -> list[tuple[str, str]]:
    """The parameters as sent, in order, empty ones too."""
    return parse_qsl(request.scope["query_string"].decode("latin-1"), keep_blank_values=True)


def key_of(scope: Scope) -> str:
    """Under which an answer is kept: the address as asked."""
    return f"{scope['path']}?{scope['query_string'].decode('latin-1')}"


class AtHand:
    """Answers what lies ready before any route is looked for; everything else goes on."""

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self.app, self.service = app, service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        kept = None
        if scope["type"] == "http" and scope["method"] == "GET":
            kept = self.service.at_hand(key_of(scope))
        if kept is None or must_pack(kept, scope):
            await self.app(scope, receive, send)
        else:
            await send_kept(kept, scope, send)


def must_pack(kept: Kept, scope: Scope) -> bool:
    """Whether this client wants bytes whose packing would hold up everybody else in the loop."""
    if kept.packed is not None or len(kept.answer.body) <= _QUICK_TO_PACK:
        return False
    accepted = next((value for name, value in scope["headers"] if name == b"accept-encoding"), b"")
    return wants_gzip(accepted, kept.answer)


async def told(request: Request, write: Callable[[Service, Request], Answer]) -> Response:
    """The answer of `write`, from the shelf when it is good, else written in a thread; 304 when known.

    Two who ask for the same at once wait for one writing, unless something changed since it began.
    """
    service = service_of(request)
    version, now, key = await service.version(), service.now(), key_of(request.scope)
    kept = service.shelf.get(key, version, minute_of(now))
    if kept is None:
        answer = await _once(service, (key, version, minute_of(now)), partial(write, service, request))
        kept = service.shelf.put(key, answer, version, now)
    if must_pack(kept, request.scope):
        await run_in_threadpool(kept.body, packed=True)
    return Ready(kept)


async def _once(service: Service, what: Rendering, write: Callable[[], Answer]) -> Answer:
    task = service._rendering.get(what)
    if task is None:
        task = service._rendering[what] = asyncio.ensure_future(run_in_threadpool(write))
        task.add_done_callback(lambda _: service._rendering.pop(what, None))
    # Shielded: one client hanging up must not take the answer from the others.
    answer: Answer = await asyncio.shield(task)
    return answer
