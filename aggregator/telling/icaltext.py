"""Content lines of RFC 5545: escaping (3.3.11), folding at 75 octets (3.1), dates and moments (3.3.4, 3.3.5).

Hand-written because a feed of thousands of events is asked for again and again; the icalendar library reads
every line back in the tests.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

# Everything a client could take for a line break or a command; tab and newline are handled by name.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff]")
_BREAK = re.compile(r"\r\n?|[\x85\u2028\u2029]")
_UNCLEAN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_FORBIDDEN_IN_URI = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\"<>\\^`{|}]")
# Greedy, then backing off a cut that would fall before a continuation byte.
_PIECES = re.compile(rb"(?s).{1,74}(?![\x80-\xbf])").findall


def clean(value: str) -> str:
    """Plain text for any document: no control characters but tab and newline."""
    return _CONTROL.sub("", _BREAK.sub("\n", value)) if _UNCLEAN.search(value) else value


def text(value: str) -> str:
    """A TEXT value: control characters gone, newline, backslash, semicolon and comma escaped."""
    value = clean(value)
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def uri(value: str | None) -> str | None:
    """An http(s) address that is safe on a content line, else `None`: never a script, never a line break."""
    if not value or not value.lower().startswith(("http://", "https://")):
        return None
    return None if _FORBIDDEN_IN_URI.search(value) else value


def quoted(value: str) -> str:
    """A parameter value (RFC 5545 3.2), quoted; quotes and control characters cannot be told."""
    return '"' + _CONTROL.sub("", value).replace('"', "'").replace("\n", " ").replace("\r", " ") + '"'


def line(content: str) -> str:
    """One content line, folded at 75 octets without splitting a character, with its CRLF."""
    if len(content) <= 75 and content.isascii():
        return content + "\r\n"
    octets = content.encode(errors="replace")
    if len(octets) <= 75:
        return octets.decode() + "\r\n"
    if len(octets) == len(content):
        rest = "".join(f"\r\n {content[at : at + 74]}" for at in range(75, len(content), 74))
        return f"{content[:75]}{rest}\r\n"
    return b"\r\n ".join(_PIECES(octets)).decode() + "\r\n"


def moment(value: datetime) -> str:
    """An aware instant in UTC, `20270212T173000Z`."""
    return wall(value if value.tzinfo is UTC else value.astimezone(UTC)) + "Z"


def wall(value: datetime) -> str:
    """Wall time without offset, to stand beside a TZID."""
    return value.isoformat()[:19].replace("-", "").replace(":", "")


def day(value: date) -> str:
    """`20270212`."""
    return value.isoformat()[:10].replace("-", "")
