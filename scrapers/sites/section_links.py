"""Which links of a festival's or association's site lead to where gatherings are announced.

Words stand for themselves and their beginnings are enough: `network` knows networking.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from urllib.parse import unquote, urlsplit

MEETING, PROGRAMME, ENTRY, UNKNOWN, NEVER = 3, 2, 1, 0, -1
"""How much a section promises: people meet there; things are listed there; it leads further; its words say
nothing; it is not worth a visit."""

# Lines: en, fr, es and pt, de, it, nl.
_STEMS = {
    MEETING: """
        industry network mixer meetup meet-up social socials special-event happy-hour lounge hub communit
        gathering parties receptions delegates professionals filmmakers talent forum fringe side-event sidebar
        professionnel pros reseau rencontres soirees evenements-speciaux industrie communaute
        industria profesional profissiona encuentros encontros comunidad red-de eventos-especiais
        eventos-especiales actividades-especiales atividades-paralelas
        branche netzwerk treffen begegnung stammtisch fachbesucher rahmenprogramm sonderveranstaltung
        gemeinschaft
        professionisti incontri comunita eventi-speciali rete
        netwerk borrel bijeenkomst ontmoeting vakpubliek speciale-evenementen""",
    PROGRAMME: """
        program schedule event calendar whats-on what-s-on agenda diary timetable workshops talks activities
        market lab labs parallel
        evenement calendrier horaires grille manifestations
        evento calendario horario actividades cartelera programacao atividades
        veranstaltung kalender termine spielplan
        eventi appuntamenti palinsesto attivita
        evenementen activiteiten""",
    ENTRY: """
        accredit badges passes attend plan-your-visit festival members membership chapters visit venues press
        edition adherents acreditac acreditacoes socios akkreditier mitglieder verein accrediti soci
        accreditatie leden""",
}
_WHOLE = frozenset(
    [
        "lab",
        "labs",
        "pros",
        "hub",
        "rete",
        "social",
        "socials",
        "talent",
        "attend",
        "visit",
        "press",
        "soci",
        "leden",
    ]
)
_NOT = re.compile(
    r"privacy|cookie|imprint|impressum|legal|terms|agb|log-?in|signin|cart|checkout|basket|donat|shop|store|jobs"
    r"|career|sponsor|submit|submission|wp-content|wp-admin|/tag/|/author/|/category/|mailto|newsletter"
)
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|svg|webp|mp[34]|mov|zip|docx?|xlsx?|pptx?|pdf|ics|xml|rss|css|js|json|woff2?)$", re.I
)
_LANGUAGES = frozenset(
    [
        "en",
        "fr",
        "es",
        "de",
        "it",
        "pt",
        "nl",
        "ca",
        "eu",
        "gl",
        "da",
        "sv",
        "no",
        "nb",
        "fi",
        "pl",
        "cs",
        "sk",
        "hu",
        "ro",
        "el",
        "tr",
        "ru",
        "uk",
        "ar",
        "he",
        "ja",
        "ko",
        "zh",
        "hr",
        "sl",
        "sr",
        "bg",
        "et",
        "lv",
        "lt",
    ]
)


def promise(url: str, text: str, language: str | None = None) -> int:
    """What a link promises: the most of its words and of its path's last part.

    Long texts are headlines and count by their address only. What lies below a list is a single entry, unless
    its address is made of section words alone. `language` is that of the home page: others come last.
    """
    parts = urlsplit(url)
    path = without_index(unquote(parts.path).lower())
    if _FILE.search(path) or _NOT.search(f"{path} {folded(text)}") or "ical" in parts.query:
        return NEVER
    above, last = ["", "", *(folded(part) for part in path.split("/") if part)][-2:]
    last = re.sub(r"-(?:html?|php|aspx?)$", "", last)
    if _worth(above) == PROGRAMME and not _is_section_only(last):
        return NEVER
    short = folded(text) if 0 < len(text) <= 40 else ""
    worth = max(_worth(short), _worth(last) if len(last) <= 40 else 0)
    if not _other_language(path, language):
        return worth
    return ENTRY if worth else NEVER


def without_index(address: str) -> str:
    """`/events/index.html` is `/events/`."""
    return re.sub(r"(?<=/)(?:index|default)\.(?:html?|php|aspx?)$", "", address, flags=re.IGNORECASE)


def section_of(url: str, text: str) -> str:
    """What to call a section: the words of its link, else the last part of its path."""
    said = " ".join(text.split())
    last = without_index(unquote(urlsplit(url).path)).rstrip("/").rpartition("/")[2]
    return said if 0 < len(said) <= 60 else last.replace("-", " ").strip() or "home page"


def folded(text: str) -> str:
    """Lower case without accents, words joined by single hyphens: `What’s on` is `what-s-on`."""
    plain = unicodedata.normalize("NFKD", text.lower())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[\W_]+", "-", letters).strip("-")


def _worth(words: str) -> int:
    ranks = (MEETING, PROGRAMME, ENTRY)
    return next((rank for rank in ranks if words and _pattern(rank).search(words)), UNKNOWN)


@cache
def _pattern(rank: int) -> re.Pattern[str]:
    """A word begins with one of the stems; those of `_WHOLE` are whole words."""
    stems = sorted(set(_STEMS[rank].split()), key=len, reverse=True)
    known = "|".join(rf"{stem}(?![a-z])" if stem in _WHOLE else stem for stem in stems)
    return re.compile(rf"(?:^|-)(?:{known})")


def _is_section_only(words: str) -> bool:
    """Whether each word belongs to a section: `networking-events`, but not `networking-with-ada`."""
    return bool(words) and all(
        _worth(word) for word in words.split("-") if len(word) > 2 and word != "special"
    )


def _other_language(path: str, language: str | None) -> bool:
    """Whether the path begins with a language, and not with that of the home page."""
    spoken = path.strip("/").split("/")[0]
    return language is not None and spoken in _LANGUAGES and spoken != language[:2].lower()
