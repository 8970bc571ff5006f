"""Lines that count the rows of a list and name none: `Results 1–20 of 129`, `Schede trovate: 129`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.programmes.lines import Line

LONGEST = 60


@cache
def _count() -> re.Pattern[str]:
    """Such a line, compiled when first wanted."""
    number = r"\d{1,3}(?:[.,' ]?\d{3})*"
    found = (
        r"found|gefunden|trouvée?s?|encontrad[oa]s?|trovat[aeio]|gevonden|hittades|fundet|funnet|"
        r"znaleziono|nalezeno"
    )
    rows = (
        r"results?|matches|hits|entries|records|items|listings|ergebnisse?|treffer|einträge|résultats?|fiches|"
        r"resultados?|registr?os|itens|risultat[oi]|schede|elementi|resultaten|resultater|träffar|"
        r"wyniki|výsledky"
    )
    told = (
        r"events?|activities|concerts?|films?|shows?|veranstaltung(?:en)?|termine?|événements?|eventos?|"
        r"actividades|eventi|iniziative|evenementen|activiteiten|evenemang"
    )
    pages = r"pages?|seiten?|páginas?|pagin[ae]s?|sid[ae]|side|strona"
    to, of = r"(?:-|–|—|to|bis|à|au|a|al|até|tot|till|do)", r"(?:of|von|sur|de|di|van|av|af|z|/|out of)"
    return re.compile(
        rf"\W*(?:{number} (?:{rows})(?: (?:{found}))?|{number} (?:{told}) (?:{found})|"
        rf"(?:{found}) {number} (?:{rows}|{told})|"
        rf"(?:{rows})(?: (?:{found}))?\s?(?:[:(]\s?{number}\)?)|(?:{told}) (?:{found})\s?[:(]?\s?{number}\)?|"
        rf"(?:[^\W\d]+ )?(?:{rows}|{told}|showing|displaying|viewing|affichage|mostrando|toon|visar|viser) "
        rf"{number}\s?{to}\s?{number} {of} {number}(?: (?:{rows}|{told}))?|"
        rf"(?:{pages}) {number}\s?{of}\s?{number})\W*",
        re.IGNORECASE,
    )


def without_list_counts(lines: Sequence[Line]) -> list[Line]:
    """The lines without those that say how many rows there are, which stand over a list and below it."""
    return [line for line in lines if not (len(line.text) <= LONGEST and counts_rows(line.text))]


def counts_rows(text: str) -> bool:
    """Whether words say how many rows a list has, or which of them are shown."""
    return any(map(str.isdigit, text)) and _count().fullmatch(text) is not None
