"""Posts in the answers that X's own page is drawn from: statuses in results in entries.

Such an answer is read as a format and never asked for. Its statuses are those of the retired API v1.1
(`legacy`), with the author and a long text beside them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scrapers.json_data.events import at, text_at

MOST_NODES = 200_000
"""Objects and lists that are looked through."""

RESULT = "tweet_results.result"


def shown_statuses(told: Any) -> list[dict[str, Any]]:
    """The statuses of a timeline in the form of API v1.1, in order, without those that others quote."""
    return [status for result in _results(told) if (status := _status(result))]


def _results(told: Any) -> Iterator[Any]:
    """What each entry of a timeline shows, without what lies in it."""
    stack, seen = [told], 0
    while stack and seen < MOST_NODES:
        one = stack.pop()
        seen += 1
        if isinstance(one, dict) and (result := at(one, RESULT)):
            yield at(result, "tweet") or result  # a post with a note on who may see it
        elif isinstance(one, dict | list):
            inner = one.values() if isinstance(one, dict) else one
            stack += reversed([each for each in inner if isinstance(each, dict | list)])


def _status(result: Any) -> dict[str, Any] | None:
    status = at(result, "legacy")
    if not isinstance(status, dict) or text_at(status, "full_text") is None:
        return None
    note = at(result, "note_tweet.note_tweet_results.result") or {}
    author = at(result, "core.user_results.result") or {}
    passed_on = at(status, "retweeted_status_result.result")
    entities = at(note, "entity_set") if text_at(note, "text") else at(status, "entities")
    return {
        **status,
        "id_str": text_at(status, "id_str") or text_at(result, "rest_id"),
        "full_text": text_at(note, "text") or text_at(status, "full_text"),
        "entities": entities or {},
        "retweeted_status": _status(at(passed_on, "tweet") or passed_on) if passed_on else None,
        "user": {
            "id_str": text_at(status, "user_id_str") or text_at(author, "rest_id"),
            "screen_name": text_at(author, "core.screen_name|legacy.screen_name"),
        },
    }
