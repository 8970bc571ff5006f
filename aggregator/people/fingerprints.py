"""What is left of a name that is forgotten: enough to know it again when it comes, nothing to read."""

from __future__ import annotations

from hashlib import blake2b


def fingerprint(name: str) -> str:
    """The same for the same name, and for no other."""
    return blake2b(name.encode(errors="replace"), digest_size=16).hexdigest()


def handle_key(handle: str | None) -> str | None:
    """A handle as it is compared: without `@`, in lower case."""
    return handle.strip().removeprefix("@").casefold() if handle else None


def handle_print(handle: str | None) -> str | None:
    """The fingerprint of a handle, however it is written; `None` of none."""
    key = handle_key(handle)
    return fingerprint(key) if key else None


def address_print(address: str) -> str:
    """The fingerprint of an e-mail address, however it is written."""
    return fingerprint(address.strip().casefold())
