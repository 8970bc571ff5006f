"""Ready bytes: an answer is written once for each state of the store, and told by ETag when it is the same.

A hit costs no query and no rendering. An answer to a search that moves with the clock is good for its minute.
"""

from __future__ import annotations

import gzip
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import blake2b

from starlette.requests import Request
from starlette.responses import Response

PUBLIC = "public, max-age=60, stale-while-revalidate=300"
_SMALLEST_GZIP = 600
Version = tuple[int, int]


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
    """An answer with its validators. `since` is when these very bytes were first written."""

    answer: Answer
    version: Version
    minute: int
    etag: str
    since: datetime
    gzipped: bytes | None = None

    def is_good(self, version: Version, minute: int) -> bool:
        """Whether the answer would be the same now."""
        return self.version == version and (self.minute == minute or not self.answer.relative)


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
        same = before is not None and before.etag == etag
        since = before.since if same and before else now.astimezone(UTC).replace(microsecond=0)
        kept = Kept(answer, version, minute_of(now), etag, since, before.gzipped if same and before else None)
        self._size += len(answer.body) - (len(before.answer.body) if before else 0)
        self._kept[key] = kept
        while self._size > self._most and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._size -= len(oldest.answer.body)
        return kept


def minute_of(now: datetime) -> int:
    """The minute a relative answer is good for."""
    return int(now.timestamp()) // 60


def respond(request: Request, kept: Kept) -> Response:
    """200 with the bytes, or 304 when the client has them."""
    packed = wants_gzip(request, kept.answer)
    etag = f'"{kept.etag}-gz"' if packed else f'"{kept.etag}"'
    headers = {
        **kept.answer.headers,
        "ETag": etag,
        "Last-Modified": format_datetime(kept.since, usegmt=True),
        "Cache-Control": kept.answer.cache_control,
        "Vary": "Accept-Encoding",
    }
    if is_unchanged(request, kept, etag):
        return Response(status_code=304, headers=headers)
    body = kept.answer.body
    if packed:
        headers["Content-Encoding"] = "gzip"
        kept.gzipped = body = kept.gzipped or gzip.compress(body, 6, mtime=0)
    return Response(body, headers=headers, media_type=kept.answer.media_type)


def wants_gzip(request: Request, answer: Answer) -> bool:
    """Whether the client takes gzip and it pays."""
    if len(answer.body) < _SMALLEST_GZIP:
        return False
    for part in request.headers.get("accept-encoding", "").lower().split(","):
        name, _, quality = part.partition(";")
        if name.strip() in ("gzip", "*"):
            return quality.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False


def is_unchanged(request: Request, kept: Kept, etag: str) -> bool:
    """RFC 9110 13.1: If-None-Match decides alone where present, else If-Modified-Since."""
    named = request.headers.get("if-none-match")
    if named is not None:
        told = {part.strip().removeprefix("W/") for part in named.split(",")}
        return "*" in told or etag in told
    since = request.headers.get("if-modified-since")
    if since is None:
        return False
    try:
        return kept.since <= parsedate_to_datetime(since).astimezone(UTC)
    except (TypeError, ValueError, OverflowError):
        return False
