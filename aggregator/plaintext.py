"""Strangers' text, made plain: no markup, no entities, nothing invisible, no longer than we keep.

Stored text is plain and is escaped on the way out; it may be cut, but never holds half a surrogate (which
explodes on output) or U+0000 (which PostgreSQL refuses).
"""

from __future__ import annotations

import re
import unicodedata
from html import unescape

# C0 and C1 controls but tab and newline, soft hyphen, zero-width and bidirectional controls, byte order
# marks, lone surrogates. Zero-width joiners stay: emoji and Indic scripts need them.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
BREAK = re.compile(r"<(?:br|/p|/div|/li|/h[1-6]|/tr)\b[^<>]*>", re.I)
TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|small|sup|sub|ul|ol|li|h[1-6]|img|font|table|tr|td|th|tbody|thead|"
    r"script|style|iframe|hr|blockquote|center|section|article|figure|html|body)\b[^<>]*>|<!--.*?-->",
    re.I | re.S,
)
BLANKS = re.compile(r"[^\S\n]+")
LINES = re.compile(r" ?\n ?(?:\n ?)+")
# Letters that Unicode does not take apart into a base and an accent, but readers and keyboards do.
LETTERS = str.maketrans(
    {
        "ß": "ss",
        "ẞ": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "þ": "th",
        "ı": "i",
        "ħ": "h",
    }
    | {"Æ": "ae", "Œ": "oe", "Ø": "o", "Đ": "d", "Ð": "d", "Ł": "l", "Þ": "th", "İ": "i", "Ħ": "h"}
    | {"’": "", "'": "", "ʼ": "", "‘": ""}
)
NOT_WORD = re.compile(r"[\W_]+")


def plain_text(text: str | None, longest: int) -> str:
    """Paragraphs without markup: single blanks, no two empty lines, at most `longest` characters."""
    if not text:
        return ""
    # Cut first, generously: what is thrown away need not be read.
    text = text[: longest * 4].replace("\r\n", "\n").replace("\r", "\n")
    if "<" in text:
        text = TAG.sub("", BREAK.sub("\n", text))
    if "&" in text:
        text = unescape(text)
    if not text.isprintable():
        text = INVISIBLE.sub("", text)
    text = unicodedata.normalize("NFC", text)
    return (
        LINES.sub("\n\n", BLANKS.sub(" ", text).replace(" \n", "\n").replace("\n ", "\n"))
        .strip()[:longest]
        .rstrip()
    )


def plain_line(text: str | None, longest: int) -> str:
    """One line without markup; a cut falls between words where it can and shows an ellipsis."""
    line = " ".join(plain_text(text, longest * 2).split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[longest // 2 :] else cut) + "…"


def fold(text: str) -> str:
    """What search compares: lower case, no accents, single blanks ("Łódź-Mixer!" → "lodz mixer")."""
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text.translate(LETTERS))
        text = "".join(c for c in apart if not unicodedata.combining(c)).translate(LETTERS)
    else:
        text = text.replace("'", "")
    return NOT_WORD.sub(" ", text.casefold()).strip()
