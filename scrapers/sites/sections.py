"""The sections of a festival's site where meetups stand: Industry, Networking, Special Events, Community.

Option `follow_sections` of a source: `true` follows up to `MOST_SECTIONS` of them from the source's own page,
a list of words follows links with these words instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from scrapers.contract import Request, Source
from scrapers.document import Document

MOST_SECTIONS = 12

SECTION = "section"
"""The role of the requests."""

_WORDS = (
    "industry|networking|network|special events?|community|meet ?ups?|mixers?|parties|social events?|"
    "professionals?|"
    "talents?|filmmakers?|side ?bars?|happy hours?|receptions?|labs?|markets?|delegates?|"
    "accreditation events|"
    "branche|branchentreff\\w*|industrie|vernetzung|sonderveranstaltungen|begleitprogramm|rahmenprogramm|"
    "fachbesucher|professionnels?|rencontres?|évènements?(?: spéciaux)?|événements?(?: spéciaux)?|communauté|"
    "marché|industria|profesionales|encuentros?|eventos especiales|comunidad|mercado|indústria|profissionais|"
    "encontros?|eventos especiais|comunidade|professionisti|incontri|eventi speciali|comunità|"
    "industri|bransch\\w*|bransje\\w*|nätverk\\w*|nettverk\\w*|specialevenemang|professionals|netwerken|"
    "speciale evenementen|ontmoetingen|branża|wydarzenia specjalne|spotkania|profesionálové|"
    "doprovodný program"
)


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def section_requests(document: Document, source: Source) -> Iterator[Request]:
    """The pages of such sections that the source's own page links to, each once, on the same site."""
    wanted = source.options.get("follow_sections")
    page = document.page
    if not wanted or page.role or not _same(page.url, source.url):
        return
    words = "|".join(map(re.escape, map(str, wanted))) if isinstance(wanted, list | tuple) else _WORDS
    seen = {page.url.partition("#")[0].rstrip("/")}
    for link in document.tree.css("a[href]"):
        address = document.address(link)
        if not address or address in seen or len(seen) > MOST_SECTIONS or not _inside(address, page.url):
            continue
        said = " ".join((link.text() or "").split())
        path = re.sub(r"[-_/+.]|%20", " ", urlsplit(address).path)
        if len(said) <= 60 and (_pattern(words).search(said) or _pattern(words).search(path[-60:])):
            seen.add(address)
            yield Request(address, role=SECTION)


def _inside(address: str, url: str) -> bool:
    """Whether an address lies on the same site and is a page."""
    ours, theirs = urlsplit(url), urlsplit(address)
    a_file = re.search(r"\.(?:pdf|jpe?g|png|zip|docx?|mp[34])$", theirs.path, re.IGNORECASE)
    return theirs.scheme in ("http", "https") and _bare(ours.netloc) == _bare(theirs.netloc) and not a_file


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.")


def _same(one: str, other: str) -> bool:
    first, second = urlsplit(one), urlsplit(other)
    return _bare(first.netloc) == _bare(second.netloc) and first.path.rstrip("/") == second.path.rstrip("/")
