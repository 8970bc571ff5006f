"""The one place that opens sockets to strangers.

Every connection of festmeet to a server it does not own is made by `Wire.connect_tcp`: it resolves the name,
refuses the whole name when any of its addresses is not public, and connects to an address it has just
checked, so that no second look-up can answer differently. TLS still verifies the name, and the pool still
keeps hosts apart, because httpcore sees the name and only the socket sees the address. A test reads the
syntax trees of all rooms and fails when another module opens sockets.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable, Iterable
from functools import cache

import httpcore
import httpx

from scrapers.fetching.addresses import is_private_host, is_public
from scrapers.fetching.answers import FetchFailed
from scrapers.fetching.manners import Manners
from scrapers.threads import in_thread

Resolver = Callable[[str, int], Awaitable[list[str]]]

_DNS_SECONDS = 10.0
_TRY_SECONDS = 6.0
_TRIES = 4


async def resolve(host: str, port: int) -> list[str]:
    """The addresses of a name as the system resolves it. Raises `OSError` or `TimeoutError`."""

    def look_up() -> list[str]:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return list(dict.fromkeys(str(entry[4][0]) for entry in found))

    return await in_thread(look_up, _DNS_SECONDS)


class Wire(httpcore.AsyncNetworkBackend):
    """httpcore's door to the network, with our guard in it."""

    def __init__(self, manners: Manners, resolver: Resolver = resolve) -> None:
        self._manners = manners
        self._resolve = resolver
        self._sockets = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to a checked address of `host`.

        Raises `FetchFailed` (`dns`, `private_address`) or httpcore's `ConnectError`, `ConnectTimeout`.
        """
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in (await self._checked(host, port))[:_TRIES]:
            try:
                return await self._sockets.connect_tcp(
                    address, port, min(timeout or _TRY_SECONDS, _TRY_SECONDS), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    async def _checked(self, host: str, port: int) -> list[str]:
        try:
            addresses = await self._resolve(host, port)
        except (OSError, UnicodeError, TimeoutError) as error:
            raise FetchFailed("dns", host) from error
        if is_private_host(host, port, self._manners):
            return addresses
        if not all(is_public(address) for address in addresses):
            raise FetchFailed("private_address", host)
        return addresses

    async def sleep(self, seconds: float) -> None:
        """Used by httpcore between its own retries, of which we ask for none."""
        await asyncio.sleep(seconds)


@cache
def public_certificates() -> ssl.SSLContext:
    """The authorities browsers trust, read once a process: it takes longer than fetching a page."""
    return httpx.create_ssl_context(trust_env=False)


class Carrier(httpx.AsyncHTTPTransport):
    """httpx's transport over our wire: HTTP/2 where offered, no proxies, one pool for all hosts.

    httpx builds its connection pool itself and takes no network backend, so the pool is exchanged afterwards;
    the tests of the guard fail should a release of httpx stop using it.
    """

    def __init__(self, manners: Manners, resolver: Resolver, tls: ssl.SSLContext | None) -> None:
        context = tls or public_certificates()
        super().__init__(verify=context, trust_env=False)
        self._connections = httpcore.AsyncConnectionPool(
            ssl_context=context,
            max_connections=200,
            max_keepalive_connections=40,
            keepalive_expiry=15.0,
            http2=True,
            network_backend=Wire(manners, resolver),
        )
        self._pool = self._connections

    async def forget(self, url: httpx.URL) -> None:
        """Closes the connections to the origin of `url`."""
        place = httpcore.URL(str(url)).origin
        for connection in self._connections.connections:
            if connection.can_handle_request(place):
                await connection.aclose()
