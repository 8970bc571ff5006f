"""What cinemas say of a film beside its title: for what age it is, who made it, where, how long it takes."""

from __future__ import annotations

import re
from functools import cache


def is_film_fact(text: str) -> bool:
    """Whether a line is one such fact: `Rated PG-13`, `Tous publics`, `Verleih: Lantern`, `2D, dubbed`."""
    return any(_pattern(name).fullmatch(text) is not None for name in ("certificate", "label", "version"))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    letters = r"(?:u|uc|g|pg|r|m|ma|x|nc|tv|tba|tbc)(?:[ -]?\d{1,2})?a?|\d{1,2}a?\+?"
    certificates = (
        rf"(?:age )?(?:rating|rated|certificate|cert|classification)\W{{1,3}}(?:{letters})",
        r"(?:fsk|kijkwijzer|vm)\W{0,3}(?:ab )?\d{1,2}\+?(?: jahren?| jaar)?",
        r"(?:freigegeben|altersfreigabe|empfohlen|ab)\W{1,3}(?:ab |ohne )?"
        r"(?:\d{1,2} jahren?|altersbeschränkung)",
        r"tous publics?(?: avec avertissement)?",
        r"(?:interdit aux (?:moins|- )?(?:de )?|à partir de )\d{1,2} ans",
        r"apta? para (?:todos los públicos|todo público)|no recomendada (?:para|a) menores de \d{1,2} años",
        r"classifica[çc][ãa]o(?: indicativa| etária)?\b.{1,30}|livre para todos os públicos",
        r"per tutti|vietato ai minori di \d{1,2} anni|alle leeftijden|barntillåten|från \d{1,2} år",
    )
    labels = (
        r"director|directed by|cast|starring|distributor|country|run(?:ning)? ?time|certificate|genre",
        r"regie|besetzung|darsteller(?:innen)?|verleih|land|länge|laufzeit|produktionsland|originaltitel",
        r"réalisation|réalisateur|avec|distribution|distributeur|pays|durée|nationalité|synopsis",
        r"direcci[oó]n|reparto|intérpretes|distribuidora|pa[ií]s(?:es)?|duraci[oó]n|sinopsis|calificaci[oó]n",
        r"dire[çc][ãa]o|elenco|companhia|distribui(?:dora|[çc][ãa]o)|dura[çc][ãa]o|sinopse|g[êe]nero",
        r"regia|interpreti|distribuzione|durata|trama|nazionalità|spelduur|regisseur|speelduur",
    )
    surely = (
        r"[23]d|4dx|imax(?: [23]d)?|screenx|hfr|35 ?mm|70 ?mm|dolby atmos|dubbed|subtitled|dubbing|napisy|"
        r"vost(?:fr)?|vose|omu|omeu|v\.o\.(?:s\.)?(?:e\.)?|sous-titrée?s?|subtitulad[ao]s?|doblad[ao]s?|legendad[ao]s?|"
        r"dublad[ao]s?|sottotitolat[oi]|doppiat[oi]|ondertiteld|titulky|dabing"
    )
    perhaps = (
        r"ov|vo|vf|df|2k|4k|atmos|dolby|digital|lektor|original(?:fassung|version)?|english|french|german|"
        r"spanish|italian|dutch|portuguese|polish|czech|deutsche fassung|version (?:française|originale)|"
        r"español|castellano|italiano|português|français|deutsch|with|mit|avec|con|com|in|subtitles?|"
        r"untertiteln?|pl|en|fr|de|es|it|ua"
    )
    # At least one word that says of nothing else how a film is shown.
    version = rf"(?=.*?(?<!\w)(?:{surely})(?!\w))(?:(?<!\w)(?:{surely}|{perhaps})(?!\w)\W*)+"
    known = {
        "certificate": "|".join(certificates),
        "label": rf"(?:{'|'.join(labels)})\s?:.{{0,80}}",
        "version": version,
    }
    return re.compile(rf"\W*(?:{known[name]})\W*", re.IGNORECASE)
