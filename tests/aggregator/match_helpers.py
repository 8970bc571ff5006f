"""Made-up records for the tests of matching."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from aggregator.comparing.records import Record, record_of_row

SAMPLES = Path(__file__).parent.parent / "samples" / "match" / "gatherings.jsonl"

TOAST: dict[str, Any] = {
    "rid": "toast",
    "source": "eventbrite",
    "title": "PGA at Pinewood: Members' Toast",
    "start": "2026-01-25T15:30:00-07:00",
    "end": "2026-01-25T18:00:00-07:00",
    "venue": "Copper Kettle Distilling Social Club",
    "address": "364 Pine St, Pinewood",
    "url": "https://tickets.example/e/pga-at-pinewood-11098",
    "festival": "Pinewood Film Festival 2026",
    "description": "",
}


def record(rid: str = "toast", **changes: Any) -> Record:
    """The toast, told a little differently."""
    return record_of_row(TOAST | {"rid": rid} | changes)


def sample_rows() -> list[dict[str, Any]]:
    """Hand-written gatherings as rows; `gathering` says which belong together."""
    return [json.loads(line) for line in SAMPLES.read_text("utf-8").splitlines()]
