"""E-mail addresses of subscribers: which we write to, and when two are the same."""

from __future__ import annotations

import re

# What every mail server takes, RFC 5321 dot-atom; quoted local parts and address literals are declined.
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*", re.ASCII)
_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", re.ASCII)


def mailbox(said: str) -> str | None:
    """The address as we write to it, its domain in lower case and IDNA; `None` when it is none."""
    local, at, domain = said.strip().rpartition("@")
    if not at or len(local) > 64 or not _LOCAL.fullmatch(local):
        return None
    try:
        domain = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    labels = domain.split(".")
    if len(labels) < 2 or len(domain) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        return None
    return f"{local}@{domain}"


def address_key(address: str) -> str:
    """Under which an address is limited and suppressed: case does not make another person."""
    return address.casefold()
