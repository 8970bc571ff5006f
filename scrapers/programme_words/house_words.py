"""Kinds of houses that are words of titles too: they tell a place only where one is looked for."""

from __future__ import annotations

from functools import cache

from scrapers.programme_words.small_letters import Vocabulary
from scrapers.remembered import remembered

_HOUSES = (
    "caff[eè]|terrazz?[ae]|cortile|giardino|jard[ií]n|jardim|circolo|spazio|espacio|osteria|enoteca|"
    "libreria|librer[ií]a|librairie|livraria|buchhandlung|boekhandel|book(?:s|shop|store)|filmoteca|"
    "cin[ée]math[èe]que|cinemateca|kinemathek|m[ée]diath[èe]que|mediate[ck]a?|gare|plage|playa|praia|"
    "beach|strand|par[ck]|parque|parco|restaurante?|villa|ch[âa]teau|castle|castello|castillo|schloss|"
    "rathaus|kneipe|klub|club|keller|kirche|brauhaus|biergarten|embassy|ambassade|botschaft|embajada|"
    "ambasciata|institut\\w*|schouwburg|canteen|kantine|cantin[ae]|cafeter[ií]a|taproom|diner|deli|winery|"
    "wines?|distillery|boathouse|warehouse|lanes|pier|quay|quai|wharf|docks?|marina|muelle|molo|forum|"
    "palais|palace|station|pal[aá]cio|atelier|taller|conservatoire|academy|akademie|school|schule|école|escuela|scuola|"
    "university|universität|université|hostel|inn|arms|grill|kitchen|cathedral|synagogue|temple|stadium|"
    "stadion|market|markt|march[ée]|mercado|mercato|tent|zelt|tente|carpa|tenda|confeitaria|pastelaria|"
    "cervejaria|cervecería|birreria|boteco|tasca|chiringuito|guinguette|lobby|treffpunkt|gate|entrance|deck|"
    "patio|yard|hotelli|ravintola|kahvila|baari|kirjasto|museo|sauna|elokuvateatteri|kavárna|divadlo|hospoda|"
    "(?:main|second|open[- ]air|side|big|small) stage|hauptbühne|escenario|palco|grande scène|"
    "multicines?|multiplex|multisalas?|péniche|halles?|ateliers|raum|podium|aula|galpão|parking lot|"
    "náměstí|kawiarnia|teatr|dom kultury|biblioteka|rynek|kafe|merkezi|lokanta\\w*|salonu|sahnesi|meydanı|"
    "cin[ée]mas|kinos|theat(?:re|er)s|mall|studios|odeon|picturehouse|cineworld|curzon|kinepolis|cinestar|"
    "cinemaxx|cin[ée]polis|multikino|cinemark|"
    "kávézó|színház|mozi|kro|scene|bibliotek|cafè|plaça|teatre|refugi|carrer"
)


@cache
def _houses() -> Vocabulary:
    """The words and their endings, compiled when first wanted."""
    endings = r"\w+(?:keller|garten|klub|hof|heim|werk|turm|kirche|schule|haven|kerk|tuin|hallen|"
    endings += r"talo|ranta|teltta|hus|huset)(?!\w)"
    return Vocabulary(rf"(?<!\w)(?:{_HOUSES})(?!\w)|{endings}")


@remembered
def is_house(text: str) -> bool:
    """Whether the words hold a kind of house: a beach, a bookshop, an embassy, a tent."""
    return _houses().is_in(text)
