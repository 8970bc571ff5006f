"""Phrases broken over two lines, `Evening at the` / `Ferry House`, made whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programme_lists.document_lines import is_link
from scrapers.programmes.lines import Line, shared_blocks

LONGEST_PART = 80
"""Characters of a line that is a part of a phrase."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    joints = (
        r"of|the|and|for|from|an?|at the|in the|on the|&|du|des|les?|la|et|aux?|pour|sur|dans la|"
        r"der|dem|den|und|im|vom|zum|zur|für|di|del|dell[ao]|dei|degli|per|y|los|las|para|"
        r"og|på|ved|til|med|av|och|till|från|van|het|een|voor|op de|do|da|dos|das|i|ve"
    )
    known = {
        "open": rf"\S.*\s(?:{joints})",
        # the hour that a row begins with
        "hour": r"^\d{1,2}[:.h]\d\d(?:\s?[–-]\s?\d{1,2}[:.h]\d\d)?(?:\s?[ap]m)?(?!\d)",
        "goes on": r"&\s[^\W\d_].*",
    }
    return re.compile(known[name])


def with_whole_phrases(lines: Sequence[Line]) -> list[Line]:
    """The lines, one that ends in an article or a preposition with the next of its make, or before an `&`.

    Authors break cells and headings so, for their width. Days and hours stand apart, links are buttons.
    """
    whole: list[Line] = []
    for line in lines:
        if whole and _goes_on(whole[-1], line):
            before = whole[-1]
            text = f"{before.text} {line.text}"
            whole[-1] = replace(before, text=text, lead="", tail="", mark="", first="")
        else:
            whole.append(line)
    return whole


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a line is the rest of the phrase that the line above begins."""
    if max(len(before.text), len(line.text)) > LONGEST_PART or is_link(before) or is_link(line):
        return False
    behind_hour = _pattern("hour").sub("", before.text, count=1)
    if any(map(str.isdigit, behind_hour + line.text)) or not are_of_a_make(before, line):
        return False
    open_ended = _pattern("open").fullmatch(before.text) or _pattern("goes on").fullmatch(line.text)
    return open_ended is not None


def are_of_a_make(before: Line, line: Line) -> bool:
    """Whether two lines stand in one block, in elements made and named alike, and in one cell of a table."""
    alike = (before.sign, before.names, before.level, before.row, before.head)
    near = shared_blocks(before.path, line.path) >= len(line.path) - 2
    return near and alike == (line.sign, line.names, line.level, line.row, line.head)
