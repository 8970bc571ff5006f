"""ActivityPub outboxes, the archive a server gives an account's owner among them, as Mastodon's statuses.

    {"type": "OrderedCollection", "orderedItems": [{"type": "Create", "object": {"type": "Note", …}}]}

What somebody passed on (`Announce`) is left out, as boosts are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from scrapers.json_data.events import at, text_at
from scrapers.json_data.lists import dicts_at

_PUBLIC = ("https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public")
_NOTES = ("Note", "Question", "Article")


def statuses_of_outbox(told: Any) -> list[dict[str, Any]] | None:
    """The statuses of an outbox or a page of one; `None` when it is none."""
    if not isinstance(told, dict) or not isinstance(told.get("orderedItems"), list):
        return None
    return list(_statuses(told))


def _statuses(told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for activity in dicts_at(told, "orderedItems"):
        note = activity.get("object") if text_at(activity, "type") == "Create" else activity
        if isinstance(note, dict) and text_at(note, "type") in _NOTES:
            yield _status(note)


def _status(note: dict[str, Any]) -> dict[str, Any]:
    """A note in the words of Mastodon's API."""
    author, answered = text_at(note, "attributedTo") or "", text_at(note, "inReplyTo") or ""
    languages = at(note, "contentMap")
    return {
        "id": text_at(note, "id"),
        "url": text_at(note, "url") or text_at(note, "id"),
        "content": at(note, "content"),
        "spoiler_text": text_at(note, "summary"),
        "created_at": text_at(note, "published"),
        "visibility": _seen_by(note),
        "account": {"acct": _name_of(author), "id": author},
        "tags": [{"name": name.lstrip("#")} for name in _hashtags(note)],
        "language": next(iter(languages), None) if isinstance(languages, dict) else None,
        "in_reply_to_id": answered or None,
        "in_reply_to_account_id": author if answered.startswith(f"{author}/") else None,
    }


def _seen_by(note: dict[str, Any]) -> str:
    to, copied = (_all(note.get(name)) for name in ("to", "cc"))
    if any(one in _PUBLIC for one in to):
        return "public"
    return "unlisted" if any(one in _PUBLIC for one in copied) else "private"


def _all(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _hashtags(note: dict[str, Any]) -> Iterator[str]:
    for one in dicts_at(note, "tag"):
        if text_at(one, "type") == "Hashtag" and (name := text_at(one, "name")):
            yield name


def _name_of(author: str) -> str | None:
    """`https://lighthouse.example/users/ana` is `ana@lighthouse.example`."""
    found = re.search(r"/(?:users/|@|u/|profile/)([^/?#]+)$", author)
    return f"{found[1]}@{urlsplit(author).hostname}" if found else None
