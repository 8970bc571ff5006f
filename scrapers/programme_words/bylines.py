"""Dates about the page, a paper or a deadline: `Posted on …`, `N° 41, …`, `Apply by …`; no gathering's."""

from __future__ import annotations

import re
from functools import cache

from scrapers.dates.words import either, months, weekdays
from scrapers.programme_words.labelled_days import is_label_of_other_day
from scrapers.programme_words.small_letters import Vocabulary
from scrapers.remembered import remembered

_CAPITAL = "(?-i:[A-Z])"
"""A letter that is a capital where letters of either case are found."""

_BYLINE = (
    r"synced|synchroni[sz]ed|entro (?:il |l['’]|le )?\d\S*(?! ?\w* ?\d)|^(?:clôture|cierre|chiusura|"
    r"encerramento) (?:le|el|il|em)|"
    "posted|publi(?:shed|cation date)|updated|last (?:updated|modified|changed|edited)|written|modified|"
    "added on|"
    r"(?:laatst|zuletzt) (?:bewerkt|gewijzigd|bearbeitet|geändert)|"
    # "The Last Change" is a film.
    r"^(?:site |page )?last (?:update|edit|change|revision|modification)|"
    r"letzte[rs]? (?:änderung|aktualisierung|bearbeitung|update)|"
    r"dernières? (?:mises? à jour|modifications?)|"
    r"última (?:actualización|modificación|atualização|modificação|alteração)|"
    r"ultim[oa] (?:aggiornamento|modifica|revisione)|laatste (?:update|wijziging|bewerking)|"
    r"(?:senast|sist|sidst) (?:ändrad|endret|ændret)|poslední (?:aktualizace|změna|úprava)|"
    r"ostatni[ao] (?:aktualizacj[aę]|modyfikacj[aę]|zmian[aę])|viimeksi muokattu|viimei(?:nen|sin) päivitys|"
    r"ilmoittautumis(?:lomake|aika)|"
    r"^n(?:o\.?|°|º|r\.)\s?\d+(?= *[,–·-])|"
    r"(?:ferme le|schließt am|cierra el|chiude il|sluit op|encerra em)|"
    r"sperrung\w*|"
    r"road (?:works?|closures?)|travaux (?:rue|sur|de)|"
    r"photos? (?:by|from|credits?)|(?:photos?|fotos?|bild|crédits?)\s?:|"
    r"(?:adopted|ratified)(?: by [\w ]{2,30})? on|"
    "embargo(?:ed)?|sperrfrist|"
    "drop[- ]?offs?|submitted|filed under|(?:amended|revised|uploaded)(?=(?: on)? (?:\\w{3,9}\\.? \\d|\\d))|"
    "cfp|call for (?:papers|proposals|entries|submissions|speakers|films|projects|applications)|"
    # "Comment cadrer un projet" asks how.
    r"comments|comment(?=\W*$|\W*[\d:(]|\s(?:on|by|from|here|now|below|this|and)\b)|"
    "leave a reply|(?<!\\b\\d )(?<!\\b\\d\\d )(?<!\\b\\d\\d\\d )minutes|copyright|©|"
    "all rights reserved|est\\.|"
    # Films are called "Born in Flames", "Since You Went Away".
    "(?:born|since|founded)(?=\\W{1,3}(?:(?:on|in)\\s)?(?:(?:the\\s)?\\d|\\w{3,9}\\.?\\s(?:\\d\\d?,?\\s)?(?:19|20)\\d\\d))|"
    "offentliggjort|uppfært|atnaujinta|paskelbta|zveřejněno|daté du|"
    "veröffentlicht|aktualisiert|stand:|geschrieben|kommentare|publié|mis à jour|modifié|commentaires|"
    "publicado|actualizado|comentarios|atualizado|comentários|pubblicato|aggiornato|commenti|geplaatst|"
    # "Comentario Ana Ruiz" says who speaks of a talk.
    r"(?:(?<=\b\d )|(?<=\b\d\d )|(?<=\bu[nm] ))(?:kommentar|commentaire|coment[aá]rio)|"
    r"(?:kommentar|commentaire|coment[aá]rio)(?!:?\s(?-i:[A-ZÀ-Ý]))|"
    "gepubliceerd|bijgewerkt|reacties|oppdatert|publicerad|julkaistu|opublikowano|uppdaterad|opdateret|päivitetty|zaktualizowano|aktualizováno|"
    "opening (?:hours|times)|öffnungszeiten|heures d'ouverture|horarios? de apertura|orari di apertura|"
    "openingstijden|"
    r"^(?:opens?|closes?|(?:early bird )?ends?)\s*:|"
    # A legend of the signs and colours of hours: "Example: 7:45pm".
    r"^(?:examples?|beispiele?|(?:par )?exemples?|(?:por )?ejemplos?|(?:per )?esempio|exemplos?|"
    r"voorbeeld|exempel|eksempel)"
    r"(?=\s?:\s?\(?\d)|"
    # What an office tells of a notice, a call or a closure.
    r"(?:subscriptions?|membership fees?|rents?) (?:are |is |fall )?(?:due|payable)|"
    r"(?:membership|subscription|financial|fiscal) year (?:runs|is|begins|starts|ends)|"
    r"(?:mitglieds|geschäfts|vereins)jahr (?:dauert|läuft|beginnt|endet|geht)|verenigingsjaar loopt|"
    r"(?:beitr[aä]ge?|contributie|cotisations?|cuotas?|quote|quotas) "
    r"(?:(?:\w+ ){0,3}(?:zu zahlen|te betalen|fällig)|à régler|se pagan|si pagano|devem ser pagas)|"
    r"(?:año|anno|ano) (?:social|sociale|fiscal) (?:va|decorre|comienza|inizia|começa)|"
    r"effective (?:dates?|from|on|until)|(?:proposals?|bids?|tenders?|applications?|entries|responses|"
    r"payments?|tax(?:es)?|dues|fees) due(?: date)?|due (?:date|by)|"
    r"applications? (?:period )?(?:open|close)s?(?= |$)|"
    r"comment period|(?:in kraft|gültig) (?:ab|seit)|inkrafttreten|angebotsfrist|bewerbungsfrist|"
    r"abgabetermin|date d['’]effet|entrée en vigueur|remise des offres|entrada en vigor|fecha de vigencia|"
    r"ingangsdatum|inschrijfdatum|entrata in vigore|"
    r"deadline|(?:register|rsvp|reply|reserve|book|apply)\W{1,3}(?:before|until)(?= )|submiss\w+|"
    r"submissions?|einreichungen|soumissions|(?:chiusura|cierre|clôture|encerramento) "
    r"(?:de(?:l|las?|lle|s)? |das )?(?:iscri|inscri|accredit|acredit|candidat|convocat|appels?|bandi?o?)\w*|"
    r"(?:general|public|priority|presale|pre-?sale|(?:member|friend|patron)s?['’]?s?) "
    r"(?:booking|on[- ]?sale|sales?)|"
    r"vorverkaufs(?:start|beginn)|vvk[- ]?(?:start|beginn)|(?:ouverture|début) des (?:réservations|ventes)|"
    r"mise en vente|venta general|preventa|(?:apertura|inizio) (?:delle )?prevendit[ae]|voorverkoop|"
    r"biljettsläpp|billettslipp|billetsalg(?:et)?(?: starter| åbner)|"
    "sign up by|on sale|tickets? (?:go|went|available|on)|"
    r"(?:anmeldung\w*|anmelden|zusagen?)(?:\s\w+)?\W{1,3}(?:bis|vor)|"
    r"(?:inscri\w+|réserv\w+)(?:[\s-]\w+)?\W{1,3}(?:avant|jusqu)|"
    r"(?:inscri\w+|reserv\w+|confirm\w+)(?:\s\w+)?\W{1,3}(?:antes|hasta|até)|"
    r"(?:iscri\w+|prenot\w+)(?:\s\w+)?\W{1,3}entro|"
    r"(?:anmälan|anmäl er|osa|tilmelding|påmelding)\W{1,3}(?:senast|senest|innen)|sista anmälningsdag|"
    r"(?:termin|koniec|początek) zgłoszeń|zgłoszenia do|uzávěrka|přihlášky do|ilmoittautumi\w+ viimeistään|"
    r"(?:réserve[zr]|réservations?|billetterie)[^.]{1,30}(?:dès|à partir)|"
    r"(?:buchbar|vorverkauf)\W{1,3}ab(?= )|"
    r"(?:bookings?|tickets?)\W{1,3}(?:from|open)(?= )|(?:reservas?|entradas)\W{1,3}a partir|"
    r"(?:aanmelden|aanmelding)\W{1,3}(?:voor|tot|uiterlijk)|"
    r"(?:programme|information|details) correct (?:on|as of|at)|last date (?:for|to|of)|"
    r"letzter termin für|dernier délai|último plazo|^(?:apertura|abertura|apre|"
    r"abre)\s*:|"
    r"registration (?:opens|closes)(?!\s[–—-]\s)|"
    r"(?:registration|enrol?lment|sign-?ups?|booking) (?:begins?|starts?|ends?)"
    rf"(?= (?:on )?(?:{_CAPITAL}[a-z]{{2,8}}\.? \d|\d{{1,2}}(?:st|nd|rd|th)? {_CAPITAL}))|"
    r"^ritiro (?:dei )?biglietti|^retrait des billets|^recogida de (?:las )?entradas|^ticketabholung|"
    r"^(?:badge|ticket|pass|accreditation) (?:pick-?up|collection)(?=\s(?:from|on|opens|is|at|starts)\s|"
    r"\s?[:,])|"
    r"interviews?(?= (?:on )?(?:w/c )?\d)|"
    "anmeldeschluss|einsendeschluss|vorverkauf|date limite|"
    "inscripciones? hasta|"
    "plazo|inscrições até|scadenza|iscrizioni entro|closed(?! sessions?)|closing date|geschlossen|fermé|"
    "cerrado|fechado|chiuso|"
    "gesloten|expires?|valid until|refund|early[- ]bird|frühbucher\\w*|tarif préférentiel|"
    "(?:booking|registration|réservation|inscription|buchung|anmeldung|reserva|prenotazione)s? "
    "(?:before|until|by|avant|jusqu'au|bis|antes|hasta|entro)|"
    # "Registration required by 5 pm", and not "by phone".
    r"(?:registration|booking|reservation|rsvp)s? (?:is |are )?(?:required|requested|needed|due) "
    rf"(?:by|before|until)(?=\s(?:\d|noon|{_CAPITAL}[a-z]))|"
    # What was to be on another day: "Replaces the concert of 3 April".
    "replaces|originally (?:scheduled|planned)|rescheduled from|verlegt vom|ersatz(?:termin)? für|"
    "nachholtermin (?:vom|für|zum)|reporté du|prévu initialement|aplazado del|rinviato dal|verplaatst van|"
    # What a list says of a gathering that stands in it twice: "Annual Meeting (Ends May 3)".
    "\\((?:begins|ends|began|ended|until|through|since)"
)


@cache
def _no_way() -> str:
    """What must not follow: "Book by Friday" is a deadline, "RSVP by email" and "A Book by Ada" are none."""
    days = either({*months("en"), *weekdays("en")})
    return (
        r"(?!\s(?:(?:e-?)?mail|(?:tele)?phone|text|sms|post|fax|[a-z]+ing|"
        rf"(?!(?:{days}|noon|midday|midnight|end|close|the)\b){_CAPITAL}[a-z])[\w-]*"
        r"(?!\s(?:by|before|until)\s))"
    )


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    days = either({*months("en"), *weekdays("en")})
    closing = rf"closes?(?= (?:on |at )?(?:noon|\d|(?:{days})\.? \d))"
    due = rf"(?:register|rsvp|reply|reserve|book|apply)\W{{1,3}}by(?= ){_no_way()}"
    known = {
        "byline": rf"(?<!\w)(?:{_BYLINE}|{closing}|{due})(?!\w)|"
        # "von Montag 3. Mai bis ..." is a span, "by Monday 3 May" a deadline, "Von Ebbe zu Flut" a title.
        # and so is "Di padre in figlio" with its capital.
        rf"^(?:by|(?!(?-i:[A-Z]\w+\s[a-zà-ÿ]))(?:por|von"
        rf"(?!\s(?:(?:{either(weekdays('de'))})\b|\w+\s(?:bis|zu[mr]?|nach)\s))|par|"
        # "Di Februari 17" is a Tuesday.
        rf"di(?!\s(?:{either(months())})\.?\s\d)|door|av|af))\s+[^\W\d]|"
        # What machines write over letters: "On Apr 27, at 4:15 PM, Dana wrote:", "Apr 30 09:12:44 2026";
        # what ends in whole minutes was set by hand.
        r"\b(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef)\s*:\s*$|"
        r"\b\d\d:\d\d:(?!00)\d\d\b(?!\s*(?:[-–—]|\w*\s*\|))(?=[^\d]{0,12}(?:20\d\d)?\W*$)",
        "no day": rf"(?<!\w)(?:{_BYLINE}|{closing}|publi(?:cation|shing)|terms?|expir\w*|appointed|"
        r"elected|joined|"
        r"commit|created|interviews?|vorstellungsgespräche|entretiens|entrevistas|colloqui|sollicitatiegesprekken|notification|"
        r"km|kilomet\w+|distan\w+|parcours|percors[oi]|strecken?|afstand(?:en)?|recorridos?|percursos?|"
        r"adopted|approved|mandat\w*|amtszeit|eingang|stand|fecha límite|prazo|échéance|scadenza)(?!\w)",
        # "22 February 2027 Agenda | Minutes" is a meeting with its papers.
        "agenda": r"(?<!\w)agendas?(?!\w)",
        "call": r"\W*(?:opens?|closes?|opening date)\W*",
    }
    return re.compile(known[name], re.IGNORECASE)


@cache
def _bylines() -> Vocabulary:
    """All that may be a byline, with a capital where one must stand or without: most lines are none."""
    return Vocabulary(_pattern("byline").pattern.replace(_no_way(), "").replace(_CAPITAL, "[a-z]"))


@remembered
def is_byline(text: str) -> bool:
    """Whether a dated line is about the page, a deadline or a closing day rather than a gathering."""
    found = _pattern("byline").search(text) if _bylines().is_in(text) else None
    of_meeting = found is not None and found[0].lower() == "minutes" and _pattern("agenda").search(text)
    return found is not None and not of_meeting


@remembered
def heads_other_dates(head: str) -> bool:
    """Whether the head of a column says that its dates are no gatherings': `Term expires`, `Published`."""
    return bool(head) and (_pattern("no day").search(head) is not None or is_label_of_other_day(head))


def names_other_day(label: str, head: bool) -> bool:
    """Whether a label names another kind of day; as the `head` of a row also `Opens`, `Closes`."""
    return heads_other_dates(label) or (head and _pattern("call").fullmatch(label) is not None)


@remembered
def begins_as_byline(text: str) -> bool:
    """Whether the words begin like "Posted by …"."""
    return _pattern("byline").match(text) is not None
