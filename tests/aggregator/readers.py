"""A made-up subscriber, and where letters point in tests."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from aggregator.digest import Digest, Subscription
from aggregator.model import Query
from aggregator.telling.letters import Letterhead

HEAD = Letterhead(
    "Harbour Meets <digest@meet.example>", "help@meet.example", "meet.example", "https://meet.example"
)
RUN = datetime(2027, 2, 10, 6, 0, tzinfo=UTC)


def subscription(**changes: Any) -> Subscription:
    facts: dict[str, Any] = {
        "id": "sub1",
        "address": "ines@reader.example",
        "query": Query(festival=("harbourfest-2027",)),
        "name": "Harbourfest",
        "frequency": "daily",
        "hour": 7,
        "timezone": "Europe/Berlin",
        "language": "en",
        "state": "active",
    }
    return Subscription(**(facts | changes))


class Links:
    """Fixed addresses."""

    def key(self, subscription_id: str) -> str:
        return f"key-of-{subscription_id}"

    def leave(self, subscription_id: str) -> str:
        return f"https://meet.example/u/token-of-{subscription_id}"

    def feed(self, digest: Digest) -> tuple[str, str]:
        key = digest.subscription.query.festival[0]
        return f"https://meet.example/?festival={key}", f"webcal://meet.example/calendar.ics?festival={key}"
