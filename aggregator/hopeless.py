"""Which pairs no title could join: told by place, hour and page alone, so that few titles are ever read.

A bound, no judgement: whatever is hopeless would have been judged "different" or "review" in full too.
"""

from __future__ import annotations

import math

from aggregator import identity
from aggregator.evidence import MEASURES, around, impossible
from aggregator.records import Record
from aggregator.venues import compare_places, read_place

MET = ("place_same", "place_part")
# What `around` decides; the rest is up to the titles.
AROUND = frozenset(
    name
    for name in MEASURES
    if name.startswith(("start_", "zone_", "day_", "end_", "place_", "address_", "city_", "page_"))
) | {"undated", "close_by", "far_away"}
# What only follows from one place, from places that may be one, from a description.
OF_A_MEETING = frozenset(["met", "unopposed", "post_met"])
OF_A_VENUE = frozenset(["venue_in_title"])
OF_A_DESCRIPTION = frozenset(["told"])
ROUNDING = 1e-6


class Hopes:
    """What titles can add at the most, under the weights of the moment."""

    def __init__(self) -> None:
        rule = identity.weights()
        self._gains = {name: weight for name, weight in rule.of.items() if weight > 0 and name not in AROUND}
        self._least = math.log(rule.same / (1.0 - rule.same)) - ROUNDING
        self._known: dict[tuple[bool, bool, bool], float] = {}

    def none(self, a: Record, b: Record) -> bool:
        """Whether the two stay below "same" even if their titles agreed in every way."""
        if impossible(a, b):
            return True
        place = compare_places(read_place(a.venue, a.address), read_place(b.venue, b.address))
        found = around(a, b, place)
        met = any(name in found for name in MET)
        most = self._most(met, place.name != "other", bool(a.description or b.description))
        return identity.log_odds(found) + most < self._least

    def _most(self, met: bool, venue: bool, told: bool) -> float:
        """The log-odds that the titles can add, with what may follow from place and description."""
        open_to = (met, venue, told)
        if open_to not in self._known:
            kinds = zip((OF_A_MEETING, OF_A_VENUE, OF_A_DESCRIPTION), open_to, strict=True)
            never = frozenset[str]().union(*(names for names, may in kinds if not may))
            self._known[open_to] = sum(gain for name, gain in self._gains.items() if name not in never)
        return self._known[open_to]
