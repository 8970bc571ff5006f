"""Programmes written by us that name the venue before the title, over the rows, or by a code."""

from __future__ import annotations

from tests.scrapers.prints import Placed, a_pdf, told, told_text


def test_a_column_of_venues_between_hours_and_titles() -> None:
    text = """FESTIVAL DU FILM DE VALMONT                                      Grille horaire
du 12 au 18 octobre 2026

MARDI 13 OCTOBRE

10h00   Salle Lumière       Les Vagues (1h38) VOSTF
                            de Jeanne Cotte
14h15   Salle Lumière       Compétition courts métrages 1 (1h30)
18h00   Le Café des Halles  Apéro des cinéastes
                            Entrée libre
20h30   Grand Théâtre       Soirée d'ouverture : Le Phare (2h05)

MERCREDI 14 OCTOBRE

9h30    Salle 2             Petit-déjeuner professionnel
21h00   Salle Lumière       Nuit du court (4h)
"""
    assert told_text(text) == [
        ("Les Vagues", "2026-10-13T10:00", "Salle Lumière"),
        ("Compétition courts métrages 1", "2026-10-13T14:15", "Salle Lumière"),
        ("Apéro des cinéastes", "2026-10-13T18:00", "Le Café des Halles"),
        ("Soirée d'ouverture : Le Phare", "2026-10-13T20:30", "Grand Théâtre"),
        ("Petit-déjeuner professionnel", "2026-10-14T09:30", "Salle 2"),
        ("Nuit du court", "2026-10-14T21:00", "Salle Lumière"),
    ]


def test_hour_and_venue_over_the_title_in_two_columns() -> None:
    text = """             NORDHAVN FILMTAGE 2026 – PROGRAMM

Donnerstag, 5.11.                        Freitag, 6.11.
15.00 Kino Bali                          14.00 Kino Bali
Der lange Sommer                         Kurzfilmblock II
R: Anna Thoma, D 2026, 94 min            div. Regie, 78 min
17.30 Lagerhaus                          16.30 Lagerhaus
Branchentreff Nachwuchs                  Frühschoppen der Filmfrauen
Offen für alle Akkreditierten            Anmeldung erbeten
"""
    assert told_text(text) == [
        ("Der lange Sommer", "2026-11-05T15:00", "Kino Bali"),
        ("Branchentreff Nachwuchs", "2026-11-05T17:30", "Lagerhaus"),
        ("Kurzfilmblock II", "2026-11-06T14:00", "Kino Bali"),
        ("Frühschoppen der Filmfrauen", "2026-11-06T16:30", "Lagerhaus"),
    ]


def test_venue_and_title_as_sentences_under_days_without_their_month() -> None:
    text = """MUESTRA DE CINE DE SANTA ALMA · 3ª edición · 20–24 de abril de 2027

Martes 20
17:00 h. Casa de la Cultura. Encuentro de cortometrajistas. Entrada libre.
19:30 h. Cine Real. La casa vacía, de Pilar Otero (España, 2026, 88').

Miércoles 21
18:00 h. Cine Real. Cortos a concurso I.
22:00 h. Bar El Faro. Copas de bienvenida.
"""
    assert told_text(text) == [
        ("Encuentro de cortometrajistas", "2027-04-20T17:00", "Casa de la Cultura"),
        ("La casa vacía", "2027-04-20T19:30", "Cine Real"),
        ("Cortos a concurso I", "2027-04-21T18:00", "Cine Real"),
        ("Copas de bienvenida", "2027-04-21T22:00", "Bar El Faro"),
    ]


def test_codes_of_venues_and_their_legend() -> None:
    text = """Harbourlight Film Festival 2026                    Friday 9 October

18.30  CAN  Night Market (dir. Wu Lin, 101 mins, TW)
20.15  HUB  Industry Drinks, hosted by Screen North
21.00  CAN  Opening Gala: The Tall Grass (118 mins)

Harbourlight Film Festival 2026                    Saturday 10 October

10.00  HUB  Breakfast Club: first-time producers
11.15  ODE  Kids: The Paper Kite (70 mins)
17.00  ODE  Speed Networking

Key: CAN = Canon Cinema, ODE = Odeon Quay, HUB = Festival Hub
"""
    assert told_text(text) == [
        ("Night Market", "2026-10-09T18:30", "Canon Cinema"),
        ("Industry Drinks, hosted by Screen North", "2026-10-09T20:15", "Festival Hub"),
        ("Opening Gala: The Tall Grass", "2026-10-09T21:00", "Canon Cinema"),
        ("Breakfast Club: first-time producers", "2026-10-10T10:00", "Festival Hub"),
        ("Kids: The Paper Kite", "2026-10-10T11:15", "Odeon Quay"),
        ("Speed Networking", "2026-10-10T17:00", "Odeon Quay"),
    ]


def test_rooms_over_their_rows_hold_down_to_the_next_room() -> None:
    text = """Festival del Cinema di Montelago 2026

GIOVEDÌ 17 SETTEMBRE
Sala Grande
ore 17.00  I pescatori  di Carla Neri, Italia 2026, 90'
ore 19.30  Aperitivo con gli autori
Sala Piccola
ore 16.00  Corti 1
ore 18.15  Incontro dei montatori

VENERDÌ 18 SETTEMBRE
Sala Grande
ore 21.15  Notte bianca  di Rita Falk, 120'
"""
    assert told_text(text) == [
        ("I pescatori", "2026-09-17T17:00", "Sala Grande"),
        ("Aperitivo con gli autori", "2026-09-17T19:30", "Sala Grande"),
        ("Corti 1", "2026-09-17T16:00", "Sala Piccola"),
        ("Incontro dei montatori", "2026-09-17T18:15", "Sala Piccola"),
        ("Notte bianca", "2026-09-18T21:15", "Sala Grande"),
    ]


def test_bars_part_hour_title_and_venue() -> None:
    text = """Tidewater Documentary Week
Full Schedule, June 2027

Monday, June 7
10:15 AM – 12:00 PM | The Beekeeper's Archive | Cinema One
12:30 PM | Doc Makers' Lunch | Pier 3 Patio

Tuesday, June 8
8:30 AM | Guild Breakfast: Sound Recordists | Pier 3 Patio
5:30 PM – 7:30 PM | Happy Hour for Directors | The Anchor
"""
    assert told_text(text) == [
        ("The Beekeeper's Archive", "2027-06-07T10:15", "Cinema One"),
        ("Doc Makers' Lunch", "2027-06-07T12:30", "Pier 3 Patio"),
        ("Guild Breakfast: Sound Recordists", "2027-06-08T08:30", "Pier 3 Patio"),
        ("Happy Hour for Directors", "2027-06-08T17:30", "The Anchor"),
    ]


def test_what_comes_back_behind_titles_that_differ_is_a_room() -> None:
    """Titles that come first stay titles, though some of them come back too."""
    rows = [
        "9:00  Coffee  Foyer",
        "9:30  Panel on money  Room A",
        "11:00  Coffee  Foyer",
        "11:30  Pitches  Room A",
    ]
    text = "Guild Days 2027\n\n3 March 2027\n" + "\n".join(rows) + "\n"
    assert [(title, place) for title, _, place in told_text(text)] == [
        ("Coffee", "Foyer"),
        ("Panel on money", "Room A"),
        ("Coffee", "Foyer"),
        ("Pitches", "Room A"),
    ]


def test_painted_columns_of_hours_venues_and_titles() -> None:
    rows = [
        ("18:00", "Harbour Hall", "Sound Night"),
        ("19:30", "The Net Loft", "Pints for Editors"),
        ("20:15", "Harbour Hall", "Low Tide"),
        ("22:00", "The Net Loft", "Shorts after Dark"),
    ]
    page: list[Placed] = [(24, 560, "Quay Film Week"), (24, 540, "Friday 5 March 2027")]
    for number, row in enumerate(rows):
        page += [(24 + 90 * at, 510 - 16 * number, words) for at, words in enumerate(row)]
    assert [(title, place) for title, _, place in told(a_pdf([page]))] == [
        (title, venue) for _, venue, title in rows
    ]


def test_a_house_below_the_words_of_one_row_is_not_that_of_the_next() -> None:
    text = (
        "Rope Symposium 2027\n\nWednesday, 3 March 2027\nOld Ferry Hall\n(Ropegasse 1a, 1090 Vienna)\n\n"
        " 9:00 – 10:00    Knots of the north\n10:00 – 11:00    Knots of the south\n"
        "11:00 – 12:00    Lunch Break\n                 Buffet - Harbour Hall\n"
        "12:00 – 13:00    Splices\n13:00 – 14:00    Nets\n"
    )
    places = {title: place for title, _, place in told_text(text)}
    assert places["Lunch Break"] == "Buffet - Harbour Hall"
    assert places["Splices"] == places["Nets"] == "Old Ferry Hall (Ropegasse 1a, 1090 Vienna)"
