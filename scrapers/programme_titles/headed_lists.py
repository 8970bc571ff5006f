"""Headings over lists of facts, one of them the day: `Reed Film Festival`, `Elmford`, `14 January 2027`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from scrapers.programme_days.lone_days import day_alone
from scrapers.programme_words.meeting_names import names_congress
from scrapers.programmes.chunk_blocks import FEWEST_BLOCKS, Kid
from scrapers.programmes.lines import Line

MOST_FACTS, LONGEST_FACT = 6, 60
"""Points of a list that tells of one gathering, and the characters of one."""

BOLD = 7


def heads_of_blocks(lines: Sequence[Line], kids: list[Kid], dated: list[Kid]) -> list[Line]:
    """The headings right over the blocks with dates, each a block of its own, of one make; else none."""
    above = {kid.high: lines[kid.low] for kid in kids if kid.high == kid.low + 1 and not kid.dated}
    own = [above[kid.low] for kid in dated if kid.low in above and 0 < above[kid.low].level < BOLD]
    return own if len(own) == len(dated) and len({line.sign for line in own}) == 1 else []


def lists_are_headed(lines: Sequence[Line], heads: Sequence[Line], dated: list[Kid]) -> bool:
    """Whether each date is a point by itself of a short list right below the name of what is on.

    Most of the headings call a festival by its name, or most of the lists hold a point that is the same in
    many. Where each list names something else, its heading may be a town and the name a point.
    """
    if len(heads) < FEWEST_BLOCKS or len({head.text for head in heads}) < len(heads):
        return False
    if not all(_tells_facts(lines[kid.low : kid.high]) for kid in dated):
        return False
    points = Counter(text for kid in dated for text in {line.text for line in lines[kid.low : kid.high]})
    shared = sum(any(points[line.text] > 1 for line in lines[kid.low : kid.high]) for kid in dated)
    named = sum(names_congress(head.text) for head in heads)
    return 2 * max(shared, named) > len(heads)


def _tells_facts(points: Sequence[Line]) -> bool:
    """Whether short points of a list tell one day, alone in its line, and none of them stands out."""
    if not 1 < len(points) <= MOST_FACTS or any(len(line.text) > LONGEST_FACT for line in points):
        return False
    plain = all(line.sign.endswith("/li") and line.level == 0 and not line.links for line in points)
    return plain and sum(day_alone(line.text) is not None for line in points) == 1
