"""The polite client: everything festmeet asks of strangers' servers goes through `Fetcher.fetch`.

What it keeps to is `Manners`; what it refuses and why is in `scrapers/fetching/answers.py`. It has no cookie
jar, takes no proxy from the environment, follows redirects itself (each hop is checked like the first) and
undoes content codings itself. `scrapers/fetching/wire.py` connects, `exchange.py` there talks, this module
decides.
"""

from __future__ import annotations

import asyncio
import hashlib
import ssl
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Self

from scrapers.contract import Page, Request
from scrapers.fetching.addresses import checked, host_key, is_private_host, origin, port_of, shown
from scrapers.fetching.answers import CODES, FetchFailed, Known, Unchanged
from scrapers.fetching.blocked import guard_of
from scrapers.fetching.errands import Errand, conditional, headers_for, redirected
from scrapers.fetching.exchange import REDIRECTS, Answer, Ask, exchange
from scrapers.fetching.freshness import retry_moment
from scrapers.fetching.manners import Manners
from scrapers.fetching.robots import LARGEST, Rules, ask_rules
from scrapers.fetching.robots import REDIRECTS as ROBOTS_REDIRECTS
from scrapers.fetching.turns import Allowance, Sleep, Turns
from scrapers.fetching.wire import Carrier, Resolver, resolve

__all__ = ["CODES", "FetchFailed", "Fetcher", "Known", "Manners", "Page", "Request", "Unchanged"]

_ROBOTS_SECONDS = 10.0
_RATE_LIMIT_PAUSE = timedelta(minutes=1)  # after a 429 that does not say how long
_ORIGINS_REMEMBERED = 4096


def utc_now() -> datetime:
    """The moment, aware."""
    return datetime.now(UTC)


class Fetcher:
    """An asynchronous context manager around one connection pool; safe to use from many tasks of one loop.

    `large_reads` is for who reads large pages: a parsed page takes many times its bytes.
    """

    def __init__(
        self,
        manners: Manners | None = None,
        *,
        resolver: Resolver = resolve,
        tls: ssl.SSLContext | None = None,
        now: Callable[[], datetime] = utc_now,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self.manners = manners or Manners()
        self.now = now
        self.large_reads = asyncio.Semaphore(2)
        self._carrier = Carrier(self.manners, resolver, tls)
        self._turns = Turns(self.manners.pause, sleep)
        self._rules: dict[tuple[str, str, int], Rules] = {}
        self._asking: dict[tuple[str, str, int], asyncio.Lock] = {}

    async def __aenter__(self) -> Self:
        await self._carrier.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._carrier.__aexit__(kind, error, trace)

    async def fetch(
        self,
        request: Request,
        known: Known | None = None,
        *,
        full: bool = False,
        trusted: bool = True,
        keyed: bool = False,
        allowance: Allowance | None = None,
    ) -> Page | Unchanged:
        """The page, or `Unchanged` against `known`. Raises `FetchFailed`.

        `full` neither sends validators nor compares: ask so now and then, for validators are only hints.
        `trusted` is false for an address that came from a stranger (a submitted link, a link on a page).
        `keyed` says that the request bears the operator's own key to an API, whose terms then stand in the
        place of robots.txt. `allowance` is what the caller has left for several fetches.
        """
        share = (allowance or Allowance(self.manners.seconds)).share(self.manners.seconds)
        before = share.left
        known = None if full or request.method != "GET" else known
        try:
            url = checked(request.url, self.manners, trusted=trusted)
            ask = Ask(url, request.method, headers_for(request, self.manners), request.body)
            errand = Errand(ask, trusted, not keyed, self.manners.redirects, known)
            answer = await self._follow(errand, share)
        finally:
            if allowance is not None:
                allowance.left -= before - share.left
        return self._judged(answer, request, known)

    def is_private(self, url: str) -> bool:
        """Whether the address is one of the operator's allowed private hosts."""
        try:
            parsed = checked(url, self.manners, trusted=True)
        except FetchFailed:
            return False
        return is_private_host(parsed.host, port_of(parsed), self.manners)

    async def _follow(self, errand: Errand, share: Allowance) -> Answer:
        """The answer at the end of the redirects."""
        seen: set[tuple[str, str]] = set()
        for _ in range(errand.redirects + 1):
            step = (errand.ask.method, str(errand.ask.url))
            if step in seen:
                break
            seen.add(step)
            if errand.robots:
                await self._admit(errand, share)
            answer = await self._in_turn(errand, share)
            if answer.status not in REDIRECTS:
                return answer
            errand = redirected(errand, answer, self.manners)
        raise FetchFailed("redirect_loop", shown(str(errand.ask.url)))

    async def _in_turn(self, errand: Errand, share: Allowance) -> Answer:
        ask, key = conditional(errand), host_key(errand.ask.url)
        where = shown(str(ask.url))
        async with self._turns.turn(key):
            until = self._turns.held_until(key, self.now())
            if until is not None:
                raise FetchFailed("rate_limited", where, retry_at=until)
            try:
                async with share.running():
                    answer = await exchange(self._carrier, ask, self.manners)
            except TimeoutError as late:
                raise FetchFailed("timeout", where) from late
            self._heed(key, answer)
            return answer

    def _heed(self, key: str, answer: Answer) -> None:
        """Keeps the whole host's Retry-After, not only this address's."""
        if answer.status in (429, 503):
            until = _retry_at(answer, self.now())
            if until is not None:
                self._turns.hold(key, until)

    async def _admit(self, errand: Errand, share: Allowance) -> None:
        """Asks robots.txt. Raises `FetchFailed` (`robots`, `robots_unreachable`)."""
        rules = await self._rules_of(errand, share)
        if rules.refused is not None:
            raise FetchFailed(
                rules.refused.code,
                shown(str(errand.ask.url)),
                rules.refused.why,
                retry_at=rules.refused.retry_at,
            )
        if not rules.allows(str(errand.ask.url), self.manners.token):
            raise FetchFailed("robots", shown(str(errand.ask.url)))

    async def _rules_of(self, errand: Errand, share: Allowance) -> Rules:
        place = origin(errand.ask.url)
        async with self._asking.setdefault(place, asyncio.Lock()):
            rules = self._rules.get(place)
            if rules is None or rules.until <= self.now():
                rules = await self._ask_rules(errand, share)
                self._remember(place, rules)
                delay = min(rules.delay(self.manners.token), self.manners.longest_delay)
                self._turns.slow_down(host_key(errand.ask.url), delay)
            return rules

    async def _ask_rules(self, errand: Errand, share: Allowance) -> Rules:
        url = errand.ask.url.copy_with(raw_path=b"/robots.txt")
        request = Request(str(url), headers={"Accept": "text/plain, */*;q=0.5"})
        # One byte more than is read, so that the reader knows of the cut and drops the broken last line.
        ask = Ask(url, headers=headers_for(request, self.manners), most=LARGEST + 1)
        own = share.share(_ROBOTS_SECONDS)
        before = own.left

        async def answer() -> tuple[int, bytes]:
            came = await self._follow(Errand(ask, errand.trusted, False, ROBOTS_REDIRECTS), own)
            return came.status, came.body

        try:
            return await ask_rules(answer, self.manners.token, self.now(), shown(str(url)))
        finally:
            share.left -= before - own.left

    def _remember(self, place: tuple[str, str, int], rules: Rules) -> None:
        if len(self._rules) >= _ORIGINS_REMEMBERED:
            self._rules.clear()
            self._asking = {key: lock for key, lock in self._asking.items() if lock.locked()}
        self._rules[place] = rules

    def _judged(self, answer: Answer, request: Request, known: Known | None) -> Page | Unchanged:
        """The page, `Unchanged`, or what is wrong with the answer."""
        now, where = self.now(), shown(str(answer.url))
        guard = guard_of(answer.url, answer.headers, answer.body)
        if guard is not None:
            why = f"{guard} stands in the way: a challenge or sign-in page came instead of the content."
            raise FetchFailed("blocked", where, why, retry_at=_retry_at(answer, now))
        if answer.status == 304 and known is not None and (known.etag or known.last_modified):
            return Unchanged(str(answer.url), known, now, answer.headers)
        if answer.status == 429 or (answer.status == 503 and "retry-after" in answer.headers):
            raise FetchFailed("rate_limited", where, retry_at=_retry_at(answer, now))
        if answer.status not in (200, 201, 202, 203, 204):
            why = f"The server answered with status {answer.status}."
            raise FetchFailed(f"http_{answer.status}", where, why, retry_at=_retry_at(answer, now))
        return _compared(answer, request, known, now)


def _compared(answer: Answer, request: Request, known: Known | None, now: datetime) -> Page | Unchanged:
    page = Page(
        url=str(answer.url),
        body=answer.body,
        fetched_at=now,
        content_type=answer.headers.get("content-type"),
        status=answer.status,
        headers=answer.headers,
        role=request.role,
    )
    if known is not None and known.body_hash == hashlib.sha256(answer.body).hexdigest():
        return Unchanged(page.url, known_of(page), now, answer.headers, page)
    return page


def known_of(page: Page) -> Known:
    """What to remember of a page for next time."""
    return Known(
        etag=page.headers.get("etag"),
        last_modified=page.headers.get("last-modified"),
        body_hash=hashlib.sha256(page.body).hexdigest(),
        url=page.url,
    )


def _retry_at(answer: Answer, now: datetime) -> datetime | None:
    asked = retry_moment(answer.headers.get("retry-after"), now)
    return now + _RATE_LIMIT_PAUSE if asked is None and answer.status == 429 else asked
