"""Meetings that bear the name of a page of their papers: `Pier Board Agendas and Minutes`.

They are called after the body. Where the page is called `2027 Agendas` and no more, the line above its
heading or its window says whose these are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from scrapers.programme_words.meeting_names import ends_as_body, names_body, names_gathering
from scrapers.programmes.lines import Entry, Line

LONGEST = 100
"""Characters of a page's name."""

NEAREST = 2
"""Lines above a page's heading that may say whose page it is."""

_PAPERS = (
    r"agendas?(?:['’]s)?|minutes|packets?|materials?|results?|documents?|videos?|recordings?|summaries|notices|"
    r"schedules?|calendars?|archives?|tagesordnung(?:en)?|einladungen|niederschriften|protokolle|"
    r"sitzungs(?:termine|kalender|unterlagen)|ordres? du jour|procès[- ]verba(?:l|ux)|comptes?[- ]rendus?|"
    r"calendrier|convocatorias?|actas?|[oó]rden(?:es)? del día|calendario|convocazioni|"
    r"ordin[ei] del giorno|verbali|pautas?|atas|notulen|verslagen|stukken"
)
_JOINTS = r"(?:\s?[,&/+]\s?(?:and\s|&\s)?|\s(?:and|und|et|y|e|en)\s)"
_YEAR = r"(?:(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?)"


@cache
def _pattern() -> re.Pattern[str]:
    """What such pages are called, compiled when first wanted: a name before the papers, or behind them."""
    papers = rf"(?:(?:past|previous|upcoming|recent) )?(?:{_PAPERS})"
    papers = rf"{papers}(?:{_JOINTS}{papers}){{0,4}}"
    of = r"(?:of|for|der|des|de|del|dell[ao]|du|da|do|van)(?: (?:the|la|el|l['’]|het|de))?"
    return re.compile(
        rf"\W*(?:{_YEAR}\s)?(?:(?P<before>[^,:|]{{3,60}}?)(?:\s?[:–-]\s|\s))??{papers}"
        rf"(?:(?:\s{of})?\s(?P<behind>[^,:|\d]{{3,60}}?))?(?:\W+{_YEAR})?\W*",
        re.IGNORECASE,
    )


@cache
def _kind() -> re.Pattern[str]:
    """What says only that papers are those of meetings, compiled when first wanted."""
    return re.compile(
        r"(?:public |past |previous |upcoming )?(?:meetings?|sessions?|sitzung(?:en|s)?|séances?|réunions?|"
        r"sesiones|reuniones|sedute|riunioni|reuniões|sessões|vergadering(?:en)?)",
        re.IGNORECASE,
    )


def named_by_body(
    entries: Sequence[Entry], title: str | None, window: Iterable[str], lines: Sequence[Line]
) -> list[Entry]:
    """The entries, those that bear the name of a page of papers called after the body whose papers these are.

    `title` is what the page is called, `window` the parts of what its window is called.
    """
    found = _pattern().fullmatch(title) if title and len(title) <= LONGEST else None
    if found is None or not any(one.title == title for one in entries):
        return list(entries)
    said = (found["before"] or found["behind"] or "").strip(" –-")
    said = "" if _kind().fullmatch(said) else _nominative(said)
    named = _names(said) or (bool(found["behind"]) and names_body(said))
    name = said if named else "" if said else _named_around(title or "", window, lines)
    return [replace(one, title=name) if name and one.title == title else one for one in entries]


def _names(words: str) -> bool:
    """Whether words name who meets or a gathering, and are no more than that."""
    return ends_as_body(words) or (names_gathering(words) and " " in words)


def _nominative(name: str) -> str:
    """A body as it is called where it stands alone: `des Hafenausschusses`, `des Stadtrates`."""
    return re.sub(r"(?<=ausschuss)es$|(?<=[a-z]rat)e?s$", "", name)


def _named_around(title: str, window: Iterable[str], lines: Sequence[Line]) -> str:
    """The body that the lines above the page's heading or the parts of its window name."""
    at = next((at for at, line in enumerate(lines) if line.level == 1 and line.text == title), 0)
    above = [line.text for line in reversed(lines[max(0, at - NEAREST) : at])]
    names = (words.strip() for words in [*above, *window])
    return next((words for words in names if len(words) <= LONGEST and ends_as_body(words)), "")
