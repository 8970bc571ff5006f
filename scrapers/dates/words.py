"""Words of time in the languages festivals print: months, weekdays, halves of the day, connectors.

Every word is written as `fold` leaves it: small letters, no accents, one kind of dash and blank. Words that
mean something else in another language are *weak*: they count only beside other signs of a date, or when
the language is known. `said` (speech in posts) shares these tables.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

# Twelve groups a language, January first; `/` parts the spellings of one month.
_MONTHS: Mapping[str, str] = {
    "en": "january/jan february/feb/febr march/mar april/apr may june/jun july/jul august/aug "
    "september/sept/sep october/oct november/nov december/dec",
    "fr": "janvier/janv fevrier/fevr/fev mars avril/avr mai juin juillet/juil aout septembre/sept "
    "octobre/oct novembre/nov decembre/dec",
    "es": "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago "
    "septiembre/setiembre/sept/sep octubre/oct noviembre/nov diciembre/dic",
    "de": "januar/janner/jan februar/feber/febr/feb marz/maerz/mrz/mar april/apr mai juni/jun juli/jul "
    "august/aug september/sept/sep oktober/okt november/nov dezember/dez",
    "it": "gennaio/genn/gen febbraio/febbr/feb marzo/mar aprile/apr maggio/magg/mag giugno/giu "
    "luglio/lug agosto/ago settembre/sett/set ottobre/ott novembre/nov dicembre/dic",
    "pt": "janeiro/jan fevereiro/fev marco/mar abril/abr maio/mai junho/jun julho/jul agosto/ago "
    "setembro/set outubro/out novembro/nov dezembro/dez",
    "nl": "januari/jan februari/feb maart/mrt/maa april/apr mei juni/jun juli/jul augustus/aug "
    "september/sept/sep oktober/okt november/nov december/dec",
    "sv": "januari/jan februari/feb mars/mar april/apr maj juni/jun juli/jul augusti/aug "
    "september/sept/sep oktober/okt november/nov december/dec",
    "da": "januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug "
    "september/sept/sep oktober/okt november/nov december/dec",
    "no": "januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug "
    "september/sept/sep oktober/okt november/nov desember/des",
    "pl": "stycznia/styczen/sty lutego/luty/lut marca/marzec/mar kwietnia/kwiecien/kwi maja/maj "
    "czerwca/czerwiec/cze lipca/lipiec/lip sierpnia/sierpien/sie wrzesnia/wrzesien/wrz "
    "pazdziernika/pazdziernik/paz listopada/listopad/lis grudnia/grudzien/gru",
    "cs": "ledna/leden/led unora/unor/uno brezna/brezen/brez/bre dubna/duben/dub kvetna/kveten/kve "
    "cervna/cerven/cvn cervence/cervenec/cvc srpna/srpen/srp zari/zar rijna/rijen/rij listopadu/listopad/lis "
    "prosince/prosinec/pro",
    "fi": "tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu "
    "toukokuuta/toukokuu kesakuuta/kesakuu heinakuuta/heinakuu elokuuta/elokuu syyskuuta/syyskuu "
    "lokakuuta/lokakuu marraskuuta/marraskuu joulukuuta/joulukuu",
    "ca": "gener febrer marc abril/abr maig juny juliol agost setembre octubre novembre desembre",
    "ro": "ianuarie/ian februarie/feb martie aprilie/apr mai iunie/iun iulie/iul august/aug "
    "septembrie/sept octombrie/oct noiembrie/nov decembrie/dec",
    "hu": "januar/jan februar/febr marcius/marc aprilis/apr majus/maj junius/jun julius/jul "
    "augusztus/aug szeptember/szept oktober/okt november/nov december/dec",
    "tr": "ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
    "sk": "januara/januar februara/februar marca/marec aprila/april maja/maj juna/jun jula/jul "
    "augusta/august septembra/september oktobra/oktober novembra/november decembra/december",
    "sl": "januarja/januar februarja/februar marca/marec aprila/april maja/maj junija/junij "
    "julija/julij avgusta/avgust septembra/september oktobra/oktober novembra/november "
    "decembra/december",
    "et": "jaanuar/jaan veebruar/veebr marts aprill mai juuni juuli august september oktoober november "
    "detsember/dets",
    "gl": "xaneiro/xan febreiro/feb marzo/mar abril/abr maio/mai xuno/xun xullo/xul agosto/ago "
    "setembro/set outubro/out novembro/nov decembro/dec",
    "eu": "urtarrilaren/urtarrila otsailaren/otsaila martxoaren/martxoa apirilaren/apirila "
    "maiatzaren/maiatza ekainaren/ekaina uztailaren/uztaila abuztuaren/abuztua irailaren/iraila "
    "urriaren/urria azaroaren/azaroa abenduaren/abendua",
    "cy": "ionawr/ion chwefror/chwef mawrth ebrill mai mehefin/meh gorffennaf/gorff awst medi "
    "hydref/hyd tachwedd/tach rhagfyr/rhag",
    "ru": "января/январь/янв февраля/февраль/фев марта/март апреля/апрель/апр мая/маи июня/июнь "
    "июля/июль августа/август/авг сентября/сентябрь/сент октября/октябрь/окт ноября/ноябрь/нояб "
    "декабря/декабрь/дек",
    "el": "ιανουαριου/ιανουαριος/ιαν φεβρουαριου/φεβρουαριος/φεβ μαρτιου/μαρτιος/μαρ απριλιου/απριλιος/απρ "
    "μαιου/μαιος/μαι ιουνιου/ιουνιος/ιουν ιουλιου/ιουλιος/ιουλ αυγουστου/αυγουστος/αυγ "
    "σεπτεμβριου/σεπτεμβριος/σεπ οκτωβριου/οκτωβριος/οκτ νοεμβριου/νοεμβριος/νοε "
    "δεκεμβριου/δεκεμβριος/δεκ",
    "he": "ינואר/בינואר פברואר/בפברואר מרץ/במרץ/מרס/במרס אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי "
    "אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר",
}

# Seven groups a language, Monday first.
LANGUAGES = tuple(_MONTHS)

_WEEKDAYS: Mapping[str, str] = {
    "en": "monday/mon tuesday/tues/tue wednesday/weds/wed thursday/thurs/thur/thu friday/fri "
    "saturday/sat sunday/sun",
    "fr": "lundi/lun mardi/mar mercredi/mer jeudi/jeu vendredi/ven samedi/sam dimanche/dim",
    "es": "lunes/lun martes/mar miercoles/mier/mie jueves/jue viernes/vie sabado/sab domingo/dom",
    "de": "montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sonnabend/sam/sa sonntag/so",
    "it": "lunedi/lun martedi/mar mercoledi/mer giovedi/gio venerdi/ven sabato/sab domenica/dom",
    "pt": "segunda-feira/segunda/seg terca-feira/terca/ter quarta-feira/quarta/qua "
    "quinta-feira/quinta/qui sexta-feira/sexta/sex sabado/sab domingo/dom",
    "nl": "maandag/ma dinsdag/di woensdag/wo donderdag/do vrijdag/vr zaterdag/za zondag/zo",
    "sv": "mandag/mandagen/man tisdag/tisdagen/tis onsdag/onsdagen/ons torsdag/torsdagen/tors/tor "
    "fredag/fredagen/fre lordag/lordagen/lor sondag/sondagen/son",
    "da": "mandag/man tirsdag/tirs/tir onsdag/ons torsdag/tors/tor fredag/fre lordag/lor sondag/son",
    "no": "mandag/man tirsdag/tirs/tir onsdag/ons torsdag/tors/tor fredag/fre lordag/lor sondag/son",
    "pl": "poniedzialek/pon/pn wtorek/wt sroda/sr czwartek/czw piatek/pt sobota/sob niedziela/niedz/ndz/nd",
    "cs": "pondeli/po utery/ut streda/st ctvrtek/ct patek/pa sobota/so nedele/ne",
    "fi": "maanantai/ma tiistai/ti keskiviikko/ke torstai/to perjantai/pe lauantai/la sunnuntai/su",
    "ca": "dilluns/dl dimarts/dt/dm dimecres/dc dijous/dj divendres/dv dissabte/ds diumenge/dg",
    "ro": "luni marti miercuri joi vineri sambata duminica",
    "hu": "hetfo kedd szerda csutortok pentek szombat vasarnap",
    "tr": "pazartesi sali carsamba persembe cuma cumartesi pazar",
    "sk": "pondelok utorok streda/stredu stvrtok piatok sobota/sobotu nedela/nedelu",
    "sl": "ponedeljek torek sreda/sredo cetrtek petek sobota/soboto nedelja/nedeljo",
    "et": "esmaspaev/esmaspaeval teisipaev/teisipaeval kolmapaev/kolmapaeval neljapaev/neljapaeval "
    "reede/reedel laupaev/laupaeval puhapaev/puhapaeval",
    "gl": "luns/lun martes/mar mercores/mer xoves/xov venres/ven sabado/sab domingo/dom",
    "eu": "astelehena asteartea asteazkena osteguna ostirala larunbata igandea",
    "cy": "llun mawrth mercher iau gwener sadwrn sul",
    "ru": "понедельник/пн вторник/вт среда/среду/ср четверг/чт пятница/пятницу/пт суббота/субботу/сб "
    "воскресенье/вс",
    "el": "δευτερα/δευ τριτη/τρι τεταρτη/τετ πεμπτη/πεμ παρασκευη/παρ σαββατο/σαβ κυριακη/κυρ",
    "he": "שני שלישי רביעי חמישי שישי/ששי שבת ראשון",
}

WEAK_MONTHS = frozenset((
    "may", "march", "mar", "out", "set", "ago", "mag", "gen", "des", "lis", "lip", "gru", "sie", "paz", "sty",
    "mart", "medi", "tach", "ion", "rhag", "hyd",
))  # fmt: skip
"""Month words that are also words of other languages: `12 out of 20`, `5 may attend`."""

_MONTHS_ONLY_IN_THEIR_LANGUAGE = {
    "cs": {"led", "uno", "dub", "lis", "pro", "bre", "srp", "kve", "zar", "rij"}
}

_ONLY_IN_THEIR_LANGUAGE = {
    "cs": {"st", "ne", "po", "pa", "so"},
    "ca": {"dj", "dm"},
    "cy": {"sul", "iau"},
    "fi": {"to", "la", "su", "ma", "ti", "ke", "pe"},
    **{name: {"man", "son"} for name in ("sv", "da", "no")},
}

NOON = ("noon", "midday", "mittags", "mittag", "midi", "mediodia", "mezzogiorno", "meio-dia", "migdia")
MIDNIGHT = (
    "midnight", "minuit", "mitternacht", "medianoche", "mezzanotte", "meia-noite", "middernacht", "mitjanit",
)  # fmt: skip

AT = (
    "at", "um", "ab", "h", "t", "a las", "a la", "a partir de las", "a partir de", "a les", "as", "alle ore",
    "alle", "dalle", "dalle ore", "ore", "kl", "klo", "om", "vanaf", "from", "von", "de", "desde las",
    "desde", "das", "des", "a", "da", "ur", "beginn", "begin", "start", "starts", "starting", "doors",
    "einlass", "time", "uhrzeit", "heure", "horaire", "hora", "horario", "orario", "inizio", "o godz", "godz",
    "w godz", "o godzinie", "godzina", "g", "v", "von ca", "ca", "c", "ob", "od", "zacatek", "fra", "fran",
    "between", "zwischen", "entre", "tra", "doors at", "starts at", "beginning at", "um ca", "jeweils",
    "kell", "kello", "klockan", "klokken", "aanvang", "inicio", "debut", "around", "approx", "approximately",
    "circa", "cirka", "gegen", "environ", "vers", "hacia las", "a partire dalle", "verso le", "בשעה", "@",
)  # fmt: skip
"""What may stand between a day and its time of day."""

UNTIL = (
    "to", "until", "till", "til", "through", "thru", "and", "bis", "bis zum", "und", "a las", "a la",
    "hasta las", "hasta", "al", "au", "jusqu'a", "jusqu'au", "a", "as", "ate", "ate as", "ate ao", "ao",
    "alle", "alle ore", "az", "fino al", "fino alle", "tot", "tot en met", "t/m", "do", "y", "et", "e",
    "i", "en", "les", "a les", "le", "עד", "から", "부터", "至", "到",
)  # fmt: skip
"""What may stand between the start and the end of a span, besides a dash."""

UNTIL_DAY = (
    "to the", "until the", "till the", "through the", "through to", "thru to", "through to the", "up to",
    "up to the", "hasta el", "hasta el dia", "al dia", "ao dia", "ate o dia", "ate o", "ate dia",
    "bis einschlieslich", "bis einschl.", "bis inkl.", "til den", "till den", "tot de", "tot en met de",
    "all'", "fino all'", "till og med", "till och med", "til og med", "and ends", "and ends on",
    "und endet am", "et se termine le", "y termina el", "e termina il", "en eindigt op", "og avsluttes",
    "og slutter", "och avslutas",
)  # fmt: skip
"""What stands between the first day of a span and its last, beside what parts hours too: `5th to the 7th`."""

ALSO = ("and", "und", "et", "y", "e", "i", "og", "och", "en", "a", "sowie", "&", "+")
"""What joins separate days: `12 and 13 February` is two days."""

AFTERNOON = (
    "in the evening", "in the afternoon", "at night", "am abend", "am nachmittag", "nachmittags",
    "'s avonds", "della sera", "del pomeriggio", "a noite", "de la tarde", "de la noche", "da tarde",
    "da noite", "du soir", "de l'apres-midi", "abends", "di sera", "μμ", "μ.μ.", "μ. μ.",
)  # fmt: skip
MORNING = (
    "in the morning", "am morgen", "vormittags", "'s ochtends", "di mattina", "de la manana",
    "de la madrugada", "da manha", "da madrugada", "du matin", "morgens", "del mattino", "πμ", "π.μ.",
    "π. μ.",
)  # fmt: skip

FORENOON, PAST_NOON = ("午前", "上午", "早上", "오전"), ("午後", "下午", "晚上", "오후")
"""Halves of the day that stand before their hour: `午後1時30分`, `오후 3:00`."""

PARTS_OF_DAY = (
    "morning", "afternoon", "evening", "night", "vormittag", "nachmittag", "abend", "nacht", "matin",
    "apres-midi", "soir", "por la manana", "por la tarde", "por la noche", "mattina", "pomeriggio", "sera",
    "ochtend", "middag", "avond", "a tarde", "a noite", "kvall", "aften", "eftermiddag",
)  # fmt: skip
"""What `Thursday evening, March 4` and `Donnerstagabend, 4. März` say of the day before its number."""

_STREETS = "street|st|str|road|rd|avenue|ave|lane|ln|place|square|boulevard|blvd|drive|court|way|terrace"
_STREETS_BEFORE = (
    "calle|c/|carrer|avenida|avda|av|rua|r|rue|praca|plaza|placa|piazza|via|viale|corso|"
    "largo|boulevard|bd|"
    "stra(?:ss|s)e des|platz des|platz|ulica|ul|quai|metro|estacion|estacao|barrio|colonia|escuela|hospital|"
    "(?<!take )(?<!takes )(?<!taking )(?<!taken )(?<!took )place"  # it "takes place March 4, 2027"
)


@cache
def fold_table() -> dict[int, str]:
    """A table for `str.translate` that never changes a text's length, so spans stay true."""
    table: dict[int, str] = {}
    for code in (*range(0x41, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000), *range(0xFF01, 0xFF5F)):
        base = unicodedata.normalize("NFKD", chr(code))[:1].lower()
        if len(base) == 1 and base != chr(code):
            table[code] = base
    table.update({ord("ß"): "s", ord("ø"): "o", ord("Ø"): "o", ord("ł"): "l", ord("Ł"): "l", ord("ı"): "i"})
    table.update({ord("đ"): "d", ord("º"): "o", ord("ª"): "a", ord("°"): "o", ord("ə"): "e"})
    table.update({ord(mark): "-" for mark in "‐‑‒–—―−➔→～〜\ufffd"})
    table.update({ord(mark): "'" for mark in "’‘`´ʼ"})
    table.update({ord(mark): " " for mark in "\t\xa0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f\u3000"})
    return table


def fold(text: str) -> str:
    """Small letters without accents, one dash, one apostrophe, one blank; as long as the text was."""
    return text.lower() if text.isascii() else text.translate(fold_table())


def base_language(language: str | None) -> str | None:
    """`pt-BR` → `pt`, `nb` → `no`; `None` for a language we have no words of."""
    short = (language or "").replace("_", "-").split("-")[0].lower()
    short = {"nb": "no", "nn": "no", "iw": "he"}.get(short, short)
    return short if short in _MONTHS else None


@cache
def months(language: str | None = None) -> Mapping[str, int]:
    """Word → month 1..12, of one language or of all."""
    return {
        word: number
        for name in ([language] if language else _MONTHS)
        for number, group in enumerate(_MONTHS[name].split(), 1)
        for word in group.split("/")
        if language or word not in _MONTHS_ONLY_IN_THEIR_LANGUAGE.get(name, ())
    }


@cache
def weekdays(language: str | None = None) -> Mapping[str, frozenset[int]]:
    """Word → the weekdays (Monday 0) it may mean: `so` is a Sunday to Germans and a Saturday to Czechs."""
    found: dict[str, set[int]] = {}
    for name in [language] if language else _WEEKDAYS:
        barred = set() if language else _ONLY_IN_THEIR_LANGUAGE.get(name, set())
        for number, group in enumerate(_WEEKDAYS[name].split()):
            for word in set(group.split("/")) - barred:
                found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def a_means_to(text: str) -> bool:
    """Whether an "a" beside this folded date leads to its last day: `7 a 13 de setembro`.

    "And" it is in Czech alone (`12. a 13. unora`), whose months no other language writes so.
    """
    return months("cs").keys().isdisjoint(re.findall(r"[a-z]+", text))


def either(words: Iterable[str]) -> str:
    """The alternatives of a regular expression, longest first, blanks in a word being any blanks."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


def is_street(before: str, after: str) -> bool:
    """Whether a day and month are the name of a street: `12 March Street`, `Rua 25 de Março`."""
    ahead = re.match(rf"\.?[\s-]+(?:{_STREETS}|stra(?:ss|s)e|platz)(?![a-z])", after)
    behind = re.search(
        rf"(?<![a-z])(?:{_STREETS_BEFORE})\.?\s+(?:(?:de|del|der|du|des|la|le|el|los)\s+){{0,2}}$", before
    )
    return bool(ahead or behind)
