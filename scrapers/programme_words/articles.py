"""Words with which no name ends, as it stands behind the day: `The agenda for the 12 October meeting`."""

from __future__ import annotations

import re
from functools import cache


def ends_in_article(words: str) -> bool:
    """Whether words lead on to what follows a day: `Minutes of the`, `Einladung zur`."""
    return _pattern().search(words) is not None


def without_paper_before(words: str) -> str:
    """The name of a meeting without that of its paper before it: `The agenda for the Pier Board Meeting`."""
    return _paper_before().sub("", words)


@cache
def _paper_before() -> re.Pattern[str]:
    return re.compile(
        r"^(?:the\s+)?(?:meeting\s+)?(?:agenda|packet)(?:[/\s]+packet)?\s+(?:for|of)\s+(?:the\s+)?(?=\w)"
        r"(?=.*\b(?:meetings?|hearings?|sessions?|workshops?)\b)",
        re.IGNORECASE,
    )


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|\s)(?:the|of|for|der|dem|den|zur|zum|du|des|de la|del|della|dello|het|van|voor)\W*$",
        re.IGNORECASE,
    )
