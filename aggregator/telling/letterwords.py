"""What letters say, in the languages they are written in; an unknown language is answered in English."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from aggregator.localtime import has_time, in_zone
from aggregator.model import Event


@dataclass(frozen=True, slots=True)
class Words:
    """One language. `counts` are format strings; `access` follows `aggregator.model.Access`."""

    code: str
    sections: dict[str, str]
    counts: dict[str, str]
    access: dict[str, str]
    free: str
    was: str
    all_day: str
    no_time: str
    told_by: str
    calendar: str
    more: str
    failed: str
    why: str
    change: str
    feed: str
    confirm_subject: str
    confirm_text: str


EN = Words(
    "en",
    {"soon": "Today and tomorrow", "changed": "Changed", "cancelled": "Cancelled",
     "new": "New", "lead": "Unconfirmed leads"},
    {"new": "{} new", "moved": "{} moved", "changed": "{} changed",
     "cancelled": "{} cancelled", "soon": "{} coming up", "lead": "{} leads"},
    {"open": "Open to everyone", "rsvp": "Open, please RSVP", "badge": "For badge holders",
     "members": "For members",
     "invite": "By invitation", "ticket": "With a ticket", "unknown": "Who may come is not stated"},
    "Free", "was", "all day", "time not stated", "Told by", "Into your calendar", "{} more here:",
    "These sources could not be read last night, so something may be missing: {}.",
    "You get this because this address asked for “{}” and confirmed it.",
    "Change, pause or leave:", "The same search as a calendar:",
    "Please confirm: meetups at {}",
    "Somebody, probably you, asked us to write to this address when there are new meetups: {}.\n\n"
    "To say yes, open this page and press the button (within 48 hours):\n{}\n\n"
    "If it was not you, do nothing: no further mail will come.",
)  # fmt: skip
DE = Words(
    "de",
    {"soon": "Heute und morgen", "changed": "Geändert", "cancelled": "Abgesagt",
     "new": "Neu", "lead": "Unbestätigte Hinweise"},
    {"new": "{} neu", "moved": "{} verlegt", "changed": "{} geändert",
     "cancelled": "{} abgesagt", "soon": "{} demnächst", "lead": "{} Hinweise"},
    {"open": "Offen für alle", "rsvp": "Offen, mit Anmeldung", "badge": "Mit Akkreditierung",
     "members": "Für Mitglieder",
     "invite": "Mit Einladung", "ticket": "Mit Eintrittskarte",
     "unknown": "Wer kommen darf, ist nicht angegeben"},
    "Kostenlos", "war", "ganztägig", "Uhrzeit nicht angegeben", "Quelle",
    "In den Kalender", "{} weitere hier:",
    "Diese Quellen waren letzte Nacht nicht lesbar, es kann also etwas fehlen: {}.",
    "Diese Mail kommt, weil diese Adresse „{}“ bestellt und bestätigt hat.",
    "Ändern, pausieren oder abbestellen:", "Dieselbe Suche als Kalender:",
    "Bitte bestätigen: Treffen bei {}",
    "Jemand, vermutlich Sie, möchte an diese Adresse Nachricht über neue Treffen: {}.\n\n"
    "Zum Bestätigen diese Seite öffnen und den Knopf drücken (innerhalb von 48 Stunden):\n{}\n\n"
    "Waren Sie es nicht, tun Sie nichts: es kommt keine weitere Mail.",
)  # fmt: skip
FR = Words(
    "fr",
    {"soon": "Aujourd'hui et demain", "changed": "Modifiés", "cancelled": "Annulés",
     "new": "Nouveaux", "lead": "Pistes non confirmées"},
    {"new": "{} nouveaux", "moved": "{} déplacés", "changed": "{} modifiés",
     "cancelled": "{} annulés", "soon": "{} à venir", "lead": "{} pistes"},
    {"open": "Ouvert à tous", "rsvp": "Ouvert, sur inscription", "badge": "Sur accréditation",
     "members": "Réservé aux membres",
     "invite": "Sur invitation", "ticket": "Avec billet", "unknown": "Public non précisé"},
    "Gratuit", "avant", "toute la journée", "heure non précisée", "Source",
    "Dans votre agenda", "{} autres ici :",
    "Ces sources n'ont pas pu être lues cette nuit, il peut manquer quelque chose : {}.",
    "Vous recevez ce message car cette adresse a demandé « {} » et l'a confirmé.",
    "Modifier, suspendre ou quitter :", "La même recherche en calendrier :",
    "À confirmer : rencontres à {}",
    "Quelqu'un, sans doute vous, souhaite recevoir à cette adresse les nouvelles rencontres : {}.\n\n"
    "Pour accepter, ouvrez cette page et appuyez sur le bouton (sous 48 heures) :\n{}\n\n"
    "Si ce n'est pas vous, ne faites rien : aucun autre message ne viendra.",
)  # fmt: skip
ES = Words(
    "es",
    {"soon": "Hoy y mañana", "changed": "Cambios", "cancelled": "Cancelados",
     "new": "Nuevos", "lead": "Pistas sin confirmar"},
    {"new": "{} nuevos", "moved": "{} movidos", "changed": "{} cambiados",
     "cancelled": "{} cancelados", "soon": "{} próximos", "lead": "{} pistas"},
    {"open": "Abierto a todos", "rsvp": "Abierto, con inscripción", "badge": "Con acreditación",
     "members": "Para miembros",
     "invite": "Con invitación", "ticket": "Con entrada", "unknown": "No se indica quién puede ir"},
    "Gratis", "antes", "todo el día", "hora no indicada", "Fuente", "A tu calendario", "{} más aquí:",
    "Estas fuentes no se pudieron leer anoche, así que puede faltar algo: {}.",
    "Recibes esto porque esta dirección pidió «{}» y lo confirmó.",
    "Cambiar, pausar o darse de baja:", "La misma búsqueda como calendario:",
    "Confirma: encuentros en {}",
    "Alguien, probablemente tú, pidió avisos de nuevos encuentros en esta dirección: {}.\n\n"
    "Para aceptar, abre esta página y pulsa el botón (en 48 horas):\n{}\n\n"
    "Si no fuiste tú, no hagas nada: no llegará ningún otro correo.",
)  # fmt: skip
LANGUAGES = {words.code: words for words in (EN, DE, FR, ES)}


def words_of(language: str) -> Words:
    """The words of that language, by its first subtag."""
    return LANGUAGES.get(language.split("-")[0].lower(), EN)


@lru_cache(maxsize=1024)
def day_words(day: date, language: str) -> str:
    """`Thu 12 Feb` in that language, by CLDR."""
    from babel.dates import format_skeleton

    if words_of(language).code == "en":
        return f"{day:%a} {day.day} {day:%b}"
    return str(format_skeleton("MMMEd", day, locale=words_of(language).code))


def when_words(event: Event, language: str) -> str:
    """`Thu 12 Feb, 18:30–20:30 (CET)`: always with the zone, a reader may sit elsewhere."""
    words, shown = words_of(language), day_words(event.start_on, language)
    if event.all_day:
        return f"{shown}, {words.all_day}"
    if not has_time(event):
        return f"{shown}, {words.no_time}"
    start = in_zone(event.start_at, event.timezone)
    until = ""
    if event.end_at is not None and not event.end_is_guessed:
        until = f"–{in_zone(event.end_at, event.timezone):%H:%M}"
    return f"{shown}, {start:%H:%M}{until} ({zone_words(start, event.timezone)})"


def zone_words(moment: datetime, timezone: str | None) -> str:
    """`CET`, or `UTC-03` where the zone has only numbers for a name."""
    name = moment.tzname() or "UTC"
    return f"UTC{name}" if name[:1] in "+-" and timezone else name
