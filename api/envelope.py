"""What every answer carries, whichever route gave it: request id, security, CORS, limits, HEAD, figures.

Plain ASGI, because it is on the way of every request.
"""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import problems
from api.limits import Allowance, Limiter, network

CSP = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
SECURITY = [
    (b"content-security-policy", CSP.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"strict-origin-when-cross-origin"),
    (b"permissions-policy", b"geolocation=(), camera=(), microphone=()"),
    (b"cross-origin-opener-policy", b"same-origin"),
]
CORS = [
    (b"access-control-allow-origin", b"*"),
    (
        b"access-control-expose-headers",
        b"ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, X-Request-Id",
    ),
]
PREFLIGHT = [
    (b"access-control-allow-methods", b"GET, HEAD"),
    (b"access-control-allow-headers", b"If-None-Match, If-Modified-Since"),
    (b"access-control-max-age", b"86400"),
    (b"content-length", b"0"),
]
MOST_BYTES = 64 << 10
_UNLIMITED = ("/healthz", "/readyz", "/metrics", "/static/")
_REQUEST_ID = re.compile(rb"[A-Za-z0-9._-]{8,64}")


class Figures:
    """What `/metrics` tells of the service itself."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._pairs: dict[tuple[str, int], tuple[Counter, Histogram]] = {}
        self.answers = Counter(
            "festmeet_http_answers_total", "Answers by kind of address and status.", ("kind", "status"),
            registry=self.registry,
        )  # fmt: skip
        self.seconds = Histogram(
            "festmeet_http_seconds", "Seconds to an answer.", ("kind",), registry=self.registry,
            buckets=(0.001, 0.005, 0.02, 0.1, 0.5, 2, 10),
        )  # fmt: skip

    def count(self, kind: str, status: int, seconds: float) -> None:
        """One more answer of that kind and status."""
        key = (kind, status)
        pair = self._pairs.get(key)
        if pair is None:
            pair = self._pairs[key] = self.answers.labels(kind, status), self.seconds.labels(kind)
        pair[0].inc()
        pair[1].observe(seconds)


class Envelope:
    """Wraps the application. `now` gives seconds for the limits."""

    def __init__(self, app: ASGIApp, limiter: Limiter, figures: Figures, now: Callable[[], float]) -> None:
        self.app, self.limiter, self.figures, self.now = app, limiter, figures, now

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        scope["request_id"] = request_id(scope)
        path, method = scope["path"], scope["method"]
        kind = kind_of(path)
        headers = [(b"x-request-id", scope["request_id"].encode()), *SECURITY]
        if method in ("GET", "HEAD", "OPTIONS") and kind not in ("letters", "moderation"):
            headers += CORS
        letter = _Sealed(send, headers, drop_body=method == "HEAD")
        began = time.perf_counter()
        try:
            await self._answer(scope, receive, letter, path, method)
        finally:
            self.figures.count(kind, letter.status, time.perf_counter() - began)

    async def _answer(self, scope: Scope, receive: Receive, letter: _Sealed, path: str, method: str) -> None:
        if method == "OPTIONS":
            await letter({"type": "http.response.start", "status": 204, "headers": list(PREFLIGHT)})
            await letter({"type": "http.response.body", "body": b""})
            return
        if self.limiter.quota and not path.startswith(_UNLIMITED):
            client = scope.get("client")
            allowance = self.limiter.take(network(client[0] if client else None), self.now())
            letter.headers += allowance.headers("requests")
            if allowance.is_used_up:
                await too_many(scope, receive, letter, allowance)
                return
        if method not in ("GET", "HEAD") and not small_enough(scope):
            answer = problems.response(413, f"At most {MOST_BYTES} bytes, length said.", scope["request_id"])
            await answer(scope, receive, letter)
            return
        if method == "HEAD":
            scope = {**scope, "method": "GET"}
        await self.app(scope, receive, letter)


class _Sealed:
    """A `send` that adds headers and, for HEAD, keeps the body back."""

    def __init__(self, send: Send, headers: list[tuple[bytes, bytes]], *, drop_body: bool) -> None:
        self.send, self.headers, self.drop_body, self.status = send, headers, drop_body, 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message = {**message, "headers": [*message.get("headers", ()), *self.headers]}
        elif self.drop_body and message["type"] == "http.response.body":
            message = {**message, "body": b""}
        await self.send(message)


async def too_many(scope: Scope, receive: Receive, send: Send, allowance: Allowance) -> None:
    """429, with when to come back."""
    wait = {"Retry-After": str(max(allowance.seconds, 1))}
    answer = problems.response(429, "Too many requests from this address.", scope["request_id"], wait)
    await answer(scope, receive, send)


def small_enough(scope: Scope) -> bool:
    """Whether a body says its length and is no longer than a form of ours."""
    headers = dict(scope["headers"])
    length = headers.get(b"content-length", b"" if b"transfer-encoding" in headers else b"0")
    return bool(length.isdigit()) and len(length) < 8 and int(length) <= MOST_BYTES


def request_id(scope: Scope) -> str:
    """The proxy's id when it gave a plain one, else our own."""
    for name, value in scope["headers"]:
        if name == b"x-request-id" and _REQUEST_ID.fullmatch(value):
            return str(value.decode())
    return secrets.token_hex(8)


def kind_of(path: str) -> str:
    """A few kinds of address, so that figures stay few whatever strangers ask for."""
    if path.startswith("/api/"):
        return "api"
    if path.startswith(("/moderate", "/submi")):
        return "moderation"
    if path.endswith(".ics"):
        return "calendar"
    if path.startswith(("/u/", "/confirm/", "/subscribe")):
        return "letters"
    if path.startswith("/feed"):
        return "feed"
    return "other" if path.startswith(_UNLIMITED) else "page"
