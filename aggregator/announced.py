"""What a title shouts before or after the name: CANCELLED, verschoben, reporté.

The words are those event pages use in seven languages. A word counts only when punctuation, brackets or
capitals set it apart, so that a film called "Postponed Dreams" keeps its name.
"""

from __future__ import annotations

import re

from aggregator.model import Status
from aggregator.plaintext import fold

CANCELLED = """
cancelled canceled annule annulee annules annulees cancelado cancelada annullato annullata abgesagt entfaellt
entfallt afgelast geannuleerd gecancelled suspendido suspendida
"""
POSTPONED = """
postponed reporté reportée reportés aplazado aplazada pospuesto pospuesta verschoben rinviato rinviata
posticipato posticipata adiado adiada uitgesteld
"""
MOVED = """
rescheduled moved deplace deplacee verlegt spostato spostata reprogramado reprogramada verplaatst reagendado
reagendada
"""
WORDS: dict[Status, str] = {"cancelled": CANCELLED, "postponed": POSTPONED, "moved": MOVED}
STATUS_OF = {word: status for status, words in WORDS.items() for word in words.split()}
APART = re.compile(r"^[\s\[({*!~]*([^\W\d_]{4,14})\s*[\])}*!~:–—|-]+\s*(\S.*)$")
CAPITALS = re.compile(r"^([^\W\d_]{5,14})\s+(\S.*)$")
BEHIND = re.compile(r"^(.*\S)\s*[\[({*–—|:-]+\s*([^\W\d_]{4,14})[\s\])}*!.]*$")


def announced_status(title: str) -> tuple[Status | None, str]:
    """What the title announces, if anything, and the title without it. `("cancelled", "Happy Hour")`."""
    before, behind = APART.match(title) or _in_capitals(title), BEHIND.match(title)
    said = [(found[1], found[2]) for found in (before,) if found]
    said += [(found[2], found[1]) for found in (behind,) if found]
    for word, rest in said:
        # With its accent first: "reporté" is postponed, "Reporte" is Spanish for a report.
        if status := STATUS_OF.get(word.casefold()) or STATUS_OF.get(fold(word)):
            return status, rest
    return None, title


def _in_capitals(title: str) -> re.Match[str] | None:
    """A first word in capitals before a title that is not all capitals."""
    found = CAPITALS.match(title)
    return found if found and found[1].isupper() and not found[2].isupper() else None
