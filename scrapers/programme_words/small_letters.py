"""Vocabularies that are looked for in small letters: to find letters of either case takes thrice as long.

A pattern that ignores case tries each of its words at each place of a text; one of small letters leaves out
those that begin with another letter.
"""

from __future__ import annotations

import re
from functools import cached_property

_ODD = frozenset("İıſ")
"""Letters that ignoring case takes for an `i` or an `s` and that are neither when made small."""


class Vocabulary:
    """Words of a pattern that is written in small letters throughout, as `re.IGNORECASE` finds them.

    A capital may stand only in what must not follow or go before, `(?!(?-i:[A-Z]))`: then what is found here
    is a little more than the pattern finds.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    @cached_property
    def _small(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def _of_any_case(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)

    def is_in(self, text: str) -> bool:
        """Whether one of the words stands somewhere in a text."""
        if text.isascii() or _ODD.isdisjoint(text):
            return self._small.search(text.lower()) is not None
        return self._of_any_case.search(text) is not None
