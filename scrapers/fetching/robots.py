"""robots.txt by RFC 9309: what a site asks of us, remembered per origin for as long as the standard lets us.

4xx: nothing is asked. 5xx, 429 or no answer: we stay out and ask again after ten minutes. At most 500 KiB are
read; five redirects are followed; a copy is used for a day at most.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from protego import Protego

from scrapers.charset import decode
from scrapers.fetching.answers import FetchFailed

LARGEST = 500 * 1024
REDIRECTS = 5

_FRESH_FOR = timedelta(hours=24)
_UNREACHABLE_FOR = timedelta(minutes=10)
_AGENT_WORDS = ("user-agent", "useragent", "user agent")
_NOBODY = "somebody-else"

# Asks for one robots.txt: status and body, `FetchFailed` when there is no answer.
Ask = Callable[[], Awaitable[tuple[int, bytes]]]


@dataclass(frozen=True, slots=True)
class Rules:
    """What one origin asks. `refused` (a `FetchFailed`) means that nobody knows: all is forbidden."""

    until: datetime
    protego: Protego | None = None
    refused: FetchFailed | None = None

    def allows(self, url: str, token: str) -> bool:
        """Whether `url` may be fetched."""
        return self.refused is None and (self.protego is None or bool(self.protego.can_fetch(url, token)))

    def delay(self, token: str) -> float:
        """The Crawl-delay in seconds (not in RFC 9309, but widely meant), 0.0 where none is given."""
        return float((self.protego and self.protego.crawl_delay(token)) or 0.0)


async def ask_rules(ask: Ask, token: str, now: datetime, where: str) -> Rules:
    """The rules of one origin, fetched by `ask`. Never raises: no answer is a rule too."""
    try:
        status, body = await ask()
    except FetchFailed as failed:
        return _after_failure(failed, now, where)
    if status >= 500 or status == 429:
        return _unknown(f"robots.txt answered with status {status}", now, where, None)
    if status >= 300:
        return Rules(now + _FRESH_FOR)
    return Rules(now + _FRESH_FOR, read_rules(body, token))


def _after_failure(failed: FetchFailed, now: datetime, where: str) -> Rules:
    if failed.code == "rate_limited":  # not asked at all: the host wants to be left alone for now
        return Rules(now, refused=failed)
    if failed.code in ("redirect_loop", "bad_redirect"):  # too many redirects: as good as none (2.3.1.2)
        return Rules(now + _FRESH_FOR)
    if failed.code in ("private_address", "dns", "not_allowed_scheme", "bad_port", "userinfo"):
        return Rules(now + _UNREACHABLE_FOR, refused=failed)
    return _unknown(failed.why, now, where, failed.retry_at)


def _unknown(why: str, now: datetime, where: str, retry_at: datetime | None) -> Rules:
    until = now + _UNREACHABLE_FOR
    sentence = f"The site's robots.txt cannot be had, so we stay out: {why}"
    refused = FetchFailed("robots_unreachable", where, sentence, retry_at=max(until, retry_at or until))
    return Rules(until, refused=refused)


def read_rules(body: bytes, token: str) -> Protego:
    """The rules that concern us.

    Groups of other robots are folded into one before Protego sees them: 10,000 names over 10,000 rules fit
    into 500 KiB and would become 100 million rules. It also keeps the match of names exact (2.2.1).
    """
    whole = body if len(body) <= LARGEST else body[:LARGEST].rpartition(b"\n")[0]
    lines = decode(whole, "text/plain; charset=utf-8").splitlines()
    return Protego.parse("\n".join(_ours_or_folded(line, token) for line in lines))


def _ours_or_folded(line: str, token: str) -> str:
    word, colon, name = line.partition("#")[0].partition(":")
    if not colon or word.strip().lower() not in _AGENT_WORDS:
        return line if colon else ""
    named = name.strip().lower().split("/", 1)[0]
    return f"User-agent: {named if named in ('*', token) else _NOBODY}"
