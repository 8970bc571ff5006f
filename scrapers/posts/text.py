"""Posts as plain text: markup undressed, shortened links written out, hashtags found."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from scrapers.plain import LONGEST, from_html

_ANCHOR = re.compile(r"<a\b([^>]{0,4000})>(.{0,4000}?)</a\s*>", re.IGNORECASE | re.DOTALL)
_HREF = re.compile(r"\bhref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_TAG = re.compile(r"(?<![\w&/#])[#＃](\w*[^\W\d_]\w*)")
_SIGN_BEFORE = re.compile(r"(?<![\w&/.])([@#!＠＃])(?:<span\b[^<>]*>)?\Z", re.IGNORECASE)
_ADDRESS_LIKE = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?(?:…|\.\.\.)?", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"'）」]+[^\s<>\"'）」.,;:!?)\]}*]", re.IGNORECASE)

LONGEST_SIGN = 200
"""Characters before a link in which the sign of a mention and the element around its name stand."""


def text_of(markup: str) -> str:
    """A post's HTML as text: links that show a shortened address in full, other links behind their words.

    Mentions and hashtags are words that happen to be links; their addresses say nothing.
    """
    markup = markup[:LONGEST]
    return from_html(_ANCHOR.sub(_written_out, markup) if "<a" in markup.lower() else markup)


def links_of(markup: str) -> tuple[str, ...]:
    """Where a post's HTML leads, but for mentions and hashtags."""
    found = [
        target for anchor in _ANCHOR.finditer(markup[:LONGEST])
        if (target := _target(anchor[1])) and not _is_mark(anchor, from_html(anchor[2]))
    ]  # fmt: skip
    return tuple(dict.fromkeys(found))


def links_in(text: str) -> tuple[str, ...]:
    """The addresses written out in a text."""
    return tuple(dict.fromkeys(_ADDRESS.findall(text[:LONGEST])))


def tags_in(text: str) -> tuple[str, ...]:
    """The hashtags of a text, without `#`, each once; numbers alone (`#1`) are none."""
    return once(_TAG.findall(_ADDRESS.sub(" ", text[:LONGEST])))


def once(tags: Iterable[str]) -> tuple[str, ...]:
    """Each tag once whatever its case, as first written."""
    first: dict[str, str] = {}
    for tag in tags:
        if tag.strip("# "):
            first.setdefault(tag.strip("# ").casefold(), tag.strip("# "))
    return tuple(first.values())


def in_place_of(shown: str, target: str) -> str:
    """What stands in a plain text for a link: the address for a shown address, else words and address."""
    shown = shown.strip()
    if not target.startswith(("http://", "https://")) or target.rstrip("/") in shown:
        return shown
    return target if not shown or _ADDRESS_LIKE.fullmatch(shown) else f"{shown} ({target})"


def _written_out(anchor: re.Match[str]) -> str:
    inner = from_html(anchor[2])
    target = _target(anchor[1])
    if target is None or _is_mark(anchor, inner):
        return html.escape(inner)
    return html.escape(in_place_of(inner, target))


def _target(attributes: str) -> str | None:
    found = _HREF.search(attributes)
    target = html.unescape(next(filter(None, found.groups()), "")).strip() if found else ""
    return target if target.startswith(("http://", "https://")) else None


def _is_mark(anchor: re.Match[str], shown: str) -> bool:
    """Whether a link is a mention or a hashtag."""
    if re.search(r"\b(?:mention|hashtag)\b", anchor[1]) or shown.strip().startswith(("@", "#")):
        return True
    return _stands_behind_sign(anchor, shown.strip())


def _stands_behind_sign(anchor: re.Match[str], shown: str) -> bool:
    """Whether one word leads to a page of somebody, a tag or a group whose sign stands in front of the link.

    So GNU social writes them: `@<a href="…/user/7">ada</a>`. `@<a href="https://rex.example/">Rex</a>` is a
    place.
    """
    found = _SIGN_BEFORE.search(anchor.string, max(0, anchor.start() - LONGEST_SIGN), anchor.start())
    page = re.match(r"https?://[^/]+/(group/)?[^/?#]", _target(anchor[1]) or "")
    if found is None or page is None or not re.fullmatch(r"[\w.-]+", shown):
        return False
    return found[1] != "!" or page[1] is not None
