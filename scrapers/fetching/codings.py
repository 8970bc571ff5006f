"""Content codings undone in bounded steps (RFC 9110, 8.4): gzip, deflate, br, also one over another.

httpx would inflate a whole chunk at once and take a truncated gzip body for complete; this does neither.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import Protocol

ACCEPTED = "gzip, deflate, br"

_STEP = 65_536
_MEMBERS = 1_000  # parts of one gzip body; more is an attack on our patience, not a page
_ALIASES = {"x-gzip": "gzip", "brotli": "br"}


class Damaged(Exception):
    """`code` is the reason code of `scrapers.fetching.answers.CODES`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class _Layer(Protocol):
    def feed(self, chunk: bytes) -> Iterator[bytes]: ...

    def is_complete(self) -> bool: ...


class _Zlib:
    """gzip (any number of members, trailing rubbish ignored) or deflate (with or without its zlib header)."""

    def __init__(self, gzip: bool) -> None:
        self._gzip = gzip
        self._members = 0
        self._part: zlib._Decompress | None = None

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        while chunk:
            if self._part is None:
                if self._members and not (self._gzip and chunk.startswith(b"\x1f")):
                    return
                self._part = self._begin(chunk)
            part = self._part
            piece = part.decompress(chunk, _STEP)
            if piece:
                yield piece
            while not part.eof and not part.unconsumed_tail and len(piece) == _STEP:
                piece = part.decompress(b"", _STEP)
                yield piece
            chunk = part.unused_data if part.eof else part.unconsumed_tail
            if part.eof:
                self._part = None

    def _begin(self, chunk: bytes) -> zlib._Decompress:
        self._members += 1
        if self._members > _MEMBERS:
            raise Damaged("bad_encoding")
        if self._gzip:
            return zlib.decompressobj(31)
        return zlib.decompressobj(15 if chunk[0] & 0x0F == 8 else -15)

    def is_complete(self) -> bool:
        return self._part is None


class _Brotli:
    def __init__(self) -> None:
        import brotli  # type: ignore[import-untyped]  # ships no types

        self._part = brotli.Decompressor()
        self._error = brotli.error
        self._begun = False

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        self._begun = True
        try:
            piece = self._part.process(chunk, output_buffer_limit=_STEP)
            while piece or not self._part.can_accept_more_data():
                yield piece
                piece = self._part.process(b"", output_buffer_limit=_STEP)
        except self._error as broken:
            raise Damaged("bad_encoding") from broken

    def is_complete(self) -> bool:
        return not self._begun or bool(self._part.is_finished())


class Inflater:
    """Feed it chunks as they come; it gathers the plain body and stops at `most` bytes in any layer."""

    def __init__(self, content_encoding: str, most: int, codings: int) -> None:
        self._layers = _layers(content_encoding, codings)
        self._most = most
        self._grown = [0] * (len(self._layers) + 1)
        self._body = io.BytesIO()  # hands out its bytes without a copy

    def feed(self, chunk: bytes) -> None:
        """Raises `Damaged` (`bomb`, `too_large`, `bad_encoding`)."""
        try:
            for piece in self._through(chunk, 0):
                self._body.write(piece)
        except zlib.error as broken:
            raise Damaged("bad_encoding") from broken

    def so_far(self) -> bytes:
        """What has come, complete or not."""
        return self._body.getvalue()

    def body(self) -> bytes:
        """The whole body. Raises `Damaged("truncated")` when a coding has not come to its end."""
        if not all(layer.is_complete() for layer in self._layers):
            raise Damaged("truncated")
        return self._body.getvalue()

    def _through(self, chunk: bytes, depth: int) -> Iterator[bytes]:
        room = self._most - self._grown[depth]
        self._grown[depth] += len(chunk)
        if depth == len(self._layers):
            yield chunk[:room]
        if len(chunk) > room:
            raise Damaged("bomb" if depth else "too_large")
        if depth == len(self._layers):
            return
        for piece in self._layers[depth].feed(chunk):
            yield from self._through(piece, depth + 1)


def _layers(content_encoding: str, codings: int) -> list[_Layer]:
    """Outermost first. Words that are no coding we know (`utf-8`, `none`) are ignored, as browsers do."""
    names = [name.strip().lower() for name in content_encoding.split(",")]
    known = [_ALIASES.get(name, name) for name in names]
    known = [name for name in known if name in ("gzip", "deflate", "br")]
    if len(known) > codings:
        raise Damaged("bad_encoding")
    return [_layer(name) for name in reversed(known)]


def _layer(name: str) -> _Layer:
    return _Brotli() if name == "br" else _Zlib(gzip=name == "gzip")
