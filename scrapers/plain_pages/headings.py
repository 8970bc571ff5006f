"""Which heading of the first rank is the page's own and which that of its site."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.programme_titles.heralds import plain_heading

MOST_HEADINGS = 20
MOST_CLIMBED = 3
"""Elements around a heading whose names may say that they are the site's head."""


@cache
def _site_names() -> re.Pattern[str]:
    """Names of a site's head; that of an entry or a page is called `entry-header`."""
    return re.compile(
        r"(?:^|\s)(?:site|blog|global|main|top)?[-_]?(?:header|masthead|logo|brand(?:ing)?|site[-_]?(?:title|name))"
        r"(?:[-_]?(?:wrap(?:per)?|inner|container|top|main|bar))?(?=$|\s)",
        re.IGNORECASE,
    )


def page_heading(tree: LexborHTMLParser) -> str:
    """The first heading of the first rank; where there are several, not one in the site's own head.

    Nor is the only one where it stands there and is a link to the site's first page.
    """
    nodes = tree.css("h1")[:MOST_HEADINGS]
    if len(nodes) < 2:
        return _words(nodes[0]) if nodes and not (_is_of_site(nodes[0]) and _leads_home(nodes[0])) else ""
    own = [words for node in nodes if (words := _words(node)) and not _is_of_site(node)]
    return own[0] if own else _words(nodes[0])


def _words(node: LexborNode) -> str:
    return plain_heading(" ".join((node.text() or "").split()))


def _leads_home(node: LexborNode) -> bool:
    """Whether all words of a heading are a link to the front of a site."""
    link = node.css_first("a[href]")
    if link is None or _words(link) != _words(node):
        return False
    return urlsplit((link.attributes.get("href") or "").strip()).path in ("", "/")


def _is_of_site(node: LexborNode) -> bool:
    around: LexborNode | None = node
    for _ in range(MOST_CLIMBED):
        if around is None or around.tag in ("body", "main", "article"):
            return False
        attributes = around.attributes
        if any(_site_names().search(attributes.get(key) or "") for key in ("class", "id")):
            return True
        around = around.parent
    return False
