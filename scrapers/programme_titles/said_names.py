"""The name that a sentence begins with: `Annual Dinner at the Mill, Quay Lane. Doors open at seven.`"""

from __future__ import annotations

import re
from functools import cache

LONGEST_NAME = 110
FEWEST_WORDS, MOST_WORDS = 2, 14
MOST_STOPS = 2
"""Stops behind a name after which nothing but sentences stands, wherever the last of these ends."""

_SAYS = (
    r"will|would|takes?|taking|is|are|was|were|has|have|starts?|begins?|opens?|"
    r"findet|finden|fand|wird|werden|ist|sind|beginnt|startet|lädt|laden|"
    r"aura|auront|se tiendra|est|sont|a lieu|commence|débute|"
    r"tendrá|tendrán|se celebrará|se celebra|será|es|comienza|empieza|"
    r"si terrà|si svolge|si svolgerà|sarà|è|inizia|terá|será|acontece|começa|"
    r"vindt|vinden|is|zijn|wordt|begint|äger|hålls|är|holdes|er|finder"
)
"""Words with which a sentence goes on to say when and where, behind the name."""

_NO_NAME = (
    r"we|you|i|he|she|they|it|this|these|there|here|all|every|each|any|if|when|please|for|to|from|as|our|your|"
    r"join|come|meet|see|bring|register|book|tickets?|doors?|entry|admission|contact|deadline|no|"
    r"wir|sie|es|alle|bitte|wenn|für|unser\w*|einlass|eintritt|anmeldung|nous|vous|il|elle|ce|cette|pour|notre|"
    r"tous|toutes|entrée|nosotros|usted|este|esta|para|nuestr\w+|todos|entrada|noi|questo|questa|per|nostr\w+|"
    r"tutti|ingresso|nós|vocês?|noss\w+|wij|we|u|dit|deze|voor|ons|onze|toegang"
)
"""First words of sentences that begin with no name."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "stop": r"(?<=\w\w\w[.!?])\s+|(?<=\w\w\)[.!?])\s+",
        "stop of row": r"(?:(?<=[^\W\d_]{3}[.!?])|(?<=[^\W\d_]{2}\)[.!?])|(?<=\s[.!]))\s+"
        r"(?=(?-i:[^a-zà-ÿ]))",
        "says": rf",?\s(?:(?:which|that|die|der|das|qui|que|che|dat)\s)?(?:{_SAYS})(?!\w)",
        "where": r"\s(?:at|in|im|beim|bei|au|chez|en el|en la|nel|nella|presso|no|na|bij|i|på)\s(?:the\s)?"
        r"(?=[A-ZÀ-ÞŠŽ])",
        "goes on": rf"(?:{_SAYS}|{_NO_NAME})(?!\w)",
        "no name": rf"\W*(?:{_NO_NAME})(?!\w)",
    }
    return re.compile(known[name], 0 if name == "where" else re.IGNORECASE)


def name_said_first(text: str) -> str | None:
    """The words that a paragraph begins with, before what it says of them; `None` if these are no name.

    Where it is takes no part in the name.
    """
    sentence = _pattern("stop").split(text, maxsplit=1)[0].rstrip(" .!:;,")
    name = _pattern("says").split(sentence, maxsplit=1)[0]
    name = _pattern("where").split(name, maxsplit=1)[0].strip(" .,:;–—-")
    named = name[:1].isupper() or name[:1].isdigit() or name[:1] in '„“"«'
    if not named or _pattern("no name").match(name) or not any(map(str.isalpha, name)):
        return None
    return name if len(name) <= LONGEST_NAME and len(name.split()) <= MOST_WORDS else None


def name_before_remarks(text: str) -> str | None:
    """What is on in a row, before the sentences on it: `Quiz at the mill. It was great fun!`; `None` if none.

    Or before what its own sentence says of it: `The quiz at the mill was great fun! Thanks to all.`
    """
    sentence, *others = _pattern("stop of row").split(text.strip(), maxsplit=MOST_STOPS)
    ended = text.rstrip(" )")[-1:] in (".", "!", "?", "…")
    if len(others) < MOST_STOPS and not (others and ended):
        return None
    name = _pattern("says").split(sentence, maxsplit=1)[0]
    name = (name if len(name.split()) >= FEWEST_WORDS else sentence).strip(" .!:;,–—-")
    if _pattern("no name").match(name) or not FEWEST_WORDS <= len(name.split()) <= MOST_WORDS:
        return None
    return name if len(name) <= LONGEST_NAME else None


def goes_on_saying(text: str) -> bool:
    """Whether words begin as a sentence goes on behind its day: `is the last call`, `we meet by the quay`."""
    return text[:1].islower() and _pattern("goes on").match(text) is not None
