"""A calendar day as it is printed, before anybody asks which year."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Day:
    """One printed day. `year` is `None` when missing; `weekdays` are those the printed word may mean.

    `swappable`: day and month could be meant the other way round. `firm` is false for a shape that is a day
    only beside a weekday or a time (`12/2`). `moment` is the whole token where a machine wrote date and time.
    """

    day: int
    month: int
    year: int | None
    span: tuple[int, int]
    weekdays: frozenset[int] | None = None
    swappable: bool = False
    firm: bool = True
    moment: str | None = None
    last: Day | None = None
    """The last day of a span of days, or `None`."""
