"""Lists of sentences that each announce something: `XI Conference on Sound, Lund, on 4 March 2027.`"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from scrapers.programme_lists.list_evidence import headings_over
from scrapers.programme_titles.said_names import name_said_first
from scrapers.programme_words.articles import ends_in_article
from scrapers.programme_words.gathering_words import calls_gatherings
from scrapers.programmes.told import Told, tidy

FEWEST = 3
"""So many sentences of one make that begin with a name and go on with its day."""

FEWEST_WORDS = 2
"""Words of such a name, unless it is an item of a list."""


def with_announcements(told: Sequence[Told]) -> list[Told]:
    """The lines, with sentences as rows where a list that is called one of gatherings consists of such.

    What stands before the first comma is the name, what follows is where. `The agenda for the` leads to one
    behind its day.
    """
    named = {at: name for at, one in enumerate(told) if (name := _name_before_day(one))}
    makes: dict[str, list[int]] = defaultdict(list)
    for at in named:
        makes[told[at].line.sign].append(at)
    lines = [one.line for one in told]
    rows = {
        at
        for places in makes.values()
        if len(places) >= FEWEST and any(calls_gatherings(one.text) for one in headings_over(places, lines))
        for at in places
    }
    return [_as_row(one, named[at]) if at in rows else one for at, one in enumerate(told)]


def _name_before_day(one: Told) -> str | None:
    """The name that a line begins with, of more than a word, where its one moment follows it."""
    if len(one.whens) != 1 or 0 < one.line.level < 7:
        return None
    before = one.line.text[: one.whens[0].span[0]]
    before = tidy(before)
    whole = one.rest if ends_in_article(before) and ". " not in one.rest else ""
    name = whole.rstrip(".") or name_said_first(before.partition(", ")[0]) or ""
    enough = one.line.sign.endswith("/li") or len(name.split()) >= FEWEST_WORDS
    return name if name and enough and (one.prose or len(name) < len(before) or whole) else None


def _as_row(one: Told, name: str) -> Told:
    return replace(one, prose=False, pieces=(name, ""))
