"""How often one address may ask: a fixed window in memory, told by `RateLimit` headers."""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address

MOST_ADDRESSES = 50_000


@dataclass(frozen=True, slots=True)
class Allowance:
    """What an address has left: requests, and seconds until the window begins anew."""

    quota: int
    window: int
    left: int
    seconds: int

    def headers(self, name: str) -> list[tuple[bytes, bytes]]:
        """As the IETF's RateLimit header fields write it."""
        return [
            (b"ratelimit-policy", f'"{name}";q={self.quota};w={self.window}'.encode()),
            (b"ratelimit", f'"{name}";r={max(self.left, 0)};t={self.seconds}'.encode()),
        ]

    @property
    def is_used_up(self) -> bool:
        """Whether this request is one too many."""
        return self.left < 0


@dataclass(slots=True)
class Limiter:
    """`quota` requests in each `window` of seconds for each network address; 0 is no limit."""

    quota: int
    window: int
    _began: int = 0
    _seen: dict[str, int] = field(default_factory=dict)

    def take(self, address: str, now: float) -> Allowance:
        """Count one request of that address at that time (seconds)."""
        began = int(now) // self.window * self.window
        if began != self._began or len(self._seen) > MOST_ADDRESSES:
            self._began, self._seen = began, {}
        count = self._seen[address] = self._seen.get(address, 0) + 1
        return Allowance(self.quota, self.window, self.quota - count, began + self.window - int(now))

    def forget(self, address: str) -> None:
        """What that address asked does not count."""
        self._seen.pop(address, None)


def network(host: str | None) -> str:
    """Whom a limit is for: an IPv4 address, or the /64 an IPv6 user may roam in."""
    try:
        address = ip_address((host or "").partition("%")[0])
    except ValueError:
        return host or "unknown"
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return f"{IPv6Address(int(address) >> 64 << 64)}/64"
    return str(address)
