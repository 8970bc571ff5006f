"""One request, one answer: sent over the wire, read in bounded steps, every trouble named by its code."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

import httpx

from scrapers.fetching.addresses import shown
from scrapers.fetching.answers import FetchFailed
from scrapers.fetching.codings import Damaged, Inflater
from scrapers.fetching.manners import Manners
from scrapers.fetching.wire import Carrier

REDIRECTS = frozenset({301, 302, 303, 307, 308})
# What h11 and h2 say of two breaches that have codes of their own; they have no types for them.
_SAID = {"too long": "headers_too_large", "InvalidBodyLength": "truncated"}
_GLANCE = 32_768  # of an error page: enough to recognise a guard's challenge


@dataclass(frozen=True, slots=True)
class Ask:
    """A request ready to be sent. `most` reads that many bytes and leaves the rest, instead of failing."""

    url: httpx.URL
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came: header names in lower case, the body without content codings."""

    url: httpx.URL
    status: int
    headers: Mapping[str, str]
    body: bytes


async def exchange(carrier: Carrier, ask: Ask, manners: Manners) -> Answer:
    """Raises `FetchFailed`; the caller bounds the time."""
    where = shown(str(ask.url))
    response = await _response(carrier, ask)
    finished = False
    try:
        headers = _headers(response, manners, where)
        body = await _body(response, headers, ask, manners)
        finished = response.is_stream_consumed
    finally:
        await _let_go(carrier, ask.url, response, finished)
    return Answer(ask.url, response.status_code, headers, body)


async def _response(carrier: Carrier, ask: Ask) -> httpx.Response:
    request = httpx.Request(ask.method, ask.url, headers=ask.headers, content=ask.body)
    try:
        try:
            return await carrier.handle_async_request(request)
        except httpx.RemoteProtocolError as error:
            # A kept connection that the server had just closed; asked once more on a new one.
            if ask.method != "GET" or "disconnected" not in str(error):
                raise
            return await carrier.handle_async_request(request)
    except (httpx.TransportError, OSError) as error:
        raise FetchFailed(_code(error), shown(str(ask.url)), _sentence(error)) from error


def _headers(response: httpx.Response, manners: Manners, where: str) -> Mapping[str, str]:
    if sum(len(name) + len(value) for name, value in response.headers.raw) > manners.header_bytes:
        raise FetchFailed("headers_too_large", where)
    return dict(response.headers.items())


async def _body(response: httpx.Response, headers: Mapping[str, str], ask: Ask, manners: Manners) -> bytes:
    # Redirects and 304 are read too, so that their connection can serve the next request.
    glance = ask.most or (_GLANCE if response.status_code >= 300 else None)
    try:
        if glance is not None:
            return await _beginning(response, headers, glance, manners)
        return await _whole(response, headers, manners)
    except Damaged as damage:
        raise FetchFailed(damage.code, shown(str(ask.url))) from damage
    except (httpx.RemoteProtocolError, httpx.ReadError, OSError) as error:
        raise FetchFailed("truncated", shown(str(ask.url))) from error


async def _whole(response: httpx.Response, headers: Mapping[str, str], manners: Manners) -> bytes:
    sent, grown = _caps(headers, manners)
    if _length(headers) > sent:
        raise Damaged("too_large")
    inflater = Inflater(headers.get("content-encoding", ""), grown, manners.codings)
    came = 0
    async for chunk in response.aiter_raw():
        came += len(chunk)
        if came > sent:
            raise Damaged("too_large")
        inflater.feed(chunk)
    if came < _length(headers):
        raise Damaged("truncated")
    return inflater.body()


async def _beginning(
    response: httpx.Response, headers: Mapping[str, str], most: int, manners: Manners
) -> bytes:
    """At most `most` bytes, and whatever could be read of a damaged body."""
    inflater = Inflater(headers.get("content-encoding", ""), most, manners.codings)
    with suppress(Damaged, httpx.TransportError):
        async for chunk in response.aiter_raw():
            inflater.feed(chunk)
    return inflater.so_far()


def _caps(headers: Mapping[str, str], manners: Manners) -> tuple[int, int]:
    """Most bytes as sent, and most after inflating."""
    if headers.get("content-type", "").lower().startswith("application/pdf"):
        return manners.pdf_bytes, manners.pdf_bytes
    return manners.body_bytes, manners.inflated_bytes


def _length(headers: Mapping[str, str]) -> int:
    text = headers.get("content-length", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0


async def _let_go(carrier: Carrier, url: httpx.URL, response: httpx.Response, finished: bool) -> None:
    """Closes; a body we stopped reading takes its connection along.

    On HTTP/1.1 httpcore does that. On HTTP/2 it would keep the connection, and the rest of the body would
    fill the flow-control window that the next request needs.
    """
    with suppress(httpx.TransportError, OSError):
        await response.aclose()
        if not finished and response.extensions.get("http_version") == b"HTTP/2":
            await carrier.forget(url)


def _code(error: Exception) -> str:
    if isinstance(error, httpx.TimeoutException):
        return "timeout"
    if _caused_by_tls(error):
        return "tls"
    if isinstance(error, httpx.ProtocolError | httpx.UnsupportedProtocol):
        return next((code for words, code in _SAID.items() if words in str(error)), "protocol")
    return "connect"


def _caused_by_tls(error: BaseException | None) -> bool:
    for _ in range(8):
        if error is None or isinstance(error, ssl.SSLError):
            break
        error = error.__cause__ or error.__context__
    return isinstance(error, ssl.SSLError)


def _sentence(error: Exception) -> str | None:
    """What the library says, where it says anything: certificates fail for many reasons."""
    said = " ".join(str(error).split())[:200]
    return f"{said[0].upper()}{said[1:]}" if said else None
