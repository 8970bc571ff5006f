"""Boxes beside what is on: news with the days they were written, comments, opening hours, past editions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from scrapers.programmes.lines import Line, shared_blocks

LONGEST_HEADING = 40

MOST_LINES = 80
"""Lines of one box; more are the matter of the page."""


_NEWS = (
    r"news(?: (?:and|&) (?:updates|stories|blog|press))?|headlines|blog|blog posts|posts|articles|"
    r"stories|updates|press releases|news releases|press|nachrichten|neuigkeiten|aktuelles|meldungen|"
    r"pressemitteilungen|beiträge|blogbeiträge|actualités|nouvelles|actus|articles récents|communiqués|"
    r"communiqués de presse|noticias|novedades|entradas|comunicados|notas de prensa|notizie|novità|"
    r"articoli|comunicati stampa|notícias|novidades|artigos|nieuws|nieuwsberichten|berichten|"
    r"persberichten|nyheter|nyheder|uutiset|aktualności|aktuality|novinky|notícies|hírek"
)
_BEFORE = (
    r"latest|recent|our|more|other|top|in the|from the|from our|all|letzte|neueste|aktuelle|unsere|"
    r"weitere|dernières|derniers|les dernières|toutes les|nos|autres|últimas|últimos|más|otras|ultime|"
    r"ultimi|altre|outras|mais|laatste|meer|ons|recente|seneste|siste|senaste|ostatnie|poslední"
)
_COMMENTS = (
    r"(?:\d+|latest|recent|letzte|derniers|últimos|ultimi)?\W*(?:comments?|kommentare?|commentaires?|"
    r"comentarios?|comment[io]|comentários?|reacties|kommentarer)"
)
_OTHER = (
    r"(?:our )?(?:opening|office|box office|visiting|museum|gallery) (?:hours|times)|hours|"
    r"when we(?:'|’)?(?: a)?re open|öffnungszeiten|bürozeiten|kassenzeiten|(?:heures|horaires) "
    r"d['’]ouverture|horarios? de (?:apertura|atención|taquilla)|orari(?:o)? di apertura|"
    r"horário de funcionamento|openingstijden|öppettider|åbningstider|åpningstider|godziny otwarcia|"
    r"deadlines?|submission dates|fristen|einsendefristen|dates limites|échéances|plazos|"
    r"fechas límite|scadenze|"
    r"prazos|(?:past|previous|former|all) (?:editions?|festivals)|frühere ausgaben|"
    r"(?:vergangene|bisherige) (?:ausgaben|jahre|festivals)|éditions (?:précédentes|passées)|"
    r"ediciones (?:anteriores|pasadas)|edizioni (?:precedenti|passate)|edições anteriores|"
    r"(?:vorige|eerdere) edities|"
    r"(?:our |the )?(?:sponsors|partners|supporters|funders|team|staff|board)|(?:unsere )?(?:partner|"
    r"sponsoren|förderer)|(?:unser |das )?team|(?:nos )?partenaires|l['’](?:é|e)quipe|patrocinadores|"
    r"(?:el )?equipo|partner e sponsor|sponsor|parceiros|equipa|equipe|"
    r"recently viewed|zuletzt angesehen|vus récemment|instagram|twitter|facebook|follow us|"
    r"(?:follow us )?on instagram|newsletter|tags|tag cloud|categories|kategorien|catégories|categorías"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "news": rf"\W*(?:(?:{_BEFORE}) )?(?:{_NEWS})(?: (?:recentes?|recientes|recenti|récent[es]*))?\W*",
        "other": rf"\W*(?:{_COMMENTS}|{_OTHER})\W*",
        "hour": r"\d\s?[:.h]\s?\d\d(?!\d|[.]\d)|\d\s?(?:[ap]\.?m|uhr|h|hrs)\b|\b(?:noon|midnight)\b",
    }
    return re.compile(known[name], re.IGNORECASE)


def without_side_boxes(lines: Sequence[Line]) -> list[Line]:
    """The lines, boxes left out whose heading says that they hold nothing that is on.

    News are left out where they tell no hour: an hour makes more of them than days of writing.
    """
    news = (box for start in _headings(lines, "news") if not _tells_hours(lines, box := _box(lines, start)))
    other = (_box(lines, start) for start in _headings(lines, "other"))
    left_out = {at for box in (*news, *other) for at in box}
    return [line for at, line in enumerate(lines) if at not in left_out]


def _headings(lines: Sequence[Line], what: str) -> Iterator[int]:
    for at, line in enumerate(lines):
        if line.level > 1 and len(line.text) <= LONGEST_HEADING and _pattern(what).fullmatch(line.text):
            yield at


def _tells_hours(lines: Sequence[Line], box: range) -> bool:
    return any(_pattern("hour").search(lines[at].text) for at in box)


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
