"""A stranger's link: read like any source, refused where a stranger may not send us."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from aggregator.people.submissions import LinkRead
from schedules.submissions import link_reader, read_link
from scrapers.fetching.manners import Manners
from tests.scrapers.servers import Route, Site, moved, reply

NOW = datetime(2027, 2, 11, 9, 0, tzinfo=UTC)
EVENT = """<html><head><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Event",
"name": "%s", "startDate": "%s", "location": {"@type": "Place", "name": "Bar Rosa"},
"url": "https://site.example/e/%s"}</script></head><body><h1>%s</h1></body></html>"""


def page(title: str, start: str = "2027-02-12T18:30:00+01:00") -> bytes:
    return reply(EVENT % (title, start, title[:3], title), content_type="text/html")


def read(route: Route) -> LinkRead:
    async def visit() -> LinkRead:
        async with Site(routes={"/e": route}) as site:
            manners = Manners(pause=0, private_hosts=(site.host,))
            return await read_link(site.url("/e"), manners, NOW, trusted=True)

    return asyncio.run(visit())


def test_a_page_is_read_by_the_adapter_that_knows_it() -> None:
    found = read(page("Filmmakers' Happy Hour"))
    assert (found.platform, found.found, found.meetups, found.trouble) == ("website", 1, 1, None)
    first = found.proposals[0]
    assert (first.title, first.day, first.at, first.where) == (
        "Filmmakers' Happy Hour", "2027-02-12", "18:30", "Bar Rosa",
    )  # fmt: skip


def test_what_is_over_is_not_offered() -> None:
    found = read(page("Filmmakers' Happy Hour", "2026-02-12T18:30:00+01:00"))
    assert (found.found, found.proposals) == (1, ())


@pytest.mark.parametrize(
    "route", [reply("<p>Nothing", content_type="text/html"), reply("", 404), moved("/e")], ids=str
)
def test_trouble_is_a_sentence(route: Route) -> None:
    found = read(route)
    assert found.proposals == ()
    assert found.trouble


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9/",
        "http://[::1]/",
        "http://169.254.169.254/latest",
        "file:///etc/passwd",
        "nonsense",
    ],
)
def test_a_stranger_cannot_send_us_inside(url: str) -> None:
    reader = link_reader(Manners(private_hosts=("127.0.0.1:9",)), lambda: NOW)
    found = reader(url)
    assert found.proposals == ()
    assert found.trouble
