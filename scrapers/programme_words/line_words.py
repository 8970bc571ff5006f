"""What a line says beside its date: a label, a price, a place, a byline; in several languages."""

from __future__ import annotations

import re
from functools import cache

from scrapers.dates.web_addresses import without_addresses
from scrapers.dates.words import PARTS_OF_DAY, fold, weekdays
from scrapers.programme_words.filler_words import FILLER
from scrapers.programme_words.occasions import is_kind, is_occasion
from scrapers.programme_words.place_words import holds_kind_of_place
from scrapers.programme_words.price_words import MONEY, PAID
from scrapers.remembered import remembered

_WHEN = (
    "(?:playing|performance|show|production|concert|course|class|workshop|exhibition) (?:dates?|times?)|"
    "(?:spiel|aufführungs|vorstellungs|veranstaltungs|konzert|kurs)(?:termine?|daten|tage?)|speeldat(?:um|a)|"
    "dates? (?:des? |du |d['’])(?:représentations?|spectacles?|concerts?|ateliers?|expositions?)|"
    "fechas? de (?:las? )?(?:funci(?:ón|ones)|representaci(?:ón|ones))|"
    "date (?:dello spettacolo|degli spettacoli)|datas? d[aeo]s? (?:espetáculos?|apresentaç(?:ão|ões))|"
    "when|(?:at )?what time|à quelle heure|a qué hora|a che ora|a que horas|um wie viel uhr|hoe laat|"
    "dates?|date ?& ?time|date and time|day|jour(?:née)?|tag|dag|giorno|día|jornada|"
    "(?:event|start(?:s|ing)?) (?:date|day|time)(?: ?[/&] ?time)?|date ?/ ?time|"
    "start(?:datum|termin|tag|dato)|anfangsdatum|begindatum|"
    "(?:date|jour|heure) de début|(?:fecha|hora) de (?:inicio|comienzo)|"
    "(?:data|ora|hora|giorno) (?:di |de |do )?(?:inizio|início)|"
    "(?:meeting|hearing|session|gathering) times?|"
    "(?:sitzungs|versammlungs|veranstaltungs)(?:zeit(?:en)?|beginn)|"
    "(?:heure|horaires?) (?:de la|des) (?:réunions?|séances?|rencontres?)|"
    "hora(?:rio)? de (?:las? )?(?:reuni(?:ón|ones)|sesi(?:ón|ones))|ora(?:rio)? dell[ae] riunion[ei]|"
    "(?:hora|horário) d[ao]s? (?:reuni(?:ão|ões)|sess(?:ão|ões))|(?:vergader|aanvangs|begin)tijd(?:en)?|"
    "time|times|timings?|starts?|begins?|doors|"
    # "Screening: 8 pm" is a label, "Screening: The Nets" says what is on.
    r"(?:showing|screening|session|séances?|función|sessão|sessões)(?!\s*[:：]\s*[^\W\d][^\d]*$)|"
    "wann|datum|termine?|uhrzeit|beginn|zeit|quand|horaires?|heure|cuándo|fechas?|"
    "horario|hora|quando|datas?|horário|data|orario|ora|inizio|wanneer|tijd|"
    "aanvang|tid|dato|tidspunkt|kiedy|termin|kdy|milloin|aika|när|"
    "(?:開催)?(?:日時|日程|期間|期日|日)|会期|(?:開始|開演|開場)?(?:時間|時刻)|開始|開演|日期|时间|일시|일정|날짜|시간"
)
_WHERE = (
    "where|venue|stage|meeting point|"
    "location(?:\\(s\\)|s)?|place|address|room|wo|"
    "(?:veranstaltungs|sitzungs|tagungs|versammlungs|aufführungs|austragungs|spiel|treff)?ort|treffpunkt|raum|où|lieu|adresse|salle|"
    "dónde|lugar|sede|sala|aula|escenario|palco|bühne|scène|podium|onde|local|dove|luogo|waar|locatie|plaats|zaal|sted|hvor|plats|var|gdzie|"
    "miejsce|kde|lokalizacja|ubicación|ubicazione|localização|emplacement|sijainti|helyszín|"
    "místo|missä|paikka|会場|(?:開催)?(?:場所|地)|地点|地點|장소|(?:showing|playing|screening) in"
)
_ENGLISH_KINDS = (
    "hall|auditorium|library|museum|gallery|bar|pub|house|lounge|centre|center|church|campus|building|street|"
    "st\\.|avenue|ave|road|rd|square|park|garden|terrace|rooftop|floor|place|cinema|theatre|theater|classroom|"
    "offices?|hub|loft|brewery|tavern|arena|pavilion|annex|courtyard|chapel|ballroom|"
    "saloon|bakery|online|studio|foyer|hotel"
)
"""In English the kind of a place follows its name: "Gallery Talk" is none, "Gallery 2" is one."""

FRACTIONS = "½¼¾"
"""Signs that no number of a list bears and a title may: "8½"."""

LONGEST_FILLER = 300
FEWEST_WORDS = 3
FEW_WORDS = 2
LONGEST_WEEKDAY, SHORT_WEEKDAY = 24, 4
"""Characters of a weekday with the signs around it, and of one that is shortened."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "edges": r"^[^\w(]+|[^\w)]+$",
        "when": rf"^\W*(?:{_WHEN})\s*(?:\?|[:：]|\||–|-(?=\s)|$)\s*",
        "where": rf"^\W*(?!(?:screening|class|meeting|event) ?(?:room|hall|stage)\W*$)"
        rf"(?:(?:event|meeting|hearing|class|screening) )?(?:{_WHERE})\s*(?:\?|[:：]|\||//|$)\s*",
        "kind first": rf"^(?:{_ENGLISH_KINDS})\s+(?!\d|[A-Z](?!\w)|d['’]|"
        r"(?:of|at|on|in|the|le|la|les|de|du|des|di|del|della|da|do|dos|am|im|zum|zur)\b)",
        "filler": rf"^\W*(?:(?:{FILLER})\b\W*)*$|^\W*sing[- ]?along\W*$|"
        r"^\W*\d{1,2}\s?h(?:rs?|ours?)?\s?\d{1,2}\s?m(?:in(?:s|utes)?)?\W*$|"
        r"^\W*\d{1,3}\s?(?:m|mins?|['’′])\W*$",  # how long a talk takes, beside its hour
        "hours": r"(?<!\w)(?:opening (?:hours|times)|open(?= (?:daily|from|until|till|every|mon|tue|wed|"
        r"thu|fri|sat|sun|\d))|box office|(?<!\d )hours|daily|every|weekdays?|monday to|mon ?[-–]|weekly|"
        r"öffnungszeiten|geöffnet|täglich|jeden|czynn\w+|codziennie|otevřeno|"
        r"denně|avoinna|ouvert|horaires? d|tous les|chaque|abierto|todos los|cada|aberto|todos os|todas as|"
        r"aperto|orari di|tutti i|ogni|geopend|openingstijden|elke|öppet|åbent|åpent|mo ?[-–]|"
        r"lun ?[-–])(?!\w)",
        "format": r"\b(?:\d+ ?mm|4k|imax|intro|special|film|show)\b",
        # "Admission will be via e-ticket", "Banquet Records, 6:00pm"
        "talk": r"\b(?:phone number|(?:webinar|meeting)[- ]id|dial[- ]in|passcode|access code|kenncode|"
        r"code d['’]accès|código de acceso|codice di accesso|will|please|your|wird|bitte|sera|será|siehe|"
        r"votre|vos|vous (?:devez|pouvez))\b|https?:|\d[:.]\d\d|\d\s?[ap]\.?m\b|"
        r"\b20\d\d\b|^\d+\s(?:d[ií]as?|days?|tage|jours|giorni|dagen)\b",
        "daily": r"(?<!\w)(?:daily|täglich|tous les jours|todos los días|todos os dias|tutti i giorni|"
        r"dagelijks|"
        r"dagligen?|codziennie|denně|päivittäin)(?!\w)",
        "preposition": r"\s(?:at|@|in|im|at the|bei|beim|presso|chez|bij|with|mit|avec|con|com|met|and|und|"
        r"et|e|y|&|:)\s|:|!|^(?:un|une|ein|eine|um|uma|uno|een)\s|\s(?:au|al|nel|no)\s\w+$",
        "document": r"^\W*(?:[\w'’]+\s+){0,4}(?:agendas?|minutes|addendum|audio|video|recording|"
        r"flyer|plakat|(?<!session )(?<!sessione )(?<!session de )poster|recorded meeting|notice|"
        r"transcript|packet|pdf|slides|protokoll|tagesordnung|press release|livestream|event page)"
        r"(?: links?)?(?: part \d+)?(?: coming(?: soon)?)?\W*$|.*\.(?:pdf|docx?|pptx?|xlsx?)\W*$|"
        r".{1,60}[-–:]\s*(?:agendas?|minutes|packet|addendum|protokoll|tagesordnung|ordre du jour)\W*$",
        "sentence": r"(?<!\bst)(?<!\bave)(?<!\brd)(?<!\bblvd)(?<!\bstr)(?<=[^.]{3})\.\s*$|(?:\S+\s+){13}|"
        r"\w{3}[.!?]\s+[^\W\d_].*[.!?…]\s*$",
        "price": r"^\W*(?:kosten|preise?|costs?|price|fee|admission|eintritt|tarifs?|prix|precio|"
        r"coste|prezzo|costo|prijs|preço)\s*:|"
        r"^\W*(?:[€$£₹]|eur|chf|usd|gratis|kostenlos|entrada franca|entrée libre|"
        r"(?:der )?eintritt)\b.{0,40}$|"
        r"^\W*free(?:\s(?:admission|entry|of charge|for|to|with|event)\b.{0,40}|\W*)$|"
        r"^(?:from|ab|dès|à partir de|desde|a partire da|da|vanaf|fra|från|"
        r"od)\s(?=[€$£₹\d])[^\w]*\d*[.,]?\d*\s?"
        r"(?:[€$£₹]|eur|chf|kr|zł).{0,12}$|"
        r"^\W*(?:(?:tickets?|entradas?|ingressos?|bigliett[oi]|billets?|karten?)\W*(?:\w{1,5}\W+)?)?"
        r"(?:[€$£₹]|(?:kr|sek|nok|dkk|zł|pln|czk|r\$|us\$)\.?)\s?\d|^\d+[.,]?\d*\s?(?:€|eur|kr|zł)",
        "price said": rf"\W*{PAID}\W{{1,3}}(?:\w+\W{{1,2}}){{0,4}}?(?:[€$£₹]|{MONEY})\s?\d|"
        rf"\W*{PAID}\W{{1,3}}(?:\w+\W{{1,2}}){{0,4}}?\d+(?:[.,]\d\d)?\s?(?:€|(?:{MONEY})\b)|"
        r"\W*(?:entrance|entry|admission)(?:\sis)?\s(?:free|by donation)\b.{0,40}$",
        "price behind": r"\s*[,;|·(–-]+\s*(?:(?:[€$£₹]|eur|chf|usd)\s?\d|"
        r"\d+[.,]?\d*\s?(?:€|eur\b|kr\b|zł)).*$",
        "remark": r"^\W*(?:please note|note|n\.?b|important|attention|hinweis|achtung|attenzione|nota|"
        r"remarque)\s*[:!.]|(?:for )?(?:further|more|detailed|additional) (?:ticket(?:ing)? )?(?:information|"
        r"details)\b|for (?:tickets?|bookings?|reservations?)\b.{0,30}\b(?:please|visit|see|call|click|"
        r"contact)\b|"
        r"für (?:karten|reservierungen)\b.{0,30}\b(?:bitte|siehe)\b|pour (?:réserver|les réservations)\b|"
        r"para (?:reservas|reservar|entradas|ingressos)\b|per (?:prenotare|prenotazioni|biglietti)\b|"
        r"(?:please )?(?:visit|see) (?:the|our) (?:web)?site\b|"
        r"(?:buy|book|get|purchase) (?:your )?tickets? (?:online|here|via|from)\b|"
        r"(?:please )?(?:click|tap) (?:here|to|on|the|for)\b|"
        r"(?:hier |bitte )?(?:klicken sie|anklicken)\b|cliquez\b|(?:haz|haga) clic\b|clicca (?:qui|per)\b|"
        r"clique aqui\b|klik (?:hier|om)\b|"
        r"(?:weitere|nähere) (?:infos?|informationen)\b|"
        r"(?:pour )?plus d['’]informations?\b|(?:para )?más información\b|(?:per )?(?:maggiori|ulteriori) "
        r"informazioni\b|(?:para )?mais informações\b|(?:voor )?meer informatie\b|"
        r"\W*(?:(?:all )?(?:the )?times are (?:in|given|shown|listed)|all (?:the )?times (?:are|in)|"
        r"alle (?:(?:uhr)?zeiten|zeitangaben|tijden)|toutes les heures|todas las horas|todos los horarios|"
        r"tutti gli orari|todos os horários)\b",
        "title name": r"(?:^|[\s_-])(?:title|titel|titre|t[ií]tulo|titolo|tit|ttl|column-(?:event|film|"
        r"artist[ae]?|künstler|veranstaltung|"
        r"topics?|subject|thema|sujet|tema|argomento|onderwerp|assunto|"
        r"titel|titre|título|titolo|session|what)|name|repertoire|(?<!panel-)heading|headline|summary|"
        r"[a-z]*(?:event|film|movie|show|session|programme?|entry|post|item|card)-?_?title)(?=$|[\s_-])",
        "credit": r"^\W*(?:(?:by|von|par|di|de|door)\s+[^\W\d]|(?:r|d|dir|regie|regia|réal|real)\b[.:])",
        "credits": r"(?<=\w)[\s,–-]*(?:(?:,\s(?:by|von|par|di|de|dir\.)\s[^()]{3,60})?"
        r"\((?:[^()]*\W)?(?:\d{1,3}\s?(?:min|mins|minutes|minuten|minuti|minutos|['’′])|\d\s?h(?:\s?\d\d)?|"
        r"(?:dir|réal|regie|r)\b[.:])[^()]*\).*|[,–-]\s\d{1,3}\s?(?:min|mins|minutes|['’′])\.?)$",
        "facts": r"\|.*\b(?:19|20)\d\d\b|"
        r"\b\d{1,3}\s?(?:min\.?|mins|minutes|minuten|minuti|minutos|['’′])(?!\w)|"
        r"[·|•]\s\d{2,3}m\b|\b\dh\d\d\s*$|"
        r"\bdir(?:ected by|ector:|\.)|^(?:number|no\.?) of [a-z ]{3,30}:\s?\d|"
        r"^[^\d,;:]{3,40}(?:,[^\d,;:]{3,40})?,\s(?:19|20)\d\d\.?$",  # "LEE CHANG-DONG, 2002"
    }
    return re.compile(known[name], re.IGNORECASE)


@remembered
def label_of_when(text: str) -> int:
    """How many characters of the line are a label such as "When:"; 0 when none."""
    found = _pattern("when").match(text)
    return found.end() if found else 0


@remembered
def label_of_where(text: str) -> int:
    """How many characters of the line are a label such as "Venue:"; 0 when none."""
    found = _pattern("where").match(text)
    return found.end() if found else 0


@remembered
def names_place(text: str) -> bool:
    """Whether the words look like those of a venue or an address."""
    words = without_addresses(text)
    return len(text) <= 120 and not is_sentence(text) and holds_kind_of_place(words)


@remembered
def is_place_line(text: str) -> bool:
    """Whether the words are a venue's and nothing else: they begin or end with what it is."""
    if not names_place(text) or _pattern("preposition").search(text):
        return False
    if any(map(is_occasion, re.split(r",\s|\s[–—-]\s", text))):
        return False
    words = re.split(r"[\s,]+", text.strip())
    if is_kind(words[-1]) and not holds_kind_of_place(words[0]):
        return False  # "VR Lounge Tour", but "Salle des fêtes"
    first, last = text.partition(", ")[0].split(), text.rpartition(", ")[2].split()
    ends = [" ".join(last[-2:]), last[-1]]  # of "The Holdovers, Hotel Adlon"
    if _pattern("kind first").match(" ".join(last)) and len(last) == FEW_WORDS:
        ends = ends[1:]
    if not _pattern("kind first").match(text):
        ends += [words[0], " ".join(first[-2:])]
    return any(map(holds_kind_of_place, ends))


@remembered
def is_sentence(text: str) -> bool:
    """Whether the words are a sentence rather than a name."""
    if text.count(",") * 5 > text.count(" ") and not text.rstrip().endswith("."):
        return False  # a list of names is long too
    return _pattern("sentence").search(text) is not None


@remembered
def is_filler(text: str) -> bool:
    """Whether nothing but buttons and connecting words is left."""
    lettered = any(character.isalpha() or character in FRACTIONS for character in text)
    if len(text) > LONGEST_FILLER or not lettered:
        return True
    if is_weekday(text) or _is_part_of_weekday(text):
        return True  # three letters alone may be a title: "Sex" is Portuguese for Friday
    return any(_pattern(name).match(text) for name in ("filler", "document"))


def _is_part_of_weekday(text: str) -> bool:
    """Whether a short weekday and a part of it are all: `Fri evening`; `Sunday Night` may be a title."""
    day, _, part = fold(text[:LONGEST_WEEKDAY]).strip().partition(" ")
    return len(day) <= SHORT_WEEKDAY and day.strip(".,") in weekdays() and part.strip() in PARTS_OF_DAY


def is_weekday(text: str) -> bool:
    """Whether nothing but a weekday is left, one or several of it: `Mardis`."""
    word = _pattern("edges").sub("", text[:LONGEST_WEEKDAY]).casefold()
    named = word in weekdays() or word.removesuffix("s") in weekdays()
    return named and (len(word) > 3 or text[-1:] in ".,:")


def is_lesson(text: str) -> bool:
    """Whether a heading names what is on though each of its words may be a label: `Intro to 16mm`."""
    return len(text.split()) >= FEWEST_WORDS and _pattern("format").search(text) is not None


def is_button(text: str) -> bool:
    """Whether the words are a button's or connect others; a kind of document, filler elsewhere, is none."""
    return not any(map(str.isalpha, text)) or _pattern("filler").match(text) is not None


def is_hours(text: str) -> bool:
    """Whether times in the words are opening hours or a rule for every week."""
    return _pattern("hours").search(text) is not None


def is_daily(text: str) -> bool:
    """Whether the words say what is so on every day, as a desk is open."""
    return _pattern("daily").search(text) is not None


def is_talk(text: str) -> bool:
    """Whether the words speak to a reader or tell an hour, as no place does."""
    return _pattern("talk").search(text) is not None


@remembered
def is_price(text: str) -> bool:
    """Whether the line is a price or the word for free."""
    return _pattern("price").search(text) is not None or _pattern("price said").match(text) is not None


def without_price(text: str) -> str:
    """The words without the price behind them: `Hall A, £8/£6`."""
    return _pattern("price behind").sub("", text)


def is_remark(text: str) -> bool:
    """Whether the line begins like a warning: "Please note: …"."""
    return _pattern("remark").match(text) is not None


@remembered
def is_named_title(names: str) -> bool:
    """Whether classes and identifiers say that an element is a title."""
    return _pattern("title name").search(names) is not None


def is_credit(text: str) -> bool:
    """Whether the words say who made a film, where, when or how long it is: `di Carla Neri, Italia, 90'`."""
    return is_facts(text) or _pattern("credit").match(text) is not None


def without_credits(title: str) -> str:
    """A printed title without the film's makers and length behind it: `Mareas, de Joan Puig (102')`."""
    return _pattern("credits").sub("", title)


@remembered
def is_facts(text: str) -> bool:
    """Whether the line holds facts about a film: countries, year, minutes."""
    return _pattern("facts").search(text) is not None
