"""The same news for programs: signed, tried again, never posted into our own network."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from base64 import b64encode
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest

from aggregator.model import Query
from aggregator.people import deliveries, subscriptions
from aggregator.people.subscriptions import Wish
from aggregator.store import Store
from aggregator.telling.letters import Letter
from schedules.hooks import HookLine, stranger_post
from schedules.outbox import FolderLine, Sender
from schedules.post import DigestReport, send_due
from scrapers.contract import Request
from scrapers.fetch import Fetcher
from scrapers.fetching.answers import FetchFailed
from scrapers.fetching.manners import Manners
from tests.api.conftest import seed, store  # noqa: F401 - fixtures
from tests.api.planting import LISTINGS, moved, visit
from tests.schedules.test_post import DAY, HEAD, LINKS, NIGHT, RUN
from tests.scrapers.servers import Site, reply

ADDRESS = "https://app.example/festmeet"


@dataclass
class Receiver:
    """A program somewhere; `says` is the trouble it answers with."""

    says: str = ""
    got: list[Request] = field(default_factory=list)

    async def post(self, request: Request) -> None:
        self.got.append(request)
        if self.says:
            raise FetchFailed(self.says, request.url)

    def told(self) -> list[dict[str, Any]]:
        return [orjson.loads(one.body or b"") for one in self.got]


def run(store: Store, receiver: Receiver, folder: Path, now: Any = RUN) -> DigestReport:  # noqa: F811
    return send_due(store, Sender(HookLine(FolderLine(folder), receiver.post), HEAD, LINKS), now)


def followed(store: Store) -> str:  # noqa: F811
    wish = Wish(ADDRESS, Query(), "all", timezone="Europe/Berlin", channel="webhook")
    asked = subscriptions.ask(store, wish, "n", "yes", NIGHT) or ""
    subscriptions.confirm(store, asked, NIGHT)
    return asked


def test_news_and_moves_are_posted_and_signed(store: Store, tmp_path: Path) -> None:  # noqa: F811
    asked, receiver = followed(store), Receiver()
    assert run(store, receiver, tmp_path / "out").sent == 1
    [first] = receiver.told()
    assert [one["title"] for one in first["sections"]["new"]] == [draft.title for draft, _ in LISTINGS]
    assert first["sections"]["new"][0]["start"] == "2027-02-10T18:30:00+01:00"
    assert first["links"]["leave"] == LINKS.leave(asked)
    visit(store, [LISTINGS[0], moved(LISTINGS[1], timedelta(hours=1)), *LISTINGS[2:]], RUN + DAY / 2)
    assert run(store, receiver, tmp_path / "out", RUN + DAY).sent == 1
    [change] = receiver.told()[1]["sections"]["changed"]
    assert (change["start"], change["was"]["start"]) == ("2027-02-11T19:30:00+01:00", "2027-02-11T17:30:00Z")
    assert run(store, receiver, tmp_path / "out", RUN + 2 * DAY).empty == 1
    assert not (tmp_path / "out").exists(), "nothing of it is a letter"
    for call in receiver.got:
        assert (call.url, call.method, is_signed(call, LINKS.key(asked))) == (ADDRESS, "POST", True)
    assert len({call.headers["webhook-id"] for call in receiver.got}) == 2


def is_signed(call: Request, key: str) -> bool:
    """As a receiver checks it, in its own words."""
    said = call.headers
    signed = f"{said['webhook-id']}.{said['webhook-timestamp']}.".encode() + (call.body or b"")
    expected = b64encode(hmac.new(key.encode(), signed, hashlib.sha256).digest()).decode()
    return said["webhook-signature"] == f"v1,{expected}"


def test_a_receiver_that_is_down_is_tried_again_with_the_same_id(store: Store, tmp_path: Path) -> None:  # noqa: F811
    followed(store)
    receiver = Receiver("http_503")
    assert run(store, receiver, tmp_path).deferred == 1
    receiver.says = ""
    assert run(store, receiver, tmp_path, RUN + timedelta(minutes=6)).sent == 1
    assert len(receiver.got) == 2
    assert len({call.headers["webhook-id"] for call in receiver.got}) == 1


@pytest.mark.parametrize("gone", ["http_410", "private_address"])
def test_a_receiver_that_is_gone_or_inside_is_called_no_more(
    gone: str,
    store: Store,  # noqa: F811
    tmp_path: Path,
) -> None:
    followed(store)
    assert run(store, Receiver(gone), tmp_path).bounced == 1
    [due] = deliveries.due(store, RUN + DAY)
    assert deliveries.claim(store, due, RUN + DAY, "me") == "suppressed"


CALL = Letter("https://app.example/", "id", b"{}", {"webhook-id": "id", "Content-Type": "application/json"})


def test_no_call_reaches_our_own_network() -> None:
    async def posted() -> None:
        async with Site({"/": reply("inside")}) as site:
            post = stranger_post(Manners(private_hosts=(site.host,)))
            for address in (site.url("/"), "http://169.254.169.254/", "http://localhost/"):
                with pytest.raises(FetchFailed) as refused:
                    await post(Request(address, "POST", body=b"{}"))
                assert refused.value.code == "private_address"
            assert site.asked == []

    asyncio.run(posted())


def test_a_call_arrives_as_it_was_signed() -> None:
    async def posted() -> None:
        async with Site({"/": reply("", 204)}) as site, Fetcher(Manners(private_hosts=(site.host,))) as ours:

            async def post(request: Request) -> object:
                return await ours.fetch(replace(request, url=site.url("/")), keyed=True)

            assert (await HookLine(FolderLine(Path("nowhere")), post).send(CALL)).fate == "sent"
            [asked] = site.asked
            assert (asked.method, asked.body, asked.headers["webhook-id"]) == ("POST", b"{}", "id")
            assert asked.headers["content-type"] == "application/json"

    asyncio.run(posted())
