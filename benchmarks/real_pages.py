"""A config whose sources are real files, served on this machine: scrape twice, search, calendar, digest.

    python -m benchmarks.real_pages FOLDER_OF_CASES [WORKING_FOLDER]

Each case is a folder with one `input.*` and a `gold.json` that names `source_url`. The first run brings
everything, the second must bring nothing new.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from functools import partial
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TYPES = {
    ".html": "text/html",
    ".ics": "text/calendar",
    ".xml": "application/rss+xml",
    ".json": "application/json",
}
PLATFORMS = {".html": "website", ".ics": "icalendar", ".xml": "feed"}


class Pages(BaseHTTPRequestHandler):
    """Serves the cases' inputs with validators."""

    def __init__(self, root: Path, *rest: object) -> None:
        self.root = root
        super().__init__(*rest)  # type: ignore[arg-type] # socketserver's own three arguments

    def do_GET(self) -> None:
        found = [path for path in (self.root / self.path.strip("/")).glob("input.*") if path.is_file()]
        if not found:
            self.send_error(404)
            return
        body = found[0].read_bytes()
        etag = f'"{sha256(body).hexdigest()[:12]}"'
        same = self.headers.get("If-None-Match") == etag
        self.send_response(304 if same else 200)
        self.send_header("ETag", etag)
        self.send_header("Content-Type", TYPES[found[0].suffix])
        self.send_header("Content-Length", "0" if same else str(len(body)))
        self.end_headers()
        self.wfile.write(b"" if same else body)

    def log_message(self, format: str, *args: object) -> None:
        """Silent."""


def config(cases: Path, port: int, folder: Path) -> Path:
    """A `festmeet.toml` with one source a case."""
    lines = [
        "[service]",
        f'database = "sqlite:///{folder}/real.db"',
        f'outbox = "{folder}/outbox"',
        f'allow_private = ["127.0.0.1:{port}"]',
        "pause_seconds = 0.0",
        "",
        "[[festival]]",
        'key = "everything"\nname = "Everything"\nstarts_on = 2000-01-01\nends_on = 2035-12-31',
        'timezone = "Europe/Lisbon"',
    ]
    for case in sorted(path.parent for path in cases.glob("*/gold.json")):
        suffix = next(case.glob("input.*")).suffix
        if suffix not in PLATFORMS:
            continue
        expand = json.loads((case / "gold.json").read_text()).get("expand")
        lines += ["", "[[source]]", f'key = "{case.name}"', f'platform = "{PLATFORMS[suffix]}"']
        lines += [f'url = "http://127.0.0.1:{port}/{case.name}/"', 'festival = "everything"']
        if expand:
            lines += ["[source.options]", f'from = "{expand[0]}"', f'to = "{expand[1]}"']
    path = folder / "festmeet.toml"
    path.write_text("\n".join(lines) + "\n")
    return path


def festmeet(path: Path, *words: str) -> None:
    """Run a command and show what a person sees."""
    print(f"\n$ festmeet {' '.join(words)}", flush=True)
    subprocess.run([sys.executable, "-m", "festmeet", *words, "--config", str(path)], check=True)


def main(cases: Path, folder: Path) -> None:
    """The whole journey."""
    folder.mkdir(parents=True, exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Pages, cases))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    path = config(cases, server.server_port, folder)
    for words in (["scrape"], ["search", "from=2000-01-01", "limit=15"], ["scrape"], ["sources"]):
        festmeet(path, *words)
    server.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else "var/real"))
