"""Labels beside those of day and place: `Speaker` where `When` and `Location` stand, `WHO:` below `WHEN:`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from scrapers.programme_words.line_words import label_of_when, label_of_where
from scrapers.programmes.told import Told

BOLD = 7
"""The rank of a line that stands out and is no heading."""

MOST_BELOW = 3
"""Lines below a heading that asks for a fact which may tell it."""

TOPICS = "topic|subject|thema|sujet|tema|argomento|onderwerp|assunto"
"""Labels of what is spoken of, in several languages."""

FEWEST_LABELS = 2
"""Lines with labels for day, hour or place that make a list one of facts, where all its lines have labels."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "label": r"[^\W\d][\w'’ ]{1,24}:\s",
        "title": r"\W*(?:(?:event|meeting|talk|session) )?(?:title|titel|titre|título|titolo|tytuł|název|"
        r"titulek|otsikko)\s?(?::\W*|$)",
        "next": r"\W*(?:(?:our|the|unser|notre|nuestr[ao]|il nostro|ons) )?(?:next|coming|nächster?|"
        r"prochaine?|próxim[ao]|prossim[ao]|volgende) (?:showing|film|movie|screening|feature|show|talk|"
        r"play|concert|vortrag|séance|spectacle|película|proyección|función|proiezione|spettacolo|sessão|filme|voorstelling)"
        r"\s?:\s*",
        "topic": rf"(?:{TOPICS}):\s",
        "what": r"(?:what|event|title|topics?|subject|talk|film|titel|thema|was|quoi|sujet|titre|qué|tema|"
        r"título|cosa|titolo|wat|onderwerp)\s*:",
    }
    return re.compile(known[name], re.IGNORECASE)


def labels_beside(told: Sequence[Told], places: Sequence[int]) -> frozenset[int]:
    """The lines that name a fact as others of their make name day, hour or place; what is on is none.

    They are the terms of one list, or begin with a label in the same letters. What stands below a label for
    the place is one too.
    """
    houses = {at + 1 for at in places if _heads_place(told, at)}
    terms, rows = set(), set()
    moments: Counter[tuple[int, ...]] = Counter()
    for at in places:
        line = told[at].line
        label = label_of_when(line.text) or label_of_where(line.text)
        if label and label == len(line.text) and line.sign.endswith("/dt"):
            terms.add(line.path[:-2])
        elif label and line.text[:label].rstrip().endswith(":"):
            rows.add((line.sign, line.text[:label].isupper()))
            moments[line.path[:-2]] += 1
    lists = {block for block, often in moments.items() if often >= FEWEST_LABELS}
    lists -= {
        told[at].line.path[:-2] for at in places if lists and not _pattern("label").match(told[at].line.text)
    }
    houses |= _below_headings(told, places)
    if not terms and not rows:
        return frozenset(houses)
    return frozenset(at for at in places if at in houses or _is_fact(told[at], terms, rows, lists))


def is_labelled_title(told: Sequence[Told], at: int) -> bool:
    """Whether a label says that a line is the title: `Title: The salt road`, or `Titolo` right above it.

    Or `Next film:`.
    """
    text, above = told[at].line.text, told[at - 1].line.text if at else ""
    before = _pattern("title").match(text)
    named = _pattern("title").fullmatch(above) or _pattern("next").fullmatch(above)
    return bool(before and before.end() < len(text)) or named is not None


def is_labelled_topic(text: str) -> bool:
    """Whether a label says that a line is what is spoken of: `Topic: Reading tides`."""
    return _pattern("topic").match(text) is not None


def _heads_place(told: Sequence[Told], at: int) -> bool:
    """Whether a term, or bold words, are a label for the place and no more: `Location`, below it a town."""
    line = told[at].line
    if at + 1 >= len(told) or label_of_where(line.text) != len(line.text) or not line.text:
        return False
    below = told[at + 1].line
    value = below.sign.endswith("/dd") if line.sign.endswith("/dt") else not below.level
    return line.level == BOLD and not line.sign.endswith("/th") and value


def _below_headings(told: Sequence[Told], places: Sequence[int]) -> set[int]:
    """What belongs to headings that ask for day and place: others of their make, what stands below these.

    `When?`, `Where?`, `How much?`; `Date`, `Location`, below it a hall and its street.
    """
    first = max(0, places[0] - MOST_BELOW) if places else 0
    labels = [
        at for at in (*range(first, places[0] if places else 0), *places) if _is_label_heading(told, at)
    ]
    makes = {(told[at].line.level, told[at].line.sign) for at in labels}
    if len(labels) < FEWEST_LABELS or len(makes) != 1 or not any(map(label_of_where, _texts(told, labels))):
        return set()
    asked = all(text.endswith("?") for text in _texts(told, labels))
    facts: set[int] = set()
    last = None
    for at in range(labels[0], places[-1] + 1):
        line = told[at].line
        if (line.level, line.sign) in makes and (at in labels or _is_asked(line.text, asked=asked)):
            last, facts = at, facts | {at}
        elif 0 < line.level < BOLD or (last is not None and at - last > MOST_BELOW):
            last = None
        elif last is not None and line.path[:-2] == told[last].line.path[:-2]:
            facts.add(at)
    return facts


def _is_label_heading(told: Sequence[Told], at: int) -> bool:
    line = told[at].line
    label = max(label_of_when(line.text), label_of_where(line.text))
    return 0 < line.level < BOLD and bool(line.text) and label == len(line.text)


def _is_asked(text: str, *, asked: bool) -> bool:
    """Whether a heading of that make is a label too: another question, or one word among words."""
    return text.endswith("?") if asked else " " not in text.rstrip(" :")


def _texts(told: Sequence[Told], places: Sequence[int]) -> list[str]:
    return [told[at].line.text for at in places]


def _is_fact(
    one: Told, terms: set[tuple[int, ...]], rows: set[tuple[str, bool]], lists: set[tuple[int, ...]]
) -> bool:
    line = one.line
    if line.sign.endswith("/dt") and line.path[:-2] in terms:
        return True
    label = _pattern("label").match(line.text)
    if label is None or (line.sign, label[0].isupper()) not in rows or _pattern("what").match(line.text):
        return False
    return label[0].isupper() or line.path[:-2] in lists
