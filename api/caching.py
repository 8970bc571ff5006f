"""Ready bytes: an answer is written once for each state of the store, and told by ETag when it is the same.

A hit costs no query and no rendering. An answer to a search that moves with the clock is good for its minute.
"""

from __future__ import annotations

import gzip
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import blake2b

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

PUBLIC = "public, max-age=60, stale-while-revalidate=300"
_SMALLEST_GZIP = 600
_HEADERS_WEIGH = 4096
_SECOND = timedelta(seconds=1)
Version = tuple[int, int]
Raw = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a route says: bytes, their type, headers; `relative` when it changes with the clock alone."""

    body: bytes
    media_type: str
    headers: dict[str, str] = field(default_factory=dict)
    relative: bool = True
    cache_control: str = PUBLIC


@dataclass(slots=True)
class Kept:
    """An answer with its validators and headers ready to send. `since`: these bytes were first written."""

    answer: Answer
    version: Version
    minute: int
    etag: str
    since: datetime
    packed: bytes | None = None
    headers: dict[bool, Raw] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for packed in (False, True):
            said = {
                **self.answer.headers,
                "etag": f'"{self.etag}-gz"' if packed else f'"{self.etag}"',
                "last-modified": format_datetime(self.since, usegmt=True),
                "cache-control": self.answer.cache_control,
                "vary": "Accept-Encoding",
            }
            self.headers[packed] = [
                (name.lower().encode(), text.encode("latin-1")) for name, text in said.items()
            ]

    def is_good(self, version: Version, minute: int) -> bool:
        """Whether the answer would be the same now."""
        return self.version == version and (self.minute == minute or not self.answer.relative)

    def body(self, *, packed: bool) -> bytes:
        """The bytes to send; packing happens once."""
        if not packed:
            return self.answer.body
        if self.packed is None:
            self.packed = gzip.compress(self.answer.body, 6, mtime=0)
        return self.packed


class Shelf:
    """Answers by address, the least recently asked for thrown out beyond `most` bytes."""

    def __init__(self, most: int = 64 << 20) -> None:
        self._most = most
        self._size = 0
        self._kept: OrderedDict[str, Kept] = OrderedDict()

    def get(self, key: str, version: Version, minute: int) -> Kept | None:
        """The answer, if it is still good."""
        found = self._kept.get(key)
        if found is None or not found.is_good(version, minute):
            return None
        self._kept.move_to_end(key)
        return found

    def put(self, key: str, answer: Answer, version: Version, now: datetime) -> Kept:
        """Keep an answer; the same bytes as before keep their age."""
        etag = blake2b(answer.body, digest_size=12).hexdigest()
        before = self._kept.pop(key, None)
        since, packed = now.astimezone(UTC).replace(microsecond=0), None
        if before is not None:
            self._size -= _weight(key, before)
            # Other bytes are younger, whatever the clock says: dates have whole seconds and clocks step back.
            since = max(since, before.since + _SECOND)
            if before.etag == etag:
                since, packed = before.since, before.packed
        kept = self._kept[key] = Kept(answer, version, minute_of(now), etag, since, packed)
        self._size += _weight(key, kept)
        while self._size > self._most and len(self._kept) > 1:
            self._size -= _weight(*self._kept.popitem(last=False))
        return kept


def _weight(key: str, kept: Kept) -> int:
    """About how many bytes an answer takes; strangers choose the addresses, so those count too."""
    return len(kept.answer.body) + len(key) + _HEADERS_WEIGH


def minute_of(now: datetime) -> int:
    """The minute a relative answer is good for."""
    return int(now.timestamp()) // 60


class Ready(Response):
    """A kept answer on its way: 200 with the bytes, or 304 when the client has them.

    It writes its own start, because most of a hit's time would go into building headers anew.
    """

    def __init__(self, kept: Kept) -> None:
        super().__init__()
        self.kept = kept

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """One answer."""
        await send_kept(self.kept, scope, send)


async def send_kept(kept: Kept, scope: Scope, send: Send) -> None:
    """The kept answer as this client wants it."""
    asked = dict(scope["headers"])
    packed = wants_gzip(asked.get(b"accept-encoding", b""), kept.answer)
    headers = kept.headers[packed]
    if is_unchanged(asked, kept, headers):
        await send({"type": "http.response.start", "status": 304, "headers": headers})
        await send({"type": "http.response.body", "body": b""})
        return
    body = kept.body(packed=packed)
    more = [(b"content-type", kept.answer.media_type.encode()), (b"content-length", b"%d" % len(body))]
    if packed:
        more.append((b"content-encoding", b"gzip"))
    await send({"type": "http.response.start", "status": 200, "headers": headers + more})
    await send({"type": "http.response.body", "body": body})


def wants_gzip(accepted: bytes, answer: Answer) -> bool:
    """Whether the client takes gzip and it pays."""
    if not accepted or len(answer.body) < _SMALLEST_GZIP:
        return False
    for part in accepted.lower().split(b","):
        name, _, quality = part.partition(b";")
        if name.strip() in (b"gzip", b"*"):
            return quality.replace(b" ", b"") not in (b"q=0", b"q=0.0", b"q=0.00", b"q=0.000")
    return False


def is_unchanged(asked: dict[bytes, bytes], kept: Kept, headers: Raw) -> bool:
    """RFC 9110 13.1: If-None-Match decides alone where present, else If-Modified-Since."""
    named = asked.get(b"if-none-match")
    if named is not None:
        told = {part.strip().removeprefix(b"W/") for part in named.split(b",")}
        return b"*" in told or any(value in told for name, value in headers if name == b"etag")
    since = asked.get(b"if-modified-since")
    if since is None:
        return False
    try:
        return kept.since <= parsedate_to_datetime(since.decode("latin-1")).astimezone(UTC)
    except (TypeError, ValueError, OverflowError):
        return False
