"""Titles of rows that tell when something is closed, cut off, collected or due: terms, holidays, road works.

A whole title counts, and only where most of a list are such: one alone may be a film.
"""

from __future__ import annotations

import re
from functools import cache

LONGEST_TITLE = 120

_TERMS = (
    r"(?:(?:start|end|beginning|first day|last day) of )?(?:(?:autumn|spring|summer|winter|fall|first|second|"
    r"third|half|[123](?:st|nd|rd))[- ](?:term|semester)|term \d|half[- ]term)"
    r"(?: (?:begins|starts|ends|break))?|(?:\w+ )?(?:holidays?|vacations?|break)|inset day\b.*|reading week|"
    r"(?:first|last) day of (?:term|school|classes)|(?:classes|lectures|lessons) (?:begin|start|end)|"
    r"(?:herbst|weihnachts|winter|oster|pfingst|sommer|faschings)ferien|beweglicher ferientag|"
    r"(?:vorlesungs|semester|schul|unterrichts)(?:beginn|ende)|vorlesungsfreie zeit|"
    r"vacances .{3,20}|(?:début|fin) d(?:u|es) .{0,12}(?:semestre|trimestre|cours|vacances)\b.{0,12}|"
    r"rentrée(?: des \w+)?|semaine de révision|"
    r"(?:(?:inicio|fin) del? )?(?:primer|segundo|tercer) (?:trimestre|semestre)|vacaciones .{3,20}|"
    r"(?:inicio|fin) de(?:l curso| (?:las )?clases)|puente de .{3,20}|semana de repaso|"
    r"(?:(?:inizio|fine) del )?(?:primo|secondo) (?:quadri|se)mestre|vacanze .{3,20}|"
    r"(?:inizio|termine|fine) delle lezioni|ponte di .{3,20}|settimana di recupero|"
    r"(?:herfst|kerst|voorjaars|mei|zomer|krokus)vakantie|(?:eerste|laatste) schooldag|studieweek|"
    r"(?:begin|einde) (?:eerste|tweede) semester|"
    r"(?:(?:início|fim) do )?(?:primeiro|segundo|terceiro) (?:período|semestre)|férias .{3,20}|"
    r"(?:início|fim) d(?:as aulas|o ano letivo)|pausa letiva|semana de revisões"
)
_HOLIDAYS = (
    r"new year['’]?s (?:day|eve)|good friday|easter (?:sunday|monday)|(?:early )?may bank holiday|"
    r"(?:spring|summer|"
    r"august) bank holiday|labou?r day|ascension(?: day)?|whit monday|thanksgiving(?: day)?|independence day|"
    r"memorial day|christmas (?:eve|day)|boxing day|st\.? stephen['’]?s day|bank holiday|"
    r"neujahr(?:stag)?|heilige drei könige|karfreitag|oster(?:sonntag|montag)|tag der arbeit|"
    r"christi himmelfahrt|"
    r"pfingst(?:sonntag|montag)|fronleichnam|mariä himmelfahrt|tag der deutschen einheit|allerheiligen|"
    r"reformationstag|heiligabend|(?:1\.|2\.|erster|zweiter) weihnachts(?:feier)?tag|silvester|"
    r"(?:le )?jour de l['’]an|vendredi saint|lundi de (?:pâques|pentecôte)|fête du travail|victoire 1945|"
    r"fête nationale|assomption|toussaint|armistice(?: 1918)?|(?:veille de |lendemain de )?noël|"
    r"saint-sylvestre|"
    r"año nuevo|(?:día de )?reyes(?: magos)?|epifan[ií]a|jueves santo|viernes santo|lunes de pascua|"
    r"día del trabaj(?:o|ador)|"
    r"asunción|fiesta nacional|todos los santos|(?:día de la )?constitución|inmaculada(?: concepción)?|"
    r"navidad|nochebuena|nochevieja|san esteban|"
    r"capodanno|venerdì santo|pasqua|lunedì dell['’]angelo|pasquetta|(?:festa della )?liberazione|festa "
    r"(?:del lavoro|dei lavoratori|della repubblica)|ferragosto|ognissanti|immacolata(?: concezione)?|"
    r"(?:vigilia di )?natale|santo stefano|san silvestro|"
    r"nieuwjaar(?:sdag)?|goede vrijdag|(?:eerste|tweede) (?:paas|pinkster|kerst)dag|paas(?:zondag|maandag)|"
    r"koningsdag|bevrijdingsdag|hemelvaart(?:sdag)?|kerstavond|oudejaars(?:dag|avond)|"
    r"ano novo|sexta-feira santa|páscoa|dia da liberdade|dia do trabalhador|corpo de deus|dia de portugal|"
    r"assunção(?: de \w+)?|implantação da república|todos os santos|restauração da independência|imaculada "
    r"conceição|(?:véspera de )?(?:natal|ano novo)|dia seguinte ao natal"
)
_WASTE = (
    r"(?:(?:household|food|garden|general|domestic) )?(?:refuse|recycling|rubbish|waste|bins?|trash|garbage|"
    r"glass|paper)(?: (?:collection|pick-?up|waste))*|(?:rest|bio|sperr)müll|altglas|altpapier|grünschnitt|"
    r"(?:papier|bio)tonne|gelber? (?:sack|tonne)|papier|ordures ménagères|tri sélectif|déchets verts|"
    r"biodéchets|"
    r"verre|encombrants|basuras?(?: orgánica)?|reciclaje|poda|papel|vidrio|envases|resto|indifferenziata|"
    r"carta|"
    r"plastica|umido|vetro|verde|rest(?:afval)|groenafval|glas|gft|pmd|lixo(?: doméstico)?|reciclagem|vidro|"
    r"embalagens|orgânicos|(?:resíduos )?verdes"
)
_ROADS = (
    r"(?:road|street|lane|bridge|footpath|car park)s? (?:clos(?:ed|ures?)|works?)\b.*|"
    r".* closed(?: to (?:all )?"
    r"(?:traffic|vehicles))?|(?:planned |scheduled )?(?:power|water|electricity|gas)(?: supply)? (?:cuts?|"
    r"interrupt\w+|outages?|shut-?offs?)\b.*|(?:re)?surfacing(?: works?)?\b.*|no parking\b.*|(?:gas|water) "
    r"mains? (?:replacement|works?|repairs?)\b.*|"
    r"(?:voll|straßen|teil)?sperrung\b.*|.* gesperrt|(?:wasser|strom)(?:abstellung|abschaltung|sperre|"
    r"ausfall)\b.*|"
    r"fahrbahn\w+\b.*|halteverbot\b.*|erneuerung der (?:gas|wasser|strom)\w*\b.*|einengung der fahrbahn\b.*|"
    r"circulation (?:interdite|alternée|perturbée)\b.*|fermeture de (?:la |l['’])?(?:rue|avenue|place|route|"
    r"chemin|boulevard|voie)\b.*|.* (?:fermée|barrée) à la circulation|coupures? d['’](?:eau|électricité|"
    r"courant)\b.*|réfection de (?:la )?(?:chaussée|voirie)\b.*|stationnement interdit\b.*|"
    r"remplacement de la "
    r"(?:conduite|canalisation)\b.*|"
    r"(?:corte|cierre) de (?:tráfico|agua|luz|calle|carril|suministro)\b.*|cerrad[ao] (?:la|el|al) .*|"
    r"asfaltado "
    r"de\b.*|prohibido aparcar\b.*|renovación de la red\b.*|paso alternativo\b.*|"
    r"chiusura al traffico\b.*|(?:via|viale|piazza|strada|corso) .* chius[ao]|interruzion[ei] (?:idric\w+|"
    r"elettric\w+|"
    r"di energia|del\w* \w+)\b.*|asfaltatura\b.*|divieto di (?:sosta|transito)\b.*|"
    r"sostituzione della rete\b.*|"
    r"senso unico alternato\b.*|"
    r".* (?:afgesloten|gestremd|dicht voor verkeer)|geen (?:water|stroom|gas)\b.*|(?:stroom|"
    r"water)(?:onderbreking|"
    r"storing)\b.*|asfalteren\b.*|parkeerverbod\b.*|vervanging (?:van de )?(?:gas|water)leiding\b.*|"
    r"rijbaanversmalling\b.*|wegafsluiting\b.*|"
    r"corte de (?:trânsito|água|eletricidade|energia)\b.*|.* encerrad[ao] ao trânsito|repavimentação\b.*|"
    r"estacionamento proibido\b.*|substituição da conduta\b.*|circulação (?:alternada|condicionada)\b.*"
)
_MACHINES = (
    r"(?:[\w-]+ ){0,3}(?:server|network|database|system|website|lift) (?:maintenance|upgrade|update|"
    r"downtime|outage)\b.*|"
    r"(?:scheduled|planned) (?:maintenance|downtime)\b.*|.* (?:out of service|unavailable)|"
    r"maintenance (?:of|window)\b.*|"
    r"wartung\b.*|\w+wartung\b.*|\w+-update|.* (?:nicht verfügbar|außer betrieb)|geplante unterbrechung\b.*|"
    r"maintenance\b.*|mise à jour d.*|.* (?:indisponible|hors service)|interruption d.*|mantenimiento\b.*|"
    r"actualización de l.*|.* (?:no disponible|fuera de servicio)|interrupción d.*|manutenzione\b.*|"
    r"aggiornamento d.*|.* (?:non disponibile|fuori servizio)|\w*onderhoud\b.*|update van\b.*|.* (?:buiten "
    r"gebruik|niet (?:mogelijk|beschikbaar))|onderbreking\b.*|manutenção\b.*|atualização d.*|"
    r".* (?:indisponível|"
    r"fora de serviço)|interrupção d.*|opened|open|geöffnet|offen|ouverte?|abierto|aperto|geopend|aberto"
)
_RATES = (
    r"(?:early[- ]bird|regular|late|full|standard|reduced|member|student|group)s?['’]?(?: (?:fee|rate|"
    r"price)s?)?|"
    r"(?:frühbucher|normal|spätbucher)(?:preis)?|tarif (?:précoce|normal|plein|tardif)|plein tarif|precio "
    r"(?:anticipado|normal|tardío)|prezzo (?:anticipato|intero|tardivo)|(?:vroeg|laat)boek(?:prijs|korting)|"
    r"normale prijs|preço (?:antecipado|normal|tardio)|studierende|mitglieder|gruppen|étudiants|adhérents|"
    r"groupes|"
    r"estudiantes|socios|grupos|studenti|soci|gruppi|studenten|leden|groepen|estudantes|sócios"
)

_TRAINS = (
    # Lines, trains and buses that do not run as they should: no film is called so, even alone.
    r"(?:(?:bus|rail|train)[- ])?(?:rail )?replacement (?:bus(?:es)?|bus service)\b.*|"
    r"(?:planned )?(?:engineering works?|service (?:changes?|disruptions?)|disruptions?|delays) "
    r"(?:on|to) (?:the )?.{0,30}\b(?:line|route|railway|trains|buses|services?)\b.*|"
    r"(?:einschränkungen|störung(?:en)?|bauarbeiten|verspätungen|zugausfälle|ausfälle) "
    r"(?:bei|auf|im|an|der|in) (?:(?:der|den|dem) )?(?:(?:s|u|re|rb|stadt|straßen)-?(?:bahn|\d{1,2})|linien?|"
    r"bahn|zug|bus|strecke|\w*verkehr)\b.*|schienenersatzverkehr\b.*|zugausfälle\b.*|"
    r"(?:perturbations?|travaux|interruptions?) (?:sur|de) (?:la |les )?(?:lignes?|rer)\b.*|"
    r"(?:cortes?|obras|interrupci[oó]n(?:es)?) (?:en|de) (?:las? )?l[ií]neas?\b.*|"
    r"(?:interruzion[ei]|lavori|limitazioni) (?:sulla|sulle|della) line[ae]\b.*|"
    r"(?:werkzaamheden|storing(?:en)?) (?:op|aan) (?:het spoor|(?:de )?(?:tram|metro|bus)?lijn(?:en)?)\b.*|"
    r"(?:obras|interrupç(?:ão|ões)|perturbações) (?:na|nas|da) linhas?\b.*"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "day": "|".join((_TERMS, _HOLIDAYS, _WASTE, _RATES)),
        "hour": "|".join((_ROADS, _MACHINES)),
        "trains": _TRAINS,
    }
    return re.compile(rf"\W*(?:{known[name]})\W*", re.IGNORECASE)


def names_service(title: str, *, timed: bool) -> bool:
    """Whether a title says what is closed, cut off or mended, or how a day without an hour is called.

    `Good Friday, 3 pm` is a service of another kind.
    """
    if len(title) > LONGEST_TITLE:
        return False
    return _pattern("hour").fullmatch(title) is not None or (
        not timed and _pattern("day").fullmatch(title) is not None
    )


def names_disruption(title: str) -> bool:
    """Whether a title says what of trains and buses does not run, which no gathering is called."""
    return len(title) <= LONGEST_TITLE and _pattern("trains").fullmatch(title) is not None
