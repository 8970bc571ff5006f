"""One fetch as it wanders: what is asked at this hop, on whose word, and what it may carry to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from scrapers.contract import Request
from scrapers.fetching.addresses import checked, is_private_host, onward, origin, port_of, shown
from scrapers.fetching.answers import FetchFailed, Known
from scrapers.fetching.codings import ACCEPTED
from scrapers.fetching.exchange import Answer, Ask
from scrapers.fetching.manners import Manners

_ACCEPT = "text/html, application/xhtml+xml, */*;q=0.8"
# Headers that are ours to set, whatever an adapter would like.
_OURS = frozenset(
    {"host", "user-agent", "accept-encoding", "connection", "content-length", "transfer-encoding", "te",
     "range", "cookie", "upgrade", "proxy-authorization", "if-none-match", "if-modified-since"}
)  # fmt: skip
# What may follow a redirect to another origin; everything else may be a secret.
_HARMLESS = frozenset({"accept", "accept-language", "user-agent", "accept-encoding"})


@dataclass(frozen=True, slots=True)
class Errand:
    """`trusted`: the operator named the address. `robots`: ask robots.txt first. `known`: last validators."""

    ask: Ask
    trusted: bool
    robots: bool
    redirects: int
    known: Known | None = None


def headers_for(request: Request, manners: Manners) -> Mapping[str, str]:
    """The adapter's headers without those that are ours, and ours."""
    wished = {name: value for name, value in request.headers.items() if name.lower() not in _OURS}
    if not any(name.lower() == "accept" for name in wished):
        wished["Accept"] = _ACCEPT
    return {**wished, "User-Agent": manners.user_agent, "Accept-Encoding": ACCEPTED}


def conditional(errand: Errand) -> Ask:
    """With the validators, where they belong to this address and not to another hop of the redirects."""
    known, ask = errand.known, errand.ask
    if known is None or known.url not in (None, str(ask.url)):
        return ask
    validators = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    sent = {name: value for name, value in validators.items() if value and value.isprintable()}
    return replace(ask, headers={**ask.headers, **sent})


def redirected(errand: Errand, answer: Answer, manners: Manners) -> Errand:
    """The errand at its next hop. Raises `FetchFailed` where that may not be gone to."""
    location = answer.headers.get("location")
    if not location:
        raise FetchFailed("bad_redirect", shown(str(answer.url)))
    # Only a private host's own redirects may lead to private hosts.
    here = is_private_host(answer.url.host, port_of(answer.url), manners)
    trusted = errand.trusted and here
    goal = checked(onward(answer.url, location), manners, trusted=trusted)
    ask = replace(errand.ask, url=goal)
    if ask.method != "GET" and answer.status in (301, 302, 303):
        headers = {name: value for name, value in ask.headers.items() if name.lower() != "content-type"}
        ask = replace(ask, method="GET", body=None, headers=headers)
    if origin(goal) != origin(answer.url):
        ask = _abroad(ask)
    return replace(errand, ask=ask, trusted=trusted)


def _abroad(ask: Ask) -> Ask:
    """Across origins nothing secret travels, and what an adapter posts is meant for one server."""
    if ask.body is not None:
        raise FetchFailed("bad_redirect", shown(str(ask.url)))
    return replace(
        ask, headers={name: text for name, text in ask.headers.items() if name.lower() in _HARMLESS}
    )
