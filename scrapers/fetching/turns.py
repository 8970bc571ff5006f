"""One request at a time per host, a pause in between, and clocks that do not count the waiting."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

_HOSTS_REMEMBERED = 4096

Sleep = Callable[[float], Awaitable[None]]


@dataclass(slots=True)
class _Host:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_at: float = 0.0
    delay: float = 0.0
    waiting: int = 0


class Turns:
    """Hands out turns per host. In one process only: several workers are kept apart by the store's leases."""

    def __init__(self, pause: float, sleep: Sleep = asyncio.sleep) -> None:
        self._pause = pause
        self._sleep = sleep
        self._hosts: dict[str, _Host] = {}
        self._held: dict[str, datetime] = {}

    @asynccontextmanager
    async def turn(self, key: str) -> AsyncIterator[None]:
        """Waits until nobody else talks to this host and the pause is over."""
        host = self._host(key)
        host.waiting += 1
        try:
            async with host.lock:
                wait = host.free_at - time.monotonic()
                if wait > 0:
                    await self._sleep(wait)
                try:
                    yield
                finally:
                    host.free_at = time.monotonic() + max(self._pause, host.delay)
        finally:
            host.waiting -= 1

    def slow_down(self, key: str, seconds: float) -> None:
        """The host's own Crawl-delay, in seconds, where longer than our pause."""
        self._host(key).delay = seconds

    def hold(self, key: str, until: datetime) -> None:
        """Nothing goes to this host before `until` (aware UTC), its Retry-After."""
        self._held[key] = max(until, self._held.get(key, until))

    def held_until(self, key: str, now: datetime) -> datetime | None:
        """Until when the host does not want to hear from us, `None` when it may be asked."""
        until = self._held.get(key)
        if until is None or until > now:
            return until
        del self._held[key]
        return None

    def _host(self, key: str) -> _Host:
        if len(self._hosts) >= _HOSTS_REMEMBERED:
            now = time.monotonic()
            self._hosts = {
                name: host for name, host in self._hosts.items() if host.waiting or host.free_at > now
            }
        return self._hosts.setdefault(key, _Host())


@dataclass(slots=True)
class Allowance:
    """Seconds that may still be spent; only time inside `running()` counts."""

    left: float

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Spends the time of its body; `TimeoutError` when the allowance is used up."""
        started = time.monotonic()
        try:
            async with asyncio.timeout(max(0.0, self.left)):
                yield
        finally:
            self.left -= time.monotonic() - started

    def share(self, seconds: float) -> Allowance:
        """An allowance for one part of the work, never longer than what is left of the whole."""
        return Allowance(min(seconds, self.left))
