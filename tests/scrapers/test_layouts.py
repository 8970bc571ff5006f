"""Whole pages in the layouts of site builders, old tables and hands: what is on, when and where on each.

`tests/samples/layouts/expected.json` names the address, the day of the visit and what a person reads from
each page: title, start and place of every gathering, and of nothing else.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from scrapers.contract import Listing, Page, Source
from scrapers.platforms import website

FOLDER = Path(__file__).parents[1] / "samples" / "layouts"
EXPECTED: dict[str, dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_layout_is_read_as_a_person_reads_it(name: str) -> None:
    told = EXPECTED[name]
    visited = datetime.fromisoformat(f"{told['visited']}T00:00:00+00:00")
    page = Page(told["url"], (FOLDER / f"{name}.html").read_bytes(), visited, "text/html")
    found = [
        [one.title, one.start.isoformat(), one.place.name if one.place else None]
        for one in website.read(page, Source(key="layout", platform="website", url=page.url))
        if isinstance(one, Listing)
    ]
    assert sorted(found, key=lambda one: (str(one[1]), str(one[0]))) == told["gatherings"]


def test_every_page_has_its_answer() -> None:
    assert {path.stem for path in FOLDER.glob("*.html")} == set(EXPECTED)
