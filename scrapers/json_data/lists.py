"""Lists inside an API's records, where anything may stand instead of what was promised."""

from __future__ import annotations

from typing import Any

from scrapers.json_data.paths import at, text_at


def dicts_at(record: Any, path: str) -> list[dict[str, Any]]:
    """The objects of the list a path leads to; whatever else is in it is passed over."""
    found = at(record, path)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def texts_at(record: Any, path: str, name: str = "") -> list[str]:
    """The texts of the list a path leads to, or those that its objects have under `name`."""
    found = at(record, path)
    if not isinstance(found, list):
        return []
    told = (text_at(one, name) if name else text_at({"one": one}, "one") for one in found)
    return [text for text in told if text]
