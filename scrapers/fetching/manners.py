"""How we behave as a guest, and how much of a stranger's hospitality we take: one value of settings."""

from __future__ import annotations

from dataclasses import dataclass

CONTACT = "https://example.org/festmeet"


@dataclass(frozen=True, slots=True)
class Manners:
    """`user_agent` starts with the robots.txt token and holds a contact address.

    Seconds: `pause` between two requests to one host, `seconds` for one fetch from connection to last byte
    with all redirects (waiting for our turn not counted), `longest_delay` of a Crawl-delay we wait for.
    Bytes: `body_bytes` as sent, `inflated_bytes` after every coding, `pdf_bytes` both for PDFs (programmes
    are heavy), `header_bytes`. `private_hosts` (`"127.0.0.1:8000"`, or `"intranet.example"` for any port) may
    have private addresses and odd ports; a redirect or link from elsewhere still cannot reach them.
    """

    user_agent: str = f"festmeet/0.1 (+{CONTACT})"
    pause: float = 1.0
    seconds: float = 25.0
    longest_delay: float = 10.0
    body_bytes: int = 10_000_000
    inflated_bytes: int = 12_000_000
    pdf_bytes: int = 25_000_000
    header_bytes: int = 64_000
    redirects: int = 8
    codings: int = 2
    ports: frozenset[int] = frozenset({80, 443})
    private_hosts: tuple[str, ...] = ()

    @property
    def token(self) -> str:
        """The product token robots.txt groups are matched against (RFC 9309, 2.2.1)."""
        return self.user_agent.split("/", 1)[0].split(" ", 1)[0].lower()
