"""The stage `festmeet read-posts`: one JSON object in, one out."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Any

from aggregator.model import AggregatorError
from aggregator.posts import read_post


def read_posts_line(row: dict[str, Any]) -> dict[str, Any]:
    """`{id, text, posted_at, festival_tz, festival_dates?, language?}` → `{id, is_call, start, …}`.

    Moments are ISO 8601 with offset. Raises `ValueError` naming the field that cannot be read.
    """
    text = row.get("text")
    if not isinstance(text, str):
        raise ValueError("text is missing")
    try:
        reading = read_post(
            text,
            _moment(row.get("posted_at")),
            festival_tz=row.get("festival_tz") or "UTC",
            festival_dates=_dates(row.get("festival_dates")),
            language=row.get("language") if isinstance(row.get("language"), str) else None,
        )
    except AggregatorError as trouble:
        raise ValueError(str(trouble)) from trouble
    stated = reading.is_call or reading.cancels
    return {
        "id": row.get("id"),
        "is_call": reading.is_call,
        "score": reading.score,
        "title": reading.title if stated else None,
        "start": reading.start.isoformat() if reading.start and stated else None,
        "end": reading.end.isoformat() if reading.end and stated else None,
        "venue": reading.venue if stated else None,
        "roles": list(reading.roles) if stated else [],
        "genres": list(reading.genres) if stated else [],
        "cancels": reading.cancels,
        "updates": reading.updates,
        "review": reading.review,
        "why": list(reading.why),
    }


def _moment(value: object) -> datetime:
    try:
        return datetime.fromisoformat(str(value))
    except ValueError as trouble:
        raise ValueError(f"posted_at: not an ISO 8601 moment: {str(value)[:60]!r}") from trouble


@lru_cache(maxsize=256)
def _span(first: str, last: str) -> tuple[date, date]:
    return date.fromisoformat(first[:10]), date.fromisoformat(last[:10])


def _dates(value: object) -> tuple[date, date] | None:
    """The first and last day; `None` and `[]` mean not known."""
    if not value:
        return None
    try:
        first, last = list(value)  # type: ignore[call-overload]  # not iterable is a TypeError
        return _span(str(first), str(last))
    except (ValueError, TypeError) as trouble:
        raise ValueError("festival_dates: two ISO dates are wanted") from trouble
