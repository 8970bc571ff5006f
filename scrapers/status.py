"""Cancelled, postponed, on: as machines write it and as titles and notices say it, in several languages."""

from __future__ import annotations

import re
from functools import cache

from scrapers.contract import ListingStatus
from scrapers.needles import holds

_CANCELLED = (
    "cancell?ed|cancell?ation|called off|abgesagt|entfällt|fällt aus|annul[ée]e?|annulation|supprim[ée]e?|"
    "cancelad[oa]|suspendid[oa]|anulad[oa]|annullat[oa]|afgelast|geannuleerd|gaat niet door|aflyst|"
    "avlyst|inställ[dt]|inställda|odwołan[ey]|zrušeno|peruttu|отменено|отменён|отменен|中止|取消"
)
_POSTPONED = (
    r"postponed|verschoben|report[ée]e?(?= au| à|\W*$)|aplazad[oa]|pospuest[oa]|postergad[oa]|adiad[oa]|"
    "rinviat[oa]|posticipat[oa]|uitgesteld|verplaatst|udsat|utsatt|uppskjut(?:et|en)|przełożon[ey]|odloženo|siirretty|"
    "перенесено|延期"
)
_SHOUTED = (
    "CANCELL?ED|ABGESAGT|ANNUL[ÉE]E?|CANCELAD[OA]|ANNULLAT[OA]|AFGELAST|GEANNULEERD",
    "POSTPONED|VERSCHOBEN|APLAZAD[OA]|ADIAD[OA]|RINVIAT[OA]|UITGESTELD",
)
_WHAT = (
    "meeting|event|session|hearing|class|show|screening|termin|veranstaltung|sitzung|treffen|réunion|séance|"
    "événement|reunión|sesión|evento|riunione|incontro|reunião|vergadering|bijeenkomst"
)
_NOBODY = (
    r"(?:no|lack of(?: a)?|without(?: a)?) quorum|nicht beschlussfähig|faute de quorum|sin quórum|sem quórum"
)
_HAS_BEEN = "(?:event |veranstaltung |has been |is |was |now |ist |est |è )?"
_SUBJECT = (
    "(?:(?:this|the|our) (?:event|meeting|show|screening|concert|class|workshop|session|performance|meetup|"
    "tour|lecture|talk|seminar|conference|party|gig|course|reading|quiz)|"
    "(?:diese[rs]?|die|der|das) (?:veranstaltung|termin|vorstellung|konzert|treffen|vortrag|lesung|kurs|"
    "führung)|cet (?:événement|atelier)|(?:cette|la) (?:séance|conférence|rencontre|soirée|représentation)|"
    "(?:ce|le) concert|"
    "(?:este|el) (?:evento|concierto|taller)|(?:esta|la) (?:sesión|charla|función|actividad)|"
    "(?:questo|l['’]) ?(?:evento|incontro)|(?:questo|il|lo) (?:concerto|spettacolo)|"
    "(?:questa|la) (?:proiezione|serata)|"
    "(?:este|o) (?:evento|concerto|espetáculo)|(?:esta|a) (?:sessão|oficina|palestra)|"
    "(?:dit|het) (?:evenement|concert)|(?:deze|de) (?:voorstelling|lezing|bijeenkomst))"
)
_VERB = (
    "(?:has been|has had to be|had to be|is|was|wurde|ist|a été|a dû être|est|ha sido|está|foi|è stat[oa]|è) "
    "(?:leider |now |sadly |unfortunately )?"
)
_GRAVITY: dict[ListingStatus, int] = {"confirmed": 0, "tentative": 1, "postponed": 2, "cancelled": 3}
_STEMS = {
    "en": (b"postpon",),
    "de": (b"abgesagt", b"verschoben", "fällt".encode()),
    "fr": (b"annul", b"report"),
    "es": (b"aplazad", b"suspend", b"pospuest"),
    "pt": (b"adiad", b"suspens"),
    "it": (b"annullat", b"rinviat"),
    "nl": (b"afgelast", b"uitgesteld", b"geannuleerd"),
    "da": (b"aflyst", b"udsat"),
    "sv": ("ställ".encode(), b"uppskj"),
}


def mentions_calling_off(markup: bytes, language: str | None) -> bool:
    """Whether a word for cancelled or postponed stands anywhere in a page's markup, all in lower case.

    Plain stems, also of other words: a tenth of the price of a pattern.
    """
    return any(holds(markup, stem) for stem in (b"cancel", *_STEMS.get((language or "en")[:2].lower(), ())))


_PICTURES = "\u203c\u2049\u2190-\u2bff\U0001f000-\U0001faff"
"""Signs and pictures that stand around what is shouted: `‼️ CANCELLED ‼️ Low Ebb`."""


@cache
def _titled() -> tuple[re.Pattern[str], ...]:
    """Where in a title the word counts: apart, for a film may be called "The Cancelled Wedding"."""
    words = f"(?:(?P<off>{_CANCELLED})|(?P<later>{_POSTPONED}))"
    behind = f"(?:(?P<off>{_CANCELLED}|{_NOBODY})|(?P<later>{_POSTPONED}))"
    shapes = (
        rf"^\W*{_HAS_BEEN}{words}\s*(?:[:!\-–—|/*\])}}~{_PICTURES}]|$)",
        rf"[\[(*{{~]\s*{_HAS_BEEN}{words}\b[^\])}}]{{0,40}}(?:[\])*}}~]|$)",
        rf"[:\-–—|/!*]\s*(?:(?:{_WHAT})\s)?{_HAS_BEEN}{behind}(?:\W*$|,\s(?-i:[a-zà-ÿ]))",
        # "Netze entfällt!", "The reed walk has been cancelled": a verb in small letters ends a sentence.
        rf"\w\W{{1,3}}(?-i:(?:{_VERB}(?P<off>{_CANCELLED})|(?P<later>{_VERB}(?:{_POSTPONED}))))\W*$",
        r"\w\W{1,3}(?-i:(?P<off>entfällt|fällt (?:leider |heute )?aus|gaat niet door)(?P<later>$.)?)\W*$",
    )
    return tuple(re.compile(shape, re.IGNORECASE) for shape in shapes)


@cache
def _shouted() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(?P<off>{_SHOUTED[0]})|(?P<later>{_SHOUTED[1]}))\b")


@cache
def _noticed() -> re.Pattern[str]:
    words = f"(?:(?P<off>{_CANCELLED})|(?P<later>{_POSTPONED}))"
    return re.compile(rf"\b{_SUBJECT}\s+{_VERB}{words}\b", re.IGNORECASE)


def status_from_word(word: str) -> ListingStatus:
    """An `eventStatus` or STATUS in any dress: `https://schema.org/EventCancelled`, `on-schedule`."""
    said = word.casefold()
    if "cancel" in said:
        return "cancelled"
    if "postpone" in said:
        return "postponed"
    return "tentative" if said.endswith("tentative") else "confirmed"


def status_from_title(title: str) -> ListingStatus:
    """What a title says of itself: "CANCELLED: Mixer", "Mixer (postponed)", "Apéro – annulé"."""
    title = title[:1000]
    plain = _is_plain(title)
    if plain and title.istitle():
        return "confirmed"
    found = None if plain else next((match for shape in _titled() if (match := shape.search(title))), None)
    if not found and not title.isupper() and (not plain or any(map(str.isupper, title.split(" ")))):
        found = _shouted().search(title)
    return _verdict(found)


def _is_plain(title: str) -> bool:
    """Whether none of the shapes can be there: words and blanks alone, none of those words first or last."""
    first, last = title[:2].lower(), title.rpartition(" ")[2][:2].lower()
    edges = first.isascii() and not {first, last} & _beginnings() and last not in _LAST
    return edges and title.replace(" ", "").isalnum()


_LAST = frozenset(("au", "do"))
"""How the last word begins of `fällt aus`, `gaat niet door`."""


@cache
def _beginnings() -> frozenset[str]:
    """How what stands at the beginning of a title of the first shape begins."""
    words = f"{_CANCELLED}|{_POSTPONED}|{_HAS_BEEN[3:-2]}"
    return frozenset(word[:2] for word in re.split(r"\|(?![^(]*\))", words))


def status_from_notice(text: str) -> ListingStatus:
    """What a sentence on the page says: "This event has been cancelled"."""
    return _verdict(_noticed().search(text))


@cache
def _remarked() -> re.Pattern[str]:
    """A remark beside a day: `Meeting canceled due to lack of quorum`, `Annulé (aucun inscrit)`."""
    words = f"(?!cancell?ation|annulation)(?:(?P<off>{_CANCELLED}|{_NOBODY})|(?P<later>{_POSTPONED}))"
    what = f"(?:(?:the|this|regular|special|board|der|die|das|la|le|el|il) ){{0,3}}(?:{_WHAT})s?"
    why = (
        "due|because|owing|for lack|wegen|aufgrund|mangels|faute|en raison|à cause|pour|por|per|a causa|"
        "door|wegens|until|till|bis|jusqu|hasta|fino|até|tot|to|auf|au|al|naar|para|in"
    )
    # "Cancelled – refunds are automatic": a name would begin with a capital. "Cancelled 12 March"
    behind = rf"\W*$|\.\s|\s*\(|\s+(?:{why})\b|\s*[–—;,:-]\s*(?-i:[a-zà-ÿ])"
    behind += r"|\s+\d{1,2}(?:st|nd|rd|th|er|\.)?\s"
    return re.compile(rf"^\W*(?:{what}\s+(?:{_VERB})?)?{words}(?:{behind})", re.IGNORECASE)


def status_from_remark(text: str) -> ListingStatus:
    """What a short line beside a day says of its gathering; a title may begin with the same word."""
    return graver(status_from_title(text), _verdict(_remarked().match(text)))


def is_calling_off(text: str) -> bool:
    """Whether a line says that something is off, and why, rather than what it is."""
    return _remarked().match(text) is not None


def graver(one: ListingStatus, other: ListingStatus) -> ListingStatus:
    """Of two statuses the one that keeps people from going in vain."""
    return other if _GRAVITY[other] > _GRAVITY[one] else one


def _verdict(found: re.Match[str] | None) -> ListingStatus:
    if found is None:
        return "confirmed"
    return "cancelled" if found["off"] else "postponed"
