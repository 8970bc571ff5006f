"""Who meets, where a sentence beside a moment says so and no title does: `The Board of Pilots will meet`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programme_words.meeting_names import names_body
from scrapers.programmes.lines import Entry, shared_blocks
from scrapers.programmes.told import Told

NEAREST = 2
"""Lines above a moment in which the sentence stands."""

OUTER = 3
"""Blocks of its own that a line may lie in beside the sentence of its entry."""


def with_who_meets(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; those without a title of their own are called after who meets on that day."""
    return [
        replace(one, title=who) if not one.own_title and (who := _who_meets(one, told)) else one
        for one in entries
    ]


def _who_meets(entry: Entry, told: Sequence[Told]) -> str | None:
    path = told[entry.line].line.path
    for near in reversed(told[max(0, entry.line - NEAREST) : entry.line + 1]):
        if shared_blocks(path, near.line.path) < len(path) - OUTER:
            continue
        if entry.day in {when.start_on for when in near.whens}:
            found = _pattern().match(near.line.text)
            if found and names_body(found["who"]):
                return found["who"]
    return None


@cache
def _pattern() -> re.Pattern[str]:
    """Sentences on who meets, compiled when first wanted; a town and a dash may stand before them."""
    return re.compile(
        r"(?:[A-ZÀ-Þ][\w ,.]{2,30}\s[–—-]\s)?(?:(?i:the|der|die|das|le|la|el|il|lo|o|a|de|het)\s|(?i:l['’]))?"
        r"(?P<who>[A-ZÀ-Þ][^.;:!?]{4,100}?)\s(?:will (?:meet|convene|hold)|meets|convenes|is to meet|tagt|"
        r"trifft sich|kommt zusammen|se réuni(?:t|ra)|se re[uú]n(?:e|irá)|si riuni(?:sce|rà)|"
        r"re[uú]ne-se|reunir-se-á|vergadert|komt bijeen)(?!\w)"
    )
