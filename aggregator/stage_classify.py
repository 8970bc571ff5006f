"""The stage `festmeet classify`: one row in, one row out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aggregator.classify import About, classify


def classify_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """{id, title, description, festival?} → {id, is_meetup, score, kind, roles, genres, access, cost, why}.

    Raises `ValueError` with the field's name when a field is missing or not text.
    """
    judged = classify(
        About(_text(row, "title"), _text(row, "description", ""), _text(row, "festival", "") or None)
    )
    return {
        "id": row.get("id"),
        "is_meetup": judged.is_meetup,
        "score": judged.score,
        "kind": judged.kind,
        "roles": list(judged.roles),
        "genres": list(judged.genres),
        "access": judged.access,
        "access_note": judged.access_note,
        "cost": judged.cost,
        "review": judged.review,
        "why": list(judged.why),
    }


def _text(row: Mapping[str, Any], name: str, absent: str | None = None) -> str:
    value = row.get(name)
    if value is None and absent is not None:
        return absent
    if not isinstance(value, str):
        raise ValueError(f"{name} is not text")
    return value
