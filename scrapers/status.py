"""Cancelled, postponed, on: as machines write it and as titles and notices say it, in several languages."""

from __future__ import annotations

import re
from functools import cache

from scrapers.contract import ListingStatus

_CANCELLED = (
    r"cancell?ed|cancell?ation|called off|abgesagt|entfällt|fällt aus|annul[ée]e?|annulation|supprim[ée]e?|cancelad[oa]|"
    r"suspendid[oa]|anulad[oa]|annullat[oa]|afgelast|geannuleerd|gaat niet door|aflyst|avlyst|inställt|odwołan[ey]|"
    r"zrušeno|peruttu|отменено|отменён|отменен|中止|取消"
)
_POSTPONED = (
    r"postponed|rescheduled to a later date|verschoben|report[ée]e?(?= au| à|\W*$)|aplazad[oa]|pospuest[oa]|postergad[oa]|"
    r"adiad[oa]|rinviat[oa]|posticipat[oa]|uitgesteld|verplaatst|udsat|utsatt|uppskjut(?:et|en)|przełożon[ey]|odloženo|"
    r"siirretty|перенесено|延期"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    words = f"(?P<off>{_CANCELLED})|(?P<later>{_POSTPONED})"
    known = {
        # A film may be called "The Cancelled Wedding": the word counts when it stands apart from the title.
        "title": rf"(?:^\W*(?:event |veranstaltung |(?:[iu]st|has been|is|è|est) )?(?:{words})\s*(?:[:!\-–—|/*\])}}~]|$)"
        rf"|[\[(*{{~]\s*(?:event |has been |is )?(?:{words.replace('<off>', '<off2>').replace('<later>', '<later2>')})\b[^\])}}]{{0,40}}(?:[\])*}}~]|$)"
        rf"|[:\-–—|/!*]\s*(?:event |has been |is |now )?(?:{words.replace('<off>', '<off3>').replace('<later>', '<later3>')})\W*$)",
        "shouted": r"\b(?P<off>CANCELL?ED|ABGESAGT|ANNUL[ÉE]E?|CANCELAD[OA]|ANNULLAT[OA]|AFGELAST|GEANNULEERD)\b"
        r"|\b(?P<later>POSTPONED|VERSCHOBEN|APLAZAD[OA]|ADIAD[OA]|RINVIAT[OA]|UITGESTELD)\b",
        "notice": r"\b(?:(?:this|the) (?:event|meeting|show|screening|concert|class|workshop|session|performance|meetup|tour)"
        r"|(?:diese|die|der|das) (?:veranstaltung|termin|vorstellung|konzert|treffen)|cet événement|este evento|questo evento"
        r"|dit evenement)\s+(?:has been|is|was|wurde|ist|a été|est|ha sido|foi|è stato|è|is)\s+(?:leider |now |sadly |"
        rf"unfortunately )?(?:{words})\b",
    }
    return re.compile(known[name], re.IGNORECASE if name != "shouted" else 0)


def status_from_word(word: str) -> ListingStatus:
    """An `eventStatus` or STATUS in any dress: `https://schema.org/EventCancelled`, `CANCELLED`, `on-schedule`."""
    said = word.casefold()
    if "cancel" in said or said.rstrip("/").endswith(("annulled", "deleted")):
        return "cancelled"
    if "postpone" in said:
        return "postponed"
    return "tentative" if said.endswith("tentative") else "confirmed"


def status_from_title(title: str) -> ListingStatus:
    """What a title says of itself: "CANCELLED: Mixer", "Mixer (postponed)", "Apéro – annulé"."""
    found = _pattern("title").search(title)
    if not found and not title.isupper():
        found = _pattern("shouted").search(title)
    return _verdict(found)


def status_from_notice(text: str) -> ListingStatus:
    """What a sentence on the page says: "This event has been cancelled"."""
    return _verdict(_pattern("notice").search(text))


def _verdict(found: re.Match[str] | None) -> ListingStatus:
    if found is None:
        return "confirmed"
    groups = found.groupdict()
    return "cancelled" if any(groups.get(name) for name in ("off", "off2", "off3")) else "postponed"


def graver(one: ListingStatus, other: ListingStatus) -> ListingStatus:
    """Of two statuses the one that keeps people from going in vain."""
    order: tuple[ListingStatus, ...] = ("confirmed", "tentative", "postponed", "cancelled")
    return max(one, other, key=order.index)
