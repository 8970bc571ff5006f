"""RSS 0.9x to 2.0 and Atom → entries, by feedparser, from bytes only and with nothing to expand or to fetch.

feedparser opens addresses and file names given as strings, so it is handed a stream; a document type, the
home of entity bombs and of external entities, is cut out before it sees the feed.
"""

from __future__ import annotations

import io
import re
from calendar import timegm
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from typing import Any

from scrapers.charset import decode
from scrapers.contract import LayoutChanged

MOST_ENTRIES = 5_000
"""Entries of one feed that are read."""

DEEPEST = 20_000
"""Elements inside each other; more would cost the parser minutes."""

LONGEST = 20_000_000
"""Bytes of a feed that are read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item. `link` is as written, perhaps relative.

    `fields` are its elements, `prefix_name` in small letters, as text or as attributes.
    """

    title: str
    markup: str
    link: str | None
    guid: str | None
    published: datetime | None
    categories: tuple[str, ...]
    author: str | None
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's entries and what it says of itself. `complete` is false when the document was cut off."""

    title: str
    language: str | None
    built: datetime | None
    entries: tuple[Entry, ...]
    complete: bool


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "doctype": r"<!DOCTYPE[^>\[]{0,2000}(?:\[.{0,200000}?\]\s*)?>",
        "unsafe": r"<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)[^>]{0,20000}>",
        "declaration": r"^\s*<\?xml[^>]{0,200}\?>",
        "root": r"<(?P<name>rss|feed|rdf:RDF|[\w-]+:feed)(?=[\s>])[^>]{0,20000}>",
        "item": r"<(item|entry)[\s>].{0,500000}?</\1\s*>",
        "opened": r"<(?!(?:br|img|hr|p|li|input|meta|link|td|tr|th|dt|dd|option|wbr)[\s>/])[a-z]",
        "end": r"</(?:rss|feed|rdf:RDF|[\w-]+:feed)\s*>",
    }
    return re.compile(known[name], re.DOTALL | re.IGNORECASE)


def is_feed(body: bytes) -> bool:
    """Whether a document's root is that of a feed."""
    start = body[:4000].replace(b"\x00", b"").decode("latin-1")
    return bool(_pattern("root").search(start)) and "<html" not in start.lower()


def read_feed(body: bytes, content_type: str | None = None) -> Feed:
    """A feed from its bytes, broken ones entry by entry. Raises `LayoutChanged` when it is no feed."""
    text = plain_text(body, content_type)
    root = _pattern("root").search(text[:20_000])
    if root is None:
        raise LayoutChanged("neither RSS nor Atom: no <rss>, <feed> or <rdf:RDF> at the start")
    if _depth(text) > DEEPEST:
        raise LayoutChanged(f"more than {DEEPEST:,} elements are opened and never closed")
    parsed = _parse(text)
    entries = list(parsed.entries)[:MOST_ENTRIES]
    written = len(re.findall(r"<(?:item|entry)[\s>]", text))
    if len(entries) < min(written, MOST_ENTRIES) and parsed.bozo:
        entries = list(_one_by_one(text, root[0], root["name"])) or entries
    about = parsed.feed
    return Feed(
        title=str(about.get("title", "")),
        language=about.get("language"),
        built=_moment(about, "updated") or _moment(about, "published"),
        entries=tuple(_entry(entry) for entry in entries),
        complete=bool(_pattern("end").search(text[-2000:])) and len(body) <= LONGEST,
    )


def plain_text(body: bytes, content_type: str | None = None) -> str:
    """A feed's text, with nothing in it to expand."""
    return _inert(decode(body[:LONGEST], content_type))


def _depth(text: str) -> int:
    """At most how deep elements are nested: those opened and not closed, but for HTML's that need no end."""
    return len(_pattern("opened").findall(text)) - text.count("</") - text.count("/>")


def _inert(text: str) -> str:
    """Without a document type, so that no entity but XML's own five means anything."""
    text = _pattern("doctype").sub("", text, count=1)
    text = _pattern("unsafe").sub("", text) if "<!E" in text or "<!e" in text else text
    return _pattern("declaration").sub("", text.lstrip("\ufeff"))


def _parse(text: str) -> Any:
    """feedparser's reading. Its own clean-up of markup is left on; we take plain text from it anyway."""
    import feedparser  # a tenth of a second to import

    return feedparser.parse(
        io.BytesIO(text.encode("utf-8", "replace")),
        response_headers={"content-type": "text/xml; charset=utf-8"},
    )


def _one_by_one(text: str, root: str, name: str) -> Iterator[Any]:
    """Each item in a document of its own, so that a broken one costs only itself."""
    for match in list(_pattern("item").finditer(text))[:MOST_ENTRIES]:
        channel = ("<channel>", "</channel>") if name.lower() == "rss" else ("", "")
        yield from _parse(f"{root}{channel[0]}{match[0]}{channel[1]}</{name}>").entries[:1]


def _entry(entry: Any) -> Entry:
    content = [part.get("value", "") for part in entry.get("content", [])]
    markup = max([*content, entry.get("summary", "")], key=len)
    return Entry(
        title=entry.get("title", ""),
        markup=markup,
        link=(entry.get("link") or "").strip() or None,
        guid=entry.get("id"),
        published=_moment(entry, "published") or _moment(entry, "updated"),
        categories=tuple(tag.get("term") or "" for tag in entry.get("tags", [])),
        author=entry.get("author"),
        fields={key: value for key, value in entry.items() if isinstance(value, str | dict)},
    )


def _moment(entry: Any, name: str) -> datetime | None:
    """feedparser's UTC reading of a date element."""
    parsed = entry.get(f"{name}_parsed")
    try:
        return datetime.fromtimestamp(timegm(parsed), UTC) if parsed else None
    except (ValueError, OverflowError, OSError):
        return None
