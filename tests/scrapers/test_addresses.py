"""Which addresses may be connected to; and that only one module connects at all."""

from __future__ import annotations

import ast
import asyncio
import ipaddress
from pathlib import Path
from typing import Any

import httpcore
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.contract import Request
from scrapers.fetch import Fetcher
from scrapers.fetching.addresses import checked, is_public, shown
from scrapers.fetching.answers import FetchFailed
from scrapers.fetching.errands import Errand, redirected
from scrapers.fetching.exchange import Answer, Ask
from scrapers.fetching.manners import Manners
from scrapers.fetching.wire import Wire
from tests.scrapers.servers import Site, moved, reply

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "10.1.2.3", "172.31.255.255", "192.168.0.1", "169.254.169.254",
        "100.100.100.200", "0.0.0.0", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.0.192",
        "198.18.0.1", "168.63.129.16", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254",
        "ff02::1", "2001:db8::1", "3fff::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "::ffff:0:10.0.0.1",
        "64:ff9b::a9fe:a9fe", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2002:a9fe:a9fe::1",
        "2001:0:7f00:1:0:0:f5ff:fffe", "2001:0:808:808:0:0:80ff:fffe", "100::1", "5f00::1",
        "not an address", "",
    ],
)  # fmt: skip
def test_private_addresses_are_seen_through_their_wrapping(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "93.184.216.34",
        "8.8.8.8",
        "2606:2800:220:1::1",
        "::ffff:8.8.8.8",
        "64:ff9b::808:808",
        "2002:808:808::1",
    ],
)
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses(v=4), st.sampled_from(["::ffff:0:0", "64:ff9b::", "2002::"]))
def test_wrapping_never_changes_the_verdict(inner: ipaddress.IPv4Address, wrapper: str) -> None:
    shift = 80 if wrapper == "2002::" else 0
    wrapped = ipaddress.IPv6Address(int(ipaddress.IPv6Address(wrapper)) | (int(inner) << shift))
    assert is_public(str(wrapped)) == is_public(str(inner))


@given(st.ip_addresses(v=4))
def test_what_the_standard_library_calls_private_is_never_public(address: ipaddress.IPv4Address) -> None:
    if address.is_private or address.is_multicast or address.is_reserved or address.is_loopback:
        assert not is_public(str(address))


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("ftp://festival.example/a", "not_allowed_scheme"),
        ("file:///etc/passwd", "not_allowed_scheme"),
        ("javascript:alert(1)", "not_allowed_scheme"),
        ("http://user:secret@festival.example/", "userinfo"),
        ("http://festival.example@10.0.0.1/", "userinfo"),
        ("http://festival.example:22/", "bad_port"),
        ("http://festival.example:99999/", "bad_port"),
        ("http:///events", "bad_url"),
        ("http://festival.example/\r\nHost: x", "bad_url"),
        ("http://" + "a" * 5000, "bad_url"),
        ("", "not_allowed_scheme"),
        ("http://[::1", "bad_url"),
        ("http://xn--\u0660.example/", "bad_url"),
    ],
)
def test_addresses_that_are_not_asked_for(url: str, code: str) -> None:
    with pytest.raises(FetchFailed) as caught:
        checked(url, Manners(), trusted=True)
    assert caught.value.code == code
    assert "secret" not in str(caught.value)


def test_webcal_is_https() -> None:
    assert (
        str(checked("webcal://festival.example/a.ics", Manners(), trusted=True))
        == "https://festival.example/a.ics"
    )


def test_a_private_host_is_for_the_operator_only() -> None:
    manners = Manners(private_hosts=("127.0.0.1:8000",))
    assert checked("http://127.0.0.1:8000/", manners, trusted=True).port == 8000
    with pytest.raises(FetchFailed, match="private"):
        checked("http://127.0.0.1:8000/", manners, trusted=False)
    with pytest.raises(FetchFailed):
        checked("http://127.0.0.1:8001/", manners, trusted=True)


def test_secrets_are_blanked() -> None:
    text = shown("https://me:pw@festival.example/?api_key=abc&page=2&token=xyz&q=key")
    assert text == "https://…@festival.example/?api_key=…&page=2&token=…&q=key"


def fetch(url: str, manners: Manners, *addresses: str, trusted: bool = True) -> Any:
    async def resolver(_host: str, _port: int) -> list[str]:
        return list(addresses)

    async def run() -> Any:
        async with Fetcher(manners, resolver=resolver) as fetcher:
            return await fetcher.fetch(Request(url), trusted=trusted)

    return asyncio.run(run())


@pytest.mark.parametrize(
    "addresses", [("10.0.0.1",), ("93.184.216.34", "10.0.0.1"), ("::ffff:169.254.169.254",)]
)
def test_a_name_that_leads_inside_is_refused_whole(addresses: tuple[str, ...]) -> None:
    with pytest.raises(FetchFailed) as caught:
        fetch("http://festival.example/", Manners(), *addresses)
    assert caught.value.code == "private_address"


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "2130706433", "0x7f.1", "017700000001", "localhost"])
def test_every_spelling_of_this_machine_is_refused(host: str) -> None:
    async def run() -> None:
        async with (
            Site({"/": reply("inside")}) as site,
            Fetcher(Manners(ports=frozenset({site.port}))) as fetcher,
        ):
            with pytest.raises(FetchFailed) as caught:
                await fetcher.fetch(Request(f"http://{host}:{site.port}/"))
            assert caught.value.code in ("private_address", "dns", "bad_url")
            assert not site.asked

    asyncio.run(run())


@pytest.mark.parametrize(
    "inside", ["http://169.254.169.254/latest/meta-data/", "http://127.0.0.1/", "http://[::1]/"]
)
def test_a_redirect_inside_is_refused(inside: str) -> None:
    async def run() -> None:
        async with Site({"/": moved(inside)}) as site:
            manners = Manners(private_hosts=(site.host,), pause=0)
            async with Fetcher(manners) as fetcher:
                with pytest.raises(FetchFailed) as caught:
                    await fetcher.fetch(Request(site.url("/")))
        assert caught.value.code == "private_address"

    asyncio.run(run())


@pytest.mark.parametrize(
    ("base", "allowed"), [("http://127.0.0.1:8000/", True), ("http://festival.example/", False)]
)
def test_only_a_private_host_redirects_to_a_private_host(base: str, allowed: bool) -> None:
    """The operator may read a server of their own; a stranger's redirect may not."""
    manners = Manners(private_hosts=("127.0.0.1:8000",))
    errand = Errand(Ask(httpx.URL(base)), trusted=True, robots=False, redirects=3)
    answer = Answer(httpx.URL(base), 302, {"location": "http://127.0.0.1:8000/secret"}, b"")
    if allowed:
        assert redirected(errand, answer, manners).ask.url.path == "/secret"
    else:
        with pytest.raises(FetchFailed, match="private"):
            redirected(errand, answer, manners)


def test_the_checked_address_is_the_one_connected_to() -> None:
    """No second look-up that could answer differently (DNS rebinding)."""
    answers = iter([["93.184.216.34"], ["127.0.0.1"]])
    connected: list[str] = []

    async def resolver(_host: str, _port: int) -> list[str]:
        return next(answers)

    class Recorder(httpcore.AnyIOBackend):
        async def connect_tcp(self, host: str, *_: Any, **__: Any) -> httpcore.AsyncNetworkStream:
            connected.append(host)
            raise httpcore.ConnectError("recorded only")

    wire = Wire(Manners(), resolver)
    wire._sockets = Recorder()
    with pytest.raises(httpcore.ConnectError):
        asyncio.run(wire.connect_tcp("festival.example", 80))
    assert connected == ["93.184.216.34"]


# --- exactly one module opens sockets to strangers ----------------------------------------------------

ROOMS = ("scrapers", "aggregator", "api", "schedules")
OPENERS = {
    "socket", "http.client", "urllib.request", "ftplib", "telnetlib", "poplib", "imaplib", "smtplib",
    "xmlrpc.client", "httpx", "httpcore", "requests", "aiohttp", "urllib3", "niquests", "websockets",
    "websocket", "anyio", "asyncio.open_connection", "asyncio.create_connection", "aiosmtplib",
}  # fmt: skip
OPENING_CALLS = {
    "open_connection",
    "create_connection",
    "create_datagram_endpoint",
    "sock_connect",
    "urlopen",
}
MAY = {
    # The wire itself, and the modules that only speak of addresses, requests and errors in httpx's types.
    "scrapers/fetching/wire.py": OPENERS,
    "scrapers/fetching/exchange.py": {"httpx"},
    "scrapers/fetching/addresses.py": {"httpx"},
    "scrapers/fetching/blocked.py": {"httpx"},
}
CLIENTS = {"Client", "AsyncClient", "AsyncHTTPTransport", "HTTPTransport", "get", "post", "stream", "request"}
# Of `socket`: asks nobody, or listens on an address of ours and calls none.
HARMLESS = {"gethostname", "create_server", "AF_INET", "AF_INET6"}
MAIL = {"aiosmtplib", "smtplib"}  # the operator's own relay, not a stranger


def opens(path: Path) -> set[str]:
    """What a file uses that can open a connection."""
    found: set[str] = set()
    used_of_socket: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}", *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Attribute) and node.attr in OPENING_CALLS:
            found.add(node.attr)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            found |= {f"httpx.{node.attr}"} if node.value.id == "httpx" and node.attr in CLIENTS else set()
            used_of_socket |= {node.attr} if node.value.id == "socket" else set()
    if used_of_socket <= HARMLESS:
        found.discard("socket")
    openers = {name for name in found if any(name == door or name.startswith(door + ".") for door in OPENERS)}
    return openers | (found & OPENING_CALLS)


def wrong(path: Path) -> set[str]:
    name = path.relative_to(ROOT).as_posix()
    allowed = MAY.get(name, set()) | (MAIL if name.startswith("schedules/") else set())
    if name == "scrapers/fetching/wire.py":
        allowed = allowed | {f"httpx.{client}" for client in CLIENTS}
    return {use for use in opens(path) if use not in allowed and use.split(".")[0] not in MAIL & allowed}


def test_only_the_wire_opens_sockets_to_strangers() -> None:
    files = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
    assert {str(path): wrong(path) for path in files if wrong(path)} == {}
    assert opens(ROOT / "scrapers" / "fetching" / "wire.py") >= {"socket", "httpcore", "httpx"}


@pytest.mark.parametrize(
    "line",
    [
        "import socket\nsocket.socket()",
        "import httpx",
        "import aiohttp",
        "import http.client",
        "from httpx import AsyncClient",
        "from urllib.request import urlopen",
        "import asyncio\nasyncio.open_connection('a', 1)",
    ],
)
def test_an_opened_socket_would_be_noticed(line: str, tmp_path: Path) -> None:
    path = tmp_path / "sly.py"
    path.write_text(line)
    assert opens(path)
