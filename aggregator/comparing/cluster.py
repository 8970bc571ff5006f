"""All records at once → gatherings. The result does not depend on the order in which records arrive.

Pairs come from `blocking`, likeness from `identity`. Clusters grow from the surest pair downwards; two
clusters join only when their members agree on average and no pair of them is impossible, so one deceptive
record cannot chain two gatherings together. A person's decision stands above every score.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from operator import itemgetter

from aggregator.comparing.circles import circles, with_one_friend
from aggregator.comparing.columns import Columns, columns_of
from aggregator.comparing.growing import Cluster, Decision, Growing
from aggregator.comparing.opinions import SEEN, Opinions, Scored
from aggregator.comparing.records import Record
from aggregator.comparing.windows import Pair

MEMBERS = itemgetter(0)


def cluster(records: Iterable[Record], decisions: Iterable[Decision] = ()) -> list[Cluster]:
    """Gatherings among the records, sorted by their first member. `rid`s must be unique.

    The last decision about a pair counts. A "not the same" also holds against a chain of others' "same".
    """
    columns = columns_of(records)
    found = joined(columns, decisions)
    alone = {*columns.rid}.difference(*(one.members for one in found))
    return sorted([*found, *map(Cluster, zip(alone))], key=MEMBERS)


def joined(columns: Columns, decisions: Iterable[Decision] = ()) -> list[Cluster]:
    """The gatherings of several records, in no order; all other records are alone. `rid`s must be unique."""
    with collector_at_rest():
        opinions = Opinions(columns.with_own_pages())
        scored, seen = opinions.sure_pairs()
        decided, found = list(decisions), list[Cluster]()
        if not decided:
            found, seen = _couples(opinions, scored, seen)
        opinions.note(seen)
        sure = scored + [(-SEEN.score, pair) for pair in seen]
        if not decided:
            agreed, sure = _agreed(opinions, sure)
            found += agreed
        growing = Growing(opinions, sure, decided)
        growing.join_dated()
        growing.place_undated()
        return found + growing.clusters()


def _couples(opinions: Opinions, scored: list[Scored], seen: list[Pair]) -> tuple[list[Cluster], list[Pair]]:
    """The gatherings of two, the same at sight and like nobody else; then all other pairs at sight."""
    rids = opinions.columns.rid
    single = with_one_friend(chain([pair for _, pair in scored], seen))
    rest = [pair for pair in seen if pair[0] not in single or pair[1] not in single]
    couples = ((rids[one], rids[other]) for one, other in seen if one in single and other in single)
    return [Cluster((a, b) if a < b else (b, a), SEEN.why) for a, b in couples], rest


def _agreed(opinions: Opinions, sure: list[Scored]) -> tuple[list[Cluster], list[Scored]]:
    """The gatherings that need no weighing; and the pairs of all others.

    Two records that nobody else is like, or several that are all the same at sight.
    """
    found: list[Cluster] = []
    settled: set[int] = set()
    for numbers in circles([pair for _, pair in sure]):
        why = opinions.why_all(numbers)
        if why is not None:
            found.append(Cluster(opinions.rids(numbers), why))
            settled.update(numbers)
    return found, [scored for scored in sure if scored[1][0] not in settled]


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """No search for reference cycles meanwhile: we make none, and the walk would cost half the time.

    Nor afterwards among all that was made meanwhile: it is put among the old, which are seldom searched.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def split(members: Sequence[str], out: str) -> list[Decision]:
    """The decisions that take `out` out of its cluster and keep it out."""
    return [Decision(out, rid, same=False) for rid in members if rid != out]
