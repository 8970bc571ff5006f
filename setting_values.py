"""What single settings may be: checked words, each answered with the nearest right one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field

from scrapers import registry

SHORTEST_SECRET = 16
_SENDER = re.compile(r"[^<>]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+")


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint naming the closest right word, or all of them when few and none is close."""
    names = sorted(known)
    close = get_close_matches(word, names, n=1, cutoff=0.6) or get_close_matches(
        word.lower().replace("-", "_"), names, n=1, cutoff=0.6
    )
    if close:
        return f"did you mean {close[0]!r}?"
    return f"known: {', '.join(names)}" if len(names) <= 40 else "none is close"


def zone_name(name: str) -> str:
    """An IANA zone, checked against the zone database."""
    if name not in available_timezones():
        raise ValueError(f"no time zone is called {name!r}; {nearest(name, available_timezones())}")
    return name


def platform_name(name: str) -> str:
    """A platform that has an adapter."""
    if name not in registry.names():
        raise ValueError(f"no platform is called {name!r}; {nearest(name, registry.names())}")
    return name


def web_address(url: str) -> str:
    """An http(s) address; `webcal` counts as https."""
    if not re.match(r"(https?|webcals?)://[^\s/]+", url):
        raise ValueError(f"an address starts with https:// or http://, not {url!r}")
    try:
        parts = urlsplit(url)
        is_whole = bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_whole = False
    if not is_whole:
        raise ValueError(f"{url!r} is no address: its host or port cannot be read")
    return url


def mail_server(address: str) -> str:
    """`smtp://…` or `smtps://…`, as the line to it reads them."""
    from schedules.outbox import MailServer

    MailServer.at(address, "")
    return address


def mail_sender(sender: str) -> str:
    """`Name <name@host>` or `name@host`, on one line: it stands in the header of every letter."""
    if not (sender.isprintable() and _SENDER.fullmatch(sender)):
        raise ValueError(f"a sender is like festmeet <letters@example.org>, not {sender!r}")
    return sender


Key = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
Zone = Annotated[str, AfterValidator(zone_name)]
Address = Annotated[str, AfterValidator(web_address)]
MailServerAddress = Annotated[str, AfterValidator(mail_server)]
Sender = Annotated[str, AfterValidator(mail_sender)]
Platform = Annotated[str, AfterValidator(platform_name)]
Secret = Annotated[str, Field(min_length=SHORTEST_SECRET)]


def is_port(said: object) -> bool:
    """Whether that is the number of a port, from the file or a variable."""
    word = str(said)
    return word.isascii() and word.isdigit() and 0 < int(word[:6]) < 65_536
