"""One visit's way through a source: what is still to ask, what has been seen, when it is enough."""

from __future__ import annotations

import hashlib
import time
from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from urllib.parse import urldefrag

from scrapers.contract import Listing, Page, Post, Request, ScraperError, Unreadable
from scrapers.fetch import Fetcher, known_of
from scrapers.fetching.answers import FetchFailed, Known, Unchanged
from scrapers.fetching.freshness import fresh_until
from scrapers.fetching.turns import Allowance
from scrapers.visiting.findings import Findings
from scrapers.visiting.reading import Reading, read_page
from scrapers.visiting.visits import Collected, Ended, Limits, Plan, Visit

_GONE = ("http_404", "http_410")
_LEAVE_AT_ONCE = ("blocked", "rate_limited")
_HELD_BYTES = 8_000_000
_LARGE = 1_000_000
_PLAIN_HEADERS = frozenset({"accept", "accept-language"})


@dataclass(frozen=True, slots=True)
class _Step:
    """A request on the way. `parent` is the hash of the page that named it, `None` for a first request;
    `barren` counts the pages before it, in a row, that brought nothing but one link.
    """

    request: Request
    parent: str | None = None
    barren: int = 0


class Walk:
    """One visit under way. Ask `is_unchanged`, then perhaps `whole`, then `report`."""

    def __init__(self, plan: Plan, fetcher: Fetcher, limits: Limits) -> None:
        self._plan, self._source, self._adapter = plan, plan.source, plan.adapter
        self._fetcher, self._limits = fetcher, limits
        self._started_at = fetcher.now()
        self._left = Allowance(limits.seconds)
        # Links of a page may lead to a private host only where the operator put the source itself on one.
        self._local = plan.trusted and fetcher.is_private(plan.source.url)
        self._queue: deque[_Step] = deque()
        self._named: set[object] = set()
        self._held: dict[str, Page] = {}
        self._findings = Findings(limits.unreadable)
        self._known: dict[str, Known] = {}
        self._can_be_known = True
        self._pages = self._taken = self._bytes = self._failed_in_a_row = 0
        self._stopped: Ended | None = None
        self._flaw: Ended | None = None
        self._code: str | None = None
        self._reason: str | None = None
        self._retry_at: datetime | None = None
        self._cache_until: datetime | None = None
        self._first: list[_Step] = []

    def begin(self) -> None:
        """Asks the adapter where to begin. Raises what it raises (`MissingCredential`)."""
        requests = islice(self._adapter.first_requests(self._source), self._limits.pages)
        self._first = [_Step(request) for request in requests]
        if not self._first:
            self.fail("no_requests", f"The {self._source.platform} adapter knows nothing to ask for.")

    def fail(self, code: str, reason: str) -> None:
        """Ends the visit with an error."""
        self._stopped = "error"
        if self._code is None:
            self._code, self._reason = code, self._tellable(reason)

    # --- first: is anything different at all? ---------------------------------------------------------

    async def is_unchanged(self) -> bool:
        """Whether every page of the last complete visit is still the same."""
        known = self._plan.known
        firsts = {self._key(step.request) for step in self._first}
        if self._stopped or not known or not firsts <= known.keys():
            return False
        later = [_Step(Request(url), parent="") for url in known if url not in firsts and "://" in url[:10]]
        for step in (*self._first, *later)[: self._limits.pages]:
            if self._is_enough() or not await self._is_same(step, known[self._key(step.request)]):
                return False
        self._stopped = "unchanged"
        return True

    async def _is_same(self, step: _Step, known: Known) -> bool:
        try:
            answer = await self._ask(step, known)
        except FetchFailed as failed:
            # A page gone is a change; any other trouble would meet the whole visit as well.
            if step.parent is None or failed.code not in _GONE:
                self._fail_page(step, failed.url, failed)
                self._stopped = self._stopped or "error"
            return False
        page = answer.page if isinstance(answer, Unchanged) else answer
        if page is not None and sum(len(held.body) for held in self._held.values()) < _HELD_BYTES:
            self._held[self._key(step.request)] = page
        if isinstance(answer, Unchanged):
            self._known[self._key(step.request)] = answer.known
            self._heed(step, answer)
        return isinstance(answer, Unchanged)

    # --- then: the whole visit ------------------------------------------------------------------------

    async def whole(self) -> None:
        """Asks for everything and reads it."""
        self._known.clear()
        for step in self._first:
            self._enqueue(step)
        while self._queue and not self._is_enough():
            await self._take(self._queue.popleft())

    async def _take(self, step: _Step) -> None:
        self._taken += 1
        try:
            answer = self._held.pop(self._key(step.request), None) or await self._ask(step, None)
        except FetchFailed as failed:
            self._fail_page(step, failed.url, failed)
            return
        assert isinstance(answer, Page)  # noqa: S101 -- without `known` nothing can be unchanged
        page = replace(answer, role=step.request.role)
        self._heed(step, page)
        known = known_of(page)
        self._known[self._key(step.request)] = known
        if known.body_hash == step.parent:
            self._flaw = self._flaw or "cursor_stuck"
            return
        reading = await self._read(page)
        self._follow(step, known.body_hash, reading)
        if reading.failure is None:
            self._failed_in_a_row = 0
        else:
            self._fail_page(step, page.url, reading.failure)

    async def _read(self, page: Page) -> Reading:
        if len(page.body) <= _LARGE:
            return await self._read_now(page)
        async with self._fetcher.large_reads:
            return await self._read_now(page)

    async def _read_now(self, page: Page) -> Reading:
        started = time.monotonic()
        seconds = max(0.0, min(self._limits.read_seconds, self._left.left))
        reading = await read_page(self._adapter, page, self._source, self._room(), seconds)
        self._left.left -= time.monotonic() - started
        return reading

    async def _ask(self, step: _Step, known: Known | None) -> Page | Unchanged:
        answer = await self._fetcher.fetch(
            step.request,
            known,
            trusted=self._plan.trusted if step.parent is None else self._local,
            keyed=self._is_keyed(step.request),
            allowance=self._left,
        )
        page = answer.page if isinstance(answer, Unchanged) else answer
        self._pages += 1
        self._bytes += len(page.body) if page else 0
        return answer

    def _is_keyed(self, request: Request) -> bool:
        """Whether the request bears the operator's key, or what the key was changed into (an OAuth token)."""
        key = self._source.credential
        if not key:
            return False
        return any(name.lower() == "authorization" or key in value for name, value in request.headers.items())

    def _follow(self, step: _Step, mark: str | None, reading: Reading) -> None:
        """Takes in what a page said, and enqueues where it leads."""
        links = [finding for finding in reading.findings if isinstance(finding, Request)]
        fresh = sum([self._findings.add(said) for said in reading.findings if not isinstance(said, Request)])
        onward = [request for request in links if _identity(request) not in self._named]
        barren = 0 if fresh or len(onward) > 1 else step.barren + 1
        if reading.overfull or (self._room() <= 0 and (onward or self._queue)):
            self._stopped = "item_cap"
        elif onward and barren >= self._limits.barren:
            self._flaw = self._flaw or "nothing_new"
        elif links and not onward and not fresh and step.parent is not None:
            self._flaw = self._flaw or "cursor_stuck"
        else:
            for request in onward:
                self._enqueue(_Step(request, mark, barren))

    def _enqueue(self, step: _Step) -> None:
        request = step.request
        if _identity(request) in self._named:
            return
        self._named.add(_identity(request))
        if len(self._queue) + self._taken >= self._limits.pages:
            self._flaw = self._flaw or "page_cap"
            return
        if step.parent is not None and not self._is_plain(request):
            self._can_be_known = False  # nobody could ask for it again next time to see whether it changed
        self._queue.append(step)

    # --- judging --------------------------------------------------------------------------------------

    def _is_enough(self) -> bool:
        if self._stopped is None and self._bytes > self._limits.bytes:
            self._stopped = "byte_cap"
        if self._stopped is None and self._left.left <= 0:
            self._stopped = "time_cap"
        return self._stopped is not None

    def _fail_page(self, step: _Step, where: str, failed: ScraperError) -> None:
        why = self._tellable(failed.why)
        self._findings.note(Unreadable(self._tellable(where), f"{failed.code}: {why}"))
        if failed.code in _GONE and step.parent is not None:
            return  # the server knows the address and says that nothing is there: an answer, not a failure
        self._code, self._reason = self._code or failed.code, self._reason or why
        retry_at = getattr(failed, "retry_at", None)
        self._retry_at = max(filter(None, (retry_at, self._retry_at)), default=None)
        self._failed_in_a_row += 1
        if self._left.left <= 0:
            self._stopped = self._stopped or "time_cap"
        elif failed.code in _LEAVE_AT_ONCE or self._failed_in_a_row >= self._limits.failures:
            self._stopped = self._stopped or "error"

    def _heed(self, step: _Step, answer: Page | Unchanged) -> None:
        """The first pages tell when the source may have news."""
        until = fresh_until(answer.headers, answer.fetched_at)
        if step.parent is None and until is not None:
            self._cache_until = min(until, self._cache_until or until)

    def _room(self) -> int:
        return self._limits.items - len(self._findings.said)

    def _is_plain(self, request: Request) -> bool:
        """Whether the address alone is enough to ask again, without keys or anything said before."""
        if request.method != "GET" or not {name.lower() for name in request.headers} <= _PLAIN_HEADERS:
            return False
        return not self._source.credential or self._source.credential not in request.url

    def _key(self, request: Request) -> str:
        """What a page is remembered by."""
        url = self._without_key(urldefrag(request.url).url)
        return url if request.method == "GET" else f"{request.method} {url} {hash_of(request.body or b'')}"

    def _without_key(self, text: str) -> str:
        return text.replace(self._source.credential, "…") if self._source.credential else text

    def _tellable(self, text: str) -> str:
        """Without the key, lone surrogates or control characters: a reader quotes what it stumbled over."""
        whole = self._without_key(text).encode("utf-8", "replace").decode("utf-8")
        return "".join(char if char.isprintable() else " " for char in whole)[:500]

    # --- telling --------------------------------------------------------------------------------------

    def report(self) -> Collected:
        """What was found, and how the visit went."""
        if self._findings.cut and self._code is None:
            self.fail("truncated", self._findings.cut)
        ended: Ended = self._stopped or self._flaw or ("error" if self._code else "exhausted")
        complete = ended == "exhausted"
        visit = Visit(
            source_key=self._source.key,
            started_at=self._started_at,
            ended_at=self._fetcher.now(),
            ended=ended,
            complete=complete,
            pages=self._pages,
            bytes=self._bytes,
            listings=self._findings.count(Listing),
            posts=self._findings.count(Post),
            duplicates=self._findings.duplicates,
            unreadable=tuple(self._findings.unreadable),
            unreadable_total=self._findings.unreadable_total,
            code=self._code,
            reason=self._reason,
            retry_at=self._retry_at,
            cache_until=self._cache_until,
            known=self._to_remember(ended),
        )
        return Collected(self._findings.all(complete), visit)

    def _to_remember(self, ended: Ended) -> dict[str, Known]:
        if ended == "unchanged":
            return {**self._plan.known, **self._known}
        return dict(self._known) if ended == "exhausted" and self._can_be_known else {}


def hash_of(body: bytes) -> str:
    """A short mark of a request's body."""
    return hashlib.sha256(body).hexdigest()[:16]


def _identity(request: Request) -> object:
    """Two requests with the same identity are the same question."""
    return request.method, urldefrag(request.url).url, request.body, tuple(sorted(request.headers.items()))
