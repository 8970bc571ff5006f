"""What people come for, as titles say it: `Pub Night`, `Bar-Abend`, `Apéro des nouveaux`."""

from __future__ import annotations

import re
from functools import cache

from scrapers.programme_words.small_letters import Vocabulary
from scrapers.remembered import remembered

_OCCASIONS = (
    "night|evening|party|crawl|quiz|social|meet-?up|mixer|brunch|breakfast|lunch|dinn?er|supper|drinks|reception|"
    "happy hour|picnic|barbecue|potluck|get-?together|hangout|karaoke|toast|"
    "abend|treff|treffen|stammtisch|frühstück|empfang|umtrunk|picknick|"
    "soirée|apéro|déjeuner|dîner|cocktail|pique-nique|rencontre|"
    "fiesta|copas|cañas|desayuno|almuerzo|cóctel|encuentro|quedada|tertulia|vermut|"
    "cena|serata|aperitivo|colazione|pranzo|brindisi|incontro|festa|"
    "jantar|almoço|encontro|convívio|coquetel|"
    "avond|borrel|ontbijt|bijeenkomst|ontmoeting|"
    "(?:repair|death|language|memory|warm|sprach|erzähl|strick|spiele|trauer|eltern|lese)[- ]?caf[eé]"
)
_THEATRE = (
    r"cine(?:ma)? (?:al aire libre|ao ar livre|all['’]aperto|de verano|em família)|"
    r"teatro (?:ragazzi|infantil|familiar|di figura|musicale?)|"
    r"teatro (?:per|para|de|di) (?:bambini|famiglie|niñ\w+|bebés|crianças|títeres|sombras|marionet\w+|"
    r"calle|rua|strada|burattini)|"
    r"théâtre (?:jeune public|pour enfants|de rue|forum|d['’](?:ombres?|objets?|impro\w*))|"
    r"\b(?:kinder|jeugd|puppen|poppen|figuren|schatten|impro|straßen|straat)theater"
)
"""What is played, not the house it is played in."""

_OF = "de|des|du|d['’]|der|für|mit|con|com|para|per|with|of|for|voor|van|di|dei|del|delle|degli|dos|das"


@cache
def _occasions() -> Vocabulary:
    """An occasion at the end of words or before those for whom it is, compiled when first wanted."""
    return Vocabulary(
        rf"{_THEATRE}|(?:{_OCCASIONS})s?\W*$|^(?:petit-)?(?:{_OCCASIONS})s?\s+(?:{_OF})(?:\b|(?<=['’]))"
    )


@remembered
def is_occasion(text: str) -> bool:
    """Whether the words end in what people come for, or begin with it: "Openingsborrel", "Cena dei soci"."""
    return _occasions().is_in(text)


_KINDS = (
    "workshop|masterclass|master class|talk|panel|lecture|screening|film|party|social|meet-?up|meeting|"
    "concert|"
    "panel discussion|round ?table(?: discussion)?|keynote(?: (?:talk|lecture|address))?|case study|"
    "podiumsdiskussion|podiumsgespräch|diskussion|table ronde|mesa-redonda|paneldiscussie|paneelgesprek|"
    "exhibition|tour|course|training|seminar|conference|ceremony|reception|discussion|special event|event|"
    "vortrag|führung|ausstellung|konzert|lesung|gespräch|filmvorführung|werkstatt|fest|treffen|"
    "rencontre|atelier|projection|débat|conférence|exposition|fête|visite|formation|"
    "encuentro|taller|proyección|charla|mesa redonda|exposición|concierto|fiesta|visita|curso|"
    "incontro|festa|laboratorio|proiezione|mostra|concerto|corso|dibattito|tavola rotonda|"
    "encontro|oficina|sessão|conversa|exposição|debate|bijeenkomst|voorstelling|lezing|tentoonstelling|feest|cursus"
)


@cache
def _kind() -> re.Pattern[str]:
    """A kind of gathering and nothing else, compiled when first wanted."""
    return re.compile(rf"\W*(?:{_KINDS})s?\W*", re.IGNORECASE)


@remembered
def is_kind(text: str) -> bool:
    """Whether the words are a kind of gathering and no more, as a column of kinds says it: `WORKSHOP`."""
    return _kind().fullmatch(text) is not None
