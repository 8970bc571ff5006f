"""Who speaks at conferences and where, what abstracts and biographies say, by when papers are due."""

from __future__ import annotations


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


NAMES = _listed(
    "Ada Reed|Nina Bell|Jürgen Hoffmann|Maria-José Álvarez|Li Wei|Olga Petrova|Samuel O'Connor|"
    "Claire Dubois|Kofi Mensah|Priya Raman|J. T. Walker|Anna van der Berg|Tomás Ruiz|Yuki Tanaka|"
    "Dr. Helen Marsh|Prof. Marco Conti|Fatima Zahra El Amrani|Erik Lindqvist|Ewa Kowalska|Ben Ortiz"
)
HOMES = _listed(
    "University of Leeds|TU Wien|Sorbonne Université|MIT|Film London|BBC|Universidad de Chile|"
    "Politecnico di Milano|Utrecht University|CNRS|Max Planck Institute|Netflix"
)
ROOMS = {
    "en": ("Main Auditorium", "Room 101", "Seminar Room B", "Lecture Hall 2"),
    "de": ("Großer Hörsaal", "Raum 101", "Seminarraum B"),
    "fr": ("Grand amphithéâtre", "Salle 101", "Salle B2"),
    "es": ("Salón de actos", "Aula 101", "Sala B"),
    "it": ("Aula Magna", "Aula 101", "Sala B"),
    "nl": ("Grote zaal", "Zaal 101", "Collegezaal B"),
    "pt": ("Grande auditório", "Sala 101", "Anfiteatro B"),
}
EVENTS = {
    "en": (
        "Screen Futures Forum",
        "Workshop on Sparse Methods",
        "Industry Days",
        "Symposium on Film Heritage",
    ),
    "de": ("Fachtagung Filmerbe", "Branchentage", "Workshop Digitale Archive"),
    "fr": ("Colloque Patrimoines du film", "Journées professionnelles", "Rencontres du documentaire"),
    "es": ("Jornadas de industria", "Congreso de patrimonio fílmico", "Foro del documental"),
    "it": ("Convegno sul patrimonio filmico", "Giornate professionali", "Forum del documentario"),
    "nl": ("Symposium Filmerfgoed", "Vakdagen", "Studiedag Documentaire"),
    "pt": ("Colóquio Património do Cinema", "Jornadas da indústria", "Fórum do documentário"),
}
SERIES_NAMES = {
    "en": ("Film Studies Seminar", "Department Colloquium", "Lunch Talks", "Analysis Seminar"),
    "de": ("Forschungskolloquium", "Ringvorlesung Film", "Oberseminar Analysis"),
    "fr": ("Séminaire d'analyse", "Séminaire Cinéma et histoire"),
    "es": ("Seminario de cine", "Coloquio de física"),
    "it": ("Seminari di cinema", "Colloquio di fisica"),
    "nl": ("Colloquium Filmwetenschap", "Lunchlezingen"),
    "pt": ("Seminários de cinema", "Colóquio de física"),
}
ABSTRACTS = {
    "en": (
        "Since the first survey of 1998 the field has changed more than once. We follow two groups from "
        "2011 to 2019, compare what they told us at 9:00 and at 17:30, and ask which of the older answers "
        "still hold. The results differ from those of Reed (2014) in one point only.",
        "This talk presents work begun in March 2021. We show that most failures happen between 14:00 and "
        "16:00, when nobody looks, and propose a method that needs no supervision at all.",
    ),
    "de": (
        "Seit der ersten Erhebung von 1998 hat sich das Feld mehrfach verändert. Wir begleiten zwei Gruppen "
        "von 2011 bis 2019 und vergleichen, was sie um 9:00 Uhr und um 17:30 Uhr erzählten.",
    ),
    "fr": (
        "Depuis la première enquête de 1998, le champ a changé plus d'une fois. Nous suivons deux groupes de "
        "2011 à 2019 et comparons ce qu'ils nous disaient à 9h00 et à 17h30.",
    ),
    "es": (
        "Desde la primera encuesta de 1998 el campo ha cambiado más de una vez. Seguimos a dos grupos de "
        "2011 a 2019 y comparamos lo que decían a las 9:00 y a las 17:30.",
    ),
    "it": (
        "Dalla prima indagine del 1998 il campo è cambiato più di una volta. Seguiamo due gruppi dal 2011 al "
        "2019 e confrontiamo ciò che dicevano alle 9:00 e alle 17:30.",
    ),
    "nl": (
        "Sinds het eerste onderzoek uit 1998 is het veld meer dan eens veranderd. We volgen twee groepen van "
        "2011 tot 2019 en vergelijken wat zij om 9.00 en om 17.30 uur vertelden.",
    ),
    "pt": (
        "Desde o primeiro inquérito de 1998 o campo mudou mais do que uma vez. Seguimos dois grupos de 2011 "
        "a 2019 e comparamos o que diziam às 9h00 e às 17h30.",
    ),
}
DEADLINES = {
    "en": ("Submission of abstracts", "Notification of acceptance", "Early registration ends"),
    "de": ("Einreichung der Beiträge", "Benachrichtigung der Autoren", "Anmeldeschluss"),
    "fr": ("Soumission des résumés", "Notification aux auteurs", "Clôture des inscriptions"),
    "es": ("Envío de resúmenes", "Notificación de aceptación", "Cierre de inscripciones"),
    "it": ("Invio degli abstract", "Notifica di accettazione", "Chiusura delle iscrizioni"),
    "nl": ("Inzending van abstracts", "Bericht van aanvaarding", "Sluiting inschrijving"),
    "pt": ("Submissão de resumos", "Notificação de aceitação", "Fim das inscrições"),
}
BIOS = {
    "en": "{} has taught at {} since 2009 and won the 2018 prize for young scholars.",
    "de": "{} lehrt seit 2009 an der {} und erhielt 2018 den Preis für junge Forschung.",
    "fr": "{} enseigne depuis 2009 à {} et a reçu en 2018 le prix de la jeune recherche.",
    "es": "{} enseña desde 2009 en {} y recibió en 2018 el premio de investigación joven.",
    "it": "{} insegna dal 2009 presso {} e nel 2018 ha vinto il premio per giovani studiosi.",
    "nl": "{} doceert sinds 2009 aan {} en won in 2018 de prijs voor jong onderzoek.",
    "pt": "{} ensina desde 2009 em {} e recebeu em 2018 o prémio de jovem investigação.",
}
