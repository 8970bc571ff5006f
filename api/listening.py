"""Whether the API could listen where it should, asked before anything is started."""

from __future__ import annotations

import socket


class PortTaken(OSError):
    """Another program answers where we should."""


def require_free(host: str, port: int) -> None:
    """Raise `PortTaken` before anything is started or written, when the API could not listen there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        why = error.strerror or str(error)
        raise PortTaken(f"cannot answer on {host}, port {port}: {why}; choose another `port`") from error
