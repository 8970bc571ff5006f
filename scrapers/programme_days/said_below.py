"""What a sentence below a schedule says of all its days: `9 March`, then `All meetings begin at 7 pm.`"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scrapers.programme_lists.labels_of_all import Common
from scrapers.programme_lists.list_evidence import headings_over
from scrapers.programme_words.gathering_words import calls_gatherings
from scrapers.programmes.told import Told

FEWEST = 3
"""So many days make a schedule."""

FARTHEST = 6
"""Lines below its last day in which the sentence stands."""


def said_below(told: Sequence[Told], common_of: Callable[[str], Common | None]) -> dict[int, Common]:
    """For each day of a page that tells no hour what the one sentence below them says of all.

    Only below a heading that calls them gatherings: an hour makes a day one. `common_of` reads the sentence.
    """
    days = [at for at, one in enumerate(told) if one.dated and not one.prose]
    if len({when.start_on for at in days for when in told[at].whens}) < FEWEST:
        return {}
    behind = range(days[-1] + 1, min(len(told), days[-1] + 1 + FARTHEST))
    said = {at: common for at in behind if (common := common_of(told[at].line.text)) and common.clock}
    hours = {at for at, one in enumerate(told) if one.clocks or any(when.time_stated for when in one.whens)}
    if len(said) != 1 or not hours <= said.keys():
        return {}
    headings = headings_over(days, [one.line for one in told])
    if not any(calls_gatherings(line.text) for line in headings):
        return {}
    (common,) = said.values()
    return dict.fromkeys(days, common)
