"""Hours with a blank behind their dot, as behind those of the day before them: `st 16. 05. 12, 19. 30`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programmes.lines import Line

LONGEST = 60


@cache
def _hour() -> re.Pattern[str]:
    """A day with blanks behind its dots and such an hour, compiled when first wanted."""
    return re.compile(
        r"(?P<day>(?<!\d)\d{1,2}\.\s\d{1,2}\.\s?(?:\d{4}|\d\d)?(?!\d),?\s+)"
        r"(?P<hour>[01]?\d|2[0-3])\.\s(?P<minutes>[0-5]\d)(?![\d.])"
    )


def with_spaced_hours(lines: Sequence[Line]) -> list[Line]:
    """The lines, such an hour as `19:30`."""
    return [
        replace(line, text=_hour().sub(r"\g<day>\g<hour>:\g<minutes>", line.text))
        if len(line.text) <= LONGEST and line.text.count(". ") > 1
        else line
        for line in lines
    ]
