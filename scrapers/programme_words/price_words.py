"""Words of prices in many languages: what one pays for, whose price it is, and in which money."""

from __future__ import annotations

_WHOSE = "regular|general|adults?|standard|full|student|senior|child(?:ren)?|member|normale?|ermäßigte?"
PAID = (
    rf"(?:(?:{_WHOSE})\s)?(?:"
    "ticket prices?|(?:entry|entrance|admission)(?: (?:fees?|charges?|prices?))?|prices?|"
    "(?:cover|door) charge|(?:suggested )?donation|eintrittspreise?|eintritt|unkostenbeitrag|"
    "teilnahmegebühr|tickets?|karten|"
    "entrée|participation|entrada|aportación|ingresso|bigliett[oi]|contributo|toegang|entree|inkom|entré|"
    "inträde|vstupné|wstęp|bilety)"
)
"""What a price is for, before it, and for whom: `Ticket prices: Regular $25`, `Regular tickets: $20`."""

MONEY = "eur|euros?|chf|usd|gbp|kr|zł|kč"
