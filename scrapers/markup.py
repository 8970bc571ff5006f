"""A page's bytes before there is a tree: what they say for certain, at a fraction of the price of one.

Most pages with JSON-LD need no more: nothing else on them is for machines. JSON-LD is read from the page's
beginning, up to the end of the last such script; what speaks for another syntax, or of calling off, is looked
for as a plain word first. Whatever this cannot tell for certain is left to the tree.
"""

from __future__ import annotations

import re
import sys
from functools import cache, cached_property, lru_cache

from selectolax.lexbor import LexborHTMLParser

from scrapers.contract import Page
from scrapers.needles import ends_of, find, holds, lowered

MOST_IN_ATTRIBUTE = 1000
"""Characters of an attribute before a word that is looked for in it."""

MOST_LOOKS = 1000
"""Places where a word is looked at more closely; beyond that the tree is asked."""

_LD = b"ld+json"
_TYPES = ("itemtype", "typeof")


class Markup:
    """A page in UTF-8; each question is answered when it is first asked."""

    def __init__(self, body: bytes) -> None:
        self.body = body

    @cached_property
    def lower(self) -> bytes:
        """The page in lower case."""
        return lowered(self.body)

    @cached_property
    def jsonld(self) -> tuple[bytes, ...] | None:
        """The texts of its JSON-LD scripts, or `None` where only a tree can tell.

        That is where one stands in a template, in a comment, in another script.
        """
        parts = self._beginning
        texts = tuple(
            text
            for attributes, text in zip(parts[2::5], parts[3::5], strict=True)
            if attributes is not None and _LD in attributes.lower()
        )
        return texts if len(self._mentions) == len(texts) else None

    @cached_property
    def rest(self) -> bytes:
        """What stands outside of scripts, styles, templates and comments, in lower case."""
        parts = _pattern().split(self.body)
        return lowered(b"".join([*parts[::5], *_openings(parts)]))

    @cached_property
    def language(self) -> str | None:
        """The language it says it is in, as a BCP 47 tag."""
        return said_by(b"".join(self.openings))[0] or self._said_later(b"<html")[0]

    @cached_property
    def base(self) -> str:
        """Where its links start from, as written in `<base …>`, or ""."""
        return said_by(b"".join(self.openings))[1] or self._said_later(b"<base")[1]

    @property
    def openings(self) -> list[bytes]:
        """The `<html …>` and `<base …>` of the page's beginning."""
        return _openings(self._beginning)

    def _said_later(self, sign: bytes) -> tuple[str | None, str]:
        """What all openings together say, when there are more of this sign behind the page's beginning."""
        if find(self.lower, sign, self._ends) < 0:
            return None, ""
        openings = b"".join(_openings(_pattern().split(self.body)))
        return said_by(openings.decode("utf-8", "replace").encode())

    @cached_property
    def types(self) -> frozenset[str]:
        """Which attributes may give types, `itemtype` or `typeof`."""
        return frozenset(name for name in _TYPES if self._assigns(name.encode()))

    def _assigns(self, name: bytes) -> bool:
        """Whether an equals sign follows a word anywhere, as it does where that is an attribute's name."""
        lower, equals = self.lower, _equals()
        return any(equals.match(lower, behind) for behind in ends_of(lower, name))

    @cached_property
    def has_event_class(self) -> bool:
        """Whether `vevent` or `h-event` stands anywhere."""
        return holds(self.lower, b"vevent") or holds(self.lower, b"h-event")

    @cached_property
    def may_go_on(self) -> bool:
        """Whether `next` may stand in a class or a relation, as it does in links to a list's next page."""
        lower = self.lower
        at = find(lower, b"next")
        for _ in range(MOST_LOOKS):
            since = max(at - MOST_IN_ATTRIBUTE, 0)
            if at < 0 or lower.rfind(b"class", since, at) >= 0 or lower.rfind(b"rel", since, at) >= 0:
                return at >= 0
            at = find(lower, b"next", at + 4)
        return True

    @cached_property
    def _mentions(self) -> list[int]:
        """Where `ld+json` ends."""
        return [*ends_of(self.lower, _LD)]

    @cached_property
    def _ends(self) -> int:
        """Where the page's beginning ends: behind its `<html …>` and its last JSON-LD script."""
        opened = max(find(self.lower, b"<head"), 0)
        if not self._mentions:
            return opened
        closed = find(self.lower, b"</script", self._mentions[-1])
        return max(opened, closed + len(b"</script")) if closed >= 0 else len(self.body)

    @cached_property
    def _beginning(self) -> list[bytes]:
        return _pattern().split(self.body[: self._ends])


def _openings(parts: list[bytes]) -> list[bytes]:
    """The `<html …>` and `<base …>` among the parts of a page."""
    return [b"<" + opening + b">" for opening in parts[4::5] if opening]


_TURNS = rb"*+" if sys.version_info >= (3, 11, 5) else rb"{0,20000}"
"""How often a group comes again: before Python 3.11.5 a possessive one keeps what its failed turn has taken
(python/cpython#106052), and a greedy one remembers each turn, so a hostile page must not choose how many.
"""


@cache
def _pattern() -> re.Pattern[bytes]:
    """What is no markup to look into, and the two elements that speak for the whole page.

    Groups: element, attributes, text; opening. Every repeat is possessive, and bounded where an end must
    follow: linear, whatever the page. What cannot be meant is seen by its first two letters, which halves
    the price.
    """
    inert = (
        rb"(?i:(script|style|template|textarea|iframe)(?=[\s/>]))([^>]{0,4000}+)>"
        rb"([^<]*+(?:<(?!/(?i:\1))[^<]*+)" + _TURNS + rb")"
    )
    opening = rb"((?i:html|base)(?=[\s>])(?:=\s*+(?:\"[^\"]*+\"|'[^']*+')|[^>])*+)"
    comment = rb"!--(?!-?>)[^-]*+(?:-(?!->)[^-]*+)" + _TURNS
    return re.compile(
        rb"<(?=[stihbSTIHB!][ctefaCTEFA-])(?:" + inert + rb"|" + opening + rb"|" + comment + rb")"
    )


@cache
def _equals() -> re.Pattern[bytes]:
    return re.compile(rb"\s*=")


@lru_cache(64)  # the pages of a site open alike, and the smallest tree costs 0.1 ms
def said_by(openings: bytes) -> tuple[str | None, str]:
    """The language a page says it is in, as a BCP 47 tag, and where its links start from, as written."""
    tree = LexborHTMLParser(openings)
    root, base = tree.css_first("html"), tree.css_first("base[href]")
    stated = (
        (root.attributes.get("lang") or root.attributes.get("xml:lang") or "") if root is not None else ""
    )
    address = (base.attributes.get("href") or "") if base is not None else ""
    return stated.strip().replace("_", "-") or None, address.strip()


def of_page(page: Page) -> Markup:
    """The page's markup, without looking at every byte when what is read of it is UTF-8."""
    if _says_utf8(page):
        markup = Markup(page.body)
        if all(map(_is_utf8, (*markup.openings, *(markup.jsonld or ())))):
            return markup
    return Markup(as_utf8(page))


def as_utf8(page: Page) -> bytes:
    """The page in UTF-8: as it came where that is what it says and is, else decoded and encoded again."""
    return page.body if _says_utf8(page) and _is_utf8(page.body) else page.text().encode()


def _says_utf8(page: Page) -> bool:
    """Whether the server says UTF-8 and no byte order mark says otherwise."""
    labelled = "utf-8" in (page.content_type or "").lower()
    return labelled and not page.body.startswith((b"\xfe\xff", b"\xff\xfe"))


def _is_utf8(text: bytes) -> bool:
    try:
        return text.isascii() or bool(text.decode())
    except UnicodeDecodeError:
        return False
