"""Questions about words whose answers are kept for a while, because a page's steps put the same ones again.

Whether words name a place or are a sentence is asked of one line by a dozen rules, and of rows that are all
called alike once for each. No more is kept than a long page has lines, and of no line that is an essay.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

MOST, LONGEST = 2700, 600
"""Words whose answer is kept, for each question, and characters of such words."""

Answer = TypeVar("Answer")


def remembered(question: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """A question whose answer depends on the words alone and is never changed by who gets it.

    All is forgotten when it becomes too much: to know which words were asked last would take twice the room.
    """
    kept: dict[str, Answer] = {}

    @wraps(question)
    def answer(text: str) -> Answer:
        try:
            return kept[text]
        except KeyError:
            found = question(text)
        if len(text) <= LONGEST:
            if len(kept) >= MOST:
                kept.clear()
            kept[text] = found
        return found

    return answer
