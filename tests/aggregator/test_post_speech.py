"""Rules of speech in posts: what is a name, what is only said, what withdraws and what asks."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from aggregator.posts import Reading, read_post

ZONE = ZoneInfo("Europe/Dublin")
POSTED = datetime(2026, 7, 8, 10, 0, tzinfo=ZONE)  # a Wednesday
EDITION = (date(2026, 7, 7), date(2026, 7, 12))


def read(text: str) -> Reading:
    return read_post(text, POSTED, festival_tz="Europe/Dublin", festival_dates=EDITION)


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("Cocoa with the episodic crowd tonight at 8, Festival Annexe, by the fire", "Festival Annexe"),
        ("Editors' stew at Heron and the Fox, 7pm tonight", "Heron and the Fox"),
        ("Gaffers' catch up, 2pm today, The Curlew at the Odeon. Bring cousins", "The Curlew"),
        ("Comedy people, pool hang tonight at 11, text Gertie for which hotel", None),
        ("It's time again: OC Design Lunch tomorrow 12pm, come and grub", None),
        ("Heute von 18-19 Uhr Grosse Aura im Tempelkeller. Kommt alle!", "Tempelkeller"),
        ("Grillen am Moosbach! Dokfilmer*innen, heute ab 19 Uhr, Kohle ist da", "Moosbach"),
        ("Who came out of the 6:45 at the Gem, noodles at 9 tonight, Larkin's", "Larkin's"),
        ("Editors, drinks tonight 7pm EDT, come by", None),
        ("Drinks tonight 8pm at R.P. Larkin for editors, come", "R.P. Larkin"),
        ("Maskenbild: heute 20.30 im Max und Moritz, Oranienstraße, Tisch auf Rita", "Max und Moritz"),
        ("Student makers' pizza! Larkin's downtown, 5pm today", "Larkin's"),
        ("Pique-nique des scénaristes, 12h15, jardins de l'Aurore, sous le cèdre", "jardins de l'Aurore"),
        ("Nominees' snowball fight. Karlsplatz. 17.00. Today. Glögg for losers", "Karlsplatz"),
        ("Shorts crew: Nice N Greasy, half six tonight. Tell Murray", "Nice N Greasy"),
        ("umgezogen: statt Altes Tor jetzt Krebsfisch, weiter heute 20 Uhr, Serienautor*innen", "Krebsfisch"),
        ("Horror ladies dinner tonight 8ish, place depends on headcount, shout by 6 if you want in", None),
        ("Editors' walk tomorrow @ 10. Meet Larch Park gate", "Larch Park gate"),
        ("Northern lasses in film, Soho, The Curlew, eight tonight, coats on chairs", "The Curlew"),
        ("Mittagsschwumm Schweizer Dok, heute 12.30 Strandbad beim Sprungturm", "Strandbad"),
        ("Bike ride w/ the docs, roll out from Satsuki 10:30 this morning", "Satsuki"),
        ("doc swimmers: La Banchetta sauna slot 5pm today, four spots", "La Banchetta"),
        ("Vancouverites at Hot Docs missing the sea: Fox & Riddle, 7.30ish tonight", "Fox & Riddle"),
        ("Scriptes, perchmen : un demi Chez Gaspard, rue Meynard, 18h15, aujourd'hui", "Gaspard"),
        ("Composers + music sups: 350 Main downstairs, 1.30pm today, no demos on phones", "350 Main"),
        ("Wiese am Moosbach, heute 14 Uhr, Hörspiel & Tonmeister, Sonnencreme", "Wiese am Moosbach"),
        ("mazagran das programadoras, quiosque do Refresco no Príncipe Velho, 17h30", "quiosque do Refresco"),
        (
            "Mittagstisch für Schnitt: heute 13 Uhr - Anna-Seghers-Diele - Potsdamer Straße",
            "Anna-Seghers-Diele",
        ),
        ("Bun summit, Nordic + Scots producers, Söderlund at Quartermile, half three", "Söderlund"),
        ("Section 8, 10pm tonight, animators. Come along", "Section 8"),
    ],
)
def test_a_place_is_what_people_go_to(text: str, venue: str | None) -> None:
    reading = read(text)
    assert (reading.is_call, reading.venue) == (True, venue)


@pytest.mark.parametrize(
    "text",
    [
        "RT @mention: Join us for Code Trout 3 on July 31!",
        "Speaking at the Guildhall at 8pm EDT about taxes, join us on the stream",
        "Wer hat noch eine Karte für morgen 21 Uhr im Gloria Palast? Zahle in Keksen",
        "TV-Tipp für heute Abend: Die Robbe hält die Stadt in Atem, 20:15 im Ersten",
        "10 tips for your first fest: 1) good shoes 2) say hello to strangers 3) sleep",
        "Rueda de prensa a las 13:30 en el Club de Prensa",
        "My students have no idea who the Marx Brothers were, at 9 in the morning",
        "Montée des marches 19h, pensez à vos invitations",
        "Dinner at Marro's was excellent. Now rummaging through town, sorbet to follow?",
        "Wake me up in 20 minutes. Thanks.",
        "Zombie walk Saturday 6pm, Shop Street, costumes or else",
        "RT @mention: World Class Otter Club parcel arrived today and holds a single beer",
        "Come and ask me anything! I'm doing a live thing today at noon",
    ],
)
def test_what_calls_nobody_is_no_call(text: str) -> None:
    assert not read(text).is_call


@pytest.mark.parametrize(
    "text",
    [
        "So the composers' 5pm thing isn't happening, half of us are stuck at the airport. Sorry!",
        "So the gaffers' drinks aren't happening, sorry",
        "Bon, pas de verre entre chefs déco ce soir à 18h, tout le monde est coincé ailleurs",
        "Achtung, das Kennenlernen der Restauratoren um 20 Uhr ist abgesagt. Neuer Termin folgt",
        "Re today's 4pm writers circle: our host lost her voice, so please stay in. Back next year.",
        "So tonight's 6pm editors' drinks. The bar has gone bust. Literally. Sorry everyone",
        "PSA: no foley artists' tea at 4. Kettle exploded.",
        "Closing night karaoke (8.30, Lucky Larch): they've given our room away so that's that. Next year!",
        "Apologies all, can't do tomorrow's 11am parents' playground meet, both kids have nits",
        "6pm runners' pints postponed till we find a pub with a working toilet",
        "Infelizmente não há jantar de animadores hoje, fica para o ano",
        "Really sorry but I'm pulling the 6pm short film drinks. Family stuff.",
        "I've no voice and Tom no car, so the 11am editors' walk won't be going anywhere. Bye!",
        "Nobody's answered so let's knock tomorrow's editors' brekkie on the head. Another time x",
    ],
)
def test_a_withdrawal_says_why_as_well(text: str) -> None:
    reading = read(text)
    assert (reading.cancels, reading.is_call) == (True, False)


def test_a_question_about_plans_withdraws_nothing() -> None:
    reading = read("No lunch plans today? Editors, come to the Curlew at 1, table by the door")
    assert (reading.cancels, reading.is_call, reading.venue) == (False, True, "Curlew")


@pytest.mark.parametrize(
    "text",
    [
        "The funders' fika isn't cancelled, ignore the email! 7:30pm Future Bistro tonight as planned",
        "6pm costume designers' drinks cancelled at the Ballroom, new plan: 7:30pm Future Bistro",
    ],
)
def test_what_is_not_withdrawn_or_replaced_is_a_call(text: str) -> None:
    reading = read(text)
    assert (reading.cancels, reading.is_call) == (False, True)
    assert reading.start == POSTED.replace(hour=19, minute=30)


def test_trains_and_shows_withdrawn_are_no_meetings() -> None:
    assert not read("Séance de 14h annulée salle Gaspard, remboursement à la billetterie").cancels
    assert not read("The 9am screening is cancelled, half the crew is at the airport").cancels
