"""A listing that is there as before, but under another id.

A site without ids is known by what it prints or where it links, so a new hour or a new address there
looks like a death and a birth (and The Events Calendar writes the hour into its UIDs). What left and what
came in one complete visit is therefore compared first: one of each that can only be the other is the same
listing, which moved. Pure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import timedelta

from aggregator.model import Draft
from aggregator.plaintext import fold

# Further than this an event of the same name is next month's, not the postponed one.
FURTHEST = timedelta(days=14)


def renamed(absent: Mapping[int, Draft], fresh: Sequence[Draft], stayed: Sequence[Draft]) -> dict[str, int]:
    """Fresh origin ids → the absent listings they are.

    `absent`: upcoming listings of a source that a complete visit no longer brought, by number. `fresh`: what
    it brought under ids never seen. `stayed`: what it brought under known ids: a name that stayed too is a
    series, whose next week may come as another week is dropped.
    """
    pairs = _pairs(absent, fresh, _name_and_day)
    left = {number: draft for number, draft in absent.items() if number not in pairs.values()}
    came = [draft for draft in fresh if draft.origin_id not in pairs]
    series = {_name(draft) for draft in (*stayed, *(one for one in fresh if one.origin_id in pairs))}
    moved = _pairs(left, came, _name)
    for draft in came:
        listing = moved.get(draft.origin_id)
        if listing is None or _name(draft) in series:
            continue
        if abs(draft.start_at - left[listing].start_at) <= FURTHEST:
            pairs[draft.origin_id] = listing
    return pairs


def _pairs(
    absent: Mapping[int, Draft], fresh: Sequence[Draft], trait: Callable[[Draft], Hashable]
) -> dict[str, int]:
    """Pairs that share a trait with each other and with nobody else on either side."""
    left = Counter(trait(draft) for draft in absent.values())
    came = Counter(trait(draft) for draft in fresh)
    by_trait = {trait(draft): number for number, draft in absent.items()}
    return {
        draft.origin_id: by_trait[trait(draft)]
        for draft in fresh
        if came[trait(draft)] == 1 == left[trait(draft)]
    }


def _name(draft: Draft) -> Hashable:
    return fold(draft.title)


def _name_and_day(draft: Draft) -> Hashable:
    return fold(draft.title), draft.start_on
