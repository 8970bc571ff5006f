"""What conferences say in seven languages: talks, breaks, rooms, people, heads of tables, other sections."""

from __future__ import annotations

from typing import NamedTuple


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


class Words(NamedTuple):
    """What an agenda calls its parts."""

    day: str  # "Day 1"
    session: str
    chair: str
    keynote: str
    speaker: str
    room: str
    abstract: str
    slides: str
    video: str
    by: str
    bios: str
    deadlines: str
    programme: str
    sponsors: str


WORDS = {
    "en": Words(
        "Day",
        "Session",
        "Chair",
        "Keynote",
        "Speaker",
        "Room",
        "Abstract",
        "Slides",
        "Video",
        "by",
        "Speakers",
        "Important dates",
        "Programme",
        "Sponsors",
    ),
    "de": Words(
        "Tag",
        "Block",
        "Moderation",
        "Keynote",
        "Referent",
        "Raum",
        "Abstract",
        "Folien",
        "Video",
        "von",
        "Referentinnen und Referenten",
        "Wichtige Termine",
        "Programm",
        "Sponsoren",
    ),
    "fr": Words(
        "Jour",
        "Session",
        "Présidence",
        "Conférence plénière",
        "Intervenant",
        "Salle",
        "Résumé",
        "Diapositives",
        "Vidéo",
        "par",
        "Intervenants",
        "Dates importantes",
        "Programme",
        "Partenaires",
    ),
    "es": Words(
        "Día",
        "Sesión",
        "Modera",
        "Conferencia plenaria",
        "Ponente",
        "Sala",
        "Resumen",
        "Diapositivas",
        "Vídeo",
        "por",
        "Ponentes",
        "Fechas importantes",
        "Programa",
        "Patrocinadores",
    ),
    "it": Words(
        "Giorno",
        "Sessione",
        "Modera",
        "Lezione magistrale",
        "Relatore",
        "Aula",
        "Abstract",
        "Slide",
        "Video",
        "di",
        "Relatori",
        "Date importanti",
        "Programma",
        "Sponsor",
    ),
    "nl": Words(
        "Dag",
        "Sessie",
        "Voorzitter",
        "Keynote",
        "Spreker",
        "Zaal",
        "Samenvatting",
        "Slides",
        "Video",
        "door",
        "Sprekers",
        "Belangrijke data",
        "Programma",
        "Sponsors",
    ),
    "pt": Words(
        "Dia",
        "Sessão",
        "Moderação",
        "Conferência plenária",
        "Orador",
        "Sala",
        "Resumo",
        "Diapositivos",
        "Vídeo",
        "por",
        "Oradores",
        "Datas importantes",
        "Programa",
        "Patrocinadores",
    ),
}
HEADS = {  # time, title, speaker, room
    "en": ("Time", "Title", "Speaker", "Room"),
    "de": ("Uhrzeit", "Titel", "Referent/in", "Raum"),
    "fr": ("Heure", "Titre", "Intervenant", "Salle"),
    "es": ("Hora", "Título", "Ponente", "Sala"),
    "it": ("Ora", "Titolo", "Relatore", "Aula"),
    "nl": ("Tijd", "Titel", "Spreker", "Zaal"),
    "pt": ("Hora", "Título", "Orador", "Sala"),
}
TALKS: dict[str, tuple[str, ...]] = {
    "en": _listed(
        "Who Owns the Archive?|Distribution after Streaming: What Works|Documentary Ethics in Practice|"
        "Mapping Coastal Erosion with Drones|On the Convergence of Adaptive Gradient Methods|"
        "Building Audiences in Small Towns|A Short History of Subtitles|Green Production Handbook|"
        "Learning Representations for Sparse Graphs|Sound Design without Sound Libraries|"
        "From Pitch to Premiere|Financing First Features|Galaxy Clusters and Dark Matter Haloes|"
        "Why Static Analysis Fails|Reading Medieval Account Books|Accessible Festivals: Lessons Learned|"
        "Quantum Error Correction in Two Dimensions|Restoring Nitrate Prints|Labour Markets in Transition|"
        "Sleep, Memory and Ageing|Zero Downtime Migrations|The Future of Film Criticism|"
        "Co-producing with Latin America|Rare Words and Where to Find Them|Casting Non-Professionals"
    ),
    "de": _listed(
        "Wem gehört das Archiv?|Verleih nach dem Streaming|Grünes Drehen in der Praxis|"
        "Küstenerosion aus der Luft|Kleine Geschichte der Untertitel|Förderung für Erstlingsfilme|"
        "Warum statische Analyse scheitert|Barrierefreie Festivals|Schlaf und Gedächtnis im Alter|"
        "Nitrokopien restaurieren|Die Zukunft der Filmkritik|Arbeitsmärkte im Wandel|"
        "Publikum in kleinen Städten|Koproduktion mit Lateinamerika|Recht am eigenen Bild"
    ),
    "fr": _listed(
        "À qui appartiennent les archives ?|La distribution après le streaming|Tourner vert|"
        "Petite histoire du sous-titrage|Financer un premier film|Restaurer les copies nitrate|"
        "L'avenir de la critique|Publics des petites villes|Coproduire avec l'Amérique latine|"
        "Festivals accessibles : bilan|Sommeil et mémoire|Droit à l'image et documentaire|"
        "Géométrie des surfaces minimales|Marchés du travail en transition"
    ),
    "es": _listed(
        "¿De quién es el archivo?|La distribución después del streaming|Rodajes sostenibles|"
        "Breve historia del subtítulo|Financiar la ópera prima|Restaurar copias de nitrato|"
        "El futuro de la crítica|Públicos de pueblo|Coproducir con Europa|Festivales accesibles|"
        "Sueño y memoria|Derechos de imagen en el documental|Mercados laborales en transición"
    ),
    "it": _listed(
        "Di chi è l'archivio?|La distribuzione dopo lo streaming|Set sostenibili|"
        "Breve storia del sottotitolo|Finanziare l'opera prima|Restaurare le copie in nitrato|"
        "Il futuro della critica|Pubblici di provincia|Coprodurre con l'America Latina|"
        "Festival accessibili|Sonno e memoria|Diritto all'immagine nel documentario|"
        "Mercati del lavoro in transizione"
    ),
    "nl": _listed(
        "Van wie is het archief?|Distributie na de streaming|Groen produceren|"
        "Kleine geschiedenis van de ondertitel|Financiering van een debuut|Nitraatfilms restaureren|"
        "De toekomst van de filmkritiek|Publiek in kleine steden|Coproduceren met Latijns-Amerika|"
        "Toegankelijke festivals|Slaap en geheugen|Portretrecht in de documentaire|"
        "Arbeidsmarkten in beweging"
    ),
    "pt": _listed(
        "De quem é o arquivo?|A distribuição depois do streaming|Rodagens sustentáveis|"
        "Breve história da legenda|Financiar a primeira longa|Restaurar cópias de nitrato|"
        "O futuro da crítica|Públicos de província|Coproduzir com a América Latina|"
        "Festivais acessíveis|Sono e memória|Direito à imagem no documentário|"
        "Mercados de trabalho em transição"
    ),
}
OPENINGS = {
    "en": ("Welcome and introduction", "Opening remarks"),
    "de": ("Begrüßung und Einführung", "Eröffnung"),
    "fr": ("Mot de bienvenue", "Ouverture du colloque"),
    "es": ("Bienvenida", "Inauguración"),
    "it": ("Saluti istituzionali", "Apertura dei lavori"),
    "nl": ("Welkom en inleiding", "Opening"),
    "pt": ("Boas-vindas", "Sessão de abertura"),
}
ARRIVALS = {
    "en": ("Registration", "Registration & coffee"),
    "de": ("Registrierung", "Anmeldung und Kaffee"),
    "fr": ("Accueil des participants", "Accueil café"),
    "es": ("Registro", "Acreditación"),
    "it": ("Registrazione dei partecipanti",),
    "nl": ("Inloop met koffie", "Registratie"),
    "pt": ("Receção", "Credenciamento"),
}
PAUSES = {
    "en": ("Coffee break", "Break", "Tea break"),
    "de": ("Kaffeepause", "Pause"),
    "fr": ("Pause café", "Pause"),
    "es": ("Pausa café", "Descanso"),
    "it": ("Coffee break", "Pausa caffè"),
    "nl": ("Koffiepauze", "Pauze"),
    "pt": ("Pausa para café", "Intervalo"),
}
LUNCHES = {
    "en": ("Lunch", "Lunch break"),
    "de": ("Mittagspause", "Mittagessen"),
    "fr": ("Déjeuner", "Pause déjeuner"),
    "es": ("Comida", "Almuerzo"),
    "it": ("Pranzo", "Pausa pranzo"),
    "nl": ("Lunch",),
    "pt": ("Almoço",),
}
GATHERINGS = {
    "en": ("Panel discussion", "Poster session", "Round table: Funding", "Lightning talks"),
    "de": ("Podiumsdiskussion", "Postersession"),
    "fr": ("Table ronde", "Session posters"),
    "es": ("Mesa redonda", "Sesión de pósteres"),
    "it": ("Tavola rotonda", "Sessione poster"),
    "nl": ("Paneldiscussie", "Postersessie"),
    "pt": ("Mesa-redonda", "Sessão de pósteres"),
}
ENDINGS = {
    "en": ("Closing remarks", "Wrap-up and next steps"),
    "de": ("Schlusswort", "Zusammenfassung und Ausblick"),
    "fr": ("Conclusion", "Mot de clôture"),
    "es": ("Clausura", "Conclusiones"),
    "it": ("Chiusura dei lavori",),
    "nl": ("Afsluiting",),
    "pt": ("Encerramento",),
}
EVENINGS = {
    "en": ("Conference dinner", "Evening reception", "Welcome drinks"),
    "de": ("Abendempfang", "Konferenzdinner"),
    "fr": ("Dîner de gala", "Cocktail"),
    "es": ("Cena del congreso", "Cóctel"),
    "it": ("Cena sociale", "Aperitivo"),
    "nl": ("Borrel", "Conferentiediner"),
    "pt": ("Jantar do congresso", "Cocktail"),
}
SESSIONS = {
    "en": ("Archives and Memory", "Production", "Methods", "New Audiences", "Applications"),
    "de": ("Archiv und Erinnerung", "Produktion", "Methoden"),
    "fr": ("Archives et mémoire", "Production", "Méthodes"),
    "es": ("Archivo y memoria", "Producción", "Métodos"),
    "it": ("Archivi e memoria", "Produzione", "Metodi"),
    "nl": ("Archief en herinnering", "Productie", "Methoden"),
    "pt": ("Arquivo e memória", "Produção", "Métodos"),
}
