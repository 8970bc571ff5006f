"""Boxes beside what is on: news with the days they were written, comments, opening hours, past editions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from scrapers.plain_pages.other_lists import other_lists_beside
from scrapers.programme_lists.news_sections import names_news
from scrapers.programme_words.line_words import is_daily
from scrapers.programmes.lines import Line, shared_blocks

LONGEST_HEADING = 40

MOST_LINES = 80
"""Lines of one box; more are the matter of the page."""


_COMMENTS = (
    r"(?:\d+|your|vos|ihre|tus|latest|recent|letzte|derniers|últimos|ultimi)?\W*(?:comments?|kommentare?|"
    r"commentaires?|"
    r"comentarios?|comment[io]|comentários?|reacties|kommentarer)"
)
_OTHER = (
    r"(?:our )?(?:opening|box office|visiting|museum|gallery|business|library|shop|store|"
    r"counter) (?:hours|times)|hours|"
    r"when we(?:'|’)?(?: a)?re open|öffnungszeiten|bürozeiten|kassenzeiten|(?:heures|horaires) "
    r"d['’]ouverture|horarios? de (?:apertura|atención|taquilla)|orari(?:o)? di apertura|"
    r"horário de funcionamento|openingstijden|öppettider|åbningstider|åpningstider|godziny otwarcia|"
    r"deadlines?|submission dates|fristen|einsendefristen|dates limites|échéances|plazos|"
    r"fechas límite|scadenze|"
    r"prazos|(?:past|previous|former|all) (?:editions?|festivals)|frühere ausgaben|"
    r"(?:vergangene|bisherige) (?:ausgaben|jahre|festivals)|éditions (?:précédentes|passées)|"
    r"ediciones (?:anteriores|pasadas)|edizioni (?:precedenti|passate)|edições anteriores|"
    r"(?:vorige|eerdere) edities|"
    r"(?:our |the )?(?:sponsors|partners|supporters|funders|team)|(?:unsere )?(?:partner|"
    r"sponsoren|förderer)|(?:unser |das )?team|(?:nos )?partenaires|l['’](?:é|e)quipe|patrocinadores|"
    r"(?:el )?equipo|partner e sponsor|sponsor|parceiros|equipa|equipe|"
    r"recently viewed|zuletzt angesehen|vus récemment|instagram|twitter|facebook|follow us|"
    r"(?:follow us )?on instagram|newsletter|tags|tag cloud|categories|kategorien|catégories|categorías"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "other": rf"\W*(?:{_COMMENTS}|{_OTHER})\W*",
        "hour": r"\d\s?[:.h]\s?\d\d(?!\d|[.]\d)|\d\s?(?:[ap]\.?m|uhr|h|hrs)\b|\b(?:noon|midnight)\b",
    }
    return re.compile(known[name], re.IGNORECASE)


def without_side_boxes(lines: Sequence[Line]) -> list[Line]:
    """The lines, boxes left out whose heading says that they hold nothing that is on.

    News are left out where they tell no hour: an hour makes more of them than days of writing.
    """
    news = (
        box for start in _headings(lines, names_news) if _tells_days_only(lines, box := _box(lines, start))
    )
    other = (_box(lines, start) for start in _headings(lines, _names_other))
    desks = (box for start in _headings(lines, _names_desk) if _is_open(lines, box := _box(lines, start)))
    left_out = {at for box in (*news, *other, *desks, *other_lists_beside(lines)) for at in box}
    return [line for at, line in enumerate(lines) if at not in left_out]


def _names_other(text: str) -> bool:
    return len(text) <= LONGEST_HEADING and _pattern("other").fullmatch(text) is not None


def _names_desk(text: str) -> bool:
    return text.casefold().strip(" :") == "office hours"


def _is_open(lines: Sequence[Line], box: range) -> bool:
    """Whether a box says when a desk is open: "Office Hours" may be what is on, but not daily."""
    return any(is_daily(lines[at].text) for at in box)


def _headings(lines: Sequence[Line], names: Callable[[str], bool]) -> Iterator[int]:
    return (at for at, line in enumerate(lines) if line.level > 1 and names(line.text))


def _tells_days_only(lines: Sequence[Line], box: range) -> bool:
    """Whether something is numbered in a box, as days are, and no hour is told: "Forum" alone is a title."""
    words = [lines[at].text for at in box]
    return any(map(str.isdigit, "".join(words))) and not any(map(_pattern("hour").search, words))


def _box(lines: Sequence[Line], start: int) -> range:
    """The heading and what stands below it in its block, up to a heading of its rank."""
    heading = lines[start]
    depth = len(heading.path) - 2  # the block of the heading itself, and the line's own number
    end = start + 1
    while end < len(lines) and shared_blocks(lines[end].path, heading.path) >= depth:
        if 0 < lines[end].level <= heading.level:
            break
        end += 1
    return range(start, end) if end - start <= MOST_LINES else range(0)
