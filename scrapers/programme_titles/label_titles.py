"""Titles right above labelled days, wherever blocks begin and end: `Quay Summit`, `Dates: 3-5 May`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.line_words import is_filler, label_of_when, label_of_where
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST = 3
"""So many labelled days make a list of such."""

MOST_ABOVE = 0.8
"""Of the labelled days: so many at least stand right below words that can be a title."""


def titles_over_labels(entries: Sequence[Entry], told: Sequence[Told]) -> dict[int, int]:
    """The line right above the labelled day of each entry, where nearly all of such a list have titles there.

    The first of the list must, which it has not where titles follow their facts, and more of the list must be
    called after that line than after any other at one distance. Editors leave blocks open and close them
    elsewhere: what lies together in the markup says nothing then.
    """
    days = {id(one): at for one in entries if (at := _day_of(told, one.line)) is not None}
    places = sorted(set(days.values()))
    titled = [at for at in places if _may_be_title(told, at - 1)]
    named = {told[at - 1].line.text for at in titled}
    if len(places) < FEWEST or len(titled) < MOST_ABOVE * len(places) or titled[0] != places[0]:
        return {}
    labelled = [one for one in entries if id(one) in days]
    apart = Counter(one.title_line - days[id(one)] for one in labelled if one.own_title)
    if len(named) * 2 < len(titled) or not apart or apart.most_common(1)[0][0] != -1:
        return {}
    above = {at: at - 1 for at in titled}
    return {
        id(one): title
        for one in labelled
        if (title := above.get(days[id(one)])) is not None and one.title_line != title
    }


def _day_of(told: Sequence[Told], at: int) -> int | None:
    """The line of a labelled day: that of an entry, or the one above its labelled hour (`Time: 8 pm`)."""
    if _says_day_alone(told[at]):
        return at
    hour = at and told[at].hours and label_of_when(told[at].line.text) > 0
    return at - 1 if hour and _says_day_alone(told[at - 1]) else None


def _says_day_alone(one: Told) -> bool:
    """Whether a line is a label with its day and nothing else."""
    text = one.line.text
    return one.dated and not one.line.level and label_of_when(text) > 0 and is_filler(one.rest)


def _may_be_title(told: Sequence[Told], at: int) -> bool:
    """Whether a line leads to a page or stands out, and can be a title."""
    if at < 0 or told[at].dated or told[at].clocks or label_of_where(told[at].line.text):
        return False
    return bool(told[at].line.links or told[at].line.level) and title_words(told[at]) is not None
