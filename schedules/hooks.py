"""Letters to programs: posted to the address their reader named, by the polite and guarded client."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aggregator.telling.letters import Letter
from schedules.outbox import Line, Outcome
from scrapers.contract import Request
from scrapers.fetch import Fetcher
from scrapers.fetching.answers import FetchFailed
from scrapers.fetching.manners import Manners

# What no second try mends: the receiver is gone for good, or the address is none we may ever ask.
HOPELESS = ("http_410", "private_address", "bad_url", "not_allowed_scheme", "userinfo", "bad_port")
Post = Callable[[Request], Awaitable[object]]


def stranger_post(manners: Manners) -> Post:
    """Posts where a stranger said: never to an address of our own network."""

    async def post(request: Request) -> object:
        async with Fetcher(manners) as fetcher:
            # robots.txt is for crawlers; who subscribed asked to be called.
            return await fetcher.fetch(request, trusted=False, keyed=True)

    return post


class HookLine:
    """Posts what is for a program, and hands letters for people to the line within."""

    def __init__(self, within: Line, post: Post) -> None:
        self._within = within
        self._post = post

    def again(self) -> HookLine:
        """Another one, over another line."""
        return HookLine(self._within.again(), self._post)

    async def send(self, letter: Letter) -> Outcome:
        """A 2xx is the receiver's word that it has it; all else but the hopeless is tried again."""
        if not letter.headers:
            return await self._within.send(letter)
        try:
            await self._post(Request(letter.recipient, "POST", letter.headers, letter.content))
        except FetchFailed as failed:
            return Outcome("refused" if failed.code in HOPELESS else "later", f"{failed.code}: {failed.why}")
        return Outcome("sent")

    async def close(self) -> None:
        """Close the line within."""
        await self._within.close()
