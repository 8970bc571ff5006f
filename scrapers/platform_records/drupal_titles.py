"""What a row of Drupal's lists is called and which page it leads to."""

from __future__ import annotations

from urllib.parse import urljoin

from selectolax.lexbor import LexborNode

from scrapers.contract import Source
from scrapers.dates.printed import find_whens
from scrapers.document import Document
from scrapers.page_kinds import host_of
from scrapers.plain import plain

_TITLE = ".views-field-title,.field--name-title,.node-title,.node__title,h2,h3,h4,[class*='title']"
_HEADING = ".views-field-title,.field--name-title,.field-name-title,.node-title,.node__title,h2,h3,h4"


def title_and_url(row: LexborNode, document: Document, source: Source) -> tuple[str | None, str | None]:
    """The words of the title's link and where it leads; those of a heading that bears none and its page."""
    for node in row.css(_TITLE):
        link = node if node.tag == "a" else node.css_first("a[href]")
        if link is not None and plain(link.text()):
            return _words_of(link), document.address(link)
    link = next((one for one in row.css("a[href]") if plain(one.text())), None)
    if link is not None and link.css_first(_TITLE) is not None:
        return _words_of(link), document.address(link)
    if heading := _heading(row, document, source):
        return heading, about(row, document) or _own_address(link, document)
    if link is not None:
        return _words_of(link), document.address(link)
    return plain(text_of(row.css_first(_TITLE))), about(row, document)


def _own_address(link: LexborNode | None, document: Document) -> str | None:
    """Where "Read more" leads, and not where one shares or what the text recommends elsewhere."""
    url = document.address(link) if link is not None else None
    return url if url and host_of(url) == host_of(document.base) else None


def _words_of(link: LexborNode) -> str | None:
    """The words of a link; where it wraps the whole card, those of the heading in it."""
    heading = link.css_first(_TITLE)
    return (_without_days(heading) if heading is not None else None) or _without_days(link)


def _without_days(named: LexborNode) -> str | None:
    """The words of an element without the days that it holds before them: `<time>6 Mar</time> Mixer`."""
    whole = words = plain(text_of(named)) or ""
    for day in named.css("time"):
        words = words.removeprefix(plain(day.text()) or "").lstrip(" -–—,:|")
    return words or whole or None


def _heading(row: LexborNode, document: Document, source: Source) -> str | None:
    """The heading of a row without a link of its own, which is no date: `<h3>12 February</h3>` is none."""
    near, language = document.page.fetched_at.date(), document.language or source.language
    for node in row.css(_HEADING):
        words = plain(node.text())
        if words and not find_whens(words, near=near, language=language):
            return words
    return None


def about(row: LexborNode, document: Document) -> str | None:
    """The page that a row's node is about: `<div about="/mixer" typeof="sioc:Item">`, RDFa of Drupal 7."""
    node = row.css_first("[about]")
    told = node.attributes.get("about") if node is not None else None
    return urljoin(document.base, told) if told else None


def text_of(node: LexborNode | None) -> str:
    return (node.html or "") if node is not None else ""
