"""Log lines for operators: a fixed sentence and named fields, so that one search finds every case."""

from __future__ import annotations

import json
import logging
import time
from typing import Any

_STANDARD = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}
_QUIET = ("apscheduler", "httpx", "procrastinate")


class Fields(logging.Formatter):
    """`2027-02-11T18:00:00Z INFO visit ended source="guild" new=2`; strangers' control characters escaped."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(message)s", "%Y-%m-%dT%H:%M:%SZ")
        self.converter = time.gmtime

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging names it so
        """The sentence, then what came as `extra`, each as JSON."""
        fields = {name: value for name, value in vars(record).items() if name not in _STANDARD}
        said = "".join(f" {name}={json.dumps(value, default=str)}" for name, value in fields.items())
        return super().formatMessage(record) + said

    def formatException(self, trouble: Any) -> str:  # noqa: N802 - logging names it so
        """The trace, indented: an error quotes strangers, whose line break would begin a line like ours."""
        lines = super().formatException(trouble).splitlines()
        return "\n".join("    " + "".join(filter(str.isprintable, one)) for one in lines)


def start_logging(level: int = logging.INFO) -> None:
    """Write our log to standard error, and of the libraries only what is a warning."""
    written = logging.StreamHandler()
    written.setFormatter(Fields())
    logging.basicConfig(level=level, handlers=[written], force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
