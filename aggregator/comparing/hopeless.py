"""Which pairs no title could join: told by place, hour and page alone, so that few titles are ever read.

A bound, no judgement: whatever is hopeless would have been judged "different" or "review" in full too.
"""

from __future__ import annotations

import math
from functools import cache

from aggregator import identity
from aggregator.comparing.columns import Columns
from aggregator.comparing.evidence import MEASURES, around, impossible
from aggregator.comparing.venues import compare_places, elsewhere, read_name, read_place

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
OF_A_DESCRIPTION = frozenset(["told", "told_group"])
ROUNDING = 1e-6


START = (*(name for name in MEASURES if name.startswith("start_")), "zone_maybe")
DAY, UNDATED = ("day_only", "day_near"), ("undated",)


class Hopes:
    """What titles can add at the most, under the weights of the moment."""

    def __init__(self, columns: Columns) -> None:
        self._columns, self._record, self._read_name = columns, cache(columns.record), cache(read_name)
        self._rule = rule = identity.weights()
        self._gains = {name: weight for name, weight in rule.of.items() if weight > 0 and name not in AROUND}
        self._least = math.log(rule.same / (1.0 - rule.same)) - ROUNDING
        self._known: dict[tuple[bool, bool, bool], float] = {}
        self._elsewhere = {
            (hour, told): self._at_best_elsewhere(hour, told) < self._least
            for hour in (START, DAY, UNDATED)
            for told in (False, True)
        }

    def none(self, one: int, other: int) -> bool:
        """Whether two records stay below "same" even if their titles agreed in every way."""
        if self._told_at_once(one, other):
            return True
        a, b = self._record(one), self._record(other)
        if impossible(a, b):
            return True
        place = compare_places(read_place(a.venue, a.address), read_place(b.venue, b.address))
        found = around(a, b, place)
        met = any(name in found for name in MET)
        most = self._most(met, place.name != "other", bool(a.description or b.description))
        return identity.log_odds(found) + most < self._least

    def _told_at_once(self, one: int, other: int) -> bool:
        """Whether they are elsewhere, with nothing but the hour for them: by far most, so without records."""
        of = self._columns
        hour = _hour(of, one, other)
        if not hour or not self._elsewhere[hour, bool(of.description[one] or of.description[other])]:
            return False
        if any(said[one] is not None and said[one] == said[other] for said in (of.page, of.end)):
            return False
        if of.lat[one] is not None and of.lat[other] is not None:
            return False
        places = (of.venue[one], of.address[one]), (of.venue[other], of.address[other])
        return elsewhere(*places, self._read_name)

    def _at_best_elsewhere(self, hour: tuple[str, ...], told: bool) -> float:
        weight = self._rule.of
        best = max(weight.get(name, 0.0) for name in hour)
        city = max(0.0, weight.get("city_other", 0.0))  # all that `elsewhere` leaves open
        return self._rule.bias + weight.get("place_other", 0.0) + best + city + self._most(False, False, told)

    def _most(self, met: bool, venue: bool, told: bool) -> float:
        """The log-odds that the titles can add, with what may follow from place and description."""
        open_to = (met, venue, told)
        if open_to not in self._known:
            kinds = zip((OF_A_MEETING, OF_A_VENUE, OF_A_DESCRIPTION), open_to, strict=True)
            never = frozenset[str]().union(*(names for names, may in kinds if not may))
            self._known[open_to] = sum(gain for name, gain in self._gains.items() if name not in never)
        return self._known[open_to]


def _hour(of: Columns, one: int, other: int) -> tuple[str, ...]:
    """The measures of which one tells how their hours agree; none when their zones do not agree."""
    wall, clock = of.wall[one], of.wall[other]
    if wall is None or clock is None:
        return UNDATED if of.day[one] is None or of.day[other] is None else DAY
    instant, moment = of.instant[one], of.instant[other]
    if instant is None or moment is None or instant - moment == wall - clock:
        return START
    return ()
