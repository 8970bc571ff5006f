"""Which addresses may be connected to, and which web addresses may be asked for.

The tables follow the IANA special-purpose registries (RFC 6890 and later entries); Python's own `is_global`
changed its mind between releases, so the networks are written out.
"""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urljoin

import httpx

from scrapers.fetching.answers import FetchFailed
from scrapers.fetching.manners import Manners

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NOT_PUBLIC_4 = tuple(
    ipaddress.IPv4Network(net)
    for net in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
        "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
        "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        # Looks public, but is the metadata and DNS service inside every Azure network.
        "168.63.129.16/32",
    )
)  # fmt: skip
_GLOBAL_6 = ipaddress.IPv6Network("2000::/3")
_NOT_PUBLIC_6 = tuple(ipaddress.IPv6Network(net) for net in ("2001::/23", "2001:db8::/32", "3fff::/20"))
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")

_LONGEST_URL = 4096
_SECRET = re.compile(r"([?&](?:[\w.-]*(?:key|token|secret|password|passwd|signature|auth)|sig)=)[^&#]+", re.I)
_USERINFO = re.compile(r"//[^/?#@]*@")
_DEFAULT_PORTS = {"http": 80, "https": 443}


def is_public(text: str) -> bool:
    """Whether an IP address in text belongs to the public internet, whatever it is wrapped in."""
    try:
        address = ipaddress.ip_address(text.split("%", 1)[0])
    except ValueError:
        return False
    return all(_is_public(inner) for inner in _unwrapped(address))


def _unwrapped(address: Address) -> tuple[Address, ...]:
    """The IPv4 addresses a packet would end at (IPv4-mapped, 6to4, Teredo, NAT64), or the address itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return (address,)
    if address.ipv4_mapped is not None:
        return (address.ipv4_mapped,)
    if address.sixtofour is not None:
        return (address.sixtofour,)
    if address.teredo is not None:
        return address.teredo
    if address in _NAT64:
        return (ipaddress.IPv4Address(int(address) & 0xFFFFFFFF),)
    return (address,)


def _is_public(address: Address) -> bool:
    if isinstance(address, ipaddress.IPv4Address):
        return not any(address in net for net in _NOT_PUBLIC_4)
    return address in _GLOBAL_6 and not any(address in net for net in _NOT_PUBLIC_6)


def checked(url: str, manners: Manners, *, trusted: bool) -> httpx.URL:
    """The address as httpx will use it, without fragment; `FetchFailed` says why it may not be asked for.

    `trusted` means that the operator named it: only then may it be one of `manners.private_hosts`. Names are
    judged here, the addresses behind them at the moment of connecting (`scrapers/fetching/wire.py`).
    """
    parsed = _parsed(url)
    if parsed.scheme not in _DEFAULT_PORTS:
        raise FetchFailed("not_allowed_scheme", shown(url))
    if parsed.userinfo:
        raise FetchFailed("userinfo", shown(url))
    local = is_private_host(parsed.host, port_of(parsed), manners)
    if local and not trusted:
        raise FetchFailed("private_address", shown(url))
    if not local and port_of(parsed) not in manners.ports:
        raise FetchFailed("bad_port", shown(url))
    return parsed


def _parsed(url: str) -> httpx.URL:
    if len(url) > _LONGEST_URL or not url.isprintable():
        raise FetchFailed("bad_url", shown(url))
    for webcal, web in (("webcals://", "https://"), ("webcal://", "https://")):
        if url[: len(webcal)].lower() == webcal:
            url = web + url[len(webcal) :]
    try:
        parsed = httpx.URL(url).copy_with(fragment=None)
        host = parsed.host  # decodes IDNA, so it too may refuse
    except (httpx.InvalidURL, UnicodeError, ValueError) as broken:
        raise FetchFailed("bad_url", shown(url)) from broken
    if parsed.scheme in _DEFAULT_PORTS and not host:
        raise FetchFailed("bad_url", shown(url))
    return parsed


def port_of(url: httpx.URL) -> int:
    """The port asked, the scheme's own where none is written."""
    return url.port or _DEFAULT_PORTS.get(url.scheme, 0)


def host_key(url: httpx.URL) -> str:
    """One host for turns and pauses: http and https of a name are one, an odd port is another."""
    return url.host if url.port is None else f"{url.host}:{url.port}"


def origin(url: httpx.URL) -> tuple[str, str, int]:
    """Scheme, host and port: headers with secrets and robots rules do not leave it."""
    return url.scheme, url.host, port_of(url)


def is_private_host(host: str, port: int, manners: Manners) -> bool:
    """Whether the operator allows this host to be a private one."""
    name = f"[{host}]" if ":" in host else host
    return name in manners.private_hosts or f"{name}:{port}" in manners.private_hosts


def onward(base: httpx.URL, location: str) -> str:
    """The absolute address of a redirect. Raises `FetchFailed` where there is none."""
    try:
        return urljoin(str(base), location.strip())
    except ValueError as broken:
        raise FetchFailed("bad_redirect", shown(str(base))) from broken


def shown(url: str) -> str:
    """The address as it may be logged: no passwords, no keys, no control characters, not endless."""
    plain = "".join(char if char.isprintable() else "�" for char in url[:500])
    return _SECRET.sub(r"\1…", _USERINFO.sub("//…@", plain))
