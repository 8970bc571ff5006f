"""What the name of a field says that it holds, in the languages of those who name them.

    dttmShowStart  start     fecha_fin  end     Uhrzeit  clock     nombreEvento  title     VenueName  place

A name counts only where every part of it is known: `salesStart` and `updatedDate` tell of something else.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

LONGEST = 60
"""Letters of a name that are looked at; longer ones say nothing."""

_TOKENS = {
    "kind": "event|events|evento|evenement|evenementen|eventi|veranstaltung|veranstaltungs|termin"
    "|show|film|movie|session|sessions|performance|perform|screening|showing|concert"
    "|concierto|konzert|gig|activity|actividad|etkinlik|talk|lecture|meeting|program"
    "|programme|play|occurrence|spectacle|occur|schedule"
    "|slot|reservation|submission|presentation|workshop|course|esemeny|wydarzenie"
    "|wydarzenia|akce|arrangement|voorstelling|vorstellung|tapahtuma|evenemang|forestilling"
    "|scheduled|contribution|evt|termine|мероприятие|мероприятия|событие|события|подія"
    "|イベント|活动|活動|행사|공연|esdeveniment|esdeveniments|evenimente|eveniment|dogadjaj"
    "|dogodek|acara|kien|seance|projection|projekcija|esitys|naytos|voorstellingen"
    "|vorstellungen|konzerte|concerten|info|timeslot|konsert|konserter|koncert|koncerter|koncerty"
    "|forestillinger|forestallningar|tapahtumat|konsertit|etkinlikler|etkinlikleri|rendezvenyek",
    "start": "start|starts|started|starting|begin|begins|beginn|beginning|beginns|began|beginnt"
    "|inicio|inicial|inizio|debut|from|von|rozpoczecia|rozpoczecie|poczatek|zacatek"
    "|zahajeni|kezdes|kezdet|kezdete|baslangic|baslama|baslangici|alku|alkaa|alkamis"
    "|starter|startar|aanvang|opens|first|occursat|timestart|dal|fradato|kezdodik|pocetak"
    "|pocatek|startdt|начало|начала|початок|початку|εναρξη|开始|開始|開演|시작|بداية"
    "|البداية|תחילה|התחלה|pocetka|pocetku|zacetek|inceput|inici|pradzia|sakums|algus|mulai"
    "|bat|dau|byrjar|hefst|od|starttijd|aanvangstijd",
    "end": "end|ends|ended|ending|ende|fin|fine|fim|final|slut|slutt|eind|einde|koniec|zakonczenia"
    "|zakonczenie|konec|bitis|bitisi|loppu|loppuu|paattyy|until|till|to|bis|finish|finishes"
    "|stop|vege|kraj|termino|til|tom|tot|last|through|al|конец|конца|окончание|окончания"
    "|кінець|ληξη|结束|結束|終了|종료|نهاية|النهاية|סיום|zavrsetak|zavrsetka|sfarsit"
    "|pabaiga|beigas|lopp|selesai|ket|thuc|endar|do|hasta",
    "day": "date|dates|datum|datums|fecha|fechas|data|day|tag|jour|jours|dia|dato|tarih|tarihi"
    "|giorno|dag|dzien|paiva|paivamaara|when|datetime|moment|timestamp|ts|datumtijd|nap|den"
    "|dan|fechahora|pd|дата|даты|день|ημερομηνια|日期|日付|日|開催日|日時|날짜|일시|일자|일"
    "|تاريخ|التاريخ|תאריך|kuupaev|tanggal|ngay|dagsetning|diena|nedelja|paev|tarikh"
    "|teljesdatum",
    "clock": "time|times|zeit|uhrzeit|uhr|hora|horario|horas|heure|heures|horaire|ora|ore|orario|tid"
    "|tidspunkt|tijd|klokkeslett|godzina|saat|saati|cas|hour|hours|kello|kellonaika|ido"
    "|idopont|klokslag|время|час|ωρα|时间|時間|時刻|시간|وقت|الوقت|שעה|laikas|laiks|aeg|jam"
    "|waktu|gio|klukkan|vreme|vrijeme|ura",
    "title": "title|titel|titre|titulo|titolo|name|nom|nome|nombre|naam|navn|namn|nazwa|nazev|naziv"
    "|bezeichnung|subject|headline|displayname|tittel|cim|adi|ad|baslik|nimi|otsikko|tytul"
    "|nev|prfnm|titles|название|наименование|заголовок|назва|τιτλος|名|名称|標題|标题"
    "|タイトル|제목|명|이름|العنوان|عنوان|اسم|שם|כותרת|titlu|titol|denominaci|denominacio"
    "|denominacion|pavadinimas|nosaukums|pealkiri|nimetus|nazov|judul|nama|ten|intitule"
    "|libelle|designation|denominazione|overskrift|titill|what|izenburua|titulua|naslov|ime",
    "place": "venue|venues|location|place|room|hall|stage|auditorium|theatre|theater|cinema|ort"
    "|ortes|veranstaltungsort|lieu|salle|lugar|recinto|luogo|sala|saal|zaal|plats|sted"
    "|lokal|miejsce|misto|mekan|helyszin|sal|locatie|spielort|spielstaette|screen|salon"
    "|spazio|espacio|merkezi|paikka|mjesto|hely|where|fcltynm|scene|plaats|kino|rooms|halls"
    "|stages|locations|places|theatres|theaters|cinemas|screens|houses|место|площадка|зал"
    "|місце|χωρος|地点|地點|場所|会場|場地|장소|مكان|المكان|מקום|lloc|espai|vieta|koht"
    "|miesto|lokasi|tempat|loc|stadur|lekua|prostor|teatro|theatrum|locatia|auditorio|zaala",
    "local": "local",
    "city": "city|town|ciudad|cidade|ville|citta|stadt|stad|by|miasto|mesto|sehir|kaupunki|varos"
    "|locality",
    "url": "url|link|uri|href|permalink|weburl",
    "status": "status|estatus|estado|statut|stato|stav|durum|статус",
    "act": "artist|artists|act|headliner|performer|band|artista|artiste|kunstler|lineup"
    "|исполнитель|アーティスト",
    "glue": "body|feature|instance|item"
    "|de|di|du|of|at|on|in|utc|gmt|iso|lok|txt|text|str|dt|dttm|dts|formatted|display|clave"
    "|dtm|raw|full|plain|main|rendered|value|en|fr|es|it|pt|nl|pl|sv|fi|da|no|cs|hu|tr|ca"
    "|eu",
}  # fmt: skip


def _plain(text: str) -> str:
    """The same without marks over its letters; those of other scripts stay."""
    parts = unicodedata.normalize("NFKD", text.replace("ł", "l").replace("ı", "i").replace("ø", "o"))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


_ROLE_OF = {_plain(word): role for role, words in _TOKENS.items() for word in words.split("|")}
_ROLE_OF |= {
    f"{word}s": role for word, role in _ROLE_OF.items() if role == "kind" and f"{word}s" not in _ROLE_OF
}
_LONGEST_TOKEN = max(map(len, _ROLE_OF))
_ALONE = {
    "od": "start", "do": "end", "dtstart": "start", "dtend": "end", "beginson": "start", "endson": "end",
    "summary": "subject", "label": "subject", "prfpdfrom": "start", "prfpdto": "end",
    "posttitle": "title", "productionname": "title", "productiontitle": "title",
}  # fmt: skip
"""Names that say so only as a whole."""

_ROLES = (
    ("end", frozenset(("end", "day", "clock", "kind", "local"))),
    ("start", frozenset(("start", "day", "clock", "kind", "local"))),
    ("day", frozenset(("day", "clock", "kind", "local"))),
    ("clock", frozenset(("clock", "kind", "local"))),
    ("city", frozenset(("city", "title", "kind", "place"))),
    ("place", frozenset(("place", "title", "kind"))),
    ("title", frozenset(("title", "kind"))),
    ("local", frozenset(("local", "kind"))),
    ("url", frozenset(("url", "kind"))),
    ("status", frozenset(("status", "day", "kind"))),
    ("act", frozenset(("act", "title"))),
    ("kind", frozenset(("kind",))),
)
"""What a name means that has a part of the first kind and none but the others beside it."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile({"word": r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_A-Za-z]+"}[name])


@lru_cache(maxsize=4096)
def role_of(name: str) -> str | None:
    """`start`, `end`, `day`, `clock`, `title`, `subject`, `kind`, `act`, `place`, `city`, `url`, `status`."""
    if (whole := _ALONE.get("".join(_words(name)))) is not None:
        return whole
    parts = parts_of(name)
    role = next((role for role, beside in _ROLES if role in parts and parts <= beside), None)
    return "place" if role == "local" else role


def parts_of(name: str) -> frozenset[str]:
    """What the parts of a name mean: start and day of `fecha_inicio`; none where one part is not known."""
    parts: set[str] = set()
    for word in _words(name):
        told = _tokens(word)
        if not told:
            return frozenset()
        parts |= told
    return frozenset(parts - {"glue"})


def words_mean(name: str) -> frozenset[str]:
    """What any of the words of a name means, whatever the others do: kind of `upcomingEvents`."""
    return frozenset(role for word in _words(name) if (role := _ROLE_OF.get(word)) is not None)


def _words(name: str) -> list[str]:
    """The words of a name in small plain letters: `EventStart-Date` → event, start, date."""
    if len(name) > LONGEST:
        return []
    return [word.lower() for word in _pattern("word").findall(_plain(name))]


def _tokens(word: str) -> set[str]:
    """What the parts of a word mean that is written in one (`eventstartdate`); none where it has none.

    Worked out from its end, each place once; of several ways that with the longest first part counts.
    """
    told: dict[int, set[str]] = {len(word): set()}
    for at in range(len(word) - 1, -1, -1):
        ends = range(min(len(word), at + _LONGEST_TOKEN), at, -1)
        end = next((end for end in ends if end in told and word[at:end] in _ROLE_OF), None)
        if end is not None:
            told[at] = {_ROLE_OF[word[at:end]], *told[end]}
    return told.get(0, set())
