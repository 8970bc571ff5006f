"""Answers a second by one worker: search, feed, 304, beside ready bytes and the framework's own way.

    python -m benchmarks.http_answers [rounds] [seconds]

Needs `wrk`. Targets 2b, 5a and 5c of the performance notes; ratios from one interleaved run.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from benchmarks.served import plant

ETAG = "etag"
RIVAL = "20 SQLModel objects, response_model"
ASKED = {
    "ready bytes of a page": "/floor/events",
    "ready bytes from a thread": "/floor/thread",
    "20 events, byte cache": "/ours/api/v1/events",
    "20 events, 304": f"{ETAG} /ours/api/v1/events",
    "20 events from the store": "/cold/api/v1/events",
    RIVAL: "/rival/events",
    "ready bytes of the feed": "/floor/feed",
    "feed of 1,000, byte cache": "/ours/calendar.ics?festival=one",
    "feed of 1,000, 304": f"{ETAG} /ours/calendar.ics?festival=one",
    "feed of 1,000, nothing cached": "/cold/calendar.ics?festival=one",
}


def rate(base: str, asked: str, seconds: int) -> float:
    """Requests a second that `wrk` gets with 32 connections."""
    path = asked.removeprefix(f"{ETAG} ")
    headers = []
    if asked.startswith(ETAG):
        with urllib.request.urlopen(base + path) as answer:  # noqa: S310 - loopback
            headers = ["-H", f"If-None-Match: {answer.headers['etag']}"]
    said = subprocess.run(
        ["wrk", "-t1", "-c32", f"-d{seconds}s", "--timeout", "20s", *headers, base + path],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert "Non-2xx" not in said or headers, said
    found = re.search(r"Requests/sec:\s+([\d.]+)", said)
    assert found
    return float(found[1])


def started(path: Path) -> tuple[subprocess.Popen[bytes], str]:
    """The server on a free port, once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "uvicorn", "--factory", "benchmarks.served:build", "--port", str(port),
               "--log-level", "warning", "--no-access-log"]  # fmt: skip
    server = subprocess.Popen(command, env={**os.environ, "FESTMEET_BENCH_DB": str(path)})
    base = f"http://127.0.0.1:{port}"
    for _ in range(300):
        try:
            urllib.request.urlopen(base + "/floor/events").read()  # noqa: S310 - loopback
        except OSError:
            time.sleep(0.2)
        else:
            return server, base
    raise SystemExit("the server does not answer")


def main(rounds: int = 3, seconds: int = 2) -> None:
    """Print the table."""
    if shutil.which("wrk") is None:
        raise SystemExit("wrk is needed")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        plant(path)
        server, base = started(path)
        try:
            runs = [
                {name: rate(base, asked, seconds) for name, asked in ASKED.items()} for _ in range(rounds)
            ]
        finally:
            server.terminate()
            server.wait()
    middle = {name: statistics.median(run[name] for run in runs) for name in ASKED}
    print("| answer | req/s | x ready bytes of its size |\n|---|---|---|")
    for name, value in middle.items():
        floor = "ready bytes of the feed" if "feed" in name else "ready bytes of a page"
        ratio = statistics.median(run[name] / run[floor] for run in runs)
        print(f"| {name} | {value:,.0f} | {ratio:.2f} |")

    compare = (
        ("5a: from the store / SQLModel and response_model", "20 events from the store", RIVAL),
        ("2b: unchanged feed / nothing cached", "feed of 1,000, byte cache", "feed of 1,000, nothing cached"),
        ("2b: 304 of the feed / ready page", "feed of 1,000, 304", "ready bytes of a page"),
    )
    print()
    for words, ours, other in compare:
        print(f"{words}: {statistics.median(run[ours] / run[other] for run in runs):.2f}")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
