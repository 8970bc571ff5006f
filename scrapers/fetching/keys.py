"""Operators' keys: what is said when one is missing, and that one travels to its own API only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal
from urllib.parse import urlsplit

from scrapers.contract import MissingCredential, Request, Source


def api_of(source: Source, usual: str) -> str:
    """The API's base address: the source's option `api` (a proxy, a test server), else the usual one."""
    return str(source.options.get("api") or usual).rstrip("/")


def missing_key(source: Source, setting: str, where: str) -> MissingCredential:
    """The error of an adapter that can do nothing without its key."""
    why = f"the API of {source.platform} wants a key: set {setting}; it is had at {where}"
    return MissingCredential(why, source.key)


def bearer(token: str | None, scheme: str = "Bearer") -> dict[str, str]:
    """The header that carries a token; none without one."""
    return {"Authorization": f"{scheme} {token}"} if token else {}


def ask_api(
    url: str, api: str, headers: Mapping[str, str], body: bytes | None = None, role: str = ""
) -> Request:
    """A request with these headers; without them when the address lies elsewhere than the API."""
    if urlsplit(url)[:2] != urlsplit(api)[:2]:
        return Request(url, role=role)
    method: Literal["GET", "POST"] = "GET" if body is None else "POST"
    return Request(url, method, {"Accept": "application/json", **headers}, body, role)
