"""Markup to plain text: what a reader of the page would see, as characters.

Titles arrive with entities, some escaped twice, and with `<br>`; descriptions with whole paragraphs and the
shortcodes of page builders. Text is stored plain and escaped on the way out, so it is undressed once, here.
"""

from __future__ import annotations

import html
import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

LONGEST = 1_000_000
"""Characters of one text that are looked at; a longer one is cut."""

BREAK = "\x1e"
"""Stands for the edge of a block while the markup is read: a control character no honest text holds."""

_BLOCKS = (
    "address|article|aside|blockquote|br|caption|dd|div|dl|dt|fieldset|figcaption|figure|footer|"
    "form|h[1-6]|header|"
    "hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul"
)
_INLINE = (
    "a|abbr|acronym|b|big|cite|code|del|em|font|html|body|head|i|iframe|img|ins|input|label|mark|q|"
    "s|script|small|"
    "span|strike|strong|style|sub|sup|time|tt|u|wbr|o:p|center|video|audio|source|svg|button|title|link|meta"
)
_NO_TEXT = ["script", "style", "template", "noscript", "svg", "iframe", "head"]


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "tag": rf"<(?:/?(?:{_BLOCKS}|{_INLINE})(?=[\s/>])|!--|!\[CDATA\[)",
        "block": rf"</?(?:{_BLOCKS})(?=[\s/>]|$)",
        "other": r"<(?!(?:a|br|script|style|template|noscript|svg|iframe|head)[\s/>])[a-z][^\s/>]*",
        "link": r"<a\s",
        "entity": r"&(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z]{2,8}\d{0,2});",
        # A shortcode has an underscore in its name, an attribute or a slash: "[charla]" is a word.
        "shortcode": r"\[/?[a-z]+_[a-z0-9_]+(?:\s[^\[\]]{0,2000})?\]|\[/[a-z][a-z0-9_-]{1,30}\]"
        r"|\[[a-z][a-z0-9_-]{1,30}(?:\s+[a-z][a-z0-9_-]*=[^\[\]]{0,2000})\]",
        "invisible": "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\u2028-\u202e"
        "\u2066-\u2069\ufeff\ud800-\udfff]",
        "blanks": r"[^\S\n]+",
        "space": r"\s+",
    }
    return re.compile(known[name], re.IGNORECASE)


def plain(text: str | None) -> str | None:
    """One line of plain text, or `None` when nothing is left: for titles, names, addresses."""
    if not text:
        return None
    return _pattern("space").sub(" ", from_html(text)).strip() or None


def plain_lines(text: str | None) -> list[str]:
    """The lines a reader sees, each collapsed, none empty."""
    if not text:
        return []
    return [line for line in from_html(text).split("\n") if line]


def from_html(text: str, links: bool = False) -> str:
    """Markup or plain text as plain text; edges of blocks become line ends, one empty line at most.

    Line ends of the source count only where no block markup does their work. With `links`, the target of a
    link follows its words in round brackets unless the words already say it.
    """
    text = text[:LONGEST].replace("\r\n", "\n").replace("\r", "\n").replace(BREAK, " ")
    for _ in range(2):  # escaped once is usual, twice is frequent, more is an attack on our patience
        if _pattern("tag").search(text):
            text = _undress(text, links)
        unescaped = html.unescape(text) if _pattern("entity").search(text) else text
        if unescaped == text:
            break
        text = unescaped
    if _pattern("tag").search(text):
        text = _undress(text, links)
    if "[" in text:
        text = _pattern("shortcode").sub(" ", text)
    return _tidy(_pattern("invisible").sub("", text))


def _undress(text: str, links: bool) -> str:
    """The text of the markup, each edge of a block written as a line end."""
    from selectolax.lexbor import LexborHTMLParser  # costs 10 ms that a path without markup need not pay

    # Void elements cannot nest: a hundred thousand opened <div> would cost the parser minutes.
    marked, blocks = _pattern("block").subn(BREAK + "<br", text)
    if blocks:
        marked = marked.replace("\n", " ")
    tree = LexborHTMLParser(_sound(_pattern("other").sub("<wbr", marked)))
    if links and _pattern("link").search(marked):
        _write_out_links(tree)
    tree.strip_tags(_NO_TEXT, recursive=True)
    body = tree.body
    return (body.text() if body else "").replace(BREAK, "\n")


def _write_out_links(tree: LexborHTMLParser) -> None:
    """Put the target of each link behind its words."""
    for anchor in tree.css("a[href]"):
        target = (anchor.attributes.get("href") or "").strip()
        words = anchor.text().strip()
        if target.startswith(("http://", "https://")) and target.rstrip("/") not in words:
            anchor.insert_after(f" ({target}) ")


def _sound(text: str) -> str:
    """Without lone surrogates, which no parser of bytes accepts."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _tidy(text: str) -> str:
    """Blanks collapsed, lines stripped, at most one empty line in a row."""
    lines = [_pattern("blanks").sub(" ", line).strip() for line in text.split("\n")]
    kept = [line for at, line in enumerate(lines) if line or (at and lines[at - 1])]
    return "\n".join(kept).strip()
