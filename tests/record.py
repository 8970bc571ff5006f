"""`make sample URL=… PLATFORM=… NAME=…`: fetch one page politely, for you to rewrite into a sample.

The page is somebody else's: cut it to a few items and replace names, places and texts before committing.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from scrapers.contract import Page, Request
from scrapers.fetch import Fetcher

SAMPLES = Path(__file__).resolve().parent / "samples"
ENDINGS = {"json": ".json", "calendar": ".ics", "xml": ".xml", "rss": ".xml", "atom": ".xml", "pdf": ".pdf"}


async def fetched(url: str) -> Page:
    """The page at `url`; raises `FetchFailed`."""
    async with Fetcher() as fetcher:
        page = await fetcher.fetch(Request(url))
    assert isinstance(page, Page)  # nothing was known before, so nothing can be unchanged
    return page


def ending(page: Page) -> str:
    """A file name's ending for the page's content type."""
    kind = page.content_type or ""
    return next((suffix for word, suffix in ENDINGS.items() if word in kind), ".html")


def main(url: str, platform: str, name: str) -> int:
    """Write the page and an empty list of expected records side by side."""
    page = asyncio.run(fetched(url))
    folder = SAMPLES / platform
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}{ending(page)}").write_bytes(page.body)
    expected = {"url": page.url, "fetched_at": page.fetched_at.isoformat(timespec="seconds"), "records": []}
    (folder / f"{name}.expected.json").write_text(json.dumps(expected, indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(
        f"{folder / name}{ending(page)}: {len(page.body)} bytes; trim and rewrite before committing\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
