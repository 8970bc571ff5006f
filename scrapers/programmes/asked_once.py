"""What is found out about a line once and kept with it, because every step of a reading asks again.

Some twenty steps look for days, rows and films among the same lines, and each asks which moments a line tells
and whether its words can be a title. A step that changes a line makes another of it, which knows nothing yet.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar, TypeVarTuple, cast


class Answering(Protocol):
    """A line that keeps what it was asked."""

    @property
    def answers(self) -> dict[object, Any]:
        """What was found, by the question."""


One = TypeVar("One", bound=Answering)
Further = TypeVarTuple("Further")
Answer = TypeVar("Answer")


def asked_once(question: Callable[[One, *Further], Answer]) -> Callable[[One, *Further], Answer]:
    """A question that a line answers by itself: asked again with the same words, it is not looked for anew.

    What was asked with other words before is forgotten. No answer may hold the line: the two would keep each
    other alive when the page has long been read.
    """

    @wraps(question)
    def answer(one: One, /, *further: *Further) -> Answer:
        kept = one.answers.get(question)
        if kept is None or kept[0] != further:
            kept = one.answers[question] = (further, question(one, *further))
        return cast(Answer, kept[1])

    return answer
