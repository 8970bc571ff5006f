"""Elements that change the look of letters and nothing else, as editors write them: they part no words.

Google Sites, Word and mail programs cut a line wherever its look was once touched:
`<span style="color: red">Fri</span><span style="font-weight: 400">day 1</span><span style="…">0th</span>`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "letters": r"(?:^|;)\s*(?:font|color|background-color|text-decoration|letter-spacing|vertical-align)",
        "box": r"(?:^|;)\s*(?:display|position|float|width|min-width|margin|padding|border(?!:\s*none)|flex)",
    }
    return re.compile(known[name], re.IGNORECASE)


def is_styled_run(node: LexborNode) -> bool:
    """Whether an inline element says how its letters look and nothing of a box of its own."""
    style = node.attributes.get("style") or ""
    return bool(style) and bool(_pattern("letters").search(style)) and not _pattern("box").search(style)
