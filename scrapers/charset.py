"""Bytes → characters, the way a browser would, for pages whose labels may lie.

Order: byte order mark, header, XML declaration or `<meta>`, then the content itself. No label outweighs a
body that is UTF-8 throughout: other encodings are so by accident in a few letters only. The mark comes first
because the WHATWG Encoding Standard lets it beat every label (https://encoding.spec.whatwg.org/#decode).
"""

from __future__ import annotations

import codecs
import re

import webencodings

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SNIFFED = 4096  # the standard looks at 1,024 bytes; page builders push the declaration further down
_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([^\s\"';,]{1,40})", re.I)
_COMMENT = re.compile(rb"<!--.*?-->", re.S)
_META = re.compile(rb"<meta\b[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
_XML = re.compile(rb"\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']", re.I)
_NO_TEXT = frozenset({"replacement", "x-user-defined"})
_WEST = "windows-1252"
FEWEST_BEYOND = 16
"""Bytes by which UTF-8 is longer than its characters, where a label says it is something else."""


def decode(body: bytes, content_type: str | None = None) -> str:
    """The text of `body`; `content_type` is the header as sent. Never raises.

    Undecodable bytes become U+FFFD; NULs are dropped (PostgreSQL refuses them) and lone surrogates cannot
    arise. A label that names no WHATWG text encoding is as good as none.
    """
    for mark, codec in _BOMS:
        if body.startswith(mark):
            return _without_nuls(body[len(mark) :].decode(codec, "replace"))
    label = _from_header(content_type) or _from_markup(body) or _from_nuls(body)
    return _without_nuls(_by_label(body, label) if label else _by_content(body))


def codec_of(label: str) -> str | None:
    """The Python codec for a WHATWG label, `None` where it names no text encoding (`hex`, nonsense)."""
    try:
        encoding = webencodings.lookup(label)
    except UnicodeError:  # a label with a lone surrogate in it
        return None
    if encoding is None or encoding.name in _NO_TEXT:
        return None
    return str(encoding.codec_info.name)


def _from_header(content_type: str | None) -> str | None:
    found = _HEADER.search(content_type or "")
    return codec_of(found[1]) if found else None


def _from_markup(body: bytes) -> str | None:
    head = body[:_SNIFFED]
    found = _XML.match(head) or _META.search(_COMMENT.sub(b"", head))
    codec = codec_of(found[1].decode("ascii", "replace")) if found else None
    # Markup that could be read as ASCII is not UTF-16, whatever it says (same standard, "get an encoding").
    return "utf-8" if codec and codec.startswith("utf-16") else codec


def _from_nuls(body: bytes) -> str | None:
    """UTF-16 without a mark: nearly every other byte at the beginning is NUL, and no other is."""
    head = body[:64]
    if len(head) < 4 or len(head) % 2 or b"\0" not in head:
        return None
    even, odd = head[0::2], head[1::2]
    if 0 not in even and odd.count(0) * 4 > len(odd) * 3:
        return "utf-16-le"
    return "utf-16-be" if 0 not in odd and even.count(0) * 4 > len(even) * 3 else None


def _by_label(body: bytes, codec: str) -> str:
    if codec == "utf-8":
        return _as_utf8(body)
    if codec == "cp1252":
        # Servers add "iso-8859-1" to everything, and bytes are hardly ever valid UTF-8 by accident.
        return _by_content(body)
    if _is_utf8(body):
        return body.decode("utf-8")  # what saved the page wrote it anew and left its label
    return body.decode(codec, "replace")


def _is_utf8(body: bytes) -> bool:
    """Whether bytes beyond ASCII, and not just a few, are valid UTF-8 from the first to the last."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return len(body) - len(text) >= FEWEST_BEYOND


def _by_content(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return _as_utf8(body) if _mostly_utf8(body) else body.decode(_WEST, "replace")


def _as_utf8(body: bytes) -> str:
    """UTF-8 with a few broken characters; a body without one valid sequence is older than its label."""
    text = body.decode("utf-8", "replace")
    if "\ufffd" in text and not _mostly_utf8(body):
        return body.decode(_WEST, "replace")
    return text


def _mostly_utf8(body: bytes) -> bool:
    """Whether valid multi-byte sequences outnumber the broken ones."""
    text = body.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return beyond_ascii - broken > broken


def _without_nuls(text: str) -> str:
    return text.replace("\0", "") if "\0" in text else text
