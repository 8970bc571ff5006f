"""Labels of who speaks: `Speaker: Ada Reed`, `Referentin`, `Who?`; no title where another is told."""

from __future__ import annotations

import re
from functools import cache

from scrapers.remembered import remembered

_SPEAKERS = (
    r"(?:(?:invited|guest|keynote|main|today['’]s) )?(?:speakers?|presenters?|lecturers?|discussants?|"
    r"instructors?)(?:\(s\))?|(?:talk|lecture|presentation) by|"
    r"referent(?:\*?innen|\*?in|en)?|(?:gast)?redner(?:in)?|vortragende[rn]?|dozent(?:in|en)?|vortrag von|"
    r"intervenant(?:e?s)?|orat(?:eurs?|rices?)|conférenci(?:er|ère)s?|ponentes?|conferenciantes?|expositor(?:a|e)?s?|"
    r"relator[ei]|relatric[ei]|docent[ei]|(?:gast)?sprekers?|palestrantes?|orador(?:a|es)?|"
    r"talare|föreläsare|foredragsholder|prelegen(?:t|ci)|přednášející|доклад(?:чик|чики)|講演者|講師|発表者"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The labels, compiled when first wanted."""
    known = {
        "before": rf"\W*(?:{_SPEAKERS})\s?[:：]\s*",
        # Someone drawn before a name: "👩‍🏫 Con la Dra. Ana Reis"
        "drawn": r"\W{0,3}(?:[👤👥🗣🎤🎙🙋🧑👩👨][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*"
        r"[🏫🔬💻🎓🎤🎨🚀💼⚖⚕]?\ufe0f?)+\s*(?:(?:with|mit|avec|con|com|met)\s(?:(?:el|la|il|lo|der|dem|le)\s)?)?",
        "alone": rf"\W*(?:(?:{_SPEAKERS})\s?\??|who\s?\?|(?:qui|quién|chi|quem)\s?\?)\W*",
    }
    return re.compile(known[name], re.IGNORECASE)


@remembered
def label_of_speaker(text: str) -> int:
    """How many characters of a line are a label of who speaks, 0 where none."""
    if _pattern("alone").fullmatch(text):
        return len(text)
    found = _pattern("before").match(text) or (None if text.isascii() else _pattern("drawn").match(text))
    return found.end() if found else 0
