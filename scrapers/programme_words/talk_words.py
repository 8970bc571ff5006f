"""Words of pages of talks: what a series or a conference is called, and the breaks between its talks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from scrapers.programme_words.small_letters import Vocabulary
from scrapers.remembered import remembered

LONGEST = 60
"""Characters of a heading or a row; more is a sentence."""

_SERIES = (
    r"\w*seminars?|\w*seminare|\w*colloqui(?:um|a)|\w*kolloquium|talks|lectures|lecture series|"
    r"\w*vorträge|ringvorlesung|vortragsreihe|séminaires?|exposés|colloques?|cycle de conférences|"
    r"seminarios?|charlas|coloquio|ciclo de conferencias|seminari[eo]?|conferenze|"
    r"přednášky|přednášek|wykłady|prelekcje|föreläsningar|foredrag|"
    r"lezingen|lezingenreeks|seminários?|palestras|colóquio|"
    r"reading group|journal club|lesekreis|leesgroep"
)
_CONFERENCES = (
    r"conference|symposi(?:um|on|a)|congress|summit|unconference|\w*conf|"
    r"tagung|\w*kongress|congrès|journées d\W?étude|"
    r"congreso|jornadas|simposio|congresso|convegno|giornat[ae] di studi|simpósio|congres|studiedag|"
    r"konference|konferencja|konferencji|konferens|konferanse|barcamp|"
    r"keynotes?|invited talks?|contributed talks?|lightning talks?"
)
_BREAKS = (
    r"(?:coffee|tea|lunch) break|registration(?: (?:and|&) (?:coffee|breakfast))?|kaffeepause|"
    r"mittagspause|pause[- ]café|pause déjeuner|accueil des participants|"
    r"pausa(?: para (?:el|o))? (?:café|caffè|pranzo|almuerzo|almoço)|"
    r"koffiepauze|lunchpauze|coffee|closing remarks|opening remarks|welcome coffee"
)
_PAUSES = (
    r"(?:tea |short |lunch )?break|lunch(?: buffet)?|(?:kaffee|tee|mittags)?pause|mittagessen|"
    r"(?:pause )?déjeuner|pausa(?: caffè| café)?|descanso|comida|almuerzo|pranzo|pauze|almoço|intervalo|"
    r"přestávka|oběd|przerwa(?: kawowa| obiadowa)?|obiad|kaffepaus|kaffepause|lunsj|frokost|"
    r"check-?in|accueil(?: café)?|registration|registrierung|acreditación|credenciamento|"
    r"inloop(?: met koffie)?"
)
"""What stands beside an hour between talks; elsewhere these words are of menus and forms."""

_PARTS = (
    r"sessions?|talks?|keynotes?|address|remarks?|panels?|parallel|plenary|discussions?|workshops?|tutorials?|break|lunch|"
    r"dinner|breakfast|brunch|coffee|tea|reception|posters?|welcome|opening|closing|registration|meeting|"
    r"lectures?|demos?|demonstrations?|awards?|ceremony|tour|arrival|departure|introduction|conclusions?|"
    r"summary|party|round ?table|debate|retreat|hackathon|networking|social|ends?|start|"
    r"sitzung|vortrag|vorträge|diskussion|begrüßung|eröffnung|abschluss|empfang|pause|ausklang|anreise|"
    r"séance|table ronde|accueil|ouverture|clôture|repas|dîner|apéro|cocktail|"
    r"sesión|mesa redonda|apertura|clausura|bienvenida|cena|inauguración|sessione|saluti|chiusura|"
    r"abertura|encerramento|boas-vindas|jantar|sessie|afsluiting|ontvangst|borrel|diner|"
    r"zahájení|přestávka|diskuse|otwarcie|zakończenie|dyskusja|invigning|avslutning|åbning|afslutning"
)
"""What parts of a conference are called; nobody's name has these words in it."""


@cache
def _vocabulary(name: str) -> Vocabulary:
    """The vocabularies, compiled when first wanted."""
    known = {
        "series": rf"(?<!\w)(?:{_SERIES})(?!\w)",
        "talks": rf"(?<!\w)(?:{_SERIES}|{_CONFERENCES})(?!\w)",
        "part": rf"(?<!\w)(?:{_PARTS})(?!\w)",
        "sentence": r"(?<!\w)(?:speaker series|lecture series|guest speakers|programme of talks|our speakers|"
        r"vortragsreihe|unsere referent\w+|cycle de conférences|ciclo de conferencias|lezingenreeks)(?!\w)",
        "break": rf"\W*(?:{_BREAKS})\W*",
        "pause": rf"\W*(?:{_BREAKS}|{_PAUSES})\W*",
    }
    return Vocabulary(known[name])


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_vocabulary(name).pattern, re.IGNORECASE)


@remembered
def names_series(words: str) -> bool:
    """Whether words name a series of talks: `Algebra Seminar`."""
    return _vocabulary("series").is_in(words)


def names_break(words: str) -> bool:
    """Whether words beside an hour are a break between talks: `Lunch`, `Kaffeepause`."""
    return len(words) <= LONGEST and _pattern("pause").fullmatch(words) is not None


@remembered
def names_part_of_day(words: str) -> bool:
    """Whether words are a part of a conference, though they look like a name: `Poster Session`."""
    return _vocabulary("part").is_in(words)


def speaks_of_talks(texts: Iterable[str]) -> bool:
    """Whether a line of a page names a series of talks, a conference or a break between talks.

    Or a sentence speaks of those who speak: `Our speaker series takes place on the second Thursday.`
    """
    return any(
        _vocabulary("sentence").is_in(text)
        if len(text) > LONGEST
        else _vocabulary("talks").is_in(text) or _pattern("break").fullmatch(text)
        for text in texts
    )
