"""festmeet as a person starts it: the commands in processes of their own, on the made-up festival."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from demo.configuration import written
from demo.server import serving


@dataclass
class Clock:
    """The demo site's clock: it stands still until moved on by hand."""

    started: datetime = field(default_factory=partial(datetime.now, UTC))
    ahead: timedelta = timedelta(0)

    def __call__(self) -> datetime:
        return self.started + self.ahead


@dataclass(frozen=True)
class Front:
    """A configured festmeet and the site it follows."""

    config: Path
    port: int
    clock: Clock

    def run(self, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "festmeet", *words, "--config", str(self.config)]
        return subprocess.run(command, capture_output=True, text=True, check=check, env=environ())  # noqa: S603

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "festmeet", *words, "--config", str(self.config)]
        return subprocess.Popen(command, env=environ(), stderr=subprocess.DEVNULL)  # noqa: S603

    def get(self, path: str) -> bytes:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=20) as answer:
            return bytes(answer.read())

    @contextmanager
    def serving(self) -> Iterator[None]:
        child = self.start("serve")
        try:
            self.wait_for("/healthz")
            yield
        finally:
            child.terminate()
            child.wait(20)

    def wait_for(self, path: str, seconds: float = 60) -> bytes:
        """The answer once there is one; a refused connection is waited out."""
        deadline = time.monotonic() + seconds
        while True:
            try:
                return self.get(path)
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)


def environ() -> dict[str, str]:
    """This process's variables without any setting of ours; tables as wide as tests want them."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FESTMEET_")}
    return kept | {"COLUMNS": "200"}


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def front(folder: Path) -> Iterator[Front]:
    """The made-up festival on a local server, and a festmeet that follows it."""
    clock, port = Clock(), free_port()
    with serving(clock) as site:
        yield Front(written(folder, site, port, datetime.now(UTC)), port, clock)
