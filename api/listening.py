"""Where the API listens: whether it could, asked before anything is started; and that it does."""

from __future__ import annotations

import socket

from starlette.types import ASGIApp

# Seconds. Longer than proxies keep a connection (60 is usual): who hangs up first must be the one who asks,
# or a request meets a closed door and its reader an error.
KEEP_ALIVE = 75


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


def answer(app: ASGIApp, host: str, port: int) -> None:
    """Answer there until told to stop."""
    import uvicorn

    uvicorn.run(
        app, host=host, port=port, log_level="warning", server_header=False, timeout_keep_alive=KEEP_ALIVE
    )
