"""What headers say about time: when to come back, until when an answer holds (RFC 9110, 9111)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

_LONGEST = timedelta(days=7)  # beyond this a header is a mistake
_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,10})", re.I)
_NOT_KEPT = re.compile(r"\bno-(?:store|cache)\b", re.I)


def retry_moment(header: str | None, now: datetime) -> datetime | None:
    """When `Retry-After` (seconds or an HTTP date) wants us back: not before `now`, at most a week on."""
    text = (header or "").strip()
    if text.isascii() and text.isdigit():
        return now + min(timedelta(seconds=int(text[:9])), _LONGEST)
    moment = _http_date(text)
    return None if moment is None else min(max(moment, now), now + _LONGEST)


def fresh_until(headers: Mapping[str, str], fetched_at: datetime) -> datetime | None:
    """Until when the server says the answer holds (`max-age` before `Expires`), at most a week."""
    control = headers.get("cache-control", "")
    if _NOT_KEPT.search(control):
        return None
    age = _MAX_AGE.search(control)
    if age:
        moment: datetime | None = fetched_at + min(timedelta(seconds=int(age[1])), _LONGEST)
    else:
        moment = _http_date(headers.get("expires", ""))
    return min(moment, fetched_at + _LONGEST) if moment and moment > fetched_at else None


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text[:60])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
