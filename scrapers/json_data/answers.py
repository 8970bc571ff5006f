"""Answers of an API that should list records: the list, or in words for people why there is none."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin

from scrapers.contract import LayoutChanged, Page
from scrapers.json_data.events import complaint, records_at
from scrapers.json_data.islands import Island, read_body


def answered(
    page: Page, path: str, *, alone: Callable[[dict[str, Any]], bool] | None = None
) -> tuple[Island, list[Any]]:
    """The answer and the list in it: a bare list, the one at `path`, or the single record that is `alone`.

    Raises `LayoutChanged` with the API's own complaint, or with what stands there instead of a list.
    """
    island = read_body(page)
    told = island.value
    if isinstance(told, list):
        return island, told
    records = records_at(told, path)
    if records is not None:
        return island, records
    if alone is not None and isinstance(told, dict) and alone(told):
        return island, [told]
    raise LayoutChanged(complaint(told) or _instead(told, island.whole), page.url)


def _instead(told: Any, whole: bool) -> str:
    """What an answer without the list holds."""
    if not whole:
        return "the JSON is cut off before its list of events"
    names = ", ".join(sorted(str(name)[:30] for name in told)[:6]) if isinstance(told, dict) else ""
    return f"no list of events in it, but {names}" if names else "no list of events in it"


def next_link(page: Page) -> str | None:
    """The address of the next page in a `Link` header (RFC 8288); none when it cannot be read as one."""
    stated = next((value for name, value in page.headers.items() if name.lower() == "link"), "")
    for found in re.finditer(r"<([^<>]{1,2000})>([^<]{0,500})", stated):
        if re.search(r";\s*rel\s*=\s*\"?[^\";]*\bnext\b", found[2], re.IGNORECASE):
            try:
                return str(urljoin(page.url, found[1]))
            except ValueError:
                return None
    return None
