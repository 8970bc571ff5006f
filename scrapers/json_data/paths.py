"""What stands where in somebody's JSON, where anything may stand instead of what was promised.

A path is keys and list indexes joined by dots; `|` separates places to look in turn; the first that says
something counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from scrapers.dates.iso import read_iso
from scrapers.plain import from_html, plain

MOST_LOOKED_AT = 200_000
"""Objects of one answer in which records are looked for."""


def at(record: Any, path: str) -> Any:
    """What a path leads to, `None` when nothing or nothing that says anything (empty text, empty list)."""
    for one in path.split("|") if path else ():
        found = record
        for key in one.split("."):
            if isinstance(found, dict):
                found = found.get(key)
            elif isinstance(found, list) and key.isdigit() and int(key) < len(found):
                found = found[int(key)]
            else:
                found = None
                break
        if found not in (None, "", [], {}):
            return found
    return None


def text_at(record: Any, path: str) -> str | None:
    """The text or number a path leads to, as one plain line."""
    for one in path.split("|") if path else ():
        found = at(record, one)
        if (
            isinstance(found, str | int | float)
            and not isinstance(found, bool)
            and (said := plain(str(found)))
        ):
            return said
    return None


def flag_at(record: Any, path: str) -> bool:
    """Whether a flag is set; some write it as text (`"true"`)."""
    found = at(record, path)
    return found is True or str(found).casefold() in ("true", "yes", "1")


def records_at(record: Any, path: str) -> list[Any] | None:
    """The list a path leads to, empty ones included; `None` when there is none."""
    for one in path.split("|"):
        head, _, last = one.rpartition(".")
        around = at(record, head) if head else record
        found = around.get(last) if isinstance(around, dict) else None
        if isinstance(found, list):
            return found
    return None


def find_records(
    value: Any, wanted: Callable[[dict[str, Any]], bool], passed: Callable[[str], bool] | None = None
) -> list[dict[str, Any]]:
    """The objects anywhere inside that are wanted, in document order; not those inside of a wanted one.

    What stands under a name that is `passed` is not looked at.
    """
    found: list[dict[str, Any]] = []
    pending, looked_at = [value], 0
    while pending and looked_at < MOST_LOOKED_AT:
        one = pending.pop()
        looked_at += 1
        if isinstance(one, list):
            pending.extend(reversed(one))
        elif isinstance(one, dict) and wanted(one):
            found.append(one)
        elif isinstance(one, dict):
            pending.extend(
                inner
                for name, inner in reversed(one.items())
                if isinstance(inner, dict | list) and not (passed and passed(name))
            )
    return found


def moment_at(record: Any, path: str, time_path: str = "") -> datetime | date | None:
    """A moment; whole seconds. A day and a time of day that stand apart are put together.

    A day may be written as its midnight beside that time of day.
    """
    said = text_at(record, path)
    if said is None:
        return None
    clock = text_at(record, time_path)
    day = re.fullmatch(r"([\d-]{8,10})(?:[T ]00:00(?::00(?:\.0{1,9})?)?)?", said) if clock else None
    read = read_iso(f"{day[1]}T{clock}" if day else said)
    if read is None and re.fullmatch(r"\d{10,13}\.\d+", said):
        read = read_iso(said.split(".")[0])
    return read.replace(microsecond=0) if isinstance(read, datetime) else read


def long_text(said: Any) -> str | None:
    """A description as plain lines, links written out."""
    return (from_html(said, links=True) or None) if isinstance(said, str) else None


def http_url(said: str | None) -> str | None:
    """The address, when it is one of the web's."""
    return said if said and said.lower().startswith(("http://", "https://")) else None


def with_query(url: str, **parameters: str | int | None) -> str:
    """The address with these query parameters set; `None` takes one away."""
    parts = urlsplit(url)
    kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] not in parameters]
    added = [(name, str(value)) for name, value in parameters.items() if value is not None]
    return urlunsplit(parts._replace(query=urlencode(kept + added)))


def complaint(answer: Any) -> str | None:
    """What an API says instead of an answer: GraphQL `errors[]`, `message`, `error_description`, `error`."""
    said = text_at(
        answer,
        "errors.0.message|errors.0.detail|errors.0.title|errors.0|error_description|error.message|error_message"
        "|error.detail|error|detail|message|errors",
    )
    if said and said.isdigit():  # Reddit: {"message": "Forbidden", "error": 403}
        said = text_at(answer, "message|detail|reason") or said
    return said[:300] if said else None
