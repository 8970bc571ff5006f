"""What comes of asking when it is no `Page`: `Unchanged` or `FetchFailed`; and what is `Known`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from scrapers.contract import Page, ScraperError

# The stable reason codes of a failed fetch, each with the sentence an operator reads (docs/manners.md).
CODES: Mapping[str, str] = {
    "bad_url": "The address cannot be read as a web address.",
    "not_allowed_scheme": "Only http and https addresses are fetched.",
    "userinfo": "The address carries a user name or password.",
    "bad_port": "The address names a port that is not allowed.",
    "private_address": "The name leads to a private, local or reserved address.",
    "dns": "The name could not be resolved.",
    "connect": "The server did not accept the connection.",
    "tls": "The server's certificate or encryption is not acceptable.",
    "timeout": "The server did not answer completely in time.",
    "protocol": "The server's answer breaks the rules of HTTP.",
    "headers_too_large": "The answer's headers are larger than allowed.",
    "too_large": "The body is larger than allowed.",
    "bomb": "A small compressed body inflates beyond what is allowed.",
    "bad_encoding": "The compressed body is damaged or compressed too often.",
    "truncated": "The body ended before it was complete.",
    "redirect_loop": "The address redirects in a circle or too often.",
    "bad_redirect": "A redirect leads nowhere that may be followed.",
    "robots": "The site's robots.txt asks us not to fetch this address.",
    "robots_unreachable": "The site's robots.txt cannot be had, so we stay out (RFC 9309).",
    "rate_limited": "The server asks us to come back later.",
    "blocked": "The site answered with a challenge or sign-in page instead of its content.",
    "http_…": "The server answered with this status.",
}


@dataclass(frozen=True, slots=True)
class Known:
    """What the last visit learnt of one address: validators as sent, SHA-256 (hex) of the decoded body, and
    the final address they belong to (`None`: whichever answers).
    """

    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The body is the one we knew. `page` holds it when the server sent it again, `None` after a 304."""

    url: str
    known: Known
    fetched_at: datetime
    headers: Mapping[str, str] = field(default_factory=dict)
    page: Page | None = None


class FetchFailed(ScraperError):
    """No page came. `code` is one of `CODES` or `http_<status>`; `retry_at` (aware UTC) is when the server
    wants us back; `url` has secrets blanked, so it may be logged and shown.
    """

    def __init__(
        self, code: str, url: str, why: str | None = None, *, retry_at: datetime | None = None
    ) -> None:
        super().__init__(why or CODES.get(code, f"The server answered {code}."), url)
        self.code = code
        self.url = url
        self.retry_at = retry_at
