"""The talk that a page of a series announces: its title stands below the series' name, or by a label.

`Algebra Seminar`, below it the heading `Injective types`, `Speaker: Ada Reed` and the day; or `What?`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.speaker_labels import label_of_speaker
from scrapers.programme_words.talk_words import names_series
from scrapers.programmes.told import Told


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "what": r"\W*(?:what|was|quoi|qué|cosa|wat|o quê)(?:\s?[?:]\s*|$)",
        "who": r"\W*who(?:\s?[?:]|$)",
        "label": r"(?:who|when|where|what|how|about|wer|wann|wo|was|wor)\b",
    }
    return re.compile(known[name], re.IGNORECASE)


def talk_of_series(told: Sequence[Told], page_title: str) -> tuple[str, int] | None:
    """The title of the one talk that a page called after its series tells of, and where it stands.

    Such a page says who gives it.
    """
    if not names_series(page_title) or not any(_says_who(one.line.text) for one in told):
        return None
    for at, one in enumerate(told):
        if (label := _pattern("what").match(one.line.text)) is None:
            continue
        if words := one.line.text[label.end() :]:
            return words, at
        words = (title_words(told[at + 1]) or "") if at + 1 < len(told) and one.line.level else ""
        return (words, at + 1) if words else None
    heads = [at for at, one in enumerate(told) if one.line.level == 1 and one.line.text == page_title]
    below = heads[0] + 1 if len(heads) == 1 else len(told)
    is_heading = below < len(told) and 1 < told[below].line.level < 7 and not told[below].dated
    found = title_words(told[below]) if is_heading and not _asks(told[below].line.text) else None
    return (found, below) if found else None


def _asks(text: str) -> bool:
    """Whether a heading is a label that asks: `When?`, `About what?`."""
    return text.endswith("?") and _pattern("label").match(text) is not None


def _says_who(text: str) -> bool:
    return label_of_speaker(text) > 0 or _pattern("who").match(text) is not None
