"""Fixed moments."""

from __future__ import annotations

from datetime import UTC, datetime

NOON = datetime(2027, 2, 12, 12, 0, tzinfo=UTC)
