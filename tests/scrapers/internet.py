"""An internet of samples: every address of a made-up site answered from `tests/samples/sites/<shape>/`.

`site.json` maps addresses to files and says what is there to be found. A request goes over loopback to a real
server, through the whole of the polite client; only the host is another. What has no file is a 404.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from scrapers.contract import Page, Request
from scrapers.fetch import Fetcher, Known
from scrapers.fetching.answers import FetchFailed, Unchanged
from scrapers.fetching.manners import Manners
from scrapers.fetching.turns import Allowance
from tests.scrapers.servers import Site, reply

SITES = Path(__file__).resolve().parent.parent / "samples" / "sites"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".json": "application/json",
    ".ics": "text/calendar; charset=utf-8",
    ".xml": "application/rss+xml",
    ".pdf": "application/pdf",
    ".js": "text/javascript",
}


@dataclass(frozen=True)
class Shape:
    """A made-up site: where it begins, when it is read, which sources are there (platform, address)."""

    name: str
    home: str
    fetched_at: datetime
    there: frozenset[tuple[str, str]]
    meetups: Mapping[str, int]
    hashtags: tuple[str, ...]
    pages: Mapping[str, str]

    @classmethod
    def read(cls, name: str) -> Shape:
        said: dict[str, Any] = json.loads((SITES / name / "site.json").read_text())
        return cls(
            name,
            said["home"],
            datetime.fromisoformat(said["fetched_at"]),
            frozenset((one["platform"], one["url"]) for one in said["there"]),
            {one["url"]: one["meetups"] for one in said["there"] if "meetups" in one},
            tuple(said.get("hashtags", ())),
            said["pages"],
        )


def shapes() -> list[str]:
    """The names of all made-up sites."""
    return sorted(folder.parent.name for folder in SITES.glob("*/site.json"))


def routes(shape: Shape, site: Site) -> None:
    """Let the server answer for every address of the shape."""
    for url, file in shape.pages.items():
        path = SITES / shape.name / file
        site.routes[_path_of(url)] = reply(path.read_bytes(), content_type=TYPES[path.suffix])


def _path_of(url: str) -> str:
    return "/" + quote(url, safe="")


class SampleFetcher(Fetcher):
    """Asks the sample server for whatever it is asked for, and gives the answer its real address back."""

    def __init__(self, site: Site, at: datetime) -> None:
        manners = Manners(pause=0, seconds=5.0, private_hosts=(site.host,))
        super().__init__(manners, now=lambda: at)
        self._site = site
        self.asked: list[str] = []

    async def fetch(
        self,
        request: Request,
        known: Known | None = None,
        *,
        full: bool = False,
        trusted: bool = True,  # noqa: ARG002 - the sample server is on loopback, which only the trusted may reach
        keyed: bool = False,
        allowance: Allowance | None = None,
    ) -> Page | Unchanged:
        self.asked.append(request.url)
        there = replace(request, url=self._site.url(_path_of(request.url)))
        try:
            answer = await super().fetch(there, known, full=full, keyed=keyed, allowance=allowance)
        except FetchFailed as failed:
            raise FetchFailed(failed.code, request.url, failed.why) from failed
        return replace(answer, url=request.url)
