"""Which numbers of a span in figures are its months, told by the two days together: `4/30-5/2`, `5/6-5/8`."""

from __future__ import annotations

MONTHS = 12


def order_of_span(first: tuple[int, int], last: tuple[int, int]) -> bool | None:
    """Whether the day stands first in both, as far as they say so; `None` where both orders may be meant.

    A number too large for a month tells it, else the one that both share: spans within a month are usual.
    """
    large = [max(pair) > MONTHS for pair in zip(first, last, strict=True)]
    if large[0] != large[1]:
        return large[0]
    shared = [one == two for one, two in zip(first, last, strict=True)]
    return shared[1] if shared[0] != shared[1] and not large[0] else None
