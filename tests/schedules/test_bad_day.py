"""Hostile sources among good ones: each ends in a clear report, and the others bring their meetups."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from aggregator.model import Query
from aggregator.reports import Followed, Visited
from aggregator.store import Store
from aggregator.telling.letters import Letterhead
from schedules.outbox import FolderLine, Sender
from schedules.roles import Crew
from schedules.scrape import scrape
from schedules.visits import Follow
from scrapers.contract import Source
from scrapers.fetching.manners import Manners
from tests.scrapers.servers import Route, Site, moved, reply

NOW = datetime(2027, 2, 11, 9, 0, tzinfo=UTC)
CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n{}END:VCALENDAR\r\n"
EVENT = (
    "BEGIN:VEVENT\r\nUID:{0}\r\nDTSTART:202702{2}T180000Z\r\n"
    "SUMMARY:Filmmakers' Happy Hour {0}\r\n{1}END:VEVENT\r\n"
)
SECONDLY = "RRULE:FREQ=SECONDLY\r\n"


def calendar(uid: str, day: int = 12) -> bytes:
    return reply(CALENDAR.format(EVENT.format(uid, "", day)), content_type="text/calendar")


HOSTILE: dict[str, tuple[Route, str, str]] = {
    "huge": (reply(b"<p>" + b"x" * 30_000_000, content_type="text/html"), "website", "too_large"),
    "inward": (moved("http://169.254.169.254/latest/meta-data/"), "website", "private_address"),
    "bomb": (
        reply(gzip.compress(b"\0" * 200_000_000, 9), content_encoding="gzip", content_type="text/html"),
        "website",
        "bomb",
    ),
    "circle": (moved("/circle"), "website", "redirect_loop"),
    "login": (reply("<html><title>Sign in</title><form></form></html>"), "icalendar", "layout_changed"),
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(f"sqlite:///{tmp_path / 'store.db'}")
    made.upgrade()
    yield made
    made.close()


class NoLinks:
    """Links are for letters; here nobody writes any."""

    def key(self, subscription_id: str) -> str:
        return f"key-of-{subscription_id}"

    def leave(self, subscription_id: str) -> str:
        return subscription_id

    def feed(self, _digest: object) -> tuple[str, str]:
        return "", ""


def visited(store: Store, tmp_path: Path, routes: dict[str, tuple[Route, str]]) -> dict[str, Visited]:
    """Visit every route as a source of its own, at once; the reports by key."""

    async def run() -> None:
        async with Site({f"/{name}": route for name, (route, _) in routes.items()}) as site:
            sources = {name: Source(name, platform, site.url(f"/{name}"), timezone="Europe/Lisbon")
                       for name, (_, platform) in routes.items()}  # fmt: skip
            store.follow((), [Followed(one.key, one.platform, one.url) for one in sources.values()], NOW)
            sender = Sender(FolderLine(tmp_path), Letterhead("a@b", "a@b", "b", "http://b"), NoLinks())
            crew = Crew(
                store,
                {name: Follow(source) for name, source in sources.items()},
                Manners(pause=0, private_hosts=(site.host,)),
                sender,
                lambda: NOW,
                at_once=8,
            )
            await scrape(crew, list(sources), lambda _: None)

    asyncio.run(run())
    return {name: store.visits(name, 1)[0] for name in routes}


def test_each_hostile_source_ends_in_a_clear_report_and_the_others_finish(
    store: Store, tmp_path: Path
) -> None:
    hostile = {name: (route, platform) for name, (route, platform, _) in HOSTILE.items()}
    good = {f"good-{n}": (calendar(f"good-{n}", 12 + n), "icalendar") for n in range(4)}
    reports = visited(store, tmp_path, hostile | good)
    assert {name: reports[name].code for name in HOSTILE} == {
        name: code for name, (_, _, code) in HOSTILE.items()
    }
    assert all(reports[name].reason for name in HOSTILE)
    assert {reports[name].ended for name in good} == {"exhausted"}
    found = {event.title for event in store.search(Query(), NOW).events}
    assert found == {f"Filmmakers' Happy Hour good-{n}" for n in range(4)}


def test_a_calendar_that_recurs_each_second_for_ever_is_refused_and_its_neighbours_read(
    store: Store, tmp_path: Path
) -> None:
    both = CALENDAR.format(EVENT.format("for-ever", SECONDLY, 12) + EVENT.format("once", "", 12))
    reports = visited(store, tmp_path, {"mad": (reply(both, content_type="text/calendar"), "icalendar")})
    (where, why), *more = reports["mad"].unreadable_sample
    assert not more
    assert "for-ever" in where
    assert "second" in why.casefold()
    assert [event.title for event in store.search(Query(), NOW).events] == ["Filmmakers' Happy Hour once"]
