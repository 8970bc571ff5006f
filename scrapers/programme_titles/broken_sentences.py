"""Sentences that a page breaks into lines for their looks: `Meetings are on Mondays,`, `at 7.45 pm in …`."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.programmes.told import Told

MOST_LINES = 3
"""Further lines of one sentence."""

LONGEST = 300


def whole_sentence(told: Sequence[Told], at: int) -> tuple[str, int]:
    """The text of a line with the lines right below that go on with its sentence, and the last of these.

    They are of its make, lie beside it, begin with a small letter and tell no day; it stops before them with
    a comma or without a stop.
    """
    first = told[at].line
    text, last = first.text, at
    for one in told[at + 1 : at + 1 + MOST_LINES]:
        goes_on = one.line.text[:1].islower() and not text.rstrip().endswith((".", "!", "?", ":", ";"))
        if one.line.sign != first.sign or one.line.path[:-2] != first.path[:-2]:
            break
        if not goes_on or one.dated or len(text) + len(one.line.text) > LONGEST:
            break
        text, last = f"{text} {one.line.text}", last + 1
    return text, last
