"""A small web server on loopback that does exactly what a test says, down to single bytes.

    async with Site() as site:
        site.routes["/feed"] = reply(b"...", etag='"1"')
        ... site.url("/feed") ... site.asked

A route is ready bytes, or an async function of (request, writer) that writes what it likes.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self


@dataclass(frozen=True)
class Asked:
    """One request as it came; header names in lower case."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes = b""


CERTIFICATE = Path(__file__).resolve().parent.parent / "samples" / "tls" / "festival.example.pem"


def served_tls(*protocols: str) -> ssl.SSLContext:
    """TLS as festival.example."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    context.set_alpn_protocols(list(protocols) or ["http/1.1"])
    return context


def trusting_tls() -> ssl.SSLContext:
    """A client that trusts festival.example and nobody else."""
    return ssl.create_default_context(cafile=str(CERTIFICATE))


Route = bytes | Callable[[Asked, asyncio.StreamWriter], Awaitable[None]]


def reply(body: bytes | str = b"", status: int = 200, length: int | None = None, /, **headers: str) -> bytes:
    """A whole HTTP/1.1 answer; `content_type="text/html"` becomes `content-type`, `length` lies about it."""
    raw = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status} Whatever"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    lines += [f"content-length: {len(raw) if length is None else length}", "", ""]
    return "\r\n".join(lines).encode("latin-1") + raw


def moved(location: str, status: int = 302) -> bytes:
    """A redirect."""
    return reply("", status, location=location)


@dataclass
class Site:
    """Routes by path with query, then by path alone, then 404; robots.txt too is 404 unless routed."""

    routes: dict[str, Route] = field(default_factory=dict)
    tls: ssl.SSLContext | None = None
    asked: list[Asked] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    connections: int = 0

    async def __aenter__(self) -> Self:
        self._open: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[object]] = set()
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self.tls)
        self.port: int = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for writer in list(self._open):
            writer.transport.abort()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def host(self) -> str:
        """What an allow-list wants to hear."""
        return f"127.0.0.1:{self.port}"

    def url(self, path: str) -> str:
        """The address of a path."""
        return f"http://{self.host}{path}"

    def paths(self) -> list[str]:
        """The paths asked for, robots.txt left out."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self.connections += 1
        try:
            while True:
                asked = await _read(reader)
                self.asked.append(asked)
                self.at_once += 1
                self.most_at_once = max(self.most_at_once, self.at_once)
                try:
                    await self._answer(asked, writer)
                finally:
                    self.at_once -= 1
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError, ssl.SSLError):
            pass  # the client left, or the test is over
        finally:
            self._open.discard(writer)
            self._tasks.discard(task)
            writer.close()

    async def _answer(self, asked: Asked, writer: asyncio.StreamWriter) -> None:
        route = self.routes.get(asked.path) or self.routes.get(asked.path.split("?")[0]) or reply("", 404)
        if isinstance(route, bytes):
            writer.write(route)
            await writer.drain()
        else:
            await route(asked, writer)


async def _read(reader: asyncio.StreamReader) -> Asked:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.strip().split("\r\n")
    method, path, _ = first.split(" ")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return Asked(method, path, headers, body)


def conditional(body: bytes, etag: str, **headers: str) -> Route:
    """A page with an ETag that answers 304 to who knows it."""

    async def answer(asked: Asked, writer: asyncio.StreamWriter) -> None:
        if asked.headers.get("if-none-match") == etag:
            writer.write(f"HTTP/1.1 304 Not Modified\r\netag: {etag}\r\n\r\n".encode())
        else:
            writer.write(reply(body, etag=etag, **headers))
        await writer.drain()

    return answer


def endless(head: bytes, part: bytes, pause: float = 0.0) -> Route:
    """An answer that never ends."""

    async def answer(_: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        while True:
            writer.write(part)
            await writer.drain()
            await asyncio.sleep(pause)

    return answer


def dropped(raw: bytes) -> Route:
    """Some bytes, then the connection is gone."""

    async def answer(_: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(raw)
        await writer.drain()
        writer.close()

    return answer
