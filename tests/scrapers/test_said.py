"""What people say about time: "tonight", "tmrw 6ish", "18h30", "halb acht" — and what is no time."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from scrapers.dates import said_tokens
from scrapers.dates.said import said

PARIS = ZoneInfo("Europe/Paris")
POSTED = datetime(2026, 5, 14, 15, 20, tzinfo=PARIS)  # a Thursday afternoon
EDITION = (date(2026, 5, 12), date(2026, 5, 23))

# What was written, and the day and hour in May 2026 that it means; nothing where no time is to be invented.
SPOKEN = (
    ("tonight at 8", "14 20:00"),
    ("editors' pints pushed to 6, was 5, same bar", "14 18:00"),
    ("Stammtisch verschoben auf 9, gleicher Ort", "14 21:00"),
    ("Midnight section people, the Crane tonight at 10", "14 22:00"),
    ("all midnight madness folks, noodles at the Crane", None),
    ("midnight noodles at the Crane", "15 00:00"),
    ("leaving now for noodles at the Crane, come along", "14 15:20"),
    ("leaving town now, see you all next year", None),
    ("drinks tmrw 6ish at Le Bar", "15 18:00"),
    ("wine, 7-9 this evening, Le Bar", "14 19:00-21:00"),
    ("composers, 4 to 6 this afternoon, Le Bar", "14 16:00-18:00"),
    ("tomorrow: Mar 16 at the Hall of Pals", None),
    ("15 mins. The Rose. Come", "14 15:35"),
    ("20 minutes late, the bus, of course", None),
    ("karaoke 8:30/9 - 2:00 tonight at Le Bar", "14 20:30-02:00"),
    ("late lunch? Say… 4:00/4:15pm", "14 16:00"),
    ("wine tonight at 7/8pm", "14 19:00"),
    ("thread 7/8, long one", None),
    ("I owe him 4 a pint", None),
    ("Insomnia on Bloor, 2230, pancakes", "14 22:30"),
    ("the class of Larch, 2015, pancakes", None),
    ("pickleball, Bouldin Larches, 4 #Fest", "14 16:00"),
    ("cinematographers: Hawel, four, cake comes later", "14 16:00"),
    ("demain à une heure moins dix, Le Bar", "15 12:50"),
    ("makers' meetup on May 16 - 1:30-2:30pm", "16 13:30-14:30"),
    ("makers at the Larch - 8 - come along", "14 20:00"),
    ("programmers: Fat Larch, eight, tonight", "14 20:00"),
    ("Pellegrini's, one pm tomorrow, writers only", "15 13:00"),
    ("wine in Paris on Sat 16 May, be sure", None),
    ("Foire au vin les 24 et 25 mai", None),
    ("diehards, The Brass Larch, seven, mattresses in the back", "14 19:00"),
    ("vaporetto 17:30, spritz 18:15 Le Bar", "14 18:15"),
    ("wine tonight @8, Le Bar", "14 20:00"),
    ("wine tonight with @3dcrew at 8, Le Bar", "14 20:00"),
    ("wine tonight half seven-ish, Le Bar", "14 19:30"),
    ("coffee in an hour and a half, Le Bar", "14 16:50"),
    ("happy hour 5 to 7 Le Bar", "14 17:00-19:00"),
    ("happy hour 5 to 7 people at most", None),
    ("wine at Le Bar, ten to eight tonight", "14 19:50"),
    ("wine at Le Bar, twenty past seven tonight", "14 19:20"),
    ("wine at Le Bar tonight, quarter of nine", "14 20:45"),
    ("wine at Le Bar from five to nine tonight", "14 17:00-21:00"),
    ("five to six people tonight, wine at Le Bar", None),
    ("Bier heute zehn vor acht", "14 19:50"),
    ("Bier heute fünf vor halb acht", "14 19:25"),
    ("vanavond tien over half acht, bier", "14 19:40"),
    ("cañas hoy, cuarto para las nueve", "14 20:45"),
    ("mesa para diez para las nueve hoy, cañas", "14 21:00"),
    ("cañas hoy a las nueve menos diez", "14 20:50"),
    ("ce soir à neuf heures moins dix, apéro", "14 20:50"),
    ("ce soir à 20 heures 15, apéro", "14 20:15"),
    ("stasera alle otto e un quarto, birra", "14 20:15"),
    ("chope hoje quinze para as nove", "14 20:45"),
    ("noon-ish tomorrow, picnic", "15 12:00"),
    ("the Larch Landing, quarter past six tonight", "14 18:15"),
    ("Galway. Sun. Film people. 99s on the prom at 5", "14 17:00"),
    ("Now, rummaging through town for wine", None),
    ("Cutter*innen-Gipfeli: Fr 9.30 Café Henrici", "15 09:30"),
    ("wie er om kwart over tien nog staat: Café Hoppe, ik trakteer", "14 22:15"),
    ("foyer of the Ritz at 7, we walk to the clam tents", "14 19:00"),
    ("a walk to the clam tents at 7 tomorrow", "15 07:00"),
    ("ladies leaving tmrw, let's toast: 6:30pm Le Bar", "14 18:30"),
    ("leaving tomorrow 6:30pm from the gate", "15 18:30"),
    ("shuffleboard at Le Bar. 730. tonight", "14 19:30"),
    ("wine at Le Bar, 11 till they kick us out", "14 23:00"),
    ("rounders in the park, 4 the day", "14 16:00"),
    ("Snowball fight by the fountain. 17.00. Today.", "14 17:00"),
    ("coffee 9 a tomorrow", "15 09:00"),
    ("this Fri @ 7, wine", "15 19:00"),
    ("Sat 10am coffee", "16 10:00"),
    ("Saturday the 16th at noon", "16 12:00"),
    ("apéro ce soir 20h chez Momo", "14 20:00"),
    ("on se retrouve demain à 18h30 au Petit Majestic", "15 18:30"),
    ("ce soir vers 21h", "14 21:00"),
    ("demain midi, pique-nique", "15 12:00"),
    ("samedi 16 à 11h", "16 11:00"),
    ("Heute Abend um halb acht im Schwarzen Adler", "14 19:30"),
    ("morgen 20 Uhr Bier", "15 20:00"),
    ("Freitagabend ab 19 Uhr Stammtisch", "15 19:00"),
    ("Sa 16.5., 11:00 Frühstück", "16 11:00"),
    ("Wir treffen uns um acht heute Abend", "14 20:00"),
    ("heute 18-20 Uhr Umtrunk im Foyer", "14 18:00-20:00"),
    ("quedamos hoy a las ocho y media para cañas", "14 20:30"),
    ("mañana a las 19h en el Bar Pepe", "15 19:00"),
    ("mañana por la noche a las 9, copas", "15 21:00"),
    ("hoy a las 8 de la tarde", "14 20:00"),
    ("el sábado a las 12 vermut", "16 12:00"),
    ("stasera alle 19 aperitivo", "14 19:00"),
    ("domani alle 18.30 spritz", "15 18:30"),
    ("sabato ore 21 birra", "16 21:00"),
    ("domani alle otto e mezza di sera", "15 20:30"),
    ("hoje às 18h no bar", "14 18:00"),
    ("amanhã às 10h café", "15 10:00"),
    ("sexta às 7 da noite chope", "15 19:00"),
    ("sábado, meio-dia", "16 12:00"),
    ("vanavond 20u borrel", "14 20:00"),
    ("morgen half acht borrel in de kroeg", "15 19:30"),
    ("vrijdag om 17.00 uur", "15 17:00"),
    ("zaterdag kwart over vijf bij de bar", "16 17:15"),
    ("maandag kwart over een bij de bar", "18 13:15"),
    ("4pmish 2day at the Alley", "14 16:00"),
    ("six o clock tonight", "14 18:00"),
    ("2 to 4 in the afternoon tomorrow, Lula Lounge", "15 14:00-16:00"),
    ("ab 1930 im Felix", "14 19:30"),
    ("stasera verso le otto da Rimessa", "14 20:00"),
    ("hoy a las 00:30 en el Be Bop", "15 00:30"),
    ("Friday, doors 7, speeches never", "15 19:00"),
    ("a lap of the park, leaving the Platz 16:30", "14 16:30"),
    ("pints 6.30pm before the premiere", "14 18:30"),
    ("vino ya mismo en el Atari", "14 15:20"),
    ("shuttle to the airport, reply by 6pm", None),
    ("cider at the boat 5 til 7 today", "14 17:00-19:00"),
    ("meet Friday at five thirty", "15 17:30"),
    ("drinks Friday, 6 for 6.30, Hope St", "15 18:00"),
    ("coffee in 45, Zoot", "14 16:05"),
    ("frietje om halfzes, Bij Filip", "14 17:30"),
    ("koffie morgenochtend half elf", "15 10:30"),
    ("come by, we stay for two hours", None),
    ("3 hours in the queue for a film", None),
    ("a longneck in the park, 5 arvo", "14 17:00"),
    ("script swap this Sunday, 12 noon", "17 12:00"),
    ("pushing the drinks to 9.30 because the gala is late", "14 21:30"),
    ("pausa pranzo insieme domani, h 13, Mercato", "15 13:00"),
    ("I'll be outside the Bell til 5", "14 15:20-17:00"),
    ("treffen uns heut um 9 auf d'Nacht", "14 21:00"),
    ("vrijdagavond 19:00 bowlen", "15 19:00"),
    ("domani ore 8 e 30, Regoli", "15 08:30"),
    ("ramen and reels, Sat, 1845, Takumi", "16 18:45"),
    ("crew breakfast tomorrow! 11! Counter Cafe!", "15 11:00"),
    ("hoy tipo 19 en el Bar de Cao", "14 19:00"),
    ("In ten: a tour of the ducks", "14 15:30"),
    ("in ten years this will be a classic", None),
    ("un café demain à 11h au Sun7 Bar", "15 11:00"),
    ("in an hour at the bar", "14 16:20"),
    ("in half an hour", "14 15:50"),
    ("meeting in 20 min outside the Palais", "14 15:40"),
    ("dans une heure au Petit", "14 16:20"),
    ("in einer halben Stunde vorm Kino", "14 15:50"),
    ("tra un'ora al bar", '14 16:20'),
    ("over een uur", "14 16:20"),
    ("right now at the Bell, join us", "14 15:20"),
    ("we're here now, come over", '14 15:20'),
    ("half six at the pub, pints", "14 18:30"),
    ("half 7 tonight, The Crown", "14 19:30"),
    ("quarter past 7 tonight", "14 19:15"),
    ("after the 9pm screening, drinks", None),
    ("drinks tonight after the 21h screening", None),
    ("tomorrow morning coffee anyone", None),
    ("this week, beers?", None),
    ("sometime Saturday", None),
    ("moved from 7 to 8pm tonight, same bar", "14 20:00"),
    ("Update: drinks tonight now at 9 not 8", "14 21:00"),
    ("not at 6 but at 7 tonight", "14 19:00"),
    ("meetup pushed to 21:30", "14 21:30"),
    ("midnight tonight, beach", "15 00:00"),
    ("Friday midnight swim", "16 00:00"),
    ("6-8pm tomorrow", "15 18:00-20:00"),
    ("tomorrow 6 to 8", "15 18:00-20:00"),
    ("5:30–7 tomorrow", "15 17:30-19:00"),
    ("11-1 Sat brunch", "16 11:00-13:00"),
    ("de 18h à 20h demain", "15 18:00-20:00"),
    ("mañana de 18 a 20h", "15 18:00-20:00"),
    ("domani dalle 18 alle 20", "15 18:00-20:00"),
    ("amanhã das 18h às 20h", "15 18:00-20:00"),
    ("morgen von 18 bis 20 Uhr", "15 18:00-20:00"),
    ("noon tomorrow", "15 12:00"),
    ("coffee at 10", "15 10:00"),
    ("drinks at 7", "14 19:00"),
    ("brunch Sunday 11", "17 11:00"),
    ("beers 9.30pm @ The Cat", "14 21:30"),
    ("8 p.m. tonight", "14 20:00"),
    ("tonight, 8 o'clock", '14 20:00'),
    ("tonight 1am dancing", "15 01:00"),
    ("table for 8 tonight", None),
    ("we are 12 people tonight", None),
    ("$5 beers tonight", None),
    ("5 seats left, tonight 19:45", "14 19:45"),
    ("tonight 7 pm until late", "14 19:00"),
    ("tonight from 9 till 2", "14 21:00-02:00"),
    ("on 5/16 at 6pm", "16 18:00"),
    ("16 May, 18h", "16 18:00"),
    ("May 16th at 6:30 pm", "16 18:30"),
    ("16 de mayo a las 18:00", "16 18:00"),
    ("le 16 mai à 18h", "16 18:00"),
    ("am 16. Mai um 18 Uhr", "16 18:00"),
    ("il 16 maggio alle 18", "16 18:00"),
    ("Meet by the fountain at 4", "14 16:00"),
    ("sunrise swim tomorrow 6", "15 06:00"),
    ("sunrise swim tomorrow at 6:30", "15 06:30"),
    ("run club, 7 tomorrow", "15 07:00"),
    ("1900 hrs tonight", "14 19:00"),
    ("730pm tonight", "14 19:30"),
    ("tonight 20:00 sharp", "14 20:00"),
    ("mercredi 20 mai 19h30", "20 19:30"),
    ("Next Tuesday 6pm", "19 18:00"),
    ("Mon 18th 5pm", "18 17:00"),
    ("day after tomorrow 5pm", "16 17:00"),
    ("übermorgen 17 Uhr", "16 17:00"),
    ("dopodomani alle 17", "16 17:00"),
    ("our film plays at 3, drinks at 6 tonight", "14 18:00"),
    ("screening at 9, drinks before at 7", "14 19:00"),
    ("RSVP by 5pm, drinks tonight at 8", "14 20:00"),
    ("vendredi soir 19h apéro", "15 19:00"),
    ("Friday, 7, beers at Bar du Port", "15 19:00"),
    ("aujourd'hui 17h", '14 17:00'),
    ("demain 8h30 petit-déj", "15 08:30"),
    ("breakfast tomorrow 8.30", "15 08:30"),
    ("9 tomorrow, croissants", "15 09:00"),
    ("tonight @ 10", "14 22:00"),
    ("Tomorrow at 11 we meet", "15 11:00"),
    ("tonight at 11", "14 23:00"),
    ("meet at seven tonight", "14 19:00"),
    ("come at sixish tomorrow", "15 18:00"),
    ("3pm", "15 15:00"),
    ("at 3:30pm", "14 15:30"),
    ("Sunday at 3", "17 15:00"),
    ("ven. 15 mai à 20 h 30", "15 20:30"),
    ("heute um 20.30 Uhr", "14 20:30"),
    ("woensdag 20 mei 16u", "20 16:00"),
    ("donderdag 20u", "14 20:00"),
    ("quinta, 20h", "14 20:00"),
    ("hoje à noite, 21h", "14 21:00"),
    ("esta noche a las 22", "14 22:00"),
    ("mañana lunes 9:30", "15 09:30"),
    ("from 6", "14 18:00"),
    ("we meet every morning at 9, coffee", "15 09:00"),
    ("at the bar on 6th tonight", None),
    ("20h ce soir", "14 20:00"),
    ("Bar 51, 21h", "14 21:00"),
    ("drinks tonight at 8 on the 3rd floor", "14 20:00"),
    ("Sat 16 8pm", "16 20:00"),
    ("Sat 8", "16 20:00"),
    ("tomorrow at 6 Rue d'Antibes bar", None),
    ("lunch at 1", "15 13:00"),
    ("lunch 12.30 tomorrow", "15 12:30"),
    ("tomorrow 12-2", "15 12:00-14:00"),
    ("tonite 830", None),
    ("tonight at 8:30ish", "14 20:30"),
    ("at 10:30 tomorrow", "15 10:30"),
    ("tomorrow 10:30", "15 10:30"),
    ("16/5 18h30", "16 18:30"),
    ("samedi 16/05 à 18h", "16 18:00"),
    ("gleich um 4 auf einen Kaffee", "14 16:00"),
    ("heute Mittag", None),
    ("Treffen: heute 16 Uhr, Café", "14 16:00"),
    ("à 17h devant le Palais", "14 17:00"),
    ("anyone around later? thinking 9ish", "14 21:00"),
    ("noche de cañas: jueves 14, 21:30", "14 21:30"),
    ("today 4.15pm", "14 16:15"),
    ("today 4-ish", "14 16:00"),
    ("Drinks from 17:30 (until 19:00) today", "14 17:30-19:00"),
    ("between 5 and 7 tomorrow", "15 17:00-19:00"),
    ("entre 17h et 19h demain", "15 17:00-19:00"),
    ("heute um 9 am Abend im Lorenz", "14 21:00"),
    ("archive circle Fri May-15 at 12:30", "15 12:30"),
    ("House rules: 1. No spoilers. 2. No phones. Starts tonight", None),
    ("Landing in Cannes now", None),
    ("Experimentalfilm-Menschen: Melange um acht im Café Lorenz", "14 20:00"),
    ("Kaffee um acht im Lorenz", "15 08:00"),
    ("5 à 7 au Cheval Roux aujourd'hui", "14 17:00-19:00"),
    ("5 à 7 allongé ce soir, dès 19h30", "14 19:30"),
    ("pints after the gala tonight, say 11", "14 23:00"),
    ("domani bagno all'alba, le 8", "15 08:00"),
    ("landing at 5, drinks at 8 tonight", "14 20:00"),
    ("Quem sai da sessão das 19h e quer conversar?", None),
    ("lunch on the green, one o'clock tomorrow", "15 13:00"),
    ("coffee in 1h45, meeting AT 5", "14 17:00"),
    ("tomorrow's 8am doc producers breakfast", "15 08:00"),
    ("tomorrow's 8am doc, then breakfast", None),
    ("Getting into town at 4ish today. Pint at the Tap 4.45", "14 16:45"),
    ("Massimo's—half nine tonight", "14 21:30"),
    ("tmrw 8 wasatch bagel, me and two others", "15 08:00"),
    ("Massimo. Nine. Bring your own bruises", "14 21:00"),
    ("Apéro demain à 11:30 au Seekai", "15 11:30"),
    ("drinks tomorrow at 11:30", "15 23:30"),
    ("After tonight's 7:30, those who cried: 9:45ish, waffles", "14 21:45"),
    ("Quien vea las tres pelis de hoy: a las 9 de la noche", "14 21:00"),
    ("back room 6-ish tonight", "14 18:00"),
    ("le verre de 19h30 est remis à une vie où on dort", "14 19:30"),
    ("3am thoughts about that ending", None),
    ("Wer kommt heute um achte ins Lokal?", "14 20:00"),
    ("um zehni heute Abend im Vini", "14 22:00"),
    ("Domani focaccia all'una con chi monta", "15 13:00"),
    ("vandaag kwart voor drie... nee half drie, bij de ingang", "14 14:30"),
    ("pints tonight half six, sorry, half seven", "14 19:30"),
    ("walking over now, there by 6:30, leaving at dawn", "14 18:30"),
)  # fmt: skip


def told(text: str, posted: datetime = POSTED, edition: tuple[date, date] | None = EDITION) -> str | None:
    found = said(text, posted, PARIS, edition)
    if found.start is None:
        return None
    return f"{found.start:%d %H:%M}" + (f"-{found.end:%H:%M}" if found.end else "")


@pytest.mark.parametrize(("text", "meant"), SPOKEN, ids=[text for text, _ in SPOKEN])
def test_a_time_is_what_people_mean(text: str, meant: str | None) -> None:
    assert told(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("drinks at 7", None),
        ("tonight at 7", "01 19:00"),
        ("Saturday at 7", "02 19:00"),
        ("opening Tuesday at 7pm", "12 19:00"),
        ("beers 12 May 8pm", "12 20:00"),
    ],
)
def test_before_the_festival_a_bare_hour_says_nothing(text: str, meant: str | None) -> None:
    assert told(text, datetime(2026, 5, 1, 9, 0, tzinfo=PARIS)) == meant


def test_without_the_dates_of_the_festival_a_bare_hour_says_nothing() -> None:
    assert told("drinks at 7", edition=None) is None


def test_a_bare_hour_that_is_past_is_tomorrows() -> None:
    assert told("coffee at 9") == "15 09:00"


def test_the_zone_of_the_festival_decides_what_tonight_is() -> None:
    auckland = ZoneInfo("Pacific/Auckland")
    found = said("tonight at 8", datetime(2026, 5, 14, 22, 0, tzinfo=ZoneInfo("UTC")), auckland, None)
    assert found.start == datetime(2026, 5, 15, 20, 0, tzinfo=auckland)


def test_american_and_european_dates_differ() -> None:
    chicago = ZoneInfo("America/Chicago")
    posted = datetime(2026, 5, 14, 15, 0, tzinfo=chicago)
    there = said("meet 6/5 at 6pm, see you there", posted, chicago, None)
    here = said("meet 6/5 at 6pm, see you there", POSTED, PARIS, None)
    assert there.start is not None
    assert there.start.date() == date(2026, 6, 5)
    assert here.start is not None
    assert here.start.date() == date(2026, 5, 6)


def test_the_hour_that_the_clocks_change_keeps_its_wall_time() -> None:
    posted = datetime(2026, 10, 24, 20, 0, tzinfo=PARIS)
    found = said("tomorrow at 9am", posted, PARIS, None)
    assert found.start is not None
    assert found.start.isoformat() == "2026-10-25T09:00:00+01:00"


@settings(max_examples=150)
@given(some.text(max_size=200))
def test_any_text_is_read_without_a_fall(text: str) -> None:
    found = said(text, POSTED, PARIS, EDITION)
    assert found.start is None or found.start.tzinfo is not None
    assert found.end is None or (found.start is not None and found.start < found.end)


JUMBLE = """
tonight tomorrow Sat 7 7pm 18h30 20 Uhr half at - to from until 12/5 5. Mai noon midnight in an hour
now not moved
the screening after coffee drinks , . : 1/2 99 25:70 24:00 0:00 31 Feb mañana las demi et a.m. p.m. 0² ٣
"""
WORDS = some.sampled_from(JUMBLE.split())


@settings(max_examples=300)
@given(some.lists(WORDS, max_size=12))
def test_any_jumble_of_time_words_is_a_real_moment_or_nothing(words: list[str]) -> None:
    found = said(" ".join(words), POSTED, PARIS, EDITION)
    if found.start is not None:
        assert abs((found.start - POSTED).days) < 400
    if found.end is not None:
        assert found.start is not None
        assert found.start < found.end


def test_of_a_full_memory_what_is_met_again_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(said_tokens, "LONGEST_MEMORY", 2)
    chunks = said_tokens.Chunks()
    first = chunks["pints"]
    for text in ("at", "Larkin's", "tonight"):
        assert chunks[text].words
    assert chunks["tonight"] is chunks["tonight"]
    assert len(chunks) <= 2
    assert first.words == chunks["pints"].words
