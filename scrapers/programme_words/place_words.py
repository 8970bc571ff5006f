"""Kinds of houses, halls and streets in several languages: what words hold that name where something is."""

from __future__ import annotations

from functools import cache

from scrapers.programme_words.small_letters import Vocabulary

_PLACE = (
    "suite(?! (?:des?|du|d['’]))|"  # in French what follows
    r"rm\.?(?=\s?\d)|"  # "Rm. 303C"
    "screen|cinema|theatre|theater|theatr|hall|(?:class)?room|auditorium|library|museum|gallery|galerie|galleria|"
    "auditorio|galería|bar|pub|café|cafe|hotel|(?<!open )(?<!in[ -])house|lounge|studio|centre|center|church|"
    "campus|building(?! (?:an?|the|your|our|with|models?)(?!\\w))|street|st\\.|avenue|ave|"
    "road|rd|square|park|garden|terrace|rooftop|floor|kino|saal|haus|strasse|straße|platz|foyer|salle|mairie|cinéma|"
    "théâtre|rue|place|hôtel|maison|bibliothèque|musée|espace|sala|cine|teatro|calle|plaza|casa|"
    "biblioteca|museo|museu|rua|praça|prédio|auditório|"
    "centro (?:culturale?|c[ií]vico|sociale?|congressi|de (?:artes?|cultura|congresos|congressos))|"
    "cin[eé]math[eè]que|m[eé]diath[eè]que|cinemateca|cineteca|filmoteca|mediateca|kinemathek|mediatheek|"
    r"(?:(?<=\bin\s)|(?<=\bdi\s)|(?<![^\W\d_]\s))via|via(?=\s\D{2,40}\d)|"  # no "talks via video"
    "piazza|palazzo|zaal|straat|(?<!en )plein(?! air)|bioscoop|"
    "filmhuis|biograf|salen|"
    "(?:council|commission(?:ers['’]?)?|committee|board|legislative) chambers?|"
    "offices?|en ligne|en línea|em linha|visioconférence|videokonferenz|videoconferencia|videoconferenza|"
    "teater|biblioteket|huset|(?<=s\\s)hus|salong(?:en)?|foajén?|foajeen|foyeren|torg|kina|sal|online|zoom|"
    "(?:green|club|play|court|school|farm|fire|coffee|guild|opera) ?house|guildhall|townhall|"
    "hub|loft|bistro|brewery|tavern|arena|pavilion|annex|courtyard|chapel|"
    "ballroom|saloon|bakery|trattoria|ristorante|taverna|bodega|brasserie"
)


def holds_kind_of_place(words: str) -> bool:
    """Whether a kind of place is among the words: `Quay Hall`, `rue Haute`, `Rathaus`."""
    return _places().is_in(words)


@cache
def _places() -> Vocabulary:
    """Kinds of houses and streets, compiled when first wanted."""
    return Vocabulary(
        rf"(?<!\w)(?:{_PLACE})(?!\w)|^club\s\w|"
        r"(?<!\w)(?:seminar|vortrags|veranstaltungs|konferenz|tagungs|vereins|gemeinde|klub)raum(?!\w)|"
        r"\w+(?:zimmer|kino|saal|haus|straße|strasse|platz|theater|zaal|huis|halle|bar|"
        r"salen|teatern|biografen|museet|hus(?:et)?|lokalen?|kyrkan|kirken)(?!\w)"
    )
