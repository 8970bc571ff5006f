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
        return _collapsed(text)
    return plain(text)


def paragraphs(text: str | None) -> str | None:
    """As `from_html`: a description with its line ends, or `None` when nothing is left."""
    if not text:
        return None
    if "&" in text:
        text = html.unescape(text)
    if (
        text.isprintable()
        and "<" not in text
        and "[" not in text
        and not ("&" in text and _ENTITY.search(text))
    ):
        return _collapsed(text)
    return from_html(text) or None


def _collapsed(text: str) -> str | None:
    """Printable text holds no blanks but spaces; most texts hold none too many."""
    return (" ".join(text.split()) if "  " in text else text.strip(" ")) or None
