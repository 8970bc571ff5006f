"""Who may come and what it costs, each with the sentence it was read from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aggregator.model import Access, Cost

LONGEST_NOTE = 200
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=\S)|\n+")
# "no badge needed" opens a door, so it is asked before "badge" closes one.
_ACCESS: tuple[tuple[Access, re.Pattern[str]], ...] = tuple(
    (access, re.compile(words, re.IGNORECASE))
    for access, words in (
        (
            "open",
            r"\bno (?:badge|pass|accreditation|ticket|lanyard|rsvp|invitation)s?\b|without (?:a )?(?:badge|pass|accreditation)"
            r"|sans (?:badge|accr[ée]ditation|inscription)|sin (?:acreditaci[óo]n|inscripci[óo]n)|ohne (?:akkreditierung|anmeldung)"
            r"|senza accredito|sem (?:credencial|acredita[çc][ãa]o|inscri[çc][ãa]o)|zonder accreditatie",
        ),
        (
            "invite",
            r"\binvit(?:e|ation)[ -]?only\b|\bby invitation\b|\bprivate event\b|sur (?:invitation|carton)|por invitaci[óo]n"
            r"|(?:auf|mit|nur) einladung|geladene|su invito|por convite|op uitnodiging|\binvited guests only\b",
        ),
        (
            "members",
            r"\bmembers[’']? (?:only|and (?:friends|guests))\b|\bfor (?:\w+ ){0,3}members\b|\bmembers (?:of|in|from|meet|free|bring|welcome)\b"
            r"|\bmembership\b|\badh[ée]rents\b|\bsoci[oa]s\b|\bmitglieder\b|\bsoci e\b|\bassociados\b|\bs[óo]cios\b|\bleden\b",
        ),
        (
            "badge",
            r"\bbadge|\baccredit|\bpass[- ]?holders?\b|\b(?:festival|industry|market|forum|delegate|all[- ]access) pass|\bdelegates?\b"
            r"|\blanyard|\bwith a pass\b|\baccr[ée]dit|\bacredita|\bakkredit|\baccredit|\bcredencia|\bgeaccred",
        ),
        ("rsvp", r"\brsvp\b|\bregist(?:er|ration)\b|\bsign up\b|\binscription|\binscripci|\banmeld|\biscri|\binscri[çc]|\baanmeld"),
        ("ticket", r"\bticket|\badmission\b|\bbillet|\bentradas?\b|\beintritt\b|\bbigliett|\bingress|\bkaartje|[$€£] ?\d|\d ?(?:€|£|eur)\b"),
        (
            "open",
            r"\b(?:open to (?:all|everyone|anyone|the public)|(?:all|everyone|everybody|anyone)(?: is| are)? welcome)\b|\bfree (?:entry|admission|and open)\b"
            r"|ouvert [àa] tou|entr[ée]e libre|entrada (?:libre|livre|franca)|abiert[oa] a tod|offen f[üu]r alle|ingresso libero|aperto a tutti"
            r"|aberto a todos|iedereen (?:is )?welkom|\bwhoever\b|\bbring a friend\b|\bno cover\b",
        ),
    )
)  # fmt: skip
_FREE = re.compile(
    r"\bfree\b(?! pour)|\bcomplimentary\b|\bon us\b|\bour treat\b|\bno (?:cover|charge)\b|\bgratuit|\bentr[ée]e libre|\bgratis\b|\bgr[áa]tis\b|\boffert"
    r"|\bentrada (?:libre|livre|franca)|\bkostenlos|\bkostenfrei|\bfreier eintritt|\bingresso libero|\bgratuito|\binvita\b|\bprovided\b",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"[$€£¥] ?\d|\d+(?:[.,]\d\d)? ?(?:€|£|eur\b|euros?\b|usd\b|dollars?\b|chf\b)|\b(?:cash bar|buy your own|pay your own|no[- ]host)\b"
    r"|\bticketed\b|\btickets? (?:from|at|\$)|\bsplit the bill\b|\bgo dutch\b|cada (?:uno|quien|um) paga|chacun paie|selbstzahler"
    r"|zelf betalen|ognuno paga|\beverybody pays\b|\bpays? for (?:them|your)sel",
    re.IGNORECASE,
)
_MIXED_FREE = re.compile(r"\bmembers (?:get in )?free\b|\bfree for (?:members|pass|badge)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """Who may come, what it costs, and the sentence that says who (at most 200 characters), if any does."""

    access: Access = "unknown"
    note: str | None = None
    cost: Cost = "unknown"


def entry_of(title: str, text: str, price: str | None = None) -> Entry:
    """Read access and cost; a stated price wins over the prose, a price beside "members free" is a price."""
    whole = f"{title}. {text[:2000]}"
    access, note = _access_of(whole)
    return Entry(access, note, _cost_of(f"{price or ''} {whole}"))


def _access_of(text: str) -> tuple[Access, str | None]:
    for access, pattern in _ACCESS:
        found = pattern.search(text)
        if found:
            return access, _sentence_at(text, found.start())
    return "unknown", None


def _sentence_at(text: str, at: int) -> str:
    start = 0
    for cut in _SENTENCE.finditer(text):
        if cut.start() > at:
            return text[start : cut.start()].strip()[:LONGEST_NOTE]
        start = cut.end()
    return text[start:].strip()[:LONGEST_NOTE]


def _cost_of(text: str) -> Cost:
    if _PAID.search(text):
        return "paid"
    return "free" if _FREE.search(text) or _MIXED_FREE.search(text) else "unknown"
