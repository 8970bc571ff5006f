"""HTTP/2 where it is offered: the same page and guards, and a stopped body does not spoil the next one."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import pytest
from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import DataReceived, RequestReceived
from h2.exceptions import ProtocolError

from scrapers.contract import Page, Request
from scrapers.fetch import Fetcher
from scrapers.fetching.answers import FetchFailed
from scrapers.fetching.manners import Manners
from tests.scrapers.servers import served_tls, trusting_tls

T = TypeVar("T")
BODY = b"Animators' breakfast"
HUGE = b"x" * 500_000


class Http2:
    """A server that knows `/`, `/huge` and `/short` (which promises more than it sends)."""

    def __init__(self) -> None:
        self.connections = 0
        self.authorities: list[str] = []
        self.open = 0
        self.nobody = asyncio.Event()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self.open += 1
        self.nobody.clear()
        connection = H2Connection(H2Configuration(client_side=False, header_encoding="utf-8"))
        connection.initiate_connection()
        writer.write(connection.data_to_send())
        try:
            while came := await reader.read(65_536):
                for event in connection.receive_data(came):
                    if isinstance(event, RequestReceived):
                        self.answer(connection, event)
                    elif isinstance(event, DataReceived):
                        connection.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
                writer.write(connection.data_to_send())
        except (ConnectionError, ProtocolError):
            pass  # the client left in the middle, as it may
        finally:
            writer.transport.abort()
            await asyncio.sleep(0)
            self.open -= 1
            if not self.open:
                self.nobody.set()

    def answer(self, connection: H2Connection, event: RequestReceived) -> None:
        headers = {str(name): str(value) for name, value in event.headers or ()}
        self.authorities.append(headers[":authority"])
        body = {"/": BODY, "/short": BODY, "/huge": HUGE}.get(headers[":path"])
        length = len(body or b"") + (10 if headers[":path"] == "/short" else 0)
        status = "404" if body is None else "200"
        stream = event.stream_id or 0
        connection.send_headers(stream, [(":status", status), ("content-length", str(length))])
        sent = (body or b"")[: min(connection.local_flow_control_window(stream), 16_000)]
        connection.send_data(stream, sent, end_stream=body is not HUGE)


def with_server(work: Callable[[Http2, Fetcher, str], Awaitable[T]]) -> T:
    async def here(_host: str, _port: int) -> list[str]:
        return ["127.0.0.1"]

    async def run() -> T:
        http2 = Http2()
        server = await asyncio.start_server(http2.serve, "127.0.0.1", 0, ssl=served_tls("h2"))
        place = f"festival.example:{server.sockets[0].getsockname()[1]}"
        manners = Manners(pause=0, seconds=3, body_bytes=100_000, private_hosts=(place,))
        try:
            async with Fetcher(manners, resolver=here, tls=trusting_tls()) as fetcher:
                return await work(http2, fetcher, f"https://{place}")
        finally:
            server.close()
            await server.wait_closed()
            await asyncio.wait_for(http2.nobody.wait(), 5)

    return asyncio.run(run())


def test_a_page_comes_over_http2_and_keeps_its_name() -> None:
    async def work(http2: Http2, fetcher: Fetcher, base: str) -> None:
        pages = [await fetcher.fetch(Request(f"{base}/")) for _ in range(3)]
        assert [page.body for page in pages if isinstance(page, Page)] == [BODY] * 3
        assert http2.connections == 1
        assert set(http2.authorities) == {base.removeprefix("https://")}

    with_server(work)


@pytest.mark.parametrize(("path", "code"), [("/huge", "too_large"), ("/short", "truncated")])
def test_a_stopped_body_does_not_spoil_the_next(path: str, code: str) -> None:
    async def work(http2: Http2, fetcher: Fetcher, base: str) -> None:
        for _attempt in range(3):
            with pytest.raises(FetchFailed) as caught:
                await fetcher.fetch(Request(base + path))
            assert caught.value.code == code
        page = await fetcher.fetch(Request(f"{base}/"))
        assert isinstance(page, Page)
        assert page.body == BODY
        # What we stopped reading would go on filling the window of a connection that was kept.
        assert http2.connections == 4

    with_server(work)
