"""What sites say around their gatherings in seven languages: labels, buttons, badges, headings, sentences."""

from __future__ import annotations

from typing import NamedTuple


class Labels(NamedTuple):
    """What stands before a fact or on a button."""

    day: str
    time: str
    place: str
    more: str
    book: str
    showtimes: str
    price: str
    director: str
    length: str
    organiser: str
    event: str
    dates: str
    screenings: str
    hall: str


LABELS = {
    "en": Labels(
        "Date", "Time", "Venue", "More info", "Book tickets", "Showtimes", "Admission", "Director",
        "Running time", "Organiser", "Event", "Dates", "Available screenings", "Main hall",
    ),
    "de": Labels(
        "Datum", "Uhrzeit", "Ort", "Mehr erfahren", "Tickets", "Spielzeiten", "Eintritt", "Regie",
        "Länge", "Veranstalter", "Veranstaltung", "Termine", "Vorstellungen", "Großer Saal",
    ),
    "fr": Labels(
        "Date", "Heure", "Lieu", "En savoir plus", "Réserver", "Séances", "Tarif", "Réalisation",
        "Durée", "Organisateur", "Événement", "Dates", "Horaires", "Grande salle",
    ),
    "es": Labels(
        "Fecha", "Hora", "Lugar", "Más información", "Comprar entradas", "Horarios", "Precio", "Dirección",
        "Duración", "Organiza", "Evento", "Fechas", "Funciones", "Sala grande",
    ),
    "it": Labels(
        "Data", "Ora", "Luogo", "Scopri di più", "Acquista", "Orari", "Ingresso", "Regia",
        "Durata", "Organizzatore", "Evento", "Date", "Programmazione", "Sala grande",
    ),
    "nl": Labels(
        "Datum", "Tijd", "Locatie", "Lees meer", "Bestel tickets", "Speeltijden", "Entree", "Regie",
        "Speelduur", "Organisator", "Evenement", "Data", "Voorstellingen", "Grote zaal",
    ),
    "pt": Labels(
        "Data", "Horário", "Local", "Saiba mais", "Comprar", "Horários", "Entrada", "Direção",
        "Duração", "Organização", "Evento", "Datas", "Sessões", "Sala grande",
    ),
}  # fmt: skip
BADGES = {
    "en": ("Free", "Film", "Talk", "New", "Members only", "Sold out", "Workshop"),
    "de": ("Frei", "Konzert", "Neu", "Ausverkauft"),
    "fr": ("Gratuit", "Nouveau", "Complet"),
    "es": ("Gratis", "Nuevo", "Agotado"),
    "it": ("Gratis", "Novità", "Esaurito"),
    "nl": ("Gratis", "Nieuw", "Uitverkocht"),
    "pt": ("Grátis", "Novo", "Esgotado"),
}
DOORS_AND_SHOW = {
    "en": ("Doors", "Show"),
    "de": ("Einlass", "Beginn"),
    "fr": ("Ouverture des portes", "Début"),
    "es": ("Apertura de puertas", "Inicio"),
    "it": ("Apertura porte", "Inizio"),
    "nl": ("Deuren open", "Aanvang"),
    "pt": ("Abertura de portas", "Início"),
}
HEADINGS = {
    "en": ("What's On", "Events", "Programme", "Upcoming events", "Calendar"),
    "de": ("Programm", "Veranstaltungen", "Termine"),
    "fr": ("Agenda", "Programme", "À l'affiche"),
    "es": ("Agenda", "Programación", "Próximos eventos"),
    "it": ("Programma", "Eventi", "In programma"),
    "nl": ("Agenda", "Programma"),
    "pt": ("Programação", "Agenda", "Próximos eventos"),
}
NEWS = {
    "en": ("Latest news", "Posted on", "We have a new roof", "Thank you, volunteers"),
    "de": ("Aktuelles", "Veröffentlicht am", "Wir haben ein neues Dach", "Danke an alle Helfer"),
    "fr": ("Actualités", "Publié le", "Un nouveau toit", "Merci aux bénévoles"),
    "es": ("Noticias", "Publicado el", "Tenemos tejado nuevo", "Gracias, voluntarios"),
    "it": ("Notizie", "Pubblicato il", "Abbiamo un tetto nuovo", "Grazie ai volontari"),
    "nl": ("Nieuws", "Geplaatst op", "Een nieuw dak", "Dank aan alle vrijwilligers"),
    "pt": ("Notícias", "Publicado em", "Temos um telhado novo", "Obrigado aos voluntários"),
}
OPENING_HOURS = {
    "en": "Open Monday to Friday 9:00 – 17:00",
    "de": "Öffnungszeiten: Montag bis Freitag 9:00 – 17:00 Uhr",
    "fr": "Ouvert du lundi au vendredi de 9h à 17h",
    "es": "Abierto de lunes a viernes de 9:00 a 17:00",
    "it": "Aperto da lunedì a venerdì 9:00 - 17:00",
    "nl": "Open maandag t/m vrijdag 9.00 - 17.00 uur",
    "pt": "Aberto de segunda a sexta das 9h às 17h",
}
FROM_TO = {
    "en": "From {} to {}",
    "de": "Vom {} bis {}",
    "fr": "Du {} au {}",
    "es": "Del {} al {}",
    "it": "Dal {} al {}",
    "nl": "Van {} tot {}",
    "pt": "De {} a {}",
}
BODIES = {  # who meets, and what a page of its meetings is called
    "en": ("Planning Commission", "Planning Commission Meetings"),
    "de": ("Gemeinderat", "Sitzungen Gemeinderat"),
    "fr": ("Conseil municipal", "Séances du Conseil municipal"),
    "es": ("Junta directiva", "Reuniones de la Junta directiva"),
    "it": ("Consiglio comunale", "Sedute del Consiglio comunale"),
    "nl": ("Gemeenteraad", "Vergaderingen Gemeenteraad"),
    "pt": ("Assembleia de freguesia", "Reuniões da Assembleia de freguesia"),
}
ALWAYS_AT = {
    "en": "All meetings start at {} in Town Hall.",
    "de": "Beginn jeweils {} im Rathaus.",
    "fr": "Les séances commencent à {} à la mairie.",
    "es": "Todas las reuniones comienzan a las {} en el ayuntamiento.",
    "it": "Le sedute iniziano alle {} in municipio.",
    "nl": "Aanvang steeds {} in het gemeentehuis.",
    "pt": "As reuniões começam às {} na sede.",
}
ANNOUNCEMENTS = {
    "en": (
        "Join us on {day} at {hour} for an evening of talk and music.",
        "The next session takes place on {day} at {hour} in the main hall.",
        "We meet on {day}, {hour}, and everybody is welcome.",
    ),
    "de": (
        "Wir treffen uns am {day} um {hour} im großen Saal.",
        "Am {day} um {hour} laden wir herzlich ein.",
    ),
    "fr": (
        "Rendez-vous le {day} à {hour} dans la grande salle.",
        "La rencontre aura lieu le {day} à {hour}.",
    ),
    "es": (
        "Nos vemos el {day} a las {hour} en la sala grande.",
        "La sesión tendrá lugar el {day} a las {hour}.",
    ),
    "it": ("Vi aspettiamo {day} alle {hour} nella sala grande.", "L'incontro si terrà {day} alle {hour}."),
    "nl": (
        "We zien elkaar op {day} om {hour} in de grote zaal.",
        "De avond vindt plaats op {day} om {hour}.",
    ),
    "pt": (
        "Encontramo-nos no dia {day} às {hour} na sala grande.",
        "A sessão realiza-se no dia {day} às {hour}.",
    ),
}
