"""The thin edge: serves the site on this machine, with validators, until it is stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from demo.programme import first_day
from demo.site import pages


@contextmanager
def serving(now: Callable[[], datetime], port: int = 0) -> Iterator[str]:
    """Serve the site on loopback in a thread; yields its address, e.g. `http://127.0.0.1:41234`.

    `now` gives aware moments; `port` 0 takes a free one.
    """
    server = ThreadingHTTPServer(("127.0.0.1", port), handler(now, now()))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def handler(now: Callable[[], datetime], started: datetime) -> type[BaseHTTPRequestHandler]:
    """A handler that answers from `demo.site.pages`."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            base_url = f"http://{self.headers.get('Host', '127.0.0.1')}"
            moment = now()
            found = pages(first_day(started), moment - started, base_url).get(self.path.split("?")[0])
            if found is None:
                self.send_error(HTTPStatus.NOT_FOUND)
                return
            kind, body = found
            etag = f'"{sha256(body).hexdigest()[:16]}"'
            unchanged = self.headers.get("If-None-Match") == etag
            self.send_response(HTTPStatus.NOT_MODIFIED if unchanged else HTTPStatus.OK)
            self.send_header("ETag", etag)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", "0" if unchanged else str(len(body)))
            self.end_headers()
            if not unchanged:
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Silent: the terminal belongs to the person who runs the demo."""

    return Site
