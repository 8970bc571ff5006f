"""What stands over a column of titles, in several languages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programme_words.bylines import heads_other_dates
from scrapers.programme_words.line_words import label_of_when, label_of_where
from scrapers.programme_words.speaker_labels import label_of_speaker
from scrapers.programmes.lines import Entry, Line
from scrapers.remembered import remembered

MOST_REMARKS = 2
"""Rows to each remark of its own at least, where remarks are none of what the rows are."""

MOST_WORDS = 3
"""Words at the end of a head that may say what stands below it."""

_WHAT = (
    "events?|titles?|what|films?|movie|sessions?|activit(?:y|ies)|program(?:me)?s?|shows?|performance|meeting|gathering|"
    "talks?|topics?|themes?|subjects?|lectures?|presentations?|papers?|vortrag|vorträge|thema|themen|thèmes?|sujets?|exposés?|"
    "temas?|ponencias?|charlas?|argoment[oi]|relazion[ei]|palestras?|onderwerp(?:en)?|lezing(?:en)?|"
    "committees?|(?:public )?body|meeting (?:name|title|body|description)|gremium|comité|commissione?|"
    "veranstaltung(?:en)?|titel|was|aktivität|programm|programmpunkt|"
    "titre|quoi|événements?|évènements?|evenements?|activités?|rendez-vous|rencontres?|programme|"
    "título|eventos?|actividad(?:es)?|qué|encuentros?|atividades?|programação|encontros?|"
    "titolo|eventi|evento|attività|incontr[oi]|programma|cosa|evenement(?:en)?|activiteit(?:en)?|onderdeel|wat|"
    "hva|hvad|vad|mitä|co|arrangement(?:er)?|evenemang|aktivitet(?:er)?|begivenhed(?:er)?|møte|möte|tapahtumat?|"
    "wydarzeni[ea]|tytuł|akce|název|udalosť|esemény|program|"
    "oppositions?|opponents?|fixtures?|gegner|begegnung(?:en)?|paarung(?:en)?|adversaires?|rival(?:es)?|partidos?|"
    "avversari[oa]?|partit[ae]|adversários?|jogos?|tegenstanders?|wedstrijd(?:en)?|motståndare|modstander"
)


@cache
def _pattern() -> re.Pattern[str]:
    """The words, compiled when first wanted."""
    return re.compile(rf"\W*(?:{_WHAT})\W*", re.IGNORECASE)


@remembered
def names_what(head: str) -> bool:
    """Whether the head of a column says that titles stand below it: `Event`, `Rendez-vous`."""
    return _pattern().fullmatch(head) is not None


@remembered
def names_description(head: str) -> bool:
    """Whether the head of a column says that what is on is described below: `Beskrivning`, `Description`."""
    return _description().fullmatch(head) is not None


@cache
def _description() -> re.Pattern[str]:
    return re.compile(
        r"\W*(?:description|beschreibung|beskrivning|beskrivelse|kuvaus|descripción|descrizione|descrição|omschrijving|"
        r"popis|opis)\W*",
        re.IGNORECASE,
    )


def names_when(head: str) -> bool:
    """Whether the head of a column says that days or hours stand below it: `Date`, `Meeting Time`."""
    words = head.split()[-MOST_WORDS:]
    ends = (" ".join(words[at:]) for at in range(len(words)))
    return not heads_other_dates(head) and any(label_of_when(end) == len(end) for end in ends)


def heads_days(head: str) -> bool:
    """Whether the head of a column says that days stand below it, be they gatherings' or `Deadline`s."""
    return names_when(head) or heads_other_dates(head)


def names_remarks(head: str) -> bool:
    """Whether the head of a column says that remarks stand below it: `Notes`, `Bemerkungen`."""
    return _remarks().fullmatch(head) is not None


@cache
def _remarks() -> re.Pattern[str]:
    return re.compile(
        r"\W*(?:(?:remark|note|comment|status(?!\w)|bemerkung|anmerkung|hinweis|kommentar|remarque|"
        r"observation|"
        r"commentaire|observaci(?:ón|one)|comentario|osservazion[ei]|annotazion[ei]|observaç(?:ão|õe)|"
        r"opmerking|anmärkning|bemærkning|merknad|uwagi)(?:e?[ns]|er)?|"
        r"(?:(?:what|please|things) )?(?:to )?bring(?: along)?|mitbringen|mitzubringen|"
        r"à (?:apporter|prévoir)|"
        r"(?:qué )?(?:llevar|traer)|(?:cosa )?portare|(?:o que )?(?:trazer|levar)|mee(?:brengen|nemen))\W*",
        re.IGNORECASE,
    )


def names_results(head: str) -> bool:
    """Whether the head of a column says that results stand below it: `Score`, `Ergebnis`."""
    return _results().fullmatch(head) is not None


@cache
def _results() -> re.Pattern[str]:
    return re.compile(
        r"\W*(?:(?:final )?(?:results?|scores?)|ergebnis(?:se)?|endstand|résultats?|resultados?|marcador|"
        r"risultat[oi]|punteggio|placar|uitslag(?:en)?|resultat(?:er)?|wyniki?|výsled(?:ek|ky))\W*",
        re.IGNORECASE,
    )


def names_details(head: str) -> bool:
    """Whether the head of a column says that more is told below it: `Presentation Details`, `Abstract`."""
    return _details().fullmatch(head) is not None


@cache
def _details() -> re.Pattern[str]:
    return re.compile(
        r"\W*(?:[\w'’]+\s){0,2}(?:details?|descriptions?|abstracts?|beschreibung|einzelheiten|résumés?|détails?|"
        r"descripci(?:ón|ones)|detalles?|resumen|descrizion[ei]|dettagli|descriç(?:ão|ões)|detalhes?|"
        r"omschrijving|beskrivning|beskrivelse|opis|popis)\W*",
        re.IGNORECASE,
    )


@remembered
def worth_of_column(names: str) -> int:
    """How much more of a title what stands in a column is, or less: descriptions, and who answers for it.

    `names` are those that the head gives its cells: `column-description description`.
    """
    if "column-" not in names:
        return 0
    return 3 if _column("what is said").search(names) else -8 if _column("who").search(names) else 0


@cache
def _column(name: str) -> re.Pattern[str]:
    known = {
        "what is said": r"column-(?:descri\w+|beschreibung|omschrijving|beskriv\w+|opis|popis)(?!\w)",
        "who": r"column-(?:respons[aáà]\w+|speakers?|presenters?|referent\w*|contact\w*|ansprech\w+|"
        r"leitung|leaders?|relator\w+|ponentes?|palestrantes?|orador\w*|intervenant\w*|sprekers?|organi[sz]\w+|"
        r"coordina\w*|moderat\w+|facilitat\w+|lecturers?|dozent\w*|prelegent\w*)(?!\w)",
    }
    return re.compile(known[name])


def rows_of_places(lines: Sequence[Line]) -> frozenset[int]:
    """The rows of tables whose heads say when and where and nothing else: the dates of a tour.

    What a third column remarks, to a few rows or to several the same, names none of them.
    """
    heads: dict[int, set[str]] = defaultdict(set)
    tables: dict[tuple[int, ...], set[int]] = defaultdict(set)
    remarks: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for line in lines:
        if not line.row:
            continue
        heads[line.row].add(line.head)
        tables[line.table].add(line.row)
        if line.head and names_remarks(line.head):
            remarks[line.table].append(line.text)
    where = {head for said in heads.values() for head in said if head and label_of_where(head) == len(head)}
    when = {head for said in heads.values() for head in said if names_when(head)}
    remarked = {head for said in heads.values() for head in said if head and names_remarks(head)}
    named = {
        row
        for table, said in remarks.items()
        if len(set(said)) * MOST_REMARKS > len(tables[table]) or not table
        for row in tables[table]
    }
    return frozenset(
        row
        for row, said in heads.items()
        if said & where and said - where <= (when if row in named else when | remarked)
    )


def as_tour(entry: Entry, of_tour: bool, remarked: bool = False) -> Entry:
    """An entry, in a row that says when and where and nothing else: the places of a tour are its titles.

    It is `remarked` where what stands below `Notes` was taken for its title.
    """
    title = None if remarked else entry.title
    named = (title or entry.place) if of_tour else None
    return replace(entry, title=named, place=entry.place or named, own_title=True) if named else entry


def rows_of_gatherings(lines: Sequence[Line]) -> frozenset[int]:
    """The rows of tables whose heads call what stands in them gatherings (`Meeting Date`) or their papers.

    Or say who speaks in them, `Speaker`, or where: `Venue`.
    """
    heads = {line.head for line in lines if line.row and line.head}
    called = {head for head in heads if _gathering().search(head) or _names_who_or_where(head)}
    named = {line.row for line in lines if line.row and line.head in called}
    return frozenset(named) | _rows_of_papers(lines)


def _names_who_or_where(head: str) -> bool:
    return len(head) in (label_of_speaker(head), label_of_where(head))


def _rows_of_papers(lines: Sequence[Line]) -> frozenset[int]:
    """The rows of tables with columns for two papers that only a meeting has: `Agenda`, `Minutes`."""
    papers: dict[tuple[int, ...], set[str]] = defaultdict(set)
    for line in lines:
        if line.path and line.sign.endswith("/th") and (paper := _paper().fullmatch(line.text)):
            for depth in _DEPTHS:
                papers[line.path[:-depth]].add(str(paper.lastgroup))
    tables = {path for path, kinds in papers.items() if len(kinds) > 1}
    return frozenset(
        line.row
        for line in lines
        if line.row and (at := line.path.index(line.row)) and tables & {line.path[:at], line.path[: at - 1]}
    )


_DEPTHS = (3, 4)
"""From the words of a head cell up to its `thead` and its table."""


@cache
def _paper() -> re.Pattern[str]:
    """What meetings have and screenings do not; an agenda alone may be a programme."""
    return re.compile(
        r"\W*(?:(?P<agenda>(?:meeting )?(?:agendas?|notices?)|tagesordnung(?:en)?|ordres? du jour|"
        r"órden(?:es)? del día)|(?P<minutes>(?:meeting |approved )?minutes|protokolle?|niederschrift(?:en)?|"
        r"procès-verba(?:l|ux)|actas?|verbal[ei]|notulen)|"
        r"(?P<packet>(?:agenda |meeting |board )?packets?|supporting documents?))\W*",
        re.IGNORECASE,
    )


@cache
def _gathering() -> re.Pattern[str]:
    return re.compile(
        r"meeting|event|session|hearing|screening|sitzung|veranstaltung|réunion|séance|reunión|sesión|riunione|"
        r"seduta|reunião|sessão|vergader|bijeenkomst",
        re.IGNORECASE,
    )
