"""What lists are called that hold no gatherings: `Vacancies`, `Order status`, `Ferientermine`, `Météo`.

Only a whole heading counts. Left out is what may be called so at a house too: new releases and competitions
are parts of a programme, `Obras` are plays, under `Opportunities` people meet, in `Holidays` children do, and
`Prices` are a part of one gathering's page.
"""

from __future__ import annotations

import re
from functools import cache

LONGEST_HEADING = 60

_WORK = (
    r"vacanc(?:y|ies)|jobs?(?: (?:openings?|offers?|opportunities|vacancies))?|(?:job|current) openings|"
    r"(?:work|jobs) "
    r"(?:with|for) us|join (?:our|the) team|careers?|employment|we(?:['’]re| are) hiring|"
    r"stellenangebote?|stellen|stellenausschreibungen|jobs (?:und|&) karriere|karriere|ausbildungsplätze|"
    r"offres d['’]emplois?|recrutement|nous recrutons|on recrute|postes à pourvoir|"
    r"ofertas de (?:empleo|trabajo|emprego)|empleo|trabaja con nosotros|vacantes|bolsa de trabajo|"
    r"offerte di lavoro|lavora con noi|posizioni aperte|selezioni del personale|"
    r"vacatures?|werken bij(?: .{2,30})?|banen|vagas|trabalhe con?nosco|recrutamento"
)
_CALLS = (
    r"open calls?|calls? for (?:entries|papers|submissions|proposals|projects|artists|films|applications)|"
    r"grants?(?: (?:and|&) (?:prizes|awards|funding))?|scholarships|fellowships|tenders|"
    r"ausschreibungen|förderungen(?: und preise)?|stipendien(?: und preise)?|"
    r"appels? à (?:candidatures?|projets|films|communications|contributions)|bourses et prix|"
    r"convocatorias?|becas(?: y (?:premios|ayudas))?|ayudas y subvenciones|licitaciones|"
    r"bandi(?: (?:aperti|di gara|e concorsi))?|borse(?: di studio| e premi)?|gare d['’]appalto|"
    r"(?:open )?oproepen|beurzen en prijzen|subsidies|aanbestedingen|"
    r"convocatórias|candidaturas abertas|bolsas(?: e prémios| de estudo)?|editais"
)
_DISTURBED = (
    r"road ?works?|(?:road|street) closures?|traffic (?:notices|updates|restrictions|information)|"
    r"(?:planned|scheduled) (?:interruptions|outages|works?|maintenance)|power (?:cuts|outages)|outages|"
    r"service (?:notices|interruptions|disruptions|announcements|alerts|status)|system status|"
    r"(?:system )?maintenance(?: (?:windows|schedule))?|incidents|"
    r"(?:straßen)?baustellen|(?:straßen|voll)?sperrungen|verkehrs(?:hinweise|meldungen|informationen)|"
    r"geplante (?:unterbrechungen|wartung(?:en|sarbeiten)?|abschaltungen)|störungen(?: und \w+)?|"
    r"(?:störungs|betriebs)meldungen|systemstatus|wartung(?:en|sarbeiten)?|"
    r"travaux en cours|travaux|info(?:s)? (?:trafic|travaux)|coupures(?: programmées| d['’]\w+| de \w+)?|"
    r"perturbations|"
    r"maintenances?(?: programmées?)?|état des services|informations de service|"
    r"cortes(?: programados| de (?:agua|luz|tráfico|água|trânsito|energia))?|avisos de (?:tráfico|trânsito|"
    r"servicio|serviço)|estado del? (?:sistema|servicio)|mantenimientos?(?: programados?)?|"
    r"interruzioni(?: programmate| idriche)?|(?:avvisi di )?viabilità|avvisi di servizio|"
    r"stato (?:dei servizi|del "
    r"sistema)|manutenzioni?(?: programmat[ae])?|"
    r"weg(?:werkzaamheden|afsluitingen)|werkzaamheden|verkeersinformatie|storingen(?: en \w+)?|"
    r"geplande? (?:onderbrekingen|onderhoud|werkzaamheden)|estado do (?:sistema|serviço)|manutenç(?:ão|ões)"
    r"(?: programadas?)?"
)
_WRITTEN = (
    r"release notes|change ?logs?|version history|versions|versions?hinweise|änderungs(?:protokoll|verlauf)|"
    r"versions(?:verlauf|geschichte)|versionen|notes de version|journal des modifications|historique des "
    r"versions|notas de (?:la )?versi[oó]n|registro de cambios|historial de versiones|note di (?:rilascio|"
    r"versione)|registro delle modifiche|cronologia delle versioni|release[ -]opmerkingen|wijzigings"
    r"(?:logboek|overzicht)|versiegeschiedenis|notas de versão|registr?o de alterações|histórico de versões|"
    r"obituar(?:y|ies)|death notices|nachrufe?|(?:trauer|todes)anzeigen|avis de décès|nécrologies?|"
    r"esquelas|obituarios?|necrologi(?:e|o)?|overlijdensberichten|necrologia|obituários|"
    r"new (?:books|albums|records)|upcoming (?:books|albums|records)|neuerscheinungen|neue (?:bücher|alben|"
    r"platten)|à paraître|nouveaux (?:livres|albums|disques)|(?:libros|discos|livros) (?:nuevos|novos)|"
    r"nuovi (?:libri|dischi|album)|nieuw verschenen|nieuwe (?:boeken|albums|platen)|"
    r"(?:customer |visitor |guest )?reviews|testimonials|guest ?book|what (?:our )?(?:visitors|guests|people|"
    r"customers|clients|members) say(?: about us)?|(?:kunden)?bewertungen|rezensionen|gästebuch|"
    r"kundenstimmen|"
    r"das sagen (?:unsere )?\w+|l['’]avis des \w+|témoignages|livre d['’]or|opiniones|reseñas|testimonios|"
    r"libro de visitas|(?:qué|lo que) dicen(?: \w+){1,3}|recensioni|dicono di noi|libro degli ospiti|"
    r"beoordelingen|recensies|gastenboek|wat (?:\w+ ){1,2}zeggen|avaliações|testemunhos|depoimentos|"
    r"livro de visitas|o que dizem(?: \w+){1,3}|"
    r"(?:all |latest |past )?episodes|podcasts?(?: episodes)?|listen again|(?:alle |neue |letzte )?folgen|"
    r"nachhören|(?:tous les |derniers )?épisodes|à réécouter|(?:todos los |últimos )?episodios|"
    r"vuelve a escuchar|"
    r"(?:tutti gli |ultimi )?episodi|riascolta|(?:alle )?afleveringen|terugluisteren|(?:todos os )?episódios|"
    r"ouvir de novo|curriculum(?: vit[aæ]e?)?|cv|work experience|employment history|lebenslauf|"
    r"berufserfahrung|werdegang|expériences? professionnelles?|experiencia (?:laboral|profesional)|"
    r"trayectoria|esperienz[ae] (?:professional[ei]|lavorativ[ae])|werkervaring|loopbaan|experiência "
    r"profissional"
)
_WORKS = (
    r"milestones|project (?:timeline|plan|schedule)|(?:timeline|schedule) of (?:the )?(?:works|project)|"
    r"construction (?:schedule|timeline)|meilensteine|projekt(?:verlauf|zeitplan|ablauf)|bauzeitenplan|"
    r"zeitplan (?:der|des) (?:bau|projekt)\w*|calendrier (?:du projet|des travaux)|étapes du projet|"
    r"cronograma d(?:el|o) pro[yj]e[ct]+o|hitos|calendario de (?:las )?obras|cronoprogramma|"
    r"calendario dei lavori|mijlpalen|(?:project|bouw)planning|planning van de (?:bouw|werken)|"
    r"marcos do projeto|"
    r"calendário das obras"
)
_TERMS = (
    r"term dates|school (?:holidays? dates|year)|academic year|inset days|"
    r"(?:(?:semester|ferien)(?:termine|zeiten|kalender)|schuljahr|vorlesungszeiten)|"
    r"calendrier scolaire|année (?:scolaire|universitaire)|"
    r"calendario (?:escolar|scolastico)|curso (?:académico|escolar)|"
    r"anno (?:accademico|scolastico)|schooljaar|academisch jaar|"
    r"vakantierooster|calendário escolar|ano le(?:c)?tivo|"
    r"(?:public|bank|national|statutory|legal) holidays|gesetzliche feiertage|(?:les )?jours fériés|"
    r"días festivos|calendario laboral|festività nazionali|giorni festivi|feste nazionali|"
    r"officiële feestdagen|feriados(?: nacionais)?"
)
_OPEN = (
    r"(?:(?:special|holiday|christmas|easter|summer|bank holiday|seasonal) )+(?:opening )?(?:hours|times)|"
    r"opening (?:hours|times) (?:over|during|at|for) .{3,30}|closures?|clos(?:ing|ed) days|we are closed|"
    r"(?:feiertags|sonder|weihnachts|ferien)öffnungszeiten|öffnungszeiten (?:an|über|zu[mr]?|während|"
    r"in) .{3,30}|"
    r"schlie(?:ß|ss)(?:tage|zeiten)|wir haben geschlossen|horaires (?:pendant|durant|de|des|d['’]).{3,30}|"
    r"(?:jours de )?fermetures?(?: exceptionnelles?| annuelles?)?|horarios? (?:especial |de |en )+(?:las |"
    r"la )?"
    r"(?:fiestas|navidad|festivos|verano|semana santa)|días de cierre|orari (?:delle festività|natalizi|"
    r"festivi|estivi|delle feste)|(?:giorni di )?chiusure?(?: straordinari[ae])?|"
    r"(?:aangepaste )?openingstijden"
    r"(?: (?:feestdagen|\w+ feestdagen|kerst\w*|zomer\w*|vakantie\w*))?|sluitingsdagen|wij zijn gesloten|"
    r"horários? (?:de|dos|do|das) (?:natal|feriados|verão|páscoa|festas)|dias de encerramento|encerramentos"
)
_NATURE = (
    r"weather(?: forecast)?|(?:\S+[ -]day )?forecast|wetter(?:vorhersage|bericht)?|vorhersage|météo|"
    r"prévisions(?: météo| à .{3,20})?|pronóstico(?: del tiempo)?|previsión(?: del tiempo| a .{3,20})?|"
    r"meteo|previsioni(?: meteo| a .{3,20})?|weer(?:bericht|sverwachting)?|(?:\w+ )?verwachting|meteorologia|"
    r"previsão(?: do tempo| a .{3,20})?|tide (?:times|tables?)|sunrise (?:and|&) sunset|moon phases|"
    r"gezeiten\w*|"
    r"sonnenaufgang und \w+|mondphasen|(?:horaires des )?marées|lever et coucher du soleil|phases de la lune|"
    r"tablas? de mareas|salida y puesta de(?:l)? sol|fases de la luna|(?:orari delle )?maree|alba e tramonto|"
    r"fasi lunari|getijden|zonsopkomst en \w+|maanstanden|tabela de marés|marés|nascer e pôr do sol|"
    r"fases da lua|(?:bin|waste|refuse|recycling) (?:collections?|calendar)(?: (?:days|dates))?|"
    r"(?:next )?collection(?:s| days)|abfuhr(?:termine|kalender)|(?:abfall|müll)kalender|nächste "
    r"(?:leerungen|abfuhren)|(?:jours de |prochaines )collectes?|calendrier des (?:déchets|collectes)|"
    r"(?:días|calendario) de (?:recogida|basuras?)|próximas recogidas|giorni di raccolta|calendario dei "
    r"rifiuti|prossimi ritiri|(?:volgende )?ophaaldagen|afvalkalender|dias de recolha|calendário do lixo|"
    r"próximas recolhas"
)
_BOUGHT = (
    r"order status|delivery status|(?:your|my) orders?|track (?:your|my) (?:order|parcel)|bestellstatus|"
    r"sendungsverfolgung|(?:deine|ihre) bestellung|suivi de (?:commande|colis)|suivre mon colis|votre "
    r"commande|estado del pedido|(?:sigue )?tu (?:pedido|paquete)|stato dell['’]ordine|il tuo ordine|traccia "
    r"il pacco|bestelstatus|je bestelling|volg je pakket|estado da encomenda|(?:siga )?a sua encomenda|"
    r"exchange rates|(?:share|stock|historical) prices?|(?:wechsel|aktien)kurse?|historische kurse|taux de "
    r"change|cours de l['’]action|historique des cours|tipos de cambio|cotización|precios históricos|"
    r"tassi di "
    r"cambio|quotazione|prezzi storici|wisselkoersen|aandelenkoers|historische koersen|taxas de câmbio|"
    r"cotação|preços históricos|booking periods?|on[- ]sale dates|when tickets go on sale|buchungsfristen|"
    r"vorverkaufsst(?:art|arts)|ouverture de la billetterie|mise en vente|périodes de réservation|plazos de "
    r"reserva|salida a la venta|periodi di prenotazione|apertura delle vendite|boekingsperiodes|start van de "
    r"verkoop|períodos de reserva|abertura das vendas|(?:course|ticket) prices|tuition(?: fees)?|"
    r"kurspreise|prix des cours|precios de los cursos|prezzi dei corsi|cursusprijzen|preços dos cursos|"
    r"(?:book|reserve) (?:a|your) (?:table|court|appointment|room|pitch|desk)|(?:make|"
    r"book) an appointment|tisch "
    r"reservieren|termin (?:vereinbaren|buchen)|platz buchen|réserver une? (?:table|terrain|chambre)|prendre "
    r"(?:un )?rendez-vous|reservar (?:mesa|pista|cita|campo|hora)|pedir cita|prenota un (?:tavolo|campo|"
    r"appuntamento)|prendi (?:un )?appuntamento|reserveer een (?:tafel|baan)|maak een afspraak|marcar "
    r"(?:consulta|hora)"
)
_RIDDEN = (
    r"(?:bus |train |ferry )?(?:timetable|(?:bus)?fahrplan|horaires?|horarios?|orari[oe]?|dienstregeling|"
    r"horários?) "
    r"(?:line|route|linie|ligne|línea|linea|lijn|linha|bus) \S{1,4}|(?:bus|line|linie|ligne|línea|linea|lijn|"
    r"linha|autobús|autobus|autocarro|tram) \d{1,3}[a-z]?|departures|arrivals|abfahrt(?:en|szeiten)|"
    r"ankünfte|départs|"
    r"partenze|vertrektijden|fahrpläne?|dienstregeling(?:en)?"
)

_WHICH = (
    r"(?:our|all|the|current(?:ly)?|open|new|latest|upcoming|next|planned|more|unsere|alle|aktuelle|"
    r"offene|neue|"
    r"nächste|weitere|nos|toutes? les|tous les|les|autres|nuestras?|últim[ao]s|próxim[ao]s|otras|nostre|"
    r"ultime|"
    r"prossim[ei]|altre|onze|openstaande|nieuwe|volgende|laatste|nossas?|outras|el|la|il)\s"
)
_BEHIND = (
    r"(?:\s(?:20\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?|abiertas?|aperti|ouverte?s?|abertas?|recientes|"
    r"récent(?:e)?s))"
)


@cache
def _pattern() -> re.Pattern[str]:
    """The names of such lists, compiled when first wanted."""
    names = "|".join((_WORK, _CALLS, _DISTURBED, _WRITTEN, _WORKS, _TERMS, _OPEN, _NATURE, _BOUGHT, _RIDDEN))
    return re.compile(rf"\W*(?:{_WHICH}){{0,2}}(?:{names})(?:{_BEHIND}){{0,2}}\W*", re.IGNORECASE)


def names_other_list(words: str) -> bool:
    """Whether a heading stands over days of which none is a gathering's."""
    return len(words) <= LONGEST_HEADING and _pattern().fullmatch(words) is not None
