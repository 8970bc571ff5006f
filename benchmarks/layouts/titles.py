"""What made-up pages announce and where: titles by topic and language, places, lines about a gathering.

Films whose names hold figures or signs ("2001: A Space Odyssey", "8½", "12 Angry Men") are here because
readers stumble over them.
"""

from __future__ import annotations


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


ENGLISH_TITLES: dict[str, tuple[str, ...]] = {
    "film": _listed(
        "Anora|The Brutalist|Nosferatu|A Real Pain|Perfect Days|Past Lives|Hundreds of Beavers|"
        "La Chimera|The Third Man|8½|2001: A Space Odyssey|Mulholland Drive|Close Your Eyes|Green Border|"
        "All of Us Strangers|Do the Right Thing|Paris, Texas|In the Mood for Love|The Zone of Interest|"
        "Dune: Part Two|Love Lies Bleeding|Evil Does Not Exist|The Holdovers|Hard Truths|Queer|Babygirl|"
        "Conclave|Flow|Vermiglio|Memoir of a Snail|Bird|Kneecap|Amélie|Stop Making Sense|Wicked|"
        "Gladiator II|Heat|Tár|Ran|It's a Wonderful Life|Sunset Boulevard|12 Angry Men|Aftersun"
    ),
    "meet": _listed(
        "Opening Night Mixer|First-Timers' Coffee|Documentary Producers Breakfast|"
        "Women in Film Happy Hour|Shorts Filmmakers Lunch|Queer Cinema Drinks|Alumni Reception|"
        "Editors Guild Meetup|Horror Fans Night|Meet the Programmers|Animation Networking Brunch|"
        "Speed Dating for Co-Producers|Volunteers' Farewell Party|Composers Roundtable|VR Lounge Tour|"
        "Script Swap|Distribution Clinic|Industry Karaoke|Late Night Pool Party|Pitch Forum|Sound Walk|"
        "Critics' Table|Festival Run Club|Accessibility Hour|Nordic Aperitif|Camera Test Afternoon|"
        "Funders' Tea|Closing Dance"
    ),
    "talk": _listed(
        "Introduction to Rust|Lightning Talks|How We Scaled PostgreSQL|Typography for the Web|"
        "Closing Keynote|State of the Map|Testing in Production|Green Software|Open Data and You|"
        "Writing Better Docs|The Joy of Small Tools|Community Round Table|Beyond REST|Ethics in AI|"
        "Hands-on Kubernetes|Designing for Everyone|A Tour of WebAssembly|Debugging Memory Leaks|"
        "Maps without Borders|Privacy by Default"
    ),
    "board": _listed(
        "Board of Trustees|Finance Committee|Planning Commission|Annual General Meeting|Audit Committee|"
        "Zoning Board of Appeals|Parks Advisory Council|Library Board|Budget Hearing|Special Session|"
        "Community Workshop|Public Safety Committee|Water Authority Board|Executive Committee|"
        "Landmarks Commission|Ethics Panel"
    ),
    "concert": _listed(
        "Kae Tempest|The Weather Station|Julia Holter + Support|Hiatus Kaiyote|Moor Mother|Big Thief|"
        "Jazz Jam with Nina Bell|Open Mic Night|Quiz Night|Comedy Cellar|Oum Shatt|DJ Koze|Low|"
        "Sons of Kemet|Folk & Fiddle Session|Tango Milonga|Poetry Slam|Salsa Social|Choir of Man|"
        "Beethoven: Symphony No. 9"
    ),
}
OTHER_TITLES: dict[str, tuple[str, ...]] = {
    "de": _listed(
        "Stammtisch der Dokumentarfilmer|Sommerfest|Lesung mit Anna Weber|Flohmarkt|Kneipenquiz|"
        "Tag der offenen Tür|Jahreshauptversammlung|Orgelkonzert|Filmfrühstück|"
        "Kindertheater: Der Räuber Hotzenplotz|Vernissage|Tanztee|Poetry Slam|Adventsmarkt|Repair-Café|"
        "Offene Probe|Werkstattgespräch|Kurzfilmnacht"
    ),
    "fr": _listed(
        "Apéro des producteurs|Rencontre avec Claire Simon|Nuit du court|Ciné-goûter|"
        "Brunch des exploitants|Concert de Noël|Atelier d'écriture|Table ronde|Bal folk|Vernissage|"
        "Projection en plein air|Le Mépris|Loto du club|Marché aux puces|Soirée jeux|"
        "Avant-première surprise|Lecture publique|Visite guidée"
    ),
    "es": _listed(
        "Encuentro de guionistas|Noche de cortos|Taller de montaje|Mesa redonda|Cine al aire libre|"
        "Desayuno de productores|Concierto de guitarra|Feria del libro|Cuentacuentos|La mala educación|"
        "Club de lectura|Visita guiada|Fiesta de clausura|Charla con Lucrecia Martel|Teatro infantil|"
        "Ciclo de jazz"
    ),
    "it": _listed(
        "Aperitivo dei registi|Notte dei corti|Incontro con Alice Rohrwacher|Laboratorio di montaggio|"
        "Mercatino di Natale|Concerto d'organo|Visita guidata|Ladri di biciclette|Serata jazz|"
        "Colazione dei produttori|Presentazione del libro|Festa di chiusura|Cineforum|Tavola rotonda|"
        "Teatro ragazzi|Passeggiata sonora"
    ),
    "nl": _listed(
        "Borrel voor documentairemakers|Kortfilmnacht|Filmontbijt|Pubquiz|Open podium|Kerstmarkt|"
        "Ledenvergadering|Rondleiding|Lezing over stadsnatuur|Jazz in de kelder|Kindertheater|"
        "Repair Café|Nieuwjaarsborrel|Workshop animatie|Slotfeest|Boekpresentatie"
    ),
    "pt": _listed(
        "Encontro de realizadores|Noite de curtas|Oficina de montagem|Mesa-redonda|Cinema ao ar livre|"
        "Café da manhã dos produtores|Concerto de Natal|Feira do livro|Clube de leitura|"
        "Festa de encerramento|Visita guiada|Teatro infantil|Sarau|Aniki Bóbó|Roda de conversa|Baile"
    ),
}
PLACES = _listed(
    "Prospector Theater|The Blue Room|Hotel Adlon|Kino Arsenal|Town Hall, 12 Main Street|"
    "Library Meeting Room B|The Old Bakery|Riverside Studios|Salle Bazin|Café Mirador|Studio 4|"
    "Haus der Kulturen|Teatro Verdi|Union Chapel|The Royal Oak|Community Centre, 5 Mill Lane"
)
HOUSES = _listed(
    "Elm Cinema|Kino Ost|Prospector Theater|Teatro Verdi|Cinéma Jacques Tati|Riverside Studios|"
    "The Lantern|Filmhuis Zuid|Cine Doré|Odeon West End"
)
SENTENCES: dict[str, tuple[str, ...]] = {
    "en": _listed(
        "A relaxed evening for everybody who makes things.|Bring a friend and stay as long as you like.|"
        "Two strangers meet on a train and talk all night.|"
        "Bring your badge. Light refreshments are served.|"
        "The story of a family that loses its house and finds a home.|"
        "With an introduction by the director.|Everyone welcome, no booking needed.|"
        "An unforgettable portrait of a city in winter.|"
        "Join us for an update on the budget and the works ahead."
    ),
    "de": _listed(
        "Eintritt frei, Spenden erwünscht.|Ein Abend für alle, die gern erzählen.|"
        "Mit anschließender Diskussion."
    ),
    "fr": _listed(
        "Entrée libre dans la limite des places.|Une soirée conviviale pour tous.|"
        "Suivi d'un débat avec l'équipe."
    ),
    "es": _listed("Entrada libre hasta completar aforo.|Una tarde para charlar y conocerse."),
    "it": _listed("Ingresso libero fino a esaurimento posti.|Una serata per tutti gli amici del cinema."),
    "nl": _listed("Toegang gratis, iedereen welkom.|Een avond vol verhalen."),
    "pt": _listed("Entrada livre, sujeita à lotação.|Uma noite para todos os que gostam de cinema."),
}
SUBTITLES: dict[str, tuple[str, ...]] = {
    "en": _listed(
        "with support from Nina Bell|A night of stories and songs|In conversation with Ada Reed|"
        "Members' preview|Presented by the Guild of Editors|Season opening|Directed by Mike Leigh"
    ),
    "de": _listed(
        "mit Anna Weber und Gästen|Ein Abend voller Geschichten|Im Gespräch mit Ada Reed|Eintritt ab 16"
    ),
    "fr": _listed("avec Claire Simon|Une soirée en musique|Suivi d'une rencontre"),
    "es": _listed("con Lucrecia Martel|Una noche de música|Con la presencia del director"),
    "it": _listed("con Alice Rohrwacher|Una serata in musica|Alla presenza della regista"),
    "nl": _listed("met Nina Bel|Een avond vol muziek|Inclusief nagesprek"),
    "pt": _listed("com Lucrecia Martel|Uma noite de música|Seguido de conversa"),
}
CATEGORIES: dict[str, tuple[str, ...]] = {
    "en": _listed("Workshop|Talk|Screening|Music|Family|Comedy|Exhibition"),
    "de": _listed("Workshop|Vortrag|Konzert|Familie|Theater"),
    "fr": _listed("Atelier|Rencontre|Concert|Jeune public"),
    "es": _listed("Taller|Charla|Concierto|Familiar"),
    "it": _listed("Laboratorio|Incontro|Concerto|Famiglie"),
    "nl": _listed("Workshop|Lezing|Concert|Familie"),
    "pt": _listed("Oficina|Conversa|Concerto|Família"),
}
SERIES = _listed("Docs & Drinks|Film Club|Late Lounge|Kino am Abend|Ciné-club|Industry Days")
SITES = _listed(
    "Riverside Arts|Kulturhaus am Markt|The Lantern|Northside Film Society|Casa das Artes|Guild of Editors"
)


def titles_of(topic: str, language: str) -> tuple[str, ...]:
    """Titles of a topic; films keep their names in every language, the rest is of the language."""
    return ENGLISH_TITLES[topic] if language == "en" or topic == "film" else OTHER_TITLES[language]
