"""Plain text at a glance: most texts carry no markup, and need not pay for having it removed."""

from __future__ import annotations

import html
import re

from scrapers.plain import from_html, plain

_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|\w{2,8});", re.IGNORECASE)


def one_line(text: str | None) -> str | None:
    """As `plain`: a name or an address in one line, or `None` when nothing is left."""
    if not text:
        return None
    if text.isprintable() and "<" not in text and "&" not in text and "[" not in text:
        return " ".join(text.split()) or None
    return plain(text)


def paragraphs(text: str | None) -> str | None:
    """As `from_html`: a description with its line ends, or `None` when nothing is left."""
    if not text:
        return None
    if "&" in text:
        text = html.unescape(text)
    if text.isprintable() and "<" not in text and "[" not in text and not _ENTITY.search(text):
        return " ".join(text.split()) or None
    return from_html(text) or None
