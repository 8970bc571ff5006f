"""Whose an address is: from a link to the platform it belongs to and the address worth following there.

An adapter may say so itself with `claims(url) -> str | None`: the address to follow when `url` is its
platform's, else `None`. The table `data/doors.toml` knows the platforms whose adapters say nothing, and the
places that have no adapter at all. Links for sharing a page, signing in or reading a platform's own pages are
nobody's.
"""

from __future__ import annotations

import base64
import binascii
import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from scrapers import registry
from scrapers.contract import Lineage
from scrapers.sites.leads import Lead


@dataclass(frozen=True, slots=True)
class Door:
    """`address` is matched against host and path (`www.` left out, query kept); `follow` is its template."""

    platform: str
    kind: str
    address: str
    follow: str
    lineage: Lineage = "platform"


# Options by which an adapter follows an account instead of hashtags.
_OPTIONS: dict[str, dict[str, Callable[[str], object]]] = {
    "bluesky": {"accounts": lambda url: [url.rpartition("/")[2]]},
    "x": {"query": lambda url: f"from:{url.rpartition('/')[2]}"},
}

_SHARING = re.compile(
    r"/(?:share|sharer|sharing|intent|dialog|shareArticle|login|signin|signup|oauth)(?:[/.?]|$)|[?&]action=TEMPLATE",
    re.I,
)
_MASTODON = re.compile(r"/@[A-Za-z0-9_]+/?$")
_NOT_MASTODON = re.compile(
    r"(?:youtube|tiktok|medium|threads|substack|vimeo|flickr|instagram|facebook|twitter|x|kick|dev)\.(?:com|net|to)$"
)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files("scrapers") / "data" / "doors.toml").read_text(encoding="utf-8"))


@cache
def _doors() -> tuple[tuple[Door, re.Pattern[str]], ...]:
    doors = [Door(**row) for row in _table()["door"]]
    return tuple((door, re.compile(door.address)) for door in doors)


def closed(platform: str) -> str:
    """Why a place without an adapter is not followed."""
    return str(_table()["closed"].get(platform, f"no adapter reads {platform}"))


@cache
def _claims() -> tuple[tuple[str, Callable[[str], str | None]], ...]:
    adapters = [registry.adapter(name) for name in registry.names()]
    return tuple(
        (adapter.platform, claims) for adapter in adapters if (claims := getattr(adapter, "claims", None))
    )


def leads_of_address(url: str, why: str, title: str = "") -> Iterator[Lead]:
    """The sources an address leads to; none when it is nobody's. An embed may name several calendars."""
    if _SHARING.search(url):
        return
    yield from _google(url, why, title)
    for platform, claims in _claims():
        if follow := claims(url):
            yield _lead(_door_of(platform), platform, follow, why, title)
            return
    bare = _bare(url)
    for door, pattern in _doors():
        if found := pattern.match(bare):
            follow = (
                unquote(found.expand(door.follow)) if door.kind == "hashtag" else found.expand(door.follow)
            )
            yield _lead(door, door.platform, follow, why, title)
            return
    if _is_mastodon(url):
        yield Lead("mastodon", f"{url.split('?')[0].rstrip('/')}.rss", why, title, "account", "social")


def leads_of_hashtags(tags: Sequence[str]) -> Iterator[Lead]:
    """A source for the hashtags on every network that has an adapter."""
    for name in registry.names() if tags else ():
        home = getattr(registry.adapter(name), "hashtag_home", _table()["hashtag_homes"].get(name))
        if home:
            title = " ".join(f"#{tag}" for tag in tags)
            yield Lead(
                name, home, "hashtags of the site", title, "hashtag", "social", {"hashtags": list(tags)}
            )


def is_calendar_address(url: str) -> bool:
    """Whether the address itself says that it is a calendar: `webcal:`, `.ics`, `?ical=1` and their like."""
    parts = urlsplit(url)
    if parts.scheme in ("webcal", "webcals"):
        return True
    path = parts.path.lower()
    asks = re.search(r"(?:^|&)(?:ical=1|format=ics|feed=(?:\w*ical\w*)|task=ical)", parts.query.lower())
    return bool(asks) or path.endswith((".ics", ".ical", "/ical", "/ical/", "/ics", "/webcal"))


def _lead(door: Door | None, platform: str, follow: str, why: str, title: str) -> Lead:
    kind, lineage = (door.kind, door.lineage) if door else ("account", "platform")
    options = {name: value(follow) for name, value in _OPTIONS.get(platform, {}).items()}
    return Lead(platform, follow, why, title, kind, lineage, options)


def _door_of(platform: str) -> Door | None:
    return next((door for door, _ in _doors() if door.platform == platform), None)


def _bare(url: str) -> str:
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    fragment = f"#{parts.fragment}" if parts.fragment.startswith("!/") else ""
    return f"{host}{parts.path or '/'}{fragment}{'?' + parts.query if parts.query else ''}"


def _google(url: str, why: str, title: str) -> Iterator[Lead]:
    """The public feeds of the calendars that an embedded Google calendar or an "add" link shows."""
    parts = urlsplit(url)
    if parts.hostname not in ("calendar.google.com", "www.google.com") or "/calendar" not in parts.path:
        return
    asked = parse_qs(parts.query)
    for name in [*asked.get("src", ()), *map(_unveiled, asked.get("cid", ()))]:
        if re.fullmatch(r"[\w.+%#-]+@[\w.-]+", name) and not name.endswith(
            "holiday@group.v.calendar.google.com"
        ):
            feed = f"https://calendar.google.com/calendar/ical/{quote(name, safe='')}/public/basic.ics"
            yield Lead("icalendar", feed, why, title, "calendar", "organiser")
        elif is_calendar_address(name):
            yield Lead(
                "icalendar", re.sub(r"^webcals?:", "https:", name), why, title, "calendar", "organiser"
            )


def _unveiled(cid: str) -> str:
    """A calendar's id is written in base64 in newer links."""
    try:
        return base64.b64decode(cid + "=" * (-len(cid) % 4), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return cid


def _is_mastodon(url: str) -> bool:
    parts = urlsplit(url)
    host = parts.hostname or ""
    return bool(_MASTODON.fullmatch(parts.path)) and not _NOT_MASTODON.search(host)
