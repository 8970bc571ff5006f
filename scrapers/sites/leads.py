"""A lead: a place somebody might follow, found on a page of somebody else, and why it was taken for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from scrapers.contract import Lineage

OWN_PAGES = "own page"
"""The `kind` of a lead that is a page of the site itself."""


@dataclass(frozen=True, slots=True)
class Lead:
    """`platform` is an adapter's name, or the name of a place that no adapter reads (`instagram`).

    `url` is the address to follow, which need not be the one that was printed; `why` says in words what
    showed it; `title` is what people call it. `kind` is `own page` for a page of the site itself, else what
    it is (`feed`, `calendar`, `app`, `tickets`, `account`, `event` for a single one, `hashtag`, `programme`).
    """

    platform: str
    url: str
    why: str
    title: str = ""
    kind: str = "account"
    lineage: Lineage = "platform"
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def identity(self) -> tuple[str, str]:
        """Two leads with the same identity are one source: scheme, `www.` and a last slash do not tell."""
        bare = self.url.split("://", 1)[-1].split("#", 1)[0].removeprefix("www.").rstrip("/")
        host, slash, path = bare.partition("/")
        return self.platform, host.lower() + slash + path
