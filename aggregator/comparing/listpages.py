"""Which addresses are those of a list and no gathering's own: a programme whose entries all link to it.

Two records of one address are mostly one gathering. But where one source tells of several titles, or of one
title at several hours, under one address, the address says where they were read and not which they are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

# From so many on: a copy read again may have another title and, with the doors or postponed, another hour.
SEVERAL = 3
APART = 65  # minutes


def list_pages(
    sources: Sequence[str],
    titles: Sequence[str],
    instants: Sequence[int | None],
    pages: Sequence[str | None],
) -> frozenset[str]:
    """The addresses of lists among the pages of records, told field by field."""
    often = {page for page, count in Counter(pages).items() if page is not None and count >= SEVERAL}
    if not often:
        return frozenset()
    told: dict[tuple[str, str], list[tuple[str, int | None]]] = defaultdict(list)
    for source, title, instant, page in zip(sources, titles, instants, pages, strict=True):
        if page in often:
            told[page, source].append((_letters(title), instant))
    return frozenset(
        page
        for (page, _), entries in told.items()
        if len({title for title, _ in entries}) >= SEVERAL or _hours(when for _, when in entries) >= SEVERAL
    )


def _letters(title: str) -> str:
    return "".join(filter(str.isalnum, title.casefold()))


def _hours(instants: Iterable[int | None]) -> int:
    """At how many hours, clearly apart, something starts."""
    count, last = 0, -APART
    for instant in sorted({when for when in instants if when is not None}):
        if not count or instant - last >= APART:
            count, last = count + 1, instant
    return count
