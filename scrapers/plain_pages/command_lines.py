"""Lines that show what one types at a terminal: the days in them are those of an example."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.programmes.lines import Line


def without_commands(lines: Sequence[Line]) -> list[Line]:
    """The lines without commands of two named options: `quay add --title "Reed Fair" --date 2027-03-05`."""
    return [line for line in lines if "--" not in line.text or _command().search(line.text) is None]


@cache
def _command() -> re.Pattern[str]:
    """Two options with their values, compiled when first wanted."""
    return re.compile(r"""\s--[a-z][a-z-]+(?:=|\s)["'\w].*\s--[a-z][a-z-]+(?:=|\s)["'\w]""")
