"""Headings that name a kind of list and nothing in it: `Schedule`, `Termine`, `Upcoming events`."""

from __future__ import annotations

import re
from functools import cache

from scrapers.dates.words import fold, months
from scrapers.programme_words.gathering_words import names_list
from scrapers.programme_words.terms import names_term
from scrapers.remembered import remembered


@cache
def _pattern() -> re.Pattern[str]:
    """Such headings, compiled when first wanted."""
    return re.compile(
        r"^\W*(?:(?:(?:select|choose|pick) (?:a |your |the )?(?:times?|dates?|days?|performances?|"
        r"showings?)\b(?: (?:and|&|or|to) .*)?)|select (?:a )?(?:time|date).*|(?:termin|datum|"
        r"vorstellung) (?:aus)?wählen|wählen sie .{0,20}(?:termin|datum)\w*|"
        r"choisi(?:r|ssez|s) .{0,20}(?:date|séance|jour)s?|(?:elige|elija|selecciona|escolha|selecione|"
        r"seleziona|scegli)\w* .{0,20}(?:fechas?|día|función|datas?|dia|sessão|giorno)|kies .{0,20}datum|"
        # What a button does is no name of what one books with it: `Click a time to book tickets`.
        r"(?:please )?(?:click|tap) (?:here|.{1,40} (?:to|for) (?:book|buy|reserve|order|purchase|view|see|"
        r"get|find|register|tickets|more|details|info))\b.{0,40}|"
        r"(?:bitte )?(?:klicken|tippen) sie .{0,60}|cliquez .{0,60}|(?:haga|haz|fai) clic[ck]? .{0,60}|"
        r"(?:clique|clica|clicca)(?:te)? (?:em|n[oa]s?|aqui|su\w{0,3}|qui|um|uma?|un[oa]?)\b.{0,60}|"
        r"klik (?:op|hier)\b.{0,60}|"
        r"(?:show|"
        r"screening|opening|session)?\s?(?:times|dates|hours)(?: (?:and|&) \w+)?|schedule|"
        r"(?:the |our )?(?:next|this|last) (?:month|week|year)(?:['’]s)? (?:meeting|talk|event|show|"
        r"program(?:me)?|speaker|film)s?|"
        # "Hallo liebe Chorfreunde!" greets readers; "Hello, Dolly!" is a musical.
        r"(?:hallo|hello|hi|hey|bonjour|hola|ciao|olá|hoi),? (?:liebe[rs]?|dear|chers?|chères?|"
        r"querid[oa]s|car[ie]|beste|car[oa]s|everyone|all|zusammen|alle|à (?:tous|toutes)|a tod[oa]s|"
        r"a tutt[ie])\b.{0,60}|"
        # What is next, and not what it is: "Next meetup" over "#24: Colour"
        r"(?:the |our )?next (?:event|meet-?up|gathering|session|screening|showing|show|concert|gig|talk|"
        r"lecture|workshop|class)|"
        r"(?:unsere? )?(?:nächste[rs]?|kommende[rs]?) (?:veranstaltung|termin|treffen|vorstellung|konzert|"
        r"vortrag|workshop)|"
        r"(?:le |la |notre )?prochaine? (?:év[éè]nement|rencontre|séance|concert|atelier|conférence|"
        r"rendez-vous|soirée)|"
        r"(?:el |la |o |a |nuestr[ao] )?próxim[ao] (?:evento|encuentro|sesión|función|charla|taller|"
        r"concierto|cita|encontro|sessão|concerto|oficina)|"
        r"(?:il |la |l['’])?prossim[ao] (?:evento|incontro|proiezione|appuntamento|spettacolo|concerto)|"
        r"(?:het |de |ons |onze )?volgende (?:evenement|bijeenkomst|voorstelling|concert|lezing)|"
        r"(?:the |our |full )?program(?:me?)?|calendar|agenda|upcoming(?: \w+)?|"
        r"available (?:screening|showing|session|performance|time|date)s?(?: \w+)?|"
        r"(?:sessions|screenings|events|shows|showings|showtimes|times|programme|films) (?:for )?(?:this|"
        r"next) "
        r"(?:week(?:end)?|month)|"
        r"what'?s on|events?|news|date|location|venue|tickets?|"
        r"details|information|infos?|programm|termine|veranstaltungen|kalender|horaires|séances|programmation|"
        r"agenda|à venir|au programme|"
        r"programación|programação|horarios?|sessões|próxim[oa]s \w+|programma|calendario|"
        r"proiezioni|voorstellingen|föreställningar|visningar|visninger|forestillinger|näytökset|esitykset|seanse|"
        r"opening (?:hours|times)|öffnungszeiten|(?:heures|horaires) d['’]ouverture|"
        r"horarios? de apertura|orari[oe]? di apertura|openingstijden|"
        r"(?:important|key) dates|wichtige termine|dates (?:importantes|clés)|fechas (?:importantes|clave)|"
        r"date importanti|belangrijke data|datas importantes|"
        r"week|woche|semaine|settimana|(?:day|week|month) view|"
        r"(?:minutes|tagesordnung(?:en)?|niederschrift|ordres? du jour|comptes?[- ]rendus?|"
        r"orden del día|actas?|ordine del giorno|verbal[ei]|notulen|ordem do dia|atas?)|"
        r"public comments?(?:\W+revised.*)?|revised|amended|"
        r"sesiones|sessões|sessions?|proiezioni|pases|horarios?|orari|horários?|"
        r"projekcje|projekce|představení|vorstellungen|spielzeiten|speeltijden|programmazione|funciones|funcions|showtimes|screenings|showings|performances|"
        # Which of its evenings are told, and nothing of what is played.
        r"(?:regular|preview|evening|afternoon|matin[ée]e|additional|further) (?:performance|show)s?|"
        r"matin[ée]es?|(?:weitere|alle) (?:vorstellungen|aufführungen)|aufführungen|"
        r"(?:(?:autres|prochaines) )?représentations|(?:otras|próximas) funciones|(?:altre )?repliche|"
        r"(?:verdere|andere) voorstellingen|"
        # What filters a list, and what invites to ask.
        r"all|alles?|tou(?:te)?s|tod[oa]s|tutt[ei]|"
        r"(?:(?:any|more|got|have) )?questions?,? (?:or |and |& )?(?:comments?|concerns?|suggestions?|"
        r"feedback)(?:,? (?:or|and|&) (?:concerns?|suggestions?|feedback))?|(?:any|got|have) questions?|"
        r"(?:haben sie |noch )*fragen|(?:des|une) questions?|(?:tienes |alguna )?(?:dudas?|preguntas?)|"
        r"(?:hai |avete )?domande|(?:tem )?dúvidas?|vragen|"
        r"(?:(?:19|20)\d\d )?(?:archives?|archivs?|archivos?|archivio|arquivos?|archief)(?: (?:19|20)\d\d)?|"
        r"serviço|service|meetings?|\d{4}|(?:20\d\d )?(?:meeting )?schedule|"
        r"prices?|cost|entry|admission|fee|contact|prendre contact|"
        r"nous contacter|contatti|contacto|contato|kontakt|organi[sz]ers?|hosts?|languages?|duration|type|"
        r"category|format|"
        r"preis|eintritt|kosten|veranstalter|sprache|dauer|prix|tarifs?|durée|langue|organisateur|precio|"
        r"entrada|"
        r"organiza|idioma|duración|prezzo|ingresso|durata|prijs|toegang|taal|tags?|share|description|"
        r"about(?: (?:the|this) (?:event|show|performance|concert|film|screening|exhibition|session|talk|"
        r"race|workshop|festival|evening))?|über (?:die|diese) (?:veranstaltung|vorstellung)|à propos(?: de "
        r"(?:l['’]événement|la séance|ce spectacle))?|(?:sobre|acerca de)l? (?:el |o )?evento|"
        r"(?:informazioni sul)?l['’]evento|over (?:dit|het) evenement|beschreibung|"
        r"20\d\d (?:(?:past|previous|upcoming) )?(?:meeting|event|session|concert|show)s|"
        r"(?:meeting|event|show) (?:dates?|times?|locations?|details?)(?: ?(?:and|&|/) ?\w+)?|"
        r"(?:meeting|event|show) info(?:rmation)?|"
        r"(?:veranstaltungs|termin|event|kurs|konzert)-?(?:details|daten|infos?|informationen)|"
        r"(?:détails?|detalles?|dettagli[eo]?|detalhes?)(?: d(?:u|el?|o|a|ell['’]|e l['’]|e la|ella) ?\w+)?|"
        r"(?:evenement|activiteit)(?:en)?-?(?:details|gegevens)|"
        r"info(?:rmation)?s pratiques|información práctica|"
        r"informazioni (?:pratiche|utili)|informações (?:úteis|práticas)|praktische info(?:rmatie)?|"
        r"(?:badge|ticket|pass) (?:pick-?up|collection)|accreditations?|accréditations?|"
        r"akkreditierung(?:en)?|acreditaci(?:ón|ones)|accredit[io]|credenciamento|accreditatie|box office|"
        r"billetterie|ticket office|"
        r"(?:\d{1,2}(?:st|nd|rd|th|\.)|first|second|third|fourth|fifth|sixth|seventh|eighth|last) "
        r"(?:week|woche)|"
        r"(?:week|woche|kw|semaine|semana|settimana) \d{1,2}|"
        r"mornings?|afternoons?|evenings?|vormittags?|nachmittags?|abends?|matin(?:ée)?|soir|après-midi|tarde|"
        r"mattina|pomeriggio|ochtend|middag|avond|manhã|"
        r"opening hours|öffnungszeiten|horaires d'ouverture|deadlines?|fristen|"
        r"dates? (?:and|&) times? of .*|contact (?:information|info|details)|description of (?:the )?\w+|"
        r"(?:(?:(?:access|view|find|download)(?:ing)?|past|previous|recent|archived?) )?"
        r"(?:meeting )?(?:agendas?|minutes|documents?|packets?|recordings?|videos?|presentations?)"
        r"(?:(?:(?:,| and| &|,? and) | ?/ ?)(?:meeting )?(?:agendas?|minutes|documents?|packets?|recordings?|"
        r"videos?|"
        r"presentations?|archives?|schedules?)){1,3}|tagesordnung(?:en)?(?: (?:und|&) (?:protokolle|"
        r"niederschriften))|"
        r"(?:supporting|related|attached|additional|background) (?:documents?|materials?|files?)|"
        r"sitzungs(?:termine|kalender)|ordres? du jour et (?:procès-verba\w+|comptes?[- ]rendus?)|"
        r"legend[ea]?|légende|leyenda|"
        r"(?:many |a (?:big |huge )?)?thank(?:s| you)(?: so much| very much)? to (?:all )?(?:of )?our "
        r"(?:sponsors?|partners?|supporters?|donors?|funders?|volunteers?)\b.{0,40}|"
        r"(?:wir danken|danke? an?) unser\w+ (?:sponsor|partner|förder)\w*|"
        r"merci à nos (?:partenaires|sponsors)|"
        r"gra(?:cias a nuestros|zie ai nostri) \w+|(?:met )?dank aan onze \w+|"
        # What a search found.
        r"(?:(?:list of )?search )?results?(?: list)?|list of results|suchergebnis(?:se)?|"
        r"(?:ergebnis|treffer)liste|"
        r"(?:(?:liste|page) des )?résultats(?: de (?:la |votre )?recherche)?|"
        r"(?:(?:lista|listado) de )?resultados(?: de (?:la )?búsqueda| da (?:pesquisa|busca))?|"
        r"(?:elenco (?:dei )?)?risultati(?: della ricerca)?|zoekresultaten|sökresultat|søgeresultater|"
        # Where a link leads back to, and what a sentence announces.
        r"(?:back|return) to (?:the )?(?:current|previous|main|full|calendar|list|overview|top|month|"
        r"today|all|home|schedule|events?)\b.{0,30}|zurück (?:zum aktuellen|zu[rm] (?:übersicht|liste|"
        r"kalender|startseite|vor\w+)|nach oben)\b.{0,30}|retour (?:à l['’]|à la |aux? )(?:accueil|liste|"
        r"calendrier|agenda|haut|mois|programm\w+)\b.{0,30}|"
        r"(?:volver|voltar|torna) (?:a|al|ao|à|alla?|para)\s?(?:la |el |o |l['’])?"
        r"(?:listado|list[ae]|calend[aá]rio|inicio|início|agenda|mes|mês|mese|elenco|home|programma)\b.{0,30}|"
        r"terug naar (?:het |de )?(?:overzicht|kalender|agenda|lijst|maand|huidige)\b.{0,30}|"
        r"(?:below|here) (?:is|are|you(?:['’]ll| will)? find)\b.{0,80}|the following (?:is|are)\b.{0,80}|"
        r"(?:nachfolgend|nachstehend|im folgenden|unten) (?:finde\w*|steh\w+|sind)\b.{0,80}|"
        r"voici (?:les|la liste|nos)\b.{0,80}|(?:a continuación|di seguito|hieronder|abaixo) \w.{0,80}|"
        # How one takes part is no name of what one takes part in.
        r"how to (?:join|attend|register|book|apply|sign up|participate|take part|get (?:there|here|tickets|"
        r"involved))|(?:essential|key|important|practical|useful|further|additional|quick|general|booking|course|"
        r"ticket|visitor|programme) (?:info(?:rmation)?|details|facts)(?: (?:&|and) \w+)?|at a glance|"
        r"(?:good|need) to know|what you need to know|dates? (?:&|and) tickets|"
        r"(?:when|wann|quand|cu[aá]ndo|quando|wanneer|när|hvornår|kiedy|kdy) "
        r"(?:&|and|und|et|y|e|en|och|og|i|a) (?:where|wo|où|d[oó]nde|dove|onde|waar|var|hvor|gdzie|kde)|"
        r"(?:where|wo|où|d[oó]nde|dove|onde|waar|var|hvor|gdzie|kde) (?:&|and|und|et|y|e|en|och|og|i|a) "
        r"(?:when|wann|quand|cu[aá]ndo|quando|wanneer|när|hvornår|kiedy|kdy)|"
        r"auf einen blick|wichtige (?:infos?|informationen)|so (?:kommst du|kommen sie) (?:hin|zu uns)|"
        r"infos? pratiques|en pratique|comment (?:participer|s['’]inscrire|venir)|datos prácticos|"
        r"cómo (?:participar|llegar|inscribirse)|come (?:partecipare|arrivare|iscriversi)|"
        r"como (?:participar|chegar|se inscrever)|praktisch(?:e info)?|hoe (?:doe je mee|kom je er)|"
        r"(?:held )?(?:via|by|over|per|par|por) (?:webinar|zoom|gotowebinar|webex|(?:microsoft )?teams|"
        r"tele-?conference|video-?conference|phone)|in[- ]person(?: only)?|hybrid|"
        r"starts?|ends?|finish|beginn|ende|début|fin|inicio|inizio|fine|início|fim|einde|last modified|"
        r"(?:開催|イベント)?(?:概要|情報|案内)|プログラム|スケジュール|タイムテーブル|日程表?|お知らせ|イベント|アクセス|"
        r"内容|会場[A-Z0-9]?|講演者|発表者|講師|演題|題目|氏名|座長|"
        r"参加登録|お申し?込み|お問い?合わせ|活动|活動|议程|議程|프로그램|일정|안내|행사|공지(?:사항)?|"
        r"info(?:rmation)?s? (?:and|&) (?:booking|contacts?|registration|tickets)|"
        r"infos?(?:rmation(?:en)?)? (?:und|&) (?:anmeldung|buchung|kontakte?|tickets)|"
        r"infos?(?:rmations)? (?:et|&) (?:réservations?|contacts?|inscriptions?)|"
        r"información y (?:reservas|contacto)|informazioni e (?:prenotazioni|contatti)|"
        r"informatie en (?:contact|reserveren|inschrijving)|"
        r"datums|datas|daten|data|fechas?|(?:kurs)?termine|termíny|terminy|datoer|datum|"
        r"months?|monate?|mois|mes(?:es)?|mes[ei]|maand(?:en)?|månader?|måneder?|miesiąc|měsíc|"
        r"(?:trochę |więcej )?szczegół(?:y|ów)|informacje|podrobnosti|részletek|detaljer|lisätiedot|"
        r"λεπτομέρειες|подробности|detalii|"
        r"event|film|title|where|when|how|skip to .*|home|search|men[uüùú]|meny|menyen|contact(?: us)?)\W*$",
        re.IGNORECASE,
    )


def is_month(text: str) -> bool:
    """Whether a heading is a month, with its year or without: `OCTOBER`, `März 2027`."""
    words = fold(text).replace(",", " ").split()
    rest = [word for word in words if not word.strip(".").isdigit()]
    return len(rest) == 1 and rest[0].strip(".:") in months()


@remembered
def is_generic(text: str) -> bool:
    """Whether a heading names a kind of list and nothing in it."""
    return _pattern().match(text) is not None or names_list(text) or names_term(text)
