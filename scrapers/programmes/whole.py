"""What holds for a whole programme: its venues, what is said of all rows, its way of listing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from scrapers.programme_days.row_clocks import leading_clocks
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.line_words import is_filler, names_place
from scrapers.programmes.chunks import Chunk
from scrapers.programmes.line_dates import tell, with_hours
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings, Told


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "parts": r"\s*[·•|,;]\s+|\s[–—-]\s|\s{2,}",
    }
    return re.compile(known[name])


FEWEST_SHOWINGS = 4
FEWEST_HOURS = 4
"""Rows that begin with an hour and tell no day, for each that names one behind it."""

LARGER = 1.25
"""Of the letters of its showings: those of a title that stands out."""

LONGEST_ENTRY = 40
"""Lines between a title and its first showing."""


def showings(told: Sequence[Told], dated: Sequence[int], venues: frozenset[str]) -> list[Chunk]:
    """Blocks that are a title over its showings, in a programme whose dated lines name venues first."""
    shown = [at for at in dated if told[at].whens[0].time_stated]
    before = [told[at].pieces[0] for at in shown if told[at].pieces[0]]
    places = [piece for piece in before if piece.casefold() in venues or names_place(piece)]
    if len(before) * 2 < len(shown) or len(places) * 2 < len(before):
        return []
    blocks: dict[int, list[int]] = defaultdict(list)
    for at in shown:
        blocks[told[at].line.path[0]].append(at)
    found = []
    for block, anchors in blocks.items():
        low = anchors[0]
        while low and told[low - 1].line.path[0] == block:
            low -= 1
        if low < anchors[0] and title_words(told[low]):
            found.append(Chunk(low, anchors[-1] + 1, tuple(anchors)))
    return found


def under_titles(told: Sequence[Told], dated: Sequence[int], venues: frozenset[str]) -> list[Chunk]:
    """Titles over their showings in a programme whose dated lines say a day, an hour and at most a venue.

    Where one showing ends the next title begins, in letters of one make.
    """
    shown = [at for at in dated if len(told[at].whens) == 1 and told[at].whens[0].time_stated]
    behind = Counter(_behind(told[at]) for at in shown)
    untitled = sum(behind[words] for words in behind if words and _is_venue(words, behind, venues))
    untitled += sum(is_filler(told[at].rest) for at in shown)
    if len(shown) < FEWEST_SHOWINGS or untitled * 4 < len(shown) * 3:
        return []
    runs = runs_of([at for at in shown if not _says_itself(told[at], venues)])
    if sum(_leads_block(told, run) for run in runs) * 3 >= len(runs) * 2:
        return []
    stretches = [
        range(max(before[-1] + 1, run[0] - LONGEST_ENTRY), run[0]) for before, run in pairwise([[-1], *runs])
    ]
    titles = _largest(told, stretches, runs) or _first_behind(told, stretches, runs)
    found = [
        Chunk(title, run[-1] + 1, tuple(run))
        for title, run in zip(titles, runs, strict=True)
        if title is not None
    ]
    return found if len(found) * 4 >= len(runs) * 3 and len(runs) > 1 else []


def _says_itself(one: Told, venues: frozenset[str]) -> bool:
    """Whether words that are no venue's stand before a moment: `We open on Friday 7 May, 18:00`."""
    words = one.pieces[0]
    named = words.casefold() in venues or names_place(words)
    return len(words.split()) > 1 and not (named or is_filler(words))


def _leads_block(told: Sequence[Told], run: Sequence[int]) -> bool:
    """Whether moments begin a block that goes on behind them: what they are for stands below."""
    first, last = run[0], run[-1]
    block = told[first].line.path[0]
    begins = not first or told[first - 1].line.path[0] != block
    return begins and last + 1 < len(told) and told[last + 1].line.path[0] == block


def _largest(
    told: Sequence[Told], stretches: Sequence[range], runs: Sequence[Sequence[int]]
) -> list[int | None]:
    """The title above each run of showings, where most have one in larger letters."""
    large = [
        [at for at in stretch if told[at].line.size >= LARGER * told[run[0]].line.size > 0]
        for stretch, run in zip(stretches, runs, strict=True)
    ]
    titles = [[at for at in found if title_words(told[at])] for found in large]
    return [found[-1] if found else None for found in titles] if _most(titles) else []


def _first_behind(
    told: Sequence[Told], stretches: Sequence[range], runs: Sequence[Sequence[int]]
) -> list[int | None]:
    """The title above each run of showings, where it is what follows the showings before it.

    Above the first stands the heading of the programme too: what the block of its showings begins with.
    """
    makes = Counter(_make(told[run[-1] + 1]) for run in runs if run[-1] + 1 < len(told))
    chosen: list[int | None] = []
    for stretch, run in zip(stretches, runs, strict=True):
        block = told[run[0]].line.path[0]
        inside = [at for at in stretch if chosen or told[at].line.path[0] == block] or list(stretch)
        fitting = [at for at in inside if title_words(told[at]) and _make(told[at]) in makes]
        fitting = [at for at in fitting if told[at].line.path[0] == block] or fitting
        chosen.append(max(fitting, key=lambda at: (makes[_make(told[at])], -at), default=None))
    return chosen


def _most(found: Sequence[Sequence[int]]) -> bool:
    return sum(map(bool, found)) * 4 >= len(found) * 3


def _behind(one: Told) -> str:
    """What a dated line says first beside its moment, where it has nothing before it."""
    if not is_filler(one.pieces[0]):
        return ""
    return _pattern("parts").split(one.rest)[0].strip().casefold()


def _is_venue(words: str, behind: Counter[str], venues: frozenset[str]) -> bool:
    return behind[words] > 1 or words in venues or names_place(words)


def runs_of(places: Sequence[int]) -> list[list[int]]:
    """Places that follow each other without a gap, together."""
    runs: list[list[int]] = []
    for at in places:
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _make(one: Told) -> tuple[int, int]:
    return round(one.line.size), one.line.weight


def without_moments(title: str | None, around: Surroundings) -> str | None:
    """A page's title without the day and hour it may bear: they are no part of what is on."""
    told = tell([Line(title)], around)[0] if title else None
    return (told.rest or None) if told and told.dated else title


def with_days_in_titles(told: Sequence[Told]) -> list[Told]:
    """The lines, those of titles without the days they speak of: `On the road to 7 October!`."""
    dated = [at for at, one in enumerate(told) if one.dated and not one.prose]
    whole = [
        Told(one.line) if one.dated and _is_of_title(told, at, dated) else one for at, one in enumerate(told)
    ]
    rows = Counter(one.line.sign for one in whole if not one.dated and leading_clocks(one.line.text))
    others = Counter(one.line.sign for one in whole if one.dated)
    makes = {sign for sign, count in rows.items() if count >= FEWEST_HOURS * max(1, others[sign])}
    return [
        with_hours(Told(one.line), leading_clocks(one.line.text))
        if one.line.sign in makes and _names_day(one)
        else one
        for one in whole
    ]


def _names_day(one: Told) -> bool:
    """Whether words stand between the hour of a line and a bare day: `16:00 - Target March 2`."""
    if len(one.whens) != 1 or one.prose:
        return False
    when = one.whens[0]
    if when.time_stated or when.year_stated or when.weekday_agrees is not None:
        return False
    clocks = leading_clocks(one.line.text)
    return bool(clocks) and not is_filler(one.line.text[clocks[-1].span[1] : when.span[0]])


def _is_of_title(told: Sequence[Told], at: int, dated: Sequence[int]) -> bool:
    """Whether a day is a part of the title beside an hour, below a day that stands alone.

    `Saturday 23 September`, `18:00`, `On the road to 7 October!`
    """
    one, before = told[at], told[at - 1] if at else None
    if (before is not None and _repeats(one, before)) or _is_over_its_day(told[at : at + 2]):
        return True
    if before is None or not before.clocks or before.dated or not is_filler(before.rest):
        return False
    if is_filler(one.rest) or any(when.time_stated for when in one.whens):
        return False
    head = max((other for other in dated if other < at), default=None)
    return head is not None and is_filler(told[head].rest) and not told[max(0, head - 1)].clocks


def _repeats(one: Told, before: Told) -> bool:
    """Whether a heading speaks of the day that stands alone right above it: `17 May`, `17th of May Feast`.

    The first day of a span is not the span: `5–6 June`, `5 June: Talks`.
    """
    if not (0 < one.line.level < 7 and before.dated and is_filler(before.rest)) or is_filler(one.rest):
        return False
    days, own = ({(when.start_on, when.end) for when in told.whens} for told in (before, one))
    return own == days and not any(when.time_stated for when in one.whens)


def _is_over_its_day(two: Sequence[Told]) -> bool:
    """Whether a heading speaks of a day and its own, another with its year, stands right below, alone."""
    if len(two) < 2 or not 0 < two[0].line.level < 7 or is_filler(two[0].rest) or not is_filler(two[1].rest):
        return False
    said, own = (one.whens for one in two)
    known = (
        len(own) == 1 and own[0].year_stated and not any(one.year_stated or one.time_stated for one in said)
    )
    return known and own[0].start_on not in {when.start_on for when in said}


def day_heads(told: Sequence[Told], dated: Sequence[int]) -> list[Chunk]:
    """Days that stand alone over the times of a print: each owns the lines down to the next dated one.

    White parts such a heading from its own rows as often as from those of the day before. Days in larger
    letters than what stands below own all of it down to the next one, whatever other days that speaks of.
    """
    alone = [at for at in dated if _is_day_alone(told[at])]
    large = [at for at in alone if at + 1 < len(told) and _is_larger(told[at], told[at + 1])]
    found = []
    for at, below in pairwise([*(large if len(large) * 2 > len(alone) else dated), len(told)]):
        if at not in alone or below == at + 1:
            continue
        if told[at + 1].clocks or (at in large and any(one.hours for one in told[at + 1 : below])):
            found.append(Chunk(at, below, (at,)))
    return found if len(found) > 1 else []


def _is_day_alone(one: Told) -> bool:
    single = len(one.whens) == 1 and not (one.whens[0].time_stated or one.whens[0].end)
    return single and is_filler(one.rest)


def _is_larger(one: Told, below: Told) -> bool:
    return one.line.size >= LARGER * below.line.size > 0


def known_venues(told: Sequence[Told]) -> frozenset[str]:
    """Words that stand beside the dates of several days, under several titles: those of venues."""
    days: dict[str, set[date]] = defaultdict(set)
    blocks: dict[str, set[tuple[int, ...]]] = defaultdict(set)
    for one in told:
        for number, when in enumerate(one.whens):
            for piece in one.pieces[number : number + 2]:
                if piece and len(piece) <= 60 and when.time_stated:
                    days[piece.casefold()].add(when.start_on)
                    blocks[piece.casefold()].add(one.line.path[:-1])
    return frozenset(
        piece
        for piece, found in days.items()
        if len(found) > 1 and len(blocks[piece]) > 1 and names_place(piece)
    )


def repeated_blocks(told: Sequence[Told], *, with_hours: bool = False) -> Counter[tuple[int, ...]]:
    """For each block, how many of the blocks directly in it hold days, or hours alone."""
    held = [one.line.path for one in told if one.dated or (with_hours and one.hours)]
    blocks = {path[: depth + 1] for path in held for depth in range(len(path))}
    return Counter(block[:-1] for block in blocks)
