"""What headings and pages call a list whose days are gatherings, and what they call lists of other days."""

from __future__ import annotations

import re
from functools import cache

from scrapers.remembered import remembered

LONGEST_HEADING = 60
"""Characters of a heading over a list; more is a title or a sentence."""

_GATHERINGS = (
    # English
    r"meetings?|meetups?|events?|dates|gatherings?|screenings?|concerts?|gigs?|shows?|showtimes?|tour|recitals?|"
    r"performances?|lectures?|talks?|seminars?|sessions?|hearings?|workshops?|socials?|schedules?|calendar|"
    r"fixtures?|programmes?|programs?|line-?up|season|what['’]?s on|whats on|diary|agendas?|rehearsals?|"
    r"luncheons?|outings?|exhibitions|engagements|appearances|activities|happenings|get-?togethers|"
    r"open houses?|(?:day )?trips|excursions|walks|hikes|rides|(?:past|previous|upcoming|next|our) tours|"
    # Talks, in several languages
    r"\w*seminare?|\w*colloqui(?:um|ums|a)|\w*kolloqui(?:um|en)|séminaires?|exposés|seminari[oi]?s?|coloquios?|"
    r"seminários?|palestras|colóquios?|"
    # German
    r"\w*veranstaltung(?:en)?|termine|\w*kalender|\w*treffen|sitzung(?:en|stermine)?|\w*konzerte?|\w*vorträge|"
    r"vorstellung(?:en)?|vorführung(?:en)?|spielplan|spielzeit|programm|filmreihe|stammtisch\w*|"
    r"\w*termin(?:plan|liste|übersicht)|jahresprogramm|\w*auftritte|\w*proben(?:plan)?|\w*versammlung(?:en)?|"
    r"ausflüge|\w*ausstellungen|\w*ausfahrten|exkursionen|(?:\w{4,}s)?wanderungen|(?:stadt|museums|natur|garten)?führungen|"
    r"(?:vergangene|bisherige|frühere|kommende|nächste|geplante|unsere) \w*(?:reisen|fahrten|touren)|"
    # French
    r"rencontres?|[ée]v[éèe]nements?|r[ée]unions?|s[ée]ances?|calendrier|spectacles?|conf[ée]rences?|ateliers?|"
    r"projections?|rendez-vous|manifestations?|répétitions|sorties|activités|assemblées|"
    r"excursions|expositions|vernissages|randonnées|balades|visites guidées|voyages (?:passés|à venir)|"
    # Spanish, Catalan, Portuguese
    r"eventos?|encuentros?|reuni(?:ón|ones)|funciones|conciertos?|charlas?|calendari[oe]?|programaci[oó]n?|"
    r"actividad(?:es)?|proyecciones|sesiones|esdeveniments|activitats|trobades|reuni(?:ão|ões)|encontros?|"
    r"sess(?:ão|ões)|programaç(?:ão|ões)|atividades?|ensayos|asambleas|actuaciones|plenos|assaigs|sortides|"
    r"exposiciones|exposições|excursiones|salidas|caminatas|visitas guiadas|passeios|caminhadas|"
    r"ensaios|apresentações|assembleias|"
    # Italian
    r"event[oi]|incontr[oi]|appuntament[oi]|concert[oi]|spettacol[oi]|proiezion[ei]|riunion[ei]|programma|rassegna|"
    r"esibizioni|mostre|esposizioni|assemblee|sedute|attività|gite|escursioni|visite guidate|"
    # Dutch
    r"vergader(?:data|schema)|evenement(?:en)?|\w*bijeenkomst(?:en)?|\w*vergadering(?:en)?|voorstelling(?:en)?|concerten|lezing(?:en)?|"
    r"\w*activiteit(?:en(?:lijst|overzicht)?)?|\w*agenda|\w*rooster|jaarprogramma|\w*optredens|\w*repetities|"
    r"tentoonstellingen|exposities|\w*excursies|uitstapjes|\w*wandelingen|rondleidingen|"
    # Scandinavian, Finnish
    r"utställningar|utstillinger|udstillinger|møder|arrangement(?:er)?|konserter|koncerter|forestillinger|evenemang|möten|föreställningar|visningar|"
    r"tapahtumat|kokoukset|keikat|näytökset|\w*terminliste|møteplan|mötesplan|aktiviteter|"
    # Polish, Czech, Slovak, Hungarian
    r"spotka(?:nia|ń)|wydarzenia|koncerty|terminarz|repertuar|kalendarz|akce|setkání|schůzky|podujatia|stretnutia|"
    r"wystawy|výstavy|kiállítások|események|program|terminy|termíny|występy|próby|zebrania|vystoupení|zkoušky|kalendář|programok|"
    # Russian, Ukrainian, Bulgarian, Greek, Turkish
    r"выставки|виставки|встреч[аи]|мероприяти[яй]|события|концерты|показы|сеансы|афиша|расписание|лекции|семинары|"
    r"зустрічі|події|заходи|розклад|срещи|събития|εκδηλώσεις|προβολές|συναυλίες|συναντήσεις|πρόγραμμα|"
    r"etkinlikler|buluşmalar|konserler|gösterimler"
)

_OTHERS = (
    r"news\w*|blogs?|press|posts?|articles?|headlines|updates?|releases?|publications?|papers|minutes|protocols?|archives?|archiv|"
    r"histor\w+|timeline|milestones|chroni\w+|biograph\w+|obituar\w+|versions?|change ?log|deadlines?|"
    r"results?|rankings?|standings|\w*rekorde|\w*ergebnisse|bestenlisten?|résultats|classements?|resultados|"
    r"clasificaci[oó]n|risultati|classifiche?|uitslagen|ranglijst|resultater|výsledky|wyniki|"
    r"announcements?|jobs|vacanc\w+|careers|reviews?|reports?|recaps?|comments?|notices?|documents?|downloads?|"
    r"aktuelles|nachrichten|neuigkeiten|meldungen|presse\w*|chronik|geschichte|protokoll\w*|\w*berichte?|fristen|"
    r"actualit[ée]s?|actus?|nouvelles|communiqués?|histoire|comptes?[- ]rendus?|"
    r"noticias|novedades|prensa|historia|actas?|plazos|notícias|novidades|imprensa|história|"
    r"notizie|novità|stampa|storia|verbali|nieuws\w*|berichten|geschiedenis|verslag\w*|notulen|"
    r"nyheter|nyheder|uutiset|aktualno[śs]ci|wiadomości|aktuality|novinky|zprávy|správy|hírek|vijesti|novosti|novice|știri|uudised|"
    r"naujienos|ziņas|"
    r"новости|новини|статьи|архив|νέα|ειδήσεις|haberler|duyurular"
)


_LARGE = (
    r"conferences|conventions|congresses|festivals|fairs|elections|open houses|"
    r"kongresse|tagungen|konferenzen|messen|congrès|colloques|salons|congresos|conferencias|ferias|jornadas|"
    r"congressi|convegni|conferenze|fiere|congressos|conferências|feiras|congressen|conferenties|beurzen|"
    r"kongresser|konferenser|konferencer|konferanser|mässor|messer|konferencje|targi|zjazdy|kongresy"
)
"""Gatherings of many, in the plural: a heading that says so names a list of them, as `_LISTS` do."""

_LISTS = (
    r"meetings|meetups|events|gatherings|screenings|concerts|gigs|shows|recitals|performances|lectures|talks|"
    r"seminars|sessions|hearings|workshops|socials|fixtures|dates|productions|appearances|"
    r"veranstaltungen|termine|treffen|konzerte|auftritte|vorträge|lesungen|vorstellungen|vorführungen|sitzungen|"
    r"rencontres|[ée]v[éèe]nements|concerts|spectacles|conférences|ateliers|projections|réunions|séances|"
    r"eventos|encuentros|conciertos|charlas|actividades|proyecciones|reuniones|funciones|esdeveniments|activitats|"
    r"encontros|atividades|sessões|espetáculos|concertos|reuniões|"
    r"eventi|incontri|appuntamenti|concerti|spettacoli|proiezioni|riunioni|date|"
    r"evenementen|bijeenkomsten|vergaderingen|optredens|voorstellingen|concerten|lezingen|activiteiten|"
    r"arrangementer|møder|møter|konserter|koncerter|forestillinger|evenemang|möten|föreställningar|"
    r"tapahtumat|kokoukset|keikat|spotkania|wydarzenia|koncerty|akce|setkání|schůzky|podujatia|stretnutia|események"
)
"""What a list of gatherings is called, in the plural."""

_WHICH = (
    r"upcoming|coming|next|forthcoming|future|past|previous|recent|all|our|latest|more|other|current|live|the|"
    r"kommenden?|anstehende|nächsten?|künftige|vergangene|aktuelle|weitere|unsere|alle|bisherige|"
    r"prochaine?s|futur(?:e)?s|pass[ée]e?s|tous|toutes|les|nos|autres|à venir|"
    r"próxim[oa]s|futur[oa]s|pasad[oa]s|passad[oa]s|nuestr[oa]s|tod[oa]s|l[oa]s|nossos|nossas|anteriores|"
    r"prossim[ie]|previst[ie]|futur[ie]|passat[ie]|realizzat[ie]|nuov[ie]|in programma|in arrivo|"
    r"aankomende|komende|afgelopen|volgende|onze|vorige|tidligere|tidigare|kommende|tulevat|menneet|"
    r"nadchodzące|najbliższe|minione|za nami|nadcházející|proběhlé|minulé|nasze|naše"
)
"""Which of them, before the word or behind it."""

_AHEAD = (
    r"upcoming|forthcoming|kommende|anstehende|prochaine?s|próxim[oa]s|prossim[ie]|aankomende|kommande|nadchodzące|"
    r"nadcházející"
)
"""Those to come, by words that begin no title."""

MOST_BETWEEN = 5
"""Words between these and the name of the list."""


@remembered
def names_list(words: str) -> bool:
    """Whether a heading names a list of gatherings and which of them: `Incontri previsti`, `Past gigs`.

    One in two languages does where it does in one of them: `Past gigs / Concerts passés`.
    """
    if len(words) > LONGEST_HEADING:
        return False
    found = (_list_name().fullmatch(part) for part in _tongues().split(words) if part.strip())
    return any(part is not None and part["which"] is not None for part in found)


@remembered
def may_name_list(words: str) -> bool:
    """Whether words are what a list of gatherings is called, unless they are a title: `Optredens`."""
    return len(words) <= LONGEST_HEADING and _list_name().fullmatch(words) is not None


@cache
def _tongues() -> re.Pattern[str]:
    """What parts the two languages of a heading: a stroke, or letters of another script."""
    return re.compile(r"\s[/|·•–-]\s|[\u0370-\u1cff\u3040-\ud7ff]+")


@cache
def _list_name() -> re.Pattern[str]:
    """The names of lists, compiled when first wanted."""
    which = rf"(?:(?:{_WHICH})\s+)"
    behind = rf"(?:\s+(?:{_WHICH}|20\d\d))"
    lists = f"{_LISTS}|{_LARGE}"
    # Words between say what they are of: "Upcoming 2027 lake ride dates".
    which = rf"(?:(?:{_AHEAD})\s+(?:\w+\s+){{0,{MOST_BETWEEN}}}|{which}{{1,2}})"
    named = rf"{which}(?:{lists}){behind}{{0,2}}|(?:{lists}){behind}{{1,2}}"
    return re.compile(rf"\W*(?:(?P<which>{named})|{lists})\W*", re.IGNORECASE)


def calls_gatherings(words: str) -> bool:
    """Whether a heading calls what stands below it gatherings and nothing else: `Past meetings`."""
    return len(words) <= LONGEST_HEADING and speaks_of(words) > 0


def calls_others(words: str) -> bool:
    """Whether a heading calls what stands below it news, papers or history: `Meeting minutes`, `Chronik`."""
    return len(words) <= LONGEST_HEADING and _speaks_of_others(words)


def _speaks_of_others(words: str) -> bool:
    """Whether words speak of news, papers or history; how many a search found are none: `24 results`."""
    return _pattern("others").search(_found().sub(" ", words)) is not None


@cache
def _found() -> re.Pattern[str]:
    """What lists say of how many there are, compiled when first wanted."""
    results = (
        r"results?|ergebnisse?|résultats?|resultados?|risultat[oi]|resultaten|resultater|výsledky|wyniki"
    )
    lists = r"(?:search|filter|list of|elenco(?: dei)?|(?:liste|page) des|(?:lista|listado) de)"
    return re.compile(rf"(?:\b\d+\s+|\b{lists} )(?:{results})(?!\w)", re.IGNORECASE)


def speaks_of(words: str) -> int:
    """-1 where words speak of news, papers or history, else 1 where of gatherings, 0 where of neither."""
    others = _speaks_of_others(words)
    gatherings = _pattern("gatherings").search(words) is not None or names_list(words)
    return int(gatherings and not others) - int(others)


def calls_gone_by(words: str) -> bool:
    """Whether a heading stands over gatherings that are over: `Past meetings`, `Spotkania za nami`."""
    return calls_gatherings(words) and _pattern("gone by").search(words) is not None


_GONE_BY = (
    r"past|previous|recent|archived?|earlier|gone|vergangene\w*|bisherige\w*|frühere\w*|pass[ée]e?s?|précédente?s?|"
    r"pasad[oa]s|anteriores|realizad[oa]s|passad[oa]s|passat[ie]|realizzat[ie]|precedenti|scors[ie]|"
    r"afgelopen|voorbije|eerdere|vorige|tidligere|tidigare|za nami|minione|proběhlé|minulé|menneet"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The vocabularies as whole words, compiled when first wanted."""
    known = {"gatherings": f"{_GATHERINGS}|{_LARGE}", "others": _OTHERS, "gone by": _GONE_BY}
    return re.compile(rf"(?<!\w)(?:{known[name]})(?!\w)", re.IGNORECASE)
