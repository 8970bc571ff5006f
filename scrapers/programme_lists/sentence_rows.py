"""Sentences that are the rows of a list: all begin with their day or their hour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrapers.dates.clock import Clock
from scrapers.programme_days.row_clocks import items_of_agendas, leading_clocks
from scrapers.programme_titles.said_names import name_before_remarks
from scrapers.programme_titles.title_parts import DASHES
from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.line_dates import with_hours
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Told

FEWEST_WHOLE, FEWEST_ALIKE = 2, 3
"""Rows of a list that show how all begin: all there are, and some of them."""

FEWEST_ON_PAGE = 6
"""Rows of one make in lists of their own, as below each day."""

FARTHEST_BEGIN = 3
"""Characters before the day that a row begins with."""


def with_rows_of_sentences(told: Sequence[Told]) -> list[Told]:
    """The lines, with sentences as rows where those of a list all begin with their day or their hour.

    `Tue, Sept 7 — Crew drinks at the Dog, from 6pm. Camera folks gather by the dartboard.`
    `A las 22:00, concierto de la banda en la plaza.`
    """
    items = items_of_agendas([one.line for one in told])
    begun = {
        one.line.path: clocks
        for at, one in enumerate(told)
        if at not in items and (clocks := _begins_with_moment(one)) is not None
    }
    lines = [one.line for one in told if one.line.path in begun]
    lists = Counter((line.sign, line.path[:-2]) for line in lines)
    makes = Counter(_kind(line) for line in lines)
    blocks = Counter((one.line.sign, one.line.path[:-2]) for one in told)
    whole = {block for block, count in lists.items() if count >= FEWEST_WHOLE and count == blocks[block]}
    lists.update(dict.fromkeys(whole, FEWEST_ALIKE))  # all of a list begin so
    return [
        _as_row(one, begun[one.line.path]) if _is_of_rows(one, begun, lists, makes) else one for one in told
    ]


def _kind(line: Line) -> str:
    """What rows in lists of their own have in common: an item with or without a paragraph in it."""
    *_, outer, inner = ("", *line.sign.split("/"))
    return "li" if "li" in (outer, inner) else f"{line.sign} {len(line.path)}"


def _begins_with_moment(one: Told) -> Sequence[Clock] | None:
    """The hours that a line begins with, none where it tells its day; `None` where it begins otherwise."""
    if one.whens:
        told = len(one.whens) == 1 and (one.whens[0].time_stated or _names_what(one))
        return () if told and (one.whens[0].span[0] <= FARTHEST_BEGIN or not one.pieces[0]) else None
    return leading_clocks(one.line.text) or None


def _names_what(one: Told) -> bool:
    """Whether a dash and a name stand behind a day alone: `6 May – Harvest supper. It was great fun.`"""
    behind = one.line.text[one.whens[0].span[1] :].lstrip()
    return behind[:1] in DASHES and name_before_remarks(one.rest) is not None


def _is_of_rows(
    one: Told,
    begun: Mapping[tuple[int, ...], Sequence[Clock]],
    lists: Counter[tuple[str, tuple[int, ...]]],
    makes: Counter[str],
) -> bool:
    line = one.line
    if line.path not in begun or not (one.prose or not (one.whens or one.clocks)):
        return False
    clocks = begun[line.path]
    if clocks and is_filler(line.text[clocks[-1].span[1] :]):
        return False  # an hour alone is no sentence
    alike = lists[line.sign, line.path[:-2]] >= FEWEST_ALIKE
    return alike or makes[_kind(line)] >= FEWEST_ON_PAGE


def _as_row(one: Told, clocks: Sequence[Clock]) -> Told:
    row = replace(one, prose=False)
    return with_hours(row, clocks) if clocks else row
