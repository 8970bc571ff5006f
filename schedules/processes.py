"""`festmeet run`: several roles as child processes of one, which live and die together.

A role that ends by itself takes the others down, so that a supervisor (systemd, a container) sees it.
"""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from types import FrameType

GRACE = 20.0
_POLL = 0.2


class Stopped(BaseException):
    """Somebody asked us to stop (SIGTERM, SIGINT). No `Exception`, so that nothing swallows it."""


def run_roles(roles: Sequence[Sequence[str]], environ: Mapping[str, str]) -> int:
    """Run `python -m festmeet <role>` for each role until one ends or a signal comes.

    Returns the exit status: 0 after a signal, else that of the role that ended (1 if it claims success: a
    role is not supposed to end).
    """
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    children: list[subprocess.Popen[bytes]] = []
    try:
        children += [started(role, environ) for role in roles]
        return first_status(children) or 1
    except Stopped:
        return 0
    finally:
        # A second Ctrl-C must not leave children behind.
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_IGN)
        end(children)


def stop(_number: int, _frame: FrameType | None) -> None:
    """A signal handler: leave the waiting loop."""
    raise Stopped


def started(role: Sequence[str], environ: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """One role in a session of its own, so that the terminal's Ctrl-C reaches it only through us."""
    command = [sys.executable, "-m", "festmeet", *role]
    return subprocess.Popen(command, env=dict(environ), start_new_session=True)  # noqa: S603 - our own words


def first_status(children: Sequence[subprocess.Popen[bytes]]) -> int:
    """Wait until one child has ended; its exit status."""
    while True:
        for child in children:
            if (status := child.poll()) is not None:
                return status
        time.sleep(_POLL)


def end(children: Sequence[subprocess.Popen[bytes]]) -> None:
    """Ask every child to stop, and end those that have not after `GRACE` seconds."""
    for child in children:
        child.terminate()
    deadline = time.monotonic() + GRACE
    for child in children:
        try:
            child.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
