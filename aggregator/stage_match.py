"""Rows of the `match` command → the same rows' gatherings, with reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from aggregator.comparing.cluster import collector_at_rest, joined
from aggregator.comparing.row_columns import columns_of_rows


def match_rows(rows: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """One answer a row, in their order: `rid`, `cluster` (the same label is the same gathering), `why`.

    A row needs a `rid`; anything else may be absent. Of rows with one `rid` the last is judged, and all of
    them get its answer. Rows are read once and not kept.
    """
    asked: list[Any] = []
    answers: dict[str, tuple[str, list[str]]] = {}
    with collector_at_rest():
        columns = columns_of_rows(_noting_rids(rows, asked))
        for gathering in joined(columns):
            label, why = gathering.members[0], [*gathering.why]
            for rid in gathering.members:
                answers[rid] = (label, why)
        del columns
    for said in asked:
        rid = str(said)
        label, why = answers.get(rid) or (rid, [])
        yield {"rid": said, "cluster": label, "why": why}


def _noting_rids(rows: Iterable[Mapping[str, Any]], asked: list[Any]) -> Iterator[Mapping[str, Any]]:
    for row in rows:
        asked.append(row["rid"])
        yield row
