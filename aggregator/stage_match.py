"""Rows of the `match` command → the same rows' gatherings, with reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from aggregator.cluster import collector_at_rest, joined
from aggregator.columns import columns_of
from aggregator.records import record_of_row


def match_rows(rows: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """One answer a row, in their order: `rid`, `cluster` (the same label is the same gathering), `why`.

    A row needs a `rid`; anything else may be absent. Of rows with one `rid` the last is judged, and all of
    them get its answer.
    """
    answers: dict[str, tuple[str, tuple[str, ...]]] = {}
    with collector_at_rest():
        records = {record.rid: record for record in map(record_of_row, rows)}
        for gathering in joined(columns_of(records.values())):
            for rid in gathering.members:
                answers[rid] = (gathering.members[0], gathering.why)
    for row in rows:
        rid = str(row["rid"])
        label, why = answers.get(rid, (rid, ()))
        yield {"rid": row["rid"], "cluster": label, "why": list(why)}
