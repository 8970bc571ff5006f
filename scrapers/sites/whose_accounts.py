"""Which of the accounts that a site links are its own: its guests, artists and sponsors have some too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import unquote, urlsplit

from scrapers.sites.leads import Lead
from scrapers.sites.section_links import folded

MOST_ACCOUNTS = 2
"""Accounts of one network that a site may have without a word of them being like its own."""

_GENERIC = frozenset(
    (
        "film",
        "films",
        "festival",
        "festivals",
        "fest",
        "cinema",
        "movie",
        "movies",
        "official",
        "international",
    )
)
"""Words of a site's name that a guest's account may bear as well."""


def without_strangers(leads: Sequence[Lead], name: str, home: str) -> list[Lead]:
    """Where a site links many accounts of a network, those that are called like it, else the first ones."""
    many = Counter(lead.platform for lead in leads if _is_social(lead))
    crowds = {platform for platform, count in many.items() if count > MOST_ACCOUNTS}
    signs = _signs(name, home)
    dropped: set[int] = set()
    for platform in crowds:
        accounts = [lead for lead in leads if _is_social(lead) and lead.platform == platform]
        own = [lead for lead in accounts if _is_called(lead, signs)] or accounts[:MOST_ACCOUNTS]
        dropped |= {id(lead) for lead in accounts} - {id(lead) for lead in own}
    return [lead for lead in leads if id(lead) not in dropped]


def _is_social(lead: Lead) -> bool:
    return lead.kind == "account" and lead.lineage == "social"


def _signs(name: str, home: str) -> frozenset[str]:
    """What the site's accounts would be called: the host, the words of its name, their initials."""
    labels = (urlsplit(home).hostname or "").removeprefix("www.").split(".")
    words = folded(name).split("-")
    initials = "".join(word[0] for word in words if word)
    bare = [re.sub(r"\W", "", label) for label in labels[:-1]]
    known = {*words, *bare, "".join(words)} - _GENERIC
    return frozenset(word for word in known if len(word) >= 4) | {*([initials] if len(words) >= 3 else [])}


def _is_called(lead: Lead, signs: Iterable[str]) -> bool:
    handle = folded(unquote(urlsplit(lead.url).path)).replace("-", "")
    return any(sign in handle if len(sign) >= 4 else handle.startswith(sign) for sign in signs)
