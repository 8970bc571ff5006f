"""Which pairs no title could join: told by place, hour and page alone, so that few titles are ever read.

A bound, no judgement: whatever is hopeless would have been judged "different" or "review" in full too.
"""

from __future__ import annotations

import math
from functools import cache

from aggregator.evidence import MEASURES, around, impossible
from aggregator.identity import log_odds, weights
from aggregator.records import Record
from aggregator.venues import compare_places, read_place

MET = ("place_same", "place_part")
# What `around` decides, and what follows from the place; the rest is up to the titles.
AROUND = frozenset(
    name
    for name in MEASURES
    if name.startswith(("start_", "zone_", "day_", "end_", "place_", "address_", "city_", "page_"))
) | {"undated", "close_by", "far_away"}
OF_A_MEETING = frozenset(["met", "unopposed", "post_met"])
ROUNDING = 1e-6


def hopeless(a: Record, b: Record) -> bool:
    """Whether the two stay below "same" even if their titles agreed in every way."""
    if impossible(a, b):
        return True
    place = compare_places(read_place(a.venue, a.address), read_place(b.venue, b.address))
    found = around(a, b, place)
    met = any(name in found for name in MET)
    hope = _of_titles(met=met, other=place.name == "other", told=bool(a.description or b.description))
    return log_odds(found) + hope < _least()


@cache
def _of_titles(*, met: bool, other: bool, told: bool) -> float:
    """The log-odds that the titles can add at the most."""
    never = AROUND if met else AROUND | OF_A_MEETING
    never = never | {"venue_in_title"} if other else never
    never = never if told else never | {"told"}
    return sum(max(0.0, weight) for name, weight in weights().of.items() if name not in never)


@cache
def _least() -> float:
    """The log-odds from which on two are the same, less what rounding may do."""
    same = weights().same
    return math.log(same / (1.0 - same)) - ROUNDING
