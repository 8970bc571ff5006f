"""Who speaks, in the titles of talks: `Ada Reed: Salt roads`, `Salt roads (Ada Reed)`.

One such title may be called so. Where most of a page's are made alike, and those who speak differ,
they are names and a sign parts them from what is said, or an element of the markup:
`<b>Ada Reed</b> <i>Salt roads</i>`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from scrapers.programme_titles.known_people import is_of_talks
from scrapers.programme_words.people_names import PEOPLE, are_people
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST = 3
"""Titles made alike that show how a list tells who speaks."""

SHORTEST = 4
"""Characters of what is said."""

_KIND = r"(?:(?:(?i:invited|plenary|contributed|lightning|keynote) )?(?i:talk|lecture|keynote)(?: \d+)?: )?"
"""What a talk is called before who gives it: `Invited talk: Ada Reed, Salt roads`."""

FORMS = ("before", "behind", "bracket")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "before": rf"{_KIND}(?P<people>{PEOPLE})(?P<sign>:|,|\.|\s[–—|-])\s(?P<title>.+)",
        "behind": r"(?P<title>.+?)(?P<sign>[.,]|\s[–—|-]|\s(?:by|von|par|por|di|door))\s"
        rf"(?P<people>{PEOPLE}(?:, [A-Z]{{2,6}})?)(?:(?<=\w\w)\.)?",
        "sure": r"\b(?:Prof|Dr|Mr|Mrs|Ms)\b|\(|\b[A-Z]\.|,\s|\s(?:and|&|und|et|y|en)\s",
        "bracket": rf"(?P<title>.+)\s(?P<sign>\()(?P<people>{PEOPLE})\)",
    }
    return re.compile(known[name])


def with_titles_of_talks(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries, those of talks called after what is said where most titles tell who speaks in one way."""
    titles = {one.title for one in entries if one.own_title}
    if len(titles) < FEWEST or not is_of_talks(told):
        return list(entries)
    made: dict[tuple[str, str], dict[str, tuple[str, str]]] = defaultdict(dict)
    for one in entries:
        if one.own_title and (said := _said_behind_mark(one, told)):
            made["mark", ","][one.title] = (one.title, said)
    for title in titles:
        for form in FORMS:
            found = _pattern(form).fullmatch(title)
            if found and len(found["title"]) >= SHORTEST:
                made[form, found["sign"].strip()][title] = (found["people"], found["title"])
    for one in entries:
        for form, people, said in _parted(one, told):
            made[form, "element"][one.title] = (people, said)
    if not made:
        return list(entries)
    (_, sign), best = max(made.items(), key=lambda one: (len(one[1]), _sure(one[1], one[0][1])))
    if not _tell_who_speaks(best, len(titles), _sure(best, sign)):
        return list(entries)
    return [
        replace(one, title=best[one.title][1]) if one.own_title and one.title in best else one
        for one in entries
    ]


def _said_behind_mark(entry: Entry, told: Sequence[Told]) -> str:
    """What stands behind the marked name that an entry is called after: `<b>Ada Reed</b>, Salt roads`."""
    one = told[entry.title_line] if entry.title_line >= 0 else None
    if one is None or entry.title != one.line.mark or not are_people(entry.title):
        return ""
    behind = one.rest.partition(entry.title)[2]
    said = behind.lstrip(" ,:–—-")
    return said if said != behind and len(said) >= SHORTEST and not said.startswith("(") else ""


def _parted(entry: Entry, told: Sequence[Told]) -> Iterator[tuple[str, str, str]]:
    """Who speaks and what is said, where the markup sets one of the two apart; each way round if need be.

    `<b>Ada Reed</b> <i>Salt roads</i>`, `<cite>Salt roads</cite> Ada Reed`.
    """
    if not entry.own_title or entry.title_line < 0:
        return
    line, title = told[entry.title_line].line, entry.title
    tail = line.tail if title.endswith(line.tail) else ""
    head = title.removesuffix(tail) if tail else next(filter(title.startswith, (line.mark, line.lead)), "")
    first, last = head.strip(), title.removeprefix(head).strip()
    if not (first and last) or min(len(first), len(last)) < SHORTEST:
        return
    if are_people(first) and last[0].isalnum():
        yield "element before", first, last
    if are_people(last) and first[-1].isalnum():
        yield "element behind", last, first


def _tell_who_speaks(made: Mapping[str, tuple[str, str]], every: int, sure: int) -> bool:
    """Whether titles made alike tell people: half if a third surely do, else most, nearly each others.

    `Creative Lunch: Eat Brgz` beside `Creative Lunch: Contrast` is a series.
    """
    people, said = ({words[part] for words in made.values()} for part in (0, 1))
    enough = len(made) >= FEWEST and len(made) * (2 if sure * 3 >= len(made) else 1.5) >= every
    differ = len(people) * 5 >= len(made) * 4 and len(said) * 3 >= len(made) * 2
    return enough and differ and not all(map(are_people, said))


def _sure(made: Mapping[str, tuple[str, str]], sign: str) -> int:
    """How many names nobody can take for words of a title: a degree, a home, two.

    All are behind `by` and in elements of their own.
    """
    if sign.isalpha():
        return len(made)
    return sum(_pattern("sure").search(who) is not None for who, _ in made.values())
